/**
 * One function of verified bytecode into SSA IL.
 *
 * Order of work: block graph, dominators, where locals need phis; then the blocks along the dominator tree, each converted
 * once with the values of locals that its dominator left behind (Cytron et al. 1991); at last jumps, phis and error blocks
 * are filled in. Stack slots that are alive where several blocks meet get phis too. Only inlining recurses, to a fixed depth, and
 * everything is linear in code plus phi inputs, so programs of 100,000 lines are no special case.
 */
import {
  type BytecodeFunction,
  CLS_OF_TYPE,
  type FunctionFacts,
  instructionWords,
  OPCODE_EFFECTS,
  OPCODE_FLOW,
  OPCODE_MEANINGS,
  Opcode,
  type ValueType,
} from '#bytecode';
import { AbiType, Cls, type IlFunction, Jump, NO_REF, plainLinkage, type Ref, StateBox } from '#il';
import { Activation } from './activation.js';
import { boxLearned, bringUnboxed } from './any-guesses.js';
import { BlockGraph, canReturn } from './block-graph.js';
import { boxedForm } from './boxed-forms.js';
import { type CarriedKind, type CarriedKinds, findCarriedKinds } from './carried-kinds.js';
import { isClosed } from './closed-functions.js';
import type { CompilationUnit } from './compilation-unit.js';
import { computeDominators, type Dominators } from './dominators.js';
import { dropDeadPhis } from './drop-dead-phis.js';
import { mayInline } from './inline-plan.js';
import { guessConversion } from './numeric-guesses.js';
import { allocateSubscripts, frameMemory, loadFrame, takeParameters } from './open-frame.js';
import { PhiEdges } from './phi-edges.js';
import { type PhiPlan, placePhis } from './place-phis.js';
import { resumedLoops } from './resumed-loops.js';
import { carriedReason, type Speculation } from './speculation.js';
import { SsaBuilder } from './ssa-builder.js';
import { SsaLocals } from './ssa-locals.js';

/** Values popped and pushed, by opcode; 0 for open effects, which help themselves. */
const POP_COUNTS = Uint8Array.from(OPCODE_EFFECTS, (effect) => (effect.open === null ? effect.pop.length : 0));
const PUSH_COUNTS = Uint8Array.from(OPCODE_EFFECTS, (effect) => (effect.open === null ? effect.push.length : 0));

/**
 * The unit's function from the bytecode function.
 * @param osrOffset loop head to enter at, with the address of an interpreter frame as the only parameter; −1 for the ordinary entry
 */
export function functionToIl(unit: CompilationUnit, bytecode: BytecodeFunction, osrOffset = -1): IlFunction {
  const { fn } = unit.emitter;
  const { context } = unit;
  const { result } = bytecode.signature;
  const isEntry = bytecode.id === context.bytecode.entry;
  fn.returnType = result === null ? (isEntry ? AbiType.w : AbiType.none) : CLS_OF_TYPE[result];
  fn.linkage = { ...plainLinkage(), exported: isEntry || context.options.replaceable };
  fn.file = context.file;
  unit.isClosed = unit.speculation !== null && unit.options.probes !== true && osrOffset < 0 && isClosed(bytecode);
  new Conversion(unit, bytecode, { entry: Math.max(osrOffset, 0) }).convertAll(osrOffset);
  unit.errors.finish((count) => allocateSubscripts(fn, count));
  dropDeadPhis(fn);
  return fn;
}

/** Words of bytecode beyond which dynamic values are counted by calls. */
const INLINE_COUNTS_LIMIT = 4000;

type ConversionOptions = { readonly entry?: number; readonly caller?: Activation };

class Conversion {
  private readonly unit: CompilationUnit;
  private readonly bytecode: BytecodeFunction;
  private readonly facts: FunctionFacts;
  private readonly activation: Activation;
  /** Offsets to which conditional branches are guessed to go. */
  private readonly decided: ReadonlyMap<number, number>;
  private readonly isCountedByRoutine: boolean;
  readonly graph: BlockGraph;
  private readonly dominators: Dominators;
  private readonly plan: PhiPlan;
  /** Kinds that dynamic locals are guessed to have where they have phis. */
  private readonly carried: CarriedKinds;
  private readonly locals: SsaLocals;
  private readonly edges: PhiEdges;
  private readonly builder: SsaBuilder;
  private readonly frameObjects: Ref[] = [];
  /** The bytecode block being converted. */
  private block = 0;
  /** Stack that the only predecessor of a block leaves for it. */
  private readonly leftStacks = new Map<number, readonly Ref[]>();
  /** Of an inlined function: pairs of IL block that returns and value. */
  private readonly returns: number[] = [];

