/**
 * Which locals are live at each place of a function's bytecode: those that may be read later before they are written. An
 * error may go on at the handler of any instruction that it covers, so what the handler needs is live all over its range.
 *
 * Backward data flow over bit sets (Kildall 1973), blocks last first until nothing grows; then per instruction, on demand, within
 * one block at a time. Sets are shared as long as they are equal.
 */
import {
  type BytecodeFunction,
  type FunctionFacts,
  handlerAt,
  IMMEDIATE_PLACES,
  instructionWords,
  OPCODE_IMMEDIATES,
  Opcode,
} from '#bytecode';
import { BitSet } from '#support';
import { BlockGraph } from './block-graph.js';

/** What an instruction does with the local that it names; bits. */
export const Access = { none: 0, read: 1, write: 2 } as const;

/** Access by opcode number. */
export const LOCAL_ACCESS = Uint8Array.from(Object.entries(Opcode), ([name, opcode]) => {
  if (!OPCODE_IMMEDIATES[opcode].includes('local')) return Access.none;
  if (name.endsWith('.get')) return Access.read;
  return name.endsWith('.replace') ? Access.read | Access.write : Access.write;
});

/** The local that an instruction with a local names. ORDER: a row's local comes first. */
export const localOf = (code: Int32Array, at: number): number => code[at + IMMEDIATE_PLACES[code[at]][0]];

export class Liveness {
  private readonly fn: BytecodeFunction;
  private readonly graph: BlockGraph;
  private readonly liveIn: readonly BitSet[];
  /** Handler of each block, −1 for none. */
  private readonly handlers: Int32Array;
  private readonly none: BitSet;

  constructor(fn: BytecodeFunction, facts: FunctionFacts) {
    this.fn = fn;
    this.graph = new BlockGraph(fn, facts, { all: true });
    this.handlers = Int32Array.from({ length: this.graph.count }, (_, block) =>
      block === 0 ? -1 : handlerAt(fn, this.graph.start[block]),
    );
    this.none = new BitSet(fn.locals.length);
    this.liveIn = this.solve();
  }

  /** Locals that the code at a block start needs: of a handler, what errors have to bring. */
  atBlock(offset: number): BitSet {
    return this.liveIn[this.graph.blockOf(offset)];
  }

  /**
   * Sets by offset for the block that starts at `start`: what is live before each instruction, and at the offset of the block's end
   * what is live behind its last.
   */
  within(start: number): ReadonlyMap<number, BitSet> {
    const { code } = this.fn;
    const { graph } = this;
    const block = graph.blockOf(start);
    const offsets: number[] = [];
    for (let at = start; at < graph.end[block]; at += instructionWords(code, at)) offsets.push(at);
    let live = this.liveOut(block);
    const before = new Map<number, BitSet>([[graph.end[block], live]]);
    for (let i = offsets.length - 1; i >= 0; i--) {
      const at = offsets[i];
      const access = LOCAL_ACCESS[code[at]];
      if (access !== Access.none) live = this.step(live, access, localOf(code, at), this.handlers[block]);
      before.set(at, live);
    }
    return before;
  }

  private step(after: BitSet, access: number, local: number, handler: number): BitSet {
    const isLive = (access & Access.read) !== 0 || (handler >= 0 && this.atBlock(handler).has(local));
    if (after.has(local) === isLive || (access === Access.read && after.has(local))) return after;
    const live = this.copy(after);
    if (isLive) live.add(local);
    else live.delete(local);
    return live;
  }

  private liveOut(block: number): BitSet {
    const live = this.copy(this.none);
    const { successors, successorStart } = this.graph;
    for (let i = successorStart[block]; i < successorStart[block + 1]; i++) live.union(this.liveIn[successors[i]]);
    if (this.handlers[block] >= 0) live.union(this.atBlock(this.handlers[block]));
    return live;
  }

  private copy(set: BitSet): BitSet {
    const copy = new BitSet(this.fn.locals.length);
    copy.words.set(set.words);
    return copy;
  }

  private solve(): readonly BitSet[] {
    const { code } = this.fn;
    const { graph } = this;
    const { length } = this.fn.locals;
    const reads: BitSet[] = [];
    const writes: BitSet[] = [];
    for (let block = 0; block < graph.count; block++) {
      const read = new BitSet(length);
      const written = new BitSet(length);
      for (let at = graph.start[block]; at >= 0 && at < graph.end[block]; at += instructionWords(code, at)) {
        const access = LOCAL_ACCESS[code[at]];
        if (access === Access.none) continue;
        const local = localOf(code, at);
        if ((access & Access.read) !== 0 && !written.has(local)) read.add(local);
        if ((access & Access.write) !== 0) written.add(local);
      }
      reads.push(read);
      writes.push(written);
    }
    const liveIn = reads.map((read) => this.copy(read));
    const waiting = new Uint8Array(graph.count).fill(1);
    const servedBy = this.blocksByHandler();
    for (let pending = true; pending; ) {
      pending = false;
      for (let block = graph.count - 1; block > 0; block--) {
        if (waiting[block] === 0) continue;
        waiting[block] = 0;
        if (!this.grow(block, liveIn, writes)) continue;
        pending = true;
        for (let i = graph.predecessorStart[block]; i < graph.predecessorStart[block + 1]; i++)
          waiting[graph.predecessors[i]] = 1;
        for (const served of servedBy.get(block) ?? []) waiting[served] = 1;
      }
    }
    return liveIn;
  }

  /** Blocks whose errors go on at each handler's block. */
  private blocksByHandler(): ReadonlyMap<number, number[]> {
    const served = new Map<number, number[]>();
    this.handlers.forEach((handler, block) => {
      if (handler < 0) return;
      const target = this.graph.blockOf(handler);
      const blocks = served.get(target);
      if (blocks === undefined) served.set(target, [block]);
      else blocks.push(block);
    });
    return served;
  }

  private grow(block: number, liveIn: readonly BitSet[], writes: readonly BitSet[]): boolean {
    const { graph } = this;
    const target = liveIn[block].words;
    const written = writes[block].words;
    let grew = 0;
    for (let i = graph.successorStart[block]; i < graph.successorStart[block + 1]; i++) {
      const from = liveIn[graph.successors[i]].words;
      for (let k = 0; k < target.length; k++) {
        const now = target[k] | (from[k] & ~written[k]);
        grew |= now ^ target[k];
        target[k] = now;
      }
    }
    if (this.handlers[block] >= 0 && liveIn[block].union(liveIn[graph.blockOf(this.handlers[block])])) grew = 1;
    return grew !== 0;
  }
}
