/**
 * Cuts a bundle that found no register into smaller ones, and leaves to the spill slot what is not worth one.
 *
 * First along a plan (plan-split.ts): most of the bundle then has a register for certain. When no plan pays, around clusters
 * of uses, whose gaps go to the slot: clusters are first all uses within a block, then those at most 16 and then 4
 * instructions apart, at last the operands of single instructions, which are minimal. Each step is taken at most once per
 * piece, so a bundle is cut a bounded number of times.
 *
 * A use that only copies, or that can read memory, is no reason for a cluster of its own.
 */
import { InternalError } from '#support';
import type { Context } from './context.js';
import { planSplit, type SplitPlan } from './plan-split.js';
import { instOf } from './points.js';
import { REPLACED, SPILLED } from './ranges.js';
import { isIdle, pointAfterUse, Use } from './uses.js';
import { enqueue, lastRegisterUseOfInstruction, nextRegisterUse, pieceStart, Trait } from './weigh.js';

/** Largest distance in instructions between uses of one cluster, by level; the last level is that of minimal pieces. */
const CLUSTER_GAPS = [0x3fffffff, 16, 4];
const MINIMAL_LEVEL = CLUSTER_GAPS.length;
/** Plans carried out per set: more would not pay for the time. */
const MAX_PLANS = 24;

export function splitBundle(context: Context, bundle: number): void {
  const { ranges } = context;
  if ((ranges.traits[bundle] & Trait.minimal) !== 0) throw overconstrained(context, bundle);
  const level = ranges.level[bundle];
  if (level < MINIMAL_LEVEL && ranges.plans[ranges.setOf[bundle]] < MAX_PLANS) {
    const plan = planSplit(context, bundle, context.allocatable[context.classOf(bundle)]);
    if (plan.register >= 0) {
      ranges.plans[ranges.setOf[bundle]]++;
      carve(context, bundle, plan);
      return;
    }
  }
  if (level < MINIMAL_LEVEL) splitIntoClusters(context, bundle, level);
  else splitIntoMinimalPieces(context, bundle);
}

function overconstrained(context: Context, bundle: number): InternalError {
  const { ranges, fn, flow } = context;
  const segment = ranges.members[ranges.memberAt[bundle]];
  const inst = instOf(ranges.segmentFrom[segment]);
  return new InternalError(
    `register allocation of ${fn.name}`,
    `instruction ${inst} in block ${flow.blockOfInst[inst]} needs more registers than there are (v${ranges.segmentVreg[segment]})`,
  );
}

/** Cuts out the plan's intervals; what is left stays one bundle. */
function carve(context: Context, bundle: number, plan: SplitPlan): void {
  const { ranges } = context;
  const level = ranges.level[bundle];
  const set = ranges.setOf[bundle];
  const outside = ranges.newBundle(set, level);
  const count = ranges.memberCount[bundle];
  const cutBundles: number[] = [];
  let cut = 0;
  let inside = -1;
  let insideEnd = -1;
  for (let m = 0; m < count; m++) {
    const segment = ranges.members[ranges.memberAt[bundle] + m];
    const vreg = ranges.segmentVreg[segment];
    const to = ranges.segmentTo[segment];
    let from = ranges.segmentFrom[segment];
    for (; cut < plan.count && plan.member[cut] === m; cut++) {
      if (plan.from[cut] > from) ranges.append(outside, ranges.newSegment(vreg, from, plan.from[cut], outside));
      // cuts that touch, such as before and after a two-address instruction, stay together
      if (inside < 0 || plan.from[cut] !== insideEnd) {
        inside = ranges.newBundle(set, level);
        cutBundles.push(inside);
      }
      ranges.append(inside, ranges.newSegment(vreg, plan.from[cut], plan.to[cut], inside));
      insideEnd = plan.to[cut];
      from = insideEnd;
    }
    if (from < to) ranges.append(outside, ranges.newSegment(vreg, from, to, outside));
    ranges.segmentBundle[segment] = REPLACED;
  }
  context.splits += cutBundles.length;
  for (const part of cutBundles) enqueue(context, part);
  const { register } = plan;
  for (let m = 0; m < ranges.memberCount[outside]; m++) {
    ranges.lastRegister[ranges.segmentVreg[ranges.members[ranges.memberAt[outside] + m]]] = register;
  }
  enqueue(context, outside);
}

