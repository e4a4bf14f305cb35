/**
 * Which w values have a clear upper half in their register, so that `extuw` of them costs nothing.
 *
 * The processor clears it whenever a 32-bit instruction writes a register; moves and spills keep whole registers. Parameters
 * and call results come with anything there. A phi is clean when all its inputs are: assumed first and disproved in rounds,
 * as loops need. After MAX_ROUNDS rounds with news (never seen outside of contrived functions) no phi counts as clean.
 */
import {
  Cls,
  ConstKind,
  type IlFunction,
  isConst,
  isTemp,
  OP_COUNT,
  OP_TRAITS,
  Op,
  type OpName,
  type Ref,
  Trait,
} from '#il';
import type { Flow } from './flow.js';

const MAX_ROUNDS = 10;

/** Operations whose w result is made by a 32-bit instruction. */
const CLEAN_OPS = flagOps(
  [
    'add',
    'sub',
    'neg',
    'mul',
    'div',
    'udiv',
    'rem',
    'urem',
    'divt',
    'remt',
    'or',
    'xor',
    'and',
    'sar',
    'shr',
    'shl',
    'rotl',
    'rotr',
  ],
  ['loadub', 'loaduh', 'loaduw', 'loadsw', 'loadsb', 'loadsh', 'extub', 'extuh', 'extsb', 'extsh'],
  ['clz', 'ctz', 'popcnt', 'bswap', 'select', 'stosi', 'dtosi', 'cast'],
);

function flagOps(...lists: OpName[][]): Uint8Array {
  const flags = new Uint8Array(OP_COUNT);
  for (const name of lists.flat()) flags[Op[name]] = 1;
  for (let op = 0; op < OP_COUNT; op++) if ((OP_TRAITS[op] & Trait.compare) !== 0) flags[op] = 1;
  return flags;
}

/** By temporary: 1 for clean phis. Needs `tempDef`. */
export function findClean(fn: IlFunction, flow: Flow): Uint8Array {
  const clean = new Uint8Array(fn.tempCount);
  const phis: number[] = [];
  for (let temp = 1; temp < fn.tempCount; temp++) {
    const def = fn.tempDef[temp];
    if (fn.insOp[def] !== Op.phi || fn.insCls[def] !== Cls.w) continue;
    clean[temp] = 1;
    phis.push(temp);
  }
  for (let round = 0, news = phis.length > 0; news; round++) {
    news = false;
    for (const temp of phis) {
      if (clean[temp] === 0 || (round < MAX_ROUNDS && inputsAreClean(fn, flow, clean, fn.tempDef[temp]))) continue;
      clean[temp] = 0;
      news = true;
    }
  }
  return clean;
}

function inputsAreClean(fn: IlFunction, flow: Flow, clean: Uint8Array, phi: number): boolean {
  const start = fn.insArg0[phi];
  const end = start + 2 * fn.insArg1[phi];
  for (let at = start; at < end; at += 2) {
    if (flow.machineBlock[fn.phiPool[at]] >= 0 && !isClean(fn, clean, fn.phiPool[at + 1])) return false;
  }
  return true;
}

/** Whether the register of a w value has a clear upper half. */
export function isClean(fn: IlFunction, clean: Uint8Array, ref: Ref): boolean {
  for (;;) {
    // constants are loaded by 32-bit moves, addresses are not
    if (isConst(ref)) return fn.constKind[ref >>> 3] <= ConstKind.double;
    if (!isTemp(ref)) return false;
    const def = fn.tempDef[ref >>> 3];
    if (fn.insCls[def] !== Cls.w) return false;
    const op = fn.insOp[def];
    if (op === Op.phi) return clean[ref >>> 3] === 1;
    if (op !== Op.copy) return CLEAN_OPS[op] === 1;
    ref = fn.insArg0[def];
  }
}
