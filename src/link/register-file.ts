/** Registers that a stub or the signal handler saved in a machine's state, and those that a transfer loads. */
import { STATE } from './machine-state.js';

/** Where a transfer goes. */
export type Transfer = {
  readonly pc: number;
  /** By register number; RSP (4) must be there, those left out become 0. Addresses as numbers, anything else as 64 bits. */
  readonly registers: Readonly<Record<number, number | bigint>>;
  /** Low half of XMM0; 0 when left out. */
  readonly vector?: bigint;
};

/** System names of the general registers, by number. */
const NAMES = [
  // biome-ignore format: table
  'rax',
  'rcx',
  'rdx',
  'rbx',
  'rsp',
  'rbp',
  'rsi',
  'rdi',
  'r8',
  'r9',
  'r10',
  'r11',
  'r12',
  'r13',
  'r14',
  'r15',
] as const;

/** Reading goes to the state itself: values are those of the innermost capture or trap at that moment. */
export class RegisterFile {
  private readonly fields: DataView;
  private readonly offsets: readonly number[];
  private readonly vectors: number;
  private readonly pcOffset: number;

  private constructor(fields: DataView, offsets: readonly number[], vectors: number, pcOffset: number) {
    this.fields = fields;
    this.offsets = offsets;
    this.vectors = vectors;
    this.pcOffset = pcOffset;
  }

  static captured(fields: DataView): RegisterFile {
    const offsets = NAMES.map((_, register) => STATE.capturedRegisters + 8 * register);
    return new RegisterFile(fields, offsets, STATE.capturedVectors, STATE.capturedPc);
  }

  /** @param order names of the registers in the order in which the system saves them */
  static trapped(fields: DataView, order: readonly string[]): RegisterFile {
    const at = (name: string): number => STATE.trapRegisters + 8 * order.indexOf(name);
    return new RegisterFile(fields, NAMES.map(at), STATE.trapVectors, at('rip'));
  }

  get pc(): number {
    return readWord(this.fields, this.pcOffset);
  }

  /** A general register that holds an address. */
  address(register: number): number {
    return readWord(this.fields, this.offsets[register]);
  }

  general(register: number): bigint {
    return this.fields.getBigUint64(this.offsets[register], true);
  }

  /** Low half of a vector register. */
  vector(register: number): bigint {
    return this.fields.getBigUint64(this.vectors + 8 * register, true);
  }
}

/** 64 bits that are known to be an address or a small number, without BigInt. */
export function readWord(view: DataView, offset: number): number {
  return view.getUint32(offset, true) + view.getUint32(offset + 4, true) * 2 ** 32;
}

export function writeWord(view: DataView, offset: number, value: number): void {
  view.setUint32(offset, value >>> 0, true);
  view.setUint32(offset + 4, Math.floor(value / 2 ** 32), true);
}
