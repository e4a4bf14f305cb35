import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARRAY, arrayDescriptorSize, ELEMENT_SIZE, ElementKind, type RuntimeName } from '#bytecode';
import { Program, type Value } from './harness.js';

type KindName = keyof typeof ElementKind;
const KINDS = ['i8', 'u8', 'i16', 'u16', 'i32', 'i64', 'f32', 'f64'] as const;

/** A descriptor of up to 3 dimensions, dimensioned when bounds are given. */
function array(p: Program, kind: KindName, ...bounds: [lower: number, upper: number][]): Value {
  const descriptor = p.memory(arrayDescriptorSize(3));
  p.call('fb_array_init', descriptor, ELEMENT_SIZE[ElementKind[kind]], ElementKind[kind], 3, 0);
  if (bounds.length > 0) dim(p, 'fb_array_dim', descriptor, bounds);
  return descriptor;
}

function dim(p: Program, routine: 'fb_array_dim' | 'fb_array_redim', a: Value, bounds: [number, number][]): void {
  p.call(routine, a, bounds.length, p.items(`w ${bounds.flat().join(' ')}`));
}

const STORE: Record<string, [cls: string, store: string]> = {
  i8: ['w', 'storeb'],
  u8: ['w', 'storeb'],
  i16: ['w', 'storeh'],
  u16: ['w', 'storeh'],
  i32: ['w', 'storew'],
  i64: ['l', 'storel'],
  f32: ['s', 'stores'],
  f64: ['d', 'stored'],
  string: ['l', 'storel'],
};
const LOAD: Record<string, [cls: string, load: string]> = {
  i8: ['w', 'loadsb'],
  u8: ['w', 'loadub'],
  i16: ['w', 'loadsh'],
  u16: ['w', 'loaduh'],
  i32: ['w', 'loadw'],
  i64: ['l', 'loadl'],
  f32: ['s', 'loads'],
  f64: ['d', 'loadd'],
  string: ['l', 'loadl'],
};
const TYPES: Record<string, Value['type']> = { w: 'i32', l: 'i64', s: 'f32', d: 'f64' };
let counter = 0;

function element(p: Program, a: Value, kind: KindName, index: number): string {
  const data = p.load(a, 'ptr', ARRAY.data);
  const at = `%element${counter++}`;
  p.il(`${at} =l add ${data.text}, ${index * ELEMENT_SIZE[ElementKind[kind]]}`);
  return at;
}

function set(p: Program, a: Value, kind: KindName, index: number, value: number | bigint | Value): void {
  const [cls, store] = STORE[kind];
  const prefix = cls === 's' ? 's_' : cls === 'd' ? 'd_' : '';
  const text = typeof value === 'object' ? value.text : `${prefix}${value}`;
  p.il(`${store} ${text}, ${element(p, a, kind, index)}`);
}

function get(p: Program, a: Value, kind: KindName, index: number): Value {
  const [cls, load] = LOAD[kind];
  const at = element(p, a, kind, index);
  const text = `%got${counter++}`;
  p.il(`${text} =${cls} ${load} ${at}`);
  return { text, type: kind === 'string' ? 'ref' : TYPES[cls] };
}

function printAll(p: Program, a: Value, kind: KindName, count: number): void {
  for (let i = 0; i < count; i++) {
    const value = get(p, a, kind, i);
    if (value.type === 'ref') p.call('fb_print_str', value);
    else if (value.type === 'i32') p.call('fb_print_i32', value);
    else if (value.type === 'i64') p.call('fb_print_i64', value);
    else if (value.type === 'f32') p.call('fb_print_f32', value);
    else p.call('fb_print_f64', value);
    p.call('fb_print_spc', 1);
  }
  p.call('fb_print_newline');
}

