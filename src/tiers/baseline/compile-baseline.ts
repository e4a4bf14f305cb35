/**
 * The baseline compiler (tier 1): one function's verified bytecode into machine code, in one pass over the instructions.
 *
 * Locals live in the interpreter frame and are written at once; the operand stack lives in registers, constants and the like as
 * far as possible (emission.ts) and is in its slots of the frame wherever ways meet. So the frame at a loop head is the
 * interpreter's, and changing tiers there is a jump. A block that only the instruction before it leads to goes on with what registers
 * mirror. Innermost loops without calls keep their most used locals in registers besides (loop-locals.ts).
 *
 * Cost: linear in the code. Besides the pass there are two walks over it, for jump targets and for loops.
 */
import {
  type BytecodeFunction,
  CLS_OF_TYPE,
  FRAME,
  FUNCTION_RECORD,
  type FunctionFacts,
  instructionWords,
  LINE_ROW,
  OPCODE_EFFECTS,
  OPCODE_FLOW,
  OPCODE_MEANINGS,
  OPCODE_NAMES,
  Opcode,
  recordSymbol,
} from '#bytecode';
import { isFloat } from '#il';
import type { LabelId } from '#link';
import { NotSupportedError } from '#support';
import { Cond, Gpr, X64 } from '#target/x64';
import type { BaselineCode, CompileRequest } from '../contract.js';
import { BaselineBuilder, type BaselineEdges } from './baseline-builder.js';
import { isConstant, isTrue, jumpOn, opposite, testCondition } from './conditions.js';
import { Emission, FIRST_VECTOR, SCRATCH } from './emission.js';
import { frameShape, REST_BELOW_FRAME } from './frame-shape.js';
import { keepLocals, loadKept, releaseLocals } from './kept-locals.js';
import { findJumpSources, findPinnedLoops, type JumpSources, type PinnedLoop } from './loop-locals.js';
import { emitPrologue } from './prologue.js';
import { feedbackSymbol, LOOP_HOOK_SYMBOL } from './symbols.js';
import { useCounts } from './use-counts.js';
import { Kind } from './values.js';

const SLOT = 8;
const WORD = 4;
const LOOP_ALIGNMENT = 16;
/** Switches up to this many labels become comparisons. */
const SMALL_SWITCH = 3;

/** Values popped and pushed, by opcode; 0 for open effects, which help themselves. */
const POP_COUNTS = Uint8Array.from(OPCODE_EFFECTS, (effect) => (effect.open === null ? effect.pop.length : 0));
const PUSH_COUNTS = Uint8Array.from(OPCODE_EFFECTS, (effect) => (effect.open === null ? effect.push.length : 0));

/** Opcodes whose meaning is one operation. */
const IS_PLAIN = Uint8Array.from(OPCODE_EFFECTS, (_, opcode) =>
  PUSH_COUNTS[opcode] === 1 && useCounts(opcode, 0).length === 1 + POP_COUNTS[opcode] + 1 ? 1 : 0,
);
const IS_SET = Uint8Array.from(OPCODE_NAMES, (name) => (/\.set$/.test(name) ? 1 : 0));

/** @throws NotSupportedError for the rare instruction that needs more registers than there are: the function then stays in its tier */
export function compileBaseline(request: CompileRequest): BaselineCode {
  const { verified, functionId } = request;
  const fn = verified.module.functions[functionId];
  const facts = verified.facts[functionId];
  const sources = findJumpSources(fn);
  const loops = findPinnedLoops(fn, sources);
  try {
    return new Compilation(request, fn, facts, sources, loops).run();
  } catch (error) {
    if (loops.length === 0 || !(error instanceof NotSupportedError)) throw error;
    // With all registers it may go.
    return new Compilation(request, fn, facts, sources, []).run();
  }
}

