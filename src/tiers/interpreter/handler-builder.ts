/**
 * The interpreter's builder: opcode meanings become one handler.
 *
 * A handler is a function of (pc, sp, frame, table, base) that ends in tail calls. It may run several instructions that follow
 * each other: the operand stack between them lives in values here, and what is left at the end goes to memory. Immediates are
 * loaded from the code, unless the handler has them built in.
 *
 * INVARIANT: pc is in the frame before anything that can call, raise or trap. Errors leave by a tail call of the routine that
 * raises them, so that a handler without other calls needs no frame.
 */
import {
  type AnyOperation,
  BasicError,
  CLS_OF_TYPE,
  expandAnyOperation,
  FRAME,
  FUNCTION_RECORD,
  IMMEDIATE_PLACES,
  type ImmediateKind,
  OPCODE_EFFECTS,
  OPCODE_IMMEDIATES,
  type OpBuilder,
  RUNTIME_FUNCTIONS,
  type RuntimeName,
  STATE_SYMBOL,
  ValueType,
} from '#bytecode';
import { AbiType, Cls, type IlModule, isConst, Jump, NO_REF, Op, type Ref, tempRef } from '#il';
import { InternalError } from '#support';
import { IlEmitter } from '../optimizing/il-emitter.js';
import { IlValues } from '../optimizing/il-values.js';
import { BEFORE_COUNT, countDown } from './count-loops.js';
import { HandlerStack, LOAD, SLOT, STORE, type StackValue } from './handler-stack.js';

/** Where `ret` and loop heads go: names of stubs in the module. */
export const STUB_PREFIX = 'stub.';

const WORD = 4;
/** A routine was called as a handler's last work, and then was not. */
export class NotFinal extends Error {}

type ColdEnd = { readonly branching: number; readonly emit: () => void };

export class HandlerBuilder extends IlValues implements OpBuilder {
  /** True once control has left for good: by a jump, a return, an error. */
  ended = false;
  private readonly module: IlModule;
  private readonly counters: boolean;
  private readonly leaves: boolean;
  /** Address that words count from: the handler's first; behind a jump that was followed, as far before its target as the jump's. */
  private pc: Ref;
  /** Word where control came from elsewhere: 0, or that of a jump that was followed. */
  private start = 0;
  private readonly sp: Ref;
  private readonly frame: Ref;
  private readonly table: Ref;
  private readonly base: Ref;
  private readonly stack: HandlerStack;
  private readonly coldEnds: ColdEnd[] = [];
  // the instruction at hand
  private at = 0;
  private next = 0;
  private opcode = 0;
  private kinds: readonly ImmediateKind[] = [];
  private places: Uint8Array = IMMEDIATE_PLACES[0];
  private fixed: ReadonlyMap<number, number> = new Map();
  private isPcStored = false;
  /** Word of a loop head that is still to be counted; −1: none. */
  private uncounted = -1;
  /** Open brackets: whether a call left for good inside. */
  private readonly brackets: boolean[] = [];
  /** Instructions there were after a call that left for good; nothing may come behind it. −1: none is pending. */
  private leftAt = -1;
  private hasLeft = false;

  /** @param options `leaves`: rare calls at the end of a meaning leave the handler, which then needs no frame for them */
  constructor(module: IlModule, name: string, options: { readonly counters: boolean; readonly leaves: boolean }) {
    super(new IlEmitter(name));
    this.module = module;
    this.counters = options.counters;
    this.leaves = options.leaves;
    this.emitter.fn.returnType = AbiType.l;
    this.emitter.fn.frameless = true;
    const [pc, sp, frame, table, base] = ['pc', 'sp', 'frame', 'table', 'base'].map((parameter) => {
      const temp = this.emitter.fn.newTemp(Cls.l, parameter);
      this.emitter.append(Op.par, Cls.l, temp, NO_REF, NO_REF, NO_REF);
      return tempRef(temp);
    });
    this.pc = pc;
    this.frame = frame;
    this.table = table;
    this.base = base;
    this.sp = sp;
    this.stack = new HandlerStack(this.emitter, sp);
  }

  // ---- the instruction at hand

