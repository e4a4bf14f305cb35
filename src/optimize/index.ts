export { cloneFunction } from './clone-function.js';
export { foldConstants } from './fold.js';
export {
  LATE_PASSES,
  MODULE_PASSES,
  type ModulePass,
  type OptimizeOptions,
  optimizeModule,
  PASS_NAMES,
  PASSES,
  type Pass,
  prepareFunction,
} from './pipeline.js';
