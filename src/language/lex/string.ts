/** String literals: one line, escapes `\" \\ \n \t \r \0`, and `""` for one quote. Other backslashes are themselves. */
import { LexMessage, report } from '../messages.js';
import { Code } from './characters.js';
import type { LexState } from './lex.js';
import { TokenKind } from './tokens.js';

const ESCAPES = new Map<string, string>([
  ['"', '"'],
  ['\\', '\\'],
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
]);

export function lexString(state: LexState): void {
  const { text, tokens } = state;
  const start = state.at;
  let value = '';
  let pieceStart = start + 1;
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (at >= text.length || code === Code.newline) {
      report(state.diagnostics, { start, end: at }, LexMessage.unterminatedString());
      value += text.slice(pieceStart, at);
      break;
    }
    if (code === Code.quote && text.charCodeAt(at + 1) !== Code.quote) {
      value += text.slice(pieceStart, at++);
      break;
    }
    const escaped = code === Code.quote ? '"' : code === Code.backslash ? ESCAPES.get(text[at + 1]) : undefined;
    if (escaped === undefined) at++;
    else {
      value += text.slice(pieceStart, at) + escaped;
      at += 2;
      pieceStart = at;
    }
  }
  state.at = at;
  tokens.push(TokenKind.string, start, at, tokens.strings.push(value) - 1, 0);
}
