/**
 * The oracle for whole programs: runs bytecode instruction by instruction from the opcodes' own meanings, on the memory of the IL's
 * evaluator, with the runtime library evaluated beside it. Exceptions are JavaScript exceptions and a walk over the exception
 * tables: nothing here knows of machine frames. All blocks are malloc's, so that every use after free and every second free fails.
 */
import assert from 'node:assert/strict';
import {
  BasicError,
  type BytecodeFunction,
  type BytecodeModule,
  CLS_OF_TYPE,
  dataSymbol,
  elementAddress,
  expandAnyOperation,
  forEachTarget,
  frameObjectOffsets,
  functionSymbol,
  handlerAt,
  IMMEDIATE_PLACES,
  instructionWords,
  literalSymbol,
  OPCODE_EFFECTS,
  OPCODE_IMMEDIATES,
  OPCODE_MEANINGS,
  OPCODE_NAMES,
  type OpBuilder,
  RUNTIME_FUNCTIONS,
  RUNTIME_NAMES,
  RUNTIME_SIGNATURES,
  type RuntimeName,
  readF32,
  readF64,
  readI64,
  type Signature,
  STATE,
  STATE_SYMBOL,
  type Value,
  ValueType,
  verifyModule,
} from '#bytecode';
import { type Cls, constructSsa, type HostFunction, IlModule, OP_NAMES, type PassedArgument, parseIl } from '#il';
import { ALIASED, collectRuntime } from '#runtime';
import { SourceText } from '#support';
// The parts of the evaluator and of the optimizing tier that are no public face.
import { bitsOf } from '../../dist/il/evaluate/bits.js';
import { Exited } from '../../dist/il/evaluate/evaluation-error.js';
import { LIBC } from '../../dist/il/evaluate/libc.js';
import { Machine } from '../../dist/il/evaluate/machine.js';
import { OPERATIONS } from '../../dist/il/evaluate/operations.js';
import { dataToIl } from '../../dist/tiers/optimizing/data-to-il.js';
import { EXTERNALS } from '../runtime/externals.js';
import { failureText } from './interpret-bytecode.js';

export type ProgramOutcome = {
  readonly output: string;
  readonly errorOutput: string;
  readonly exitCode: number;
  /** Blocks of memory that the program had not given back when it ended. */
  readonly liveBlocks: number;
};

/** Rows that a C function of doubles implements. */
const ALIASED_EXTERNALS: Record<string, HostFunction> = Object.fromEntries(
  ALIASED.filter(([, symbol]) => symbol in LIBC).map(([row, symbol]): [string, HostFunction] => [
    row,
    (call) => bitsOf(3, Number(LIBC[symbol](call))),
  ]),
);

/** Runs a program from its entry. */
export function evaluateBytecode(module: BytecodeModule, maxInstructions = 2_000_000): ProgramOutcome {
  return new BytecodeEvaluator(module, maxInstructions).run();
}

/** A BASIC error on its way to a handler of the activation at this depth. */
export class Unwinding extends Error {
  readonly depth: number;
  constructor(depth: number) {
    super('unwinding');
    this.depth = depth;
  }
}

export class Activation {
  readonly fn: BytecodeFunction;
  readonly locals: bigint[];
  readonly frameObjects: readonly bigint[];
  stack: bigint[] = [];
  at = 0;
  next = 0;
  result: bigint | null = null;
  returned = false;

  constructor(fn: BytecodeFunction, args: readonly bigint[], frameObjects: readonly bigint[]) {
    this.fn = fn;
    this.locals = fn.locals.map((_, k) => args[k] ?? 0n);
    this.frameObjects = frameObjects;
  }
}

const LOADS: Readonly<Record<string, readonly [1 | 2 | 4 | 8, (width: number, bits: bigint) => bigint]>> = {
  loadsb: [1, BigInt.asIntN],
  loadub: [1, BigInt.asUintN],
  loadsh: [2, BigInt.asIntN],
  loaduh: [2, BigInt.asUintN],
  loadsw: [4, BigInt.asIntN],
  loaduw: [4, BigInt.asUintN],
  loadl: [8, BigInt.asUintN],
  loads: [4, BigInt.asUintN],
  loadd: [8, BigInt.asUintN],
};
const STORES: Readonly<Record<string, 1 | 2 | 4 | 8>> = {
  storeb: 1,
  storeh: 2,
  storew: 4,
  storel: 8,
  stores: 4,
  stored: 8,
};

