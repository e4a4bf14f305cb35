export { type CrashFrame, type CrashReport, renderCrash } from './crash-report.js';
export { Disassembler, type Instruction } from './disassemble.js';
export { type CodeMemory, renderDisassembly } from './linked-disassembly.js';
export { renderMetrics } from './render-metrics.js';
export { renderOutcome, renderPipeline, section } from './render-report.js';
export type {
  ExecutionReport,
  IlSize,
  ModuleListings,
  ModuleReport,
  Phase,
  SessionReport,
} from './session-report.js';
