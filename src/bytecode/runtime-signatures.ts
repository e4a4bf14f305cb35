/** Signatures of the runtime's routines as the verifier sees them. Nothing but data may be exported: see opcodes.ts. */
import { RUNTIME_FUNCTIONS, RUNTIME_NAMES } from './runtime-functions.js';
import { type Signature, ValueType } from './value-types.js';

/** By routine number. */
export const RUNTIME_SIGNATURES: readonly Signature[] = RUNTIME_NAMES.map((name) => {
  const { params, result } = RUNTIME_FUNCTIONS[name];
  return { params: params.map((type) => ValueType[type]), result: result === 'void' ? null : ValueType[result] };
});
