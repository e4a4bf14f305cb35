import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuntimeName } from '#bytecode';
import { Program } from './harness.js';

/** Calls one routine per argument list; the printed lines. */
function lines(routine: RuntimeName, args: readonly (readonly (number | bigint)[])[]): string[] {
  const p = new Program();
  for (const list of args) p.print(p.call(routine, ...list));
  return p.run().split('\n').slice(0, -1);
}

function valueLines(texts: readonly string[]): string[] {
  const p = new Program();
  for (const text of texts) p.print(p.call('fb_str_f64', p.call('fb_str_val', p.text(text))));
  return p.run().split('\n').slice(0, -1);
}

test('integers as text', () => {
  const numbers = [0, 1, 9, 10, 11, 99, 100, 101, 999, 1000, 65535, 2147483647, -1, -9, -10, -100, -2147483648];
  assert.deepEqual(
    lines(
      'fb_str_i32',
      numbers.map((n) => [n]),
    ),
    numbers.map(String),
  );
  const longs = [...numbers.map(BigInt), 9223372036854775807n, -9223372036854775808n, 10n ** 18n, 1234567890123n];
  assert.deepEqual(
    lines(
      'fb_str_i64',
      longs.map((n) => [n]),
    ),
    longs.map(String),
  );
});

// biome-ignore format: table
const DOUBLES: readonly (readonly [value: number, console: string, string: string])[] = [
  [0,            '0',            '0'],
  [-0,           '-0',           '-0'],
  [3,            '3',            '3'],
  [2.5,          '2.5',          '2.5'],
  [-0.5,         '-0.5',         '-0.5'],
  [1 / 3,        '0.333333',     '0.333333333333333'],
  [2 / 3,        '0.666667',     '0.666666666666667'],
  [1e10,         '1e+10',        '10000000000'],
  [999999,       '999999',       '999999'],
  [-999999,      '-999999',      '-999999'],
  [1000000,      '1e+06',        '1000000'],
  [999999.5,     '1e+06',        '999999.5'],
  [1234567.5,    '1.23457e+06',  '1234567.5'],
  [1234567.891,  '1.23457e+06',  '1234567.891'],
  [123457,       '123457',       '123457'],
  [1e-5,         '1e-05',        '1e-05'],
  [0.0001,       '0.0001',       '0.0001'],
  [1e15,         '1e+15',        '1e+15'],
  [999999999999999, '1e+15',     '999999999999999'],
  [-999999999999999, '-1e+15',   '-999999999999999'],
  [1e300,        '1e+300',       '1e+300'],
  [Number.POSITIVE_INFINITY, 'inf', 'inf'],
  [Number.NEGATIVE_INFINITY, '-inf', '-inf'],
  [Number.NaN,   'nan',          'nan'],
];

test('doubles in console format and in string format', () => {
  const p = new Program();
  for (const [value] of DOUBLES) {
    p.call('fb_print_f64', value);
    p.call('fb_print_newline');
    p.print(p.call('fb_str_f64', value));
  }
  p.print(p.call('fb_str_f32', 0.1));
  p.call('fb_print_f32', 0.1);
  const expected = DOUBLES.flatMap(([, console, string]) => [console, string]);
  assert.deepEqual(p.run().split('\n'), [...expected, '0.100000001490116', '0.1']);
});

test('a nan with its sign set prints without it', () => {
  const p = new Program();
  p.il('%nan =d cast -2251799813685248');
  p.print({ text: '%nan', type: 'f64' });
  assert.equal(p.run(), 'nan\n');
});

