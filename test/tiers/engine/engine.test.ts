/** What the engine does while a program runs: leaving code, replacing functions, freeing what is out of use. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BytecodeModule } from '#bytecode';
import type { EngineOptions, TierEvent } from '#tiers';
import { basicToBytecode, TIER_OPTIONS, withProgram } from './harness.js';

/** SLEEP calls this function of C, which tests put their own in the place of. */
const HOOK = 'nanosleep';

/** Deep enough not to be inlined as a whole: the call of SLEEP is in an activation of its own. */
const PAUSE = `SUB pause(n%)
  IF n% > 0 THEN
    CALL pause(n% - 1)
  ELSE
    SLEEP 1
  END IF
END SUB
`;

const CALLER = (body: string, times: number): string => `${PAUSE}FUNCTION f%(a%)
  ${body}
END FUNCTION
FUNCTION outer%(a%)
  outer% = f%(a%) + 1000
END FUNCTION
DIM s AS LONG
FOR i% = 1 TO ${times}
  s = s + outer%(i%)
  IF i% MOD 10 = 0 THEN CALL pause(20)
NEXT
PRINT s
`;

const times = (events: readonly TierEvent[], kind: TierEvent['kind']): number =>
  events.filter((event) => event.kind === kind).length;

const replacementOf = (module: BytecodeModule, other: BytecodeModule, suffix: string) => {
  const id = module.functions.findIndex(({ name }) => name.endsWith(suffix));
  return { id, fn: other.functions[id] };
};

for (const [mode, options] of Object.entries({
  ...TIER_OPTIONS,
  'warm before optimizing': { threshold: 10, optimizeThreshold: 40 },
})) {
  test(`${mode}: a function is redefined while the program runs, from the next call on everywhere`, () => {
    const module = basicToBytecode(CALLER('f% = a% * 2', 100));
    const { id, fn } = replacementOf(module, basicToBytecode(CALLER('f% = a% * 3', 100)), '.f');
    let calls = 0;
    withProgram(
      module,
      options,
      ({ run, engine }) => {
        // 1 … 60 doubled, 61 … 100 tripled
        assert.equal(run().out, `${2 * 1830 + 3 * (5050 - 1830) + 100 * 1000}\n`);
        assert.equal(calls, 10);
        assert.equal(run().out, `${3 * 5050 + 100 * 1000}\n`);
        engine.metrics();
      },
      { [HOOK]: (_, engine) => void (++calls === 6 && engine().redefine(id, fn)) },
    );
  });
}

test('an activation with the function inlined leaves its code when control returns to it', () => {
  const text = (body: string) => `${PAUSE}FUNCTION f%(a%)
  ${body}
END FUNCTION
DIM s AS LONG
FOR i% = 1 TO 100
  s = s + f%(i%) * 100 + i%
  IF i% = 60 THEN CALL pause(20)
NEXT
PRINT s
`;
  const module = basicToBytecode(text('f% = a% * 2'));
  const { id, fn } = replacementOf(module, basicToBytecode(text('f% = a% * 3')), '.f');
  withProgram(
    module,
    { tier: 2 },
    ({ run, events }) => {
      assert.equal(run().out, `${100 * (2 * 1830 + 3 * (5050 - 1830)) + 5050}\n`);
      const [left] = events.filter((event) => event.kind === 'deopt' && event.reason === 'invalidated');
      assert.ok(left !== undefined, 'main was left when SLEEP returned');
      assert.equal(times(events, 'discard') > 0, true);
    },
    { [HOOK]: (_, engine) => engine().redefine(id, fn) },
  );
});

test('redefining refuses another signature and unsound code', () => {
  const module = basicToBytecode(CALLER('f% = a%', 10));
  withProgram(module, {}, ({ engine }) => {
    const { id, fn } = replacementOf(module, module, '.f');
    assert.throws(() => engine.redefine(id, { ...fn, signature: { params: [], result: null } }), TypeError);
    assert.throws(() => engine.redefine(id, { ...fn, code: Int32Array.of(99999) }), /99999 is no opcode/);
    assert.throws(() => engine.redefine(99, fn), TypeError);
  });
});

