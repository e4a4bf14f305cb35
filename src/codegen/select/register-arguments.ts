/** Arguments that travel in registers, and calls of library functions that are part of another instruction. */
import { Cls } from '#il';
import { CALLER_SAVED, INT_ARGUMENTS } from '../convention/system-v.js';
import { InstFlag, useFixed, XMM_BASE } from '../machine-function.js';
import type { Selector } from './selector.js';
import { Pseudo, shape } from './x64-function.js';

/** Registers that carry the arguments of the call being built: pairs of virtual register and fixed register. */
export class RegisterArguments {
  private readonly vregs = new Int32Array(MAX_REGISTER_ARGUMENTS);
  private readonly registers = new Int32Array(MAX_REGISTER_ARGUMENTS);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  /** A value for two registers is copied for the second, as an instruction wants it. */
  add(s: Selector, vreg: number, register: number): void {
    for (let i = 0; i < this.count; i++) {
      if (this.vregs[i] !== vreg) continue;
      const copy = s.stage.newVreg(register >= XMM_BASE ? 1 : 0);
      s.emitMove(register >= XMM_BASE ? Cls.d : Cls.l, copy, vreg);
      vreg = copy;
      break;
    }
    this.vregs[this.count] = vreg;
    this.registers[this.count++] = register;
  }

  emit(s: Selector): void {
    for (let i = 0; i < this.count; i++) s.operand(this.vregs[i], useFixed(this.registers[i]));
  }
}

/** Six general and eight vector registers, rax, the environment, a tail call's target. */
const MAX_REGISTER_ARGUMENTS = 17;

/** A call of a library function with integer arguments, as part of another instruction. */
export function emitRuntimeCall(s: Selector, name: string, vregs: readonly number[]): void {
  const own = new RegisterArguments();
  for (let i = 0; i < vregs.length; i++) own.add(s, vregs[i], INT_ARGUMENTS[i]);
  s.stage.inst(Pseudo.call, InstFlag.call, s.row(shape(-1, -1), 0, s.module.symbol(name), 0, 0), CALLER_SAVED);
  own.emit(s);
}
