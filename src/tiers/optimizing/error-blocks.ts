/**
 * The cold ends of a function: blocks that raise a BASIC error and never come back. They are made after everything else,
 * so that they lie behind the code; one block serves all places of a line that raise the same error in the same way.
 */
import { CLS_OF_TYPE, RUNTIME_FUNCTIONS, type RuntimeName, STATE, STATE_SYMBOL, ValueType } from '#bytecode';
import { Cls, type IlModule, Jump, NO_REF, Op, type Ref } from '#il';
import type { IlEmitter } from './il-emitter.js';

type ErrorBlock = {
  readonly routine: RuntimeName;
  readonly args: readonly Ref[];
  /** Subscripts that the routine wants in memory, behind its other arguments; empty for most. */
  readonly subscripts: readonly Ref[];
  readonly line: Line;
  /** Blocks whose first successor this is. */
  readonly from: number[];
};

/** Physical line and the one that ERL reports. */
export type Line = { readonly physical: number; readonly erl: number };

export class ErrorBlocks {
  private readonly module: IlModule;
  private readonly emitter: IlEmitter;
  private readonly blocks: ErrorBlock[] = [];
  private readonly known = new Map<string, ErrorBlock>();

  constructor(module: IlModule, emitter: IlEmitter) {
    this.module = module;
    this.emitter = emitter;
  }

  /** `branching` goes to a block that raises error `error`. */
  raise(branching: number, error: number, line: Line): void {
    this.add(branching, 'fb_error', [this.emitter.fn.int(error)], [], line);
  }

  /** `branching` goes to a block that says which subscripts are out of bounds. */
  badSubscripts(branching: number, descriptor: Ref, indices: readonly Ref[], line: Line): void {
    if (indices.length === 1) this.add(branching, 'fb_array_error1', [descriptor, ...indices], [], line);
    else if (indices.length === 2) this.add(branching, 'fb_array_error2', [descriptor, ...indices], [], line);
    else this.add(branching, 'fb_array_error', [descriptor, this.emitter.fn.int(indices.length)], indices, line);
  }

  private add(branching: number, routine: RuntimeName, args: readonly Ref[], subscripts: readonly Ref[], line: Line) {
    const key = `${routine} ${line.physical} ${line.erl} ${args} ${subscripts}`;
    let block = this.known.get(key);
    // Arguments that are temporaries are the same in every place that shares a block, so they dominate it if they
    // dominate the first place; two places with one key may lie on different ways, each below the definitions.
    if (block === undefined) {
      block = { routine, args, subscripts, line, from: [] };
      this.blocks.push(block);
      this.known.set(key, block);
    }
    block.from.push(branching);
  }

  /** Makes the blocks and fills in the jumps to them. `scratch`: frame memory for that many subscripts. */
  finish(scratch: (count: number) => Ref): void {
    const { emitter } = this;
    const { fn } = emitter;
    for (const { routine, args, subscripts, line, from } of this.blocks) {
      const block = fn.newBlock('');
      for (const branching of from) fn.blockSucc0[branching] = block;
      emitter.block = block;
      if (line.physical !== 0) emitter.effect(Op.dbgloc, fn.int(line.physical), fn.int(0));
      emitter.effect(Op.storew, fn.int(line.erl), fn.symbol(this.module.symbol(STATE_SYMBOL), STATE.line));
      const all = subscripts.length === 0 ? args : [...args, this.spill(subscripts, scratch(subscripts.length))];
      const { params } = RUNTIME_FUNCTIONS[routine];
      const passed = all.flatMap((arg, i) => [CLS_OF_TYPE[ValueType[params[i]]], arg]);
      emitter.call(fn.symbol(this.module.symbol(routine)), null, passed);
      fn.setJump(block, Jump.hlt, NO_REF, 0, 0);
    }
  }

  private spill(subscripts: readonly Ref[], memory: Ref): Ref {
    subscripts.forEach((index, i) => {
      this.emitter.effect(Op.storew, index, this.emitter.ins(Op.add, Cls.l, memory, this.emitter.fn.int(4 * i)));
    });
    return memory;
  }
}
