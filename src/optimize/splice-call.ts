/**
 * Puts a copy of a callee's blocks in place of a call. Parameters become the arguments, `ret` a jump to the rest of the
 * caller's block, where a phi joins the results; frame slots of known size move to the caller's start block.
 * needs: SSA form of both, a call whose arguments match (calls.ts); the callee is another IlFunction than the caller
 */
import { type IlFunction, isConst, isTemp, Jump, NO_REF, OP_VALUES, Op, type Ref, refIndex } from '#il';

export function spliceCall(fn: IlFunction, callee: IlFunction, call: number, args: readonly number[]): void {
  new Splice(fn, callee, call, args).run();
}

/** Copies one callee body in place of one call. */
class Splice {
  private readonly fn: IlFunction;
  private readonly callee: IlFunction;
  private readonly call: number;
  private readonly args: readonly number[];
  private readonly tempMap: Int32Array;
  private readonly blockMap: Int32Array;
  private readonly constMap: Int32Array;

  constructor(fn: IlFunction, callee: IlFunction, call: number, args: readonly number[]) {
    this.fn = fn;
    this.callee = callee;
    this.call = call;
    this.args = args;
    this.tempMap = new Int32Array(callee.tempCount);
    this.blockMap = new Int32Array(callee.blockCount);
    this.constMap = new Int32Array(callee.constCount);
  }

  run(): void {
    const { fn, callee, call } = this;
    const block = fn.insBlock[call];
    const rest = this.splitAfter(block, call);
    for (let i = 1; i < callee.blockCount; i++)
      this.blockMap[i] = fn.newBlock(`${callee.blockNames[i]}.in${fn.blockCount}`);
    for (let i = 1; i < callee.tempCount; i++) this.tempMap[i] = (fn.newTemp(callee.tempClass[i]) << 3) | 1;
    const results: number[] = [];
    this.bindParameters(block);
    for (let i = 1; i < callee.blockCount; i++) this.copyBlock(i, rest, results);
    this.bindResult(rest, results);
    for (const arg of this.args) fn.remove(arg);
    fn.remove(call);
    fn.setJump(block, Jump.jmp, NO_REF, this.blockMap[1], 0);
  }

  /** Moves what follows the call, and the block's jump, into a new block. */
  private splitAfter(block: number, call: number): number {
    const { fn } = this;
    const rest = fn.newBlock(`${fn.blockNames[block]}.r${fn.blockCount}`);
    const first = fn.insNext[call];
    if (first !== 0) {
      fn.blockFirst[rest] = first;
      fn.blockLast[rest] = fn.blockLast[block];
      fn.insPrev[first] = 0;
      for (let ins = first; ins !== 0; ins = fn.insNext[ins]) fn.insBlock[ins] = rest;
      fn.insNext[call] = 0;
      fn.blockLast[block] = call;
    }
    fn.setJump(rest, fn.blockJump[block], fn.blockArg[block], fn.blockSucc0[block], fn.blockSucc1[block]);
    for (const successor of new Set([fn.blockSucc0[rest], fn.blockSucc1[rest]]))
      if (successor !== 0) this.renameInputs(successor, block, rest);
    return rest;
  }

  private renameInputs(block: number, from: number, to: number): void {
    const { fn } = this;
    for (let ins = fn.blockFirst[block]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const start = fn.insArg0[ins];
      for (let at = start; at < start + 2 * fn.insArg1[ins]; at += 2) if (fn.phiPool[at] === from) fn.phiPool[at] = to;
    }
  }

  /** Parameters are copies of the arguments: a copy cuts an argument wider than its class, and folds away otherwise. */
  private bindParameters(block: number): void {
    const { fn, callee } = this;
    let parameter = callee.blockFirst[1];
    for (const arg of this.args) {
      const to = refIndex(this.tempMap[callee.insTo[parameter]]);
      fn.append(block, fn.newIns(Op.copy, callee.insCls[parameter], to, fn.insArg0[arg], NO_REF));
      parameter = callee.insNext[parameter];
    }
  }

