import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Program } from './harness.js';

test('uncaught errors: text, order, status', () => {
  const p = new Program();
  p.call('fb_print_str', p.text('out'));
  p.il('storew 120, $fb_state');
  p.call('fb_error', 11);
  assert.deepEqual(p.finish(), {
    output: 'out',
    errorOutput: 'Unhandled exception at line 120: Division by zero (error code 11)\n',
    exitCode: 1,
  });
});

test('THROW gives its own line; unknown numbers have a message too', () => {
  const p = new Program();
  p.call('fb_throw', 4711, 33);
  assert.equal(p.finish().errorOutput, 'Unhandled exception at line 33: Unknown error (error code 4711)\n');
});

test('failures with their own text', () => {
  const p = new Program();
  p.call('fb_nothing_method', p.text('main'), p.text('Speak'));
  assert.equal(p.finish().errorOutput, 'ERROR: Method call on NOTHING reference at main (method: Speak)\n');
  const q = new Program();
  q.call('fb_nothing_field', q.text('x'.repeat(500)), q.text('世'));
  assert.match(q.finish().errorOutput, /^ERROR: Field access on NOTHING reference at x{200} \(field: 世\)\n$/);
});

test('fb_end leaves with its status after flushing', () => {
  const p = new Program();
  p.call('fb_print_str', p.text('bye'));
  p.call('fb_end', 7);
  assert.deepEqual(p.finish(), { output: 'bye', errorOutput: '', exitCode: 7 });
});

test('GOSUB stack: deep, and error 3 when empty', () => {
  const p = new Program();
  p.il('%i =w copy 0');
  p.il('jmp @push\n@push');
  p.call('fb_gosub_push', { text: '%i', type: 'i32' });
  p.il('%i =w add %i, 1');
  p.il('%more =w csltw %i, 10000');
  p.il('jnz %more, @push, @pushed\n@pushed');
  p.print(p.call('fb_gosub_depth'));
  p.print(p.call('fb_gosub_pop'));
  p.print(p.call('fb_gosub_pop'));
  p.call('fb_gosub_cut', 1);
  p.print(p.call('fb_gosub_pop'));
  p.il('storew 5, $fb_state');
  p.call('fb_gosub_pop');
  assert.deepEqual(p.finish(), {
    output: '10000\n9999\n9998\n0\n',
    errorOutput: 'Unhandled exception at line 5: RETURN without GOSUB (error code 3)\n',
    exitCode: 1,
  });
});

test('READ and RESTORE', () => {
  const p = new Program();
  const items = ['12', 'abc', '-3.5', '9223372036854775807', '1e3', '123456789012345678', '-7'].map((text) =>
    p.text(text),
  );
  const table = p.items(items.map((item) => `l ${item.text}`).join(', '));
  p.call('fb_data_set', table, items.length);
  p.print(p.call('fb_read_f64'));
  p.print(p.call('fb_read_str'));
  p.print(p.call('fb_read_f64'));
  p.print(p.call('fb_read_i64'));
  p.print(p.call('fb_read_i64'));
  p.print(p.call('fb_read_i64'));
  p.print(p.call('fb_read_i64'));
  p.call('fb_restore', 1);
  p.print(p.call('fb_read_i64'));
  p.call('fb_restore', 7);
  p.il('storew 9, $fb_state');
  p.call('fb_read_str');
  const { output, errorOutput } = p.finish();
  assert.equal(output, '12\nabc\n-3.5\n9223372036854775807\n1000\n123456789012345678\n-7\n0\n');
  assert.equal(errorOutput, 'Runtime error at line 9: Out of DATA\n');
});

test('HASHMAP iterates in slot order', () => {
  const p = new Program();
  const map = p.call('fb_map_new');
  for (const key of ['b', 'a', 'c', 'z']) p.call('fb_map_set', map, p.text(key), p.text(`v${key}`));
  for (const slot of slotOrder(['b', 'a', 'c', 'z'])) p.call('fb_print_str', p.call('fb_map_key_at', map, slot));
  p.call('fb_print_newline');
  p.print(p.call('fb_map_size', map));
  p.print(p.call('fb_map_remove', map, p.text('a')));
  p.print(p.call('fb_map_remove', map, p.text('a')));
  p.print(p.call('fb_map_has', map, p.text('b')));
  p.print(p.call('fb_map_has', map, p.text('a')));
  p.print(p.call('fb_map_get', map, p.text('z')));
  p.print(p.call('fb_map_get', map, p.text('nope')));
  p.call('fb_map_set', map, p.text(''), p.text('empty key'));
  p.print(p.call('fb_map_get', map, { text: '0', type: 'ref' }));
  p.call('fb_map_clear', map);
  p.print(p.call('fb_map_size', map));
  p.print(p.call('fb_map_next', map, 0));
  p.call('fb_release', map);
  assert.equal(p.run(), 'azcb\n4\n1\n0\n1\n0\nvz\n\nempty key\n0\n-1\n');
});

/** The reference's table, the plain way: slots of the keys inserted in this order, all present at the end. */
function slotOrder(keys: readonly string[]): number[] {
  let slots = new Array<string | undefined>(128).fill(undefined);
  const place = (table: (string | undefined)[], key: string): void => {
    let hash = 2166136261;
    for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
    let at = hash % table.length;
    while (table[at] !== undefined) at = (at + 1) % table.length;
    table[at] = key;
  };
  keys.forEach((key, size) => {
    if (size * 10 >= slots.length * 7) {
      const bigger = new Array<string | undefined>(slots.length * 2).fill(undefined);
      for (const old of slots) if (old !== undefined) place(bigger, old);
      slots = bigger;
    }
    place(slots, key);
  });
  return slots.flatMap((key, i) => (key === undefined ? [] : [i]));
}

test('a HASHMAP that grows keeps the reference order, wide keys included', () => {
  const keys = Array.from({ length: 300 }, (_, i) => (i % 7 === 0 ? `世${i}` : i % 5 === 0 ? `é${i}` : `key${i}`));
  const p = new Program();
  const map = p.call('fb_map_new');
  for (const key of keys) p.call('fb_map_set', map, p.text(key), p.text(key));
  const place = p.memory(8);
  p.il(`storel ${map.text}, ${place.text}`);
  p.il('%slot =w copy 0');
  p.il('jmp @loop\n@loop');
  const next = p.call('fb_map_next', map, { text: '%slot', type: 'i32' });
  p.il(`%end =w csltw ${next.text}, 0`);
  p.il('jnz %end, @done, @print\n@print');
  p.print(next);
  p.il(`%slot =w add ${next.text}, 1`);
  p.il('jmp @loop\n@done');
  assert.deepEqual(p.run().split('\n').slice(0, -1).map(Number), slotOrder(keys));
});
