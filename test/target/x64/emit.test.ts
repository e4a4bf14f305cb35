import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  alignCode,
  CodeBuffer,
  Cond,
  emit0,
  emitCI,
  emitCR,
  emitCRR,
  emitI,
  emitLoadConstant,
  emitM,
  emitMI,
  emitNop,
  emitR,
  emitRI,
  emitRI64,
  emitRM,
  emitRMI,
  emitRR,
  emitRRI,
  formatX64,
  Gpr,
  invertCond,
  mem,
  NONE,
  Operands,
  RIP,
  Segment,
  swapCond,
  X64,
  Xmm,
} from '#target/x64';
import { openCapstone } from './capstone.js';

const { rax, rcx, rdx, rbx, rsp, rdi, r8, r9, r15 } = Gpr;

// hex by llvm-mc beside the call
const HELPERS: readonly (readonly [string, (code: CodeBuffer) => void])[] = [
  ['c3', (c) => emit0(c, X64.ret)],
  ['4157', (c) => emitR(c, X64.pushR64, r15)],
  ['49f7e1', (c) => emitR(c, X64.mulRm64, r9)],
  ['4801d8', (c) => emitRR(c, X64.addRm64R64, rbx, rax)],
  ['4803c3', (c) => emitRR(c, X64.addR64Rm64, rax, rbx)],
  ['4c8b44d908', (c) => emitRM(c, X64.movR64Rm64, r8, mem(rcx, 8, rbx, 8))],
  ['64488b042528000000', (c) => emitRM(c, X64.movR64Rm64, rax, mem(NONE, 40, NONE, 1, Segment.fs))],
  ['f20f110424', (c) => emitRM(c, X64.movsdM64Xmm, Xmm.xmm0, mem(rsp))],
  ['ff2500000000', (c) => emitM(c, X64.jmpRm64, mem(RIP))],
  ['4883ec28', (c) => emitRI(c, X64.subRm64Imm8, rsp, 40)],
  ['b8ffffffff', (c) => emitRI(c, X64.movR32Imm32, rax, 0xffffffff)],
  ['48b89a78563412000000', (c) => emitRI(c, X64.movR64Imm64, rax, 0x123456789a)],
  ['48b8ffffffff00000080', (c) => emitRI64(c, X64.movR64Imm64, rax, -1, -0x80000000)],
  ['486bc80a', (c) => emitRRI(c, X64.imulR64Rm64Imm8, rcx, rax, 10)],
  ['66c7070100', (c) => emitMI(c, X64.movRm16Imm16, mem(rdi), 1)],
  ['480fa41003', (c) => emitRMI(c, X64.shldRm64R64Imm8, rdx, mem(rax), 3)],
  ['6aff', (c) => emitI(c, X64.pushImm8, -1)],
  ['0f8710000000', (c) => emitCI(c, X64.jccRel32, Cond.a, 16)],
  ['400f9cc7', (c) => emitCR(c, X64.setccRm8, Cond.l, rdi)],
  ['480f4dc1', (c) => emitCRR(c, X64.cmovccR64Rm64, Cond.ge, rax, rcx)],
  ['b8ffffffff', (c) => emitLoadConstant(c, rax, -1, 0)],
  ['48c7c0ffffffff', (c) => emitLoadConstant(c, rax, -1, -1)],
  ['48b80000000001000000', (c) => emitLoadConstant(c, rax, 0, 1)],
];

test('shorthands put their operands where the row has them', () => {
  for (const [hex, emit] of HELPERS) {
    const code = new CodeBuffer();
    emit(code);
    assert.equal(Buffer.from(code.bytes()).toString('hex'), hex);
  }
});

test('nops of every length decode to nothing but nops, one up to nine bytes', async () => {
  const disassemble = await openCapstone();
  for (let count = 0; count <= 40; count++) {
    const code = new CodeBuffer();
    emitNop(code, count);
    assert.equal(code.length, count);
    let instructions = 0;
    for (let at = 0; at < count; instructions++) {
      const { text, size } = disassemble(code.bytes(at));
      assert.match(text, /^nop/);
      at += size;
    }
    assert.equal(instructions, Math.ceil(count / 9));
  }
  const code = new CodeBuffer();
  emit0(code, X64.ret);
  alignCode(code, 16);
  assert.equal(code.length, 16);
  alignCode(code, 16);
  assert.equal(code.length, 16);
});

test('conditions invert and swap', () => {
  for (const cc of Object.values(Cond)) {
    assert.equal(invertCond(invertCond(cc)), cc);
    assert.equal(swapCond(swapCond(cc)), cc);
  }
  assert.equal(invertCond(Cond.e), Cond.ne);
  assert.equal(swapCond(Cond.ge), Cond.le);
});

test('the buffer grows, patches and gives out copies', () => {
  const code = new CodeBuffer(1);
  for (let i = 0; i < 1000; i++) code.u32(i);
  code.u16(0x1234);
  code.u64(1, -1);
  assert.equal(code.length, 4010);
  assert.equal(code.read32(4 * 999), 999);
  code.patch32(8, -5);
  assert.equal(code.read32(8), -5);
  const copy = code.bytes();
  code.patch8(0, 0xcc);
  assert.equal(copy[0], 0);
  code.truncate(4);
  assert.equal(code.bytes().length, 4);
  assert.throws(() => code.patch32(2, 0), RangeError);
  assert.throws(() => code.patch8(-1, 0), RangeError);
  assert.throws(() => code.truncate(5), RangeError);
});

test('the listing names a branch target when it is told one', () => {
  const o = new Operands();
  o.cc = Cond.ne;
  o.setImm(16);
  assert.equal(formatX64(X64.jccRel32, o), 'jne .+22');
  assert.equal(formatX64(X64.jccRel32, o, '@loop'), 'jne @loop');
  o.reg = rax;
  o.setMem(rbx, 16, rcx, 8);
  assert.equal(formatX64(X64.addR64Rm64, o), 'add rax, qword ptr [rbx+rcx*8+16]');
});
