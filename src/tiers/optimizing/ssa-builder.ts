/**
 * The optimizer's builder: opcode meanings become SSA IL. Values are IL references; the operand stack exists only here,
 * while a block is being converted. It knows the instruction at hand (for immediates, lines and targets); which block
 * comes when is function-to-il.ts's business.
 */
import {
  type AnyOperation,
  BasicError,
  type BytecodeFunction,
  CLS_OF_TYPE,
  elementAddress,
  expandAnyOperation,
  FUNCTION_RECORD,
  IMMEDIATE_PLACES,
  type ImmediateKind,
  LINE_ROW,
  OPCODE_IMMEDIATES,
  type OpBuilder,
  RUNTIME_FUNCTIONS,
  RUNTIME_NAMES,
  RUNTIME_SIGNATURES,
  type RuntimeName,
  type Signature,
  STATE,
  STATE_SYMBOL,
} from '#bytecode';
import { Cls, ConstKind, isConst, isWide, Jump, NO_REF, Op, type Ref, refIndex, StateBox } from '#il';
import { InternalError } from '#support';
import type { Activation } from './activation.js';
import { guessAnyOperation } from './any-guesses.js';
import type { CompilationUnit } from './compilation-unit.js';
import type { ErrorBlocks, Line } from './error-blocks.js';
import type { PendingState, Unboxed } from './frame-states.js';
import { IlValues } from './il-values.js';
import { clearMemory } from './memory.js';
import type { ModuleContext } from './module-context.js';
import type { GuardReason } from './speculation.js';
import type { SsaLocals } from './ssa-locals.js';
import { emitSwitch } from './switch-tree.js';

/** Leaves the current IL block for a place in the bytecode, or for another function's. */
export type BlockEdges = {
  /** Ends the block by going to the block at `offset`. */
  readonly jump: (offset: number) => void;
  /** Ends the block by going to one of two different offsets. */
  readonly branch: (condition: Ref, yesOffset: number, noOffset: number) => void;
  /** Offset that the conditional branch at `offset` is guessed to go to, −1 for no guess. */
  readonly decided: (offset: number) => number;
  /** Ends the block by returning; NO_REF for nothing. */
  readonly ret: (value: Ref) => void;
  /** Puts a function in place of its call: the result (NO_REF for nothing), or null when it is to be called. */
  readonly inline: (functionId: number, args: readonly Ref[]) => Ref | null;
};

const ROUTINE_NUMBERS = new Map<RuntimeName, number>(RUNTIME_NAMES.map((name, number) => [name, number]));

export class SsaBuilder extends IlValues implements OpBuilder {
  /** The operand stack, top last. */
  readonly stack: Ref[];
  private readonly unit: CompilationUnit;
  private readonly activation: Activation;
  private readonly errors: ErrorBlocks;
  private readonly context: ModuleContext;
  private readonly bytecode: BytecodeFunction;
  private readonly locals: SsaLocals;
  private readonly frameObjects: readonly Ref[];
  private readonly edges: BlockEdges;
  private readonly stateSymbol: number;
  // the instruction at hand
  private at = 0;
  private places: Uint8Array = IMMEDIATE_PLACES[0];
  private kinds: readonly ImmediateKind[] = [];
  private nextOffset = 0;
  private lineRow = 0;
  private line: Line = { physical: 0, erl: 0 };
  /** Line last named by a `dbgloc` in this block, and last stored for ERL: 0 and −1 when not known. */
  private locatedLine = 0;
  private storedLine = -1;
  private readonly storedBefore: number[] = [];

  constructor(
    unit: CompilationUnit,
    activation: Activation,
    locals: SsaLocals,
    frameObjects: readonly Ref[],
    edges: BlockEdges,
  ) {
    super(unit.emitter);
    this.unit = unit;
    this.activation = activation;
    this.stack = activation.stack;
    this.context = unit.context;
    this.bytecode = activation.bytecode;
    this.locals = locals;
    this.frameObjects = frameObjects;
    this.edges = edges;
    this.errors = unit.errors;
    this.stateSymbol = unit.context.il.symbol(STATE_SYMBOL);
  }

