/** SPAWN, AWAIT, channels, and what a WORKER may not touch (reference §22.1, §22.2). */
import type { Span } from '#support';
import type { ChannelCall, Expression } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ExpressionSyntax } from '../syntax.js';
import { ANY, INTEGER, LONG } from '../types.js';
import { valuesOf } from './arguments.js';
import type { Checker } from './checker.js';
import { convert, toHandle } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression } from './literals.js';
import { findProcedure, reportCount } from './procedure-calls.js';
import { findVariable } from './scope.js';

export function inWorker(c: Checker): boolean {
  return c.procedure?.form === 'worker';
}

/** Reports a module variable or array used in a WORKER. */
export function allowedInWorker(c: Checker, isModule: boolean, name: string, span: Span): boolean {
  if (!isModule || !inWorker(c)) return true;
  c.report(span, CheckMessage.workerVariable(name));
  return false;
}

/** Reports a statement that a WORKER must not contain. */
export function forbidInWorker(c: Checker, what: string, span: Span): void {
  if (inWorker(c)) c.report(span, CheckMessage.workerStatement(what));
}

export function checkSpawn(c: Checker, syntax: Extract<ExpressionSyntax, { kind: 'spawn' }>): Expression {
  const { worker: name, span } = syntax;
  forbidInWorker(c, 'SPAWN', span);
  const worker = findProcedure(c, name.name, name.suffix);
  const values = valuesOf(c, syntax.arguments);
  if (worker?.form !== 'worker') {
    c.report(name.span, CheckMessage.unknownWorker(c.spelling(name.span)));
    return errorExpression(span);
  }
  if (values.length !== worker.parameters.length) {
    reportCount(c, worker, values.length, span);
    return errorExpression(span);
  }
  const list = values.map((value, i) => convert(c, checkExpression(c, value), worker.parameters[i].type));
  return { kind: 'spawn', type: LONG, worker, arguments: list, span };
}

export function checkAwait(c: Checker, syntax: Extract<ExpressionSyntax, { kind: 'await' }>): Expression {
  const channel = toHandle(c, checkExpression(c, syntax.operand));
  return { kind: 'channel', type: ANY, op: 'await', channel, span: syntax.span };
}

/** `PARENT` inside a worker, else a handle. A variable of that name comes first. */
export function checkChannel(c: Checker, syntax: ExpressionSyntax): Expression {
  const isParent = syntax.kind === 'name' && syntax.name === 'PARENT' && syntax.suffix === '';
  if (!isParent || findVariable(c, 'PARENT', '') !== null) return toHandle(c, checkExpression(c, syntax));
  if (inWorker(c)) return { kind: 'parent', type: LONG, span: syntax.span };
  c.report(syntax.span, CheckMessage.parentOutside());
  return errorExpression(syntax.span);
}

const CHANNEL_FUNCTIONS = new Map<string, ChannelCall['op']>([
  ['READY', 'ready'],
  ['RECEIVE', 'receive'],
  ['HASMESSAGE', 'hasMessage'],
  ['CANCELLED', 'cancelled'],
]);

/** READY, RECEIVE, HASMESSAGE, CANCELLED; null when the name is none of them. */
export function checkChannelFunction(
  c: Checker,
  name: string,
  values: readonly ExpressionSyntax[],
  span: Span,
): Expression | null {
  const op = CHANNEL_FUNCTIONS.get(name);
  if (op === undefined) return null;
  if (values.length !== 1) {
    c.report(span, CheckMessage.argumentCount(name, '1 argument', values.length));
    return errorExpression(span);
  }
  const channel = checkChannel(c, values[0]);
  return { kind: 'channel', type: op === 'receive' ? ANY : INTEGER, op, channel, span };
}
