/**
 * The captured code of one function, before any byte exists: rows of the encoder's table with their operands in place, and
 * labels, jumps to labels and source lines between them. It can be listed, counted and improved; `encode.ts` turns it into
 * bytes.
 *
 * One Int32Array, FIELD_COUNT numbers per instruction.
 */
import { NONE, X64 } from '#target/x64';

/** Fields of an instruction. `reg`, `rm`, `base`, `index`, `scale`, `disp`, `cc` as in the encoder's Operands. */
export const Field = {
  op: 0,
  reg: 1,
  rm: 2,
  base: 3,
  index: 4,
  scale: 5,
  disp: 6,
  immLo: 7,
  immHi: 8,
  cc: 9,
  /** Symbol number that a RIP-relative address, an absolute immediate or a call refers to; NO_SYMBOL, POOL. */
  symbol: 10,
} as const;
export const FIELD_COUNT = 11;

/** `op` of entries that are no row of the encoder's table. */
export const MachineOp = {
  /** Removed by a peephole. */
  none: 0,
  /** Label number in `immLo`. */
  label: -1,
  jump: -2,
  /** Condition in `cc`. */
  jumpIf: -3,
  /** Source line in `immLo`. */
  line: -4,
  /** Site number in `immLo`: this is the offset of its row. */
  site: -5,
} as const;

export const NO_SYMBOL = -1;
/** The module's constant pool; `disp` is the offset in it. */
export const POOL = -2;

export class MachineCode {
  data = new Int32Array(FIELD_COUNT * 256);
  /** Numbers used in `data`. */
  length = 0;
  labelCount = 0;

  clear(): void {
    this.length = 0;
    this.labelCount = 0;
  }

  get count(): number {
    return this.length / FIELD_COUNT;
  }

  newLabel(): number {
    return this.labelCount++;
  }

  /** Appends an entry with everything but the operation cleared; returns where it starts in `data`. */
  add(op: number): number {
    const at = this.length;
    if (at + FIELD_COUNT > this.data.length) {
      const bigger = new Int32Array(this.data.length * 2);
      bigger.set(this.data);
      this.data = bigger;
    }
    this.length = at + FIELD_COUNT;
    const { data } = this;
    data[at] = op;
    data[at + Field.reg] = 0;
    data[at + Field.rm] = NONE;
    data[at + Field.base] = NONE;
    data[at + Field.index] = NONE;
    data[at + Field.scale] = 1;
    data[at + Field.disp] = 0;
    data[at + Field.immLo] = 0;
    data[at + Field.immHi] = 0;
    data[at + Field.cc] = 0;
    data[at + Field.symbol] = NO_SYMBOL;
    return at;
  }

  label(label: number): void {
    const at = this.add(MachineOp.label);
    this.data[at + Field.immLo] = label;
  }

  jump(label: number): void {
    const at = this.add(MachineOp.jump);
    this.data[at + Field.immLo] = label;
  }

  jumpIf(cc: number, label: number): void {
    const at = this.add(MachineOp.jumpIf);
    this.data[at + Field.cc] = cc;
    this.data[at + Field.immLo] = label;
  }

  line(line: number): void {
    const at = this.add(MachineOp.line);
    this.data[at + Field.immLo] = line;
  }

  site(site: number): void {
    const at = this.add(MachineOp.site);
    this.data[at + Field.immLo] = site;
  }

  /** Direct call of a symbol. */
  call(symbol: number): void {
    const at = this.add(X64.callRel32);
    this.data[at + Field.symbol] = symbol;
  }

  /** No operands but fixed ones. */
  plain(op: number): void {
    this.add(op);
  }

  /** One register, wherever the row puts it. */
  register(op: number, register: number): void {
    const at = this.add(op);
    this.data[at + Field.reg] = register;
    this.data[at + Field.rm] = register;
  }

  registers(op: number, reg: number, rm: number): void {
    const at = this.add(op);
    this.data[at + Field.reg] = reg;
    this.data[at + Field.rm] = rm;
  }

  /** A register and [base + disp]. */
  memory(op: number, reg: number, base: number, disp: number): number {
    const at = this.add(op);
    this.data[at + Field.reg] = reg;
    this.data[at + Field.base] = base;
    this.data[at + Field.disp] = disp;
    return at;
  }

  /** A register and a sign-extended immediate. */
  immediate(op: number, register: number, imm: number): void {
    const at = this.add(op);
    this.data[at + Field.reg] = register;
    this.data[at + Field.rm] = register;
    this.data[at + Field.immLo] = imm;
    this.data[at + Field.immHi] = imm >> 31;
  }
}
