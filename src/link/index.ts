export { buildMachinePieces } from './build-machine-pieces.js';
export { CrashError, type CrashKind, ProgramExit } from './crash.js';
export { LabeledCode, type LabelId, type PlacedCode } from './labels.js';
export { LinkError, type LinkErrorCode, type MissingSymbol, UnresolvedSymbolError } from './link-error.js';
export { DEFAULT_RANGE_SIZE, type LayoutInfo, type LinkedModule, Linker, type LinkerOptions } from './linker.js';
export { type Execution, type HostFunction, Machine, type MachineOptions } from './machine.js';
export { addressIn, type CodePiece, type CodePieces, placePiece } from './machine-code.js';
export {
  type CodeObject,
  type CodeSites,
  type DataObject,
  type FunctionCode,
  type Relocation,
  type RelocationKind,
  SITE,
  SITE_ROW,
  type SiteConstant,
  VALUE_CONSTANT,
  VALUE_FRAME_ADDRESS,
  VALUE_IN_MEMORY,
  VALUE_KIND,
} from './object.js';
export { RegisterFile, readWord, type Transfer, writeWord } from './register-file.js';
export { lineAtOffset, type SymbolInfo, type SymbolKind } from './symbol-index.js';
export type { ModuleLayout, SectionInfo, TrampolineInfo } from './unit.js';
