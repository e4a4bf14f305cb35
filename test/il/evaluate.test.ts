/** The evaluator as a whole: arguments and results, traps, limits, the C library, host functions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EvaluateOptions, EvaluationError, evaluate, type HostValue } from '#il';
import { parseClean } from './helpers.js';

const main = (body: string, head = ''): string => `${head}\nexport function w $main() {\n@start\n${body}\n}\n`;

function run(text: string, args: HostValue[] = [], options: EvaluateOptions = {}): ReturnType<typeof evaluate> {
  return evaluate(parseClean(text), 'main', args, options);
}

function trapOf(text: string, options: EvaluateOptions = {}): EvaluationError {
  try {
    run(text, [], options);
  } catch (error) {
    if (error instanceof EvaluationError) return error;
    throw error;
  }
  return assert.fail('no trap');
}

test('arguments and results of every class come in and go out', () => {
  const text = `
type :p = { w, d }
function w $w(w %x) {
@start
	ret %x
}
function l $l(l %x) {
@start
	ret %x
}
function s $s(s %x) {
@start
	ret %x
}
function d $d(d %x) {
@start
	ret %x
}
function ub $ub(sb %x) {
@start
	ret %x
}
function :p $p(:p %x) {
@start
	%y =l add %x, 8
	stored d_2, %y
	ret %x
}
function $none() {
@start
	ret
}
function d $many(w %n, ...) {
@start
	%l =l alloc8 32
	vastart %l
	%a =l vaarg %l
	%b =d vaarg %l
	%c =d sltof %a
	%r =d add %b, %c
	ret %r
}`;
  const module = parseClean(text);
  assert.equal(evaluate(module, 'w', [0xffff_ffff]).result, -1n);
  assert.equal(evaluate(module, 'w', [-1n]).exitCode, 255);
  assert.equal(evaluate(module, 'l', [2n ** 64n - 1n]).result, -1n);
  assert.equal(evaluate(module, 's', [0.1]).result, Math.fround(0.1));
  assert.ok(Object.is(evaluate(module, 'd', [-0]).result, -0));
  assert.equal(evaluate(module, 'ub', [200]).result, 200n);
  const bytes = new Uint8Array(16).fill(7);
  assert.deepEqual(
    evaluate(module, 'p', [bytes]).result,
    Uint8Array.of(7, 7, 7, 7, 7, 7, 7, 7, 0, 0, 0, 0, 0, 0, 0, 64),
  );
  assert.equal(evaluate(module, 'none').result, null);
  assert.equal(evaluate(module, 'many', [1, 40n, 2.5]).result, 42.5);
  assert.throws(() => evaluate(module, 'nowhere'), { name: 'EvaluationError', trap: 'unresolvedSymbol' });
});

// biome-ignore format: table
const TRAPS: readonly (readonly [trap: string, text: string])[] = [
  ['divisionByZero', main('\t%x =w div 1, 0\n\tret %x')],
  ['nullAccess', main('\tstorew 1, 0\n\tret 0')],
  ['outOfBounds', main('\t%p =l alloc4 4\n\t%q =l add %p, 1\n\t%x =w loadw %q\n\tret %x')],
  ['outOfBounds', main('\t%x =w loadw $d+5\n\tret %x', 'data $d = { l 1 }')],
  ['outOfBounds', main('\t%x =w loadw 99999999999\n\tret %x')],
  ['outOfBounds', main('\t%p =l alloc8 8\n\tblit $d, %p, 9\n\tret 0', 'data $d = { l 1 2 }')],
  ['useAfterFree', main('\t%p =l call $f()\n\t%x =w loadw %p\n\tret %x', 'function l $f() {\n@start\n\t%p =l alloc4 4\n\tstorew 1, %p\n\t%q =l call $malloc(l 1)\n\tret %p\n}')],
  ['badFree', main('\t%p =l call $malloc(l 8)\n\t%k =l call $malloc(l 8)\n\tcall $free(l %p)\n\tcall $free(l %p)\n\tret 0')],
  ['badFree', main('\tcall $free(l $d)\n\tret 0', 'data $d = { l 1 }')],
  ['readOnly', main('\tstorew 1, $main\n\tret 0')],
  ['outOfMemory', main('\t%p =l call $malloc(l 1000000000000)\n\tret 0')],
  ['stackOverflow', main('\t%x =w call $main()\n\tret %x')],
  ['stepLimit', main('\tjmp @l\n@l\n\tjmp @l')],
  ['halt', main('\thlt')],
  ['abort', main('\tcall $abort()\n\tret 0')],
  ['unresolvedSymbol', main('\tcall $nowhere()\n\tret 0')],
  ['badCall', main('\tcall $d()\n\tret 0', 'data $d = { l 1 }')],
  ['badCall', main('\tcall 0()\n\tret 0')],
  ['callMismatch', main('\t%x =w call $f()\n\tret %x', 'function w $f(w %x) {\n@start\n\tret %x\n}')],
  ['callMismatch', main('\t%x =w call $f(d d_1)\n\tret %x', 'function w $f(w %x) {\n@start\n\tret %x\n}')],
  ['callMismatch', main('\t%x =l call $f(w 1)\n\tret 0', 'function l $f(l %x) {\n@start\n\tret %x\n}')],
  ['callMismatch', main('\tcall $f(..., w 1)\n\tret 0', 'function $f(...) {\n@start\n\t%l =l alloc8 24\n\tvastart %l\n\t%x =d vaarg %l\n\tret\n}')],
  ['callMismatch', main('\tcall $puts()\n\tret 0')],
];

TRAPS.forEach(([trap, text], index) => {
  test(`trap ${trap}, case ${index}`, () => {
    const error = trapOf(text, { maxSteps: 100_000, maxFrames: 1000 });
    assert.equal(error.trap, trap);
    assert.ok(error.message.includes('in $'), error.message);
  });
});

test('a trap keeps what was printed and says where it happened', () => {
  const text = main('\tcall $puts(l $d)\n\t%x =w udiv 1, 0\n\tret %x', 'data $d = { b "before", b 0 }');
  const error = trapOf(text);
  assert.equal(error.output, 'before\n');
  assert.deepEqual(error.place, { fn: 'main', block: 'start', instruction: '%x =w udiv 1, 0' });
  assert.equal(error.position, text.indexOf('%x'));
});

test('a hundred thousand activations are no recursion here', () => {
  const text = `
export function l $main(l %n) {
@start
	jnz %n, @more, @done
@more
	%m =l sub %n, 1
	%r =l call $main(l %m)
	%s =l add %r, 1
	ret %s
@done
	ret 0
}`;
  assert.equal(run(text, [50_000n]).result, 50_000n);
});

/** Calls of the C library: lines of IL, and what they print. */
// biome-ignore format: table
const LIBRARY: readonly (readonly [string, string])[] = [
  ['\t%r =w call $printf(l $f, ..., w -5, d d_2.5, l $s, w 65)', '   -5|2.500000|text|A\n'],
  ['\t%p =l call $calloc(l 2, l 4)\n\t%x =w loadw %p\n\tcall $putchar(w 48)\n\tcall $free(l %p)', '0'],
  ['\t%p =l call $malloc(l 2)\n\tstoreb 72, %p\n\t%p =l call $realloc(l %p, l 4)\n\t%q =l add %p, 1\n\tstorew 0, %p\n\tstoreb 73, %p\n\tcall $puts(l %p)', 'I\n'],
  ['\t%p =l alloc8 16\n\tcall $strcpy(l %p, l $s)\n\tcall $strcat(l %p, l $s)\n\tcall $puts(l %p)\n\t%n =l call $strlen(l %p)\n\t%w =w copy %n\n\t%w =w add %w, 48\n\tcall $putchar(w %w)', 'texttext\n8'],
  ['\t%p =l alloc8 8\n\tcall $memset(l %p, w 66, l 7)\n\t%q =l add %p, 7\n\tstoreb 0, %q\n\tcall $memcpy(l %p, l $s, l 2)\n\tcall $puts(l %p)', 'teBBBBB\n'],
  ['\t%p =l alloc8 8\n\t%n =w call $snprintf(l %p, l 4, l $s)\n\tcall $puts(l %p)\n\t%n =w add %n, 48\n\tcall $putchar(w %n)', 'tex\n4'],
  ['\t%c =w call $strcmp(l $s, l $f)\n\t%c =w csgtw %c, 0\n\t%c =w add %c, 48\n\tcall $putchar(w %c)', '1'],
  ['\t%x =d call $pow(d d_2, d d_10)\n\t%y =d call $sqrt(d d_16)\n\t%z =s call $floorf(s s_1.5)\n\t%zz =d exts %z\n\t%i =w call $abs(w -7)\n\t%x =d add %x, %y\n\t%x =d add %x, %zz\n\t%c =w dtosi %x\n\t%c =w sub %c, %i\n\t%c =w sub %c, 960\n\tcall $putchar(w %c)', '>'],
  ['\t%n =l call $write(w 1, l $s, l 3)', 'tex'],
  ['\tcall $qsort(l $t, l 4, l 1, l $less)\n\tcall $puts(l $t)', 'abcd\n'],
];

