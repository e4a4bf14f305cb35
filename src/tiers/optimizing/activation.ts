/**
 * One activation of a bytecode function in the code being made: the function itself, or one that is inlined into it. Knows what an
 * interpreter would have in its frame at the instruction at hand.
 */
import { type BytecodeFunction, handlerAt } from '#bytecode';
import { NO_REF, type Ref } from '#il';
import type { BitSet } from '#support';
import type { CompilationUnit } from './compilation-unit.js';
import type { FrameValues } from './frame-states.js';
import type { Liveness } from './liveness.js';
import type { SsaLocals } from './ssa-locals.js';

export class Activation {
  readonly bytecode: BytecodeFunction;
  /** The activation that this one is inlined into, at the call that it is busy with. */
  readonly caller: Activation | null;
  /** The operand stack, top last. */
  readonly stack: Ref[] = [];
  /** What the instruction at hand has popped so far, deepest first. */
  operands: readonly Ref[] = [];
  /** Address of the frame objects, NO_REF when there are none. */
  objects: Ref = NO_REF;
  private readonly unit: CompilationUnit;
  private readonly locals: SsaLocals;
  private liveness: Liveness | null = null;
  private blockStart = 0;
  /** Live locals by offset in the block at hand; null until asked for. */
  private liveSets: ReadonlyMap<number, BitSet> | null = null;
  private at = 0;
  private next = 0;

  constructor(unit: CompilationUnit, bytecode: BytecodeFunction, locals: SsaLocals, caller: Activation | null) {
    this.unit = unit;
    this.bytecode = bytecode;
    this.locals = locals;
    this.caller = caller;
  }

  enterBlock(start: number): void {
    this.blockStart = start;
    this.liveSets = null;
  }

  enterInstruction(offset: number, nextOffset: number): void {
    this.at = offset;
    this.next = nextOffset;
  }

  /** Inlined activations from here outward that are of a function. */
  countOf(functionId: number): number {
    let count = 0;
    for (let at: Activation | null = this; at !== null; at = at.caller) if (at.bytecode.id === functionId) count++;
    return count;
  }

  /** Activations that this one is inlined into. */
  get depth(): number {
    return this.caller === null ? 0 : this.caller.depth + 1;
  }

  /** Whether an error raised by the instruction at hand has a handler in this activation or one around it. */
  get isCovered(): boolean {
    for (let at: Activation | null = this; at !== null; at = at.caller) if (at.handler >= 0) return true;
    return false;
  }

  /**
   * Frames in which the instruction at hand is executed again.
   * @param operands stands for what the instruction popped
   */
  before(operands: readonly Ref[] = this.operands): FrameValues[] {
    return [this.frame(this.setAt(this.at), [...this.stack, ...operands]), ...this.callers()];
  }

  /** Frames in which the block at `start` is about to be entered, with the stack as it is. */
  atBlock(start: number): FrameValues[] {
    return [this.frame(this.known().atBlock(start), this.stack, start), ...this.callers()];
  }

  /** Frames in which the instruction at hand is a call in progress; its arguments are popped. */
  inCall(): FrameValues[] {
    return [this.frameInCall(), ...this.callers()];
  }

  /** Frames for an error raised here: only what handlers need. */
  atError(): FrameValues[] {
    const frames: FrameValues[] = [];
    for (let at: Activation | null = this; at !== null; at = at.caller) frames.push(at.frame(at.handlerSet(), []));
    return frames;
  }

  private callers(): FrameValues[] {
    const frames: FrameValues[] = [];
    for (let at = this.caller; at !== null; at = at.caller) frames.push(at.frameInCall());
    return frames;
  }

  private frameInCall(): FrameValues {
    // What the handler needs is live behind the call too.
    return this.frame(this.setAt(this.next), this.stack);
  }

  private frame(live: BitSet | null, stack: readonly Ref[], offset = this.at): FrameValues {
    const slots: number[] = [];
    live?.forEach((local) => {
      slots.push(local, this.locals.get(local));
    });
    const base = this.bytecode.locals.length;
    for (let i = 0; i < stack.length; i++) slots.push(base + i, stack[i]);
    const { id } = this.bytecode;
    return { functionId: id, offset, slots, stackDepth: stack.length, objects: this.objects };
  }

  private get handler(): number {
    return this.bytecode.handlers.length === 0 ? -1 : handlerAt(this.bytecode, this.at);
  }

  private handlerSet(): BitSet | null {
    const { handler } = this;
    return handler < 0 ? null : this.known().atBlock(handler);
  }

  private setAt(offset: number): BitSet | null {
    this.liveSets ??= this.known().within(this.blockStart);
    return this.liveSets.get(offset) ?? null;
  }

  private known(): Liveness {
    this.liveness ??= this.unit.context.livenessOf(this.bytecode);
    return this.liveness;
  }
}
