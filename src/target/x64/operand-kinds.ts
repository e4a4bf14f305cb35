/** The kinds of operand that the instruction table names, in Intel's notation, and what each accepts. */

/** Where an operand's value comes from: a field of `Operands`, or the instruction itself. */
export type Place = 'register' | 'rm' | 'memory' | 'immediate' | 'relative' | 'fixed';

export type OperandKind = {
  readonly place: Place;
  /** Register file of a register; '' for the rest. */
  readonly file: 'gpr' | 'xmm' | '';
  /** Width in bits of the register; of the immediate field elsewhere. */
  readonly bits: number;
  /** Width of the access when the operand is in memory; 0 when it cannot be, or the row does not access it (lea). */
  readonly memoryBits: number;
  /** Least and greatest immediate or distance. */
  readonly low: number;
  readonly high: number;
  /** Register number of a fixed register, NONE (-1) when none. */
  readonly fixed: number;
};

const gpr = (bits: number): OperandKind => ({
  place: 'register',
  file: 'gpr',
  bits,
  memoryBits: 0,
  low: 0,
  high: 0,
  fixed: -1,
});
const rm = (file: 'gpr' | 'xmm', bits: number, memoryBits: number): OperandKind => ({
  ...gpr(bits),
  place: 'rm',
  file,
  memoryBits,
});
const memory = (memoryBits: number): OperandKind => ({ ...gpr(0), place: 'memory', file: '', memoryBits });
const fixed = (file: 'gpr' | 'xmm', bits: number, register: number): OperandKind => ({
  ...gpr(bits),
  place: 'fixed',
  file,
  fixed: register,
});
const imm = (bits: number, low: number, high: number, place: Place = 'immediate'): OperandKind => ({
  ...gpr(bits),
  place,
  file: '',
  low,
  high,
});

const S8 = 0x80;
const S16 = 0x8000;
const S32 = 0x80000000;

// biome-ignore format: table
export const OPERAND_KINDS = {
  r8:         gpr(8),               r16:    gpr(16),               r32:    gpr(32),                 r64:    gpr(64),
  rm8:        rm('gpr', 8, 8),      rm16:   rm('gpr', 16, 16),     rm32:   rm('gpr', 32, 32),       rm64:   rm('gpr', 64, 64),
  'r32/m8':   rm('gpr', 32, 8),     'r32/m16': rm('gpr', 32, 16),
  xmm:        { ...gpr(128), file: 'xmm' },
  'xmm/m16':  rm('xmm', 128, 16),   'xmm/m32': rm('xmm', 128, 32), 'xmm/m64': rm('xmm', 128, 64),   'xmm/m128': rm('xmm', 128, 128),
  m:          memory(0),            m8:     memory(8),             m16:    memory(16),              m32:    memory(32),
  m64:        memory(64),           m128:   memory(128),
  // imm: every value of that width; simm: sign-extended to a wider operand; uimm: a count or selector
  imm8:       imm(8, -S8, 0xff),    simm8:  imm(8, -S8, S8 - 1),   uimm8:  imm(8, 0, 0xff),
  imm16:      imm(16, -S16, 0xffff), uimm16: imm(16, 0, 0xffff),
  imm32:      imm(32, -S32, 0xffffffff), simm32: imm(32, -S32, S32 - 1),
  imm64:      imm(64, -S32, 0xffffffff),
  rel8:       imm(8, -S8, S8 - 1, 'relative'),
  rel32:      imm(32, -S32, S32 - 1, 'relative'),
  '1':        { ...imm(0, 1, 1), place: 'fixed' },
  cl:         fixed('gpr', 8, 1),
  al:         fixed('gpr', 8, 0),   ax:     fixed('gpr', 16, 0),   eax:    fixed('gpr', 32, 0),     rax:    fixed('gpr', 64, 0),
  xmm0:       fixed('xmm', 128, 0),
} as const satisfies Record<string, OperandKind>;

export type OperandKindName = keyof typeof OPERAND_KINDS;

export function isOperandKindName(text: string): text is OperandKindName {
  return Object.hasOwn(OPERAND_KINDS, text);
}
