/**
 * Conversions of floats to integers that are guessed to fit: the processor's own conversion answers MIN to all that does not, so one
 * comparison is guard enough, and the long way (limits, NaN) is the interpreter's.
 */
import { Opcode, type OpcodeName } from '#bytecode';
import { Cls, NO_REF, Op, type Ref } from '#il';
import type { SsaBuilder } from './ssa-builder.js';

type Conversion = { readonly op: number; readonly cls: Cls; readonly unequal: number; readonly min: bigint };

const MIN_I32 = -0x8000_0000n;
const MIN_I64 = -0x8000_0000_0000_0000n;

const ROWS: Partial<Record<OpcodeName, Conversion>> = {
  'i32.from.f64': { op: Op.dtosi, cls: Cls.w, unequal: Op.cnew, min: MIN_I32 },
  'i32.from.f32': { op: Op.stosi, cls: Cls.w, unequal: Op.cnew, min: MIN_I32 },
  'i64.from.f64': { op: Op.dtosi, cls: Cls.l, unequal: Op.cnel, min: MIN_I64 },
  'i64.from.f32': { op: Op.stosi, cls: Cls.l, unequal: Op.cnel, min: MIN_I64 },
};
const CONVERSIONS = new Map(Object.entries(ROWS).map(([name, conversion]) => [Opcode[name as OpcodeName], conversion]));

export const isGuessedConversion = (opcode: number): boolean => CONVERSIONS.has(opcode);

/** The result of a conversion by an opcode; NO_REF when it is none, or nothing may be guessed here. */
export function guessConversion(b: SsaBuilder, opcode: number, x: Ref): Ref {
  const conversion = CONVERSIONS.get(opcode);
  if (conversion === undefined || !b.mayGuess('integer')) return NO_REF;
  const { op, cls, unequal, min } = conversion;
  const value = b.ins(op, cls, x);
  b.guard(b.ins(unequal, Cls.w, value, b.int64(min)), 'integer');
  return value;
}
