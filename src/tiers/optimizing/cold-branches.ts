/**
 * Branches that went one way only, as far as the lower tiers saw: the other way is cut off, and a guard stands in its place.
 *
 * A way that leaves a loop is kept even when it was never taken: the loop will end, and passes that reason about loops want to see how.
 */
import { type BytecodeFunction, type FunctionFacts, instructionWords, OPCODE_FLOW } from '#bytecode';
import { BlockGraph } from './block-graph.js';
import { findLoops } from './loops.js';

/** Times that one way must have been taken for the other to be thought of as cold. */
const HOT_COUNT = 50;

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
  // Entered at the head of an inner loop, the loops around it are one with it: only seen from its start has a function its own loops.
  for (const from of entry === 0 ? [0] : [0, entry]) {
    const graph = new BlockGraph(fn, facts, { entry: from });
    const loops = findLoops(graph);
    if (loops === null) return new Map();
    const bodies = [...loops.values()];
    for (let block = 1; block < graph.count; block++) {
      const target = cold.get(graph.last[block]);
      if (target === undefined) continue;
      const to = graph.blockOf(target);
      if (bodies.some((body) => body.has(block) && !body.has(to))) decided.delete(graph.last[block]);
    }
  }
  return decided;
}
