/** Values as memory operands of the instruction that uses them. */
import { Cls, ConstKind, isConst, isFloat, type Ref } from '#il';
import { matchAddress } from './address.js';
import type { Selector } from './selector.js';
import { sinkableLoad } from './values.js';
import { AddressKind } from './x64-function.js';

/** Makes a value a memory operand (sets `s.address`) when it is a float constant or a load that may move here. */
export function asMemory(s: Selector, ref: Ref, cls: number): boolean {
  ref = s.resolve(ref);
  if (isConst(ref)) return isFloat(cls) && poolAddress(s, ref >>> 3, cls);
  const load = sinkableLoad(s, ref, cls);
  if (load === 0) return false;
  matchAddress(s, s.fn.insArg0[load]);
  return true;
}

function poolAddress(s: Selector, constant: number, cls: number): boolean {
  const { fn } = s;
  const kind = fn.constKind[constant];
  if (kind === ConstKind.symbol || kind === ConstKind.threadSymbol) return false;
  const lo = fn.constLo[constant];
  const offset = cls === Cls.s ? s.pool.single(lo) : s.pool.double(lo, fn.constHi[constant]);
  s.address.set(AddressKind.pool, 0, offset);
  return true;
}