/** The whole runtime library; its functions never change, so all evaluators share them. */
let library: IlModule | null = null;

function parseLibrary(): IlModule {
  const il = new IlModule();
  const source = new SourceText('library', collectRuntime(RUNTIME_NAMES).ilText);
  const { diagnostics } = parseIl(source, il);
  assert.deepEqual(diagnostics, []);
  for (const fn of il.functions) constructSsa(fn);
  return il;
}

/** Puts the library into an empty module: with the same symbol numbers, so that its functions fit. */
function addLibrary(il: IlModule): void {
  library ??= parseLibrary();
  for (const name of library.symbolNames.slice(1)) il.symbol(name);
  for (const type of library.types) if (type !== null) il.addType(type);
  il.functions.push(...library.functions);
  il.data.push(...library.data);
  il.files.push(...library.files);
}

export class BytecodeEvaluator implements OpBuilder {
  protected readonly module: BytecodeModule;
  protected readonly il = new IlModule();
  protected readonly machine: Machine;
  protected readonly stateAddress: bigint;
  protected readonly activations: Activation[] = [];
  protected instructionsLeft: number;
  // values of the instruction at hand; 0 is "none"
  protected values: bigint[] = [0n];
  protected readonly brackets: { readonly holds: boolean; value: Value; second: boolean }[] = [];
  protected deadDepth = 0;

  constructor(module: BytecodeModule, maxInstructions: number) {
    verifyModule(module);
    this.module = module;
    this.instructionsLeft = maxInstructions;
    addLibrary(this.il);
    dataToIl(module, this.il);
    const externals: Record<string, HostFunction> = {
      ...LIBC,
      ...EXTERNALS,
      ...ALIASED_EXTERNALS,
      unwind: () => this.unwind(),
      locate: () => this.locate(),
    };
    for (const fn of module.functions)
      externals[functionSymbol(module, fn.id)] = (call) =>
        this.call(
          fn.id,
          call.args.map((arg) => (arg.kind === 'value' ? arg.bits : 0n)),
        ) ?? 0n;
    this.machine = new Machine(this.il, externals, { steps: 500_000_000, frames: 10_000, bytes: 2 ** 28 });
    this.stateAddress = this.symbol(STATE_SYMBOL);
    this.machine.heap.store(this.stateAddress + BigInt(STATE.unwind), 8, this.symbol('unwind'));
    this.machine.heap.store(this.stateAddress + BigInt(STATE.locate), 8, this.symbol('locate'));
  }

  run(): ProgramOutcome {
    let exitCode = 0;
    try {
      this.call(this.module.entry, []);
    } catch (error) {
      if (!(error instanceof Exited)) throw error;
      exitCode = error.code;
    }
    const { heap } = this.machine as unknown as { heap: { objects: { kind: string; isDead: boolean }[] } };
    const liveBlocks = heap.objects.filter(({ kind, isDead }) => kind === 'heap' && !isDead).length;
    return { output: this.machine.output(0), errorOutput: this.machine.output(1), exitCode, liveBlocks };
  }

  /** Calls a function without parameters, outside of the program; `failure` is the uncaught error, as `interpret` puts it. */
  callAlone(id: number): { readonly result: bigint | null; readonly failure: string | null } {
    this.runtime('fb_start', []);
    const { heap } = this.machine;
    heap.store(this.stateAddress + BigInt(STATE.poolLimit), 8, 0n);
    try {
      return { result: this.call(id, []), failure: null };
    } catch (error) {
      if (!(error instanceof Exited)) throw error;
      const field = (offset: number): number => Number(heap.load(this.stateAddress + BigInt(offset), 4));
      return { result: null, failure: failureText(field(STATE.err), field(STATE.erl)) };
    }
  }

  protected symbol(name: string): bigint {
    return this.machine.symbols.address(this.il.symbol(name));
  }

  // ---- activations

  protected call(id: number, args: readonly bigint[]): bigint | null {
    const fn = this.module.functions[id];
    const memory = this.frameMemory(fn);
    try {
      return this.finish(new Activation(fn, args, memory.addresses));
    } finally {
      memory.release();
    }
  }