LIBRARY.forEach(([lines, expected], index) => {
  test(`library, case ${index}`, () => {
    const head = `
data $s = { b "text", b 0 }
data $f = { b "%5d|%f|%s|%c\\n", b 0 }
data $t = { b "cbda", b 0 }
function w $less(l %a, l %b) {
@start
	%x =w loadub %a
	%y =w loadub %b
	%r =w sub %x, %y
	ret %r
}`;
    assert.equal(run(main(`${lines}\n\tret 0`, head)).output, expected);
  });
});

test('exit ends everything with its code', () => {
  const text = main('\tcall $f()\n\tret 1', 'function $f() {\n@start\n\tcall $exit(w 259)\n\tret\n}');
  const { exitCode, result } = run(text);
  assert.deepEqual([exitCode, result], [3, null]);
});

test('host functions are called, and may call back', () => {
  const text = main(
    '\t%a =w call $twice(l $inc, w 5)\n\t%b =d call $half(d d_3)\n\t%c =w dtosi %b\n\t%r =w add %a, %c\n\tret %r',
    'function w $inc(w %x) {\n@start\n\t%y =w add %x, 1\n\tret %y\n}',
  );
  const { result } = run(text, [], {
    externals: {
      twice: (call) => {
        const once = call.machine.invoke(call.long(0), [{ kind: 'value', cls: 0, bits: call.bits(1) }]);
        return call.machine.invoke(call.long(0), [{ kind: 'value', cls: 0, bits: once }]);
      },
      half: (call) => call.double(0) / 2,
    },
  });
  assert.equal(result, 8n);
});

