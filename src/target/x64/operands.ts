/**
 * The operands of one instruction: one record of small integers, meant to be filled anew for each instruction and reused.
 * Which fields count depends on the row. A row's register operand is `reg` (also where the register sits in the opcode);
 * its register-or-memory operand is `rm`, or the address fields when `rm` is NONE. Fixed operands (cl, 1, eax) have no field.
 */
import { NONE } from './registers.js';

export class Operands {
  reg: number;
  /** Register number, or NONE when the operand is in memory. */
  rm: number;
  /** Register number, RIP (then `disp` counts from the end of the instruction), or NONE. */
  base: number;
  /** Register number except rsp, or NONE. */
  index: number;
  /** 1, 2, 4 or 8. */
  scale: number;
  /** int32 */
  disp: number;
  /** `Segment` prefix byte; 0 is none. */
  segment: number;
  /** The immediate, or distance from the end of a branch; for 64-bit immediates the low half. */
  immLo: number;
  /** High half of a 64-bit immediate; elsewhere 0, or the sign of `immLo`. */
  immHi: number;
  /** Condition code of Jcc, SETcc, CMOVcc. */
  cc: number;

  constructor() {
    this.reg = 0;
    this.rm = NONE;
    this.base = NONE;
    this.index = NONE;
    this.scale = 1;
    this.disp = 0;
    this.segment = 0;
    this.immLo = 0;
    this.immHi = 0;
    this.cc = 0;
  }

  /** Back to the state of a new record: memory operand at absolute address 0, everything else 0. */
  clear(): void {
    this.reg = 0;
    this.setMem(NONE, 0);
    this.immLo = 0;
    this.immHi = 0;
    this.cc = 0;
  }

  /** The rm operand is memory at `[base + index*scale + disp]`. */
  setMem(base: number, disp: number, index: number = NONE, scale = 1): void {
    this.rm = NONE;
    this.base = base;
    this.index = index;
    this.scale = scale;
    this.disp = disp;
    this.segment = 0;
  }

  /** Immediate from a safe integer, split into halves where it does not fit 32 bits. */
  setImm(value: number): void {
    if (value >= -0x80000000 && value <= 0xffffffff) {
      this.immLo = value;
      this.immHi = value < 0 ? -1 : 0;
    } else {
      this.immLo = value | 0;
      this.immHi = Math.floor(value / 0x100000000);
    }
  }

  copyFrom(other: Operands): void {
    this.reg = other.reg;
    this.rm = other.rm;
    this.base = other.base;
    this.index = other.index;
    this.scale = other.scale;
    this.disp = other.disp;
    this.segment = other.segment;
    this.immLo = other.immLo;
    this.immHi = other.immHi;
    this.cc = other.cc;
  }
}

/** An address, for hand-written stubs; hot code fills `Operands` itself. */
export type Mem = {
  readonly base: number;
  readonly disp: number;
  readonly index: number;
  readonly scale: number;
  readonly segment: number;
};

export function mem(base: number, disp = 0, index: number = NONE, scale = 1, segment = 0): Mem {
  return { base, disp, index, scale, segment };
}
