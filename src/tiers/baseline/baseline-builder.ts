/**
 * The baseline compiler's builder: opcode meanings become machine code as they run. Values are numbers in `Values`; what they are is
 * decided when they are used.
 */
import {
  type AnyOperation,
  BasicError,
  type BytecodeFunction,
  type BytecodeModule,
  CLS_OF_TYPE,
  dataSymbol,
  expandAnyOperation,
  FRAME,
  FUNCTION_RECORD,
  functionSymbol,
  IMMEDIATE_PLACES,
  type ImmediateKind,
  literalSymbol,
  OPCODE_IMMEDIATES,
  type OpBuilder,
  RUNTIME_NAMES,
  RUNTIME_SIGNATURES,
  type RuntimeName,
  recordSymbol,
  type Signature,
  STATE_SYMBOL,
  type Value,
} from '#bytecode';
import { type Cls, isFloat } from '#il';
import { InternalError, NotSupportedError } from '#support';
import { X64 } from '#target/x64';
import { elementOfMany } from './array-element.js';
import { Brackets } from './brackets.js';
import { liveBeyond, ready } from './bring-values.js';
import { ARGUMENT_REGISTERS, argumentPlaces, type Callee, emitCall, SavedRegisters } from './calls.js';
import { COMPARE_OPERATIONS, isConstant, isTrue, jumpOn, testCondition } from './conditions.js';
import { type Emission, SCRATCH, VECTOR_SCRATCH } from './emission.js';
import { ErrorStubs } from './error-stubs.js';
import { FLOAT_OPERATIONS } from './float-operations.js';
import { divide, INTEGER_OPERATIONS, type Operation } from './integer-operations.js';
import { clearUnrolled, copyUnrolled, LOAD_OPERATIONS, store, UNROLLED_BYTES } from './memory-operations.js';
import { MOVES } from './moves.js';
import { storeLocal } from './store-local.js';
import { feedbackSymbol } from './symbols.js';
import { Kind } from './values.js';

const SLOT = 8;
const OBJECTS_WORD = FRAME.objects / SLOT;

const ROUTINE_NUMBERS = new Map<RuntimeName, number>(RUNTIME_NAMES.map((name, number) => [name, number]));

/** By operation and whether the class is a float. */
const OPERATIONS: readonly (readonly (Operation | undefined)[])[] = [INTEGER_OPERATIONS, FLOAT_OPERATIONS].map(
  (own) => {
    const table: (Operation | undefined)[] = [];
    for (const rows of [own, COMPARE_OPERATIONS, LOAD_OPERATIONS])
      for (const [op, operation] of Object.entries(rows)) table[Number(op)] = operation;
    return table;
  },
);

/** Leaves the block at hand for places in the bytecode; knows their labels. */
export interface BaselineEdges {
  jump(target: number): void;
  /** Goes to `target` when the condition's truth is `wanted`, else on. */
  branch(condition: Value, target: number, wanted: boolean): void;
  switchTo(index: Value, at: number): void;
  ret(value: Value): void;
  loopHead(offset: number): void;
}

export class BaselineBuilder implements OpBuilder {
  readonly m: Emission;
  private readonly module: BytecodeModule;
  private readonly fn: BytecodeFunction;
  private readonly edges: BaselineEdges;
  private readonly brackets: Brackets;
  private readonly errors: ErrorStubs;
  // the instruction at hand
  private at = 0;
  private places: Uint8Array = IMMEDIATE_PLACES[0];
  private kinds: readonly ImmediateKind[] = [];

  constructor(m: Emission, module: BytecodeModule, fn: BytecodeFunction, edges: BaselineEdges) {
    this.m = m;
    this.module = module;
    this.fn = fn;
    this.edges = edges;
    this.brackets = new Brackets(m);
    this.errors = new ErrorStubs(m);
  }

  enterInstruction(offset: number, opcode: number): void {
    this.at = offset;
    this.places = IMMEDIATE_PLACES[opcode];
    this.kinds = OPCODE_IMMEDIATES[opcode];
    this.m.uses.begin(opcode);
  }

  // ---- values

  ins(op: number, cls: Cls, x: Value, y: Value = 0, z: Value = 0): Value {
    const { m } = this;
    if (this.brackets.isDead) return this.dead(cls, x, y, z);
    m.pinned = 0;
    const operation = OPERATIONS[isFloat(cls) ? 1 : 0][op];
    if (operation === undefined) throw new NotSupportedError(`operation ${op} in baseline code`);
    return operation(m, cls, x, y, z);
  }

