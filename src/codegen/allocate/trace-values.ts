/**
 * The global half of the checker: follows every use back to its definition, along all paths.
 *
 * The question at a use is "does place L hold virtual register v here?". Walked backwards, the question (L, v)
 *   - becomes (F, v) at a move from F to L, and is answered by a move that rematerializes v's definition into L;
 *   - is answered at the definition of v in L;
 *   - is a bug at a definition of v elsewhere (the place still holds v of an earlier iteration), at any other write to L,
 *     at a clobber of L, and at the function's entry;
 *   - becomes (L, argument) at the head of the block whose parameter v is, on each edge with that edge's argument;
 *   - else goes on to all predecessors.
 * Each (block, L, v) is asked once, so the cost is the size of the live-in sets. The forward form, which computes what each
 * place holds and intersects at joins, proves the same but carries whole states around; this one touches only what somebody
 * reads. Copies need no special case: one place may be asked about several registers, and each finds its own definition.
 */
import { InternalError } from '#support';
import {
  type Allocation,
  Constraint,
  type MachineFunction,
  operandConstraint,
  operandIsDef,
  operandIsLate,
  operandTarget,
  PHYSICAL_REGISTER_COUNT,
  placeIsRegister,
  placeIsRemat,
  REMAT_BASE,
  SLOT_BASE,
} from '../machine-function.js';
import { blockOf, isDroppedMove } from './check-operands.js';

export function traceValues(fn: MachineFunction, allocation: Allocation, where: string): void {
  new Tracer(fn, allocation, where).run();
}

/** Dense index of a place: registers, then slots. */
const indexOf = (place: number): number =>
  placeIsRegister(place) ? place : place - SLOT_BASE + PHYSICAL_REGISTER_COUNT;

class Tracer {
  private readonly fn: MachineFunction;
  private readonly allocation: Allocation;
  private readonly where: string;
  /** Questions that wait at a block's end, as pairs place index, vreg. */
  private readonly waiting: number[][] = [];
  /** Questions ever asked at a block's end. */
  private readonly asked: Set<number>[] = [];
  private readonly work: number[] = [];
  /** Questions at the point reached: list per place index, in a pool; and their number per vreg. */
  private readonly head: Int32Array;
  private readonly vregs: number[] = [];
  private readonly nexts: number[] = [];
  private readonly touched: number[] = [];
  private readonly count: Int32Array;
  /** Definition of each vreg when it is an instruction that moves may repeat; -1 else. */
  private readonly definition: Int32Array;
  private readonly paramNumber: Int32Array;

  constructor(fn: MachineFunction, allocation: Allocation, where: string) {
    this.fn = fn;
    this.allocation = allocation;
    this.where = where;
    this.head = new Int32Array(PHYSICAL_REGISTER_COUNT + allocation.slotCount).fill(-1);
    this.count = new Int32Array(fn.vregClass.length);
    this.definition = new Int32Array(fn.vregClass.length).fill(-1);
    this.paramNumber = new Int32Array(fn.vregClass.length).fill(-1);
    for (let b = 0; b < fn.blockCount; b++) {
      this.waiting.push([]);
      this.asked.push(new Set());
    }
    for (let inst = 0; inst < fn.instOp.length; inst++) {
      const end = fn.operandEnd(inst);
      for (let o = fn.instOperands.data[inst]; o < end; o++) {
        if (operandIsDef(fn.operandWord.data[o])) this.definition[fn.operandVreg.data[o]] = inst;
      }
    }
  }

  run(): void {
    const { fn, work, waiting } = this;
    for (let b = fn.blockCount - 1; b >= 0; b--) this.walkBlock(b, true);
    while (work.length > 0) {
      const b = work.pop() ?? 0;
      if (waiting[b].length > 0) this.walkBlock(b, false);
    }
  }

  private walkBlock(block: number, firstVisit: boolean): void {
    const { fn, allocation, waiting } = this;
    const questions = waiting[block];
    for (let i = 0; i < questions.length; i += 2) this.ask(questions[i], questions[i + 1]);
    questions.length = 0;
    const first = fn.blockFirst.data[block];
    const end = fn.blockEnd(block);
    let move = this.firstMoveFrom(end);
    for (let inst = end - 1; inst >= first; inst--) {
      this.walkInstruction(inst, firstVisit);
      while (move > 0 && allocation.moveBefore[move - 1] === inst) this.walkMove(--move, inst);
    }
    this.leaveThroughHead(block);
  }

  private walkInstruction(inst: number, withUses: boolean): void {
    const { fn } = this;
    const { operandPlace } = this.allocation;
    const first = fn.instOperands.data[inst];
    const end = fn.operandEnd(inst);
    const words = fn.operandWord.data;
    const vregs = fn.operandVreg.data;
    if (isDroppedMove(fn, operandPlace, inst)) {
      this.rename(indexOf(operandPlace[first]), vregs[first], vregs[first + 1], inst);
      if (withUses) this.ask(indexOf(operandPlace[first + 1]), vregs[first + 1]);
      return;
    }
    let fixedDefs = 0;
    for (let o = first; o < end; o++) {
      if (!operandIsDef(words[o])) continue;
      if (operandIsLate(words[o])) this.define(indexOf(operandPlace[o]), vregs[o], inst);
      const word = operandConstraint(words[o]) === Constraint.reuse ? words[first + operandTarget(words[o])] : words[o];
      if (operandConstraint(word) === Constraint.fixed) fixedDefs |= 1 << operandTarget(word);
    }
    let clobbers = fn.instClobbers.data[inst] & ~fixedDefs;
    for (; clobbers !== 0; clobbers &= clobbers - 1) {
      const register = 31 - Math.clz32(clobbers & -clobbers);
      const question = this.head[register];
      if (question >= 0) throw this.fault(inst, this.vregs[question], `is destroyed in clobbered register ${register}`);
    }
    if (withUses) this.askUses(first, end, true);
    for (let o = first; o < end; o++) {
      if (operandIsDef(words[o]) && !operandIsLate(words[o])) this.define(indexOf(operandPlace[o]), vregs[o], inst);
    }
    if (withUses) this.askUses(first, end, false);
  }

