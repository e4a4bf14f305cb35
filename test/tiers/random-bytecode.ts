/**
 * Random verified bytecode, from a seed: blocks with random stacks at entry, random computing in between, and random ways
 * from block to block; forward, backward, irreducible. Every block burns fuel, so that it ends. With `errors`, also things that
 * fail: thrown numbers, subscripts, calls of a function `g` that may fail inside, under nested exception ranges with arbitrary
 * borders. What they mean is told by `interpret`.
 */
import assert from 'node:assert/strict';
import {
  ANY_OPERATIONS,
  ARITHMETIC_OPS,
  ARRAY,
  arrayDescriptorSize,
  type BytecodeModule,
  type FunctionBuilder,
  ModuleBuilder,
  OPCODE_EFFECTS,
  Opcode,
  type OpcodeName,
  STATE,
  VALUE_TYPE_NAMES,
  ValueType,
} from '#bytecode';
import { DYNAMIC_BINARY, DYNAMIC_UNARY, opcodeOf } from './dynamic-models.js';
import { EDGES } from './models.js';

export { interpret } from './interpret-bytecode.js';

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

export type RandomOptions = {
  /** Errors other than division by zero, and exception ranges; needs unwinding to run. */
  readonly errors?: boolean;
  /** A loop head at the start of every block. */
  readonly loopHeads?: boolean;
  /** Every so many blocks are a loop, as a rule: the first has a loop head, and only that is jumped to from outside. */
  readonly loopBlocks?: number;
  /** Dynamic values that are INTEGER or DOUBLE, through the operations that need no runtime routine for these. */
  readonly dynamic?: boolean;
  /** With errors: `main` calls `f` so many times and prints, each time, the result or `E number line`. */
  readonly calls?: number;
};

/** A module with a function `f` () -> i64, number 1, of about `blockCount` blocks. */
export function randomModule(
  seed: number,
  blockCount: number,
  { errors = false, loopHeads = false, loopBlocks = 0, calls = 0, dynamic = false }: RandomOptions = {},
): BytecodeModule {
  const module = new ModuleBuilder('');
  const random = randomFrom(seed);
  const main = module.declareFunction({ name: 'main', params: [], result: i32 });
  const fn = module.declareFunction({ name: 'f', params: [], result: ValueType.i64 });
  if (errors && calls > 0) writeCalls(main, fn, calls);
  else main.i32(0).ret();
  const failing = errors ? declareFailing(module) : null;
  const writer = new Writer(fn, random, blockCount, failing, loopHeads);
  writer.loopBlocks = loopBlocks;
  if (dynamic) writer.dynamics = [fn.local(ValueType.any), fn.local(ValueType.any)];
  writer.write();
  const finished = module.finish(main.id);
  if (failing === null) return finished;
  const functions = [...finished.functions];
  functions[fn.id] = { ...functions[fn.id], handlers: Int32Array.from(writer.randomRanges()) };
  return { ...finished, functions };
}

function writeCalls(main: FunctionBuilder, fn: FunctionBuilder, calls: number): void {
  const left = main.local(i32, 'left');
  const [head, failed, next, done] = Array.from({ length: 4 }, () => main.newLabel());
  main.callRuntime('fb_start').i32(calls).set(left);
  main.bind(head).emit('loop.head').get(left).jumpUnless(done);
  const start = main.offset;
  main.call(fn).callRuntime('fb_print_i64').jump(next).protect(start, failed);
  main.bind(failed).str('E ').callRuntime('fb_print_str').callRuntime('fb_err').callRuntime('fb_print_i32');
  main.str(' ').callRuntime('fb_print_str').callRuntime('fb_erl').callRuntime('fb_print_i32').bind(next);
  main.callRuntime('fb_print_newline').get(left).i32(1).emit('i32.sub').set(left).jump(head);
  main.bind(done).i32(0).callRuntime('fb_end');
}

/** What random code with errors refers to. */
type Failing = {
  readonly array: number;
  readonly elements: number;
  readonly state: number;
  readonly callee: FunctionBuilder;
};

const LOWER = 2;
const COUNT = 5;

