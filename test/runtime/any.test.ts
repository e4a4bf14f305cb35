/** Every operation of the dynamic type on every pair of operands, against the model; evaluator and machine code. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANY, ANY_OPERATIONS, ANY_SEEN, type AnyOperation, type AnyOperationRow, type RuntimeName } from '#bytecode';
import {
  ANY_MODEL,
  type Dynamic,
  double,
  general,
  int,
  long,
  type ModelResult,
  OPERANDS,
  rawOf,
  text,
  textOf,
} from './any-model.js';
import { Program, type Value } from './harness.js';

const REFERENCE = BigInt(ANY.reference) << 48n;
const COUNT = OPERANDS.length;
const names = Object.keys(ANY_OPERATIONS) as AnyOperation[];
const rowOf = (name: AnyOperation): AnyOperationRow => ANY_OPERATIONS[name];
const routine = (name: AnyOperation): RuntimeName => `fb_any_${name}`;

/** Puts a value at an address. */
function place(p: Program, x: Dynamic, at: string): void {
  const raw = rawOf(x);
  const temp = `%v_${at.replace(/\W/g, '_')}`;
  if (raw !== undefined) p.il(`${temp} =l copy ${raw}`);
  else if (x.type === 'long') p.il(`${temp} =l call $fb_any_from_i64(l ${x.value})`);
  else if (x.type === 'string') p.il(`${temp} =l or ${x.value === '' ? '0' : p.text(x.value).text}, ${REFERENCE}`);
  else p.il(`${temp} =l or ${p.call('fb_list_new').text}, ${REFERENCE}`);
  p.il(`${temp}_at =l add ${at}`);
  p.il(`storel ${temp}, ${temp}_at`);
}

function operandTable(p: Program): Value {
  const table = p.memory(8 * COUNT);
  OPERANDS.forEach((x, i) => {
    place(p, x, `${table.text}, ${8 * i}`);
  });
  return table;
}

/** Prints w %rank, then a text of l %r: bits of a DOUBLE, else what it says. */
const SHOW = `	%rank =w call $fb_any_rank(l %r)
	call $fb_print_i32(w %rank)
	%is_double =w ceqw %rank, 2
	jnz %is_double, @bits, @text
@bits
	call $fb_print_i64(l %r)
	jmp @shown
@text
	call $fb_any_print(l %r)
	jmp @shown
@shown
	call $fb_any_release(l %r)
	call $fb_print_newline()`;

const RANKS = { integer: 0, long: 1, double: 2, string: 3, list: 3 } as const;

/** The C library's powers and JavaScript's differ in the last bit: these are shown as PRINT shows them. */
const SHOW_PRINTED = SHOW.replace('jnz %is_double, @bits, @text', 'jmp @text').replace(/@bits\n[\s\S]*?@text/, '@text');

function shown(result: ModelResult): string {
  if (typeof result === 'number') return String(result);
  if ('error' in result) return assert.fail('an error shows nothing');
  const raw = result.type === 'double' ? BigInt.asIntN(64, rawOf(result) ?? 0n) : textOf(result);
  return `${RANKS[result.type]}${raw}`;
}

function isError(result: ModelResult): result is { readonly error: number } {
  return typeof result === 'object' && 'error' in result;
}

/** How the result of each type of row is printed. */
const CLASS = { any: 'l', i32: 'w', i64: 'l', f32: 's', f64: 'd' } as const;
const PRINT_RESULT: Readonly<Record<AnyOperationRow['result'], string>> = {
  any: SHOW,
  i32: '\tcall $fb_print_i32(w %r)\n\tcall $fb_print_newline()',
  i64: '\tcall $fb_print_i64(l %r)\n\tcall $fb_print_newline()',
  f32: '\t%wide =d exts %r\n\t%bits =l cast %wide\n\tcall $fb_print_i64(l %bits)\n\tcall $fb_print_newline()',
  f64: '\t%bits =l cast %r\n\tcall $fb_print_i64(l %bits)\n\tcall $fb_print_newline()',
};

const bits = new DataView(new ArrayBuffer(8));
function shownAs(row: AnyOperationRow, result: ModelResult): string {
  if (row.result === 'i64') return textOf(result as Dynamic);
  if (row.result !== 'f32' && row.result !== 'f64') return shown(result);
  const { value } = result as Extract<Dynamic, { type: 'double' }>;
  bits.setFloat64(0, value);
  return String(bits.getBigInt64(0));
}

