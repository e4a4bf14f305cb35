/**
 * Where each virtual register is defined and used, as rows sorted by point: the only form in which the allocator sees
 * operands.
 *
 * Fixed registers, reused operands and copies are not demands on a value's own place: they are copies. A fixed use reads the
 * value wherever it lies at `mid` and copies it into the named register, which is reserved from then on; a fixed definition
 * leaves the value in the reserved register, and the value's own range starts at the next instruction's `mid`; a reused
 * operand is copied into the definition's place, which therefore starts at `early`. When the places coincide the copy
 * vanishes, so constraints turn into hints and merging does the rest (the idea is old: Chaitin 1982 for copies; Hack & Goos
 * 2008 for constrained instructions). Nothing a fixed operand says can make a value unallocatable.
 */
import { InternalError } from '#support';
import {
  Constraint,
  InstFlag,
  type MachineFunction,
  operandConstraint,
  operandIsDef,
  operandIsLate,
  operandTarget,
} from '../machine-function.js';
import { int32Column, uint8Column } from './columns.js';
import type { Flow } from './flow.js';
import { midOf } from './points.js';

/** Bits of a use's kind. */
export const Use = {
  /** The operand must lie in a register. */
  register: 1,
  definition: 2,
  /** The instruction itself reads or writes the place, register or slot. */
  memory: 4,
  /** Only copied from or into the place: fixed, reused, copies, block parameters and arguments. */
  copy: 8,
  /** Needed in some place, which one does not matter; `memory` is set, too. */
  state: 16,
} as const;

/** What an operand is to the allocator. */
export const Role = {
  direct: 0,
  fixedUse: 1,
  fixedDef: 2,
  reusedUse: 3,
  reuseDef: 4,
  moveUse: 5,
  moveDef: 6,
  /** Another use of the register that a definition reuses: reads the definition's place, too. */
  tied: 7,
} as const;

/** Kind of a use by its constraint. */
const DEMAND = new Uint8Array(8).fill(Use.register);
DEMAND[Constraint.any] = Use.memory;
DEMAND[Constraint.state] = Use.memory | Use.state;

export class UseTable {
  /** Rows of vreg v: from[v] … to[v] - 1. */
  from = new Int32Array(0);
  to = new Int32Array(0);
  point = new Int32Array(0);
  kind = new Uint8Array(0);
  /** Operand number, -1 for block parameters and branch arguments. */
  operand = new Int32Array(0);
  /** Register that would make the copy vanish, -1 for none. */
  hint = new Int8Array(0);

  role = new Uint8Array(0);
  /** Fixed register of fixed operands; the definition's operand number of reused, tied and move uses. */
  link = new Int32Array(0);

  collect(fn: MachineFunction): void {
    const operandCount = fn.operandVreg.length;
    this.role = uint8Column(this.role, operandCount);
    this.role.fill(Role.direct, 0, operandCount);
    this.link = int32Column(this.link, operandCount);
    this.reserveRows(fn);
    for (let b = 0; b < fn.blockCount; b++) {
      const first = fn.blockFirst.data[b];
      const end = fn.blockEnd(b);
      if (end === first) throw new InternalError(`register allocation of ${fn.name}`, `block ${b} is empty`);
      for (const vreg of fn.blockParams[b]) this.add(vreg, first << 2, Use.definition | Use.copy, -1, -1);
      for (let inst = first; inst < end; inst++) {
        const from = fn.instOperands.data[inst];
        const to = fn.operandEnd(inst);
        if (from === to) continue;
        this.assignRoles(fn, inst, from, to);
        this.addOperands(fn, inst, from, to);
      }
      for (const vreg of fn.branchArgs[b]) this.add(vreg, (end << 2) - 1, Use.copy, -1, -1);
    }
  }