  private askUses(first: number, end: number, late: boolean): void {
    const { fn } = this;
    for (let o = first; o < end; o++) {
      const word = fn.operandWord.data[o];
      if (operandIsDef(word) || operandIsLate(word) !== late) continue;
      this.ask(indexOf(this.allocation.operandPlace[o]), fn.operandVreg.data[o]);
    }
  }

  private walkMove(move: number, inst: number): void {
    const from = this.allocation.moveFrom[move];
    const to = indexOf(this.allocation.moveTo[move]);
    let question = this.head[to];
    this.head[to] = -1;
    for (; question >= 0; question = this.nexts[question]) {
      const vreg = this.vregs[question];
      this.count[vreg]--;
      if (this.fn.vregClass.data[vreg] !== this.allocation.moveClass[move])
        throw this.fault(inst, vreg, 'is copied by a move of the other class');
      if (!placeIsRemat(from)) this.ask(indexOf(from), vreg);
      else if (this.definition[vreg] !== from - REMAT_BASE)
        throw this.fault(inst, vreg, `is expected where instruction ${from - REMAT_BASE} is rematerialized`);
    }
  }

  /** Asks whether the place holds the register at the point reached. */
  private ask(place: number, vreg: number): void {
    for (let q = this.head[place]; q >= 0; q = this.nexts[q]) if (this.vregs[q] === vreg) return;
    if (this.head[place] < 0) this.touched.push(place);
    this.vregs.push(vreg);
    this.nexts.push(this.head[place]);
    this.head[place] = this.vregs.length - 1;
    this.count[vreg]++;
  }

  private define(place: number, vreg: number, inst: number): void {
    for (let q = this.head[place]; q >= 0; q = this.nexts[q]) {
      const expected = this.vregs[q];
      if (expected !== vreg)
        throw this.fault(inst, expected, `is overwritten by v${vreg} in ${this.placeName(place)}, which is read later`);
      this.count[vreg]--;
    }
    this.head[place] = -1;
    this.expectNoneLeft(vreg, inst);
  }

  /** A dropped copy: what is asked of its result is asked of its source. */
  private rename(place: number, result: number, source: number, inst: number): void {
    let question = this.head[place];
    this.head[place] = -1;
    for (; question >= 0; question = this.nexts[question]) {
      const vreg = this.vregs[question];
      this.count[vreg]--;
      this.ask(place, vreg === result ? source : vreg);
    }
    this.expectNoneLeft(result, inst);
  }

  private expectNoneLeft(vreg: number, inst: number): void {
    if (this.count[vreg] === 0) return;
    for (let place = 0; place < this.head.length; place++) {
      for (let q = this.head[place]; q >= 0; q = this.nexts[q]) {
        if (this.vregs[q] === vreg)
          throw this.fault(inst, vreg, `is read later from ${this.placeName(place)}, where it was never put`);
      }
    }
  }

  private leaveThroughHead(block: number): void {
    const { fn, head, count, touched, paramNumber } = this;
    const params = fn.blockParams[block];
    const predecessors = fn.blockPredecessors[block];
    for (let i = 0; i < params.length; i++) paramNumber[params[i]] = i;
    for (const place of touched) {
      for (let q = head[place]; q >= 0; q = this.nexts[q]) {
        const vreg = this.vregs[q];
        count[vreg] = 0;
        if (predecessors.length === 0)
          throw this.fault(fn.blockFirst.data[block], vreg, `is expected in ${this.placeName(place)} at the entry`);
        for (const pred of predecessors) {
          const wanted = paramNumber[vreg] < 0 ? vreg : fn.branchArgs[pred][paramNumber[vreg]];
          this.askAtEnd(pred, place, wanted);
        }
      }
      head[place] = -1;
    }
    for (const param of params) paramNumber[param] = -1;
    touched.length = 0;
    this.vregs.length = 0;
    this.nexts.length = 0;
  }

  private askAtEnd(block: number, place: number, vreg: number): void {
    const key = place * this.fn.vregClass.length + vreg;
    if (this.asked[block].has(key)) return;
    this.asked[block].add(key);
    if (this.waiting[block].length === 0) this.work.push(block);
    this.waiting[block].push(place, vreg);
  }

  /** Number of the first move before instruction `inst` or later. */
  private firstMoveFrom(inst: number): number {
    let low = 0;
    let high = this.allocation.moveCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.allocation.moveBefore[middle] < inst) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private placeName(index: number): string {
    return index < PHYSICAL_REGISTER_COUNT ? `register ${index}` : `slot ${index - PHYSICAL_REGISTER_COUNT}`;
  }

  private fault(inst: number, vreg: number, what: string): InternalError {
    return new InternalError(
      this.where,
      `instruction ${inst} in block ${blockOf(this.fn, inst)}: virtual register v${vreg} ${what}`,
    );
  }
}
