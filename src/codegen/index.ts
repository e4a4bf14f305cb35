export { compileFunction, compileModule } from './compile.js';
export { compileData } from './data-object.js';
export { type CompileOptions, CompileStatistics, type CpuFeatures, DEFAULT_FEATURES } from './options.js';
