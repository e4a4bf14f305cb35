export type { TierCompilers } from './code-manager.js';
export { ENGINE_IMPORTS, Engine } from './engine.js';
export * from './types.js';
