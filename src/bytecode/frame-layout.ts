/**
 * Where the frame objects of an activation lie: in order, each at the next multiple of its alignment, from a base that is a
 * multiple of 16. All tiers that can be left or entered in the middle keep to it (docs/tiers.md).
 */
import { FRAME_TOP } from './layout.js';
import type { BytecodeFunction } from './module.js';

export type FrameObjectLayout = {
  /** Byte offset of each object from the base. */
  readonly offsets: Int32Array;
  /** Bytes of all together, rounded up to 16. */
  readonly bytes: number;
};

export function frameObjectOffsets({ frameObjects }: Pick<BytecodeFunction, 'frameObjects'>): FrameObjectLayout {
  const offsets = new Int32Array(frameObjects.length);
  let bytes = 0;
  frameObjects.forEach(({ sizeBytes, alignment }, number) => {
    offsets[number] = Math.ceil(bytes / alignment) * alignment;
    bytes = offsets[number] + sizeBytes;
  });
  return { offsets, bytes: (bytes + 15) & ~15 };
}

/**
 * `FUNCTION_RECORD.frameBytes`: rbp − frame of an interpreter frame made at entry. Locals and operand stack lie from `frame` up, frame
 * objects at the other end, below rbp − FRAME_TOP.
 * @param maxStack `FunctionFacts.maxStack`
 */
export function interpreterFrameBytes(fn: Pick<BytecodeFunction, 'frameObjects' | 'locals'>, maxStack: number): number {
  const slots = 8 * (fn.locals.length + maxStack);
  return ((slots + 15) & ~15) + frameObjectOffsets(fn).bytes + FRAME_TOP;
}
