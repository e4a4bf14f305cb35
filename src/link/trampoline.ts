/**
 * Trampolines: how code reaches a symbol outside the session's address range, however far. One per symbol and unit:
 *
 *   jmp [rip + 0]        FF 25 00 00 00 00
 *   .quad address
 *
 * padded to 16 bytes, so that the address lies within one cache line and islands are easy to read in a dump.
 */
import { CodeBuffer, emitM, mem, RIP, X64 } from '#target/x64';

export const TRAMPOLINE_SIZE = 16;

export function trampolineBytes(address: number): Uint8Array {
  const code = new CodeBuffer(TRAMPOLINE_SIZE);
  emitM(code, X64.jmpRm64, mem(RIP, 0));
  code.u64(address | 0, Math.floor(address / 2 ** 32));
  code.align(TRAMPOLINE_SIZE, PADDING);
  return code.bytes();
}

/** INT3: what fills the gaps in code sections, so that straying there traps. */
export const PADDING = 0xcc;
