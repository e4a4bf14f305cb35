/**
 * Locals that hold one constant whenever control is at some loop head: all that is ever written to them is that constant, and it has
 * been written on every way there. Code entered in the middle would else find only loads from the frame: a limit, a step or a divisor
 * that the ordinary entry knows would be unknown in it.
 *
 * Which locals may still be unassigned flows forward (Kildall 1973) over sets of locals; an error goes to its handler before or behind
 * any write in the blocks that it covers.
 */
import { type BytecodeFunction, type FunctionFacts, handlerAt, instructionWords, Opcode } from '#bytecode';
import { ConstKind, type IlFunction, type Ref } from '#il';
import { BitSet } from '#support';
import { BlockGraph } from './block-graph.js';
import { Access, LOCAL_ACCESS, localOf } from './liveness.js';

/** The constant as a value of the function being made. */
export type ConstantOf = (fn: IlFunction) => Ref;

/** Blocks × locals beyond which nothing is looked for. */
const CELL_LIMIT = 4_000_000;

/** By opcode: the constant in the words behind it. */
const CONSTANTS = new Map<number, (fn: IlFunction, low: number, high: number) => Ref>([
  [Opcode['i32.const'], (fn, low) => fn.int(low)],
  [Opcode['i64.const'], (fn, low, high) => fn.constant(ConstKind.int, low, high)],
  [Opcode['f32.const'], (fn, low) => fn.constant(ConstKind.single, low, 0)],
  [Opcode['f64.const'], (fn, low, high) => fn.constant(ConstKind.double, low, high)],
]);

/** @param offset start of a block that is reached */
export function entryConstants(
  fn: BytecodeFunction,
  facts: FunctionFacts,
  offset: number,
): ReadonlyMap<number, ConstantOf> {
  const graph = new BlockGraph(fn, facts, { all: true });
  const known = new Map<number, ConstantOf>();
  if (graph.count * fn.locals.length > CELL_LIMIT) return known;
  const { sources, writers } = findConstantLocals(fn, graph);
  const unassigned = mayBeUnassigned(fn, graph, sources, writers)[graph.blockOf(offset)];
  sources.forEach((at, local) => {
    if (at < 0 || unassigned.has(local)) return;
    const make = CONSTANTS.get(fn.code[at]);
    if (make !== undefined) known.set(local, (il) => make(il, fn.code[at + 1], fn.code[at + 2]));
  });
  return known;
}

type ConstantLocals = {
  /** Offset of a constant that each local is always assigned, −1 for none. */
  readonly sources: Int32Array;
  /** Locals that each block writes. */
  readonly writers: readonly BitSet[];
};

function findConstantLocals(fn: BytecodeFunction, graph: BlockGraph): ConstantLocals {
  const { code } = fn;
  const sources = new Int32Array(fn.locals.length).fill(UNWRITTEN);
  const writers: BitSet[] = [new BitSet(fn.locals.length)];
  for (let block = 1; block < graph.count; block++) {
    writers[block] = new BitSet(fn.locals.length);
    let before = -1;
    for (let at = graph.start[block]; at < graph.end[block]; at += instructionWords(code, at)) {
      if ((LOCAL_ACCESS[code[at]] & Access.write) !== 0) {
        const local = localOf(code, at);
        writers[block].add(local);
        const isConstant = before >= 0 && CONSTANTS.has(code[before]);
        if (!isConstant) sources[local] = VARIES;
        else if (sources[local] === UNWRITTEN) sources[local] = before;
        else if (sources[local] >= 0 && !isSameInstruction(code, sources[local], before)) sources[local] = VARIES;
      }
      before = at;
    }
  }
  return { sources, writers };
}

const VARIES = -1;
const UNWRITTEN = -2;

function isSameInstruction(code: Int32Array, one: number, other: number): boolean {
  for (let i = 0; i < instructionWords(code, one); i++) if (code[one + i] !== code[other + i]) return false;
  return true;
}

/** Constant locals that may not have been written where each block starts. */
function mayBeUnassigned(
  fn: BytecodeFunction,
  graph: BlockGraph,
  sources: Int32Array,
  writers: readonly BitSet[],
): readonly BitSet[] {
  const atStart = Array.from({ length: graph.count }, () => new BitSet(fn.locals.length));
  sources.forEach((at, local) => {
    if (at >= 0) atStart[graph.entry].add(local);
  });
  const waiting = [graph.entry];
  const isSeen = new Uint8Array(graph.count);
  isSeen[graph.entry] = 1;
  const send = (to: number, set: BitSet): void => {
    const grew = atStart[to].union(set);
    if (!grew && isSeen[to] === 1) return;
    isSeen[to] = 1;
    waiting.push(to);
  };
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    const atEnd = new BitSet(fn.locals.length);
    atEnd.union(atStart[block]);
    for (let i = 0; i < atEnd.words.length; i++) atEnd.words[i] &= ~writers[block].words[i];
    for (let i = graph.successorStart[block]; i < graph.successorStart[block + 1]; i++)
      send(graph.successors[i], atEnd);
    const handler = handlerAt(fn, graph.start[block]);
    if (handler >= 0) send(graph.blockOf(handler), atStart[block]);
  }
  for (let block = 1; block < graph.count; block++) if (isSeen[block] === 0) atStart[block].words.fill(-1);
  return atStart;
}