test('VAL takes the longest decimal prefix', () => {
  // biome-ignore format: table
  const cases: [string, string][] = [
    ['12', '12'], ['12abc', '12'], ['  12', '12'], ['\t7', '7'], ['-12.5', '-12.5'], ['+3', '3'], ['.5', '0.5'], ['5.', '5'],
    ['1e3', '1000'], ['1E+3', '1000'], ['1e-3', '0.001'], ['1e', '1'], ['1e+', '1'], ['1ex', '1'], ['&HFF', '0'], ['0x10', '0'],
    ['', '0'], ['abc', '0'], ['.', '0'], ['-', '0'], ['-.', '0'], ['- 5', '0'], ['1.2.3', '1.2'], ['inf', '0'], ['nan', '0'],
    ['123456789012345678', '1.23456789012346e+17'], ['123456789012345678901234567890', '1.23456789012346e+29'],
    ['0.1', '0.1'], ['3.14159', '3.14159'], ['00000000000000000000000000001', '1'], ['1,5', '1'], ['1e400', 'inf'],
    ['9007199254740993', '9.00719925474099e+15'], ['12世', '12'], ['世', '0'], ['0.000000000000000000000000000001', '1e-30'],
  ];
  assert.deepEqual(
    valueLines(cases.map(([text]) => text)),
    cases.map(([, expected]) => expected),
  );
});

test('VAL is correctly rounded', () => {
  const p = new Program();
  const texts = ['0.1', '123.456', '9007199254740992', '9007199254740993', '1.7976931348623157e308', '4.9e-324'];
  for (const text of texts) {
    const place = p.memory(8);
    const x = p.call('fb_str_val', p.text(text));
    p.il(`stored ${x.text}, ${place.text}`);
    p.print(p.load(place, 'i64'));
  }
  const bits = texts.map((text) => new BigInt64Array(new Float64Array([Number(text)]).buffer)[0]);
  assert.deepEqual(p.run().split('\n').slice(0, -1), bits.map(String));
});

test('HEX$, OCT$, BIN$', () => {
  assert.deepEqual(
    lines('fb_str_hex_i32', [
      [255, 0],
      [255, 4],
      [-1, 0],
      [0, 0],
      [0, 3],
      [48879, 2],
    ]),
    ['FF', '00FF', 'FFFFFFFF', '0', '000', 'BEEF'],
  );
  assert.deepEqual(
    lines('fb_str_hex_i64', [
      [-1n, 0],
      [255n, 20],
    ]),
    ['F'.repeat(16), `${'0'.repeat(18)}FF`],
  );
  assert.deepEqual(
    lines('fb_str_oct_i32', [
      [8, 0],
      [-1, 0],
    ]),
    ['10', '37777777777'],
  );
  assert.deepEqual(lines('fb_str_oct_i64', [[-1n, 0]]), ['1777777777777777777777']);
  assert.deepEqual(
    lines('fb_str_bin_i32', [
      [5, 8],
      [-1, 0],
    ]),
    ['00000101', '1'.repeat(32)],
  );
  assert.deepEqual(lines('fb_str_bin_i64', [[-1n, 0]]), ['1'.repeat(64)]);
});

test('MK*$ and CV*', () => {
  const p = new Program();
  p.print(p.call('fb_str_cvi', p.call('fb_str_mki', -2)));
  p.print(p.call('fb_str_cvi', p.call('fb_str_mki', 70000)));
  p.print(p.call('fb_str_cvl', p.call('fb_str_mkl', -123456)));
  p.print(p.call('fb_str_cvs', p.call('fb_str_mks', 1.5)));
  p.print(p.call('fb_str_cvd', p.call('fb_str_mkd', -0.1)));
  p.print(p.call('fb_str_len', p.call('fb_str_mkd', 3)));
  p.print(p.call('fb_str_asc', p.call('fb_str_mki', 200)));
  p.print(p.call('fb_str_cvi', p.text('AB extra')));
  assert.equal(p.run(), `-2\n4464\n-123456\n1.5\n-0.1\n8\n200\n${0x4241}\n`);
  const q = new Program();
  q.call('fb_str_cvd', q.text('1234567'));
  assert.match(q.finish().errorOutput, /Illegal function call \(error code 5\)/);
});

