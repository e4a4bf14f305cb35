/**
 * Recolouring: when all bundles have their registers, gives each bundle that still has moves to or from others the free
 * register that saves most of them.
 *
 * Assignment takes large bundles first, so a bundle often gets its register before the bundles it exchanges values with have
 * theirs, and the hint comes too late (LLVM's "hint recoloring"). Here all neighbours are known: the affinities are the
 * copies, the transitions between pieces, and the fixed operands, weighted by frequency. Only free registers are taken, so
 * nothing gets worse. Linear in affinities; bundles with very many of them are left alone.
 */
import { IntColumn } from '../machine-function.js';
import { assign, freeRegisters, unassign } from './assign.js';
import { grownFloat64, int32Column, uint8Column } from './columns.js';
import type { Context } from './context.js';
import type { Pieces } from './pieces.js';
import { Role, Use } from './uses.js';

const MAX_NEIGHBOURS = 64;
const MAX_SEGMENTS = 256;
const PASSES = 2;

export function recolour(context: Context, pieces: Pieces): void {
  affinities.collect(context, pieces);
  for (let pass = 0; pass < PASSES; pass++) if (!affinities.improve(context)) return;
}

class Affinities {
  /** Bundles of each affinity; the second may be a register r, as ~r. */
  private readonly first = new IntColumn();
  private readonly second = new IntColumn();
  private weight = new Float64Array(64);
  /** Affinities of bundle b: neighbour[from[b]] … with their weights. */
  private from = new Int32Array(0);
  private neighbour = new Int32Array(0);
  private neighbourWeight = new Float64Array(0);
  private readonly score = new Float64Array(32);
  /** 1 for bundles looked at in this pass. */
  private seen = new Uint8Array(0);

  collect(context: Context, pieces: Pieces): void {
    const { fn, uses, flow } = context;
    this.first.length = 0;
    this.second.length = 0;
    for (let v = 0; v < fn.vregClass.length; v++) {
      this.collectFixed(context, pieces, v);
      if (pieces.from[v + 1] - pieces.from[v] > 1) this.collectTransitions(context, pieces, v);
    }
    for (let o = 0; o < fn.operandVreg.length; o++) {
      if (uses.role[o] !== Role.reusedUse && uses.role[o] !== Role.moveUse) continue;
      const definition = fn.operandVreg.data[uses.link[o]];
      const point = uses.definedAt(definition);
      if ((point & 3) !== 2) continue;
      this.add(
        pieces.at(fn.operandVreg.data[o], point - 1),
        pieces.at(definition, point),
        pieces,
        flow.frequencyAt(point),
      );
    }
    for (let b = 0; b < fn.blockCount; b++) {
      const args = fn.branchArgs[b];
      if (args.length === 0) continue;
      const block = fn.blockSuccessors[b][0];
      const params = fn.blockParams[block];
      for (let i = 0; i < args.length; i++) {
        const to = pieces.at(params[i], flow.blockHead[block]);
        this.add(pieces.at(args[i], flow.blockHead[b + 1] - 1), to, pieces, flow.frequency[b]);
      }
    }
    this.groupByBundle(context);
  }

  /** Moves bundles to better registers; true when some moved. */
  improve(context: Context): boolean {
    const { register } = context.ranges;
    this.seen.fill(0, 0, context.ranges.bundleCount);
    let moved = false;
    for (let i = 0; i < this.first.length; i++) {
      const a = this.first.data[i];
      const b = this.second.data[i];
      if (register[a] === (b < 0 ? ~b : register[b])) continue;
      moved = this.improveBundle(context, a) || (b >= 0 && this.improveBundle(context, b)) || moved;
    }
    return moved;
  }

