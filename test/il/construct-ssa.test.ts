/** SSA construction: programs mean the same before and after, what is in SSA form stays, and size costs no more than it must. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constructSsa, evaluate, parseIl, printModule } from '#il';
import { SourceText } from '#support';
import { generateRandomIl } from './generate-random.js';
import { assertSound, parseClean } from './helpers.js';

test('random programs with many assignments mean the same', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const text = generateRandomIl(seed);
    const module = parseClean(text);
    const before = evaluate(module, 'main').result;
    for (const fn of module.functions) constructSsa(fn);
    assertSound(module);
    assert.equal(evaluate(module, 'main').result, before, `seed ${seed}`);
    const printed = printModule(module);
    for (const fn of module.functions) assert.equal(constructSsa(fn), 0);
    assert.equal(printModule(module), printed, 'nothing happens the second time');
  }
});

test('no dead and no needless phis', () => {
  const module = parseClean(`
function w $f(w %c) {
@start
	%dead =w copy 1
	%x =w copy 1
	%y =w copy 2
	jnz %c, @a, @b
@a
	%dead =w copy 2
	%x =w copy 3
	jmp @join
@b
	%t =w add %y, 1
	%y =w copy %t
@join
	%r =w add %x, 1
	ret %r
}`);
  constructSsa(module.functions[0]);
  assert.equal((printModule(module).match(/ phi /g) ?? []).length, 1);
});

/** `count` instructions in diamonds inside loops, a handful of variables assigned over and over. */
function bigProgram(count: number): string {
  const lines = ['function w $main(w %x) {', '@start', '\t%a =w copy 1', '\t%b =w copy 2', '\t%c =w copy 3'];
  for (let i = 0; i < count / 8; i++) {
    lines.push(
      `\tjnz %a, @yes${i}, @no${i}`,
      `@yes${i}`,
      '\t%a =w add %a, %b',
      '\t%b =w xor %b, %x',
      `\tjmp @join${i}`,
    );
    lines.push(
      `@no${i}`,
      '\t%c =w sub %c, 1',
      '\t%b =w add %b, %c',
      `@join${i}`,
      '\t%a =w mul %a, 3',
      '\t%x =w add %x, %a',
    );
    lines.push('\t%b =w add %b, 1', '\t%c =w xor %c, %b');
  }
  lines.push('\t%r =w add %a, %b', '\tret %r', '}', '');
  return lines.join('\n');
}

test('four hundred thousand instructions in one function', () => {
  const { module, diagnostics } = parseIl(new SourceText('big.ssa', bigProgram(400_000)));
  assert.equal(diagnostics.length, 0);
  const start = performance.now();
  constructSsa(module.functions[0]);
  const ms = performance.now() - start;
  assertSound(module);
  assert.ok(ms < 5000, `took ${ms} ms`);
});