  /** In a part that cannot run. */
  private dead(cls: Cls, ...args: readonly Value[]): Value {
    for (const arg of args) this.m.consume(arg);
    return this.m.define(Kind.constant, cls, 0, 0);
  }

  store(op: number, value: Value, address: Value): undefined {
    const { m } = this;
    m.pinned = 0;
    if (!this.brackets.isDead) store(m, op, value, address);
    else {
      m.consume(value);
      m.consume(address);
    }
  }

  int(value: number): Value {
    if (value === (value | 0)) return this.m.define(Kind.constant, 1, value, value >> 31);
    return this.int64(BigInt(value));
  }

  int64(value: bigint): Value {
    return this.m.define(Kind.constant, 1, Number(BigInt.asIntN(32, value)), Number(BigInt.asIntN(32, value >> 32n)));
  }

  single(value: number): Value {
    FLOATS.setFloat32(0, value, true);
    return this.m.define(Kind.constant, 2, FLOATS.getInt32(0, true), 0);
  }

  double(value: number): Value {
    FLOATS.setFloat64(0, value, true);
    return this.m.define(Kind.constant, 3, FLOATS.getInt32(0, true), FLOATS.getInt32(4, true));
  }

  imm(k: number): Value {
    const { code } = this.fn;
    const { m } = this;
    const at = this.at + this.places[k];
    const word = code[at];
    switch (this.kinds[k]) {
      case 'i32':
        return m.define(Kind.constant, 0, word, word >> 31);
      case 'offset':
      case 'size':
      case 'rank':
        return m.define(Kind.constant, 1, word, word >> 31);
      case 'i64':
        return m.define(Kind.constant, 1, word, code[at + 1]);
      case 'f32':
        return m.define(Kind.constant, 2, word, 0);
      case 'f64':
        return m.define(Kind.constant, 3, word, code[at + 1]);
      case 'data':
        return this.symbol(dataSymbol(this.module, word), 0);
      case 'function':
        return this.symbol(functionSymbol(this.module, word), 0);
      case 'literal':
        // The empty string is null and has no object.
        if (this.module.literals[word] === '') return m.define(Kind.constant, 1, 0, 0);
        return this.literal(word);
      case 'frame':
        return this.frameObject(m.shape.objectOffsets[word]);
      default:
        throw new InternalError('tiers/baseline', `immediate ${k} (${this.kinds[k]}) has no value`);
    }
  }

  private symbol(name: string, addend: number): Value {
    return this.m.define(Kind.symbol, 1, this.m.symbolNumber(name), addend);
  }

  private literal(number: number): Value {
    const v = this.symbol(literalSymbol(number), 0);
    this.m.values.c[v] = IS_LITERAL;
    return v;
  }

  private frameObject(offset: number): Value {
    const { m } = this;
    const v = m.define(Kind.address, 1, m.lazyLocal(OBJECTS_WORD, 1, 1), 0);
    m.values.c[v] = offset;
    return v;
  }

  state(offsetBytes: number): Value {
    return this.symbol(STATE_SYMBOL, offsetBytes);
  }

  isSafeDivisor(divisor: Value): boolean {
    const { kind, a, b } = this.m.values;
    const isSafe =
      kind[divisor] === Kind.constant && (a[divisor] | b[divisor]) !== 0 && (a[divisor] & b[divisor]) !== -1;
    return this.answer(isSafe);
  }

  isUncounted(reference: Value): boolean {
    const { kind, b, c } = this.m.values;
    const tag = b[reference] >>> 16;
    const isUncounted =
      kind[reference] === Kind.constant
        ? tag !== BOXED_LONG_TAG && tag !== REFERENCE_TAG
        : kind[reference] === Kind.symbol && c[reference] === IS_LITERAL;
    return this.answer(isUncounted);
  }

  private answer(yes: boolean): boolean {
    return this.m.uses.answer(yes, (v, delta) => this.m.adjust(v, delta));
  }

  divide(op: number, cls: Cls, x: Value, y: Value): Value {
    if (this.brackets.isDead) return this.dead(cls, x, y);
    this.m.pinned = 0;
    return divide(this.m, op, cls, x, y, this.at);
  }

  feedback(k: number): Value {
    return this.symbol(feedbackSymbol(this.fn.name), 4 * this.immediateWord(k));
  }