test('DIM, UBOUND, LBOUND, ERASE', () => {
  const p = new Program();
  const a = array(p, 'i32', [0, 3]);
  printAll(p, a, 'i32', 4);
  p.print(p.call('fb_array_ubound', a, 1));
  p.call('fb_array_dim2', a, -1, 1, 5, 9);
  p.print(p.call('fb_array_lbound', a, 2));
  p.print(p.call('fb_array_ubound', a, 1));
  p.print(p.load(a, 'i64', ARRAY.total));
  p.call('fb_array_erase', a);
  p.call('fb_array_erase', a);
  p.print(p.load(a, 'i64', ARRAY.data));
  p.print(p.load(a, 'i32', ARRAY.dims + 4));
  p.call('fb_array_dim1', a, 2, 2);
  p.print(p.call('fb_array_lbound', a, 1));
  assert.equal(p.run(), '0 0 0 0 \n3\n5\n1\n15\n0\n0\n2\n');
});

test('bad sizes', () => {
  const bad = (bounds: [number, number][], pattern: RegExp): void => {
    const p = new Program();
    array(p, 'f64', ...bounds);
    assert.match(p.finish().errorOutput, pattern);
  };
  bad([[0, -1]], /error code 9/);
  bad([[0, -5]], /error code 9/);
  bad(
    [
      [0, 3],
      [5, 3],
    ],
    /error code 9/,
  );
  bad([[-2147483648, 2147483647]], /Out of memory \(error code 7\)/);
  bad(
    [
      [0, 2147483646],
      [0, 2147483646],
      [0, 2147483646],
    ],
    /error code 7/,
  );
});

test('texts of bounds errors', () => {
  const text = (make: (p: Program) => void): string => {
    const p = new Program();
    make(p);
    const { errorOutput, exitCode } = p.finish();
    assert.equal(exitCode, 1);
    return errorOutput;
  };
  assert.equal(
    text((p) => p.call('fb_array_error1', array(p, 'i32', [0, 3]), 4)),
    'ERROR: array index 4 out of bounds [0..3]\n',
  );
  assert.equal(
    text((p) => p.call('fb_array_error2', array(p, 'i32', [0, 2], [0, 3]), 3, 0)),
    'ERROR: 2D array index (3, 0) out of bounds [0..2, 0..3]\n',
  );
  assert.equal(
    text((p) => p.call('fb_array_error', array(p, 'i32', [1, 2], [-3, 3], [0, 0]), 3, p.items('w 1 -4 0'))),
    'ERROR: 3D array index (1, -4, 0) out of bounds [1..2, -3..3, 0..0]\n',
  );
  assert.equal(
    text((p) => p.call('fb_array_error1', array(p, 'i32'), 0)),
    'ERROR: array not initialised (DIM not executed?)\n',
  );
  assert.equal(
    text((p) => p.call('fb_array_error1', array(p, 'i32', [0, 1], [0, 1]), 0)),
    'ERROR: 1 subscripts for an array of rank 2\n',
  );
  assert.match(
    text((p) => p.call('fb_array_ubound', array(p, 'i32', [0, 1]), 2)),
    /error code 9/,
  );
  assert.match(
    text((p) => p.call('fb_array_sum_i32', array(p, 'i32'))),
    /^ERROR: array not initialised/,
  );
});

