/** Builder of one function's code. Every emitting method returns the builder, so that short sequences read as a line. */
import { InternalError } from '#support';
import type { ModuleBuilder } from './build.js';
import { CodeWriter, type Label } from './code-writer.js';
import type { BytecodeFunction, FrameObject, Local } from './module.js';
import type { ImmediateKind } from './op-row.js';
import { OPCODE_IMMEDIATES, Opcode, type OpcodeName } from './opcodes.js';
import { RUNTIME_FUNCTIONS, RUNTIME_NAMES, type RuntimeName } from './runtime-functions.js';
import { type Signature, VALUE_TYPE_NAMES, type ValueType, type ValueTypeName } from './value-types.js';

/** A number, a 64-bit constant, or the labels of a `switch`. */
export type Immediate = number | bigint | readonly Label[];

const RUNTIME_NUMBERS = new Map<RuntimeName, number>(RUNTIME_NAMES.map((name, number) => [name, number]));

export class FunctionBuilder {
  readonly id: number;
  readonly name: string;
  readonly signature: Signature;
  private readonly module: ModuleBuilder;
  private readonly locals: Local[];
  private readonly frameObjects: FrameObject[] = [];
  private readonly code = new CodeWriter();
  private readonly lines: number[] = [];
  private readonly handlers: { readonly start: number; readonly end: number; readonly handler: Label }[] = [];
  private feedbackCount = 0;

  constructor(
    module: ModuleBuilder,
    id: number,
    declaration: {
      readonly name: string;
      readonly params: readonly Local[];
      readonly result: ValueType | null;
    },
  ) {
    this.module = module;
    this.id = id;
    this.name = declaration.name;
    this.signature = { params: declaration.params.map((param) => param.type), result: declaration.result };
    this.locals = [...declaration.params];
  }

  // ---- the frame

  /** A typed slot, zero at entry. */
  local(type: ValueType, name = ''): number {
    return this.locals.push({ name, type }) - 1;
  }

  localType(local: number): ValueType {
    return this.locals[local].type;
  }

  /** Memory of the activation, zeroed at entry unless `zeroed: false`. */
  frameObject(
    sizeBytes: number,
    options: { readonly name?: string; readonly alignment?: number; readonly zeroed?: boolean } = {},
  ): number {
    const { name = '', alignment = 8, zeroed = true } = options;
    return this.frameObjects.push({ name, sizeBytes, alignment, zeroed }) - 1;
  }

  // ---- places

  newLabel(): Label {
    return this.code.newLabel();
  }

  bind(label: Label): this {
    this.code.bind(label);
    return this;
  }

  /**
   * An exception range from `start` to `end` (offsets noted before; here when not given): an error raised in it goes on at `handler`,
   * with an empty operand stack. Of ranges that overlap, the inner one comes first. An empty range is left out.
   */
  protect(start: number, handler: Label, end = this.code.length): this {
    if (start > end || end > this.code.length) this.refuse('protect', `range from ${start} to ${end}`);
    if (start < end) this.handlers.push({ start, end, handler });
    return this;
  }

  /** The code that follows belongs to this physical line; `erl` is what ERL reports, when it differs. */
  line(physical: number, erl = physical): this {
    const last = this.lines.length - 3;
    if (last >= 0 && this.lines[last] === this.code.length) this.lines.length = last;
    const before = this.lines.length - 3;
    if (before < 0 || this.lines[before + 1] !== physical || this.lines[before + 2] !== erl)
      this.lines.push(this.code.length, physical, erl);
    return this;
  }

  // ---- code

  /** Any instruction, by name, with its immediates in the order of its row. */
  emit(name: OpcodeName, ...immediates: readonly Immediate[]): this {
    const start = this.code.length;
    const kinds = OPCODE_IMMEDIATES[Opcode[name]];
    if (kinds.length !== immediates.length) this.refuse(name, `takes ${kinds.length} immediates`);
    this.code.word(Opcode[name]);
    for (let k = 0; k < kinds.length; k++) this.immediate(name, kinds[k], immediates[k], start);
    return this;
  }

  /** A fresh feedback word of the function, for the immediate of an opcode that keeps one. */
  feedback(): number {
    return this.feedbackCount++;
  }

