export { foldConstants } from './fold.js';
export { MODULE_PASSES, type ModulePass, type OptimizeOptions, optimizeModule, PASSES, type Pass } from './pipeline.js';
