/** Random verified bytecode in the interpreter, against the model interpreter. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { CrashError } from '#link';
import { ZERO_DIVISION } from '../models.js';
import { interpret, randomModule } from '../random-bytecode.js';
import { InterpretedSession, RaisedError } from './run-interpreted.js';

function interpreted(seed: number, blockCount: number): string {
  using session = new InterpretedSession(randomModule(seed, blockCount));
  try {
    return String(session.call('f', [], { args: [], returns: 'i64' }));
  } catch (error) {
    const isTrap = error instanceof CrashError && error.signal === 'SIGFPE';
    if (isTrap || (error instanceof RaisedError && error.args[0] === 11))
      return `${String(ZERO_DIVISION)} at ${session.lineOfOutermost()}`;
    throw error;
  }
}

test('random bytecode does what a model interpreter of it does', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const blockCount = 1 + (seed % 12);
    assert.equal(interpreted(seed, blockCount), interpret(randomModule(seed, blockCount)), `seed ${seed}`);
  }
});

test('so do larger ones', () => {
  for (let seed = 1; seed <= 20; seed++)
    assert.equal(interpreted(seed, 150), interpret(randomModule(seed, 150)), `seed ${seed}`);
});
