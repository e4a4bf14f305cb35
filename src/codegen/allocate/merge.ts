/**
 * Coalescing: puts both ends of a copy into one bundle when their ranges do not overlap, so that they share a register and
 * the copy vanishes. On SSA with copies as pairs, this dissolves most phis and two-address copies (Budimlić et al. 2002 do
 * it while leaving SSA). Copies in the deepest loops go first, so that what must remain is paid outside.
 *
 * Merging is not final: a bundle that finds no register is split again. Cost: the overlap test of bundles with m ≤ n
 * segments takes m bisections or n + m steps, whichever is less.
 */
import type { Context } from './context.js';

/** Bundles of different classes never meet; larger bundles than this are left alone, which keeps the pass linear. */
const MAX_SEGMENTS = 20_000;

export function mergeBundles(context: Context): void {
  const { ranges, bundleOfVreg, fn } = context;
  context.copies.forEach((first, second) => {
    if (fn.vregClass.data[first] !== fn.vregClass.data[second]) return;
    const a = ownerOf(context, first);
    const b = ownerOf(context, second);
    if (a < 0 || b < 0) return;
    if (a === b) {
      context.coalesced++;
      return;
    }
    const [large, small] = ranges.memberCount[a] >= ranges.memberCount[b] ? [a, b] : [b, a];
    if (ranges.memberCount[large] > MAX_SEGMENTS || overlap(context, large, small)) return;
    // `setOf` is a union-find forest until merging is over
    ranges.absorb(large, small);
    ranges.setOf[small] = large;
    context.coalesced++;
  });
  for (let v = 0; v < fn.vregClass.length; v++) if (bundleOfVreg[v] >= 0) bundleOfVreg[v] = ownerOf(context, v);
}

function ownerOf(context: Context, vreg: number): number {
  const { setOf } = context.ranges;
  let bundle = context.bundleOfVreg[vreg];
  if (bundle < 0) return -1;
  while (setOf[bundle] !== bundle) {
    setOf[bundle] = setOf[setOf[bundle]];
    bundle = setOf[bundle];
  }
  return bundle;
}

function overlap(context: Context, large: number, small: number): boolean {
  const { ranges } = context;
  const largeCount = ranges.memberCount[large];
  const smallCount = ranges.memberCount[small];
  const bisects = smallCount * Math.log2(largeCount + 1) < largeCount + smallCount;
  return bisects ? overlapByBisection(context, large, small) : overlapByWalk(context, large, small);
}

function overlapByWalk(context: Context, large: number, small: number): boolean {
  const { members, memberAt, memberCount, segmentFrom, segmentTo } = context.ranges;
  let i = memberAt[large];
  let j = memberAt[small];
  const iEnd = i + memberCount[large];
  const jEnd = j + memberCount[small];
  while (i < iEnd && j < jEnd) {
    if (segmentTo[members[i]] <= segmentFrom[members[j]]) i++;
    else if (segmentTo[members[j]] <= segmentFrom[members[i]]) j++;
    else return true;
  }
  return false;
}

function overlapByBisection(context: Context, large: number, small: number): boolean {
  const { members, memberAt, memberCount, segmentFrom, segmentTo } = context.ranges;
  const base = memberAt[large];
  for (let j = memberAt[small]; j < memberAt[small] + memberCount[small]; j++) {
    // the first segment that ends after this one starts
    let low = base;
    let high = base + memberCount[large];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (segmentTo[members[middle]] <= segmentFrom[members[j]]) low = middle + 1;
      else high = middle;
    }
    if (low < base + memberCount[large] && segmentFrom[members[low]] < segmentTo[members[j]]) return true;
  }
  return false;
}
