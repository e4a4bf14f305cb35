/**
 * SSA construction: makes every temporary assigned once, and every assignment dominate its uses, by splitting temporaries
 * and inserting phis. Text may assign a temporary many times, or use one that only some paths assign (0 on the others).
 *
 * Method: phis where different assignments meet and the temporary is live (place-phis.ts), then renaming along the
 * dominator tree as Cytron et al. (1991) do. No dead phi is made.
 *
 * Unreachable blocks are removed first. Functions that are in SSA form already keep everything else as it is.
 * Cost: one walk to find candidates; for these, the size of their live ranges; one renaming walk. No recursion.
 *
 * ```
 * @start                          @start
 *     %x =w copy 0                    %x =w copy 0
 * @loop                     →     @loop
 *     %x =w add %x, 1                 %x.4 =w phi @start %x, @loop %x.5
 *     jnz %c, @loop, @end             %x.5 =w add %x.4, 1
 *                                     jnz %c, @loop, @end
 * ```
 */
import { type Cfg, computeCfg } from './cfg.js';
import { computeDominators, type DominatorTree } from './dominators.js';
import { type IlFunction, isTemp, NO_REF, type Ref, refIndex, tempRef } from './function.js';
import { Op } from './ops.js';
import { PhiPlacement } from './place-phis.js';
import { forEachArgument, OP_VALUES } from './references.js';
import { removeUnreachableBlocks } from './remove-unreachable.js';
import { Cls } from './value-class.js';

/** Number of temporaries that were split. */
export function constructSsa(fn: IlFunction): number {
  removeUnreachableBlocks(fn);
  const cfg = computeCfg(fn);
  const dominators = computeDominators(cfg);
  const candidates = findCandidates(fn, dominators);
  if (candidates.length === 0) return 0;
  const ssa = new Construction(fn, cfg, dominators, candidates);
  ssa.collect();
  ssa.insertPhis();
  ssa.rename();
  return candidates.length;
}

/** Temporaries assigned more than once, or used where their only assignment has not certainly happened. */
function findCandidates(fn: IlFunction, dominators: DominatorTree): number[] {
  const defBlock = new Int32Array(fn.tempCount);
  const isCandidate = new Uint8Array(fn.tempCount);
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const to = fn.insTo[ins];
      if (to === 0) continue;
      if (defBlock[to] !== 0) isCandidate[to] = 1;
      defBlock[to] = block;
    }
  }
  // Uses in the block of the definition must come after it: `defined` holds what has been passed in this block.
  const defined = new Int32Array(fn.tempCount);
  let block = 0;
  const check = (ref: Ref): void => {
    if (!isTemp(ref)) return;
    const temp = refIndex(ref);
    const from = defBlock[temp];
    const fine = from === block ? defined[temp] === block : from !== 0 && dominators.dominates(from, block);
    if (!fine) isCandidate[temp] = 1;
  };
  const checkAtEnd = (from: number, ref: Ref): void => {
    if (isTemp(ref) && !dominators.dominates(defBlock[refIndex(ref)], from)) isCandidate[refIndex(ref)] = 1;
  };
  for (block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      if (fn.insOp[ins] === Op.phi) {
        const start = fn.insArg0[ins];
        for (let at = start; at < start + 2 * fn.insArg1[ins]; at += 2) checkAtEnd(fn.phiPool[at], fn.phiPool[at + 1]);
      } else {
        forEachArgument(fn, ins, check);
      }
      defined[fn.insTo[ins]] = block;
    }
    check(fn.blockArg[block]);
  }
  const candidates: number[] = [];
  for (let temp = 1; temp < fn.tempCount; temp++) if (isCandidate[temp] !== 0) candidates.push(temp);
  return candidates;
}

