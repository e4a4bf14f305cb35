/**
 * The types of the language (reference §3.1), as interned small objects: two types are the same exactly when they are
 * the same object, except records and classes, of which there is one object per declaration anyway.
 * Promotion is a table (§4.2). Layout is C's natural alignment: strings and every kind of reference take 8 bytes.
 */
import { InternalError } from '#support';
import type { ProcedureSymbol } from './symbols.js';

export type IntegerKind = 'byte' | 'ubyte' | 'short' | 'ushort' | 'integer' | 'uinteger' | 'long' | 'ulong';
export type FloatKind = 'single' | 'double';
export type NumericKind = IntegerKind | FloatKind;
/** The four types that arithmetic is done in; every numeric type computes in one of them. */
export type ArithmeticKind = 'integer' | 'long' | 'single' | 'double';

export type NumericType = {
  readonly kind: NumericKind;
  readonly name: string;
  readonly sizeBytes: number;
  readonly floating: boolean;
  /** Value range is signed; UINTEGER and ULONG count as signed (§3.1 Note). */
  readonly signed: boolean;
  readonly computesIn: ArithmeticKind;
};
export type StringType = { readonly kind: 'string'; readonly name: string };
/** The dynamic type: elements of LIST OF ANY, received messages, awaited results, and `AS ANY` (our extension). */
export type AnyType = { readonly kind: 'any'; readonly name: string };
export type HashMapType = { readonly kind: 'hashmap'; readonly name: string };
export type MarshalledType = { readonly kind: 'marshalled'; readonly name: string };
/** Any class instance: the binding of `CASE OBJECT`. */
export type ObjectType = { readonly kind: 'object'; readonly name: string };
/** The type of the literal NOTHING: converts to any class without a Convert node. */
export type NothingType = { readonly kind: 'nothing'; readonly name: string };
/** No value: a SUB's result. */
export type VoidType = { readonly kind: 'void'; readonly name: string };
export type ListType = { readonly kind: 'list'; readonly name: string; readonly element: Type };

/** A field of a TYPE or CLASS. `offset` is in bytes from the start of the fields (object headers are not ours). */
export type Field = {
  readonly name: string;
  readonly type: Type;
  readonly offset: number;
  /** Position among all fields, inherited ones first. */
  readonly index: number;
};

/** A TYPE declaration: a value, stored inline. Fields, size and alignment are filled in once by the checker. */
export type RecordType = {
  readonly kind: 'record';
  /** Spelling of the declaration, as PRINT shows it. */
  readonly name: string;
  /** Dense number in order of declaration. */
  readonly id: number;
  fields: readonly Field[];
  sizeBytes: number;
  alignment: number;
  /** Every field is a number: arithmetic is defined (§11). */
  allNumeric: boolean;
};

/** A CLASS declaration: values are references to objects. */
export type ClassType = {
  readonly kind: 'class';
  readonly name: string;
  /** Dense number in order of declaration; a parent's is lower than its children's. */
  readonly id: number;
  parent: ClassType | null;
  /** Inherited fields first, then own, at the same offsets as in the parent. */
  fields: readonly Field[];
  /** Bytes of all fields, rounded up to 8; the object header is not counted. */
  sizeBytes: number;
  /** Virtual table: slot → implementation. A parent's slots come first, an override keeps its slot. */
  methods: ProcedureSymbol[];
  /** Own or inherited constructor; null when neither. */
  constructorMethod: ProcedureSymbol | null;
  /** Own destructor only: DELETE runs the chain from the object's class upwards. */
  destructorMethod: ProcedureSymbol | null;
};

export type ReferenceType = ListType | HashMapType | MarshalledType | ClassType | ObjectType | NothingType;
export type Type = NumericType | StringType | AnyType | ReferenceType | RecordType | VoidType;

type NumericRow = readonly [size: number, floating: boolean, signed: boolean, computesIn: ArithmeticKind];

