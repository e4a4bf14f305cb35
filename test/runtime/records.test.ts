import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARRAY, arrayDescriptorSize, ElementKind, RECORD_FLAG } from '#bytecode';
import { Program, type Value } from './harness.js';

type Field = readonly [name: string, kind: keyof typeof ElementKind, offset: number, nested?: Value];

/** A record descriptor as the generator makes them. */
function descriptor(p: Program, name: string, size: number, flags: number, fields: readonly Field[]): Value {
  const rows = fields.map(
    ([field, kind, offset, nested]) =>
      `w ${offset} ${ElementKind[kind]}, l ${p.text(field).text} ${nested === undefined ? '0' : nested.text}`,
  );
  return p.items([`w ${size} ${fields.length} ${flags} 0`, `l ${p.text(name).text}`, ...rows].join(', '));
}

function everything(p: Program): { inner: Value; outer: Value } {
  const inner = descriptor(p, 'TPoint', 8, RECORD_FLAG.numeric, [
    ['X', 'i32', 0],
    ['Y', 'i32', 4],
  ]);
  const outer = descriptor(p, 'TAll', 48, RECORD_FLAG.references, [
    ['B', 'i8', 0],
    ['S', 'u16', 2],
    ['F', 'f32', 4],
    ['L', 'i64', 8],
    ['D', 'f64', 16],
    ['T', 'string', 24],
    ['P', 'record', 32, inner],
    ['R', 'ref', 40],
  ]);
  return { inner, outer };
}

function fill(p: Program, place: Value, text: string): void {
  const put = (store: string, value: string, offset: number): void => {
    const at = `%${place.text.slice(1)}_${offset}`;
    p.il(`${at} =l add ${place.text}, ${offset}`);
    p.il(`${store} ${value}, ${at}`);
  };
  put('storeb', '-5', 0);
  put('storeh', '65535', 2);
  put('stores', 's_1.5', 4);
  put('storel', '9007199254740993', 8);
  put('stored', 'd_0.333333333333', 16);
  put('storel', p.call('fb_str_concat', p.text(text), p.text('!')).text, 24);
  put('storew', '640', 32);
  put('storew', '480', 36);
}

test('PRINT of a record', () => {
  const p = new Program();
  const { outer } = everything(p);
  const r = p.memory(48);
  fill(p, r, 'Al "x"');
  p.call('fb_print_record', r, outer);
  assert.equal(p.run(), 'TAll(-5, 65535, 1.5, 9007199254740993, 0.333333, "Al "x"!", TPoint(640, 480), NOTHING)');
});

test('copies are independent; comparison is field by field', () => {
  const p = new Program();
  const { outer } = everything(p);
  const [a, b] = [p.memory(48), p.memory(48)];
  fill(p, a, 'one');
  p.print(p.call('fb_record_equal', a, b, outer));
  p.call('fb_record_copy', b, a, outer);
  p.call('fb_record_copy', b, b, outer);
  p.print(p.call('fb_record_equal', a, b, outer));
  p.il(`%text =l add ${b.text}, 24`);
  p.call('fb_str_append', { text: '%text', type: 'ptr' }, p.text('?'));
  p.print(p.load(a, 'ref', 24));
  p.print(p.load(b, 'ref', 24));
  p.print(p.call('fb_record_equal', a, b, outer));
  p.call('fb_record_copy', b, a, outer);
  p.il(`%y =l add ${b.text}, 36`);
  p.il('storew 481, %y');
  p.print(p.call('fb_record_equal', a, b, outer));
  p.call('fb_record_release', a, outer);
  p.call('fb_record_release', b, outer);
  p.print(p.load(a, 'i64', 24));
  p.print(p.load(a, 'i32', 32));
  assert.equal(p.run(), '0\n1\none!\none!?\n0\n0\n0\n0\n');
});

test('arithmetic is field-wise in the field types', () => {
  const p = new Program();
  const mixed = descriptor(p, 'M', 24, RECORD_FLAG.numeric, [
    ['A', 'i8', 0],
    ['B', 'u8', 1],
    ['C', 'i32', 4],
    ['D', 'f32', 8],
    ['E', 'f64', 16],
  ]);
  const nested = descriptor(p, 'N', 32, RECORD_FLAG.numeric, [
    ['M', 'record', 0, mixed],
    ['Z', 'i64', 24],
  ]);
  const a = p.items('b 100 200 0 0, w -7, s s_1.5, w 0, d d_2.5, l 10');
  const b = p.items('b 100 100 0 0, w 2, s s_0.25, w 0, d d_4, l -3');
  const t = p.memory(32);
  for (const name of ['fb_record_add', 'fb_record_sub', 'fb_record_mul', 'fb_record_div'] as const) {
    p.call(name, t, a, b, nested);
    p.call('fb_print_record', t, nested);
    p.call('fb_print_newline');
  }
  assert.equal(
    p.run(),
    'N(M(-56, 44, -5, 1.75, 6.5), 7)\nN(M(0, 100, -9, 1.25, -1.5), 13)\n' +
      'N(M(16, 32, -14, 0.375, 10), -30)\nN(M(1, 2, -3, 6, 0.625), -3)\n',
  );
});

test('arrays of records: copy, fill, arithmetic, erase', () => {
  const p = new Program();
  const point = descriptor(p, 'Pt', 8, RECORD_FLAG.numeric, [
    ['X', 'i32', 0],
    ['Y', 'i32', 4],
  ]);
  const tagged = descriptor(p, 'Tg', 16, RECORD_FLAG.references, [
    ['T', 'string', 0],
    ['N', 'i32', 8],
  ]);
  const array = (record: Value, size: number): Value => {
    const a = p.memory(arrayDescriptorSize(1));
    p.call('fb_array_init', a, size, ElementKind.record, 1, record);
    p.call('fb_array_dim1', a, 0, 1);
    return a;
  };
  const [x, y] = [array(point, 8), array(point, 8)];
  p.call('fb_array_fill_record', x, p.items('w 3 4'));
  p.call('fb_array_copy', y, x);
  p.call('fb_array_mul_aa_record', x, x, y);
  p.call('fb_print_record', p.load(x, 'ptr', ARRAY.data), point);
  p.call('fb_array_sub_aa_record', x, x, y);
  p.call('fb_print_record', p.load(x, 'ptr', ARRAY.data), point);
  const [s, t] = [array(tagged, 16), array(tagged, 16)];
  const value = p.memory(16);
  p.il(`storel ${p.call('fb_str_concat', p.text('a'), p.text('b')).text}, ${value.text}`);
  p.call('fb_array_fill_record', s, value);
  p.call('fb_array_copy', t, s);
  p.call('fb_array_erase', s);
  p.call('fb_record_release', value, tagged);
  p.call('fb_print_record', p.load(t, 'ptr', ARRAY.data), tagged);
  p.call('fb_array_erase', t);
  assert.equal(p.run(), 'Pt(9, 16)Pt(6, 12)Tg("ab", 0)');
});

test('SWAP of records', () => {
  const p = new Program();
  const a = p.items('b 1 2 3 4 5 6 7 8 9 10 11');
  const b = p.items('b 21 22 23 24 25 26 27 28 29 30 31');
  p.call('fb_swap_bytes', a, b, 11);
  p.print(p.load(a, 'i64', 0));
  p.print(p.load(b, 'i32', 7));
  const bytes = (from: number): bigint =>
    new BigInt64Array(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7].map((i) => from + i)).buffer)[0];
  assert.equal(p.run(), `${bytes(21)}\n${8 | (9 << 8) | (10 << 16) | (11 << 24)}\n`);
});
