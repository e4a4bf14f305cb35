/**
 * Trampolines: how code reaches a symbol outside the session's address range, however far. One per symbol and unit:
 *
 *   jmp [rip + 0]        FF 25 00 00 00 00
 *   .quad address
 *
 * padded to 16 bytes, so that the address lies within one cache line and islands are easy to read in a dump.
 */

export const TRAMPOLINE_SIZE = 16;

export function trampolineBytes(address: number): Uint8Array {
  const bytes = new Uint8Array(TRAMPOLINE_SIZE).fill(PADDING);
  bytes.set(JUMP);
  new DataView(bytes.buffer).setBigUint64(JUMP.length, BigInt(address), true);
  return bytes;
}

/** JMP r/m64 with a distance of 0 from its own end. Written out: the encoder would cost each start its tables. */
const JUMP = [0xff, 0x25, 0, 0, 0, 0] as const;

/** INT3: what fills the gaps in code sections, so that straying there traps. */
export const PADDING = 0xcc;
