/**
 * SSA construction while a function is being built: front ends read and write variables, phis appear where needed.
 *
 * Method: Braun et al., "Simple and Efficient Construction of Static Single Assignment Form" (2013). A read looks for the
 * last write in its block and then in the predecessors; where several meet, a phi is made. A block is *sealed* once all its
 * predecessors are known; a read in an unsealed block makes a phi whose inputs are filled in when it is sealed. A phi whose
 * inputs are all the same value (or itself) is trivial and is replaced by that value. For reducible control flow the result
 * is minimal and pruned.
 *
 * Two changes. Nothing recurses, since straight chains of ten thousand blocks are normal: phis made on the way wait in a
 * list. And a replaced phi is not chased through its uses: its temporary is forwarded (`forward`), reads see through that,
 * and `finish` rewrites all arguments once.
 */
import { assert } from '#support';
import { type IlFunction, isTemp, NO_REF, type Ref, RefKind, refIndex, refKind, tempRef } from './function.js';
import { Jump, Op } from './ops.js';
import { Cls } from './value-class.js';

/** A variable of the function being built. */
export type Variable = number;

type PendingPhi = {
  readonly ins: number;
  readonly block: number;
  readonly variable: Variable;
  /** Inputs in the order of the block's predecessors; empty until they are looked up. */
  inputs: Ref[];
  /** Phis that have this one as an input. */
  readonly users: PendingPhi[];
};

export class VariableTable {
  private readonly fn: IlFunction;
  private readonly classes: number[] = [];
  private readonly names: (string | undefined)[] = [];
  /** Value at the end of a block (so far), by variable and block. */
  private readonly values: Map<number, Ref>[] = [];
  private readonly predecessors: number[][] = [];
  private readonly sealed: boolean[] = [];
  /** Phis in unsealed blocks, by block. */
  private readonly incomplete: PendingPhi[][] = [];
  /** Phi of a temporary, while it is one. */
  private readonly phis = new Map<number, PendingPhi>();
  /** What a temporary of a trivial phi stands for. */
  private readonly forwards = new Map<number, Ref>();
  private readonly waiting: PendingPhi[] = [];

  constructor(fn: IlFunction) {
    this.fn = fn;
  }

  declare(cls: number, name?: string): Variable {
    this.classes.push(cls);
    this.names.push(name);
    this.values.push(new Map());
    return this.classes.length - 1;
  }

  /** Notes an edge; the same edge twice (both arms of a jnz) counts once. */
  addEdge(from: number, to: number): void {
    assert(!this.sealed[to], 'il/variables', `edge into sealed block @${this.fn.blockNames[to]} of $${this.fn.name}`);
    const list = (this.predecessors[to] ??= []);
    if (!list.includes(from)) list.push(from);
  }

  write(variable: Variable, block: number, value: Ref): void {
    this.values[variable].set(block, value);
  }

  read(variable: Variable, block: number): Ref {
    const found = this.look(variable, block);
    this.fillWaiting();
    return this.forward(found);
  }

  /** Says that all predecessors of a block are known. */
  seal(block: number): void {
    if (this.sealed[block]) return;
    this.sealed[block] = true;
    for (const phi of this.incomplete[block] ?? []) this.waiting.push(phi);
    this.incomplete[block] = [];
    this.fillWaiting();
  }

  isSealed(block: number): boolean {
    return this.sealed[block] === true;
  }

  /** What a value is now, after phis have been replaced. */
  forward(ref: Ref): Ref {
    let value = ref;
    while (isTemp(value)) {
      const next = this.forwards.get(refIndex(value));
      if (next === undefined) break;
      value = next;
    }
    // Shorten the chain, so that long ones are walked once.
    for (let at = ref; at !== value; ) {
      const next = this.forwards.get(refIndex(at)) ?? value;
      this.forwards.set(refIndex(at), value);
      at = next;
    }
    return value;
  }

  /** Seals what is open, writes the phis' inputs, and rewrites every argument that named a replaced phi. */
  finish(): void {
    const { fn } = this;
    for (let block = 1; block < fn.blockCount; block++) this.seal(block);
    for (const phi of this.phis.values()) {
      const pairs: number[] = [];
      this.predecessorsOf(phi.block).forEach((from, i) => {
        pairs.push(from, this.forward(phi.inputs[i]));
      });
      fn.insArg0[phi.ins] = fn.addPhiPairs(pairs);
      fn.insArg1[phi.ins] = pairs.length / 2;
    }
    if (this.forwards.size > 0) this.rewriteArguments();
  }

  private predecessorsOf(block: number): readonly number[] {
    return (this.predecessors[block] ??= []);
  }

