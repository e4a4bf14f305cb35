export * from './baseline/index.js';
export * from './engine/index.js';
export * from './interpreter/index.js';
export { type AheadOptions, bytecodeToIl } from './optimizing/bytecode-to-il.js';
export { branchOffsets } from './optimizing/cold-branches.js';
export { dataToIl } from './optimizing/data-to-il.js';
export { type OptimizeOptions, optimizeFunctionIl, osrSymbol } from './optimizing/optimize-function.js';
export { unaliasedData } from './optimizing/unaliased-data.js';
