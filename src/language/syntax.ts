/**
 * What the parser makes: the program as written, nothing resolved. The checker turns it into the tree of ast.ts.
 * Names are in upper case without suffix; their spelling is what the span covers. Depth limits: see expressions.ts.
 */
import type { SourceText, Span } from '#support';
import type { CommandId } from './builtins.js';
import type { FileMode } from './statements.js';

// ---- names and types -------------------------------------------------------------------------------------------

/** `suffix` is one character or ''. */
export type NameSyntax = { readonly name: string; readonly suffix: string; readonly span: Span };

export type TypeSyntax =
  | { readonly kind: 'named'; readonly name: string; readonly span: Span }
  | { readonly kind: 'list'; readonly element: TypeSyntax | null; readonly span: Span };

// ---- expressions -----------------------------------------------------------------------------------------------

type Node<Kind extends string, Fields> = { readonly kind: Kind; readonly span: Span } & Fields;

export type NumberSyntax = Node<
  'number',
  {
    readonly value: number;
    readonly suffix: string;
    /** Exact value of a whole literal beyond i32. */
    readonly digits: bigint | null;
  }
>;
export type NameExpression = Node<'name', { readonly name: string; readonly suffix: string }>;
/** `name(…)`; `FN name(…)` is a call of `FNNAME`. */
export type CallSyntax = Node<'call', { readonly callee: NameSyntax; readonly arguments: readonly ArgumentSyntax[] }>;
/** `expression(…)`: what follows a call or a member call, such as a slice. */
export type ApplySyntax = Node<
  'apply',
  { readonly operand: ExpressionSyntax; readonly arguments: readonly ArgumentSyntax[] }
>;
export type MemberSyntax = Node<'member', { readonly object: ExpressionSyntax; readonly member: NameSyntax }>;
export type MemberCallSyntax = Node<
  'memberCall',
  {
    readonly object: ExpressionSyntax;
    readonly member: NameSyntax;
    readonly arguments: readonly ArgumentSyntax[];
  }
>;
export type UnaryOperator = '-' | '+' | 'NOT';
export type BinaryOperator =
  | 'IMP'
  | 'EQV'
  | 'OR'
  | 'XOR'
  | 'AND'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '\\'
  | 'MOD'
  | '^';
export type BinarySyntax = Node<
  'binary',
  {
    readonly operator: BinaryOperator;
    readonly operatorSpan: Span;
    readonly left: ExpressionSyntax;
    readonly right: ExpressionSyntax;
  }
>;

/** `from TO to` in a subscript list, either end possibly missing, or a plain value. */
export type ArgumentSyntax =
  | { readonly kind: 'value'; readonly value: ExpressionSyntax }
  | {
      readonly kind: 'range';
      readonly from: ExpressionSyntax | null;
      readonly to: ExpressionSyntax | null;
      readonly span: Span;
    };

export type ExpressionSyntax =
  | NumberSyntax
  | Node<'string', { readonly value: string }>
  | NameExpression
  | CallSyntax
  | ApplySyntax
  | MemberSyntax
  | MemberCallSyntax
  /** Parentheses; directly nested ones are one node. */
  | Node<'group', { readonly operand: ExpressionSyntax }>
  | Node<'unary', { readonly operator: UnaryOperator; readonly operand: ExpressionSyntax }>
  | BinarySyntax
  /** `operand IS Class`; `class` is NOTHING for the null test. */
  | Node<'is', { readonly operand: ExpressionSyntax; readonly class: NameSyntax }>
  | Node<'new', { readonly class: NameSyntax; readonly arguments: readonly ArgumentSyntax[] }>
  | Node<'create', { readonly record: NameSyntax; readonly arguments: readonly CreateArgument[] }>
  | Node<'me', unknown>
  | Node<'nothing', unknown>
  /** `SUPER(args)` (method null) or `SUPER.method(args)`. */
  | Node<'super', { readonly method: NameSyntax | null; readonly arguments: readonly ArgumentSyntax[] }>
  | Node<'spawn', { readonly worker: NameSyntax; readonly arguments: readonly ArgumentSyntax[] }>
  | Node<'await', { readonly operand: ExpressionSyntax }>
  /** Stands where a mistake was reported; checks as anything without further complaint. */
  | Node<'error', unknown>;

export type CreateArgument = { readonly name: NameSyntax | null; readonly value: ExpressionSyntax };

// ---- statements ------------------------------------------------------------------------------------------------

type Stmt<Kind extends string, Fields> = { readonly kind: Kind; readonly span: Span; readonly line: number } & Fields;
export type Body = StatementSyntax[];