  constructor(unit: CompilationUnit, bytecode: BytecodeFunction, { entry = 0, caller }: ConversionOptions) {
    this.unit = unit;
    this.bytecode = bytecode;
    this.facts = unit.context.facts[bytecode.id];
    this.isCountedByRoutine = unit.speculation !== null && bytecode.code.length > INLINE_COUNTS_LIMIT;
    const guesses = unit.isClosed ? null : unit.speculation;
    this.decided = guesses?.decidedBranches(bytecode, this.facts, entry) ?? new Map();
    const decided = (offset: number): number => this.decided.get(offset) ?? -1;
    const versions = entry === 0 ? null : resumedLoops(bytecode, this.facts, entry);
    this.graph = new BlockGraph(bytecode, this.facts, { entry, decided, versions });
    this.dominators = computeDominators(this.graph);
    const liveness = unit.context.mayLeave(bytecode) ? unit.context.livenessOf(bytecode) : null;
    this.plan = placePhis(bytecode, this.graph, this.dominators, { liveness });
    this.carried = guesses === null ? () => StateBox.none : this.guessCarried(guesses);
    this.locals = new SsaLocals(unit.emitter, bytecode);
    this.activation = new Activation(unit, bytecode, this.locals, caller ?? null);
    this.edges = new PhiEdges(unit.emitter.fn, this.graph.count);
    this.builder = new SsaBuilder(unit, this.activation, this.locals, this.frameObjects, {
      jump: (offset) => this.jumpTo(this.targetOf(offset)),
      branch: (condition, yes, no) => this.branchTo(condition, this.targetOf(yes), this.targetOf(no)),
      decided,
      ret: (value) => this.ret(value),
      inline: (functionId, args) => this.inline(functionId, args),
    });
  }

  private guessCarried(guesses: Speculation): CarriedKinds {
    const { bytecode, graph, plan } = this;
    const { id } = bytecode;
    const kinds = findCarriedKinds(bytecode, graph, plan.localsAt, (word) => guesses.seen(id, word));
    return (block, local) =>
      guesses.mayGuess(id, graph.start[block], carriedReason(local)) ? kinds(block, local) : StateBox.none;
  }

  /** The whole of the unit's own function. */
  convertAll(osrOffset: number): void {
    const { unit, bytecode, activation, locals, plan } = this;
    if (osrOffset < 0) takeParameters(unit.emitter, bytecode, locals);
    const types = this.typesAt(this.graph.entry);
    const frame = osrOffset < 0 ? null : loadFrame(unit, bytecode, locals, types, osrOffset);
    const memory = frameMemory(unit, bytecode, frame?.objects ?? NO_REF);
    activation.objects = memory.base;
    this.frameObjects.push(...memory.objects);
    plan.demoted.forEach((isDemoted, local) => {
      if (isDemoted === 1) locals.demote(local, unit.emitter.alloc(8, 8));
    });
    activation.stack.push(...(frame?.stack ?? []));
    this.convertBlocks();
  }

  // ---- inlining

  private inline(functionId: number, args: readonly Ref[]): Ref | null {
    const { unit, activation } = this;
    const callee = unit.context.bytecode.functions[functionId];
    if (!mayInline(unit, activation, callee)) return null;
    const conversion = new Conversion(unit, callee, { caller: activation });
    if (!canReturn(callee, conversion.graph)) return null;
    unit.inlined.add(functionId);
    unit.inlinedWords += callee.code.length;
    return conversion.convertInlined(args);
  }

  /** In place of the call; goes on in the block where the calls return. */
  private convertInlined(args: readonly Ref[]): Ref {
    const { returns, unit, bytecode } = this;
    const { emitter } = unit;
    args.forEach((arg, local) => {
      this.locals.initialise(local, arg);
    });
    this.convertBlocks();
    const { result } = bytecode.signature;
    if (returns.length === 2) {
      emitter.block = returns[0];
      return returns[1];
    }
    const join = emitter.fn.newBlock('');
    for (let i = 0; i < returns.length; i += 2) emitter.jump(returns[i], join);
    emitter.block = join;
    return result === null ? NO_REF : emitter.phi(CLS_OF_TYPE[result], returns);
  }

  private ret(value: Ref): void {
    const { activation, bytecode, unit } = this;
    const { emitter } = unit;
    if (activation.caller !== null) {
      this.returns.push(emitter.block, value);
      return;
    }
    const isVoidEntry = value === NO_REF && bytecode.id === unit.context.bytecode.entry;
    emitter.fn.setJump(emitter.block, Jump.ret, isVoidEntry ? emitter.fn.int(0) : value, 0, 0);
  }

