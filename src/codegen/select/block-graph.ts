/**
 * The reachable blocks of a function in reverse postorder, with predecessors and the loop nest, all in small integer columns
 * indexed by position in that order (0 is the start block). Irreducible cycles are no loops here; they only lose loop
 * treatment.
 */
import { type Cfg, computeCfg, computeDominators, computeLoops, type IlFunction, secondSuccessor } from '#il';

export type BlockGraph = {
  readonly count: number;
  /** IL block at each position, and position of each IL block (-1 when unreachable). */
  readonly order: Int32Array;
  readonly position: Int32Array;
  /** Successors, -1 when missing; two equal ones count once. */
  readonly succ0: Int32Array;
  readonly succ1: Int32Array;
  /** Predecessors of p: preds[predStart[p]] … preds[predStart[p + 1] - 1]. */
  readonly predStart: Int32Array;
  readonly preds: Int32Array;
  /** Header of the innermost loop holding the block (a header is in its own loop), -1 outside of loops. */
  readonly loopOf: Int32Array;
  /** Header of the loop around the loop headed here, -1 when outermost or no header. */
  readonly parentLoop: Int32Array;
  /** Nesting depth; 0 outside of loops. */
  readonly depth: Int32Array;
};

export function buildBlockGraph(fn: IlFunction): BlockGraph {
  const cfg = computeCfg(fn);
  const { order, orderOf } = cfg;
  const loops = computeLoops(cfg, computeDominators(cfg));
  const count = order.length;
  const succ0 = new Int32Array(count);
  const succ1 = new Int32Array(count);
  const loopOf = new Int32Array(count);
  const parentLoop = new Int32Array(count);
  const depth = new Int32Array(count);
  for (let p = 0; p < count; p++) {
    const block = order[p];
    // block 0 is "none" and has no position: its place in orderOf is -1
    succ0[p] = orderOf[fn.blockSucc0[block]];
    succ1[p] = orderOf[secondSuccessor(fn, block)];
    loopOf[p] = orderOf[loops.header[block]];
    parentLoop[p] = orderOf[loops.outer[block]];
    depth[p] = loops.depth[block];
  }
  const { predStart, preds } = predecessors(cfg);
  return {
    count,
    order,
    position: orderOf,
    succ0,
    succ1,
    predStart,
    preds,
    loopOf,
    parentLoop,
    depth,
  };
}

/** Predecessors by position, unreachable ones left out. */
function predecessors(cfg: Cfg): { predStart: Int32Array; preds: Int32Array } {
  const { order, orderOf } = cfg;
  const predStart = new Int32Array(order.length + 1);
  const preds = new Int32Array(cfg.predList.length);
  let length = 0;
  for (let p = 0; p < order.length; p++) {
    const block = order[p];
    for (let edge = cfg.predStart[block]; edge < cfg.predStart[block + 1]; edge++) {
      const from = orderOf[cfg.predList[edge]];
      if (from >= 0) preds[length++] = from;
    }
    predStart[p + 1] = length;
  }
  return { predStart, preds };
}
