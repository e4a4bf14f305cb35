/**
 * Phis as block parameters: the values that a block passes at its end to the phis of its successor. A phi whose block has a
 * single predecessor, which branches, is a plain copy, since branch arguments need a block with one successor.
 * Phis that nobody uses are left out on both sides.
 */
import { Op, type Ref } from '#il';
import { firstPhi } from './prepass.js';
import type { Selector } from './selector.js';
import { inRegister } from './values.js';

const NONE: number[] = [];

export class Phis {
  private readonly s: Selector;
  /** By machine block: references passed at its end, to the wanted phis of its successor in order. */
  private readonly passed: (Ref[] | undefined)[];
  /** By machine block: virtual registers defined at its head, and passed at its end. */
  readonly params: number[][];
  readonly args: number[][];

  constructor(s: Selector) {
    this.s = s;
    const { flow } = s;
    this.passed = new Array(flow.count);
    this.params = new Array(flow.count).fill(NONE);
    this.args = new Array(flow.count).fill(NONE);
    for (let b = 0; b < flow.count; b++) if (flow.ilBlock[b] !== 0) this.collect(flow.ilBlock[b]);
  }

  private collect(block: number): void {
    const { fn, facts, flow } = this.s;
    for (let ins = firstPhi(fn, block); ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      if (facts.uses[fn.insTo[ins]] === 0) continue;
      const start = fn.insArg0[ins];
      for (let i = 0; i < fn.insArg1[ins]; i++) {
        const from = fn.phiPool[start + 2 * i];
        if (flow.machineBlock[from] < 0) continue;
        (this.passed[flow.edgeBlock(from, block)] ??= []).push(fn.phiPool[start + 2 * i + 1]);
      }
    }
  }

  /** Materializes the arguments that a block passes. */
  passArguments(b: number): void {
    const { s, passed } = this;
    const refs = passed[b];
    if (refs === undefined || s.flow.succ1[b] >= 0) return;
    const args: number[] = [];
    const successor = s.flow.ilBlock[s.flow.succ0[b]];
    for (let ins = firstPhi(s.fn, successor); ins !== 0 && s.fn.insOp[ins] === Op.phi; ins = s.fn.insNext[ins]) {
      if (s.facts.uses[s.fn.insTo[ins]] > 0) args.push(inRegister(s, refs[args.length], s.fn.insCls[ins]));
    }
    this.args[b] = args;
  }

  /** Parameters of a block, or copies when its only predecessor cannot pass arguments. */
  receive(b: number): void {
    const { s } = this;
    const { fn, facts } = s;
    const first = firstPhi(fn, s.block);
    if (first === 0 || fn.insOp[first] !== Op.phi) return;
    const from = this.branchingPredecessor(b, first);
    const params: number[] = [];
    for (let ins = first; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const to = fn.insTo[ins];
      if (facts.uses[to] === 0) continue;
      const vreg = s.vregOfTemp(to);
      if (from === 0) params.push(vreg);
      else s.emitMove(fn.insCls[ins], vreg, inRegister(s, fn.phiInput(ins, from), fn.insCls[ins]));
    }
    this.params[b] = params;
  }

  /** The IL block before a block with a single predecessor that branches, else 0. */
  private branchingPredecessor(b: number, phi: number): number {
    const { fn, flow } = this.s;
    if (flow.predCount[b] !== 1) return 0;
    const start = fn.insArg0[phi];
    for (let i = 0; i < fn.insArg1[phi]; i++) {
      const from = fn.phiPool[start + 2 * i];
      if (flow.machineBlock[from] >= 0) return flow.succ1[flow.machineBlock[from]] >= 0 ? from : 0;
    }
    return 0;
  }
}
