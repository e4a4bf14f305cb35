/** What is found out function by function, and remembered, is what a look at the whole module finds. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type BytecodeModule, ValueType, type VerifiedModule, verifyChanges, verifyModule } from '#bytecode';
import { bytecodeToIl, unaliasedData } from '#tiers';
import { basicToBytecode } from './engine/harness.js';
import { randomModule } from './random-bytecode.js';
import { moduleOf } from './run-bytecode.js';

const { i32, ptr } = ValueType;

function assertSame(verified: VerifiedModule, what: string): void {
  const il = bytecodeToIl(verified);
  const whole = [...il.unaliased].map((symbol) => il.symbolNames[symbol]).sort();
  for (const fn of il.functions) fn.release();
  assert.deepEqual([...unaliasedData(verified)].sort(), whole, what);
}

test('in random modules', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const module = randomModule(seed, 1 + (seed % 12), { dynamic: seed % 2 === 0 });
    assertSame(verifyModule(module), `seed ${seed}`);
  }
});

test('in programs with arrays, records, parameters by reference and data that names data', () => {
  const program = basicToBytecode(`
TYPE Point
  x AS INTEGER
  y AS DOUBLE
END TYPE
DIM a%(20), p AS Point, total AS LONG, text$
DIM list(5) AS Point
SUB Bump(BYREF n AS LONG)
  n = n + 1
END SUB
FUNCTION Sum(BYREF q AS Point) AS DOUBLE
  RETURN q.x + q.y
END FUNCTION
DATA 1, 2, 3
READ a%(1), a%(2)
FOR i% = 1 TO 10
  a%(i%) = i% * 2
  Bump(total)
  list(2).x = a%(i%)
  text$ = text$ + STR$(Sum(p))
NEXT
PRINT total; text$
`);
  const verified = verifyModule(program);
  assertSame(verified, 'program');
  assert.ok(unaliasedData(verified).size > 0);
});

/** Function 1 reads a data object, or returns its address. */
function readerOrGiver(gives: boolean): BytecodeModule {
  return moduleOf([], gives ? ptr : i32, (fn, module) => {
    fn.dataAddress(module.addZeroedData('d', 8));
    if (!gives) fn.emit('i32.load', 0);
    fn.ret();
  });
}

test('a replacement that lets a pointer out counts, and its successor that does not', () => {
  const module = moduleOf([], null, (fn, builder) => {
    const [own, place] = [builder.addZeroedData('own', 8), builder.addZeroedData('place', 8)];
    fn.dataAddress(own).emit('i32.load', 0).emit('drop').dataAddress(place).emit('drop').ret();
  });
  const lets = moduleOf([], null, (fn, builder) => {
    const [own, place] = [builder.addZeroedData('own', 8), builder.addZeroedData('place', 8)];
    fn.dataAddress(place).dataAddress(own).emit('ptr.store', 0).ret();
  });
  const id = module.functions.length - 1;
  const names = module.data.map(({ name }) => name);
  const own = module.data.findIndex(({ name }) => name.endsWith('own'));
  const has = (verified: VerifiedModule): boolean =>
    [...unaliasedData(verified)].some((name) => name.endsWith(names[own]));
  const replaced = (before: VerifiedModule, by: BytecodeModule): VerifiedModule => {
    const functions = before.module.functions.map((fn, at) => (at === id ? by.functions[id] : fn));
    return verifyChanges(before, { ...before.module, functions });
  };
  const first = verifyModule(module);
  const second = replaced(first, lets);
  const third = replaced(second, module);
  assert.deepEqual([first, second, third].map(has), [true, false, true]);
  for (const verified of [first, second, third]) assertSame(verified, 'replaced');
});

test('a function that returns an address lets it out', () => {
  for (const gives of [false, true]) assertSame(verifyModule(readerOrGiver(gives)), `${gives}`);
});
