/**
 * Addresses: folds the arithmetic behind a pointer into base + index × scale + displacement.
 *
 * Constants are folded wherever they were added, since the base then lives on instead of the sum. An index is folded only
 * from additions in the block of the access: from further away it would keep two registers alive instead of one.
 * All arithmetic is modulo 2^64 like the processor's, so folding never changes an address.
 */
import { Cls, ConstKind, isConst, isTemp, NO_REF, Op, type Ref } from '#il';
import type { Selector } from './selector.js';
import { inRegister, MAX_SYMBOL_OFFSET, symbolAddress } from './values.js';
import { AddressKind } from './x64-function.js';

/** One term, stripped of constants: set by `strip`. */
let stripped: Ref = NO_REF;
let strippedDisp = 0;
/** Index found by `scaled`. */
let scaledRef: Ref = NO_REF;
let scaledShift = 0;

/** Sets `s.address` to the memory that `ref` points to, plus `disp`. */
export function matchAddress(s: Selector, ref: Ref, disp = 0): void {
  strip(s, ref, disp, Cls.l);
  const term = stripped;
  const offset = strippedDisp;
  // a sum that is needed in a register anyway is the better base
  const sum = isTemp(term) && s.vregOf[term >>> 3] < 0 ? additionInBlock(s, term, Cls.l) : 0;
  if (sum === 0 || !matchSum(s, sum, offset, Cls.l)) setBase(s, term, offset);
}

/**
 * Sets `s.address` to compute a sum by `lea`, when that saves an instruction or a copy: more than one addition, a scaled
 * index, or operands that must survive. For class w the low 32 bits count.
 */
export function matchLea(s: Selector, ins: number, cls: number): boolean {
  const a = s.resolve(s.fn.insArg0[ins]);
  const b = s.resolve(s.fn.insArg1[ins]);
  if (!isTemp(a) && !isTemp(b)) return false;
  if (constantTerm(s, b, cls)) return matchOffset(s, a, s.fn.constLo[b >>> 3], cls);
  const pays =
    foldsScale(s, b, cls) ||
    foldsScale(s, a, cls) ||
    foldsConstant(s, a, cls) ||
    foldsConstant(s, b, cls) ||
    isFrame(s, a) ||
    isFrame(s, b) ||
    (s.liveAfter(a) && s.liveAfter(b));
  return pays && matchSum(s, ins, 0, cls);
}

/** `lea` for a term plus a constant. */
function matchOffset(s: Selector, a: Ref, constant: number, cls: number): boolean {
  strip(s, a, constant, cls);
  const term = stripped;
  const offset = strippedDisp;
  const sum = usedOnce(s, term) ? additionInBlock(s, term, cls) : 0;
  if (sum !== 0 && matchSum(s, sum, offset, cls)) return true;
  if (foldsScale(s, term, cls) && scaledShift === 1) {
    const vreg = inRegister(s, scaledRef, cls);
    setRegisters(s, vreg, vreg, 0, offset);
    return true;
  }
  // one term: the three-address form leaves the choice of registers free; it becomes an addition when both are the same
  if (!isTemp(term) && !isFoldableSymbol(s, term)) return false;
  setBase(s, term, offset);
  return true;
}

const foldsScale = (s: Selector, ref: Ref, cls: number): boolean => usedOnce(s, ref) && scaled(s, ref, cls);

function foldsConstant(s: Selector, ref: Ref, cls: number): boolean {
  if (!usedOnce(s, ref)) return false;
  strip(s, ref, 0, cls);
  return stripped !== ref;
}

/** Takes constant additions off a term: `stripped` + `strippedDisp` is its value plus `disp`. */
function strip(s: Selector, ref: Ref, disp: number, cls: number): void {
  const { fn } = s;
  ref = s.resolve(ref);
  for (;;) {
    if (!isTemp(ref)) break;
    const def = fn.tempDef[ref >>> 3];
    const op = fn.insOp[def];
    if ((op !== Op.add && op !== Op.sub) || fn.insCls[def] !== cls) break;
    let rest = s.resolve(fn.insArg0[def]);
    let constant = s.resolve(fn.insArg1[def]);
    if (op === Op.add && constantTerm(s, rest, cls)) [rest, constant] = [constant, rest];
    if (!constantTerm(s, constant, cls)) break;
    const value = fn.constLo[constant >>> 3];
    const total = op === Op.add ? disp + value : disp - value;
    if ((total | 0) !== total || (s.vregOf[ref >>> 3] >= 0 && diesHere(s, rest))) break;
    disp = total;
    ref = rest;
  }
  stripped = ref;
  strippedDisp = disp;
}

/** Whether folding would keep a value alive whose sum with a constant is at hand already. */
const diesHere = (s: Selector, ref: Ref): boolean => isTemp(ref) && !isFrame(s, ref) && !s.liveAfter(ref);

/** An integer constant that fits a displacement. */
function constantTerm(s: Selector, ref: Ref, cls: number): boolean {
  if (!isConst(ref)) return false;
  const constant = ref >>> 3;
  const { fn } = s;
  if (fn.constKind[constant] !== ConstKind.int) return false;
  return cls === Cls.w || fn.constHi[constant] === fn.constLo[constant] >> 31;
}

