/**
 * Where to cut a bundle so that most of it can have one register.
 *
 * For a register that is taken (or destroyed) in parts of the bundle, each such conflict is cut out together with the idle
 * stretch around it, between the last use before and the next use after. Within that stretch the cut may be anywhere, so it
 * is moved to where it runs least: leaving a register before a loop rather than in it, coming back before entering the next
 * loop, and inside cold blocks rather than beside them. The part outside keeps the register; the parts cut out find another
 * one or live in the spill slot. Loops being intervals, climbing the loop nest replaces LLVM's network of block borders
 * (region splitting, Olesen 2011).
 *
 * The plan's price is what the moves at the cuts and the uses inside them cost, in runs of the entry block; among all
 * registers the cheapest plan counts, if it beats memory for the whole bundle. Work is bounded by the number of uses, since a
 * conflict settles its whole stretch.
 */
import type { Context } from './context.js';
import { midOf } from './points.js';
import { isIdle, pointAfterUse, Use } from './uses.js';

/** Saving and restoring a register the function has not used yet, in runs of the entry block. */
export const FRESH_REGISTER_COST = 1.5;
/** A move between registers, beside a store or a load. */
const MOVE_COST = 0.4;
/** Reading memory in the last use, beside reloading before it. */
const LAST_USE_DISCOUNT = 0.9;
const MAX_CUTS = 96;
/** Lighter bundles passed over while looking for the next conflict. */
const MAX_PASSED = 64;

export class SplitPlan {
  /** -1 when nothing beats memory. */
  register = -1;
  cost = 0;
  /** Cuts in order: number of the member segment, and the interval cut out. */
  count = 0;
  readonly member = new Int32Array(MAX_CUTS);
  readonly from = new Int32Array(MAX_CUTS);
  readonly to = new Int32Array(MAX_CUTS);
}

/** Two plans: the best so far and the one being made. They are reused by the next call. */
let best = new SplitPlan();
let trial = new SplitPlan();

/** The cheapest plan over the registers in `candidates`; `cost` without a plan is that of memory. */
export function planSplit(context: Context, bundle: number, candidates: number): SplitPlan {
  const { ranges, set } = context;
  best.register = -1;
  best.cost = ranges.useCost[bundle] + ranges.storeCost[bundle];
  for (const register of set.order[context.classOf(bundle)]) {
    if ((candidates & (1 << register)) === 0) continue;
    if (!planForRegister(context, bundle, register, best.cost)) continue;
    const better = trial;
    trial = best;
    best = better;
  }
  return best;
}

/** Makes `trial` the plan for the register; false when it costs at least `limit` or leaves no use outside the cuts. */
function planForRegister(context: Context, bundle: number, register: number, limit: number): boolean {
  const { ranges, uses } = context;
  const cls = context.classOf(bundle);
  trial.register = register;
  trial.count = 0;
  let stores = 0;
  let reloads = 0;
  let usesOutside = false;
  const base = ranges.memberAt[bundle];
  for (let m = 0; m < ranges.memberCount[bundle]; m++) {
    const segment = ranges.members[base + m];
    const vreg = ranges.segmentVreg[segment];
    const to = ranges.segmentTo[segment];
    let from = ranges.segmentFrom[segment];
    let row = uses.firstAt(vreg, from);
    for (;;) {
      if (!findConflict(context, bundle, register, vreg, from, to)) break;
      cutAround(context, cls, vreg, row, from, to);
      if (cut.firstInside > row) usesOutside = true;
      const joins = trial.count > 0 && trial.member[trial.count - 1] === m && trial.to[trial.count - 1] >= cut.from;
      if (joins) trial.to[trial.count - 1] = cut.to;
      else {
        if (trial.count === MAX_CUTS) return false;
        trial.member[trial.count] = m;
        trial.from[trial.count] = cut.from;
        trial.to[trial.count++] = cut.to;
      }
      stores += joins ? 0 : cut.storeCost;
      reloads += cut.reloadCost;
      if (Math.min(stores, ranges.storeCost[bundle]) + reloads >= limit) return false;
      row = cut.firstAfter;
      from = cut.to;
      if (from >= to) break;
    }
    if (from < to && row < uses.to[vreg] && uses.point[row] < to) usesOutside = true;
  }
  trial.cost = Math.min(stores, ranges.storeCost[bundle]) + reloads;
  const isFresh = (context.set.calleeSaved & ~context.written & (1 << register)) !== 0;
  if (isFresh) trial.cost += FRESH_REGISTER_COST;
  // without conflicts the register was free, and not wanted
  return usesOutside && trial.count > 0 && trial.cost < limit;
}

