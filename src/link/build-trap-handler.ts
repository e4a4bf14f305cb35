/**
 * The signal handler, in machine code: `handler(signal, siginfo, ucontext)` on the thread's signal stack. What it does is said in
 * trap-handler.ts, which puts it in place.
 */
import { PREVIOUS_HANDLER_SIZE, type SignalLayout } from '#os';
import { Cond, emit0, emitMI, emitR, emitRI, emitRM, emitRR, Gpr, mem, X64 } from '#target/x64';
import { LabeledCode, type PlacedCode } from './labels.js';
import { CONTROL, STATE } from './machine-state.js';

/** Reserved bit and interrupt flag; direction, trap and alignment flags off. */
const INITIAL_FLAGS = 0x202;
const VECTOR_COUNT = 16;
const VECTOR_SIZE = 16;

/** Symbols: `control` is the control block, `signal` and `raise` are C's. RDI = signal, RSI = siginfo, RDX = ucontext. */
export function buildTrapHandler(layout: SignalLayout): PlacedCode {
  const register = (name: string) => mem(Gpr.rdx, layout.registersOffset + 8 * layout.registers.indexOf(name));
  const asm = new LabeledCode();
  const { code } = asm;
  const [passOn, ours, byDefault, done] = [asm.newLabel(), asm.newLabel(), asm.newLabel(), asm.newLabel()];

  // RAX = state of the running machine, if any
  loadAddress(asm, Gpr.r11, 'control');
  emitRM(code, X64.movR64Rm64, Gpr.rax, mem(Gpr.r11, CONTROL.machine));
  emitRR(code, X64.testRm64R64, Gpr.rax, Gpr.rax);
  asm.jumpIf(Cond.e, passOn);
  emitMI(code, X64.cmpRm64Imm8, mem(Gpr.rax, STATE.inHost), 0);
  asm.jumpIf(Cond.ne, passOn);
  emitRM(code, X64.movR64Rm64, Gpr.r8, register(layout.stackPointer));
  emitRM(code, X64.subR64Rm64, Gpr.r8, mem(Gpr.rax, STATE.stackLow));
  emitRM(code, X64.cmpR64Rm64, Gpr.r8, mem(Gpr.rax, STATE.stackSize));
  asm.jumpIf(Cond.b, ours);
  emitRM(code, X64.movR64Rm64, Gpr.r8, register(layout.programCounter));
  emitRM(code, X64.subR64Rm64, Gpr.r8, mem(Gpr.rax, STATE.codeLow));
  emitRM(code, X64.cmpR64Rm64, Gpr.r8, mem(Gpr.rax, STATE.codeSize));
  asm.jumpIf(Cond.b, ours);

  asm.bind(passOn);
  emitRR(code, X64.movR32Rm32, Gpr.rax, Gpr.rdi);
  emitRI(code, X64.shlRm64Imm8, Gpr.rax, Math.log2(PREVIOUS_HANDLER_SIZE));
  emitRM(code, X64.movR64Rm64, Gpr.rax, mem(Gpr.r11, CONTROL.previousHandlers, Gpr.rax, 1));
  emitRI(code, X64.cmpRm64Imm8, Gpr.rax, 1); // SIG_DFL is 0, SIG_IGN is 1
  asm.jumpIf(Cond.be, byDefault);
  emitR(code, X64.jmpRm64, Gpr.rax);

  // Nobody was there: the instruction runs again under the default action; a signal that was sent is sent again.
  asm.bind(byDefault);
  emitR(code, X64.pushR64, Gpr.rbx);
  emitR(code, X64.pushR64, Gpr.rdi);
  emitRI(code, X64.subRm64Imm8, Gpr.rsp, 8);
  emitRM(code, X64.movR32Rm32, Gpr.rbx, mem(Gpr.rsi, layout.codeOffset));
  emitRR(code, X64.xorR32Rm32, Gpr.rsi, Gpr.rsi);
  loadAddress(asm, Gpr.rax, 'signal');
  emitR(code, X64.callRm64, Gpr.rax);
  emitRR(code, X64.testRm32R32, Gpr.rbx, Gpr.rbx);
  asm.jumpIf(Cond.g, done); // positive: raised by the processor
  emitRM(code, X64.movR64Rm64, Gpr.rdi, mem(Gpr.rsp, 8));
  loadAddress(asm, Gpr.rax, 'raise');
  emitR(code, X64.callRm64, Gpr.rax);
  asm.bind(done);
  emitRI(code, X64.addRm64Imm8, Gpr.rsp, 8);
  emitR(code, X64.popR64, Gpr.rdi);
  emitR(code, X64.popR64, Gpr.rbx);
  emit0(code, X64.ret);

  asm.bind(ours);
  emitRR(code, X64.movR32Rm32, Gpr.rdi, Gpr.rdi);
  emitRM(code, X64.movRm64R64, Gpr.rdi, mem(Gpr.rax, STATE.trapSignal));
  emitRM(code, X64.movsxdR64Rm32, Gpr.rcx, mem(Gpr.rsi, layout.codeOffset));
  emitRM(code, X64.movRm64R64, Gpr.rcx, mem(Gpr.rax, STATE.trapCode));
  emitRM(code, X64.movR64Rm64, Gpr.rcx, mem(Gpr.rsi, layout.faultAddressOffset));
  emitRM(code, X64.movRm64R64, Gpr.rcx, mem(Gpr.rax, STATE.trapAddress));
  emitRM(code, X64.leaR64M, Gpr.rsi, mem(Gpr.rdx, layout.registersOffset));
  emitRM(code, X64.leaR64M, Gpr.rdi, mem(Gpr.rax, STATE.trapRegisters));
  emitRI(code, X64.movR32Imm32, Gpr.rcx, layout.registers.length);
  emit0(code, X64.repMovsq);
  emitVectors(asm, layout);
  emitRM(code, X64.movR64Rm64, Gpr.rcx, mem(Gpr.rax, STATE.recovery));
  emitRM(code, X64.movRm64R64, Gpr.rcx, register(layout.programCounter));
  emitRM(code, X64.movR64Rm64, Gpr.rcx, mem(Gpr.rax, STATE.entry));
  emitRM(code, X64.movRm64R64, Gpr.rcx, register(layout.stackPointer));
  emitMI(code, X64.movRm64Imm32, register('eflags'), INITIAL_FLAGS);
  emit0(code, X64.ret);
  return asm.finish();
}

/** Low halves of the vector registers to the state. RAX = state, RDX = ucontext. */
function emitVectors(asm: LabeledCode, layout: SignalLayout): void {
  const { code } = asm;
  const none = asm.newLabel();
  emitRM(code, X64.movR64Rm64, Gpr.rsi, mem(Gpr.rdx, layout.vectorsPointerOffset));
  emitRR(code, X64.testRm64R64, Gpr.rsi, Gpr.rsi);
  asm.jumpIf(Cond.e, none);
  for (let i = 0; i < VECTOR_COUNT; i++) {
    emitRM(code, X64.movR64Rm64, Gpr.rcx, mem(Gpr.rsi, layout.vectorsOffset + VECTOR_SIZE * i));
    emitRM(code, X64.movRm64R64, Gpr.rcx, mem(Gpr.rax, STATE.trapVectors + 8 * i));
  }
  asm.bind(none);
}

function loadAddress(asm: LabeledCode, register: number, symbol: 'control' | 'signal' | 'raise'): void {
  emitRI(asm.code, X64.movR64Imm64, register, 0);
  asm.relocate(asm.code.length - 8, 'abs64', symbol);
}
