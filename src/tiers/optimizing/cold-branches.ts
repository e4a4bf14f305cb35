/**
 * Branches that went one way only, as far as the lower tiers saw: the other way is cut off, and a guard stands in its place.
 *
 * A way that leaves a loop is kept even when it was never taken: the loop will end, and passes that reason about loops want to see how.
 */
import { type BytecodeFunction, type FunctionFacts, instructionWords, OPCODE_FLOW } from '#bytecode';
import { BitSet } from '#support';
import { BlockGraph } from './block-graph.js';
import { computeDominators } from './dominators.js';

/** Times that one way must have been taken for the other to be thought of as cold. */
const HOT_COUNT = 50;
/** Blocks × loops beyond which nothing is cut off: the sets would take too long. */
const LOOP_BUDGET = 4_000_000;

/** Offsets of the conditional branches of a function, rising: branch k has words `feedbackCount + 2k` (taken) and the next (not). */
export function branchOffsets({ code }: Pick<BytecodeFunction, 'code'>): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < code.length; at += instructionWords(code, at))
    if (OPCODE_FLOW[code[at]] === 'branch') offsets.push(at);
  return offsets;
}

/**
 * @param feedback the function's words, as in CompileRequest
 * @param mayGuess whether a guess at an offset is allowed
 * @returns by offset of the branch, the offset to which it always goes
 */
export function findColdBranches(
  fn: BytecodeFunction,
  facts: FunctionFacts,
  entry: number,
  feedback: Int32Array,
  mayGuess: (offset: number) => boolean,
): ReadonlyMap<number, number> {
  const { code, feedbackCount } = fn;
  const decided = new Map<number, number>();
  const cold = new Map<number, number>();
  branchOffsets(fn).forEach((at, k) => {
    const taken = feedback[feedbackCount + 2 * k] ?? 0;
    const notTaken = feedback[feedbackCount + 2 * k + 1] ?? 0;
    const isOneSided = taken === 0 ? notTaken >= HOT_COUNT : notTaken === 0 && taken >= HOT_COUNT;
    if (!isOneSided || !mayGuess(at)) return;
    const target = at + code[at + 1];
    const next = at + instructionWords(code, at);
    if (target === next) return;
    decided.set(at, taken === 0 ? next : target);
    cold.set(at, taken === 0 ? target : next);
  });
  if (decided.size === 0) return decided;
  const graph = new BlockGraph(fn, facts, { entry });
  const loops = findLoops(graph);
  if (loops === null) return new Map();
  for (let block = 1; block < graph.count; block++) {
    const target = cold.get(graph.last[block]);
    if (target === undefined) continue;
    const to = graph.blockOf(target);
    if (loops.some((body) => body.has(block) && !body.has(to))) decided.delete(graph.last[block]);
  }
  return decided;
}

/** Bodies of the natural loops, one per head; null when there are too many. */
function findLoops(graph: BlockGraph): readonly BitSet[] | null {
  const { parent } = computeDominators(graph);
  const bodies = new Map<number, BitSet>();
  for (let from = 1; from < graph.count; from++) {
    for (let i = graph.successorStart[from]; i < graph.successorStart[from + 1]; i++) {
      const head = graph.successors[i];
      if (!dominates(parent, head, from)) continue;
      const body = bodies.get(head) ?? new BitSet(graph.count);
      bodies.set(head, body);
      if (bodies.size * graph.count > LOOP_BUDGET) return null;
      body.add(head);
      addToLoop(graph, body, from);
    }
  }
  return [...bodies.values()];
}

function addToLoop(graph: BlockGraph, body: BitSet, tail: number): void {
  const waiting = [tail];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (body.has(block)) continue;
    body.add(block);
    for (let i = graph.predecessorStart[block]; i < graph.predecessorStart[block + 1]; i++)
      waiting.push(graph.predecessors[i]);
  }
}

function dominates(parent: Int32Array, above: number, block: number): boolean {
  for (let at = block; at >= 0; at = parent[at]) if (at === above) return true;
  return false;
}
