/**
 * Inlining of small functions, callees before callers.
 *
 * A call is replaced by the callee's blocks: parameters become the arguments, `ret` a jump to the rest of the caller's
 * block, where a phi joins the results; frame slots move to the caller's start block.
 * Not inlined: recursive functions, variadic ones, environments, aggregates and sub-word values in the signature, slots
 * of computed size, guards and frame states, and callees above SIZE_LIMIT; a caller stops growing at GROWTH_LIMIT. A call
 * with a frame state is only replaced when nothing in the callee could leave for it: no call, no trap that shows.
 * Behind a callee that never returns nothing is left.
 * needs:  ssa
 * breaks: everything of the callers
 * cost:   linear in the code copied; each caller block is split once per call, last call first
 */
import {
  Cls,
  type IlFunction,
  type IlModule,
  isConst,
  Jump,
  Op,
  removeExit,
  removeUnreachableBlocks,
  stateOf,
} from '#il';
import { argumentsOf, calledSymbol, isSelfCall } from '../calls.js';
import { spliceCall } from '../splice-call.js';

/** Instructions of a callee worth copying: a call costs about this many. */
const SIZE_LIMIT = 40;
const GROWTH_LIMIT = 4000;

/** The functions that calls were replaced in. */
export function inlineCalls(module: IlModule): IlFunction[] {
  const changed: IlFunction[] = [];
  const byName = new Map(module.functions.map((fn) => [fn.name, fn]));
  const sizes = new Map<IlFunction, number>();
  for (const fn of calleesFirst(module, byName)) {
    if (inlineInto(fn, module, byName, sizes)) {
      removeUnreachableBlocks(fn);
      changed.push(fn);
    }
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
  const symbol = calledSymbol(fn, ins);
  return symbol === 0 ? undefined : byName.get(module.symbolNames[symbol]);
}

/** Whether a function's body can stand in place of a call. */
export function isInlinable(fn: IlFunction): boolean {
  if (fn.variadic || fn.returnAggregate !== 0 || fn.returnType > Cls.d) return false;
  for (let block = 1; block < fn.blockCount; block++) {
    if (fn.blockJump[block] === Jump.tailcall) return false;
    if (fn.blockSucc0[block] === 1 || fn.blockSucc1[block] === 1) return false;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) if (!isCopyable(fn, ins)) return false;
  }
  return true;
}

/** Instructions that count. A block that ends in hlt is an error path: cold, and shared by what follows. */
export function countInstructions(fn: IlFunction): number {
  let size = 0;
  for (let block = 1; block < fn.blockCount; block++) {
    const weight = fn.blockJump[block] === Jump.hlt ? 0.25 : 1;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      if (op !== Op.par && op !== Op.dbgloc && op !== Op.phi) size += weight;
    }
  }
  return size;
}

function inlinableSize(fn: IlFunction, module: IlModule): number {
  if (!isInlinable(fn) || callsItself(fn, module)) return Number.POSITIVE_INFINITY;
  return countInstructions(fn);
}

function callsItself(fn: IlFunction, module: IlModule): boolean {
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) if (isSelfCall(fn, ins, module)) return true;
  }
  return false;
}

function isCopyable(fn: IlFunction, ins: number): boolean {
  const op = fn.insOp[ins];
  if (op === Op.parc || op === Op.pare || op === Op.vastart || op === Op.vaarg) return false;
  if (op === Op.live || op === Op.guard || op === Op.state) return false;
  if (op === Op.par) return fn.insArg2[ins] === 0;
  return op < Op.alloc4 || op > Op.alloc16 || isConst(fn.insArg0[ins]);
}

/** Whether nothing in a function can raise an error: it calls nobody and has no trap that shows. */
function isSilent(fn: IlFunction): boolean {
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      if (op === Op.call || op === Op.divt || op === Op.remt) return false;
    }
  }
  return true;
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
        const state = stateOf(fn, ins);
        if (args !== null && (state === 0 || isSilent(callee as IlFunction))) {
          if (state !== 0) removeExit(fn, state);
          const resume = fn.insPrev[args[0] ?? ins];
          spliceCall(fn, callee as IlFunction, ins, args);
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
