/**
 * Where everything of a link unit goes, as offsets in three sections, before any memory is taken:
 *
 *   code       functions, padded with INT3, then the trampoline island
 *   read-only  data that nobody writes, sealed after relocation
 *   data       data with contents, then data that is all zero (which costs no writing)
 */
import { alignUp } from '#os';
import { LinkError } from './link-error.js';
import { type CodeObject, type DataObject, type FunctionCode, isAlignment, type Relocation } from './object.js';
import { TRAMPOLINE_SIZE } from './trampoline.js';

export type SectionName = 'code' | 'readonly' | 'data';

export type PlacedFunction = {
  readonly kind: 'function';
  readonly item: FunctionCode;
  readonly object: number;
  offset: number;
};
export type PlacedData = { readonly kind: 'data'; readonly item: DataObject; readonly object: number; offset: number };
/** A definition and where it is in its section. `object` is its CodeObject's index in the unit. */
export type Placed = PlacedFunction | PlacedData;

export type UnitLayout = {
  readonly functions: readonly PlacedFunction[];
  readonly readonly: readonly PlacedData[];
  readonly data: readonly PlacedData[];
  /** Bytes of functions with padding; trampolines start here, a multiple of their size. */
  readonly trampolinesAt: number;
  readonly readonlySize: number;
  /** Bytes of data with contents, and of all data. */
  readonly dataInitialized: number;
  readonly dataSize: number;
};

/** @throws LinkError 'bad-object' on malformed object code, naming the symbol */
export function layOut(objects: readonly CodeObject[]): UnitLayout {
  const functions: PlacedFunction[] = [];
  const data: PlacedData[] = [];
  objects.forEach((object, index) => {
    for (const item of object.functions) {
      checkItem(item.name, item.alignment, item.relocations, item.bytes.length);
      functions.push({ kind: 'function', item, object: index, offset: 0 });
    }
    for (const item of object.data) {
      checkItem(item.name, item.alignment, item.relocations, item.bytes.length);
      checkData(item);
      data.push({ kind: 'data', item, object: index, offset: 0 });
    }
  });
  const readonly = data.filter(({ item }) => item.readonly);
  const writable = data.filter(({ item }) => !item.readonly);
  const initialized = writable.filter(({ item }) => item.bytes.length > 0);
  const zero = writable.filter(({ item }) => item.bytes.length === 0);
  const codeEnd = place(functions, 0, ({ bytes }) => bytes.length);
  const readonlySize = place(readonly, 0, dataSizeOf);
  const dataInitialized = place(initialized, 0, dataSizeOf);
  const dataSize = place(zero, dataInitialized, dataSizeOf);
  return {
    functions,
    readonly,
    data: [...initialized, ...zero],
    trampolinesAt: alignUp(codeEnd, TRAMPOLINE_SIZE),
    readonlySize,
    dataInitialized,
    dataSize,
  };
}

export function sectionOf(placed: Placed): SectionName {
  if (placed.kind === 'function') return 'code';
  return placed.item.readonly ? 'readonly' : 'data';
}

export function sizeOf(placed: Placed): number {
  return placed.kind === 'function' ? placed.item.bytes.length : dataSizeOf(placed.item);
}

function dataSizeOf(item: DataObject): number {
  return item.bytes.length + item.zeroFill;
}

/** Sets offsets one after the other from `at`; returns the end. */
function place<I extends { alignment: number }>(
  list: { item: I; offset: number }[],
  at: number,
  size: (item: I) => number,
): number {
  for (const placed of list) {
    placed.offset = alignUp(at, placed.item.alignment);
    at = placed.offset + size(placed.item);
  }
  return at;
}

function checkItem(name: string, alignment: number, relocations: readonly Relocation[], length: number): void {
  if (!isAlignment(alignment)) bad(name, `alignment ${alignment} is no power of two up to 4096`);
  for (const { kind, offset, symbol } of relocations) {
    const size = kind === 'abs64' ? 8 : 4;
    if (!(Number.isInteger(offset) && offset >= 0 && offset + size <= length)) {
      bad(name, `relocation ${kind} to '${symbol}' at ${offset} is not within ${length} bytes`);
    }
  }
}

function checkData(item: DataObject): void {
  if (!(Number.isSafeInteger(item.zeroFill) && item.zeroFill >= 0))
    bad(item.name, `zero fill of ${item.zeroFill} bytes`);
  for (const { kind } of item.relocations) if (kind !== 'abs64') bad(item.name, `relocation ${kind} in data`);
}

function bad(name: string, what: string): never {
  throw new LinkError('bad-object', `'${name}': ${what}`);
}