  /** An operation whose only immediate is its feedback word: `any.add` … */
  dynamic(name: OpcodeName): this {
    return this.emit(name, this.feedback());
  }

  i32(value: number): this {
    return this.emit('i32.const', value);
  }
  i64(value: bigint): this {
    return this.emit('i64.const', value);
  }
  f32(value: number): this {
    return this.emit('f32.const', value);
  }
  f64(value: number): this {
    return this.emit('f64.const', value);
  }
  str(text: string): this {
    return this.emit('str.const', this.module.literal(text));
  }

  get(local: number): this {
    return this.emit(`${this.typeName(local)}.get`, local);
  }
  set(local: number): this {
    return this.emit(`${this.typeName(local)}.set`, local);
  }
  tee(local: number): this {
    return this.emit(`${this.typeName(local)}.tee`, local);
  }

  dataAddress(data: number, offset = 0): this {
    return this.emit('data.addr', data, offset);
  }
  frameAddress(frameObject: number, offset = 0): this {
    return this.emit('frame.addr', frameObject, offset);
  }

  jump(label: Label): this {
    return this.emit('jump', label);
  }
  jumpIf(label: Label): this {
    return this.emit('jump.if', label);
  }
  jumpUnless(label: Label): this {
    return this.emit('jump.unless', label);
  }
  /** Pops an i32 and goes to that label, counted from 0; to `otherwise` when out of range. */
  switch(labels: readonly Label[], otherwise: Label): this {
    return this.emit('switch', otherwise, labels);
  }

  call(callee: FunctionBuilder): this {
    return this.emit('call', callee.id);
  }
  callIndirect(signature: Signature): this {
    return this.emit('call.indirect', this.module.signature(signature));
  }
  /** Calls a routine of the runtime table. After one that never returns the code ends here, as after a jump. */
  callRuntime(name: RuntimeName): this {
    const number = RUNTIME_NUMBERS.get(name);
    if (number === undefined) return this.refuse('call.rt', `no routine ${name} in the runtime table`);
    this.emit('call.rt', number);
    return RUNTIME_FUNCTIONS[name].noreturn ? this.emit('unreachable') : this;
  }

  /** Returns with what the signature says: the value at the top, or nothing. */
  ret(): this {
    const { result } = this.signature;
    return this.emit(result === null ? 'ret' : `${VALUE_TYPE_NAMES[result]}.ret`);
  }

  /** Offset that the next instruction will have. */
  get offset(): number {
    return this.code.length;
  }

  finish(): BytecodeFunction {
    return {
      id: this.id,
      name: this.name,
      signature: this.signature,
      locals: this.locals,
      frameObjects: this.frameObjects,
      code: this.code.finish(),
      lines: Int32Array.from(this.lines),
      handlers: Int32Array.from(
        this.handlers.flatMap(({ start, end, handler }) => [start, end, this.code.place(handler)]),
      ),
      feedbackCount: this.feedbackCount,
    };
  }

  private immediate(name: OpcodeName, kind: ImmediateKind, value: Immediate, start: number): void {
    if (kind === 'labels') {
      if (typeof value !== 'object') return void this.refuse(name, 'takes a list of labels');
      this.code.word(value.length);
      for (const label of value) this.code.distance(label, start);
    } else if (kind === 'i64') {
      if (typeof value !== 'bigint') return void this.refuse(name, 'takes a bigint');
      this.code.i64(value);
    } else if (typeof value !== 'number') {
      this.refuse(name, 'takes a number');
    } else if (kind === 'f32') {
      this.code.f32(value);
    } else if (kind === 'f64') {
      this.code.f64(value);
    } else if ((value | 0) !== value) {
      this.refuse(name, `${value} does not fit 32 bits`);
    } else if (kind === 'label') {
      this.code.distance(value, start);
    } else {
      this.code.word(value);
    }
  }

  private typeName(local: number): ValueTypeName {
    if (local >= this.locals.length) this.refuse('local', `no local ${local}`);
    return VALUE_TYPE_NAMES[this.locals[local].type];
  }

  private refuse(name: string, why: string): never {
    throw new InternalError('bytecode/build', `${this.name}+${this.code.length}: ${name} ${why}`);
  }
}
