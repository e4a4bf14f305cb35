/**
 * Value numbering with simplification, one walk in reverse postorder.
 *
 * Every instruction is first simplified (constants fold, rules rewrite); a pure one whose operation and arguments were
 * seen in a dominating block is replaced by the earlier result. Redundant phis (one value besides themselves) go too.
 * Loads are numbered along blocks that have one predecessor: a store or a call forgets what it may change (memory.ts).
 * needs:  ssa, cfg, dominators
 * breaks: nothing (blocks and edges stay; a branch on a constant is left for fold-branches.ts)
 * cost:   linear; hash lookups by (operation, class, arguments). A table slot holds one instruction, so a value found in
 *         two blocks of which neither dominates the other is kept twice: that is the price of not scoping the table.
 * (Click, "Global code motion / global value numbering", 1995; Simpson 1996 for the dominator-based form.)
 */
import {
  type Cfg,
  type DominatorTree,
  type IlFunction,
  type IlModule,
  isTemp,
  NO_REF,
  OP_TRAITS,
  OP_VALUES,
  Op,
  type Ref,
  refIndex,
  removeExit,
  Trait,
  tempRef,
} from '#il';
import { isPassedGuard, weakenDivision } from './exits.js';
import { AvailableMemory } from './memory.js';
import { simplify } from './simplify.js';

/** The start block is entered from outside too. */
const START = 1;

export function numberValues(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, module: IlModule): void {
  new Numbering(fn, cfg, dominators, module).run();
}

class Numbering {
  private readonly fn: IlFunction;
  private readonly cfg: Cfg;
  private readonly dominators: DominatorTree;
  private readonly memory: AvailableMemory;
  /** Replacement of each temporary, NO_REF while it stands for itself. */
  private readonly leader: Int32Array;
  private readonly table: Int32Array;
  private readonly mask: number;

  constructor(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, module: IlModule) {
    this.fn = fn;
    this.cfg = cfg;
    this.dominators = dominators;
    this.memory = new AvailableMemory(fn, module);
    this.leader = new Int32Array(fn.tempCount);
    let size = 64;
    while (size < fn.insCount * 2) size *= 2;
    this.table = new Int32Array(size);
    this.mask = size - 1;
  }

  run(): void {
    const { fn, cfg } = this;
    fn.computeDefs();
    for (const block of cfg.order) this.visitBlock(block);
    for (const block of cfg.order) this.resolvePhis(block);
  }

  private visitBlock(block: number): void {
    const { fn } = this;
    this.memory.enterBlock(this.onlyPredecessor(block));
    for (let ins = fn.blockFirst[block]; ins !== 0; ) {
      const next = fn.insNext[ins];
      this.visit(ins);
      ins = next;
    }
    this.memory.leaveBlock(block);
    fn.blockArg[block] = this.resolve(fn.blockArg[block]);
  }

  /** The one block that control comes from, walked already; 0 for joins and for the start. */
  private onlyPredecessor(block: number): number {
    const { cfg } = this;
    return block !== START && cfg.predCount(block) === 1 ? cfg.predList[cfg.predStart[block]] : 0;
  }

  private visit(ins: number): void {
    const { fn } = this;
    if (fn.insOp[ins] === Op.phi) {
      const only = this.onlyInput(ins);
      if (only !== NO_REF) this.replace(ins, only);
      return;
    }
    this.resolveArguments(ins);
    if (isPassedGuard(fn, ins)) {
      removeExit(fn, ins);
      return;
    }
    weakenDivision(fn, ins);
    const replacement = simplify(fn, ins);
    if (replacement !== NO_REF) {
      this.replace(ins, replacement);
      return;
    }
    const traits = OP_TRAITS[fn.insOp[ins]];
    if ((traits & Trait.pure) !== 0) this.lookUp(ins);
    else if ((traits & (Trait.reads | Trait.writes)) !== 0) {
      const known = this.memory.visit(ins);
      if (known !== NO_REF) this.replace(ins, known);
    }
  }

  private resolveArguments(ins: number): void {
    const { fn } = this;
    const values = OP_VALUES[fn.insOp[ins]];
    if ((values & 1) !== 0) fn.insArg0[ins] = this.resolve(fn.insArg0[ins]);
    if ((values & 2) !== 0) fn.insArg1[ins] = this.resolve(fn.insArg1[ins]);
    if ((values & 4) !== 0) fn.insArg2[ins] = this.resolve(fn.insArg2[ins]);
  }

  private resolve(ref: Ref): Ref {
    while (isTemp(ref)) {
      const leader = this.leader[refIndex(ref)];
      if (leader === NO_REF) break;
      ref = leader;
    }
    return ref;
  }

  private replace(ins: number, value: Ref): void {
    const { fn } = this;
    const to = fn.insTo[ins];
    this.leader[to] = value;
    fn.tempDef[to] = 0;
    fn.remove(ins);
  }

  private lookUp(ins: number): void {
    const { fn, table, mask } = this;
    const [op, cls, a, b, c] = [fn.insOp[ins], fn.insCls[ins], fn.insArg0[ins], fn.insArg1[ins], fn.insArg2[ins]];
    let hash =
      Math.imul(op * 4 + cls, 0x9e3779b1) ^
      Math.imul(a, 0x85ebca6b) ^
      Math.imul(b, 0xc2b2ae35) ^
      Math.imul(c, 0x27d4eb2f);
    hash ^= hash >>> 15;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const seen = table[at];
      if (seen === 0) {
        table[at] = ins;
        return;
      }
      // A slot whose instruction was removed since (hoisted or replaced) never matches: its operation is nop.
      if (
        fn.insOp[seen] !== op ||
        fn.insCls[seen] !== cls ||
        fn.insArg0[seen] !== a ||
        fn.insArg1[seen] !== b ||
        fn.insArg2[seen] !== c
      )
        continue;
      if (this.dominators.dominates(fn.insBlock[seen], fn.insBlock[ins])) this.replace(ins, tempRef(fn.insTo[seen]));
      else table[at] = ins;
      return;
    }
  }

  /** The one value a phi can have besides itself, or NO_REF. Inputs not visited yet count as they stand. */
  private onlyInput(phi: number): Ref {
    const { fn } = this;
    const self = tempRef(fn.insTo[phi]);
    let only = NO_REF;
    const start = fn.insArg0[phi];
    for (let at = start; at < start + 2 * fn.insArg1[phi]; at += 2) {
      const value = this.resolve(fn.phiPool[at + 1]);
      if (value === self || value === only) continue;
      if (only !== NO_REF) return NO_REF;
      only = value;
    }
    return isTemp(only) && fn.classOf(only) !== fn.insCls[phi] ? NO_REF : only;
  }

  private resolvePhis(block: number): void {
    const { fn } = this;
    for (let ins = fn.blockFirst[block]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const start = fn.insArg0[ins];
      for (let at = start; at < start + 2 * fn.insArg1[ins]; at += 2)
        fn.phiPool[at + 1] = this.resolve(fn.phiPool[at + 1]);
    }
  }
}
