/** Division and remainder by constants: many divisors, at values where rounding and overflow show. */
import { test } from 'node:test';
import { agree } from './harness.js';

const W_DIVISORS = [
  1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 25, 27, 60, 64, 100, 125, 127, 255, 256, 365, 625, 641, 1000,
  1023, 1024, 3600, 10000, 65535, 65536, 65537, 86400, 1000000, 16777215, 16777216, 1000000007, 1073741824, 1431655765,
  2147483645, 2147483646, 2147483647, 2147483648, 2147483649, 2863311530, 4294967291, 4294967294, 4294967295,
].map(BigInt);
const L_DIVISORS = [
  ...W_DIVISORS,
  4294967296n,
  4294967297n,
  10000000000n,
  1000000000000007n,
  4611686018427387904n,
  6148914691236517205n,
  9223372036854775807n,
  9223372036854775808n,
  9223372036854775809n,
  12297829382473034410n,
  18446744073709551557n,
  18446744073709551614n,
  18446744073709551615n,
];

/** Dividends around multiples of the divisor and around the ends of the range. */
function dividends(divisor: bigint, bits: bigint): bigint[] {
  const top = 1n << bits;
  const near = [
    0n,
    divisor,
    divisor * 2n,
    divisor * 3n,
    (top / divisor) * divisor,
    (top / 2n / divisor) * divisor,
    top / 2n,
    top,
  ];
  const all = near.flatMap((value) => [value - 2n, value - 1n, value, value + 1n]);
  const signed = all.flatMap((value) => [BigInt.asIntN(Number(bits), value), BigInt.asIntN(Number(bits), -value)]);
  return [...new Set(signed)];
}

function program(cls: 'w' | 'l', op: string, divisors: readonly bigint[]): string {
  const bits = cls === 'w' ? 32n : 64n;
  const functions: string[] = [];
  const calls: string[] = [];
  divisors.forEach((divisor, i) => {
    const constant = BigInt.asIntN(Number(bits), divisor);
    // MIN / -1 traps
    const values = dividends(divisor, bits).filter((x) => constant !== -1n || x !== -(1n << (bits - 1n)));
    functions.push(`data $v${i} = { ${values.map((x) => `${cls} ${x}`).join(', ')} }
function $f${i}() {
@start
@loop
	%p =l phi @start $v${i}, @loop %p1
	%x =${cls} load${cls} %p
	%r =${cls} ${op} %x, ${constant}
${cls === 'w' ? '\t%e =l extsw %r\n\tcall $emitl(l %e)' : '\tcall $emitl(l %r)'}
	%p1 =l add %p, ${cls === 'w' ? 4 : 8}
	%end =l add $v${i}, ${values.length * (cls === 'w' ? 4 : 8)}
	%c =w cultl %p1, %end
	jnz %c, @loop, @done
@done
	ret
}
`);
    calls.push(`\tcall $f${i}()\n`);
  });
  return `${functions.join('')}export function $main() {\n@start\n${calls.join('')}\tret\n}\n`;
}

for (const op of ['div', 'rem', 'udiv', 'urem']) {
  test(`${op} of words by constants`, () => void agree(program('w', op, W_DIVISORS)));
  test(`${op} of longs by constants`, () => void agree(program('l', op, L_DIVISORS)));
}
