/**
 * The runtime image: all of the library through the very optimizer and code generator that programs go through. Made by
 * scripts/bundle.mjs; a program then links what it reaches and inlines what is worth it.
 */
import { compileModule } from '#codegen';
import { type IlFunction, type IlModule, Jump, Op, printFunction } from '#il';
import type { CodeObject, Relocation } from '#link';
import { optimizeModule } from '#optimize';
import { librarySource, librarySymbols, runtimeModule, writeImage } from '#runtime';

export function buildRuntimeImage(): Uint8Array {
  const { module } = runtimeModule(librarySymbols().filter((name) => librarySource(name) !== undefined));
  optimizeModule(module);
  const inlinable = new Map<string, string>();
  for (const fn of module.functions) {
    if (inliningCost(fn) <= INLINING_LIMIT) inlinable.set(fn.name, inlinableText(module, fn));
  }
  return writeImage(privatePool(compileModule(module)), inlinable);
}

/** What the optimizer inlines has at most so many instructions; a call that stays weighs as much as CALL_COST of them. */
const INLINING_LIMIT = 40;
const CALL_COST = 8;

/**
 * Instructions, and more for calls: a function that mostly calls others gains nothing from being inlined. A call that ends the function is
 * no call more: it stands in place of the one that was replaced.
 */
function inliningCost(fn: IlFunction): number {
  let cost = 0;
  for (let block = 1; block < fn.blockCount; block++) {
    // What ends in hlt is an error path.
    const isCold = fn.blockJump[block] === Jump.hlt;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      if (op !== Op.par && op !== Op.phi && op !== Op.dbgloc) cost++;
      const isLast = fn.blockJump[block] === Jump.ret && ins === fn.blockLast[block];
      if (op === Op.call && !isCold && !isLast) cost += CALL_COST;
    }
  }
  return cost;
}

/** A program has the function's code from the image, so its copy of the IL exports nothing. */
function inlinableText(module: IlModule, fn: IlFunction): string {
  return printFunction(module, fn).replace(/^export /, '');
}

const POOL = '.constants';
const LIBRARY_POOL = '.fb_constants';

/** Code joins a program's in one object, which has a pool of constants of its own. */
function privatePool({ functions, data }: CodeObject): CodeObject {
  const renamed = (relocations: readonly Relocation[]): Relocation[] =>
    relocations.map((each) => (each.symbol === POOL ? { ...each, symbol: LIBRARY_POOL } : each));
  return {
    functions: functions.map((fn) => ({ ...fn, relocations: renamed(fn.relocations) })),
    data: data.map((each) => (each.name === POOL ? { ...each, name: LIBRARY_POOL } : each)),
  };
}
