export * from './ast.js';
export * from './builtins.js';
export * from './collections.js';
export { decodeSource } from './lex/decode-source.js';
export * from './types.js';
