import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RUNTIME_FUNCTIONS, RUNTIME_NAMES, type RuntimeType } from '#bytecode';
import { constructSsa, parseIl, printFunction, verifyModule } from '#il';
import { C_FUNCTIONS, collectRuntime, HOST_ROUTINES, librarySource, librarySymbols } from '#runtime';
import { SourceText } from '#support';

const LETTER: Record<RuntimeType | 'void', string> = {
  i32: 'w',
  i64: 'l',
  f32: 's',
  f64: 'd',
  ref: 'l',
  ptr: 'l',
  any: 'l',
  void: '',
};

/** `w ll` for `function w $f(l %a, l %b)`. */
function shapeOf(text: string): string {
  const match = /^\s*function (\w? ?)\$[\w.]+\(([^)]*)\)/.exec(text);
  assert.ok(match !== null, text.slice(0, 80));
  const params = match[2] === '' ? [] : match[2].split(',').map((param) => param.trim()[0]);
  return `${match[1].trim()}:${params.join('')}`;
}

test('every row has exactly one implementation of the same signature', () => {
  const hosts = HOST_ROUTINES.map((routine) => routine.name);
  for (const name of RUNTIME_NAMES) {
    const text = librarySource(name);
    const { aliases } = collectRuntime([name]);
    const count = (text === undefined ? 0 : 1) + (aliases.has(name) ? 1 : 0) + (hosts.includes(name) ? 1 : 0);
    assert.equal(count, 1, `${name} has ${count} implementations`);
    if (text === undefined) continue;
    const { params, result } = RUNTIME_FUNCTIONS[name];
    assert.equal(shapeOf(text), `${LETTER[result]}:${params.map((type) => LETTER[type]).join('')}`, name);
  }
});

test('no symbol is defined twice, and each chunk defines the symbol it is filed under', () => {
  const symbols = librarySymbols();
  assert.equal(new Set(symbols).size, symbols.length);
  for (const name of symbols) {
    const text = librarySource(name) ?? '';
    const match = /^\s*(?:function (?:[wlsd] )?|data )\$([\w.]+)/.exec(text);
    assert.equal(match?.[1], name);
    assert.equal(text.match(/^(?:function|data) /gm)?.length ?? 0, 1, `${name}: one definition per chunk`);
  }
});

test('routines that raise end in an error path, those that return nothing useful say so', () => {
  for (const name of RUNTIME_NAMES) {
    const { noreturn, result } = RUNTIME_FUNCTIONS[name];
    if (!noreturn) continue;
    assert.equal(result, 'void', name);
    assert.match(librarySource(name) ?? '', /\n\thlt\n}$/, name);
  }
});

test('the whole library parses, becomes SSA and verifies; calls agree with what is called', () => {
  const { ilText, externals } = collectRuntime(librarySymbols());
  const { module, diagnostics } = parseIl(new SourceText('library', ilText));
  assert.deepEqual(diagnostics, []);
  const shapes = new Map(librarySymbols().map((name) => [name, librarySource(name) ?? '']));
  for (const call of ilText.matchAll(/(?:=(\w) )?call \$(fb_\w+)\((.*)\)$/gm)) {
    const text = shapes.get(call[2]);
    if (text === undefined) continue;
    const given = call[3] === '' ? [] : call[3].split(',').map((arg) => arg.trim()[0]);
    const [result, params] = shapeOf(text).split(':');
    assert.equal(given.join(''), params, call[0]);
    if (call[1] !== undefined) assert.equal(call[1], result, call[0]);
  }
  for (const fn of module.functions) constructSsa(fn);
  assert.deepEqual(
    verifyModule(module).map((each) => each.message),
    [],
  );
  assert.ok(printFunction(module, module.functions[0]).length > 0);
  assert.deepEqual(
    externals.filter((name) => !C_FUNCTIONS.includes(name)),
    [],
    'a misspelt routine would look like a C function',
  );
});

test('only what is reached is collected', () => {
  const { ilText, hostRoutines } = collectRuntime(['fb_str_len']);
  assert.ok(ilText.includes('$fb_str_len('));
  assert.ok(!ilText.includes('fb_map_'));
  assert.ok(!ilText.includes('fb_array_'));
  assert.deepEqual(hostRoutines, []);
  assert.deepEqual(
    collectRuntime(['fb_str_ucase']).hostRoutines.map((each) => each.name),
    ['fb_host_case'],
  );
  assert.deepEqual([...collectRuntime(['fb_sin', 'puts']).aliases], [['fb_sin', 'sin']]);
  assert.ok(collectRuntime(['puts']).externals.includes('puts'));
  assert.throws(() => collectRuntime(['fb_no_such_routine']), /no routine named fb_no_such_routine/);
});