  /**
   * @param at    word of the instruction, from the first of the handler
   * @param fixed immediates built in, by number
   */
  enterInstruction(opcode: number, at: number, next: number, fixed: ReadonlyMap<number, number>): void {
    this.opcode = opcode;
    this.kinds = OPCODE_IMMEDIATES[opcode];
    this.places = IMMEDIATE_PLACES[opcode];
    this.at = at;
    this.next = next;
    this.fixed = fixed;
    this.isPcStored = false;
    if (this.hasLeft) throw new NotFinal();
    if (!BEFORE_COUNT.has(opcode)) this.count();
  }

  /** The top of the operand stack; of this class when it comes from memory. */
  pop(cls: Cls): StackValue {
    return this.stack.pop(cls);
  }

  push(ref: Ref, cls: Cls): void {
    this.stack.push(ref, cls);
  }

  /** Goes on behind the last instruction. */
  finish(): void {
    this.count();
    this.checkLeft();
    if (this.hasLeft && (this.ended || !this.stack.isEmpty)) throw new NotFinal();
    if (!this.ended) {
      this.stack.flush();
      this.dispatch(this.next);
    }
    for (const { branching, emit } of this.coldEnds) {
      const block = this.emitter.fn.newBlock('');
      this.emitter.fn.blockSucc0[branching] = block;
      if (this.emitter.fn.blockJump[branching] === Jump.none)
        this.emitter.fn.setJump(branching, Jump.jmp, NO_REF, block, 0);
      this.emitter.block = block;
      emit();
    }
  }

  // ---- leaving

  private dispatch(nextWord: number): void {
    this.goTo(() => this.plus(this.pc, WORD * nextWord));
  }

  /** `pc` is asked twice: for the operand of a load, and behind it for the register. */
  private goTo(pc: () => Ref): void {
    const { emitter } = this;
    const opcode = emitter.ins(Op.loaduw, Cls.l, pc());
    const entry = emitter.ins(Op.add, Cls.l, this.table, emitter.ins(Op.shl, Cls.l, opcode, emitter.fn.int(3)));
    const handler = emitter.ins(Op.loadl, Cls.l, entry);
    const sp = this.stack.newSp();
    this.tailcall(handler, [Cls.l, pc(), Cls.l, sp, Cls.l, this.frame, Cls.l, this.table, Cls.l, this.base]);
    this.ended = true;
  }

  /** Classes and values in pairs. */
  private tailcall(callee: Ref, args: readonly number[]): void {
    const { emitter } = this;
    for (let i = 0; i < args.length; i += 2) emitter.append(Op.arg, args[i], 0, args[i + 1], NO_REF, NO_REF);
    emitter.fn.setJump(emitter.block, Jump.tailcall, callee, 0, 0);
  }

  private symbol(name: string): Ref {
    return this.emitter.fn.symbol(this.module.symbol(name));
  }

  // ---- values

  /** Numbers come as l, which a w operand takes as well. */
  imm(k: number): Ref {
    const { emitter } = this;
    const built = this.fixed.get(k);
    if (built !== undefined) return this.int(built);
    const kind = this.kinds[k];
    const word = this.word(this.places[k]);
    switch (kind) {
      case 'i32':
      case 'offset':
      case 'size':
      case 'rank':
        return emitter.ins(Op.loadsw, Cls.l, word);
      case 'i64':
        return emitter.ins(Op.loadl, Cls.l, word);
      case 'f32':
        return emitter.ins(Op.loads, Cls.s, word);
      case 'f64':
        return emitter.ins(Op.loadd, Cls.d, word);
      case 'data':
      case 'function':
      case 'literal': {
        const place = WORD * (this.at + this.places[k]);
        const { pc } = this;
        const load = () => emitter.ins(Op.add, Cls.l, this.base, emitter.ins(Op.loaduw, Cls.l, this.plus(pc, place)));
        const ref = load();
        this.stack.reloads.set(ref, load);
        return ref;
      }
      case 'frame': {
        const objects = emitter.ins(Op.loadl, Cls.l, this.plus(this.frame, FRAME.objects));
        return emitter.ins(Op.add, Cls.l, objects, emitter.ins(Op.loaduw, Cls.l, word));
      }
      default:
        throw new InternalError('tiers/handler-builder', `immediate ${k} (${kind}) has no value`);
    }
  }

