/** Seed 1, milestone 4: hot code is found and compiled while the program runs; each criterion of the seed is a test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JitSession } from '#session';
import { eventsOf, functionOf, runTiered } from './tiers.js';

const SQUARES = (calls: number): string => `
FUNCTION Square(x AS LONG) AS LONG
  RETURN x * x
END FUNCTION
DIM total AS LONG
FOR i% = 1 TO ${calls}
  total = total + Square(i%)
NEXT
PRINT total
`;
const sumOfSquares = (n: number): string => String((BigInt(n) * BigInt(n + 1) * BigInt(2 * n + 1)) / 6n);

test('m4-counter: calls of an interpreted function are counted', () => {
  const { metrics, stdout } = runTiered(SQUARES(137), { tier: 0 });
  assert.equal(stdout, `${sumOfSquares(137)}\n`);
  assert.equal(functionOf(metrics, 'Square').ticks, 137);
});

test('m4-threshold: a function is compiled when its counter passes the threshold, 1000 unless told otherwise', () => {
  const compiled = (calls: number, threshold?: number) =>
    eventsOf(runTiered(SQUARES(calls), threshold === undefined ? {} : { threshold }).events, 'compile', 'Square')
      .length;
  assert.equal(compiled(990), 0);
  assert.ok(compiled(1010) > 0);
  assert.equal(compiled(40, 50), 0);
  assert.ok(compiled(60, 50) > 0);
});

test('m4-dispatch: later calls run the native code, without the interpreter', () => {
  const text = `
FUNCTION Fib(n AS INTEGER) AS LONG
  IF n < 2 THEN RETURN n
  RETURN Fib(n - 1) + Fib(n - 2)
END FUNCTION
PRINT Fib(24)
`;
  const { metrics, stdout } = runTiered(text, { threshold: 100 });
  assert.equal(stdout, '46368\n');
  const { tier, optimized, ticks } = functionOf(metrics, 'Fib');
  assert.equal(tier, 2);
  assert.ok(optimized.codeBytes > 0);
  // Only tiers 0 and 1 count: had calls gone on to them, nearly all of the 150,049 would be in the sum.
  assert.ok(ticks < 20_000, `${ticks} calls were interpreted or in baseline code`);
});

test('m4-optimizations: constants are folded, dead stores go, multiplications become shifts', () => {
  using session = new JitSession({ mode: 'ahead', listings: true });
  session.compileBasic(`
FUNCTION F(x AS LONG) AS LONG
  LOCAL dead AS LONG
  dead = x * 12345
  RETURN x * 8 + (3 * 4 + 5)
END FUNCTION
PRINT F(COMMANDCOUNT)
`);
  const [module] = session.report().modules;
  const il = module.listings?.optimizedIl ?? '';
  assert.doesNotMatch(il, /12345/);
  assert.match(il, /shl %\S+, 3/);
  assert.match(il, /\b17\b/);
  assert.doesNotMatch(il, /mul %\S+, 8/);
});

test('m4-optimizations: a division by zero stays where it is', () => {
  const text = `
FUNCTION D(a AS INTEGER) AS INTEGER
  LOCAL z AS INTEGER
  z = 0
  RETURN a \\ z
END FUNCTION
PRINT "before"
PRINT D(5)
PRINT "not reached"
`;
  for (const tier of [0, 1, 2] as const) {
    const { stdout, exitCode } = runTiered(text, { tier });
    assert.deepEqual({ stdout, exitCode }, { stdout: 'before\n', exitCode: 1 }, `tier ${tier}`);
  }
});

test('m4-speedup: the sum of 1 to 1,000,000, over and over, is at least 5 times as fast compiled as interpreted', () => {
  const text = (rounds: number): string => `
FUNCTION Sum(n AS LONG) AS LONG
  LOCAL s AS LONG
  LOCAL i AS LONG
  FOR i = 1 TO n
    s = s + i
  NEXT
  RETURN s
END FUNCTION
FOR r% = 1 TO ${rounds}
  x& = Sum(1000000)
NEXT
PRINT x&
`;
  const time = (tier: 0 | 2): number => {
    const times = [1, 2, 3].map(() => {
      using session = new JitSession({ mode: 'tiered', tier });
      session.compileBasic(text(100).replace('PRINT x&', 'IF x& <> 500000500000 THEN THROW 3'));
      const { exitCode, milliseconds } = session.execute();
      assert.equal(exitCode, 0);
      return milliseconds;
    });
    return Math.min(...times);
  };
  const interpreted = time(0);
  const compiled = time(2);
  assert.ok(interpreted >= 5 * compiled, `interpreted ${interpreted} ms, compiled ${compiled} ms`);
});

test('m4-cold: functions below the threshold stay interpreted', () => {
  const text = `${SQUARES(5000)}
SUB Cold
  PRINT "cold"
END SUB
FOR i% = 1 TO 20
  Cold
NEXT
`;
  const { metrics, events } = runTiered(text);
  const { tier, ticks, baseline } = functionOf(metrics, 'Cold');
  assert.deepEqual({ tier, ticks, compilations: baseline.compilations }, { tier: 0, ticks: 20, compilations: 0 });
  assert.equal(eventsOf(events, 'compile', 'Cold').length, 0);
});

test('m4-osr: a main program that is one long loop is compiled while it runs', () => {
  const { events, stdout } = runTiered(`
DIM s AS LONG
FOR i& = 1 TO 3000000
  s = s + (i& AND 7)
NEXT
PRINT s
`);
  assert.equal(stdout, '10500000\n');
  assert.ok(eventsOf(events, 'osr', 'main').some(({ tier }) => tier === 2));
});

test('m4-redefine: a redefined function replaces the old one everywhere, also where it was inlined', () => {
  using session = new JitSession({ mode: 'tiered', threshold: 10 });
  session.compileBasic(`
FUNCTION Small(x AS LONG) AS LONG
  RETURN x + 1
END FUNCTION
FUNCTION Calls(n AS LONG) AS LONG
  LOCAL s AS LONG
  LOCAL i AS LONG
  FOR i = 1 TO n
    s = s + Small(i)
  NEXT
  RETURN s
END FUNCTION
IF Calls(10000) <> 50015000 + VAL(COMMAND$(1)) THEN THROW 7
`);
  assert.equal(session.execute({ args: ['0'] }).exitCode, 0);
  session.redefine('Small', 'FUNCTION Small(x AS LONG) AS LONG\n  RETURN x + 3\nEND FUNCTION\n');
  assert.equal(session.execute({ args: ['20000'] }).exitCode, 0);
  assert.equal(session.execute({ args: ['0'] }).exitCode, 1);
});
