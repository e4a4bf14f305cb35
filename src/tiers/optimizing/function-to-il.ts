/**
 * One function of verified bytecode into SSA IL.
 *
 * Order of work: block graph, dominators, where locals need phis; then the blocks along the dominator tree, each converted
 * once with the values of locals that its dominator left behind (Cytron et al. 1991); at last jumps, phis and error blocks
 * are filled in. Stack slots that are alive where several blocks meet get phis too. Nothing recurses and everything is
 * linear in code plus phi inputs, so programs of 100,000 lines are no special case.
 */
import {
  type BytecodeFunction,
  CLS_OF_TYPE,
  type FunctionFacts,
  instructionWords,
  OPCODE_EFFECTS,
  OPCODE_FLOW,
  OPCODE_MEANINGS,
  type ValueType,
} from '#bytecode';
import { AbiType, Cls, type IlFunction, NO_REF, Op, plainLinkage, type Ref, tempRef } from '#il';
import { BlockGraph } from './block-graph.js';
import { computeDominators, type Dominators } from './dominators.js';
import { dropDeadPhis } from './drop-dead-phis.js';
import { IlEmitter } from './il-emitter.js';
import { clearMemory } from './memory.js';
import type { ModuleContext } from './module-context.js';
import { PhiEdges } from './phi-edges.js';
import { type PhiPlan, placePhis } from './place-phis.js';
import { SsaBuilder } from './ssa-builder.js';
import { SsaLocals } from './ssa-locals.js';

/** Values popped and pushed, by opcode; 0 for open effects, which help themselves. */
const POP_COUNTS = Uint8Array.from(OPCODE_EFFECTS, (effect) => (effect.open === null ? effect.pop.length : 0));
const PUSH_COUNTS = Uint8Array.from(OPCODE_EFFECTS, (effect) => (effect.open === null ? effect.push.length : 0));

export function functionToIl(context: ModuleContext, bytecode: BytecodeFunction, facts: FunctionFacts): IlFunction {
  return new Conversion(context, bytecode, facts).run();
}

class Conversion {
  private readonly context: ModuleContext;
  private readonly bytecode: BytecodeFunction;
  private readonly facts: FunctionFacts;
  private readonly graph: BlockGraph;
  private readonly dominators: Dominators;
  private readonly plan: PhiPlan;
  private readonly emitter: IlEmitter;
  private readonly locals: SsaLocals;
  private readonly edges: PhiEdges;
  private readonly builder: SsaBuilder;
  private readonly frameObjects: Ref[] = [];
  /** Stack that the only predecessor of a block leaves for it. */
  private readonly leftStacks = new Map<number, readonly Ref[]>();

  constructor(context: ModuleContext, bytecode: BytecodeFunction, facts: FunctionFacts) {
    this.context = context;
    this.bytecode = bytecode;
    this.facts = facts;
    this.graph = new BlockGraph(bytecode, facts);
    this.dominators = computeDominators(this.graph);
    this.plan = placePhis(bytecode, this.graph, this.dominators);
    this.emitter = new IlEmitter(context.il.symbolNames[context.functionSymbols[bytecode.id]]);
    this.locals = new SsaLocals(this.emitter, bytecode);
    this.edges = new PhiEdges(this.emitter.fn, this.graph.count);
    this.builder = new SsaBuilder(context, bytecode, this.emitter, this.locals, this.frameObjects, {
      jump: (offset) => this.jumpTo(this.graph.blockOf(offset)),
      branch: (condition, yes, no) => this.branchTo(condition, this.graph.blockOf(yes), this.graph.blockOf(no)),
    });
  }

  run(): IlFunction {
    const { fn } = this.emitter;
    const { result } = this.bytecode.signature;
    const isEntry = this.bytecode.id === this.context.bytecode.entry;
    fn.returnType = result === null ? (isEntry ? AbiType.w : AbiType.none) : CLS_OF_TYPE[result];
    fn.linkage = { ...plainLinkage(), exported: isEntry };
    fn.file = this.context.file;
    for (let block = 1; block < this.graph.count; block++)
      if (this.plan.localsAt[block].length > 0 || this.joinedStack(block).length > 0) this.edges.expectPhis(block);
    this.openFrame();
    this.visitTree();
    this.builder.errors.finish((count) => this.subscriptMemory(count));
    this.edges.finish();
    dropDeadPhis(fn);
    return fn;
  }

  /** Start block: parameters, frame memory, demoted locals. */
  private openFrame(): void {
    const { emitter, bytecode } = this;
    bytecode.signature.params.forEach((type, local) => {
      const temp = emitter.fn.newTemp(CLS_OF_TYPE[type], bytecode.locals[local].name || undefined);
      emitter.append(Op.par, CLS_OF_TYPE[type], temp, NO_REF, NO_REF, NO_REF);
      this.locals.initialise(local, tempRef(temp));
    });
    for (const { sizeBytes, alignment } of bytecode.frameObjects)
      this.frameObjects.push(this.allocate(sizeBytes, alignment));
    bytecode.frameObjects.forEach(({ sizeBytes, zeroed }, number) => {
      if (zeroed) clearMemory(emitter, this.context.il, this.frameObjects[number], sizeBytes);
    });
    this.plan.demoted.forEach((isDemoted, local) => {
      if (isDemoted === 1) this.locals.demote(local, this.allocate(8, 8));
    });
  }

