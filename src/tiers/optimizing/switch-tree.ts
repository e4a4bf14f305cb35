/**
 * A `switch` as a tree of comparisons: log n of them, neighbours with the same target taken together. The IL has no jump
 * through a table.
 */
import { Cls, Op, type Ref } from '#il';
import type { IlEmitter } from './il-emitter.js';

/** What the tree needs from whoever knows where targets are: ends the current block by going to a target. */
export type Edges = { readonly jump: (target: number) => void };

export function emitSwitch(
  emitter: IlEmitter,
  edges: Edges,
  index: Ref,
  targets: readonly number[],
  otherwise: number,
): void {
  const { fn } = emitter;
  /** Runs of equal targets: first index of each. */
  const runs = targets.map((_, i) => i).filter((i) => i === 0 || targets[i] !== targets[i - 1]);
  if (targets.length === 0) {
    edges.jump(otherwise);
    return;
  }
  const inRange = fn.newBlock('');
  const outside = fn.newBlock('');
  emitter.branch(emitter.block, emitter.ins(Op.cultw, Cls.w, index, fn.int(targets.length)), inRange, outside);
  emitter.block = outside;
  edges.jump(otherwise);
  const waiting = [{ block: inRange, first: 0, count: runs.length }];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    emitter.block = node.block;
    if (node.count === 1) {
      edges.jump(targets[runs[node.first]]);
      continue;
    }
    const half = node.count >> 1;
    const below = fn.newBlock('');
    const above = fn.newBlock('');
    const middle = fn.int(runs[node.first + half]);
    emitter.branch(node.block, emitter.ins(Op.csltw, Cls.w, index, middle), below, above);
    waiting.push({ block: above, first: node.first + half, count: node.count - half });
    waiting.push({ block: below, first: node.first, count: half });
  }
}
