/**
 * The optimizer: which passes run, in which order, and why. Every pass is one file under passes/ (or beside this one) with
 * a header that says what it needs and breaks.
 */
import {
  type Cfg,
  computeCfg,
  computeDominators,
  computeLoops,
  constructSsa,
  type IlFunction,
  type IlModule,
  removeUnreachableBlocks,
} from '#il';
import { InternalError } from '#support';
import { numberValues } from './number-values.js';
import { countWithoutBranches } from './passes/count-without-branches.js';
import { decideBranches } from './passes/decide-branches.js';
import { eliminateDeadCode } from './passes/eliminate-dead-code.js';
import { eliminateDeadStores } from './passes/eliminate-dead-stores.js';
import { foldBranches } from './passes/fold-branches.js';
import { hoistInvariants } from './passes/hoist-invariants.js';
import { inlineCalls } from './passes/inline-calls.js';
import { inlineSelfCalls } from './passes/inline-self-calls.js';
import { loopTailCalls } from './passes/loop-tail-calls.js';
import { mergeBlocks } from './passes/merge-blocks.js';
import { promoteData } from './passes/promote-data.js';
import { promoteSlots } from './passes/promote-slots.js';
import { reduceStrength } from './passes/reduce-strength.js';
import { splitAddresses } from './passes/split-addresses.js';
import { threadJumps } from './passes/thread-jumps.js';
import { versionLoops } from './passes/version-loops.js';

export type Pass = {
  readonly name: string;
  readonly run: (fn: IlFunction, module: IlModule) => void;
  /** Why it stands where it stands. */
  readonly why: string;
};

export type ModulePass = {
  readonly name: string;
  readonly run: (module: IlModule) => readonly IlFunction[];
  readonly why: string;
};

/** Passes on one function, before inlining and again on functions that inlining changed. */
// biome-ignore format: table
export const PASSES: readonly Pass[] = [
  { name: 'promote-slots',       run: promote,                       why: 'everything after it works on values, not on memory' },
  { name: 'number-values',       run: number,                        why: 'folds what is constant and shares what is computed twice' },
  { name: 'decide-branches',     run: decide,                        why: 'equal conditions have one name by now; what it decides folds next' },
  { name: 'eliminate-unused',    run: eliminateDeadCode,             why: 'ways around a computation that numbering made superfluous are empty blocks now, which fold next' },
  { name: 'fold-branches',       run: foldAndPrune,                  why: 'conditions are constants or bare values by now' },
  { name: 'merge-blocks',        run: (fn) => void mergeBlocks(fn),  why: 'longer blocks for the second numbering, whose memory knowledge is per block' },
  { name: 'thread-jumps',        run: thread,                        why: 'tests of constants stand right at their branches; loops show their form to all that follows' },
  { name: 'loop-tail-calls',     run: loopTails,                     why: 'nothing stands between call and return any more; before inlining copies bodies' },
  { name: 'number-values-again', run: number,                        why: 'phis that lost inputs, blocks that grew' },
  { name: 'fold-branches-again', run: foldAndPrune,                  why: 'conditions that only the second numbering found to be constant' },
  { name: 'hoist-invariants',    run: hoist,                         why: 'after numbering, so that each invariant moves once' },
  { name: 'eliminate-dead-code', run: eliminateDeadCode,             why: 'last: all passes leave unused results behind' },
];

/** Passes on the whole module, after that; they answer with the functions that they changed. */
// biome-ignore format: table
export const MODULE_PASSES: readonly ModulePass[] = [
  { name: 'inline-calls',        run: inlineCalls,                   why: 'callees have their final size' },
  { name: 'inline-self-calls',   run: inlineSelfCalls,               why: 'after inlining has brought small helpers into recursive functions' },
];

/** Passes on one function, once, when inlining is over. */
// biome-ignore format: table
export const LATE_PASSES: readonly Pass[] = [
  { name: 'promote-data',        run: promoteInLoops,                why: 'calls that could be inlined are gone; counters in data become counters for version-loops' },
  { name: 'version-loops',       run: version,                       why: 'copies code: only once, and when invariants are out of the loops' },
  { name: 'count-without-branches', run: count,                      why: 'blocks that held more than the addition have been emptied by now' },
  { name: 'reduce-strength',     run: reduce,                        why: 'versioned loops have 64-bit counters; nobody looks at addresses any more' },
  { name: 'eliminate-dead-stores', run: eliminateDeadStores,         why: 'blocks have their final length' },
  { name: 'split-addresses',     run: split,                         why: 'counters are 64 bits wide; value numbering would share the parts again, across blocks' },
  { name: 'eliminate-dead-code-again', run: eliminateDeadCode,       why: 'what the decided checks and dead stores used' },
];

/** Names of all passes. */
export const PASS_NAMES: readonly string[] = [...PASSES, ...MODULE_PASSES, ...LATE_PASSES].map((pass) => pass.name);

