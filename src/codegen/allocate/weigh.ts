/**
 * What a bundle is worth: the cost of having it in memory, by expected frequency, and the registers it would like.
 *
 * Its weight is that cost per point it occupies, so that short busy ranges push out long idle ones (Chaitin's cost over
 * degree; LLVM's greedy allocator and regalloc2 use the same density). A minimal bundle, one that serves a single instruction
 * and cannot be cut further, outweighs all others; among minimal ones the longer wins, since one that spans both halves of
 * an instruction has fewer registers to choose from, and the shorter always finds another.
 */
import type { Context } from './context.js';
import { midOf } from './points.js';
import { isIdle, isOwnReservation, pointAfterUse, Use } from './uses.js';

export const Trait = {
  /** Some use needs a register. */
  needsRegister: 1,
  minimal: 2,
  /** A fixed use reserves a register where the bundle itself is live. */
  ownReservation: 4,
} as const;

const MINIMAL_WEIGHT = 1e30;
/** Points added to the length, so that tiny ranges are not priceless. */
const LENGTH_BIAS = 64;
/** Recomputing is cheaper than reloading, and needs no store. */
const REMAT_DISCOUNT = 0.5;
/** An operand read from memory by the instruction itself. */
const MEMORY_DISCOUNT = 0.75;
/** A value that only has to be somewhere: just enough to prefer a register that nobody else wants. */
const STATE_DISCOUNT = 1 / 256;

const hintWeight = new Float64Array(32);
const hinted: number[] = [];

/** Weighs a new bundle and lets it wait for a register. */
export function enqueue(context: Context, bundle: number): void {
  weighBundle(context, bundle);
  context.queue.push(bundle, context.ranges.size[bundle]);
}

/** Computes weight, costs, size, hints and traits of a bundle. */
function weighBundle(context: Context, bundle: number): void {
  const { ranges, uses, flow, remat, fn } = context;
  let useCost = 0;
  let storeCost = 0;
  let size = 0;
  let traits = 0;
  let lastVreg = -1;
  const base = ranges.memberAt[bundle];
  const end = base + ranges.memberCount[bundle];
  for (let m = base; m < end; m++) {
    const segment = ranges.members[m];
    const vreg = ranges.segmentVreg[segment];
    const from = ranges.segmentFrom[segment];
    const to = ranges.segmentTo[segment];
    const discount = remat[vreg] >= 0 ? REMAT_DISCOUNT : 1;
    size += to - from;
    const rowEnd = uses.to[vreg];
    for (let row = uses.firstAt(vreg, from); row < rowEnd && uses.point[row] < to; row++) {
      const kind = uses.kind[row];
      const frequency = flow.frequencyAt(uses.point[row]);
      if ((kind & Use.register) !== 0) traits |= Trait.needsRegister;
      if ((kind & Use.definition) === 0) {
        if (isIdle(uses, remat, vreg, row)) useCost += frequency * STATE_DISCOUNT;
        else useCost += frequency * ((kind & Use.memory) !== 0 && remat[vreg] < 0 ? MEMORY_DISCOUNT : discount);
      } else if (remat[vreg] < 0 && ranges.spilled[vreg] === 0) storeCost += frequency;
      const hint = uses.hint[row];
      if (hint < 0) continue;
      if (hintWeight[hint] === 0) hinted.push(hint);
      hintWeight[hint] += frequency;
      if (isOwnReservation(fn, uses, row, to)) traits |= Trait.ownReservation;
    }
    // a value defined elsewhere and in registers so far would have to be stored there
    const defined = uses.definedAt(vreg);
    if ((defined < from || defined >= to) && remat[vreg] < 0 && ranges.spilled[vreg] === 0 && lastVreg !== vreg) {
      lastVreg = vreg;
      storeCost += Math.min(flow.frequencyAt(from), flow.frequencyAt(defined));
    }
  }
  if (end - base === 1 && (traits & Trait.needsRegister) !== 0 && isMinimal(context, ranges.members[base]))
    traits |= Trait.minimal;
  ranges.useCost[bundle] = useCost;
  ranges.storeCost[bundle] = storeCost;
  ranges.size[bundle] = size;
  ranges.traits[bundle] = traits;
  ranges.weight[bundle] =
    (traits & Trait.minimal) !== 0 ? MINIMAL_WEIGHT * (1 + size) : (useCost + storeCost) / (size + LENGTH_BIAS);
  takeHints(context, bundle);
}

function takeHints(context: Context, bundle: number): void {
  let best = -1;
  let second = -1;
  for (const register of hinted) {
    if (best < 0 || hintWeight[register] > hintWeight[best]) {
      second = best;
      best = register;
    } else if (second < 0 || hintWeight[register] > hintWeight[second]) second = register;
  }
  const { ranges } = context;
  ranges.hint0[bundle] = best;
  ranges.hint1[bundle] = second;
  ranges.hintWeight0[bundle] = best < 0 ? 0 : hintWeight[best];
  ranges.hintWeight1[bundle] = second < 0 ? 0 : hintWeight[second];
  for (const register of hinted) hintWeight[register] = 0;
  hinted.length = 0;
}

/** True when the segment is exactly what one instruction's register operands need. */
function isMinimal(context: Context, segment: number): boolean {
  const { ranges } = context;
  const from = ranges.segmentFrom[segment];
  const to = ranges.segmentTo[segment];
  if (to - from > 8 || (from & 3) === 0) return false;
  const vreg = ranges.segmentVreg[segment];
  const first = nextRegisterUse(context, vreg, from, to);
  const last = lastRegisterUseOfInstruction(context, vreg, first, to);
  return (
    from === pieceStart(context, first, from) && to === Math.min(to, pointAfterUse(context.uses, context.flow, last))
  );
}

/** Row of the first use in [from, to) that needs a register, or -1. */
export function nextRegisterUse(context: Context, vreg: number, from: number, to: number): number {
  const { uses } = context;
  for (let row = uses.firstAt(vreg, from); row < uses.to[vreg] && uses.point[row] < to; row++) {
    if ((uses.kind[row] & Use.register) !== 0) return row;
  }
  return -1;
}

/** Row of the last register use by the instruction of row `first`. */
export function lastRegisterUseOfInstruction(context: Context, vreg: number, first: number, to: number): number {
  const { uses } = context;
  let last = first;
  for (let row = first + 1; row < uses.to[vreg] && uses.point[row] < to; row++) {
    if (uses.point[row] >>> 2 !== uses.point[first] >>> 2) break;
    if ((uses.kind[row] & Use.register) !== 0) last = row;
  }
  return last;
}

/** Where a piece that serves a use from its row on must start: at the definition, or where the instruction's moves end. */
export function pieceStart(context: Context, row: number, from: number): number {
  const { uses } = context;
  const point = uses.point[row];
  return (uses.kind[row] & Use.definition) !== 0 ? point : Math.max(from, midOf(point));
}
