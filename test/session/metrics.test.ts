/** What the tiers did, as data: names, files and lines of the program, figures that add up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EngineMetrics, type FunctionMetrics, JitSession, type SessionOptions, type TierEvent } from 'fasterbasic';

const PROGRAM = `FUNCTION Add(a AS ANY, b AS ANY) AS ANY
  RETURN a + b
END FUNCTION
FUNCTION Total(n AS INTEGER, start AS ANY) AS DOUBLE
  DIM s AS ANY
  s = start
  FOR i% = 1 TO n
    s = Add(s, i%)
  NEXT
  RETURN s
END FUNCTION
FUNCTION Never() AS INTEGER
  RETURN 1
END FUNCTION
FOR k% = 1 TO 200
  t# = t# + Total(20, k%)
NEXT
IF COMMAND$(1) = "" THEN END
FOR k% = 1 TO 200
  t# = t# + Total(20, k% + 0.5)
NEXT
`;

function run(options: SessionOptions, ...args: string[]): { metrics: EngineMetrics; events: TierEvent[] } {
  const events: TierEvent[] = [];
  using session = new JitSession({
    threshold: 10,
    optimizeThreshold: 50,
    ...options,
    onTierEvent: (event) => void events.push(event),
  });
  session.compileBasic(PROGRAM, 'folder/figures.bas');
  assert.equal(session.execute({ args }).exitCode, 0);
  const metrics = session.metrics();
  assert.ok(metrics !== null);
  return { metrics, events: [...events] };
}

const named = ({ functions }: EngineMetrics, name: string): FunctionMetrics => {
  const found = functions.find((fn) => fn.name === name);
  assert.ok(found !== undefined, name);
  return found;
};
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

test('functions have the names, the file and the lines of the program', () => {
  const { metrics, events } = run({}, 'doubles');
  assert.deepEqual(
    metrics.functions.map(({ name, file, line }) => [name, file, line]),
    [
      ['main', 'folder/figures.bas', 1],
      ['Add', 'folder/figures.bas', 1],
      ['Total', 'folder/figures.bas', 4],
      ['Never', 'folder/figures.bas', 12],
    ],
  );
  for (const { functionName, file, line, kind } of events) {
    assert.match(functionName, /^(main|Add|Total)$/, kind);
    assert.equal(file, 'folder/figures.bas');
    assert.ok(line > 0, kind);
  }
  const deopts = events.filter((event) => event.kind === 'deopt');
  assert.ok(deopts.some(({ inFunction, line }) => inFunction === 'Add' && line === 2));
});

for (const [what, options] of Object.entries<SessionOptions>({
  tiered: {},
  stressed: { deoptStress: 3 },
  'tier 1': { tier: 1 },
  'tier 2': { tier: 2 },
})) {
  test(`figures are what the events say (${what})`, () => {
    const { metrics, events } = run(options, 'doubles');
    for (const { name, baseline, optimized, osrEntries, deopts } of metrics.functions) {
      const own = events.filter(({ functionName }) => functionName === name);
      const compiled = (tier: number) =>
        own.flatMap((event) => (event.kind === 'compile' && event.tier === tier ? [event] : []));
      assert.equal(baseline.compilations, compiled(1).length, name);
      assert.equal(optimized.compilations, compiled(2).length, name);
      assert.ok(Math.abs(optimized.milliseconds - sum(compiled(2).map(({ milliseconds }) => milliseconds))) < 1e-6);
      assert.equal(osrEntries, own.filter(({ kind }) => kind === 'osr').length, name);
      assert.equal(sum(deopts.map(({ count }) => count)), own.filter(({ kind }) => kind === 'deopt').length, name);
    }
    const bytes = (code: Iterable<{ readonly codeBytes: number }>) => sum([...code].map(({ codeBytes }) => codeBytes));
    const made = bytes(events.flatMap((event) => (event.kind === 'compile' ? [event] : [])));
    assert.equal(made, metrics.liveBytes + metrics.retiredBytes + metrics.freedBytes);
    assert.equal(
      metrics.liveBytes,
      sum(metrics.functions.map(({ baseline, optimized }) => bytes([baseline, optimized]))),
    );
    assert.equal(metrics.freedBytes, bytes(events.flatMap((event) => (event.kind === 'free' ? [event] : []))));
    assert.equal(metrics.deopts, sum(metrics.functions.flatMap(({ deopts }) => deopts.map(({ count }) => count))));
  });
}

test('what is inlined and what is no longer guessed is told', () => {
  const before = run({}).metrics;
  assert.ok(named(before, 'Add').inlinedIn.includes('Total'));
  assert.deepEqual(named(before, 'Never'), {
    ...named(before, 'Never'),
    ticks: 0,
    tier: 0,
    inlinedIn: [],
    givenUp: [],
  });
  assert.deepEqual(named(before, 'Add').givenUp, []);
  const { metrics, events } = run({}, 'doubles');
  const [guess] = named(metrics, 'Add').givenUp;
  assert.equal(guess.line, 2);
  const failed = events.filter(
    (event) =>
      event.kind === 'deopt' &&
      event.inFunction === 'Add' &&
      event.reason === guess.reason &&
      event.offset === guess.offset,
  );
  assert.ok(failed.length >= 3, `${failed.length} failures`);
  const replaced = events.filter(({ kind }) => kind === 'discard').length;
  assert.equal(sum(metrics.functions.map(({ recompilations }) => recompilations)), replaced);
});
