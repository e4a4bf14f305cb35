/**
 * Seed 1, milestone 2: arithmetic to x64. Its interpreter is the evaluator, its bytecode the IL; the same rows for the
 * typed bytecode are in test/tiers.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Disassembler } from '#debug';
import { JitSession } from '#session';
import { bitsOf, executed, interpreted, listings, type Sample } from './native-and-oracle.js';

const binary = (name: string, op: string, kind: 'l' | 'w' = 'l'): string =>
  `export function ${kind} $${name}(${kind} %a, ${kind} %b) {\n@start\n\t%r =${kind} ${op} %a, %b\n\tret %r\n}\n`;

function listing(text: string, name: string): readonly string[] {
  const lines = listings(text).get(name);
  assert.ok(lines !== undefined);
  return lines;
}

/** The lines occur in this order, side by side. */
function assertContains(lines: readonly string[], patterns: readonly RegExp[]): void {
  const found = lines.some((_, at) => patterns.every((pattern, i) => pattern.test(lines[at + i] ?? '')));
  assert.ok(found, `${patterns.join(' then ')} not in\n${lines.join('\n')}`);
}

test('m2-arithmetic-instructions: add, sub, imul, idiv, div', () => {
  for (const [op, pattern] of [
    ['add', /^(add|lea) /],
    ['sub', /^sub /],
    ['mul', /^imul /],
    ['div', /^idiv /],
    ['udiv', /^div /],
  ] as const) {
    assertContains(listing(binary('f', op), 'f'), [pattern]);
  }
});

test('m2-signed-division: cqo; idiv, and cdq; idiv for words', () => {
  for (const op of ['div', 'rem']) {
    assertContains(listing(binary('f', op), 'f'), [/^cqo$/, /^idiv r/]);
    assertContains(listing(binary('f', op, 'w'), 'f'), [/^cdq$/, /^idiv e/]);
  }
});

test('m2-unsigned-division: xor edx, edx; div', () => {
  for (const op of ['udiv', 'urem']) assertContains(listing(binary('f', op), 'f'), [/^xor edx, edx$/, /^div r/]);
});

const RELATIONS = [
  ['ceql', 'e'],
  ['cnel', 'ne'],
  ['csltl', 'l'],
  ['cslel', 'le'],
  ['csgtl', 'g'],
  ['csgel', 'ge'],
  ['cultl', 'b'],
  ['culel', 'be'],
  ['cugtl', 'a'],
  ['cugel', 'ae'],
] as const;
const OPPOSITE: Readonly<Record<string, string>> = {
  e: 'ne',
  ne: 'e',
  l: 'ge',
  le: 'g',
  g: 'le',
  ge: 'l',
  b: 'ae',
  be: 'a',
  a: 'be',
  ae: 'b',
};

test('m2-comparison-as-value: cmp then setcc', () => {
  for (const [op, cc] of RELATIONS) {
    const text = `export function w $f(l %a, l %b) {\n@start\n\t%r =w ${op} %a, %b\n\tret %r\n}\n`;
    assertContains(listing(text, 'f'), [/^cmp /, new RegExp(`^set${cc} `)]);
  }
});

test('m2-comparison-as-branch: cmp then jcc', () => {
  for (const [op, cc] of RELATIONS) {
    const text = `export function l $f(l %a, l %b) {
@start
	%c =w ${op} %a, %b
	jnz %c, @then, @else
@then
	%x =l mul %a, %b
	ret %x
@else
	%y =l sub %b, %a
	ret %y
}
`;
    assertContains(listing(text, 'f'), [/^cmp /, new RegExp(`^j(${cc}|${OPPOSITE[cc]}) `)]);
  }
});

const MIN = -(2n ** 63n);
const MAX = 2n ** 63n - 1n;

/** name, kind, body (result in %r), argument lists. */
type Expression = readonly [string, 'l' | 'd', readonly string[], readonly (readonly (bigint | number)[])[]];