test('floats to integers saturate', () => {
  const big = 1e30;
  const list = [1.9, -1.9, 2147483647.5, 2147483648, -2147483648, -2147483649, big, -big, Number.NaN].map((x) => [x]);
  assert.deepEqual(lines('fb_f64_to_i32', list), [
    '1',
    '-1',
    '2147483647',
    '2147483647',
    '-2147483648',
    '-2147483648',
    '2147483647',
    '-2147483648',
    '0',
  ]);
  assert.deepEqual(lines('fb_f64_to_i64', [[big], [-big], [Number.NaN], [1e15]]), [
    '9223372036854775807',
    '-9223372036854775808',
    '0',
    '1000000000000000',
  ]);
  assert.deepEqual(lines('fb_f32_to_i32', [[big], [-big], [Number.NaN], [2.75]]), [
    '2147483647',
    '-2147483648',
    '0',
    '2',
  ]);
  assert.deepEqual(lines('fb_cint', [[2.5], [-2.5], [2.4], [0.49999999999999994], [1e20]]), [
    '3',
    '-3',
    '2',
    '0',
    '2147483647',
  ]);
  assert.deepEqual(lines('fb_clng', [[-2.5], [1e12]]), ['-3', '1000000000000']);
  assert.deepEqual(lines('fb_round', [[2.5], [-0.4], [2251799813685248.5]]), ['3', '-0', '2.2518e+15']);
});

test('LONG against DOUBLE compares exactly', () => {
  const cases: [bigint, number, string][] = [
    [9007199254740993n, 9007199254740992, '1'],
    [9999999999n, 9999999999, '0'],
    [5n, 5.5, '-1'],
    [-5n, -5.5, '1'],
    [9223372036854775807n, 2 ** 63, '-1'],
    [-9223372036854775808n, -(2 ** 63), '0'],
    [0n, Number.NaN, '2'],
    [0n, Number.NEGATIVE_INFINITY, '1'],
  ];
  assert.deepEqual(
    lines(
      'fb_compare_i64_f64',
      cases.map(([i, x]) => [i, x]),
    ),
    cases.map(([, , e]) => e),
  );
});

test('the functions that libm does not have', () => {
  assert.deepEqual(
    lines('fb_mod', [
      [7.5, 2],
      [-7.5, 2],
      [1, 0],
    ]),
    ['1.5', '-1.5', 'nan'],
  );
  assert.deepEqual(lines('fb_fact', [[0], [5], [10], [171], [-1]]), ['1', '120', '3.6288e+06', 'inf', 'nan']);
  assert.deepEqual(
    lines('fb_comb', [
      [5, 2],
      [52, 5],
      [3, 5],
      [3, -1],
      [4, 4],
    ]),
    ['10', '2.59896e+06', '0', '0', '1'],
  );
  assert.deepEqual(
    lines('fb_perm', [
      [5, 2],
      [5, 5],
      [2, 3],
    ]),
    ['20', '120', '0'],
  );
  assert.deepEqual(
    lines('fb_clamp', [
      [5, 1, 3],
      [0, 1, 3],
      [2, 1, 3],
    ]),
    ['3', '1', '2'],
  );
  assert.deepEqual(lines('fb_lerp', [[2, 4, 0.5]]), ['3']);
  assert.deepEqual(lines('fb_deg', [[Math.PI]]), ['180']);
  assert.deepEqual(lines('fb_sgn_f64', [[-2.5], [0], [7]]), ['-1', '0', '1']);
  assert.deepEqual(lines('fb_sgn_i64', [[-9000000000n], [0n], [7n]]), ['-1', '0', '1']);
});

test('RANDOMIZE makes RND reproducible, in [0, 1)', () => {
  const numbers = (seed: number): string[] => {
    const p = new Program();
    p.call('fb_randomize', seed);
    for (let i = 0; i < 20; i++) p.print(p.call('fb_str_f64', p.call('fb_rnd')));
    return p.run().split('\n').slice(0, -1);
  };
  const first = numbers(42);
  assert.deepEqual(numbers(42), first);
  assert.notDeepEqual(numbers(43), first);
  for (const text of first) assert.ok(Number(text) >= 0 && Number(text) < 1);
  assert.equal(new Set(first).size, 20);
});
