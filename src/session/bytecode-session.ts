/**
 * The session for typed bytecode, made with ModuleBuilder: verified, then run by the tiers (interpreted, and what runs often
 * compiled while it runs), or compiled ahead. What a session of the back end can do it can do as well.
 *
 *     using session = new JitSession();
 *     session.compileBytecode(builder.finish(main.id));
 *     session.execute();
 */
import { type BytecodeFunction, type BytecodeModule, STATE_SYMBOL, type VerifiedModule, verifyModule } from '#bytecode';
import type { CrashError, LinkedModule } from '#link';
import type { RuntimeImage } from '#runtime';
import { SourceText } from '#support';
import type { EngineMetrics, FunctionPlace, Redefinition } from '#tiers';
import { addRuntime } from './add-runtime.js';
import { type BasicProgram, runBasicProgram } from './basic-program.js';
import { bytecodeToPart } from './bytecode-to-part.js';
import { CodeSession } from './code-session.js';
import { type OpenEngine, openEngine } from './open-engine.js';
import type { ExecuteOptions, ExecutionResult } from './options.js';
import { programLimits } from './program-limits.js';

/** A program that a session holds. */
export type Program = BasicProgram & {
  readonly name: string;
  readonly verified: VerifiedModule;
  /** null: compiled ahead. */
  readonly tiers: OpenEngine | null;
  /** What was compiled ahead; null: nothing was. */
  readonly module: LinkedModule | null;
};

export class BytecodeSession extends CodeSession {
  protected program: Program | null = null;

  /**
   * Takes a program in. A session holds one.
   * @param name what reports call it
   * @throws BytecodeError when the module is unsound: function, offset and reason
   */
  compileBytecode(module: BytecodeModule, name = module.sourceFile): void {
    this.openProgram(new SourceText(name, ''), module);
  }

  /**
   * Replaces a function of the program, while it runs or before: from the next call on the new code runs, also where the old was
   * inlined. Activations of the old code go on with it.
   * @param name        as in the bytecode module
   * @param replacement for the same signature; it may name only literals and data that the module has
   * @throws BytecodeError when it is unsound; TypeError when it does not fit, or the program was compiled ahead
   */
  redefineBytecode(name: string, replacement: BytecodeFunction): void {
    const { engine, provideFor } = this.tiers();
    const id = functionId(engine.verified.module, name);
    provideFor(replacement);
    engine.redefine(id, replacement);
  }

  /** What the tiers did so far; null when no program runs in tiers. */
  metrics(): EngineMetrics | null {
    return this.program?.tiers?.engine.metrics() ?? null;
  }

  /** Runs the program from its start, all variables at their defaults; without one, `main(argc, argv)` of the IL. */
  override execute(options: ExecuteOptions = {}): ExecutionResult {
    const { program } = this;
    if (program === null || options.entry !== undefined) return super.execute(options);
    // The caller may have disposed the program's module.
    if (program.tiers === null) this.functionAddress('main');
    const args = [options.programName ?? program.name, ...(options.args ?? [])];
    return this.run('main', () =>
      runBasicProgram(this.host, this.machine, program, args, programLimits(this.options), (crash) =>
        this.lineOf(crash),
      ),
    );
  }

  override dispose(): void {
    if (!this.machine.running) {
      this.program?.tiers?.engine.dispose();
      this.program = null;
    }
    super.dispose();
  }

  /** Functions of the program by their names in the bytecode module, besides those of IL modules. */
  protected override functionAddress(name: string): number {
    const { program } = this;
    if (program?.tiers) {
      const fn = program.verified.module.functions.find((each) => each.name === name);
      if (fn !== undefined) return program.tiers.engine.functionAddress(fn.id);
    }
    return super.functionAddress(name);
  }

