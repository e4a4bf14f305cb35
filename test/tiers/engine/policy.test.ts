/** When functions change tier: errors and wrong guesses on the way, loops entered in the middle. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { eventsOf, functionOf, runTiered } from '../../acceptance/tiers.js';

const EARLY = { threshold: 20, optimizeThreshold: 200 };

/** A loop at the module level in which an error is caught every 50 turns. */
const THROWING = (turns: number): string => `
DIM n AS LONG, s AS LONG
FOR i% = 1 TO ${turns}
  TRY
    IF i% MOD 50 = 0 THEN THROW 77
    s = s + i%
  CATCH 77
    n = n + 1
  END TRY
NEXT i%
PRINT n; " "; s
`;

test('a loop whose errors come more often than the optimizer waits gets optimized code, and is back in it after each', () => {
  const { stdout, events, metrics } = runTiered(THROWING(20_000), EARLY);
  assert.equal(stdout, '400 196000000\n');
  const { optimized, ticks } = functionOf(metrics, 'main');
  assert.equal(optimized.compilations, 1);
  const entries = eventsOf(events, 'osr', 'main').filter(({ tier }) => tier === 2);
  assert.ok(entries.length > 100, `${entries.length} entries`);
  const before = runTiered(THROWING(20_000), { ...EARLY, optimizeThreshold: 1_000_000 });
  assert.ok(ticks < functionOf(before.metrics, 'main').ticks, `${ticks} turns outside optimized code`);
});

test('an error that is caught in the interpreter puts baseline code off for a few turns only', () => {
  const { metrics } = runTiered(THROWING(20_000), { ...EARLY, optimizeThreshold: 1_000_000 });
  assert.equal(functionOf(metrics, 'main').optimized.compilations, 0);
  // Every catch is followed by one entry: the loop is never left to the interpreter for the whole threshold of the optimizer.
  assert.ok(functionOf(metrics, 'main').osrEntries > 100, `${functionOf(metrics, 'main').osrEntries} entries`);
});

test('a guess that is given up takes along those that have been wrong as well: one more compilation, not one for each', () => {
  // While the second code waits to be made, the second branch goes its usual way; it has been wrong twice by then.
  const text = `
DIM a AS LONG, b AS LONG, c AS LONG
FOR i% = 1 TO 60000
  IF i% = 20100 OR i% = 20200 OR (i% >= 20300 AND i% MOD 2 = 0) THEN a = a + 1
  IF i% = 20150 OR i% = 20250 OR i% > 30000 THEN b = b + 1
  c = c + i%
NEXT i%
PRINT a; " "; b; " "; c
`;
  const { stdout, metrics } = runTiered(text, EARLY);
  assert.equal(stdout, '19853 30002 1800030000\n');
  const { optimized, recompilations, deopts } = functionOf(metrics, 'main');
  assert.deepEqual(
    deopts.map(({ line, count }) => [line, count]),
    [
      [4, 3],
      [5, 2],
    ],
  );
  assert.equal(recompilations, 1);
  assert.equal(optimized.compilations, 2);
});

test('the end of an inner loop is no way that was never taken, where the code is entered in that loop', () => {
  const text = `
DIM s AS LONG
FOR i% = 1 TO 40
  FOR j% = 1 TO 3000
    s = s + j% - i%
  NEXT j%
NEXT i%
PRINT s
`;
  const { stdout, metrics, events } = runTiered(text, EARLY);
  assert.equal(stdout, '177600000\n');
  const { optimized, deopts, osrEntries } = functionOf(metrics, 'main');
  assert.deepEqual(deopts, []);
  assert.equal(optimized.compilations, 1);
  assert.equal(osrEntries, eventsOf(events, 'osr', 'main').length);
  assert.equal(osrEntries, 2, 'baseline, optimized, and never left');
});
