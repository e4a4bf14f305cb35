/**
 * Machine blocks of a function in the order that the contract of MachineFunction asks for: reverse postorder with loops
 * contiguous, critical edges split by empty blocks, and a start block without predecessors.
 *
 * Loops are made contiguous by listing each block in its innermost loop and flattening the tree of loops; as natural loops
 * have one entry, that keeps every block behind its dominators.
 */
import { type IlFunction, Jump } from '#il';
import { type BlockGraph, buildBlockGraph } from './block-graph.js';

export type Flow = {
  readonly count: number;
  /** IL block of a machine block; 0 for split edges and an added start block. */
  readonly ilBlock: Int32Array;
  /** Machine block of an IL block, -1 when unreachable. */
  readonly machineBlock: Int32Array;
  /** Successors, -1 when missing. */
  readonly succ0: Int32Array;
  readonly succ1: Int32Array;
  readonly predCount: Int32Array;
  readonly depth: Int32Array;
  readonly cold: Uint8Array;
  /** Last block of the loop headed here, else -1. */
  readonly loopEnd: Int32Array;
  /** Machine block that carries the arguments from the end of IL block `from` to IL block `to`. */
  edgeBlock(from: number, to: number): number;
};

export function orderBlocks(fn: IlFunction): Flow {
  const graph = buildBlockGraph(fn);
  return new Placer(fn, graph).place();
}

class Placer {
  private readonly fn: IlFunction;
  private readonly graph: BlockGraph;
  /** Machine number of each position, and of the split edges to its successors (-1: not split). */
  private readonly number: Int32Array;
  private readonly edge0: Int32Array;
  private readonly edge1: Int32Array;
  private readonly il: number[] = [];
  private readonly depths: number[] = [];
  private readonly ends: number[] = [];
  /** Position whose edge a split block carries, −1 for other blocks. */
  private readonly edgeTo: number[] = [];
  /** By loop header: critical edges (from, to) from inside back to a block in front, to be split behind the loop. */
  private readonly leaving: (number[] | undefined)[] = [];

  constructor(fn: IlFunction, graph: BlockGraph) {
    this.fn = fn;
    this.graph = graph;
    this.number = new Int32Array(graph.count).fill(-1);
    this.edge0 = new Int32Array(graph.count).fill(-1);
    this.edge1 = new Int32Array(graph.count).fill(-1);
  }

  place(): Flow {
    const { fn, graph, number, edge0, edge1 } = this;
    const hasEntry = graph.predStart[1] > 0;
    if (hasEntry) this.add(0, 0, 0);
    this.flatten();
    const count = this.il.length;
    const succ0 = new Int32Array(count).fill(-1);
    const succ1 = new Int32Array(count).fill(-1);
    const predCount = new Int32Array(count);
    if (hasEntry) succ0[0] = number[0];
    const machineBlock = new Int32Array(fn.blockCount).fill(-1);
    for (let p = 0; p < graph.count; p++) {
      machineBlock[graph.order[p]] = number[p];
      if (graph.succ0[p] >= 0) succ0[number[p]] = edge0[p] >= 0 ? edge0[p] : number[graph.succ0[p]];
      if (graph.succ1[p] >= 0) succ1[number[p]] = edge1[p] >= 0 ? edge1[p] : number[graph.succ1[p]];
    }
    for (let b = 0; b < count; b++) if (this.edgeTo[b] >= 0) succ0[b] = number[this.edgeTo[b]];
    for (let b = 0; b < count; b++) {
      if (succ0[b] >= 0) predCount[succ0[b]]++;
      if (succ1[b] >= 0) predCount[succ1[b]]++;
    }
    const ilBlock = Int32Array.from(this.il);
    return {
      count,
      ilBlock,
      machineBlock,
      succ0,
      succ1,
      predCount,
      depth: Int32Array.from(this.depths),
      cold: findCold(fn, ilBlock, succ0, succ1),
      loopEnd: Int32Array.from(this.ends),
      edgeBlock: (from, to) => {
        const p = graph.position[from];
        const split = graph.succ0[p] === graph.position[to] ? edge0[p] : edge1[p];
        return split >= 0 ? split : number[p];
      },
    };
  }

  private add(il: number, depth: number, edgeTo: number): number {
    this.il.push(il);
    this.depths.push(depth);
    this.ends.push(-1);
    this.edgeTo.push(il === 0 ? edgeTo : -1);
    return this.il.length - 1;
  }

