/**
 * Control flow of one function's bytecode: reachable blocks numbered in code order, with a virtual start block 0 before
 * the first, so that the first may be a loop head. Edges are kept once per pair of blocks; columns are indexed by block.
 */
import { type BytecodeFunction, type FunctionFacts, forEachTarget, instructionWords, OPCODE_FLOW } from '#bytecode';

export class BlockGraph {
  /** Blocks, the start block included. */
  readonly count: number;
  /** Offset of the first instruction; −1 for the start block. */
  readonly start: Int32Array;
  /** Offset behind the last instruction. */
  readonly end: Int32Array;
  /** Offset of the last instruction. */
  readonly last: Int32Array;
  /** Successors of block b are `successors[successorStart[b] … successorStart[b + 1])`; predecessors alike. */
  readonly successors: Int32Array;
  readonly successorStart: Int32Array;
  readonly predecessors: Int32Array;
  readonly predecessorStart: Int32Array;
  /** Block that starts at each offset, 0 for none. */
  private readonly blockAt: Int32Array;

  constructor(fn: BytecodeFunction, facts: FunctionFacts) {
    this.count = facts.blockStarts.length + 1;
    this.start = new Int32Array(this.count).fill(-1);
    this.end = new Int32Array(this.count);
    this.last = new Int32Array(this.count);
    this.blockAt = new Int32Array(fn.code.length + 1);
    for (let block = 1; block < this.count; block++) {
      this.start[block] = facts.blockStarts[block - 1];
      this.blockAt[this.start[block]] = block;
    }
    const edges = this.findEdges(fn);
    [this.successorStart, this.successors] = groupEdges(edges, this.count, 0);
    [this.predecessorStart, this.predecessors] = groupEdges(edges, this.count, 1);
  }

  /** Block that starts at an offset. */
  blockOf(offset: number): number {
    return this.blockAt[offset];
  }

  predecessorCount(block: number): number {
    return this.predecessorStart[block + 1] - this.predecessorStart[block];
  }

  /** Pairs (from, to), each once; fills `end` and `last` on the way. */
  private findEdges(fn: BytecodeFunction): number[] {
    const { code } = fn;
    const edges = [0, 1];
    /** Block that last had an edge to each block. */
    const seenFrom = new Int32Array(this.count).fill(-1);
    for (let block = 1; block < this.count; block++) {
      const addEdge = (offset: number): void => {
        const to = this.blockOf(offset);
        if (seenFrom[to] === block) return;
        seenFrom[to] = block;
        edges.push(block, to);
      };
      let at = this.start[block];
      let next = at + instructionWords(code, at);
      while (OPCODE_FLOW[code[at]] === 'next' && this.blockAt[next] === 0) {
        at = next;
        next = at + instructionWords(code, at);
      }
      this.last[block] = at;
      this.end[block] = next;
      const flow = OPCODE_FLOW[code[at]];
      if (flow === 'next' || flow === 'branch') addEdge(next);
      if (flow !== 'next') forEachTarget(code, at, addEdge);
    }
    return edges;
  }
}

/** Sorts pairs by one of their ends (0 from, 1 to) into rows: start of each row, and the other ends. */
function groupEdges(edges: readonly number[], count: number, key: 0 | 1): [Int32Array, Int32Array] {
  const start = new Int32Array(count + 1);
  for (let i = 0; i < edges.length; i += 2) start[edges[i + key] + 1]++;
  for (let block = 0; block < count; block++) start[block + 1] += start[block];
  const fill = start.slice(0, count);
  const others = new Int32Array(edges.length / 2);
  for (let i = 0; i < edges.length; i += 2) others[fill[edges[i + key]]++] = edges[i + 1 - key];
  return [start, others];
}