  anyOperation(operation: AnyOperation, x: Value, y: Value, k: number): Value {
    return expandAnyOperation(this, operation, x, y, k);
  }

  // ---- memory

  copyMemory(to: Value, from: Value): undefined {
    const { m } = this;
    const size = this.immediateWord(0);
    m.pinned = 0;
    if (size <= UNROLLED_BYTES) copyUnrolled(m, to, from, size);
    else this.callC('memmove', [1, 1, 1], [to, from, this.plainConstant(size)]);
  }

  zeroMemory(address: Value): undefined {
    const { m } = this;
    const size = this.immediateWord(0);
    m.pinned = 0;
    m.forceLoad();
    if (size <= UNROLLED_BYTES) {
      clearUnrolled(m, m.use(address), 0, size);
      m.consume(address);
    } else this.callC('memset', [1, 0, 1], [address, this.plainConstant(0), this.plainConstant(size)]);
  }

  /** A constant that the meaning does not know of. */
  private plainConstant(value: number): Value {
    return this.m.values.make(Kind.constant, 1, 1, value, value >> 31);
  }

  // ---- locals

  getLocal(k: number): Value {
    const { m } = this;
    const local = this.immediateWord(k);
    const v = m.lazyLocal(local, CLS_OF_TYPE[this.fn.locals[local].type], m.uses.next());
    m.uses.made(v);
    return v;
  }

  setLocal(k: number, value: Value): void {
    const { m } = this;
    const local = this.immediateWord(k);
    m.pinned = 0;
    if (this.brackets.isDead) m.consume(value);
    else storeLocal(m, local, CLS_OF_TYPE[this.fn.locals[local].type], value);
  }

  // ---- brackets

  when(condition: Value): void {
    this.m.pinned = 0;
    this.brackets.when(condition);
  }

  otherwise(value: Value = 0): void {
    this.brackets.otherwise(value);
  }

  end(value: Value = 0): Value {
    return this.brackets.end(value);
  }

  // ---- errors

  trapIf(condition: Value, error: number): void {
    const { m } = this;
    m.pinned = 0;
    if (this.brackets.isDead || this.isNever(condition)) {
      m.consume(condition);
      return;
    }
    const stub = this.errors.plain(error, this.at);
    this.jumpIfTrue(condition, stub);
  }

  boundsTrapIf(condition: Value, descriptor: Value, indices: readonly Value[]): void {
    const { m } = this;
    m.pinned = 0;
    if (this.brackets.isDead || this.isNever(condition)) m.consume(condition);
    else if (indices.length === 0) this.jumpIfTrue(condition, this.errors.plain(BasicError.subscript, this.at));
    else if (indices.length > 2)
      throw new NotSupportedError(`a bounds check of ${indices.length} subscripts in baseline code`);
    else this.jumpIfTrue(condition, this.errors.badSubscripts(descriptor, indices, this.at));
    m.consume(descriptor);
    for (const index of indices) m.consume(index);
  }

  private isNever(condition: Value): boolean {
    return isConstant(this.m, condition) && !isTrue(this.m, condition);
  }

  private jumpIfTrue(condition: Value, target: Parameters<typeof jumpOn>[2]): void {
    const { m } = this;
    if (isConstant(m, condition)) {
      m.consume(condition);
      m.asm.labels.jump(target);
    } else jumpOn(m, testCondition(m, condition), target);
  }

  raise(code: Value): undefined {
    this.runtime('fb_error', [code]);
    this.m.asm.plain(X64.ud2);
  }

  // ---- calls

  runtime(name: RuntimeName, args: readonly Value[]): Value {
    const number = ROUTINE_NUMBERS.get(name);
    if (number === undefined) throw new InternalError('tiers/baseline', `no routine ${name}`);
    const signature = RUNTIME_SIGNATURES[number];
    if (this.brackets.isDead) {
      for (const arg of args) this.m.consume(arg);
      return signature.result === null ? 0 : this.m.define(Kind.constant, CLS_OF_TYPE[signature.result], 0, 0);
    }
    return this.callKeeping({ kind: 'symbol', symbol: name }, signature, args);
  }

  /** A C function without a result that matters. */
  private callC(symbol: string, classes: readonly Cls[], args: readonly Value[]): void {
    const params = classes.map((cls) => (cls === 0 ? ValueTypeOf.w : ValueTypeOf.l));
    this.callKeeping({ kind: 'symbol', symbol }, { params, result: null }, args);
  }

