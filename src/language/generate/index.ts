export { type GeneratedProgram, generateProgram } from './program.js';
