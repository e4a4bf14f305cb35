/** Operands of expressions: literals, names, calls, member chains, and the word forms (NEW, CREATE, SPAWN, …). */
import { MAX_DEPTH } from '../expressions.js';
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { ArgumentSyntax, CreateArgument, ExpressionSyntax, NameSyntax } from '../syntax.js';
import { parseExpression } from './expression.js';
import type { Parser } from './parser.js';
import { isStatementStart } from './statement-start.js';

/** Words that end an expression or join two: names only once the program has declared or assigned them. */
const JOINING_WORDS: ReadonlySet<string> = new Set(
  'THEN ELSE ELSEIF TO STEP AS IS AND OR XOR EQV IMP MOD UNTIL WHILE'.split(' '),
);

/** Whether an expression may start here, for places where one is optional. */
export function startsExpression(p: Parser): boolean {
  switch (p.kind) {
    case TokenKind.integer:
    case TokenKind.decimal:
    case TokenKind.string:
    case TokenKind.leftParen:
    case TokenKind.minus:
    case TokenKind.plus:
      return true;
    case TokenKind.name:
      return !endsExpression(p) && (p.variables.has(p.word) || !isStatementStart(p, p.at));
    default:
      return false;
  }
}

function endsExpression(p: Parser): boolean {
  const { word } = p;
  return JOINING_WORDS.has(word) && !p.variables.has(word);
}

/** One operand with everything attached to it. Leaves its depth in `p.lastDepth`. */
export function parsePrimary(p: Parser): ExpressionSyntax {
  const { at } = p;
  switch (p.kind) {
    case TokenKind.integer:
    case TokenKind.decimal:
      p.advance();
      p.lastDepth = 1;
      return numberAt(p, at);
    case TokenKind.string:
      p.advance();
      p.lastDepth = 1;
      return { kind: 'string', span: p.spanAt(at), value: p.tokens.strings[p.tokens.value[at]] };
    case TokenKind.name:
      if (endsExpression(p)) p.failExpectedExpression();
      return parseNamed(p);
    default:
      return p.failExpectedExpression();
  }
}

function numberAt(p: Parser, at: number): ExpressionSyntax {
  const { numbers, digits, value, suffix } = p.tokens;
  return {
    kind: 'number',
    span: p.spanAt(at),
    value: numbers[value[at]],
    suffix: suffix[at] === 0 ? '' : String.fromCharCode(suffix[at]),
    digits: digits.get(value[at]) ?? null,
  };
}

/** Forms that begin with a word: taken when what must follow them does follow. */
const WORD_FORMS = new Map<string, (p: Parser) => ExpressionSyntax | null>([
  ['ME', (p) => constant(p, 'me')],
  ['NOTHING', (p) => constant(p, 'nothing')],
  ['NEW', parseNew],
  ['CREATE', parseCreate],
  ['SUPER', parseSuper],
  ['SPAWN', parseSpawn],
  ['AWAIT', parseAwait],
  ['FN', parseFn],
]);

function parseNamed(p: Parser): ExpressionSyntax {
  const first = p.at;
  const form = WORD_FORMS.get(p.word);
  if (form !== undefined && !p.variables.has(p.word)) {
    p.lastDepth = 1;
    const special = form(p);
    if (special !== null) return parseMembers(p, special, p.lastDepth);
    p.at = first;
  }
  return parseMembers(p, parseNameOrCall(p), p.lastDepth);
}

function parseNameOrCall(p: Parser): ExpressionSyntax {
  const first = p.at;
  const name = p.nameAt(first);
  p.advance();
  if (!p.is(TokenKind.leftParen)) {
    p.lastDepth = 1;
    return { kind: 'name', span: name.span, name: name.name, suffix: shortSuffix(p, name) };
  }
  return callOf(p, first, name);
}

