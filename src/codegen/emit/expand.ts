/**
 * Allocated machine instructions to captured code: operands become registers, spill slots and frame addresses; pseudo
 * operations become the instructions they stand for; the allocator's moves are put in.
 */
import { InternalError } from '#support';
import { Cond, Gpr, invertCond, RIP, X64 } from '#target/x64';
import type { FrameLayout } from '../frame/layout.js';
import { emitPrologue } from '../frame/prologue.js';
import { type Allocation, placeIsRegister, placeIsSlot, REMAT_BASE, SLOT_BASE } from '../machine-function.js';
import {
  AddressKind,
  FloatCond,
  PSEUDO_BASE,
  Pseudo,
  SHAPE_ABSOLUTE,
  SHAPE_BASE_SHIFT,
  SHAPE_CC_SHIFT,
  SHAPE_INDEX_SHIFT,
  SHAPE_KIND_SHIFT,
  SHAPE_SCALE_SHIFT,
  SHAPE_ZERO_FIRST,
  type X64Function,
} from '../select/x64-function.js';
import { linesAtEntry } from './block-lines.js';
import { chooseBlockOrder } from './block-order.js';
import { Field, type MachineCode, POOL } from './machine-code.js';
import { EXPAND } from './pseudo.js';

const { rbp, rsp } = Gpr;
/** Incoming stack arguments lie above the return address and the caller's rbp. */
const INCOMING = 16;

export class Expander {
  readonly code: MachineCode;
  readonly fn: X64Function;
  readonly allocation: Allocation;
  readonly layout: FrameLayout;
  /** Label of each block. */
  private readonly labels: Int32Array;
  private target: Int32Array = new Int32Array(0);
  /** Block laid out next, -1 at the end. */
  private nextBlock = -1;
  /** Instruction of each site, -1 when it was left out. */
  readonly siteInst: Int32Array;
  /** Source line of what was emitted last; 0 before the first. */
  private lineNow = 0;
  /** Fours: label, symbol called, site, line. */
  private readonly stubs: number[] = [];

  constructor(code: MachineCode, fn: X64Function, allocation: Allocation, layout: FrameLayout) {
    this.code = code;
    this.fn = fn;
    this.allocation = allocation;
    this.layout = layout;
    this.labels = new Int32Array(fn.machine.blockCount);
    this.siteInst = new Int32Array(fn.siteKind.length).fill(-1);
  }

  run(): void {
    const { code, fn, labels } = this;
    const { machine } = fn;
    const firstMove = this.indexMoves();
    const { order, target } = chooseBlockOrder(fn, (inst) => firstMove[inst] < firstMove[inst + 1]);
    this.target = target;
    for (let b = 0; b < labels.length; b++) labels[b] = code.newLabel();
    const lines = linesAtEntry(fn);
    for (let i = 0; i < order.length; i++) {
      const block = order[i];
      this.nextBlock = i + 1 < order.length ? order[i + 1] : -1;
      code.label(labels[block]);
      this.line(lines[block]);
      const end = machine.blockEnd(block);
      for (let inst = machine.blockFirst.data[block]; inst < end; inst++) {
        for (let move = firstMove[inst]; move < firstMove[inst + 1]; move++) this.move(move);
        if (machine.instOp.data[inst] === Pseudo.jump || machine.instOp.data[inst] === Pseudo.branch)
          this.terminator(block, inst);
        else this.instruction(inst, -1);
      }
    }
    this.emitStubs();
  }

  /** What comes next belongs to a source line; 0: to whichever. */
  line(line: number): void {
    if (line === 0 || line === this.lineNow) return;
    this.lineNow = line;
    this.code.line(line);
  }

  /** What comes next is the place of a site; of none when the number is negative. */
  site(inst: number, site: number): void {
    if (site < 0) return;
    this.siteInst[site] = inst;
    this.code.site(site);
  }

  /** Label of a stub, to be emitted behind the code, that calls a symbol which does not return to it. */
  stub(inst: number, symbol: number, site: number): number {
    const label = this.code.newLabel();
    this.siteInst[site] = inst;
    this.stubs.push(label, symbol, site, this.lineNow);
    return label;
  }

