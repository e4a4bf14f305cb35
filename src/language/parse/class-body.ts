/** Lines inside TYPE and CLASS: fields and members, in which every word may be a field's name. */
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { FieldSyntax, ProcedureSyntaxForm } from '../syntax.js';
import { abandonTo } from './blocks.js';
import type { Parser } from './parser.js';
import { beginProcedure, PROCEDURE_STATEMENTS } from './procedures.js';
import { acceptAsType } from './types.js';

const MEMBER_FORMS = new Map<string, ProcedureSyntaxForm>([
  ['METHOD', 'method'],
  ['CONSTRUCTOR', 'constructor'],
  ['DESTRUCTOR', 'destructor'],
]);

/** Words that close a TYPE or CLASS, or show that its END is missing. */
const OUTSIDERS: ReadonlySet<string> = new Set('END ENDTYPE ENDCLASS SUB FUNCTION WORKER TYPE CLASS'.split(' '));

/** A field is a name followed by AS, by a comma, or by the end of the line when it has a suffix. */
function isField(p: Parser): boolean {
  return p.wordAt(p.at + 1) === 'AS' || p.tokens.suffix[p.at] !== 0;
}

export function parseTypeField(p: Parser): void {
  if (!isField(p) && OUTSIDERS.has(p.word)) parseOutsider(p);
  else addFields(p);
}

export function parseClassMember(p: Parser): void {
  const form = MEMBER_FORMS.get(p.word);
  if (!isField(p) && OUTSIDERS.has(p.word)) parseOutsider(p);
  else if (!isField(p) && form !== undefined) parseMember(p, form);
  else addFields(p);
}

function parseOutsider(p: Parser): void {
  const first = p.at;
  const handler = PROCEDURE_STATEMENTS[p.word];
  p.advance();
  const closes = p.wordAt(first) === 'END' && (p.isWord('TYPE') || p.isWord('CLASS'));
  if (p.wordAt(first) === 'END' && !closes) p.failExpected(p.frames.at(-1)?.kind === 'type' ? 'TYPE' : 'CLASS');
  if (p.wordAt(first) === 'SUB' || p.wordAt(first) === 'FUNCTION') {
    if (p.frames.at(-1)?.kind === 'class') p.report(p.spanAt(first), ParseMessage.notInClass(p.wordAt(first)));
    abandonTo(p, 1);
  }
  handler(p, first);
}

function parseMember(p: Parser, form: ProcedureSyntaxForm): void {
  const first = p.at;
  p.advance();
  const frame = p.frames[p.frames.length - 1];
  const name = form === 'method' ? p.expectName('the name of the METHOD') : p.nameAt(first);
  const member = beginProcedure(p, first, form, name);
  if (frame.kind === 'class') frame.statement.members.push(member);
}

/** `<field>[suffix] AS <type>`; several may be separated by commas. */
function addFields(p: Parser): void {
  const frame = p.frames[p.frames.length - 1];
  do {
    const name = p.expectDeclaredName('a field');
    const type = acceptAsType(p);
    if (type === null && name.suffix === '') p.failExpected('AS');
    const field: FieldSyntax = { name, type };
    if (frame.kind === 'type' || frame.kind === 'class') frame.statement.fields.push(field);
  } while (p.accept(TokenKind.comma));
}
