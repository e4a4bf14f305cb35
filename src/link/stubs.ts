/**
 * The stubs of a Machine: how emitted code is entered and left. System V AMD64; registers named as there.
 *
 *   enter(target)     called by TypeScript on the host's stack: saves what the convention preserves, switches to the program
 *                     stack, loads the arguments from the state, calls, switches back; returns one of LEFT
 *   exit(status)      called by emitted code at any depth: leaves through the innermost entry
 *   abort()           the same as a crash, with the caller's address
 *   recover           where the signal handler resumes: asks the trap function, if there is one; leaves as crashed
 *   hostCall          behind every host function (R10 = its table entry): switches to the host's stack, copies arguments
 *                     that are on the stack, calls, switches back; leaves at once when the host function failed
 *   deoptEntry        called by emitted code: saves all registers in the state and calls the host's deopt function
 *   lazyReturn        the same for code that returns here, its return address having been replaced
 *
 * A host function, and the deopt and trap functions, may end with a *transfer*: registers are loaded from the state and control
 * goes to any place of emitted code.
 *
 * Restoring the stack pointer of the entry unwinds everything above it, so nothing that emitted code called may hold a lock.
 */
import type { SignalLayout } from '#os';
import {
  type CodeBuffer,
  Cond,
  emit0,
  emitI,
  emitM,
  emitMI,
  emitR,
  emitRI,
  emitRM,
  emitRR,
  Gpr,
  type Mem,
  mem,
  RIP,
  X64,
  Xmm,
} from '#target/x64';
import { LabeledCode, type LabelId, type PlacedCode } from './labels.js';
import { STUB_NAMES, type StubName } from './machine-code.js';
import { CONTROL, ENTRY_RECORD, FLOAT_ARGUMENTS, HOST_DONE, HOST_FRAME_SAVED, LEFT, STATE } from './machine-state.js';

export type MachineStubs = {
  readonly code: PlacedCode;
  /** Where each of STUB_NAMES starts; `goneHost` is what a host function's stub jumps to after the function is gone. */
  readonly offsets: readonly number[];
};

/** Callee-saved registers in the order in which the entry stub pushes them. */
const SAVED = [Gpr.rbp, Gpr.rbx, Gpr.r12, Gpr.r13, Gpr.r14, Gpr.r15] as const;
const ARGUMENTS = [Gpr.rdi, Gpr.rsi, Gpr.rdx, Gpr.rcx, Gpr.r8, Gpr.r9] as const;
const SIGABRT = 6;
/** What an entry puts aside and its end puts back. */
const RECORDED = ['entry', 'programStack', 'inHost', 'hostFrame'] as const;
/** Below the stack pointer of a trap: room that C code may be using without having taken it, with some to spare. */
const RED_ZONE = 256;
const GPR_COUNT = 16;

/** Symbols: `state` is the machine's state, `control` the thread's control block. */
export function buildStubs({ registers }: Pick<SignalLayout, 'registers'>): MachineStubs {
  const trapRegister = (name: string) => STATE.trapRegisters + 8 * registers.indexOf(name);
  const asm = new LabeledCode();
  const leave = asm.newLabel();
  const labels = new Map(STUB_NAMES.map((name) => [name, asm.newLabel()]));
  const label = (name: StubName): LabelId => labels.get(name)!;
  const start = (name: StubName): void => {
    asm.align(16);
    asm.bind(label(name));
  };
  start('enter');
  emitEnter(asm);
  asm.bind(leave);
  emitLeave(asm);
  start('exit');
  emitExit(asm, leave);
  start('abort');
  emitAbort(asm, leave, trapRegister);
  start('recover');
  emitRecover(asm, leave, label('transfer'), trapRegister);
  start('hostCall');
  emitHostCall(asm, leave, label('transfer'));
  start('goneHost');
  emitGoneHost(asm);
  start('transfer');
  emitTransfer(asm.code);
  start('deoptEntry');
  emitDeoptEntry(asm);
  start('lazyReturn');
  asm.addressLabel(emitI(asm.code, X64.callRel32, 0), label('deoptEntry'));
  const code = asm.finish();
  return { code, offsets: STUB_NAMES.map((name) => code.labelOffsets[label(name)]) };
}

/** A host function's stub. Symbols: `entry` is its entry in the table, `hostCall` the stub. */
export function buildHostStub(): PlacedCode {
  const asm = new LabeledCode();
  asm.relocate(emitRM(asm.code, X64.leaR64M, Gpr.r10, mem(RIP, 0)), 'rel32', 'entry');
  asm.relocate(emitI(asm.code, X64.jmpRel32, 0), 'call32', 'hostCall');
  return asm.finish();
}

