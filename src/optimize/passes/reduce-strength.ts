/**
 * Strength reduction of what a loop multiplies: a value that is linear in the loop's 64-bit counter, with a product in it,
 * becomes a counter of its own.
 *
 *     @loop  %k =l phi … 0, … %k1                       @loop  %p =l phi … %base + 8·%j, … %p1
 *            %m =l mul %k, %dim                                %x =d loadd %p
 *            %i =l add %m, %j                   →              …
 *            %o =l shl %i, 3                                   %p1 =l add %p, %step        (8·%dim)
 *            %p =l add %base, %o
 *            %x =d loadd %p
 *
 * Linear are the counter, sums of a linear value and an invariant one, differences, products with an invariant, shifts by a
 * constant. Replaced are the last of such a chain, those that others than the chain use. Everything wraps alike, so the
 * new counter always is what the product was. A constant added last stays where it is: an address has room for it.
 * needs:  ssa, cfg, dominators, loops
 * breaks: cfg (preheaders)
 * cost:   linear; at most MAX_NEW counters per loop, as registers are few
 * (Cocke and Kennedy, "An algorithm for reduction of operator strength", 1977.)
 */
import {
  type Cfg,
  Cls,
  type DominatorTree,
  forEachArgument,
  type IlFunction,
  isConst,
  isTemp,
  type Loops,
  NO_REF,
  Op,
  type Ref,
  refIndex,
  tempRef,
} from '#il';
import { type Counter, findCounters, innermostLoops, isInvariant, type LoopBlocks } from '../induction.js';
import { entriesOf, insertPreheader } from '../preheader.js';

const MAX_NEW = 3;
const Linear = { no: 0, plain: 1, product: 2 } as const;

/** True when products were replaced. */
export function reduceStrength(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, loops: Loops): boolean {
  const innermost = innermostLoops(cfg, loops);
  if (innermost.length === 0) return false;
  fn.computeDefs();
  let changed = false;
  for (const loop of innermost) {
    for (const counter of findCounters(fn, loop)) {
      if (counter.cls === Cls.l && new Reduction(fn, cfg, dominators, loop, counter).run()) changed = true;
    }
  }
  return changed;
}

class Reduction {
  private readonly fn: IlFunction;
  private readonly cfg: Cfg;
  private readonly dominators: DominatorTree;
  private readonly loop: LoopBlocks;
  private readonly counter: Counter;
  /** What each temporary defined in the loop is. */
  private readonly kind = new Map<number, number>();
  private preheader = 0;
  private hasProduct = false;

  constructor(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, loop: LoopBlocks, counter: Counter) {
    this.fn = fn;
    this.cfg = cfg;
    this.dominators = dominators;
    this.loop = loop;
    this.counter = counter;
  }

