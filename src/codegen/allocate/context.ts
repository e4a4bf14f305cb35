/**
 * The state of one allocation: tables that the steps of allocate.ts fill and read in turn. Its columns outlive the function
 * and are used again by the next one, so that small functions do not pay for fresh memory.
 */
import {
  Constraint,
  InstFlag,
  type MachineFunction,
  operandConstraint,
  type RegisterSet,
} from '../machine-function.js';
import { AssignedRanges } from './assigned-ranges.js';
import { int32Column } from './columns.js';
import { CopyTable } from './copies.js';
import { Flow } from './flow.js';
import { Liveness } from './liveness.js';
import { MaskTree } from './mask-tree.js';
import { Ranges } from './ranges.js';
import { Reservations } from './reservations.js';
import { Role, UseTable } from './uses.js';
import { WorkQueue } from './work-queue.js';

export class Context {
  fn!: MachineFunction;
  set!: RegisterSet;
  readonly flow = new Flow();
  readonly uses = new UseTable();
  readonly ranges = new Ranges();
  readonly liveness = new Liveness();
  readonly copies = new CopyTable();
  readonly reservations = new Reservations();
  /** Points at which registers hold bundles; who they are is in `assigned`. */
  readonly busy = new MaskTree();
  readonly assigned = new AssignedRanges();
  readonly queue = new WorkQueue();
  /** Instruction that recomputes each vreg, -1 for none. */
  remat = new Int32Array(0);
  /** Bundle made for each vreg, before merging; -1 for none. */
  bundleOfVreg = new Int32Array(0);
  allocatable: readonly [number, number] = [0, 0];
  /** Registers written so far. */
  written = 0;
  splits = 0;
  spills = 0;
  coalesced = 0;

  start(fn: MachineFunction, set: RegisterSet): void {
    this.fn = fn;
    this.set = set;
    this.allocatable = [maskOf(set.order[0]), maskOf(set.order[1])];
    this.splits = 0;
    this.spills = 0;
    this.coalesced = 0;
    this.flow.analyze(fn);
    this.uses.collect(fn);
    this.findRematerializable();
    this.ranges.reset(fn.vregClass.length);
    this.bundleOfVreg = int32Column(this.bundleOfVreg, fn.vregClass.length);
    this.liveness.build(fn, this.flow, this.uses, this.ranges, this.bundleOfVreg);
    this.written = this.reservations.collect(fn, this.uses);
    this.busy.reset((fn.instOp.length + 1) << 2);
    this.assigned.reset();
    this.queue.clear();
  }

  classOf(bundle: number): number {
    const { ranges } = this;
    return this.fn.vregClass.data[ranges.segmentVreg[ranges.members[ranges.memberAt[bundle]]]];
  }

  private findRematerializable(): void {
    const { fn, uses } = this;
    const vregCount = fn.vregClass.length;
    this.remat = int32Column(this.remat, vregCount);
    this.remat.fill(-1, 0, vregCount);
    for (let inst = 0; inst < fn.instOp.length; inst++) {
      if ((fn.instFlags.data[inst] & InstFlag.rematerializable) === 0 || fn.instClobbers.data[inst] !== 0) continue;
      const operand = fn.instOperands.data[inst];
      if (fn.operandEnd(inst) !== operand + 1 || uses.role[operand] !== Role.direct) continue;
      if (operandConstraint(fn.operandWord.data[operand]) !== Constraint.register) continue;
      this.remat[fn.operandVreg.data[operand]] = inst;
    }
  }
}

function maskOf(registers: readonly number[]): number {
  let mask = 0;
  for (const register of registers) mask |= 1 << register;
  return mask;
}
