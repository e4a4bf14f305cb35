/**
 * Checked expressions. The invariants hold for statements too.
 *
 * INVARIANT: every conversion is an explicit `convert` node: operands of `binary`, `compare`, `negate` have exactly the
 * node's operand type, assigned values have exactly the target's type. The exceptions are reference types, which all
 * have one representation: a class where an ancestor is wanted, NOTHING anywhere, lists of different element types.
 * INVARIANT: source trees are at most MAX_DEPTH deep (plus converts), not counting the left spine: descent along `left`
 * of binary, concat, compare and recordBinary, and along the converts between them. A spine may be 100 000 long
 * (`1+1+1+…`): walk it with a loop. Statements nest at most MAX_BLOCK_DEPTH deep.
 * ORDER: children are listed, and must be evaluated, left to right, arguments before the call.
 */
import type { Span } from '#support';
import type { BuiltinId } from './builtins.js';
import type { ListMethodId, MapMethodId } from './collections.js';
import type { ArraySymbol, ProcedureSymbol, VariableSymbol } from './symbols.js';
import type { ClassType, Field, ListType, NumericType, RecordType, Type } from './types.js';

export const MAX_DEPTH = 1000;
export const MAX_BLOCK_DEPTH = 500;

type Node<Kind extends string, Fields> = { readonly kind: Kind; readonly type: Type; readonly span: Span } & Fields;

/** A value of a 32-bit or smaller integer type. */
export type IntegerLiteral = Node<'integer', { readonly type: NumericType; readonly value: number }>;
/** A value of LONG or ULONG. */
export type LongLiteral = Node<'long', { readonly type: NumericType; readonly value: bigint }>;
/**
 * SINGLE (already rounded to f32) or DOUBLE. `digits`: its exact whole value, when written as a whole number too large
 * for i32. `wrapped`: came of INTEGER arithmetic on literals that did not fit; converted to an integer type it wraps.
 * (Both matter to the checker only: converted literals are literals of the wanted type.)
 */
export type FloatLiteral = Node<
  'float',
  { readonly type: NumericType; readonly value: number; readonly digits: bigint | null; readonly wrapped: boolean }
>;
export type StringLiteral = Node<'string', { readonly value: string }>;
export type Literal = IntegerLiteral | LongLiteral | FloatLiteral | StringLiteral;
export type NothingLiteral = Node<'nothing', unknown>;
/** The receiver, inside methods, constructors and destructors. */
export type Me = Node<'me', { readonly type: ClassType }>;

export type Variable = Node<'variable', { readonly symbol: VariableSymbol }>;
/** Subscripts are INTEGER. Bounds and rank are checked at run time: error 9. */
export type ArrayElement = Node<
  'arrayElement',
  { readonly array: ArraySymbol; readonly subscripts: readonly Expression[] }
>;
/** Field of a record value; `record` may be a place or a temporary (a call's result). */
export type RecordField = Node<'recordField', { readonly record: Expression; readonly field: Field }>;
/** Field of an object; NOTHING raises error 91. */
export type ObjectField = Node<'objectField', { readonly object: Expression; readonly field: Field }>;
/** What can be assigned to. A recordField is a place only when its record is one. */
export type Place = Variable | ArrayElement | RecordField | ObjectField;

/**
 * A conversion of §5. From numbers to numbers; from numbers (and `any`) to STRING in string format; from and to `any`
 * (boxing and unboxing, converting by the run-time type); LONG handles to and from MARSHALLED; an object as a class that a
 * MATCH arm has tested it for.
 */
export type Convert = Node<'convert', { readonly operand: Expression }>;
/** Operand and result have the same type: integer, long, single, double, or any. */
export type Negate = Node<'negate', { readonly operand: Expression }>;
/**
 * `logical`: INTEGER 1 when the operand is zero, else 0 (operand integer, long, single, double). Otherwise the bitwise
 * complement of an INTEGER, LONG or `any`, of the operand's type.
 */