  run(): boolean {
    const { fn, loop } = this;
    this.kind.set(this.counter.temp, Linear.plain);
    // blocks come in reverse postorder: definitions before uses
    for (const block of loop.blocks) {
      for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) this.classify(ins);
    }
    if (!this.hasProduct) return false;
    const roots = this.findRoots();
    if (roots.length === 0 || roots.length > MAX_NEW) return false;
    this.preheader = insertPreheader(fn, loop.header, entriesOf(fn, loop));
    // one may be part of another, so all are worked out before any is replaced
    const plans = roots.map((root) => {
      const result = tempRef(fn.insTo[root]);
      return { root, init: this.atFirst(result), step: this.perRound(result) };
    });
    for (const { root, init, step } of plans) this.replace(root, init, step);
    return true;
  }

  private kindOf(ref: Ref): number {
    return isTemp(ref) ? (this.kind.get(refIndex(ref)) ?? Linear.no) : Linear.no;
  }

  private classify(ins: number): void {
    const { fn } = this;
    const linear = this.linearArgument(ins);
    if (linear === NO_REF) return;
    const kind = this.kindOf(linear);
    if (fn.insOp[ins] === Op.mul) {
      this.kind.set(fn.insTo[ins], Linear.product);
      this.hasProduct = true;
    } else if (kind === Linear.plain || !this.addsConstant(ins)) this.kind.set(fn.insTo[ins], kind);
  }

  private addsConstant(ins: number): boolean {
    const { fn } = this;
    return fn.insOp[ins] === Op.add && (isConst(fn.insArg0[ins]) || isConst(fn.insArg1[ins]));
  }

  /** The argument that makes an instruction linear, NO_REF when it is not. */
  private linearArgument(ins: number): Ref {
    const { fn, counter } = this;
    const op = fn.insOp[ins];
    if (fn.insCls[ins] !== Cls.l || ins === counter.next) return NO_REF;
    const [a, b] = [fn.insArg0[ins], fn.insArg1[ins]];
    if (op === Op.shl) return isConst(b) && this.kindOf(a) !== Linear.no ? a : NO_REF;
    if (op !== Op.add && op !== Op.sub && op !== Op.mul) return NO_REF;
    if (this.kindOf(a) !== Linear.no && this.isSteady(b)) return a;
    if (op !== Op.sub && this.kindOf(b) !== Linear.no && this.isSteady(a)) return b;
    return NO_REF;
  }

  /** Invariant, and 64 bits wide. */
  private isSteady(ref: Ref): boolean {
    const { fn } = this;
    return isInvariant(fn, this.loop, ref) && (isConst(ref) || fn.classOf(ref) === Cls.l);
  }

  /** Definitions of linear values with products in every round that something else than a linear value uses. */
  private findRoots(): number[] {
    const { fn, loop, cfg, dominators } = this;
    const roots = new Set<number>();
    const use = (ref: Ref): void => {
      if (this.kindOf(ref) === Linear.product) roots.add(fn.tempDef[refIndex(ref)]);
    };
    for (let block = 1; block < fn.blockCount; block++) {
      use(fn.blockArg[block]);
      for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
        if (fn.insOp[ins] === Op.phi)
          for (let i = 0; i < fn.insArg1[ins]; i++) use(fn.phiPool[fn.insArg0[ins] + 2 * i + 1]);
        else if (!this.kind.has(fn.insTo[ins])) forEachArgument(fn, ins, use);
      }
    }
    const { header } = loop;
    for (const root of roots) {
      for (let edge = cfg.predStart[header]; edge < cfg.predStart[header + 1]; edge++) {
        const from = cfg.predList[edge];
        if (loop.isInside[from] === 1 && !dominators.dominates(fn.insBlock[root], from)) roots.delete(root);
      }
    }
    return [...roots];
  }

  private replace(root: number, init: Ref, step: Ref): void {
    const { fn, loop, counter } = this;
    const temp = fn.newTemp(Cls.l, fn.tempNames[fn.insTo[root]]);
    const next = fn.newTemp(Cls.l);
    const pairs: number[] = [this.preheader, init];
    for (let at = fn.insArg0[counter.phi]; at < fn.insArg0[counter.phi] + 2 * fn.insArg1[counter.phi]; at += 2)
      if ((loop.isInside[fn.phiPool[at]] ?? 0) === 1) pairs.push(fn.phiPool[at], tempRef(next));
    const phi = fn.newIns(Op.phi, Cls.l, temp, fn.addPhiPairs(pairs), pairs.length / 2);
    fn.prepend(loop.header, phi);
    fn.insertBefore(counter.next, fn.newIns(Op.add, Cls.l, next, tempRef(temp), step));
    fn.insOp[root] = Op.copy;
    fn.insArg0[root] = tempRef(temp);
    fn.insArg1[root] = NO_REF;
  }

  /** A linear value in the first round. */
  private atFirst(ref: Ref): Ref {
    const { fn, counter } = this;
    if (ref === tempRef(counter.temp)) return fn.phiInput(counter.phi, this.preheader);
    if (this.kindOf(ref) === Linear.no) return ref;
    const def = fn.tempDef[refIndex(ref)];
    return this.emit(fn.insOp[def], this.atFirst(fn.insArg0[def]), this.atFirst(fn.insArg1[def]));
  }

  /** What each round adds to a linear value. */
  private perRound(ref: Ref): Ref {
    const { fn, counter } = this;
    if (ref === tempRef(counter.temp)) return counter.step;
    const def = fn.tempDef[refIndex(ref)];
    const [a, b] = [fn.insArg0[def], fn.insArg1[def]];
    const isLeft = this.kindOf(a) !== Linear.no;
    const inner = this.perRound(isLeft ? a : b);
    const op = fn.insOp[def];
    return op === Op.mul || op === Op.shl ? this.emit(op, inner, isLeft ? b : a) : inner;
  }

  private emit(op: number, a: Ref, b: Ref): Ref {
    const { fn } = this;
    const temp = fn.newTemp(Cls.l);
    fn.append(this.preheader, fn.newIns(op, Cls.l, temp, a, b));
    return tempRef(temp);
  }
}
