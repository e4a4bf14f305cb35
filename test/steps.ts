/**
 * Counts how often each block of our code runs, with V8's block coverage, so that "linear" can be shown by counting instead of by a clock:
 * the same text gives the same count on any machine, however busy. What runs inside V8 (indexOf, Map, sort) counts as the
 * one step that called it.
 *
 * Coverage begins when this module is evaluated; functions compiled before are counted as wholes only, so import it first.
 */
import assert from 'node:assert/strict';
import { type Profiler, Session } from 'node:inspector';

const inspector = new Session();
inspector.connect();

/** In-process sessions answer before `post` returns. */
function ask<T>(method: string, params?: object): T {
  let answer: T | undefined;
  let failed: Error | null = null;
  inspector.post(method, params, (error: Error | null, result?: object) => {
    failed = error;
    answer = result as T;
  });
  if (failed !== null) throw failed;
  return answer as T;
}

ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

export interface Steps {
  /** Blocks entered, all together. */
  readonly total: number;
  /** Blocks entered, by function: `module:name`. */
  readonly byFunction: ReadonlyMap<string, number>;
}

/** The steps that our compiled code (not Node's own, not tests') takes while `action` runs. */
export function countSteps(action: () => void): Steps {
  ask('Profiler.takePreciseCoverage');
  action();
  const { result } = ask<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage');
  const byFunction = new Map<string, number>();
  let total = 0;
  for (const { url, functions } of result) {
    const module = /\/dist\/(.*)\.js$/.exec(url)?.[1];
    if (module === undefined) continue;
    for (const { functionName, ranges } of functions) {
      const name = `${module}:${functionName}`;
      let steps = 0;
      for (const { count } of ranges) steps += count;
      total += steps;
      byFunction.set(name, (byFunction.get(name) ?? 0) + steps);
    }
  }
  return { total, byFunction };
}

/** The functions whose steps grew most beyond `factor` from one count to another, as text for a failing test. */
function fastestGrowing(before: Steps, after: Steps, factor: number): string {
  return [...after.byFunction]
    .map(([name, steps]) => ({ name, from: before.byFunction.get(name) ?? 0, to: steps }))
    .map((row) => ({ ...row, excess: row.to - factor * row.from }))
    .sort((a, b) => b.excess - a.excess)
    .slice(0, 5)
    .map(({ name, from, to }) => `${name} ${from} → ${to}`)
    .join(', ');
}

/** Fails when doubling a size takes more than `bound` times the steps; sizes double from one to the next. */
export function assertLinear(sizes: readonly number[], run: (size: number) => () => void, bound = 2.5): void {
  const counts = sizes.map((size) => countSteps(run(size)));
  for (let i = 1; i < sizes.length; i++) {
    const [before, after] = [counts[i - 1], counts[i]];
    const report = `${sizes.join(' → ')}: ${counts.map(({ total }) => total).join(' → ')} steps; ${fastestGrowing(before, after, 2)}`;
    assert.equal(sizes[i], 2 * sizes[i - 1]);
    assert.ok(before.total > 1000, `hardly any blocks were counted: ${report}`);
    assert.ok(after.total < before.total * bound, report);
    if (process.env.SHOW_STEPS !== undefined) console.log((after.total / before.total).toFixed(2), report);
  }
}
