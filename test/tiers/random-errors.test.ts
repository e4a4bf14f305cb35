/** Random bytecode with errors: it is sound, its errors get caught and get out, and the oracle decides both. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { verifyModule } from '#bytecode';
import { interpret, randomModule } from './random-bytecode.js';

test('random bytecode with exception ranges verifies, and both catches errors and lets them out', () => {
  let caught = 0;
  const codes = new Set<string>();
  for (let seed = 1; seed <= 600; seed++) {
    const module = randomModule(seed, 2 + (seed % 12), { errors: true });
    const { facts } = verifyModule(module);
    const result = interpret(module);
    const [, code] = /error (\d+)/.exec(result) ?? [];
    if (code !== undefined) codes.add(code);
    const bare = { ...module, functions: module.functions.map((fn) => ({ ...fn, handlers: new Int32Array(0) })) };
    if (interpret(bare) !== result) {
      caught++;
      assert.ok(facts.some(({ blockHandlers }) => blockHandlers.some((handler) => handler >= 0)));
    }
  }
  assert.ok(caught > 100, `only ${caught} modules catch something`);
  for (const code of ['9', '11', '1']) assert.ok(codes.has(code), `no error ${code} gets out`);
});
