/**
 * Live ranges of virtual registers, one register at a time: from each use walk up the control flow until the definition
 * (Appel & Palsberg 2002, "liveness analysis by use"; Brandner et al. 2011 measure it fastest for SSA). No bit sets and no
 * fixpoint: the cost is the number of (register, block) pairs in the answer, and most registers never leave their block.
 *
 * Blocks that follow each other in layout make one segment.
 */
import { InternalError } from '#support';
import type { MachineFunction } from '../machine-function.js';
import { int32Column } from './columns.js';
import type { Flow } from './flow.js';
import type { Ranges } from './ranges.js';
import { Use, type UseTable } from './uses.js';

export class Liveness {
  /** Last vreg found live at the head and at the end of each block. */
  private liveIn = new Int32Array(0);
  private liveOut = new Int32Array(0);
  private blocks = new Int32Array(0);
  private blockTotal = 0;

  /** Makes one bundle per virtual register that has a range. */
  build(fn: MachineFunction, flow: Flow, uses: UseTable, ranges: Ranges, bundleOfVreg: Int32Array): void {
    const { blockCount } = fn;
    this.liveIn = int32Column(this.liveIn, blockCount);
    this.liveIn.fill(-1, 0, blockCount);
    this.liveOut = int32Column(this.liveOut, blockCount);
    this.liveOut.fill(-1, 0, blockCount);
    this.blocks = int32Column(this.blocks, blockCount + 1);
    for (let vreg = 0; vreg < fn.vregClass.length; vreg++) {
      bundleOfVreg[vreg] = -1;
      const first = uses.from[vreg];
      const last = uses.to[vreg] - 1;
      if (last < first) continue;
      if ((uses.kind[first] & Use.definition) === 0)
        throw fault(fn, vreg, 'is used before its definition in layout order');
      if (last === first) {
        const end = endWhenUnused(uses, first);
        if (end < 0) continue;
        bundleOfVreg[vreg] = ranges.newBundle(-1, 0);
        ranges.append(bundleOfVreg[vreg], ranges.newSegment(vreg, uses.point[first], end, 0));
        continue;
      }
      this.checkDefinition(fn, flow, uses, vreg);
      bundleOfVreg[vreg] = ranges.newBundle(-1, 0);
      const home = flow.blockAt(uses.point[first]);
      if (flow.blockAt(uses.point[last]) === home) {
        // rows are sorted, so in strict SSA the value never leaves the block
        ranges.append(bundleOfVreg[vreg], ranges.newSegment(vreg, uses.point[first], uses.point[last] + 1, 0));
      } else this.spread(fn, flow, uses, ranges, vreg, bundleOfVreg[vreg]);
    }
  }

  private spread(fn: MachineFunction, flow: Flow, uses: UseTable, ranges: Ranges, vreg: number, bundle: number): void {
    const { liveOut } = this;
    const first = uses.from[vreg];
    const end = uses.to[vreg];
    const home = flow.blockAt(uses.point[first]);
    this.blockTotal = 0;
    this.blocks[this.blockTotal++] = home;
    for (let row = first + 1; row < end; row++) this.enter(flow.blockAt(uses.point[row]), home, vreg);
    // blocks[] is the work list, too: every live-in block makes its predecessors live-out
    for (let i = 1; i < this.blockTotal; i++) {
      const predecessors = fn.blockPredecessors[this.blocks[i]];
      if (predecessors.length === 0) throw fault(fn, vreg, 'is used on a path without its definition');
      for (const pred of predecessors) {
        if (liveOut[pred] === vreg) continue;
        liveOut[pred] = vreg;
        this.enter(pred, home, vreg);
      }
    }
    const sorted = this.blocks.subarray(0, this.blockTotal).sort();
    let row = first;
    let from = uses.point[first];
    let to = -1;
    for (let i = 0; i < sorted.length; i++) {
      const block = sorted[i];
      const head = block === home ? uses.point[first] : flow.blockHead[block];
      if (to >= 0 && head !== to) {
        ranges.append(bundle, ranges.newSegment(vreg, from, to, 0));
        from = head;
      }
      const blockEnd = flow.blockHead[block + 1];
      while (row < end && uses.point[row] < blockEnd) row++;
      to = liveOut[block] === vreg ? blockEnd : uses.point[row - 1] + 1;
    }
    ranges.append(bundle, ranges.newSegment(vreg, from, to, 0));
  }

  /** Notes that the value is live at the head of the block. */
  private enter(block: number, home: number, vreg: number): void {
    if (block === home || this.liveIn[block] === vreg) return;
    this.liveIn[block] = vreg;
    this.blocks[this.blockTotal++] = block;
  }

  /** A fixed result of a block's last instruction would have to be moved behind it. */
  private checkDefinition(fn: MachineFunction, flow: Flow, uses: UseTable, vreg: number): void {
    const first = uses.from[vreg];
    const inst = uses.point[first] >>> 2;
    if (uses.operand[first] < 0 || uses.hint[first] < 0) return;
    if (inst >= fn.instOp.length || flow.blockHead[flow.blockAt(uses.point[first])] === inst << 2)
      throw fault(fn, vreg, 'is the result of a terminator in a fixed register');
  }
}

/** End of the range of a definition without uses; -1 when it needs none. */
function endWhenUnused(uses: UseTable, row: number): number {
  const isParameter = uses.operand[row] < 0;
  const isFixed = uses.hint[row] >= 0;
  return isParameter || isFixed ? -1 : (uses.point[row] | 3) + 1;
}

function fault(fn: MachineFunction, vreg: number, what: string): InternalError {
  return new InternalError(`register allocation of ${fn.name}`, `virtual register v${vreg} ${what}`);
}
