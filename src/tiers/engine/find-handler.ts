/**
 * Where an error is caught: the innermost activation, of any tier and inlined ones too, whose exception table covers the place it is
 * at. Nothing is changed; the answer says how to get there.
 */
import { FRAME, handlerAt } from '#bytecode';
import { SITE, type Transfer } from '#link';
import { callSiteBehind, findSite, siteState } from './compiled-code.js';
import { type Core, WORD } from './core.js';
import { type LeavingActivation, rebuildFrames } from './rebuild-frames.js';
import type { RegisterSource, ValueServices } from './state-values.js';
import { type InterpreterActivation, type OptimizedActivation, type WalkStart, walkFrames } from './walk-frames.js';

export type FoundHandler = {
  /** Functions whose activations go on in the interpreter: the one that catches first. */
  readonly functionIds: readonly number[];
  /** Of the activation that catches; `leaving` is null when it was in tier 0 or 1. */
  readonly leaving: LeavingActivation | null;
  readonly frames: number;
  /** Makes the frames, if any, and says where to go on. */
  transfer(): Transfer;
};

const RDX = 2;
const RSP = 4;
const RBP = 5;
const RSI = 6;
const RDI = 7;
const SLOT = 8;

/**
 * @param trapped when the innermost activation is at an instruction that trapped: its registers, which need not be callee-saved
 */
export function findHandler(
  core: Core,
  start: WalkStart,
  services: ValueServices,
  trapped: RegisterSource | null = null,
): FoundHandler | null {
  let isFirst = true;
  for (const activation of walkFrames(core.walkContext, start)) {
    const registers = isFirst ? trapped : null;
    isFirst = false;
    const found =
      activation.kind === 'interpreter'
        ? inInterpreterFrame(core, activation)
        : inOptimizedFrame(core, activation, registers, services);
    if (found !== null) return found;
  }
  return null;
}

function inInterpreterFrame(core: Core, activation: InterpreterActivation): FoundHandler | null {
  if (activation.underOsr) return null;
  const place = core.placeOf(activation);
  if (place === null) return null;
  const { copy, offset } = place;
  const target = handlerAt(copy.bytecode, offset);
  if (target < 0) return null;
  const { frame, rbp, registers } = activation;
  return {
    functionIds: [copy.functionId],
    leaving: null,
    frames: 0,
    transfer: () => ({
      pc: core.program.resumePoint,
      registers: {
        ...Object.fromEntries(registers),
        [RDI]: copy.address + WORD * target,
        [RSI]: frame + SLOT * copy.bytecode.locals.length,
        [RDX]: frame,
        [RBP]: rbp,
        [RSP]: frame + FRAME.stackPointer,
      },
    }),
  };
}

function inOptimizedFrame(
  core: Core,
  activation: OptimizedActivation,
  trapped: RegisterSource | null,
  services: ValueServices,
): FoundHandler | null {
  const { code, rbp, registers } = activation;
  const row = siteRow(activation, trapped !== null);
  const state = code.states[siteState(code, row)];
  if (state === undefined) return null;
  const catching = state.frames.findIndex(({ functionId, offset }) => {
    const copy = code.copies.get(functionId);
    return copy !== undefined && handlerAt(copy.bytecode, offset) >= 0;
  });
  if (catching < 0) return null;
  const frames = state.frames.slice(catching);
  const copy = code.copies.get(frames[0].functionId)!;
  const target = handlerAt(copy.bytecode, frames[0].offset);
  const leaving: LeavingActivation = {
    code,
    row,
    state,
    rbp,
    registers: trapped ?? ((place) => registers.get(place) ?? 0n),
    saved: registers,
    stackPointer: Number.MAX_SAFE_INTEGER,
  };
  return {
    functionIds: frames.map(({ functionId }) => functionId),
    leaving,
    frames: frames.length,
    transfer: () => rebuildFrames(core, leaving, frames, { kind: 'handler', target }, services),
  };
}

/** A trapped instruction is a trap site, or a call that met the end of the stack. */
function siteRow({ code, pc }: OptimizedActivation, isTrap: boolean): number {
  if (!isTrap) return findSite(code, pc, SITE.call);
  const row = findSite(code, pc, SITE.trap);
  return row < 0 ? callSiteBehind(code, pc) : row;
}
