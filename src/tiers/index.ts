export { type AheadOptions, bytecodeToIl } from './optimizing/bytecode-to-il.js';
export { branchOffsets } from './optimizing/cold-branches.js';
export { type OptimizeOptions, optimizeFunctionIl, osrSymbol } from './optimizing/optimize-function.js';
export { unaliasedData } from './optimizing/unaliased-data.js';
export * from './interpreter/index.js';
export { dataToIl } from './optimizing/data-to-il.js';
export * from './engine/index.js';
export * from './baseline/index.js';
export { compileBaseline } from './baseline/index.js';
