/**
 * Pairs of virtual registers between which a value is copied: block arguments and parameters, reused operands, moves. Each
 * pair that gets one place is a move saved. Sorted for merging (merge.ts), and by register for hints (assign.ts).
 */
import { IntColumn, type MachineFunction } from '../machine-function.js';
import { int32Column } from './columns.js';
import type { Flow } from './flow.js';
import { Role, type UseTable } from './uses.js';

const RANKS = 32;

export class CopyTable {
  private readonly first = new IntColumn();
  private readonly second = new IntColumn();
  private readonly block = new IntColumn();
  /** Pairs, most frequent first. */
  private order = new Int32Array(0);
  /** Partners of vreg v: partners[partnerFrom[v]] … ; the block of each copy beside it. */
  partnerFrom = new Int32Array(0);
  partner = new Int32Array(0);
  partnerBlock = new Int32Array(0);

  collect(fn: MachineFunction, flow: Flow, uses: UseTable): void {
    this.first.length = 0;
    this.second.length = 0;
    this.block.length = 0;
    // parameters first: what fails to merge there may become a cycle of moves, a reused operand is one copy at most
    for (let b = 0; b < fn.blockCount; b++) {
      const args = fn.branchArgs[b];
      if (args.length === 0) continue;
      const params = fn.blockParams[fn.blockSuccessors[b][0]];
      for (let i = 0; i < args.length; i++) this.push(args[i], params[i], b);
    }
    for (let o = 0; o < fn.operandVreg.length; o++) {
      const role = uses.role[o];
      if (role !== Role.reusedUse && role !== Role.moveUse) continue;
      const inst = uses.point[uses.from[fn.operandVreg.data[uses.link[o]]]] >>> 2;
      this.push(fn.operandVreg.data[o], fn.operandVreg.data[uses.link[o]], flow.blockOfInst[inst]);
    }
    this.sort(fn);
    this.groupByVreg(fn);
  }

  forEach(visit: (first: number, second: number) => void): void {
    for (let i = 0; i < this.first.length; i++) {
      const pair = this.order[i];
      visit(this.first.data[pair], this.second.data[pair]);
    }
  }

  private push(first: number, second: number, block: number): void {
    this.first.push(first);
    this.second.push(second);
    this.block.push(block);
  }

  /** Counting sort by loop depth, cold ones last, otherwise in order of appearance. */
  private sort(fn: MachineFunction): void {
    const count = this.first.length;
    const start = new Int32Array(RANKS + 1);
    const rankOf = (pair: number): number => {
      const block = this.block.data[pair];
      if (fn.blockCold.data[block] !== 0) return RANKS - 1;
      return RANKS - 2 - Math.min(fn.blockLoopDepth.data[block], RANKS - 2);
    };
    for (let i = 0; i < count; i++) start[rankOf(i) + 1]++;
    for (let r = 0; r < RANKS; r++) start[r + 1] += start[r];
    this.order = int32Column(this.order, count);
    for (let i = 0; i < count; i++) this.order[start[rankOf(i)]++] = i;
  }

  private groupByVreg(fn: MachineFunction): void {
    const vregCount = fn.vregClass.length;
    const count = this.first.length;
    this.partnerFrom = int32Column(this.partnerFrom, vregCount + 2);
    this.partner = int32Column(this.partner, count * 2);
    this.partnerBlock = int32Column(this.partnerBlock, count * 2);
    const { partnerFrom } = this;
    partnerFrom.fill(0, 0, vregCount + 2);
    for (let i = 0; i < count; i++) {
      partnerFrom[this.first.data[i] + 2]++;
      partnerFrom[this.second.data[i] + 2]++;
    }
    for (let v = 0; v < vregCount; v++) partnerFrom[v + 2] += partnerFrom[v + 1];
    for (let i = 0; i < count; i++) {
      const pair = this.order[i];
      this.addPartner(this.first.data[pair], this.second.data[pair], this.block.data[pair]);
      this.addPartner(this.second.data[pair], this.first.data[pair], this.block.data[pair]);
    }
  }

  private addPartner(vreg: number, other: number, block: number): void {
    const row = this.partnerFrom[vreg + 1]++;
    this.partner[row] = other;
    this.partnerBlock[row] = block;
  }
}
