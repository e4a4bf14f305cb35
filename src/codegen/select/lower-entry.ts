/** The head of a function: parameters out of their registers and stack places; returns; the variadic side of the callee. */
import { AbiType, Cls, isFloat, NO_REF } from '#il';
import { X64 } from '#target/x64';
import { FLOAT_RESULTS, INT_RESULTS } from '../convention/system-v.js';
import { defFixed, defRegister, InstFlag, useFixed, XMM_BASE } from '../machine-function.js';
import { classOfType } from './aggregates.js';
import { copyMemory } from './copy-memory.js';
import { loadEightbyte, resultRegisters } from './lower-call.js';
import type { Parameter } from './parameters.js';
import type { Selector } from './selector.js';
import { extended, SUB_WORD_FORMS } from './sub-word.js';
import { inRegister } from './values.js';
import { LOAD } from './x64.forms.js';
import { AddressKind, Pseudo, REG0, SHAPE_KIND_SHIFT, shape } from './x64-function.js';

/** Work left after the entry instruction has defined the registers. */
type Arrival = { readonly vreg: number; readonly parameter: Parameter; readonly disp: number };

/** The entry instruction and what follows from it. Comes last in the backward walk, so unused parameters are known. */
export function lowerEntry(s: Selector): void {
  const { fn, parameters } = s;
  const arrivals: Arrival[] = [];
  s.begin(Pseudo.entry, shape(-1, -1));
  if (parameters.hiddenResult >= 0 && s.hiddenResult >= 0) s.operand(s.hiddenResult, defFixed(parameters.hiddenResult));
  for (const parameter of parameters.list) {
    const to = fn.insTo[parameter.ins];
    if (s.vregOf[to] < 0) continue;
    if (parameter.aggregate !== null) {
      arrivePart(s, arrivals, parameter, parameter.place0, 0);
      arrivePart(s, arrivals, parameter, parameter.place1, 8);
    } else if (parameter.place >= 0) {
      const needsExtension = SUB_WORD_FORMS[fn.insArg2[parameter.ins]] !== undefined;
      const vreg = needsExtension ? s.newInt() : s.vregOf[to];
      s.operand(vreg, defFixed(parameter.place));
      if (needsExtension) arrivals.push({ vreg, parameter, disp: 0 });
    }
  }
  finish(s, arrivals);
}

function arrivePart(s: Selector, arrivals: Arrival[], parameter: Parameter, register: number, disp: number): void {
  if (register < 0) return;
  const vreg = s.stage.newVreg(register >= XMM_BASE ? 1 : 0);
  s.operand(vreg, defFixed(register));
  arrivals.push({ vreg, parameter, disp });
}

function finish(s: Selector, arrivals: readonly Arrival[]): void {
  const { fn, parameters } = s;
  let object = -1;
  for (const { vreg, parameter, disp } of arrivals) {
    const { aggregate, ins } = parameter;
    const to = s.vregOf[fn.insTo[ins]];
    if (aggregate === null) {
      s.emitUnary(SUB_WORD_FORMS[fn.insArg2[ins]], to, vreg);
      continue;
    }
    // the first part makes the object that the pointer stands for
    if (disp === 0) object = s.out.newFrameObject(16, Math.max(8, aggregate.alignment));
    s.address.set(AddressKind.frame, object, disp);
    s.emitStore(s.stage.vregClass.data[vreg] === 1 ? X64.movsdM64Xmm : X64.movRm64R64, vreg);
    if (disp !== 0 || parameter.place1 < 0) {
      s.address.set(AddressKind.frame, object, 0);
      s.emitLoad(X64.leaR64M, to);
    }
  }
  for (const parameter of parameters.list) {
    if (parameter.place < 0 && s.vregOf[fn.insTo[parameter.ins]] >= 0) arriveOnStack(s, parameter);
    else if (isEmptyAggregate(parameter)) emptyAggregate(s, parameter);
  }
}

const isEmptyAggregate = ({ aggregate, place, place0 }: Parameter): boolean =>
  aggregate !== null && place >= 0 && place0 < 0;

/** An aggregate without bytes still has an address. */
function emptyAggregate(s: Selector, parameter: Parameter): void {
  const to = s.vregOf[s.fn.insTo[parameter.ins]];
  if (to < 0) return;
  s.address.set(AddressKind.frame, s.out.newFrameObject(8, 8), 0);
  s.emitLoad(X64.leaR64M, to);
}

function arriveOnStack(s: Selector, parameter: Parameter): void {
  const { fn } = s;
  const { ins } = parameter;
  const disp = -1 - parameter.place;
  const to = s.vregOf[fn.insTo[ins]];
  s.address.set(AddressKind.incoming, 0, disp);
  if (parameter.aggregate !== null) {
    s.emitLoad(X64.leaR64M, to);
    return;
  }
  const cls = fn.insCls[ins];
  const form = SUB_WORD_FORMS[fn.insArg2[ins]];
  if (form !== undefined) s.emitLoad(form, to);
  else {
    // incoming places are never written, except just before a tail call
    const row = s.row(REG0 | (AddressKind.incoming << SHAPE_KIND_SHIFT), disp, 0, 0, 0);
    s.stage.inst(LOAD[cls], s.hasTailCall ? 0 : InstFlag.rematerializable, row, 0);
    s.operand(to, defRegister);
  }
}

// ---- returning

export function lowerReturn(s: Selector, block: number): void {
  const { fn } = s;
  const value = fn.blockArg[block];
  const vregs: number[] = [];
  const registers: number[] = [];
  if (value !== NO_REF && fn.returnAggregate !== 0) {
    const cls = classOfType(s.module, fn.returnAggregate);
    const pointer = inRegister(s, value, Cls.l);
    if (cls.inMemory) {
      if (s.hiddenResult < 0) s.hiddenResult = s.newInt();
      copyMemory(s, pointer, 0, s.hiddenResult, 0, cls.size);
      vregs.push(s.hiddenResult);
      registers.push(INT_RESULTS[0]);
    } else {
      for (const { register, disp, isVector } of resultRegisters(cls)) {
        vregs.push(loadEightbyte(s, pointer, disp, Math.min(8, cls.size - disp), isVector));
        registers.push(register);
      }
    }
  } else if (value !== NO_REF && fn.returnType !== AbiType.none) {
    const cls = fn.returnType >= AbiType.sb ? Cls.w : fn.returnType;
    vregs.push(extended(s, inRegister(s, value, cls), fn.returnType));
    registers.push(isFloat(cls) ? FLOAT_RESULTS[0] : INT_RESULTS[0]);
  }
  s.begin(Pseudo.ret, shape(-1, -1), InstFlag.terminator);
  for (let i = 0; i < vregs.length; i++) s.operand(vregs[i], useFixed(registers[i]));
}
