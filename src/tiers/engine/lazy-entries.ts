/**
 * Entries that compile: in a session of one tier a function's record first leads to its stub here,
 *
 *   lea r10, [rip + record]; jmp common
 *
 * whose common part keeps the arguments, has the function compiled, and goes to the record's new entry.
 */
import { type BytecodeModule, FUNCTION_RECORD, recordSymbol } from '#bytecode';
import { type FunctionCode, LabeledCode, type Linker } from '#link';
import { emit0, emitI, emitM, emitR, emitRI, emitRM, emitRR, Gpr, mem, RIP, X64, Xmm } from '#target/x64';

const COMMON = 'fb.lazy';
const { rdi, rsi, rdx, rcx, r8, r9, r10, rbp, rsp } = Gpr;
const INTEGERS = [rdi, rsi, rdx, rcx, r8, r9] as const;
const FLOATS = 8;

export type LazyEntries = {
  /** @param id of the function */
  addressOf(id: number): number;
  dispose(): void;
};

/** @param compileSymbol of the host function `compile(record)` */
export function linkLazyEntries(linker: Linker, bytecode: BytecodeModule, compileSymbol: string): LazyEntries {
  const functions = [common(compileSymbol), ...bytecode.functions.map((_, id) => entry(bytecode, id))];
  const module = linker.link({ functions, data: [] }, 'first calls');
  return {
    addressOf: (id) => module.address(lazySymbol(bytecode, id)) ?? 0,
    dispose: () => module.dispose(),
  };
}

const lazySymbol = (module: BytecodeModule, id: number): string => `lazy.${recordSymbol(module, id)}`;

function entry(module: BytecodeModule, id: number): FunctionCode {
  const asm = new LabeledCode();
  asm.relocate(emitRM(asm.code, X64.leaR64M, r10, mem(RIP, 0)), 'rel32', recordSymbol(module, id));
  asm.relocate(emitI(asm.code, X64.jmpRel32, 0), 'call32', COMMON);
  return finish(lazySymbol(module, id), asm);
}

function common(compileSymbol: string): FunctionCode {
  const asm = new LabeledCode();
  const { code } = asm;
  emitR(code, X64.pushR64, rbp);
  emitRR(code, X64.movR64Rm64, rbp, rsp);
  emitR(code, X64.pushR64, r10);
  for (const register of INTEGERS) emitR(code, X64.pushR64, register);
  // Seven words are pushed: eight floats and one word keep the stack a multiple of 16.
  emitRI(code, X64.subRm64Imm8, rsp, 8 * FLOATS + 8);
  for (let i = 0; i < FLOATS; i++) emitRM(code, X64.movsdM64Xmm, Xmm.xmm0 + i, mem(rsp, 8 * i));
  emitRR(code, X64.movR64Rm64, rdi, r10);
  asm.relocate(emitI(code, X64.callRel32, 0), 'call32', compileSymbol);
  for (let i = 0; i < FLOATS; i++) emitRM(code, X64.movsdXmmM64, Xmm.xmm0 + i, mem(rsp, 8 * i));
  emitRI(code, X64.addRm64Imm8, rsp, 8 * FLOATS + 8);
  for (const register of [...INTEGERS].reverse()) emitR(code, X64.popR64, register);
  emitR(code, X64.popR64, r10);
  emit0(code, X64.leave);
  emitM(code, X64.jmpRm64, mem(r10, FUNCTION_RECORD.entry));
  return finish(COMMON, asm);
}

function finish(name: string, asm: LabeledCode): FunctionCode {
  const { bytes, relocations, sourceMap } = asm.finish();
  return { name, exported: false, bytes, alignment: 16, relocations, sourceMap, frameSize: 0 };
}
