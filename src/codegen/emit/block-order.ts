/**
 * The order in which blocks are laid out, and what they are called there.
 *
 * - Blocks that only jump on are left out: whoever goes there goes on to their target (jump threading).
 * - A loop whose header leaves it and whose last block jumps back to the header gets the header moved behind its body, so that
 *   an iteration costs one jump instead of two.
 * - Cold blocks go to the end.
 */
import type { MachineFunction } from '../machine-function.js';
import { Pseudo, type X64Function } from '../select/x64-function.js';

export type BlockOrder = {
  readonly order: readonly number[];
  /** Block that control really reaches when it goes to a block. */
  readonly target: Int32Array;
};

/** @param hasMoves by instruction: whether the allocator put moves before it */
export function chooseBlockOrder(fn: X64Function, hasMoves: (inst: number) => boolean): BlockOrder {
  const { machine } = fn;
  const target = threadJumps(machine, hasMoves);
  const rotated = rotateLoops(fn, target);
  const order: number[] = [];
  for (const block of rotated) if (target[block] === block && machine.blockCold.data[block] === 0) order.push(block);
  for (const block of rotated) if (target[block] === block && machine.blockCold.data[block] === 1) order.push(block);
  return { order, target };
}

function threadJumps(machine: MachineFunction, hasMoves: (inst: number) => boolean): Int32Array {
  const { blockCount } = machine;
  const target = new Int32Array(blockCount);
  for (let b = 0; b < blockCount; b++) target[b] = b;
  const next = new Int32Array(blockCount).fill(-1);
  for (let b = 1; b < blockCount; b++) {
    const first = machine.blockFirst.data[b];
    if (machine.instOp.data[first] === Pseudo.jump && !hasMoves(first)) next[b] = machine.blockSuccessors[b][0];
  }
  // chains are followed once: resolved blocks end them
  const state = new Uint8Array(blockCount);
  const path: number[] = [];
  for (let b = 0; b < blockCount; b++) {
    if (next[b] < 0) continue;
    let at = b;
    while (next[at] >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = next[at];
    }
    // a ring of empty blocks stays, as the endless loop it is
    const end = state[at] === 1 ? at : target[at];
    for (const block of path) {
      target[block] = end;
      state[block] = 2;
    }
    path.length = 0;
  }
  return target;
}

function rotateLoops(fn: X64Function, target: Int32Array): readonly number[] {
  const { machine, loopEnd } = fn;
  const order: number[] = [];
  // headers to be placed behind the block that ends their loop; inner loops end first or together
  const waiting: number[] = [];
  const ends: number[] = [];
  for (let b = 0; b < machine.blockCount; b++) {
    if (loopEnd.data[b] > b && isRotatable(fn, target, b)) {
      waiting.push(b);
      ends.push(loopEnd.data[b]);
    } else order.push(b);
    while (ends.length > 0 && ends[ends.length - 1] === b) {
      order.push(waiting.pop() ?? b);
      ends.pop();
    }
  }
  return order;
}

function isRotatable(fn: X64Function, target: Int32Array, header: number): boolean {
  const { machine } = fn;
  const end = fn.loopEnd.data[header];
  const successors = machine.blockSuccessors[header];
  if (successors.length !== 2 || header === 0) return false;
  const leaves = successors.filter((successor) => target[successor] < header || target[successor] > end).length;
  if (leaves !== 1) return false;
  for (let b = end; b > header; b--) {
    if (target[b] !== b || machine.blockCold.data[b] === 1) continue;
    const last = machine.blockSuccessors[b];
    return last.length === 1 && target[last[0]] === header;
  }
  return false;
}
