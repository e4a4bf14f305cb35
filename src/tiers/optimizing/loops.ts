/** Natural loops of a block graph, and which of them lie around a block. */
import { BitSet } from '#support';
import type { BlockGraph } from './block-graph.js';
import { computeDominators } from './dominators.js';

/** Blocks × loops beyond which nobody looks for loops: the sets would take too long. */
const LOOP_BUDGET = 4_000_000;

/** Bodies of the natural loops by their heads' blocks; null when there are too many. Loops with one head are one. */
export function findLoops(graph: BlockGraph): ReadonlyMap<number, BitSet> | null {
  const { parent } = computeDominators(graph);
  const bodies = new Map<number, BitSet>();
  for (let from = 1; from < graph.count; from++) {
    for (let i = graph.successorStart[from]; i < graph.successorStart[from + 1]; i++) {
      const head = graph.successors[i];
      if (!dominates(parent, head, from)) continue;
      const body = bodies.get(head) ?? new BitSet(graph.count);
      bodies.set(head, body);
      if (bodies.size * graph.count > LOOP_BUDGET) return null;
      body.add(head);
      addToLoop(graph, body, from);
    }
  }
  return bodies;
}

function addToLoop(graph: BlockGraph, body: BitSet, tail: number): void {
  const waiting = [tail];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (body.has(block)) continue;
    body.add(block);
    for (let i = graph.predecessorStart[block]; i < graph.predecessorStart[block + 1]; i++)
      waiting.push(graph.predecessors[i]);
  }
}

function dominates(parent: Int32Array, above: number, block: number): boolean {
  for (let at = block; at >= 0; at = parent[at]) if (at === above) return true;
  return false;
}
