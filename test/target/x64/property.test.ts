import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodeBuffer, encode, formatX64, Gpr, NONE, Operands, RIP, X64Count, X64Name, x64Row } from '#target/x64';
import { canonical, openCapstone } from './capstone.js';

const RUNS = 20_000;

const register = fc.integer({ min: 0, max: 15 });
const displacement = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -130, max: 130 }),
  fc.integer({ min: -0x80000000, max: 0x7fffffff }),
);
const address = fc.record({
  base: fc.oneof({ weight: 8, arbitrary: register }, fc.constant(NONE), fc.constant(RIP)),
  index: fc.oneof(
    fc.constant(NONE),
    register.filter((index) => index !== Gpr.rsp),
  ),
  scale: fc.constantFrom(1, 2, 4, 8),
  disp: displacement,
  segment: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.constantFrom(0x64, 0x65)),
});
const fields = fc.record({
  id: fc.integer({ min: 1, max: X64Count - 1 }),
  reg: register,
  rm: register,
  inMemory: fc.boolean(),
  address,
  imm: fc.tuple(
    fc.integer({ min: -0x80000000, max: 0x7fffffff }),
    fc.integer({ min: -0x80000000, max: 0x7fffffff }),
    fc.nat(4),
  ),
  cc: register,
});

/** Operands that the row can take, from whatever numbers came. */
function operandsFor(value: typeof fields extends fc.Arbitrary<infer Value> ? Value : never): Operands {
  const o = new Operands();
  o.reg = value.reg;
  o.rm = value.rm;
  o.cc = value.cc;
  for (const { field, kind } of x64Row(value.id).operands) {
    if (field === 'rm' && (kind.place === 'memory' || (kind.place === 'rm' && value.inMemory))) {
      const { base, index, scale, disp, segment } = value.address;
      o.setMem(base, disp, base === RIP ? NONE : index, scale);
      o.segment = segment;
    }
    if (field !== 'imm') continue;
    const [any, high, choice] = value.imm;
    const span = kind.high - kind.low + 1;
    const within = kind.low + (((any % span) + span) % span);
    o.setImm(choice === 0 ? kind.low : choice === 1 ? kind.high : within);
    if (kind.bits === 64) {
      o.immLo = any;
      o.immHi = high;
    }
  }
  return o;
}

test('decoding what was encoded gives the same instruction, in full and nothing behind it', async () => {
  const disassemble = await openCapstone();
  const code = new CodeBuffer();
  fc.assert(
    fc.property(fields, (value) => {
      const { id } = value;
      const operands = operandsFor(value);
      code.truncate();
      encode(code, id, operands);
      const bytes = code.bytes();
      const { text, size } = disassemble(bytes);
      const row = x64Row(id);
      const listed = formatX64(id, operands).replace(/ \.\+?(-?\d+)$/, ' $1');
      assert.equal(size, bytes.length, X64Name[id]);
      assert.equal(canonical(text, row.operands), canonical(listed, row.operands), X64Name[id]);
    }),
    { numRuns: RUNS },
  );
});

test('the offset returned is that of the 32-bit field that counts from the end of the instruction', () => {
  const code = new CodeBuffer();
  fc.assert(
    fc.property(fields, (value) => {
      const operands = operandsFor(value);
      code.truncate();
      const at = encode(code, value.id, operands);
      const row = x64Row(value.id);
      const isRip = operands.base === RIP && operands.rm === NONE && row.operands.some(({ field }) => field === 'rm');
      const isFar = row.operands.some(({ kindName }) => kindName === 'rel32');
      assert.equal(at !== NONE, isRip || isFar, X64Name[value.id]);
      if (at === NONE) return;
      assert.equal(code.read32(at), isRip ? operands.disp : operands.immLo);
      assert.equal(code.length - at - 4, isRip ? row.encoding.immediateBytes : 0);
    }),
    { numRuns: RUNS },
  );
});
