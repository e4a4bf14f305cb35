/**
 * From syntax tree to checked program. Order: types, signatures, everything that holds throughout a scope, DEF FNs, the
 * module level (whose uses decide which names are module variables, §10.3), then the bodies of procedures.
 */
import type { Diagnostic, SourceText } from '#support';
import type { Block, CheckedProgram, Statement } from '../ast.js';
import { CheckMessage, inTextualOrder } from '../messages.js';
import type { ProcedureSyntax, ProgramSyntax, StatementSyntax } from '../syntax.js';
import { Checker, type PendingBody } from './checker.js';
import { collect, collectRedims, makeLoopVariables } from './collect.js';
import { declareProcedures } from './declare-procedures.js';
import { declareTypes } from './declare-types.js';
import { checkDefFn } from './def-fn.js';
import { newScope, type Scope } from './scope.js';
import { checkBlock } from './statement.js';
import { findUnreachable } from './unreachable.js';

export function checkProgram(
  program: ProgramSyntax,
  source: SourceText,
): { checked: CheckedProgram; diagnostics: readonly Diagnostic[] } {
  const c = new Checker(source, newScope(null));
  let body: Block = [];
  try {
    declareAll(c, program.body);
    body = checkModule(c, program.body);
    for (const one of c.pending) checkPending(c, one);
    if (!c.diagnostics.hasErrors) warnUnreachable(c, body);
  } catch (error) {
    // the depth limits make this unreachable with Node's usual stack; a caller deep in its own may still get here
    if (!(error instanceof RangeError)) throw error;
    c.report(c.current, CheckMessage.tooDeep());
  }
  return { checked: result(c, body), diagnostics: inTextualOrder(c.diagnostics.items) };
}

function warnUnreachable(c: Checker, body: Block): void {
  for (const block of [body, ...c.allProcedures.map((procedure) => procedure.body)])
    findUnreachable(block, (span) => c.warn(span, CheckMessage.unreachable()));
}

function declareAll(c: Checker, body: readonly StatementSyntax[]): void {
  declareTypes(c, body);
  declareProcedures(c, body);
  const scopes = new Map<StatementSyntax, Scope>();
  for (const { syntax, scope } of c.pending) if (syntax.kind === 'procedure') scopes.set(syntax, scope);
  collect(c, c.module, body, scopes);
  collectRedims(c);
  makeLoopVariables(c, c.module, body);
  for (const { syntax, scope, symbol } of c.pending) {
    if (syntax.kind === 'procedure') makeLoopVariables(c, scope, syntax.body);
    symbol.usesGosub = scope.usesGosub;
  }
}

function checkModule(c: Checker, body: readonly StatementSyntax[]): Block {
  c.scope = c.module;
  for (const { symbol } of c.pending) checkDefFn(c, symbol);
  return checkBlock(c, body);
}

function checkPending(c: Checker, { symbol, syntax, scope }: PendingBody): void {
  if (syntax.kind === 'defFn') return;
  c.scope = scope;
  c.loops.length = 0;
  c.tryPath = [];
  const block = checkBlock(c, syntax.body);
  symbol.body = symbol.form === 'constructor' ? withParentConstructor(c, syntax, block) : block;
  symbol.labels = scope.labelList;
  c.scope = c.module;
}

/** A constructor that does not begin with SUPER(…) first runs its parent's parameterless one, if there is one. */
function withParentConstructor(c: Checker, syntax: ProcedureSyntax, block: Block): Block {
  const parent = c.procedure?.owner?.parent ?? null;
  const constructorMethod = parent?.constructorMethod ?? null;
  if (constructorMethod === null || constructorMethod.parameters.length > 0 || callsParent(syntax)) return block;
  const { span, line } = syntax;
  const call: Statement = { kind: 'superConstructor', span, line, constructorMethod, arguments: [] };
  return [call, ...block];
}

function callsParent(syntax: ProcedureSyntax): boolean {
  return syntax.body.some(
    (statement) =>
      statement.kind === 'callStatement' && statement.call.kind === 'super' && statement.call.method === null,
  );
}

function result(c: Checker, body: Block): CheckedProgram {
  return {
    source: c.source,
    options: { boundsCheck: c.boundsCheck, samm: c.samm },
    body,
    variables: c.moduleVariables,
    arrays: c.moduleArrays,
    labels: c.module.labelList,
    procedures: c.allProcedures,
    records: [...c.records.values()],
    classes: [...c.classes.values()].map((info) => info.type),
    data: c.data,
  };
}
