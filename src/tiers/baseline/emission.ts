/**
 * What the baseline compiler knows while it emits: where values are, what registers hold, what is on the operand stack.
 *
 * Registers: a register is *owned* by at most one value, and may besides *mirror* a local or another word of the frame that was loaded or
 * stored last. Owned ones are kept, mirrors are given up when registers get short. *Pinned* ones belong to the instruction being emitted,
 * *reserved* ones to the result of an open bracket. r11, xmm14, xmm15 are scratch and never handed out. All registers are
 * caller-saved; callee-saved ones are never touched.
 *
 * What `mirrors` *keeps* in a loop is outside of the pools altogether, and always equal to its word of the frame, but between an operation
 * whose result is made there and the `set` that follows it.
 *
 * INVARIANT: a local's memory is always up to date. A stack entry of kind `slot` lies at its own depth.
 * INVARIANT: inside a bracket, values made before it keep their places, so that both ways end alike.
 */
import { type Cls, isFloat } from '#il';
import type { LabelId } from '#link';
import { NotSupportedError } from '#support';
import { Gpr, X64 } from '#target/x64';
import { Assembler } from './assembler.js';
import type { FrameShape } from './frame-shape.js';
import { loadValue } from './load-value.js';
import { type Kept, NOTHING_KEPT } from './loop-locals.js';
import { Mirrors } from './mirrors.js';
import { MOVES } from './moves.js';
import { UseTracker } from './use-counts.js';
import { Kind, Values } from './values.js';

/** Registers are 0–15 general, 16–31 vector. */
export const FIRST_VECTOR = 16;
export const SCRATCH = Gpr.r11;
export const VECTOR_SCRATCH = FIRST_VECTOR + 15;
export const SECOND_VECTOR_SCRATCH = FIRST_VECTOR + 14;
const GENERAL_POOL = [Gpr.rax, Gpr.rcx, Gpr.rdx, Gpr.rsi, Gpr.rdi, Gpr.r8, Gpr.r9, Gpr.r10].reduce<number>(
  (mask, r) => mask | (1 << r),
  0,
);
/** xmm0 … xmm13 */
const VECTOR_POOL = 0x3fff << FIRST_VECTOR;

const NO_REGISTER = -1;

/** Registers as they are where the two ways of a bracket part. */
export type RegisterSnapshot = { readonly owner: Int32Array; readonly word: Int32Array };

/** Of the function at hand: one is compiled at a time. */
const sharedValues = new Values();

export class Emission {
  readonly asm = new Assembler();
  readonly values = sharedValues;
  readonly uses = new UseTracker();
  readonly shape: FrameShape;
  /** Symbol of the function's record. */
  readonly record: string;
  /** Value numbers, top last; `depth` of them. */
  readonly stack: Int32Array;
  depth = 0;
  readonly owner = new Int32Array(32);
  readonly mirrors: Mirrors;
  private owned = 0;
  pinned = 0;
  reserved = 0;
  /** The value that the processor's flags stand for, and the load that has been put off; 0 for none. */
  flagsValue = 0;
  pendingLoad = 0;
  private isSpilling = false;
  /** What registers keep in the loop at hand (loop-locals.ts). */
  kept: Kept = NOTHING_KEPT;
  /** Of a kept local that takes the value of the operation at hand in the next instruction, and may be overwritten by it at once; else −1. */
  resultRegister = NO_REGISTER;
  /** Values that were of kind `local` when they were made. */
  readonly lazyLocals: number[] = [];
  /** Values from here on were made in the innermost part of a bracket; 0 outside of brackets. */
  firstInPart = 0;

  constructor(shape: FrameShape, record: string, maxStack: number) {
    this.values.reset();
    this.shape = shape;
    this.record = record;
    this.stack = new Int32Array(maxStack + 1);
    this.mirrors = new Mirrors(shape.localCount);
  }

  // ---- life of values

  /** A value that the meaning at hand has made; in a register it is the register's owner. */
  define(kind: Kind, cls: Cls, a: number, b: number): number {
    const refs = this.uses.next();
    const v = this.values.make(kind, cls, refs, a, b);
    this.uses.made(v);
    if (kind === Kind.register && refs > 0) this.own(a, v);
    return v;
  }