export type Not = Node<'not', { readonly logical: boolean; readonly operand: Expression }>;
/** INTEGER 1 or 0: number non-zero (NaN counts as non-zero), string non-empty, reference not NOTHING, `any` by its value. */
export type Truth = Node<'truth', { readonly operand: Expression }>;
export type ArithmeticOp = '+' | '-' | '*' | '/' | '\\' | 'MOD' | '^';
export type BitwiseOp = 'AND' | 'OR' | 'XOR' | 'EQV' | 'IMP';
export type CompareOp = '=' | '<>' | '<' | '<=' | '>' | '>=';
/**
 * Operands and result have the same type. `+ - *`: integer long single double; `/`: single double; `\`: integer long; `MOD`:
 * integer long double; `^`: double; bitwise: integer long; and all of them any, computed by the run-time types. Both operands are always evaluated.
 */
export type Binary = Node<
  'binary',
  { readonly op: ArithmeticOp | BitwiseOp; readonly left: Expression; readonly right: Expression }
>;
/** Strings joined. */
export type Concat = Node<'concat', { readonly left: Expression; readonly right: Expression }>;
/**
 * INTEGER 1 or 0. Both operands have the same type, which is one of: integer long single double, string, any,
 * a record (only = and <>, field by field), or references (only = and <>, identity; NOTHING allowed on either side).
 */
export type Compare = Node<
  'compare',
  { readonly op: CompareOp; readonly left: Expression; readonly right: Expression }
>;
/** Field-wise `+ - * /` of two values of the same all-numeric record type, in the field types. */
export type RecordBinary = Node<
  'recordBinary',
  {
    readonly op: '+' | '-' | '*' | '/';
    readonly type: RecordType;
    readonly left: Expression;
    readonly right: Expression;
  }
>;
/** `condition` is INTEGER; exactly one arm is evaluated, both have the node's type. */
export type Iif = Node<
  'iif',
  { readonly condition: Expression; readonly whenTrue: Expression; readonly whenFalse: Expression }
>;
/** `s$(from TO to)`; bounds INTEGER, null when left out. */
export type Slice = Node<
  'slice',
  { readonly string: Expression; readonly from: Expression | null; readonly to: Expression | null }
>;

/**
 * How an argument reaches its parameter: `value`; `reference`, the address of a place of exactly the parameter's type;
 * or `temporary`, the address of a fresh copy (parameter is by reference, argument is not such a place).
 */
export type Argument = {
  readonly passing: 'value' | 'reference' | 'temporary';
  readonly value: Expression;
};
/** SUB, FUNCTION or DEF FN; type VOID for a SUB. There is one argument per parameter. */
export type UserCall = Node<
  'userCall',
  { readonly procedure: ProcedureSymbol; readonly arguments: readonly Argument[] }
>;
/** Virtual through `method.slot`, or direct for SUPER.M(…) (`virtual` false). NOTHING raises error 91. */
export type MethodCall = Node<
  'methodCall',
  {
    readonly object: Expression;
    readonly method: ProcedureSymbol;
    readonly virtual: boolean;
    readonly arguments: readonly Argument[];
  }
>;
/** One expression per parameter of the builtin's row, defaults filled in, converted to the row's parameter types. */
export type BuiltinCall = Node<'builtin', { readonly builtin: BuiltinId; readonly arguments: readonly Expression[] }>;
/** UBOUND, LBOUND: `dimension` INTEGER, 1-based. */
export type Bound = Node<
  'bound',
  { readonly which: 'lower' | 'upper'; readonly array: ArraySymbol; readonly dimension: Expression }
>;
/** SUM AVG MAX MIN of one array, DOT of two; result is the element type of the first. */
export type Reduction = Node<
  'reduction',
  {
    readonly op: 'sum' | 'avg' | 'max' | 'min' | 'dot';
    readonly array: ArraySymbol;
    readonly second: ArraySymbol | null;
  }
>;

