/**
 * Interpreter frames in place of an optimized activation (docs/tiers.md, "Guards and states").
 *
 *        optimized frame                      interpreter frames
 *   rbp + 8   return address                  the same
 *   rbp       caller's rbp                    the same
 *   rbp − 8   saved registers, spills         address of the new frame's local 0
 *             frame objects                   the same: their addresses may be known
 *   bottom    ────────────────                locals and operand stack of the outermost function
 *                                             its header, ending with the way out
 *                                             … inlined callees the same way, each returning to its caller's return point
 *
 * An OSR activation's outermost frame is the interpreter frame that it was entered from, to which values are written back; frames of
 * inlined callees lie below the optimized frame, which may hold their objects.
 */
import { FRAME, FRAME_FROM_RBP, FRAME_TOP } from '#bytecode';
import type { FrameState, StateFrame } from '#il';
import type { Transfer } from '#link';
import { InternalError, NotSupportedError } from '#support';
import type { FunctionCopy } from '../interpreter/program.js';
import type { CompiledCode } from './compiled-code.js';
import { type Core, WORD } from './core.js';
import { restoreRegisters, type SavedRegisters } from './program-stack.js';
import { type FrameContents, type RegisterSource, readState, type ValueServices } from './state-values.js';

/** How the innermost of the new frames goes on. */
export type Resume =
  | { readonly kind: 'before' }
  /** Its call has returned. */
  | { readonly kind: 'call'; readonly result: bigint; readonly vector: bigint }
  /** At the handler of an error: empty operand stack. */
  | { readonly kind: 'handler'; readonly target: number };

export type LeavingActivation = {
  readonly code: CompiledCode;
  /** Row of the site. */
  readonly row: number;
  readonly state: FrameState;
  readonly rbp: number;
  readonly registers: RegisterSource;
  /** Callee-saved registers at the site. */
  readonly saved: SavedRegisters;
  /** Nothing below this address is in use; the frame as the prologue made it is above it anyway. */
  readonly stackPointer: number;
};

const RAX = 0;
const RDX = 2;
const RSP = 4;
const RBP = 5;
const RSI = 6;
const RDI = 7;
const SLOT = 8;
const down16 = (address: number): number => address - (address % 16);
const up16 = (size: number): number => down16(size + 15);

/** @param frames innermost first, the last of them the state's outermost */
export function rebuildFrames(
  core: Core,
  leaving: LeavingActivation,
  frames: readonly StateFrame[],
  resume: Resume,
  services: ValueServices,
): Transfer {
  const { stack } = core;
  const { code, rbp } = leaving;
  const contents = readState(code, leaving.row, leaving.state, frames, rbp, leaving.registers, services);
  const restored = restoreRegisters(stack, leaving.saved, code.savedRegisters, rbp);
  const bottom = down16(Math.min(rbp + 8 - code.frameSize, leaving.stackPointer));
  const isOsr = code.osrOffset >= 0;
  let low = bottom;
  let frame = 0;
  let outerRbp = isOsr ? stack.address(rbp) : rbp;
  for (let i = contents.length - 1; i >= 0; i--) {
    const copy = copyOf(code, frames[i].functionId);
    const size = up16(SLOT * (copy.bytecode.locals.length + core.maxStackOf(copy.bytecode)));
    const isOutermost = i === contents.length - 1;
    if (isOutermost && isOsr) {
      frame = core.frameAt(outerRbp);
    } else {
      if (!isOutermost) {
        const inner = down16(low - 2 * SLOT);
        checkRoom(core, inner - FRAME_TOP - size);
        stack.setAddress(inner, outerRbp);
        const caller = copyOf(code, frames[i + 1].functionId);
        stack.setAddress(
          inner + SLOT,
          core.program.returnPointOf(core.verified.module, caller.bytecode, frames[i + 1].offset),
        );
        outerRbp = inner;
        low = inner - FRAME_TOP;
      }
      frame = low - size;
      checkRoom(core, frame);
      stack.setAddress(outerRbp + FRAME_FROM_RBP, frame);
      low = frame + FRAME.stackPointer;
    }
    const isInnermost = i === 0;
    const depth = isInnermost && resume.kind === 'handler' ? 0 : frames[i].stackDepth;
    const offset = isInnermost && resume.kind === 'handler' ? resume.target : frames[i].offset;
    fillFrame(core, frame, contents[i], copy, depth, offset, isOutermost && isOsr, outerRbp);
  }
  const innermost = copyOf(code, frames[0].functionId);
  const registers: Record<number, number | bigint> = Object.fromEntries(restored);
  registers[RBP] = outerRbp;
  registers[RSP] = frame + FRAME.stackPointer;
  if (resume.kind === 'call') {
    registers[RAX] = resume.result;
    const pc = core.program.returnPointOf(core.verified.module, innermost.bytecode, frames[0].offset);
    return { pc, registers, vector: resume.vector };
  }
  registers[RDI] = stack.address(frame + FRAME.pc);
  registers[RSI] = stack.address(frame + FRAME.sp);
  registers[RDX] = frame;
  return { pc: core.program.resumePoint, registers };
}

function fillFrame(
  core: Core,
  frame: number,
  { slots, objects }: FrameContents,
  copy: FunctionCopy,
  depth: number,
  offset: number,
  inPlace: boolean,
  rbp: number,
): void {
  const { stack } = core;
  const locals = copy.bytecode.locals.length;
  for (let slot = 0; slot < locals + depth; slot++) stack.setBits(frame + SLOT * slot, slots.get(slot) ?? 0n);
  stack.setAddress(frame + FRAME.pc, copy.address + WORD * offset);
  stack.setAddress(frame + FRAME.sp, frame + SLOT * (locals + depth));
  if (inPlace) return;
  stack.setAddress(frame + FRAME.record, core.recordAddresses[copy.functionId]);
  stack.setAddress(frame + FRAME.objects, objects === 0 ? rbp - FRAME_TOP : objects);
  stack.setAddress(frame + FRAME.stackPointer, core.program.exitPoint);
}

function copyOf(code: CompiledCode, functionId: number): FunctionCopy {
  const copy = code.copies.get(functionId);
  if (copy === undefined)
    throw new InternalError('tiers/engine', `${code.functionName} has no part of function ${functionId}`);
  return copy;
}

function checkRoom(core: Core, low: number): void {
  if (low + FRAME.stackPointer < core.stack.low)
    throw new NotSupportedError('leaving optimized code with no room left on the program stack');
}
