/**
 * Locals that stay in registers throughout a loop. A loop here is a stretch of code from a `loop.head` to the last jump back to it, that
 * has no other loop in it, no calls, and no way in but its head; it is found by one walk over the code. Its most used locals are
 * loaded before the head, read in registers, and written to register and frame both: the frame stays good for whatever looks at it.
 *
 * What it buys: a chain through a local (i = i + 1) takes one cycle a turn instead of a store and a load that waits for it (five),
 * and registers survive the places in the loop where ways meet.
 */
import {
  type BytecodeFunction,
  CLS_OF_TYPE,
  forEachTarget,
  HANDLER_ROW,
  instructionWords,
  OPCODE_IMMEDIATES,
  OPCODE_NAMES,
  Opcode,
} from '#bytecode';
import { type Cls, isFloat } from '#il';
import { Gpr } from '#target/x64';
import { hasBrackets } from './use-counts.js';

export type PinnedLocal = { readonly local: number; readonly register: number; readonly cls: Cls };
/** What registers keep in a loop. */
export type Kept = {
  readonly locals: readonly PinnedLocal[];
  /** Register of the function's counter, when one was left; else −1. */
  readonly counter: number;
};
export const NOTHING_KEPT: Kept = { locals: [], counter: -1 };
export type PinnedLoop = {
  /** Offsets: of the `loop.head`, of the first instruction behind the loop. */
  readonly head: number;
  readonly end: number;
  readonly kept: Kept;
};

/** In the order in which they are given away; rax, rcx and rdx have duties in divisions and shifts. */
const GENERAL = [Gpr.r10, Gpr.r9, Gpr.r8, Gpr.rsi, Gpr.rdi];
/** Parts of a bracket count on five registers. */
const GENERAL_BESIDE_BRACKETS = 3;
const FIRST_VECTOR = 16;
const VECTOR = [13, 12, 11, 10, 9, 8, 7, 6].map((register) => FIRST_VECTOR + register);
/** What keeping a local that changes in the loop is worth besides its reads: its loads would wait for its stores. */
const WRITE_WEIGHT = 3;

const Access = { none: 0, read: 1, write: 2 } as const;
const ACCESS = Uint8Array.from(OPCODE_IMMEDIATES, (kinds, opcode) => {
  if (kinds[0] !== 'local') return Access.none;
  return /\.get$/.test(OPCODE_NAMES[opcode]) ? Access.read : Access.write;
});
const IS_CALL = Uint8Array.from(OPCODE_NAMES, (name) => (/^call\b/.test(name) ? 1 : 0));
const NEVER = 0x7fffffff;

/** Where jumps to an offset come from. */
export type JumpSources = {
  /** 1 where something jumps to, by offset. */
  readonly isTarget: Uint8Array;
  /** Offsets of the first and the last jump there; handlers count as coming from −1. */
  readonly first: Int32Array;
  readonly last: Int32Array;
};

export function findJumpSources(fn: BytecodeFunction): JumpSources {
  const { code, handlers } = fn;
  const isTarget = new Uint8Array(code.length + 1);
  const first = new Int32Array(code.length + 1).fill(NEVER);
  const last = new Int32Array(code.length + 1).fill(-1);
  for (let at = 0; at < code.length; at += instructionWords(code, at))
    forEachTarget(code, at, (target) => {
      isTarget[target] = 1;
      first[target] = Math.min(first[target], at);
      last[target] = Math.max(last[target], at);
    });
  for (let row = 0; row < handlers.length; row += HANDLER_ROW) {
    isTarget[handlers[row + 2]] = 1;
    first[handlers[row + 2]] = -1;
  }
  return { isTarget, first, last };
}

/** In order of their heads; they do not overlap. */
export function findPinnedLoops(fn: BytecodeFunction, sources: JumpSources): PinnedLoop[] {
  const { code } = fn;
  const loops: PinnedLoop[] = [];
  const worth = new Int32Array(fn.locals.length);
  const written = new Uint8Array(fn.locals.length);
  let touched: number[] = [];
  let head = -1;
  let hasBracket = false;
  for (let at = 0; at < code.length; ) {
    const opcode = code[at];
    const next = at + instructionWords(code, at);
    if (opcode === Opcode['loop.head']) {
      for (const local of touched) worth[local] = written[local] = 0;
      touched = [];
      hasBracket = false;
      head = sources.last[at] > at ? at : -1;
    } else if (head >= 0) {
      const isEntered =
        sources.isTarget[at] === 1 && (sources.first[at] < head || sources.last[at] > sources.last[head]);
      if (isEntered || IS_CALL[opcode] === 1) head = -1;
      if (ACCESS[opcode] !== Access.none) {
        const local = code[at + 1];
        if (worth[local] === 0) touched.push(local);
        worth[local]++;
        if (ACCESS[opcode] === Access.write) written[local] = 1;
      }
      hasBracket ||= hasBrackets(opcode);
      if (head >= 0 && at === sources.last[head]) {
        for (const local of touched) if (written[local] === 1) worth[local] += WRITE_WEIGHT;
        const kept = chooseLocals(fn, touched, worth, hasBracket ? GENERAL_BESIDE_BRACKETS : GENERAL.length);
        if (kept.locals.length > 0) loops.push({ head, end: next, kept });
        head = -1;
      }
    }
    at = next;
  }
  return loops;
}

function chooseLocals(fn: BytecodeFunction, touched: readonly number[], worth: Int32Array, generalCount: number): Kept {
  const chosen: PinnedLocal[] = [];
  let general = 0;
  let vector = 0;
  for (const local of [...touched].sort((a, b) => worth[b] - worth[a] || a - b)) {
    const cls = CLS_OF_TYPE[fn.locals[local].type];
    if (isFloat(cls)) {
      if (vector < VECTOR.length) chosen.push({ local, register: VECTOR[vector++], cls });
    } else if (general < generalCount) chosen.push({ local, register: GENERAL[general++], cls });
  }
  return { locals: chosen, counter: general < generalCount ? GENERAL[general] : -1 };
}
