/**
 * Every operation of the IL at every class on edge values, with its operands in registers, in memory and as constants:
 * the processor must report what the evaluator reports.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OP_NAMES, Op, type OpName, signatureOf } from '#il';
import { agree } from './harness.js';

/** Values as they are written in the IL, by class. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  w: [
    '0',
    '1',
    '2',
    '3',
    '7',
    '31',
    '32',
    '127',
    '128',
    '255',
    '256',
    '65535',
    '2147483647',
    '2147483648',
    '4294967295',
  ],
  l: [
    '0',
    '1',
    '2',
    '63',
    '64',
    '255',
    '65535',
    '2147483647',
    '2147483648',
    '4294967295',
    '4294967296',
    '9007199254740993',
    '9223372036854775807',
    '-9223372036854775808',
    '-2147483649',
    '-1',
  ],
  s: [
    's_0',
    's_-0',
    's_1',
    's_-1.5',
    's_2.5',
    's_0.1',
    's_-7',
    's_16777217',
    's_3e9',
    's_-3e9',
    's_1e-40',
    's_3e38',
    'INF',
    '-INF',
    'NAN',
  ],
  d: [
    'd_0',
    'd_-0',
    'd_1',
    'd_-1.5',
    'd_2.5',
    'd_0.1',
    'd_-7',
    'd_4294967295.5',
    'd_3e9',
    'd_-3e9',
    'd_1e19',
    'd_9.3e18',
    'd_5e-324',
    'd_1e308',
    'INF',
    '-INF',
    'NAN',
  ],
};
const SPECIAL: Readonly<Record<string, readonly [s: string, d: string]>> = {
  INF: ['2139095040', '9218868437227405312'],
  '-INF': ['-8388608', '-4503599627370496'],
  NAN: ['2143289344', '9221120237041090560'],
};
const literal = (value: string, cls: string): string => SPECIAL[value]?.[cls === 's' ? 0 : 1] ?? value;

/** Operations on values alone; sqrt of negative numbers and the like make NaNs, which are all one. */
const SKIPPED = new Set<OpName>(['nop', 'par', 'parc', 'pare', 'phi', 'dbgloc', 'select', 'vaarg', 'call', 'copy']);
const isValueOperation = (name: OpName): boolean =>
  !SKIPPED.has(name) && !/^(store|load|blit|alloc|arg|vastart)/.test(name);

const REPORT: Readonly<Record<string, string>> = {
  w: '\t%x =l extsw %r\n\tcall $emitl(l %x)\n',
  l: '\tcall $emitl(l %r)\n',
  s: '\t%x =d exts %r\n\tcall $emitd(d %x)\n',
  d: '\tcall $emitd(d %r)\n',
};
const LOAD: Readonly<Record<string, string>> = { w: 'loaduw', l: 'loadl', s: 'loads', d: 'loadd' };
const isDivision = (name: OpName): boolean => ['div', 'rem', 'udiv', 'urem', 'divt', 'remt'].includes(name);

type Case = { readonly name: OpName; readonly result: string; readonly args: string };

function cases(): Case[] {
  const all: Case[] = [];
  for (const name of OP_NAMES.filter(isValueOperation)) {
    for (const result of ['w', 'l', 's', 'd']) {
      const args = signatureOf(Op[name], result);
      if (args !== null) all.push({ name, result, args });
    }
  }
  return all;
}

/** Skips what traps: division by zero, MIN / -1. */
function guard({ name, result }: Case, b: string): string {
  if (!isDivision(name) || result === 's' || result === 'd') return '';
  const cls = result;
  return `\t%z =w ceq${cls} ${b}, 0
	%m =w ceq${cls} ${b}, -1
	%g =w or %z, %m
	jnz %g, @skip, @do
@skip
	ret
@do
`;
}

/** One function per case that applies it to two parameters. */
function registerForm(item: Case): string {
  const [a, b] = item.args;
  const operands = item.args.length === 1 ? '%a' : '%a, %b';
  return `function $f(${a} %a, ${b ?? a} %b) {
@start
${guard(item, '%b')}	%r =${item.result} ${item.name} ${operands}
${REPORT[item.result]}	ret
}
`;
}

