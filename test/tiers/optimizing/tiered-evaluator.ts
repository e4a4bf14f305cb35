/**
 * Tier 2's front half against the oracle: functions run as IL made by the optimizing tier, on the evaluator; guards fail when the plan says
 * so, errors and invalidations leave at the states of calls, and the interpreter of bytecode-evaluator.ts goes on from what the frame states
 * say. What the engine does with machine frames is done here with the evaluator's, so states are proved without any machine code.
 */
import assert from 'node:assert/strict';
import {
  ANY,
  type BytecodeFunction,
  type BytecodeModule,
  CLS_OF_TYPE,
  FRAME,
  frameObjectOffsets,
  handlerAt,
  instructionWords,
  type Value,
  verifyModule,
} from '#bytecode';
import {
  EvaluationError,
  type FrameState,
  type IlFunction,
  type IlModule,
  livesOf,
  NO_OBJECTS,
  Op,
  type PassedArgument,
  StateBox,
  stateNumber,
  stateOf,
  verifyFunction,
} from '#il';
import { truncateTo } from '../../../dist/il/evaluate/bits.js';
import { Trapped } from '../../../dist/il/evaluate/evaluation-error.js';
import { type CompileRequest, speculationKey } from '../../../dist/tiers/contract.js';
import { branchOffsets } from '../../../dist/tiers/optimizing/cold-branches.js';
import { CompilationUnit, type UnitOptions } from '../../../dist/tiers/optimizing/compilation-unit.js';
import { functionToIl } from '../../../dist/tiers/optimizing/function-to-il.js';
import { ModuleContext } from '../../../dist/tiers/optimizing/module-context.js';
import { Speculation } from '../../../dist/tiers/optimizing/speculation.js';
import { Activation, BytecodeEvaluator, type ProgramOutcome, Unwinding } from '../bytecode-evaluator.js';

export type Plan = {
  /** What was seen in an earlier run: feedback vector by function. */
  readonly feedback: readonly Int32Array[];
  /** Every n-th guard fails; 0: only those whose condition does not hold. */
  readonly failEvery: number;
  /** Every n-th return from a user function finds its caller given up; 0: never. */
  readonly abandonEvery: number;
  /** Every n-th loop head of interpreted code enters compiled code; 0: none. */
  readonly enterEvery: number;
  /** Every n-th call is interpreted from the start; 0: none. */
  readonly interpretEvery: number;
  readonly unit?: UnitOptions;
  /** Applied to IL before it runs. */
  readonly optimize?: (fn: IlFunction, evaluator: TieredEvaluator) => void;
};

export const PLAIN: Omit<Plan, 'feedback'> = { failEvery: 0, abandonEvery: 0, enterEvery: 0, interpretEvery: 0 };

/** A caller that was given up, with what the call returned. */
class Abandoned extends Error {
  readonly depth: number;
  readonly result: bigint | null;
  constructor(depth: number, result: bigint | null) {
    super('abandoned');
    this.depth = depth;
    this.result = result;
  }
}

/** Activation whose code is IL: the evaluator's frame at this height. */
class CompiledActivation extends Activation {
  readonly height: number;
  constructor(fn: BytecodeFunction, height: number) {
    super(fn, [], []);
    this.height = height;
  }
}

type MachineFrame = { readonly fn: IlFunction; ins: number };
type Internals = {
  frames: MachineFrame[];
  special: (frame: MachineFrame, ins: number, op: number) => void;
};

export type Counts = {
  guards: number;
  failed: number;
  abandoned: number;
  entered: number;
  unwound: number;
  calls: number;
};

export class TieredEvaluator extends BytecodeEvaluator {
  readonly counts: Counts = { guards: 0, failed: 0, abandoned: 0, entered: 0, unwound: 0, calls: 0 };
  readonly plan: Plan;
  private readonly context: ModuleContext;
  private readonly verified;
  private readonly compiled = new Map<string, IlFunction>();
  /** Interpreted activations that an activation entered at a loop head stands for. */
  private readonly underneath = new Set<Activation>();
  private readonly refuted = new Set<string>();
  private readonly failures = new Map<string, number>();
  private ticks = { returns: 0, heads: 0, calls: 0 };

