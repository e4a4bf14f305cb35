/** Copies of memory blocks whose size is known: in line when small, else by the C library. */
import { Cls } from '#il';
import { X64 } from '#target/x64';
import { defRegisterEarly, useRegister } from '../machine-function.js';
import { emitRuntimeCall } from './register-arguments.js';
import type { Selector } from './selector.js';
import { inRegister, intInRegister } from './values.js';
import { AddressKind, Pseudo, shape } from './x64-function.js';

/** Up to this many bytes are copied by instructions in line. */
const INLINE_COPY_BYTES = 128;

export function lowerBlit(s: Selector, ins: number): void {
  const { fn } = s;
  const size = s.resolve(fn.insArg2[ins]);
  const bytes = fn.constHi[size >>> 3] * 2 ** 32 + (fn.constLo[size >>> 3] >>> 0);
  const from = inRegister(s, fn.insArg0[ins], Cls.l);
  const to = inRegister(s, fn.insArg1[ins], Cls.l);
  copyMemory(s, from, 0, to, 0, bytes);
}

/** Copies `bytes` from [from + fromDisp] to [to + toDisp]; the areas are disjoint or the same. */
export function copyMemory(
  s: Selector,
  from: number,
  fromDisp: number,
  to: number,
  toDisp: number,
  bytes: number,
): void {
  if (bytes === 0) return;
  if (bytes > INLINE_COPY_BYTES) {
    const target = offsetPointer(s, to, toDisp);
    const source = offsetPointer(s, from, fromDisp);
    emitRuntimeCall(s, 'memcpy', [target, source, intInRegister(s, Cls.l, bytes)]);
    return;
  }
  const isTail = (bytes & 3) !== 0 && bytes < 4;
  s.stage.inst(Pseudo.blit, 0, s.row(shape(-1, -1), fromDisp, 0, bytes, toDisp), 0);
  if (isTail) s.operand(s.newInt(), defRegisterEarly);
  else s.operand(s.newFloat(), defRegisterEarly);
  s.operand(from, useRegister);
  s.operand(to, useRegister);
}

function offsetPointer(s: Selector, pointer: number, disp: number): number {
  if (disp === 0) return pointer;
  const dst = s.newInt();
  s.address.set(AddressKind.register, 0, disp);
  s.address.base = pointer;
  s.emitLoad(X64.leaR64M, dst);
  return dst;
}
