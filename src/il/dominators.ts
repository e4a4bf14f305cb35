/**
 * Dominator tree and dominance frontiers.
 *
 * Method: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001): immediate dominators by intersecting paths
 * over reverse postorder until nothing changes, two rounds for reducible flow; frontiers by walking up from the predecessors
 * of each join. The tree is then numbered in preorder, which answers `dominates` by comparing two numbers.
 */
import type { Cfg } from './cfg.js';

export class DominatorTree {
  /** Immediate dominator by block; 0 for the start and for unreachable blocks. */
  readonly idom: Int32Array;
  /** Distance from the start in the tree. */
  readonly depth: Int32Array;
  /** Reachable blocks, each before the blocks it dominates. */
  readonly preorder: Int32Array;
  /** Place in `preorder`, and the place after the last block dominated. */
  readonly first: Int32Array;
  readonly end: Int32Array;

  constructor(idom: Int32Array, preorder: Int32Array, depth: Int32Array) {
    this.idom = idom;
    this.depth = depth;
    this.preorder = preorder;
    this.first = new Int32Array(idom.length).fill(-1);
    this.end = new Int32Array(idom.length).fill(-1);
    for (let at = 0; at < preorder.length; at++) {
      this.first[preorder[at]] = at;
      this.end[preorder[at]] = at + 1;
    }
    for (let at = preorder.length - 1; at > 0; at--) {
      const block = preorder[at];
      const parent = idom[block];
      if (this.end[parent] < this.end[block]) this.end[parent] = this.end[block];
    }
  }

  /** True when every path from the start to `below` passes `above`; a block dominates itself. False for unreachable ones. */
  dominates(above: number, below: number): boolean {
    const at = this.first[below];
    return at >= this.first[above] && at < this.end[above];
  }
}

export function computeDominators(cfg: Cfg): DominatorTree {
  const { order, orderOf, predStart, predList } = cfg;
  // By place in `order`, so that a smaller number is nearer the start.
  const up = new Int32Array(order.length).fill(-1);
  if (order.length > 0) up[0] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = 1; at < order.length; at++) {
      const block = order[at];
      let meet = -1;
      for (let edge = predStart[block]; edge < predStart[block + 1]; edge++) {
        let from = orderOf[predList[edge]];
        if (from < 0 || up[from] < 0) continue;
        if (meet < 0) meet = from;
        while (meet !== from) {
          while (from > meet) from = up[from];
          while (meet > from) meet = up[meet];
        }
      }
      if (up[at] !== meet) {
        up[at] = meet;
        changed = true;
      }
    }
  }
  return buildTree(cfg, up);
}

function buildTree(cfg: Cfg, up: Int32Array): DominatorTree {
  const { blockCount, order } = cfg;
  const idom = new Int32Array(blockCount);
  const depth = new Int32Array(blockCount);
  const firstChild = new Int32Array(blockCount);
  const nextSibling = new Int32Array(blockCount);
  for (let at = order.length - 1; at > 0; at--) {
    const block = order[at];
    const parent = order[up[at]];
    idom[block] = parent;
    nextSibling[block] = firstChild[parent];
    firstChild[parent] = block;
  }
  const preorder = new Int32Array(order.length);
  let count = 0;
  let block = order.length > 0 ? order[0] : 0;
  while (block !== 0) {
    preorder[count++] = block;
    if (idom[block] !== 0) depth[block] = depth[idom[block]] + 1;
    let next = firstChild[block];
    for (let at = block; next === 0 && at !== 0; at = idom[at]) next = nextSibling[at];
    block = next;
  }
  return new DominatorTree(idom, preorder, depth);
}

export class DominanceFrontiers {
  /** Frontier of block b: `list[start[b]] … list[start[b + 1] - 1]`, each block once. */
  readonly start: Int32Array;
  readonly list: Int32Array;

  constructor(start: Int32Array, list: Int32Array) {
    this.start = start;
    this.list = list;
  }
}

/** The blocks just beyond what each block dominates: where its definitions meet others. */
export function computeFrontiers(cfg: Cfg, dominators: DominatorTree): DominanceFrontiers {
  const { blockCount } = cfg;
  const start = new Int32Array(blockCount + 1);
  const lastJoin = new Int32Array(blockCount);
  visitFrontiers(cfg, dominators, lastJoin, (block) => {
    start[block]++;
  });
  let total = 0;
  for (let block = 0; block <= blockCount; block++) {
    total += start[block];
    start[block] = total;
  }
  const list = new Int32Array(total);
  lastJoin.fill(0);
  visitFrontiers(cfg, dominators, lastJoin, (block, join) => {
    list[--start[block]] = join;
  });
  return new DominanceFrontiers(start, list);
}

function visitFrontiers(
  cfg: Cfg,
  dominators: DominatorTree,
  lastJoin: Int32Array,
  visit: (block: number, join: number) => void,
): void {
  const { order, predStart, predList, orderOf } = cfg;
  const { idom } = dominators;
  for (let at = 0; at < order.length; at++) {
    const join = order[at];
    if (predStart[join + 1] - predStart[join] < 2) continue;
    const stop = idom[join];
    for (let edge = predStart[join]; edge < predStart[join + 1]; edge++) {
      let runner = predList[edge];
      if (orderOf[runner] < 0) continue;
      for (; runner !== stop && lastJoin[runner] !== join; runner = idom[runner]) {
        lastJoin[runner] = join;
        visit(runner, join);
        if (runner === 0) break;
      }
    }
  }
}