/** `h^` where no operand follows is the name of a SHORT, not a power. */
function shortSuffix(p: Parser, name: NameSyntax): string {
  if (name.suffix !== '' || !p.is(TokenKind.caret) || p.tokens.start[p.at] !== name.span.end) return name.suffix;
  switch (p.kindAt(p.at + 1)) {
    case TokenKind.integer:
    case TokenKind.decimal:
    case TokenKind.string:
    case TokenKind.name:
    case TokenKind.leftParen:
    case TokenKind.minus:
    case TokenKind.plus:
      return '';
    default:
      p.advance();
      return '^';
  }
}

function callOf(p: Parser, first: number, callee: NameSyntax): ExpressionSyntax {
  const list = parseArguments(p);
  return { kind: 'call', span: p.spanFrom(first), callee, arguments: list };
}

/** What may follow an operand: members, method calls, and slices or subscripts of what a call gave. */
export function parseMembers(p: Parser, operand: ExpressionSyntax, depth: number): ExpressionSyntax {
  let whole = operand;
  let deepest = depth;
  for (;;) {
    if (p.is(TokenKind.dot)) {
      p.advance();
      const member = p.expectName('a member name');
      whole = p.is(TokenKind.leftParen) ? memberCall(p, whole, member) : memberOf(whole, member);
    } else if (p.is(TokenKind.leftParen) && takesSubscripts(whole)) {
      const list = parseArguments(p);
      whole = { kind: 'apply', span: { start: whole.span.start, end: endOf(p) }, operand: whole, arguments: list };
    } else break;
    if (p.lastDepth > deepest) deepest = p.lastDepth;
    if (++deepest > MAX_DEPTH) p.fail(whole.span, ParseMessage.tooDeep(MAX_DEPTH));
    p.lastDepth = 0;
  }
  p.lastDepth = deepest;
  return whole;
}

function takesSubscripts(operand: ExpressionSyntax): boolean {
  return operand.kind === 'call' || operand.kind === 'memberCall' || operand.kind === 'apply';
}

function memberOf(object: ExpressionSyntax, member: NameSyntax): ExpressionSyntax {
  return { kind: 'member', span: { start: object.span.start, end: member.span.end }, object, member };
}

function memberCall(p: Parser, object: ExpressionSyntax, member: NameSyntax): ExpressionSyntax {
  const list = parseArguments(p);
  return { kind: 'memberCall', span: { start: object.span.start, end: endOf(p) }, object, member, arguments: list };
}

function endOf(p: Parser): number {
  return p.tokens.end[p.at - 1];
}

/** `( … )`, possibly empty; leaves the depth of the deepest argument, plus one, in `p.lastDepth`. */
export function parseArguments(p: Parser): ArgumentSyntax[] {
  const open = p.at;
  p.expect(TokenKind.leftParen);
  if (++p.nesting > MAX_DEPTH) p.fail(p.spanAt(open), ParseMessage.tooDeep(MAX_DEPTH));
  const list: ArgumentSyntax[] = [];
  let deepest = 0;
  if (!p.is(TokenKind.rightParen)) {
    do {
      list.push(parseArgument(p));
      if (p.lastDepth > deepest) deepest = p.lastDepth;
    } while (p.accept(TokenKind.comma));
  }
  if (!p.is(TokenKind.rightParen)) p.failExpected("')'");
  p.advance();
  p.nesting--;
  p.lastDepth = deepest + 1;
  return list;
}

/** One argument: a value, possibly marked as a file number by #, or a range. */
function parseArgument(p: Parser): ArgumentSyntax {
  const first = p.at;
  p.accept(TokenKind.hash);
  let from: ExpressionSyntax | null = null;
  if (!atRangeWord(p)) {
    from = parseExpression(p);
    if (!p.isWord('TO')) return { kind: 'value', value: from };
  }
  const fromDepth = from === null ? 0 : p.lastDepth;
  p.advance();
  const to = p.is(TokenKind.rightParen) || p.is(TokenKind.comma) ? null : parseExpression(p);
  p.lastDepth = Math.max(fromDepth, p.lastDepth);
  return { kind: 'range', from, to, span: p.spanFrom(first) };
}

/** TO as the first word of an argument, unless it is a variable of that name. */
function atRangeWord(p: Parser): boolean {
  if (!p.isWord('TO')) return false;
  return !(p.variables.has('TO') && (p.kindAt(p.at + 1) === TokenKind.rightParen || p.wordAt(p.at + 1) === 'TO'));
}

