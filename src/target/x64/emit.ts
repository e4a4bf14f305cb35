/**
 * Shorthands over `encode` for hand-written stubs. Named after their operands in the row's order: R register, M memory,
 * I immediate, C condition. All return what `encode` returns. They share one operand record, so they don't nest.
 */
import type { CodeBuffer } from './code-buffer.js';
import { encode } from './encode.js';
import { X64 } from './instructions.js';
import { type Mem, Operands } from './operands.js';

const shared = new Operands();

/** No operand but fixed ones: `ret`, `cqo`. */
export function emit0(code: CodeBuffer, id: number): number {
  return encode(code, id, shared);
}

/** One register, wherever the row puts it: `pushR64`, `negRm64`. */
export function emitR(code: CodeBuffer, id: number, register: number): number {
  shared.reg = register;
  shared.rm = register;
  return encode(code, id, shared);
}

/** Two registers: the one in `reg`, the one in `rm`. For `movRm64R64` that is source, then destination. */
export function emitRR(code: CodeBuffer, id: number, reg: number, rm: number): number {
  shared.reg = reg;
  shared.rm = rm;
  return encode(code, id, shared);
}

/** Register and memory, loads and stores alike. */
export function emitRM(code: CodeBuffer, id: number, reg: number, address: Mem): number {
  shared.reg = reg;
  setAddress(address);
  return encode(code, id, shared);
}

export function emitM(code: CodeBuffer, id: number, address: Mem): number {
  setAddress(address);
  return encode(code, id, shared);
}

/** Register and immediate; a safe integer is enough for an address in `movR64Imm64`. */
export function emitRI(code: CodeBuffer, id: number, register: number, imm: number): number {
  shared.reg = register;
  shared.rm = register;
  shared.setImm(imm);
  return encode(code, id, shared);
}

/** `movR64Imm64` with the value in two int32 halves. */
export function emitRI64(code: CodeBuffer, id: number, register: number, lo: number, hi: number): number {
  shared.reg = register;
  shared.immLo = lo;
  shared.immHi = hi;
  return encode(code, id, shared);
}

export function emitRRI(code: CodeBuffer, id: number, reg: number, rm: number, imm: number): number {
  shared.reg = reg;
  shared.rm = rm;
  shared.setImm(imm);
  return encode(code, id, shared);
}

export function emitMI(code: CodeBuffer, id: number, address: Mem, imm: number): number {
  setAddress(address);
  shared.setImm(imm);
  return encode(code, id, shared);
}

export function emitRMI(code: CodeBuffer, id: number, reg: number, address: Mem, imm: number): number {
  shared.reg = reg;
  setAddress(address);
  shared.setImm(imm);
  return encode(code, id, shared);
}

/** Immediate alone, or a branch or call by `distance` from its end: `pushImm32`, `jmpRel32`. */
export function emitI(code: CodeBuffer, id: number, imm: number): number {
  shared.setImm(imm);
  return encode(code, id, shared);
}

/** `jccRel8`, `jccRel32`. */
export function emitCI(code: CodeBuffer, id: number, cc: number, distance: number): number {
  shared.cc = cc;
  shared.setImm(distance);
  return encode(code, id, shared);
}

/** `setccRm8`. */
export function emitCR(code: CodeBuffer, id: number, cc: number, register: number): number {
  shared.cc = cc;
  return emitR(code, id, register);
}

/** `cmovccR64Rm64`. */
export function emitCRR(code: CodeBuffer, id: number, cc: number, reg: number, rm: number): number {
  shared.cc = cc;
  return emitRR(code, id, reg, rm);
}

/** Fills `count` bytes with as few instructions that do nothing as possible. Intel SDM vol. 2, "NOP", recommended sequences. */
export function emitNop(code: CodeBuffer, count: number): void {
  while (count > 0) {
    const size = Math.min(count, NOPS.length);
    code.append(NOPS[size - 1]);
    count -= size;
  }
}

// ORDER: entry n has n + 1 bytes.
// biome-ignore format: table
const NOPS: readonly Uint8Array[] = [
  [0x90],
  [0x66, 0x90],
  [0x0f, 0x1f, 0x00],
  [0x0f, 0x1f, 0x40, 0x00],
  [0x0f, 0x1f, 0x44, 0x00, 0x00],
  [0x66, 0x0f, 0x1f, 0x44, 0x00, 0x00],
  [0x0f, 0x1f, 0x80, 0x00, 0x00, 0x00, 0x00],
  [0x0f, 0x1f, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00],
  [0x66, 0x0f, 0x1f, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00],
].map((bytes) => Uint8Array.from(bytes));

/** Appends nops until the length is a multiple of `alignment`. */
export function alignCode(code: CodeBuffer, alignment: number): void {
  emitNop(code, (alignment - (code.length % alignment)) % alignment);
}

/** `mov register, value` in its shortest form: 5 bytes for uint32, 7 for negative int32, else 10. Flags stay as they are. */
export function emitLoadConstant(code: CodeBuffer, register: number, lo: number, hi: number): void {
  if (hi === 0) emitRI(code, X64.movR32Imm32, register, lo >>> 0);
  else if (hi === -1 && lo < 0) emitRI(code, X64.movRm64Imm32, register, lo);
  else emitRI64(code, X64.movR64Imm64, register, lo, hi);
}

function setAddress(address: Mem): void {
  shared.setMem(address.base, address.disp, address.index, address.scale);
  shared.segment = address.segment;
}
