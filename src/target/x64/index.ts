export { CodeBuffer } from './code-buffer.js';
export { COND_NAMES, Cond, type CondName, INTEGER_CONDITIONS, invertCond, swapCond } from './conditions.js';
export {
  alignCode,
  emit0,
  emitCI,
  emitCR,
  emitCRR,
  emitI,
  emitLoadConstant,
  emitM,
  emitMI,
  emitNop,
  emitR,
  emitRI,
  emitRI64,
  emitRM,
  emitRMI,
  emitRR,
  emitRRI,
} from './emit.js';
export { encode, MAX_INSTRUCTION_BYTES } from './encode.js';
export { EncodeError } from './encode-error.js';
export { X64, X64Count, X64Name, type X64RowName, x64Operands, x64Row } from './instructions.js';
export { formatX64 } from './listing.js';
export type { OperandKind, OperandKindName } from './operand-kinds.js';
export { type Mem, mem, Operands } from './operands.js';
export {
  GPR8_NAMES,
  GPR16_NAMES,
  GPR32_NAMES,
  GPR64_NAMES,
  Gpr,
  type GprName,
  gprName,
  NONE,
  RIP,
  Segment,
  XMM_NAMES,
  Xmm,
  type XmmName,
} from './registers.js';
export { Effect, parseRow, type RowText, type X64Operand, type X64Row } from './row.js';
