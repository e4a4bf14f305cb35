/**
 * Seed 1, milestone 1, what test/link/m1.test.ts (code that is called) and test/os/regions.test.ts (memory) leave open:
 * published bytes are what a disassembler reads, and the cache flush is part of publishing.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Disassembler } from '#debug';
import { currentHost, discard, publish, reserve } from '#os';
import { CodeBuffer, emit0, emitRI, emitRI64, emitRM, emitRR, Gpr, mem, X64 } from '#target/x64';

const disassembler = await Disassembler.open();

/** Emits, publishes, and reads the published bytes back through the disassembler. */
function disassembled(emit: (code: CodeBuffer) => void): string[] {
  const code = new CodeBuffer();
  emit(code);
  const writable = reserve(currentHost(), code.length);
  writable.write(0, code.data.subarray(0, code.length));
  const executable = publish(writable);
  const lines = disassembler.decode(executable.read(0, code.length), executable.address).map(({ text }) => text);
  discard(executable);
  return lines;
}

test('m1-basic-instructions-match-disassembler: mov, add, sub, imul, cmp, ret', () => {
  const lines = disassembled((code) => {
    emitRI64(code, X64.movR64Imm64, Gpr.rax, 0x5566_7788, 0x1122_3344);
    emitRI(code, X64.movR32Imm32, Gpr.r9, 42);
    emitRR(code, X64.movR64Rm64, Gpr.r15, Gpr.rdi);
    emitRR(code, X64.addR64Rm64, Gpr.rax, Gpr.r12);
    emitRI(code, X64.addRm64Imm32, Gpr.r13, 1000);
    emitRR(code, X64.subR64Rm64, Gpr.r8, Gpr.rsi);
    emitRI(code, X64.subRm64Imm8, Gpr.rsp, 8);
    emitRR(code, X64.imulR64Rm64, Gpr.rbx, Gpr.r14);
    emitRR(code, X64.cmpR64Rm64, Gpr.rbp, Gpr.r10);
    emit0(code, X64.ret);
  });
  assert.deepEqual(lines, [
    'movabs rax, 0x1122334455667788',
    'mov r9d, 0x2a',
    'mov r15, rdi',
    'add rax, r12',
    'add r13, 0x3e8',
    'sub r8, rsi',
    'sub rsp, 8',
    'imul rbx, r14',
    'cmp rbp, r10',
    'ret',
  ]);
});

test('m1-modrm-forms-match-disassembler: register to register, register to memory and back, immediate', () => {
  const lines = disassembled((code) => {
    emitRM(code, X64.movR64Rm64, Gpr.rax, mem(Gpr.rsp));
    emitRM(code, X64.movR64Rm64, Gpr.rax, mem(Gpr.r12, 8));
    emitRM(code, X64.movR64Rm64, Gpr.r11, mem(Gpr.rbp));
    emitRM(code, X64.movR64Rm64, Gpr.r11, mem(Gpr.r13, -128));
    emitRM(code, X64.addR64Rm64, Gpr.rcx, mem(Gpr.rax, 128));
    emitRM(code, X64.addR64Rm64, Gpr.rcx, mem(Gpr.rax, 16, Gpr.r9, 8));
    emitRM(code, X64.leaR64M, Gpr.rdx, mem(Gpr.r13, 0, Gpr.r12, 4));
  });
  assert.deepEqual(lines, [
    'mov rax, qword ptr [rsp]',
    'mov rax, qword ptr [r12 + 8]',
    'mov r11, qword ptr [rbp]',
    'mov r11, qword ptr [r13 - 0x80]',
    'add rcx, qword ptr [rax + 0x80]',
    'add rcx, qword ptr [rax + r9*8 + 0x10]',
    'lea rdx, [r13 + r12*4]',
  ]);
});

test('m1-sixteen-registers-match-disassembler: REX.B and REX.R of every pair', () => {
  const all = Object.entries(Gpr);
  const pairs = all.flatMap(([to, toNumber]) => all.map(([from, fromNumber]) => ({ to, toNumber, from, fromNumber })));
  const lines = disassembled((code) => {
    for (const { toNumber, fromNumber } of pairs) emitRR(code, X64.movR64Rm64, toNumber, fromNumber);
  });
  assert.equal(lines.length, 256);
  assert.deepEqual(
    lines,
    pairs.map(({ to, from }) => `mov ${to}, ${from}`),
  );
});

test('m1-flush: every publication flushes the instruction cache before the code can be called', () => {
  const host = currentHost();
  const order: string[] = [];
  const watched = new Proxy(host, {
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (property === 'protect' || property === 'flushInstructionCache') order.push(String(property));
        return Reflect.apply(value, target, args);
      };
    },
  });
  const writable = reserve(watched, 16);
  writable.write(0, Uint8Array.of(0xb8, 7, 0, 0, 0, 0xc3));
  order.length = 0;
  const executable = publish(writable);
  assert.equal(order.at(-1), 'flushInstructionCache');
  assert.equal(host.callable(executable.address, { args: [], returns: 'i32' })(), 7);
  discard(executable);
});