test('REDIM PRESERVE keeps what both shapes have', () => {
  const p = new Program();
  const a = array(p, 'i16', [0, 4]);
  for (let i = 0; i < 5; i++) set(p, a, 'i16', i, i + 1);
  dim(p, 'fb_array_redim', a, [[0, 6]]);
  printAll(p, a, 'i16', 7);
  dim(p, 'fb_array_redim', a, [[0, 2]]);
  printAll(p, a, 'i16', 3);
  dim(p, 'fb_array_redim', a, [[2, 5]]);
  printAll(p, a, 'i16', 4);
  const m = array(p, 'i32', [0, 1], [0, 2]);
  for (let i = 0; i < 6; i++) set(p, m, 'i32', i, 10 + i);
  dim(p, 'fb_array_redim', m, [
    [0, 2],
    [1, 3],
  ]);
  printAll(p, m, 'i32', 9);
  dim(p, 'fb_array_redim', m, [
    [1, 1],
    [0, 2],
  ]);
  printAll(p, m, 'i32', 3);
  const s = array(p, 'string', [0, 1], [0, 1], [0, 1]);
  for (let i = 0; i < 8; i++) set(p, s, 'string', i, p.call('fb_str_concat', p.text('s'), p.text(String(i))));
  dim(p, 'fb_array_redim', s, [
    [1, 1],
    [0, 2],
    [1, 1],
  ]);
  printAll(p, s, 'string', 3);
  p.call('fb_array_erase', s);
  assert.equal(p.run(), '1 2 3 4 5 0 0 \n1 2 3 \n3 0 0 0 \n11 12 0 14 15 0 0 0 0 \n0 14 15 \ns5 s7  \n');
});

test('REDIM PRESERVE with another rank is error 9; plain REDIM is not', () => {
  const p = new Program();
  const a = array(p, 'i32', [0, 4]);
  dim(p, 'fb_array_dim', a, [
    [0, 1],
    [0, 1],
  ]);
  dim(p, 'fb_array_redim', a, [[0, 1]]);
  assert.match(p.finish().errorOutput, /error code 9/);
});

/** The reference, element by element, in the element type. */
const WRAP: Record<(typeof KINDS)[number], (x: number) => number> = {
  i8: (x) => (x << 24) >> 24,
  u8: (x) => x & 255,
  i16: (x) => (x << 16) >> 16,
  u16: (x) => x & 65535,
  i32: (x) => x | 0,
  i64: (x) => Math.trunc(x),
  f32: Math.fround,
  f64: (x) => x,
};

test('element-wise arithmetic in every kind and shape', () => {
  const xs = [100, -7, 3, 127, 0];
  const ys = [100, 2, -3, 1, 5];
  const apply: Record<string, (x: number, y: number, integer: boolean) => number> = {
    add: (x, y) => x + y,
    sub: (x, y) => x - y,
    mul: (x, y) => x * y,
    div: (x, y, integer) => (integer ? Math.trunc(x / y) : x / y),
  };
  for (const kind of KINDS) {
    const p = new Program();
    const expected: string[] = [];
    const wrap = WRAP[kind];
    const integer = kind[0] !== 'f';
    const show = (values: number[]): void => {
      expected.push(values.map((v) => `${Number.parseFloat(wrap(v).toPrecision(6)) + 0} `).join(''));
    };
    const [x, y, t] = [array(p, kind, [0, 4]), array(p, kind, [0, 4]), array(p, kind, [0, 4])];
    const vx = xs.map(wrap);
    const vy = ys.map(wrap);
    vx.forEach((v, i) => {
      set(p, x, kind, i, v);
    });
    vy.forEach((v, i) => {
      set(p, y, kind, i, v);
    });
    for (const [op, f] of Object.entries(apply)) {
      const name = (shape: string): RuntimeName => `fb_array_${op}_${shape}_${kind}` as RuntimeName;
      p.call(name('aa'), t, x, y);
      printAll(p, t, kind, 5);
      show(vx.map((v, i) => f(v, vy[i], integer)));
      p.call(name('as'), t, x, 7);
      printAll(p, t, kind, 5);
      show(vx.map((v) => f(v, 7, integer)));
      p.call(name('sa'), t, 7, y);
      printAll(p, t, kind, 5);
      show(vy.map((v) => f(7, v, integer)));
    }
    p.call(`fb_array_muladd_${kind}`, t, x, y, y);
    printAll(p, t, kind, 5);
    show(vx.map((v, i) => v + wrap(vy[i] * vy[i])));
    p.call(`fb_array_mulsub_${kind}`, t, x, y, y);
    printAll(p, t, kind, 5);
    show(vx.map((v, i) => v - wrap(vy[i] * vy[i])));
    p.call(`fb_array_neg_${kind}`, t, x);
    printAll(p, t, kind, 5);
    show(vx.map((v) => -v).map((v) => (integer ? v + 0 : v)));
    p.call(`fb_array_abs_${kind}`, t, x);
    printAll(p, t, kind, 5);
    show(vx.map(Math.abs));
    p.call(`fb_array_fill_${kind}`, t, 300);
    printAll(p, t, kind, 5);
    show([300, 300, 300, 300, 300]);
    const lines = p
      .run()
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replace(/-0 /g, '0 '));
    assert.deepEqual(lines, expected, kind);
  }
});

