export { aggregateType, LETTER_BYTES, layoutMember, type MemberLayout, type PlacedField } from './aggregate-layout.js';
export {
  type CallArgument,
  type CallOptions,
  type FunctionOptions,
  IlBuilder,
  type ReturnKind,
} from './build.js';
export * from './build-data.js';
export { Cfg, computeCfg, reversePostorder, secondSuccessor } from './cfg.js';
export * from './columns.js';
export { constructSsa } from './construct-ssa.js';
export {
  computeDominators,
  computeFrontiers,
  DominanceFrontiers,
  DominatorTree,
} from './dominators.js';
export { type EvaluateOptions, type EvaluationResult, evaluate, type HostValue } from './evaluate/evaluate.js';
export {
  EvaluationError,
  type EvaluationExit,
  type EvaluationPlace,
  type EvaluationTrap,
} from './evaluate/evaluation-error.js';
export { HostCall, type HostFunction, type PassedArgument } from './evaluate/host-function.js';
export { dataSize } from './evaluate/symbols.js';
export { hasExits, livesOf, removeExit, stateNumber, stateOf } from './exits.js';
export * from './frame-state.js';
export * from './function.js';
export * from './linkage.js';
export { computeLoops, Loops } from './loops.js';
export * from './module.js';
export { argumentLetters, describeResults, NO_RESULT, OP_ARITY, OP_RESULTS } from './op-forms.js';
export * from './ops.js';
export { type ParsedIl, parseIl } from './parse.js';
export { printModule } from './print.js';
export { printFunction, printInstruction } from './print-function.js';
export { forEachArgument, OP_VALUES } from './references.js';
export { removeUnreachableBlocks } from './remove-unreachable.js';
export * from './value-class.js';
export type { Variable } from './variables.js';
export { type VerifyOptions, verifyFunction, verifyModule } from './verify.js';
