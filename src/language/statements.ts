/** Checked statements; see expressions.ts for the invariants of the whole tree. */
import type { Span } from '#support';
import type { CommandId } from './builtins.js';
import type { Argument, ArrayExpression, Expression, Place } from './expressions.js';
import type { ArraySymbol, LabelSymbol, ProcedureSymbol, TryPosition, VariableSymbol } from './symbols.js';
import type { ClassType, NumericType, RecordType } from './types.js';

/** `line` is what ERL gives: the BASIC line number when that line has one, else the physical line, 1-based. */
type Stmt<Kind extends string, Fields> = { readonly kind: Kind; readonly span: Span; readonly line: number } & Fields;
export type Block = readonly Statement[];
/** Conditions are INTEGER: zero is false. */
type Condition = Expression;

export type Assign = Stmt<'assign', { readonly target: Place; readonly value: Expression }>;
/** `s$(a TO b) = r$`: replaces the range with the whole of `value`. */
export type AssignSlice = Stmt<
  'assignSlice',
  {
    readonly target: Place;
    readonly from: Expression | null;
    readonly to: Expression | null;
    readonly value: Expression;
  }
>;
/** `MID$(s$, start [, length]) = r$`: overwrites in place. */
export type AssignMid = Stmt<
  'assignMid',
  {
    readonly target: Place;
    readonly start: Expression;
    readonly length: Expression | null;
    readonly value: Expression;
  }
>;
export type AssignArray = Stmt<'assignArray', { readonly target: ArraySymbol; readonly value: ArrayExpression }>;
/** Evaluated for its effects, the value dropped: calls, and collection methods (`l(1) = v` is ListCall `set`). */
export type Evaluate = Stmt<'evaluate', { readonly value: Expression }>;
export type Swap = Stmt<'swap', { readonly left: Place; readonly right: Place }>;
/** INC, DEC: `amount` has the target's arithmetic type, or `any` like the target; the target's place is evaluated once. */
export type Increment = Stmt<
  'increment',
  { readonly target: Place; readonly op: '+' | '-'; readonly amount: Expression }
>;

/** Bounds are INTEGER; `lower` is null for 0. */
export type DimensionBounds = { readonly lower: Expression | null; readonly upper: Expression };
export type DimArray = Stmt<'dimArray', { readonly array: ArraySymbol; readonly bounds: readonly DimensionBounds[] }>;
export type Redim = Stmt<
  'redim',
  { readonly array: ArraySymbol; readonly preserve: boolean; readonly bounds: readonly DimensionBounds[] }
>;
/** An array's storage is freed; a list variable becomes the null list. */
export type Erase = Stmt<'erase', { readonly target: ArraySymbol | Place }>;

export type PrintItem =
  | { readonly kind: 'value'; readonly value: Expression }
  /** The TAB character that a comma writes. */
  | { readonly kind: 'comma' }
  | { readonly kind: 'tab'; readonly column: Expression }
  | { readonly kind: 'spc'; readonly count: Expression };
/** PRINT, CONSOLE, PRINT #. `channel` INTEGER, null for the console. Commas that write nothing are already gone. */
export type Print = Stmt<
  'print',
  { readonly channel: Expression | null; readonly items: readonly PrintItem[]; readonly newline: boolean }
>;
/** Items are STRING or numbers; `strings` holds them converted to string format, flags in `numeric` say which were numbers. */
export type PrintUsing = Stmt<
  'printUsing',
  {
    readonly channel: Expression | null;
    readonly format: Expression;
    readonly strings: readonly Expression[];
    readonly numeric: readonly boolean[];
    readonly newline: boolean;
  }
>;
/** WRITE #n: items are numbers or strings. */
export type WriteItems = Stmt<'write', { readonly channel: Expression | null; readonly items: readonly Expression[] }>;
/**
 * INPUT and LINE INPUT, console (`channel` null) and file. `prompt` is written first as it is (`? ` is already in it);
 * each target reads its own line: whole when STRING, else VAL of it converted to the target's type.
 */
export type Input = Stmt<
  'input',
  { readonly channel: Expression | null; readonly prompt: Expression | null; readonly targets: readonly Place[] }
>;

export type IfArm = { readonly condition: Condition; readonly line: number; readonly body: Block };
export type If = Stmt<'if', { readonly arms: readonly IfArm[]; readonly otherwise: Block }>;
/**
 * `loopType` (integer, long, single or double) is what the loop computes in; from, limit and step have it. The variable
 * may have another numeric type: it receives the counter converted, and NEXT reads it back converted, adds and stores.
 */