test('reductions', () => {
  const p = new Program();
  const a = array(p, 'i32', [0, 2]);
  [1, 4, 4].forEach((v, i) => {
    set(p, a, 'i32', i, v);
  });
  for (const name of ['sum', 'max', 'min', 'avg'] as const) p.print(p.call(`fb_array_${name}_i32`, a));
  p.print(p.call('fb_array_dot_i32', a, a));
  const b = array(p, 'i8', [0, 2]);
  [100, 100, -3].forEach((v, i) => {
    set(p, b, 'i8', i, v);
  });
  p.print(p.call('fb_array_sum_i8', b));
  p.print(p.call('fb_array_avg_i8', b));
  p.print(p.call('fb_array_min_i8', b));
  const d = array(p, 'f64', [0, 1]);
  [1.5, -2.5].forEach((v, i) => {
    set(p, d, 'f64', i, v);
  });
  p.print(p.call('fb_array_avg_f64', d));
  p.print(p.call('fb_array_max_f64', d));
  const u = array(p, 'u16', [0, 1]);
  [65535, 3].forEach((v, i) => {
    set(p, u, 'u16', i, v);
  });
  p.print(p.call('fb_array_max_u16', u));
  p.print(p.call('fb_array_sum_u16', u));
  assert.equal(p.run(), '9\n4\n1\n3\n33\n-59\n-19\n-3\n-0.5\n1.5\n65535\n2\n');
});

test('sources must be long enough; the target may be a source; integers divide by zero with error 11', () => {
  const p = new Program();
  const a = array(p, 'f64', [0, 1]);
  set(p, a, 'f64', 0, 2);
  set(p, a, 'f64', 1, 9);
  p.call('fb_array_add_aa_f64', a, a, a);
  printAll(p, a, 'f64', 2);
  p.call('fb_array_sqr_f64', a, a);
  printAll(p, a, 'f64', 2);
  const longer = array(p, 'f64', [0, 5]);
  p.call('fb_array_add_aa_f64', a, a, longer);
  p.call('fb_array_copy', longer, a);
  const { output, errorOutput } = p.finish();
  assert.equal(output, '4 18 \n2 4.24264 \n');
  assert.match(errorOutput, /Subscript out of range \(error code 9\)/);
  const q = new Program();
  q.call('fb_array_div_as_i32', array(q, 'i32', [0, 1]), array(q, 'i32', [0, 1]), 0);
  assert.match(q.finish().errorOutput, /Division by zero \(error code 11\)/);
});

test('string arrays: copy and fill count references', () => {
  const p = new Program();
  const a = array(p, 'string', [0, 1]);
  set(p, a, 'string', 0, p.call('fb_str_concat', p.text('x'), p.text('y')));
  const b = array(p, 'string', [0, 1]);
  p.call('fb_array_copy', b, a);
  p.call('fb_array_erase', a);
  printAll(p, b, 'string', 2);
  p.call('fb_array_fill_string', b, p.call('fb_str_concat', p.text('z'), p.text('z')));
  p.call('fb_str_append', { text: element(p, b, 'string', 0), type: 'ptr' }, p.text('!'));
  printAll(p, b, 'string', 2);
  p.call('fb_array_erase', b);
  assert.equal(p.run(), 'xy  \nzz! zz \n');
});
