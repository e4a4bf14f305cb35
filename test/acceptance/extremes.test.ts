/**
 * Programs at and beyond the limits: large, deep, long, out of range. Each does what the language says, or is refused with
 * a clear message; none crashes, hangs or shows a stack trace.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { Folder } from '../cli/fbc.js';
import { runJobs } from '../programs/run-cases.js';

const list = (count: number, item: (i: number) => string, separator = ''): string =>
  Array.from({ length: count }, (_, i) => item(i)).join(separator);
const times = (text: string, count: number): string => text.repeat(count);
const nested = (count: number): string =>
  list(count, (i) => `TYPE T${i}\nx AS INTEGER\ns AS STRING\n${i > 0 ? `in AS T${i - 1}\n` : ''}END TYPE\n`);
const subscripts = (count: number, value: (i: number) => number): string => list(count, (i) => `${value(i)}`, ',');

/** name, program, stdout; and for programs that end with an error: what stderr says. */
type Extreme = readonly [name: string, program: string, stdout: string, error?: RegExp];

// biome-ignore format: table
const ARRAYS: readonly Extreme[] = [
  ['more memory than there is', 'DIM a(2000000000,2000000000) AS DOUBLE\n', '', /Out of memory \(error code 7\)/],
  ['a size beyond 64 bits', 'n%=65535\nDIM a(n%,n%,n%,n%) AS LONG\nPRINT a(1,1,1,1)\n', '', /Out of memory \(error code 7\)/],
  ['negative bound', 'n=-5\nPRINT "a"\nDIM a(n)\n', 'a\n', /error code 9/],
  ['upper bound below the lower', 'DIM a(5 TO 2)\n', '', /error code 9/],
  ['the whole range as bounds', 'DIM a(-2147483648 TO 2147483647) AS LONG\n', '', /error code [79]/],
  ['negative bounds', 'DIM a(-5 TO -2)\na(-5)=1\na(-2)=2\nPRINT a(-5)+a(-2)\nPRINT a(-1)\n', '3\n', /array index -1 out of bounds \[-5\.\.-2\]/],
  ['subscripts that are no integers', 'DIM a(5)\nx=SQR(-1)\na(x)=9\na(-0.5)=a(0)+1\nPRINT a(0.9)\n', '10\n'],
  ['a subscript beyond integers', 'DIM a(5)\nPRINT a(1e300)\n', '', /array index 2147483647 out of bounds/],
  ['50 dimensions', `DIM a(${subscripts(50, (i) => Number(i % 7 === 0))}) AS INTEGER\na(${subscripts(50, (i) => Number(i % 7 === 0))})=42\na(${subscripts(50, () => 0)})=1\nPRINT a(${subscripts(50, (i) => Number(i % 7 === 0))});a(${subscripts(50, () => 0)})\n`, '421\n'],
  ['300 dimensions', `DIM a(${subscripts(300, () => 0)}) AS INTEGER\n`, '', /1:1: \[not_supported\] not supported yet: an array of 300 dimensions \(60 are the most\)/],
  ['300 arrays', `${list(300, (i) => `DIM a${i}(10) AS INTEGER\na${i}(3)=${i}\n`)}${list(300, (i) => `t%=t%+a${i}(3)\n`)}PRINT t%\n`, '44850\n'],
  ['resized 20,000 times', 'DIM a(1)\nFOR i=1 TO 20000\nREDIM a(i)\na(i)=i\nNEXT\nPRINT a(20000)\n', '20000\n'],
  ['used before DIM', 'GOTO 20\n10 DIM a(3)\n20 PRINT a(0)\n', '', /array not initialised/],
  ['a local array in 5000 activations', 'FUNCTION f(n AS INTEGER) AS INTEGER\nDIM a(10) AS INTEGER\na(5)=n\nIF n>0 THEN d%=f(n-1)\nRETURN a(5)\nEND FUNCTION\nPRINT f(5000)\n', '5000\n'],
];