export type For = Stmt<
  'for',
  {
    readonly loopId: number;
    readonly variable: VariableSymbol;
    readonly loopType: NumericType;
    readonly from: Expression;
    readonly limit: Expression;
    readonly step: Expression;
    /** Value of a literal step; null when only known at run time. 0 skips the body. */
    readonly stepConstant: number | null;
    readonly body: Block;
    /** Line of NEXT. */
    readonly endLine: number;
  }
>;
export type ForEach = Stmt<
  'forEach',
  {
    readonly loopId: number;
    readonly over: 'array' | 'list' | 'listOfAny' | 'map';
    /** An ArraySymbol for arrays, else the list or map, evaluated once. */
    readonly collection: ArraySymbol | Expression;
    /**
     * Values to store per turn, in this order. `element`: array element, list element or map value;
     * `index`: 0-based flat index of an array (counted from the lower bound when there is one dimension), 1-based list
     * position; `tag`: of a LIST OF ANY element; `key`: of a map. `value` reads ` item` converted to the variable's type.
     */
    readonly bindings: readonly ForEachBinding[];
    readonly body: Block;
    readonly endLine: number;
  }
>;
export type ForEachBinding = {
  readonly what: 'element' | 'index' | 'tag' | 'key';
  readonly variable: VariableSymbol;
  /** Receives the raw value; the same symbol as `variable` unless a conversion is needed. */
  readonly raw: VariableSymbol;
  /** What to store into `variable`: reads `raw`, converted; null when they are the same. */
  readonly converted: Expression | null;
};
export type While = Stmt<
  'while',
  { readonly loopId: number; readonly condition: Condition; readonly body: Block; readonly endLine: number }
>;
/** REPEAT and DO. */
export type Do = Stmt<
  'do',
  {
    readonly loopId: number;
    /** Tested before each turn: goes on while non-zero (UNTIL is already negated). */
    readonly top: Condition | null;
    /** Tested after each turn, on `endLine`. */
    readonly bottom: Condition | null;
    readonly body: Block;
    readonly endLine: number;
  }
>;
/** `loopId` names the loop that is left or continued; TRY blocks in between run their FINALLY. */
export type ExitLoop = Stmt<'exitLoop', { readonly loopId: number }>;
export type ContinueLoop = Stmt<'continueLoop', { readonly loopId: number }>;

/**
 * The selector is assigned to `selector` once; a CASE item matches when all its conditions (one, or two for a range)
 * are non-zero; items and arms are tried in order.
 */
export type Select = Stmt<
  'select',
  {
    readonly selector: VariableSymbol;
    readonly value: Expression;
    readonly arms: readonly SelectArm[];
    readonly otherwise: Block;
  }
>;
export type SelectArm = {
  readonly line: number;
  readonly items: readonly (readonly Condition[])[];
  readonly body: Block;
};

/**
 * MATCH TYPE and MATCH RECEIVE. The subject is assigned to `subject` (of type any, or the static type) once. An arm with
 * `test` null matches always (decided at compile time). Its binding receives `value`, which reads `subject`, converted.
 */
export type Match = Stmt<
  'match',
  {
    readonly subject: VariableSymbol;
    readonly value: Expression;
    readonly arms: readonly MatchArm[];
    readonly otherwise: Block;
  }
>;
export type MatchArm = {
  readonly line: number;
  readonly test: MatchTest | null;
  readonly binding: { readonly variable: VariableSymbol; readonly value: Expression } | null;
  readonly body: Block;
};
/**
 * Run-time test of an `any` or, for `object` and `class`, of a reference. MATCH TYPE knows int, float, string, list,
 * object; MATCH RECEIVE tells integer from long. A class matches itself and its subclasses, a record exactly itself.
 */
export type MatchTest =
  | { readonly kind: 'int' | 'integer' | 'long' | 'float' | 'string' | 'list' | 'object' | 'marshalled' }
  | { readonly kind: 'class'; readonly class: ClassType }
  | { readonly kind: 'record'; readonly record: RecordType };

export type Label = Stmt<'label', { readonly label: LabelSymbol }>;
/** `tryPath` says where the jump stands; FINALLY blocks of the TRYs that the label is not in run on the way. */
export type Goto = Stmt<'goto', { readonly label: LabelSymbol; readonly tryPath: readonly TryPosition[] }>;
export type Gosub = Stmt<'gosub', { readonly label: LabelSymbol; readonly tryPath: readonly TryPosition[] }>;
/** `selector` INTEGER; out of range falls through. */
export type OnJump = Stmt<
  'onJump',
  {
    readonly jump: 'goto' | 'gosub';
    readonly selector: Expression;
    readonly labels: readonly LabelSymbol[];
    readonly tryPath: readonly TryPosition[];
  }
