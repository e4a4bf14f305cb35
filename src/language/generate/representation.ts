/** How the types of the language are represented in bytecode: slot types, loads and stores, element kinds, conversions. */
import { ElementKind, type OpcodeName, type RuntimeName, ValueType } from '#bytecode';
import type { Span } from '#support';
import { InternalError } from '#support';
import { isNumeric, type NumericType, type Type } from '../types.js';
import { unsupported } from './unsupported.js';

/** Types that have opcodes of their own; `ptr` stands for a record's address. */
export type SlotName = 'i32' | 'i64' | 'f32' | 'f64' | 'ref' | 'ptr' | 'any';

export function slotOf(type: Type, span: Span): SlotName {
  switch (type.kind) {
    case 'byte':
    case 'ubyte':
    case 'short':
    case 'ushort':
    case 'integer':
    case 'uinteger':
      return 'i32';
    case 'long':
    case 'ulong':
      return 'i64';
    case 'single':
      return 'f32';
    case 'double':
      return 'f64';
    case 'string':
    case 'hashmap':
      return 'ref';
    case 'list':
    case 'object':
      return 'ref';
    case 'any':
      return 'any';
    case 'record':
      return 'ptr';
    case 'void':
      throw new InternalError('generate', 'a value of no type');
    default:
      return unsupported(`values of type ${type.name}`, span);
  }
}

export const valueTypeOf = (type: Type, span: Span): ValueType => ValueType[slotOf(type, span)];

type MemoryRow = readonly [load: OpcodeName, store: OpcodeName, kind: number];

// biome-ignore format: table
const MEMORY: { readonly [kind: string]: MemoryRow } = {
  byte:     ['i32.load8s',  'i32.store8',  ElementKind.i8],
  ubyte:    ['i32.load8u',  'i32.store8',  ElementKind.u8],
  short:    ['i32.load16s', 'i32.store16', ElementKind.i16],
  ushort:   ['i32.load16u', 'i32.store16', ElementKind.u16],
  integer:  ['i32.load',    'i32.store',   ElementKind.i32],
  uinteger: ['i32.load',    'i32.store',   ElementKind.i32],
  long:     ['i64.load',    'i64.store',   ElementKind.i64],
  ulong:    ['i64.load',    'i64.store',   ElementKind.i64],
  single:   ['f32.load',    'f32.store',   ElementKind.f32],
  double:   ['f64.load',    'f64.store',   ElementKind.f64],
  string:   ['ref.load',    'ref.assign',  ElementKind.string],
  hashmap:  ['ref.load',    'ref.assign',  ElementKind.ref],
  list:     ['ref.load',    'ref.assign',  ElementKind.ref],
  object:   ['ref.load',    'ref.assign',  ElementKind.ref],
  any:      ['any.load',    'any.assign',  ElementKind.any],
};

export function loadOf(type: Type, span: Span): OpcodeName {
  return (MEMORY[type.kind] ?? unsupported(`values of type ${type.name}`, span))[0];
}

/** The store that keeps reference counts right: `ref.assign` takes an owned reference and releases the old one. */
export function storeOf(type: Type, span: Span): OpcodeName {
  return (MEMORY[type.kind] ?? unsupported(`values of type ${type.name}`, span))[1];
}

/** The same place written without looking at what was there. */
export function moveOf(type: Type, span: Span): OpcodeName {
  const store = storeOf(type, span);
  return store === 'ref.assign' ? 'ref.store' : store === 'any.assign' ? 'any.store' : store;
}

export function elementKindOf(type: Type, span: Span): number {
  if (type.kind === 'record') return ElementKind.record;
  return (MEMORY[type.kind] ?? unsupported(`values of type ${type.name}`, span))[2];
}

/** Name of an element kind in the names of the array routines. */
export function kindNameOf(type: NumericType): string {
  const kind = MEMORY[type.kind][2];
  return Object.keys(ElementKind).find((name) => ElementKind[name as keyof typeof ElementKind] === kind) as string;
}

/** Represented by a counted reference in a `ref` slot. */
export const isRefType = (type: Type): boolean =>
  type.kind === 'string' || type.kind === 'hashmap' || type.kind === 'list' || type.kind === 'object';
/** Values have to be retained and released: references, and dynamic values, which may hold one. */
export const isCounted = (type: Type): boolean => isRefType(type) || type.kind === 'any';

/** Slot of a counted type: the first part of the names of its opcodes. */
export type CountedSlot = 'ref' | 'any';
export const countedSlot = (type: Type): CountedSlot => (type.kind === 'any' ? 'any' : 'ref');

/** Slot conversions, §5: float to integer truncates and saturates. */
// biome-ignore format: table
const SLOT_CONVERSION: { readonly [from: string]: { readonly [to: string]: OpcodeName | '' } } = {
  i32: { i32: '',             i64: 'i64.from.i32', f32: 'f32.from.i32', f64: 'f64.from.i32' },
  i64: { i32: 'i32.from.i64', i64: '',             f32: 'f32.from.i64', f64: 'f64.from.i64' },
  f32: { i32: 'i32.from.f32', i64: 'i64.from.f32', f32: '',             f64: 'f64.from.f32' },
  f64: { i32: 'i32.from.f64', i64: 'i64.from.f64', f32: 'f32.from.f64', f64: '' },
};

/** What cuts an i32 down to a narrower type. */
// biome-ignore format: table
const NARROWING: { readonly [kind: string]: OpcodeName } = {
  byte: 'i32.from.i8', ubyte: 'i32.from.u8', short: 'i32.from.i16', ushort: 'i32.from.u16',
};

/** Opcodes that convert one number type to another, in order. */
export function conversionOps(from: NumericType, to: NumericType, span: Span): OpcodeName[] {
  const step = SLOT_CONVERSION[slotOf(from, span)][slotOf(to, span)];
  const ops: OpcodeName[] = step === '' ? [] : [step];
  const narrowing = NARROWING[to.kind];
  if (narrowing !== undefined && !fitsWithin(from, to)) ops.push(narrowing);
  return ops;
}

function fitsWithin(from: NumericType, to: NumericType): boolean {
  if (from.kind === to.kind) return true;
  return !from.floating && from.sizeBytes < to.sizeBytes && (from.signed === to.signed || !from.signed);
}

const SLOT_TEXT: { readonly [slot: string]: RuntimeName } = {
  i32: 'fb_str_i32',
  i64: 'fb_str_i64',
  f32: 'fb_str_f32',
  f64: 'fb_str_f64',
};

/** Routine that gives a number's string format. */
export function textRoutineOf(type: Type, span: Span): RuntimeName {
  return isNumeric(type) ? SLOT_TEXT[slotOf(type, span)] : unsupported(`${type.name} as text`, span);
}
