/** The interpreter frame of a function, in bytes (docs/tiers.md), and how baseline code addresses it. */
import { type BytecodeFunction, FRAME, FRAME_TOP, type FunctionFacts } from '#bytecode';

const SLOT = 8;
const alignUp = (value: number, alignment: number): number => Math.ceil(value / alignment) * alignment;

/**
 * Where rsp rests in baseline code, below `frame`: directly below the frame's last word, 16-aligned. Everything in the frame is addressed
 * from rsp, so no register holds `frame`, and it does not matter how far above rbp is.
 */
export const REST_BELOW_FRAME = 8 - FRAME.stackPointer;

export type FrameShape = {
  /** rbp − frame of a frame made at entry. */
  readonly frameBytes: number;
  /** Frame objects together, a multiple of 16. */
  readonly objectBytes: number;
  /** Offset of each frame object from their base. */
  readonly objectOffsets: Int32Array;
  readonly localCount: number;
};

export function frameShape(fn: BytecodeFunction, facts: FunctionFacts): FrameShape {
  let bytes = 0;
  const objectOffsets = Int32Array.from(fn.frameObjects, ({ sizeBytes, alignment }) => {
    const offset = alignUp(bytes, alignment);
    bytes = offset + sizeBytes;
    return offset;
  });
  const objectBytes = alignUp(bytes, 16);
  const localCount = fn.locals.length;
  const frameBytes = alignUp(FRAME_TOP + objectBytes + SLOT * (facts.maxStack + localCount), 16);
  return { frameBytes, objectBytes, objectOffsets, localCount };
}