  /** Frame objects as one block, each where an interpreter frame has it. */
  protected frameMemory(fn: BytecodeFunction): { addresses: readonly bigint[]; release: () => void } {
    if (fn.frameObjects.length === 0) return { addresses: [], release: () => undefined };
    const { offsets, bytes } = frameObjectOffsets(fn);
    const block = this.machine.heap.allocate('frame', fn.name, bytes, 16);
    fn.frameObjects.forEach(({ sizeBytes, zeroed }, number) => {
      if (zeroed) block.bytes.fill(0, offsets[number], offsets[number] + sizeBytes);
    });
    const addresses = Array.from(offsets, (offset) => block.address + BigInt(offset));
    return { addresses, release: () => this.machine.heap.release(block) };
  }

  /**
   * Runs an activation to its return, on top of the others.
   * @param pending what it is in the middle of
   */
  protected finish(activation: Activation, pending: (() => void) | null = null): bigint | null {
    const depth = this.activations.push(activation) - 1;
    const frames = this.machineFrames();
    const height = frames.length;
    let waiting = pending;
    while (!activation.returned) {
      try {
        const first = waiting;
        waiting = null;
        if (first !== null) first();
        else this.step(activation);
      } catch (error) {
        if (!(error instanceof Unwinding) || error.depth !== depth) throw error;
        this.activations.length = depth + 1;
        frames.length = height;
        this.brackets.length = 0;
        this.deadDepth = 0;
        activation.stack = [];
        activation.at = handlerAt(activation.fn, activation.at);
      }
    }
    this.activations.pop();
    return activation.result;
  }

  protected machineFrames(): unknown[] {
    return (this.machine as unknown as { frames: unknown[] }).frames;
  }

  protected get top(): Activation {
    return this.activations[this.activations.length - 1];
  }

  protected step(activation: Activation): void {
    assert.ok(this.instructionsLeft-- > 0, 'the program does not end');
    const { fn, at, stack } = activation;
    const opcode = fn.code[at];
    activation.next = at + instructionWords(fn.code, at);
    const saved = this.values;
    this.values = [0n];
    const meaning = OPCODE_MEANINGS[opcode];
    const effect = OPCODE_EFFECTS[opcode];
    if (meaning === null) this.shuffle(OPCODE_NAMES[opcode], stack);
    else if (effect.open !== null) meaning(this, 0, 0, 0);
    else {
      const popped = stack.splice(stack.length - effect.pop.length).map((bits) => this.value(bits));
      const [x, y, z] = [popped[0] ?? 0, popped[1] ?? 0, popped[2] ?? 0];
      const result = meaning(this, x, y, z);
      if (effect.push.length > 0) stack.push(this.values[result ?? 0]);
    }
    this.values = saved;
    activation.at = activation.next;
    if (
      activation.stack.length > 0 &&
      OPCODE_NAMES[opcode] === 'call.rt' &&
      RUNTIME_NAMES[fn.code[at + 1]] === 'fb_start'
    )
      assert.fail('fb_start gives nothing');
    if (RUNTIME_NAMES[fn.code[at + 1]] === 'fb_start' && OPCODE_NAMES[opcode] === 'call.rt')
      this.machine.heap.store(this.stateAddress + BigInt(STATE.poolLimit), 8, 0n);
  }

  protected shuffle(name: string, stack: bigint[]): void {
    if (name === 'drop') stack.pop();
    else if (name === 'dup') stack.push(stack[stack.length - 1]);
    else if (name === 'swap') stack.push(...stack.splice(-2).reverse());
    else if (name === 'over') stack.push(stack[stack.length - 2]);
    else if (name === 'rot') stack.push(...stack.splice(-3, 1));
    else assert.fail(name);
  }

  // ---- errors

  /** Host function: goes to the innermost activation with a handler; comes back when there is none. */
  protected unwind(): void {
    for (let depth = this.activations.length - 1; depth >= 0; depth--) {
      const { fn, at } = this.activations[depth];
      if (handlerAt(fn, at) >= 0) throw new Unwinding(depth);
    }
  }

