/**
 * Addresses in loops, taken apart: what is the same in all rounds is added up in front of the loop, so that an access is one of
 * base + counter × scale + constant, which the processor adds up by itself.
 *
 *     @loop  %k =l phi …                                     %row =l shl %r, 3
 *            %i =l add %r, %k                                %inv =l add %base, %row
 *            %o =l shl %i, 3                        →        …
 *            %p =l add %base, %o                     @loop   %o =l shl %k, 3
 *            %x =d loadd %p                                  %p =l add %inv, %o
 *                                                            %x =d loadd %p
 *
 * Taken apart are sums and shifts by constants, down to the counter and to what the loop does not change. Arithmetic is modulo 2^64,
 * where shifts distribute over sums. Accesses that differ by a constant (neighbours in a row) share one sum.
 * needs:  ssa, cfg, dominators, loops; counters in 64 bits (version-loops)
 * breaks: cfg (preheaders); leaves the old sums behind unused
 * cost:   linear; at most MAX_SUMS new values per loop, as registers are few
 */
import {
  type Cfg,
  Cls,
  ConstKind,
  type IlFunction,
  isConst,
  isTemp,
  type Loops,
  Op,
  type Ref,
  refIndex,
  tempRef,
} from '#il';
import { findCounters, innermostLoops, isInvariant, type LoopBlocks } from '../induction.js';
import { isLoad, isStore } from '../memory.js';
import { entriesOf, insertPreheader } from '../preheader.js';
import { smallInt } from '../rules/integer.js';

const MAX_SUMS = 4;
const MAX_TERMS = 6;
const MAX_SCALE = 3;

/** A value of the loop's outside, shifted left. */
type Term = { readonly ref: Ref; readonly shift: number };

/** An address: sum of the terms, plus counter << scale, plus a constant. */
type Form = {
  readonly terms: Term[];
  counter: Ref;
  scale: number;
  constant: number;
  /** The access can be written so already. */
  isFlat: boolean;
};

/** True when addresses were changed. */
export function splitAddresses(fn: IlFunction, cfg: Cfg, loops: Loops): boolean {
  const innermost = innermostLoops(cfg, loops);
  if (innermost.length === 0) return false;
  fn.computeDefs();
  let changed = false;
  for (const loop of innermost) if (new Splitting(fn, loop).run()) changed = true;
  return changed;
}

class Splitting {
  private readonly fn: IlFunction;
  private readonly loop: LoopBlocks;
  private readonly counters: ReadonlySet<Ref>;
  /** The sum of terms, by its text. */
  private readonly sums = new Map<string, Ref>();
  /** Counter << scale plus a sum, made in the block at hand. */
  private readonly inBlock = new Map<string, Ref>();
  private preheader = 0;

  constructor(fn: IlFunction, loop: LoopBlocks) {
    this.fn = fn;
    this.loop = loop;
    const wide = findCounters(fn, loop).filter(({ cls }) => cls === Cls.l);
    this.counters = new Set(wide.map(({ temp }) => tempRef(temp)));
  }

  run(): boolean {
    const { fn, loop } = this;
    if (this.counters.size === 0) return false;
    for (const block of loop.blocks) {
      this.inBlock.clear();
      for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
        const op = fn.insOp[ins];
        if (isLoad(op)) fn.insArg0[ins] = this.split(ins, fn.insArg0[ins]);
        else if (isStore(op)) fn.insArg1[ins] = this.split(ins, fn.insArg1[ins]);
      }
    }
    return this.preheader !== 0;
  }

  /** What the access takes for its address. */
  private split(access: number, address: Ref): Ref {
    const form: Form = { terms: [], counter: 0, scale: -1, constant: 0, isFlat: true };
    if (!this.collect(form, address, 0) || form.counter === 0 || form.scale > MAX_SCALE || form.terms.length === 0)
      return address;
    if (form.terms.length === 1 && form.isFlat) return address;
    const key = form.terms
      .map(({ ref, shift }) => `${ref} ${shift}`)
      .sort()
      .join();
    let sum = this.sums.get(key);
    if (sum === undefined) {
      if (this.sums.size === MAX_SUMS) return address;
      sum = this.addUp(form.terms);
      this.sums.set(key, sum);
    }
    const local = `${sum} ${form.counter} ${form.scale}`;
    let moving = this.inBlock.get(local);
    if (moving === undefined) {
      const scaled = this.before(access, Op.shl, form.counter, this.fn.int(form.scale));
      moving = this.before(access, Op.add, sum, scaled);
      this.inBlock.set(local, moving);
    }
    return form.constant === 0 ? moving : this.before(access, Op.add, moving, this.fn.int(form.constant));
  }

  /** Adds `ref` << `shift` to a form; false when it is none. */
  private collect(form: Form, ref: Ref, shift: number): boolean {
    const { fn, loop } = this;
    const constant = smallInt(fn, ref);
    if (constant !== null) {
      form.constant += constant * 2 ** shift;
      if (shift > 0) form.isFlat = false;
      return (form.constant | 0) === form.constant;
    }
    if (this.counters.has(ref)) {
      if (form.counter !== 0) return false;
      form.counter = ref;
      form.scale = shift;
      return true;
    }
    if (isConst(ref) ? fn.constKind[refIndex(ref)] === ConstKind.symbol : isInvariant(fn, loop, ref)) {
      if (isTemp(ref) && fn.classOf(ref) !== Cls.l) return false;
      form.terms.push({ ref, shift });
      if (shift > 0) form.isFlat = false;
      return form.terms.length <= MAX_TERMS;
    }
    const def = isTemp(ref) ? fn.tempDef[refIndex(ref)] : 0;
    if (def === 0 || fn.insCls[def] !== Cls.l) return false;
    const [a, b] = [fn.insArg0[def], fn.insArg1[def]];
    if (fn.insOp[def] === Op.add) return this.collect(form, a, shift) && this.collect(form, b, shift);
    if (fn.insOp[def] !== Op.shl) return false;
    const by = smallInt(fn, b);
    return by !== null && by >= 0 && shift + by <= MAX_SCALE && this.collect(form, a, shift + by);
  }

  /** The terms' sum, in front of the loop. */
  private addUp(terms: readonly Term[]): Ref {
    const { fn, loop } = this;
    if (this.preheader === 0) this.preheader = insertPreheader(fn, loop.header, entriesOf(fn, loop));
    let sum: Ref = 0;
    for (const { ref, shift } of terms) {
      const term = shift === 0 ? ref : this.inFront(Op.shl, ref, fn.int(shift));
      sum = sum === 0 ? term : this.inFront(Op.add, sum, term);
    }
    return sum;
  }

  private inFront(op: number, a: Ref, b: Ref): Ref {
    const temp = this.fn.newTemp(Cls.l);
    this.fn.append(this.preheader, this.fn.newIns(op, Cls.l, temp, a, b));
    return tempRef(temp);
  }

  private before(access: number, op: number, a: Ref, b: Ref): Ref {
    const temp = this.fn.newTemp(Cls.l);
    this.fn.insertBefore(access, this.fn.newIns(op, Cls.l, temp, a, b));
    return tempRef(temp);
  }
}