  private improveBundle(context: Context, bundle: number): boolean {
    const { ranges, set, written } = context;
    const from = this.from[bundle];
    const to = this.from[bundle + 1];
    if (this.seen[bundle] !== 0 || to - from > MAX_NEIGHBOURS || ranges.memberCount[bundle] > MAX_SEGMENTS)
      return false;
    this.seen[bundle] = 1;
    const { score } = this;
    score.fill(0);
    for (let i = from; i < to; i++) {
      const other = this.neighbour[i];
      const register = other < 0 ? ~other : ranges.register[other];
      score[register] += this.neighbourWeight[i];
    }
    const current = ranges.register[bundle];
    let wanted = 0;
    for (let r = 0; r < 32; r++) if (score[r] > score[current]) wanted |= 1 << r;
    if (wanted === 0) return false;
    const free = wanted & freeRegisters(context, bundle) & ~(set.calleeSaved & ~written);
    let best = current;
    for (let r = 0; r < 32; r++) if ((free & (1 << r)) !== 0 && score[r] > score[best]) best = r;
    if (best === current) return false;
    unassign(context, bundle);
    assign(context, bundle, best);
    return true;
  }

  private collectFixed(context: Context, pieces: Pieces, vreg: number): void {
    const { uses, flow } = context;
    for (let row = uses.from[vreg]; row < uses.to[vreg]; row++) {
      if (uses.hint[row] < 0 || (uses.kind[row] & Use.copy) === 0) continue;
      const piece = pieces.at(vreg, uses.point[row]);
      if (piece < 0 || pieces.bundle[piece] < 0) continue;
      this.push(pieces.bundle[piece], ~uses.hint[row], flow.frequencyAt(uses.point[row]));
    }
  }

  private collectTransitions(context: Context, pieces: Pieces, vreg: number): void {
    const { flow } = context;
    pieces.findTransitions(context, vreg);
    for (let t = 0; t < pieces.transitionCount; t++) {
      const pred = pieces.transitionPred[t];
      const to = pieces.transitionTo[t];
      const frequency =
        pred < 0
          ? flow.frequencyAt(pieces.start[to])
          : Math.min(flow.frequency[pred], flow.frequency[pieces.transitionBlock[t]]);
      this.add(pieces.transitionFrom[t], to, pieces, frequency);
    }
  }

  private add(from: number, to: number, pieces: Pieces, weight: number): void {
    if (from < 0 || to < 0) return;
    const a = pieces.bundle[from];
    const b = pieces.bundle[to];
    if (a < 0 || b < 0 || a === b) return;
    this.push(a, b, weight);
  }

  private push(first: number, second: number, weight: number): void {
    const row = this.first.push(first);
    this.second.push(second);
    this.weight = grownFloat64(this.weight, row + 1);
    this.weight[row] = weight;
  }

  private groupByBundle(context: Context): void {
    const { bundleCount } = context.ranges;
    const count = this.first.length;
    this.from = int32Column(this.from, bundleCount + 2);
    this.seen = uint8Column(this.seen, bundleCount);
    this.neighbour = int32Column(this.neighbour, count * 2);
    if (this.neighbourWeight.length < count * 2) this.neighbourWeight = new Float64Array(count * 3);
    const { from } = this;
    from.fill(0, 0, bundleCount + 2);
    for (let i = 0; i < count; i++) {
      from[this.first.data[i] + 2]++;
      if (this.second.data[i] >= 0) from[this.second.data[i] + 2]++;
    }
    for (let b = 0; b < bundleCount; b++) from[b + 2] += from[b + 1];
    for (let i = 0; i < count; i++) {
      this.addNeighbour(this.first.data[i], this.second.data[i], this.weight[i]);
      if (this.second.data[i] >= 0) this.addNeighbour(this.second.data[i], this.first.data[i], this.weight[i]);
    }
  }

  private addNeighbour(bundle: number, other: number, weight: number): void {
    const row = this.from[bundle + 1]++;
    this.neighbour[row] = other;
    this.neighbourWeight[row] = weight;
  }
}

const affinities = new Affinities();
