/**
 * A session of the back end: IL in, functions to call and programs to run out. What it compiled lives until it is disposed.
 *
 *   verify → optimize → machine code → link → call
 */
import type { ExecutionReport, ModuleReport, SessionReport } from '#debug';
import type { IlModule } from '#il';
import {
  type CodeObject,
  CrashError,
  type Execution,
  type LayoutInfo,
  type LinkedModule,
  Linker,
  Machine,
  type SymbolInfo,
  UnresolvedSymbolError,
} from '#link';
import { type Callable, currentHost, type Host, type HostCallback, type Signature } from '#os';
import { milliseconds, SourceText } from '#support';
import type { LinkedLibrary } from './add-runtime.js';
import { runCProgram } from './c-program.js';
import { CompileError } from './compile-error.js';
import { crashReport } from './crash.js';
import type { ModulePart } from './module-parts.js';
import { compileNative } from './native.js';
import type { ExecuteOptions, ExecutionResult, SessionOptions } from './options.js';
import { PhaseClock } from './phase-clock.js';
import { checkIl, readIl } from './read-il.js';
import { unresolvedDiagnostics } from './unresolved.js';

export class CodeSession implements Disposable {
  protected readonly options: SessionOptions;
  protected readonly host: Host;
  protected readonly linker: Linker;
  protected readonly machine: Machine;
  protected readonly clock = new PhaseClock();
  /** Addresses by name for symbols that no module defines. */
  protected readonly provided = new Map<string, number>();
  private readonly moduleReports: ModuleReport[] = [];
  private readonly executions: ExecutionReport[] = [];

  /** @throws HostError where the system refuses memory or has no adapter; NotSupportedError on other processors */
  constructor(options: SessionOptions = {}) {
    this.options = options;
    this.host = options.host ?? currentHost();
    this.linker = new Linker({ host: this.host, runtime: this.provided });
    try {
      this.machine = new Machine({
        host: this.host,
        range: this.linker.range,
        ...(options.stackSize === undefined ? {} : { stackSize: options.stackSize }),
        ...(options.interpreter === undefined ? {} : { pieces: options.interpreter.pieces }),
      });
    } catch (error) {
      this.linker.dispose();
      throw error;
    }
    for (const [name, address] of this.machine.symbols) this.provided.set(name, address);
  }

  /**
   * Compiles IL text and links it against what the session has already, then runtime functions given by
   * `provideFunction`, then the C library.
   * @param text QBE IL 1.2 with our additions; temporaries may be assigned more than once
   * @param name how the module is called in messages and reports
   * @throws CompileError with all mistakes; LinkError when a symbol is exported twice
   */
  compileIl(text: string, name = this.moduleName()): LinkedModule {
    return this.compileIlSource(new SourceText(name, text));
  }

  /** The same for a source with its path. */
  compileIlSource(source: SourceText): LinkedModule {
    const part = readIl(source, this.options, this.clock);
    try {
      return this.compileParts([part], source.path);
    } catch (error) {
      if (error instanceof UnresolvedSymbolError) throw new CompileError(source, unresolvedDiagnostics(source, error));
      throw error;
    }
  }

  /** A module made with IlBuilder: `compileIlModules` for one. */
  compileIlModule(module: IlModule, name = this.moduleName()): LinkedModule {
    return this.compileIlModules([module], name);
  }

  /**
   * Compiles IL modules and links them together, so that they may refer to each other both ways. The session changes the
   * modules; they are not to be used afterwards.
   * @throws CompileError when the IL is unsound; UnresolvedSymbolError; LinkError
   */
  compileIlModules(modules: readonly IlModule[], name = this.moduleName()): LinkedModule {
    const parts = modules.map((module, i) => {
      const partName = modules.length === 1 ? name : `${name}[${i}]`;
      return checkIl(partName, module, new SourceText(partName, ''), this.options);
    });
    return this.compileParts(parts, name);
  }

  /**
   * Gives emitted code a TypeScript function under a symbol's name, for modules compiled afterwards. An exception that it
   * throws leaves the emitted code and comes out of `execute` or of the typed function.
   */
  provideFunction<const S extends Signature>(name: string, signature: S, fn: HostCallback<S>): void {
    this.provided.set(name, this.machine.hostFunction(fn, signature).address);
  }

  /**
   * A function of the session as a TypeScript function. It runs on the session's program stack.
   * @param signature at most 6 integer and 8 floating arguments; `i64` takes bigint or safe numbers and gives bigint
   * @throws ReferenceError when there is no such function. The function itself throws CrashError when it crashes and
   * ProgramExit when it calls `exit`.
   */
  getFunction<const S extends Signature>(name: string, signature: S): Callable<S> {
    return this.machine.callable(this.functionAddress(name), signature);
  }

