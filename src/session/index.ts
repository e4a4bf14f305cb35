/** The public face of the package: BASIC and IL to running code. */
export type {
  CrashFrame,
  CrashReport,
  ExecutionReport,
  IlSize,
  ModuleListings,
  ModuleReport,
  Phase,
  SessionReport,
} from '#debug';
export { AbiType, Cls, IlBuilder, IlModule, Op, parseIl, printModule, verifyModule } from '#il';
export {
  CrashError,
  type LayoutInfo,
  LinkError,
  type LinkedModule,
  ProgramExit,
  type SymbolInfo,
  UnresolvedSymbolError,
} from '#link';
export type { Callable, HostCallback, Signature, ValueKind } from '#os';
export { ImageError, RuntimeImage } from '#runtime';
export { type Diagnostic, HostError, InternalError, NotSupportedError, renderDiagnostic, SourceText } from '#support';
export type {
  CodeMetrics,
  DeoptMetric,
  EngineMetrics,
  FunctionMetrics,
  GivenUpGuess,
  Tier,
  TierEvent,
} from '#tiers';
export { INTERPRETER_SYMBOL, type InterpreterCode, InterpreterImageError, openInterpreterImage } from '#tiers';
export { BytecodeSession } from './bytecode-session.js';
export { CodeSession } from './code-session.js';
export { CompileError } from './compile-error.js';
export { type CompiledBasic, JitSession } from './jit-session.js';
export type { ExecuteOptions, ExecutionResult, SessionOptions } from './options.js';
export { translateBasic } from './translate-basic.js';
