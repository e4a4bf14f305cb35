/** Every operation on the evaluator, at the edges of its domain. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EvaluationError, evaluate, OP_NAMES } from '#il';
import { parseClean } from './helpers.js';

const MIN32 = '-2147483648';
const MIN64 = '-9223372036854775808';
const MAX64 = '9223372036854775807';

/** `class operation arguments` → result as text; `trap name` for traps. Floats as JavaScript prints them, -0 as -0. */
// biome-ignore format: table
const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  add: [['w 2147483647, 1', MIN32], ['l 9223372036854775807, 1', MIN64], ['w 4294967297, 1', '2'], ['s s_16777216, s_1', '16777216'], ['d d_0.1, d_0.2', '0.30000000000000004'], ['d d_inf, d_-inf', 'NaN'], ['d d_-0, d_-0', '-0'], ['s s_3e38, s_3e38', 'Infinity']],
  sub: [[`w ${MIN32}, 1`, '2147483647'], [`l ${MIN64}, 1`, MAX64], ['d d_0, d_0', '0'], ['s s_0.1, s_0.2', '-0.10000000149011612']],
  neg: [[`w ${MIN32}`, MIN32], [`l ${MIN64}`, MIN64], ['w 5', '-5'], ['d d_0', '-0'], ['s s_-inf', 'Infinity']],
  mul: [['w 65536, 65536', '0'], ['w -3, 7', '-21'], ['l 4294967296, 4294967296', '0'], [`l ${MIN64}, -1`, MIN64], ['d d_1e308, d_10', 'Infinity'], ['s s_0.1, s_0.1', '0.010000000707805157']],
  div: [['w 7, -2', '-3'], ['w -7, 2', '-3'], ['l -9, 4', '-2'], ['w 1, 0', 'trap divisionByZero'], ['l 1, 0', 'trap divisionByZero'], [`w ${MIN32}, -1`, 'trap divisionOverflow'], [`l ${MIN64}, -1`, 'trap divisionOverflow'], [`l ${MIN32}, -1`, '2147483648'], ['w 8, 4294967296', 'trap divisionByZero'], ['d d_1, d_0', 'Infinity'], ['d d_-1, d_0', '-Infinity'], ['d d_0, d_0', 'NaN'], ['s s_1, s_3', '0.3333333432674408']],
  udiv: [['w -1, 2', '2147483647'], ['l -1, 10', '1844674407370955161'], ['w 1, 0', 'trap divisionByZero'], [`w ${MIN32}, -1`, '0']],
  rem: [['w -7, 2', '-1'], ['w 7, -2', '1'], ['l -9, 4', '-1'], ['w 1, 0', 'trap divisionByZero'], [`l ${MIN64}, -1`, 'trap divisionOverflow']],
  urem: [['w -1, 10', '5'], ['l -1, 10', '5'], ['l 1, 0', 'trap divisionByZero'], ['w 7, -2', '7']],
  or: [['w 5, 10', '15'], ['l 4294967296, 1', '4294967297'], ['w 4294967296, 1', '1']],
  xor: [['w -1, 5', '-6'], ['l -1, 5', '-6']],
  and: [['w -1, 2147483648', MIN32], ['l -1, 4294967295', '4294967295']],
  sar: [['w -8, 1', '-4'], ['w -8, 33', '-4'], ['l -8, 65', '-4'], [`l ${MIN64}, 63`, '-1'], ['w 4294967288, 1', '-4']],
  shr: [['w -8, 1', '2147483644'], ['w -1, 32', '-1'], ['l -1, 63', '1'], ['l -1, 64', '-1'], ['w 8589934591, 31', '1']],
  shl: [['w 1, 31', MIN32], ['w 1, 32', '1'], ['l 1, 63', MIN64], ['l 1, 65', '2'], ['w 1, -1', MIN32]],
  ceqw: [['w 1, 4294967297', '1'], ['l 1, 2', '0']], cnew: [['w 1, 4294967297', '0']],
  csgew: [['w -1, 0', '0'], ['w 0, 0', '1']], csgtw: [['w -1, 0', '0'], ['w 1, 0', '1']], cslew: [['w -1, 0', '1']], csltw: [['w 2147483648, 0', '1'], ['l 0, 0', '0']],
  cugew: [['w -1, 0', '1']], cugtw: [['w 0, -1', '0']], culew: [['w -1, 0', '0']], cultw: [['w 0, -1', '1']],
  ceql: [['w 1, 4294967297', '0'], ['l -1, 18446744073709551615', '1']], cnel: [['w 1, 4294967297', '1']],
  csgel: [[`w ${MIN64}, 0`, '0']], csgtl: [[`w ${MAX64}, ${MIN64}`, '1']], cslel: [['w -1, 0', '1']], csltl: [['w 2147483648, 0', '0']],
  cugel: [['w -1, 0', '1']], cugtl: [['w 1, 1', '0']], culel: [['w 0, -1', '1']], cultl: [['w -1, 0', '0']],
  ceqs: [['w s_0, s_-0', '1'], ['w s_nan, s_nan', '0']], cges: [['w s_1, s_1', '1'], ['w s_nan, s_1', '0']], cgts: [['w s_inf, s_1', '1']], cles: [['w s_1, s_nan', '0']], clts: [['w s_-inf, s_0', '1']], cnes: [['w s_nan, s_1', '1'], ['w s_1, s_1', '0']],
  cos: [['w s_1, s_2', '1'], ['w s_1, s_nan', '0']], cuos: [['w s_nan, s_1', '1'], ['l s_1, s_1', '0']],
  ceqd: [['w d_0, d_-0', '1'], ['w d_nan, d_nan', '0']], cged: [['w d_1, d_1', '1'], ['w d_nan, d_1', '0']], cgtd: [['w d_inf, d_1', '1']], cled: [['w d_1, d_nan', '0']], cltd: [['w d_-inf, d_0', '1']], cned: [['w d_nan, d_1', '1']],
  cod: [['l d_1, d_2', '1'], ['w d_1, d_nan', '0']], cuod: [['w d_nan, d_nan', '1'], ['w d_1, d_1', '0']],
  extsb: [['w 255', '-1'], ['l 128', '-128'], ['w 127', '127']], extub: [['w -1', '255'], ['l 256', '0']],
  extsh: [['w 65535', '-1'], ['l 32768', '-32768']], extuh: [['w -1', '65535']],
  extsw: [['l 4294967295', '-1'], ['l 2147483647', '2147483647']], extuw: [['l -1', '4294967295']],
  exts: [['d s_0.1', '0.10000000149011612'], ['d s_nan', 'NaN']], truncd: [['s d_0.1', '0.10000000149011612'], ['s d_1e39', 'Infinity'], ['s d_1e-46', '0'], ['s d_-1e-46', '-0']],
  stosi: [['w s_-1.9', '-1'], ['w s_3e9', MIN32], ['l s_3e9', '3000000000'], ['w s_nan', MIN32], ['l s_inf', MIN64]],
  stoui: [['w s_3e9', '-1294967296'], ['w s_1.9', '1'], ['l s_1e19', '-8446744093203103744']],
  dtosi: [['w d_2147483647.9', '2147483647'], ['w d_2147483648', MIN32], ['w d_-2147483648.9', MIN32], ['l d_-9.3e18', MIN64], ['l d_9007199254740993', '9007199254740992'], ['w d_nan', MIN32]],
  dtoui: [['w d_4294967295.5', '-1'], ['l d_18446744073709549568', '-2048'], ['l d_9223372036854775808', MIN64], ['l d_-1.5', '-1'], ['l d_1e30', MIN64]],
  swtof: [['d -5', '-5'], ['s 16777217', '16777216'], ['s 2147483647', '2147483648']], uwtof: [['d -1', '4294967295'], ['s -1', '4294967296']],
  sltof: [['d 9007199254740993', '9007199254740992'], ['s 9007199791611905', '9007200328482816'], ['d -1', '-1'], [`s ${MIN64}`, '-9223372036854776000']], ultof: [['d -1', '18446744073709552000'], ['s 9007199791611904', '9007199254740992'], ['s -1', '18446744073709552000']],
  cast: [['w s_1', '1065353216'], ['l d_-0', MIN64], ['s 1065353216', '1'], ['d 4607182418800017408', '1']],
  copy: [['w 4294967297', '1'], ['l -1', '-1'], ['s s_0.1', '0.10000000149011612'], ['d 4607182418800017408', '1'], ['w d_1', '0']],
  select: [['w 1, 2, 3', '2'], ['w 0, 2, 3', '3'], ['l 4294967296, 2, 3', '3'], ['d -1, d_1.5, d_2.5', '1.5'], ['s 0, s_1, s_-0', '-0']],
  clz: [['w 0', '32'], ['w 1', '31'], ['w -1', '0'], ['l 0', '64'], ['l 1', '63']], ctz: [['w 0', '32'], ['w 8', '3'], ['l 0', '64'], [`l ${MIN64}`, '63']],
  popcnt: [['w -1', '32'], ['l -1', '64'], ['w 0', '0'], ['l 81985529216486895', '32']], bswap: [['w 16909060', '67305985'], ['l 1', '72057594037927936']],
  rotl: [['w 2147483649, 1', '3'], ['w 5, 32', '5'], ['l 1, 65', '2'], ['w 5, 0', '5']], rotr: [['w 1, 1', MIN32], ['l 1, 1', MIN64], ['l 3, 64', '3']],
  sqrt: [['d d_2', '1.4142135623730951'], ['s s_2', '1.4142135381698608'], ['d d_-1', 'NaN'], ['d d_-0', '-0']],
  divt: [['w 7, -2', '-3'], ['w -7, 2', '-3'], ['w 1, 0', 'trap divisionByZero'], ['l 1, 0', 'trap divisionByZero'], [`w ${MIN32}, -1`, 'trap divisionOverflow']],
  remt: [['w -7, 2', '-1'], ['l 7, -2', '1'], ['w 1, 0', 'trap divisionByZero'], [`l ${MIN64}, -1`, 'trap divisionOverflow']],
  floor: [['d d_-1.5', '-2'], ['s s_1.5', '1'], ['d d_-0', '-0']], ceil: [['d d_-0.5', '-0'], ['s s_1.5', '2']], trunc: [['d d_-1.5', '-1'], ['d d_1e300', '1e+300'], ['s s_-0.5', '-0']],
};

