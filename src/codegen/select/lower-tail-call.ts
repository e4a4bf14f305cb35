/** Tail calls: the frame is taken down and the callee jumped to; it returns to our caller. */
import { Cls } from '#il';
import { NotSupportedError } from '#support';
import { Gpr } from '#target/x64';
import { RAX } from '../convention/system-v.js';
import { InstFlag } from '../machine-function.js';
import { matchAddress } from './address.js';
import { aggregateClass, classOfType } from './aggregates.js';
import { collectArguments, type OutgoingArgument } from './arguments.js';
import { inRegisters, isDirect, passArguments } from './lower-call.js';
import type { Selector } from './selector.js';
import { inRegister, intInRegister, sinkableLoad } from './values.js';
import { AddressKind, Pseudo, shape } from './x64-function.js';

/** Leaves the function by a jump: the frame is taken down first, so stack arguments go to our own incoming area. */
export function lowerTailCall(s: Selector, block: number): void {
  const { fn } = s;
  inRegisters.clear();
  s.assigner.reset();
  const outgoing = collectArguments(s, fn.blockLast[block]);
  checkTailCall(s, outgoing.list);
  passArguments(s, outgoing.list, AddressKind.incoming);
  if (s.assigner.stackBytes > s.parameters.stackBytes) {
    throw new NotSupportedError(
      `tailcall in $${fn.name}: ${s.assigner.stackBytes} bytes of stack arguments, its own are ${s.parameters.stackBytes}`,
    );
  }
  // registers may be loaded from an aggregate there after the stack arguments were stored
  if (s.assigner.stackBytes > 0 && s.parameters.list.some(({ place, aggregate }) => aggregate !== null && place < 0))
    throw new NotSupportedError(`tailcall with stack arguments in $${fn.name}, which has an aggregate there`);
  if (outgoing.isVariadic) inRegisters.add(s, intInRegister(s, Cls.w, s.assigner.floatCount), RAX);
  const callee = s.resolve(fn.blockArg[block]);
  if (isDirect(s, callee)) {
    s.stage.inst(Pseudo.tailCall, InstFlag.terminator, s.row(shape(-1, -1), 0, fn.constLo[callee >>> 3], 0, 0), 0);
  } else if (sinkableLoad(s, callee, Cls.l) !== 0) {
    matchAddress(s, fn.insArg0[sinkableLoad(s, callee, Cls.l)]);
    s.beginMem(Pseudo.tailCallMemory, 0, 0, 0, 0, InstFlag.terminator);
    s.endMem();
  } else {
    // r11 carries no argument and survives the epilogue
    inRegisters.add(s, inRegister(s, callee, Cls.l), Gpr.r11);
    s.stage.inst(Pseudo.tailCallIndirect, InstFlag.terminator, s.row(shape(-1, -1), 0, 0, 0, 0), 0);
  }
  inRegisters.emit(s);
}

function checkTailCall(s: Selector, list: readonly OutgoingArgument[]): void {
  const { fn } = s;
  for (const argument of list) {
    if (argument.type !== 0 && aggregateClass(s, argument.type).inMemory)
      throw new NotSupportedError(`tailcall in $${fn.name} with an aggregate on the stack`);
  }
  if (fn.returnAggregate !== 0 && classOfType(s.module, fn.returnAggregate).inMemory)
    throw new NotSupportedError(`tailcall in $${fn.name}, which returns an aggregate in memory`);
}
