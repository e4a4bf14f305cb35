/** Copies that are no alias, source lines. */
import { isConst, type Ref } from '#il';
import { X64 } from '#target/x64';
import type { Selector } from './selector.js';
import { inRegister } from './values.js';
import { Pseudo, shape } from './x64-function.js';

/** A copy between register files takes the bits along. */
export function lowerCopy(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const argument = cls ^ 2;
  const source = inRegister(s, fn.insArg0[ins], argument);
  const dst = s.result(ins);
  if (cls < 2) s.emitFromFloat(cls === 0 ? X64.movdRm32Xmm : X64.movqRm64Xmm, dst, source);
  else s.emitUnary(cls === 2 ? X64.movdXmmRm32 : X64.movqXmmRm64, dst, source);
}

/** `dbgloc line, column`. */
export function lowerLine(s: Selector, ins: number): void {
  const { fn } = s;
  s.stage.inst(
    Pseudo.line,
    0,
    s.row(shape(-1, -1), 0, 0, numberOf(s, fn.insArg0[ins]), numberOf(s, fn.insArg1[ins])),
    0,
  );
}

const numberOf = (s: Selector, ref: Ref): number => (isConst(ref) ? s.fn.constLo[ref >>> 3] : 0);