  /** Address of a word of the instruction at hand. */
  private word(place: number): Ref {
    return this.plus(this.pc, WORD * (this.at + place));
  }

  private plus(x: Ref, offset: number): Ref {
    return offset === 0 ? x : this.emitter.ins(Op.add, Cls.l, x, this.emitter.fn.int(offset));
  }

  state(offsetBytes: number): Ref {
    return this.emitter.fn.symbol(this.module.symbol(STATE_SYMBOL), offsetBytes);
  }

  isSafeDivisor(divisor: Ref): boolean {
    return isConst(divisor) && divisor !== this.int(0) && divisor !== this.int(-1);
  }

  isUncounted(): boolean {
    return false;
  }

  /** The processor traps on 0; the engine makes that error 11. */
  divide(op: number, cls: Cls, x: Ref, y: Ref): Ref {
    this.storePc();
    return this.emitter.ins(op === Op.div ? Op.divt : Op.remt, cls, x, y);
  }

  // ---- the dynamic type

  feedback(k: number): Ref {
    const { emitter } = this;
    const vector = emitter.ins(Op.loadl, Cls.l, this.plus(this.record(), FUNCTION_RECORD.feedback));
    const index = emitter.ins(Op.loaduw, Cls.l, this.word(this.places[k]));
    return emitter.ins(Op.add, Cls.l, vector, emitter.ins(Op.mul, Cls.l, index, this.int(WORD)));
  }

  anyOperation(operation: AnyOperation, x: Ref, y: Ref, k: number): Ref {
    return expandAnyOperation(this, operation, x, y, k);
  }

  private record(): Ref {
    return this.emitter.ins(Op.loadl, Cls.l, this.plus(this.frame, FRAME.record));
  }

  // ---- memory

  copyMemory(to: Ref, from: Ref): undefined {
    this.emitter.call(this.symbol('memmove'), null, [Cls.l, to, Cls.l, from, Cls.l, this.imm(0)]);
  }

  zeroMemory(address: Ref): undefined {
    this.emitter.call(this.symbol('memset'), null, [Cls.l, address, Cls.w, this.int(0), Cls.l, this.imm(0)]);
  }

  // ---- locals

  getLocal(k: number): Ref {
    const cls = this.localClass();
    const { at, places, fixed, pc } = this;
    const load = () => this.emitter.ins(LOAD[cls], cls, this.localAddress(pc, at + places[k], fixed.get(k)));
    const ref = load();
    this.stack.reloads.set(ref, load);
    return ref;
  }

  setLocal(k: number, value: Ref): void {
    this.stack.reloads.clear();
    const place = this.at + this.places[k];
    this.emitter.effect(STORE[this.localClass()], value, this.localAddress(this.pc, place, this.fixed.get(k)));
  }

  /** @param place word of the local's number, from pc */
  private localAddress(pc: Ref, place: number, built: number | undefined): Ref {
    if (built !== undefined) return this.plus(this.frame, SLOT * built);
    const { emitter } = this;
    const number = emitter.ins(Op.loaduw, Cls.l, this.plus(pc, WORD * place));
    return emitter.ins(Op.add, Cls.l, this.frame, emitter.ins(Op.shl, Cls.l, number, this.int(3)));
  }

  /** A row with a local either pops or pushes the local's type. */
  private localClass(): Cls {
    const effect = OPCODE_EFFECTS[this.opcode];
    const type = effect.open === null ? (effect.pop[0] ?? effect.push[0]) : undefined;
    if (type === undefined || type < 0) throw new InternalError('tiers/handler-builder', 'a local without a type');
    return CLS_OF_TYPE[type];
  }

  // ---- brackets

  when(condition: Ref): void {
    this.emitter.when(condition);
    this.brackets.push(false);
  }

  otherwise(value: Ref = NO_REF): void {
    this.checkLeft();
    if (this.leftAt >= 0) this.brackets[this.brackets.length - 1] = true;
    this.leftAt = -1;
    this.emitter.otherwise(value);
  }

  end(value: Ref = NO_REF): Ref {
    this.checkLeft();
    const hasLeft = this.brackets.pop() === true || this.leftAt >= 0;
    if (hasLeft && value !== NO_REF) throw new NotFinal();
    const result = this.emitter.end(value);
    if (hasLeft) this.leftAt = this.emitter.fn.insCount;
    return result;
  }

