/** Sub-word parameters, arguments and results: bits above the type are extended on both sides of a call. */
import { AbiType } from '#il';
import { X64 } from '#target/x64';
import type { Selector } from './selector.js';

/** Sign or zero extension that the callee may rely on, by sub-word ABI type. */
export const SUB_WORD_FORMS: Readonly<Record<number, number>> = {
  [AbiType.sb]: X64.movsxR32Rm8,
  [AbiType.ub]: X64.movzxR32Rm8,
  [AbiType.sh]: X64.movsxR32Rm16,
  [AbiType.uh]: X64.movzxR32Rm16,
};

/** The value extended as a sub-word type asks for; other types leave it alone. */
export function extended(s: Selector, vreg: number, abiType: number): number {
  const form = SUB_WORD_FORMS[abiType];
  if (form === undefined) return vreg;
  const dst = s.newInt();
  s.emitUnary(form, dst, vreg);
  return dst;
}