for (const name of names) {
  const row = rowOf(name);
  const isBinary = row.operands === 2;
  test(`fb_any_${name} on all ${isBinary ? 'pairs of ' : ''}operands`, () => {
    const p = new Program();
    const table = operandTable(p);
    const results = OPERANDS.flatMap((x, i) =>
      (isBinary ? OPERANDS : OPERANDS.slice(0, 1)).map((y, j) => ANY_MODEL[name](x, y, i === j)),
    );
    const skipped = p.items(`b ${results.map((result) => (isError(result) ? 1 : 0)).join(' ')}`);
    const second = isBinary ? COUNT : 1;
    p.il('%i =l copy 0');
    p.il('jmp @rows\n@rows\n\t%j =l copy 0\n\tjmp @columns\n@columns');
    p.il(`%number =l mul %i, ${second}\n\t%number =l add %number, %j\n\t%flag =l add ${skipped.text}, %number`);
    p.il('%skip =w loadub %flag\n\tjnz %skip, @next, @compute\n@compute');
    p.il(`%xo =l mul %i, 8\n\t%xa =l add ${table.text}, %xo\n\t%x =l loadl %xa`);
    p.il(`%yo =l mul %j, 8\n\t%ya =l add ${table.text}, %yo\n\t%y =l loadl %ya`);
    p.il(`%r =${CLASS[row.result]} call $${routine(name)}(l %x${isBinary ? ', l %y' : ''})`);
    p.il((name === 'pow' ? SHOW_PRINTED : PRINT_RESULT[row.result]).trimStart());
    p.il('jmp @next\n@next\n\t%j =l add %j, 1');
    p.il(`%more =w csltl %j, ${second}\n\tjnz %more, @columns, @row\n@row\n\t%i =l add %i, 1`);
    p.il(`%more =w csltl %i, ${COUNT}\n\tjnz %more, @rows, @done\n@done`);
    const expected = results
      .filter((result) => !isError(result))
      .map((result) => (name === 'pow' ? `2${general((result as { value: number }).value, 6)}` : shownAs(row, result)));
    const got = p.run().trimEnd().split('\n');
    const labels = results.flatMap((result, k) =>
      isError(result) ? [] : [`${label(Math.floor(k / second))}${isBinary ? `, ${label(k % second)}` : ''}`],
    );
    assert.deepEqual(
      got.map((line, k) => `${labels[k]}: ${line}`),
      expected.map((line, k) => `${labels[k]}: ${line}`),
    );
  });
}

const label = (i: number): string => {
  const x = OPERANDS[i];
  return x.type === 'list' ? 'list' : `${x.type} ${Object.is(x.value, -0) ? '-0' : x.value}`;
};

test('what has no meaning raises error 13, division of whole numbers by zero 11', () => {
  const things: readonly Dynamic[] = [
    int(3),
    long(1n << 50n),
    double(2.5),
    double(0),
    int(0),
    text('x'),
    { type: 'list' },
  ];
  let count = 0;
  for (const name of names) {
    const row = rowOf(name);
    for (const x of things) {
      for (const y of row.operands === 2 ? things : [int(1)]) {
        const result = ANY_MODEL[name](x, y, x === y);
        if (!isError(result)) continue;
        count++;
        const p = new Program();
        const memory = p.memory(16);
        place(p, x, `${memory.text}, 0`);
        place(p, y, `${memory.text}, 8`);
        const args = [p.load(memory, 'any'), p.load(memory, 'any', 8)].slice(0, row.operands);
        p.call(routine(name), ...args);
        const { exitCode, errorOutput } = p.finish({ evaluatorOnly: true });
        assert.equal(exitCode, 1, name);
        assert.match(errorOutput, new RegExp(`error code ${result.error}\\)`), `${name} ${x.type} ${y.type}`);
      }
    }
  }
  assert.ok(count > 150, `${count} errors`);
});

test('feedback collects what operands were', () => {
  const p = new Program();
  const word = p.memory(8);
  const place2 = p.memory(16);
  const noted = (x: Dynamic, y: Dynamic): void => {
    p.il(`%x${place2.text.slice(1)}_${counter++} =l copy 0`);
    place(p, x, `${place2.text}, 0`);
    place(p, y, `${place2.text}, 8`);
    p.call('fb_any_note2', word, p.load(place2, 'any'), p.load(place2, 'any', 8));
    p.print(p.load(word, 'i32'));
  };
  let counter = 0;
  noted(int(1), double(2));
  noted(long(1n << 60n), long(3n));
  noted(text('a'), text(''));
  noted({ type: 'list' }, int(0));
  const { integer, long: l, double: d, string, other, secondShift } = ANY_SEEN;
  let seen = 0;
  const steps = [
    [integer, d],
    [l, l],
    [string, string],
    [other, integer],
  ].map(([x, y]) => {
    seen |= x | (y << secondShift);
    return seen;
  });
  assert.equal(p.run(), `${steps.join('\n')}\n`);
});

test('text that is a number throughout becomes one', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', '3'],
    ['0', '00'],
    ['12', '012'],
    ['  -7 \t', '0-7'],
    ['+5', '05'],
    ['2147483647', '02147483647'],
    ['-2147483648', '0-2147483648'],
    ['2147483648', '12147483648'],
    ['123456789012345678', '1123456789012345678'],
    ['1234567890123456789', shown(double(1234567890123456800))],
    ['1.5', shown(double(1.5))],
    ['-.5e1', shown(double(-5))],
    ['3.', shown(double(3))],
    ['1e3', shown(double(1000))],
    ['1e', '31e'],
    ['.', '3.'],
    ['-', '3-'],
    ['1 2', '31 2'],
    ['12abc', '312abc'],
    ['abc', '3abc'],
    ['&HFF', '3&HFF'],
    ['é1', '3é1'],
    ['世', '3世'],
    [' ', '3 '],
  ];
  const p = new Program();
  cases.forEach(([input], i) => {
    const show = SHOW.replaceAll(/%(\w+)/g, `%$1_${i}`).replaceAll(/@(\w+)/g, `@$1_${i}`);
    const given = input === '' ? '0' : p.text(input).text;
    p.il(`%r_${i} =l call $fb_any_parse(l ${given})\n${show}`);
  });
  assert.equal(p.run(), `${cases.map(([, expected]) => expected).join('\n')}\n`);
});
