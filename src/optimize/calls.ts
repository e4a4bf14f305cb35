/** Direct calls: whom they call, and with which arguments. */
import { ConstKind, type IlFunction, type IlModule, isConst, NO_REF, Op, refIndex } from '#il';

/** Number of the symbol that an instruction calls, 0 when it is no direct call. */
export function calledSymbol(fn: IlFunction, ins: number): number {
  if (fn.insOp[ins] !== Op.call || !isConst(fn.insArg0[ins])) return 0;
  const index = refIndex(fn.insArg0[ins]);
  return fn.constKind[index] === ConstKind.symbol && fn.constHi[index] === 0 ? fn.constLo[index] : 0;
}

export function isSelfCall(fn: IlFunction, ins: number, module: IlModule): boolean {
  const symbol = calledSymbol(fn, ins);
  return symbol !== 0 && module.symbolNames[symbol] === fn.name;
}

/** The `arg` instructions of a call in order, or null when they do not match the callee's parameters one to one. */
export function argumentsOf(fn: IlFunction, call: number, callee: IlFunction): number[] | null {
  const args: number[] = [];
  let at = fn.insPrev[call];
  for (; at !== 0 && fn.insOp[at] === Op.arg; at = fn.insPrev[at]) args.unshift(at);
  if (at !== 0 && (fn.insOp[at] === Op.argc || fn.insOp[at] === Op.arge || fn.insOp[at] === Op.argv)) return null;
  if (fn.insArg1[call] !== NO_REF || fn.insArg2[call] !== 0) return null;
  if (fn.insTo[call] !== 0 && callee.returnType !== fn.insCls[call]) return null;
  let parameter = callee.blockFirst[1];
  for (const arg of args) {
    if (
      parameter === 0 ||
      callee.insOp[parameter] !== Op.par ||
      callee.insCls[parameter] !== fn.insCls[arg] ||
      fn.insArg2[arg] !== 0
    )
      return null;
    parameter = callee.insNext[parameter];
  }
  return parameter !== 0 && callee.insOp[parameter] === Op.par ? null : args;
}
