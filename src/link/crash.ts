/** How emitted code can end other than by returning: it crashes, or it ends the program. */
import { type Host, placeInStack, type Stack } from '#os';
import { STATE } from './machine-state.js';

export type CrashKind = 'fault' | 'stack-overflow' | 'abort';

/** Emitted code, or C code that it called, faulted. The process is unharmed; what the program was changing may be half done. */
export class CrashError extends Error {
  readonly kind: CrashKind;
  /** `SIGSEGV` */
  readonly signal: string;
  /** The system's code for the cause, `si_code`. */
  readonly signalCode: number;
  /** What the instruction tried to access; 0 when the processor does not say. */
  readonly faultAddress: number;
  /** The faulting instruction. */
  readonly pc: number;
  readonly stackPointer: number;
  /** Registers at the fault by name. After `abort` only rip, rsp and rbp. */
  readonly registers: Readonly<Record<string, bigint>>;
  /** `pc`, then the return addresses that the chain of frame pointers gives, innermost first. */
  readonly backtrace: readonly number[];

  constructor(kind: CrashKind, record: TrapRecord, backtrace: readonly number[]) {
    super(describe(kind, record));
    this.name = 'CrashError';
    this.kind = kind;
    this.signal = record.signal;
    this.signalCode = record.signalCode;
    this.faultAddress = record.faultAddress;
    this.pc = record.pc;
    this.stackPointer = record.stackPointer;
    this.registers = record.registers;
    this.backtrace = backtrace;
  }
}

/** Emitted code called `exit` inside a function that was called for its value. */
export class ProgramExit extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`the program ended with status ${status}`);
    this.name = 'ProgramExit';
    this.status = status;
  }
}

export type TrapRecord = {
  readonly signal: string;
  readonly signalCode: number;
  readonly faultAddress: number;
  readonly pc: number;
  readonly stackPointer: number;
  readonly registers: Readonly<Record<string, bigint>>;
};

/** Reads what the signal handler left in a machine's state. */
export function readCrash(host: Host, state: DataView, stack: Stack): CrashError {
  const { layout } = host.signals;
  const number = Number(state.getBigInt64(STATE.trapSignal, true));
  const aborted = number === SIGABRT;
  const registers: Record<string, bigint> = {};
  layout.registers.forEach((name, i) => {
    if (!aborted || ABORT_REGISTERS.includes(name))
      registers[name] = state.getBigUint64(STATE.trapRegisters + 8 * i, true);
  });
  const record: TrapRecord = {
    signal: aborted
      ? 'SIGABRT'
      : (Object.entries(layout.signals).find(([, value]) => value === number)?.[0] ?? `signal ${number}`),
    signalCode: Number(state.getBigInt64(STATE.trapCode, true)),
    faultAddress: Number(state.getBigUint64(STATE.trapAddress, true)),
    pc: Number(registers[layout.programCounter]),
    stackPointer: Number(registers[layout.stackPointer]),
    registers,
  };
  return new CrashError(
    kindOf(record, aborted, stack),
    record,
    walkFrames(host, record, Number(registers['rbp']), stack),
  );
}

const SIGABRT = 6;
const ABORT_REGISTERS = ['rip', 'rsp', 'rbp'];
const MAX_FRAMES = 100_000;

function kindOf(record: TrapRecord, aborted: boolean, stack: Stack): CrashKind {
  if (aborted) return 'abort';
  const overflowed = record.faultAddress < stack.low && placeInStack(stack, record.faultAddress) === 'guard';
  // Pushing a signal frame onto a full stack faults without an address.
  return overflowed || placeInStack(stack, record.stackPointer) === 'guard' ? 'stack-overflow' : 'fault';
}

/** Frames are `[saved rbp] [return address]` on the program stack; the chain rises and ends with 0. */
function walkFrames(host: Host, record: TrapRecord, framePointer: number, stack: Stack): number[] {
  const frames = [record.pc];
  let frame = framePointer;
  while (frames.length < MAX_FRAMES && frame >= stack.low && frame <= stack.high - 16 && frame % 8 === 0) {
    // SAFETY: the 16 bytes lie within the program stack, which is readable until the machine is disposed.
    const words = new DataView(host.read(frame, 16).buffer);
    const next = Number(words.getBigUint64(0, true));
    frames.push(Number(words.getBigUint64(8, true)));
    if (next <= frame) break;
    frame = next;
  }
  return frames;
}

function describe(kind: CrashKind, record: TrapRecord): string {
  const at = `at pc 0x${record.pc.toString(16)}`;
  if (kind === 'stack-overflow') return `stack overflow ${at}`;
  if (kind === 'abort') return `the program aborted ${at}`;
  const access = record.signal === 'SIGSEGV' || record.signal === 'SIGBUS';
  return `${record.signal} ${at}${access ? `, accessing 0x${record.faultAddress.toString(16)}` : ''}`;
}
