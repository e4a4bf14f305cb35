export type { BaselineCode, CompileRequest } from '../contract.js';
export { compileBaseline } from './compile-baseline.js';
export { findJumpSources, findPinnedLoops, type PinnedLoop } from './loop-locals.js';
export { ENTRY_HOOK_SYMBOL, EXIT_SYMBOL, feedbackSymbol, LOOP_HOOK_SYMBOL } from './symbols.js';
