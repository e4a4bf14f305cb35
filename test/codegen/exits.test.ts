/** Guards, calls and divisions with frame states: the side table leads to the values that the evaluator has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileModule } from '#codegen';
import { SITE, SITE_ROW } from '#link';
import { optimizeModule } from '#optimize';
import { generateRandomIl } from '../il/generate-random.js';
import { LOST, type Outcome, runEvaluator, runNative, type Seen } from './exits-harness.js';
import { parse } from './harness.js';

/** Seeds are fixed here; set FUZZ_SEED and FUZZ_COUNT to try others. */
const FIRST = Number(process.env['FUZZ_SEED'] ?? 1);
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 120);

function assertSame(actual: Outcome, expected: Outcome, what: string): void {
  const { end } = actual;
  if (typeof end !== 'string' && typeof expected.end !== 'string' && end.values.length === expected.end.values.length) {
    const wanted = expected.end.values;
    const values = end.values.map((value, i) => (value === LOST ? wanted[i] : value));
    assert.deepEqual({ ...actual, end: { ...end, values } }, expected, what);
  } else assert.deepEqual(actual, expected, what);
}

/** Runs a program as it stands and optimized. */
function agree(text: string): Outcome {
  const expected = runEvaluator(parse(text));
  assertSame(runNative(parse(text)), expected, 'not optimized');
  const module = parse(text);
  optimizeModule(module);
  assertSame(runNative(module), expected, 'optimized');
  return expected;
}

const seen = (kind: Seen['kind'], state: number, ...values: string[]): Seen => ({ kind, state, values });

test('a guard that holds goes on, one that fails leaves with all values', () => {
  const program = (x: number): string => `
data $d = { w ${x} }
function l $f(w %x, l %y, d %z, s %q) {
@start
	%c =w csgtw %x, 5
	%k =l mul %y, 3
	live w %x
	live l %k
	live d %z
	live s %q
	live l 1234567890123
	live w -1
	live d d_1.5
	live w %x
	guard %c, 7
	%r =l add %k, 1
	ret %r
}
export function l $main() {
@start
	%x =w loadw $d
	%r =l call $f(w %x, l -4, d d_2.5, s s_-1)
	ret %r
}
`;
  assert.equal(agree(program(6)).result, -11n);
  const values = ['w 5', 'l fffffffffffffff4', 'd 4004000000000000', 's bf800000', 'l 11f71fb04cb', 'w ffffffff'];
  assert.deepEqual(agree(program(5)).end, seen('guard', 7, ...values, 'd 3ff8000000000000', 'w 5'));
});

test('conditions of every kind', () => {
  for (const [condition, holds] of [
    ['ceqd %d, d_1', true],
    ['ceqd %d, %nan', false],
    ['cned %d, d_1', false],
    ['cned %d, %nan', true],
    ['cltd %d, d_1', false],
    ['cod %d, %nan', false],
    ['cuod %d, %nan', true],
    ['and %w, 4', true],
    ['and %w, 2', false],
    ['copy %w', true],
    ['copy 0', false],
    ['copy 1', true],
    ['cultl %l, 3', false],
  ] as const) {
    const { end } = agree(`
data $d = { d d_1, l -1, w 5, w 0 }
export function l $main() {
@start
	%d =d loadd $d
	%zero =d sub %d, %d
	%nan =d div %zero, %zero
	%l =l loadl $d+8
	%w =w loadw $d+16
	%c =w ${condition}
	live l %l
	guard %c, 1
	ret 3
}
`);
    assert.equal(end === 'returned', holds, condition);
  }
});

test('values survive a call with a frame state', () => {
  const names = Array.from({ length: 20 }, (_, i) => i);
  const { calls } = agree(`
data $d = { ${names.map((i) => `l ${i * 1000003}`).join(', ')} }
export function l $main() {
@start
${names.map((i) => `\t%v${i} =l loadl $d+${8 * i}`).join('\n')}
	%f =d sltof %v7
${names.map((i) => `\tlive l %v${i}`).join('\n')}
	live d %f
	state 11
	call $probe(l 11, ${names.map((i) => `l %v${i}`).join(', ')}, d %f)
	%s =l add %v3, %v19
	live l %s
	live l %v0
	state 12
	%r =w call $probe(l 12, l %s, l %v0)
	%t =l extsw %r
	%u =l add %s, %t
	ret %u
}
`);
  assert.equal(calls.length, 2);
  assert.equal(calls[0].values.length, 21);
  assert.deepEqual(calls[1], seen('call', 12, 'l 14fb1c2', 'l 0'));
});