  /** A call amid a meaning, in a bracket perhaps: what is in registers and lives on is there afterwards too. */
  private callKeeping(callee: Callee, signature: Signature, args: readonly Value[]): Value {
    const { m } = this;
    m.pinned = 0;
    m.clobberFlags();
    m.forceLoad();
    if (m.firstInPart === 0) m.flush();
    const passed = args.map((arg) => ready(m, arg));
    const saved = new SavedRegisters(m, liveBeyond(m, passed));
    saved.save();
    const result = emitCall(m, callee, signature, passed, 0, this.at);
    if (signature.result === null) {
      saved.restore();
      return 0;
    }
    const cls = CLS_OF_TYPE[signature.result];
    const move = MOVES[cls];
    const scratch = isFloat(cls) ? VECTOR_SCRATCH : SCRATCH;
    if (!saved.has(result)) {
      saved.restore();
      m.pin(result);
      return m.defineRegister(result, cls, 0);
    }
    m.asm.rr(move.copy, scratch & 15, result & 15);
    saved.restore();
    const to = m.allocate(isFloat(cls));
    m.asm.rr(move.copy, to & 15, scratch & 15);
    return m.defineRegister(to, cls, 0);
  }

  callRuntime(): undefined {
    const number = this.immediateWord(0);
    this.callPopping({ kind: 'symbol', symbol: RUNTIME_NAMES[number] }, RUNTIME_SIGNATURES[number], 0);
  }

  callFunction(): undefined {
    const id = this.immediateWord(0);
    const symbol = recordSymbol(this.module, id);
    const { signature } = this.module.functions[id];
    this.callPopping({ kind: 'pointer', symbol, addend: FUNCTION_RECORD.entry }, signature, 0);
  }

  callIndirect(): undefined {
    const { m } = this;
    const address = m.stack[--m.depth];
    this.callPopping({ kind: 'register' }, this.module.signatures[this.immediateWord(0)], address);
  }

  private callPopping(callee: Callee, signature: Signature, extra: Value): void {
    const { m } = this;
    m.pinned = 0;
    const count = signature.params.length;
    if (count > ARGUMENT_REGISTERS.length) this.flushMemoryArguments(signature);
    m.depth -= count;
    const args = Array.from(m.stack.subarray(m.depth, m.depth + count));
    m.clobberFlags();
    m.forceLoad();
    m.flush();
    const register = emitCall(m, callee, signature, args, extra, this.at);
    m.forgetRegisters();
    if (signature.result === null) return;
    const cls = CLS_OF_TYPE[signature.result];
    const v = m.values.make(Kind.register, cls, 1, register, 0);
    m.own(register, v);
    m.push(v);
  }

  /** Arguments that are passed in memory need no registers on the way: there can be any number of them. */
  private flushMemoryArguments({ params }: Signature): void {
    const { m } = this;
    argumentPlaces(params.map((type) => CLS_OF_TYPE[type])).places.forEach((place, i) => {
      if (place < 0) m.flushEntry(m.depth - params.length + i);
    });
  }

  arrayAt(): undefined {
    this.m.pinned = 0;
    elementOfMany(this.m, this.errors, this.at, this.immediateWord(0), this.immediateWord(1));
  }

  // ---- jumps

  jump(k: number): undefined {
    this.edges.jump(this.target(k));
  }

  branchIf(condition: Value, k: number): undefined {
    this.m.pinned = 0;
    this.edges.branch(condition, this.target(k), true);
  }

  branchUnless(condition: Value, k: number): undefined {
    this.m.pinned = 0;
    this.edges.branch(condition, this.target(k), false);
  }

  switchOn(index: Value): undefined {
    this.m.pinned = 0;
    this.edges.switchTo(index, this.at);
  }

  ret(value: Value): undefined {
    this.m.pinned = 0;
    this.edges.ret(value);
  }

  unreachable(): undefined {
    this.m.asm.plain(X64.ud2);
  }

  loopHead(): undefined {
    this.edges.loopHead(this.at);
  }

  private target(k: number): number {
    return this.at + this.immediateWord(k);
  }

  private immediateWord(k: number): number {
    return this.fn.code[this.at + this.places[k]];
  }
}

/** Mark in column c of symbols that are string literals. */
const IS_LITERAL = 1;
const BOXED_LONG_TAG = 2;
const REFERENCE_TAG = 3;
/** Value types that travel like the classes. */
const ValueTypeOf = { w: 0, l: 1 } as const;
const FLOATS = new DataView(new ArrayBuffer(8));