// biome-ignore format: table
const CALLS: readonly Extreme[] = [
  ['100,000 deep', 'FUNCTION f(n AS INTEGER) AS INTEGER\nIF n=0 THEN RETURN 0\nRETURN 1+f(n-1)\nEND FUNCTION\nPRINT f(100000)\n', '100000\n'],
  ['endless', 'SUB s(n AS INTEGER)\nCALL s(n+1)\nPRINT n\nEND SUB\nPRINT "start"\nCALL s(0)\n', 'start\n', /Out of stack space \(error code 28\)/],
  ['endless with large frames', `SUB s(n AS INTEGER)\n${list(300, (i) => `LOCAL v${i} AS DOUBLE\nv${i}=n+${i}\n`)}CALL s(n+1)\nPRINT ${list(300, (i) => `v${i}`, '+')}\nEND SUB\ns 0\n`, '', /Out of stack space/],
  ['endless DEF FN', 'DEF FN a(x)=FN a(x+1)+1\nPRINT FN a(1)\n', '', /Out of stack space/],
  ['GOSUB without end', '10 GOSUB 10\n', '', /Out of memory/],
  ['GOSUB 10,000 deep', 'GOSUB s\nPRINT n\nEND\ns:\nn=n+1\nIF n<10000 THEN GOSUB s\nRETURN\n', '10000\n'],
  ['GOSUB in recursion', 'SUB r(n AS INTEGER)\nGOSUB x\nIF n>0 THEN CALL r(n-1)\nGOSUB x\nEXIT SUB\nx:\nc=c+1\nRETURN\nEND SUB\nc=0\nr 1000\nPRINT c\n', '2002\n'],
  ['300 parameters of four kinds', `FUNCTION f(${list(300, (i) => `p${i} AS ${['INTEGER', 'DOUBLE', 'LONG', 'SINGLE'][i % 4]}`, ', ')}) AS LONG\nRETURN ${list(300, (i) => `p${i}*${i + 1}`, '+')}\nEND FUNCTION\nPRINT f(${list(300, String, ', ')})\n`, '8999900\n'],
  ['300 strings as arguments', `FUNCTION f$(${list(300, (i) => `p${i}$`, ', ')})\nRETURN ${list(300, (i) => `p${i}$`, '+')}\nEND FUNCTION\nPRINT LEN(f$(${list(300, (i) => `"${'x'.repeat(i % 5)}"`, ', ')}))\n`, '600\n'],
  ['300 references to one variable', `SUB f(${list(300, (i) => `BYREF p${i} AS INTEGER`, ', ')})\n${list(300, (i) => `p${i}=p${i}+${i}\n`)}END SUB\nDIM x AS INTEGER = 1\nf ${list(300, () => 'x', ', ')}\nPRINT x\n`, '44851\n'],
  ['800 procedures in a chain', `${list(800, (i) => `FUNCTION f${i}(x AS INTEGER) AS INTEGER\nRETURN x+${i === 0 ? '0' : `f${i - 1}(1)`}\nEND FUNCTION\n`)}PRINT f799(1)\n`, '800\n'],
  ['one string by two references', 'SUB t(BYREF x$, BYREF y$)\nx$=x$+"1"\ny$=y$+"2"\nx$=x$+y$\nEND SUB\na$="a"\nt a$,a$\nPRINT a$\n', 'a12a12\n'],
  ['a global that its own argument changes', 'SUB t(x$)\na$="changed"+STR$(2)\nPRINT x$\nEND SUB\na$="orig"+STR$(1)\nt a$\nPRINT a$\n', 'orig1\nchanged2\n'],
];