  /** Row of the first use of `vreg` at `point` or later, or to[vreg]. */
  firstAt(vreg: number, point: number): number {
    let low = this.from[vreg];
    let high = this.to[vreg];
    if (low < high && this.point[low] >= point) return low;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.point[middle] < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Point of the definition. */
  definedAt(vreg: number): number {
    return this.point[this.from[vreg]];
  }

  private reserveRows(fn: MachineFunction): void {
    const vregCount = fn.vregClass.length;
    this.from = int32Column(this.from, vregCount + 1);
    this.to = int32Column(this.to, vregCount + 1);
    const { from, to } = this;
    to.fill(0, 0, vregCount + 1);
    for (let o = 0; o < fn.operandVreg.length; o++) to[fn.operandVreg.data[o]]++;
    for (let b = 0; b < fn.blockCount; b++) {
      for (const vreg of fn.blockParams[b]) to[vreg]++;
      for (const vreg of fn.branchArgs[b]) to[vreg]++;
    }
    let rows = 0;
    for (let v = 0; v < vregCount; v++) {
      from[v] = rows;
      rows += to[v];
      to[v] = from[v];
    }
    this.point = int32Column(this.point, rows);
    this.operand = int32Column(this.operand, rows);
    this.kind = uint8Column(this.kind, rows);
    if (this.hint.length < rows) this.hint = new Int8Array(rows + (rows >> 1));
  }

  private assignRoles(fn: MachineFunction, inst: number, from: number, to: number): void {
    const words = fn.operandWord.data;
    const vregs = fn.operandVreg.data;
    const { role, link } = this;
    for (let o = from; o < to; o++) {
      if (operandConstraint(words[o]) !== Constraint.fixed) continue;
      role[o] = operandIsDef(words[o]) ? Role.fixedDef : Role.fixedUse;
      link[o] = operandTarget(words[o]);
    }
    if ((fn.instFlags.data[inst] & InstFlag.move) !== 0 && role[from + 1] === Role.direct) {
      if (role[from] === Role.direct) role[from] = Role.moveDef;
      role[from + 1] = Role.moveUse;
      link[from + 1] = from;
      return;
    }
    for (let o = from; o < to; o++) {
      if (operandConstraint(words[o]) !== Constraint.reuse) continue;
      const source = from + operandTarget(words[o]);
      if (source >= to || operandIsDef(words[source]))
        throw new InternalError(
          `register allocation of ${fn.name}`,
          `instruction ${inst} reuses an operand that is no use`,
        );
      if (role[source] === Role.fixedUse) {
        role[o] = Role.fixedDef;
        link[o] = link[source];
        continue;
      }
      role[o] = Role.reuseDef;
      role[source] = Role.reusedUse;
      link[source] = o;
      for (let other = from; other < to; other++) {
        if (other === source || vregs[other] !== vregs[source] || role[other] !== Role.direct) continue;
        if (operandIsDef(words[other]) || operandIsLate(words[other])) continue;
        if (operandConstraint(words[other]) === Constraint.reuse) continue;
        if (isReused(words, from, to, other)) continue;
        role[other] = Role.tied;
        link[other] = o;
      }
    }
  }

  private addOperands(fn: MachineFunction, inst: number, from: number, to: number): void {
    const point = inst << 2;
    for (let o = from; o < to; o++) {
      const vreg = fn.operandVreg.data[o];
      const word = fn.operandWord.data[o];
      const demand = DEMAND[operandConstraint(word)];
      switch (this.role[o]) {
        case Role.direct:
          this.add(
            vreg,
            point + (operandIsLate(word) ? 3 : 2),
            operandIsDef(word) ? demand | Use.definition : demand,
            o,
            -1,
          );
          break;
        case Role.fixedUse:
          this.add(vreg, point + 1, Use.copy, o, this.link[o]);
          break;
        case Role.fixedDef:
          this.add(vreg, point + 5, Use.copy | Use.definition, o, this.link[o]);
          break;
        case Role.reuseDef:
          this.add(vreg, point + 2, Use.register | Use.definition, o, -1);
          break;
        case Role.moveDef:
          this.add(vreg, point + 2, Use.copy | Use.definition, o, -1);
          break;
        case Role.moveUse:
          this.add(
            vreg,
            point + 1,
            Use.copy,
            o,
            this.role[this.link[o]] === Role.fixedDef ? this.link[this.link[o]] : -1,
          );
          break;
        case Role.reusedUse:
          this.add(vreg, point + 1, Use.copy, o, -1);
          break;
      }
    }
  }

  /** Inserts a row in order; rows arrive nearly sorted, only those of one instruction may swap. */
  private add(vreg: number, point: number, kind: number, operand: number, hint: number): void {
    let row = this.to[vreg]++;
    for (; row > this.from[vreg] && this.point[row - 1] > point; row--) {
      this.point[row] = this.point[row - 1];
      this.kind[row] = this.kind[row - 1];
      this.operand[row] = this.operand[row - 1];
      this.hint[row] = this.hint[row - 1];
    }
    this.point[row] = point;
    this.kind[row] = kind;
    this.operand[row] = operand;
    this.hint[row] = hint;
  }
}

function isReused(words: Int32Array, from: number, to: number, operand: number): boolean {
  for (let o = from; o < to; o++) {
    if (operandConstraint(words[o]) === Constraint.reuse && from + operandTarget(words[o]) === operand) return true;
  }
  return false;
}

/**
 * True when the row is a fixed use that reserves its register for a value which itself lives on past the copy, up to `to`.
 * Such a value may stay in the register. One that ends at the copy may not pass it on to what starts there.
 */
export function isOwnReservation(fn: MachineFunction, uses: UseTable, row: number, to: number): boolean {
  const operand = uses.operand[row];
  if (operand < 0 || uses.role[operand] !== Role.fixedUse || to <= uses.point[row] + 1) return false;
  return !operandIsLate(fn.operandWord.data[operand]);
}

/** True when the row asks for nothing but that the value be somewhere. What can be recomputed has no slot, so it asks for more. */
export const isIdle = (uses: UseTable, remat: Int32Array, vreg: number, row: number): boolean =>
  (uses.kind[row] & Use.state) !== 0 && remat[vreg] < 0;

/**
 * Point from which a register holding the value is no longer needed by the use: right after early uses, and at the next
 * instruction's mid after late uses and definitions (or at the block's end).
 */
export function pointAfterUse(uses: UseTable, flow: Flow, row: number): number {
  const point = uses.point[row];
  const sub = point & 3;
  if (sub !== 3 && !(sub === 2 && (uses.kind[row] & Use.definition) !== 0)) return point + 1;
  const next = (point | 3) + 1;
  return flow.endsBlock(point >>> 2) ? next : midOf(next);
}