const inState = (offset: number): Mem => mem(Gpr.r11, offset);
const inRecord = (offset: number): Mem => mem(Gpr.rsp, offset);

/** R11 is the state's address in all stubs. */
function loadState(asm: LabeledCode): void {
  loadAddress(asm, Gpr.r11, 'state');
}

function loadAddress(asm: LabeledCode, register: number, symbol: 'state' | 'control'): void {
  emitRI(asm.code, X64.movR64Imm64, register, 0);
  asm.relocate(asm.code.length - 8, 'abs64', symbol);
}

function copy(code: CodeBuffer, to: Mem, from: Mem): void {
  emitRM(code, X64.movR64Rm64, Gpr.rcx, from);
  emitRM(code, X64.movRm64R64, Gpr.rcx, to);
}

function emitEnter(asm: LabeledCode): void {
  const { code } = asm;
  for (const register of SAVED) emitR(code, X64.pushR64, register);
  emitRI(code, X64.subRm64Imm8, Gpr.rsp, ENTRY_RECORD.size);
  emitM(code, X64.stmxcsrM32, inRecord(ENTRY_RECORD.mxcsr));
  emitX87Control(code, STORE_CONTROL, ENTRY_RECORD.x87Control);
  loadState(asm);
  for (const field of RECORDED) {
    copy(code, inRecord(ENTRY_RECORD[field]), inState(STATE[field]));
  }
  emitRM(code, X64.movRm64R64, Gpr.rsp, inState(STATE.entry));
  emitMI(code, X64.movRm64Imm32, inState(STATE.inHost), 0);
  loadAddress(asm, Gpr.rax, 'control');
  copy(code, inRecord(ENTRY_RECORD.machine), mem(Gpr.rax, CONTROL.machine));
  emitRM(code, X64.movRm64R64, Gpr.r11, mem(Gpr.rax, CONTROL.machine));
  emitRM(code, X64.movR64Rm64, Gpr.rsp, inState(STATE.programStack));
  // The chain of frame pointers ends here.
  emitRR(code, X64.xorR32Rm32, Gpr.rbp, Gpr.rbp);
  emitRR(code, X64.movR64Rm64, Gpr.r10, Gpr.rdi);
  for (let i = 0; i < FLOAT_ARGUMENTS; i++) emitRM(code, X64.movsdXmmM64, Xmm.xmm0 + i, inState(STATE.floats + 8 * i));
  ARGUMENTS.forEach((register, i) => void emitRM(code, X64.movR64Rm64, register, inState(STATE.integers + 8 * i)));
  // A variadic function wants to know how many vector registers may be in use.
  emitRI(code, X64.movR32Imm32, Gpr.rax, FLOAT_ARGUMENTS);
  emitR(code, X64.callRm64, Gpr.r10);
  loadState(asm);
  emitRM(code, X64.movRm64R64, Gpr.rax, inState(STATE.resultInteger));
  emitRM(code, X64.movsdM64Xmm, Xmm.xmm0, inState(STATE.resultFloat));
  emitRI(code, X64.movR32Imm32, Gpr.rax, LEFT.returned);
}

/** Goes back to the innermost entry's caller, with EAX as result. R11 = state. */
function emitLeave(asm: LabeledCode): void {
  const { code } = asm;
  emitRM(code, X64.movR64Rm64, Gpr.rsp, inState(STATE.entry));
  for (const field of RECORDED) {
    copy(code, inState(STATE[field]), inRecord(ENTRY_RECORD[field]));
  }
  loadAddress(asm, Gpr.r10, 'control');
  copy(code, mem(Gpr.r10, CONTROL.machine), inRecord(ENTRY_RECORD.machine));
  emitM(code, X64.ldmxcsrM32, inRecord(ENTRY_RECORD.mxcsr));
  emitX87Control(code, LOAD_CONTROL, ENTRY_RECORD.x87Control);
  emitRI(code, X64.addRm64Imm8, Gpr.rsp, ENTRY_RECORD.size);
  for (const register of [...SAVED].reverse()) emitR(code, X64.popR64, register);
  emit0(code, X64.ret);
}

function emitExit(asm: LabeledCode, leave: LabelId): void {
  const { code } = asm;
  const refused = asm.newLabel();
  loadState(asm);
  // Inside a host function there are frames of the host to come back to.
  emitMI(code, X64.cmpRm64Imm8, inState(STATE.inHost), 0);
  asm.jumpIf(Cond.ne, refused);
  emitRR(code, X64.movsxdR64Rm32, Gpr.rdi, Gpr.rdi);
  emitRM(code, X64.movRm64R64, Gpr.rdi, inState(STATE.status));
  emitRI(code, X64.movR32Imm32, Gpr.rax, LEFT.exited);
  asm.jump(leave);
  asm.bind(refused);
  emit0(code, X64.ud2);
}