  // ---- blocks along the dominator tree

  private convertBlocks(): void {
    for (let block = 1; block < this.graph.count; block++)
      if (this.plan.localsAt[block].length > 0 || this.joinedStack(block).length > 0) this.edges.expectPhis(block);
    this.visitTree();
    this.edges.finish();
  }

  private visitTree(): void {
    const { graph, locals, unit } = this;
    const children = childLists(this.dominators.parent);
    const next = children.first;
    const path: number[] = [0];
    const marks: number[] = [locals.save(), unit.mark];
    this.jumpTo(graph.entry);
    while (path.length > 0) {
      const block = path[path.length - 1];
      const child = next[block];
      if (child < 0) {
        path.pop();
        unit.forget(marks.pop() ?? 0);
        locals.restore(marks.pop() ?? 0);
        continue;
      }
      next[block] = children.sibling[child];
      path.push(child);
      marks.push(locals.save(), unit.mark);
      this.convert(child, graph.start[child]);
    }
  }

  private convert(block: number, start: number): void {
    const { bytecode, builder, graph, unit } = this;
    this.block = block;
    this.openBlock(block);
    builder.enterBlock(start);
    const { code } = bytecode;
    for (let at = start; at < graph.end[block]; ) {
      const after = at + instructionWords(code, at);
      builder.enterInstruction(at, after);
      if (unit.options.probes === true) builder.probe();
      this.step(code[at]);
      at = after;
    }
    if (OPCODE_FLOW[code[graph.last[block]]] === 'next') this.jumpTo(this.targetOf(graph.end[block]));
  }

  private step(opcode: number): void {
    const { activation, builder } = this;
    const meaning = OPCODE_MEANINGS[opcode];
    if (meaning === null) {
      this.shuffle(opcode);
      return;
    }
    const count = POP_COUNTS[opcode];
    const third = count > 2 ? builder.pop() : NO_REF;
    const second = count > 1 ? builder.pop() : NO_REF;
    const first = count > 0 ? builder.pop() : NO_REF;
    activation.operands = OPERANDS[count](first, second, third);
    if (this.isCountedByRoutine && this.countByRoutine(opcode, first)) return;
    const guessed = count === 1 ? guessConversion(builder, opcode, first) : NO_REF;
    const value = guessed === NO_REF ? meaning(builder, first, second, third) : guessed;
    if (PUSH_COUNTS[opcode] === 0) return;
    builder.stack.push(value ?? NO_REF);
    if (value !== undefined) boxedForm(builder, opcode, first, value);
  }

  /** Counting of a dynamic value as a call: a fraction of the inline form's size, which a long function would be compiled for too long. */
  private countByRoutine(opcode: number, value: Ref): boolean {
    const { builder } = this;
    if (opcode === Opcode['any.replace']) {
      const old = builder.getLocal(0);
      if (builder.isUncounted(old)) return false;
      builder.setLocal(0, value);
      builder.runtime('fb_any_release', [old]);
      return true;
    }
    if (builder.isUncounted(value)) return false;
    if (opcode === Opcode['any.retain']) {
      builder.runtime('fb_any_retain', [value]);
      builder.stack.push(value);
    } else if (opcode === Opcode['any.release']) builder.runtime('fb_any_release', [value]);
    else return false;
    return true;
  }

  /** dup, swap, …: the effect itself says what goes where. */
  private shuffle(opcode: number): void {
    const effect = OPCODE_EFFECTS[opcode];
    if (effect.open !== null) return;
    const bound: Ref[] = [];
    for (let i = effect.pop.length - 1; i >= 0; i--) bound[-effect.pop[i]] = this.builder.pop();
    for (const slot of effect.push) this.builder.stack.push(bound[-slot]);
  }

  private openBlock(block: number): void {
    const { builder, edges, graph, locals } = this;
    const { emitter } = this.unit;
    // The entry goes on in the start block unless something jumps to it.
    if (block !== graph.entry || graph.predecessorCount(block) > 1)
      emitter.block = emitter.fn.newBlock(this.blockName(block));
    edges.place(block, emitter.block);
    builder.stack.length = 0;
    for (const type of this.joinedStack(block)) builder.stack.push(edges.addPhi(block, CLS_OF_TYPE[type], ''));
    builder.stack.push(...(this.leftStacks.get(block) ?? []));
    this.leftStacks.delete(block);
    const unboxed: number[] = [];
    for (const local of this.plan.localsAt[block]) {
      const kind = this.carried(block, local);
      const phi = edges.addPhi(block, CLS_OF_KIND[kind] ?? locals.classes[local], this.bytecode.locals[local].name);
      if (kind === StateBox.none) locals.set(local, phi);
      else unboxed.push(local, kind, phi);
    }
    // Phis come first in a block.
    for (let i = 0; i < unboxed.length; i += 3)
      locals.set(unboxed[i], boxLearned(builder, unboxed[i + 1] as CarriedKind, unboxed[i + 2]));
  }

