/**
 * Entering a loop that lies in others: which copies of the blocks there are.
 *
 * Code entered at the head of an inner loop, laid out plainly, has two ways into that loop: from the entry and from the loop around it.
 * Then the inner head is the head of both loops, the outer one has no head of its own, and nothing is invariant in, or known at the
 * start of, either. So what is left of the iterations that the activation is in the middle of gets copies of its own. With loops
 * L1 ⊃ L2 ⊃ … ⊃ Ld around the entry, version v of a block serves while L1 … L(v−1) are in an iteration begun elsewhere:
 *
 *   version d   Ld as a whole loop, entered at its head; then the rest of the iteration of L(d−1)
 *   version v   Lv as a whole loop, entered by its back edge; then the rest of the iteration of L(v−1)
 *   version 1   L1 as a whole loop, and everything behind
 *
 * Any version of a block is as right as every other, so irregular flow costs nothing but quality. Versions only fall along edges.
 */
import type { BytecodeFunction, FunctionFacts } from '#bytecode';
import type { BitSet } from '#support';
import { BlockGraph, type BlockVersions } from './block-graph.js';
import { findLoops } from './loops.js';

/** Words of bytecode that are copied altogether; what exceeds them gives up copies for the outermost loops. */
const COPIED_WORDS = 1500;

type Loop = { readonly head: number; readonly body: BitSet; readonly words: number };

/**
 * @param entry loop head at which the code is entered
 * @returns null when plain blocks will do: at the head of an outermost loop, or of one that is reached by errors alone
 */
export function resumedLoops(fn: BytecodeFunction, facts: FunctionFacts, entry: number): BlockVersions | null {
  const graph = new BlockGraph(fn, facts);
  const start = graph.blockOf(entry);
  if (start === 0) return null;
  const loops = loopsAround(graph, start);
  let copied = loops.reduce((sum, { words }, level) => (level < loops.length - 1 ? sum + words : sum), 0);
  while (loops.length > 1 && copied > COPIED_WORDS) copied -= loops.shift()?.words ?? 0;
  if (loops.length < 2) return null;
  const depthAt = new Uint16Array(fn.code.length + 1);
  const isHead = new Uint8Array(fn.code.length + 1);
  loops.forEach(({ head, body }, level) => {
    isHead[graph.start[head]] = 1;
    body.forEach((block) => {
      depthAt[graph.start[block]] = level + 1;
    });
  });
  return {
    entry: loops.length,
    next(version, offset) {
      const depth = depthAt[offset];
      if (depth >= version) return version;
      return isHead[offset] === 1 ? depth : depth + 1;
    },
  };
}

/** Loops that contain a block, outermost first. */
function loopsAround(graph: BlockGraph, block: number): Loop[] {
  const loops: Loop[] = [];
  for (const [head, body] of findLoops(graph) ?? []) {
    if (!body.has(block)) continue;
    let words = 0;
    body.forEach((each) => {
      words += graph.end[each] - graph.start[each];
    });
    loops.push({ head, body, words });
  }
  return loops.sort((a, b) => b.words - a.words);
}
