import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CodeBuffer,
  EncodeError,
  encode,
  Gpr,
  NONE,
  Operands,
  RIP,
  X64,
  X64Count,
  type X64RowName,
  x64Row,
} from '#target/x64';

/** Encodes with the fields given over valid ones; the error must name row and operand, and nothing may be appended. */
function refuses(row: X64RowName, operand: string, fields: Partial<Operands>): void {
  const code = new CodeBuffer();
  code.u8(0x90);
  const operands = Object.assign(new Operands(), { reg: 1, rm: 2 }, fields);
  assert.throws(
    () => encode(code, X64[row], operands),
    (error) => error instanceof EncodeError && error.row === row && error.operand === operand,
    `${row} with ${JSON.stringify(fields)}`,
  );
  assert.equal(code.length, 1, 'the buffer stays as it was');
}

const inMemory = { rm: NONE, base: Gpr.rax };

test('registers out of range', () => {
  for (const bad of [-1, 16, 17, 1.5, Number.NaN, -2147483648]) refuses('movRm64R64', 'reg', { reg: bad });
  for (const bad of [-2, 16, 0.5, Number.NaN]) refuses('movRm64R64', 'rm', { rm: bad });
  for (const bad of [-1, 16]) refuses('pushR64', 'reg', { reg: bad });
  for (const bad of [-2, 17, 99, 2.5]) refuses('movR64Rm64', 'base', { rm: NONE, base: bad });
  for (const bad of [-2, 16, 1.5]) refuses('movR64Rm64', 'index', { ...inMemory, index: bad });
});

test('addresses that do not exist', () => {
  refuses('leaR64M', 'index', { ...inMemory, index: Gpr.rsp });
  refuses('leaR64M', 'index', { rm: NONE, base: NONE, index: Gpr.rsp });
  refuses('leaR64M', 'index', { rm: NONE, base: RIP, index: Gpr.rax });
  for (const scale of [0, 3, 5, 16, -1, Number.NaN])
    refuses('leaR64M', 'scale', { ...inMemory, index: Gpr.rcx, scale });
  for (const disp of [0x80000000, -0x80000001, 0.5, Number.NaN]) refuses('leaR64M', 'disp', { ...inMemory, disp });
  refuses('leaR64M', 'disp', { rm: NONE, base: RIP, disp: 2 ** 31 });
  refuses('leaR64M', 'segment', { ...inMemory, segment: 0x2e });
});

test('register for memory and memory for register', () => {
  refuses('leaR64M', 'rm', { rm: 3 });
  refuses('movsdXmmM64', 'rm', { rm: 3 });
  refuses('lockAddRm64R64', 'rm', { rm: 3 });
  refuses('movsdXmmXmm', 'rm', inMemory);
  refuses('movmskpdR32Xmm', 'rm', inMemory);
  refuses('psrldqXmmImm8', 'rm', inMemory);
});

test('immediates and distances out of range', () => {
  for (const immLo of [128, -129, 255, 0.5, Number.NaN]) refuses('addRm64Imm8', 'imm', { immLo });
  for (const immLo of [256, -129]) refuses('addRm8Imm8', 'imm', { immLo });
  for (const immLo of [256, -1]) refuses('shlRm64Imm8', 'imm', { immLo });
  for (const immLo of [65536, -32769]) refuses('addRm16Imm16', 'imm', { immLo });
  for (const immLo of [2 ** 32, -(2 ** 31) - 1]) refuses('addRm32Imm32', 'imm', { immLo });
  for (const immLo of [2 ** 31, 0xffffffff, -(2 ** 31) - 1]) refuses('addRm64Imm32', 'imm', { immLo });
  for (const immLo of [128, -129]) refuses('jmpRel8', 'imm', { immLo });
  for (const immLo of [2 ** 31, -(2 ** 31) - 1]) refuses('jmpRel32', 'imm', { immLo });
  for (const immLo of [2 ** 32, 0.5]) refuses('movR64Imm64', 'imm', { immLo });
  for (const immHi of [2 ** 32, 0.5]) refuses('movR64Imm64', 'imm', { immHi });
  refuses('addRm64Imm32', 'imm', { immLo: 5, immHi: 1 });
  refuses('addRm64Imm32', 'imm', { immLo: 5, immHi: -1 });
});

test('conditions out of range', () => {
  for (const cc of [-1, 16, 0.5]) {
    refuses('jccRel32', 'cc', { cc });
    refuses('setccRm8', 'cc', { cc });
    refuses('cmovccR64Rm64', 'cc', { cc });
  }
});

test('rows that do not exist', () => {
  for (const id of [0, -1, X64Count, 1.5, Number.NaN])
    assert.throws(() => encode(new CodeBuffer(), id, new Operands()), EncodeError);
});

test('every row refuses what its kinds of operand exclude', () => {
  const code = new CodeBuffer();
  for (let id = 1; id < X64Count; id++) {
    for (const { field, kind } of x64Row(id).operands) {
      const o = Object.assign(new Operands(), { reg: 1, rm: 1 });
      if (x64Row(id).operands.some((other) => other.kind.place === 'memory')) o.setMem(Gpr.rax, 0);
      if (field === 'reg') o.reg = 16;
      else if (field === 'rm' && kind.place === 'memory') o.rm = 1;
      else if (field === 'rm' && kind.place === 'register') o.rm = NONE;
      else if (field === 'rm') o.rm = 16;
      else if (field === 'imm') o.immLo = kind.high + 1;
      else continue;
      assert.throws(() => encode(code, id, o), EncodeError);
    }
  }
});
