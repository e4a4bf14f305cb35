/**
 * Frame of a function, from high to low addresses (rbp is a multiple of 16):
 *
 *   rbp + 16 + n   incoming stack arguments
 *   rbp + 8        return address
 *   rbp            caller's rbp
 *   rbp − 8 …      callee-saved registers, pushed
 *                  spill slots
 *                  frame objects: allocations, aggregates, register save area
 *   rsp + n        outgoing stack arguments
 *
 * Slots come before objects and small objects before large ones, since what lies within 128 bytes of rbp has short addresses.
 */
import { NotSupportedError } from '#support';
import { CALLEE_SAVED } from '../convention/system-v.js';
import { type Allocation, InstFlag } from '../machine-function.js';
import type { X64Function } from '../select/x64-function.js';

export type FrameLayout = {
  /** Callee-saved registers in push order. */
  readonly saved: readonly number[];
  /** Offset from rbp of spill slot 0; slot n is 8 × n bytes lower. */
  readonly slotOffset: number;
  /** Offset from rbp of each frame object. */
  readonly objectOffset: Int32Array;
  /** Bytes to subtract from rsp after the pushes. */
  readonly extraBytes: number;
  /** Bytes below the return address. */
  readonly size: number;
  /** There is no frame: no rbp of its own, nothing below the return address. */
  readonly isFrameless: boolean;
};

/** Bytes below rbp that an interpreter frame uses (docs/tiers.md). */
const INTERPRETER_WORDS = 16;
const STACK_ALIGNMENT = 16;
const MAX_FRAME = 0x7ff00000;

export function layoutFrame(fn: X64Function, allocation: Allocation): FrameLayout {
  const saved: number[] = [];
  for (let register = 0; register < 16; register++) {
    if ((allocation.usedRegisters & CALLEE_SAVED & (1 << register)) !== 0) saved.push(register);
  }
  const savedBytes = 8 * saved.length;
  const slotOffset = -savedBytes - 8;
  let bottom = -savedBytes - 8 * allocation.slotCount;
  // the deoptimizer makes an interpreter frame of this one in place, whose two words there must not hit an object
  if (fn.siteKind.length > 0 && !fn.frameless) bottom = Math.min(bottom, -INTERPRETER_WORDS);
  const { size, alignment } = fn.frame;
  const objectOffset = new Int32Array(size.length);
  for (const object of bySize(fn)) {
    const wanted = alignment.data[object];
    if (wanted > STACK_ALIGNMENT)
      throw new NotSupportedError(`a frame object aligned to ${wanted} bytes in $${fn.machine.name}`);
    bottom = Math.floor((bottom - size.data[object]) / wanted) * wanted;
    if (bottom < -MAX_FRAME) throw new NotSupportedError(`a frame of more than 2 GiB in $${fn.machine.name}`);
    objectOffset[object] = bottom;
  }
  const total = Math.ceil((fn.outgoingBytes - bottom) / STACK_ALIGNMENT) * STACK_ALIGNMENT;
  const isFrameless = fn.frameless && total === 0 && !fn.hasDynamicAlloc && !hasCalls(fn);
  return {
    saved,
    slotOffset,
    objectOffset,
    extraBytes: total - savedBytes,
    size: isFrameless ? 0 : total + 8,
    isFrameless,
  };
}

/** A called function wants its stack aligned, and frames to be chained by rbp. */
function hasCalls({ machine }: X64Function): boolean {
  const { data, length } = machine.instFlags;
  for (let inst = 0; inst < length; inst++) if ((data[inst] & InstFlag.call) !== 0) return true;
  return false;
}

function bySize(fn: X64Function): Int32Array {
  const { size } = fn.frame;
  const order = Int32Array.from({ length: size.length }, (_, i) => i);
  return size.length < 2 ? order : order.sort((a, b) => size.data[a] - size.data[b] || a - b);
}
