/**
 * Nothing is quadratic: twice the program takes little more than twice the steps to compile. Steps are blocks of our code that
 * run (steps.ts), not seconds; bench/compile-throughput.mjs measures those.
 */
// before anything else: it counts what is compiled after it
import '../steps.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JitSession } from '#session';
import { assertLinear } from '../steps.js';

/** A function of about `size` instructions: arithmetic and memory between diamonds, in a loop of its own every 100. */
function functionText(name: string, size: number): string {
  const lines = [`export function l $${name}(l %a, l %b) {`, '@start', '\t%m =l alloc8 64', '\t%p0 =l copy %a'];
  for (let i = 0, count = 0; count < size; i++, count += 16) {
    const at = `%p${i}`;
    lines.push(`\t%t${i}a =l add ${at}, ${i}`, `\t%t${i}b =l mul %t${i}a, %b`, `\t%t${i}c =l xor %t${i}b, ${at}`);
    lines.push(`\tstorel %t${i}c, %m`, `\t%t${i}d =l sub %t${i}c, %a`, `\t%t${i}e =l loadl %m`);
    lines.push(`\t%t${i}f =l and %t${i}e, %t${i}d`, `\t%t${i}g =l or %t${i}f, 1`, `\t%c${i} =w csltl %t${i}g, %b`);
    lines.push(`\tjnz %c${i}, @then${i}, @else${i}`, `@then${i}`, `\t%x${i} =l add %t${i}g, 7`, `\tjmp @join${i}`);
    lines.push(`@else${i}`, `\t%y${i} =l sub %t${i}d, 9`, `\tjmp @join${i}`, `@join${i}`);
    lines.push(`\t%p${i + 1} =l phi @then${i} %x${i}, @else${i} %y${i}`);
    if (i % 7 === 6) lines.push(`\t%l${i} =w cultl %p${i + 1}, 5`, `\tjnz %l${i}, @head${i}, @next${i}`, `@head${i}`);
    if (i % 7 === 6) lines.push(`\tstorel %p${i + 1}, %m`, `\tjmp @next${i}`, `@next${i}`);
    if (i + 1 === Math.ceil(size / 16)) lines.push(`\tret %p${i + 1}`, '}');
  }
  return `${lines.join('\n')}\n`;
}

const many = (size: number): string =>
  Array.from({ length: size / 100 }, (_, i) => functionText(`f${i}`, 100)).join('');

function basicText(lines: number): string {
  const parts: string[] = ['TYPE P\nx AS INTEGER\ns AS STRING\nEND TYPE\nDIM r AS P\nDIM a(100)\n'];
  for (let i = 0; i < lines / 20; i++) {
    parts.push(`x = x + ${i}
IF x > 5 THEN PRINT "a"; x ELSE PRINT "b"
FOR i = 1 TO 10
  s$ = LEFT$(s$ + "x", 3)
  a(i) = a(i - 1) * 2 + x
NEXT i
label${i}:
y% = y% * 3 - ${i}
WHILE y% > 1000
  y% = y% \\ 2
WEND
SELECT CASE y%
  CASE 1 TO 5 : x = x - 1
  CASE ELSE : GOSUB back${i}
END SELECT
r.x = y%
r.s = r.s + STR$(${i})
IF x < 0 THEN GOTO label${i}
CALL s${i}(y%)
`);
  }
  parts.push('END\n');
  for (let i = 0; i < lines / 20; i++) {
    parts.push(
      `back${i}: z = z + 1 : RETURN\n`,
      `SUB s${i}(n AS INTEGER)\nLOCAL q\nq = n / 2\nIF q > 1e9 THEN PRINT q\nEND SUB\n`,
    );
  }
  return parts.join('');
}

/** Calls that all return through one dispatcher, as GOSUB does, between loops: flow without order, one variable across it. */
function dispatcherText(calls: number): string {
  const lines = ['export function w $f(w %a) {', '@start', '\t%z =w copy 0', '\t%k =w copy 0'];
  for (let i = 0; i < calls; i++) {
    lines.push(`@head${i}`, `\t%c =w ceqw %a, ${i}`, `\tjnz %c, @case${i}, @call${i}`, `@case${i}`, `\tjmp @join${i}`);
    lines.push(`@call${i}`, `\t%k =w copy ${i}`, `\tjmp @body${i}`, `@return${i}`, `\tjmp @join${i}`);
    lines.push(`@join${i}`, '\t%d =w csltw %z, 0', `\tjnz %d, @head${i}, @head${i + 1}`);
  }
  lines.push(`@head${calls}`, '\tret %z');
  for (let i = 0; i < calls; i++) lines.push(`@body${i}`, `\t%z =w add %z, ${i + 1}`, `\tjmp @to0x${calls}`);
  const tree = (low: number, high: number): void => {
    lines.push(`@to${low}x${high}`);
    if (high - low === 1) {
      lines.push(`\tjmp @return${low}`);
      return;
    }
    const middle = (low + high) >> 1;
    lines.push(`\t%e =w cultw %k, ${middle}`, `\tjnz %e, @to${low}x${middle}, @to${middle}x${high}`);
    tree(low, middle);
    tree(middle, high);
  };
  tree(0, calls);
  return `${lines.join('\n')}\n}\n`;
}

function growth(sizes: readonly number[], text: (size: number) => string, language: 'basic' | 'il'): void {
  assertLinear(sizes, (size) => {
    const source = text(size);
    return () => {
      using session = new JitSession();
      if (language === 'il') session.compileIl(source);
      else session.compileBasic(source);
    };
  });
}

test('IL in one function: 6,250 → 12,500 → 25,000 instructions', () => {
  growth([6250, 12_500, 25_000], (size) => functionText('f', size), 'il');
});

test('IL in functions of 100 instructions: 6,250 → 12,500 → 25,000 instructions', () => {
  growth([6250, 12_500, 25_000], many, 'il');
});

test('BASIC: 600 → 1,200 → 2,400 lines', () => {
  growth([600, 1200, 2400], basicText, 'basic');
});

test('IL with one dispatcher for 700 → 1,400 → 2,800 calls, and its result', () => {
  growth([700, 1400, 2800], dispatcherText, 'il');
  using session = new JitSession({ check: true });
  session.compileIl(dispatcherText(300));
  const f = session.getFunction('f', { args: ['i32'], returns: 'i32' });
  for (const skipped of [-1, 0, 3, 299]) assert.equal(f(skipped), (300 * 301) / 2 - (skipped + 1));
});
