/** The program stack as words at addresses. */
import { type Machine, readWord, writeWord } from '#link';

export class ProgramStack {
  readonly low: number;
  readonly high: number;
  private readonly machine: Machine;
  private view: DataView | null = null;

  constructor(machine: Machine) {
    this.low = machine.stack.low;
    this.high = machine.stack.high;
    this.machine = machine;
  }

  /** Taken when it is first needed: a view of that much memory costs milliseconds of a start. */
  private get memory(): DataView {
    // SAFETY: the view is the machine's, which outlives the engine.
    this.view ??= this.machine.stackMemory;
    return this.view;
  }

  contains(address: number): boolean {
    return address >= this.low && address + 8 <= this.high;
  }

  /** 64 bits that are an address. */
  address(at: number): number {
    return readWord(this.memory, at - this.low);
  }

  setAddress(at: number, value: number): void {
    writeWord(this.memory, at - this.low, value);
  }

  bits(at: number): bigint {
    return this.memory.getBigUint64(at - this.low, true);
  }

  setBits(at: number, value: bigint): void {
    this.memory.setBigUint64(at - this.low, value, true);
  }
}

/** Callee-saved registers of the convention but RBP, by number, rising: the order in which prologues push them. */
export const CALLEE_SAVED = [3, 12, 13, 14, 15] as const;

/** Values of callee-saved registers while frames are walked, by register number. */
export type SavedRegisters = Map<number, bigint>;

/** What the registers are in the caller of a frame that has pushed those of `mask` below RBP. */
export function restoreRegisters(stack: ProgramStack, now: SavedRegisters, mask: number, rbp: number): SavedRegisters {
  if (mask === 0) return now;
  const before = new Map(now);
  let at = rbp;
  for (const register of CALLEE_SAVED) {
    if ((mask & (1 << register)) === 0) continue;
    at -= 8;
    // Where the stack ran out in the prologue it was not pushed, and is what it was.
    if (stack.contains(at)) before.set(register, stack.bits(at));
  }
  return before;
}
