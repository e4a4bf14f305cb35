/**
 * How often an opcode's meaning uses each value: the popped ones and the ones it makes, in the order in which it makes them.
 * That is all the liveness that a one-pass compiler needs, since a meaning is short and always runs the same way. It is found out by
 * running the meaning once over a builder that only counts.
 *
 * The way can depend on what the builder is asked (`isSafeDivisor`, `isUncounted`), so there is a table per opcode and sequence of
 * answers, made when it is first wanted. Values are counted in textual order: what is used last in one part of a bracket is dead in
 * the other.
 */
import {
  type AnyOperation,
  expandAnyOperation,
  NO_VALUE,
  OPCODE_EFFECTS,
  OPCODE_MEANINGS,
  type OpBuilder,
  RUNTIME_FUNCTIONS,
  type RuntimeName,
  type Value,
} from '#bytecode';

/** Uses by number: the popped values from 1, deepest first, then the ones that the meaning makes. Being the result is a use. */
export type UseCounts = Uint16Array;

/** Questions beyond this many are answered "no" in the counting. */
const MAX_QUESTIONS = 4;

const tables = new Map<number, UseCounts>();

/** @param answers bit i is the answer to the i-th question asked so far */
export function useCounts(opcode: number, answers: number): UseCounts {
  const key = (opcode << MAX_QUESTIONS) | answers;
  let counts = tables.get(key);
  if (counts === undefined) {
    counts = new Counter(answers).count(opcode);
    tables.set(key, counts);
  }
  return counts;
}

const bracketed = new Map<number, boolean>();

/** Whether a meaning has brackets. */
export function hasBrackets(opcode: number): boolean {
  let has = bracketed.get(opcode);
  if (has === undefined) {
    const counter = new Counter(0);
    counter.count(opcode);
    has = counter.hasBrackets;
    bracketed.set(opcode, has);
  }
  return has;
}

/** The bit of question `number`; 0 when it is one too many, which then has to be answered "no". */
export const answerBit = (number: number): number => (number < MAX_QUESTIONS ? 1 << number : 0);

/** The counts of the meaning at hand, as the compiler goes through it. */
export class UseTracker {
  private opcode = 0;
  private counts: UseCounts = new Uint16Array(4);
  private readonly ids: number[] = [];
  private length = 0;
  private answers = 0;
  private questions = 0;

  begin(opcode: number): void {
    this.opcode = opcode;
    this.counts = useCounts(opcode, 0);
    this.length = 1;
    this.answers = 0;
    this.questions = 0;
  }

  /** Uses of the value that is made next. */
  next(): number {
    return this.length < this.counts.length ? this.counts[this.length] : 0;
  }

  /** The value has been made, or popped. */
  made(v: number): void {
    this.ids[this.length++] = v;
  }

  /** A question was answered: uses change where the meaning goes another way for it. */
  answer(yes: boolean, adjust: (v: number, delta: number) => void): boolean {
    const bit = answerBit(this.questions++);
    if (!yes || bit === 0) return false;
    this.answers |= bit;
    const old = this.counts;
    this.counts = useCounts(this.opcode, this.answers);
    for (let i = 1; i < this.length; i++) if (this.counts[i] !== old[i]) adjust(this.ids[i], this.counts[i] - old[i]);
    return true;
  }
}

class Counter implements OpBuilder {
  private readonly uses: number[] = [0];
  private readonly answers: number;
  private questions = 0;
  hasBrackets = false;

  constructor(answers: number) {
    this.answers = answers;
  }

  count(opcode: number): UseCounts {
    const effect = OPCODE_EFFECTS[opcode];
    const popped = effect.open === null ? effect.pop.length : 0;
    for (let i = 0; i < popped; i++) this.make();
    const operand = (i: number) => (i <= popped ? i : NO_VALUE);
    const result = OPCODE_MEANINGS[opcode]?.(this, operand(1), operand(2), operand(3));
    if (effect.open === null && effect.push.length > 0) this.use(result ?? NO_VALUE);
    return Uint16Array.from(this.uses);
  }

  private make(): Value {
    return this.uses.push(0) - 1;
  }

  private use(value: Value | undefined): void {
    if (value !== undefined && value !== NO_VALUE) this.uses[value]++;
  }

  private ask(): boolean {
    return (this.answers & answerBit(this.questions++)) !== 0;
  }

  ins(_op: number, _cls: number, x: Value, y?: Value, z?: Value): Value {
    this.use(x);
    this.use(y);
    this.use(z);
    return this.make();
  }
  store(_op: number, value: Value, address: Value): undefined {
    this.use(value);
    this.use(address);
  }
  int(): Value {
    return this.make();
  }
  int64(): Value {
    return this.make();
  }
  single(): Value {
    return this.make();
  }
  double(): Value {
    return this.make();
  }
  imm(): Value {
    return this.make();
  }
  state(): Value {
    return this.make();
  }
  isSafeDivisor(): boolean {
    return this.ask();
  }
  isUncounted(): boolean {
    return this.ask();
  }
  divide(_op: number, _cls: number, x: Value, y: Value): Value {
    return this.ins(0, 0, x, y);
  }
  feedback(): Value {
    return this.make();
  }
  anyOperation(operation: AnyOperation, x: Value, y: Value, k: number): Value {
    return expandAnyOperation(this, operation, x, y, k);
  }
  copyMemory(to: Value, from: Value): undefined {
    this.use(to);
    this.use(from);
  }
  zeroMemory(address: Value): undefined {
    this.use(address);
  }
  getLocal(): Value {
    return this.make();
  }
  setLocal(_k: number, value: Value): void {
    this.use(value);
  }
  when(condition: Value): void {
    this.hasBrackets = true;
    this.use(condition);
  }
  otherwise(value?: Value): void {
    this.use(value);
  }
  end(value?: Value): Value {
    this.use(value);
    return value === undefined || value === NO_VALUE ? NO_VALUE : this.make();
  }
  trapIf(condition: Value): void {
    this.use(condition);
  }
  boundsTrapIf(condition: Value, descriptor: Value, indices: readonly Value[]): void {
    this.use(condition);
    this.use(descriptor);
    for (const index of indices) this.use(index);
  }
  raise(code: Value): undefined {
    this.use(code);
  }
  runtime(name: RuntimeName, args: readonly Value[]): Value {
    for (const arg of args) this.use(arg);
    return RUNTIME_FUNCTIONS[name].result === 'void' ? NO_VALUE : this.make();
  }
  callFunction(): undefined {}
  callIndirect(): undefined {}
  callRuntime(): undefined {}
  arrayAt(): undefined {}
  jump(): undefined {}
  branchIf(condition: Value): undefined {
    this.use(condition);
  }
  branchUnless(condition: Value): undefined {
    this.use(condition);
  }
  switchOn(index: Value): undefined {
    this.use(index);
  }
  ret(value: Value): undefined {
    this.use(value);
  }
  unreachable(): undefined {}
  loopHead(): undefined {}
}
