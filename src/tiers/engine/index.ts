export type { TierCompilers } from './code-manager.js';
export { Engine, ENGINE_IMPORTS } from './engine.js';
export * from './types.js';