class Compilation implements BaselineEdges {
  private readonly request: CompileRequest;
  private readonly fn: BytecodeFunction;
  private readonly facts: FunctionFacts;
  private readonly m: Emission;
  private readonly builder: BaselineBuilder;
  private readonly record: string;
  /** 1 where something jumps to, by offset. */
  private readonly isTarget: Uint8Array;
  /** Label of an offset, −1 while there is none. */
  private readonly labels: Int32Array;
  private readonly loopLabels: { readonly offset: number; readonly label: LabelId }[] = [];
  /** Conditional branches before the instruction at hand, unreachable ones too. */
  private branches = 0;
  private at = 0;
  private next = 0;
  private lineRow = 0;
  /** Loops to come, in order, and the one at hand with the label that jumps back go to. */
  private readonly loops: readonly PinnedLoop[];
  private nextLoop = 0;
  private loop: (PinnedLoop & { readonly label: LabelId }) | null = null;
  private nextBlock = 0;

  constructor(
    request: CompileRequest,
    fn: BytecodeFunction,
    facts: FunctionFacts,
    sources: JumpSources,
    loops: readonly PinnedLoop[],
  ) {
    this.request = request;
    this.fn = fn;
    this.facts = facts;
    this.record = recordSymbol(request.verified.module, fn.id);
    this.m = new Emission(frameShape(fn, facts), this.record, facts.maxStack);
    this.builder = new BaselineBuilder(this.m, request.verified.module, fn, this);
    this.isTarget = sources.isTarget;
    this.loops = loops;
    this.labels = new Int32Array(fn.code.length + 1).fill(-1);
  }

  run(): BaselineCode {
    const { fn, m } = this;
    const { asm } = m;
    if (fn.lines.length > 0) asm.line(fn.lines[1]);
    emitPrologue(m, fn, this.record);
    this.walk();
    const placed = asm.finish();
    return {
      code: {
        name: `baseline.${fn.name}`,
        exported: false,
        bytes: placed.bytes,
        alignment: Math.max(placed.alignment, LOOP_ALIGNMENT),
        relocations: placed.relocations,
        sourceMap: placed.sourceMap,
        frameSize: SLOT + m.shape.frameBytes + REST_BELOW_FRAME,
        savedRegisters: 0,
        sites: asm.siteTable(placed),
      },
      loopEntries: new Map(this.loopLabels.map(({ offset, label }) => [offset, placed.labelOffsets[label]])),
    };
  }

  // ---- the pass

  private walk(): void {
    const { fn, facts, m } = this;
    const { code, lines } = fn;
    const { blockStarts } = facts;
    let block = 0;
    let isReached = false;
    for (let at = 0; at < code.length; at = this.next) {
      const opcode = code[at];
      this.at = at;
      this.next = at + instructionWords(code, at);
      if (this.loop?.end === at) this.leaveLoop(isReached);
      if (blockStarts[block] === at) {
        block++;
        this.nextBlock = block < blockStarts.length ? blockStarts[block] : code.length;
        this.startBlock(at, isReached);
        isReached = true;
      }
      const flow = OPCODE_FLOW[opcode];
      if (isReached) {
        while (this.lineRow < lines.length && lines[this.lineRow] <= at) {
          m.asm.line(lines[this.lineRow + 1]);
          this.lineRow += LINE_ROW;
        }
        if (m.depth === 0) m.forgetValues();
        this.step(opcode);
        if (flow === 'jump' || flow === 'end') isReached = false;
      }
      if (flow === 'branch') this.branches++;
    }
  }

  private step(opcode: number): void {
    const { m, builder } = this;
    const meaning = OPCODE_MEANINGS[opcode];
    if (meaning === null) {
      this.shuffle(opcode);
      return;
    }
    builder.enterInstruction(this.at, opcode);
    const count = POP_COUNTS[opcode];
    const bottom = m.depth - count;
    m.depth = bottom;
    const first = count > 0 ? this.popped(bottom) : 0;
    const second = count > 1 ? this.popped(bottom + 1) : 0;
    const third = count > 2 ? this.popped(bottom + 2) : 0;
    // A use each was counted for its place on the stack, and is over when all of them have theirs in the meaning.
    m.consume(first);
    m.consume(second);
    m.consume(third);
    if (this.loop !== null) this.aimAtLocal(opcode);
    const value = meaning(builder, first, second, third);
    m.resultRegister = -1;
    if (PUSH_COUNTS[opcode] > 0) m.push(value ?? 0);
  }

