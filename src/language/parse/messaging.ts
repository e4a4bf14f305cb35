/** SEND, CANCEL, AFTER, EVERY, TIMER STOP, UNMARSHALL (reference §22). */
import { TokenKind } from '../lex/tokens.js';
import { addStatement } from './blocks.js';
import { parseExpression } from './expression.js';
import type { StatementTable } from './handler.js';
import { parseTarget } from './input-output.js';
import type { Parser } from './parser.js';

export const MESSAGE_STATEMENTS: StatementTable = {
  SEND: (p, first) => {
    const channel = parseExpression(p);
    p.expect(TokenKind.comma);
    const value = parseExpression(p);
    addStatement(p, { kind: 'send', span: p.spanFrom(first), line: p.line, channel, value });
  },
  CANCEL: (p, first) => {
    const channel = parseExpression(p);
    addStatement(p, { kind: 'cancel', span: p.spanFrom(first), line: p.line, channel });
  },
  UNMARSHALL: (p, first) => {
    const target = parseTarget(p);
    p.expect(TokenKind.comma);
    const blob = parseExpression(p);
    addStatement(p, { kind: 'unmarshall', span: p.spanFrom(first), line: p.line, target, blob });
  },
  AFTER: (p, first) => parseTimerSend(p, first, false),
  EVERY: (p, first) => parseTimerSend(p, first, true),
  TIMER: (p, first) => {
    p.expectWord('STOP');
    const timer = p.acceptWord('ALL') ? null : parseExpression(p);
    addStatement(p, { kind: 'timerStop', span: p.spanFrom(first), line: p.line, timer });
  },
};

/** Milliseconds per unit. */
const UNITS = new Map<string, number>([
  ['MS', 1],
  ['SECS', 1000],
  ['SEC', 1000],
  ['SECONDS', 1000],
  ['MINUTES', 60000],
  ['MINUTE', 60000],
]);

function parseTimerSend(p: Parser, first: number, repeat: boolean): void {
  const delay = parseExpression(p);
  const unitMs = UNITS.get(p.word) ?? 1;
  if (UNITS.has(p.word)) p.advance();
  p.expectWord('SEND');
  const channel = parseExpression(p);
  p.expect(TokenKind.comma);
  const value = parseExpression(p);
  addStatement(p, { kind: 'timerSend', span: p.spanFrom(first), line: p.line, repeat, delay, unitMs, channel, value });
}
