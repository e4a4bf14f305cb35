/** Every fused form does what its opcodes do one by one: the same function in an interpreter with fused forms and in one without. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  ARRAY,
  type BytecodeModule,
  CLS_OF_TYPE,
  ElementKind,
  type FunctionBuilder,
  ModuleBuilder,
  OPCODE_EFFECTS,
  OPCODE_IMMEDIATES,
  OPCODE_NAMES,
  Opcode,
  ValueType,
} from '#bytecode';
import { CrashError } from '#link';
import { buildInterpreter, type FusedForm, formText, fusedForms } from '#tiers';
import { InterpretedSession, RaisedError, sharedCode } from './run-interpreted.js';

const { i32, i64, f32, f64, ref, ptr, any } = ValueType;
const COUNT = 12;
/** Values that operands take, by variant: subscripts of the middle ones are in range, of the last not. */
const INTEGERS = [3, 1, 7, 2, -5, 0, 100];

type Arrays = ReadonlyMap<string, { readonly descriptor: number; readonly elements: number }>;

/** Arrays with elements of 4 and 8 bytes and of references, of rank 1 and 2, lower bounds 0. */
function addArrays(module: ModuleBuilder): Arrays {
  const arrays = new Map<string, { descriptor: number; elements: number }>();
  for (const kind of ['4', '8', 'ref']) {
    for (const rank of [1, 2]) {
      const bytes = kind === '4' ? 4 : 8;
      const count = rank === 1 ? COUNT : COUNT * COUNT;
      const contents = new Uint8Array(count * bytes);
      const words = new Int32Array(contents.buffer);
      words.forEach((_, i) => void (words[i] = bytes === 4 ? i * 3 + 1 : i % 2 === 0 ? i + 5 : 0));
      const literals = Array.from({ length: count }, (_, i) => module.literal('x'.repeat(i % 10)));
      const elements = module.addData({
        name: `e${kind}${rank}`,
        parts:
          kind === 'ref'
            ? literals.map((literal) => ({ kind: 'literal', literal }))
            : [{ kind: 'bytes', bytes: contents }],
      });
      const head = new Uint8Array(ARRAY.dims - 8 + 8 * rank);
      const view = new DataView(head.buffer);
      const put = (offset: number, value: number) => view.setInt32(offset - 8, value, true);
      put(ARRAY.total, count);
      put(ARRAY.elementSize, bytes);
      put(ARRAY.rank, rank);
      put(ARRAY.elementKind, ElementKind.i32);
      put(ARRAY.maxRank, rank);
      for (let k = 0; k < rank; k++) put(ARRAY.dims + 8 * k + 4, COUNT);
      const descriptor = module.addData({
        name: `a${kind}${rank}`,
        parts: [
          { kind: 'data', data: elements, offset: 0 },
          { kind: 'bytes', bytes: head },
        ],
      });
      arrays.set(`${kind} ${rank}`, { descriptor, elements });
    }
  }
  return arrays;
}

class FormWriter {
  private readonly fn: FunctionBuilder;
  private readonly form: FusedForm;
  private readonly variant: number;
  private readonly arrays: Arrays;
  private readonly locals: number[] = [];
  /** Types above what was there before the form. */
  private readonly stack: ValueType[] = [];
  start = 0;
  private array = 0;

  constructor(fn: FunctionBuilder, form: FusedForm, variant: number, arrays: Arrays) {
    this.fn = fn;
    this.form = form;
    this.variant = variant;
    this.arrays = arrays;
  }

