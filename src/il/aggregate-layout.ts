/** Size and alignment of aggregate types, as C lays them out. */
import type { AggregateField, AggregateType, IlModule } from './module.js';

/** Bytes of a base or sub-word letter; also its alignment. */
export const LETTER_BYTES: Readonly<Record<string, number>> = { b: 1, h: 2, w: 4, l: 8, s: 4, d: 8 };

export type PlacedField = { readonly kind: string | number; readonly count: number; readonly offset: number };
export type MemberLayout = {
  readonly fields: readonly PlacedField[];
  readonly size: number;
  readonly alignment: number;
};

const fieldSize = (module: IlModule, kind: string | number): number =>
  typeof kind === 'string' ? LETTER_BYTES[kind] : (module.types[kind]?.size ?? 0);
const fieldAlignment = (module: IlModule, kind: string | number): number =>
  typeof kind === 'string' ? LETTER_BYTES[kind] : (module.types[kind]?.alignment ?? 1);

/** Offsets of one list of fields, each group of `count` equal fields placed together; the size is not rounded up yet. */
export function layoutMember(module: IlModule, fields: readonly AggregateField[]): MemberLayout {
  let size = 0;
  let alignment = 1;
  const placed: PlacedField[] = [];
  for (const { kind, count } of fields) {
    const own = fieldAlignment(module, kind);
    alignment = Math.max(alignment, own);
    const offset = Math.ceil(size / own) * own;
    placed.push({ kind, count, offset });
    size = offset + count * fieldSize(module, kind);
  }
  return { fields: placed, size, alignment };
}

export type AggregateShape = Pick<AggregateType, 'name' | 'isUnion' | 'members'> & { readonly align?: number };

/** A struct or union with its size and alignment worked out; `align` overrides the natural alignment. */
export function aggregateType(module: IlModule, shape: AggregateShape): AggregateType {
  const members = shape.members.map((fields) => layoutMember(module, fields));
  const natural = Math.max(1, ...members.map((member) => member.alignment));
  const alignment = shape.align ?? natural;
  const size = Math.max(0, ...members.map((member) => member.size));
  return {
    name: shape.name,
    alignment,
    size: Math.ceil(size / alignment) * alignment,
    isUnion: shape.isUnion,
    isOpaque: false,
    explicitAlignment: shape.align !== undefined,
    members: shape.members,
  };
}