  private checkLeft(): void {
    if (this.leftAt >= 0 && this.emitter.fn.insCount !== this.leftAt) throw new NotFinal();
  }

  // ---- errors

  /** Outside of brackets it is stored once per instruction. */
  private storePc(): void {
    if (this.isPcStored || this.emitter.isDead) return;
    if (this.brackets.length === 0) this.isPcStored = true;
    this.emitter.effect(Op.storel, this.word(0), this.plus(this.frame, FRAME.pc));
  }

  trapIf(condition: Ref, error: number): void {
    this.leaveIf(condition, 'fb_error', [Cls.w, this.int(error)]);
  }

  boundsTrapIf(condition: Ref, descriptor: Ref, indices: readonly Ref[]): void {
    if (indices.length === 0) this.trapIf(condition, BasicError.subscript);
    else {
      const passed = indices.flatMap((index) => [Cls.w, index]);
      this.leaveIf(condition, indices.length === 1 ? 'fb_array_error1' : 'fb_array_error2', [
        Cls.l,
        descriptor,
        ...passed,
      ]);
    }
  }

  /** Goes to a routine that does not return. */
  private leaveIf(condition: Ref, routine: RuntimeName, args: readonly number[]): void {
    if (this.emitter.isDead || condition === this.int(0)) return;
    const { branching } = this.emitter.continueUnless(condition);
    const pc = this.pc;
    const offset = WORD * this.at;
    const again = args.map((ref, i) => (i % 2 === 0 ? undefined : this.stack.reloads.get(ref)));
    this.coldEnds.push({
      branching,
      emit: () => {
        this.emitter.effect(Op.storel, this.plus(pc, offset), this.plus(this.frame, FRAME.pc));
        this.tailcall(
          this.symbol(routine),
          args.map((ref, i) => again[i]?.() ?? ref),
        );
      },
    });
  }

  raise(code: Ref): undefined {
    this.storePc();
    this.tailcall(this.symbol('fb_error'), [Cls.w, code]);
    this.ended = true;
  }

  // ---- calls

  runtime(name: RuntimeName, args: readonly Ref[]): Ref {
    const { params, result } = RUNTIME_FUNCTIONS[name];
    if (this.leaves && this.brackets.length > 0 && result === 'void' && args.length <= 2 && !this.emitter.isDead) {
      this.leaveFor(name, args);
      return NO_REF;
    }
    this.storePc();
    const passed = params.flatMap((type, i) => [CLS_OF_TYPE[ValueType[type]], args[i]]);
    return this.emitter.call(this.symbol(name), result === 'void' ? null : CLS_OF_TYPE[ValueType[result]], passed);
  }

  /** The routine is called by a stub, which then goes on behind the instruction. */
  private leaveFor(name: RuntimeName, args: readonly Ref[]): void {
    const { emitter, pc, at } = this;
    const [x = this.int(0), y = this.int(0)] = args;
    this.coldEnds.push({
      branching: emitter.block,
      emit: () => {
        emitter.effect(Op.storel, this.plus(pc, WORD * at), this.plus(this.frame, FRAME.pc));
        emitter.effect(Op.storel, this.stack.newSp(), this.plus(this.frame, FRAME.sp));
        const length = this.int(WORD * (this.next - at));
        const callee = this.symbol(`${STUB_PREFIX}callAndGo`);
        this.tailcall(callee, [Cls.l, x, Cls.l, y, Cls.l, length, Cls.l, this.symbol(name)]);
      },
    });
    // What the meaning adds to this block is never reached.
    emitter.block = emitter.fn.newBlock('');
    this.hasLeft = true;
    this.leftAt = emitter.fn.insCount;
  }

  callFunction(): undefined {
    this.isAdapters('call');
  }

  callIndirect(): undefined {
    this.isAdapters('call.indirect');
  }

  callRuntime(): undefined {
    this.isAdapters('call.rt');
  }

  arrayAt(): undefined {
    throw new InternalError('tiers/handler-builder', 'array.at is written by hand (array-at.ts)');
  }

  private isAdapters(what: string): never {
    throw new InternalError('tiers/handler-builder', `${what} has adapters, no handler`);
  }

