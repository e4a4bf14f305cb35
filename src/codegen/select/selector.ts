/**
 * State of the selection of one function, and the primitives that append machine instructions.
 *
 * Selection walks the blocks, and the instructions in each, backwards: so it knows at every instruction which values later
 * code asked for. An instruction nobody asked for is not emitted, which is how folding works: a user that takes a load, an
 * address or a comparison into its own operand simply does not ask for its value.
 *
 * Machine instructions are first staged in groups, one group per IL instruction, in the order in which they are written;
 * `assemble.ts` then puts the groups in reverse. INVARIANT: within a group, operands are materialized before the instruction
 * that uses them is begun, since its operands must directly follow it.
 */
import { type IlFunction, type IlModule, isFloat, isTemp, Op, type Ref } from '#il';
import { X64 } from '#target/x64';
import type { ArgumentAssigner } from '../convention/system-v.js';
import {
  defFixed,
  defRegister,
  defReuse,
  InstFlag,
  IntColumn,
  MachineFunction,
  useAny,
  useFixed,
  useRegister,
} from '../machine-function.js';
import type { CpuFeatures } from '../options.js';
import type { ConstantPool } from './constant-pool.js';
import type { Flow } from './flow.js';
import type { Parameters } from './parameters.js';
import type { Prepass } from './prepass.js';
import {
  AddressKind,
  Pseudo,
  REG0,
  REG0_RM0,
  REG0_RM1,
  REG0_RM2,
  RM0,
  RM0_REG1,
  SHAPE_BASE_SHIFT,
  SHAPE_CC_SHIFT,
  SHAPE_INDEX_SHIFT,
  SHAPE_KIND_SHIFT,
  SHAPE_SCALE_SHIFT,
  shape,
  type X64Function,
} from './x64-function.js';

/** A memory operand: what `address.ts` matched, and the next memory instruction uses. */
export class Address {
  kind: number = AddressKind.none;
  /** Virtual registers, -1 when missing. */
  base = -1;
  index = -1;
  /** log2 */
  scale = 0;
  disp = 0;
  /** Frame object or symbol number. */
  symbol = 0;

  set(kind: number, symbol: number, disp: number): void {
    this.kind = kind;
    this.base = -1;
    this.index = -1;
    this.scale = 0;
    this.disp = disp;
    this.symbol = symbol;
  }
}

/** What the functions of one module share while they are compiled. */
export type ModuleState = {
  readonly pool: ConstantPool;
  readonly cpu: CpuFeatures;
  /** By symbol number: 1 when RIP-relative references surely reach it. */
  readonly near: Uint8Array;
  readonly assigner: ArgumentAssigner;
};

export class Selector {
  readonly module: IlModule;
  readonly fn: IlFunction;
  readonly out: X64Function;
  readonly flow: Flow;
  readonly facts: Prepass;
  readonly pool: ConstantPool;
  readonly cpu: CpuFeatures;
  /** By symbol number: 1 when RIP-relative references surely reach it. */
  readonly near: Uint8Array;
  readonly assigner: ArgumentAssigner;
  readonly parameters: Parameters;
  /** Staged instructions, and where each group starts. */
  readonly stage: MachineFunction;
  readonly groupStart = new IntColumn();
  /** Virtual register of each temporary, -1 while nobody has asked for it. */
  readonly vregOf: Int32Array;
  /** Machine block of the last request for each temporary: the first in layout order so far. */
  private readonly askedIn: Int32Array;
  /** Machine block being selected, and its IL block. */
  machineBlock = 0;
  block = 0;
  /** Memory state at the instruction being selected: see Prepass.epoch. */
  epoch = 0;
  readonly address = new Address();
  /** Value found by `isImmediate`. */
  imm = 0;
  /** Virtual register with the address of an aggregate result in memory, -1 while nobody returns one. */
  hiddenResult = -1;
  readonly hasTailCall: boolean;

  constructor(
    module: IlModule,
    fn: IlFunction,
    out: X64Function,
    flow: Flow,
    facts: Prepass,
    parameters: Parameters,
    shared: ModuleState,
  ) {
    this.module = module;
    this.fn = fn;
    this.out = out;
    this.flow = flow;
    this.facts = facts;
    this.pool = shared.pool;
    this.cpu = shared.cpu;
    this.near = shared.near;
    this.assigner = shared.assigner;
    this.parameters = parameters;
    this.hasTailCall = facts.hasTailCall;
    this.stage = new MachineFunction(fn.name);
    this.vregOf = new Int32Array(fn.tempCount).fill(-1);
    this.askedIn = new Int32Array(fn.tempCount);
  }

