import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuntimeName } from '#bytecode';
import { type Argument, Program } from './harness.js';

type Row = readonly [routine: RuntimeName, args: readonly (string | number)[], expected: string];

/** Runs all rows as one program and compares line by line. */
function check(rows: readonly Row[]): void {
  const p = new Program();
  for (const [routine, args] of rows) {
    const values: Argument[] = args.map((arg) => (typeof arg === 'string' ? p.text(arg) : arg));
    p.print(p.call(routine, ...values));
  }
  const lines = p.run().split('\n');
  rows.forEach(([routine, args, expected], i) => {
    assert.equal(lines[i], expected, `${routine}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  });
}

test('parts of strings', () => {
  check([
    ['fb_str_left', ['hello', 2], 'he'],
    ['fb_str_left', ['hello', 0], ''],
    ['fb_str_left', ['hello', -3], ''],
    ['fb_str_left', ['hello', 99], 'hello'],
    ['fb_str_left', ['', 3], ''],
    ['fb_str_left', ['naïve', 3], 'naï'],
    ['fb_str_left', ['世界人', 2], '世界'],
    ['fb_str_right', ['hello', 2], 'lo'],
    ['fb_str_right', ['hello', 0], ''],
    ['fb_str_right', ['hello', -1], ''],
    ['fb_str_right', ['hello', 99], 'hello'],
    ['fb_str_mid', ['hello', 2, 3], 'ell'],
    ['fb_str_mid', ['hello', 0, 3], 'hel'],
    ['fb_str_mid', ['hello', -2147483648, 3], 'hel'],
    ['fb_str_mid', ['hello', 5, 9], 'o'],
    ['fb_str_mid', ['hello', 6, 9], ''],
    ['fb_str_mid', ['hello', 2, 0], ''],
    ['fb_str_mid', ['hello', 2, -1], ''],
    ['fb_str_mid_rest', ['hello', 4], 'lo'],
    ['fb_str_mid_rest', ['hello', 9], ''],
    ['fb_str_mid_rest', ['hello', 1], 'hello'],
    ['fb_str_slice', ['Hello World', 1, 5], 'Hello'],
    ['fb_str_slice', ['Hello World', 7, 2147483647], 'World'],
    ['fb_str_slice', ['Hello World', -5, 3], 'Hel'],
    ['fb_str_slice', ['Hello World', 5, 4], ''],
    ['fb_str_slice', ['Hello World', 20, 30], ''],
    ['fb_str_slice', ['世界人', 2, 2], '界'],
    ['fb_str_len', ['naïve'], '5'],
    ['fb_str_len', ['世界'], '2'],
    ['fb_str_len', [''], '0'],
    ['fb_str_len', ['😀'], '1'],
  ]);
});

test('null is the empty string', () => {
  const p = new Program();
  const empty = { text: '0', type: 'ref' } as const;
  const some = p.text('x');
  p.print(p.call('fb_str_len', empty));
  p.print(p.call('fb_str_concat', empty, empty));
  p.print(p.call('fb_str_concat', empty, some));
  p.print(p.call('fb_str_concat', some, empty));
  p.print(p.call('fb_str_left', empty, 3));
  p.print(p.call('fb_str_compare', empty, some));
  p.print(p.call('fb_str_equal', empty, p.text('')));
  p.print(p.call('fb_str_instr', some, empty));
  p.print(p.call('fb_str_ucase', empty));
  p.print(p.call('fb_str_trim', empty));
  p.print(p.call('fb_str_asc', empty));
  p.print(p.call('fb_str_val', empty));
  assert.equal(p.run(), '0\n\nx\nx\n\n-1\n1\n1\n\n\n0\n0\n');
});

test('search', () => {
  check([
    ['fb_str_instr', ['banana', 'an'], '2'],
    ['fb_str_instr_from', [3, 'banana', 'an'], '4'],
    ['fb_str_instr_from', [5, 'banana', 'an'], '0'],
    ['fb_str_instr_from', [-5, 'banana', 'b'], '1'],
    ['fb_str_instr_from', [99, 'banana', 'b'], '0'],
    ['fb_str_instr', ['banana', 'nab'], '0'],
    ['fb_str_instr', ['banana', 'a'], '2'],
    ['fb_str_instr', ['banana', 'banana'], '1'],
    ['fb_str_instr', ['banana', 'bananas'], '0'],
    ['fb_str_instr', ['banana', ''], '1'],
    ['fb_str_instr_from', [7, 'banana', ''], '7'],
    ['fb_str_instr_from', [8, 'banana', ''], '0'],
    ['fb_str_instr', ['', 'a'], '0'],
    ['fb_str_instr', ['', ''], '1'],
    ['fb_str_instr', ['aab', 'ab'], '2'],
    ['fb_str_instr', ['世界人世', '人世'], '3'],
    ['fb_str_instr', ['世ab', 'ab'], '2'],
    ['fb_str_instr', ['abc', '世'], '0'],
    ['fb_str_instr_from', [2, '世世', '世'], '2'],
  ]);
});

test('comparison is by code point, shorter prefix first', () => {
  check([
    ['fb_str_compare', ['a', 'b'], '-1'],
    ['fb_str_compare', ['b', 'a'], '1'],
    ['fb_str_compare', ['a', 'a'], '0'],
    ['fb_str_compare', ['a', 'ab'], '-1'],
    ['fb_str_compare', ['ab', 'a'], '1'],
    ['fb_str_compare', ['Z', 'a'], '-1'],
    ['fb_str_compare', ['é', 'z'], '1'],
    ['fb_str_compare', ['世', 'é'], '1'],
    ['fb_str_compare', ['é', '世'], '-1'],
    ['fb_str_compare', ['世', '世a'], '-1'],
    ['fb_str_compare', ['\u{10000}', '\uffff'], '1'],
    ['fb_str_equal', ['abc', 'abc'], '1'],
    ['fb_str_equal', ['abc', 'abd'], '0'],
    ['fb_str_equal', ['abc', 'ab'], '0'],
    ['fb_str_equal', ['世a', '世a'], '1'],
    ['fb_str_equal', ['世a', 'xa'], '0'],
    ['fb_str_asc', ['A'], '65'],
    ['fb_str_asc', ['é'], '233'],
    ['fb_str_asc', ['世'], '19990'],
  ]);
});

test('a wide string equals and hashes like its narrow twin', () => {
  const p = new Program();
  const wide = p.call('fb_str_left', p.text('ab世'), 2);
  p.print(p.call('fb_str_equal', wide, p.text('ab')));
  p.print(p.call('fb_str_compare', wide, p.text('ab')));
  const map = p.call('fb_map_new');
  p.call('fb_map_set', map, wide, p.text('found'));
  p.print(p.call('fb_map_get', map, p.text('ab')));
  assert.equal(p.run(), '1\n0\nfound\n');
});

test('case, trimming, repetition', () => {
  check([
    ['fb_str_ucase', ['Hello, World 1'], 'HELLO, WORLD 1'],
    ['fb_str_lcase', ['Hello, World 1'], 'hello, world 1'],
    ['fb_str_ucase', ['àéîõü÷þ'], 'ÀÉÎÕÜ÷Þ'],
    ['fb_str_lcase', ['ÀÉÎÕÜ×Þ'], 'àéîõü×þ'],
    ['fb_str_ucase', ['straße'], 'STRAßE'],
    ['fb_str_ucase', ['ÿµ'], 'ŸΜ'],
    ['fb_str_ucase', ['añ世жя'], 'AÑ世ЖЯ'],
    ['fb_str_lcase', ['ЖЯΣ'], 'жяσ'],
    ['fb_str_trim', ['  a b\t '], 'a b'],
    ['fb_str_ltrim', ['\t a '], 'a '],
    ['fb_str_rtrim', [' a \t'], ' a'],
    ['fb_str_trim', ['   '], ''],
    ['fb_str_trim', ['世 '], '世'],
    ['fb_str_space', [3], '   '],
    ['fb_str_space', [0], ''],
    ['fb_str_space', [-1], ''],
    ['fb_str_repeat_chr', [3, 42], '***'],
    ['fb_str_repeat_chr', [2, 19990], '世世'],
    ['fb_str_repeat', [3, 'xyz'], 'xxx'],
    ['fb_str_repeat', [3, ''], ''],
    ['fb_str_chr', [65], 'A'],
    ['fb_str_chr', [233], 'é'],
    ['fb_str_chr', [0x1f600], '😀'],
  ]);
});

test('concatenation, widths mixed', () => {
  check([
    ['fb_str_concat', ['ab', 'cd'], 'abcd'],
    ['fb_str_concat', ['ab', '世'], 'ab世'],
    ['fb_str_concat', ['世', 'ab'], '世ab'],
    ['fb_str_concat', ['é', 'ü'], 'éü'],
    ['fb_str_concat', ['x'.repeat(100), 'y'.repeat(100)], 'x'.repeat(100) + 'y'.repeat(100)],
  ]);
});

test('appending to a variable leaves other holders alone', () => {
  const p = new Program();
  const v = p.variable(p.text('abc'));
  p.call('fb_str_append', v, p.text('d'));
  const held = p.load(v);
  p.call('fb_retain', held);
  p.call('fb_str_append', v, p.text('e'));
  p.print(held);
  p.print(p.load(v));
  for (let i = 0; i < 100; i++) p.call('fb_str_append', v, p.text('é'));
  p.call('fb_str_append', v, p.text('世'));
  p.call('fb_str_append_chr', v, 33);
  p.call('fb_str_append_chr', v, 0x1f600);
  p.print(p.load(v));
  p.call('fb_str_append', v, p.load(v));
  p.print(p.call('fb_str_len', p.load(v)));
  assert.equal(p.run(), `abcd\nabcde\nabcde${'é'.repeat(100)}世!😀\n216\n`);
});

test('an appended variable may be empty, null, or itself', () => {
  const p = new Program();
  const v = p.memory(8);
  p.call('fb_str_append', v, p.text(''));
  p.call('fb_str_append', v, p.text('ab'));
  p.call('fb_str_append', v, p.load(v));
  p.call('fb_str_append', v, p.load(v));
  p.print(p.load(v));
  const w = p.variable(p.text(''));
  p.call('fb_str_append_chr', w, 65);
  p.call('fb_str_append', w, p.text('a text of more than sixteen characters'));
  p.print(p.load(w));
  const x = p.memory(8);
  p.call('fb_str_append', x, p.text('a text of more than sixteen characters'));
  p.print(p.load(x));
  p.print(p.call('fb_str_concat_into', p.call('fb_str_concat', p.text('a'), p.text('b')), p.text('c')));
  p.print(p.call('fb_str_concat_into', p.call('fb_str_chr', 65), p.text('c')));
  const grown = p.call('fb_str_concat_chr', p.call('fb_str_concat', p.text('a'), p.text('b')), 99);
  p.print(p.call('fb_str_concat_chr', p.call('fb_str_concat_chr', grown, 0x4e16), 233));
  const long = 'a text of more than sixteen characters';
  assert.equal(p.run(), `abababab\nA${long}\n${long}\nabc\nAc\nabc世é\n`);
});

test('assignment to slices and to MID$', () => {
  const cases: [string, 'slice' | 'mid', number, number, string, string][] = [
    ['Hello World', 'slice', 1, 5, 'HI', 'HI World'],
    ['1234567890', 'slice', 3, 7, 'ABC', '12ABC890'],
    ['1234567890', 'slice', 3, 5, 'ABCDE', '12ABCDE67890'],
    ['1234567890', 'slice', 20, 30, 'X', '1234567890X'],
    ['1234567890', 'slice', -3, 2, 'X', 'X34567890'],
    ['1234567890', 'slice', 5, 2147483647, '', '1234'],
    ['1234567890', 'slice', 5, 3, '-', '1234-567890'],
    ['', 'slice', 1, 2, 'abc', 'abc'],
    ['abc', 'slice', 2, 2, '世', 'a世c'],
    ['123456', 'mid', 3, 2147483647, 'ABC', '12ABC6'],
    ['123456', 'mid', 3, 2, 'ABC', '12AB56'],
    ['123456', 'mid', 5, 9, 'ABC', '1234AB'],
    ['123456', 'mid', 7, 9, 'ABC', '123456'],
    ['123456', 'mid', 0, 1, 'ABC', 'A23456'],
    ['123456', 'mid', 2, -1, 'ABC', '123456'],
    ['世界人', 'mid', 2, 1, 'x', '世x人'],
    ['abc', 'mid', 2, 1, '界', 'a界c'],
  ];
  const p = new Program();
  for (const [text, form, first, last, replacement] of cases) {
    const original = p.text(text);
    const v = p.variable(original);
    p.call(form === 'slice' ? 'fb_str_slice_assign' : 'fb_str_mid_assign', v, first, last, p.text(replacement));
    p.print(p.load(v));
    p.print(original);
  }
  const own = p.variable(p.call('fb_str_concat', p.text('abc'), p.text('def')));
  p.call('fb_str_mid_assign', own, 2, 3, p.text('XYZ'));
  p.print(p.load(own));
  assert.equal(p.run(), `${cases.map(([text, , , , , result]) => `${result}\n${text}\n`).join('')}aXYZef\n`);
});

test('errors: CHR$ out of range, huge SPACE$', () => {
  const p = new Program();
  p.il('storew 70, $fb_state');
  p.call('fb_str_chr', -1);
  const { errorOutput, exitCode } = p.finish();
  assert.equal(errorOutput, 'Unhandled exception at line 70: Illegal function call (error code 5)\n');
  assert.equal(exitCode, 1);
  const q = new Program();
  q.print(q.text('before'));
  q.call('fb_str_repeat_chr', 2147483647, 65);
  const { output, errorOutput: message } = q.finish();
  assert.equal(output, 'before\n');
  assert.match(message, /Out of memory \(error code 7\)/);
});