const GUARDED = `FUNCTION add(a AS ANY, b AS ANY) AS ANY
  add = a + b
END FUNCTION
FOR k% = 1 TO 3
  FOR i% = 1 TO 200
    v = add(i%, 1)
    t# = t# + v
  NEXT
  x = add(0.5, 1)
  PRINT x; " "; add("a", "b")
NEXT
PRINT t#
`;

test('guards that keep failing are refuted; no loop of compiling and leaving', () => {
  const warm: EngineOptions = { threshold: 10, optimizeThreshold: 40 };
  withProgram(
    basicToBytecode(
      GUARDED.replaceAll('v =', 'v# =')
        .replaceAll('+ v', '+ v#')
        .replaceAll('x =', 'DIM y AS ANY\n  y =')
        .replaceAll('x;', 'y;'),
    ),
    warm,
    ({ run, events, engine }) => {
      const { out } = run();
      assert.equal(out, '1.5 ab\n1.5 ab\n1.5 ab\n60900\n');
      assert.ok(times(events, 'deopt') > 0, 'a guard failed');
      assert.ok(times(events, 'deopt') < 40, `${times(events, 'deopt')} deopts`);
      assert.ok(times(events, 'compile') < 40);
      for (let i = 0; i < 5; i++) run();
      const before = times(events, 'compile');
      for (let i = 0; i < 5; i++) assert.equal(run().out, out);
      assert.ok(times(events, 'compile') - before <= 1, 'it settles');
      const metrics = engine.metrics();
      assert.equal(metrics.deopts, times(events, 'deopt'));
      assert.equal(metrics.retiredBytes, 0);
    },
  );
});

test('code that is out of use is freed, and only when no frame is in it', () => {
  const text = `FUNCTION f%(n%)
  IF n% = 0 THEN
    SLEEP 1
  ELSE
    f% = f%(n% - 1) + 1
  END IF
END FUNCTION
PRINT f%(50)
`;
  const module = basicToBytecode(text);
  const { id, fn } = replacementOf(module, module, '.f');
  const seen: number[] = [];
  withProgram(
    module,
    { tier: 2 },
    ({ run, engine, events, linker }) => {
      const free = linker.range.freeBytes;
      assert.equal(run().out, '50\n');
      // Its frames were on the stack all the time it was replaced; afterwards only what those of the last version need remains.
      assert.deepEqual(new Set(seen), new Set([0]));
      assert.equal(engine.metrics().retiredBytes, 0);
      assert.ok(times(events, 'free') >= 1);
      // Each version keeps its bytecode and feedback, a page each; its code is gone.
      assert.ok(free - linker.range.freeBytes <= 41 * 2 * 4096, `${free - linker.range.freeBytes} bytes`);
    },
    {
      [HOOK]: (_, engine) => {
        for (let i = 0; i < 40; i++) engine().redefine(id, fn);
        seen.push(engine().metrics().freedBytes);
      },
    },
  );
});

test('without room for code the program goes on in the interpreter', () => {
  const module = basicToBytecode(CALLER('f% = a% * 2', 3000).replace('SLEEP 1', 'z% = 1'));
  withProgram(module, { threshold: 5, optimizeThreshold: 5 }, ({ run, linker, events, engine }) => {
    const { range } = linker;
    const take = range.take.bind(range);
    const taken: [number, number][] = [];
    // Everything but small change is taken away.
    for (let size = range.size; size >= 4096; size = Math.floor(size / 8192) * 4096) {
      for (;;) {
        try {
          taken.push([take(size), size]);
        } catch {
          break;
        }
      }
      if (size === 4096) break;
    }
    assert.equal(run().out, `${9003000 + 3000 * 1000}\n`);
    const refused = events.filter((event) => event.kind === 'refused');
    assert.ok(refused.length > 0);
    assert.match(refused[0].kind === 'refused' ? refused[0].reason : '', /contiguous bytes are left/);
    assert.ok(engine.metrics().functions.every(({ tier }) => tier === 0));
    for (const [address, size] of taken) range.give(address, size);
  });
});