  /** Value of a variable at the end of a block; new phis are left in `waiting`. */
  private look(variable: Variable, block: number): Ref {
    const values = this.values[variable];
    const passed: number[] = [];
    let at = block;
    let found: Ref;
    for (;;) {
      const known = values.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      const predecessors = this.predecessorsOf(at);
      if (!this.sealed[at]) {
        found = this.newPhi(variable, at);
        break;
      }
      if (predecessors.length === 0) {
        found = this.undefinedValue(variable);
        break;
      }
      if (predecessors.length > 1) {
        found = this.newPhi(variable, at);
        break;
      }
      passed.push(at);
      at = predecessors[0];
      if (passed.length > this.fn.blockCount) {
        // A ring of single predecessors is unreachable code.
        found = this.undefinedValue(variable);
        break;
      }
    }
    values.set(at, found);
    for (const each of passed) values.set(each, found);
    return found;
  }

  private newPhi(variable: Variable, block: number): Ref {
    const { fn } = this;
    const temp = fn.newTemp(this.classes[variable], this.names[variable]);
    const ins = fn.newIns(Op.phi, this.classes[variable], temp, 0, 0);
    fn.prepend(block, ins);
    const phi: PendingPhi = { ins, block, variable, inputs: [], users: [] };
    this.phis.set(temp, phi);
    if (this.sealed[block]) this.waiting.push(phi);
    else (this.incomplete[block] ??= []).push(phi);
    return tempRef(temp);
  }

  private undefinedValue(variable: Variable): Ref {
    const { fn } = this;
    const cls = this.classes[variable];
    return cls === Cls.d ? fn.double(0) : cls === Cls.s ? fn.single(0) : fn.int(0);
  }

  private fillWaiting(): void {
    const filled: PendingPhi[] = [];
    for (let phi = this.waiting.pop(); phi !== undefined; phi = this.waiting.pop()) {
      for (const from of this.predecessorsOf(phi.block)) {
        const input = this.forward(this.look(phi.variable, from));
        phi.inputs.push(input);
        if (isTemp(input)) this.phis.get(refIndex(input))?.users.push(phi);
      }
      filled.push(phi);
    }
    this.removeTrivial(filled);
  }

  private removeTrivial(candidates: PendingPhi[]): void {
    for (let phi = candidates.pop(); phi !== undefined; phi = candidates.pop()) {
      const temp = this.fn.insTo[phi.ins];
      if (this.phis.get(temp) !== phi) continue;
      const same = this.onlyInput(phi, tempRef(temp));
      if (same === NO_REF) continue;
      this.phis.delete(temp);
      this.forwards.set(temp, same);
      this.fn.remove(phi.ins);
      const target = isTemp(same) ? this.phis.get(refIndex(same)) : undefined;
      for (const user of phi.users) {
        if (user === phi) continue;
        target?.users.push(user);
        if (user.inputs.length > 0) candidates.push(user);
      }
    }
  }

  /** The one value that all inputs other than the phi itself have, NO_REF when there are several. */
  private onlyInput(phi: PendingPhi, own: Ref): Ref {
    let same = NO_REF;
    for (const input of phi.inputs) {
      const value = this.forward(input);
      if (value === own || value === same) continue;
      if (same !== NO_REF) return NO_REF;
      same = value;
    }
    return same === NO_REF ? this.undefinedValue(phi.variable) : same;
  }

  private rewriteArguments(): void {
    const { fn } = this;
    for (let block = 1; block < fn.blockCount; block++) {
      for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
        if (fn.insOp[ins] === Op.phi) this.rewriteInputs(ins);
        else {
          fn.insArg0[ins] = this.forward(fn.insArg0[ins]);
          fn.insArg1[ins] = this.forward(fn.insArg1[ins]);
          if (refKind(fn.insArg2[ins]) === RefKind.temp && hasThirdRef(fn.insOp[ins])) {
            fn.insArg2[ins] = this.forward(fn.insArg2[ins]);
          }
        }
      }
      if (fn.blockJump[block] !== Jump.none) fn.blockArg[block] = this.forward(fn.blockArg[block]);
    }
  }

  private rewriteInputs(phi: number): void {
    const { fn } = this;
    const start = fn.insArg0[phi];
    const end = start + 2 * fn.insArg1[phi];
    for (let at = start + 1; at < end; at += 2) fn.phiPool[at] = this.forward(fn.phiPool[at]);
  }
}

/** `insArg2` of par, arg and call is a plain number, not a ref. */
const hasThirdRef = (op: number): boolean => op === Op.select || op === Op.blit;