  /** Emits the tree of loops: each list holds blocks and headers of inner loops in reverse postorder. */
  private flatten(): void {
    const { count, loopOf, parentLoop } = this.graph;
    // list 0 is the function, list h + 1 the loop headed by position h
    const first = new Int32Array(count + 1).fill(-1);
    const next = new Int32Array(count).fill(-1);
    for (let p = count - 1; p >= 0; p--) {
      const list = (loopOf[p] === p ? parentLoop[p] : loopOf[p]) + 1;
      next[p] = first[list];
      first[list] = p;
    }
    const resume: number[] = [];
    const open: number[] = [];
    let at = first[0];
    for (;;) {
      while (at < 0) {
        const header = open.pop();
        if (header === undefined) return;
        const leaving = this.leaving[header] ?? [];
        this.ends[this.number[header]] = this.il.length - 1;
        for (let i = 0; i < leaving.length; i += 2) this.split(leaving[i], leaving[i + 1]);
        at = resume.pop() ?? -1;
      }
      this.emit(at);
      if (loopOf[at] === at) {
        open.push(at);
        resume.push(next[at]);
        at = first[at + 1];
      } else at = next[at];
    }
  }

  /** A block, with the split edges into it that leave loops before it, and those out of it that stay in its loop behind it. */
  private emit(p: number): void {
    const { succ0, succ1, predStart, preds, depth, order } = this.graph;
    const joins = predStart[p + 1] - predStart[p] > 1;
    if (joins) {
      for (let i = predStart[p]; i < predStart[p + 1]; i++) {
        const from = preds[i];
        // back edges out of inner loops come when these are done
        if (succ1[from] >= 0 && from < p && !this.staysInLoop(from, p)) this.split(from, p);
      }
    }
    this.number[p] = this.add(order[p], depth[p], -1);
    if (succ1[p] < 0) return;
    this.splitBehind(p, succ0[p]);
    this.splitBehind(p, succ1[p]);
  }

  private split(from: number, to: number): void {
    const block = this.add(0, this.commonDepth(from, to), to);
    if (this.graph.succ0[from] === to) this.edge0[from] = block;
    else this.edge1[from] = block;
  }

  /** Splits a critical edge behind its block when it stays in the block's loop, or plans it for the end of the loops it leaves. */
  private splitBehind(from: number, to: number): void {
    const { predStart, loopOf, parentLoop } = this.graph;
    if (predStart[to + 1] - predStart[to] < 2) return;
    if (this.staysInLoop(from, to)) this.split(from, to);
    else if (to <= from) {
      let left = loopOf[from];
      while (parentLoop[left] >= 0 && !this.isInLoop(to, parentLoop[left])) left = parentLoop[left];
      (this.leaving[left] ??= []).push(from, to);
    }
  }

  private staysInLoop(from: number, to: number): boolean {
    const loop = this.graph.loopOf[from];
    return loop < 0 || this.isInLoop(to, loop);
  }

  private isInLoop(block: number, loop: number): boolean {
    const { loopOf, parentLoop, depth } = this.graph;
    let around = loopOf[block];
    while (around >= 0 && depth[around] > depth[loop]) around = parentLoop[around];
    return around === loop;
  }

  /** Depth of the innermost loop around both. */
  private commonDepth(from: number, to: number): number {
    const { loopOf, parentLoop, depth } = this.graph;
    let a = loopOf[from];
    let b = loopOf[to];
    while (a !== b) {
      if (b < 0 || (a >= 0 && depth[a] >= depth[b])) a = parentLoop[a];
      else b = parentLoop[b];
    }
    return a < 0 ? 0 : depth[a];
  }
}

/** Blocks that lead nowhere but into `hlt`. */
function findCold(fn: IlFunction, ilBlock: Int32Array, succ0: Int32Array, succ1: Int32Array): Uint8Array {
  const cold = new Uint8Array(ilBlock.length);
  for (let b = ilBlock.length - 1; b > 0; b--) {
    if (succ0[b] < 0) cold[b] = ilBlock[b] !== 0 && fn.blockJump[ilBlock[b]] === Jump.hlt ? 1 : 0;
    else cold[b] = cold[succ0[b]] === 1 && (succ1[b] < 0 || cold[succ1[b]] === 1) ? 1 : 0;
  }
  return cold;
}