  write(): void {
    const { fn, form } = this;
    const rank = this.has('array.at2') ? 2 : 1;
    const kind = this.has('ref.load') || this.has('ref.store') ? 'ref' : String(this.elementBytes());
    const { descriptor, elements } = this.arrays.get(`${kind} ${rank}`) ?? assert.fail();
    const array = this.has('array.at') ? descriptor : elements;
    this.array = array;
    const bottom = this.missing();
    for (const type of bottom) this.value(type, array);
    const isOpen = form.opcodes.includes(Opcode['loop.head']);
    const [out, target] = [fn.newLabel(), fn.newLabel()];
    const follows = form.opcodes.findIndex((opcode, i) => opcode === Opcode.jump && i + 1 < form.opcodes.length);
    // Locals get their values before the form, so the form starts behind all that.
    const operands = form.opcodes.map((opcode) => this.prepare(opcode, array));
    if (isOpen && follows < 0) fn.line(2);
    this.start = fn.offset;
    this.stack.push(...bottom);
    form.opcodes.forEach((opcode, i) => {
      const name = OPCODE_NAMES[opcode];
      if (opcode === Opcode.jump) {
        fn.emit('jump', follows >= 0 ? target : out);
        if (follows < 0) return;
        // What the jump leaps over.
        fn.i32(99).emit('drop').jump(out).bind(target);
      } else if (name.startsWith('jump.')) fn.emit(name, out);
      else fn.emit(name, ...operands[i]);
      this.track(opcode);
    });
    const last = form.opcodes[form.opcodes.length - 1];
    if (last === Opcode.jump) fn.bind(out);
    else if (OPCODE_NAMES[last].startsWith('jump.')) {
      fn.i32(1000).set(this.result());
      fn.bind(out);
    }
    if (!OPCODE_NAMES[last].endsWith('.ret')) this.finish();
    else if (follows >= 0) {
      fn.bind(out);
      this.value(returnTypeOf(form), array);
      fn.ret();
    }
  }

  private has(prefix: string): boolean {
    return this.form.opcodes.some((opcode) => OPCODE_NAMES[opcode].startsWith(prefix));
  }

  private elementBytes(): number {
    const at = this.form.opcodes.findIndex((opcode) => OPCODE_NAMES[opcode].startsWith('array.at'));
    const fixed = this.form.fixed.findIndex((value, i) => i % 3 === 0 && value === at);
    return at < 0 || fixed < 0 ? 8 : this.form.fixed[fixed + 2];
  }

  /** Types that the form takes from below. */
  private missing(): ValueType[] {
    const missing: ValueType[] = [];
    let height = 0;
    for (const opcode of this.form.opcodes) {
      const effect = OPCODE_EFFECTS[opcode];
      if (effect.open !== null) continue;
      const pops = effect.pop as ValueType[];
      for (; height < pops.length; height++) missing.unshift(pops[pops.length - 1 - height]);
      height += effect.push.length - pops.length;
    }
    return missing;
  }

  private track(opcode: number): void {
    const effect = OPCODE_EFFECTS[opcode];
    if (effect.open !== null) return;
    this.stack.length -= effect.pop.length;
    this.stack.push(...(effect.push as ValueType[]));
  }

  private value(type: ValueType, array: number): void {
    const { fn, variant } = this;
    const n = INTEGERS[(variant + this.locals.length + this.stack.length) % INTEGERS.length];
    if (type === i32) fn.i32(n);
    else if (type === i64) fn.i64(BigInt(n) * 3_000_000_007n);
    else if (type === f32) fn.emit('f32.const', n / 4);
    else if (type === f64) fn.emit('f64.const', n / 8);
    else if (type === ref) fn.str(n === 0 ? '' : `text ${n}`);
    else if (type === any) fn.i32(n).emit('any.from.i32');
    else fn.dataAddress(array);
  }

  /** Immediates of an instruction; a local gets a value. */
  private prepare(opcode: number, array: number): (number | bigint)[] {
    const name = OPCODE_NAMES[opcode];
    return OPCODE_IMMEDIATES[opcode].flatMap((kind, k): (number | bigint)[] => {
      const position = this.form.opcodes.indexOf(opcode);
      const fixed = this.form.fixed.findIndex(
        (value, i) => i % 3 === 0 && value === position && this.form.fixed[i + 1] === k,
      );
      if (fixed >= 0) return [this.form.fixed[fixed + 2]];
      const n = INTEGERS[(this.variant + this.locals.length + k) % INTEGERS.length];
      switch (kind) {
        case 'local': {
          const effect = OPCODE_EFFECTS[opcode];
          const type = effect.open === null ? ((effect.pop[0] ?? effect.push[0]) as ValueType) : i32;
          const local = this.fn.local(type);
          this.value(type, array);
          this.fn.set(local);
          this.locals.push(local);
          return [local];
        }
        case 'data':
          return [array];
        case 'i64':
          return [BigInt(n) * 5_000_000_011n];
        case 'f32':
        case 'f64':
          return [n / 16];
        case 'offset':
          return [0];
        case 'label':
          return [];
        default:
          return [name.startsWith('array.at') ? 8 : n];
      }
    });
  }

