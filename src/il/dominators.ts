/**
 * Dominator tree and dominance frontiers.
 *
 * Method: semi-NCA (Georgiadis, "Linear-Time Algorithms for Dominators and Related Problems", 2005): semidominators over the
 * depth-first tree with path compression, as Lengauer and Tarjan do, then each immediate dominator by walking up the tree
 * built so far. n log n but for that last walk, which is short in practice. (Iterating over reverse postorder was tried
 * first: a thousand nested loops around a long body cost it a walk of the body each.) The tree is numbered in preorder,
 * which answers `dominates` by comparing two numbers.
 *
 * Frontiers are explicit lists, of a total size up to blocks × loop depth. Ask for them only where all are wanted.
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
  const { blockCount, preorder, parentOf, predStart, predList } = cfg;
  const count = preorder.length;
  const placeOf = new Int32Array(blockCount).fill(-1);
  for (let at = 0; at < count; at++) placeOf[preorder[at]] = at;
  const forest = new LinkForest(parentOf);
  const { semi } = forest;
  for (let at = count - 1; at > 0; at--) {
    let best = parentOf[at];
    const block = preorder[at];
    for (let edge = predStart[block]; edge < predStart[block + 1]; edge++) {
      const from = placeOf[predList[edge]];
      if (from < 0) continue;
      const candidate = semi[forest.evaluate(from, at + 1)];
      if (candidate < best) best = candidate;
    }
    semi[at] = best;
  }
  // The immediate dominator is the nearest common ancestor, in the tree so far, of the parent and the semidominator.
  const up = parentOf.slice();
  for (let at = 1; at < count; at++) {
    let candidate = up[at];
    while (candidate > semi[at]) candidate = up[candidate];
    up[at] = candidate;
  }
  return buildTree(cfg, up);
}

/** Paths of the depth-first tree with the smallest semidominator on them, shortened as they are walked. */
class LinkForest {
  /** Semidominator of each vertex, itself until it is known. All vertices are places in preorder. */
  readonly semi: Int32Array;
  private readonly ancestor: Int32Array;
  /** Vertex of smallest semidominator between a vertex and its ancestor, the ancestor excluded. */
  private readonly label: Int32Array;
  private readonly stack: Int32Array;

  constructor(parentOf: Int32Array) {
    this.ancestor = parentOf.slice();
    this.semi = Int32Array.from(parentOf.keys());
    this.label = this.semi.slice();
    this.stack = new Int32Array(parentOf.length);
  }

  /** Vertex of smallest semidominator on the path from `vertex` up through those not below `linked`. */
  evaluate(vertex: number, linked: number): number {
    const { semi, ancestor, label, stack } = this;
    if (ancestor[vertex] < linked) return label[vertex];
    let depth = 0;
    let at = vertex;
    do {
      stack[depth++] = at;
      at = ancestor[at];
    } while (ancestor[at] >= linked);
    let above = at;
    let best = label[at];
    while (depth > 0) {
      at = stack[--depth];
      ancestor[at] = ancestor[above];
      if (semi[best] < semi[label[at]]) label[at] = best;
      else best = label[at];
      above = at;
    }
    return label[vertex];
  }
}

/** `up` gives the immediate dominator of each block by places in the depth-first preorder. */
function buildTree(cfg: Cfg, up: Int32Array): DominatorTree {
  const { blockCount } = cfg;
  const count = cfg.preorder.length;
  const idom = new Int32Array(blockCount);
  const depth = new Int32Array(blockCount);
  const firstChild = new Int32Array(blockCount);
  const nextSibling = new Int32Array(blockCount);
  for (let at = count - 1; at > 0; at--) idom[cfg.preorder[at]] = cfg.preorder[up[at]];
  // Siblings in reverse postorder, so that the tree is walked the way the code runs.
  for (let at = count - 1; at > 0; at--) {
    const block = cfg.order[at];
    nextSibling[block] = firstChild[idom[block]];
    firstChild[idom[block]] = block;
  }
  const preorder = new Int32Array(count);
  let met = 0;
  let block = count > 0 ? 1 : 0;
  while (block !== 0) {
    preorder[met++] = block;
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