  /** The result of a plain operation that goes to a local in a register may be made there. */
  private aimAtLocal(opcode: number): void {
    const { m, next } = this;
    const { code } = this.fn;
    if (IS_PLAIN[opcode] === 0 || next >= this.nextBlock || IS_SET[code[next]] === 0) return;
    const local = code[next + 1];
    if (m.isKept(local)) m.resultRegister = m.mirrors.of(local);
  }

  private popped(place: number): number {
    const { m } = this;
    const v = m.stack[place];
    m.values.refs[v] += m.uses.next();
    m.uses.made(v);
    return v;
  }

  /** dup, swap, …: the effect itself says what goes where. */
  private shuffle(opcode: number): void {
    const { m } = this;
    const effect = OPCODE_EFFECTS[opcode];
    if (effect.open !== null) return;
    const bound: number[] = [];
    m.pinned = 0;
    for (let i = effect.pop.length - 1; i >= 0; i--) bound[-effect.pop[i]] = m.stack[--m.depth];
    for (const slot of effect.push) {
      const v = bound[-slot];
      // A value in a slot of memory must not be found on the stack elsewhere.
      if (m.values.kind[v] === Kind.slot && m.values.a[v] !== m.depth) m.use(v);
      m.values.refs[v]++;
      m.push(v);
    }
    for (const slot of effect.pop) m.consume(bound[-slot]);
  }

  // ---- blocks

  /** Where ways meet, everything is in memory. */
  private startBlock(at: number, isReached: boolean): void {
    const { m } = this;
    const isJoin = this.isTarget[at] === 1;
    if (isReached) m.flush();
    if (isJoin || !isReached) this.enterFresh(at);
    if (!isJoin) return;
    const { labels } = m.asm;
    const loop = this.loops[this.nextLoop];
    if (loop?.head === at) {
      labels.bind(this.labelAt(at));
      keepLocals(m, loop.kept);
      labels.align(LOOP_ALIGNMENT);
      this.loop = { ...loop, label: m.newLabel() };
      this.nextLoop++;
    } else if (this.fn.code[at] === Opcode['loop.head']) labels.align(LOOP_ALIGNMENT);
    labels.bind(this.labelAt(at));
  }

  private leaveLoop(isReached: boolean): void {
    if (isReached) this.m.flush();
    releaseLocals(this.m);
    this.loop = null;
  }

  /** Nothing is known about registers; the stack is in its slots. */
  private enterFresh(at: number): void {
    const { m } = this;
    m.forgetRegisters();
    m.forgetValues();
    m.depth = 0;
    for (const type of this.facts.entryStacks.get(at) ?? [])
      m.push(m.values.make(Kind.slot, CLS_OF_TYPE[type], 1, m.depth, 0));
  }

  private labelAt(offset: number): LabelId {
    if (this.loop?.head === offset) return this.loop.label;
    if (this.labels[offset] < 0) this.labels[offset] = this.m.newLabel();
    return this.labels[offset] as LabelId;
  }

  // ---- edges

  jump(target: number): void {
    this.m.flush();
    if (target !== this.next) this.m.asm.labels.jump(this.labelAt(target));
  }

  branch(condition: number, target: number, wanted: boolean): void {
    const { m } = this;
    const { asm } = m;
    m.flush();
    const taken = WORD * (this.fn.feedbackCount + 2 * this.branches);
    const label = this.labelAt(target);
    if (isConstant(m, condition)) {
      const isTaken = isTrue(m, condition) === wanted;
      m.consume(condition);
      this.count(isTaken ? taken : taken + WORD);
      if (isTaken) asm.labels.jump(label);
      return;
    }
    const code = testCondition(m, condition);
    if (!this.request.countsBranches) {
      jumpOn(m, wanted ? code : opposite(code), label);
      return;
    }
    const leaves = m.newLabel();
    jumpOn(m, wanted ? code : opposite(code), leaves);
    this.count(taken + WORD);
    asm.defer(() => {
      asm.labels.bind(leaves);
      this.count(taken);
      asm.labels.jump(label);
    });
  }

  /** One more in a word of the feedback vector. */
  private count(offset: number): void {
    const { asm } = this.m;
    if (!this.request.countsBranches) return;
    asm.setSymbol(feedbackSymbol(this.fn.name), offset);
    asm.emit(X64.incRm32);
  }

