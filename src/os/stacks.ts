/**
 * Stacks of our own, with guard pages at both ends:
 *
 *   guardLow        low                                       high        guardHigh
 *      │ no access   │ read-write, grows down from high         │ no access   │
 *
 * The lower guard is wide, so that a frame that is larger than a page still hits it; it costs address space only. Memory is
 * committed by the kernel as the stack is touched.
 */
import { alignUp, type Host } from './host.js';
import { RegionError } from './region-error.js';

export const DEFAULT_STACK_SIZE = 64 * 2 ** 20;
const MIN_STACK_SIZE = 64 * 2 ** 10;
const LOW_GUARD_SIZE = 2 ** 20;

export type Stack = {
  /** First byte of the lower guard. */
  readonly guardLow: number;
  /** First usable byte. */
  readonly low: number;
  /** One past the last usable byte: the initial stack pointer, page-aligned. */
  readonly high: number;
  /** One past the upper guard. */
  readonly guardHigh: number;
  /** Gives the mapping back; harmless when repeated. */
  dispose(): void;
};

/** @param size usable bytes, rounded up to whole pages */
export function createStack(host: Host, size = DEFAULT_STACK_SIZE, label = 'fasterbasic stack'): Stack {
  if (!(Number.isSafeInteger(size) && size >= MIN_STACK_SIZE)) {
    throw new RegionError('bad-size', `a stack of ${size} bytes; at least ${MIN_STACK_SIZE} are needed`);
  }
  const usable = alignUp(size, host.pageSize);
  const total = LOW_GUARD_SIZE + usable + host.pageSize;
  const guardLow = host.reserve(total, `${label} guard`);
  const low = guardLow + LOW_GUARD_SIZE;
  try {
    host.commit(low, usable, label);
  } catch (error) {
    host.unmap(guardLow, total);
    throw error;
  }
  let live = true;
  return {
    guardLow,
    low,
    high: low + usable,
    guardHigh: guardLow + total,
    dispose() {
      if (live) host.unmap(guardLow, total);
      live = false;
    },
  };
}

export type StackPlace = 'outside' | 'stack' | 'guard';

/** Where in a stack an address is; a fault in the guard is a stack overflow. */
export function placeInStack(stack: Stack, address: number): StackPlace {
  if (address < stack.guardLow || address >= stack.guardHigh) return 'outside';
  return address >= stack.low && address < stack.high ? 'stack' : 'guard';
}
