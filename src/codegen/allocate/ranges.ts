/**
 * Live ranges: segments and the bundles that own them.
 *
 * A segment is an interval of points in which one virtual register is live. A bundle is a sorted list of segments that do
 * not overlap and will get one and the same register: at first all segments of one virtual register, then of several
 * (merge.ts), then pieces of those (split.ts). A segment of no bundle lives in its set's spill slot.
 *
 * A set is what was one bundle after merging: all that could share a register can share a spill slot, so that values passed
 * along a loop need no move when they are spilled, either.
 *
 * INVARIANTS: segments of one virtual register are disjoint and together cover its liveness at all times; a bundle's
 * segments are disjoint and sorted; segments are never changed, only replaced.
 */
import { grownFloat64, grownInt32, int32Column, uint8Column } from './columns.js';

/** Owner of segments that live in a spill slot, and of segments that were replaced. */
export const SPILLED = -1;
export const REPLACED = -2;

export class Ranges {
  segmentCount = 0;
  segmentFrom = new Int32Array(0);
  segmentTo = new Int32Array(0);
  segmentVreg = new Int32Array(0);
  segmentBundle = new Int32Array(0);

  bundleCount = 0;
  /** A bundle's segments: members[memberAt[b]] … members[memberAt[b] + memberCount[b] - 1]. */
  memberAt = new Int32Array(0);
  memberCount = new Int32Array(0);
  private memberRoom = new Int32Array(0);
  members = new Int32Array(0);
  private membersEnd = 0;
  /** Set of each bundle; sets are numbered like the bundles they were. */
  setOf = new Int32Array(0);
  /** Register, -1 while there is none. */
  register = new Int32Array(0);
  /** How often the bundle has been cut down; see split.ts. */
  level = new Int32Array(0);
  /** Plans carried out on the bundles of each set. */
  plans = new Int32Array(0);

  // by weigh.ts
  weight = new Float64Array(0);
  useCost = new Float64Array(0);
  storeCost = new Float64Array(0);
  /** Number of points. */
  size = new Int32Array(0);
  /** Registers that fixed operands ask for, best first, -1 for none. */
  hint0 = new Int32Array(0);
  hint1 = new Int32Array(0);
  hintWeight0 = new Float64Array(0);
  hintWeight1 = new Float64Array(0);
  /** Bits of `Trait`. */
  traits = new Int32Array(0);

  /** Register given last to a piece of each vreg, -1 for none. */
  lastRegister = new Int32Array(0);
  /** 1 for vregs some piece of which lives in a slot. */
  spilled = new Uint8Array(0);

  reset(vregCount: number): void {
    this.segmentCount = 0;
    this.bundleCount = 0;
    this.membersEnd = 0;
    this.lastRegister = int32Column(this.lastRegister, vregCount);
    this.lastRegister.fill(-1, 0, vregCount);
    this.spilled = uint8Column(this.spilled, vregCount);
    this.spilled.fill(0, 0, vregCount);
  }

  newSegment(vreg: number, from: number, to: number, bundle: number): number {
    const segment = this.segmentCount++;
    if (segment >= this.segmentFrom.length) {
      this.segmentFrom = grownInt32(this.segmentFrom, segment + 1);
      this.segmentTo = grownInt32(this.segmentTo, segment + 1);
      this.segmentVreg = grownInt32(this.segmentVreg, segment + 1);
      this.segmentBundle = grownInt32(this.segmentBundle, segment + 1);
    }
    this.segmentFrom[segment] = from;
    this.segmentTo[segment] = to;
    this.segmentVreg[segment] = vreg;
    this.segmentBundle[segment] = bundle;
    return segment;
  }

