export { compileFunction, compileModule } from './compile.js';
export { type CompileOptions, CompileStatistics, type CpuFeatures, DEFAULT_FEATURES } from './options.js';