function declareFailing(module: ModuleBuilder): Failing {
  const elements = module.addZeroedData('elements', 8 * COUNT);
  const words = new DataView(new ArrayBuffer(arrayDescriptorSize(1) - 8));
  const put = (offset: number, value: number): void => words.setInt32(offset - 8, value, true);
  put(ARRAY.total, COUNT);
  put(ARRAY.elementSize, 8);
  put(ARRAY.rank, 1);
  put(ARRAY.maxRank, 1);
  put(ARRAY.dims, LOWER);
  put(ARRAY.dims + 4, COUNT);
  const array = module.addData({
    name: 'array',
    parts: [
      { kind: 'data', data: elements, offset: 0 },
      { kind: 'bytes', bytes: new Uint8Array(words.buffer) },
    ],
  });
  const callee = module.declareFunction({ name: 'g', params: [{ name: 'x', type: i32 }], result: ValueType.i64 });
  const failing = { array, elements, state: module.state(), callee };
  writeCallee(callee, failing);
  return failing;
}

/** g(x): by the low bits of x divides, throws, subscripts, calls itself, catches. */
function writeCallee(g: FunctionBuilder, { array }: Failing): void {
  const [divide, raise, element, inner, caught, plain] = Array.from({ length: 6 }, () => g.newLabel());
  g.line(900).get(0).i32(7).emit('i32.and').switch([divide, raise, element, inner], plain);
  g.line(901).bind(divide).i32(1000).get(0).i32(3).emit('i32.sar').emit('i32.divs').emit('i64.from.i32').ret();
  g.line(902).bind(raise).get(0).i32(3).emit('i32.sar').i32(15).emit('i32.and').emit('throw');
  g.line(903).bind(element).dataAddress(array).get(0).i32(3).emit('i32.sar').emit('array.at1', 8);
  g.emit('i64.load', 0).ret().bind(inner);
  const start = g.offset;
  g.line(904).get(0).i32(3).emit('i32.sar').call(g).ret().protect(start, caught).bind(caught);
  g.line(905).callRuntime('fb_err').callRuntime('fb_erl').emit('i32.mul').emit('i64.from.i32').ret();
  g.line(906).bind(plain).get(0).emit('i64.from.i32').ret();
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
  private readonly failing: Failing | null;
  private readonly loopHeads: boolean;
  /** Offsets of blocks, and of some instructions. */
  private readonly blockOffsets: number[] = [];
  private readonly borders: number[] = [];
  private stack: ValueType[] = [];
  /** Dynamic locals that random code computes with; none unless asked for. */
  dynamics: readonly number[] = [];
  /** Blocks of a loop; 0 when blocks jump anywhere. */
  loopBlocks = 0;

  constructor(fn: FunctionBuilder, random: Random, blockCount: number, failing: Failing | null, loopHeads: boolean) {
    this.loopHeads = loopHeads;
    this.fn = fn;
    this.failing = failing;
    this.random = random;
    this.locals = Array.from({ length: 3 + random(9) }, () => fn.local(pick(random, PLAIN)));
    this.fuel = fn.local(i32, 'fuel');
    this.labels = Array.from({ length: blockCount }, () => fn.newLabel());
    this.shapes = [[], [], Array.from({ length: 1 + random(3) }, () => pick(random, PLAIN))];
    this.shapeOf = this.labels.map((_, i) => (i === 0 ? 0 : random(this.shapes.length)));
  }

  write(): void {
    const { fn, failing } = this;
    if (failing !== null) {
      fn.dataAddress(failing.elements).emit('mem.zero', 8 * COUNT);
      fn.dataAddress(failing.state).i32(0).emit('i32.store', STATE.err);
      fn.dataAddress(failing.state).i32(0).emit('i32.store', STATE.erl);
    }
    fn.i32(FUEL).set(this.fuel).jump(this.labels[0]);
    this.labels.forEach((label, block) => {
      const alive = fn.newLabel();
      this.blockOffsets.push(fn.offset);
      this.borders.push(fn.offset);
      this.stack = [...this.shapes[this.shapeOf[block]]];
      fn.line(block + 1).bind(label);
      if (this.loopHeads || block % this.loopBlocks === 0) fn.emit('loop.head');
      fn.get(this.fuel).i32(1).emit('i32.sub').emit('i32.tee', this.fuel).jumpIf(alive);
      this.finishWithSum();
      this.stack = [...this.shapes[this.shapeOf[block]]];
      fn.bind(alive);
      for (let count = this.random(12); count > 0; count--) this.instruction();
      this.leave(block);
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

  /** Boxes, computes, unboxes; the result also stays in a dynamic local, which other code asks about. */
  private compute(): void {
    const { fn, random, stack } = this;
    const held = pick(random, this.dynamics);
    if (random(3) === 0) {
      fn.get(held);
      this.unary();
      return;
    }
    const type = pick(random, ['i32', 'f64'] as const);
    this.value(ValueType[type]);
    this.value(ValueType[type]);
    stack.length -= 2;
    const operation = pick(random, DYNAMIC_BINARY[type]);
    fn.emit(`any.from.${type}`).set(held).emit(`any.from.${type}`).get(held).dynamic(opcodeOf(operation));
    if (ANY_OPERATIONS[operation].result === 'i32') this.push(i32);
    else {
      fn.tee(held);
      this.unary();
    }
  }

  /** Stack: INTEGER or DOUBLE -- what an operation on it leaves, unboxed. */
  private unary(): void {
    const { fn, random } = this;
    const operation = pick(random, DYNAMIC_UNARY);
    fn.dynamic(opcodeOf(operation));
    const { result } = ANY_OPERATIONS[operation];
    if (result !== 'any') this.push(ValueType[result]);
    else {
      fn.dynamic('any.to.f64');
      this.push(ValueType.f64);
    }
  }

  private instruction(): void {
    const { fn, random, stack } = this;
    if (this.dynamics.length > 0 && random(4) === 0) {
      this.compute();
      return;
    }
    if (this.failing !== null) {
      if (random(4) === 0) this.borders.push(fn.offset);
      if (random(6) === 0) {
        this.mayFail(this.failing);
        return;
      }
    }
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

  /** Something that fails now and then, with whatever is on the stack below it. */
  private mayFail({ array, callee }: Failing): void {
    const { fn, random } = this;
    const subscript = (): void => {
      this.value(i32);
      this.stack.pop();
      if (random(3) > 0) fn.i32(7).emit('i32.and');
    };
    switch (random(5)) {
      case 0:
        subscript();
        fn.call(callee);
        this.push(ValueType.i64);
        break;
      case 1:
        fn.dataAddress(array);
        subscript();
        fn.emit('array.at1', 8).emit('i64.load', 0);
        this.push(ValueType.i64);
        break;
      case 2:
        fn.dataAddress(array);
        subscript();
        fn.emit('array.at1', 8);
        this.value(ValueType.i64);
        this.stack.pop();
        fn.emit('i64.store', 0);
        break;
      case 3:
        fn.callRuntime('fb_err');
        this.push(i32);
        break;
      default:
        fn.callRuntime('fb_erl');
        this.push(i32);
        break;
    }
  }

  /** Nested ranges between any of the borders, inner before outer; handlers are blocks that start with nothing on the stack. */
  randomRanges(): number[] {
    const { random, borders, blockOffsets } = this;
    const rows: number[] = [];
    const handlers = blockOffsets.filter((_, block) => this.shapes[this.shapeOf[block]].length === 0);
    const between = (low: number, high: number, depth: number): void => {
      let from = low;
      for (let count = 1 + random(3); count > 0 && from < high; count--) {
        const start = from + random(high - from);
        const end = start + 1 + random(high - start);
        if (depth > 0) between(start, end, depth - 1);
        rows.push(borders[start], borders[end], pick(random, handlers));
        from = end;
      }
    };
    between(0, borders.length - 1, 3);
    return rows;
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

  /** Blocks that a block may go on to. */
  private near(from: number): number[] {
    const blocks = this.labels.map((_, block) => block);
    if (this.loopBlocks === 0) return blocks;
    const head = from - (from % this.loopBlocks);
    if (this.random(4) > 0) return blocks.slice(head, head + this.loopBlocks);
    return blocks.filter((block) => block % this.loopBlocks === 0);
  }

  /** Makes the stack that a random shape wants and goes on to blocks of that shape. */
  private leave(from: number): void {
    const { fn, random } = this;
    if (this.failing !== null && random(8) === 0) {
      this.value(i32);
      fn.i32(15).emit('i32.and').emit('throw');
      return;
    }
    const near = this.near(from);
    const shape = this.shapeOf[near[random(near.length)]];
    const targets = near.filter((block) => this.shapeOf[block] === shape).map((block) => this.labels[block]);
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