// biome-ignore format: table
const EXPRESSIONS: readonly Extreme[] = [
  ['10,000 terms', `x=1\nPRINT ${list(10_000, () => 'x', '+')}\n`, '10000\n'],
  ['3000 terms of two types', `x=1.5\ny%=2\nPRINT ${list(3000, (i) => (i % 2 === 1 ? 'x*y%' : 'y%'), '+')}\n`, '7500\n'],
  ['4000 strings joined', `x$="a"\ny$="bc"\nz$=${list(4000, (i) => (i % 2 === 1 ? 'x$' : 'y$'), '+')}\nPRINT LEN(z$)\n`, '6000\n'],
  ['3000 comparisons in a chain', `x=1\nPRINT ${list(3000, () => 'x', '=')}\n`, '1\n'],
  ['nested 900 deep to the right', `x%=1\nPRINT ${times('(x%-', 900)}1${times(')', 900)}\n`, '1\n'],
  ['300 IIFs in one another', `x=1\nPRINT ${times('IIF(x>0,', 300)}5${times(',7)', 300)}\n`, '5\n'],
  ['10,000 parentheses', `PRINT ${times('(', 10_000)}1${times(')', 10_000)}\n`, '1\n'],
  ['10,000 signs', `PRINT ${times('-', 10_000)}1\n`, '', /nested too deeply/],
  ['integers at their ends', 'x%=-2147483648\nPRINT x%\\-1;" ";x% MOD -1;" ";-x%;" ";ABS(x%);" ";x%-1\n', '-2147483648 0 -2147483648 -2147483648 2147483647\n'],
  ['longs at their ends', 'x&=-9223372036854775808\nPRINT x&\\-1;" ";x& MOD -1;" ";-x&\n', '-9223372036854775808 0 -9223372036854775808\n'],
  ['floats beyond integers', 'x=1e300\na%=x\nb&=x\nc%=-x\nd%=SQR(-1)\nPRINT a%;" ";b&;" ";c%;" ";d%\n', '2147483647 9223372036854775807 -2147483648 0\n'],
  ['NaN is equal to nothing', 'x=SQR(-1)\nWHILE x=x\nPRINT "bad"\nWEND\nPRINT x;x<>x;x<1;x>1\n', 'nan100\n'],
  ['division by zero', 'x%=0\nPRINT 1/x%;" ";-1/x%\nPRINT 5\\x%\n', 'inf -inf\n', /line 3: Division by zero \(error code 11\)/],
  ['remainder by a constant zero', 'PRINT 5 MOD 0\n', '', /Division by zero/],
];

// biome-ignore format: table
const FLOW: readonly Extreme[] = [
  ['1500 GOSUBs to as many places', `${list(1500, (i) => `GOSUB l${i}\n`)}PRINT x\nEND\n${list(1500, (i) => `l${i}:\nx=x+1\nRETURN\n`)}`, '1500\n'],
  ['3000 labels', `${list(3000, (i) => `l${i}:\nx=x+1\nGOTO l${i + 1}\n`)}l3000:\nPRINT x\n`, '3000\n'],
  ['ON GOTO with 1000 places', `x=777\nON x GOTO ${list(1000, (i) => `l${i}`, ',')}\nEND\n${list(1000, (i) => `l${i}: PRINT ${i}: END\n`)}`, '776\n'],
  ['ON with no such place', 'ON -1 GOTO a\nON 0 GOTO a\nON 1e300 GOTO a\nON SQR(-1) GOTO a\nPRINT "fell"\nEND\na: PRINT "bad"\n', 'fell\n'],
  ['SELECT with 1500 cases', `x=1234\nSELECT CASE x\n${list(1500, (i) => `CASE ${i}\nPRINT "c${i}"\n`)}END SELECT\n`, 'c1234\n'],
  ['200 loops in one another', `${list(200, (i) => `FOR i${i}=1 TO 1\n`)}c=c+1\n${times('NEXT\n', 200)}PRINT c\n`, '1\n'],
  ['400 IFs in one another', `x=1\n${times('IF x=1 THEN\n', 400)}PRINT "deep"\n${times('END IF\n', 400)}`, 'deep\n'],
  ['a loop to the largest integer', 'FOR i=2147483646 TO 2147483647\nc=c+1\nIF c>5 THEN EXIT FOR\nNEXT\nPRINT c\n', '6\n'],
  ['a loop to NaN', 'DIM i AS DOUBLE\nx=SQR(-1)\nFOR i=1.5 TO x STEP 0.5\nPRINT "b"\nNEXT\nPRINT "e"\n', 'e\n'],
  ['RETURN without GOSUB', 'PRINT 1\nRETURN\n', '1\n', /RETURN without GOSUB/],
];