  // ---- jumps

  jump(k: number): undefined {
    this.stack.flush();
    this.goToLabel(this.word(this.places[k]));
  }

  /**
   * Goes on in this handler with the target of the jump at hand. Its words count from where the jump's did: so the distance of the
   * jump is all that is added before the loads there, whose operands take the rest.
   */
  followJump(): void {
    const { emitter } = this;
    const distance = emitter.ins(Op.shl, Cls.l, emitter.ins(Op.loadsw, Cls.l, this.word(this.places[0])), this.int(2));
    this.pc = emitter.ins(Op.add, Cls.l, this.pc, distance);
    this.start = this.at;
    this.stack.reloads.clear();
  }

  branchIf(condition: Ref, k: number): undefined {
    this.branch(condition, k, 'if');
  }

  branchUnless(condition: Ref, k: number): undefined {
    this.branch(condition, k, 'unless');
  }

  private branch(condition: Ref, k: number, sense: 'if' | 'unless'): void {
    const { emitter } = this;
    this.stack.flush();
    const from = emitter.block;
    const taken = emitter.fn.newBlock('taken');
    const past = emitter.fn.newBlock('past');
    emitter.branch(from, condition, sense === 'if' ? taken : past, sense === 'if' ? past : taken);
    const { uncounted } = this;
    emitter.block = taken;
    this.count();
    this.goToLabel(this.word(this.places[k]));
    emitter.block = past;
    this.uncounted = uncounted;
    this.count();
    this.dispatch(this.next);
  }

  /** To the label whose distance from the instruction lies at an address. */
  private goToLabel(label: Ref): void {
    const { emitter } = this;
    const distance = emitter.ins(Op.shl, Cls.l, emitter.ins(Op.loadsw, Cls.l, label), this.int(2));
    const target = emitter.ins(Op.add, Cls.l, this.pc, distance);
    const pc = this.plus(target, WORD * this.at);
    this.goTo(() => pc);
  }

  switchOn(index: Ref): undefined {
    const { emitter } = this;
    this.stack.flush();
    const table = this.places[1];
    const inRange = emitter.ins(Op.cultw, Cls.w, index, emitter.ins(Op.loaduw, Cls.w, this.word(table)));
    const offset = emitter.ins(Op.shl, Cls.l, emitter.ins(Op.extuw, Cls.l, index), this.int(2));
    const entry = emitter.ins(Op.add, Cls.l, this.word(table + 1), offset);
    this.goToLabel(emitter.ins(Op.select, Cls.l, inRange, entry, this.word(this.places[0])));
  }

  ret(value: Ref): undefined {
    const effect = OPCODE_EFFECTS[this.opcode];
    const type = effect.open === null ? effect.pop[0] : undefined;
    const cls = type === undefined || type < 0 ? null : CLS_OF_TYPE[type];
    const stub = cls === null ? 'exitVoid' : cls === Cls.s || cls === Cls.d ? 'exitFloat' : 'exitInteger';
    this.tailcall(this.symbol(`${STUB_PREFIX}${stub}`), cls === null ? [] : [cls, value]);
    this.ended = true;
  }

  unreachable(): undefined {
    this.emitter.fn.setJump(this.emitter.block, Jump.hlt, NO_REF, 0, 0);
    this.ended = true;
  }

  /** Stands first in a handler, or at the target of a jump: the hook stores pc and sp as they came. */
  loopHead(): undefined {
    if (this.at !== this.start || !this.stack.isUntouched)
      throw new InternalError('tiers/handler-builder', 'a loop head inside a fused form');
    if (this.counters) this.uncounted = this.at;
  }

  /** Counts the loop head that was met. */
  private count(): void {
    const { emitter, pc, uncounted: at } = this;
    if (at < 0) return;
    this.uncounted = -1;
    const branching = countDown(emitter, this.frame);
    this.coldEnds.push({
      branching,
      emit: () =>
        this.tailcall(this.symbol(`${STUB_PREFIX}loopHook`), [
          ...[Cls.l, this.plus(pc, WORD * at), Cls.l, this.sp, Cls.l, this.frame, Cls.l, this.table, Cls.l, this.base],
        ]),
    });
  }
}
