/** Single characters of strings are numbers in the bytecode: no string is made where one is only looked at or appended. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { listModule } from '#bytecode';
import { bytecodeOf } from './compile.js';

/** Routines for strings that a program calls, in order. */
function called(text: string): string[] {
  const listing = listModule(bytecodeOf(text));
  return [...listing.matchAll(/\bfb_(?:str|code)_\w+/g)].map(([name]) => name);
}

const calls = (name: string, text: string, ...routines: readonly string[]): void =>
  void test(`characters: ${name}`, () => {
    assert.deepEqual(called(`a$ = "abc"\nb$ = "cba"\ni% = 1\nx% = 0\n${text}`), routines);
  });

calls('two compared', 'x% = MID$(a$, i%, 1) = MID$(b$, 2, 1)', 'fb_str_code_mid', 'fb_str_code_mid');
calls('one and a literal', 'x% = MID$(a$, i%, 1) >= "x"', 'fb_str_code_mid');
calls('the first and the last', 'x% = LEFT$(a$, 1) = RIGHT$(b$, 1)', 'fb_str_code_mid', 'fb_str_code_at');
calls('any string and a literal', 'x% = "c" < a$', 'fb_str_key');
calls('one and any string', 'x% = MID$(a$, i%, 1) <> b$', 'fb_str_code_mid', 'fb_str_key');
calls('nothing but a length', 'x% = a$ = ""');
calls('known by its code', 'x% = MID$(a$, i%, 1) = CHR$(34)', 'fb_str_code_mid');
calls('in capitals', 'x% = UCASE$(MID$(a$, i%, 1)) = "X"', 'fb_str_code_mid', 'fb_code_ucase');
calls('a slice of one', 'x% = a$(i% TO i%) > "x"', 'fb_str_code_at');
calls('a slice of perhaps more', 'x% = a$(i% TO x%) > "xy"', 'fb_str_slice', 'fb_str_compare');
calls('ASC of parts', 'x% = ASC(MID$(a$, i%)) + ASC(LEFT$(b$, 2))', 'fb_str_code_mid', 'fb_str_code_mid');
calls('taken', 'a$ = MID$(b$, i%, 1)', 'fb_str_char_mid');
calls('appended', 'a$ = a$ + MID$(b$, i%, 1)', 'fb_str_concat_mid');
calls('appended by its code', 'a$ = a$ + CHR$(i%)', 'fb_str_concat_chr');
calls('appended in memory', 'SUB s(t$)\nSHARED a$\na$ = a$ + MID$(t$, 1, 1)\nEND SUB\ns(b$)', 'fb_str_append_mid');
calls('selected', 'SELECT CASE b$\nCASE "a", "c" TO "e"\nx% = 1\nCASE IS > "f"\nx% = 2\nEND SELECT', 'fb_str_key');
calls(
  'selected beside longer ones',
  'SELECT CASE b$\nCASE "a"\nx% = 1\nCASE "ab"\nx% = 2\nEND SELECT',
  'fb_str_key',
  'fb_str_equal',
);
calls('not two of them', 'x% = MID$(a$, i%, 2) = MID$(b$, 1, 2)', 'fb_str_mid', 'fb_str_mid', 'fb_str_equal');
