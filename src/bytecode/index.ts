export * from './any-operations.js';
export * from './any-values.js';
export { type DataDeclaration, type FunctionDeclaration, ModuleBuilder } from './build.js';
export { FunctionBuilder, type Immediate } from './build-function.js';
export { BytecodeError } from './bytecode-error.js';
export { type Label, readF32, readF64, readI64 } from './code-writer.js';
export { forEachTarget, handlerAt, instructionWords } from './decode.js';
export { IMMEDIATE_PLACES } from './decode-tables.js';
export { type FrameObjectLayout, frameObjectOffsets, interpreterFrameBytes } from './frame-layout.js';
export * from './layout.js';
export { instructionText, listFunction, listModule } from './listing.js';
export { LiteralTable } from './literals.js';
export * from './module.js';
export * from './op-builder.js';
export {
  type EffectSlot,
  type Flow,
  IMMEDIATE_WORDS,
  type ImmediateKind,
  type Meaning,
  type OpenEffect,
  type ParsedEffect,
} from './op-row.js';
export { OPCODE_MEANINGS } from './opcode-meanings.js';
export * from './opcodes.js';
export { ANY_OPS } from './opcodes-any.js';
export { ARITHMETIC_OPS } from './opcodes-arithmetic.js';
export { CONTROL_OPS } from './opcodes-control.js';
export { elementAddress, MEMORY_OPS } from './opcodes-memory.js';
export * from './runtime-functions.js';
export type { RuntimeRow, RuntimeType } from './runtime-row.js';
export { RUNTIME_SIGNATURES } from './runtime-signatures.js';
export * from './value-types.js';
export {
  type FunctionFacts,
  MAX_RANK,
  type VerifiedModule,
  verifyChanges,
  verifyModule,
} from './verify.js';