  private copyBlock(from: number, rest: number, results: number[]): void {
    const { fn, callee } = this;
    const block = this.blockMap[from];
    for (let ins = callee.blockFirst[from]; ins !== 0; ins = callee.insNext[ins]) {
      if (callee.insOp[ins] !== Op.par) this.copyInstruction(block, ins);
    }
    const jump = callee.blockJump[from];
    if (jump === Jump.ret) {
      results.push(block, this.returned(block, this.ref(callee.blockArg[from])));
      fn.setJump(block, Jump.jmp, NO_REF, rest, 0);
    } else {
      fn.setJump(
        block,
        jump,
        this.ref(callee.blockArg[from]),
        this.blockMap[callee.blockSucc0[from]],
        this.blockMap[callee.blockSucc1[from]],
      );
    }
  }

  /** The returned value in the class of the result: `ret` in a word function may name a wider value. */
  private returned(block: number, value: Ref): Ref {
    const { fn, callee } = this;
    if (!isTemp(value) || fn.classOf(value) === callee.returnType) return value;
    const temp = fn.newTemp(callee.returnType);
    fn.append(block, fn.newIns(Op.copy, callee.returnType, temp, value, NO_REF));
    return (temp << 3) | 1;
  }

  private copyInstruction(block: number, ins: number): void {
    const { fn, callee } = this;
    const op = callee.insOp[ins];
    const to = callee.insTo[ins] === 0 ? 0 : refIndex(this.tempMap[callee.insTo[ins]]);
    if (op === Op.phi) {
      const pairs: number[] = [];
      const start = callee.insArg0[ins];
      for (let at = start; at < start + 2 * callee.insArg1[ins]; at += 2)
        pairs.push(this.blockMap[callee.phiPool[at]], this.ref(callee.phiPool[at + 1]));
      fn.append(block, fn.newIns(op, callee.insCls[ins], to, fn.addPhiPairs(pairs), pairs.length / 2));
      return;
    }
    const values = OP_VALUES[op];
    const arg = (mask: number, ref: Ref): Ref => ((values & mask) !== 0 ? this.ref(ref) : ref);
    const copy = fn.newIns(
      op,
      callee.insCls[ins],
      to,
      arg(1, callee.insArg0[ins]),
      arg(2, callee.insArg1[ins]),
      arg(4, callee.insArg2[ins]),
    );
    if (op >= Op.alloc4 && op <= Op.alloc16) fn.insertBefore(firstAfterParameters(fn), copy);
    else fn.append(block, copy);
  }

  private bindResult(rest: number, results: readonly number[]): void {
    const { fn, call } = this;
    const to = fn.insTo[call];
    if (to === 0) return;
    const cls = fn.insCls[call];
    // A callee that never returns leaves the rest unreachable; its result is then anything.
    const result =
      results.length === 0
        ? fn.newIns(Op.copy, cls, to, fn.int(0), NO_REF)
        : fn.newIns(Op.phi, cls, to, fn.addPhiPairs(results), results.length / 2);
    fn.prepend(rest, result);
    fn.insTo[call] = 0;
  }

  private ref(ref: Ref): Ref {
    if (isTemp(ref)) return this.tempMap[refIndex(ref)];
    if (!isConst(ref)) return ref;
    const index = refIndex(ref);
    return (this.constMap[index] ||= this.fn.constant(
      this.callee.constKind[index],
      this.callee.constLo[index],
      this.callee.constHi[index],
    ));
  }
}

function firstAfterParameters(fn: IlFunction): number {
  let ins = fn.blockFirst[1];
  while (ins !== 0 && (fn.insOp[ins] === Op.par || fn.insOp[ins] === Op.parc || fn.insOp[ins] === Op.pare))
    ins = fn.insNext[ins];
  if (ins !== 0) return ins;
  const mark = fn.newIns(Op.nop, 0, 0, NO_REF, NO_REF);
  fn.append(1, mark);
  return mark;
}
