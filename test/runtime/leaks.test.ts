import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARRAY, arrayDescriptorSize, ElementKind, ListTag, RUNTIME_FUNCTIONS, type RuntimeName } from '#bytecode';
import { type Argument, Program, type Value } from './harness.js';

/** Room for the output buffer, the character table and a little: 1500 leaked strings do not fit. */
const MEMORY = 100_000;
const TIMES = 1500;

/** Runs what `body` emits many times in little memory. */
function repeat(body: (p: Program) => void): void {
  const p = new Program();
  p.il('%round =w copy 0');
  p.il('jmp @round\n@round');
  body(p);
  p.il('%round =w add %round, 1');
  p.il(`%again =w csltw %round, ${TIMES}`);
  p.il('jnz %again, @round, @out\n@out');
  assert.equal(p.finish({ maxBytes: MEMORY, evaluatorOnly: true }).exitCode, 0);
}

const SKIPPED: readonly RuntimeName[] = [
  'fb_input_line',
  'fb_read_str',
  'fb_slurp',
  'fb_environ',
  'fb_date',
  'fb_time',
  'fb_map_new',
];

test('every routine that returns a string returns one that can be released, and keeps none', () => {
  const names = Object.keys(RUNTIME_FUNCTIONS) as RuntimeName[];
  for (const name of names) {
    const { params, result } = RUNTIME_FUNCTIONS[name];
    if (result !== 'ref' || SKIPPED.includes(name) || /^fb_(map|list)_/.test(name)) continue;
    const texts = params.includes('ref') ? ['some plain text', 'é世 wide text'] : [''];
    for (const text of texts) {
      repeat((p) => {
        const consumed = name === 'fb_str_concat_into';
        const args = params.map((type, i): Argument => {
          if (type !== 'ref') return type === 'i32' ? 3 : 70;
          return consumed && i === 0 ? p.call('fb_str_concat', p.text('a'), p.text(text)) : p.text(text);
        });
        p.call('fb_release', p.call(name, ...args));
      });
    }
  }
});

test('a leak would be seen', () => {
  const leak = (p: Program): Value => p.call('fb_str_left', p.text('abc'), 2);
  assert.throws(() => repeat(leak), /bytes of memory/);
});

test('variables, slices, maps, arrays and PRINT USING give back what they take', () => {
  repeat((p) => {
    const v = p.memory(8);
    const assign = (value: Value): void => {
      p.call('fb_assign', v, value);
    };
    assign(p.call('fb_str_concat', p.text('abc'), p.text('def')));
    p.call('fb_str_append', v, p.text('more'));
    p.call('fb_str_append', v, p.text('世'));
    p.call('fb_str_append_chr', v, 0x1f600);
    p.call('fb_str_slice_assign', v, 2, 3, p.text('----'));
    p.call('fb_str_mid_assign', v, 2, 3, p.text('++++'));
    assign({ text: '0', type: 'ref' });
  });
  repeat((p) => {
    const map = p.call('fb_map_new');
    for (const key of ['a', 'b', 'c']) {
      const owned = p.call('fb_str_concat', p.text(key), p.text('!'));
      p.call('fb_map_set', map, owned, owned);
      p.call('fb_map_set', map, owned, p.text('x'));
      p.call('fb_release', p.call('fb_map_get', map, owned));
      p.call('fb_release', owned);
    }
    p.call('fb_map_remove', map, p.text('a!'));
    p.call('fb_release', p.call('fb_map_key_at', map, 5));
    p.call('fb_release', map);
  });
  repeat((p) => {
    const a = p.memory(arrayDescriptorSize(1));
    p.call('fb_array_init', a, 8, ElementKind.string, 1, 0);
    p.call('fb_array_dim1', a, 0, 3);
    const element = p.load(a, 'ptr', ARRAY.data);
    p.call('fb_assign', element, p.call('fb_str_concat', p.text('abc'), p.text('def')));
    p.call('fb_array_fill_string', a, p.load(element));
    p.call('fb_array_redim', a, 1, p.items('w 2 5'));
    p.call('fb_array_dim1', a, 0, 1);
    p.call('fb_array_erase', a);
  });
  repeat((p) => {
    const list = p.call('fb_list_new');
    const owned = p.call('fb_str_concat', p.text('abc'), p.text('def'));
    for (const position of [1, 1, 2147483647]) p.call('fb_list_insert_ref', list, position, owned, ListTag.string);
    p.call('fb_list_set_ref', list, 2, owned, ListTag.string);
    p.call('fb_list_set_i64', list, 1, 5n);
    p.call('fb_list_remove', list, 3);
    p.call('fb_release', owned);
    p.call('fb_list_extend', list, list);
    p.call('fb_release', p.call('fb_list_join', list, p.text('-')));
    p.call('fb_release', p.call('fb_list_reverse', list));
    p.call('fb_release', p.call('fb_list_rest', list));
    p.call('fb_release', list);
  });
  repeat((p) => {
    const items = p.items(`l ${p.text('12.5').text} ${p.text('text').text}`);
    p.call('fb_print_using', p.text('##,###.## @'), items, 2);
  });
});