export type BoundSyntax = { readonly lower: ExpressionSyntax | null; readonly upper: ExpressionSyntax };
export type DeclarationSyntax = {
  readonly name: NameSyntax;
  /** Bounds of an array; null for a scalar. `name()` has none inside the parentheses. */
  readonly bounds: readonly BoundSyntax[] | null;
  readonly type: TypeSyntax | null;
  readonly initial: ExpressionSyntax | null;
};
export type DeclareSyntax = Stmt<
  'declare',
  {
    readonly scope: 'dim' | 'local' | 'global' | 'shared' | 'static';
    readonly declarations: readonly DeclarationSyntax[];
  }
>;

export type ParameterSyntax = {
  readonly name: NameSyntax;
  readonly type: TypeSyntax | null;
  readonly byReference: boolean;
};
export type ProcedureSyntaxForm = 'sub' | 'function' | 'worker' | 'method' | 'constructor' | 'destructor';
export type ProcedureSyntax = Stmt<
  'procedure',
  {
    readonly form: ProcedureSyntaxForm;
    readonly name: NameSyntax;
    readonly parameters: readonly ParameterSyntax[];
    readonly result: TypeSyntax | null;
    readonly body: Body;
  }
>;
export type FieldSyntax = { readonly name: NameSyntax; readonly type: TypeSyntax | null };
export type RecordSyntax = Stmt<'type', { readonly name: NameSyntax; readonly fields: FieldSyntax[] }>;
export type ClassSyntax = Stmt<
  'class',
  {
    readonly name: NameSyntax;
    readonly parent: NameSyntax | null;
    readonly fields: FieldSyntax[];
    readonly members: ProcedureSyntax[];
  }
>;
export type DefFnSyntax = Stmt<
  'defFn',
  { readonly name: NameSyntax; readonly parameters: readonly ParameterSyntax[]; readonly value: ExpressionSyntax }
>;

export type PrintItemSyntax =
  | { readonly kind: 'value'; readonly value: ExpressionSyntax }
  | { readonly kind: 'comma' | 'semicolon'; readonly span: Span };
export type DataItemSyntax =
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly digits: bigint | null }
  | { readonly kind: 'text'; readonly text: string };

/** A GOTO-like target: a name or the digits of a line number. */
export type LabelReference = { readonly name: string; readonly span: Span };
export type IfArmSyntax = { readonly condition: ExpressionSyntax; readonly line: number; readonly body: Body };
export type LoopWord = 'FOR' | 'DO' | 'WHILE' | 'REPEAT';
export type CaseItemSyntax =
  | { readonly kind: 'value'; readonly value: ExpressionSyntax }
  | { readonly kind: 'range'; readonly low: ExpressionSyntax; readonly high: ExpressionSyntax }
  | {
      readonly kind: 'relation';
      readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
      readonly value: ExpressionSyntax;
    };
export type SelectArmSyntax = {
  readonly line: number;
  readonly span: Span;
  readonly items: readonly CaseItemSyntax[];
  readonly body: Body;
};
export type MatchArmSyntax = {
  readonly line: number;
  readonly span: Span;
  readonly type: TypeSyntax;
  readonly binding: NameSyntax | null;
  readonly body: Body;
};
export type CatchSyntax = { readonly line: number; readonly codes: readonly ExpressionSyntax[]; readonly body: Body };

export type IfSyntax = Stmt<'if', { readonly arms: IfArmSyntax[]; otherwise: Body | null }>;
export type ForSyntax = Stmt<
  'for',
  {
    readonly variable: NameSyntax;
    readonly from: ExpressionSyntax;
    readonly limit: ExpressionSyntax;
    readonly step: ExpressionSyntax | null;
    readonly body: Body;
    endLine: number;
  }
>;
export type ForEachSyntax = Stmt<
  'forEach',
  {
    readonly variables: readonly NameSyntax[];
    readonly collection: ExpressionSyntax;
    readonly body: Body;
    endLine: number;
  }
>;
export type WhileSyntax = Stmt<'while', { readonly condition: ExpressionSyntax; readonly body: Body; endLine: number }>;
export type LoopTest = { readonly until: boolean; readonly condition: ExpressionSyntax };
/** `word` tells REPEAT from DO, for EXIT. */
export type DoSyntax = Stmt<
  'do',
  {
    readonly word: 'DO' | 'REPEAT';
    readonly top: LoopTest | null;
    bottom: LoopTest | null;
    readonly body: Body;
    endLine: number;
  }
>;
export type SelectSyntax = Stmt<
  'select',
  { readonly value: ExpressionSyntax; readonly arms: SelectArmSyntax[]; otherwise: Body | null }
>;
export type MatchSyntax = Stmt<
  'match',
  {
    readonly receive: boolean;
    /** What is matched; for MATCH RECEIVE the channel. */
    readonly value: ExpressionSyntax;
    readonly arms: MatchArmSyntax[];
    otherwise: Body | null;
  }
>;
export type TrySyntax = Stmt<'try', { readonly body: Body; readonly catches: CatchSyntax[]; finally: Body | null }>;

export type InputSyntax = Stmt<
  'input',
  {
    readonly lineInput: boolean;
    readonly channel: ExpressionSyntax | null;
    readonly prompt: ExpressionSyntax | null;
    readonly targets: readonly ExpressionSyntax[];
  }