  defineRegister(register: number, cls: Cls, isClean = 1): number {
    const v = this.define(Kind.register, cls, register, 0);
    this.values.clean[v] = isClean;
    return v;
  }

  /** One use less. */
  consume(v: number): void {
    if (v === 0 || --this.values.refs[v] > 0) return;
    this.release(v);
  }

  private release(v: number): void {
    const { kind, a, b } = this.values;
    switch (kind[v]) {
      case Kind.register:
        if (this.owner[a[v]] === v) this.disown(a[v]);
        break;
      case Kind.address:
        this.consume(a[v]);
        this.consume(b[v]);
        break;
      case Kind.memory:
        this.consume(a[v]);
        if (this.pendingLoad === v) this.pendingLoad = 0;
        break;
      case Kind.flags:
        if (this.flagsValue === v) this.flagsValue = 0;
        break;
    }
  }

  /** Changes the number of uses by what another way through the meaning has. */
  adjust(v: number, delta: number): void {
    this.values.refs[v] += delta;
    if (delta < 0 && this.values.refs[v] === 0) this.release(v);
  }

  /** Whether an existing value may change its place for good. */
  isMovable(v: number): boolean {
    return v >= this.firstInPart;
  }

  // ---- registers

  pin(register: number): number {
    this.pinned |= 1 << register;
    return register;
  }

  isOwned(register: number): boolean {
    return (this.owned & (1 << register)) !== 0;
  }

  own(register: number, v: number): void {
    this.owner[register] = v;
    this.owned |= 1 << register;
  }

  disown(register: number): void {
    this.owner[register] = 0;
    this.owned &= ~(1 << register);
  }

  private get taken(): number {
    return this.owned | this.pinned | this.reserved | this.mirrors.kept;
  }

  /** Whether `allocate` finds a general register without storing stack entries, which takes the scratch register. */
  get hasFreeRegister(): boolean {
    return (GENERAL_POOL & ~this.taken) !== 0;
  }

  /** A register that nobody owns, pinned; what it mirrored is forgotten. */
  allocate(isVector: boolean): number {
    const pool = isVector ? VECTOR_POOL : GENERAL_POOL;
    let free = pool & ~this.taken;
    while (free === 0) {
      this.spillDeepest(pool);
      free = pool & ~this.taken;
    }
    const best = free & ~this.mirrors.mask || free;
    const register = 31 - Math.clz32(best & -best);
    this.mirrors.drop(register);
    return this.pin(register);
  }

  /**
   * A register for an operation's result: the one of the local that it goes to next, when nothing but one use of the operand `x` still
   * wants what is in there; else any.
   */
  allocateResult(isVector: boolean, x: number): number {
    const register = this.resultRegister;
    if (
      register === NO_REGISTER ||
      register >= FIRST_VECTOR !== isVector ||
      this.firstInPart > 0 ||
      this.isReadBesides(this.mirrors.words[register], x)
    )
      return this.allocate(isVector);
    return this.pin(register);
  }

  /** Whether a value other than `except` with one use still stands for what is in the frame word. */
  private isReadBesides(word: number, except: number): boolean {
    const { kind, a, refs } = this.values;
    for (const reader of this.lazyLocals)
      if (
        kind[reader] === Kind.local &&
        a[reader] === word &&
        refs[reader] > 0 &&
        (reader !== except || refs[reader] > 1)
      )
        return true;
    return false;
  }

  /** Makes at least `count` registers of a file free by storing stack entries, deepest first. */
  ensureFree(isVector: boolean, count: number): void {
    const pool = isVector ? VECTOR_POOL : GENERAL_POOL;
    for (let j = 0; j < this.depth; j++) {
      if (bitCount(pool & ~this.taken) >= count) return;
      this.flushEntry(j);
    }
  }

  /** Entries in registers first: storing them needs none. */
  private spillDeepest(pool: number): void {
    if (this.firstInPart > 0) throw new NotSupportedError('baseline code with more values in a bracket than registers');
    const before = this.owned & pool & ~this.pinned;
    for (let j = 0; j < this.depth; j++) {
      if (this.values.kind[this.stack[j]] !== Kind.register) continue;
      this.flushEntry(j);
      if ((this.owned & pool & ~this.pinned) !== before) return;
    }
    if (this.isSpilling) throw new NotSupportedError('baseline code with more values in an instruction than registers');
    this.isSpilling = true;
    this.flush();
    this.isSpilling = false;
    if ((this.owned & pool & ~this.pinned) === before)
      throw new NotSupportedError('baseline code with more values in an instruction than registers');
  }

