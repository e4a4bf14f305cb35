/** The variadic side of a callee: va_list made and read. */
import { Cls, isFloat } from '#il';
import { InternalError } from '#support';
import { X64 } from '#target/x64';
import { defRegisterEarly, useRegister } from '../machine-function.js';
import type { Selector } from './selector.js';
import { inRegister } from './values.js';
import { LOAD } from './x64.forms.js';
import { AddressKind, Pseudo, shape } from './x64-function.js';

/** va_list: gp_offset, fp_offset (4 bytes each), overflow_arg_area, reg_save_area. */
export function lowerVaStart(s: Selector, ins: number): void {
  const { fn, parameters } = s;
  if (s.out.saveArea < 0) throw new InternalError('codegen/select', `vastart in $${fn.name}, which is not variadic`);
  const list = inRegister(s, fn.insArg0[ins], Cls.l);
  const at = (disp: number): void => {
    s.address.set(AddressKind.register, 0, disp);
    s.address.base = list;
  };
  at(0);
  s.emitStoreImm(X64.movRm32Imm32, parameters.intCount * 8);
  at(4);
  s.emitStoreImm(X64.movRm32Imm32, 48 + parameters.floatCount * 16);
  const overflow = s.newInt();
  s.address.set(AddressKind.incoming, 0, parameters.stackBytes);
  s.emitLoad(X64.leaR64M, overflow);
  at(8);
  s.emitStore(X64.movRm64R64, overflow);
  const saved = s.newInt();
  s.address.set(AddressKind.frame, s.out.saveArea, 0);
  s.emitLoad(X64.leaR64M, saved);
  at(16);
  s.emitStore(X64.movRm64R64, saved);
}

export function lowerVaArg(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const list = inRegister(s, fn.insArg0[ins], Cls.l);
  const place = s.newInt();
  s.beginImm(Pseudo.vaArgAddress, shape(-1, -1), isFloat(cls) ? 1 : 0);
  s.operand(place, defRegisterEarly);
  s.operand(s.newInt(), defRegisterEarly);
  s.operand(list, useRegister);
  s.address.set(AddressKind.register, 0, 0);
  s.address.base = place;
  s.emitLoad(LOAD[cls], s.result(ins));
}