  private emitStubs(): void {
    const { code, stubs } = this;
    for (let i = 0; i < stubs.length; i += 4) {
      code.label(stubs[i]);
      this.line(stubs[i + 3]);
      code.call(stubs[i + 1]);
      code.site(stubs[i + 2]);
    }
    // the last return address must not be the next function's
    if (stubs.length > 0) code.plain(X64.ud2);
  }

  /** First move before each instruction; one entry more than instructions. */
  private indexMoves(): Int32Array {
    const { moveBefore, moveCount } = this.allocation;
    const count = this.fn.machine.instOp.length;
    const first = new Int32Array(count + 2);
    for (let i = 0; i < moveCount; i++) first[moveBefore[i] + 1]++;
    for (let i = 0; i <= count; i++) first[i + 1] += first[i];
    return first;
  }

  // ---- operands

  /** Place of operand `number` of an instruction. */
  place(inst: number, number: number): number {
    return this.allocation.operandPlace[this.fn.machine.instOperands.data[inst] + number];
  }

  /** Register of operand `number`, as the encoder numbers it. */
  register(inst: number, number: number): number {
    const place = this.place(inst, number);
    if (!placeIsRegister(place)) this.fail(inst, `operand ${number} is in no register`);
    return place & 15;
  }

  slotDisp(place: number): number {
    return this.layout.slotOffset - 8 * (place - SLOT_BASE);
  }

  /** Payload column `number` of an instruction with a row. */
  payload(inst: number, number: number): number {
    return this.fn.payload.data[this.fn.machine.instPayload.data[inst] + number];
  }

  shapeOf(inst: number): number {
    const payload = this.fn.machine.instPayload.data[inst];
    return payload < 0 ? ~payload : this.fn.payload.data[payload];
  }

  /** Fills the rm side of entry `at` from a place. */
  setPlace(at: number, place: number): void {
    const { data } = this.code;
    if (placeIsRegister(place)) data[at + Field.rm] = place & 15;
    else if (placeIsSlot(place)) {
      data[at + Field.base] = rbp;
      data[at + Field.disp] = this.slotDisp(place);
    } else throw new InternalError('codegen/emit', `place ${place} in $${this.fn.machine.name}`);
  }

  // ---- instructions

  /** Emits one instruction; `target` ≥ 0 replaces the place of operand 0 (rematerialization). */
  private instruction(inst: number, target: number): void {
    const op = this.fn.machine.instOp.data[inst];
    if (op >= PSEUDO_BASE) {
      if (op === Pseudo.entry) emitPrologue(this.code, this.fn, this.layout);
      else EXPAND[op - PSEUDO_BASE](this, inst);
      return;
    }
    const shape = this.shapeOf(inst);
    const hasRow = this.fn.machine.instPayload.data[inst] >= 0;
    const regOperand = (shape & 7) - 1;
    const rmOperand = ((shape >> 3) & 7) - 1;
    const reg = regOperand < 0 ? 0 : target >= 0 && regOperand === 0 ? target : this.place(inst, regOperand);
    const rm = rmOperand < 0 ? -1 : target >= 0 && rmOperand === 0 ? target : this.place(inst, rmOperand);
    if (regOperand >= 0 && !placeIsRegister(reg)) this.fail(inst, `operand ${regOperand} is in no register`);
    if ((shape & SHAPE_ZERO_FIRST) !== 0 && rm !== reg) this.code.registers(X64.xorpsXmmXmmM128, reg & 15, reg & 15);
    const at = this.code.add(op);
    const { data } = this.code;
    data[at + Field.reg] = reg & 15;
    data[at + Field.cc] = (shape >> SHAPE_CC_SHIFT) & 15;
    if (rmOperand >= 0) this.setPlace(at, rm);
    else if (((shape >> SHAPE_KIND_SHIFT) & 7) !== AddressKind.none) this.setAddress(at, inst, shape);
    if (op === X64.callRm64) {
      if (hasRow) this.site(inst, this.payload(inst, 3) - 1);
      return;
    }
    if (!hasRow) return;
    data[at + Field.immLo] = this.payload(inst, 3);
    data[at + Field.immHi] = this.payload(inst, 4);
    if ((shape & SHAPE_ABSOLUTE) !== 0) data[at + Field.symbol] = this.payload(inst, 2);
  }

