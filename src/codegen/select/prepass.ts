/**
 * One walk over a function before selection: what each temporary stands for and how often it is used.
 *
 * - `alias`: the reference behind `copy`, and behind `extuw` of a value whose instruction clears the upper half anyway.
 * - `uses`: uses through aliases. A load with one use may become its user's memory operand.
 * - `epoch`: per instruction, how many instructions before it may write memory. Two instructions of one block with equal
 *   epochs see the same memory, so a load may move down to the other one.
 * - `frameOf`: frame object of an `alloc` in the start block with a constant size, so that its address is a constant.
 */
import { Cls, ConstKind, type IlFunction, isTemp, Jump, NO_REF, OP_TRAITS, Op, type Ref, Trait } from '#il';
import { findClean, isClean } from './clean-words.js';
import type { Flow } from './flow.js';
import type { X64Function } from './x64-function.js';

export type Prepass = {
  readonly alias: Int32Array;
  readonly uses: Int32Array;
  readonly epoch: Int32Array;
  /** By IL block: at its end. */
  readonly endEpoch: Int32Array;
  /** By temporary: frame object + 1, 0 when it is none. */
  readonly frameOf: Int32Array;
  /** Start of the innermost loop holding an IL block, -1 outside of loops. */
  readonly loopOfBlock: Int32Array;
  readonly hasTailCall: boolean;
};

export function prepare(fn: IlFunction, flow: Flow, out: X64Function): Prepass {
  fn.computeDefs();
  const clean = findClean(fn, flow);
  const alias = new Int32Array(fn.tempCount);
  const uses = new Int32Array(fn.tempCount);
  const frameOf = new Int32Array(fn.tempCount);
  const epoch = new Int32Array(fn.insCount);
  const endEpoch = new Int32Array(fn.blockCount);
  let writes = 0;
  let hasTailCall = false;
  for (let b = 0; b < flow.count; b++) {
    const block = flow.ilBlock[b];
    if (block === 0) continue;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      epoch[ins] = writes;
      const op = fn.insOp[ins];
      if (op === Op.phi || op === Op.nop) continue;
      if (op === Op.copy && !isReinterpreting(fn, ins)) alias[fn.insTo[ins]] = resolve(alias, fn.insArg0[ins]);
      else if (op === Op.extuw && isCleanTemp(fn, clean, resolve(alias, fn.insArg0[ins])))
        alias[fn.insTo[ins]] = resolve(alias, fn.insArg0[ins]);
      else {
        count(alias, uses, fn.insArg0[ins]);
        count(alias, uses, fn.insArg1[ins]);
        if (op === Op.select || op === Op.blit) count(alias, uses, fn.insArg2[ins]);
        if (b === 0 && (op === Op.alloc4 || op === Op.alloc8 || op === Op.alloc16))
          frameOf[fn.insTo[ins]] = frameObject(fn, ins, out);
        if ((OP_TRAITS[op] & Trait.writes) !== 0) writes++;
      }
    }
    endEpoch[block] = writes;
    // the next block starts in a state of its own
    writes++;
    const jump = fn.blockJump[block];
    if (jump === Jump.tailcall) hasTailCall = true;
    if (jump === Jump.jnz || jump === Jump.ret || jump === Jump.tailcall) count(alias, uses, fn.blockArg[block]);
  }
  countPhis(fn, flow, alias, uses);
  return { alias, uses, epoch, endEpoch, frameOf, loopOfBlock: loops(fn, flow), hasTailCall };
}

/** A constant is a different one at 64 bits. */
const isCleanTemp = (fn: IlFunction, clean: Uint8Array, ref: Ref): boolean => isTemp(ref) && isClean(fn, clean, ref);

function resolve(alias: Int32Array, ref: Ref): Ref {
  return isTemp(ref) ? alias[ref >>> 3] || ref : ref;
}

function count(alias: Int32Array, uses: Int32Array, ref: Ref): void {
  if (ref === NO_REF) return;
  const behind = resolve(alias, ref);
  if (isTemp(behind)) uses[behind >>> 3]++;
}

/** A copy whose argument is a temporary of the other register file would not be a copy; the verifier knows none. */
function isReinterpreting(fn: IlFunction, ins: number): boolean {
  const arg = fn.insArg0[ins];
  return isTemp(arg) && fn.tempClass[arg >>> 3] >= Cls.s !== fn.insCls[ins] >= Cls.s;
}

const ALIGNMENT: Readonly<Record<number, number>> = { [Op.alloc4]: 4, [Op.alloc8]: 8, [Op.alloc16]: 16 };
/** Larger allocations are refused here and made at run time. */
const MAX_FRAME_OBJECT = 1 << 28;

/** Frame object + 1 of a constant-size allocation in the start block, else 0. */
function frameObject(fn: IlFunction, ins: number, out: X64Function): number {
  const size = fn.insArg0[ins];
  const constant = size >>> 3;
  if (isTemp(size) || fn.constKind[constant] !== ConstKind.int || fn.constHi[constant] !== 0) return 0;
  const bytes = fn.constLo[constant];
  if (bytes < 0 || bytes > MAX_FRAME_OBJECT) return 0;
  return out.newFrameObject(bytes, Math.max(ALIGNMENT[fn.insOp[ins]], 1)) + 1;
}

function countPhis(fn: IlFunction, flow: Flow, alias: Int32Array, uses: Int32Array): void {
  for (let b = 0; b < flow.count; b++) {
    const block = flow.ilBlock[b];
    if (block === 0) continue;
    for (let ins = firstPhi(fn, block); ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const start = fn.insArg0[ins];
      for (let i = 0; i < fn.insArg1[ins]; i++) {
        if (flow.machineBlock[fn.phiPool[start + 2 * i]] >= 0) count(alias, uses, fn.phiPool[start + 2 * i + 1]);
      }
    }
  }
}

/** First instruction of a block that is no parameter. */
export function firstPhi(fn: IlFunction, block: number): number {
  let ins = fn.blockFirst[block];
  while (ins !== 0 && (fn.insOp[ins] === Op.par || fn.insOp[ins] === Op.parc || fn.insOp[ins] === Op.pare))
    ins = fn.insNext[ins];
  return ins;
}

function loops(fn: IlFunction, flow: Flow): Int32Array {
  const loopOfBlock = new Int32Array(fn.blockCount).fill(-1);
  const open: number[] = [];
  for (let b = 0; b < flow.count; b++) {
    while (open.length > 0 && flow.loopEnd[open[open.length - 1]] < b) open.pop();
    if (flow.loopEnd[b] >= 0) open.push(b);
    if (flow.ilBlock[b] !== 0) loopOfBlock[flow.ilBlock[b]] = open.length > 0 ? open[open.length - 1] : -1;
  }
  return loopOfBlock;
}
