/** LET, CALL, SWAP, INC, DEC, DELETE, DATA, READ, RESTORE, SYSTEM (reference §6, §10.1, §19). */
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { DataItemSyntax, ExpressionSyntax } from '../syntax.js';
import { addStatement } from './blocks.js';
import { finishAssignment, parseCommand } from './call-or-assignment.js';
import { parseExpression } from './expression.js';
import type { StatementTable } from './handler.js';
import { parseTarget } from './input-output.js';
import { parseLabelReference } from './jumps.js';
import type { Parser } from './parser.js';
import { parsePrimary, startsExpression } from './primary.js';
import { addEnd } from './procedures.js';

export const SMALL_STATEMENTS: StatementTable = {
  LET: (p, first) => {
    const target = parsePrimary(p);
    p.expect(TokenKind.equal);
    finishAssignment(p, first, target);
  },
  CALL: parseCall,
  SWAP: (p, first) => {
    const left = parseTarget(p);
    p.expect(TokenKind.comma);
    const right = parseTarget(p);
    addStatement(p, { kind: 'swap', span: p.spanFrom(first), line: p.line, left, right });
  },
  INC: (p, first) => parseIncrement(p, first, '+'),
  DEC: (p, first) => parseIncrement(p, first, '-'),
  DELETE: (p, first) => {
    const target = parseTarget(p);
    addStatement(p, { kind: 'delete', span: p.spanFrom(first), line: p.line, target });
  },
  DATA: parseData,
  READ: (p, first) => {
    const targets: ExpressionSyntax[] = [];
    do {
      targets.push(parseTarget(p));
    } while (p.accept(TokenKind.comma));
    addStatement(p, { kind: 'read', span: p.spanFrom(first), line: p.line, targets });
  },
  RESTORE: (p, first) => {
    const target = p.is(TokenKind.integer) || startsExpression(p) ? parseLabelReference(p) : null;
    addStatement(p, { kind: 'restore', span: p.spanFrom(first), line: p.line, target });
  },
  SYSTEM: (p, first) => {
    if (!startsExpression(p)) {
      addEnd(p, first); // QuickBASIC: back to the system
      return;
    }
    p.at = first;
    parseCommand(p, 'shell');
  },
};

function parseCall(p: Parser, first: number): void {
  const call = parsePrimary(p);
  switch (call.kind) {
    case 'name':
    case 'call':
    case 'member':
    case 'memberCall':
    case 'super':
      addStatement(p, { kind: 'callStatement', span: p.spanFrom(first), line: p.line, call });
      return;
    default:
      p.fail(call.span, ParseMessage.expected('the name of a SUB', p.describe(first + 1)));
  }
}

function parseIncrement(p: Parser, first: number, operator: '+' | '-'): void {
  const target = parseTarget(p);
  const amount = p.accept(TokenKind.comma) ? parseExpression(p) : null;
  addStatement(p, { kind: 'increment', span: p.spanFrom(first), line: p.line, target, operator, amount });
}

/** Items are separated by commas; one may be empty. */
function parseData(p: Parser, first: number): void {
  const items: DataItemSyntax[] = [];
  do {
    items.push(parseDataItem(p));
  } while (p.accept(TokenKind.comma));
  addStatement(p, { kind: 'data', span: p.spanFrom(first), line: p.line, items });
}

/** A string, a number with optional sign, or the words up to the next comma as they are written. */
function parseDataItem(p: Parser): DataItemSyntax {
  const first = p.at;
  while (!p.is(TokenKind.comma) && !p.atStatementEnd) p.advance();
  const count = p.at - first;
  const text = count === 0 ? '' : p.source.text.slice(p.tokens.start[first], p.tokens.end[p.at - 1]);
  const signed = p.kindAt(first) === TokenKind.minus || p.kindAt(first) === TokenKind.plus;
  const literal = signed ? first + 1 : first;
  if (count === 1 && p.kindAt(first) === TokenKind.string) {
    return { kind: 'text', text: p.tokens.strings[p.tokens.value[first]] };
  }
  const isNumber = p.kindAt(literal) === TokenKind.integer || p.kindAt(literal) === TokenKind.decimal;
  if (!isNumber || count !== literal - first + 1) return { kind: 'text', text };
  const negative = p.kindAt(first) === TokenKind.minus;
  const value = p.tokens.numbers[p.tokens.value[literal]];
  const digits = p.tokens.digits.get(p.tokens.value[literal]) ?? null;
  return {
    kind: 'number',
    text,
    value: negative ? -value : value,
    digits: digits === null ? null : negative ? -digits : digits,
  };
}
