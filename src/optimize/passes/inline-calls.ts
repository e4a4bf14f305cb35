/**
 * Inlining of small functions, callees before callers.
 *
 * A call is replaced by the callee's blocks: parameters become the arguments, `ret` a jump to the rest of the caller's
 * block, where a phi joins the results; frame slots move to the caller's start block.
 * Not inlined: recursive functions, variadic ones, environments, aggregates and sub-word values in the signature, slots
 * of computed size, and callees above SIZE_LIMIT; a caller stops growing at GROWTH_LIMIT.
 * needs:  ssa
 * breaks: everything of the callers
 * cost:   linear in the code copied; each caller block is split once per call, last call first
 */
import {
  Cls,
  ConstKind,
  type IlFunction,
  type IlModule,
  isConst,
  isTemp,
  Jump,
  NO_REF,
  OP_VALUES,
  Op,
  type Ref,
  refIndex,
} from '#il';

/** Instructions of a callee worth copying: a call costs about this many. */
const SIZE_LIMIT = 40;
const GROWTH_LIMIT = 4000;

/** The functions that calls were replaced in. */
export function inlineCalls(module: IlModule): IlFunction[] {
  const changed: IlFunction[] = [];
  const byName = new Map(module.functions.map((fn) => [fn.name, fn]));
  const sizes = new Map<IlFunction, number>();
  for (const fn of calleesFirst(module, byName)) {
    if (inlineInto(fn, module, byName, sizes)) changed.push(fn);
    sizes.set(fn, inlinableSize(fn, module));
  }
  return changed;
}

/** Depth-first postorder over the call graph, without recursion; a function met again on its own path is recursive. */
function calleesFirst(module: IlModule, byName: ReadonlyMap<string, IlFunction>): IlFunction[] {
  const order: IlFunction[] = [];
  const seen = new Set<IlFunction>();
  for (const root of module.functions) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path = [{ fn: root, callees: calledBy(root, module, byName), next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1];
      const callee = top.callees[top.next++];
      if (callee === undefined) {
        order.push(top.fn);
        path.pop();
      } else if (!seen.has(callee)) {
        seen.add(callee);
        path.push({ fn: callee, callees: calledBy(callee, module, byName), next: 0 });
      }
    }
  }
  return order;
}

function calledBy(fn: IlFunction, module: IlModule, byName: ReadonlyMap<string, IlFunction>): IlFunction[] {
  const callees = new Set<IlFunction>();
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const callee = calleeOf(fn, ins, module, byName);
      if (callee !== undefined) callees.add(callee);
    }
  }
  return [...callees];
}

function calleeOf(
  fn: IlFunction,
  ins: number,
  module: IlModule,
  byName: ReadonlyMap<string, IlFunction>,
): IlFunction | undefined {
  if (fn.insOp[ins] !== Op.call || !isConst(fn.insArg0[ins])) return undefined;
  const index = refIndex(fn.insArg0[ins]);
  if (fn.constKind[index] !== ConstKind.symbol || fn.constHi[index] !== 0) return undefined;
  return byName.get(module.symbolNames[fn.constLo[index]]);
}

/** Instructions that count, or Infinity when the function cannot be inlined. */
function inlinableSize(fn: IlFunction, module: IlModule): number {
  if (fn.variadic || fn.returnAggregate !== 0 || fn.returnType > Cls.d) return Number.POSITIVE_INFINITY;
  let size = 0;
  for (let block = 1; block < fn.blockCount; block++) {
    if (fn.blockJump[block] === Jump.tailcall) return Number.POSITIVE_INFINITY;
    if (fn.blockSucc0[block] === 1 || fn.blockSucc1[block] === 1) return Number.POSITIVE_INFINITY;
    // A block that ends in hlt is an error path: cold, and shared by what follows.
    const weight = fn.blockJump[block] === Jump.hlt ? 0.25 : 1;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      if (!isCopyable(fn, ins) || isSelfCall(fn, ins, module)) return Number.POSITIVE_INFINITY;
      if (op !== Op.par && op !== Op.dbgloc && op !== Op.phi) size += weight;
      if (size > SIZE_LIMIT) return Number.POSITIVE_INFINITY;
    }
  }
  return size;
}

function isCopyable(fn: IlFunction, ins: number): boolean {
  const op = fn.insOp[ins];
  if (op === Op.parc || op === Op.pare || op === Op.vastart || op === Op.vaarg) return false;
  if (op === Op.par) return fn.insArg2[ins] === 0;
  return op < Op.alloc4 || op > Op.alloc16 || isConst(fn.insArg0[ins]);
}

function isSelfCall(fn: IlFunction, ins: number, module: IlModule): boolean {
  if (fn.insOp[ins] !== Op.call || !isConst(fn.insArg0[ins])) return false;
  const index = refIndex(fn.insArg0[ins]);
  return fn.constKind[index] === ConstKind.symbol && module.symbolNames[fn.constLo[index]] === fn.name;
}

function inlineInto(
  fn: IlFunction,
  module: IlModule,
  byName: ReadonlyMap<string, IlFunction>,
  sizes: ReadonlyMap<IlFunction, number>,
): boolean {
  const ownBlocks = fn.blockCount;
  let changed = false;
  for (let block = 1; block < ownBlocks; block++) {
    if (fn.blockJump[block] === Jump.hlt) continue;
    for (let ins = fn.blockLast[block]; ins !== 0; ) {
      const before = fn.insPrev[ins];
      const callee = calleeOf(fn, ins, module, byName);
      const size = callee === undefined || callee === fn ? undefined : sizes.get(callee);
      if (size !== undefined && size <= SIZE_LIMIT && fn.insCount < GROWTH_LIMIT + 2 * ownBlocks) {
        const args = argumentsOf(fn, ins, callee as IlFunction);
        if (args !== null) {
          const resume = fn.insPrev[args[0] ?? ins];
          new Splice(fn, callee as IlFunction, ins, args).run();
          ins = resume;
          changed = true;
          continue;
        }
      }
      ins = before;
    }
  }
  return changed;
}

/** The `arg` instructions of a call in order, or null when they do not match the callee's parameters one to one. */
function argumentsOf(fn: IlFunction, call: number, callee: IlFunction): number[] | null {
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