  private allocate(sizeBytes: number, alignment: number): Ref {
    const op = alignment <= 4 ? Op.alloc4 : alignment === 8 ? Op.alloc8 : Op.alloc16;
    return this.emitter.ins(op, Cls.l, this.emitter.fn.int(Math.max(sizeBytes, 1)));
  }

  /** Frame memory for subscripts of a failing access, at the head of the start block; one place serves all. */
  private subscriptMemory(count: number): Ref {
    const { fn } = this.emitter;
    const temp = fn.newTemp(Cls.l);
    const ins = fn.newIns(Op.alloc4, Cls.l, temp, fn.int(4 * count), NO_REF);
    let place = fn.blockFirst[1];
    while (place !== 0 && fn.insOp[place] === Op.par) place = fn.insNext[place];
    if (place === 0) fn.append(1, ins);
    else fn.insertBefore(place, ins);
    return tempRef(temp);
  }

  // ---- blocks along the dominator tree

  private visitTree(): void {
    const { graph, locals } = this;
    const children = childLists(this.dominators.parent);
    const next = children.first;
    const path: number[] = [0];
    const marks: number[] = [locals.save()];
    this.jumpTo(1);
    while (path.length > 0) {
      const block = path[path.length - 1];
      const child = next[block];
      if (child < 0) {
        path.pop();
        locals.restore(marks.pop() ?? 0);
        continue;
      }
      next[block] = children.sibling[child];
      path.push(child);
      marks.push(locals.save());
      this.convert(child, graph.start[child]);
    }
  }

  private convert(block: number, start: number): void {
    const { bytecode, builder, graph } = this;
    this.openBlock(block);
    builder.enterBlock(start);
    const { code } = bytecode;
    for (let at = start; at < graph.end[block]; ) {
      const after = at + instructionWords(code, at);
      builder.enterInstruction(at, after);
      this.step(code[at]);
      at = after;
    }
    if (OPCODE_FLOW[code[graph.last[block]]] === 'next') this.jumpTo(graph.blockOf(graph.end[block]));
  }

  private step(opcode: number): void {
    const { builder } = this;
    const meaning = OPCODE_MEANINGS[opcode];
    if (meaning === null) {
      this.shuffle(opcode);
      return;
    }
    const count = POP_COUNTS[opcode];
    const third = count > 2 ? builder.pop() : NO_REF;
    const second = count > 1 ? builder.pop() : NO_REF;
    const first = count > 0 ? builder.pop() : NO_REF;
    const value = meaning(builder, first, second, third);
    if (PUSH_COUNTS[opcode] > 0) builder.stack.push(value ?? NO_REF);
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
    const { builder, edges, emitter, graph, locals } = this;
    // The first block goes on in the start block unless something jumps to it.
    if (block !== 1 || graph.predecessorCount(1) > 1) emitter.block = emitter.fn.newBlock(`b${graph.start[block]}`);
    edges.place(block, emitter.block);
    builder.stack.length = 0;
    for (const type of this.joinedStack(block)) builder.stack.push(edges.addPhi(block, CLS_OF_TYPE[type], ''));
    builder.stack.push(...(this.leftStacks.get(block) ?? []));
    this.leftStacks.delete(block);
    for (const local of this.plan.localsAt[block])
      locals.set(local, edges.addPhi(block, locals.classes[local], this.bytecode.locals[local].name));
  }

  /** Types of stack slots that several blocks bring. */
  private joinedStack(block: number): readonly ValueType[] {
    return this.graph.predecessorCount(block) > 1 ? (this.facts.entryStacks.get(this.graph.start[block]) ?? []) : [];
  }

  // ---- edges

  private jumpTo(to: number): void {
    const from = this.emitter.block;
    if (to === 1 && this.graph.predecessorCount(1) === 1) return;
    this.emitter.jump(from, 0);
    this.edges.addJump(from, 0, to);
    this.bring(to);
  }

  private branchTo(condition: Ref, yes: number, no: number): void {
    const from = this.emitter.block;
    this.emitter.fork(from, condition);
    this.edges.addJump(from, 0, yes);
    this.edges.addJump(from, 1, no);
    this.bring(yes);
    this.bring(no);
  }

  /** Hands the stack and the locals to the block at the end of an edge. */
  private bring(to: number): void {
    const { stack } = this.builder;
    if (this.graph.predecessorCount(to) === 1) {
      if (stack.length > 0) this.leftStacks.set(to, [...stack]);
    } else if (this.edges.hasPhis(to)) {
      const values = [...stack];
      for (const local of this.plan.localsAt[to]) values.push(this.locals.get(local));
      this.edges.addValues(this.emitter.block, to, values);
    }
  }
}

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
