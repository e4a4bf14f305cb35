/** Calls of the program's own SUBs, FUNCTIONs and DEF FNs. */
import type { Span } from '#support';
import type { Expression } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ProcedureSymbol } from '../symbols.js';
import type { ArgumentSyntax } from '../syntax.js';
import { bindArguments, valuesOf } from './arguments.js';
import type { Checker } from './checker.js';
import { checkDefFn } from './def-fn.js';
import { errorExpression } from './literals.js';
import { suffixType } from './scope.js';

/** A procedure by name; a suffix must be that of its result. */
export function findProcedure(c: Checker, name: string, suffix: string): ProcedureSymbol | null {
  const symbol = c.procedures.get(name);
  if (symbol === undefined) return null;
  return suffix === '' || suffixType(suffix) === symbol.result ? symbol : null;
}

/** A call with exactly one argument per parameter. */
export function callProcedure(
  c: Checker,
  procedure: ProcedureSymbol,
  list: readonly ArgumentSyntax[],
  span: Span,
): Expression {
  const values = valuesOf(c, list);
  if (values.length !== procedure.parameters.length) {
    reportCount(c, procedure, values.length, span);
    return errorExpression(span);
  }
  if (procedure.form === 'worker') {
    c.report(span, CheckMessage.unknownProcedure(`${procedure.name} (a WORKER is started with SPAWN)`));
    return errorExpression(span);
  }
  if (procedure.form === 'deffn') checkDefFn(c, procedure);
  const bound = bindArguments(c, procedure.parameters, values, span);
  return { kind: 'userCall', type: procedure.result, procedure, arguments: bound, span };
}

export function reportCount(c: Checker, procedure: ProcedureSymbol, given: number, span: Span): void {
  const count = procedure.parameters.length;
  c.report(span, CheckMessage.argumentCount(procedure.name, countOf(count), given));
}

export function countOf(count: number): string {
  return count === 0 ? 'no arguments' : count === 1 ? '1 argument' : `${count} arguments`;
}