/** Expressions that each tier must compute alike: 20 and more, nested, wrapping, trapping. */
// biome-ignore format: table
const EXPRESSIONS: readonly (readonly [cls: string, lines: string, result: bigint | number | string])[] = [
  ['l', '%r =l add 2, 3', 5n],
  ['l', '%r =l sub 2, 3', -1n],
  ['l', '%r =l mul -4, 6', -24n],
  ['l', '%r =l div 17, 5', 3n],
  ['l', '%r =l div -17, 5', -3n],
  ['l', '%r =l rem -17, 5', -2n],
  ['l', '%r =l div 1, 0', 'divisionByZero'],
  ['l', '%r =l rem 1, 0', 'divisionByZero'],
  ['l', '%a =l sub 3, 3\n%r =l div 10, %a', 'divisionByZero'],
  ['l', '%r =l add 9223372036854775807, 1', -(2n ** 63n)],
  ['l', '%r =l mul 9223372036854775807, 2', -2n],
  ['l', '%r =l sub -9223372036854775808, 1', 2n ** 63n - 1n],
  ['w', '%r =w add 2147483647, 1', -(2n ** 31n)],
  ['w', '%r =w mul 65537, 65537', 131073n],
  ['w', '%r =w neg -2147483648', -(2n ** 31n)],
  ['l', '%r =l div -9223372036854775808, -1', 'divisionOverflow'],
  ['l', '%a =l add 1, 2\n%b =l sub 10, 4\n%c =l mul %a, %b\n%d =l add %c, 7\n%r =l div %d, 5', 5n],
  ['l', '%a =l add 1, 1\n%a =l mul %a, %a\n%a =l mul %a, %a\n%a =l mul %a, %a\n%a =l mul %a, %a\n%a =l mul %a, %a\n%r =l mul %a, %a', 0n],
  ['d', '%r =d add d_0.1, d_0.2', 0.30000000000000004],
  ['d', '%a =d mul d_1.5, d_-2\n%r =d div %a, d_4', -0.75],
  ['d', '%r =d div d_1, d_0', Infinity],
  ['s', '%a =s div s_1, s_3\n%r =s mul %a, s_3', 1],
  ['w', '%a =w csltw -1, 1\n%b =w cultw -1, 1\n%c =w shl %a, 1\n%r =w or %c, %b', 2n],
  ['l', '%a =l shl 1, 40\n%b =w copy %a\n%c =w dtosi d_-3.99\n%d =l extsw %c\n%r =l add %a, %d', 2n ** 40n - 3n],
];

EXPRESSIONS.forEach(([cls, lines, expected], index) => {
  test(`expression ${index}`, () => {
    const body = lines
      .split('\n')
      .map((line) => `\t${line}`)
      .join('\n');
    const text = `export function ${cls} $main() {\n@start\n${body}\n\tret %r\n}\n`;
    if (typeof expected === 'string') assert.equal(trapOf(text).trap, expected);
    else assert.equal(run(text).result, expected);
  });
});
