/** Replacing functions: old versions are given back, and code that relied on what the new ones no longer promise goes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BytecodeFunction, BytecodeModule } from '#bytecode';
import { basicToBytecode, withProgram } from './harness.js';

/** SLEEP calls this function of C, which tests put their own in the place of. */
const HOOK = 'nanosleep';
const REPLACEMENTS = 200;
const PAGE = 4096;

const named = (module: BytecodeModule, suffix: string): BytecodeFunction => {
  const fn = module.functions.find(({ name }) => name.endsWith(suffix));
  assert.ok(fn !== undefined, `no ${suffix}`);
  return fn;
};

for (const tier of [0, 1, 2] as const) {
  test(`tier ${tier}: old versions go, but for one that an activation is in`, () => {
    const text = (factor: number): string => `SUB pause(n%)
  IF n% > 0 THEN
    CALL pause(n% - 1)
  ELSE
    SLEEP 1
  END IF
END SUB
FUNCTION g%(a%)
  CALL pause(20)
  g% = a% * ${factor}
END FUNCTION
PRINT g%(5)
PRINT g%(5)
`;
    const module = basicToBytecode(text(2));
    const later = named(basicToBytecode(text(3)), '.g');
    const used: number[] = [];
    let free = (): number => 0;
    withProgram(
      module,
      { tier },
      ({ run, engine, linker }) => {
        free = () => linker.range.freeBytes;
        assert.equal(run().out, '10\n15\n');
        engine.metrics();
        used.push(free());
        assert.equal(used.length, 3);
        const [first, second, end] = used;
        assert.ok(Math.abs(first - second) <= 64 * PAGE, 'the second round takes no more than the first');
        assert.ok(end >= first, 'at the end no old version is left');
      },
      {
        [HOOK]: (_, engine) => {
          for (let i = 0; i < REPLACEMENTS; i++) engine().redefine(later.id, later);
          used.push(free());
        },
      },
    );
  });
}

test('code that keeps a variable in a register goes when a new version hands out pointers to it', () => {
  const text = (body: string): string => `SUB add(BYREF n%)
  n% = n% + 1
END SUB
SUB f()
  SHARED total%
  ${body}
END SUB
FUNCTION h%()
  SHARED total%
  FOR i% = 1 TO 10
    total% = total% + i%
  NEXT
  h% = total%
END FUNCTION
DIM total% AS INTEGER
PRINT h%()
`;
  const module = basicToBytecode(text('total% = total% + 1'));
  const later = named(basicToBytecode(text('CALL add(total%)')), '.f');
  withProgram(module, { tier: 2 }, ({ run, engine, events }) => {
    assert.equal(run().out, '55\n');
    const discarded = (): boolean => events.some(({ kind }) => kind === 'discard');
    assert.ok(!discarded());
    engine.redefine(later.id, later);
    assert.ok(discarded());
    assert.equal(run().out, '55\n');
  });
});
