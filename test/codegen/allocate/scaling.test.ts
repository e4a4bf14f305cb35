/**
 * Time grows like the input, at any shape: doubling it may cost a little more than twice. The bounds here are loose (processor
 * time of a shared machine is noisy); they catch what is quadratic.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allocateRegisters, checkAllocation, type MachineFunction } from '#codegen/allocate';
import { chain, contextPointer, ladder, manyLive, nest } from './large-functions.js';
import { randomFunction } from './random-function.js';
import { FULL } from './register-sets.js';

/** Four times the input may take this many times as long. */
const BOUND = 10;

function processorTime(fn: MachineFunction): number {
  const before = process.cpuUsage();
  allocateRegisters(fn, FULL);
  return process.cpuUsage(before).user / 1000;
}

const SHAPES: readonly (readonly [name: string, make: (scale: number) => MachineFunction])[] = [
  ['a chain', (n) => chain(6000 * n)],
  ['hundreds of live values', (n) => manyLive(2500 * n, 200)],
  ['as many live values as instructions', (n) => manyLive(1500 * n, 500 * n)],
  ['diamonds', (n) => ladder(500 * n, 20, FULL)],
  ['one pointer among calls', (n) => contextPointer(1500 * n, FULL)],
  ['nested loops', (n) => nest(50 * n)],
  ['random', (n) => randomFunction(3, { size: 2000 * n, pressure: 16, set: FULL, calls: 4 })],
];

for (const [name, make] of SHAPES) {
  test(`time is linear: ${name}`, () => {
    const small = make(1);
    for (let i = 0; i < 3; i++) allocateRegisters(small, FULL);
    const base = Math.min(processorTime(small), processorTime(small), processorTime(small));
    const large = make(4);
    const time = Math.min(processorTime(large), processorTime(large));
    assert.ok(time < base * BOUND + 40, `${base.toFixed(1)} ms, four times the input ${time.toFixed(1)} ms`);
    checkAllocation(small, FULL, allocateRegisters(small, FULL));
  });
}
