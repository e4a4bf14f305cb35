/** The first milestone's criteria for code that is called; those for memory are in test/os/regions.test.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emit0, emitR, emitRI, emitRM, emitRR, Gpr, mem, X64 } from '#target/x64';
import { type Assemble, withCode } from './assemble.js';

test('m1-return-42', () => {
  withCode(
    {
      f({ code }) {
        emitRI(code, X64.movR32Imm32, Gpr.rax, 42);
        emit0(code, X64.ret);
      },
    },
    (machine, address) => {
      assert.deepEqual(machine.execute(address('f')), { status: 42, exitedEarly: false, returnValue: 42 });
    },
  );
});

test('m1-add-two-and-64-bit-operands', () => {
  withCode(
    {
      f({ code }) {
        emitRM(code, X64.leaR64M, Gpr.rax, mem(Gpr.rdi, 0, Gpr.rsi, 1));
        emit0(code, X64.ret);
      },
    },
    (machine, address) => {
      const add = machine.callable(address('f'), { args: ['i64', 'i64'], returns: 'i64' });
      assert.equal(add(2, 3), 5n);
      assert.equal(add(2n ** 62n, -1n), 2n ** 62n - 1n);
      assert.equal(add(2n ** 63n - 1n, 1n), -(2n ** 63n));
    },
  );
});

test('m1-negate', () => {
  withCode(
    {
      f({ code }) {
        emitRR(code, X64.movR64Rm64, Gpr.rax, Gpr.rdi);
        emitR(code, X64.negRm64, Gpr.rax);
        emit0(code, X64.ret);
      },
    },
    (machine, address) => {
      const negate = machine.callable(address('f'), { args: ['i64'], returns: 'i64' });
      for (const value of [0n, 1n, -1n, 2n ** 40n, 2n ** 63n - 1n]) assert.equal(negate(value), -value);
    },
  );
});

test('m1-multiply-subtract-six-arguments', () => {
  withCode(
    {
      // a*b - c*d + e - f
      f({ code }) {
        emitRR(code, X64.imulR64Rm64, Gpr.rdi, Gpr.rsi);
        emitRR(code, X64.imulR64Rm64, Gpr.rdx, Gpr.rcx);
        emitRR(code, X64.subR64Rm64, Gpr.rdi, Gpr.rdx);
        emitRR(code, X64.addR64Rm64, Gpr.rdi, Gpr.r8);
        emitRR(code, X64.subR64Rm64, Gpr.rdi, Gpr.r9);
        emitRR(code, X64.movR64Rm64, Gpr.rax, Gpr.rdi);
        emit0(code, X64.ret);
      },
    },
    (machine, address) => {
      const compute = machine.callable(address('f'), { args: Array<'i64'>(6).fill('i64'), returns: 'i64' });
      assert.equal(compute(10n, 20n, 3n, 4n, 1000n, 1n), 1187n);
    },
  );
});

test('m1-rex-modrm: every general register carries a 64-bit value through mov, add and memory', () => {
  const all = Object.values(Gpr).filter((register) => register !== Gpr.rsp && register !== Gpr.rbp);
  const functions: Record<string, Assemble> = {};
  const saved = [Gpr.rbx, Gpr.r12, Gpr.r13, Gpr.r14, Gpr.r15];
  for (const r of all) {
    functions[`f${r}`] = ({ code }) => {
      for (const register of saved) emitR(code, X64.pushR64, register);
      // rdi = argument; r = 2·argument + 1, by way of memory addressed through r
      emitR(code, X64.pushR64, Gpr.rdi);
      emitRR(code, X64.movR64Rm64, r, Gpr.rsp);
      emitRM(code, X64.movR64Rm64, r, mem(r));
      emitRM(code, X64.addR64Rm64, r, mem(Gpr.rsp));
      emitRI(code, X64.addRm64Imm8, r, 1);
      emitRR(code, X64.movR64Rm64, Gpr.rax, r);
      emitRI(code, X64.addRm64Imm8, Gpr.rsp, 8);
      for (const register of [...saved].reverse()) emitR(code, X64.popR64, register);
      emit0(code, X64.ret);
    };
  }
  withCode(functions, (machine, address) => {
    for (const r of all) {
      const twice = machine.callable(address(`f${r}`), { args: ['i64'], returns: 'i64' });
      assert.equal(twice(0x1234_5678_9abcn), 2n * 0x1234_5678_9abcn + 1n, `register ${r}`);
    }
  });
});
