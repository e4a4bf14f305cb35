/**
 * Walking the program stack from the innermost frame outward, by the chain of frame pointers.
 *
 * A frame is known by an address in its code (where its callee returns to, or where it trapped) and its RBP:
 *
 *   exit stub                        an interpreter frame; its pc is in it. What came before was a handler
 *   return point of a call adapter   an interpreter frame with a call in progress
 *   osrReturn                        an interpreter frame whose activation runs in the OSR code that came before
 *   a handler                        the handler's own frame above its interpreter frame: skipped
 *   baseline, optimized code         by the engine's own map
 *   anything else of the session     a runtime routine or a stub: skipped, saved registers put back
 *
 * Callee-saved registers are followed on the way, so that each activation is seen with the values it had at its call.
 */

import { FRAME, FRAME_FROM_RBP } from '#bytecode';
import type { SymbolInfo } from '#link';
import type { CodeMap, CompiledCode } from './compiled-code.js';
import { type ProgramStack, restoreRegisters, type SavedRegisters } from './program-stack.js';

/** Where a walk starts. */
export type WalkStart = {
  /** Return address into the innermost frame, or the trapping instruction. */
  readonly pc: number;
  readonly rbp: number;
  readonly registers: SavedRegisters;
  /** Stack slot that holds `pc`; 0 when none does. */
  readonly pcSlot: number;
};

/** An interpreted or baseline activation. */
export type InterpreterActivation = {
  readonly kind: 'interpreter';
  readonly rbp: number;
  readonly frame: number;
  readonly record: number;
  /** Address of the instruction in the interpreter's copy, as stored in the frame; `code` is not null in baseline code. */
  readonly bytecodePc: number;
  readonly pc: number;
  readonly pcSlot: number;
  readonly code: CompiledCode | null;
  /** An OSR activation of optimized code above it is what really runs: this frame is out of date. */
  readonly underOsr: boolean;
  readonly registers: SavedRegisters;
};

export type OptimizedActivation = {
  readonly kind: 'optimized';
  readonly rbp: number;
  readonly code: CompiledCode;
  readonly pc: number;
  readonly pcSlot: number;
  /** As they are in this activation. */
  readonly registers: SavedRegisters;
};

export type Activation = InterpreterActivation | OptimizedActivation;

export type WalkContext = {
  readonly stack: ProgramStack;
  readonly codes: CodeMap;
  readonly exitPoint: number;
  readonly osrReturn: number;
  /** What an address in the interpreter is. */
  readonly kindOf: (pc: number) => 'handler' | 'adapter' | 'none';
  /** Mask of the registers that the handler around an address pushed in its own frame; −1 when it has no frame. */
  readonly handlerSaved: (pc: number) => number;
  readonly routineAt: (pc: number) => SymbolInfo | undefined;
  /** Stands for return addresses that were replaced; the right ones by RBP of the frame that is returned to. */
  readonly lazyReturn: number;
  readonly lazyOriginals: ReadonlyMap<number, number>;
};

/**
 * Yields activations of BASIC functions, innermost first; ends at the entry of `Machine.execute`, or where the chain is lost.
 * @returns whether the walk got to the entry
 */
export function* walkFrames(context: WalkContext, start: WalkStart): Generator<Activation, boolean> {
  const { stack } = context;
  let { pc, rbp, registers, pcSlot } = start;
  let underOsr = false;
  while (rbp !== 0 && stack.contains(rbp) && stack.contains(rbp + 8)) {
    if (pc === context.lazyReturn) pc = context.lazyOriginals.get(rbp) ?? pc;
    const code = context.codes.at(pc);
    let saved = 0;
    if (code?.tier === 2) {
      yield { kind: 'optimized', rbp, code, pc, pcSlot, registers };
      saved = code.savedRegisters;
    } else if (code !== undefined) {
      yield interpreterFrame(stack, rbp, pc, pcSlot, code, underOsr, registers);
    } else {
      const kind = context.kindOf(pc);
      if (kind === 'handler') {
        saved = Math.max(0, context.handlerSaved(pc));
      } else if (kind === 'adapter') {
        yield interpreterFrame(stack, rbp, pc, pcSlot, null, pc === context.osrReturn, registers);
      } else {
        const routine = context.routineAt(pc);
        // Code that is not ours need not keep the chain; nothing beyond it can be relied on.
        if (routine === undefined) return false;
        saved = routine.savedRegisters ?? 0;
      }
    }
    underOsr = false;
    registers = restoreRegisters(stack, registers, saved, rbp);
    pcSlot = rbp + 8;
    pc = stack.address(pcSlot);
    const next = stack.address(rbp);
    // The chain rises; anything else is damage.
    if (next !== 0 && next <= rbp) return false;
    rbp = next;
  }
  return rbp === 0;
}

function interpreterFrame(
  stack: ProgramStack,
  rbp: number,
  pc: number,
  pcSlot: number,
  code: CompiledCode | null,
  underOsr: boolean,
  registers: SavedRegisters,
): InterpreterActivation {
  const frame = stack.address(rbp + FRAME_FROM_RBP);
  return {
    kind: 'interpreter',
    rbp,
    frame,
    record: stack.address(frame + FRAME.record),
    bytecodePc: stack.address(frame + FRAME.pc),
    pc,
    pcSlot,
    code,
    underOsr,
    registers,
  };
}
