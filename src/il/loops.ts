/**
 * Natural loops and nesting depth.
 *
 * A back edge goes to a block that dominates its origin, the header; the loop is the header and whatever reaches the origin
 * without passing the header. Headers are taken from the innermost outwards (by reverse postorder from the end), and a
 * block once in a loop is represented by that loop's header, so each block is walked once per loop level.
 * Retreating edges that are no back edges (irreducible flow) make no loop.
 */
import type { Cfg } from './cfg.js';
import type { DominatorTree } from './dominators.js';

export class Loops {
  /** Header of the innermost loop around each block, the block itself for a header; 0 when in none. */
  readonly header: Int32Array;
  /** For headers: header of the next loop outwards, 0 when there is none. */
  readonly outer: Int32Array;
  /** Number of loops around each block. */
  readonly depth: Int32Array;

  constructor(header: Int32Array, outer: Int32Array, depth: Int32Array) {
    this.header = header;
    this.outer = outer;
    this.depth = depth;
  }
}

export function computeLoops(cfg: Cfg, dominators: DominatorTree): Loops {
  const { blockCount, order, predStart, predList, orderOf } = cfg;
  const header = new Int32Array(blockCount);
  const outer = new Int32Array(blockCount);
  const stack: number[] = [];
  for (let at = order.length - 1; at >= 0; at--) {
    const head = order[at];
    for (let edge = predStart[head]; edge < predStart[head + 1]; edge++) {
      if (dominators.dominates(head, predList[edge])) stack.push(predList[edge]);
    }
    if (stack.length === 0) continue;
    header[head] = head;
    while (stack.length > 0) {
      let block = stack.pop() ?? 0;
      // What stands for a block already in loops is the header of the outermost of them.
      while (header[block] !== 0 && block !== head) {
        const loop = header[block];
        if (loop === block && outer[block] === 0) break;
        block = loop === block ? outer[block] : loop;
      }
      if (block === head) continue;
      if (header[block] === block) outer[block] = head;
      else header[block] = head;
      for (let edge = predStart[block]; edge < predStart[block + 1]; edge++) {
        if (orderOf[predList[edge]] >= 0) stack.push(predList[edge]);
      }
    }
  }
  return new Loops(header, outer, depths(cfg, header, outer));
}

function depths(cfg: Cfg, header: Int32Array, outer: Int32Array): Int32Array {
  const depth = new Int32Array(cfg.blockCount);
  // A header comes before its blocks in reverse postorder, and outer headers before inner ones.
  for (const block of cfg.order) {
    const head = header[block];
    if (head === 0) continue;
    depth[block] = head === block ? (outer[block] === 0 ? 1 : depth[outer[block]] + 1) : depth[head];
  }
  return depth;
}
