/**
 * Edges between bytecode blocks while their IL is being made: jumps to blocks that have no IL yet, and what each edge
 * brings for the phis at its end. Filled in at the end, when all blocks are known.
 */
import { type IlFunction, NO_REF, Op, type Ref, tempRef } from '#il';

/** Phis of one block: instructions, and per incoming edge the IL block followed by one value per phi. */
type Join = { readonly phis: number[]; readonly incoming: number[] };

export class PhiEdges {
  private readonly fn: IlFunction;
  /** IL block by bytecode block, 0 until it is made. */
  private readonly ilBlocks: Int32Array;
  private readonly joins: (Join | null)[];
  /** Triples: IL block, which successor (0, 1), bytecode block. */
  private readonly jumps: number[] = [];

  constructor(fn: IlFunction, blockCount: number) {
    this.fn = fn;
    this.ilBlocks = new Int32Array(blockCount);
    this.joins = new Array<Join | null>(blockCount).fill(null);
  }

  /** Says where a bytecode block's IL starts. */
  place(block: number, ilBlock: number): void {
    this.ilBlocks[block] = ilBlock;
  }

  /** Says that a block will have phis; edges to it from now on must bring values. */
  expectPhis(block: number): void {
    this.joins[block] = { phis: [], incoming: [] };
  }

  hasPhis(block: number): boolean {
    return this.joins[block] !== null;
  }

  /** The next phi of a block, at the end of its IL block. */
  addPhi(block: number, cls: number, name: string): Ref {
    const temp = this.fn.newTemp(cls, name === '' ? undefined : name);
    const ins = this.fn.newIns(Op.phi, cls, temp, NO_REF, NO_REF);
    this.fn.append(this.ilBlocks[block], ins);
    this.joins[block]?.phis.push(ins);
    return tempRef(temp);
  }

  /** The IL block's successor number `which` is a bytecode block. */
  addJump(ilBlock: number, which: 0 | 1, to: number): void {
    this.jumps.push(ilBlock, which, to);
  }

  /** Values that control brings from an IL block to a block with phis, in the order of the phis. */
  addValues(ilBlock: number, to: number, values: readonly Ref[]): void {
    this.joins[to]?.incoming.push(ilBlock, ...values);
  }

  finish(): void {
    const { fn, jumps } = this;
    for (let i = 0; i < jumps.length; i += 3) {
      const to = this.ilBlocks[jumps[i + 2]];
      if (jumps[i + 1] === 0) fn.blockSucc0[jumps[i]] = to;
      else fn.blockSucc1[jumps[i]] = to;
    }
    for (const join of this.joins) if (join !== null) this.fillPhis(join);
  }

  private fillPhis({ phis, incoming }: Join): void {
    const stride = phis.length + 1;
    for (let k = 0; k < phis.length; k++) {
      const pairs: number[] = [];
      for (let at = 0; at < incoming.length; at += stride) pairs.push(incoming[at], incoming[at + 1 + k]);
      this.fn.insArg0[phis[k]] = this.fn.addPhiPairs(pairs);
      this.fn.insArg1[phis[k]] = pairs.length / 2;
    }
  }
}
