/** SUB, FUNCTION, WORKER, DEF FN, TYPE, CLASS, and END in all its forms (reference §2, §10 to §12). */
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type {
  ClassSyntax,
  NameSyntax,
  ParameterSyntax,
  ProcedureSyntax,
  ProcedureSyntaxForm,
  RecordSyntax,
} from '../syntax.js';
import { abandonTo, addStatement, belongsToUnclosed, closeFrame, openFrame, procedureFrameIndex } from './blocks.js';
import { closeIf } from './control.js';
import { parseExpression } from './expression.js';
import type { Handler, StatementTable } from './handler.js';
import type { Parser } from './parser.js';
import { closeMatch, closeSelect, closeTry } from './select.js';
import { acceptAsType } from './types.js';

/** What may follow END, each closing its block. */
const ENDINGS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['IF', closeIf],
  ['SELECT', closeSelect],
  ['CASE', closeSelect],
  ['MATCH', closeMatch],
  ['TRY', closeTry],
  ['SUB', closeProcedure('sub')],
  ['FUNCTION', closeProcedure('function')],
  ['WORKER', closeProcedure('worker')],
  ['METHOD', closeProcedure('method')],
  ['CONSTRUCTOR', closeProcedure('constructor')],
  ['DESTRUCTOR', closeProcedure('destructor')],
  ['TYPE', (p, first) => void closeFrame(p, 'type', first)],
  ['CLASS', (p, first) => void closeFrame(p, 'class', first)],
]);

export const PROCEDURE_STATEMENTS: StatementTable = {
  SUB: (p, first) => openProcedure(p, first, 'sub'),
  FUNCTION: (p, first) => openProcedure(p, first, 'function'),
  WORKER: (p, first) => openProcedure(p, first, 'worker'),
  ENDSUB: closeProcedure('sub'),
  ENDFUNCTION: closeProcedure('function'),
  ENDWORKER: closeProcedure('worker'),
  ENDMETHOD: closeProcedure('method'),
  ENDCONSTRUCTOR: closeProcedure('constructor'),
  ENDDESTRUCTOR: closeProcedure('destructor'),
  ENDTYPE: (p, first) => void closeFrame(p, 'type', first),
  ENDCLASS: (p, first) => void closeFrame(p, 'class', first),
  DEF: parseDefFn,
  DECLARE: skipDeclare,
  TYPE: parseTypeHeader,
  CLASS: parseClassHeader,
  END: parseEnd,
  STOP: addEnd,
};

function parseEnd(p: Parser, first: number): void {
  const ending = ENDINGS.get(p.word);
  if (ending === undefined) {
    addEnd(p, first);
    return;
  }
  p.advance();
  ending(p, first);
}

export function addEnd(p: Parser, first: number): void {
  addStatement(p, { kind: 'end', span: p.spanFrom(first), line: p.line });
}

function closeProcedure(form: ProcedureSyntaxForm): Handler {
  return (p, first) => {
    const index = procedureFrameIndex(p);
    const frame = p.frames[index];
    if (index < 0 || frame.kind !== 'procedure' || frame.statement.form !== form) {
      if (belongsToUnclosed(p, form, true)) return;
      const word = form.toUpperCase();
      p.report(p.spanFrom(first), ParseMessage.closerWithoutOpener(`END ${word}`, word));
      return;
    }
    abandonTo(p, index + 1);
    p.frames.pop();
  };
}

/** A procedure of the module level: anything still open is closed with a report first. */
function openProcedure(p: Parser, first: number, form: ProcedureSyntaxForm): void {
  const word = form.toUpperCase();
  const name = p.expectName(`the name of the ${word}`);
  const nested = form === 'worker' && p.frames.at(-1)?.kind === 'procedure'; // the checker says what is wrong with it
  if (!nested) abandonTo(p, 1);
  beginProcedure(p, first, form, name);
}

/** Parameters, result type, and the frame; used for methods too. */
export function beginProcedure(p: Parser, first: number, form: ProcedureSyntaxForm, name: NameSyntax): ProcedureSyntax {
  const parameters = p.is(TokenKind.leftParen) ? parseParameters(p) : [];
  const result = acceptAsType(p);
  const span = p.spanFrom(first);
  const statement: ProcedureSyntax = {
    kind: 'procedure',
    span,
    line: p.line,
    form,
    name,
    parameters,
    result,
    body: [],
  };
  if (form === 'sub' || form === 'function' || form === 'worker') addStatement(p, statement);
  openFrame(p, { kind: 'procedure', body: statement.body, span, statement });
  return statement;
}

function parseParameters(p: Parser): ParameterSyntax[] {
  const list: ParameterSyntax[] = [];
  p.expect(TokenKind.leftParen);
  if (p.accept(TokenKind.rightParen)) return list;
  do {
    const mode =
      (p.isWord('BYREF') || p.isWord('BYVAL')) && p.kindAt(p.at + 1) === TokenKind.name && p.wordAt(p.at + 1) !== 'AS';
    const byReference = mode && p.isWord('BYREF');
    if (mode) p.advance();
    const name = p.expectDeclaredName('a parameter');
    p.variables.add(name.name);
    if (p.is(TokenKind.leftParen)) p.fail(name.span, ParseMessage.arrayParameter());
    list.push({ name, type: acceptAsType(p), byReference });
  } while (p.accept(TokenKind.comma));
  p.expect(TokenKind.rightParen);
  return list;
}

/** `DEF FN name(params) = expr`, also `DEF FNname(params)`. The name is kept with FN in front. */
function parseDefFn(p: Parser, first: number): void {
  const start = p.at;
  let name = p.expectName('FN');
  if (name.name === 'FN' && name.suffix === '') {
    const rest = p.expectName('a name');
    name = { name: `FN${rest.name}`, suffix: rest.suffix, span: p.spanFrom(start) };
  } else if (!name.name.startsWith('FN')) p.fail(name.span, ParseMessage.expected('FN', p.describe(start)));
  const parameters = p.is(TokenKind.leftParen) ? parseParameters(p) : [];
  p.expect(TokenKind.equal);
  const value = parseExpression(p);
  const span = p.spanFrom(first);
  if (procedureFrameIndex(p) >= 0) p.report(span, ParseMessage.notInProcedure('DEF FN'));
  else addStatement(p, { kind: 'defFn', span, line: p.line, name, parameters, value });
}

/** QuickBASIC's forward declarations say nothing that is not known anyway. */
function skipDeclare(p: Parser): void {
  if (!p.isWord('SUB') && !p.isWord('FUNCTION')) p.failExpected('SUB or FUNCTION');
  p.advance();
  p.expectName('a name');
  if (p.is(TokenKind.leftParen)) parseParameters(p);
  acceptAsType(p);
}

function parseTypeHeader(p: Parser, first: number): void {
  const name = p.expectName('the name of the TYPE');
  const span = p.spanFrom(first);
  const statement: RecordSyntax = { kind: 'type', span, line: p.line, name, fields: [] };
  if (p.frames.length > 1) abandonTo(p, 1);
  addStatement(p, statement);
  openFrame(p, { kind: 'type', body: [], span, statement });
}

function parseClassHeader(p: Parser, first: number): void {
  const name = p.expectName('the name of the CLASS');
  const parent = p.acceptWord('EXTENDS') ? p.expectName('the parent class') : null;
  const span = p.spanFrom(first);
  const statement: ClassSyntax = { kind: 'class', span, line: p.line, name, parent, fields: [], members: [] };
  if (p.frames.length > 1) abandonTo(p, 1);
  addStatement(p, statement);
  openFrame(p, { kind: 'class', body: [], span, statement });
}
