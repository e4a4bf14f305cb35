/**
 * Self-recursion at the end of a function becomes a loop: `RETURN F(a, b)` assigns the parameters and starts again, and
 * `RETURN x + F(a)` also adds x to a sum that every return adds to its value (wrapping sums and products of integers do
 * not care about the order).
 *
 *     @rest                                 @rest
 *         %u =w call $fib(w %n1)                %u =w call $fib(w %n1)
 *         %v =w call $fib(w %n2)      →         %sum.1 =w add %sum, %u
 *         %r =w add %u, %v                      jmp @loop            (n = n2)
 *         ret %r
 *
 * Only where another call of the function itself comes before on every path: then recursion without end still runs out
 * of stack, which is an error that BASIC programs see, and does not turn into a loop without end.
 * Not in functions with frame slots (their addresses may be about), environments, aggregates or sub-word values.
 * needs:  ssa
 * breaks: ssa (restored by the caller with constructSsa), cfg
 * cost:   one walk when there is no such call; linear otherwise
 */
import {
  type Cfg,
  Cls,
  computeCfg,
  computeDominators,
  type DominatorTree,
  forEachArgument,
  type IlFunction,
  type IlModule,
  isTemp,
  Jump,
  NO_REF,
  Op,
  type Ref,
  refIndex,
  tempRef,
} from '#il';
import { argumentsOf, isSelfCall } from '../calls.js';
import { dropPhiInputs } from './fold-branches.js';

/** A block that ends in a call of the function itself whose result, or its sum with `addend`, is returned. */
type Site = {
  readonly block: number;
  readonly call: number;
  readonly args: readonly number[];
  /** The `add` or `mul` after the call, 0 when the result is returned as it is. */
  readonly combine: number;
  readonly addend: Ref;
};

/** True when calls were replaced, so that SSA form has to be made again. */
export function loopTailCalls(fn: IlFunction, module: IlModule): boolean {
  const calls = selfCalls(fn, module);
  if (calls.length < 2 || !isEligible(fn)) return false;
  const cfg = computeCfg(fn);
  const dominators = computeDominators(cfg);
  const uses = countUses(fn);
  const found = calls.flatMap((call) => siteOf(fn, call, uses) ?? []);
  const tails = new Set(found.map((site) => site.call));
  const others = calls.filter((call) => !tails.has(call));
  const guarded = found.filter((site) => others.some((call) => comesBefore(fn, cfg, dominators, call, site)));
  const combined = guarded.find((site) => site.combine !== 0);
  const operation = combined === undefined ? Op.nop : fn.insOp[combined.combine];
  const sites = guarded.filter((site) => site.combine === 0 || fn.insOp[site.combine] === operation);
  if (sites.length === 0) return false;
  new TailLoop(fn, operation).run(sites);
  return true;
}

function selfCalls(fn: IlFunction, module: IlModule): number[] {
  const calls: number[] = [];
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      if (fn.insOp[ins] === Op.call && isSelfCall(fn, ins, module)) calls.push(ins);
    }
  }
  return calls;
}

function isEligible(fn: IlFunction): boolean {
  if (fn.variadic || fn.returnAggregate !== 0 || fn.returnType > Cls.d) return false;
  for (let block = 1; block < fn.blockCount; block++) {
    if (fn.blockJump[block] === Jump.tailcall || fn.blockSucc0[block] === 1 || fn.blockSucc1[block] === 1) return false;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      if ((op >= Op.alloc4 && op <= Op.alloc16) || op === Op.parc || op === Op.pare) return false;
      if (op === Op.par && fn.insArg2[ins] !== 0) return false;
      // a frame state knows nothing of rounds
      if (op === Op.guard || op === Op.state) return false;
    }
  }
  return true;
}

function countUses(fn: IlFunction): Int32Array {
  const uses = new Int32Array(fn.tempCount);
  const count = (ref: Ref): void => {
    if (isTemp(ref)) uses[refIndex(ref)]++;
  };
  for (let block = 1; block < fn.blockCount; block++) {
    count(fn.blockArg[block]);
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      if (fn.insOp[ins] === Op.phi)
        for (let i = 0; i < fn.insArg1[ins]; i++) count(fn.phiPool[fn.insArg0[ins] + 2 * i + 1]);
      else forEachArgument(fn, ins, count);
    }
  }
  return uses;
}

function siteOf(fn: IlFunction, call: number, uses: Int32Array): Site | null {
  const block = fn.insBlock[call];
  const result = fn.insTo[call];
  const returned = returnedBy(fn, block);
  if (returned === undefined) return null;
  const args = argumentsOf(fn, call, fn);
  if (args === null) return null;
  const next = afterDebug(fn, fn.insNext[call]);
  if (next === 0) {
    const isResult = result === 0 ? returned === NO_REF : returned === tempRef(result);
    return isResult ? { block, call, args, combine: 0, addend: NO_REF } : null;
  }
  const op = fn.insOp[next];
  if ((op !== Op.add && op !== Op.mul) || fn.insCls[next] > Cls.l || fn.insCls[next] !== fn.returnType) return null;
  if (returned !== tempRef(fn.insTo[next]) || uses[result] !== 1 || result === 0) return null;
  if (afterDebug(fn, fn.insNext[next]) !== 0) return null;
  const [a, b] = [fn.insArg0[next], fn.insArg1[next]];
  if (a !== tempRef(result) && b !== tempRef(result)) return null;
  return { block, call, args, combine: next, addend: a === tempRef(result) ? b : a };
}