function emitAbort(asm: LabeledCode, leave: LabelId, trapRegister: (name: string) => number): void {
  const { code } = asm;
  loadState(asm);
  emitMI(code, X64.movRm64Imm32, inState(STATE.trapSignal), SIGABRT);
  emitMI(code, X64.movRm64Imm32, inState(STATE.trapCode), 0);
  emitMI(code, X64.movRm64Imm32, inState(STATE.trapAddress), 0);
  emitRM(code, X64.movRm64R64, Gpr.rbp, inState(trapRegister('rbp')));
  emitR(code, X64.popR64, Gpr.rcx);
  emitRM(code, X64.movRm64R64, Gpr.rcx, inState(trapRegister('rip')));
  emitRM(code, X64.movRm64R64, Gpr.rsp, inState(trapRegister('rsp')));
  emitRI(code, X64.movR32Imm32, Gpr.rax, LEFT.crashed);
  asm.jump(leave);
}

function emitRecover(
  asm: LabeledCode,
  leave: LabelId,
  transfer: LabelId,
  trapRegister: (name: string) => number,
): void {
  const { code } = asm;
  const [crashed, failed] = [asm.newLabel(), asm.newLabel()];
  // The fault may have come amid x87 instructions of libm: empties that unit's stack. FNINIT, DB E3.
  code.append(Uint8Array.of(0xdb, 0xe3));
  loadState(asm);
  emitMI(code, X64.cmpRm64Imm8, inState(STATE.trapTarget), 0);
  asm.jumpIf(Cond.e, crashed);
  emitRM(code, X64.movR64Rm64, Gpr.rcx, inState(trapRegister('rsp')));
  emitRI(code, X64.subRm64Imm32, Gpr.rcx, RED_ZONE);
  emitRI(code, X64.andRm64Imm8, Gpr.rcx, -16);
  emitRM(code, X64.movRm64R64, Gpr.rcx, inState(STATE.programStack));
  emitMI(code, X64.movRm64Imm32, inState(STATE.inHost), 1);
  emitMI(code, X64.movRm64Imm32, inState(STATE.hostDone), HOST_DONE.no);
  emitRM(code, X64.movR64Rm64, Gpr.rsp, inState(STATE.entry));
  emitM(code, X64.callRm64, inState(STATE.trapTarget));
  loadState(asm);
  emitMI(code, X64.cmpRm64Imm8, inState(STATE.hostDone), HOST_DONE.transfer);
  asm.jumpIf(Cond.e, transfer);
  emitMI(code, X64.cmpRm64Imm8, inState(STATE.hostDone), HOST_DONE.no);
  asm.jumpIf(Cond.e, failed);
  asm.bind(crashed);
  emitRI(code, X64.movR32Imm32, Gpr.rax, LEFT.crashed);
  asm.jump(leave);
  asm.bind(failed);
  emitRI(code, X64.movR32Imm32, Gpr.rax, LEFT.hostFailed);
  asm.jump(leave);
}

/** R11 = state. */
function emitTransfer(code: CodeBuffer): void {
  emitMI(code, X64.movRm64Imm32, inState(STATE.inHost), 0);
  emitRM(code, X64.movsdXmmM64, Xmm.xmm0, inState(STATE.transferVector));
  for (let register = 0; register < GPR_COUNT; register++) {
    if (register === Gpr.r11) continue;
    emitRM(code, X64.movR64Rm64, register, inState(STATE.transferRegisters + 8 * register));
  }
  emitM(code, X64.jmpRm64, inState(STATE.transferPc));
}

/** Called: the return address is what the host learns the place from. */
function emitDeoptEntry(asm: LabeledCode): void {
  const { code } = asm;
  const saved = (register: number) => inState(STATE.capturedRegisters + 8 * register);
  emitR(code, X64.pushR64, Gpr.r11);
  loadState(asm);
  for (let register = 0; register < GPR_COUNT; register++) {
    if (register !== Gpr.r11 && register !== Gpr.rsp) emitRM(code, X64.movRm64R64, register, saved(register));
    emitRM(code, X64.movsdM64Xmm, Xmm.xmm0 + register, inState(STATE.capturedVectors + 8 * register));
  }
  emitR(code, X64.popR64, Gpr.rax);
  emitRM(code, X64.movRm64R64, Gpr.rax, saved(Gpr.r11));
  emitRM(code, X64.leaR64M, Gpr.rax, mem(Gpr.rsp, 8));
  emitRM(code, X64.movRm64R64, Gpr.rax, saved(Gpr.rsp));
  emitRM(code, X64.movR64Rm64, Gpr.rax, mem(Gpr.rsp));
  emitRM(code, X64.movRm64R64, Gpr.rax, inState(STATE.capturedPc));
  emitM(code, X64.jmpRm64, inState(STATE.deoptTarget));
}

