/**
 * The signal handler, in machine code: `handler(signal, siginfo, ucontext)` on the thread's signal stack.
 *
 * A fault is ours when a machine is running, is not in a host function, and either its stack pointer is in the machine's
 * program stack (guards included: that is also libc called with a bad pointer, or overflowing our stack) or its program
 * counter is in the session's range. Ours are recorded in the machine's state and resumed at its recovery stub, on the host's
 * stack. Everything else goes to whoever was installed before, V8's handler for one, as if we were not there.
 *
 * One handler and control block serve one JavaScript thread; those of several threads pass on to each other.
 */
import {
  createStack,
  discard,
  type Executable,
  type Host,
  PREVIOUS_HANDLER_COUNT,
  PREVIOUS_HANDLER_SIZE,
  publish,
  reserve,
  reserveData,
  type SignalHost,
} from '#os';
import { Cond, emit0, emitMI, emitR, emitRI, emitRM, emitRR, Gpr, mem, X64 } from '#target/x64';
import { LabeledCode } from './labels.js';
import { CONTROL, STATE } from './machine-state.js';

/** Room for V8's handler too, should it be called from ours. */
const SIGNAL_STACK_SIZE = 256 * 1024;
/** Reserved bit and interrupt flag; direction, trap and alignment flags off. */
const INITIAL_FLAGS = 0x202;
const VECTOR_COUNT = 16;
const VECTOR_SIZE = 16;

export type TrapControl = {
  /** Address of the control block. */
  readonly control: number;
  /** Puts the handler in place; does nothing when it is. */
  install(): void;
  /** Drops one user; the last one takes the handler out. */
  release(): void;
};

let shared: (TrapControl & { users: number }) | undefined;

/** The thread's trap control, for one more user. */
export function acquireTrapControl(host: Host): TrapControl {
  shared ??= createTrapControl(host);
  shared.users++;
  return shared;
}

function createTrapControl(host: Host): TrapControl & { users: number } {
  const block = reserveData(
    host,
    CONTROL.previousHandlers + PREVIOUS_HANDLER_COUNT * PREVIOUS_HANDLER_SIZE,
    'fasterbasic control',
  );
  let uninstall: (() => boolean) | undefined;
  return {
    control: block.address,
    users: 0,
    install() {
      uninstall ??= installHandler(host, block.address);
    },
    release() {
      if (--this.users > 0) return;
      shared = undefined;
      // When someone still refers to the handler, it and its block stay, and pass on.
      if (uninstall?.() ?? true) discard(block);
    },
  };
}

function installHandler(host: Host, control: number): () => boolean {
  const stack = createStack(host, SIGNAL_STACK_SIZE, 'fasterbasic signals');
  const releases = [() => stack.dispose()];
  const releaseAll = () => {
    for (const release of releases.splice(0).reverse()) release();
  };
  try {
    const code = placeHandler(host, buildTrapHandler(host.signals, control));
    releases.push(() => discard(code), host.signals.useAlternateStack(stack.low, stack.high - stack.low));
    const uninstall = host.signals.install(code.address, control + CONTROL.previousHandlers);
    return () => {
      if (!uninstall()) return false;
      // A signal of another thread may be passing through a thread's handler just now: its code stays mapped.
      if (!isMainThread(host)) return false;
      releaseAll();
      return true;
    };
  } catch (error) {
    releaseAll();
    throw error;
  }
}

/** Linux: the first thread's number is the process's. MEASURED: loading node:worker_threads to ask takes 3 ms of each start. */
function isMainThread(host: Host): boolean {
  return host.callable(host.lookup('gettid'), { args: [], returns: 'i32' })() === process.pid;
}

function placeHandler(host: Host, bytes: Uint8Array): Executable {
  const writable = reserve(host, bytes.length, 'fasterbasic trap handler');
  try {
    writable.write(0, bytes);
    return publish(writable);
  } catch (error) {
    discard(writable);
    throw error;
  }
}

/** Position-independent but for absolute addresses. RDI = signal, RSI = siginfo, RDX = ucontext. */
export function buildTrapHandler(signals: SignalHost, control: number): Uint8Array {
  const { layout } = signals;
  const register = (name: string) => mem(Gpr.rdx, layout.registersOffset + 8 * layout.registers.indexOf(name));
  const asm = new LabeledCode();
  const { code } = asm;
  const [passOn, ours, byDefault, done] = [asm.newLabel(), asm.newLabel(), asm.newLabel(), asm.newLabel()];

  // RAX = state of the running machine, if any
  emitRI(code, X64.movR64Imm64, Gpr.r11, control);
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
  emitRI(code, X64.movR64Imm64, Gpr.rax, signals.signalFunction());
  emitR(code, X64.callRm64, Gpr.rax);
  emitRR(code, X64.testRm32R32, Gpr.rbx, Gpr.rbx);
  asm.jumpIf(Cond.g, done); // positive: raised by the processor
  emitRM(code, X64.movR64Rm64, Gpr.rdi, mem(Gpr.rsp, 8));
  emitRI(code, X64.movR64Imm64, Gpr.rax, signals.raiseFunction());
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
  emitVectors(asm, signals);
  emitRM(code, X64.movR64Rm64, Gpr.rcx, mem(Gpr.rax, STATE.recovery));
  emitRM(code, X64.movRm64R64, Gpr.rcx, register(layout.programCounter));
  emitRM(code, X64.movR64Rm64, Gpr.rcx, mem(Gpr.rax, STATE.entry));
  emitRM(code, X64.movRm64R64, Gpr.rcx, register(layout.stackPointer));
  emitMI(code, X64.movRm64Imm32, register('eflags'), INITIAL_FLAGS);
  emit0(code, X64.ret);
  return asm.finish().bytes;
}

/** Low halves of the vector registers to the state. RAX = state, RDX = ucontext. */
function emitVectors(asm: LabeledCode, { layout }: SignalHost): void {
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
