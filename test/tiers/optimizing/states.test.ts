/**
 * Frame states: wherever optimized code is left, the interpreter goes on from the state and comes to the same end. Random modules and BASIC
 * programs, run with guards that fail on every n-th pass, callers given up, entries at loop heads, optimized IL and plain.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import type { BytecodeModule } from '#bytecode';
import { checkProgram, decodeSource, generateProgram, lex, parseProgram } from '#language';
import { PASSES } from '../../../dist/optimize/pipeline.js';
import { branchOffsets } from '../../../dist/tiers/optimizing/cold-branches.js';
import { evaluateBytecode, type ProgramOutcome } from '../bytecode-evaluator.js';
import { interpret, randomModule } from '../random-bytecode.js';
import { type Counts, comparable, PLAIN, type Plan, Profiler, TieredEvaluator } from './tiered-evaluator.js';

const optimize: Plan['optimize'] = (fn, evaluator) => {
  for (const { run } of PASSES) run(fn, evaluator.ilModule);
};

/** Ways of leaving and entering; the numbers have no common factors, so that they meet in many ways. */
const PLANS: readonly (readonly [string, Omit<Plan, 'feedback'>])[] = [
  ['nothing fails for no reason', PLAIN],
  ['optimized', { ...PLAIN, optimize }],
  ['every guard fails', { ...PLAIN, failEvery: 1 }],
  ['every second guard fails', { ...PLAIN, failEvery: 2, optimize }],
  ['every third guard fails, entering at loop heads', { ...PLAIN, failEvery: 3, enterEvery: 2 }],
  ['callers given up', { ...PLAIN, abandonEvery: 1, interpretEvery: 3, unit: { inlining: false }, optimize }],
  ['left anywhere', { ...PLAIN, failEvery: 17, enterEvery: 3, unit: { probes: true } }],
  ['left anywhere, without inlining', { ...PLAIN, failEvery: 41, unit: { probes: true, inlining: false }, optimize }],
  ['all of it', { failEvery: 13, abandonEvery: 3, enterEvery: 2, interpretEvery: 7, unit: { probes: true }, optimize }],
];

function add(total: Counts, counts: Counts): void {
  for (const key of Object.keys(counts) as (keyof Counts)[]) total[key] += counts[key];
}
const newCounts = (): Counts => ({ guards: 0, failed: 0, abandoned: 0, entered: 0, unwound: 0, calls: 0 });

/** Every branch is said to have gone one way only, and every operation to have seen one type: guesses that are wrong half of the time. */
const wrongFeedback = (module: BytecodeModule, seed: number): readonly Int32Array[] =>
  module.functions.map((fn, id) => {
    const words = new Int32Array(fn.feedbackCount + 2 * branchOffsets(fn).length);
    for (let word = 0; word < fn.feedbackCount; word++) words[word] = [0x101, 0x404, 0x401, 0][(seed + word * 7) & 3];
    for (let word = fn.feedbackCount; word < words.length; word += 2)
      words[word + (((seed * 0x9e3779b1 + id * 31 + word * 0x85ebca6b) >>> 13) & 1)] = 100;
    return words;
  });

/** The result of function 1, printed by an entry of its own. */
function runModule(module: BytecodeModule, plan: Plan, total: Counts): string {
  const evaluator = new TieredEvaluator(module, plan);
  const result = evaluator.outcomeOf(1);
  add(total, evaluator.counts);
  return result;
}

