/** The checker's state: everything known about the program while its tree is being built. */
import { DiagnosticBag, type SourceText, type Span } from '#support';
import type { DataItem } from '../ast.js';
import { type Message, report } from '../messages.js';
import type { ArraySymbol, ProcedureSymbol, TryPosition, VariableSymbol } from '../symbols.js';
import type {
  ClassSyntax,
  DeclarationSyntax,
  DefFnSyntax,
  LoopWord,
  ProcedureSyntax,
  StatementSyntax,
} from '../syntax.js';
import type { ClassType, Field, RecordType } from '../types.js';
import type { Scope } from './scope.js';

/** What is known of a class besides its type: members by upper-case name, inherited ones included. */
export type ClassInfo = {
  readonly type: ClassType;
  readonly syntax: ClassSyntax;
  readonly fields: Map<string, Field>;
  readonly methods: Map<string, ProcedureSymbol>;
  ownConstructor: ProcedureSymbol | null;
};

/** A procedure whose body is still to be checked, with its scope. */
export type PendingBody = {
  readonly symbol: ProcedureSymbol;
  readonly syntax: ProcedureSyntax | DefFnSyntax;
  readonly scope: Scope;
};

/** A loop around the statement being checked. */
export type OpenLoop = { readonly word: LoopWord; readonly loopId: number };

export class Checker {
  readonly source: SourceText;
  readonly diagnostics: DiagnosticBag;
  readonly records = new Map<string, RecordType>();
  readonly recordFields = new Map<RecordType, Map<string, Field>>();
  readonly classes = new Map<string, ClassInfo>();
  readonly classInfo = new Map<ClassType, ClassInfo>();
  /** By upper-case name without suffix. */
  readonly procedures = new Map<string, ProcedureSymbol>();
  readonly allProcedures: ProcedureSymbol[] = [];
  readonly pending: PendingBody[] = [];
  readonly moduleVariables: VariableSymbol[] = [];
  readonly moduleArrays: ArraySymbol[] = [];
  readonly data: DataItem[] = [];
  /** Ids of TRY statements, given when labels were collected. */
  readonly tryIds = new Map<StatementSyntax, number>();
  /** DEF FNs whose expression has not been checked yet. */
  readonly uncheckedFns = new Map<ProcedureSymbol, { readonly syntax: DefFnSyntax; readonly scope: Scope }>();
  /** REDIMs met while collecting: they may declare, but only what no DIM of the program does. */
  readonly redims: { readonly scope: Scope; readonly declaration: DeclarationSyntax }[] = [];
  /** Arrays that have a DIM: a second one is a mistake. */
  readonly dimmed = new Set<ArraySymbol>();
  readonly module: Scope;
  /** Where names are looked up now: the module's scope or a procedure's. */
  scope: Scope;
  explicit = false;
  boundsCheck = true;
  samm = true;
  /** TRY statements around the current statement, outermost first. */
  tryPath: readonly TryPosition[] = [];
  readonly loops: OpenLoop[] = [];
  nextLoopId = 0;
  nextTryId = 0;
  /** What `reportOnce` has reported. */
  private readonly saidOnce = new Set<string>();
  /** The statement being checked. */
  current: Span = { start: 0, end: 0 };

  constructor(source: SourceText, module: Scope) {
    this.source = source;
    this.diagnostics = new DiagnosticBag(source);
    this.module = module;
    this.scope = module;
  }

  report(span: Span, message: Message): void {
    report(this.diagnostics, span, message);
  }

  /** A mistake that every mention of something makes: the first one of the program says it for all. */
  reportOnce(span: Span, message: Message): void {
    const text = message.message.toUpperCase();
    if (this.saidOnce.has(text)) return;
    this.saidOnce.add(text);
    this.report(span, message);
  }

  warn(span: Span, message: Message): void {
    report(this.diagnostics, span, message, 'warning');
  }

  /** A name as the program spells it at `span`, for messages. */
  spelling(span: Span): string {
    return this.source.text.slice(span.start, span.end);
  }

  get procedure(): ProcedureSymbol | null {
    return this.scope.procedure;
  }
}
