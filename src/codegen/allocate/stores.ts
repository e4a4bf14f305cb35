/**
 * Where spilled values are written to their slots.
 *
 * In SSA a value never changes, so once stored its slot stays right: going back to memory later costs nothing. Each spilled
 * value is stored either once, at its definition, or where control first leaves registers for memory, whichever runs less:
 * a value of a hot loop that spends a cold call in memory is stored on the cold path.
 *
 * In the second case a register piece is "stored" when every way into it comes from memory or from a stored piece; found by
 * following register-to-register transitions from the definition. Only transitions from pieces that are not stored write.
 */

import { REMAT_BASE } from '../machine-function.js';
import type { Context } from './context.js';
import { IN_MEMORY, type Pieces } from './pieces.js';

export function placeStores(context: Context, pieces: Pieces): void {
  const { ranges, fn } = context;
  for (let v = 0; v < fn.vregClass.length; v++) {
    if (ranges.spilled[v] !== 0 && pieces.memoryPlace[v] < REMAT_BASE) placeStoresOf(context, pieces, v);
  }
}

function placeStoresOf(context: Context, pieces: Pieces, vreg: number): void {
  const { uses, flow } = context;
  const first = pieces.from[vreg];
  const end = pieces.from[vreg + 1];
  if (pieces.place[first] === IN_MEMORY && pieces.start[first] === uses.definedAt(vreg)) {
    // defined in its slot
    pieces.stored.fill(1, first, end);
    return;
  }
  pieces.findTransitions(context, vreg);
  findStoredPieces(pieces, first, end);
  let cost = 0;
  for (let t = 0; t < pieces.transitionCount; t++) {
    const from = pieces.transitionFrom[t];
    if (pieces.stored[from] !== 0 || pieces.place[pieces.transitionTo[t]] !== IN_MEMORY) continue;
    const pred = pieces.transitionPred[t];
    cost += pred < 0 ? flow.frequencyAt(pieces.start[pieces.transitionTo[t]]) : edgeFrequency(context, t, pieces);
  }
  const defined = uses.definedAt(vreg);
  if (flow.frequencyAt(defined) > cost || definedByTerminator(context, vreg)) return;
  pieces.storesAtDefinition[vreg] = 1;
  pieces.stored.fill(1, first, end);
}

function edgeFrequency(context: Context, transition: number, pieces: Pieces): number {
  const { frequency } = context.flow;
  return Math.min(frequency[pieces.transitionPred[transition]], frequency[pieces.transitionBlock[transition]]);
}

/** There is no place behind a terminator for a store that all successors would share. */
function definedByTerminator(context: Context, vreg: number): boolean {
  const { uses, flow } = context;
  const row = uses.from[vreg];
  return (uses.point[row] & 3) > 1 && flow.endsBlock(uses.point[row] >>> 2);
}

/** Starts from "all are stored" and withdraws that from the defining piece and what it reaches through registers. */
function findStoredPieces(pieces: Pieces, first: number, end: number): void {
  pieces.stored.fill(1, first, end);
  pieces.stored[first] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let t = 0; t < pieces.transitionCount; t++) {
      const to = pieces.transitionTo[t];
      if (pieces.stored[to] === 0 || pieces.place[to] === IN_MEMORY) continue;
      if (pieces.stored[pieces.transitionFrom[t]] !== 0) continue;
      pieces.stored[to] = 0;
      changed = true;
    }
  }
}
