/** A session full of functions that crash, for the tests of traps and for the child processes that they start. */
import assert from 'node:assert/strict';
import { CrashError, Linker, Machine } from '#link';
import { emit0, emitM, emitR, emitRI, emitRM, emitRR, Gpr, mem, RIP, X64 } from '#target/x64';
import { type Assemble, call, data, fn, framed, object } from './assemble.js';

/** What each does is in its name; `line` numbers lead back to it. */
const FUNCTIONS: Record<string, Assemble> = {
  null_read: framed((asm) => {
    asm.line(7);
    emitRR(asm.code, X64.xorR32Rm32, Gpr.rax, Gpr.rax);
    asm.line(8);
    emitRM(asm.code, X64.movR64Rm64, Gpr.rax, mem(Gpr.rax, 0x18));
  }),
  write_to_code: framed((asm) => {
    asm.relocate(emitM(asm.code, X64.incRm64, mem(RIP)), 'rel32', 'write_to_code');
  }),
  divide_by_zero: framed(({ code }) => {
    emitRI(code, X64.movR32Imm32, Gpr.rax, 1);
    emit0(code, X64.cqo);
    emitRR(code, X64.xorR32Rm32, Gpr.rcx, Gpr.rcx);
    emitR(code, X64.idivRm64, Gpr.rcx);
  }),
  illegal: framed(({ code }) => void emit0(code, X64.ud2)),
  breakpoint: framed(({ code }) => void emit0(code, X64.int3)),
  wild_jump: framed(({ code }) => {
    emitRI(code, X64.movR32Imm32, Gpr.rax, 0x1234);
    emitR(code, X64.callRm64, Gpr.rax);
  }),
  wild_stack: framed(({ code }) => {
    emitRI(code, X64.movR32Imm32, Gpr.rsp, 0x1000);
    emitR(code, X64.pushR64, Gpr.rax);
  }),
  bad_pointer_in_libc: framed((asm) => {
    emitRI(asm.code, X64.movR32Imm32, Gpr.rdi, 0x2000);
    call(asm, 'strlen');
  }),
  endless: framed((asm) => call(asm, 'endless')),
  // Goes down to within 64 bytes of the guard, and calls a function of libc that needs more: snprintf(NULL, 0, format).
  overflow_in_libc(asm) {
    emitRM(asm.code, X64.leaR64M, Gpr.rsp, mem(Gpr.rdi, 64));
    emitRR(asm.code, X64.xorR32Rm32, Gpr.rdi, Gpr.rdi);
    emitRR(asm.code, X64.xorR32Rm32, Gpr.rsi, Gpr.rsi);
    asm.relocate(emitRM(asm.code, X64.leaR64M, Gpr.rdx, mem(RIP)), 'rel32', 'format');
    emitRR(asm.code, X64.xorR32Rm32, Gpr.rax, Gpr.rax);
    call(asm, 'snprintf');
  },
  aborts: framed((asm) => call(asm, 'abort')),
  outer: framed((asm) => call(asm, 'middle')),
  middle: framed((asm) => call(asm, 'illegal')),
  calls_host: framed((asm) => call(asm, 'host')),
  fine({ code }) {
    emitRI(code, X64.movR32Imm32, Gpr.rax, 42);
    emit0(code, X64.ret);
  },
};
export type Session = { linker: Linker; machine: Machine; crash(name: string, args?: number[]): CrashError };

export function withSession(body: (session: Session) => void, host: () => number = () => 0): void {
  const runtime = new Map<string, number>();
  const linker = new Linker({ runtime });
  const machine = new Machine({ range: linker.range, stackSize: 2 ** 20 });
  for (const [name, address] of machine.symbols) runtime.set(name, address);
  runtime.set('host', machine.hostFunction(host, { args: [], returns: 'i32' }).address);
  const functions = Object.entries(FUNCTIONS).map(([name, write]) => fn(name, write));
  linker.link(object(functions, [data('format', Buffer.from('%d %s\0'), { readonly: true })]), 'crashes');
  const crash = (name: string, args: number[] = []): CrashError => {
    try {
      machine.execute(linker.lookup(name)!, args);
    } catch (error) {
      assert.ok(error instanceof CrashError, String(error));
      return error;
    }
    return assert.fail(`${name} did not crash`);
  };
  try {
    body({ linker, machine, crash });
  } finally {
    machine.dispose();
    linker.dispose();
  }
}