  private resultLocal = -1;
  private result(): number {
    if (this.resultLocal < 0) this.resultLocal = this.fn.local(i32);
    return this.resultLocal;
  }

  /** Returns a mixture of the stack, the locals and whether a branch was taken. */
  private finish(): void {
    const { fn } = this;
    const sum = fn.local(i64);
    const mix = (type: ValueType): void => {
      if (type === i32) fn.emit('i64.from.i32');
      else if (type === f32) fn.emit('i32.bits.f32').emit('i64.from.i32');
      else if (type === f64) fn.emit('i64.bits.f64');
      else if (type === ref) fn.emit('str.len').emit('i64.from.i32');
      else if (type === ptr) fn.dataAddress(this.array).emit('ptr.sub');
      else if (type === any) fn.emit('drop').i64(1n);
      fn.get(sum).i64(31n).emit('i64.mul').emit('i64.add').set(sum);
    };
    for (const type of [...this.stack].reverse()) mix(type);
    for (const local of this.locals) {
      fn.get(local);
      mix(fn.localType(local));
    }
    fn.get(this.result());
    mix(i32);
    fn.get(sum).ret();
  }
}

const returnTypeOf = (form: FusedForm): ValueType => {
  const [, type] = /^(\w+)\.ret$/.exec(OPCODE_NAMES[form.opcodes[form.opcodes.length - 1]]) ?? [];
  return type === 'i32' ? i32 : type === 'f32' ? f32 : type === 'f64' ? f64 : i64;
};

function moduleOfForms(forms: readonly FusedForm[], variant: number): { module: BytecodeModule; starts: number[] } {
  const builder = new ModuleBuilder('');
  const arrays = addArrays(builder);
  const main = builder.declareFunction({ name: 'main', params: [], result: i32 });
  main.i32(0).ret();
  const starts = forms.map((form, k) => {
    const fn = builder.declareFunction({ name: `f${k}`, params: [], result: returnTypeOf(form) });
    const writer = new FormWriter(fn, form, variant, arrays);
    writer.write();
    return writer.start;
  });
  return { module: builder.finish(main.id), starts };
}

const KINDS = ['i32', 'i64', 'f32', 'f64'] as const;

function outcome(session: InterpretedSession, k: number, form: FusedForm): string {
  try {
    const returns = KINDS[CLS_OF_TYPE[returnTypeOf(form)]];
    return String(session.call(`f${k}`, [], { args: [], returns }));
  } catch (error) {
    if (error instanceof RaisedError)
      return `${error.message.replace(/\d{6,}/g, 'array')} at ${session.offsetOfOutermost()}`;
    if (error instanceof CrashError && error.signal === 'SIGFPE') return `trap at ${session.offsetOfOutermost()}`;
    throw error;
  }
}

test('every fused form does what its opcodes do one after the other', () => {
  const plain = buildInterpreter({ fused: [] });
  const forms = fusedForms();
  const code = sharedCode();
  let errors = 0;
  for (let variant = 0; variant < 4; variant++) {
    const { module, starts } = moduleOfForms(forms, variant);
    using one = new InterpretedSession(module, { code });
    using other = new InterpretedSession(module, { code: plain });
    forms.forEach((form, k) => {
      const handler = one.handlerAt(`f${k}`, starts[k]);
      const chosen = code.fused[handler - code.firstFused];
      assert.ok(chosen !== undefined, `${formText(form)} is not fused`);
      assert.ok(chosen.opcodes.length >= form.opcodes.length, `${formText(form)}: ${formText(chosen)} instead`);
      const expected = outcome(other, k, form);
      if (expected.includes(' at ')) errors++;
      assert.equal(outcome(one, k, form), expected, `${formText(form)}, variant ${variant}`);
    });
  }
  assert.ok(errors > 50, 'subscripts out of range and divisions by zero are among it');
});