export type OptimizeOptions = {
  /** Names of passes to leave out, those on the whole module among them: for bisecting. */
  readonly without?: readonly string[];
  /** Called after each pass on each function: the verifier in tests, dumps. */
  readonly after?: (fn: IlFunction, pass: string) => void;
  /** Functions that are only there to be inlined: they have been through `prepareFunction`, and nobody wants code of them. */
  readonly inlinable?: ReadonlySet<IlFunction>;
};

const THREADING_ROUNDS = 3;

const NO_FUNCTIONS: ReadonlySet<IlFunction> = new Set();

/** Brings all functions of a module into SSA form and optimizes them. */
export function optimizeModule(module: IlModule, options: OptimizeOptions = {}): void {
  const { inlinable = NO_FUNCTIONS } = options;
  const own = module.functions.filter((fn) => !inlinable.has(fn));
  for (const fn of own) constructSsa(fn);
  for (const fn of own) runPasses(PASSES, fn, module, options);
  for (const { name, run } of MODULE_PASSES) {
    if (options.without?.includes(name)) continue;
    for (const fn of run(module)) {
      options.after?.(fn, name);
      runPasses(PASSES, fn, module, options);
    }
  }
  for (const fn of own) runPasses(LATE_PASSES, fn, module, options);
}

/** Brings a function into the form in which others inline it: what `optimizeModule` does first. */
export function prepareFunction(fn: IlFunction, module: IlModule, options: OptimizeOptions = {}): void {
  constructSsa(fn);
  runPasses(PASSES, fn, module, options);
}

function runPasses(passes: readonly Pass[], fn: IlFunction, module: IlModule, options: OptimizeOptions): void {
  for (const pass of passes) {
    if (options.without?.includes(pass.name)) continue;
    try {
      pass.run(fn, module);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new InternalError(`optimize/${pass.name}`, `$${fn.name}: ${why}`);
    }
    options.after?.(fn, pass.name);
  }
}

function promote(fn: IlFunction): void {
  if (promoteSlots(fn)) constructSsa(fn);
}

/** What is computed from promoted values can be the same in all rounds of inner loops: hoisted once more. */
function promoteInLoops(fn: IlFunction, module: IlModule): void {
  if (module.unaliased.size === 0) return;
  const cfg = computeCfg(fn);
  if (cfg.isAcyclic) return;
  if (!promoteData(fn, cfg, computeLoops(cfg, computeDominators(cfg)), module)) return;
  constructSsa(fn);
  number(fn, module);
  hoist(fn, module);
}

function number(fn: IlFunction, module: IlModule): void {
  const cfg: Cfg = computeCfg(fn);
  numberValues(fn, cfg, computeDominators(cfg), module);
}

/** One copy often shows the next: a subroutine that another one calls. */
function thread(fn: IlFunction, module: IlModule): void {
  for (let round = 0; round < THREADING_ROUNDS; round++) {
    if (!threadJumps(fn, computeCfg(fn))) return;
    constructSsa(fn);
    number(fn, module);
    decide(fn);
    foldAndPrune(fn);
    mergeBlocks(fn);
  }
}

function loopTails(fn: IlFunction, module: IlModule): void {
  if (loopTailCalls(fn, module)) constructSsa(fn);
}

function decide(fn: IlFunction): void {
  const cfg = computeCfg(fn);
  decideBranches(fn, cfg, computeDominators(cfg));
}

function foldAndPrune(fn: IlFunction): void {
  foldBranches(fn);
  removeUnreachableBlocks(fn);
}

/** The checks that are decided in the copies fold at once, and what depended on them. */
function version(fn: IlFunction, module: IlModule): void {
  const cfg = computeCfg(fn);
  if (cfg.isAcyclic) return;
  const dominators = computeDominators(cfg);
  if (!versionLoops(fn, cfg, dominators, computeLoops(cfg, dominators))) return;
  constructSsa(fn);
  number(fn, module);
  foldAndPrune(fn);
  mergeBlocks(fn);
}

function count(fn: IlFunction, module: IlModule): void {
  if (!countWithoutBranches(fn, computeCfg(fn))) return;
  removeUnreachableBlocks(fn);
  mergeBlocks(fn);
  number(fn, module);
}

function reduce(fn: IlFunction, module: IlModule): void {
  const cfg = computeCfg(fn);
  if (cfg.isAcyclic) return;
  const dominators = computeDominators(cfg);
  if (reduceStrength(fn, cfg, dominators, computeLoops(cfg, dominators))) number(fn, module);
}

function split(fn: IlFunction): void {
  const cfg = computeCfg(fn);
  if (cfg.isAcyclic) return;
  splitAddresses(fn, cfg, computeLoops(cfg, computeDominators(cfg)));
}

function hoist(fn: IlFunction, module: IlModule): void {
  const cfg = computeCfg(fn);
  if (cfg.isAcyclic) return;
  hoistInvariants(fn, cfg, computeLoops(cfg, computeDominators(cfg)), module);
}
