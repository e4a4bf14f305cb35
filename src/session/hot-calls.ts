/**
 * Which calls of a program are worth inlining: those in loops, and those in procedures, since nobody knows how often these
 * run. What the main program does once is not.
 */
import {
  ConstKind,
  computeCfg,
  computeDominators,
  computeLoops,
  type IlFunction,
  type IlModule,
  isConst,
  Op,
  refIndex,
} from '#il';

/** Names of functions called at such places. */
export function hotCallees(module: IlModule): Set<string> {
  const names = new Set<string>();
  for (const fn of module.functions) {
    const depth = fn.name === 'main' ? loopDepths(fn) : null;
    for (let block = 1; block < fn.blockCount; block++) {
      if (depth !== null && depth[block] === 0) continue;
      for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
        if (fn.insOp[ins] !== Op.call || !isConst(fn.insArg0[ins])) continue;
        const index = refIndex(fn.insArg0[ins]);
        if (fn.constKind[index] === ConstKind.symbol) names.add(module.symbolNames[fn.constLo[index]]);
      }
    }
  }
  return names;
}

function loopDepths(fn: IlFunction): Int32Array {
  const cfg = computeCfg(fn);
  return computeLoops(cfg, computeDominators(cfg)).depth;
}