/** Operations tested elsewhere: memory, calls, control. */
const ELSEWHERE = /^(nop|store.*|load.*|blit|alloc.*|par.?|arg.?|call|vastart|vaarg|phi|dbgloc|live|guard|state)$/;

function run(name: string, form: string): string {
  const [, cls, args] = /^(\w) (.*)$/.exec(form) ?? [];
  const module = parseClean(`function ${cls} $f() {\n@start\n\t%r =${cls} ${name} ${args}\n\tret %r\n}\n`);
  try {
    const { result } = evaluate(module, 'f');
    return Object.is(result, -0) ? '-0' : String(result);
  } catch (error) {
    if (error instanceof EvaluationError) return `trap ${error.trap}`;
    throw error;
  }
}

for (const [name, cases] of Object.entries(CASES)) {
  test(name, () => {
    for (const [form, expected] of cases) assert.equal(run(name, form), expected, `${name} ${form}`);
  });
}

test('every operation is here or elsewhere', () => {
  assert.deepEqual(
    OP_NAMES.filter((name) => !(name in CASES) && !ELSEWHERE.test(name)),
    [],
  );
});

test('loads and stores of every width', () => {
  const module = parseClean(`
data $d = { b 1 2 3 4 5 6 7 200, w 0 }
export function l $f(w %which) {
@start
	%p =l alloc8 8
	storel -1, %p
	%q =l add $d, 7
	%a =w loadsb %q
	%b =w loadub %q
	%c =l loadsb %q
	%h =l loaduh $d
	%i =l add $d, 6
	%sh =l loadsh %i
	%s4 =l add $d, 4
	%sw =l loadsw %s4
	%uw =l loaduw %s4
	%l =l loadl $d
	storeb 258, %p
	%p2 =l add %p, 2
	storeh 65537, %p2
	%p4 =l add %p, 4
	storew 4294967297, %p4
	%m =l loadl %p
	%aw =l extsw %a
	%bw =l extuw %b
	%r =l xor %aw, %bw
	%r =l rotl %r, 7
	%r =l xor %r, %c
	%r =l rotl %r, 7
	%r =l xor %r, %h
	%r =l rotl %r, 7
	%r =l xor %r, %sh
	%r =l rotl %r, 7
	%r =l xor %r, %sw
	%r =l rotl %r, 7
	%r =l xor %r, %uw
	%r =l rotl %r, 7
	%r =l xor %r, %l
	%r =l rotl %r, 7
	%r =l xor %r, %m
	ret %r
}`);
  const rotl = (x: bigint): bigint => BigInt.asUintN(64, (x << 7n) | (x >> 57n));
  const parts = [
    -56n ^ 200n,
    -56n,
    0x201n,
    BigInt.asIntN(16, 0xc807n),
    BigInt.asIntN(32, 0xc8070605n),
    0xc8070605n,
    0xc807060504030201n,
    0x000000010001ff02n,
  ];
  const expected = parts.reduce((sum, part) => BigInt.asUintN(64, rotl(sum) ^ BigInt.asUintN(64, part)), 0n);
  assert.equal(evaluate(module, 'f', [0n]).result, BigInt.asIntN(64, expected));
});
