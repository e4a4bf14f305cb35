/**
 * Golden cases under test/golden/{lex,parse,check,diagnostics}: a BASIC program up to the line `' ---- expect`, and after
 * it what the layer prints for it. UPDATE_GOLDEN=1 writes that instead.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { lex, parseProgram, printSyntax, TOKEN_TEXT, TokenKind, type TokenTable } from '#language';
import { SourceText } from '#support';
import { checkedText, render } from './helpers.js';

const MARK = "' ---- expect\n";
const ROOT = new URL('../../test/golden/', import.meta.url);

const PRINTERS: Record<string, (input: string) => string> = {
  lex: (input) => tokensText(lex(new SourceText('test.bas', input)).tokens),
  parse: (input) => printSyntax(parseProgram(new SourceText('test.bas', input)).program),
  check: (input) => `${render(input)}${checkedText(input)}`,
  diagnostics: render,
};

for (const [folder, print] of Object.entries(PRINTERS)) {
  for (const file of readdirSync(new URL(`${folder}/`, ROOT)).sort()) {
    test(`golden ${folder}/${file}`, () => {
      const url = new URL(`${folder}/${file}`, ROOT);
      const [input, expected] = readFileSync(url, 'utf8').split(MARK);
      const actual = print(input);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(url, `${input}${MARK}${actual}`);
      else assert.equal(actual, expected);
    });
  }
}

/** One line of source per line: tokens as kind and value. */
function tokensText(tokens: TokenTable): string {
  let text = '';
  for (let i = 0; i < tokens.length; i++) text += tokenText(tokens, i);
  return text;
}

function tokenText(tokens: TokenTable, i: number): string {
  const value = tokens.value[i];
  const suffix = tokens.suffix[i] === 0 ? '' : String.fromCharCode(tokens.suffix[i]);
  switch (tokens.kind[i]) {
    case TokenKind.end:
      return '';
    case TokenKind.newline:
      return '\n';
    case TokenKind.name:
      return `${tokens.names[value]}${suffix} `;
    case TokenKind.integer:
    case TokenKind.decimal:
      return `${tokens.digits.get(value) ?? tokens.numbers[value]}${suffix} `;
    case TokenKind.string:
      return `${JSON.stringify(tokens.strings[value])} `;
    default:
      return `'${TOKEN_TEXT[tokens.kind[i]]}' `;
  }
}
