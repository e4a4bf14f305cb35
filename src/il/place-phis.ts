/**
 * Where a temporary with several assignments needs phis: at the head of each block where it is live and where different
 * assignments meet.
 *
 * Method: walk back from the uses to find the blocks where the temporary is live. Over these, in reverse postorder, follow
 * which assignment reaches each head, as if edges from later blocks brought nothing new; where two different ones arrive, a
 * phi is the assignment from there on. Then look at the edges from later blocks: where one brings something else after all,
 * there is a phi too, and everything is followed again from the beginning, for values that have gone round without meeting
 * the new phis would make needless ones. That is once more per level of nested loops at most, and mostly once or twice.
 * What comes out is the iterated dominance frontier (Cytron et al., 1991) cut down to live blocks, but the cost is the size
 * of the live range and not that of frontiers, which nested loops make quadratic.
 */
import type { Cfg } from './cfg.js';

/** What reaches a block's head: nothing known yet, no assignment, 2k the last assignment in block k, 2k + 1 a phi in block k. */
const UNKNOWN = 0;
const UNASSIGNED = 1;

export class PhiPlacement {
  private readonly cfg: Cfg;
  /** Number of the temporary at work: the stamps of others are void, so that nothing has to be cleared. */
  private round = 0;
  private readonly defined: Int32Array;
  private readonly live: Int32Array;
  private readonly reaching: Int32Array;

  constructor(cfg: Cfg) {
    this.cfg = cfg;
    this.defined = new Int32Array(cfg.blockCount);
    this.live = new Int32Array(cfg.blockCount);
    this.reaching = new Int32Array(cfg.blockCount);
  }

  /**
   * Blocks that need a phi.
   * @param defBlocks blocks that assign the temporary
   * @param useBlocks blocks that use it before assigning it
   * @param endUses   blocks at whose end a phi uses it
   */
  place(defBlocks: readonly number[], useBlocks: readonly number[], endUses: readonly number[]): number[] {
    const { reaching } = this;
    const { orderOf } = this.cfg;
    this.round++;
    for (const block of defBlocks) this.defined[block] = this.round;
    const live = this.liveBlocks(useBlocks, endUses).sort((a, b) => orderOf[a] - orderOf[b]);
    for (const block of live) reaching[block] = UNKNOWN;
    do {
      for (const block of live) if (reaching[block] !== phiAt(block)) reaching[block] = UNKNOWN;
      for (const block of live) reaching[block] = this.meet(block);
    } while (this.findPhis(live));
    return live.filter((block) => reaching[block] === phiAt(block));
  }

  /** Blocks at whose head the temporary is live. */
  private liveBlocks(useBlocks: readonly number[], endUses: readonly number[]): number[] {
    const { predStart, predList } = this.cfg;
    const { round, live, defined } = this;
    const found: number[] = [];
    const work = [...useBlocks];
    for (const block of endUses) if (defined[block] !== round) work.push(block);
    for (let block = work.pop(); block !== undefined; block = work.pop()) {
      if (live[block] === round) continue;
      live[block] = round;
      found.push(block);
      for (let edge = predStart[block]; edge < predStart[block + 1]; edge++) {
        if (defined[predList[edge]] !== round) work.push(predList[edge]);
      }
    }
    return found;
  }

  /** What reaches the head of a block, as far as is known; a phi once there stays. */
  private meet(block: number): number {
    const { predStart, predList } = this.cfg;
    const phi = phiAt(block);
    let value = this.reaching[block];
    if (value === phi) return phi;
    value = block === 1 ? UNASSIGNED : UNKNOWN;
    for (let edge = predStart[block]; edge < predStart[block + 1]; edge++) {
      const arriving = this.leaving(predList[edge]);
      if (arriving === UNKNOWN || arriving === value) continue;
      if (value !== UNKNOWN) return phi;
      value = arriving;
    }
    return value;
  }

  /** What is assigned at the end of a block. */
  private leaving(block: number): number {
    return this.defined[block] === this.round ? 2 * block : this.reaching[block];
  }

  /** Puts phis where something else arrives than was thought; true when there are such places. */
  private findPhis(blocks: readonly number[]): boolean {
    const found = blocks.filter((block) => this.isWrong(block));
    for (const block of found) this.reaching[block] = phiAt(block);
    return found.length > 0;
  }

  private isWrong(block: number): boolean {
    const { predStart, predList } = this.cfg;
    const value = this.reaching[block];
    if (value === phiAt(block)) return false;
    for (let edge = predStart[block]; edge < predStart[block + 1]; edge++) {
      if (this.leaving(predList[edge]) !== value) return true;
    }
    return false;
  }
}

const phiAt = (block: number): number => 2 * block + 1;
