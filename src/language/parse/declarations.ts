/** DIM and its relatives, REDIM, ERASE, CONSTANT, OPTION (reference §3, §7, §10.3, §24). */
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { BoundSyntax, DeclarationSyntax, DeclareSyntax, ExpressionSyntax } from '../syntax.js';
import { addStatement, procedureFrameIndex } from './blocks.js';
import { parseExpression } from './expression.js';
import type { StatementTable } from './handler.js';
import type { Parser } from './parser.js';
import { parsePrimary } from './primary.js';
import { acceptAsType } from './types.js';

export const DECLARATION_STATEMENTS: StatementTable = {
  DIM: (p, first) => {
    // QuickBASIC's DIM SHARED; but `DIM shared AS INTEGER` declares a variable of that name
    const shared = p.isWord('SHARED') && p.kindAt(p.at + 1) === TokenKind.name && p.wordAt(p.at + 1) !== 'AS';
    if (shared) p.advance();
    parseDeclare(p, first, shared ? 'global' : 'dim');
  },
  LOCAL: (p, first) => parseDeclare(p, first, 'local'),
  STATIC: (p, first) => parseDeclare(p, first, 'static'),
  SHARED: (p, first) => parseDeclare(p, first, 'shared'),
  GLOBAL: (p, first) => parseDeclare(p, first, 'global'),
  REDIM: (p, first) => {
    const preserve = p.isWord('PRESERVE') && p.kindAt(p.at + 1) === TokenKind.name;
    if (preserve) p.advance();
    const declarations = parseDeclarations(p);
    addStatement(p, { kind: 'redim', span: p.spanFrom(first), line: p.line, preserve, declarations });
  },
  ERASE: (p, first) => {
    const names: ExpressionSyntax[] = [];
    do {
      names.push(parsePrimary(p));
    } while (p.accept(TokenKind.comma));
    addStatement(p, { kind: 'erase', span: p.spanFrom(first), line: p.line, names });
  },
  CONSTANT: parseConstant,
  CONST: parseConstant,
  OPTION: parseOption,
};

function parseDeclare(p: Parser, first: number, scope: DeclareSyntax['scope']): void {
  const inside = procedureFrameIndex(p) >= 0;
  const word = scope.toUpperCase();
  const declarations = parseDeclarations(p);
  const span = p.spanFrom(first);
  if (!inside && (scope === 'local' || scope === 'shared' || scope === 'static'))
    p.report(span, ParseMessage.onlyInProcedure(word));
  else if (inside && scope === 'global' && !insideWorker(p)) p.report(span, ParseMessage.notInProcedure(word));
  else addStatement(p, { kind: 'declare', span, line: p.line, scope, declarations });
}

/** GLOBAL in a WORKER is reported by the checker, with everything else that a WORKER must not do. */
function insideWorker(p: Parser): boolean {
  const frame = p.frames[procedureFrameIndex(p)];
  return frame?.kind === 'procedure' && frame.statement.form === 'worker';
}

function parseDeclarations(p: Parser): DeclarationSyntax[] {
  const list: DeclarationSyntax[] = [];
  do {
    list.push(parseDeclaration(p));
  } while (p.accept(TokenKind.comma));
  return list;
}

function parseDeclaration(p: Parser): DeclarationSyntax {
  const name = p.expectDeclaredName('a name');
  const bounds = p.accept(TokenKind.leftParen) ? parseBounds(p) : null;
  (bounds === null ? p.variables : p.arrays).add(name.name);
  const type = acceptAsType(p);
  const initial = p.accept(TokenKind.equal) ? parseExpression(p) : null;
  return { name, bounds, type, initial };
}

/** After `(`: bounds up to and with `)`. */
function parseBounds(p: Parser): BoundSyntax[] {
  const bounds: BoundSyntax[] = [];
  if (p.accept(TokenKind.rightParen)) return bounds;
  do {
    const value = parseExpression(p);
    bounds.push(p.acceptWord('TO') ? { lower: value, upper: parseExpression(p) } : { lower: null, upper: value });
  } while (p.accept(TokenKind.comma));
  p.expect(TokenKind.rightParen);
  return bounds;
}

function parseConstant(p: Parser, first: number): void {
  let start = first;
  do {
    const name = p.expectName('a name');
    p.acceptWord('AS') && p.expectName('a type');
    p.expect(TokenKind.equal);
    const value = parseExpression(p);
    addStatement(p, { kind: 'constant', span: p.spanFrom(start), line: p.line, name, value });
    start = p.at;
  } while (p.accept(TokenKind.comma));
}

type OptionArgument = 'switch' | 'number' | 'none';

const OPTIONS = new Map<string, OptionArgument>([
  ['SAMM', 'switch'],
  ['BOUNDS_CHECK', 'switch'],
  ['ERROR', 'switch'],
  ['CANCELLABLE', 'switch'],
  ['NEON', 'switch'],
  ['BASE', 'number'],
  ['FORCE_YIELD', 'number'],
  ['EXPLICIT', 'none'],
  ['DETECTSTRING', 'none'],
  ['UNICODE', 'none'],
  ['ASCII', 'none'],
  ['BITWISE', 'none'],
  ['LOGICAL', 'none'],
]);

function parseOption(p: Parser, first: number): void {
  const name = p.expectName('the name of an option');
  const argument = OPTIONS.get(name.name);
  if (argument === undefined) p.fail(name.span, ParseMessage.unknownOption(name.name));
  addStatement(p, {
    kind: 'option',
    span: p.spanFrom(first),
    line: p.line,
    name: name.name,
    value: optionValue(p, argument),
  });
}

/** ON or OFF may follow any option; a number is required where one belongs. */
function optionValue(p: Parser, argument: OptionArgument | undefined): string | number | null {
  const at = p.at;
  if (argument === 'number') {
    if (!p.is(TokenKind.integer)) return p.failExpected('a number');
    p.advance();
    return p.tokens.numbers[p.tokens.value[at]];
  }
  if (!p.isWord('ON') && !p.isWord('OFF')) return null;
  p.advance();
  return p.wordAt(at);
}
