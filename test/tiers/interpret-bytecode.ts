/**
 * An interpreter of random bytecode over the models: the oracle that knows nothing of SSA, frames or unwinding. Memory is a map
 * from addresses (data object, offset) to what was stored there.
 */
import assert from 'node:assert/strict';
import {
  ARRAY,
  arrayCountOffset,
  arrayLowerOffset,
  type BytecodeModule,
  handlerAt,
  instructionWords,
  OPCODE_EFFECTS,
  OPCODE_NAMES,
  type OpcodeName,
  RUNTIME_NAMES,
  readF32,
  readF64,
  readI64,
  STATE,
  STATE_SYMBOL,
} from '#bytecode';
import { DYNAMIC_MODELS } from './dynamic-models.js';
import { MODELS, type Operand, run } from './models.js';

/** A BASIC error on its way out. */
class Raised extends Error {
  readonly code: number;
  readonly line: number;
  constructor(code: number, line: number) {
    super(`error ${code} at ${line}`);
    this.code = code;
    this.line = line;
  }
}

/** What `interpret` says about an error that nothing catches. */
export const failureText = (code: number, line: number): string => `Symbol(error ${code}) at ${line}`;

/** Runs function 1 of a random module; its result, or the error that ended it with the line. */
export function interpret(module: BytecodeModule): string {
  try {
    const result = new Interpreter(module).call(1, []);
    assert.ok(result !== null);
    return String(result);
  } catch (error) {
    if (error instanceof Raised) return failureText(error.code, error.line);
    throw error;
  }
}

type Frame = { readonly id: number; readonly locals: Operand[]; readonly stack: Operand[]; at: number };

/** Address of a byte of a data object. */
const DATA_SHIFT = 32n;

class Interpreter {
  private readonly module: BytecodeModule;
  private readonly memory = new Map<bigint, Operand>();
  private readonly stateAddress: bigint;

  constructor(module: BytecodeModule) {
    this.module = module;
    this.stateAddress = BigInt(module.data.findIndex(({ external }) => external === STATE_SYMBOL)) << DATA_SHIFT;
  }

  call(id: number, args: readonly Operand[]): Operand | null {
    const fn = this.module.functions[id];
    const zeros = fn.locals.map(({ type }): Operand => (type === 2 || type === 3 ? 0 : 0n));
    const frame: Frame = { id, locals: [...args, ...zeros.slice(args.length)], stack: [], at: 0 };
    for (;;) {
      try {
        const result = this.run(frame);
        return result;
      } catch (error) {
        if (!(error instanceof Raised)) throw error;
        const handler = handlerAt(fn, frame.at);
        if (handler < 0) throw error;
        this.memory.set(this.stateAddress + BigInt(STATE.err), BigInt(error.code));
        this.memory.set(this.stateAddress + BigInt(STATE.erl), BigInt(error.line));
        frame.stack.length = 0;
        frame.at = handler;
      }
    }
  }

  /** Runs to the return; `frame.at` is the instruction that raised when an error comes out. */
  private run(frame: Frame): Operand | null {
    const { code } = this.module.functions[frame.id];
    const { stack, locals } = frame;
    const pop = (): Operand => stack.pop() ?? assert.fail('underflow');
    for (;;) {
      const { at } = frame;
      const name = OPCODE_NAMES[code[at]];
      const next = at + instructionWords(code, at);
      const [, suffix] = /\.(\w+)$/.exec(name) ?? [];
      const model = MODELS[name] ?? DYNAMIC_MODELS[name];
      if (model !== undefined) {
        const effect = OPCODE_EFFECTS[code[at]];
        const operands = effect.open === null ? stack.splice(stack.length - effect.pop.length) : [];
        const value = run(model, operands);
        if (typeof value === 'symbol') throw new Raised(11, this.lineAt(frame));
        stack.push(value);
      } else if (suffix === 'const') stack.push(constantAt(name, code, at + 1));
      else if (suffix === 'get') stack.push(locals[code[at + 1]]);
      else if (suffix === 'set') locals[code[at + 1]] = pop();
      else if (suffix === 'tee') locals[code[at + 1]] = stack[stack.length - 1];
      else if (suffix === 'ret') return pop();
      else if (name === 'ret') return null;
      else if (name === 'drop') pop();
      else if (name === 'dup') stack.push(stack[stack.length - 1]);
      else if (name === 'swap') stack.push(...stack.splice(-2).reverse());
      else if (name === 'over') stack.push(stack[stack.length - 2]);
      else if (name === 'rot') stack.push(...stack.splice(-3, 1));
      else if (name.startsWith('jump') || name === 'switch') {
        frame.at = jumpFrom(name, code, at, next, name === 'jump' ? 0n : pop());
        continue;
      } else this.special(name, frame, code[at + 1], code[at + 2]);
      frame.at = next;
    }
  }

