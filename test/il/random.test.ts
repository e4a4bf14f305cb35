/** The random generator: the same seed gives the same text, every program is clean and ends, features can be switched off. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '#il';
import { generateRandomIl } from './generate-random.js';
import { assertSound, parseClean } from './helpers.js';

test('a seed determines the text', () => {
  assert.equal(generateRandomIl(5), generateRandomIl(5));
  assert.notEqual(generateRandomIl(5), generateRandomIl(6));
});

test('programs in SSA form are sound and mean what the others mean', () => {
  for (let seed = 100; seed < 150; seed++) {
    const module = parseClean(generateRandomIl(seed, { ssa: true }));
    assertSound(module);
    const plain = evaluate(parseClean(generateRandomIl(seed)), 'main').result;
    assert.equal(evaluate(module, 'main').result, plain);
  }
});

test('features can be switched off', () => {
  const features = {
    floats: false,
    aggregates: false,
    variadic: false,
    subWord: false,
    tangled: false,
    tailcalls: false,
    thread: false,
    additions: false,
    indirect: false,
  };
  for (let seed = 1; seed <= 40; seed++) {
    const text = generateRandomIl(seed, { features });
    assert.equal(/ =[sd] |vastart|:t\d|thread|tailcall|select|rotl|[(,] ?[su][bh] %p/.exec(text)?.[0], undefined);
    evaluate(parseClean(text), 'main');
    const still = generateRandomIl(seed, { features: { memory: false, calls: false } });
    assert.equal(/blit|\$g\d/.exec(still)?.[0], undefined);
  }
});