/** Zeroed object, then the constructor when there is one; omitted arguments are already filled with defaults. */
export type New = Node<
  'new',
  {
    readonly type: ClassType;
    readonly constructorMethod: ProcedureSymbol | null;
    readonly arguments: readonly Argument[];
  }
>;
/** A record built from the given fields, in source order; unmentioned fields are default. */
export type Create = Node<
  'create',
  { readonly type: RecordType; readonly fields: readonly { readonly field: Field; readonly value: Expression }[] }
>;
/** `o IS Class` (NOTHING gives 0) or, with null, `o IS NOTHING`. */
export type IsClass = Node<'isClass', { readonly object: Expression; readonly class: ClassType | null }>;
/** A new list; an empty one is what DIM of a list assigns. Items of a typed list are converted, else keep their types. */
export type NewList = Node<'newList', { readonly type: ListType; readonly items: readonly Expression[] }>;
export type NewMap = Node<'newMap', unknown>;
/** A list method, `l(n)` = get, `l(n) = v` = set. Arguments are converted: positions INTEGER, values the element type. */
export type ListCall = Node<
  'listCall',
  { readonly method: ListMethodId; readonly list: Expression; readonly arguments: readonly Expression[] }
>;
/** A map method, `h(k)` = get, `h(k) = v` = set. Keys and values are STRING. */
export type MapCall = Node<
  'mapCall',
  { readonly method: MapMethodId; readonly map: Expression; readonly arguments: readonly Expression[] }
>;

/** The worker's channel to its spawner. */
export type Parent = Node<'parent', unknown>;
/** Starts a thread; a LONG handle. */
export type Spawn = Node<'spawn', { readonly worker: ProcedureSymbol; readonly arguments: readonly Expression[] }>;
/** AWAIT and RECEIVE give `any`; READY, HASMESSAGE and CANCELLED give INTEGER. `channel` is a LONG handle or Parent. */
export type ChannelCall = Node<
  'channel',
  {
    readonly op: 'await' | 'receive' | 'ready' | 'hasMessage' | 'cancelled';
    readonly channel: Expression;
  }
>;
/** A deep copy of a record, an object or a whole array. */
export type Marshall = Node<'marshall', { readonly value: Expression | ArraySymbol }>;

export type Expression =
  | IntegerLiteral
  | LongLiteral
  | FloatLiteral
  | StringLiteral
  | NothingLiteral
  | Me
  | Variable
  | ArrayElement
  | RecordField
  | ObjectField
  | Convert
  | Negate
  | Not
  | Truth
  | Binary
  | Concat
  | Compare
  | RecordBinary
  | Iif
  | Slice
  | UserCall
  | MethodCall
  | BuiltinCall
  | Bound
  | Reduction
  | New
  | Create
  | IsClass
  | NewList
  | NewMap
  | ListCall
  | MapCall
  | Parent
  | Spawn
  | ChannelCall
  | Marshall;

/** Whole-array expressions (§8), element by element; every node has the target's element type. */
export type ArrayExpression =
  | { readonly kind: 'arrayValue'; readonly type: Type; readonly span: Span; readonly array: ArraySymbol }
  /** Broadcast: evaluated once, before the loop. */
  | { readonly kind: 'arrayScalar'; readonly type: Type; readonly span: Span; readonly value: Expression }
  /** Elements of another numeric type, converted one by one. */
  | { readonly kind: 'arrayConvert'; readonly type: Type; readonly span: Span; readonly operand: ArrayExpression }
  | {
      readonly kind: 'arrayUnary';
      readonly type: Type;
      readonly span: Span;
      readonly op: 'negate' | 'abs' | 'sqr';
      readonly operand: ArrayExpression;
    }
  | {
      readonly kind: 'arrayBinary';
      readonly type: Type;
      readonly span: Span;
      readonly op: '+' | '-' | '*' | '/';
      readonly left: ArrayExpression;
      readonly right: ArrayExpression;
    };
