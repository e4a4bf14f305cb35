export { buildInterpreter, type InterpreterOptions } from './build-interpreter.js';
export { type Interpreter, loadInterpreter } from './interpreter.js';
export {
  BLOCK,
  BLOCK_SYMBOL,
  INTERPRETER_SYMBOL,
  type InterpreterCode,
  interpreterImports,
  interpreterObject,
} from './interpreter-code.js';
export { type FrameShape, type FunctionCopy, frameShape, InterpretedProgram, type SymbolLookup } from './program.js';
export { InterpreterImageError, interpreterChecksum, openInterpreterImage, writeInterpreterImage } from './image.js';
