/**
 * The back end alone, for implementers of other languages: IL as text or through IlBuilder in, machine code running in this
 * process out; or typed bytecode through ModuleBuilder in, run by the tiers. No BASIC is loaded; the session of the whole package
 * is a JitSession that can do more.
 *
 *     import { JitSession } from 'fasterbasic/jit';
 *
 *     using session = new JitSession();
 *     session.compileIl('export function l $twice(l %x) {\n@start\n\t%r =l add %x, %x\n\tret %r\n}\n');
 *     const twice = session.getFunction('twice', { args: ['i64'], returns: 'i64' });
 *     twice(21n); // 42n
 */
export {
  BytecodeError,
  type BytecodeFunction,
  type BytecodeModule,
  FunctionBuilder,
  type FunctionDeclaration,
  listModule as listBytecode,
  ModuleBuilder,
  ValueType,
} from '#bytecode';
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
export * from '#il';
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
export { BytecodeSession as JitSession } from './bytecode-session.js';
export { CompileError } from './compile-error.js';
export type { ExecuteOptions, ExecutionResult, SessionOptions } from './options.js';