  /** Blocks of inlined functions have no names, nor have copies: theirs would come several times. */
  private blockName(block: number): string {
    const { graph, activation } = this;
    return activation.caller === null && graph.version[block] === 1 ? `b${graph.start[block]}` : '';
  }

  /** Types of stack slots that several blocks bring. */
  private joinedStack(block: number): readonly ValueType[] {
    return this.graph.predecessorCount(block) > 1 ? this.typesAt(block) : [];
  }

  /** Types on the stack where a block starts. */
  private typesAt(block: number): readonly ValueType[] {
    return this.facts.entryStacks.get(this.graph.start[block]) ?? [];
  }

  // ---- edges

  /** The block that the one at hand goes to at an offset. */
  private targetOf(offset: number): number {
    return this.graph.target(this.block, offset);
  }

  private jumpTo(to: number): void {
    const { emitter } = this.unit;
    const from = emitter.block;
    if (to !== this.graph.entry || this.graph.predecessorCount(to) > 1) {
      emitter.jump(from, 0);
      this.edges.addJump(from, 0, to);
    }
    this.bring(to);
  }

  private branchTo(condition: Ref, yes: number, no: number): void {
    const { emitter } = this.unit;
    const from = emitter.block;
    emitter.fork(from, condition);
    this.branchEdge(from, 0, yes);
    this.branchEdge(from, 1, no);
  }

  /** One way of a branch. What it tests goes into a block of its own. */
  private branchEdge(from: number, which: 0 | 1, to: number): void {
    const { emitter } = this.unit;
    if (!this.needsTests(to)) {
      this.edges.addJump(from, which, to);
      this.bring(to);
      return;
    }
    const between = emitter.fn.newBlock('');
    if (which === 0) emitter.fn.blockSucc0[from] = between;
    else emitter.fn.blockSucc1[from] = between;
    emitter.block = between;
    this.jumpTo(to);
    emitter.block = from;
  }

  /** Whether the values for a block have to be tested on their way. */
  private needsTests(to: number): boolean {
    return this.plan.localsAt[to].some((local) => {
      const kind = this.carried(to, local);
      return kind !== StateBox.none && this.unit.unboxedForm(this.locals.get(local))?.box !== kind;
    });
  }

  /** Hands the stack and the locals to the block at the end of an edge. */
  private bring(to: number): void {
    const { stack } = this.builder;
    if (this.graph.predecessorCount(to) === 1) {
      if (stack.length > 0) this.leftStacks.set(to, [...stack]);
    } else if (this.edges.hasPhis(to)) {
      const values = [...stack];
      for (const local of this.plan.localsAt[to]) values.push(this.carriedValue(to, local));
      this.edges.addValues(this.unit.emitter.block, to, values);
    }
  }

  private carriedValue(to: number, local: number): Ref {
    const kind = this.carried(to, local);
    const value = this.locals.get(local);
    if (kind === StateBox.none) return value;
    return bringUnboxed(this.builder, value, kind, this.graph.start[to], carriedReason(local));
  }
}

/** Classes of dynamic values that are carried unboxed. */
const CLS_OF_KIND: Readonly<Partial<Record<CarriedKind, Cls>>> = {
  [StateBox.integer]: Cls.w,
  [StateBox.double]: Cls.d,
};

/** What an instruction popped, as a list, by how many. */
const OPERANDS: readonly ((x: Ref, y: Ref, z: Ref) => readonly Ref[])[] = [
  () => [],
  (x) => [x],
  (x, y) => [x, y],
  (x, y, z) => [x, y, z],
];

/** Children of each node in rising order, as linked lists: first child by parent, next sibling by child; −1 ends. */
function childLists(parent: Int32Array): { first: Int32Array; sibling: Int32Array } {
  const first = new Int32Array(parent.length).fill(-1);
  const sibling = new Int32Array(parent.length).fill(-1);
  for (let node = parent.length - 1; node > 0; node--) {
    sibling[node] = first[parent[node]];
    first[parent[node]] = node;
  }
  return { first, sibling };
}