  /** Calls, errors, memory. */
  private special(name: OpcodeName, frame: Frame, first: number, second: number): void {
    const { stack } = frame;
    const pop = (): Operand => stack.pop() ?? assert.fail('underflow');
    switch (name) {
      case 'loop.head':
        return;
      case 'throw':
        throw new Raised(Number(pop()), this.lineAt(frame));
      case 'call': {
        const { params } = this.module.functions[first].signature;
        const result = this.call(first, stack.splice(stack.length - params.length));
        if (result !== null) stack.push(result);
        return;
      }
      case 'call.rt':
        this.runtime(first, frame);
        return;
      case 'data.addr':
        stack.push((BigInt(first) << DATA_SHIFT) + BigInt(second));
        return;
      case 'mem.zero': {
        const from = BigInt(pop());
        for (let k = 0; k < first; k += 4) this.memory.delete(from + BigInt(k));
        return;
      }
      case 'i32.store':
      case 'i64.store': {
        const value = pop();
        this.memory.set(BigInt(pop()) + BigInt(first), value);
        return;
      }
      case 'i32.load':
      case 'i64.load':
        stack.push(this.memory.get(BigInt(pop()) + BigInt(first)) ?? 0n);
        return;
      case 'array.at1': {
        const index = Number(pop());
        stack.push(this.element(Number(BigInt(pop()) >> DATA_SHIFT), index, first, frame));
        return;
      }
      default:
        assert.fail(`${name} has no model`);
    }
  }

  private runtime(number: number, frame: Frame): void {
    const { stack } = frame;
    const name = RUNTIME_NAMES[number];
    if (name === 'fb_err' || name === 'fb_erl') {
      const field = name === 'fb_err' ? STATE.err : STATE.erl;
      stack.push(this.memory.get(this.stateAddress + BigInt(field)) ?? 0n);
    } else if (name === 'fb_throw' || name === 'fb_rethrow') {
      const line = Number(stack.pop());
      throw new Raised(Number(stack.pop()), line);
    } else if (name === 'fb_error') throw new Raised(Number(stack.pop()), this.lineAt(frame));
    else assert.fail(`${name} has no model`);
  }

  /** An array's descriptor is data that never changes: the address of its elements, then words. */
  private element(data: number, index: number, size: number, frame: Frame): bigint {
    const [elements, rest] = this.module.data[data].parts;
    assert.ok(elements.kind === 'data' && rest.kind === 'bytes');
    const words = new DataView(rest.bytes.buffer, rest.bytes.byteOffset, rest.bytes.byteLength);
    const behind = ARRAY.data + 8;
    const from = index - words.getInt32(arrayLowerOffset(0) - behind, true);
    if (from < 0 || from >= words.getInt32(arrayCountOffset(0) - behind, true)) throw new Raised(9, this.lineAt(frame));
    return (BigInt(elements.data) << DATA_SHIFT) + BigInt(elements.offset + from * size);
  }

  private lineAt(frame: Frame): number {
    const { lines } = this.module.functions[frame.id];
    let line = 0;
    for (let i = 0; i < lines.length && lines[i] <= frame.at; i += 3) line = lines[i + 2];
    return line;
  }
}

function jumpFrom(name: OpcodeName, code: Int32Array, at: number, next: number, operand: Operand): number {
  const target = at + code[at + 1];
  if (name === 'jump') return target;
  if (name === 'jump.if') return operand !== 0n ? target : next;
  if (name === 'jump.unless') return operand === 0n ? target : next;
  assert.equal(name, 'switch');
  return operand >= 0 && operand < code[at + 2] ? at + code[at + 3 + Number(operand)] : target;
}

function constantAt(name: OpcodeName, code: Int32Array, at: number): Operand {
  if (name === 'i32.const') return BigInt(code[at]);
  if (name === 'i64.const') return readI64(code, at);
  return name === 'f32.const' ? readF32(code, at) : readF64(code, at);
}