const conflict = { from: 0, to: 0 };

/** Finds the first point in [from, to) where the register is not to be had by the bundle. */
function findConflict(
  context: Context,
  bundle: number,
  register: number,
  vreg: number,
  from: number,
  to: number,
): boolean {
  const { ranges, assigned, reservations } = context;
  const reserved = reservations.next(register, from, to, vreg);
  conflict.from = reserved < 0 ? to : reserved;
  conflict.to = reservations.foundEnd;
  const weight = ranges.weight[bundle];
  let passed = 0;
  let more = assigned.seek(register, from);
  for (; more && assigned.currentStart < conflict.from; more = assigned.next()) {
    // lighter ones can be evicted
    if (ranges.weight[assigned.currentBundle] < weight && ++passed < MAX_PASSED) continue;
    conflict.from = Math.max(assigned.currentStart, from);
    conflict.to = assigned.currentEnd;
    break;
  }
  return conflict.from < to;
}

/** The interval to cut out, its price, and the rows of uses: first inside, first after. */
const cut = { from: 0, to: 0, storeCost: 0, reloadCost: 0, firstInside: 0, firstAfter: 0 };

/**
 * Chooses the cut around `conflict` for the vreg's segment part [from, to).
 * @param row first use at `from` or later
 */
function cutAround(context: Context, cls: number, vreg: number, row: number, from: number, to: number): void {
  const { uses, flow } = context;
  let inside = row;
  while (inside < uses.to[vreg] && uses.point[inside] < conflict.from) inside++;
  // uses whose instruction the conflict touches are inside, too
  while (inside > row && (sharesInstruction(context, vreg, inside) || keepsRegisterInto(context, inside - 1))) inside--;
  const lowest = inside > row ? pointAfterUse(uses, flow, inside - 1) : from;
  let after = inside;
  let cost = 0;
  while (after < uses.to[vreg] && uses.point[after] < to) {
    // what need not be in a register is no reason to come back
    const idle = isIdle(uses, context.remat, vreg, after);
    if (!idle && midOf(uses.point[after]) >= conflict.to) break;
    cost += idle || (uses.kind[after] & Use.definition) !== 0 ? 0 : flow.frequencyAt(uses.point[after]);
    after++;
  }
  cut.firstInside = inside;
  cut.firstAfter = after;
  cut.reloadCost = cost;
  const hasNext = after < uses.to[vreg] && uses.point[after] < to;
  const latest = hasNext ? midOf(uses.point[after]) : to;
  if (fitsElsewhere(context, cls, vreg, lowest, latest)) return;
  placeStart(context, lowest);
  if (inside === row + 1 && definesByCopy(context, row) && flow.frequencyAt(from) <= cut.storeCost) {
    // a parameter or fixed result goes straight to memory
    cut.firstInside = row;
    cut.from = from;
    cut.storeCost = flow.frequencyAt(from);
  }
  placeEnd(context, latest, hasNext);
  if (hasNext) stayForLastUse(context, after, to, cost);
  addBackEdges(context, vreg);
}

/** Where the cut reaches over the end of a loop it started in, the value comes back on the way to the loop's head. */
function addBackEdges(context: Context, vreg: number): void {
  const { flow, uses } = context;
  let loop = flow.loopOf[flow.blockAt(cut.from)];
  for (; loop >= 0 && flow.loopTo[loop] <= cut.to; loop = flow.loopParent[loop]) {
    const head = flow.loopFrom[loop];
    if (head < cut.from && uses.definedAt(vreg) < head) cut.reloadCost += flow.frequencyAt(flow.loopTo[loop] - 1);
  }
}

/** A last use that can read memory is no reason to come back, unless that is cheaper elsewhere. */
function stayForLastUse(context: Context, row: number, to: number, costInside: number): void {
  const { uses, flow } = context;
  if (uses.point[row] + 1 !== to || (uses.kind[row] & Use.register) !== 0) return;
  const cost = costInside + flow.frequencyAt(uses.point[row]) * LAST_USE_DISCOUNT;
  if (cost >= cut.reloadCost) return;
  cut.reloadCost = cost;
  cut.firstAfter = row + 1;
  cut.to = to;
}

function definesByCopy(context: Context, row: number): boolean {
  const definition = Use.definition | Use.copy;
  return (context.uses.kind[row] & definition) === definition;
}

