export {
  buildInterpreter,
  type CompiledHandlers,
  compileHandlers,
  type InterpreterOptions,
  layOutInterpreter,
  type Placement,
} from './build-interpreter.js';
export { formText, fusedForms, parseForm } from './fused-forms.js';
export { InterpreterImageError, interpreterChecksum, openInterpreterImage, writeInterpreterImage } from './image.js';
export { type Interpreter, loadInterpreter } from './interpreter.js';
export {
  BLOCK,
  BLOCK_SYMBOL,
  type FusedForm,
  INTERPRETER_SYMBOL,
  type InterpreterCode,
  interpreterImports,
  interpreterObject,
} from './interpreter-code.js';
export { type FrameShape, type FunctionCopy, frameShape, InterpretedProgram, type SymbolLookup } from './program.js';
