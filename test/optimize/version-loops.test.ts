/**
 * Loops with bounds checks behave in the copy without checks as they did: every combination of first value, bound, step,
 * offset and count at the edges of the range, upward and downward, with both kinds of bound.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, type IlModule, parseIl, printModule, verifyModule } from '#il';
import { optimizeModule } from '#optimize';
import { SourceText } from '#support';

const parse = (text: string): IlModule => parseIl(new SourceText('loop.ssa', text)).module;

const MAX = 2147483647n;
const MIN = -2147483648n;

/** A loop that adds up its counter; −1000 − counter when the check fails; stops by itself after 20 rounds. */
function program(compare: string, step: string, index: string, check: string, ways: string): string {
  return `
export function l $f(w %init, w %limit, w %count, w %step) {
@start
	jmp @loop
@loop
	%i =w phi @start %init, @again %next
	%sum =l phi @start 0, @again %added
	%rounds =w phi @start 0, @again %more
	%goes =w ${compare} %i, %limit
	jnz %goes, @body, @end
@body
	%x =w ${index}
	%c =w ${check}
	jnz %c, ${ways}
@inside
	%wide =l extsw %i
	%index =l extuw %x
	%both =l add %wide, %index
	%scaled =l mul %sum, 3
	%added =l add %scaled, %both
	%more =w add %rounds, 1
	%stop =w csgtw %more, 20
	jnz %stop, @end, @again
@again
	%next =w add %i, ${step}
	jmp @loop
@outside
	%at =l extsw %i
	%error =l sub -1000, %at
	ret %error
@end
	ret %sum
}
`;
}

const CHECKS = [
  ['cugew %x, %count', '@outside, @inside'],
  ['cultw %x, %count', '@inside, @outside'],
  ['culew %count, %x', '@outside, @inside'],
  ['cugtw %count, %x', '@inside, @outside'],
] as const;

function assertSame(text: string, steps: readonly bigint[], isUpward: boolean): void {
  const plain = parse(text);
  const module = parse(text);
  optimizeModule(module);
  assert.deepEqual(verifyModule(module), []);
  assert.match(printModule(module), /fast/, 'the loop was copied');
  const edges = [MIN, MIN + 1n, -3n, -1n, 0n, 1n, 5n, 12n, MAX - 2n, MAX];
  const starts = isUpward ? [MIN, -2n, 0n, 1n, 4n, MAX - 3n] : [MIN + 2n, -1n, 0n, 6n, 11n, MAX];
  for (const init of starts) {
    for (const limit of edges) {
      for (const count of [0n, 1n, 7n, 13n, MAX, -1n]) {
        for (const step of steps) {
          const args = [init, limit, count, step];
          assert.deepEqual(evaluate(module, 'f', args).result, evaluate(plain, 'f', args).result, `${text}\n${args}`);
        }
      }
    }
  }
}

test('upward', () => {
  CHECKS.forEach(([check, ways], i) => {
    const compare = ['cslew', 'csltw'][i % 2];
    assertSame(program(compare, ['1', '3'][i >> 1], 'copy %i', check, ways), [0n], true);
    assertSame(program(compare, '1', ['add %i, -2', 'add %i, 1'][i >> 1], check, ways), [0n], true);
  });
});

test('downward', () => {
  CHECKS.forEach(([check, ways], i) => {
    const compare = ['csgew', 'csgtw'][i % 2];
    assertSame(program(compare, ['-1', '-3'][i >> 1], 'copy %i', check, ways), [0n], false);
    assertSame(program(compare, '-1', ['add %i, -2', 'add %i, 1'][i >> 1], check, ways), [0n], false);
  });
});

test('steps that are known at run time only', () => {
  const steps = [1n, 2n, 5n, 0n, -1n, -4n, MAX, MIN];
  assertSame(program('cslew', '%step', 'copy %i', ...CHECKS[0]), steps, true);
  assertSame(program('csgew', '%step', 'copy %i', ...CHECKS[1]), steps, false);
});

test('an index that does not change in the loop', () => {
  assertSame(program('cslew', '1', 'copy %init', ...CHECKS[0]), [0n], true);
});

test('a loop whose counter steps against its bound is left alone', () => {
  const module = parse(program('cslew', '-1', 'copy %i', ...CHECKS[0]));
  optimizeModule(module);
  assert.doesNotMatch(printModule(module), /fast/);
});
