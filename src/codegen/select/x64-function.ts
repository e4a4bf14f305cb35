/**
 * What selection produces for x86-64: a MachineFunction plus everything the allocator does not look at.
 *
 * An instruction's opcode is a row of the encoder's table, or a pseudo operation (`Pseudo`) that emission expands. Its payload
 * says which operand goes into which field of the encoding:
 *
 * - payload < 0: `~shape`; no memory, no immediate.
 * - payload ≥ 0: start of a row in `payload`: shape, disp, symbol, immLo, immHi.
 *
 * Shape, low bits first (operand fields hold operand number + 1, 0 is "none"):
 *   reg:3 rm:3 base:3 index:3 log2(scale):2 address kind:3 cc:5 zeroFirst:1
 */
import type { SiteConstant } from '#link';
import { IntColumn, MachineFunction } from '../machine-function.js';

export const PSEUDO_BASE = 1 << 12;

const PSEUDOS = [
  'moveInt',
  'moveFloat',
  'entry',
  'jump',
  'branch',
  'ret',
  'trap',
  'call',
  'tailCall',
  'tailCallIndirect',
  'line',
  'divide',
  'selectFloat',
  'allocate',
  'vaArgAddress',
  'blit',
  'guard',
  'tailCallMemory',
] as const;
export type PseudoName = (typeof PSEUDOS)[number];

/** Numbers of the pseudo operations. */
export const Pseudo: Readonly<Record<PseudoName, number>> = {
  /** operand 0 ← operand 1, whole register. */
  moveInt: PSEUDO_BASE,
  moveFloat: PSEUDO_BASE + 1,
  /** Prologue; defines the parameters that arrive in registers. */
  entry: PSEUDO_BASE + 2,
  jump: PSEUDO_BASE + 3,
  /** To successor 0 when the condition in the shape holds, else to successor 1. */
  branch: PSEUDO_BASE + 4,
  ret: PSEUDO_BASE + 5,
  /** Terminator that is never reached, or stops the program. */
  trap: PSEUDO_BASE + 6,
  /** Direct call of `symbol`; `immLo` is the number of its site + 1, 0 for none. */
  call: PSEUDO_BASE + 7,
  tailCall: PSEUDO_BASE + 8,
  /** Operand 0 is the target. */
  tailCallIndirect: PSEUDO_BASE + 9,
  /** Source line `immLo`, column `immHi` from here on. */
  line: PSEUDO_BASE + 10,
  /**
   * Sign- or zero-extend rax into rdx, then divide; `immLo` is the row of the division, `immHi` the number of its site + 1, 0
   * for none. Operand 2 is the divisor.
   */
  divide: PSEUDO_BASE + 11,
  /** operand 0 = operand 1 when the condition holds, else operand 2. */
  selectFloat: PSEUDO_BASE + 12,
  /** operand 0 = address of new frame memory of operand 1 bytes (a multiple of 16), or of `immLo` bytes without one. */
  allocate: PSEUDO_BASE + 13,
  /** operand 0 = address of the next variadic argument of the va_list at operand 2; operand 1 temporary; `immLo` 1: float. */
  vaArgAddress: PSEUDO_BASE + 14,
  /** Copies `immLo` bytes from [last operand but one + disp] to [last operand + immHi]; operand 0 and maybe 1 are temporaries. */
  blit: PSEUDO_BASE + 15,
  /** Goes on when the condition holds, else calls `symbol` from a stub: site `immLo`. `immHi` 1: always leaves. */
  guard: PSEUDO_BASE + 16,
  /** The target's address is in the memory operand. */
  tailCallMemory: PSEUDO_BASE + 17,
};
export const pseudoName = (op: number): string => PSEUDOS[op - PSEUDO_BASE];

/** Address kinds. */
export const AddressKind = {
  none: 0,
  /** base operand + index operand × scale + disp; either may be missing. */
  register: 1,
  /** Frame object number `symbol` (+ index) + disp. */
  frame: 2,
  /** RIP-relative, symbol number `symbol` of the module + disp. */
  symbol: 3,
  /** Incoming stack arguments: disp 0 is the first. May have an index. */
  incoming: 4,
  /** Outgoing stack arguments, from rsp. */
  outgoing: 5,
  /** Byte `disp` of the module's constant pool. */
  pool: 6,
} as const;

