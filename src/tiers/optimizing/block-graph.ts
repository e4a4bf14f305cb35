/**
 * Control flow of one function's bytecode: the blocks that can be reached from an entry, numbered in code order, with a
 * virtual start block 0 before the entry, so that the entry may be a loop head. Edges are kept once per pair of blocks;
 * columns are indexed by block. Handlers are reached by errors alone, which are no edges.
 */
import {
  type BytecodeFunction,
  type FunctionFacts,
  forEachTarget,
  instructionWords,
  OPCODE_FLOW,
  OPCODE_NAMES,
} from '#bytecode';
import { InternalError } from '#support';

export type GraphOptions = {
  /** Offset at which control enters: 0, or a loop head. */
  readonly entry?: number;
  /** Offset that the conditional branch at `offset` always goes to, −1 when it may go both ways. */
  readonly decided?: (offset: number) => number;
  /** Keeps all blocks that the verifier reached, handlers among them. Such a graph is not for dominators. */
  readonly all?: boolean;
};

export class BlockGraph {
  /** Blocks, the start block included. */
  readonly count: number;
  /** The block at which control enters. */
  readonly entry: number;
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

  constructor(fn: BytecodeFunction, facts: FunctionFacts, options: GraphOptions = {}) {
    const { entry = 0, decided = NEVER } = options;
    this.blockAt = new Int32Array(fn.code.length + 1);
    for (const start of facts.blockStarts) this.blockAt[start] = 1;
    if (this.blockAt[entry] === 0) throw new InternalError('tiers/block-graph', `no block starts at ${entry}`);
    const starts = options.all === true ? facts.blockStarts : this.reach(fn, entry, decided);
    this.count = starts.length + 1;
    this.start = new Int32Array(this.count).fill(-1);
    this.end = new Int32Array(this.count);
    this.last = new Int32Array(this.count);
    const isStart = this.blockAt.slice();
    this.blockAt.fill(0);
    for (let block = 1; block < this.count; block++) {
      this.start[block] = starts[block - 1];
      this.blockAt[this.start[block]] = block;
    }
    this.entry = this.blockOf(entry);
    const edges = this.findEdges(fn, isStart, decided);
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

  /** Starts of the blocks that control gets to from `entry`, rising. */
  private reach(fn: BytecodeFunction, entry: number, decided: (offset: number) => number): Int32Array {
    const { code } = fn;
    const seen = new Uint8Array(code.length + 1);
    const waiting = [entry];
    let count = 0;
    const visit = (offset: number): void => {
      if (seen[offset] === 1) return;
      seen[offset] = 1;
      count++;
      waiting.push(offset);
    };
    waiting.length = 0;
    visit(entry);
    for (let start = waiting.pop(); start !== undefined; start = waiting.pop())
      forEachSuccessor(code, lastInstruction(code, start, this.blockAt), decided, visit);
    const starts = new Int32Array(count);
    for (let offset = 0, found = 0; found < count; offset++) if (seen[offset] === 1) starts[found++] = offset;
    return starts;
  }

  /** Pairs (from, to), each once; fills `end` and `last` on the way. */
  private findEdges(fn: BytecodeFunction, isStart: Int32Array, decided: (offset: number) => number): number[] {
    const { code } = fn;
    const edges = [0, this.entry];
    /** Block that last had an edge to each block. */
    const seenFrom = new Int32Array(this.count).fill(-1);
    for (let block = 1; block < this.count; block++) {
      const last = lastInstruction(code, this.start[block], isStart);
      this.last[block] = last;
      this.end[block] = last + instructionWords(code, last);
      forEachSuccessor(code, last, decided, (offset) => {
        const to = this.blockOf(offset);
        if (seenFrom[to] === block) return;
        seenFrom[to] = block;
        edges.push(block, to);
      });
    }
    return edges;
  }
}

const NEVER = (): number => -1;

/** Offset of the last instruction of the block at `start`. */
function lastInstruction(code: Int32Array, start: number, isStart: Int32Array): number {
  let at = start;
  let next = at + instructionWords(code, at);
  while (OPCODE_FLOW[code[at]] === 'next' && isStart[next] === 0) {
    at = next;
    next = at + instructionWords(code, at);
  }
  return at;
}

/** Calls `visit` with each place where control may go on behind a block whose last instruction is at `last`. */
function forEachSuccessor(
  code: Int32Array,
  last: number,
  decided: (offset: number) => number,
  visit: (offset: number) => void,
): void {
  const flow = OPCODE_FLOW[code[last]];
  const only = flow === 'branch' ? decided(last) : -1;
  if (only >= 0) {
    visit(only);
    return;
  }
  if (flow === 'next' || flow === 'branch') visit(last + instructionWords(code, last));
  if (flow !== 'next') forEachTarget(code, last, visit);
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

/** Opcodes that end an activation by returning. */
const RETURNS = new Set(OPCODE_NAMES.flatMap((name, opcode) => (/(^|\.)ret$/.test(name) ? [opcode] : [])));

/** Whether some way through the graph returns. */
export function canReturn({ code }: BytecodeFunction, graph: BlockGraph): boolean {
  for (let block = 1; block < graph.count; block++) if (RETURNS.has(code[graph.last[block]])) return true;
  return false;
}
