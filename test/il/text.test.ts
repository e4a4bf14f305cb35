/** Numbers and strings of IL text, both ways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addData, Cls, dataBytes, evaluate, IlBuilder, IlModule, Op, printModule } from '#il';
import { generateRandomIl } from './generate-random.js';
import { parseClean } from './helpers.js';

const resultOf = (cls: string, constant: string): unknown =>
  evaluate(parseClean(`function ${cls} $f() {\n@start\n\tret ${constant}\n}\n`), 'f').result;

function roundTrip(cls: 's' | 'd', value: number): number {
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('f', { returns: Cls[cls] });
  b.ret(cls === 's' ? b.single(value) : b.double(value));
  b.finishFunction();
  const text = printModule(module);
  assert.equal(printModule(parseClean(text)), text);
  return Number(evaluate(parseClean(text), 'f').result);
}

test('doubles read back as they were', () => {
  fc.assert(
    fc.property(fc.double(), (value) => Object.is(roundTrip('d', value), value)),
    { numRuns: 300 },
  );
});

test('singles read back as they were', () => {
  fc.assert(
    fc.property(fc.float(), (value) => Object.is(roundTrip('s', value), value)),
    { numRuns: 300 },
  );
});

test('singles are rounded once', () => {
  assert.equal(resultOf('s', 's_1.00000005960464477539062500001'), 1 + 2 ** -23);
  assert.equal(resultOf('s', 's_1.000000059604644775390625'), 1);
  assert.equal(resultOf('s', 's_1.00000005960464477539062499999'), 1);
  assert.equal(resultOf('s', 's_-1.00000017881393432617187500001'), -1 - 2 ** -22);
  assert.equal(resultOf('s', 's_7.006492321624086e-46'), 2 ** -149);
  assert.equal(resultOf('s', 's_7.006492321624085e-46'), 0);
});

test('constants are bits, whatever they are used as', () => {
  assert.equal(resultOf('d', '4607182418800017408'), 1);
  assert.equal(resultOf('l', 'd_1'), 4607182418800017408n);
  assert.equal(resultOf('w', '4294967295'), -1n);
  assert.equal(resultOf('l', '18446744073709551615'), -1n);
  assert.equal(resultOf('d', 'd_.5'), 0.5);
  assert.equal(resultOf('d', 'd_5.'), 5);
  assert.equal(resultOf('d', 'd_+1e+2'), 100);
});

test('a NaN with a payload keeps its bits', () => {
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('f', { returns: Cls.l });
  b.ret(b.ins(Op.copy, Cls.l, b.fn.constant(3, 5, 0x7ff80000)));
  b.finishFunction();
  assert.equal(evaluate(parseClean(printModule(module)), 'f').result, 0x7ff8000000000005n);
});

test('strings keep every byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const module = new IlModule();
  addData(module, 'd', [dataBytes(bytes)]);
  const [data] = parseClean(printModule(module)).data;
  assert.deepEqual(data.items, [{ kind: 'string', letter: 'b', bytes }]);
});

test('escapes and UTF-8', () => {
  const [data] = parseClean('data $d = { b "\\x41\\102\\n\\"\\\\é\\0019" }\n').data;
  assert.deepEqual(data.items, [
    { kind: 'string', letter: 'b', bytes: Uint8Array.of(0x41, 0x42, 10, 34, 92, 0xc3, 0xa9, 1, 0x39) },
  ]);
});

test('two temporaries or blocks of one name print apart', () => {
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('f', { returns: Cls.w });
  const x = b.param(Cls.w, 'x');
  const y = b.reserve(Cls.w, 'x');
  const named = b.reserve(Cls.w, 't.5');
  b.insTo(y, Op.add, x, b.int(1));
  b.insTo(named, Op.add, y, b.int(1));
  const same = b.createBlock('start');
  const odd = b.createBlock('not a name');
  b.jmp(same);
  b.switchTo(same);
  const z = b.add(Cls.w, named, y);
  b.jmp(odd);
  b.switchTo(odd);
  b.ret(b.add(Cls.w, z, b.int(1)));
  b.finishFunction();
  const text = printModule(module);
  assert.equal(printModule(parseClean(text)), text);
  assert.equal(evaluate(parseClean(text), 'f', [1]).result, 6n);
});

test('printing and parsing random modules is a fixed point', () => {
  for (let seed = 1; seed <= 60; seed++) {
    for (const ssa of [false, true]) {
      const text = printModule(parseClean(generateRandomIl(seed, { ssa })));
      assert.equal(printModule(parseClean(text)), text);
    }
  }
});

test('names by the thousand, in many functions', () => {
  let text = '';
  for (let f = 0; f < 50; f++) {
    text += `function l $f${f}() {\n@start\n\t%v0 =l copy ${f}\n`;
    const count = f % 7 === 0 ? 3000 : 20;
    for (let i = 1; i < count; i++) text += `\t%v${i} =l add %v${i - 1}, ${i}\n`;
    text += `\tret %v${count - 1}\n}\n`;
  }
  const module = parseClean(text);
  assert.equal(evaluate(module, 'f7').result, BigInt(7 + (2999 * 3000) / 2));
  assert.equal(evaluate(module, 'f8').result, BigInt(8 + (19 * 20) / 2));
});
