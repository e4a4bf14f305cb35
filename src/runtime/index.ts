export { ALIASED, C_FUNCTIONS } from './aliases.js';
export {
  collectFromImage,
  collectRuntime,
  type RuntimeImageParts,
  type RuntimeParts,
  runtimeModule,
} from './collect.js';
export { ERROR_MESSAGES, UNKNOWN_ERROR } from './error-messages.js';
export { HOST_ROUTINES, type HostAccess, type HostRoutine } from './host-function.js';
export { checksumOf, ImageError, RuntimeImage } from './image.js';
export { initialiseState } from './initialise-state.js';
export { librarySource, librarySymbols } from './library.js';
export { referencesOf } from './source.js';
export { writeImage } from './write-image.js';
