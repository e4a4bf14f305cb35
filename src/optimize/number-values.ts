/**
 * Value numbering with simplification, one walk in reverse postorder.
 *
 * Every instruction is first simplified (constants fold, rules rewrite); a pure one whose operation and arguments were
 * seen in a dominating block is replaced by the earlier result. Redundant phis (one value besides themselves) go too.
 * Values that are equal, but of which neither's block dominates the other's, are remembered as congruent: what is computed from
 * them is equal again, and so is a phi that chooses between them by the same condition (a gated phi; gatedKey below). So of two diamonds
 * that compute the same, the second is left without use:
 *
 *     jnz %c, @a, @join      @a  %x =w neg %k     @join   %p =w phi @from %k, @a %x
 *     jnz %c, @b, @again     @b  %y =w neg %k     @again  %q =w phi @join %k, @b %y        %q is %p
 *
 * Loads are numbered where they are known on all ways: a store or a call forgets what it may change (memory.ts).
 * needs:  ssa, cfg, dominators
 * breaks: nothing (blocks and edges stay; a branch on a constant is left for fold-branches.ts)
 * cost:   linear; hash lookups by (operation, class, arguments). A table slot holds one instruction, so of a value found in
 *         blocks that do not dominate one another only the last is found again: that is the price of not scoping the table.
 * (Click, "Global code motion / global value numbering", 1995; Simpson 1996 for the dominator-based form.)
 */
import {
  borrowColumn,
  type Cfg,
  type DominatorTree,
  type IlFunction,
  type IlModule,
  isTemp,
  Jump,
  NO_REF,
  OP_TRAITS,
  OP_VALUES,
  Op,
  type Ref,
  refIndex,
  removeExit,
  returnColumn,
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
  /** By temporary: what stands for all values congruent to it, NO_REF while it stands for itself. */
  private readonly congruent: Int32Array;
  /** The last gated phi seen, by gatedKey. */
  private readonly gated = new Map<string, number>();

  constructor(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, module: IlModule) {
    this.fn = fn;
    this.cfg = cfg;
    this.dominators = dominators;
    this.memory = new AvailableMemory(fn, module);
    this.leader = borrowColumn(fn.tempCount).fill(0);
    this.congruent = borrowColumn(fn.tempCount).fill(0);
    let size = 64;
    while (size < fn.insCount * 2) size *= 2;
    this.table = borrowColumn(size).fill(0, 0, size);
    this.mask = size - 1;
  }

  run(): void {
    const { fn, cfg } = this;
    fn.computeDefs();
    for (const block of cfg.order) this.visitBlock(block);
    for (const block of cfg.order) this.resolvePhis(block);
    returnColumn(this.leader);
    returnColumn(this.congruent);
    returnColumn(this.table);
  }

  private visitBlock(block: number): void {
    const { fn } = this;
    this.memory.enterBlock(this.predecessors(block));
    for (let ins = fn.blockFirst[block]; ins !== 0; ) {
      const next = fn.insNext[ins];
      this.visit(ins);
      ins = next;
    }
    this.memory.leaveBlock(block);
    fn.blockArg[block] = this.resolve(fn.blockArg[block]);
  }

  /** The blocks that control comes from; none for the start, which is entered from outside too. */
  private predecessors(block: number): Int32Array {
    const { predList, predStart } = this.cfg;
    return predList.subarray(predStart[block], block === START ? predStart[block] : predStart[block + 1]);
  }

  private visit(ins: number): void {
    const { fn } = this;
    if (fn.insOp[ins] === Op.phi) {
      const only = this.onlyInput(ins);
      if (only !== NO_REF) this.replace(ins, only);
      else this.lookUpGated(ins);
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

  /** What stands for the values congruent to `ref`. */
  private classOf(ref: Ref): Ref {
    return (isTemp(ref) && this.congruent[refIndex(ref)]) || ref;
  }

  private lookUp(ins: number): void {
    const { fn, table, mask } = this;
    const [op, cls] = [fn.insOp[ins], fn.insCls[ins]];
    const [a, b, c] = [this.classOf(fn.insArg0[ins]), this.classOf(fn.insArg1[ins]), this.classOf(fn.insArg2[ins])];
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
        this.classOf(fn.insArg0[seen]) !== a ||
        this.classOf(fn.insArg1[seen]) !== b ||
        this.classOf(fn.insArg2[seen]) !== c
      )
        continue;
      if (!this.isReplaced(ins, seen)) table[at] = ins;
      return;
    }
  }

  /** Replaces a value by an equal one when that is known here; else notes that they are congruent. */
  private isReplaced(ins: number, seen: number): boolean {
    const { fn } = this;
    const value = tempRef(fn.insTo[seen]);
    const isKnown = this.dominators.dominates(fn.insBlock[seen], fn.insBlock[ins]);
    if (isKnown) this.replace(ins, value);
    else this.congruent[fn.insTo[ins]] = this.classOf(value);
    return isKnown;
  }

  private lookUpGated(phi: number): void {
    const key = this.gatedKey(phi);
    if (key === '') return;
    const seen = this.gated.get(key);
    if (seen === undefined || this.fn.insOp[seen] !== Op.phi || !this.isReplaced(phi, seen)) this.gated.set(key, phi);
  }

  /**
   * For a phi where the two ways of one conditional jump meet, over one block each at most: its condition and what it
   * chooses. '' for others.
   */
  private gatedKey(phi: number): string {
    const { fn, cfg } = this;
    const block = fn.insBlock[phi];
    if (block === START || cfg.predCount(block) !== 2) return '';
    const from = this.dominators.idom[block];
    const [taken, other] = [fn.blockSucc0[from], fn.blockSucc1[from]];
    if (fn.blockJump[from] !== Jump.jnz || taken === other) return '';
    const values: Ref[] = [];
    for (const side of [taken, other]) {
      const last = side === block ? from : side;
      if (
        side !== block &&
        (cfg.predCount(side) !== 1 || fn.blockJump[side] !== Jump.jmp || fn.blockSucc0[side] !== block)
      )
        return '';
      values.push(this.classOf(this.resolve(fn.phiInput(phi, last))));
    }
    return `${fn.insCls[phi]} ${this.classOf(fn.blockArg[from])} ${values[0]} ${values[1]}`;
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