for (const errors of [false, true]) {
  test(`random modules ${errors ? 'with errors and handlers' : 'without errors'}`, { timeout: 300_000 }, () => {
    const total = newCounts();
    const seeds = Number(process.env['STATES_SEEDS'] ?? 24);
    for (let seed = 1; seed <= seeds; seed++) {
      const module = randomModule(seed, 2 + (seed % 14), { errors, loopHeads: true });
      const expected = interpret(module);
      const profiler = new Profiler(module, 50);
      assert.equal(profiler.outcomeOf(1), expected, `seed ${seed}: profile`);
      const feedback = profiler.finishFeedback();
      for (const [name, plan] of PLANS) {
        assert.equal(runModule(module, { ...plan, feedback }, total), expected, `seed ${seed}: ${name}`);
        const wrong = { ...plan, feedback: wrongFeedback(module, seed) };
        assert.equal(runModule(module, wrong, total), expected, `seed ${seed}: ${name}, wrong feedback`);
      }
    }
    if (process.env['STATES_VERBOSE'] !== undefined) console.log(JSON.stringify(total));
    assert.ok(total.guards > seeds && total.failed > seeds, JSON.stringify(total));
    assert.ok(total.entered > 0, JSON.stringify(total));
    if (errors) assert.ok(total.unwound > 0 && total.abandoned > 0, JSON.stringify(total));
  });
}

// ---- BASIC programs

function bytecodeOf(file: string): BytecodeModule | null {
  const { source, diagnostics } = decodeSource(file, readFileSync(file));
  if (diagnostics.length > 0) return null;
  const parsed = parseProgram(source, lex(source));
  if (parsed.diagnostics.some(({ severity }) => severity === 'error')) return null;
  const { checked, diagnostics: wrong } = checkProgram(parsed.program, source);
  if (wrong.some(({ severity }) => severity === 'error')) return null;
  return generateProgram(checked).module;
}

const programs = path.resolve(import.meta.dirname, '../../../test/programs');
const INSTRUCTIONS = 40_000;

/** Programs of a folder that end within the budget of the oracle and need nothing from outside. */
function* runnable(folder: string): Generator<{ file: string; module: BytecodeModule; expected: ProgramOutcome }> {
  const directory = path.join(programs, folder);
  for (const entry of readdirSync(directory)) {
    if (!entry.endsWith('.bas')) continue;
    const file = path.join(directory, entry);
    const module = bytecodeOf(file);
    if (module === null) continue;
    let expected: ProgramOutcome;
    try {
      expected = evaluateBytecode(module, INSTRUCTIONS);
    } catch {
      continue;
    }
    // Recursion that is for the stack of the machine to stop is recursion of the evaluator here.
    if (expected.errorOutput.includes('stack')) continue;
    yield { file: `${folder}/${entry}`, module, expected };
  }
}

/** Recursion of the program is recursion here: null when it is too deep for that. */
function runUnlessDeep(evaluator: TieredEvaluator): ProgramOutcome | null {
  try {
    return evaluator.run();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

for (const folder of (process.env['STATES_FOLDERS'] ?? 'any,exceptions').split(',')) {
  test(`programs of test/programs/${folder}`, { timeout: 300_000 }, () => {
    const total = newCounts();
    let count = 0;
    const limit = Number(process.env['STATES_PROGRAMS'] ?? 10);
    for (const { file, module, expected } of runnable(folder)) {
      if (++count > limit) break;
      const profiler = new Profiler(module, 50);
      assert.deepEqual(comparable(profiler.run()), comparable(expected), `${file}: profile`);
      const feedback = profiler.finishFeedback();
      for (const [name, plan] of PLANS) {
        for (const [what, seen] of [
          ['', feedback],
          [', wrong feedback', wrongFeedback(module, count)],
        ] as const) {
          const evaluator = new TieredEvaluator(module, { ...plan, feedback: seen });
          const outcome = runUnlessDeep(evaluator);
          if (outcome === null) continue;
          assert.deepEqual(comparable(outcome), comparable(expected), `${file}: ${name}${what}`);
          add(total, evaluator.counts);
        }
      }
    }
    if (process.env['STATES_VERBOSE'] !== undefined) console.log(count, JSON.stringify(total));
    assert.ok(count > 3 && total.guards > 0 && total.failed > 0, `${count} programs: ${JSON.stringify(total)}`);
  });
}
