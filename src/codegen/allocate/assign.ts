/**
 * Gives bundles registers: a free one that it likes, else one whose holders are all worth less (they wait again), else the
 * bundle is split and its parts wait.
 *
 * The method is that of LLVM's greedy allocator (Olesen 2011) and of IonMonkey's backtracking allocator, which regalloc2
 * follows: largest bundle first, so that long ranges see an empty file and short ones fill the gaps; eviction by weight;
 * splitting as a last resort and only as far as needed (split.ts). It ends because an eviction always puts the heavier in
 * the place of the lighter, and a split makes strictly smaller bundles, down to minimal ones that always find a register.
 */
import { InternalError } from '#support';
import type { Context } from './context.js';
import { FRESH_REGISTER_COST, planSplit } from './plan-split.js';
import { splitBundle } from './split.js';
import { isOwnReservation } from './uses.js';
import { enqueue, Trait } from './weigh.js';

/** Turns of the work queue beyond which something is wrong; a hang would be worse. MEASURED: fuzzing stays below 7 per instruction. */
const ROUNDS_BASE = 100_000;
const ROUNDS_PER_INSTRUCTION = 200;
/** Rows looked at for hints and for own reservations of one bundle. */
const HINT_ROWS = 48;
const LIFTED_ROWS = 256;

export function assignBundles(context: Context): void {
  const { queue, ranges, fn } = context;
  for (let b = 0; b < ranges.bundleCount; b++) if (ranges.memberCount[b] > 0) enqueue(context, b);
  let budget = ROUNDS_BASE + ROUNDS_PER_INSTRUCTION * fn.instOp.length;
  while (!queue.isEmpty) {
    const bundle = queue.pop();
    if (--budget === 0)
      throw new InternalError(`register allocation of ${fn.name}`, 'assignment does not come to an end');
    if (!tryAssign(context, bundle)) splitBundle(context, bundle);
  }
}

function tryAssign(context: Context, bundle: number): boolean {
  const candidates = context.allocatable[context.classOf(bundle)];
  const usable = candidates & ~reservedRegisters(context, bundle, candidates);
  if (usable === 0) return false;
  const free = usable & ~takenRegisters(context, bundle, usable);
  if (free !== 0) {
    const register = chooseFree(context, bundle, free);
    if (register < 0) return false;
    assign(context, bundle, register);
    return true;
  }
  const register = chooseVictims(context, bundle, usable);
  if (register < 0) return false;
  evict(context, bundle, register);
  assign(context, bundle, register);
  return true;
}

/** Registers that instructions need for themselves somewhere in the bundle; stops when all candidates are among them. */
function reservedRegisters(context: Context, bundle: number, candidates: number): number {
  const { ranges, reservations } = context;
  const lifted = (ranges.traits[bundle] & Trait.ownReservation) !== 0;
  if (lifted) forOwnReservations(context, bundle, true);
  let mask = 0;
  const base = ranges.memberAt[bundle];
  for (let m = base; m < base + ranges.memberCount[bundle] && (candidates & ~mask) !== 0; m++) {
    mask |= reservations.busy.query(occupiedFrom(context, ranges.members[m]), ranges.segmentTo[ranges.members[m]]);
  }
  if (lifted) forOwnReservations(context, bundle, false);
  return mask;
}

/** Lifts or restores what the bundle's own fixed uses reserve while the very value they read stays live. */
function forOwnReservations(context: Context, bundle: number, lift: boolean): void {
  const { fn, ranges, uses, reservations } = context;
  let budget = LIFTED_ROWS;
  const base = ranges.memberAt[bundle];
  for (let m = base; m < base + ranges.memberCount[bundle] && budget > 0; m++) {
    const segment = ranges.members[m];
    const vreg = ranges.segmentVreg[segment];
    const to = ranges.segmentTo[segment];
    for (let row = uses.firstAt(vreg, ranges.segmentFrom[segment]); row < uses.to[vreg]; row++) {
      const point = uses.point[row];
      if (point >= to || --budget === 0) break;
      if (!isOwnReservation(fn, uses, row, to)) continue;
      if (lift) reservations.lift(uses.hint[row], point);
      else reservations.restore(uses.hint[row], point);
    }
  }
}

/** Registers of `usable` held by other bundles somewhere in this one; stops when none is left. */
function takenRegisters(context: Context, bundle: number, usable: number): number {
  const { ranges, busy } = context;
  let mask = 0;
  const base = ranges.memberAt[bundle];
  for (let m = base; m < base + ranges.memberCount[bundle] && (usable & ~mask) !== 0; m++) {
    mask |= busy.query(occupiedFrom(context, ranges.members[m]), ranges.segmentTo[ranges.members[m]]);
  }
  return mask;
}

/** Registers that the bundle could have without evicting anybody. */
export function freeRegisters(context: Context, bundle: number): number {
  const candidates = context.allocatable[context.classOf(bundle)];
  const usable = candidates & ~reservedRegisters(context, bundle, candidates);
  return usable & ~takenRegisters(context, bundle, usable);
}

const score = new Float64Array(32);

