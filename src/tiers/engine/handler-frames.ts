/**
 * Frames of the interpreter's handlers. Most handlers have none; those that call routines begin with the usual prologue, which is
 * read from the code itself, since the interpreter is one blob without tables:
 *
 *   push rbp; mov rbp, rsp; push rbx; push r12 …
 */
import type { InterpreterCode } from '../interpreter/interpreter-code.js';

const PUSH_RBP = 0x55;
/** mov rbp, rsp in its two encodings, after REX.W. */
const MOVES = [
  [0x89, 0xe5],
  [0x8b, 0xec],
] as const;
const REX_W = 0x48;
const PUSH_RBX = 0x53;
const REX_B = 0x41;
const PUSH_R8 = 0x50;

/** Mask of the registers that a function pushes below RBP; −1 when it does not begin with a prologue. */
export function prologueSaves(code: Uint8Array, start: number): number {
  if (code[start] !== PUSH_RBP || code[start + 1] !== REX_W) return -1;
  if (!MOVES.some(([first, second]) => code[start + 2] === first && code[start + 3] === second)) return -1;
  let mask = 0;
  for (let at = start + 4; ; ) {
    if (code[at] === PUSH_RBX) {
      mask |= 1 << 3;
      at++;
    } else if (code[at] === REX_B && code[at + 1] >= PUSH_R8 + 4 && code[at + 1] <= PUSH_R8 + 7) {
      mask |= 1 << (code[at + 1] - PUSH_R8 + 8);
      at += 2;
    } else return mask;
  }
}

export class HandlerFrames {
  private readonly address: number;
  private readonly code: InterpreterCode;
  /** Offsets of handlers, rising. */
  private readonly starts: Int32Array;
  private readonly known = new Map<number, number>();

  constructor(address: number, code: InterpreterCode) {
    this.address = address;
    this.code = code;
    this.starts = Int32Array.from(code.handlers).sort();
  }

  /** Mask of the registers that the handler around an address pushed; −1 when it has no frame of its own. */
  savedAt(pc: number): number {
    const start = this.startOf(pc - this.address);
    let mask = this.known.get(start);
    if (mask === undefined) {
      mask = prologueSaves(this.code.bytes, start);
      this.known.set(start, mask);
    }
    return mask;
  }

  private startOf(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : starts[low - 1];
  }
}