export const SHAPE_BASE_SHIFT = 6;
export const SHAPE_INDEX_SHIFT = 9;
export const SHAPE_SCALE_SHIFT = 12;
export const SHAPE_KIND_SHIFT = 14;
export const SHAPE_CC_SHIFT = 17;
/** Clear the destination register first: the form would merge into its old value and wait for it. */
export const SHAPE_ZERO_FIRST = 1 << 22;
/** The immediate is a 64-bit absolute address of `symbol` + immLo (movR64Imm64). */
export const SHAPE_ABSOLUTE = 1 << 23;

export const shape = (regOperand: number, rmOperand: number): number => (regOperand + 1) | ((rmOperand + 1) << 3);
export const REG0 = shape(0, -1);
export const RM0 = shape(-1, 0);
export const REG0_RM1 = shape(0, 1);
export const REG0_RM2 = shape(0, 2);
export const RM0_REG1 = shape(1, 0);
export const REG0_RM0 = shape(0, 0);

/** Condition numbers beyond the hardware's sixteen: float equality needs two flags. Opposites differ in bit 0. */
export const FloatCond = { equal: 16, notEqual: 17 } as const;

/** Objects in the frame other than spill slots. */
export type FrameObjects = { readonly size: IntColumn; readonly alignment: IntColumn };

export class X64Function {
  readonly machine: MachineFunction;
  readonly payload = new IntColumn(256);
  readonly frame: FrameObjects = { size: new IntColumn(16), alignment: new IntColumn(16) };
  /** Bytes of stack arguments that calls of this function need. */
  outgoingBytes = 0;
  /** rsp moves inside the function. */
  hasDynamicAlloc = false;
  /** Frame object of the register save area, -1 when the function is not variadic. */
  saveArea = -1;
  /** The prologue may be left out when nothing needs it. */
  frameless = false;
  /** Last block of the loop that a block heads, else -1; by block. */
  readonly loopEnd = new IntColumn();

  // sites (link/object.ts), by number; those of instructions that are left out stay without an instruction
  readonly siteKind = new IntColumn(4);
  readonly siteState = new IntColumn(4);
  /** Values of site n: siteValueEnd[n − 1] … siteValueEnd[n] − 1. */
  readonly siteValueEnd = new IntColumn(4);
  /** Number of the instruction's operand that the first value with a place is. */
  readonly siteFirstOperand = new IntColumn(4);
  /** Class and kind of each value; operand (from the first), frame object, or index of its constant. */
  readonly siteValueWord = new IntColumn(16);
  readonly siteValueData = new IntColumn(16);
  readonly siteConstants: SiteConstant[] = [];

  constructor(name: string) {
    this.machine = new MachineFunction(name);
  }

  /** A new site without values. */
  newSite(kind: number, state: number): number {
    this.siteState.push(state);
    this.siteFirstOperand.push(0);
    this.siteValueEnd.push(this.siteValueWord.length);
    return this.siteKind.push(kind);
  }

  /** Adds a value to the newest site; `closeSite` when all are there. */
  addSiteValue(word: number, data: number): void {
    this.siteValueWord.push(word);
    this.siteValueData.push(data);
  }

  closeSite(site: number): void {
    this.siteValueEnd.data[site] = this.siteValueWord.length;
  }

  newFrameObject(size: number, alignment: number): number {
    this.frame.alignment.push(alignment);
    return this.frame.size.push(size);
  }

  /** Gives the columns back, when the code is made. */
  release(): void {
    this.machine.release();
    this.payload.release();
    this.frame.size.release();
    this.frame.alignment.release();
    this.loopEnd.release();
    this.siteKind.release();
    this.siteState.release();
    this.siteValueEnd.release();
    this.siteFirstOperand.release();
    this.siteValueWord.release();
    this.siteValueData.release();
  }
}
