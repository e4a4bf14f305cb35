/** What the parser must know before it starts: the names of the program's own procedures. */
import { TokenKind, type TokenTable } from '../lex/tokens.js';

const HEADERS: ReadonlySet<string> = new Set(['SUB', 'FUNCTION', 'WORKER']);

/** Upper-case names after SUB, FUNCTION or WORKER at the start of a line or statement. */
export function findProcedureNames(tokens: TokenTable): Set<string> {
  const { kind, suffix, value, names } = tokens;
  const found = new Set<string>();
  for (let at = 0; at + 1 < tokens.length; at++) {
    if (kind[at] !== TokenKind.name || kind[at + 1] !== TokenKind.name || suffix[at] !== 0) continue;
    if (HEADERS.has(names[value[at]]) && startsStatement(kind, at)) found.add(names[value[at + 1]]);
  }
  return found;
}

function startsStatement(kind: Uint8Array, at: number): boolean {
  if (at === 0) return true;
  const before = kind[at - 1];
  return before === TokenKind.newline || before === TokenKind.colon || before === TokenKind.integer;
}
