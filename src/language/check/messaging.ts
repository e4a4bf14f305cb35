/** SEND, CANCEL, AFTER, EVERY, TIMER STOP, UNMARSHALL (reference §22). */
import type { Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { StatementSyntax } from '../syntax.js';
import { DOUBLE, MARSHALLED } from '../types.js';
import { combine, hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { convert, toDouble, toInteger } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression, makeNumber } from './literals.js';
import { checkPlace } from './places.js';
import { arrayNamed } from './special-functions.js';
import { allowedInWorker, checkChannel, forbidInWorker } from './workers.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

export function checkSend(c: Checker, syntax: Of<'send'>): Statement {
  const channel = checkChannel(c, syntax.channel);
  return { kind: 'send', span: syntax.span, line: syntax.line, channel, value: messageOf(c, syntax.value) };
}

function messageOf(c: Checker, syntax: Of<'send'>['value']) {
  const value = checkExpression(c, syntax);
  return hasValue(c, value) ? value : errorExpression(value.span);
}

export function checkTimerSend(c: Checker, syntax: Of<'timerSend'>): Statement {
  const { span, line, repeat, unitMs } = syntax;
  const delay = toDouble(c, checkExpression(c, syntax.delay));
  const delayMs = unitMs === 1 ? delay : combine(c, '*', delay, makeNumber(DOUBLE, unitMs, null, delay.span));
  const channel = checkChannel(c, syntax.channel);
  return { kind: 'timerSend', span, line, repeat, delayMs, channel, value: messageOf(c, syntax.value) };
}

export function checkTimerStop(c: Checker, syntax: Of<'timerStop'>): Statement {
  const timer = syntax.timer === null ? null : toInteger(c, checkExpression(c, syntax.timer));
  return { kind: 'timerStop', span: syntax.span, line: syntax.line, timer };
}

export function checkCancel(c: Checker, syntax: Of<'cancel'>): Statement {
  forbidInWorker(c, 'CANCEL', syntax.span);
  return { kind: 'cancel', span: syntax.span, line: syntax.line, channel: checkChannel(c, syntax.channel) };
}

/** The target is a record, an object, or an array. */
export function checkUnmarshall(c: Checker, syntax: Of<'unmarshall'>): Statement | null {
  const { span, line } = syntax;
  const array = arrayNamed(c, syntax.target);
  const target = array ?? checkPlace(c, syntax.target);
  const blob = convert(c, checkExpression(c, syntax.blob), MARSHALLED);
  if (target === null) return null;
  if (target.kind === 'array') {
    if (!allowedInWorker(c, target.storage === 'module', target.name, syntax.target.span)) return null;
    return { kind: 'unmarshall', span, line, target, blob };
  }
  const { kind, name } = target.type;
  if (kind === 'record' || kind === 'class') return { kind: 'unmarshall', span, line, target, blob };
  c.report(target.span, CheckMessage.objectNeeded(name));
  return null;
}