class Construction {
  private readonly fn: IlFunction;
  private readonly cfg: Cfg;
  private readonly dominators: DominatorTree;
  private readonly candidates: readonly number[];
  /** Slot of a temporary: its place among the candidates plus 1; 0 for the others. */
  private readonly slotOf: Int32Array;
  /** By slot: blocks that assign it, that use it before assigning it, and at whose end a phi uses it. */
  private readonly defBlocks: number[][];
  private readonly useBlocks: number[][];
  private readonly endUses: number[][];
  /** Phis inserted here, by block, as (instruction, slot) pairs; their instruction numbers start at `firstInserted`. */
  private readonly inserted: (number[] | undefined)[];
  private readonly firstInserted: number;
  /** Places in the phi pool to be filled at the end of each block, as (place, slot) pairs. */
  private readonly inputsFrom: (number[] | undefined)[];
  /** Value of each slot at this point of the renaming walk, NO_REF when it has none. */
  private readonly current: Int32Array;
  /** (slot, previous value) pairs, to go back to when the walk leaves a block's subtree. */
  private readonly trail: number[] = [];
  /** 1 once an assignment of the slot has kept the old temporary. */
  private readonly nameUsed: Uint8Array;

  constructor(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, candidates: readonly number[]) {
    this.fn = fn;
    this.cfg = cfg;
    this.dominators = dominators;
    this.candidates = candidates;
    this.slotOf = new Int32Array(fn.tempCount);
    candidates.forEach((temp, at) => {
      this.slotOf[temp] = at + 1;
    });
    const lists = (): number[][] => [[], ...candidates.map(() => [])];
    this.defBlocks = lists();
    this.useBlocks = lists();
    this.endUses = lists();
    this.inserted = new Array(fn.blockCount);
    this.firstInserted = fn.insCount;
    this.inputsFrom = new Array(fn.blockCount);
    this.current = new Int32Array(candidates.length + 1);
    this.nameUsed = new Uint8Array(candidates.length + 1);
  }

  private slot(ref: Ref): number {
    return isTemp(ref) && refIndex(ref) < this.slotOf.length ? this.slotOf[refIndex(ref)] : 0;
  }

