/** A program in an engine, without session: runtime library and interpreter made once per process, linked once per program. */
import { type BytecodeModule, RUNTIME_NAMES, STATE_SYMBOL, verifyModule } from '#bytecode';
import { compileModule } from '#codegen';
import { IlModule, parseIl } from '#il';
import { checkProgram, generateProgram, parseProgram } from '#language';
import { type CodeObject, CrashError, Linker, Machine } from '#link';
import { optimizeModule } from '#optimize';
import { currentHost } from '#os';
import { collectRuntime, initialiseState } from '#runtime';
import { SourceText } from '#support';
import {
  buildInterpreter,
  Engine,
  type EngineOptions,
  type InterpreterCode,
  interpreterImports,
  interpreterObject,
  loadInterpreter,
  type TierCompilers,
  type TierEvent,
} from '#tiers';

export const ALSO_NEEDED = ['fb_throw', 'fb_any_box_long'];
let interpreterCode: InterpreterCode | undefined;
let library: { object: CodeObject; parts: ReturnType<typeof collectRuntime> } | undefined;

function prepare() {
  interpreterCode ??= buildInterpreter();
  if (library === undefined) {
    const parts = collectRuntime([...interpreterImports(interpreterCode), ...RUNTIME_NAMES, ...ALSO_NEEDED]);
    const il = new IlModule();
    const { diagnostics } = parseIl(new SourceText('runtime', parts.ilText), il);
    if (diagnostics.length > 0) throw new Error(diagnostics[0].message);
    optimizeModule(il);
    const { functions, data } = compileModule(il);
    const object = {
      functions: functions.map((each) => ({ ...each, exported: true })),
      data: data.map((each) => ({ ...each, exported: true })),
    };
    library = { object, parts };
  }
  return { code: interpreterCode, ...library };
}

export function basicToBytecode(text: string): BytecodeModule {
  const source = new SourceText('test.bas', text);
  const parsed = parseProgram(source);
  const { checked, diagnostics } = checkProgram(parsed.program, source);
  const generated = generateProgram(checked);
  const [wrong] = [...parsed.diagnostics, ...diagnostics, ...generated.diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  if (wrong !== undefined) throw new Error(`${wrong.message} at line ${source.lineAt(wrong.span.start)}`);
  if (generated.module === null) throw new Error('no module');
  return generated.module;
}

export type Loaded = {
  readonly engine: Engine;
  readonly machine: Machine;
  readonly linker: Linker;
  readonly events: TierEvent[];
  /** Runs the program; what it printed. */
  run(): { readonly out: string; readonly status: number };
};

/** Program output goes to a string: `write` of descriptors 1 and 2 is replaced. */
export function withProgram(
  module: BytecodeModule,
  options: EngineOptions,
  body: (loaded: Loaded) => void,
  hosts: Record<string, (machine: Machine, engine: () => Engine) => void> = {},
  more: {
    readonly ahead?: boolean;
    readonly compilers?: TierCompilers;
    readonly onEvent?: (event: TierEvent) => void;
  } = {},
): void {
  const { code, object, parts } = prepare();
  const host = currentHost();
  const provided = new Map<string, number>();
  const linker = new Linker({ host, runtime: provided });
  const machine = new Machine({ host, range: linker.range, stackSize: 8 * 2 ** 20 });
  const events: TierEvent[] = [];
  let engine: Engine | undefined;
  try {
    for (const [name, address] of machine.symbols) provided.set(name, address);
    for (const [name, symbol] of parts.aliases) provided.set(name, host.lookup(symbol));
    for (const routine of parts.hostRoutines) provided.set(routine.name, routine.install(machine, host).address);
    let out = '';
    const write = machine.hostFunction(
      (_descriptor: number, from: number, size: bigint) => {
        out += Buffer.from(host.read(from, Number(size))).toString();
        return size;
      },
      { args: ['i32', 'ptr', 'i64'], returns: 'i64' },
    );
    provided.set('write', write.address);
    for (const [name, run] of Object.entries(hosts)) {
      const hooked = machine.hostFunction(() => run(machine, () => engine!), { args: [], returns: 'void' });
      provided.set(name, hooked.address);
    }
    linker.link(object, 'runtime');
    const linked = linker.link(interpreterObject(code), 'interpreter');
    const interpreter = loadInterpreter(host, linker.range, code, linked);
    engine = new Engine(
      verifyModule(module),
      { host, linker, machine, provided, interpreter, inlinable: () => '' },
      { check: true, ...options, onEvent: more.onEvent ?? ((event) => void events.push(event)) },
      more.compilers,
    );
    const made = engine;
    if (more.ahead === true) made.compileAhead();
    const state = linker.lookup(STATE_SYMBOL)!;
    body({
      engine,
      machine,
      linker,
      events,
      run() {
        out = '';
        made.reset();
        const release = initialiseState(host, state, ['test']);
        made.start();
        try {
          return { status: machine.execute(made.entry).status, out };
        } catch (error) {
          if (error instanceof CrashError) return { status: -1, out: `${out}${error.message}` };
          throw error;
        } finally {
          release();
        }
      },
    });
  } finally {
    if (!machine.running) engine?.dispose();
    machine.dispose();
    linker.dispose();
  }
}

export const TIER_OPTIONS: Record<string, EngineOptions> = {
  'tier 0': { tier: 0 },
  'tier 1': { tier: 1 },
  'tier 2': { tier: 2 },
  'tiered, low thresholds': { threshold: 2, optimizeThreshold: 5 },
  'tiered, threshold 1': { threshold: 1, optimizeThreshold: 1 },
  'deopt stress 1': { tier: 2, deoptStress: 1 },
  'deopt stress 3': { threshold: 2, optimizeThreshold: 5, deoptStress: 3 },
  'deopt stress 13': { threshold: 2, optimizeThreshold: 5, deoptStress: 13 },
};
