/** What the random generator makes functions from: aggregate types, signatures, and which features are used. */
import { type AggregateField, IlModule, LETTER_BYTES, layoutMember } from '#il';
import type { RandomSource } from './random-source.js';

export type BaseClass = 'w' | 'l' | 's' | 'd';

export type Features = {
  readonly floats: boolean;
  /** Frame slots, data, blit. */
  readonly memory: boolean;
  readonly calls: boolean;
  /** Calls through function addresses. */
  readonly indirect: boolean;
  readonly aggregates: boolean;
  readonly variadic: boolean;
  readonly subWord: boolean;
  /** Control flow without structure, irreducible loops included. */
  readonly tangled: boolean;
  readonly tailcalls: boolean;
  readonly thread: boolean;
  /** Operations that QBE does not have: select, clz, rotl, sqrt, … */
  readonly additions: boolean;
  /** Guards that may fail, divisions that may trap, calls with frame states. */
  readonly exits: boolean;
};

/** All but exits, which end a program before it has anything to say. */
export const ALL_FEATURES: Features = {
  floats: true,
  memory: true,
  calls: true,
  indirect: true,
  aggregates: true,
  variadic: true,
  subWord: true,
  tangled: true,
  tailcalls: true,
  thread: true,
  additions: true,
  exits: false,
};

export type Leaf = { readonly letter: string; readonly offset: number };
export type RandomType = {
  readonly name: string;
  readonly text: string;
  readonly size: number;
  readonly leaves: readonly Leaf[];
};

/** One parameter: a class, a sub-word type, or an aggregate. */
export type Parameter = { readonly kind: string; readonly type: RandomType | null };

export type Signature = {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Classes of the variadic arguments that the function fetches; null when it is not variadic. */
  readonly variadic: readonly BaseClass[] | null;
  readonly returns: Parameter;
};

const SUB_WORDS = ['sb', 'ub', 'sh', 'uh'] as const;

export const classesOf = (features: Features): readonly BaseClass[] =>
  features.floats ? ['w', 'l', 's', 'd'] : ['w', 'l'];

/** Class in which a value of a parameter is used. */
export const baseOf = (kind: string): BaseClass => (kind === 'l' || kind === 's' || kind === 'd' ? kind : 'w');

/** Struct types of every ABI class: in registers of either kind, mixed, and in memory. */
export function randomTypes(random: RandomSource, features: Features): RandomType[] {
  if (!features.aggregates) return [];
  const letters = features.floats ? ['b', 'h', 'w', 'l', 's', 'd'] : ['b', 'h', 'w', 'l'];
  const module = new IlModule();
  return Array.from({ length: random.between(2, 4) }, (_, index) => {
    const fields: AggregateField[] = Array.from({ length: random.between(1, 5) }, () => ({
      kind: random.pick(letters),
      count: random.chance(25) ? random.between(2, 3) : 1,
    }));
    const { fields: placed, size, alignment } = layoutMember(module, fields);
    const leaves: Leaf[] = [];
    for (const { kind, count, offset } of placed) {
      const letter = String(kind);
      for (let i = 0; i < count; i++) leaves.push({ letter, offset: offset + i * LETTER_BYTES[letter] });
    }
    const text = fields.map(({ kind, count }) => (count === 1 ? `${kind}` : `${kind} ${count}`)).join(', ');
    return { name: `:t${index}`, text, size: Math.ceil(size / alignment) * alignment, leaves };
  });
}

function randomParameter(random: RandomSource, features: Features, types: readonly RandomType[]): Parameter {
  if (types.length > 0 && random.chance(20)) {
    const type = random.pick(types);
    return { kind: type.name, type };
  }
  if (features.subWord && random.chance(15)) return { kind: random.pick(SUB_WORDS), type: null };
  return { kind: random.pick(classesOf(features)), type: null };
}

export function randomSignature(
  random: RandomSource,
  features: Features,
  types: readonly RandomType[],
  name: string,
): Signature {
  const count = random.chance(25) ? random.between(7, 14) : random.between(0, 6);
  const parameters = Array.from({ length: count }, () => randomParameter(random, features, types));
  const variadic =
    features.variadic && random.chance(20)
      ? Array.from({ length: random.between(0, 12) }, () =>
          random.pick(features.floats ? (['w', 'l', 'd'] as const) : (['w', 'l'] as const)),
        )
      : null;
  return { name, parameters, variadic, returns: randomParameter(random, features, types) };
}