  switchTo(index: number, at: number): void {
    const { m, fn } = this;
    const { asm } = m;
    const { labels } = asm;
    const count = fn.code[at + 2];
    m.flush();
    m.clobberFlags();
    const register = m.use(index);
    const target = (i: number): LabelId => this.labelAt(at + fn.code[at + 3 + i]);
    const otherwise = this.labelAt(at + fn.code[at + 1]);
    if (count <= SMALL_SWITCH) {
      for (let i = 0; i < count; i++) {
        asm.ri(X64.cmpRm32Imm8, register, i);
        labels.jumpIf(Cond.e, target(i));
      }
      labels.jump(otherwise);
    } else {
      const table = m.newLabel();
      asm.ri(X64.cmpRm32Imm32, register, count);
      labels.jumpIf(Cond.ae, otherwise);
      const place = m.allocate(false);
      // The upper half of a w may hold anything.
      asm.rr(X64.movR32Rm32, place, register);
      asm.setLabel(table);
      asm.emitReg(X64.leaR64M, SCRATCH);
      asm.o.setMem(SCRATCH, 0, place, WORD);
      asm.emitReg(X64.movsxdR64Rm32, place);
      asm.rr(X64.addR64Rm64, place, SCRATCH);
      asm.r(X64.jmpRm64, place);
      const targets = Array.from({ length: count }, (_, i) => target(i));
      asm.defer(() => {
        labels.align(WORD);
        labels.bind(table);
        for (const each of targets) labels.tableEntry(each, table);
      });
    }
    m.consume(index);
  }

  ret(value: number): void {
    const { m, fn } = this;
    const { asm } = m;
    m.clobberFlags();
    if (value !== 0) {
      m.loadInto(isFloat(m.values.cls[value]) ? FIRST_VECTOR : Gpr.rax, value);
      m.consume(value);
    } else if (fn.id === this.request.verified.module.entry) asm.loadConstant(Gpr.rax, 0, 0);
    asm.plain(X64.leave);
    asm.plain(X64.ret);
  }

  /** Counts down; at 0 the engine is asked, which may change tiers at once. */
  loopHead(offset: number): void {
    const { m, record } = this;
    const { asm } = m;
    m.pinned = 0;
    m.flush();
    m.forgetRegisters();
    const [asks, goesOn, entry] = [m.newLabel(), m.newLabel(), m.newLabel()];
    const stackWord = m.slotWord(m.depth);
    const { kept } = m;
    if (kept.counter >= 0) {
      asm.ri(X64.subRm32Imm8, kept.counter, 1);
      asm.setSymbol(record, FUNCTION_RECORD.counter);
      asm.emitReg(X64.movRm32R32, kept.counter);
    } else {
      asm.setSymbol(record, FUNCTION_RECORD.counter);
      asm.emit(X64.decRm32);
    }
    asm.labels.jumpIf(Cond.e, asks);
    asm.labels.bind(goesOn);
    this.loopLabels.push({ offset, label: entry });
    asm.defer(() => {
      asm.labels.bind(asks);
      asm.setSymbol(record, FUNCTION_RECORD.bytecode);
      asm.emitReg(X64.movR64Rm64, Gpr.rax);
      asm.o.setMem(Gpr.rax, WORD * offset);
      asm.emitReg(X64.leaR64M, Gpr.rax);
      asm.frame(X64.movRm64R64, Gpr.rax, FRAME.pc / SLOT);
      asm.frame(X64.leaR64M, Gpr.rax, stackWord);
      asm.frame(X64.movRm64R64, Gpr.rax, FRAME.sp / SLOT);
      asm.frame(X64.leaR64M, Gpr.rdi, 0);
      asm.callSymbol(LOOP_HOOK_SYMBOL, offset);
      loadKept(m, kept);
      asm.labels.jump(goesOn);
      asm.labels.bind(entry);
      asm.o.setMem(Gpr.rdx, -REST_BELOW_FRAME);
      asm.emitReg(X64.leaR64M, Gpr.rsp);
      loadKept(m, kept);
      asm.labels.jump(goesOn);
    });
  }
}
