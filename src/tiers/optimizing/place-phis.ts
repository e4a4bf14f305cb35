/**
 * Where locals need phis: at the iterated dominance frontier of their definitions (Cytron et al., "Efficiently Computing
 * Static Single Assignment Form and the Control Dependence Graph", 1991), and only for locals that are read in a block
 * before it writes them (semi-pruned, Briggs et al. 1998): the others never live across a join. Phis that turn out dead are
 * dropped afterwards (drop-dead-phis.ts).
 *
 * Programs with thousands of variables and thousands of joins that all meet (a GOSUB dispatcher) would need millions of
 * phi inputs. Beyond a budget the locals that want most of them are kept in memory instead ("demoted").
 */
import { type BytecodeFunction, instructionWords } from '#bytecode';
import type { BlockGraph } from './block-graph.js';
import type { Dominators } from './dominators.js';
import { Access, type Liveness, LOCAL_ACCESS, localOf } from './liveness.js';

export type PhiPlan = {
  /** Locals with a phi at each block, rising. */
  readonly localsAt: readonly (readonly number[])[];
  /** 1 for locals that live in memory. */
  readonly demoted: Uint8Array;
};

export type PhiOptions = {
  /** Of a function with frame states, which name what is live: phis are where a local is. Null for others. */
  readonly liveness?: Liveness | null;
  readonly inputBudget?: number;
};

/** Phi inputs of one function, all locals together. */
const INPUT_BUDGET = 2_000_000;

/** What blocks without phis share. */
const NONE: number[] = [];

export function placePhis(
  fn: BytecodeFunction,
  graph: BlockGraph,
  dominators: Dominators,
  { liveness = null, inputBudget = INPUT_BUDGET }: PhiOptions = {},
): PhiPlan {
  const { definitions, isGlobal } = scanLocals(fn, graph);
  // Handlers and ways that were cut off read locals too: only liveness over the whole function knows.
  if (liveness !== null) isGlobal.fill(1);
  const places: (readonly number[])[] = [];
  const inputs = new Float64Array(fn.locals.length);
  const visited = new Int32Array(graph.count).fill(-1);
  for (let local = 0; local < fn.locals.length; local++) {
    places[local] = isGlobal[local] === 1 ? iteratedFrontier(dominators, definitions[local], visited, local) : NONE;
    if (liveness !== null) places[local] = places[local].filter((block) => isLiveAt(liveness, graph, block, local));
    for (const block of places[local]) inputs[local] += graph.predecessorCount(block);
  }
  const demoted = demote(inputs, inputBudget);
  const localsAt = new Array<number[]>(graph.count).fill(NONE);
  for (let local = 0; local < fn.locals.length; local++) {
    if (demoted[local] === 1) continue;
    for (const block of places[local]) {
      if (localsAt[block] === NONE) localsAt[block] = [local];
      else localsAt[block].push(local);
    }
  }
  return { localsAt, demoted };
}

const isLiveAt = (liveness: Liveness, graph: BlockGraph, block: number, local: number): boolean =>
  liveness.atBlock(graph.start[block]).has(local);

/** Blocks that write each local, and which locals are read before a write in some block. */
function scanLocals(fn: BytecodeFunction, graph: BlockGraph): { definitions: number[][]; isGlobal: Uint8Array } {
  const { code } = fn;
  const definitions: number[][] = fn.locals.map(() => []);
  const isGlobal = new Uint8Array(fn.locals.length);
  const lastWriter = new Int32Array(fn.locals.length).fill(-1);
  for (let block = 1; block < graph.count; block++) {
    for (let at = graph.start[block]; at < graph.end[block]; at += instructionWords(code, at)) {
      const access = LOCAL_ACCESS[code[at]];
      if (access === Access.none) continue;
      const local = localOf(code, at);
      if ((access & Access.read) !== 0 && lastWriter[local] !== block) isGlobal[local] = 1;
      if ((access & Access.write) === 0 || lastWriter[local] === block) continue;
      lastWriter[local] = block;
      definitions[local].push(block);
    }
  }
  return { definitions, isGlobal };
}

/** The start block defines every local too, but has an empty frontier. `visited` holds `mark` for blocks found. */
function iteratedFrontier(
  dominators: Dominators,
  definitions: readonly number[],
  visited: Int32Array,
  mark: number,
): readonly number[] {
  const found: number[] = [];
  const waiting = [...definitions];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (let i = dominators.frontierStart[block]; i < dominators.frontierStart[block + 1]; i++) {
      const join = dominators.frontier[i];
      if (visited[join] === mark) continue;
      visited[join] = mark;
      found.push(join);
      waiting.push(join);
    }
  }
  return found;
}

function demote(inputs: Float64Array, budget: number): Uint8Array {
  const demoted = new Uint8Array(inputs.length);
  let total = inputs.reduce((sum, count) => sum + count, 0);
  if (total <= budget) return demoted;
  const byCost = Array.from(inputs.keys()).sort((a, b) => inputs[b] - inputs[a]);
  for (const local of byCost) {
    if (total <= budget) break;
    demoted[local] = 1;
    total -= inputs[local];
  }
  return demoted;
}