>;
/** Back to after the GOSUB; `orProcedure`: inside a procedure with GOSUBs, leave it when none is pending. */
export type ReturnGosub = Stmt<'returnGosub', { readonly orProcedure: boolean }>;
/** RETURN, EXIT SUB/FUNCTION/METHOD. With null the value assigned so far is returned. */
export type ReturnProcedure = Stmt<'returnProcedure', { readonly value: Expression | null }>;

export type Try = Stmt<
  'try',
  {
    readonly tryId: number;
    readonly body: Block;
    readonly catches: readonly Catch[];
    /** null when there is no FINALLY. */
    readonly finally: Block | null;
  }
>;
/** No codes: catches everything. */
export type Catch = { readonly line: number; readonly codes: readonly number[]; readonly body: Block };
/** `code` null: raise the current error again (inside CATCH). `at`: what ERL becomes, null for this line. */
export type Throw = Stmt<'throw', { readonly code: Expression | null; readonly at: Expression | null }>;

/** The next READ takes item `dataIndex`: 0, or the dataIndex of a label. */
export type Restore = Stmt<'restore', { readonly dataIndex: number }>;
export type Read = Stmt<'read', { readonly targets: readonly Place[] }>;

/** `super(args)` in a constructor, explicit or implied; runs before the rest of the body. */
export type SuperConstructor = Stmt<
  'superConstructor',
  { readonly constructorMethod: ProcedureSymbol; readonly arguments: readonly Argument[] }
>;
/** Destructor chain, free, set to NOTHING. */
export type Delete = Stmt<'delete', { readonly target: Place }>;

export type FileMode = 'input' | 'output' | 'append' | 'random' | 'binary';
export type Open = Stmt<
  'open',
  {
    readonly file: Expression;
    readonly mode: FileMode;
    readonly binary: boolean;
    readonly recordBytes: number;
    readonly channel: Expression;
  }
>;
/** No channels: close all. */
export type Close = Stmt<'close', { readonly channels: readonly Expression[] }>;
export type FieldMap = Stmt<
  'field',
  {
    readonly channel: Expression;
    readonly slices: readonly { readonly width: Expression; readonly target: Place }[];
  }
>;
export type SetJustified = Stmt<
  'setJustified',
  { readonly side: 'left' | 'right'; readonly target: Place; readonly value: Expression }
>;
/** GET and PUT; `record` INTEGER, null for the current position. */
export type RecordTransfer = Stmt<
  'recordTransfer',
  { readonly direction: 'get' | 'put'; readonly channel: Expression; readonly record: Expression | null }
>;

export type Send = Stmt<'send', { readonly channel: Expression; readonly value: Expression }>;
/** AFTER (once) and EVERY: delay in milliseconds, DOUBLE. */
export type TimerSend = Stmt<
  'timerSend',
  {
    readonly repeat: boolean;
    readonly delayMs: Expression;
    readonly channel: Expression;
    readonly value: Expression;
  }
>;
/** TIMER STOP; null stops all. */
export type TimerStop = Stmt<'timerStop', { readonly timer: Expression | null }>;
export type Cancel = Stmt<'cancel', { readonly channel: Expression }>;
export type Unmarshall = Stmt<'unmarshall', { readonly target: Place | ArraySymbol; readonly blob: Expression }>;

/** END and STOP: the whole program stops, in order. */
export type End = Stmt<'end', unknown>;
/** Statements that are plain calls of the runtime: CLS, LOCATE, SLEEP, SHELL, … (`COMMANDS` in builtins.ts). */
export type Command = Stmt<'command', { readonly command: CommandId; readonly arguments: readonly Expression[] }>;

export type Statement =
  | Assign
  | AssignSlice
  | AssignMid
  | AssignArray
  | Evaluate
  | Swap
  | Increment
  | DimArray
  | Redim
  | Erase
  | Print
  | PrintUsing
  | WriteItems
  | Input
  | If
  | For
  | ForEach
  | While
  | Do
  | ExitLoop
  | ContinueLoop
  | Select
  | Match
  | Label
  | Goto
  | Gosub
  | OnJump
  | ReturnGosub
  | ReturnProcedure
  | Try
  | Throw
  | Restore
  | Read
  | SuperConstructor
  | Delete
  | Open
  | Close
  | FieldMap
  | SetJustified
  | RecordTransfer
  | Send
  | TimerSend
  | TimerStop
  | Cancel
  | Unmarshall
  | End
  | Command;