/** Tries the shortest cut: when another register is free there, the value only makes a detour. */
function fitsElsewhere(context: Context, cls: number, vreg: number, lowest: number, latest: number): boolean {
  const { flow, busy, reservations, allocatable } = context;
  const from = latestStart(lowest);
  const sub = conflict.to & 3;
  let to = conflict.to;
  if (sub === 3) to = flow.endsBlock(conflict.to >>> 2) ? conflict.to + 1 : conflict.to + 2;
  else if (sub === 0 && flow.blockHead[flow.blockAt(conflict.to)] !== conflict.to) to = conflict.to + 1;
  if (to > latest || to <= from) return false;
  const usual = allocatable[cls] & ~(context.set.calleeSaved & ~context.written);
  if ((usual & ~busy.query(from, to) & ~reservations.busy.query(from, to)) === 0) return false;
  cut.from = from;
  cut.to = to;
  // a fixed result is there already
  cut.storeCost = from === lowest && from === context.uses.definedAt(vreg) ? 0 : flow.frequencyAt(from) * MOVE_COST;
  cut.reloadCost = flow.frequencyAt(to - 1) * MOVE_COST;
  return true;
}

/** Latest point at or before the conflict at which the value can leave its register. */
function latestStart(lowest: number): number {
  return (conflict.from & 3) > 1 ? Math.max(midOf(conflict.from), lowest) : conflict.from;
}

/** True when the use before `inside` belongs to the same instruction as the use at `inside`. */
function sharesInstruction(context: Context, vreg: number, inside: number): boolean {
  const { uses } = context;
  return inside < uses.to[vreg] && uses.point[inside] >>> 2 === uses.point[inside - 1] >>> 2;
}

function keepsRegisterInto(context: Context, row: number): boolean {
  return pointAfterUse(context.uses, context.flow, row) > conflict.from;
}

/** Start of the cut in [lowest, conflict.from]: where leaving the register runs least, as late as possible. */
function placeStart(context: Context, lowest: number): void {
  const { flow } = context;
  const latest = latestStart(lowest);
  cut.from = latest;
  cut.storeCost = flow.frequencyAt(latest);
  for (let loop = flow.loopOf[flow.blockAt(latest)]; loop >= 0; loop = flow.loopParent[loop]) {
    const head = flow.loopFrom[loop];
    if (head < lowest || head === 0) break;
    const outside = flow.frequencyAt(head - 1);
    if (outside >= cut.storeCost) continue;
    cut.from = head;
    cut.storeCost = outside;
  }
}

/** End of the cut in [conflict.to, latest]: where coming back runs least. Adds to the price. */
function placeEnd(context: Context, latest: number, hasNext: boolean): void {
  const { flow } = context;
  cut.to = latest;
  const last = hasNext ? latest : latest - 1;
  const leavesBlock = flow.blockHead[flow.blockAt(last) + 1] === latest;
  let cost = hasNext || leavesBlock ? flow.frequencyAt(last) : 0;
  for (let loop = flow.loopOf[flow.blockAt(last)]; hasNext && loop >= 0; loop = flow.loopParent[loop]) {
    const head = flow.loopFrom[loop];
    if (head < conflict.to || head === 0) break;
    const outside = flow.frequencyAt(head - 1);
    if (outside >= cost) continue;
    cut.to = head;
    cost = outside;
  }
  const block = flow.blockAt(conflict.to - 1);
  const blockEnd = flow.blockHead[block + 1];
  if (blockEnd < cut.to && blockEnd >= conflict.to && jumpsPast(context, block, cut.to)) {
    // one arm of a branch: what follows in layout is the other arm, which the conflict does not concern
    cut.to = blockEnd;
    cost = flow.frequency[block];
  }
  const coldEnd = flow.coldTo[block];
  if (coldEnd !== 0 && coldEnd >= conflict.to && coldEnd <= latest && flow.frequencyAt(conflict.to - 1) < cost) {
    cut.to = coldEnd;
    cost = flow.frequencyAt(conflict.to - 1);
  }
  cut.reloadCost += cost;
}

/** True when all successors of the block lie behind `point`, so that the value is expected back in its register there. */
function jumpsPast(context: Context, block: number, point: number): boolean {
  const successors = context.fn.blockSuccessors[block];
  for (const successor of successors) if (context.flow.blockHead[successor] < point) return false;
  return successors.length > 0;
}