>;

export type StatementSyntax =
  | Stmt<'label', { readonly name: string; readonly lineNumber: boolean }>
  | DeclareSyntax
  | Stmt<'constant', { readonly name: NameSyntax; readonly value: ExpressionSyntax }>
  | Stmt<'redim', { readonly preserve: boolean; readonly declarations: readonly DeclarationSyntax[] }>
  | Stmt<'erase', { readonly names: readonly ExpressionSyntax[] }>
  | ProcedureSyntax
  | RecordSyntax
  | ClassSyntax
  | DefFnSyntax
  | Stmt<'assign', { readonly target: ExpressionSyntax; readonly value: ExpressionSyntax }>
  /** A name, call, member, member call, apply or SUPER call as a statement. */
  | Stmt<'callStatement', { readonly call: ExpressionSyntax }>
  | Stmt<'swap', { readonly left: ExpressionSyntax; readonly right: ExpressionSyntax }>
  | Stmt<
      'increment',
      { readonly target: ExpressionSyntax; readonly operator: '+' | '-'; readonly amount: ExpressionSyntax | null }
    >
  | Stmt<
      'print',
      {
        readonly console: boolean;
        readonly channel: ExpressionSyntax | null;
        readonly using: ExpressionSyntax | null;
        readonly items: readonly PrintItemSyntax[];
      }
    >
  | Stmt<'write', { readonly channel: ExpressionSyntax | null; readonly items: readonly ExpressionSyntax[] }>
  | InputSyntax
  | IfSyntax
  | ForSyntax
  | ForEachSyntax
  | WhileSyntax
  | DoSyntax
  | Stmt<'exitLoop', { readonly word: LoopWord }>
  | Stmt<'continueLoop', { readonly word: LoopWord | null }>
  | Stmt<'exitProcedure', { readonly word: 'SUB' | 'FUNCTION' | 'METHOD' | 'WORKER' | 'CONSTRUCTOR' | 'DESTRUCTOR' }>
  | SelectSyntax
  | MatchSyntax
  | Stmt<'goto', { readonly target: LabelReference }>
  | Stmt<'gosub', { readonly target: LabelReference }>
  | Stmt<
      'onJump',
      {
        readonly jump: 'goto' | 'gosub';
        readonly selector: ExpressionSyntax;
        readonly targets: readonly LabelReference[];
      }
    >
  | Stmt<'return', { readonly value: ExpressionSyntax | null }>
  | TrySyntax
  | Stmt<'throw', { readonly code: ExpressionSyntax | null; readonly at: ExpressionSyntax | null }>
  | Stmt<'data', { readonly items: readonly DataItemSyntax[] }>
  | Stmt<'read', { readonly targets: readonly ExpressionSyntax[] }>
  | Stmt<'restore', { readonly target: LabelReference | null }>
  | Stmt<'delete', { readonly target: ExpressionSyntax }>
  | Stmt<
      'open',
      {
        readonly file: ExpressionSyntax;
        readonly mode: FileMode;
        readonly binary: boolean;
        readonly recordBytes: number;
        readonly channel: ExpressionSyntax;
      }
    >
  | Stmt<'close', { readonly channels: readonly ExpressionSyntax[] }>
  | Stmt<
      'field',
      {
        readonly channel: ExpressionSyntax;
        readonly slices: readonly { readonly width: ExpressionSyntax; readonly target: ExpressionSyntax }[];
      }
    >
  | Stmt<
      'setJustified',
      { readonly side: 'left' | 'right'; readonly target: ExpressionSyntax; readonly value: ExpressionSyntax }
    >
  | Stmt<
      'recordTransfer',
      {
        readonly direction: 'get' | 'put';
        readonly channel: ExpressionSyntax;
        readonly record: ExpressionSyntax | null;
      }
    >
  | Stmt<'send', { readonly channel: ExpressionSyntax; readonly value: ExpressionSyntax }>
  | Stmt<
      'timerSend',
      {
        readonly repeat: boolean;
        readonly delay: ExpressionSyntax;
        readonly unitMs: number;
        readonly channel: ExpressionSyntax;
        readonly value: ExpressionSyntax;
      }
    >
  | Stmt<'timerStop', { readonly timer: ExpressionSyntax | null }>
  | Stmt<'cancel', { readonly channel: ExpressionSyntax }>
  | Stmt<'unmarshall', { readonly target: ExpressionSyntax; readonly blob: ExpressionSyntax }>
  | Stmt<'option', { readonly name: string; readonly value: string | number | null }>
  | Stmt<'end', unknown>
  | Stmt<
      'command',
      { readonly command: CommandId; readonly name: NameSyntax; readonly arguments: readonly ExpressionSyntax[] }
    >;

export type ProgramSyntax = { readonly source: SourceText; readonly body: Body };
