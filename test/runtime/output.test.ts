import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Program } from './harness.js';

/** Output of PRINT USING; numbers come in string format, as the generator sends them. */
function using(format: string, ...items: (string | number)[]): string {
  const p = new Program();
  const place = p.memory(8 * Math.max(1, items.length));
  items.forEach((item, i) => {
    const text = typeof item === 'string' ? p.text(item) : p.call('fb_str_f64', item);
    p.il(`%at${i} =l add ${place.text}, ${8 * i}`);
    p.il(`storel ${text.text}, %at${i}`);
  });
  p.call('fb_print_using', p.text(format), place, items.length);
  return p.run();
}

test('PRINT USING', () => {
  // biome-ignore format: table
  const cases: [string, (string | number)[], string][] = [
    ['###.##', [3.1459], '  3.15'],
    ['#,###', [1234567], '%1,234,567'],
    ['+##', [5], ' +5'],
    ['+##', [-5], ' -5'],
    ['$$###.##', [9.5], '   $9.50'],
    ['**###', [42], '***42'],
    ['##', [7], ' 7'],
    ['##', [123], '%123'],
    ['##', [-7], '-7'],
    ['##-', [-7], ' 7-'],
    ['##-', [7], '  7'],
    ['#.##^^^^', [1234.5], '1.23E+03'],
    ['#.#^^^^', [-1234.5], '%-1.2E+03'],
    ['##.##^^^^', [1234.5], ' 1.23E+03'],
    ['#^^^', [5], '5^^^'],
    ['##,###,###', [1234567], ' 1,234,567'],
    ['##,###', [12], '    12'],
    ['##,###', [999], '   999'],
    ['##,###', [1000], ' 1,000'],
    ['#,###.##', [1234.5], '1,234.50'],
    ['.##', [0.5], '%0.50'],
    ['#.', [3], ' 3'],
    ['Total: ### units', [42], 'Total:  42 units'],
    ['@ is ##', ['Al', 30], 'Al is 30'],
    ['@', [1 / 3], '0.333333333333333'],
    ['@ and @', ['a'], 'a and '],
    ['## ##', [1], ' 1 '],
    ['##', [1, 2, 3], ' 1'],
    ['no fields', [1], 'no fields'],
    ['+ $ * , . -', [], '+ $ * , . -'],
    ['##', ['abc'], 'abc'],
    ['##', ['12'], '12'],
    ['$$##', [-5], ' -$5'],
    ['$5 ##', [1], '$5  1'],
    ['a+b', [1], 'a+b'],
    ['世 ##', [5], '世  5'],
    ['##.#', [0.05], ' 0.1'],
    ['##.#', [-0.001], '-0.0'],
    ['', [1], ''],
  ];
  for (const [format, items, expected] of cases) assert.equal(using(format, ...items), expected, format);
});

test('TAB, SPC, the comma', () => {
  const p = new Program();
  p.call('fb_print_str', p.text('ab'));
  p.call('fb_print_tab', 6);
  p.call('fb_print_str', p.text('é'));
  p.call('fb_print_tab', 3);
  p.call('fb_print_spc', 2);
  p.call('fb_print_i32', 5);
  p.call('fb_print_comma');
  p.call('fb_print_tab', 0);
  p.call('fb_print_spc', -1);
  p.call('fb_print_str', p.text('x\ny'));
  p.call('fb_print_tab', 3);
  p.call('fb_wrch', 33);
  p.call('fb_wrch', 256 + 65);
  p.call('fb_print_end');
  assert.equal(p.run(), 'ab   é\n    5\t\nx\ny !A');
});

test('output longer than the buffer keeps its order', () => {
  const p = new Program();
  const long = p.call('fb_str_repeat_chr', 70000, 233);
  p.call('fb_print_str', p.text('start'));
  p.call('fb_print_str', long);
  p.call('fb_print_i32', 12345);
  p.call('fb_print_str', p.call('fb_str_repeat_chr', 70000, 0x4e16));
  p.call('fb_print_newline');
  assert.equal(p.run(), `start${'é'.repeat(70000)}12345${'世'.repeat(70000)}\n`);
});

test('terminal control writes sequences and does not count columns', () => {
  const p = new Program();
  p.call('fb_cls');
  p.call('fb_locate', 10, 1);
  p.call('fb_locate', 5, 10);
  p.call('fb_color', 1);
  p.call('fb_color', 9);
  p.call('fb_color', 300);
  p.call('fb_color2', 7, 12);
  p.call('fb_term_write', p.text('\x1b[0m'));
  p.print(p.call('fb_pos'));
  p.print(p.call('fb_row'));
  assert.equal(p.run(), '\x1b[2J\x1b[H\x1b[2;11H\x1b[11;6H\x1b[31m\x1b[91m\x1b[382m\x1b[37;104m\x1b[0m5\n10\n');
});

test('NUL and every code point reach the output', () => {
  const p = new Program();
  p.print(p.text('a\0b\u{7ff}\u{800}\u{ffff}\u{10000}\u{10ffff}'));
  assert.equal(p.run(), 'a\0b\u{7ff}\u{800}\u{ffff}\u{10000}\u{10ffff}\n');
});