  // ---- where we are

  /** Before the first instruction of a bytecode block. */
  enterBlock(offset: number): void {
    this.activation.enterBlock(offset);
    this.forgetLines();
    this.lineRow = findLine(this.bytecode.lines, offset);
    this.readLine();
  }

  /** Before each instruction. */
  enterInstruction(offset: number, nextOffset: number): void {
    const { code, lines } = this.bytecode;
    this.at = offset;
    this.nextOffset = nextOffset;
    this.activation.enterInstruction(offset, nextOffset);
    this.places = IMMEDIATE_PLACES[code[offset]];
    this.kinds = OPCODE_IMMEDIATES[code[offset]];
    if (this.lineRow + LINE_ROW < lines.length && lines[this.lineRow + LINE_ROW] <= offset) {
      while (this.lineRow + LINE_ROW < lines.length && lines[this.lineRow + LINE_ROW] <= offset)
        this.lineRow += LINE_ROW;
      this.readLine();
    }
    this.locate();
  }

  private locate(): void {
    if (this.line.physical === this.locatedLine) return;
    this.locatedLine = this.line.physical;
    this.emitter.effect(Op.dbgloc, this.int(this.line.physical), this.int(0));
  }

  /** Other code has run: what it located and stored is not known. */
  private forgetLines(): void {
    this.locatedLine = 0;
    this.storedLine = -1;
  }

  private readLine(): void {
    const { lines } = this.bytecode;
    if (this.lineRow < 0 || lines.length === 0) this.line = { physical: 0, erl: 0 };
    else this.line = { physical: lines[this.lineRow + 1], erl: lines[this.lineRow + 2] };
  }

  // ---- values

  imm(k: number): Ref {
    const { code } = this.bytecode;
    const { fn } = this.emitter;
    const at = this.at + this.places[k];
    const word = code[at];
    switch (this.kinds[k]) {
      case 'i32':
      case 'offset':
      case 'size':
      case 'rank':
        return fn.int(word);
      case 'i64':
        return fn.constant(ConstKind.int, word, code[at + 1]);
      case 'f32':
        return fn.constant(ConstKind.single, word, 0);
      case 'f64':
        return fn.constant(ConstKind.double, word, code[at + 1]);
      case 'data':
        return fn.symbol(this.context.dataSymbol(word));
      case 'function':
        return fn.symbol(this.context.functionSymbol(word));
      case 'literal': {
        const symbol = this.context.literalSymbol(word);
        return symbol === 0 ? fn.int(0) : fn.symbol(symbol);
      }
      case 'frame':
        return this.frameObjects[word];
      default:
        throw new InternalError('tiers/ssa-builder', `immediate ${k} (${this.kinds[k]}) has no value`);
    }
  }

  state(offsetBytes: number): Ref {
    return this.emitter.fn.symbol(this.stateSymbol, offsetBytes);
  }

  isSafeDivisor(divisor: Ref): boolean {
    const { fn } = this.emitter;
    if (!isConst(divisor) || fn.constKind[refIndex(divisor)] !== ConstKind.int) return false;
    const low = fn.constLo[refIndex(divisor)];
    return low !== 0 && low !== -1;
  }

  divide(op: number, cls: Cls, x: Ref, y: Ref): Ref {
    if (this.context.options.exits) return this.divideOrTrap(op === Op.div ? Op.divt : Op.remt, cls, x, y);
    this.trapIf(this.ins(isWide(cls) ? Op.ceql : Op.ceqw, 0, y, this.int(0)), BasicError.divisionByZero);
    return this.ins(op, cls, x, y);
  }