  constructor(module: BytecodeModule, plan: Plan, maxInstructions = 2_000_000) {
    super(module, maxInstructions);
    this.plan = plan;
    this.verified = verifyModule(module);
    this.context = new ModuleContext(this.verified, this.il, { replaceable: true, exits: true });
    const internals = this.machine as unknown as Internals;
    const special = internals.special.bind(this.machine);
    internals.special = (frame, ins, op) => {
      if (op === Op.guard) {
        this.counts.guards++;
        if (this.plan.failEvery > 0 && this.counts.guards % this.plan.failEvery === 0)
          throw new Trapped('guard', 'planned');
      }
      special(frame, ins, op);
    };
  }

  get ilModule(): IlModule {
    return this.il;
  }

  /** Calls a function without parameters: its result, or the error that ended the program, as `interpret` puts it. */
  outcomeOf(id: number): string {
    return outcomeOf(this, id);
  }

  // ---- compiling

  private compile(id: number, osrOffset: number): IlFunction {
    const key = `${id}:${osrOffset}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const request: CompileRequest = {
      verified: this.verified,
      functionId: id,
      osrOffset,
      feedback: this.plan.feedback[id],
      feedbackOf: (other) => this.plan.feedback[other],
      refuted: this.refuted,
      speculate: true,
      countsBranches: true,
      stressCounter: 0,
    };
    const speculation = new Speculation(request, this.plan.failEvery > 0);
    const unit = new CompilationUnit(this.context, `t2.${this.compiled.size}`, speculation, this.plan.unit);
    const fn = functionToIl(unit, this.module.functions[id], osrOffset);
    assert.deepEqual(
      verifyFunction(this.il, fn).map(({ message }) => message),
      [],
      `${this.module.functions[id].name} at ${osrOffset}`,
    );
    this.plan.optimize?.(fn, this);
    this.compiled.set(key, fn);
    return fn;
  }

  /** As the engine does: a guess that fails for good reason is not made again. */
  private refute(state: FrameState): void {
    const { functionId, offset } = state.frames[0];
    const key = speculationKey(functionId, offset, state.reason);
    const count = (this.failures.get(key) ?? 0) + 1;
    this.failures.set(key, count);
    if (count !== 3) return;
    this.refuted.add(key);
    this.compiled.clear();
  }

  // ---- running

  protected override call(id: number, args: readonly bigint[]): bigint | null {
    this.counts.calls++;
    const { interpretEvery } = this.plan;
    if (interpretEvery > 0 && ++this.ticks.calls % interpretEvery === 0) return this.afterCall(super.call(id, args));
    const fn = this.module.functions[id];
    const passed = fn.signature.params.map((type, k): PassedArgument => {
      const cls = CLS_OF_TYPE[type];
      return { kind: 'value', cls, bits: truncateTo(cls, args[k]) };
    });
    return this.afterCall(this.runCompiled(fn, this.compile(id, -1), passed));
  }

  /** A return into compiled code: it may have been given up in the meantime. */
  private afterCall(result: bigint | null): bigint | null {
    const { abandonEvery } = this.plan;
    const isCompiled = this.activations.length > 0 && this.top instanceof CompiledActivation;
    if (!isCompiled || abandonEvery === 0 || ++this.ticks.returns % abandonEvery !== 0) return result;
    const { height } = this.top as CompiledActivation;
    const { fn, ins } = this.machineFrames()[height] as MachineFrame;
    // Closed functions have no states at their calls of themselves.
    if (stateOf(fn, ins) === 0) return result;
    this.counts.abandoned++;
    throw new Abandoned(this.activations.length - 1, result);
  }

  private runCompiled(fn: BytecodeFunction, il: IlFunction, passed: readonly PassedArgument[]): bigint | null {
    const frames = this.machineFrames() as MachineFrame[];
    const height = frames.length;
    const depth = this.activations.push(new CompiledActivation(fn, height)) - 1;
    try {
      const { bits } = this.machine.run(il, passed);
      this.activations.pop();
      return fn.signature.result === null ? null : bits;
    } catch (error) {
      return this.leave(depth, frames[height], error);
    }
  }

  /** Compiled code came to an end in the middle: goes on interpreted, or out. */
  private leave(depth: number, frame: MachineFrame, error: unknown): bigint | null {
    const frames = this.machineFrames() as MachineFrame[];
    const height = frames.indexOf(frame);
    if (error instanceof EvaluationError && error.trap === 'guard') {
      const state = frame.fn.frameStates[stateNumber(frame.fn, frame.ins)];
      this.counts.failed++;
      if (error.message.includes('planned') === false) this.refute(state);
      return this.interpretFrom(depth, height, state, this.livesAt(frame, frame.ins), 0, () => undefined);
    }
    if (error instanceof EvaluationError && this.isDivision(frame)) {
      try {
        this.machine.invoke(this.symbol('fb_error'), [{ kind: 'value', cls: 0, bits: 11n }]);
      } catch (raised) {
        return this.leave(depth, frame, raised);
      }
      return assert.fail('fb_error came back');
    }
    if (!(error instanceof Unwinding || error instanceof Abandoned) || error.depth !== depth) throw error;
    const exit = stateOf(frame.fn, frame.ins);
    const state = frame.fn.frameStates[stateNumber(frame.fn, exit)];
    const lives = this.livesAt(frame, exit);
    if (error instanceof Abandoned) {
      assert.equal(state.mode, 'call');
      return this.interpretFrom(depth, height, state, lives, 0, (inner) => {
        if (error.result !== null) inner.stack.push(error.result);
        inner.at += instructionWords(inner.fn.code, inner.at);
      });
    }
    this.counts.unwound++;
    const catching = state.frames.findIndex(({ functionId, offset }) => this.handlerOf(functionId, offset) >= 0);
    return this.interpretFrom(depth, height, state, lives, catching, (inner) => {
      inner.stack = [];
      inner.at = handlerAt(inner.fn, inner.at);
    });
  }

  private isDivision({ fn, ins }: MachineFrame): boolean {
    return fn.insOp[ins] === Op.divt || fn.insOp[ins] === Op.remt;
  }

  private handlerOf(functionId: number, offset: number): number {
    return handlerAt(this.module.functions[functionId], offset);
  }

  private livesAt(frame: MachineFrame, exit: number): bigint[] {
    const { fn } = frame;
    return livesOf(fn, exit).map((live) =>
      truncateTo(fn.insCls[live], this.machine.value(frame as never, fn.insArg0[live])),
    );
  }

  /**
   * Rebuilds the frames of a state, those inside of `first` left out, and interprets them to the return of the outermost.
   * @param start puts the innermost where it goes on
   */
  private interpretFrom(
    depth: number,
    height: number,
    state: FrameState,
    lives: readonly bigint[],
    first: number,
    start: (inner: Activation) => void,
  ): bigint | null {
    this.activations.length = depth;
    this.machineFrames().length = height;
    this.brackets.length = 0;
    this.deadDepth = 0;
    const activations = state.frames.slice(first).map((frame) => {
      const fn = this.module.functions[frame.functionId];
      const bitsOf = (source: number): bigint => (source >= 0 ? lives[source] : this.constant(state, -1 - source));
      const base = frame.objects === NO_OBJECTS ? 0n : bitsOf(frame.objects);
      const addresses = Array.from(frameObjectOffsets(fn).offsets, (offset) => base + BigInt(offset));
      const activation = new Activation(fn, [], addresses);
      activation.at = frame.offset;
      activation.stack = new Array<bigint>(frame.stackDepth).fill(0n);
      for (let i = 0; i < frame.slots.length; i += 3) {
        const [slot, source, box] = frame.slots.subarray(i, i + 3);
        const value = boxed(box, bitsOf(source));
        if (slot < fn.locals.length) activation.locals[slot] = value;
        else activation.stack[slot - fn.locals.length] = value;
      }
      return activation;
    });
    start(activations[0]);
    return this.finishAll(activations);
  }

  /** Innermost first; the others wait for the one inside. */
  private finishAll(activations: readonly Activation[]): bigint | null {
    const outermost = activations[activations.length - 1];
    if (activations.length === 1) return this.finish(outermost);
    return this.finish(outermost, () => {
      const result = this.finishAll(activations.slice(0, -1));
      if (result !== null) outermost.stack.push(result);
      outermost.at += instructionWords(outermost.fn.code, outermost.at);
    });
  }

  private constant(state: FrameState, number: number): bigint {
    const constant = state.constants[number];
    if (typeof constant === 'bigint') return BigInt.asUintN(64, constant);
    return this.symbol(constant.symbol) + BigInt(constant.addend);
  }

  // ---- errors

  protected override unwind(): void {
    const frames = this.machineFrames() as MachineFrame[];
    for (let depth = this.activations.length - 1; depth >= 0; depth--) {
      const activation = this.activations[depth];
      if (this.underneath.has(activation)) continue;
      if (activation instanceof CompiledActivation) {
        const { fn, ins } = frames[activation.height];
        const exit = stateOf(fn, ins);
        if (exit === 0) continue;
        const state = fn.frameStates[stateNumber(fn, exit)];
        if (state.frames.some(({ functionId, offset }) => this.handlerOf(functionId, offset) >= 0))
          throw new Unwinding(depth);
      } else if (handlerAt(activation.fn, activation.at) >= 0) throw new Unwinding(depth);
    }
  }

  protected override locate(): void {
    if (!(this.top instanceof CompiledActivation)) super.locate();
  }

  // ---- entering in the middle

  override loopHead(): undefined {
    const { enterEvery } = this.plan;
    if (enterEvery === 0 || ++this.ticks.heads % enterEvery !== 0) return;
    this.counts.entered++;
    const activation = this.top;
    const { fn, at, locals, stack, frameObjects } = activation;
    const top = -FRAME.stackPointer;
    const slots = [...locals, ...stack];
    const memory = this.machine.heap.allocate('frame', 'interpreter frame', top + 8 * slots.length + 8, 16);
    const frame = memory.address + BigInt(top);
    slots.forEach((value, k) => {
      this.machine.heap.store(frame + BigInt(8 * k), 8, value);
    });
    if (frameObjects.length > 0) this.machine.heap.store(frame + BigInt(FRAME.objects), 8, frameObjects[0]);
    this.underneath.add(activation);
    const saved = this.values;
    const result = this.runCompiled(fn, this.compile(fn.id, at), [{ kind: 'value', cls: 1, bits: frame }]);
    this.values = saved;
    this.underneath.delete(activation);
    this.machine.heap.release(memory);
    activation.result = result;
    activation.returned = true;
  }
}

function boxed(box: number, value: bigint): bigint {
  if (box === StateBox.none) return value;
  if (box === StateBox.integer) return BigInt.asUintN(32, value);
  assert.equal(box, StateBox.double);
  const hasNoValue = (value & 0x7fff_ffff_ffff_ffffn) > 0x7ff0_0000_0000_0000n;
  return BigInt.asUintN(64, (hasNoValue ? ANY.canonicalNaN : value) + ANY.doubleOffset);
}

// ---- feedback

/** Interprets a program and notes what the lower tiers would note. */
export class Profiler extends BytecodeEvaluator {
  readonly vectors: readonly Int32Array[];
  private readonly words: readonly (readonly bigint[])[];
  private readonly branches: readonly ReadonlyMap<number, number>[];

  private readonly weight: number;

  /** @param weight what one run of a branch counts for */
  constructor(module: BytecodeModule, weight: number, maxInstructions = 2_000_000) {
    super(module, maxInstructions);
    this.weight = weight;
    this.branches = module.functions.map((fn) => new Map(branchOffsets(fn).map((offset, k) => [offset, k])));
    this.vectors = module.functions.map((fn, id) => new Int32Array(fn.feedbackCount + 2 * this.branches[id].size));
    this.words = module.functions.map(({ feedbackCount }) =>
      Array.from({ length: feedbackCount }, () => this.machine.heap.allocate('frame', 'feedback', 8).address),
    );
  }

  /** As of TieredEvaluator. */
  outcomeOf(id: number): string {
    return outcomeOf(this, id);
  }

  /** The vectors, with what operations on dynamic values saw. */
  finishFeedback(): readonly Int32Array[] {
    this.words.forEach((addresses, id) => {
      addresses.forEach((address, word) => {
        this.vectors[id][word] = Number(this.machine.heap.load(address, 4));
      });
    });
    return this.vectors;
  }

  override feedback(k: number): Value {
    return this.value(this.words[this.top.fn.id][this.word(k)]);
  }

  override branchIf(condition: Value): undefined {
    this.count(BigInt.asUintN(32, this.values[condition]) !== 0n);
    return super.branchIf(condition);
  }
  override branchUnless(condition: Value): undefined {
    this.count(BigInt.asUintN(32, this.values[condition]) === 0n);
    return super.branchUnless(condition);
  }

  private count(taken: boolean): void {
    const { fn, at } = this.top;
    const k = this.branches[fn.id].get(at) ?? assert.fail('no branch');
    this.vectors[fn.id][fn.feedbackCount + 2 * k + (taken ? 0 : 1)] += this.weight;
  }
}

function outcomeOf(evaluator: BytecodeEvaluator, id: number): string {
  const { result, failure } = evaluator.callAlone(id);
  return failure === null ? String(BigInt.asIntN(64, result ?? 0n)) : failure;
}

/** Outcomes as they can be compared: how much memory was left over depends on who ran what. */
export const comparable = ({ output, errorOutput, exitCode }: ProgramOutcome): object => ({
  output,
  errorOutput,
  exitCode,
});
