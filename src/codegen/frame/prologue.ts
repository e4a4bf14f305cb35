/** Code that makes and takes down a frame. Frames of a page or more touch every page, so that the guard page is met. */
import { Cond, Gpr, X64 } from '#target/x64';
import { INT_ARGUMENTS } from '../convention/system-v.js';
import type { MachineCode } from '../emit/machine-code.js';
import type { X64Function } from '../select/x64-function.js';
import type { FrameLayout } from './layout.js';

const PAGE = 4096;
/** Up to this many pages are touched by straight-line code. */
const UNROLLED_PAGES = 4;
const { rax, rsp, rbp, r11 } = Gpr;

export function emitPrologue(code: MachineCode, fn: X64Function, layout: FrameLayout): void {
  if (layout.isFrameless) return;
  code.register(X64.pushR64, rbp);
  code.registers(X64.movR64Rm64, rbp, rsp);
  for (const register of layout.saved) code.register(X64.pushR64, register);
  emitStackGrowth(code, layout.extraBytes);
  if (fn.saveArea >= 0) emitSaveArea(code, layout.objectOffset[fn.saveArea]);
}

/** rsp ← rsp − bytes, touching each page on the way. r11 is free at entry. */
function emitStackGrowth(code: MachineCode, bytes: number): void {
  const pages = Math.floor(bytes / PAGE);
  if (pages > UNROLLED_PAGES) {
    const again = code.newLabel();
    code.memory(X64.leaR64M, r11, rsp, -pages * PAGE);
    code.label(again);
    code.immediate(X64.subRm64Imm32, rsp, PAGE);
    touch(code);
    code.registers(X64.cmpR64Rm64, rsp, r11);
    code.jumpIf(Cond.ne, again);
  } else {
    for (let i = 0; i < pages; i++) {
      code.immediate(X64.subRm64Imm32, rsp, PAGE);
      touch(code);
    }
  }
  const rest = bytes - pages * PAGE;
  if (rest > 0) code.immediate(rest < 128 ? X64.subRm64Imm8 : X64.subRm64Imm32, rsp, rest);
}

/** A read is enough: it faults on a guard page like a write. */
export function touch(code: MachineCode): void {
  code.memory(X64.testRm32R32, rsp, rsp, 0);
}

/** Argument registers of a variadic function to memory; vector registers only when the caller says that it used some. */
function emitSaveArea(code: MachineCode, offset: number): void {
  INT_ARGUMENTS.forEach((register, i) => {
    code.memory(X64.movRm64R64, register, rbp, offset + 8 * i);
  });
  const done = code.newLabel();
  code.registers(X64.testRm8R8, rax, rax);
  code.jumpIf(Cond.e, done);
  for (let i = 0; i < 8; i++) code.memory(X64.movapsM128Xmm, i, rbp, offset + 48 + 16 * i);
  code.label(done);
}

/** Everything of the return but the `ret`: afterwards rsp points at the return address. */
export function emitEpilogue(code: MachineCode, fn: X64Function, layout: FrameLayout): void {
  const { saved, extraBytes, isFrameless } = layout;
  if (isFrameless) return;
  if (saved.length === 0 && (extraBytes > 0 || fn.hasDynamicAlloc)) {
    code.plain(X64.leave);
    return;
  }
  if (fn.hasDynamicAlloc) code.memory(X64.leaR64M, rsp, rbp, -8 * saved.length);
  else if (extraBytes > 0) code.immediate(extraBytes < 128 ? X64.addRm64Imm8 : X64.addRm64Imm32, rsp, extraBytes);
  for (let i = saved.length - 1; i >= 0; i--) code.register(X64.popR64, saved[i]);
  code.register(X64.popR64, rbp);
}