// biome-ignore format: table
const NUMERIC_ROWS: Record<NumericKind, NumericRow> = {
  //         size  float  signed  computes in
  byte:      [1,   false, true,   'integer'],
  ubyte:     [1,   false, false,  'integer'],
  short:     [2,   false, true,   'integer'],
  ushort:    [2,   false, false,  'integer'],
  integer:   [4,   false, true,   'integer'],
  uinteger:  [4,   false, true,   'integer'],
  long:      [8,   false, true,   'long'],
  ulong:     [8,   false, true,   'long'],
  single:    [4,   true,  true,   'single'],
  double:    [8,   true,  true,   'double'],
};

function numeric(kind: NumericKind): NumericType {
  const [sizeBytes, floating, signed, computesIn] = NUMERIC_ROWS[kind];
  return { kind, name: kind.toUpperCase(), sizeBytes, floating, signed, computesIn };
}

export const BYTE = numeric('byte');
export const UBYTE = numeric('ubyte');
export const SHORT = numeric('short');
export const USHORT = numeric('ushort');
export const INTEGER = numeric('integer');
export const UINTEGER = numeric('uinteger');
export const LONG = numeric('long');
export const ULONG = numeric('ulong');
export const SINGLE = numeric('single');
export const DOUBLE = numeric('double');
export const STRING: StringType = { kind: 'string', name: 'STRING' };
export const ANY: AnyType = { kind: 'any', name: 'ANY' };
/** Stands for a type whose name is unknown, which has been reported: behaves as ANY and causes no further complaints. */
export const UNRESOLVED: AnyType = { kind: 'any', name: 'ANY' };
export const HASHMAP: HashMapType = { kind: 'hashmap', name: 'HASHMAP' };
export const MARSHALLED: MarshalledType = { kind: 'marshalled', name: 'MARSHALLED' };
export const OBJECT: ObjectType = { kind: 'object', name: 'OBJECT' };
export const NOTHING: NothingType = { kind: 'nothing', name: 'NOTHING' };
export const VOID: VoidType = { kind: 'void', name: 'nothing at all' };

/** Types by the word after AS; LIST, records and classes are worked out by the checker. */
export const TYPES_BY_NAME: ReadonlyMap<string, Type> = new Map(
  [BYTE, UBYTE, SHORT, USHORT, INTEGER, UINTEGER, LONG, ULONG, SINGLE, DOUBLE, STRING, ANY, HASHMAP, MARSHALLED].map(
    (type): [string, Type] => [type.name, type],
  ),
);

/** Types by suffix character (§1). */
export const TYPES_BY_SUFFIX: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['%', INTEGER],
  ['&', LONG],
  ['!', SINGLE],
  ['#', DOUBLE],
  ['$', STRING],
  ['@', BYTE],
  ['^', SHORT],
]);

export const ARITHMETIC_TYPES: Record<ArithmeticKind, NumericType> = {
  integer: INTEGER,
  long: LONG,
  single: SINGLE,
  double: DOUBLE,
};

// biome-ignore format: table
const SUM_PROMOTION: Record<ArithmeticKind, Record<ArithmeticKind, ArithmeticKind>> = {
  // + - * and comparison, §4.2: column and row are what the operands compute in
  integer: { integer: 'integer', long: 'long',   single: 'single', double: 'double' },
  long:    { integer: 'long',    long: 'long',   single: 'single', double: 'double' },
  single:  { integer: 'single',  long: 'single', single: 'single', double: 'double' },
  double:  { integer: 'double',  long: 'double', single: 'double', double: 'double' },
};

// biome-ignore format: table
const QUOTIENT_PROMOTION: Record<ArithmeticKind, Record<ArithmeticKind, ArithmeticKind>> = {
  // `/`, §4.2: always floating
  integer: { integer: 'double', long: 'double', single: 'single', double: 'double' },
  long:    { integer: 'double', long: 'double', single: 'double', double: 'double' },
  single:  { integer: 'single', long: 'double', single: 'single', double: 'double' },
  double:  { integer: 'double', long: 'double', single: 'double', double: 'double' },
};

