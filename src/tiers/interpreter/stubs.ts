/**
 * The fixed stubs of the interpreter: ways in, ways out, and the common part of entry adapters (docs/tiers.md).
 *
 * Registers of handlers: rdi pc, rsi sp, rdx frame, rcx dispatch table, r8 base. Callee-saved registers are never touched.
 */

import { FRAME, FRAME_FROM_RBP, FRAME_TOP, FUNCTION_RECORD } from '#bytecode';
import { LabeledCode, type LabelId, type PlacedCode } from '#link';
import { Cond, emit0, emitM, emitMI, emitR, emitRI, emitRM, emitRR, Gpr, mem, RIP, X64, Xmm } from '#target/x64';
import { BLOCK, BLOCK_SYMBOL, STUB_NAMES, type StubName } from './interpreter-code.js';

const { rax, rcx, rdx, rsi, rdi, rbp, rsp, r8, r10, r11 } = Gpr;
const { xmm0 } = Xmm;
const PAGE = 4096;
const WORD = 4;
/** Bytes that make rsp, 8 below a multiple of 16 in handlers, fit for a call. */
const CALL_PADDING = 8;
/** The frame's unused word, from rbp. */
const UNUSED = -16;

export type PlacedStubs = { readonly code: PlacedCode; readonly offsets: Readonly<Record<StubName, number>> };

export function buildStubs(options: { readonly counters: boolean }): PlacedStubs {
  const asm = new LabeledCode();
  const labels = Object.fromEntries(STUB_NAMES.map((name) => [name, asm.newLabel()])) as Record<StubName, LabelId>;
  const start = (name: StubName): void => {
    asm.align(16);
    asm.bind(labels[name]);
  };

  start('exit');
  leave(asm);

  start('resume');
  loadSession(asm);
  emitRM(asm.code, X64.movR32Rm32, rax, mem(rdi, 0));
  dispatch(asm);

  start('osrCall');
  emitRI(asm.code, X64.subRm64Imm8, rsp, CALL_PADDING);
  emitR(asm.code, X64.callRm64, rax);
  asm.bind(labels.osrReturn);
  leave(asm);

  start('exitVoid');
  emitRR(asm.code, X64.xorR32Rm32, rax, rax);
  leave(asm);
  start('exitInteger');
  emitRR(asm.code, X64.movR64Rm64, rax, rdi);
  leave(asm);
  start('exitFloat');
  leave(asm);

  start('callAndGo');
  emitCallAndGo(asm, labels);
  start('loopHook');
  emitLoopHook(asm, labels);
  start('entryHook');
  emitEntryHook(asm, labels);
  start('enter');
  emitEnter(asm, labels, options);
  start('growStack');
  emitGrowStack(asm);
  start('noHandler');
  emit0(asm.code, X64.ud2);

  const code = asm.finish();
  const offsets = Object.fromEntries(STUB_NAMES.map((name) => [name, code.labelOffsets[labels[name]]]));
  return { code, offsets: offsets as Record<StubName, number> };
}

function leave(asm: LabeledCode): void {
  emit0(asm.code, X64.leave);
  emit0(asm.code, X64.ret);
}

/** The dispatch table and the base, which handlers pass on to each other. */
export function loadSession(asm: LabeledCode): void {
  asm.relocate(emitRM(asm.code, X64.leaR64M, rcx, mem(RIP, 0)), 'rel32', BLOCK_SYMBOL, BLOCK.table);
  asm.relocate(emitRM(asm.code, X64.movR64Rm64, r8, mem(RIP, 0)), 'rel32', BLOCK_SYMBOL, BLOCK.base);
}

/** rax = handler number. */
export function dispatch(asm: LabeledCode): void {
  emitM(asm.code, X64.jmpRm64, mem(rcx, 0, rax, 8));
}

/** After a call of the engine: everything from rbp. */
function reload(asm: LabeledCode): void {
  const { code } = asm;
  emitRM(code, X64.movR64Rm64, rdx, mem(rbp, FRAME_FROM_RBP));
  emitRM(code, X64.movR64Rm64, rdi, mem(rdx, FRAME.pc));
  emitRM(code, X64.movR64Rm64, rsi, mem(rdx, FRAME.sp));
  emitRM(code, X64.leaR64M, rsp, mem(rdx, FRAME.stackPointer));
}

/**
 * From a handler whose last work is a rare call of a routine: rdi, rsi = its arguments, rdx = bytes to go on, rcx = the routine; pc and
 * sp are stored. The unused word of the frame keeps the distance.
 */
function emitCallAndGo(asm: LabeledCode, labels: Readonly<Record<StubName, LabelId>>): void {
  const { code } = asm;
  emitRM(code, X64.movRm64R64, rdx, mem(rbp, UNUSED));
  emitRI(code, X64.subRm64Imm8, rsp, CALL_PADDING);
  emitR(code, X64.callRm64, rcx);
  reload(asm);
  emitRM(code, X64.addR64Rm64, rdi, mem(rbp, UNUSED));
  asm.jump(labels.resume);
}

/** From the handler of a loop head whose counter reached 0: asks the engine, goes on behind the loop head. */
function emitLoopHook(asm: LabeledCode, labels: Readonly<Record<StubName, LabelId>>): void {
  const { code } = asm;
  const skip = asm.newLabel();
  emitRM(code, X64.movRm64R64, rdi, mem(rdx, FRAME.pc));
  emitRM(code, X64.movRm64R64, rsi, mem(rdx, FRAME.sp));
  asm.relocate(emitRM(code, X64.movR64Rm64, rax, mem(RIP, 0)), 'rel32', BLOCK_SYMBOL, BLOCK.loopHook);
  emitRR(code, X64.testRm64R64, rax, rax);
  asm.jumpIf(Cond.e, skip);
  emitRR(code, X64.movR64Rm64, rdi, rdx);
  emitRI(code, X64.subRm64Imm8, rsp, CALL_PADDING);
  emitR(code, X64.callRm64, rax);
  reload(asm);
  asm.bind(skip);
  emitRI(code, X64.addRm64Imm8, rdi, WORD);
  asm.jump(labels.resume);
}

