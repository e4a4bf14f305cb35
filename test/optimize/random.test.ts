/** Random modules keep their answers through the optimizer, and every pass leaves what the verifier accepts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, type IlModule, parseIl, verifyModule } from '#il';
import { MODULE_PASSES, optimizeModule, PASSES } from '#optimize';
import { SourceText } from '#support';
import { generateRandomIl } from '../il/generate-random.js';

const parse = (text: string): IlModule => parseIl(new SourceText('random.ssa', text)).module;

function assertSameAnswers(seed: number, without: readonly string[]): void {
  const text = generateRandomIl(seed);
  const before = evaluate(parse(text), 'main');
  const module = parse(text);
  optimizeModule(module, {
    without,
    after: (fn, pass) =>
      assert.deepEqual(
        verifyModule(module).map((d) => d.message),
        [],
        `seed ${seed}: $${fn.name} after ${pass}`,
      ),
  });
  assert.deepEqual(evaluate(module, 'main'), before, `seed ${seed}`);
}

test('the pipeline keeps the answers of random modules', () => {
  for (let seed = 1; seed <= 150; seed++) assertSameAnswers(seed, []);
});

for (const { name } of PASSES) {
  test(`${name} alone keeps them too`, () => {
    const without = [...PASSES, ...MODULE_PASSES].map((pass) => pass.name).filter((other) => other !== name);
    for (let seed = 1000; seed < 1025; seed++) assertSameAnswers(seed, without);
  });
}
