export { foldConstants } from './fold.js';
export { type OptimizeOptions, optimizeModule, PASSES, type Pass } from './pipeline.js';
