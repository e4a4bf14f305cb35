import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ListTag } from '#bytecode';
import { Program, type Value } from './harness.js';

const LAST = 2147483647;

function append(p: Program, list: Value, ...values: (number | bigint | string)[]): void {
  for (const value of values) {
    if (typeof value === 'string') p.call('fb_list_insert_ref', list, LAST, p.text(value), ListTag.string);
    else if (typeof value === 'bigint') p.call('fb_list_insert_i64', list, LAST, value);
    else p.call('fb_list_insert_f64', list, LAST, value);
  }
}

const show = (p: Program, list: Value): void => {
  p.print(p.call('fb_list_join', list, p.text(',')));
};

test('elements keep their own type', () => {
  const p = new Program();
  const list = p.call('fb_list_new');
  const inner = p.call('fb_list_new');
  append(p, list, 5n, 'five', 5.5);
  p.call('fb_list_insert_ref', list, LAST, inner, ListTag.list);
  for (let i = 0; i <= 5; i++) p.call('fb_print_i32', p.call('fb_list_tag', list, i));
  p.call('fb_print_newline');
  p.print(p.call('fb_list_get_i64', list, 1));
  p.print(p.call('fb_list_get_i64', list, 3));
  p.print(p.call('fb_list_get_i64', list, 2));
  p.print(p.call('fb_list_get_f64', list, 1));
  p.print(p.call('fb_list_get_f64', list, 3));
  p.print(p.call('fb_list_get_str', list, 2));
  p.print(p.call('fb_list_get_str', list, 3));
  p.print(p.call('fb_list_get_str', list, 9));
  const same = p.call('fb_list_get_ref', list, 4);
  p.print(p.call('fb_list_find_ref', list, same));
  p.call('fb_release', list);
  append(p, same, 1n);
  p.print(p.call('fb_list_length', inner));
  assert.equal(p.run(), '013240\n5\n5\n0\n5\n5.5\nfive\n5.5\n\n4\n1\n');
});

test('inserting, removing, replacing', () => {
  const p = new Program();
  const list = p.call('fb_list_new');
  append(p, list, 'c');
  const insert = (position: number, text: string): void => {
    p.call('fb_list_insert_ref', list, position, p.text(text), ListTag.string);
  };
  insert(1, 'b');
  insert(-3, 'a');
  insert(99, 'e');
  insert(4, 'd');
  show(p, list);
  p.call('fb_list_remove', list, 1);
  p.call('fb_list_remove', list, 4);
  p.call('fb_list_remove', list, 2);
  p.call('fb_list_remove', list, 0);
  p.call('fb_list_remove', list, 9);
  show(p, list);
  p.call('fb_list_set_i64', list, 1, 7n);
  p.call('fb_list_set_ref', list, 2, p.text('z'), ListTag.string);
  p.call('fb_list_set_f64', list, 3, 1);
  show(p, list);
  p.call('fb_list_clear', list);
  p.print(p.call('fb_list_length', list));
  append(p, list, 1n);
  show(p, list);
  assert.equal(p.run(), 'a,b,c,d,e\nb,d\n7,z\n0\n1\n');
});

test('copies, EXTEND with itself, REVERSE, REST', () => {
  const p = new Program();
  const list = p.call('fb_list_new');
  append(p, list, 1n, 2n, 'x');
  const copy = p.call('fb_list_copy', list);
  p.call('fb_list_extend', list, list);
  show(p, list);
  show(p, copy);
  show(p, p.call('fb_list_reverse', copy));
  show(p, p.call('fb_list_rest', copy));
  show(p, p.call('fb_list_rest', { text: '0', type: 'ref' }));
  assert.equal(p.run(), '1,2,x,1,2,x\n1,2,x\nx,2,1\n2,x\n\n');
});

test('searching compares numbers by value, strings by content', () => {
  const p = new Program();
  const list = p.call('fb_list_new');
  append(p, list, 3n, 2.5, 'two', 2, 'é');
  p.print(p.call('fb_list_find_i64', list, 3n));
  p.print(p.call('fb_list_find_i64', list, 2n));
  p.print(p.call('fb_list_find_f64', list, 3));
  p.print(p.call('fb_list_find_f64', list, 2.5));
  p.print(p.call('fb_list_find_str', list, p.text('two')));
  p.print(p.call('fb_list_find_str', list, p.text('2')));
  p.print(p.call('fb_list_find_str', list, p.text('é')));
  p.print(p.call('fb_list_find_i64', { text: '0', type: 'ref' }, 1n));
  assert.equal(p.run(), '1\n4\n1\n2\n3\n0\n5\n0\n');
});

test('a queue of many, both ways, keeps its order', () => {
  const p = new Program();
  const list = p.call('fb_list_new');
  p.il('%n =l copy 0');
  p.il('jmp @fill\n@fill');
  p.call('fb_list_insert_i64', list, 1, { text: '%n', type: 'i64' });
  p.il('%m =l add %n, 1000');
  p.call('fb_list_insert_i64', list, LAST, { text: '%m', type: 'i64' });
  p.il('%n =l add %n, 1');
  p.il('%more =w csltl %n, 200');
  p.il('jnz %more, @fill, @filled\n@filled');
  p.print(p.call('fb_list_length', list));
  p.print(p.call('fb_list_get_i64', list, 1));
  p.print(p.call('fb_list_get_i64', list, 200));
  p.print(p.call('fb_list_get_i64', list, 201));
  p.il('jmp @drain\n@drain');
  p.call('fb_list_remove', list, 1);
  p.il(`%left =w call $fb_list_length(l ${list.text})`);
  p.il('%more =w csgtw %left, 3');
  p.il('jnz %more, @drain, @drained\n@drained');
  show(p, list);
  assert.equal(p.run(), '400\n199\n0\n1000\n1197,1198,1199\n');
});

test('changing a null list is error 91; KEYS lists a map', () => {
  const p = new Program();
  const map = p.call('fb_map_new');
  for (const key of ['b', 'a', 'c', 'z']) p.call('fb_map_set', map, p.text(key), p.text('v'));
  show(p, p.call('fb_map_keys', map));
  p.call('fb_list_insert_i64', { text: '0', type: 'ref' }, 1, 1n);
  const { output, errorOutput } = p.finish();
  assert.equal(output, 'a,z,c,b\n');
  assert.match(errorOutput, /error code 91/);
});