  protected locate(): void {
    const { fn, at } = this.top;
    let line = 0;
    for (let row = 0; row < fn.lines.length && fn.lines[row] <= at; row += 3) line = fn.lines[row + 2];
    this.machine.heap.store(this.stateAddress + BigInt(STATE.line), 4, BigInt(line));
  }

  raise(code: Value): undefined {
    if (this.deadDepth === 0) this.runtime('fb_error', [code]);
  }

  trapIf(condition: Value, error: number): void {
    if (this.deadDepth === 0 && BigInt.asUintN(32, this.values[condition]) !== 0n) this.raise(this.int(error));
  }

  boundsTrapIf(condition: Value, descriptor: Value, indices: readonly Value[]): void {
    if (this.deadDepth > 0 || BigInt.asUintN(32, this.values[condition]) === 0n) return;
    if (indices.length === 0) this.raise(this.int(BasicError.subscript));
    const object = this.machine.heap.allocate('heap', 'subscripts', 4 * indices.length);
    indices.forEach((index, k) => {
      this.machine.heap.store(object.address + BigInt(4 * k), 4, this.values[index]);
    });
    const place = this.value(object.address);
    try {
      this.runtime('fb_array_error', [descriptor, this.int(indices.length), place]);
    } finally {
      this.machine.heap.release(object);
    }
  }

  // ---- values

  protected value(bits: bigint): Value {
    return this.values.push(bits) - 1;
  }

  ins(op: number, cls: Cls, x: Value, y: Value = 0, z: Value = 0): Value {
    if (this.deadDepth > 0) return 0;
    const operation = OPERATIONS[op];
    const [a, b, c] = [this.values[x], this.values[y], this.values[z]];
    if (operation !== null) return this.value(operation(cls, a, b, c));
    const load = LOADS[OP_NAMES[op]] ?? assert.fail(OP_NAMES[op]);
    const bits = load[1](8 * load[0], this.machine.heap.load(BigInt.asUintN(64, a), load[0]));
    return this.value(BigInt.asUintN(cls === 0 || cls === 2 ? 32 : 64, bits));
  }

  store(op: number, value: Value, address: Value): undefined {
    if (this.deadDepth > 0) return;
    this.machine.heap.store(BigInt.asUintN(64, this.values[address]), STORES[OP_NAMES[op]], this.values[value]);
  }

  int(value: number): Value {
    return this.value(BigInt.asUintN(64, BigInt(value)));
  }
  int64(value: bigint): Value {
    return this.value(BigInt.asUintN(64, value));
  }
  single(value: number): Value {
    return this.value(bitsOf(2, value));
  }
  double(value: number): Value {
    return this.value(bitsOf(3, value));
  }

  imm(k: number): Value {
    const { fn, at, frameObjects } = this.top;
    const opcode = fn.code[at];
    const place = at + IMMEDIATE_PLACES[opcode][k];
    const word = fn.code[place];
    switch (OPCODE_IMMEDIATES[opcode][k]) {
      case 'i64':
        return this.int64(readI64(fn.code, place));
      case 'f32':
        return this.single(readF32(fn.code, place));
      case 'f64':
        return this.double(readF64(fn.code, place));
      case 'data':
        return this.value(this.symbol(dataSymbol(this.module, word)));
      case 'function':
        return this.value(this.symbol(functionSymbol(this.module, word)));
      case 'literal':
        return this.value(this.module.literals[word] === '' ? 0n : this.symbol(literalSymbol(word)));
      case 'frame':
        return this.value(frameObjects[word]);
      default:
        return this.int(word);
    }
  }

  protected word(k: number): number {
    const { fn, at } = this.top;
    return fn.code[at + IMMEDIATE_PLACES[fn.code[at]][k]];
  }

  state(offsetBytes: number): Value {
    return this.value(this.stateAddress + BigInt(offsetBytes));
  }
  isSafeDivisor(): boolean {
    return false;
  }
  isUncounted(): boolean {
    return false;
  }

  divide(op: number, cls: Cls, x: Value, y: Value): Value {
    if (this.deadDepth > 0) return 0;
    const divisor = BigInt.asUintN(cls === 1 ? 64 : 32, this.values[y]);
    if (divisor === 0n) this.raise(this.int(BasicError.divisionByZero));
    return this.ins(op, cls, x, y);
  }