  /** The trap finds its line in the program's state, and its handler through the state in front. */
  private divideOrTrap(op: number, cls: Cls, x: Ref, y: Ref): Ref {
    if (this.emitter.isDead) return this.int(0);
    this.storeLine();
    const state = this.stateForError();
    if (state !== null) this.unit.states.emitState(state);
    return this.ins(op, cls, x, y);
  }

  isUncounted(reference: Ref): boolean {
    const unboxed = this.unit.unboxedForm(reference);
    if (unboxed !== undefined && unboxed.box !== StateBox.reference) return true;
    if (!isConst(reference)) return false;
    const { fn } = this.emitter;
    return fn.constKind[refIndex(reference)] === ConstKind.int || this.context.isLiteral(fn, reference);
  }

  // ---- the dynamic type

  /** Code compiled ahead records nothing. */
  feedback(): Ref {
    return NO_REF;
  }

  anyOperation(operation: AnyOperation, x: Ref, y: Ref, k: number): Ref {
    const { speculation } = this.unit;
    if (speculation === null || this.emitter.isDead) return expandAnyOperation(this, operation, x, y, k);
    const { id } = this.bytecode;
    const seen = speculation.seen(id, this.immediateWord(k));
    // Never reached so far: the first time is left to the interpreter, which notes what it sees.
    if (seen === 0 && !speculation.failsAtRandom && speculation.mayGuess(id, this.at, 'branch'))
      this.guard(this.int(0), 'branch');
    const guarded = speculation.mayGuess(id, this.at, 'type') ? guessAnyOperation(this, operation, x, y, seen) : NO_REF;
    return guarded === NO_REF ? expandAnyOperation(this, operation, x, y, k) : guarded;
  }

  unboxedForm(boxed: Ref): Unboxed | undefined {
    return this.unit.unboxedForm(boxed);
  }

  learn(boxed: Ref, unboxed: Unboxed): void {
    if (!this.emitter.isDead) this.unit.learn(boxed, unboxed);
  }

  /** Goes on when `condition` ≠ 0; else the instruction is executed again by the interpreter. Only before it has had any effect. */
  guard(condition: Ref, reason: GuardReason, operands?: readonly Ref[]): void {
    if (this.emitter.isDead) return;
    this.unit.guard(condition, this.unit.states.ofGuard(this.activation.before(operands), reason));
  }

  /** Goes on when `condition` ≠ 0; else the interpreter enters the block at `start`, to which the code at hand goes. */
  guardEdge(condition: Ref, start: number, reason: GuardReason): void {
    this.unit.guard(condition, this.unit.states.ofGuard(this.activation.atBlock(start), reason));
  }

  /** A guard that holds, before the instruction at hand. */
  probe(): void {
    this.guard(this.int(1), 'probe', []);
  }

  mayGuess(reason: GuardReason): boolean {
    return this.unit.speculation?.mayGuess(this.bytecode.id, this.at, reason) ?? false;
  }

  // ---- memory

  copyMemory(to: Ref, from: Ref): undefined {
    const size = this.immediateWord(0);
    if (size > 0) this.emitter.effect(Op.blit, from, to, this.int(size));
  }

  zeroMemory(address: Ref): undefined {
    clearMemory(this.emitter, this.context.il, address, this.immediateWord(0));
  }

  // ---- locals

  getLocal(k: number): Ref {
    return this.locals.get(this.immediateWord(k));
  }

  setLocal(k: number, value: Ref): void {
    this.locals.set(this.immediateWord(k), value);
  }

  // ---- brackets

  when(condition: Ref): void {
    this.emitter.when(condition);
    this.storedBefore.push(this.storedLine);
  }

  otherwise(value: Ref = NO_REF): void {
    this.emitter.otherwise(value);
    this.storedLine = this.storedBefore[this.storedBefore.length - 1];
  }

  end(value: Ref = NO_REF): Ref {
    if (this.storedBefore.pop() !== this.storedLine) this.storedLine = -1;
    return this.emitter.end(value);
  }

  // ---- errors

