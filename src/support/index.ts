export { BitSet } from './bit-set.js';
export { milliseconds } from './clock.js';
export { type Diagnostic, DiagnosticBag, renderDiagnostic, type Severity } from './diagnostics.js';
export { assert, HostError, InternalError, NotSupportedError } from './errors.js';
export { SourceText, type Span } from './source.js';
