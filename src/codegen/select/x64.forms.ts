/** Instruction forms by IL class (w l s d) or by memory width, so that the rules need not spell them out. */
import { X64 } from '#target/x64';

/** Forms of an integer ALU operation, by class w, l. */
export type AluForms = {
  /** register ← register op register-or-memory */
  readonly register: readonly [number, number];
  readonly imm8: readonly [number, number];
  readonly imm32: readonly [number, number];
  /** memory ← memory op register, and op immediate: by log2 of the width in bytes */
  readonly memory: readonly [number, number, number, number];
  readonly memoryImm: readonly [number, number, number, number];
};

// biome-ignore format: table
export const ALU = {
  add: { register: [X64.addR32Rm32, X64.addR64Rm64], imm8: [X64.addRm32Imm8, X64.addRm64Imm8], imm32: [X64.addRm32Imm32, X64.addRm64Imm32],
         memory: [X64.addRm8R8, X64.addRm16R16, X64.addRm32R32, X64.addRm64R64], memoryImm: [X64.addRm8Imm8, X64.addRm16Imm16, X64.addRm32Imm32, X64.addRm64Imm32] },
  sub: { register: [X64.subR32Rm32, X64.subR64Rm64], imm8: [X64.subRm32Imm8, X64.subRm64Imm8], imm32: [X64.subRm32Imm32, X64.subRm64Imm32],
         memory: [X64.subRm8R8, X64.subRm16R16, X64.subRm32R32, X64.subRm64R64], memoryImm: [X64.subRm8Imm8, X64.subRm16Imm16, X64.subRm32Imm32, X64.subRm64Imm32] },
  and: { register: [X64.andR32Rm32, X64.andR64Rm64], imm8: [X64.andRm32Imm8, X64.andRm64Imm8], imm32: [X64.andRm32Imm32, X64.andRm64Imm32],
         memory: [X64.andRm8R8, X64.andRm16R16, X64.andRm32R32, X64.andRm64R64], memoryImm: [X64.andRm8Imm8, X64.andRm16Imm16, X64.andRm32Imm32, X64.andRm64Imm32] },
  or:  { register: [X64.orR32Rm32, X64.orR64Rm64], imm8: [X64.orRm32Imm8, X64.orRm64Imm8], imm32: [X64.orRm32Imm32, X64.orRm64Imm32],
         memory: [X64.orRm8R8, X64.orRm16R16, X64.orRm32R32, X64.orRm64R64], memoryImm: [X64.orRm8Imm8, X64.orRm16Imm16, X64.orRm32Imm32, X64.orRm64Imm32] },
  xor: { register: [X64.xorR32Rm32, X64.xorR64Rm64], imm8: [X64.xorRm32Imm8, X64.xorRm64Imm8], imm32: [X64.xorRm32Imm32, X64.xorRm64Imm32],
         memory: [X64.xorRm8R8, X64.xorRm16R16, X64.xorRm32R32, X64.xorRm64R64], memoryImm: [X64.xorRm8Imm8, X64.xorRm16Imm16, X64.xorRm32Imm32, X64.xorRm64Imm32] },
  cmp: { register: [X64.cmpR32Rm32, X64.cmpR64Rm64], imm8: [X64.cmpRm32Imm8, X64.cmpRm64Imm8], imm32: [X64.cmpRm32Imm32, X64.cmpRm64Imm32],
         memory: [X64.cmpRm8R8, X64.cmpRm16R16, X64.cmpRm32R32, X64.cmpRm64R64], memoryImm: [X64.cmpRm8Imm8, X64.cmpRm16Imm16, X64.cmpRm32Imm32, X64.cmpRm64Imm32] },
} as const satisfies Record<string, AluForms>;

/** Forms of a shift or rotate, by class w, l. */
export type ShiftForms = {
  readonly one: readonly [number, number];
  readonly imm8: readonly [number, number];
  readonly cl: readonly [number, number];
};

// biome-ignore format: table
export const SHIFT = {
  shl:  { one: [X64.shlRm32One, X64.shlRm64One], imm8: [X64.shlRm32Imm8, X64.shlRm64Imm8], cl: [X64.shlRm32Cl, X64.shlRm64Cl] },
  shr:  { one: [X64.shrRm32One, X64.shrRm64One], imm8: [X64.shrRm32Imm8, X64.shrRm64Imm8], cl: [X64.shrRm32Cl, X64.shrRm64Cl] },
  sar:  { one: [X64.sarRm32One, X64.sarRm64One], imm8: [X64.sarRm32Imm8, X64.sarRm64Imm8], cl: [X64.sarRm32Cl, X64.sarRm64Cl] },
  rotl: { one: [X64.rolRm32One, X64.rolRm64One], imm8: [X64.rolRm32Imm8, X64.rolRm64Imm8], cl: [X64.rolRm32Cl, X64.rolRm64Cl] },
  rotr: { one: [X64.rorRm32One, X64.rorRm64One], imm8: [X64.rorRm32Imm8, X64.rorRm64Imm8], cl: [X64.rorRm32Cl, X64.rorRm64Cl] },
} as const satisfies Record<string, ShiftForms>;

/** Two-address float arithmetic, by class s, d. */
export const FLOAT = {
  add: [X64.addssXmmXmmM32, X64.addsdXmmXmmM64],
  sub: [X64.subssXmmXmmM32, X64.subsdXmmXmmM64],
  mul: [X64.mulssXmmXmmM32, X64.mulsdXmmXmmM64],
  div: [X64.divssXmmXmmM32, X64.divsdXmmXmmM64],
} as const;

/** By class w, l. */
export const IMUL: readonly [number, number] = [X64.imulR32Rm32, X64.imulR64Rm64];
export const IMUL_IMM8: readonly [number, number] = [X64.imulR32Rm32Imm8, X64.imulR64Rm64Imm8];
export const IMUL_IMM32: readonly [number, number] = [X64.imulR32Rm32Imm32, X64.imulR64Rm64Imm32];
export const NEG: readonly [number, number] = [X64.negRm32, X64.negRm64];
export const NOT: readonly [number, number] = [X64.notRm32, X64.notRm64];
export const LEA: readonly [number, number] = [X64.leaR32M, X64.leaR64M];
export const CMOV: readonly [number, number] = [X64.cmovccR32Rm32, X64.cmovccR64Rm64];

/** Loads that fill a register of a class, and plain stores, by class w l s d. */
export const LOAD: readonly [number, number, number, number] = [
  X64.movR32Rm32,
  X64.movR64Rm64,
  X64.movssXmmM32,
  X64.movsdXmmM64,
];
export const STORE: readonly [number, number, number, number] = [
  X64.movRm32R32,
  X64.movRm64R64,
  X64.movssM32Xmm,
  X64.movsdM64Xmm,
];
