/**
 * The reachable blocks of a function in reverse postorder, with predecessors, dominators and the loop nest, all in small
 * integer columns indexed by position in that order (0 is the start block).
 *
 * Dominators: Cooper, Harvey & Kennedy 2001. Loops: natural loops of back edges whose target dominates their source, bodies
 * gathered from the innermost header outwards, each block walked over once per nesting change (union-find style climbing).
 * Irreducible cycles are no loops here; they only lose loop treatment.
 */
import { type IlFunction, Jump } from '#il';

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
  const { order, position } = reversePostorder(fn);
  const count = order.length;
  const succ0 = new Int32Array(count).fill(-1);
  const succ1 = new Int32Array(count).fill(-1);
  const predStart = new Int32Array(count + 1);
  for (let p = 0; p < count; p++) {
    const [first, second] = successors(fn, order[p]);
    if (first !== 0) predStart[(succ0[p] = position[first]) + 1]++;
    if (second !== 0) predStart[(succ1[p] = position[second]) + 1]++;
  }
  for (let p = 0; p < count; p++) predStart[p + 1] += predStart[p];
  const preds = new Int32Array(predStart[count]);
  const cursor = predStart.slice(0, count);
  for (let p = 0; p < count; p++) {
    if (succ0[p] >= 0) preds[cursor[succ0[p]]++] = p;
    if (succ1[p] >= 0) preds[cursor[succ1[p]]++] = p;
  }
  const idom = dominators(count, predStart, preds);
  const loopOf = new Int32Array(count).fill(-1);
  const parentLoop = new Int32Array(count).fill(-1);
  findLoops(count, predStart, preds, idom, loopOf, parentLoop);
  const depth = new Int32Array(count);
  // a header stands before everything in its loop
  for (let p = 0; p < count; p++) {
    if (loopOf[p] === p) depth[p] = parentLoop[p] < 0 ? 1 : depth[parentLoop[p]] + 1;
    else if (loopOf[p] >= 0) depth[p] = depth[loopOf[p]];
  }
  return { count, order, position, succ0, succ1, predStart, preds, loopOf, parentLoop, depth };
}

const pair: [number, number] = [0, 0];

/** Successor blocks of an IL block, 0 when missing; equal ones once. The result is reused. */
function successors(fn: IlFunction, block: number): readonly [number, number] {
  const jump = fn.blockJump[block];
  pair[0] = jump === Jump.jmp || jump === Jump.jnz ? fn.blockSucc0[block] : 0;
  pair[1] = jump === Jump.jnz && fn.blockSucc1[block] !== pair[0] ? fn.blockSucc1[block] : 0;
  return pair;
}

function reversePostorder(fn: IlFunction): { order: Int32Array; position: Int32Array } {
  const position = new Int32Array(fn.blockCount).fill(-1);
  const visits = new Uint8Array(fn.blockCount);
  const stack: number[] = [1];
  const post: number[] = [];
  visits[1] = 1;
  while (stack.length > 0) {
    const block = stack[stack.length - 1];
    const [first, second] = successors(fn, block);
    // the second successor is walked first, so that the first one follows its block in reverse postorder
    const visit = visits[block]++;
    const next = visit === 1 ? second : visit === 2 ? first : 0;
    if (visit > 2) {
      post.push(block);
      stack.pop();
    } else if (next !== 0 && visits[next] === 0) {
      visits[next] = 1;
      stack.push(next);
    }
  }
  const order = Int32Array.from(post.reverse());
  for (let p = 0; p < order.length; p++) position[order[p]] = p;
  return { order, position };
}

function dominators(count: number, predStart: Int32Array, preds: Int32Array): Int32Array {
  const idom = new Int32Array(count).fill(-1);
  idom[0] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let p = 1; p < count; p++) {
      let dominator = -1;
      for (let i = predStart[p]; i < predStart[p + 1]; i++) {
        let other = preds[i];
        if (idom[other] < 0) continue;
        if (dominator < 0) {
          dominator = other;
          continue;
        }
        while (dominator !== other) {
          while (other > dominator) other = idom[other];
          while (dominator > other) dominator = idom[dominator];
        }
      }
      if (idom[p] === dominator) continue;
      idom[p] = dominator;
      changed = true;
    }
  }
  return idom;
}

function findLoops(
  count: number,
  predStart: Int32Array,
  preds: Int32Array,
  idom: Int32Array,
  loopOf: Int32Array,
  parentLoop: Int32Array,
): void {
  const { enter, size } = dominatorIntervals(count, idom);
  // outermost loop found so far around a loop header, with path compression
  const outer = new Int32Array(count).fill(-1);
  const outermost = (header: number): number => {
    let top = header;
    while (outer[top] >= 0) top = outer[top];
    while (outer[header] >= 0) {
      const next = outer[header];
      outer[header] = top;
      header = next;
    }
    return top;
  };
  const work: number[] = [];
  for (let header = count - 1; header >= 0; header--) {
    for (let i = predStart[header]; i < predStart[header + 1]; i++) {
      const latch = preds[i];
      const offset = enter[latch] - enter[header];
      if (offset >= 0 && offset < size[header]) work.push(latch);
    }
    if (work.length === 0) continue;
    loopOf[header] = header;
    while (work.length > 0) {
      let block = work.pop() ?? 0;
      if (loopOf[block] < 0) loopOf[block] = header;
      else {
        block = outermost(loopOf[block]);
        if (block === header) continue;
        parentLoop[block] = header;
        outer[block] = header;
      }
      for (let i = predStart[block]; i < predStart[block + 1]; i++) {
        const pred = preds[i];
        if (pred !== header && (loopOf[pred] < 0 || outermost(loopOf[pred]) !== header)) work.push(pred);
      }
    }
  }
}

/** Preorder numbers and subtree sizes of the dominator tree: a dominates b when enter[b] − enter[a] is within size[a]. */
function dominatorIntervals(count: number, idom: Int32Array): { enter: Int32Array; size: Int32Array } {
  const size = new Int32Array(count).fill(1);
  for (let p = count - 1; p > 0; p--) size[idom[p]] += size[p];
  const enter = new Int32Array(count);
  const cursor = new Int32Array(count);
  cursor[0] = 1;
  for (let p = 1; p < count; p++) {
    enter[p] = cursor[idom[p]];
    cursor[idom[p]] += size[p];
    cursor[p] = enter[p] + 1;
  }
  return { enter, size };
}
