/**
 * The selection rules: every IL operation and the function that lowers it to x86-64. Which forms it uses for which class and
 * operand is in `x64.forms.ts`; the functions choose between them. Conditions, addresses and loads are not rules of their own:
 * they are taken into the instruction that uses them (condition.ts, address.ts, operands.ts).
 */
import { OP_COUNT, OP_NAMES, OP_TRAITS, type OpName, Trait } from '#il';
import { NotSupportedError } from '#support';
import { lowerBlit } from './copy-memory.js';
import {
  lowerAdd,
  lowerAnd,
  lowerBswap,
  lowerClz,
  lowerCompare,
  lowerCtz,
  lowerMul,
  lowerNeg,
  lowerOr,
  lowerPopcnt,
  lowerRotl,
  lowerRotr,
  lowerRound,
  lowerSar,
  lowerShl,
  lowerShr,
  lowerSqrt,
  lowerSub,
  lowerXor,
} from './lower-arithmetic.js';
import { lowerCall } from './lower-call.js';
import {
  lowerCast,
  lowerConversion,
  lowerExtension,
  lowerSelect,
  lowerToUnsigned,
  lowerUltof,
  lowerUwtof,
} from './lower-conversion.js';
import { lowerDiv, lowerRem, lowerUdiv, lowerUrem } from './lower-division.js';
import { lowerGuard } from './lower-exits.js';
import { lowerAlloc, lowerFloatStore, lowerLoad, lowerStore } from './lower-memory.js';
import { lowerCopy, lowerLine } from './lower-misc.js';
import { lowerVaArg, lowerVaStart } from './lower-variadic.js';
import type { Selector } from './selector.js';

/** Emits the machine instructions of one IL instruction. */
export type Lower = (s: Selector, ins: number) => void;

/** Emitted by the instruction it belongs to (arguments by their call, values of frame states by their exit), or by nothing. */
const nothing: Lower = () => {};

// biome-ignore format: table
const RULES: Readonly<Record<OpName, Lower>> = {
  nop: nothing,
  add: lowerAdd, sub: lowerSub, neg: lowerNeg, mul: lowerMul,
  div: lowerDiv, udiv: lowerUdiv, rem: lowerRem, urem: lowerUrem,
  or: lowerOr, xor: lowerXor, and: lowerAnd,
  sar: lowerSar, shr: lowerShr, shl: lowerShl, rotl: lowerRotl, rotr: lowerRotr,
  storeb: lowerStore, storeh: lowerStore, storew: lowerStore, storel: lowerStore,
  stores: lowerFloatStore, stored: lowerFloatStore,
  loadsb: lowerLoad, loadub: lowerLoad, loadsh: lowerLoad, loaduh: lowerLoad,
  loadsw: lowerLoad, loaduw: lowerLoad, loadl: lowerLoad, loads: lowerLoad, loadd: lowerLoad,
  blit: lowerBlit,
  alloc4: lowerAlloc, alloc8: lowerAlloc, alloc16: lowerAlloc,
  ceqw: lowerCompare, cnew: lowerCompare, csgew: lowerCompare, csgtw: lowerCompare, cslew: lowerCompare, csltw: lowerCompare,
  cugew: lowerCompare, cugtw: lowerCompare, culew: lowerCompare, cultw: lowerCompare,
  ceql: lowerCompare, cnel: lowerCompare, csgel: lowerCompare, csgtl: lowerCompare, cslel: lowerCompare, csltl: lowerCompare,
  cugel: lowerCompare, cugtl: lowerCompare, culel: lowerCompare, cultl: lowerCompare,
  ceqs: lowerCompare, cges: lowerCompare, cgts: lowerCompare, cles: lowerCompare, clts: lowerCompare, cnes: lowerCompare,
  cos: lowerCompare, cuos: lowerCompare,
  ceqd: lowerCompare, cged: lowerCompare, cgtd: lowerCompare, cled: lowerCompare, cltd: lowerCompare, cned: lowerCompare,
  cod: lowerCompare, cuod: lowerCompare,
  extsb: lowerExtension, extub: lowerExtension, extsh: lowerExtension, extuh: lowerExtension,
  extsw: lowerExtension, extuw: lowerExtension,
  exts: lowerConversion, truncd: lowerConversion, stosi: lowerConversion, dtosi: lowerConversion,
  stoui: lowerToUnsigned, dtoui: lowerToUnsigned,
  swtof: lowerConversion, sltof: lowerConversion, uwtof: lowerUwtof, ultof: lowerUltof,
  cast: lowerCast, copy: lowerCopy,
  par: nothing, parc: nothing, pare: nothing,
  arg: nothing, argc: nothing, arge: nothing, argv: nothing,
  call: lowerCall,
  vastart: lowerVaStart, vaarg: lowerVaArg,
  phi: nothing,
  dbgloc: lowerLine,
  select: lowerSelect,
  clz: lowerClz, ctz: lowerCtz, popcnt: lowerPopcnt, bswap: lowerBswap,
  sqrt: lowerSqrt, floor: lowerRound, ceil: lowerRound, trunc: lowerRound,
  live: nothing, guard: lowerGuard, state: nothing,
  divt: lowerDiv, remt: lowerRem,
};

const unknown: Lower = (s, ins) => {
  throw new NotSupportedError(`operation ${s.fn.insOp[ins]} in $${s.fn.name}`);
};

/** By operation number. */
export const LOWER: readonly Lower[] = OP_NAMES.map((name) => RULES[name] ?? unknown);

/** By operation number: 1 when an instruction nobody uses may be left out. Divisions may trap, so they stay. */
export const REMOVABLE = new Uint8Array(OP_COUNT);
for (let op = 0; op < OP_COUNT; op++) {
  const { pure, traps, reads, writes, fixed } = Trait;
  const traits = OP_TRAITS[op];
  if ((traits & pure) !== 0 && (traits & traps) === 0) REMOVABLE[op] = 1;
  if ((traits & reads) !== 0 && (traits & (writes | fixed)) === 0) REMOVABLE[op] = 1;
}
for (const name of ['alloc4', 'alloc8', 'alloc16'] as const) REMOVABLE[OP_NAMES.indexOf(name)] = 1;
