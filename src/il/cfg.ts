/**
 * Control flow of one function: predecessors, successors and reverse postorder, in typed arrays by block number. A snapshot:
 * compute it again after blocks or jumps have changed. Nothing here recurses, so depth is no limit.
 */
import type { IlFunction } from './function.js';

export class Cfg {
  /** Blocks are numbered 1 … blockCount-1, as in the function. */
  readonly blockCount: number;
  /** Predecessors of block b: `predList[predStart[b]] … predList[predStart[b + 1] - 1]`, each block once, unreachable ones too. */
  readonly predStart: Int32Array;
  readonly predList: Int32Array;
  /** Reachable blocks in reverse postorder, the start first. */
  readonly order: Int32Array;
  /** Place of each block in `order`, -1 for unreachable ones. */
  readonly orderOf: Int32Array;
  /** The depth-first tree behind the order: reachable blocks in preorder, and the place there of each one's parent. */
  readonly preorder: Int32Array;
  readonly parentOf: Int32Array;

  constructor(blockCount: number, predStart: Int32Array, predList: Int32Array, walk: DepthFirstWalk) {
    this.blockCount = blockCount;
    this.predStart = predStart;
    this.predList = predList;
    this.order = walk.order;
    this.preorder = walk.preorder;
    this.parentOf = walk.parentOf;
    this.orderOf = new Int32Array(blockCount).fill(-1);
    for (let at = 0; at < this.order.length; at++) this.orderOf[this.order[at]] = at;
  }

  isReachable(block: number): boolean {
    return this.orderOf[block] >= 0;
  }

  /** Whether no reachable block can be reached from itself: there are no loops. */
  get isAcyclic(): boolean {
    const { order, orderOf, predStart, predList } = this;
    for (let at = 0; at < order.length; at++) {
      const block = order[at];
      for (let edge = predStart[block]; edge < predStart[block + 1]; edge++)
        if (orderOf[predList[edge]] >= at) return false;
    }
    return true;
  }

  predCount(block: number): number {
    return this.predStart[block + 1] - this.predStart[block];
  }
}

/** The second of a block's distinct successors; 0 when there is none, also when both arms go to the same block. */
export const secondSuccessor = (fn: IlFunction, block: number): number =>
  fn.blockSucc1[block] === fn.blockSucc0[block] ? 0 : fn.blockSucc1[block];

export function computeCfg(fn: IlFunction): Cfg {
  const { blockCount } = fn;
  const predStart = new Int32Array(blockCount + 1);
  for (let block = 1; block < blockCount; block++) {
    const first = fn.blockSucc0[block];
    const second = secondSuccessor(fn, block);
    if (first !== 0) predStart[first]++;
    if (second !== 0) predStart[second]++;
  }
  // Counts become ends, then filling backwards turns them into starts.
  let total = 0;
  for (let block = 0; block <= blockCount; block++) {
    total += predStart[block];
    predStart[block] = total;
  }
  const predList = new Int32Array(total);
  for (let block = blockCount - 1; block >= 1; block--) {
    const first = fn.blockSucc0[block];
    const second = secondSuccessor(fn, block);
    if (second !== 0) predList[--predStart[second]] = block;
    if (first !== 0) predList[--predStart[first]] = block;
  }
  return new Cfg(blockCount, predStart, predList, walkDepthFirst(fn));
}

/** Reachable blocks in reverse postorder, without the rest of the graph. */
export const reversePostorder = (fn: IlFunction): Int32Array => walkDepthFirst(fn).order;

type DepthFirstWalk = {
  readonly order: Int32Array;
  readonly preorder: Int32Array;
  readonly parentOf: Int32Array;
};

/** Working memory of the walk, used again by the next one. */
class WalkColumns {
  postorder = new Int32Array(64);
  preorder = new Int32Array(64);
  parentOf = new Int32Array(64);
  placeOf = new Int32Array(64);
  stack = new Int32Array(64);
  /** 0 not seen, 1 second successor next, 2 first successor next, 3 done with both. */
  state = new Uint8Array(64);

  /** Room for so many blocks, none of them seen. */
  reset(blockCount: number): void {
    if (blockCount > this.state.length) {
      const size = 2 * blockCount;
      this.postorder = new Int32Array(size);
      this.preorder = new Int32Array(size);
      this.parentOf = new Int32Array(size);
      this.placeOf = new Int32Array(size);
      this.stack = new Int32Array(size);
      this.state = new Uint8Array(size);
    } else this.state.fill(0, 0, blockCount);
  }
}

const walkColumns = new WalkColumns();

/** Depth-first from the start; of two successors the second is visited first, so that the first comes first in the order. */
function walkDepthFirst(fn: IlFunction): DepthFirstWalk {
  const { blockCount } = fn;
  walkColumns.reset(blockCount);
  const { postorder, preorder, parentOf, placeOf, stack, state } = walkColumns;
  let finished = 0;
  let met = 0;
  let depth = 0;
  if (blockCount > 1) {
    stack[depth++] = 1;
    state[1] = 1;
    placeOf[1] = 0;
    parentOf[0] = 0;
    preorder[met++] = 1;
  }
  while (depth > 0) {
    const block = stack[depth - 1];
    if (state[block] === 3) {
      postorder[finished++] = block;
      depth--;
      continue;
    }
    const next = state[block] === 1 ? fn.blockSucc1[block] : fn.blockSucc0[block];
    state[block]++;
    if (next === 0 || state[next] !== 0) continue;
    state[next] = 1;
    stack[depth++] = next;
    placeOf[next] = met;
    parentOf[met] = placeOf[block];
    preorder[met++] = next;
  }
  return {
    order: postorder.slice(0, finished).reverse(),
    preorder: preorder.slice(0, met),
    parentOf: parentOf.slice(0, met),
  };
}