/** The addition that defines a term in the current block, else 0. */
function additionInBlock(s: Selector, ref: Ref, cls: number): number {
  if (!isTemp(ref)) return 0;
  const { fn } = s;
  const def = fn.tempDef[ref >>> 3];
  return fn.insOp[def] === Op.add && fn.insCls[def] === cls && fn.insBlock[def] === s.block ? def : 0;
}

function matchSum(s: Selector, sum: number, disp: number, cls: number): boolean {
  const { fn } = s;
  strip(s, fn.insArg0[sum], disp, cls);
  let base = stripped;
  strip(s, fn.insArg1[sum], strippedDisp, cls);
  let index = stripped;
  const offset = strippedDisp;
  let shift = 0;
  if (scaled(s, index, cls)) {
    index = scaledRef;
    shift = scaledShift;
  } else if (scaled(s, base, cls)) {
    base = index;
    index = scaledRef;
    shift = scaledShift;
  }
  // a frame object or symbol must be the base
  if (shift === 0 && (isFrame(s, index) || isConst(index))) [base, index] = [index, base];
  if (isConst(base) && !isSymbol(s, base)) return false;
  const indexVreg = inRegister(s, index, cls);
  if (isFrame(s, base)) {
    s.address.set(AddressKind.frame, s.facts.frameOf[base >>> 3] - 1, offset);
    s.address.index = indexVreg;
    s.address.scale = shift;
    return true;
  }
  const isAddress = isSymbol(s, base);
  const baseVreg = isAddress
    ? symbolAddress(s, fn.constLo[base >>> 3], fn.constHi[base >>> 3])
    : inRegister(s, base, cls);
  setRegisters(s, baseVreg, indexVreg, shift, offset);
  return true;
}

function setRegisters(s: Selector, base: number, index: number, scale: number, disp: number): void {
  s.address.set(AddressKind.register, 0, disp);
  s.address.base = base;
  s.address.index = index;
  s.address.scale = scale;
}

/** Whether a term computed in this block is another one shifted left by 1, 2 or 3; sets `scaledRef`, `scaledShift`. */
function scaled(s: Selector, ref: Ref, cls: number): boolean {
  if (!isTemp(ref)) return false;
  const { fn } = s;
  const def = fn.tempDef[ref >>> 3];
  if (fn.insBlock[def] !== s.block || fn.insCls[def] !== cls) return false;
  const op = fn.insOp[def];
  if (op !== Op.shl && op !== Op.mul) return false;
  const constant = s.resolve(fn.insArg1[def]);
  const inner = s.resolve(fn.insArg0[def]);
  if (!isConst(constant) || fn.constKind[constant >>> 3] !== ConstKind.int || !isTemp(inner)) return false;
  const value = fn.constLo[constant >>> 3];
  if (op === Op.mul && fn.constHi[constant >>> 3] !== 0 && cls === Cls.l) return false;
  const shift = op === Op.shl ? value : value === 2 ? 1 : value === 4 ? 2 : value === 8 ? 3 : 0;
  if (shift < 1 || shift > 3 || isFrame(s, inner)) return false;
  scaledRef = inner;
  scaledShift = shift;
  return true;
}

const usedOnce = (s: Selector, ref: Ref): boolean =>
  isTemp(ref) && s.facts.uses[ref >>> 3] === 1 && s.vregOf[ref >>> 3] < 0;

const isFrame = (s: Selector, ref: Ref): boolean => isTemp(ref) && s.facts.frameOf[ref >>> 3] !== 0;

function isSymbol(s: Selector, ref: Ref): boolean {
  if (!isConst(ref)) return false;
  const kind = s.fn.constKind[ref >>> 3];
  return kind === ConstKind.symbol || kind === ConstKind.threadSymbol;
}

const isFoldableSymbol = (s: Selector, ref: Ref): boolean => isSymbol(s, ref) && s.near[s.fn.constLo[ref >>> 3]] === 1;

/** The address is one term plus a displacement. */
function setBase(s: Selector, ref: Ref, disp: number): void {
  const { fn, address } = s;
  if (isFrame(s, ref)) {
    address.set(AddressKind.frame, s.facts.frameOf[ref >>> 3] - 1, disp);
    return;
  }
  if (isFoldableSymbol(s, ref)) {
    const constant = ref >>> 3;
    const offset = fn.constHi[constant] + disp;
    if (Math.abs(offset) <= MAX_SYMBOL_OFFSET) {
      address.set(AddressKind.symbol, fn.constLo[constant], offset);
      return;
    }
  }
  if (isConst(ref) && !isSymbol(s, ref)) {
    setAbsolute(s, ref, disp);
    return;
  }
  const base = inRegister(s, ref, Cls.l);
  address.set(AddressKind.register, 0, disp);
  address.base = base;
}

/** A number as an address: as displacement alone when it fits. */
function setAbsolute(s: Selector, ref: Ref, disp: number): void {
  const lo = s.fn.constLo[ref >>> 3];
  const total = lo + disp;
  if (s.fn.constHi[ref >>> 3] === lo >> 31 && (total | 0) === total) {
    s.address.set(AddressKind.register, 0, total);
    return;
  }
  const base = inRegister(s, ref, Cls.l);
  s.address.set(AddressKind.register, 0, disp);
  s.address.base = base;
}