  // ---- values

  newInt(): number {
    return this.stage.newVreg(0);
  }

  newFloat(): number {
    return this.stage.newVreg(1);
  }

  newOf(cls: number): number {
    return this.stage.newVreg(isFloat(cls) ? 1 : 0);
  }

  /** The reference behind copies. */
  resolve(ref: Ref): Ref {
    return isTemp(ref) ? this.facts.alias[ref >>> 3] || ref : ref;
  }

  /** Virtual register of a temporary, asked for from now on. */
  vregOfTemp(temp: number): number {
    this.askedIn[temp] = this.machineBlock;
    const vreg = this.vregOf[temp];
    return vreg >= 0 ? vreg : (this.vregOf[temp] = this.newOf(this.fn.tempClass[temp]));
  }

  /** Register for the result of an instruction; a new one when nobody wants it. */
  result(ins: number): number {
    const to = this.fn.insTo[ins];
    return to === 0 ? this.newOf(this.fn.insCls[ins]) : this.vregOfTemp(to);
  }

  /** Whether a value is (likely) needed after the current instruction, so that its register should not be overwritten. */
  liveAfter(ref: Ref): boolean {
    if (!isTemp(ref)) return false;
    const { facts, fn, flow } = this;
    const temp = ref >>> 3;
    const def = fn.tempDef[temp];
    const loop = facts.loopOfBlock[this.block];
    const isOutside = facts.loopOfBlock[fn.insBlock[def]] !== loop;
    if (this.vregOf[temp] < 0) return isOutside && facts.uses[temp] > 0;
    // a loop's phi that is used later only behind the loop is read there before the next round, which brings a new value
    return isOutside || loop < 0 || fn.insOp[def] !== Op.phi || this.askedIn[temp] <= flow.loopEnd[loop];
  }

  // ---- instructions

  beginGroup(): void {
    this.groupStart.push(this.stage.instOp.length);
  }

  begin(op: number, shape: number, flags = 0, clobbers = 0): void {
    this.stage.inst(op, flags, ~shape, clobbers);
  }

  beginImm(op: number, shape: number, immLo: number, immHi = immLo >> 31, flags = 0, clobbers = 0): void {
    this.stage.inst(op, flags, this.row(shape, 0, 0, immLo, immHi), clobbers);
  }

  /** Begins an instruction with the current address as memory operand; `operandCount` operands precede the address's. */
  beginMem(op: number, shape: number, operandCount: number, immLo = 0, immHi = immLo >> 31, flags = 0): void {
    const { address } = this;
    let full = shape | (address.kind << SHAPE_KIND_SHIFT);
    if (address.base >= 0) full |= ++operandCount << SHAPE_BASE_SHIFT;
    if (address.index >= 0) full |= (++operandCount << SHAPE_INDEX_SHIFT) | (address.scale << SHAPE_SCALE_SHIFT);
    this.stage.inst(op, flags, this.row(full, address.disp, address.symbol, immLo, immHi), 0);
  }

  /** Operands of the address; last of the instruction. */
  endMem(): void {
    const { address } = this;
    if (address.base >= 0) this.stage.operand(address.base, useRegister);
    if (address.index >= 0) this.stage.operand(address.index, useRegister);
  }

  row(shape: number, disp: number, symbol: number, immLo: number, immHi: number): number {
    const { payload } = this.out;
    const row = payload.push(shape);
    payload.push(disp);
    payload.push(symbol);
    payload.push(immLo);
    payload.push(immHi);
    return row;
  }

  operand(vreg: number, word: number): void {
    this.stage.operand(vreg, word);
  }

  /** dst ← src. `src` may be read from its spill slot, unless `word` says otherwise. */
  emitUnary(op: number, dst: number, src: number, word: number = useAny, flags = 0): void {
    this.begin(op, REG0_RM1 | flags);
    this.operand(dst, defRegister);
    this.operand(src, word);
  }

  emitUnaryImm(op: number, dst: number, src: number, imm: number, word: number = useAny, flags = 0): void {
    this.beginImm(op, REG0_RM1 | flags, imm);
    this.operand(dst, defRegister);
    this.operand(src, word);
  }

