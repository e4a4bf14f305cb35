export { bytecodeToIl } from './optimizing/bytecode-to-il.js';
