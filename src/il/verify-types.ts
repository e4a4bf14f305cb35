/** The types of instructions: result and arguments against the signatures of the operation table. */
import {
  AbiType,
  ConstKind,
  type IlFunction,
  isConst,
  isTemp,
  NO_REF,
  type Ref,
  RefKind,
  refIndex,
  refKind,
} from './function.js';
import { argumentLetters, describeResults, NO_RESULT, OP_ARITY, OP_RESULTS } from './op-forms.js';
import { Jump, OP_COUNT, OP_NAMES, Op } from './ops.js';
import { CLS_NAMES, Cls } from './value-class.js';
import type { VerifyReport } from './verify-report.js';

/** Checks one instruction that is no phi; phis' inputs are checked with the flow. */
export function verifyTypes(report: VerifyReport, fn: IlFunction, ins: number): void {
  const op = fn.insOp[ins];
  const cls = fn.insCls[ins];
  if (op < 0 || op >= OP_COUNT || cls < 0 || cls > 3) {
    report.instruction(fn, ins, 'E1101', 'no such operation or class');
    return;
  }
  if (!verifyResult(report, fn, ins)) return;
  switch (op) {
    case Op.phi:
      return;
    case Op.arg:
      verifyValue(report, fn, ins, fn.insArg0[ins], CLS_NAMES[cls]);
      verifySubWord(report, fn, ins);
      return;
    case Op.live:
      verifyValue(report, fn, ins, fn.insArg0[ins], CLS_NAMES[cls]);
      return;
    case Op.guard:
      verifyValue(report, fn, ins, fn.insArg0[ins], 'w');
      return;
    case Op.state:
      return;
    case Op.par:
      verifySubWord(report, fn, ins);
      return;
    case Op.call:
      verifyValue(report, fn, ins, fn.insArg0[ins], 'm');
      if (fn.insArg1[ins] !== NO_REF) verifyValue(report, fn, ins, fn.insArg1[ins], 'T');
      verifySubWord(report, fn, ins);
      return;
    case Op.parc:
      verifyValue(report, fn, ins, fn.insArg0[ins], 'T');
      return;
  }
  const letters = argumentLetters(op, fn.insTo[ins] === 0 ? 4 : cls);
  const args = [fn.insArg0[ins], fn.insArg1[ins], fn.insArg2[ins]];
  for (let i = 0; i < OP_ARITY[op]; i++) verifyValue(report, fn, ins, args[i], letters[i]);
  if (op === Op.blit && !isByteCount(fn, args[2])) {
    report.instruction(fn, ins, 'E1108', 'the byte count of blit is not a constant');
  }
  if (op === Op.vastart && !fn.variadic) {
    report.instruction(fn, ins, 'E1109', 'vastart where there are no variadic parameters');
  }
}

function verifyResult(report: VerifyReport, fn: IlFunction, ins: number): boolean {
  const op = fn.insOp[ins];
  const cls = fn.insCls[ins];
  const to = fn.insTo[ins];
  const results = OP_RESULTS[op];
  if (to === 0) {
    if ((results & NO_RESULT) !== 0) return true;
    report.instruction(fn, ins, 'E1102', `${OP_NAMES[op]} without a result`);
    return false;
  }
  if (to < 0 || to >= fn.tempCount) {
    report.instruction(fn, ins, 'E1103', `no temporary ${to}`);
    return false;
  }
  if ((results & (1 << cls)) === 0) {
    const given = describeResults(op);
    report.instruction(fn, ins, 'E1104', `${OP_NAMES[op]} gives ${given}, not ${CLS_NAMES[cls]},`);
    return false;
  }
  if (fn.tempClass[to] === cls) return true;
  report.instruction(fn, ins, 'E1105', `the result is of class ${CLS_NAMES[fn.tempClass[to]] ?? '?'} elsewhere,`);
  return false;
}

function verifySubWord(report: VerifyReport, fn: IlFunction, ins: number): void {
  const sub = fn.insArg2[ins];
  if (sub === 0 || (sub >= AbiType.sb && sub <= AbiType.uh && fn.insCls[ins] === Cls.w)) return;
  report.instruction(fn, ins, 'E1106', `no sub-word type ${sub}`);
}

function verifyValue(report: VerifyReport, fn: IlFunction, ins: number, ref: Ref, letter: string): void {
  const wrong = describeMisuse(report, fn, ref, letter);
  if (wrong !== '') report.instruction(fn, ins, 'E1107', wrong);
}

/** Why a value cannot stand where the signature says `letter`; '' when it can. Constants are bits of any class. */
export function describeMisuse(report: VerifyReport, fn: IlFunction, ref: Ref, letter: string): string {
  const index = refIndex(ref);
  if (letter === 'T') {
    const known = refKind(ref) === RefKind.type && index > 0 && index < report.module.types.length;
    return known ? '' : 'an aggregate type is missing';
  }
  if (isConst(ref)) return describeConstant(report, fn, index);
  if (!isTemp(ref)) return ref === NO_REF ? 'an argument is missing' : 'an argument is no value';
  if (index <= 0 || index >= fn.tempCount) return `no temporary ${index}`;
  const cls = fn.tempClass[index];
  const fits = letter === '*' || (letter === 'w' ? cls <= Cls.l : CLS_NAMES[cls] === (letter === 'm' ? 'l' : letter));
  return fits
    ? ''
    : `%${fn.tempNames[index] ?? `t.${index}`} is ${CLS_NAMES[cls] ?? '?'} where ${letter === 'm' ? 'l' : letter} is wanted`;
}

function describeConstant(report: VerifyReport, fn: IlFunction, index: number): string {
  if (index <= 0 || index >= fn.constCount) return `no constant ${index}`;
  const kind = fn.constKind[index];
  if (kind < ConstKind.int || kind > ConstKind.threadSymbol) return `constant ${index} has no kind`;
  if (kind < ConstKind.symbol) return '';
  const symbol = fn.constLo[index];
  return symbol > 0 && symbol < report.module.symbolNames.length ? '' : `no symbol ${symbol}`;
}

const isByteCount = (fn: IlFunction, ref: Ref): boolean => {
  if (!isConst(ref) || refIndex(ref) >= fn.constCount) return false;
  const index = refIndex(ref);
  return fn.constKind[index] === ConstKind.int && fn.constHi[index] === 0 && fn.constLo[index] >= 0;
};

/** Checks the argument of a block's jump. */
export function verifyJumpArgument(report: VerifyReport, fn: IlFunction, block: number): void {
  const arg = fn.blockArg[block];
  const check = (letter: string): void => {
    const wrong = describeMisuse(report, fn, arg, letter);
    if (wrong !== '') report.block(fn, block, 'E1110', `${wrong} at the jump`);
  };
  switch (fn.blockJump[block]) {
    case Jump.jnz:
      check('w');
      return;
    case Jump.tailcall:
      check('m');
      return;
    case Jump.ret:
      // A result may be left open by `ret` alone: the caller must not look at it.
      if (arg === NO_REF) return;
      if (fn.returnType === AbiType.none)
        report.block(fn, block, 'E1111', 'a value is returned by a function without result');
      else check(fn.returnType >= AbiType.sb ? 'w' : CLS_NAMES[fn.returnType]);
      return;
    default:
      if (arg !== NO_REF) report.block(fn, block, 'E1112', 'the jump takes no argument');
  }
}
