/**
 * The moves that resolution asks for, in any order, and their sequence: sorted by instruction and group, each group resolved
 * as one parallel move.
 */
import { IntColumn } from '../machine-function.js';
import type { Context } from './context.js';
import { ParallelMoves, type Scratch } from './parallel-moves.js';
import { slotPlace } from './pieces.js';
import { MoveGroup } from './points.js';

const ROW_LIMIT = 0x10000000;

export class MoveList {
  private readonly inst = new IntColumn(256);
  private readonly group = new IntColumn(256);
  private readonly moveFrom = new IntColumn(256);
  private readonly moveTo = new IntColumn(256);
  private readonly moveCls = new IntColumn(256);
  private readonly parallel = new ParallelMoves();
  // the sequence
  readonly before = new IntColumn(256);
  readonly from = new IntColumn(256);
  readonly to = new IntColumn(256);
  readonly cls = new IntColumn(256);

  clear(): void {
    for (const column of [this.inst, this.group, this.moveFrom, this.moveTo, this.moveCls]) column.length = 0;
    for (const column of [this.before, this.from, this.to, this.cls]) column.length = 0;
  }

  /** A move before the instruction, at once with the others of its group. */
  add(inst: number, group: number, from: number, to: number, cls: number): void {
    if (from === to) return;
    this.inst.push(inst);
    this.group.push(group);
    this.moveFrom.push(from);
    this.moveTo.push(to);
    this.moveCls.push(cls);
  }

  /** Fills the sequence. Returns the number of slots in use, temporary ones included. */
  sequence(context: Context, slotCount: number): number {
    const count = this.inst.length;
    const order = new Float64Array(count);
    for (let i = 0; i < count; i++) order[i] = (this.inst.data[i] * 4 + this.group.data[i]) * ROW_LIMIT + i;
    order.sort();
    const site = new ScratchSite(context, slotCount);
    for (let i = 0; i < count; ) {
      const key = Math.floor(order[i] / ROW_LIMIT);
      this.parallel.clear();
      for (; i < count && Math.floor(order[i] / ROW_LIMIT) === key; i++) {
        const row = order[i] % ROW_LIMIT;
        this.parallel.add(this.moveFrom.data[row], this.moveTo.data[row], this.moveCls.data[row]);
      }
      site.moveTo(key >>> 2, key & 3);
      this.parallel.resolve(slotCount + 2, this, site);
      while (this.before.length < this.from.length) this.before.push(key >>> 2);
    }
    return site.slotsUsed;
  }
}

/** What is spare where a group of moves happens. */
class ScratchSite implements Scratch {
  slotsUsed: number;
  private readonly context: Context;
  private readonly slotCount: number;
  private from = 0;
  private to = 0;
  private busy = 0;
  private busyKnown = false;

  constructor(context: Context, slotCount: number) {
    this.context = context;
    this.slotCount = slotCount;
    this.slotsUsed = slotCount;
  }

  moveTo(inst: number, group: number): void {
    this.from = inst << 2;
    this.to = this.from + (group === MoveGroup.tail ? 4 : 3);
    this.busyKnown = false;
  }

  readonly spareRegisters = (cls: number): number => {
    const { context } = this;
    if (!this.busyKnown) {
      this.busyKnown = true;
      this.busy = context.busy.query(this.from, this.to) | context.reservations.busy.query(this.from, this.to);
    }
    const spare = context.allocatable[cls] & ~this.busy;
    const free = spare & ~(context.set.calleeSaved & ~context.written);
    return free !== 0 ? free : spare;
  };

  readonly anyRegister = (cls: number): number => this.context.set.order[cls][0];

  readonly temporarySlot = (n: number): number => {
    this.slotsUsed = Math.max(this.slotsUsed, this.slotCount + n + 1);
    return slotPlace(this.slotCount + n);
  };
}