  feedback(_k: number): Value {
    return 0;
  }
  anyOperation(...[operation, x, y, k]: Parameters<OpBuilder['anyOperation']>): Value {
    return expandAnyOperation(this, operation, x, y, k);
  }

  copyMemory(to: Value, from: Value): undefined {
    const { heap } = this.machine;
    heap.write(this.values[to], heap.read(this.values[from], this.word(0)).slice());
  }
  zeroMemory(address: Value): undefined {
    this.machine.heap.write(this.values[address], new Uint8Array(this.word(0)));
  }

  getLocal(k: number): Value {
    return this.value(this.top.locals[this.word(k)]);
  }
  setLocal(k: number, value: Value): void {
    if (this.deadDepth === 0) this.top.locals[this.word(k)] = this.values[value];
  }

  // ---- brackets

  when(condition: Value): void {
    const holds = this.deadDepth === 0 && BigInt.asUintN(32, this.values[condition]) !== 0n;
    this.brackets.push({ holds, value: 0, second: false });
    if (!holds) this.deadDepth++;
  }
  otherwise(value: Value = 0): void {
    const bracket = this.brackets[this.brackets.length - 1];
    bracket.value = value;
    bracket.second = true;
    this.deadDepth += bracket.holds ? 1 : -1;
  }
  end(value: Value = 0): Value {
    const { holds, value: first, second } = this.brackets.pop() ?? assert.fail('end without when');
    if (holds === second) this.deadDepth--;
    return holds && second ? first : value;
  }

  // ---- calls

  runtime(name: RuntimeName, args: readonly Value[]): Value {
    if (this.deadDepth > 0) return 0;
    const { params, result } = RUNTIME_FUNCTIONS[name];
    const passed = args.map((arg, k): PassedArgument => {
      const cls = CLS_OF_TYPE[ValueType[params[k]]];
      return { kind: 'value', cls, bits: BigInt.asUintN(cls === 0 || cls === 2 ? 32 : 64, this.values[arg]) };
    });
    const bits = this.machine.invoke(this.symbol(name), passed);
    return result === 'void' ? 0 : this.value(bits);
  }

  protected popArguments({ params }: Signature): bigint[] {
    const { stack } = this.top;
    return stack.splice(stack.length - params.length);
  }
  protected finishCall(caller: Activation, result: bigint | null): undefined {
    if (result !== null) caller.stack.push(result);
  }

  callFunction(): undefined {
    const caller = this.top;
    const id = this.word(0);
    this.finishCall(caller, this.call(id, this.popArguments(this.module.functions[id].signature)));
  }
  callIndirect(): undefined {
    assert.fail('no program calls through an address');
  }
  callRuntime(): undefined {
    const number = this.word(0);
    const args = this.popArguments(RUNTIME_SIGNATURES[number]).map((bits) => this.value(bits));
    const result = this.runtime(RUNTIME_NAMES[number], args);
    if (result !== 0) this.top.stack.push(this.values[result]);
  }
  arrayAt(): undefined {
    const { stack } = this.top;
    const indices = stack.splice(stack.length - this.word(0)).map((bits) => this.value(bits));
    const array = this.value(stack.pop() ?? assert.fail('underflow'));
    stack.push(this.values[elementAddress(this, array, indices, this.int(this.word(1)), {})]);
  }

  // ---- jumps

  protected target(number: number): number {
    const { fn, at } = this.top;
    const targets: number[] = [];
    forEachTarget(fn.code, at, (offset) => targets.push(offset));
    return targets[number] ?? targets[0];
  }
  jump(): undefined {
    this.top.next = this.target(0);
  }
  branchIf(condition: Value): undefined {
    if (BigInt.asUintN(32, this.values[condition]) !== 0n) this.top.next = this.target(0);
  }
  branchUnless(condition: Value): undefined {
    if (BigInt.asUintN(32, this.values[condition]) === 0n) this.top.next = this.target(0);
  }
  switchOn(index: Value): undefined {
    this.top.next = this.target(1 + Number(BigInt.asUintN(32, this.values[index])));
  }
  ret(value: Value): undefined {
    this.top.result = this.top.fn.signature.result === null ? null : this.values[value];
    this.top.returned = true;
  }
  unreachable(): undefined {
    assert.fail('control got where it never gets');
  }
  loopHead(): undefined {}
}
