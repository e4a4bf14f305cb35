/**
 * Control flow of one function's bytecode: the blocks that can be reached from an entry, numbered in code order, with a
 * virtual start block 0 before the entry, so that the entry may be a loop head. Edges are kept once per pair of blocks;
 * columns are indexed by block. Handlers are reached by errors alone, which are no edges. Blocks may be there several times
 * (resumed-loops.ts).
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
  /** Blocks that are there several times; null and left out: every block is there once. */
  readonly versions?: BlockVersions | null;
};

/** Which copy of a block control goes to: copies are numbered from 1, and numbers never rise along an edge. */
export type BlockVersions = {
  /** Of the block at which control enters: the highest. */
  readonly entry: number;
  /** Of the block at `offset`, where a block of some version goes to. */
  readonly next: (version: number, offset: number) => number;
};

const ONE_VERSION: BlockVersions = { entry: 1, next: () => 1 };

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
  /** Which copy of its bytecode block a block is. */
  readonly version: Int32Array;
  /** Block by version and offset of its start, 0 for none: a row of `width` per version. */
  private readonly blockAt: Int32Array;
  private readonly width: number;
  private readonly versions: BlockVersions;

  constructor(fn: BytecodeFunction, facts: FunctionFacts, options: GraphOptions = {}) {
    const { entry = 0, decided = NEVER } = options;
    this.versions = options.versions ?? ONE_VERSION;
    this.width = fn.code.length + 1;
    const isStart = new Uint8Array(this.width);
    for (const start of facts.blockStarts) isStart[start] = 1;
    if (isStart[entry] === 0) throw new InternalError('tiers/block-graph', `no block starts at ${entry}`);
    const places = options.all === true ? facts.blockStarts : this.reach(fn, entry, isStart, decided);
    this.count = places.length + 1;
    this.start = new Int32Array(this.count).fill(-1);
    this.end = new Int32Array(this.count);
    this.last = new Int32Array(this.count);
    this.version = new Int32Array(this.count).fill(this.versions.entry);
    this.blockAt = new Int32Array(this.width * this.versions.entry);
    for (let block = 1; block < this.count; block++) {
      const place = places[block - 1];
      this.start[block] = place % this.width;
      this.version[block] = 1 + Math.floor(place / this.width);
      this.blockAt[place] = block;
    }
    this.entry = this.target(0, entry);
    const edges = this.findEdges(fn, isStart, decided);
    [this.successorStart, this.successors] = groupEdges(edges, this.count, 0);
    [this.predecessorStart, this.predecessors] = groupEdges(edges, this.count, 1);
  }

  /** Block that starts at an offset, in a graph where every block is there once. */
  blockOf(offset: number): number {
    return this.blockAt[offset];
  }

  /** The copy of the block at an offset that another block goes to. */
  target(from: number, offset: number): number {
    const version = from === 0 ? this.versions.entry : this.versions.next(this.version[from], offset);
    return this.blockAt[(version - 1) * this.width + offset];
  }

  predecessorCount(block: number): number {
    return this.predecessorStart[block + 1] - this.predecessorStart[block];
  }

  /** The blocks that control gets to from `entry`, rising: offsets of their starts, plus `width` for each version above the first. */
  private reach(
    fn: BytecodeFunction,
    entry: number,
    isStart: Uint8Array,
    decided: (offset: number) => number,
  ): Int32Array {
    const { code } = fn;
    const { width, versions } = this;
    const seen = new Uint8Array(width * versions.entry);
    const waiting: number[] = [];
    let count = 0;
    const visit = (offset: number, version: number): void => {
      const place = (version - 1) * width + offset;
      if (seen[place] === 1) return;
      seen[place] = 1;
      count++;
      waiting.push(place);
    };
    visit(entry, versions.entry);
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const version = 1 + Math.floor(place / width);
      forEachSuccessor(code, lastInstruction(code, place % width, isStart), decided, (offset) =>
        visit(offset, versions.next(version, offset)),
      );
    }
    const places = new Int32Array(count);
    for (let place = 0, found = 0; found < count; place++) if (seen[place] === 1) places[found++] = place;
    return places;
  }

  /** Pairs (from, to), each once; fills `end` and `last` on the way. */
  private findEdges(fn: BytecodeFunction, isStart: Uint8Array, decided: (offset: number) => number): number[] {
    const { code } = fn;
    const edges = [0, this.entry];
    /** Block that last had an edge to each block. */
    const seenFrom = new Int32Array(this.count).fill(-1);
    for (let block = 1; block < this.count; block++) {
      const last = lastInstruction(code, this.start[block], isStart);
      this.last[block] = last;
      this.end[block] = last + instructionWords(code, last);
      forEachSuccessor(code, last, decided, (offset) => {
        const to = this.target(block, offset);
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
function lastInstruction(code: Int32Array, start: number, isStart: Uint8Array): number {
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