  /** Nothing is in registers any more. All values that live must be elsewhere. */
  forgetRegisters(): void {
    this.owner.fill(0);
    this.owned = 0;
    this.mirrors.forget();
  }

  /** General and vector registers whose values are still wanted. */
  get liveRegisters(): number {
    return this.owned;
  }

  snapshot(): RegisterSnapshot {
    return { owner: this.owner.slice(), word: this.mirrors.words.slice() };
  }

  /** Registers as they were; values that have died since stay dead. */
  restore({ owner, word }: RegisterSnapshot): void {
    this.owned = 0;
    for (let r = 0; r < 32; r++) {
      const v = owner[r];
      if (v !== 0 && this.values.refs[v] > 0) this.own(r, v);
      else this.owner[r] = 0;
    }
    this.mirrors.restore(word);
  }

  // ---- locals that stay in registers for a loop

  /** Whether a register keeps the local; above a w its upper half is zero then. */
  isKept(local: number): boolean {
    const register = this.mirrors.of(local);
    return register >= 0 && this.mirrors.isKept(register);
  }

  // ---- getting at values

  /** The value in a register, pinned, that must not be changed. */
  use(v: number): number {
    const { kind, a, cls, refs } = this.values;
    if (kind[v] === Kind.register) return this.pin(a[v]);
    if (kind[v] === Kind.local) {
      const mirror = this.mirrors.of(a[v]);
      if (mirror >= 0) return this.pin(mirror);
    }
    const register = this.allocate(isFloat(cls[v]));
    this.loadInto(register, v);
    if (kind[v] === Kind.local) {
      this.mirrors.set(a[v], register, 1);
      if (refs[v] > 1 && this.isMovable(v)) this.settle(v, register, 1);
    } else if (this.isMovable(v) && kind[v] !== Kind.constant && kind[v] !== Kind.symbol) this.settle(v, register, 1);
    return register;
  }

  /** The value is in this register from now on. */
  settle(v: number, register: number, isClean: number): void {
    const { kind, a, b, refs, clean } = this.values;
    if (refs[v] === 0) return;
    const wasKind = kind[v];
    const [first, second] = [a[v], b[v]];
    kind[v] = Kind.register;
    a[v] = register;
    clean[v] = isClean;
    this.own(register, v);
    if (wasKind === Kind.address) {
      this.consume(first);
      this.consume(second);
    } else if (wasKind === Kind.memory) {
      this.consume(first);
      if (this.pendingLoad === v) this.pendingLoad = 0;
    } else if (wasKind === Kind.flags && this.flagsValue === v) this.flagsValue = 0;
  }

  /** The register that the value is in, or that mirrors the local that it is; −1 when it has to be loaded. */
  registerOf(v: number): number {
    const { kind, a } = this.values;
    if (kind[v] === Kind.register) return a[v];
    return kind[v] === Kind.local ? this.mirrors.of(a[v]) : -1;
  }

  /** Copies the value into a register; nothing else changes. Flags stay. */
  loadInto(register: number, v: number): void {
    loadValue(this, register, v);
  }

  /** The value in a register that may be overwritten, pinned; one use of the value is over. */
  take(v: number): number {
    const { kind, a, refs, cls } = this.values;
    if (kind[v] === Kind.register && refs[v] === 1 && !this.mirrors.isMirror(a[v])) {
      const register = a[v];
      this.consume(v);
      return this.pin(register);
    }
    const register = this.allocateResult(isFloat(cls[v]), v);
    this.loadInto(register, v);
    this.consume(v);
    return register;
  }

  /** Makes the value the register-or-memory operand: in memory when it is there and not wanted again. */
  setOperand(v: number): void {
    const { kind, a, b, cls, refs } = this.values;
    const { asm } = this;
    switch (kind[v]) {
      case Kind.local:
        if (this.mirrors.of(a[v]) < 0 && refs[v] <= 1) {
          asm.setFrame(a[v]);
          return;
        }
        break;
      case Kind.slot:
        asm.setFrame(this.slotWord(a[v]));
        return;
      case Kind.memory:
        if (refs[v] <= 1) {
          this.setAddress(a[v]);
          return;
        }
        break;
      case Kind.constant:
        if (isFloat(cls[v])) {
          asm.setConstant(a[v], b[v]);
          return;
        }
        break;
    }
    asm.o.rm = this.use(v) & 15;
  }

