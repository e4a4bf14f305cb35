/**
 * The cold ends of a function: blocks that raise a BASIC error and never come back. They are made after everything else,
 * so that they lie behind the code; one block serves all places of a line that raise the same error in the same way.
 */
import { CLS_OF_TYPE, RUNTIME_FUNCTIONS, type RuntimeName, STATE, STATE_SYMBOL, ValueType } from '#bytecode';
import { Cls, type IlModule, Jump, NO_REF, Op, type Ref } from '#il';
import type { CompilationUnit } from './compilation-unit.js';
import type { PendingState } from './frame-states.js';

type ErrorBlock = {
  readonly routine: RuntimeName;
  readonly args: readonly Ref[];
  /** Subscripts of a failing access, in the very array that came with its checks. More than two are passed in memory. */
  readonly indices: readonly Ref[];
  readonly line: Line;
  /** Where the error may be caught in this function; null when nowhere. */
  readonly state: PendingState | null;
  /** Blocks whose first successor this is. */
  readonly from: number[];
};

/** Physical line and the one that ERL reports. */
export type Line = { readonly physical: number; readonly erl: number };

export class ErrorBlocks {
  private readonly module: IlModule;
  private readonly unit: CompilationUnit;
  private readonly blocks: ErrorBlock[] = [];
  /** Blocks that raise an error number, by number and line. */
  private readonly plain = new Map<string, ErrorBlock>();

  constructor(module: IlModule, unit: CompilationUnit) {
    this.module = module;
    this.unit = unit;
  }

  /** `branching` goes to a block that raises error `error`. */
  raise(branching: number, error: number, line: Line, state: PendingState | null): void {
    const key = `${error} ${line.physical} ${line.erl} ${state === null ? '' : state.number}`;
    let block = this.plain.get(key);
    if (block === undefined) {
      block = this.add('fb_error', [this.unit.emitter.fn.int(error)], [], line, state);
      this.plain.set(key, block);
    }
    block.from.push(branching);
  }

  /** Whether the block of these very subscripts was the last to be asked for. */
  hasBlockFor(indices: readonly Ref[]): boolean {
    return indices.length > 0 && this.blocks[this.blocks.length - 1]?.indices === indices;
  }

  /** `branching` goes to a block that says which subscripts are out of bounds; one block serves all checks of an access. */
  badSubscripts(
    branching: number,
    descriptor: Ref,
    indices: readonly Ref[],
    line: Line,
    state: PendingState | null,
  ): void {
    if (!this.hasBlockFor(indices)) this.addBadSubscripts(descriptor, indices, line, state);
    this.blocks[this.blocks.length - 1].from.push(branching);
  }

  private addBadSubscripts(descriptor: Ref, indices: readonly Ref[], line: Line, state: PendingState | null): void {
    const { length } = indices;
    if (length === 1) this.add('fb_array_error1', [descriptor, ...indices], indices, line, state);
    else if (length === 2) this.add('fb_array_error2', [descriptor, ...indices], indices, line, state);
    else this.add('fb_array_error', [descriptor, this.unit.emitter.fn.int(length)], indices, line, state);
  }

  private add(
    routine: RuntimeName,
    args: readonly Ref[],
    indices: readonly Ref[],
    line: Line,
    state: PendingState | null,
  ): ErrorBlock {
    const block: ErrorBlock = { routine, args, indices, line, state, from: [] };
    this.blocks.push(block);
    return block;
  }

  /** Makes the blocks and fills in the jumps to them. `scratch`: frame memory for that many subscripts. */
  finish(scratch: (count: number) => Ref): void {
    const { emitter, states } = this.unit;
    const { fn } = emitter;
    for (const { routine, args, indices, line, state, from } of this.blocks) {
      const block = fn.newBlock('');
      for (const branching of from) fn.blockSucc0[branching] = block;
      emitter.block = block;
      if (line.physical !== 0) emitter.effect(Op.dbgloc, fn.int(line.physical), fn.int(0));
      emitter.effect(Op.storew, fn.int(line.erl), fn.symbol(this.module.symbol(STATE_SYMBOL), STATE.line));
      const all = indices.length > 2 ? [...args, this.spill(indices, scratch(indices.length))] : args;
      const { params } = RUNTIME_FUNCTIONS[routine];
      const passed = all.flatMap((arg, i) => [CLS_OF_TYPE[ValueType[params[i]]], arg]);
      if (state !== null) states.emitState(state);
      emitter.call(fn.symbol(this.module.symbol(routine)), null, passed);
      fn.setJump(block, Jump.hlt, NO_REF, 0, 0);
    }
  }

  private spill(indices: readonly Ref[], memory: Ref): Ref {
    const { emitter } = this.unit;
    indices.forEach((index, i) => {
      emitter.effect(Op.storew, index, emitter.ins(Op.add, Cls.l, memory, emitter.fn.int(4 * i)));
    });
    return memory;
  }
}