/** The second operand (or the only one) in memory. */
function memoryForm(item: Case): string {
  const [a, b] = item.args;
  const last = b ?? a;
  const operands = item.args.length === 1 ? '%v' : '%a, %v';
  return `function $f(${a} %a, ${last} %b) {
@start
	%p =l alloc8 8
${guard(item, '%b')}	store${last} %b, %p
	%v =${last} ${LOAD[last]} %p
	%r =${item.result} ${item.name} ${operands}
${REPORT[item.result]}	ret
}
`;
}

/** The first operand in memory, the second in a register. */
function leftMemoryForm(item: Case): string {
  const [a, b] = item.args;
  const last = b ?? a;
  const operands = item.args.length === 1 ? '%v' : '%v, %b';
  return `function $f(${a} %a, ${last} %b) {
@start
	%p =l alloc8 8
${guard(item, '%b')}	store${a} %a, %p
	%v =${a} ${LOAD[a]} %p
	%r =${item.result} ${item.name} ${operands}
${REPORT[item.result]}	ret
}
`;
}

/** Data tables of the edge values, and a main function that walks over all pairs. */
function program(item: Case, form: string): string {
  const [a, b] = item.args;
  const table = (cls: string): string =>
    `{ ${VALUES[cls].map((value) => (SPECIAL[value] ? `${cls === 's' ? 'w' : 'l'} ${literal(value, cls)}` : `${cls} ${value}`)).join(', ')} }`;
  const size: Readonly<Record<string, number>> = { w: 4, l: 8, s: 4, d: 8 };
  const last = b ?? a;
  const rows = b === undefined ? 1 : VALUES[last].length;
  return `data $a = ${table(a)}
data $b = ${table(last)}
${form}
export function $main() {
@start
@outer
	%i =l phi @start 0, @next %i1
	%io =l mul %i, ${size[a]}
	%ip =l add $a, %io
	%x =${a} ${LOAD[a]} %ip
@inner
	%j =l phi @outer 0, @inner %j1
	%jo =l mul %j, ${size[last]}
	%jp =l add $b, %jo
	%y =${last} ${LOAD[last]} %jp
	call $f(${a} %x, ${last} %y)
	%j1 =l add %j, 1
	%more =w csltl %j1, ${rows}
	jnz %more, @inner, @next
@next
	%i1 =l add %i, 1
	%again =w csltl %i1, ${VALUES[a].length}
	jnz %again, @outer, @end
@end
	ret
}
`;
}

for (const [name, form] of [
  ['registers', registerForm],
  ['memory', memoryForm],
  ['memory left', leftMemoryForm],
] as const) {
  test(`every operation, operands in ${name}`, () => {
    for (const item of cases()) {
      try {
        agree(program(item, form(item)));
      } catch (error) {
        throw new Error(`${item.result} ${item.name} ${item.args}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      }
    }
  });
}

test('every operation with a constant operand', () => {
  for (const item of cases()) {
    if (item.args.length !== 2) continue;
    const [a, b] = item.args;
    const bodies: string[] = [];
    const names: string[] = [];
    for (const value of VALUES[b]) {
      const constant = literal(value, b);
      if (isDivision(item.name) && !'sd'.includes(item.result) && /^(0|-1|4294967295)$/.test(constant)) continue;
      names.push(`r${names.length}`);
      bodies.push(`function $r${names.length - 1}(${a} %a) {
@start
	%r =${item.result} ${item.name} %a, ${constant}
${REPORT[item.result]}	ret
}
`);
    }
    const calls = VALUES[a].flatMap((value) => names.map((name) => `\tcall $${name}(${a} ${literal(value, a)})`));
    const text = `${bodies.join('')}export function $main() {\n@start\n${calls.join('\n')}\n\tret\n}\n`;
    assert.doesNotThrow(() => agree(text), `${item.result} ${item.name} ${item.args}`);
  }
});
