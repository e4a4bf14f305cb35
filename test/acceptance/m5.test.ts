/** Seed 1, milestone 5: speculation, guards, deoptimization, and nothing left behind; each criterion of the seed is a test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf, functionOf, runTiered } from './tiers.js';

/** A function on dynamic values, compiled for integers; then called with what `calls` say. Its array keeps it from being inlined. */
const ADDING = (calls: string): string => `
FUNCTION Add(a AS ANY, b AS ANY) AS ANY
  DIM own(1) AS INTEGER
  RETURN (a + b) + (a + 1)
END FUNCTION
DIM total AS ANY
FOR i% = 1 TO 400
  total = Add(i%, 1)
NEXT
PRINT total
${calls}
`;
const EARLY = { threshold: 20, optimizeThreshold: 60 };

test('m5-guards: code for integers checks its operands and leaves by a deoptimization stub', () => {
  const { events, stdout } = runTiered(ADDING('PRINT Add(1.5, 2)'), EARLY);
  assert.equal(stdout, '802\n6\n');
  const compiled = eventsOf(events, 'compile', 'Add');
  assert.ok(
    compiled.some(({ tier }) => tier === 2),
    'compiled for integers',
  );
  const [deopt] = eventsOf(events, 'deopt', 'Add');
  assert.ok(deopt !== undefined, 'the guard failed');
  assert.ok(events.indexOf(deopt) > events.indexOf(compiled[0]));
});

test('m5-state: locals and values in the middle of an expression survive', () => {
  const text = `
FUNCTION F(a AS ANY, n AS INTEGER) AS ANY
  DIM own(1) AS INTEGER
  LOCAL k AS LONG
  LOCAL t AS STRING
  LOCAL d AS DOUBLE
  k = n * 1000003
  t = "t" + STR$(n)
  d = n / 4
  RETURN t + STR$(k + n * 3) + "/" + STR$(d + n + (a + n)) + "/" + t
END FUNCTION
FOR i% = 1 TO 300
  r$ = F(i%, i%)
NEXT
PRINT r$
PRINT F(0.25, 2)
PRINT F(40000000000&, 3)
`;
  const interpreted = runTiered(text, { tier: 0 });
  const { stdout, events } = runTiered(text, EARLY);
  assert.equal(stdout, interpreted.stdout);
  assert.match(stdout, /^t300/);
  assert.ok(eventsOf(events, 'deopt', 'F').length > 0);
});

test('m5-resume: the interpreter goes on at the very instruction: nothing is done twice or left out', () => {
  const text = `
DIM count AS INTEGER
FUNCTION Tick() AS INTEGER
  SHARED count
  count = count + 1
  RETURN count
END FUNCTION
FUNCTION F(a AS ANY) AS ANY
  DIM own(1) AS INTEGER
  RETURN Tick() * 1000 + (a + Tick())
END FUNCTION
FOR i% = 1 TO 300
  x = F(i%)
NEXT
PRINT count
PRINT F(0.5)
PRINT count
`;
  const { stdout, events } = runTiered(text, EARLY);
  assert.equal(stdout, '600\n601602\n602\n');
  const [deopt] = eventsOf(events, 'deopt', 'F');
  assert.ok(deopt !== undefined);
  assert.equal(deopt.line, 10);
});

test('m5-blacklist: a guard that fails again and again costs its function the speculation, and compiling ends', () => {
  const { stdout, events, metrics } = runTiered(
    ADDING(`
FOR i% = 1 TO 3000
  SELECT CASE i% MOD 4
  CASE 0
    total = Add(i%, 1)
  CASE 1
    total = Add(i% + 0.5, 1)
  CASE 2
    total = Add(40000000000&, i%)
  CASE ELSE
    total = Add(i%, 0.25)
  END SELECT
NEXT
PRINT total`),
    { ...EARLY, guardFailures: 2, recompilations: 2 },
  );
  assert.equal(stdout, '802\n6002\n');
  const { deopts, optimized, blacklisted } = functionOf(metrics, 'Add');
  const failures = deopts.reduce((sum, { count }) => sum + count, 0);
  assert.ok(failures >= 2, 'guards failed');
  assert.ok(failures <= 40, `${failures} deoptimizations of 3000 calls`);
  assert.ok(optimized.compilations <= 12, `${optimized.compilations} compilations`);
  const told = eventsOf(events, 'blacklist', 'Add').length > 0 || eventsOf(events, 'discard', 'Add').length > 0;
  assert.ok(told || blacklisted !== '');
});

test('m5-end-to-end: compiled for integers, called with a double, then with a string', () => {
  const { stdout, events } = runTiered(ADDING('PRINT Add(1.5, 2)\nPRINT Add("a", "b")\nPRINT Add(3, 4)'), EARLY);
  assert.equal(stdout, '802\n6\naba1\n11\n');
  assert.ok(eventsOf(events, 'deopt', 'Add').length >= 2);
});

test('m5-inlined: a guard in an inlined callee rebuilds both frames', () => {
  const text = `
FUNCTION Inner(a AS ANY) AS ANY
  RETURN a + 1
END FUNCTION
FUNCTION Outer(a AS ANY, n AS INTEGER) AS ANY
  RETURN n * 100 + Inner(a) + n
END FUNCTION
FOR i% = 1 TO 300
  x = Outer(i%, 1)
NEXT
PRINT Outer(0.5, 7)
`;
  const { stdout, events } = runTiered(text, EARLY);
  assert.equal(stdout, '708.5\n');
  assert.ok(eventsOf(events, 'deopt').length > 0);
});

test('m5-memory: code that was replaced is freed', () => {
  const { metrics, events } = runTiered(
    ADDING(
      'FOR i% = 1 TO 500\n  total = Add(i% + 0.5, 1)\nNEXT\nFOR i% = 1 TO 500\n  total = Add("x", "y")\nNEXT\nPRINT total',
    ),
    { ...EARLY, guardFailures: 1 },
  );
  assert.ok(eventsOf(events, 'discard').length > 0, 'code was replaced');
  assert.ok(metrics.freedBytes > 0, 'and freed');
  assert.equal(metrics.retiredBytes, 0, 'nothing waits after the run');
});
