/**
 * Registers of x86-64 as plain numbers, the way the hardware encodes them.
 * A register's number goes into a 3-bit field; its bit 3 goes into the REX prefix. The width is no part of a register:
 * the instruction row says whether 3 means bl, bx, ebx or rbx. The high bytes ah..bh are deliberately absent.
 */

/** General registers, in encoding order. */
export const Gpr = {
  rax: 0,
  rcx: 1,
  rdx: 2,
  rbx: 3,
  rsp: 4,
  rbp: 5,
  rsi: 6,
  rdi: 7,
  r8: 8,
  r9: 9,
  r10: 10,
  r11: 11,
  r12: 12,
  r13: 13,
  r14: 14,
  r15: 15,
} as const;
export type GprName = keyof typeof Gpr;

/** SSE registers. */
export const Xmm = {
  xmm0: 0,
  xmm1: 1,
  xmm2: 2,
  xmm3: 3,
  xmm4: 4,
  xmm5: 5,
  xmm6: 6,
  xmm7: 7,
  xmm8: 8,
  xmm9: 9,
  xmm10: 10,
  xmm11: 11,
  xmm12: 12,
  xmm13: 13,
  xmm14: 14,
  xmm15: 15,
} as const;
export type XmmName = keyof typeof Xmm;

/** `base` of an address relative to the end of the instruction. */
export const RIP = 16;
/** `base` or `index` that an address does not have; `rm` of an operand that is in memory. */
export const NONE = -1;

/** Segment override prefixes, for thread-local addresses; 0 is none. */
export const Segment = { none: 0, fs: 0x64, gs: 0x65 } as const;

const EXTENDED = [8, 9, 10, 11, 12, 13, 14, 15];

export const GPR8_NAMES: readonly string[] = [
  'al',
  'cl',
  'dl',
  'bl',
  'spl',
  'bpl',
  'sil',
  'dil',
  ...EXTENDED.map((n) => `r${n}b`),
];
export const GPR16_NAMES: readonly string[] = [
  'ax',
  'cx',
  'dx',
  'bx',
  'sp',
  'bp',
  'si',
  'di',
  ...EXTENDED.map((n) => `r${n}w`),
];
export const GPR32_NAMES: readonly string[] = [
  'eax',
  'ecx',
  'edx',
  'ebx',
  'esp',
  'ebp',
  'esi',
  'edi',
  ...EXTENDED.map((n) => `r${n}d`),
];
export const GPR64_NAMES: readonly string[] = Object.keys(Gpr);
export const XMM_NAMES: readonly string[] = Object.keys(Xmm);

/**
 * Name of a general register at a width.
 * @param bits 8, 16, 32 or 64
 */
export function gprName(register: number, bits: number): string {
  if (bits === 64) return GPR64_NAMES[register];
  if (bits === 32) return GPR32_NAMES[register];
  return bits === 16 ? GPR16_NAMES[register] : GPR8_NAMES[register];
}