  /** Makes what the address points at the memory operand. */
  setAddress(v: number): void {
    const { kind, a, b, c, scale } = this.values;
    const { asm } = this;
    if (kind[v] === Kind.symbol) {
      asm.setSymbol(this.symbolNames[a[v]], b[v]);
      return;
    }
    if (kind[v] !== Kind.address) {
      asm.o.setMem(this.use(v), 0);
      return;
    }
    const base = a[v] === 0 ? -1 : this.use(a[v]);
    const index = b[v] === 0 ? -1 : this.use(b[v]);
    asm.o.setMem(base, c[v], index, scale[v]);
  }

  /** Names behind values of kind `symbol`. */
  readonly symbolNames: string[] = [];
  private readonly symbolNumbers = new Map<string, number>();

  symbolNumber(name: string): number {
    let number = this.symbolNumbers.get(name);
    if (number === undefined) {
      number = this.symbolNames.push(name) - 1;
      this.symbolNumbers.set(name, number);
    }
    return number;
  }

  // ---- what waits

  /** Before an instruction that changes the flags. */
  clobberFlags(): void {
    if (this.flagsValue !== 0) this.use(this.flagsValue);
  }

  /** Before something that may change memory. */
  forceLoad(): void {
    if (this.pendingLoad !== 0) this.use(this.pendingLoad);
  }

  /** A value that is the frame word, when it is used. */
  lazyLocal(word: number, cls: Cls, refs: number): number {
    const v = this.values.make(Kind.local, cls, refs, word, 0);
    this.lazyLocals.push(v);
    return v;
  }

  /** Whether the upper half of a w is known to be zero once it is in its register. */
  isClean(v: number): boolean {
    const { kind, a, clean } = this.values;
    if (kind[v] === Kind.register) return clean[v] === 1;
    if (kind[v] !== Kind.local) return true;
    const mirror = this.mirrors.of(a[v]);
    return mirror < 0 || this.mirrors.isClean(mirror);
  }

  // ---- the operand stack

  slotWord(slot: number): number {
    return this.shape.localCount + slot;
  }

  push(v: number): void {
    this.stack[this.depth++] = v;
  }

  /** When nothing is on the stack, no value lives. */
  forgetValues(): void {
    this.values.clear();
    for (let rest = this.owned; rest !== 0; rest &= rest - 1) this.disown(31 - Math.clz32(rest & -rest));
    this.lazyLocals.length = 0;
    this.flagsValue = 0;
    this.pendingLoad = 0;
  }

  /** Puts stack entry j into its slot of memory. Flags and pins stay. */
  flushEntry(j: number): void {
    const v = this.stack[j];
    const { kind, a, b, cls } = this.values;
    if (kind[v] === Kind.slot && a[v] === j) return;
    const { asm } = this;
    const word = this.slotWord(j);
    const move = MOVES[cls[v]];
    const isInteger = !isFloat(cls[v]);
    if (kind[v] === Kind.constant && isInteger && b[v] === a[v] >> 31) {
      asm.setFrame(word);
      asm.emitImm(X64.movRm64Imm32, a[v]);
    } else {
      let register = isInteger ? SCRATCH : VECTOR_SCRATCH;
      if (kind[v] === Kind.register) register = a[v];
      else this.loadUnpinned(register, v);
      asm.frame(move.store, register & 15, word);
    }
    this.stack[j] = this.values.make(Kind.slot, cls[v] as Cls, 1, j, 0);
    this.consume(v);
  }

  /** Registers that an address needs on the way are given back. */
  private loadUnpinned(register: number, v: number): void {
    const { pinned } = this;
    this.loadInto(register, v);
    this.pinned = pinned;
  }

  /** The stack below the top `keep` entries is in memory afterwards. */
  flush(keep = 0): void {
    for (let j = 0; j < this.depth - keep; j++) this.flushEntry(j);
  }

  /** Where control goes on after a bracket or a branch without having been here. */
  newLabel(): LabelId {
    return this.asm.labels.newLabel();
  }
}

export const bitCount = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};