  trapIf(condition: Ref, error: number): void {
    if (this.emitter.isDead || this.isZero(condition)) return;
    const state = this.stateForError();
    const { branching } = this.emitter.continueUnless(condition);
    this.errors.raise(branching, error, this.line, state);
  }

  boundsTrapIf(condition: Ref, descriptor: Ref, indices: readonly Ref[]): void {
    if (indices.length === 0) this.trapIf(condition, BasicError.subscript);
    else if (!this.isZero(condition)) {
      const state = this.errors.hasBlockFor(indices) ? null : this.stateForError();
      const { branching } = this.emitter.continueUnless(condition);
      this.errors.badSubscripts(branching, descriptor, indices, this.line, state);
    }
  }

  /** State for an error of the instruction at hand; null when no handler of this function would see it. */
  private stateForError(): PendingState | null {
    if (!this.context.options.exits || !this.activation.isCovered) return null;
    return this.unit.states.of('before', this.activation.atError());
  }

  raise(code: Ref): undefined {
    this.runtime('fb_error', [code]);
    this.endBlock(Jump.hlt, NO_REF);
  }

  private isZero(condition: Ref): boolean {
    return condition === this.int(0);
  }

  // ---- calls

  runtime(name: RuntimeName, args: readonly Ref[]): Ref {
    const number = ROUTINE_NUMBERS.get(name);
    if (number === undefined) throw new InternalError('tiers/ssa-builder', `no routine ${name}`);
    return this.callRoutine(number, args);
  }

  callRuntime(): undefined {
    const number = this.immediateWord(0);
    const signature = RUNTIME_SIGNATURES[number];
    const args = this.popArguments(signature);
    const { waits } = RUNTIME_FUNCTIONS[RUNTIME_NAMES[number]];
    const state = waits && this.context.options.replaceable ? this.stateOfCall() : null;
    const result = this.callRoutine(number, args, state);
    if (signature.result !== null) this.stack.push(result);
  }

  callFunction(): undefined {
    const id = this.immediateWord(0);
    const { signature } = this.context.bytecode.functions[id];
    const args = this.popArguments(signature);
    const inlined = this.edges.inline(id, args);
    if (inlined === null) {
      this.callUser(this.calleeOf(id), signature, args);
      return;
    }
    this.forgetLines();
    this.locate();
    if (signature.result !== null) this.stack.push(inlined);
  }

  private calleeOf(id: number): Ref {
    const { context } = this;
    const { fn } = this.emitter;
    if (!context.options.replaceable || this.unit.isClosed) return fn.symbol(context.functionSymbol(id));
    return this.emitter.ins(Op.loadl, Cls.l, fn.symbol(context.recordSymbol(id), FUNCTION_RECORD.entry));
  }

  callIndirect(): undefined {
    const signature = this.context.bytecode.signatures[this.immediateWord(0)];
    const callee = this.pop();
    this.callUser(callee, signature, this.popArguments(signature));
  }

  /** @param waiting state for the time that the routine takes; null: it cannot be left meanwhile but by errors */
  private callRoutine(number: number, args: readonly Ref[], waiting: PendingState | null = null): Ref {
    const name = RUNTIME_NAMES[number];
    const { raises } = RUNTIME_FUNCTIONS[name];
    if (raises) this.storeLine();
    const state = waiting ?? (raises && !this.emitter.isDead ? this.stateForError() : null);
    const callee = this.emitter.fn.symbol(this.context.il.symbol(name));
    return this.emitCall(callee, RUNTIME_SIGNATURES[number], args, state);
  }

  private callUser(callee: Ref, signature: Signature, args: readonly Ref[]): void {
    const { exits, replaceable } = this.context.options;
    const hasState = (replaceable && !this.unit.isClosed) || (exits && this.activation.isCovered);
    const state = hasState ? this.stateOfCall() : null;
    const result = this.emitCall(callee, signature, args, state);
    this.storedLine = -1;
    if (signature.result !== null) this.stack.push(result);
  }

