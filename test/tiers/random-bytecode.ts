/**
 * Random verified bytecode, from a seed: blocks with random stacks at entry, random computing in between, and random ways
 * from block to block; forward, backward, irreducible. Every block burns fuel, so that it ends. And an interpreter for it,
 * over the models, which knows nothing of SSA.
 */
import assert from 'node:assert/strict';
import {
  ARITHMETIC_OPS,
  type BytecodeModule,
  type FunctionBuilder,
  instructionWords,
  ModuleBuilder,
  OPCODE_EFFECTS,
  OPCODE_NAMES,
  Opcode,
  type OpcodeName,
  readF32,
  readF64,
  readI64,
  VALUE_TYPE_NAMES,
  ValueType,
} from '#bytecode';
import { EDGES, MODELS, type Operand, run, ZERO_DIVISION } from './models.js';

const { i32 } = ValueType;
/** Types that random code computes with: addresses and references would need memory behind them. */
const PLAIN: readonly ValueType[] = [ValueType.i32, ValueType.i64, ValueType.f32, ValueType.f64];

type Random = (limit: number) => number;

/** xorshift, 32 bits. */
function randomFrom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)];

/** Computing opcodes by the type on top of the stack, with what they pop. */
type Choice = { readonly name: OpcodeName; readonly pop: readonly number[]; readonly push: number };
const CHOICES: readonly Choice[] = (Object.keys(ARITHMETIC_OPS) as (keyof typeof ARITHMETIC_OPS)[]).flatMap((name) => {
  const effect = OPCODE_EFFECTS[Opcode[name]];
  if (effect.open !== null || effect.pop.length === 0) return [];
  const isPlain = [...effect.pop, ...effect.push].every((type) => PLAIN.some((plain) => plain === type));
  // NaN bits are the machine's business.
  return isPlain && !name.includes('.bits.') ? [{ name, pop: effect.pop, push: effect.push[0] }] : [];
});

export const FUEL = 60;

/** A module with a function `f` () -> i64 of about `blockCount` blocks. */
export function randomModule(seed: number, blockCount: number): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: i32 });
  main.i32(0).ret();
  const fn = module.declareFunction({ name: 'f', params: [], result: ValueType.i64 });
  new Writer(fn, randomFrom(seed), blockCount).write();
  return module.finish(main.id);
}

class Writer {
  private readonly fn: FunctionBuilder;
  private readonly random: Random;
  private readonly locals: readonly number[];
  private readonly fuel: number;
  private readonly labels: readonly number[];
  /** Shapes of stacks at entry: blocks of one shape may be the targets of one jump. */
  private readonly shapeOf: readonly number[];
  private readonly shapes: readonly (readonly ValueType[])[];
  private stack: ValueType[] = [];

  constructor(fn: FunctionBuilder, random: Random, blockCount: number) {
    this.fn = fn;
    this.random = random;
    this.locals = Array.from({ length: 3 + random(9) }, () => fn.local(pick(random, PLAIN)));
    this.fuel = fn.local(i32, 'fuel');
    this.labels = Array.from({ length: blockCount }, () => fn.newLabel());
    this.shapes = [[], [], Array.from({ length: 1 + random(3) }, () => pick(random, PLAIN))];
    this.shapeOf = this.labels.map((_, i) => (i === 0 ? 0 : random(this.shapes.length)));
  }

  write(): void {
    const { fn } = this;
    fn.i32(FUEL).set(this.fuel).jump(this.labels[0]);
    this.labels.forEach((label, block) => {
      const alive = fn.newLabel();
      this.stack = [...this.shapes[this.shapeOf[block]]];
      fn.line(block + 1)
        .bind(label)
        .get(this.fuel)
        .i32(1)
        .emit('i32.sub')
        .emit('i32.tee', this.fuel)
        .jumpIf(alive);
      this.finishWithSum();
      this.stack = [...this.shapes[this.shapeOf[block]]];
      fn.bind(alive);
      for (let count = this.random(12); count > 0; count--) this.instruction();
      this.leave();
    });
  }

  /** Returns a mixture of all locals. */
  private finishWithSum(): void {
    const { fn } = this;
    fn.i64(0n);
    for (const local of this.locals) {
      const type = fn.localType(local);
      fn.get(local);
      if (type !== ValueType.i64) fn.emit(`i64.from.${nameOf(type)}`);
      fn.emit('i64.xor').i64(31n).emit('i64.mul');
    }
    fn.ret();
  }

  private instruction(): void {
    const { fn, random, stack } = this;
    const fitting = CHOICES.filter(
      ({ pop }) => pop.length <= stack.length && pop.every((type, i) => type === stack[stack.length - pop.length + i]),
    );
    const kind = random(10);
    if (kind < 5 && fitting.length > 0) {
      const { name, pop, push } = pick(random, fitting);
      fn.emit(name);
      stack.length -= pop.length;
      this.push(push);
    } else if (kind < 6 && stack.length >= 3) {
      this.shuffle(pick(random, ['drop', 'dup', 'swap', 'over', 'rot'] as const));
    } else if (kind < 8 && stack.length > 0) {
      const type = stack[stack.length - 1];
      const fit = this.locals.filter((local) => fn.localType(local) === type);
      if (fit.length === 0) this.value(pick(random, PLAIN));
      else if (random(3) === 0) fn.tee(pick(random, fit));
      else {
        fn.set(pick(random, fit));
        stack.pop();
      }
    } else this.value(pick(random, PLAIN));
  }