// biome-ignore format: table
const WHOLE_PROMOTION: Record<ArithmeticKind, Record<ArithmeticKind, ArithmeticKind>> = {
  // `\` AND OR XOR EQV IMP, §4.2 and §4.4: by width; a DOUBLE is 64 bits wide, so that nothing in range is lost
  integer: { integer: 'integer', long: 'long', single: 'integer', double: 'long' },
  long:    { integer: 'long',    long: 'long', single: 'long',    double: 'long' },
  single:  { integer: 'integer', long: 'long', single: 'integer', double: 'long' },
  double:  { integer: 'long',    long: 'long', single: 'long',    double: 'long' },
};

/** Result and operand type of `+ - *`, and the type in which two numbers are compared. */
export function promoteSum(left: NumericType, right: NumericType): NumericType {
  return ARITHMETIC_TYPES[SUM_PROMOTION[left.computesIn][right.computesIn]];
}

/** Result and operand type of `/`. */
export function promoteQuotient(left: NumericType, right: NumericType): NumericType {
  return ARITHMETIC_TYPES[QUOTIENT_PROMOTION[left.computesIn][right.computesIn]];
}

/** Result and operand type of `\` and of the bitwise operators: INTEGER or LONG. */
export function promoteWhole(left: NumericType, right: NumericType): NumericType {
  return ARITHMETIC_TYPES[WHOLE_PROMOTION[left.computesIn][right.computesIn]];
}

/** Result and operand type of MOD: whole when both are, otherwise DOUBLE. */
export function promoteRemainder(left: NumericType, right: NumericType): NumericType {
  return left.floating || right.floating ? DOUBLE : promoteWhole(left, right);
}

export function isNumeric(type: Type): type is NumericType {
  return type.kind in NUMERIC_ROWS;
}

/** Whether values are references that may be NOTHING and compare by identity. */
export function isReference(type: Type): type is ReferenceType {
  switch (type.kind) {
    case 'list':
    case 'hashmap':
    case 'marshalled':
    case 'class':
    case 'object':
    case 'nothing':
      return true;
    default:
      return false;
  }
}

const listTypes = new WeakMap<Type, ListType>();

/** LIST OF `element`; the same object for the same element. */
export function listOf(element: Type): ListType {
  let type = listTypes.get(element);
  if (type === undefined) {
    type = { kind: 'list', name: `LIST OF ${element.name}`, element };
    listTypes.set(element, type);
  }
  return type;
}

/** Bytes a value takes in memory: in a field, an array element, a variable that lives in memory. */
export function sizeOf(type: Type): number {
  if (type.kind === 'record') return type.sizeBytes;
  if (type.kind === 'void') throw new InternalError('sizeOf', 'void has no size');
  return isNumeric(type) ? type.sizeBytes : 8;
}

export function alignmentOf(type: Type): number {
  return type.kind === 'record' ? type.alignment : sizeOf(type);
}

/** Whether `type` is `ancestor` or derives from it. */
export function derivesFrom(type: ClassType, ancestor: ClassType): boolean {
  for (let at: ClassType | null = type; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Places fields one after another with natural alignment, starting at `startBytes`. */
export function layOutFields(
  declared: readonly { readonly name: string; readonly type: Type }[],
  startBytes: number,
  startIndex: number,
): { fields: Field[]; endBytes: number; alignment: number } {
  let end = startBytes;
  let alignment = 1;
  const fields = declared.map(({ name, type }, i) => {
    const align = alignmentOf(type);
    alignment = Math.max(alignment, align);
    const offset = alignUp(end, align);
    end = offset + sizeOf(type);
    return { name, type, offset, index: startIndex + i };
  });
  return { fields, endBytes: end, alignment };
}

export function alignUp(bytes: number, alignment: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