  /**
   * Runs a program: `main(argc, argv)` of C, or the BASIC program. Never throws for what the program does.
   * @throws ReferenceError when there is no entry function; whatever a provided function throws
   */
  execute(options: ExecuteOptions = {}): ExecutionResult {
    const entry = options.entry ?? 'main';
    const address = this.functionAddress(entry);
    const args = [options.programName ?? this.moduleNameAt(address), ...(options.args ?? [])];
    return this.run(entry, () => runCProgram(this.host, this.machine, address, args));
  }

  /** Functions and data of all modules, by module and address. */
  symbols(): SymbolInfo[] {
    return this.layoutInfo().modules.flatMap(({ symbols }) => symbols.filter(({ kind }) => kind !== 'trampoline'));
  }

  symbolAt(address: number): SymbolInfo | undefined {
    return this.linker.symbolAt(address);
  }

  /** Where everything lies; addresses and sizes in bytes. */
  layoutInfo(): LayoutInfo {
    return this.linker.layoutInfo();
  }

  /** Source line of an instruction, 1-based; 0 when it has none. */
  sourceLineForPC(pc: number): number {
    return this.linker.lineAt(pc);
  }

  /** True for addresses in functions and trampolines of the session. */
  isJitPC(pc: number): boolean {
    return this.linker.isCode(pc);
  }

  /** A copy of memory in the session's range. @throws RangeError outside its modules */
  readMemory(address: number, length: number): Uint8Array {
    const inside = ({ address: start, size }: { readonly address: number; readonly size: number }) =>
      address >= start && length >= 0 && address + length <= start + size;
    const known = this.layoutInfo().modules.some(({ code, readonly, data }) => [code, readonly, data].some(inside));
    if (!known)
      throw new RangeError(`${length} bytes at 0x${address.toString(16)} are not in one section of the session`);
    return this.host.read(address, length);
  }

  /** What happened so far: phases, sizes, layout, executions; listings when the session keeps them. */
  report(): SessionReport {
    return {
      phases: this.clock.phases,
      modules: this.moduleReports,
      layout: this.layoutInfo(),
      executions: this.executions,
    };
  }

  /** Gives all memory back. Typed functions must not be called afterwards. @throws LinkError 'in-use' while code runs */
  dispose(): void {
    this.machine.dispose();
    this.linker.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  protected functionAddress(name: string): number {
    const address = this.linker.lookup(name);
    if (address === undefined || this.linker.symbolAt(address)?.kind !== 'function') {
      throw new ReferenceError(`no function '${name}' is exported in this session`);
    }
    return address;
  }

  protected moduleNameAt(address: number): string {
    return this.linker.symbolAt(address)?.module ?? '';
  }

  /** Runs a program and puts how it ended into words. */
  protected run(entry: string, start: () => Execution): ExecutionResult {
    const begun = milliseconds();
    const ended = this.clock.measure('execute', () => {
      try {
        return { status: start().status, crash: null };
      } catch (error) {
        if (!(error instanceof CrashError)) throw error;
        const crash = crashReport(this.linker, error);
        return { status: CRASH_STATUS + crash.signalNumber, crash };
      }
    });
    const duration = milliseconds() - begun;
    const exitCode = ended.status & 0xff;
    if (this.executions.length === EXECUTIONS_KEPT) this.executions.shift();
    this.executions.push({ entry, exitCode, crashed: ended.crash !== null, milliseconds: duration });
    return { exitCode, ...ended, milliseconds: duration };
  }

  /** The rest of the pipeline for modules that were found sound, linked in one go. */
  protected compileParts(
    parts: readonly ModulePart[],
    name: string,
    library: LinkedLibrary | null = null,
  ): LinkedModule {
    const together = new Set<string>(library === null ? [] : definedIn(library.object));
    for (const { module } of parts) {
      for (const { name: symbol, linkage } of [...module.functions, ...module.data]) {
        if (linkage.exported) together.add(symbol);
      }
    }
    const isNear = (symbol: string) => together.has(symbol) || this.linker.lookup(symbol) !== undefined;
    const compiled = parts.map((part) => compileNative(part, isNear, this.options, this.clock, library));
    const objects = compiled.map(({ object }) => object);
    const linked = this.clock.measure('link', () => this.linker.link(objects, name));
    this.moduleReports.push(...compiled.map(({ report }) => report));
    return linked;
  }

  /** The same without linking, for the listings of code that runs in another way. */
  protected listParts(parts: readonly ModulePart[]): void {
    const compiled = parts.map((part) => compileNative(part, () => false, this.options, this.clock, null));
    this.moduleReports.push(...compiled.map(({ report }) => report));
  }

  private moduleName(): string {
    return `module${this.moduleReports.length + 1}`;
  }
}

function definedIn({ functions, data }: CodeObject): string[] {
  return [...functions, ...data].map(({ name }) => name);
}

/** Executions that the report tells of: the last ones. */
const EXECUTIONS_KEPT = 1000;

/** What shells add to the number of the signal that ended a program. */
const CRASH_STATUS = 128;