  private shuffle(name: 'drop' | 'dup' | 'swap' | 'over' | 'rot'): void {
    this.fn.emit(name);
    const top = this.stack.splice(-3);
    const [a, b, c] = top;
    const results = { drop: [a, b], dup: [a, b, c, c], swap: [a, c, b], over: [a, b, c, b], rot: [b, c, a] };
    this.stack.push(...results[name]);
  }

  /** Pushes a local or a constant of a type. */
  private value(type: ValueType): void {
    const { fn, random } = this;
    const fit = this.locals.filter((local) => fn.localType(local) === type);
    if (fit.length > 0 && random(3) > 0) fn.get(pick(random, fit));
    else {
      const edge = pick(random, EDGES[type]);
      if (typeof edge === 'number') fn.emit(type === ValueType.f32 ? 'f32.const' : 'f64.const', edge);
      else if (type === i32) fn.i32(Number(edge));
      else fn.i64(edge);
    }
    this.push(type);
  }

  private push(type: number): void {
    const plain = PLAIN.find((candidate) => candidate === type);
    assert.ok(plain !== undefined);
    this.stack.push(plain);
  }

  /** Makes the stack that a random shape wants and goes on to blocks of that shape. */
  private leave(): void {
    const { fn, random } = this;
    const shape = this.shapeOf[random(this.labels.length)];
    const targets = this.labels.filter((_, block) => this.shapeOf[block] === shape);
    const wanted = this.shapes[shape];
    let kept = 0;
    while (kept < wanted.length && kept < this.stack.length && this.stack[kept] === wanted[kept]) kept++;
    for (; this.stack.length > kept; this.stack.pop()) fn.emit('drop');
    for (; kept < wanted.length; kept++) this.value(wanted[kept]);
    const kind = random(8);
    if (kind < 2) fn.jump(pick(random, targets));
    else if (kind < 7) {
      this.value(i32);
      fn.emit(random(2) === 0 ? 'jump.if' : 'jump.unless', pick(random, targets)).jump(pick(random, targets));
    } else {
      this.value(i32);
      const labels = Array.from({ length: random(6) }, () => pick(random, targets));
      fn.i32(7).emit('i32.and').switch(labels, pick(random, targets));
    }
  }
}

const nameOf = (type: ValueType): 'i32' | 'f32' | 'f64' => {
  const name = VALUE_TYPE_NAMES[type];
  assert.ok(name === 'i32' || name === 'f32' || name === 'f64');
  return name;
};

/** Runs function 1 of a random module; its result, or the division by zero that ended it with the line. */
export function interpret(module: BytecodeModule): string {
  const { code, locals, lines } = module.functions[1];
  const values: Operand[] = locals.map(({ type }) => (type === ValueType.f32 || type === ValueType.f64 ? 0 : 0n));
  const stack: Operand[] = [];
  const pop = (): Operand => stack.pop() ?? assert.fail('underflow');
  for (let at = 0; ; ) {
    const name = OPCODE_NAMES[code[at]];
    const next = at + instructionWords(code, at);
    const [, suffix] = /\.(\w+)$/.exec(name) ?? [];
    const model = MODELS[name];
    if (model !== undefined) {
      const effect = OPCODE_EFFECTS[code[at]];
      const operands = effect.open === null ? stack.splice(stack.length - effect.pop.length) : [];
      const value = run(model, operands);
      if (typeof value === 'symbol') return `${String(ZERO_DIVISION)} at ${lineAt(lines, at)}`;
      stack.push(value);
    } else if (suffix === 'const') stack.push(constantAt(name, code, at + 1));
    else if (suffix === 'get') stack.push(values[code[at + 1]]);
    else if (suffix === 'set') values[code[at + 1]] = pop();
    else if (suffix === 'tee') values[code[at + 1]] = stack[stack.length - 1];
    else if (suffix === 'ret') return String(pop());
    else if (name === 'drop') pop();
    else if (name === 'dup') stack.push(stack[stack.length - 1]);
    else if (name === 'swap') stack.push(...stack.splice(-2).reverse());
    else if (name === 'over') stack.push(stack[stack.length - 2]);
    else if (name === 'rot') stack.push(...stack.splice(-3, 1));
    else {
      at = jumpFrom(name, code, at, next, name === 'jump' ? 0n : pop());
      continue;
    }
    at = next;
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

function lineAt(lines: Int32Array, offset: number): number {
  let line = 0;
  for (let i = 0; i < lines.length && lines[i] <= offset; i += 3) line = lines[i + 1];
  return line;
}
