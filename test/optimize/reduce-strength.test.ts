/** Products in loops: random linear chains give the same values in every round after they have become counters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, type IlModule, parseIl, printModule, verifyModule } from '#il';
import { optimizeModule } from '#optimize';
import { SourceText } from '#support';
import { RandomSource } from '../il/random-source.js';

const parse = (text: string): IlModule => parseIl(new SourceText('loop.ssa', text)).module;

/** A loop over a 64-bit counter that mixes some linear values into its result. */
function program(random: RandomSource): string {
  const lines: string[] = [];
  const linear = ['%k'];
  const steady = ['%a', '%b', '%c', '3', '-7', '24', '4294967296'];
  for (let i = random.between(1, 7); i > 0; i--) {
    const name = `%x${lines.length}`;
    const from = random.pick(linear);
    const other = random.pick(steady);
    const kind = random.below(5);
    if (kind === 0) lines.push(`\t${name} =l add ${from}, ${other}`);
    else if (kind === 1) lines.push(`\t${name} =l add ${other}, ${from}`);
    else if (kind === 2) lines.push(`\t${name} =l sub ${from}, ${other}`);
    else if (kind === 3) lines.push(`\t${name} =l shl ${from}, ${random.between(1, 5)}`);
    else lines.push(`\t${name} =l mul ${random.chance(50) ? `${from}, ${other}` : `${other}, ${from}`}`);
    linear.push(name);
  }
  const used = Array.from({ length: random.between(1, 3) }, () => random.pick(linear));
  return `
export function l $f(l %k0, l %step, l %a, l %b, l %c) {
@start
	jmp @loop
@loop
	%k =l phi @start %k0, @again %k1
	%sum =l phi @start 1, @again %sum${used.length}
	%n =w phi @start 0, @again %n1
	%more =w csltw %n, 9
	jnz %more, @body, @end
@body
${lines.join('\n')}
	%sum0 =l mul %sum, 31
${used.map((name, i) => `\t%sum${i + 1} =l xor %sum${i}, ${name}\n`).join('')}	jnz %sum0, @some, @again
@some
	jmp @again
@again
	%k1 =l add %k, ${random.pick(['%step', '1', '-3', '%step'])}
	%n1 =w add %n, 1
	jmp @loop
@end
	ret %sum
}
`;
}

test('the same values in every round', () => {
  let reduced = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const random = new RandomSource(seed);
    const text = program(random);
    const plain = parse(text);
    const module = parse(text);
    const without = parse(text);
    optimizeModule(module);
    optimizeModule(without, { without: ['reduce-strength'] });
    if (printModule(module) !== printModule(without)) reduced++;
    assert.deepEqual(verifyModule(module), [], text);
    for (let turn = 0; turn < 4; turn++) {
      const args = Array.from({ length: 5 }, () => BigInt(random.integer()));
      assert.equal(evaluate(module, 'f', args).result, evaluate(plain, 'f', args).result, `seed ${seed}\n${text}`);
    }
  }
  assert.ok(reduced > 60, `only ${reduced} loops had products to replace`);
});