/** R10 = table entry: address of the C function, number of 8-byte arguments on the stack (even). */
function emitHostCall(asm: LabeledCode, leave: LabelId, transfer: LabelId): void {
  const { code } = asm;
  const [direct, call, next, special] = [asm.newLabel(), asm.newLabel(), asm.newLabel(), asm.newLabel()];
  loadState(asm);
  // Code that was called without an entry, or from within a host function, is on the host's stack already.
  emitMI(code, X64.cmpRm64Imm8, inState(STATE.entry), 0);
  asm.jumpIf(Cond.e, direct);
  emitMI(code, X64.cmpRm64Imm8, inState(STATE.inHost), 0);
  asm.jumpIf(Cond.ne, direct);
  emitR(code, X64.pushR64, Gpr.rbp);
  emitRR(code, X64.movR64Rm64, Gpr.rbp, Gpr.rsp);
  // For whoever walks the frames; C code leaves the registers themselves alone.
  for (const register of HOST_FRAME_SAVED) emitR(code, X64.pushR64, register);
  emitRM(code, X64.movRm64R64, Gpr.rbp, inState(STATE.hostFrame));
  emitRR(code, X64.movR64Rm64, Gpr.rax, Gpr.rsp);
  emitRI(code, X64.andRm64Imm8, Gpr.rax, -16);
  emitRM(code, X64.movRm64R64, Gpr.rax, inState(STATE.programStack));
  emitMI(code, X64.movRm64Imm32, inState(STATE.inHost), 1);
  emitMI(code, X64.movRm64Imm32, inState(STATE.hostDone), 0);
  emitRM(code, X64.movR64Rm64, Gpr.rsp, inState(STATE.entry));
  emitRM(code, X64.movR64Rm64, Gpr.rax, mem(Gpr.r10, 8));
  emitRR(code, X64.testRm64R64, Gpr.rax, Gpr.rax);
  asm.jumpIf(Cond.e, call);
  // Last argument first; the first is above the saved RBP and the return address.
  asm.bind(next);
  emitM(code, X64.pushRm64, mem(Gpr.rbp, 8, Gpr.rax, 8));
  emitR(code, X64.decRm64, Gpr.rax);
  asm.jumpIf(Cond.ne, next);
  asm.bind(call);
  emitM(code, X64.callRm64, mem(Gpr.r10));
  emitRR(code, X64.movR64Rm64, Gpr.rsp, Gpr.rbp);
  loadState(asm);
  emitMI(code, X64.movRm64Imm32, inState(STATE.inHost), 0);
  emitMI(code, X64.cmpRm64Imm8, inState(STATE.hostDone), HOST_DONE.returned);
  asm.jumpIf(Cond.ne, special);
  emitR(code, X64.popR64, Gpr.rbp);
  emit0(code, X64.ret);
  asm.bind(direct);
  emitM(code, X64.jmpRm64, mem(Gpr.r10));
  asm.bind(special);
  emitMI(code, X64.cmpRm64Imm8, inState(STATE.hostDone), HOST_DONE.transfer);
  asm.jumpIf(Cond.e, transfer);
  emitRI(code, X64.movR32Imm32, Gpr.rax, LEFT.hostFailed);
  asm.jump(leave);
}

/** Reached from hostCall, which has marked the machine as in the host: takes that back, so that the trap is the program's. */
function emitGoneHost(asm: LabeledCode): void {
  const { code } = asm;
  loadState(asm);
  emitMI(code, X64.movRm64Imm32, inState(STATE.inHost), 0);
  emit0(code, X64.ud2);
}

const STORE_CONTROL = 7;
const LOAD_CONTROL = 5;

/** FNSTCW m16 (D9 /7) or FLDCW m16 (D9 /5) with the operand `[rsp + disp8]`; the table has no x87. Intel SDM vol. 2. */
function emitX87Control(code: CodeBuffer, digit: number, disp: number): void {
  code.append(Uint8Array.of(0xd9, 0x44 | (digit << 3), 0x24, disp));
}