  private stateOfCall(): PendingState {
    return this.unit.states.of('call', this.activation.inCall());
  }

  private emitCall(callee: Ref, { params, result }: Signature, args: readonly Ref[], state: PendingState | null): Ref {
    const passed: number[] = [];
    for (let i = 0; i < params.length; i++) passed.push(CLS_OF_TYPE[params[i]], args[i]);
    if (state !== null) this.unit.states.emitState(state);
    return this.emitter.call(callee, result === null ? null : CLS_OF_TYPE[result], passed);
  }

  private popArguments({ params }: Signature): Ref[] {
    return this.stack.splice(this.stack.length - params.length);
  }

  /** The runtime learns the line of what may go wrong. */
  private storeLine(): void {
    if (this.storedLine === this.line.erl || this.emitter.isDead) return;
    this.storedLine = this.line.erl;
    this.emitter.effect(Op.storew, this.int(this.line.erl), this.state(STATE.line));
  }

  arrayAt(): undefined {
    const rank = this.immediateWord(0);
    const indices = this.stack.splice(this.stack.length - rank);
    this.stack.push(elementAddress(this, this.pop(), indices, this.imm(1), {}));
  }

  // ---- jumps

  jump(k: number): undefined {
    this.edges.jump(this.target(k));
  }

  branchIf(condition: Ref, k: number): undefined {
    this.branch(condition, this.target(k), this.nextOffset);
  }

  branchUnless(condition: Ref, k: number): undefined {
    this.branch(condition, this.nextOffset, this.target(k));
  }

  private branch(condition: Ref, yes: number, no: number): void {
    if (yes === no) {
      this.edges.jump(yes);
      return;
    }
    const decided = this.edges.decided(this.at);
    if (decided < 0) this.edges.branch(condition, yes, no);
    else this.guardBranch(condition, decided === yes, decided);
  }

  /**
   * The way never taken becomes a guard. When it fails, the condition is known, so it need not be kept: a constant stands for it;
   * unless the guard may fail for no reason.
   */
  private guardBranch(condition: Ref, whenTrue: boolean, to: number): void {
    const isStressed = this.unit.speculation?.failsAtRandom ?? false;
    const goes = whenTrue ? condition : this.ins(Op.ceqw, Cls.w, condition, this.int(0));
    this.guard(goes, 'branch', isStressed ? undefined : [this.int(whenTrue ? 0 : 1)]);
    this.edges.jump(to);
  }

  switchOn(index: Ref): undefined {
    const { code } = this.bytecode;
    const table = this.at + this.places[1];
    const targets = Array.from(code.subarray(table + 1, table + 1 + code[table]), (distance) => this.at + distance);
    emitSwitch(this.emitter, this.edges, index, targets, this.target(0));
  }

  ret(value: Ref): undefined {
    this.edges.ret(value);
  }

  unreachable(): undefined {
    this.endBlock(Jump.hlt, NO_REF);
  }

  /** Counters and entries in the middle belong to tiers that can be left; code compiled ahead has neither. */
  loopHead(): undefined {}

  private endBlock(jump: number, value: Ref): void {
    this.emitter.fn.setJump(this.emitter.block, jump, value, 0, 0);
  }

  private target(k: number): number {
    return this.at + this.immediateWord(k);
  }

  private immediateWord(k: number): number {
    return this.bytecode.code[this.at + this.places[k]];
  }

  pop(): Ref {
    const value = this.stack.pop();
    if (value === undefined) throw new InternalError('tiers/ssa-builder', 'stack underflow in verified bytecode');
    return value;
  }
}

/** Row of the line table in force at an offset, by halving; −1 before the first. */
function findLine(lines: Int32Array, offset: number): number {
  let low = -1;
  let high = lines.length / LINE_ROW - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle * LINE_ROW] <= offset) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? -LINE_ROW : low * LINE_ROW;
}