// biome-ignore format: table
const DATA: readonly Extreme[] = [
  ['strings of 10 million characters', 'a$=STRING$(10000000,"x")\nb$=a$+a$\nPRINT LEN(b$);" ";INSTR(b$,"y");MID$(b$,19999999)\n', '20000000 0xx\n'],
  ['a string that doubles for ever', 'a$="x"\nWHILE 1\na$=a$+a$\nWEND\n', '', /Out of memory \(error code 7\)/],
  ['positions out of range', 'a$="hello"\nPRINT MID$(a$,-100,200);MID$(a$,3,2147483647);MID$(a$,2147483647,5);LEFT$(a$,-2147483647);RIGHT$(a$,2147483647)\n', 'hellollohello\n'],
  ['a literal of a million characters', `a$="${times('abcdefghij', 100_000)}"\nPRINT LEN(a$)\n`, '1000000\n'],
  ['records 30 deep', `${nested(30)}DIM a AS T29\nDIM b AS T29\na${times('.in', 29)}.s="deep"\nb=a\na${times('.in', 29)}.s="other"\nPRINT b${times('.in', 29)}.s;a=b\n`, 'deep0\n'],
  ['a million-fold record', `TYPE A0\nx AS INTEGER\nEND TYPE\n${list(40, (i) => `TYPE A${i + 1}\na AS A${i}\nb AS A${i}\nEND TYPE\n`)}DIM z AS A40\nz${times('.a', 40)}.x=5\n`, '', /^Error: .*too large/],
  ['a map of 20,000', 'DIM h AS HASHMAP\nFOR i=1 TO 20000\nh(STR$(i))=i*2\nNEXT\nPRINT h.SIZE();h("7777")\nFOR i=1 TO 20000\nh.REMOVE(STR$(i))\nNEXT\nPRINT h.SIZE()\n', '2000015554\n0\n'],
  ['3000 variables', `${list(3000, (i) => `v${i}=${i}\n`)}s&=${list(3000, (i) => `v${i}`, '+')}\nPRINT s&\n`, '4498500\n'],
  ['a line of 20,000 statements', `x=0${times(':x=x+1', 20_000)}:PRINT x\n`, '20000\n'],
  ['a name of 100,000 letters', `${times('a', 100_000)}=5\nPRINT ${times('a', 100_000)}\n`, '5\n'],
  ['nothing at all', '', ''],
  ['100,000 empty lines', times('\n', 100_000), ''],
];

const GROUPS: Readonly<Record<string, readonly Extreme[]>> = { ARRAYS, CALLS, EXPRESSIONS, FLOW, DATA };
const folder = new Folder();
const all = Object.values(GROUPS).flat();
const jobs = all.map(([, program], i) => {
  const file = path.join(folder.path, folder.write(`${i}.bas`, program));
  return { words: ['run', file], input: '/dev/null' };
});
const results = await runJobs(jobs, 2, 30_000);

for (const [group, extremes] of Object.entries(GROUPS)) {
  describe(group.toLowerCase(), () => {
    for (const extreme of extremes) {
      const [name, , stdout, error] = extreme;
      test(name, () => {
        const result = results[all.indexOf(extreme)];
        const shown = result.stderr.slice(0, 500);
        assert.equal(result.stdout, stdout, shown);
        assert.equal(result.exitCode, error === undefined ? 0 : 1, shown);
        assert.match(result.stderr, error ?? /^$/);
        assert.doesNotMatch(result.stderr, /Internal error|\n {4}at /);
      });
    }
  });
}