/** What is returned when control leaves a block, through one that does nothing but return; undefined when it goes on. */
function returnedBy(fn: IlFunction, block: number): Ref | undefined {
  if (fn.blockJump[block] === Jump.ret) return fn.blockArg[block];
  const next = fn.blockSucc0[block];
  if (fn.blockJump[block] !== Jump.jmp || fn.blockJump[next] !== Jump.ret) return undefined;
  const value = fn.blockArg[next];
  let returned = value;
  for (let ins = fn.blockFirst[next]; ins !== 0; ins = fn.insNext[ins]) {
    if (fn.insOp[ins] === Op.phi) {
      if (value === tempRef(fn.insTo[ins])) returned = fn.phiInput(ins, block);
    } else if (fn.insOp[ins] !== Op.dbgloc) return undefined;
  }
  return returned;
}

function afterDebug(fn: IlFunction, ins: number): number {
  while (ins !== 0 && (fn.insOp[ins] === Op.dbgloc || fn.insOp[ins] === Op.nop)) ins = fn.insNext[ins];
  return ins;
}

function comesBefore(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, call: number, site: Site): boolean {
  const block = fn.insBlock[call];
  if (!cfg.isReachable(site.block) || !dominators.dominates(block, site.block)) return false;
  if (block !== site.block) return true;
  // The site's call is the last of its block.
  return call !== site.call;
}

/** Rewrites one function: the start block keeps the parameters and enters the loop. */
class TailLoop {
  private readonly fn: IlFunction;
  /** What results are gathered by, nop when they are returned as they are. */
  private readonly operation: number;
  private readonly sum: number;

  constructor(fn: IlFunction, operation: number) {
    this.fn = fn;
    this.operation = operation;
    this.sum = operation === Op.nop ? 0 : fn.newTemp(fn.returnType, 'sum');
  }

  run(sites: readonly Site[]): void {
    const loop = this.splitStart();
    for (const site of sites) this.replace(site, loop);
    if (this.sum !== 0) this.gatherAtReturns();
  }

  /** Moves all but the parameters out of the start block. */
  private splitStart(): number {
    const { fn } = this;
    const loop = fn.newBlock(`${fn.blockNames[1]}.again${fn.blockCount}`);
    for (let ins = fn.blockFirst[1]; ins !== 0; ) {
      const next = fn.insNext[ins];
      const op = fn.insOp[ins];
      if (op !== Op.par) {
        fn.remove(ins);
        fn.insOp[ins] = op;
        fn.append(loop, ins);
      }
      ins = next;
    }
    fn.setJump(loop, fn.blockJump[1], fn.blockArg[1], fn.blockSucc0[1], fn.blockSucc1[1]);
    for (const successor of new Set([fn.blockSucc0[loop], fn.blockSucc1[loop]]))
      if (successor !== 0) this.renameInputs(successor, loop);
    fn.setJump(1, Jump.jmp, NO_REF, loop, 0);
    if (this.sum !== 0) this.assign(1, this.sum, fn.returnType, fn.int(this.operation === Op.mul ? 1 : 0));
    return loop;
  }

  private renameInputs(block: number, to: number): void {
    const { fn } = this;
    for (let ins = fn.blockFirst[block]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins])
      for (let at = fn.insArg0[ins]; at < fn.insArg0[ins] + 2 * fn.insArg1[ins]; at += 2)
        if (fn.phiPool[at] === 1) fn.phiPool[at] = to;
  }

  private assign(block: number, to: number, cls: number, value: Ref): void {
    this.fn.append(block, this.fn.newIns(Op.copy, cls, to, value, NO_REF));
  }

  private replace(site: Site, loop: number): void {
    const { fn } = this;
    // The site's block may have been the start block, whose instructions have moved.
    const block = fn.insBlock[site.call];
    const parameters: number[] = [];
    for (let ins = fn.blockFirst[1]; ins !== 0 && fn.insOp[ins] === Op.par; ins = fn.insNext[ins]) parameters.push(ins);
    const values = site.args.map((arg) => fn.insArg0[arg]);
    for (const arg of site.args) fn.remove(arg);
    fn.remove(site.call);
    if (site.combine !== 0) fn.remove(site.combine);
    if (fn.blockJump[block] === Jump.jmp) dropPhiInputs(fn, fn.blockSucc0[block], block);
    if (site.combine !== 0)
      fn.append(block, fn.newIns(this.operation, fn.returnType, this.sum, tempRef(this.sum), site.addend));
    // All at once: through fresh temporaries, which fold away.
    const fresh = values.map((value, i) => {
      const cls = fn.insCls[parameters[i]];
      const temp = fn.newTemp(cls);
      this.assign(block, temp, cls, value);
      return temp;
    });
    fresh.forEach((temp, i) => {
      this.assign(block, fn.insTo[parameters[i]], fn.insCls[parameters[i]], tempRef(temp));
    });
    fn.setJump(block, Jump.jmp, NO_REF, loop, 0);
  }

  private gatherAtReturns(): void {
    const { fn } = this;
    for (let block = 1; block < fn.blockCount; block++) {
      if (fn.blockJump[block] !== Jump.ret || fn.blockArg[block] === NO_REF) continue;
      const temp = fn.newTemp(fn.returnType);
      const value = fn.blockArg[block];
      fn.append(block, fn.newIns(this.operation, fn.returnType, temp, tempRef(this.sum), value));
      fn.blockArg[block] = tempRef(temp);
    }
  }
}
