/** Random modules keep their answers through the optimizer, and every pass leaves what the verifier accepts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EvaluationError, evaluate, type IlModule, livesOf, Op, parseIl, stateNumber, verifyModule } from '#il';
import { optimizeModule, PASS_NAMES } from '#optimize';
import { SourceText } from '#support';
import { generateRandomIl } from '../il/generate-random.js';

/** Seeds of the programs with exits; set FUZZ_SEED and FUZZ_COUNT to try others. */
const FIRST = Number(process.env['FUZZ_SEED'] ?? 1);
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 150);

const parse = (text: string): IlModule => parseIl(new SourceText('random.ssa', text)).module;

function assertSameAnswers(seed: number, without: readonly string[]): void {
  const text = generateRandomIl(seed);
  const before = evaluate(parse(text), 'main');
  const module = parse(text);
  optimizeModule(module, {
    without,
    after: (fn, pass) =>
      assert.deepEqual(
        verifyModule(module).map((d) => d.message),
        [],
        `seed ${seed}: $${fn.name} after ${pass}`,
      ),
  });
  assert.deepEqual(evaluate(module, 'main'), before, `seed ${seed}`);
}

/** What a program comes to: its answer, or the exit or trap that it ends with. */
function outcome(module: IlModule): unknown {
  try {
    return evaluate(module, 'main', [], { maxSteps: 200_000 });
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return { trap: error.trap, exit: error.exit, classes: liveClasses(module, error.exit?.state ?? -1) };
  }
}

/** Classes of the values of a frame state; each guard and state has a number of its own. */
function liveClasses(module: IlModule, state: number): string {
  for (const fn of module.functions) {
    for (let ins = 1; ins < fn.insCount; ins++) {
      const isExit = fn.insOp[ins] === Op.guard || fn.insOp[ins] === Op.state;
      if (isExit && fn.insBlock[ins] !== 0 && stateNumber(fn, ins) === state)
        return livesOf(fn, ins)
          .map((live) => fn.insCls[live])
          .join('');
    }
  }
  return '';
}

function assertSameExits(seed: number, without: readonly string[]): string {
  const text = generateRandomIl(seed, { features: { exits: true } });
  const before = outcome(parse(text));
  // a program that runs out of steps may do so elsewhere when it is better
  if (isObject(before) && before['trap'] === 'stepLimit') return 'stepLimit';
  const module = parse(text);
  optimizeModule(module, {
    without,
    after: (fn, pass) =>
      assert.deepEqual(
        verifyModule(module).map((d) => d.message),
        [],
        `seed ${seed}: $${fn.name} after ${pass}`,
      ),
  });
  assert.deepEqual(outcome(module), before, `seed ${seed}`);
  return isObject(before) && typeof before['trap'] === 'string' ? before['trap'] : 'answer';
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

test('guards fail where they failed, with the same values', () => {
  const seen = new Map<string, number>();
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const what = assertSameExits(seed, []);
    seen.set(what, (seen.get(what) ?? 0) + 1);
  }
  for (const what of ['guard', 'divisionByZero', 'answer']) assert.ok((seen.get(what) ?? 0) > 0, `no ${what}`);
});

test('the pipeline keeps the answers of random modules', () => {
  for (let seed = 1; seed <= 150; seed++) assertSameAnswers(seed, []);
});

for (const name of PASS_NAMES) {
  test(`${name} alone keeps them too`, () => {
    const without = PASS_NAMES.filter((other) => other !== name);
    for (let seed = 1000; seed < 1025; seed++) assertSameAnswers(seed, without);
    for (let seed = 2000; seed < 2025; seed++) assertSameExits(seed, without);
  });
}