/** From `enter`, the frame complete, rdi = pc, rsi = sp, rdx = frame, r10 = record: asks the engine, then enters. */
function emitEntryHook(asm: LabeledCode, labels: Readonly<Record<StubName, LabelId>>): void {
  const { code } = asm;
  emitRM(code, X64.movRm64R64, rdi, mem(rdx, FRAME.pc));
  emitRM(code, X64.movRm64R64, rsi, mem(rdx, FRAME.sp));
  asm.relocate(emitRM(code, X64.movR64Rm64, rax, mem(RIP, 0)), 'rel32', BLOCK_SYMBOL, BLOCK.entryHook);
  emitRR(code, X64.testRm64R64, rax, rax);
  asm.jumpIf(Cond.e, labels.resume);
  emitRR(code, X64.movR64Rm64, rdi, r10);
  emitRI(code, X64.subRm64Imm8, rsp, CALL_PADDING);
  emitR(code, X64.callRm64, rax);
  reload(asm);
  asm.jump(labels.resume);
}

/**
 * r10 = record, r11 = frame, rsp = frame − 40, rbp set, parameters in their locals, rax = address behind them. Fills the rest of the
 * frame and starts the function. Clearing goes by 16 bytes: up to 8 bytes behind the locals are operand stack, or the unused
 * word at rbp − 16.
 */
function emitEnter(
  asm: LabeledCode,
  labels: Readonly<Record<StubName, LabelId>>,
  options: { readonly counters: boolean },
): void {
  const { code } = asm;
  const [hasObjects, clearLocals, nextLocals, locals, nextObjects] = Array.from({ length: 5 }, () => asm.newLabel());
  emitRM(code, X64.movRm64R64, r11, mem(rbp, FRAME_FROM_RBP));
  emitRM(code, X64.movRm64R64, r10, mem(r11, FRAME.record));
  asm.addressLabel(emitRM(code, X64.leaR64M, rcx, mem(RIP, 0)), labels.exit);
  emitRM(code, X64.movRm64R64, rcx, mem(r11, FRAME.stackPointer));
  emitRM(code, X64.movR32Rm32, rdx, mem(r10, FUNCTION_RECORD.objectBytes));
  emitRM(code, X64.leaR64M, rcx, mem(rbp, -FRAME_TOP));
  emitRR(code, X64.subR64Rm64, rcx, rdx);
  emitRM(code, X64.movRm64R64, rcx, mem(r11, FRAME.objects));
  emitRR(code, X64.xorpsXmmXmmM128, xmm0, xmm0);
  emitRR(code, X64.testRm32R32, rdx, rdx);
  asm.jumpIf(Cond.ne, hasObjects);
  asm.bind(clearLocals);
  emitRM(code, X64.movR32Rm32, rcx, mem(r10, FUNCTION_RECORD.localCount));
  emitRM(code, X64.leaR64M, rsi, mem(r11, 0, rcx, 8));
  emitRR(code, X64.cmpR64Rm64, rax, rsi);
  asm.jumpIf(Cond.ae, locals);
  asm.bind(nextLocals);
  emitRM(code, X64.movupsM128Xmm, xmm0, mem(rax, 0));
  emitRI(code, X64.addRm64Imm8, rax, 16);
  emitRR(code, X64.cmpR64Rm64, rax, rsi);
  asm.jumpIf(Cond.b, nextLocals);
  asm.bind(locals);
  emitRM(code, X64.movR64Rm64, rdi, mem(r10, FUNCTION_RECORD.bytecode));
  emitRR(code, X64.movR64Rm64, rdx, r11);
  if (options.counters) {
    emitMI(code, X64.subRm32Imm8, mem(r10, FUNCTION_RECORD.counter), 1);
    asm.jumpIf(Cond.e, labels.entryHook);
  }
  loadSession(asm);
  emitRM(code, X64.movR32Rm32, rax, mem(rdi, 0));
  dispatch(asm);
  // rcx = frame objects, rdx = their size, a multiple of 16
  asm.bind(hasObjects);
  emitRR(code, X64.addR64Rm64, rdx, rcx);
  asm.bind(nextObjects);
  emitRM(code, X64.movupsM128Xmm, xmm0, mem(rcx, 0));
  emitRI(code, X64.addRm64Imm8, rcx, 16);
  emitRR(code, X64.cmpR64Rm64, rcx, rdx);
  asm.jumpIf(Cond.b, nextObjects);
  asm.jump(clearLocals);
}

/** Called by entry adapters of large frames: touches every page from rsp down to r11 − 40, so that the guard page is met. */
function emitGrowStack(asm: LabeledCode): void {
  const { code } = asm;
  const next = asm.newLabel();
  emitRR(code, X64.movR64Rm64, rax, rsp);
  asm.bind(next);
  emitRI(code, X64.subRm64Imm32, rax, PAGE);
  emitRM(code, X64.testRm32R32, rax, mem(rax, 0));
  emitRR(code, X64.cmpR64Rm64, rax, r11);
  asm.jumpIf(Cond.a, next);
  emit0(code, X64.ret);
}