// biome-ignore format: table
const EXPRESSIONS: readonly Expression[] = [
  ['sum', 'l', ['%r =l add %a, %b'], [[2n, 3n], [MAX, 1n], [MIN, -1n]]],
  ['difference', 'l', ['%r =l sub %a, %b'], [[2n, 3n], [MIN, 1n], [MAX, -1n]]],
  ['product', 'l', ['%r =l mul %a, %b'], [[7n, -6n], [MAX, 2n], [MIN, -1n], [2n ** 32n, 2n ** 32n]]],
  ['negation', 'l', ['%r =l neg %a'], [[5n, 0n], [MIN, 0n], [0n, 0n]]],
  ['quotient', 'l', ['%r =l div %a, %b'], [[7n, 2n], [-7n, 2n], [7n, -2n], [1n, 0n], [0n, 0n], [MIN, -1n]]],
  ['remainder', 'l', ['%r =l rem %a, %b'], [[7n, 2n], [-7n, 2n], [7n, -2n], [1n, 0n], [MIN, -1n]]],
  ['unsigned quotient', 'l', ['%r =l udiv %a, %b'], [[-1n, 2n], [7n, -1n], [MIN, 3n], [1n, 0n]]],
  ['unsigned remainder', 'l', ['%r =l urem %a, %b'], [[-1n, 10n], [7n, -1n], [MIN, 3n], [1n, 0n]]],
  ['constant division by zero', 'l', ['%r =l div %a, 0'], [[1n, 0n]]],
  ['unused division by zero', 'l', ['%q =l div %a, %b', '%r =l add %a, 1'], [[1n, 1n], [1n, 0n]]],
  ['word overflow', 'l', ['%w =w mul %a, %b', '%r =l extsw %w'], [[65536n, 65536n], [2147483647n, 2n]]],
  ['word quotient', 'l', ['%w =w div %a, %b', '%r =l extsw %w'], [[-7n, 2n], [-(2n ** 31n), -1n], [1n, 2n ** 32n]]],
  ['and or xor', 'l', ['%x =l and %a, %b', '%y =l or %a, %x', '%r =l xor %y, %b'], [[12n, 10n], [-1n, MIN]]],
  ['shift left', 'l', ['%n =w copy %b', '%r =l shl %a, %n'], [[1n, 63n], [3n, 1n], [5n, 0n], [1n, 64n], [1n, 65n]]],
  ['shift right', 'l', ['%n =w copy %b', '%r =l shr %a, %n'], [[-1n, 63n], [MIN, 1n], [9n, 64n]]],
  ['arithmetic shift', 'l', ['%n =w copy %b', '%r =l sar %a, %n'], [[-9n, 1n], [MIN, 63n], [9n, 64n]]],
  ['nested', 'l', ['%x =l add %a, %b', '%y =l sub %a, %b', '%z =l mul %x, %y', '%r =l div %z, %y'], [[9n, 4n], [4n, 4n]]],
  ['(a+b)*(a-b)-a*a+b*b', 'l',
    ['%x =l add %a, %b', '%y =l sub %a, %b', '%z =l mul %x, %y', '%s =l mul %a, %a', '%t =l mul %b, %b', '%u =l sub %z, %s', '%r =l add %u, %t'],
    [[123456789n, 987654321n], [MIN, MAX]]],
  ['division in a division', 'l', ['%x =l div %a, %b', '%y =l rem %a, %b', '%r =l div %x, %y'], [[100n, 7n], [100n, 10n]]],
  ['comparison in a sum', 'l',
    ['%c =w csltl %a, %b', '%d =w cultl %a, %b', '%x =l extsw %c', '%y =l extsw %d', '%z =l shl %y, 1', '%r =l add %x, %z'],
    [[1n, 2n], [-1n, 2n], [2n, -1n]]],
  ['low byte', 'l', ['%r =l extsb %a'], [[255n, 0n], [128n, 0n], [127n, 0n]]],
  ['float sum', 'd', ['%r =d add %a, %b'], [[0.1, 0.2], [Infinity, -Infinity], [-0, -0], [1e308, 1e308]]],
  ['float product', 'd', ['%r =d mul %a, %b'], [[0.1, 3], [-0, 5], [5e-324, 0.5], [Infinity, 0]]],
  ['float quotient', 'd', ['%r =d div %a, %b'], [[1, 3], [1, 0], [-1, 0], [0, 0], [1, -0]]],
  ['float nested', 'd', ['%x =d mul %a, %b', '%y =d sub %x, %a', '%r =d div %y, %b'], [[1.1, 2.2], [1e200, 1e200]]],
  ['float negation', 'd', ['%r =d neg %a'], [[0, 0], [-0, 0], [2.5, 0]]],
  ['float to integer and back', 'd', ['%i =l dtosi %a', '%r =d sltof %i'], [[2.9, 0], [-2.9, 0], [4503599627370497, 0]]],
];

test('m2-bit-identical: 27 expressions, at ordinary and extreme values, with and without the optimizer', () => {
  const samples = EXPRESSIONS.map(([, kind, body], i) => ({
    name: `e${i}`,
    kind,
    text: `export function ${kind} $e${i}(${kind} %a, ${kind} %b) {\n@start\n\t${body.join('\n\t')}\n\tret %r\n}\n`,
  }));
  let trapped = 0;
  for (const optimize of [false, true]) {
    using session = new JitSession({ optimize, check: true });
    session.compileIl(samples.map(({ text }) => text).join(''));
    EXPRESSIONS.forEach(([title, , , argumentLists], i) => {
      const sample: Sample = samples[i];
      for (const args of argumentLists) {
        const [expected, actual] = [interpreted(sample, args), executed(session, sample, args)];
        assert.equal(bitsOf(actual), bitsOf(expected), `${title}(${args.join(', ')}), optimize: ${optimize}`);
        if (actual === 'trap') trapped++;
      }
    });
  }
  assert.ok(EXPRESSIONS.length >= 20 && trapped >= 20, `${trapped} traps`);
});