test('divisions trap at their site', () => {
  const program = (divisor: number, withState: boolean): string => `
data $d = { l ${divisor}, l 99 }
export function l $main() {
@start
	%d =l loadl $d
	%x =l loadl $d+8
	%y =l mul %x, 2
${withState ? '\tlive l %x\n\tlive l %d\n\tlive l %y\n\tstate 4' : ''}
	%q =l divt %x, %d
	%w =w copy %d
	%r =w remt 100, %w
	%e =l extsw %r
	%s =l add %q, %e
	ret %s
}
`;
  assert.equal(agree(program(7, true)).result, 16n);
  assert.deepEqual(agree(program(0, true)).end, seen('trap', 4, 'l 63', 'l 0', 'l c6'));
  assert.deepEqual(agree(program(0, false)).end, seen('trap', -1));
});

test('a division whose result nobody wants still traps, one that cannot trap has no site', () => {
  const program = (divisor: string): string => `
data $d = { w 0 }
export function l $main() {
@start
	%z =w loadw $d
	%q =w divt 5, ${divisor}
	ret 1
}
`;
  assert.deepEqual(agree(program('%z')).end, seen('trap', -1));
  assert.deepEqual(agree(program('0')).end, seen('trap', -1));
  assert.equal(agree(program('3')).result, 1n);
  assert.equal(compileModule(parse(program('3'))).functions[0].sites, undefined);
});

test('frame objects are given by their address and keep away from the interpreter frame', () => {
  const module = parse(`
export function l $main() {
@start
	%p =l alloc8 8
	storel 77, %p
	%v =l loadl %p
	%c =w ceql %v, 78
	live l %p
	live l $main+4
	guard %c, 0
	ret 1
}
`);
  const { sites } = compileModule(module).functions[0];
  assert.ok(sites !== undefined);
  // the harness reads what lies there
  assert.deepEqual(runNative(module).end, seen('guard', 0, 'l 4d', 'l 0'));
  assert.deepEqual(sites.constants, [{ symbol: 'main', addend: 4 }]);
  assert.ok(sites.values[1] <= -24, `object at rbp${sites.values[1]}`);
});

test('sites are sorted by offset and name what they are', () => {
  const { functions } = compileModule(
    parse(`
function l $f(l %a, l %b) {
@start
	%c =w ceql %a, %b
	live l %a
	guard %c, 2
	live l %b
	state 3
	%q =l divt %a, %b
	live l %q
	state 5
	call $g(l %q)
	jnz %c, @some, @none
@some
	ret %q
@none
	live l %a
	guard 0, 9
	hlt
}
`),
  );
  const { sites } = functions[0];
  assert.ok(sites !== undefined);
  const rows = Array.from({ length: sites.rows.length / SITE_ROW }, (_, i) =>
    Array.from(sites.rows.subarray(i * SITE_ROW, i * SITE_ROW + SITE_ROW)),
  );
  assert.deepEqual(
    rows.map(([, kind, state]) => [kind, state]),
    [
      [SITE.trap, 3],
      [SITE.call, 5],
      [SITE.guard, 9],
      [SITE.guard, 2],
    ],
  );
  for (let i = 1; i < rows.length; i++) assert.ok(rows[i][0] > rows[i - 1][0]);
  assert.deepEqual(
    functions[0].relocations.filter(({ symbol }) => symbol === 'fb_deopt_entry').map(({ kind }) => kind),
    ['call32', 'call32'],
  );
});

test('random programs leave where the evaluator leaves them', () => {
  const ends = new Map<string, number>();
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const text = generateRandomIl(seed, { features: { exits: true, thread: false } });
    const expected = runEvaluator(parse(text));
    const end = typeof expected.end === 'string' ? expected.end : expected.end.kind;
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (end === 'stepLimit') continue;
    assertSame(runNative(parse(text)), expected, `seed ${seed}`);
    const module = parse(text);
    optimizeModule(module);
    assertSame(runNative(module), expected, `seed ${seed}, optimized`);
  }
  for (const end of ['guard', 'trap', 'returned']) assert.ok((ends.get(end) ?? 0) > 0, `no ${end}`);
});
