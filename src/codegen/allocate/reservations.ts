/**
 * What instructions themselves do to physical registers: clobbers, and the registers that fixed operands name.
 *
 * A fixed use reserves its register at `early`, a fixed definition from its own point until the value has been moved away
 * at the next instruction's `mid`. The value copied into a register may keep living there when nothing destroys it: its own
 * reservations are lifted while a place for it is sought (`lift`).
 */
import {
  IntColumn,
  type MachineFunction,
  operandIsDef,
  operandIsLate,
  PHYSICAL_REGISTER_COUNT,
} from '../machine-function.js';
import { MaskTree } from './mask-tree.js';
import { Role, type UseTable } from './uses.js';

export class Reservations {
  readonly busy = new MaskTree();
  private readonly from: IntColumn[] = [];
  private readonly to: IntColumn[] = [];
  /** The vreg that the reservation is for. */
  private readonly owner: IntColumn[] = [];
  /** Sorted late points at which each register is clobbered; registers with equal lists share them. */
  private readonly clobbers: Int32Array[] = [];
  /** End of what `next` found. */
  foundEnd = 0;

  constructor() {
    for (let r = 0; r < PHYSICAL_REGISTER_COUNT; r++) {
      this.from.push(new IntColumn());
      this.to.push(new IntColumn());
      this.owner.push(new IntColumn());
    }
  }

  /** Returns the mask of registers that instructions write themselves. */
  collect(fn: MachineFunction, uses: UseTable): number {
    for (let r = 0; r < PHYSICAL_REGISTER_COUNT; r++) {
      this.from[r].length = 0;
      this.to[r].length = 0;
      this.owner[r].length = 0;
    }
    this.busy.reset((fn.instOp.length + 1) << 2);
    const clobbering = new IntColumn();
    let written = 0;
    for (let inst = 0; inst < fn.instOp.length; inst++) {
      const mask = fn.instClobbers.data[inst];
      if (mask !== 0) {
        clobbering.push(inst);
        written |= mask;
        this.busy.add((inst << 2) | 3, (inst << 2) + 4, mask);
      }
      const end = fn.operandEnd(inst);
      for (let o = fn.instOperands.data[inst]; o < end; o++) {
        if (uses.role[o] === Role.fixedUse || uses.role[o] === Role.fixedDef) {
          this.reserve(fn, uses, inst, o);
          if (operandIsDef(fn.operandWord.data[o])) written |= 1 << uses.link[o];
        }
      }
    }
    this.collectClobbers(fn, clobbering);
    return written;
  }

  /**
   * Start of the first reservation of `register` in [from, to) that is not for `vreg`, or -1; its end is in `foundEnd`.
   */
  next(register: number, from: number, to: number, vreg: number): number {
    let found = -1;
    const clobbers = this.clobbers[register];
    const clobber = firstAtOrAfter(clobbers, clobbers.length, from);
    if (clobber < clobbers.length && clobbers[clobber] < to) {
      found = clobbers[clobber];
      this.foundEnd = found + 1;
    }
    const ends = this.to[register];
    const starts = this.from[register].data;
    for (let i = firstAtOrAfter(ends.data, ends.length, from + 1); i < ends.length && starts[i] < to; i++) {
      if (this.owner[register].data[i] === vreg) continue;
      const start = Math.max(starts[i], from);
      if (found < 0 || start < found) {
        found = start;
        this.foundEnd = ends.data[i];
      }
      break;
    }
    return found;
  }

  /** Takes the reservation that a fixed use at `mid` makes at `early` out of `busy` until `restore`. */
  lift(register: number, mid: number): void {
    this.busy.remove(mid + 1, mid + 2, 1 << register);
  }

  restore(register: number, mid: number): void {
    this.busy.add(mid + 1, mid + 2, 1 << register);
  }

  private reserve(fn: MachineFunction, uses: UseTable, inst: number, operand: number): void {
    const word = fn.operandWord.data[operand];
    const vreg = fn.operandVreg.data[operand];
    const point = inst << 2;
    let from = point + 2;
    let to = point + (operandIsLate(word) ? 4 : 3);
    if (operandIsDef(word)) {
      const first = fn.instOperands.data[inst];
      const isMove = first + 1 < fn.operandEnd(inst) && uses.role[first + 1] === Role.moveUse;
      if (operandIsLate(word) && !isMove) from = point + 3;
      to = uses.to[vreg] - uses.from[vreg] > 1 ? point + 5 : point + 4;
    }
    const register = uses.link[operand];
    this.busy.add(from, to, 1 << register);
    const starts = this.from[register];
    let row = starts.push(from);
    this.to[register].push(to);
    this.owner[register].push(vreg);
    // definitions are usually listed before uses, which come first in time
    for (; row > 0 && starts.data[row - 1] > from; row--) {
      swap(starts.data, row);
      swap(this.to[register].data, row);
      swap(this.owner[register].data, row);
    }
  }

  private collectClobbers(fn: MachineFunction, clobbering: IntColumn): void {
    const masks = new Set<number>();
    for (let i = 0; i < clobbering.length; i++) masks.add(fn.instClobbers.data[clobbering.data[i]]);
    // which of the masks hold the register, as bits; with very many masks nothing is shared
    const shared = new Map<number, Int32Array>();
    for (let r = 0; r < PHYSICAL_REGISTER_COUNT; r++) {
      let signature = 0;
      if (masks.size <= 31) for (const mask of masks) signature = (signature << 1) | ((mask >>> r) & 1);
      else signature = r;
      let points = shared.get(signature);
      if (points === undefined) {
        points = clobberPoints(fn, clobbering, r);
        shared.set(signature, points);
      }
      this.clobbers[r] = points;
    }
  }
}

function clobberPoints(fn: MachineFunction, clobbering: IntColumn, register: number): Int32Array {
  const points = new IntColumn();
  for (let i = 0; i < clobbering.length; i++) {
    const inst = clobbering.data[i];
    if ((fn.instClobbers.data[inst] & (1 << register)) !== 0) points.push((inst << 2) | 3);
  }
  return points.data.subarray(0, points.length);
}

function firstAtOrAfter(sorted: Int32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function swap(column: Int32Array, row: number): void {
  const kept = column[row];
  column[row] = column[row - 1];
  column[row - 1] = kept;
}
