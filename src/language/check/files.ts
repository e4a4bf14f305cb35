/** OPEN, CLOSE, FIELD, LSET, RSET, GET, PUT (reference §20). */
import type { FieldMap, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { StatementSyntax } from '../syntax.js';
import { noteAddress } from './arguments.js';
import type { Checker } from './checker.js';
import { toInteger, toStringStrict } from './convert.js';
import { checkExpression } from './expression.js';
import { checkPlace } from './places.js';
import { forbidInWorker } from './workers.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

export function checkOpen(c: Checker, syntax: Of<'open'>): Statement {
  const { span, line, mode, binary, recordBytes } = syntax;
  forbidInWorker(c, 'OPEN', span);
  const file = toStringStrict(c, checkExpression(c, syntax.file));
  const channel = toInteger(c, checkExpression(c, syntax.channel));
  return { kind: 'open', span, line, file, mode, binary, recordBytes, channel };
}

export function checkClose(c: Checker, syntax: Of<'close'>): Statement {
  forbidInWorker(c, 'CLOSE', syntax.span);
  const channels = syntax.channels.map((channel) => toInteger(c, checkExpression(c, channel)));
  return { kind: 'close', span: syntax.span, line: syntax.line, channels };
}

export function checkField(c: Checker, syntax: Of<'field'>): Statement {
  const channel = toInteger(c, checkExpression(c, syntax.channel));
  const slices: FieldMap['slices'][number][] = [];
  for (const slice of syntax.slices) {
    const width = toInteger(c, checkExpression(c, slice.width));
    const target = checkPlace(c, slice.target);
    if (target === null) continue;
    if (target.type.kind !== 'string') c.report(target.span, CheckMessage.stringNeeded(target.type.name));
    noteAddress(target);
    slices.push({ width, target });
  }
  return { kind: 'field', span: syntax.span, line: syntax.line, channel, slices };
}

export function checkSetJustified(c: Checker, syntax: Of<'setJustified'>): Statement | null {
  const target = checkPlace(c, syntax.target);
  const value = toStringStrict(c, checkExpression(c, syntax.value));
  if (target === null) return null;
  if (target.type.kind !== 'string') {
    c.report(target.span, CheckMessage.stringNeeded(target.type.name));
    return null;
  }
  return { kind: 'setJustified', span: syntax.span, line: syntax.line, side: syntax.side, target, value };
}

export function checkTransfer(c: Checker, syntax: Of<'recordTransfer'>): Statement {
  const { span, line, direction } = syntax;
  const channel = toInteger(c, checkExpression(c, syntax.channel));
  const record = syntax.record === null ? null : toInteger(c, checkExpression(c, syntax.record));
  return { kind: 'recordTransfer', span, line, direction, channel, record };
}