/** A sum that only starts once all its terms are there: as many values live at once as there are terms. */
function deep(kind: 'l' | 'd', terms: number): Sample {
  const lines: string[] = [];
  const build = (from: number, to: number): string => {
    if (to - from === 1) {
      lines.push(`\t%v${from} =${kind} add %a, ${kind === 'd' ? `d_${from + 0.5}` : from * 3 + 1}`);
      return `%v${from}`;
    }
    const right = build(from + 1, to);
    const name = `%s${from}`;
    lines.push(`\t%t${from} =${kind} mul %b, ${kind === 'd' ? `d_${from}` : from}`);
    lines.push(`\t${name} =${kind} sub %t${from}, ${right}`);
    return name;
  };
  // First all the terms, kept, then the nest that takes them from the last to the first
  const kept = Array.from(
    { length: terms },
    (_, i) => `\t%k${i} =${kind} mul %a, ${kind === 'd' ? `d_${i + 2}` : i + 2}`,
  );
  const top = build(0, terms);
  const uses: string[] = [];
  let sum = top;
  for (let i = terms - 1; i >= 0; i--) {
    uses.push(`\t%u${i} =${kind} ${i % 2 === 0 ? 'add' : 'sub'} ${sum}, %k${i}`);
    sum = `%u${i}`;
  }
  const text = `export function ${kind} $deep${terms}${kind}(${kind} %a, ${kind} %b) {\n@start\n${[...kept, ...lines, ...uses].join('\n')}\n\tret ${sum}\n}\n`;
  return { text, name: `deep${terms}${kind}`, kind };
}

test('m2-spill: expressions deeper than the registers, 8 to 500 values alive', () => {
  using session = new JitSession({ optimize: false, check: true });
  for (const kind of ['l', 'd'] as const) {
    for (const terms of [8, 16, 40, 150, 500]) {
      const sample = deep(kind, terms);
      session.compileIl(sample.text);
      const args = kind === 'l' ? [123456789123n, -77n] : [1.25, -3.5];
      assert.equal(bitsOf(executed(session, sample, args)), bitsOf(interpreted(sample, args)), sample.name);
    }
  }
  const { modules } = session.report();
  assert.equal(modules[0].code.spills, 0);
  assert.ok(modules.slice(2).some(({ code }) => code.spills >= 20));
});

/** Collatz-like loop with a forward exit over a body of `padding` instructions, and a jump back over it. */
function loop(padding: number): Sample {
  const body = Array.from(
    { length: padding },
    (_, i) => `\t%x =l xor %x, ${i * 1_000_003 + 12_345_678}\n\t%x =l add %x, %b\n`,
  );
  return {
    name: `loop${padding}`,
    kind: 'l',
    text: `export function l $loop${padding}(l %a, l %b) {
@start
	%x =l copy 0
	%i =l copy %a
@head
	%c =w csgtl %i, 0
	jnz %c, @body, @done
@body
${body.join('')}	%i =l sub %i, 1
	%odd =l and %x, 1
	%again =w cnel %odd, 0
	jnz %again, @head, @even
@even
	%x =l add %x, 3
	jmp @head
@done
	ret %x
}
`,
  };
}

test('m2-patches: forward and backward jumps, short and near, land on the instruction meant', async () => {
  const disassembler = await Disassembler.open();
  using session = new JitSession({ optimize: false });
  const seen = new Set<string>();
  for (const padding of [0, 1, 5, 8, 10, 12, 40, 400]) {
    const sample = loop(padding);
    session.compileIl(sample.text);
    for (const args of [
      [0n, 3n],
      [1n, 3n],
      [50n, -7n],
    ]) {
      assert.equal(executed(session, sample, args), interpreted(sample, args), `${sample.name}(${args})`);
    }
    const symbol = session.symbols().find(({ name }) => name === sample.name);
    assert.ok(symbol !== undefined);
    const code = disassembler.decode(session.readMemory(symbol.address, symbol.size), symbol.address);
    const starts = new Set(code.map(({ address }) => address));
    for (const { address, size, text } of code) {
      const target = /^j\w+ (0x[0-9a-f]+)$/.exec(text)?.[1];
      if (target === undefined) continue;
      assert.ok(starts.has(Number(target)), `${text} does not lead to an instruction`);
      seen.add(`${Number(target) > address ? 'forward' : 'backward'} ${size === 2 ? 'short' : 'near'}`);
    }
  }
  disassembler.close();
  assert.deepEqual([...seen].sort(), ['backward near', 'backward short', 'forward near', 'forward short']);
});
