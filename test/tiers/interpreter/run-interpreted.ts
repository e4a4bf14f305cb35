/** Helpers: bytecode modules in the interpreter, on the real machine, with no runtime library but what a test provides. */
import {
  BytecodeError,
  type BytecodeFunction,
  type BytecodeModule,
  FRAME,
  FRAME_FROM_RBP,
  RUNTIME_FUNCTIONS,
  RUNTIME_NAMES,
  STATE_SIZE,
  STATE_SYMBOL,
  verifyModule,
} from '#bytecode';
import { compileModule } from '#codegen';
import { IlModule } from '#il';
import { type CodeObject, Linker, Machine } from '#link';
import type { Signature, ValueKind } from '#os';
import {
  buildInterpreter,
  dataToIl,
  type InterpretedProgram,
  type Interpreter,
  type InterpreterCode,
  interpreterImports,
  interpreterObject,
  loadInterpreter,
} from '#tiers';

/** What the program was told by an error routine; `line` is that of the instruction. */
export class RaisedError extends Error {
  readonly routine: string;
  readonly args: readonly (number | bigint)[];
  constructor(routine: string, args: readonly (number | bigint)[]) {
    super(`${routine}(${args.join(', ')})`);
    this.routine = routine;
    this.args = args;
  }
}

let shared: ReturnType<typeof buildInterpreter> | undefined;
export const sharedCode = (): ReturnType<typeof buildInterpreter> => (shared ??= buildInterpreter());

export type Externals = Readonly<
  Record<string, { readonly signature: Signature; readonly fn: (...args: never[]) => unknown }>
>;

const KIND: Record<string, ValueKind> = {
  i32: 'i32',
  i64: 'i64',
  f32: 'f32',
  f64: 'f64',
  ref: 'ptr',
  ptr: 'ptr',
  any: 'i64',
  void: 'void' as ValueKind,
};

export class InterpretedSession implements Disposable {
  readonly linker: Linker;
  readonly machine: Machine;
  readonly interpreter: Interpreter;
  readonly program: InterpretedProgram;
  readonly module: BytecodeModule;
  readonly lookup: (symbol: string) => number;
  private readonly provided = new Map<string, number>();

  constructor(
    module: BytecodeModule,
    options: {
      readonly code?: InterpreterCode;
      readonly externals?: Externals;
      readonly threshold?: number;
      readonly objects?: readonly CodeObject[];
    } = {},
  ) {
    const { code = sharedCode(), externals = {}, threshold = 0, objects = [] } = options;
    this.module = module;
    this.linker = new Linker({ runtime: this.provided });
    this.machine = new Machine({ range: this.linker.range, stackSize: 1 << 20 });
    const state: CodeObject = {
      functions: [],
      data: [
        {
          name: STATE_SYMBOL,
          exported: true,
          readonly: false,
          thread: false,
          alignment: 64,
          bytes: new Uint8Array(0),
          zeroFill: STATE_SIZE,
          relocations: [],
        },
      ],
    };
    const needed = new Set([...interpreterImports(code), ...RUNTIME_NAMES]);
    for (const [name, { signature, fn }] of Object.entries(externals)) this.provide(name, signature, fn);
    for (const name of needed)
      if (name in RUNTIME_FUNCTIONS && !(name in externals))
        this.provideFailing(name as keyof typeof RUNTIME_FUNCTIONS);
    const linked = this.linker.link([state, interpreterObject(code), ...objects], 'interpreter');
    this.interpreter = loadInterpreter(this.machine['host'], this.linker.range, code, linked);
    this.program = this.interpreter.open(verifyModule(module));
    for (const [name, address] of this.program.symbols) this.provided.set(name, address);
    const il = new IlModule();
    dataToIl(module, il);
    const data = this.linker.link(compileModule(il), 'data');
    this.lookup = (symbol) => {
      const address = data.address(symbol) ?? linked.address(symbol) ?? this.provided.get(symbol);
      if (address === undefined) throw new Error(`no ${symbol}`);
      return address;
    };
    this.program.finish(this.lookup, { threshold });
  }

  private provide(name: string, signature: Signature, fn: (...args: never[]) => unknown): void {
    this.provided.set(name, this.machine.hostFunction(fn as never, signature).address);
  }

  private provideFailing(name: keyof typeof RUNTIME_FUNCTIONS): void {
    const { params, result } = RUNTIME_FUNCTIONS[name];
    this.provide(
      name,
      { args: params.map((type) => KIND[type]), returns: KIND[result] },
      (...args: (number | bigint)[]) => {
        throw new RaisedError(name, args);
      },
    );
  }

  /** Calls a function of the module through its entry. */
  call(name: string, args: readonly (number | bigint)[], signature: Signature): number | bigint {
    return this.machine.execute(this.program.pointerStub(this.functionNamed(name).id), args, signature).returnValue;
  }

  /** Function and offset of the instruction that the outermost interpreter frame stopped at. */
  private outermost(): { readonly fn: BytecodeFunction; readonly offset: number } {
    const rbp = this.machine.stack.high - 16;
    const frame = this.readPointer(rbp + FRAME_FROM_RBP);
    const pc = this.readPointer(frame + FRAME.pc);
    const copy = this.program.copyAt(pc);
    if (copy === undefined) throw new Error('the pc is in no function');
    return { fn: copy.bytecode, offset: (pc - copy.address) / 4 };
  }

  offsetOfOutermost(): number {
    return this.outermost().offset;
  }

  lineOfOutermost(): number {
    const { fn, offset } = this.outermost();
    let line = 0;
    for (let i = 0; i < fn.lines.length && fn.lines[i] <= offset; i += 3) line = fn.lines[i + 1];
    return line;
  }

  /** Handler number at an offset of a function's copy. */
  handlerAt(name: string, offset: number): number {
    const address = this.program.codeAddress(this.functionNamed(name).id) + 4 * offset;
    return new DataView(this.interpreter.host.read(address, 4).buffer).getInt32(0, true);
  }

  functionNamed(name: string): BytecodeFunction {
    const fn = this.module.functions.find((each) => each.name === name);
    if (fn === undefined) throw new BytecodeError(name, 0, 'no such function');
    return fn;
  }

  readPointer(address: number): number {
    return Number(new DataView(this.interpreter.host.read(address, 8).buffer).getBigUint64(0, true));
  }

  [Symbol.dispose](): void {
    this.program.dispose();
    this.interpreter.dispose();
    this.machine.dispose();
    this.linker.dispose();
  }
}