  setAddress(at: number, inst: number, shape: number): void {
    const { data } = this.code;
    const baseOperand = ((shape >> SHAPE_BASE_SHIFT) & 7) - 1;
    const indexOperand = ((shape >> SHAPE_INDEX_SHIFT) & 7) - 1;
    let disp = this.payload(inst, 1);
    const symbol = this.payload(inst, 2);
    if (indexOperand >= 0) {
      data[at + Field.index] = this.register(inst, indexOperand);
      data[at + Field.scale] = 1 << ((shape >> SHAPE_SCALE_SHIFT) & 3);
    }
    switch ((shape >> SHAPE_KIND_SHIFT) & 7) {
      case AddressKind.register:
        if (baseOperand >= 0) data[at + Field.base] = this.register(inst, baseOperand);
        break;
      case AddressKind.frame:
        data[at + Field.base] = rbp;
        disp += this.layout.objectOffset[symbol];
        break;
      case AddressKind.symbol:
        data[at + Field.base] = RIP;
        data[at + Field.symbol] = symbol;
        break;
      case AddressKind.incoming:
        data[at + Field.base] = rbp;
        disp += INCOMING;
        break;
      case AddressKind.outgoing:
        data[at + Field.base] = rsp;
        break;
      case AddressKind.pool:
        data[at + Field.base] = RIP;
        data[at + Field.symbol] = POOL;
        break;
    }
    data[at + Field.disp] = disp;
  }

  /** A whole register, or a slot: from and to are not both slots. */
  copy(cls: number, from: number, to: number): void {
    const { code } = this;
    if (from === to) return;
    if (placeIsRegister(from) && placeIsRegister(to)) {
      code.registers(cls === 0 ? X64.movR64Rm64 : X64.movapsXmmXmmM128, to & 15, from & 15);
    } else if (placeIsRegister(to)) {
      code.memory(cls === 0 ? X64.movR64Rm64 : X64.movsdXmmM64, to & 15, rbp, this.slotDisp(from));
    } else code.memory(cls === 0 ? X64.movRm64R64 : X64.movsdM64Xmm, from & 15, rbp, this.slotDisp(to));
  }

  private move(move: number): void {
    const { moveFrom, moveTo, moveClass } = this.allocation;
    const from = moveFrom[move];
    if (from >= REMAT_BASE) this.instruction(from - REMAT_BASE, moveTo[move]);
    else this.copy(moveClass[move], from, moveTo[move]);
  }

  // ---- control flow

  private terminator(block: number, inst: number): void {
    const { code, target, nextBlock, labels } = this;
    const [first, second] = this.fn.machine.blockSuccessors[block];
    const yes = target[first];
    const no = second === undefined ? yes : target[second];
    if (yes === no) {
      if (yes !== nextBlock) code.jump(labels[yes]);
      return;
    }
    const cc = (this.shapeOf(inst) >> SHAPE_CC_SHIFT) & 31;
    if (cc >= FloatCond.equal) this.floatBranch(cc, yes, no);
    else if (yes === nextBlock) code.jumpIf(invertCond(cc), labels[no]);
    else {
      code.jumpIf(cc, labels[yes]);
      if (no !== nextBlock) code.jump(labels[no]);
    }
  }

  /** Equality of floats: both "equal" and "ordered", or either of their opposites. */
  private floatBranch(cc: number, yes: number, no: number): void {
    const { code, nextBlock, labels } = this;
    const equal = cc === FloatCond.equal ? yes : no;
    const other = cc === FloatCond.equal ? no : yes;
    code.jumpIf(Cond.p, labels[other]);
    if (equal === nextBlock) code.jumpIf(Cond.ne, labels[other]);
    else {
      code.jumpIf(Cond.e, labels[equal]);
      if (other !== nextBlock) code.jump(labels[other]);
    }
  }

  fail(inst: number, what: string): never {
    throw new InternalError('codegen/emit', `instruction ${inst} of $${this.fn.machine.name}: ${what}`);
  }
}