  /** A bundle without segments; those follow by `append`, in order. */
  newBundle(set: number, level: number): number {
    const bundle = this.bundleCount++;
    if (bundle >= this.memberAt.length) this.growBundles(bundle + 1);
    this.memberAt[bundle] = this.membersEnd;
    this.memberCount[bundle] = 0;
    this.memberRoom[bundle] = 0;
    this.setOf[bundle] = set < 0 ? bundle : set;
    this.register[bundle] = -1;
    this.level[bundle] = level;
    this.plans[bundle] = 0;
    return bundle;
  }

  append(bundle: number, segment: number): void {
    const count = this.memberCount[bundle];
    if (count === this.memberRoom[bundle]) {
      // the newest list can grow in place
      if (this.memberAt[bundle] + count === this.membersEnd) {
        this.reserveMembers(1);
        this.membersEnd++;
        this.memberRoom[bundle]++;
      } else this.moveMembers(bundle, count * 2 + 2);
    }
    this.members[this.memberAt[bundle] + count] = segment;
    this.memberCount[bundle] = count + 1;
    this.segmentBundle[segment] = bundle;
  }

  /** Moves the segments of `other`, which overlap none of `bundle`'s, into `bundle`; `other` is empty then. */
  absorb(bundle: number, other: number): void {
    const ownCount = this.memberCount[bundle];
    const total = ownCount + this.memberCount[other];
    if (total > this.memberRoom[bundle]) this.moveMembers(bundle, total * 2);
    const { members, segmentFrom } = this;
    const base = this.memberAt[bundle];
    const otherBase = this.memberAt[other];
    // from the last: each goes where it belongs, and what of the bundle starts after it moves up in one piece
    let own = ownCount;
    for (let its = this.memberCount[other] - 1; its >= 0; its--) {
      const segment = members[otherBase + its];
      const place = this.membersBefore(base, own, segmentFrom[segment]);
      members.copyWithin(base + place + its + 1, base + place, base + own);
      members[base + place + its] = segment;
      this.segmentBundle[segment] = bundle;
      own = place;
    }
    this.memberCount[bundle] = total;
    this.memberCount[other] = 0;
  }

  /** How many of the `count` segments listed from `base` on start before a point. */
  private membersBefore(base: number, count: number, point: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.segmentFrom[this.members[base + middle]] < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** First point at which a register that takes the segment must be free: a move at `copy` time writes it before `early`. */
  occupiedFrom(segment: number, definedAt: number): number {
    const from = this.segmentFrom[segment];
    return (from & 3) === 3 && from !== definedAt ? from - 1 : from;
  }

  private moveMembers(bundle: number, room: number): void {
    this.reserveMembers(room);
    const at = this.memberAt[bundle];
    this.members.copyWithin(this.membersEnd, at, at + this.memberCount[bundle]);
    this.memberAt[bundle] = this.membersEnd;
    this.memberRoom[bundle] = room;
    this.membersEnd += room;
  }

  private reserveMembers(room: number): void {
    this.members = grownInt32(this.members, this.membersEnd + room);
  }

  /** All columns start empty and grow here, so they keep equal lengths. */
  private growBundles(count: number): void {
    this.memberAt = grownInt32(this.memberAt, count);
    this.memberCount = grownInt32(this.memberCount, count);
    this.memberRoom = grownInt32(this.memberRoom, count);
    this.setOf = grownInt32(this.setOf, count);
    this.register = grownInt32(this.register, count);
    this.level = grownInt32(this.level, count);
    this.plans = grownInt32(this.plans, count);
    this.weight = grownFloat64(this.weight, count);
    this.useCost = grownFloat64(this.useCost, count);
    this.storeCost = grownFloat64(this.storeCost, count);
    this.size = grownInt32(this.size, count);
    this.hint0 = grownInt32(this.hint0, count);
    this.hint1 = grownInt32(this.hint1, count);
    this.hintWeight0 = grownFloat64(this.hintWeight0, count);
    this.hintWeight1 = grownFloat64(this.hintWeight1, count);
    this.traits = grownInt32(this.traits, count);
  }
}