  /** dst ← [address], perhaps with an immediate. */
  emitLoad(op: number, dst: number, imm = 0, flags = 0): void {
    this.beginMem(op, REG0 | flags, 1, imm);
    this.operand(dst, defRegister);
    this.endMem();
  }

  /** dst ← a op b, in the register of a. */
  emitTwo(op: number, dst: number, a: number, b: number, word: number = useAny): void {
    this.begin(op, REG0_RM2);
    this.operand(dst, defReuse(1));
    this.operand(a, useRegister);
    this.operand(b, word);
  }

  emitTwoMem(op: number, dst: number, a: number): void {
    this.beginMem(op, REG0, 2);
    this.operand(dst, defReuse(1));
    this.operand(a, useRegister);
    this.endMem();
  }

  emitTwoImm(op: number, dst: number, a: number, imm: number): void {
    this.beginImm(op, RM0, imm);
    this.operand(dst, defReuse(1));
    this.operand(a, useRegister);
  }

  /** dst ← op a: `neg`, `not`, `bswap`, shifts by one. */
  emitOne(op: number, dst: number, a: number): void {
    this.begin(op, REG0_RM0);
    this.operand(dst, defReuse(1));
    this.operand(a, useRegister);
  }

  /** dst ← a op cl. */
  emitShift(op: number, dst: number, a: number, count: number, rcx: number): void {
    this.begin(op, RM0);
    this.operand(dst, defReuse(1));
    this.operand(a, useRegister);
    this.operand(count, useFixed(rcx));
  }

  /** Integer register ← vector register: the forms have the destination as rm. */
  emitFromFloat(op: number, dst: number, src: number): void {
    this.begin(op, shape(1, 0));
    this.operand(dst, defRegister);
    this.operand(src, useRegister);
  }

  /** Flags of a with b; b may be in its slot. For forms with the register first (`cmpR64Rm64`, `ucomisd`). */
  emitCompare(op: number, a: number, b: number, word: number = useAny): void {
    this.begin(op, REG0_RM1);
    this.operand(a, useRegister);
    this.operand(b, word);
  }

  emitCompareMem(op: number, a: number): void {
    this.beginMem(op, REG0, 1);
    this.operand(a, useRegister);
    this.endMem();
  }

  emitCompareImm(op: number, a: number, imm: number): void {
    this.beginImm(op, RM0, imm);
    this.operand(a, useAny);
  }

  emitCompareMemImm(op: number, imm: number): void {
    this.beginMem(op, 0, 0, imm);
    this.endMem();
  }

  /** `test a, b`: the form has the register second. */
  emitTest(op: number, a: number, b: number): void {
    this.begin(op, a === b ? REG0_RM0 : RM0_REG1);
    this.operand(a, a === b ? useRegister : useAny);
    if (a !== b) this.operand(b, useRegister);
  }

  /** [address] ← src, or [address] ← [address] op src. */
  emitStore(op: number, src: number): void {
    this.beginMem(op, REG0, 1);
    this.operand(src, useRegister);
    this.endMem();
  }

  emitStoreImm(op: number, imm: number): void {
    this.beginMem(op, 0, 0, imm);
    this.endMem();
  }

  /** dst ← condition ? 1 : 0 in the low byte. */
  emitSet(cc: number, dst: number): void {
    this.begin(X64.setccRm8, RM0 | (cc << SHAPE_CC_SHIFT));
    this.operand(dst, defRegister);
  }

  /** dst ← condition ? b : a. */
  emitConditionalMove(op: number, cc: number, dst: number, a: number, b: number): void {
    this.begin(op, REG0_RM2 | (cc << SHAPE_CC_SHIFT));
    this.operand(dst, defReuse(1));
    this.operand(a, useRegister);
    this.operand(b, useAny);
  }

  emitMove(cls: number, dst: number, src: number): void {
    this.begin(isFloat(cls) ? Pseudo.moveFloat : Pseudo.moveInt, 0, InstFlag.move);
    this.operand(dst, defRegister);
    this.operand(src, useRegister);
  }

  /** dst ← fixed register at once: the value an earlier instruction left there. */
  defFixed(vreg: number, register: number): void {
    this.operand(vreg, defFixed(register));
  }
}