function constant(p: Parser, kind: 'me' | 'nothing'): ExpressionSyntax {
  const span = p.spanAt(p.at);
  p.advance();
  return { kind, span };
}

function parseNew(p: Parser): ExpressionSyntax | null {
  const first = p.at;
  p.advance();
  if (!p.is(TokenKind.name)) return null;
  const name = p.expectName('a class');
  const list = p.is(TokenKind.leftParen) ? parseArguments(p) : [];
  return { kind: 'new', span: p.spanFrom(first), class: name, arguments: list };
}

function parseCreate(p: Parser): ExpressionSyntax | null {
  const first = p.at;
  p.advance();
  if (!p.is(TokenKind.name)) return null;
  const record = p.expectName('a type');
  const list: CreateArgument[] = [];
  let deepest = 0;
  p.expect(TokenKind.leftParen);
  if (!p.is(TokenKind.rightParen)) {
    if (++p.nesting > MAX_DEPTH) p.fail(p.spanAt(first), ParseMessage.tooDeep(MAX_DEPTH));
    do {
      const named = p.is(TokenKind.name) && p.kindAt(p.at + 1) === TokenKind.becomes;
      const name = named ? p.expectName('a field') : null;
      if (named) p.advance();
      list.push({ name, value: parseExpression(p) });
      if (p.lastDepth > deepest) deepest = p.lastDepth;
    } while (p.accept(TokenKind.comma));
    p.nesting--;
  }
  p.expect(TokenKind.rightParen);
  p.lastDepth = deepest + 1;
  return { kind: 'create', span: p.spanFrom(first), record, arguments: list };
}

function parseSuper(p: Parser): ExpressionSyntax | null {
  const first = p.at;
  p.advance();
  if (p.accept(TokenKind.dot)) {
    const method = p.expectName('a method');
    const list = p.is(TokenKind.leftParen) ? parseArguments(p) : [];
    return { kind: 'super', span: p.spanFrom(first), method, arguments: list };
  }
  if (!p.is(TokenKind.leftParen)) return null;
  const list = parseArguments(p);
  return { kind: 'super', span: p.spanFrom(first), method: null, arguments: list };
}

function parseSpawn(p: Parser): ExpressionSyntax | null {
  const first = p.at;
  p.advance();
  if (!p.is(TokenKind.name)) return null;
  const worker = p.expectName('a worker');
  const list = p.is(TokenKind.leftParen) ? parseArguments(p) : [];
  return { kind: 'spawn', span: p.spanFrom(first), worker, arguments: list };
}

/** AWAIT takes a primary; in parentheses it may be any expression. */
function parseAwait(p: Parser): ExpressionSyntax | null {
  const first = p.at;
  p.advance();
  if (p.is(TokenKind.leftParen)) {
    const list = parseArguments(p);
    const only = list.length === 1 ? list[0] : null;
    if (only === null || only.kind !== 'value') return p.failExpected('one handle');
    return { kind: 'await', span: p.spanFrom(first), operand: only.value };
  }
  if (!p.is(TokenKind.name) || endsExpression(p)) return null;
  if (++p.nesting > MAX_DEPTH) p.fail(p.spanAt(first), ParseMessage.tooDeep(MAX_DEPTH));
  const operand = parsePrimary(p);
  p.nesting--;
  p.lastDepth++;
  return { kind: 'await', span: p.spanFrom(first), operand };
}

/** `FN name(args)` calls what `DEF FN name` declared. */
function parseFn(p: Parser): ExpressionSyntax | null {
  const first = p.at;
  p.advance();
  if (!p.is(TokenKind.name) || endsExpression(p)) return null;
  const name = p.expectName('a function');
  const callee = { name: `FN${name.name}`, suffix: name.suffix, span: p.spanFrom(first) };
  if (!p.is(TokenKind.leftParen)) return { kind: 'call', span: callee.span, callee, arguments: [] };
  return callOf(p, first, callee);
}