/** The free register that saves most moves, else the first in order; -1 when memory is cheaper than any. */
function chooseFree(context: Context, bundle: number, free: number): number {
  const { ranges, set, written } = context;
  const fresh = set.calleeSaved & ~written;
  let choice = free & ~fresh;
  if (choice === 0) {
    if (cheaperThanFresh(context, bundle)) return -1;
    choice = free;
  }
  score.fill(0);
  if (ranges.hint0[bundle] >= 0) score[ranges.hint0[bundle]] += ranges.hintWeight0[bundle];
  if (ranges.hint1[bundle] >= 0) score[ranges.hint1[bundle]] += ranges.hintWeight1[bundle];
  scorePartners(context, bundle);
  let best = -1;
  for (const register of set.order[context.classOf(bundle)]) {
    if ((choice & (1 << register)) === 0) continue;
    if (best < 0 || score[register] > score[best]) best = register;
  }
  return best;
}

/** Adds the registers of neighbouring pieces and of the other ends of copies. */
function scorePartners(context: Context, bundle: number): void {
  const { ranges, copies, flow } = context;
  let budget = HINT_ROWS;
  const base = ranges.memberAt[bundle];
  for (let m = base; m < base + ranges.memberCount[bundle] && budget > 0; m++, budget--) {
    const segment = ranges.members[m];
    const vreg = ranges.segmentVreg[segment];
    const own = ranges.lastRegister[vreg];
    if (own >= 0) score[own] += flow.frequencyAt(ranges.segmentFrom[segment]);
    for (let row = copies.partnerFrom[vreg]; row < copies.partnerFrom[vreg + 1] && budget > 0; row++, budget--) {
      const register = ranges.lastRegister[copies.partner[row]];
      if (register >= 0) score[register] += flow.frequency[copies.partnerBlock[row]];
    }
  }
}

/** True when splitting or spilling costs less than saving a register that is not in use yet. */
function cheaperThanFresh(context: Context, bundle: number): boolean {
  const { ranges } = context;
  if ((ranges.traits[bundle] & Trait.minimal) !== 0) return false;
  if (ranges.useCost[bundle] + ranges.storeCost[bundle] < FRESH_REGISTER_COST) return true;
  const others = context.allocatable[context.classOf(bundle)] & ~(context.set.calleeSaved & ~context.written);
  return planSplit(context, bundle, others).cost < FRESH_REGISTER_COST;
}

/** The register whose holders weigh least, all less than the bundle; -1 when there is none. */
function chooseVictims(context: Context, bundle: number, usable: number): number {
  const { ranges, set } = context;
  let limit = ranges.weight[bundle];
  let best = -1;
  for (const register of set.order[context.classOf(bundle)]) {
    if ((usable & (1 << register)) === 0) continue;
    const weight = heaviestHolder(context, bundle, register, limit);
    if (weight >= limit) continue;
    limit = weight;
    best = register;
  }
  return best;
}

/** Largest weight among bundles holding the register somewhere in this one; stops at `limit`. */
function heaviestHolder(context: Context, bundle: number, register: number, limit: number): number {
  const { ranges, assigned } = context;
  let heaviest = 0;
  const base = ranges.memberAt[bundle];
  for (let m = base; m < base + ranges.memberCount[bundle]; m++) {
    const segment = ranges.members[m];
    const to = ranges.segmentTo[segment];
    let more = assigned.seek(register, occupiedFrom(context, segment));
    for (; more && assigned.currentStart < to; more = assigned.next()) {
      const weight = ranges.weight[assigned.currentBundle];
      if (weight > heaviest) heaviest = weight;
      if (heaviest >= limit) return heaviest;
    }
  }
  return heaviest;
}

/** Takes the register away from all that hold it somewhere in the bundle. */
function evict(context: Context, bundle: number, register: number): void {
  const { ranges, assigned, queue } = context;
  const base = ranges.memberAt[bundle];
  for (let m = base; m < base + ranges.memberCount[bundle]; m++) {
    const segment = ranges.members[m];
    const from = occupiedFrom(context, segment);
    while (assigned.seek(register, from) && assigned.currentStart < ranges.segmentTo[segment]) {
      const other = assigned.currentBundle;
      unassign(context, other);
      queue.push(other, ranges.size[other]);
    }
  }
}

export function assign(context: Context, bundle: number, register: number): void {
  const { ranges, busy, assigned } = context;
  const base = ranges.memberAt[bundle];
  for (let m = base; m < base + ranges.memberCount[bundle]; m++) {
    const segment = ranges.members[m];
    const from = occupiedFrom(context, segment);
    busy.add(from, ranges.segmentTo[segment], 1 << register);
    assigned.insert(register, from, ranges.segmentTo[segment], bundle);
    ranges.lastRegister[ranges.segmentVreg[segment]] = register;
  }
  ranges.register[bundle] = register;
  context.written |= 1 << register;
}

export function unassign(context: Context, bundle: number): void {
  const { ranges, busy, assigned } = context;
  const register = ranges.register[bundle];
  const base = ranges.memberAt[bundle];
  for (let m = base; m < base + ranges.memberCount[bundle]; m++) {
    const segment = ranges.members[m];
    const from = occupiedFrom(context, segment);
    busy.remove(from, ranges.segmentTo[segment], 1 << register);
    assigned.remove(register, from);
  }
  ranges.register[bundle] = -1;
}

function occupiedFrom(context: Context, segment: number): number {
  const { ranges } = context;
  return ranges.occupiedFrom(segment, context.uses.definedAt(ranges.segmentVreg[segment]));
}