  /** @param functionPlaces what the source calls the functions, by number; left out: as in the bytecode */
  protected openProgram(
    source: SourceText,
    bytecode: BytecodeModule,
    functionPlaces: readonly FunctionPlace[] = [],
  ): Program {
    if (this.program !== null) throw new TypeError(`this session already holds the program '${this.program.name}'`);
    const verified = this.clock.measure('verify', () => verifyModule(bytecode));
    this.program =
      this.isTiered || canCatch(verified.module)
        ? this.openTiered(source, verified, functionPlaces)
        : this.compileAhead(source, verified);
    return this.program;
  }

  /** The tiers that run the program. @throws TypeError when none do */
  protected tiers(): OpenEngine {
    if (this.program === null) throw new TypeError('this session holds no program');
    const { tiers } = this.program;
    if (tiers === null) throw new TypeError('functions of a program that was compiled ahead cannot be replaced');
    return tiers;
  }

  protected redefineFunctions(change: Redefinition): void {
    const { engine, provideFor } = this.tiers();
    for (const id of change.functions) provideFor(change.module.functions[id]);
    engine.redefineAll(change);
  }

  private get isTiered(): boolean {
    const { mode, listings = false, optimize = true } = this.options;
    return mode === undefined ? !listings && optimize : mode === 'tiered';
  }

  /**
   * Also for programs that are compiled ahead and catch errors, which leave the code for the interpreter. The engine keeps no
   * listings: those are of the plain pipeline, without ways into the interpreter.
   */
  private openTiered(source: SourceText, verified: VerifiedModule, functionPlaces: readonly FunctionPlace[]): Program {
    const { host, linker, machine, provided, options } = this;
    if (options.listings === true && !this.isTiered)
      this.listParts([bytecodeToPart(source, verified, true, this.clock)]);
    const tiers = this.clock.measure('load', () =>
      openEngine({ host, linker, machine, provided }, verified, options, functionPlaces),
    );
    const { engine } = tiers;
    const module = this.isTiered ? null : this.clock.measure('JIT compile', () => engine.compileAhead());
    return {
      name: source.path,
      verified,
      tiers,
      module,
      main: engine.entry,
      state: linker.lookup(STATE_SYMBOL) ?? 0,
      reset: () => engine.reset(),
      start: () => engine.start(),
    };
  }

  private compileAhead(source: SourceText, verified: VerifiedModule): Program {
    const part = bytecodeToPart(source, verified, this.options.listings === true, this.clock);
    const library = this.clock.measure('runtime', () =>
      addRuntime(part.module, this.host, this.machine, this.provided, this.usableImage()),
    );
    const module = this.compileParts([part], source.path, library);
    const { data } = module.layout;
    const image = this.host.read(data.address, data.size);
    return {
      name: source.path,
      verified,
      tiers: null,
      module,
      main: this.functionAddress('main'),
      state: module.address(STATE_SYMBOL) ?? 0,
      // SAFETY: execute() saw that the module is live, and the image was read from all of the section.
      reset: () => this.host.write(data.address, image),
    };
  }

  /** Options that ask about the library's IL want it compiled here. */
  private usableImage(): RuntimeImage | null {
    const { optimize = true, check = false, listings = false, runtimeImage } = this.options;
    return optimize && !check && !listings ? (runtimeImage ?? null) : null;
  }

  /** The innermost line of the program that a crash happened in; 0 when there is none. */
  private lineOf(crash: CrashError): number {
    const tiers = this.program?.tiers ?? null;
    if (tiers !== null) return tiers.engine.lineOfCrash(crash);
    for (const pc of crash.backtrace) {
      const line = this.linker.lineAt(pc - 1);
      if (line > 0) return line;
    }
    return 0;
  }
}

/** Errors can be caught: code compiled ahead then needs somewhere to go on. */
const canCatch = ({ functions }: BytecodeModule): boolean => functions.some(({ handlers }) => handlers.length > 0);

function functionId(module: BytecodeModule, name: string): number {
  const fn = module.functions.find((each) => each.name === name);
  if (fn === undefined) throw new ReferenceError(`no function '${name}' in the program`);
  return fn.id;
}