  /** Finds the blocks that assign and that use each candidate. */
  collect(): void {
    const { fn, defBlocks, useBlocks, slotOf } = this;
    const lastDef = new Int32Array(this.candidates.length + 1);
    const lastUse = new Int32Array(this.candidates.length + 1);
    let block = 0;
    const use = (ref: Ref): void => {
      const slot = this.slot(ref);
      if (slot === 0 || lastDef[slot] === block || lastUse[slot] === block) return;
      lastUse[slot] = block;
      useBlocks[slot].push(block);
    };
    for (block = 1; block < fn.blockCount; block++) {
      for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
        if (fn.insOp[ins] === Op.phi) this.collectInputs(ins);
        else forEachArgument(fn, ins, use);
        const slot = slotOf[fn.insTo[ins]];
        if (slot === 0 || lastDef[slot] === block) continue;
        lastDef[slot] = block;
        defBlocks[slot].push(block);
      }
      use(fn.blockArg[block]);
    }
  }

  /** An input of a phi is a use at the end of the block that it comes from. */
  private collectInputs(phi: number): void {
    const { phiPool, insArg0, insArg1 } = this.fn;
    const start = insArg0[phi];
    for (let at = start; at < start + 2 * insArg1[phi]; at += 2) {
      const slot = this.slot(phiPool[at + 1]);
      if (slot === 0) continue;
      this.endUses[slot].push(phiPool[at]);
      (this.inputsFrom[phiPool[at]] ??= []).push(at + 1, slot);
    }
  }

  insertPhis(): void {
    const { defBlocks, useBlocks, endUses } = this;
    const placement = new PhiPlacement(this.cfg, this.dominators);
    for (let slot = 1; slot <= this.candidates.length; slot++) {
      const blocks = placement.place(defBlocks[slot], useBlocks[slot], endUses[slot]);
      for (const block of blocks) this.insertPhi(block, slot);
    }
  }

  private insertPhi(block: number, slot: number): void {
    const { fn, cfg } = this;
    const pairs: number[] = [];
    for (let edge = cfg.predStart[block]; edge < cfg.predStart[block + 1]; edge++) {
      pairs.push(cfg.predList[edge], NO_REF);
      (this.inputsFrom[cfg.predList[edge]] ??= []).push(fn.phiPoolLength + pairs.length - 1, slot);
    }
    const cls = fn.tempClass[this.candidates[slot - 1]];
    const ins = fn.newIns(Op.phi, cls, 0, fn.addPhiPairs(pairs), pairs.length / 2);
    fn.prepend(block, ins);
    (this.inserted[block] ??= []).push(ins, slot);
  }

  // ---- renaming

  rename(): void {
    const { preorder, end } = this.dominators;
    // For each open block: the trail's length to go back to, and where its subtree ends in the preorder.
    const marks: number[] = [];
    const ends: number[] = [];
    for (let at = 0; at < preorder.length; at++) {
      while (ends.length > 0 && ends[ends.length - 1] <= at) {
        ends.pop();
        this.goBack(marks.pop() ?? 0);
      }
      const block = preorder[at];
      marks.push(this.trail.length);
      ends.push(end[block]);
      this.renameBlock(block);
    }
  }

  private goBack(length: number): void {
    const { trail, current } = this;
    while (trail.length > length) {
      const value = trail.pop() ?? 0;
      current[trail.pop() ?? 0] = value;
    }
  }

  private renameBlock(block: number): void {
    const { fn, slotOf, firstInserted } = this;
    const own = this.inserted[block] ?? [];
    for (let at = 0; at < own.length; at += 2) fn.insTo[own[at]] = this.define(own[at + 1]);
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      if (ins >= firstInserted) continue;
      this.renameArguments(ins);
      const slot = slotOf[fn.insTo[ins]];
      if (slot !== 0) fn.insTo[ins] = this.define(slot);
    }
    const arg = this.slot(fn.blockArg[block]);
    if (arg !== 0) fn.blockArg[block] = this.value(arg);
    const inputs = this.inputsFrom[block] ?? [];
    for (let at = 0; at < inputs.length; at += 2) {
      const value = this.value(inputs[at + 1]);
      fn.phiPool[inputs[at]] = value;
    }
  }

  private renameArguments(ins: number): void {
    const { fn } = this;
    const mask = OP_VALUES[fn.insOp[ins]];
    const slot0 = (mask & 1) === 0 ? 0 : this.slot(fn.insArg0[ins]);
    const slot1 = (mask & 2) === 0 ? 0 : this.slot(fn.insArg1[ins]);
    const slot2 = (mask & 4) === 0 ? 0 : this.slot(fn.insArg2[ins]);
    if (slot0 !== 0) fn.insArg0[ins] = this.value(slot0);
    if (slot1 !== 0) fn.insArg1[ins] = this.value(slot1);
    if (slot2 !== 0) fn.insArg2[ins] = this.value(slot2);
  }

  /** What a use of the slot means here: 0 where it has not been assigned. */
  private value(slot: number): Ref {
    if (this.current[slot] !== NO_REF) return this.current[slot];
    const { fn } = this;
    const cls = fn.tempClass[this.candidates[slot - 1]];
    return cls === Cls.d ? fn.double(0) : cls === Cls.s ? fn.single(0) : fn.int(0);
  }

  /** A temporary for the next assignment of a slot, which is its value from here on. */
  private define(slot: number): number {
    const { fn } = this;
    const old = this.candidates[slot - 1];
    const temp = this.nameUsed[slot] === 0 ? old : fn.newTemp(fn.tempClass[old], fn.tempNames[old]);
    this.nameUsed[slot] = 1;
    this.trail.push(slot, this.current[slot]);
    this.current[slot] = tempRef(temp);
    return temp;
  }
}