function splitIntoClusters(context: Context, bundle: number, level: number): void {
  const { ranges, uses, flow } = context;
  const gap = CLUSTER_GAPS[level];
  const base = ranges.memberAt[bundle];
  const count = ranges.memberCount[bundle];
  if (count === 1 && isOneCluster(context, ranges.members[base], gap)) {
    ranges.level[bundle] = level + 1;
    splitBundle(context, bundle);
    return;
  }
  for (let m = 0; m < count; m++) {
    const segment = ranges.members[ranges.memberAt[bundle] + m];
    const vreg = ranges.segmentVreg[segment];
    const to = ranges.segmentTo[segment];
    const end = uses.to[vreg];
    let from = ranges.segmentFrom[segment];
    ranges.segmentBundle[segment] = REPLACED;
    let row = uses.firstAt(vreg, from);
    while (row < end && uses.point[row] < to) {
      const first = row;
      row = clusterEnd(context, vreg, first, to, gap);
      const last = lastBusy(context, vreg, first, row);
      if (last === first && !needsOwnPiece(context, vreg, first)) continue;
      const start = pieceStart(context, first, from);
      const stop = Math.min(to, pointAfterUse(uses, flow, last));
      spill(context, vreg, from, start);
      addPiece(context, bundle, vreg, start, stop, level + 1);
      from = stop;
    }
    spill(context, vreg, from, to);
  }
}

/** What can be recomputed has no slot to read from, unless it must. */
function needsOwnPiece(context: Context, vreg: number, row: number): boolean {
  const kind = context.uses.kind[row];
  return (kind & Use.register) !== 0 || ((kind & Use.memory) !== 0 && context.remat[vreg] >= 0);
}

/** Last row of a cluster that asks for more than some place; its first row when there is none. */
function lastBusy(context: Context, vreg: number, first: number, end: number): number {
  let last = end - 1;
  while (last > first && isIdle(context.uses, context.remat, vreg, last)) last--;
  return last;
}

/** Row after the last use of the cluster that begins with row `first`; what asks only for some place begins none. */
function clusterEnd(context: Context, vreg: number, first: number, to: number, gap: number): number {
  const { uses, flow } = context;
  if (isIdle(uses, context.remat, vreg, first)) return first + 1;
  const block = flow.blockAt(uses.point[first]);
  let row = first + 1;
  for (; row < uses.to[vreg] && uses.point[row] < to; row++) {
    if (instOf(uses.point[row]) - instOf(uses.point[row - 1]) > gap) break;
    if (flow.blockAt(uses.point[row]) !== block) break;
  }
  return row;
}

/** True when cutting around clusters would give back the segment itself. */
function isOneCluster(context: Context, segment: number, gap: number): boolean {
  const { ranges, uses, flow } = context;
  const vreg = ranges.segmentVreg[segment];
  const from = ranges.segmentFrom[segment];
  const to = ranges.segmentTo[segment];
  const first = uses.firstAt(vreg, from);
  if (first === uses.to[vreg] || uses.point[first] >= to) return false;
  const row = clusterEnd(context, vreg, first, to, gap);
  if (row < uses.to[vreg] && uses.point[row] < to) return false;
  const last = lastBusy(context, vreg, first, row);
  if (last === first && !needsOwnPiece(context, vreg, first)) return false;
  return pieceStart(context, first, from) === from && pointAfterUse(uses, flow, last) >= to;
}

function splitIntoMinimalPieces(context: Context, bundle: number): void {
  const { ranges, uses, flow } = context;
  const count = ranges.memberCount[bundle];
  for (let m = 0; m < count; m++) {
    const segment = ranges.members[ranges.memberAt[bundle] + m];
    const vreg = ranges.segmentVreg[segment];
    const to = ranges.segmentTo[segment];
    let from = ranges.segmentFrom[segment];
    ranges.segmentBundle[segment] = REPLACED;
    let row = nextRegisterUse(context, vreg, from, to);
    while (row >= 0) {
      const start = pieceStart(context, row, from);
      const last = lastRegisterUseOfInstruction(context, vreg, row, to);
      const stop = Math.min(to, pointAfterUse(uses, flow, last));
      spill(context, vreg, from, start);
      addPiece(context, bundle, vreg, start, stop, MINIMAL_LEVEL);
      from = stop;
      row = from < to ? nextRegisterUse(context, vreg, Math.max(from, uses.point[last] + 1), to) : -1;
    }
    spill(context, vreg, from, to);
  }
}

function addPiece(context: Context, bundle: number, vreg: number, from: number, to: number, level: number): void {
  const { ranges } = context;
  const piece = ranges.newBundle(ranges.setOf[bundle], level);
  ranges.append(piece, ranges.newSegment(vreg, from, to, piece));
  context.splits++;
  enqueue(context, piece);
}

function spill(context: Context, vreg: number, from: number, to: number): void {
  if (from >= to) return;
  const { ranges } = context;
  ranges.newSegment(vreg, from, to, SPILLED);
  ranges.spilled[vreg] = 1;
}
