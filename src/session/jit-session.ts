/**
 * The session with BASIC in front: everything that a session of the back end does, and BASIC programs.
 *
 * A BASIC program is compiled together with the parts of the runtime library that it reaches, as one module, so that
 * library routines are inlined like the program's own.
 */
import { readFileSync } from 'node:fs';
import { STATE_SYMBOL } from '#bytecode';
import { decodeSource } from '#language';
import type { LinkedModule } from '#link';
import type { RuntimeImage } from '#runtime';
import type { Diagnostic, SourceText } from '#support';
import { addRuntime } from './add-runtime.js';
import { type BasicProgram, runBasicProgram } from './basic-program.js';
import { basicToIl } from './basic-to-il.js';
import { CodeSession } from './code-session.js';
import { refuseErrors } from './compile-error.js';
import type { ExecuteOptions, ExecutionResult } from './options.js';

export type CompiledBasic = {
  readonly source: SourceText;
  readonly module: LinkedModule;
  readonly warnings: readonly Diagnostic[];
};

export class JitSession extends CodeSession {
  private program: (BasicProgram & { readonly name: string }) | null = null;

  /**
   * Compiles a BASIC program. A session holds one.
   *
   *     using session = new JitSession();
   *     session.compileBasic('PRINT "hello"');
   *     const { exitCode } = session.execute();
   *
   * @param text the program, or its bytes in UTF-8
   * @param path what messages call it, and COMMAND$(0)
   * @throws CompileError with all mistakes of the first phase that found any
   */
  compileBasic(text: string | Uint8Array, path = 'program.bas'): CompiledBasic {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const { source, diagnostics } = this.clock.measure('read', () => decodeSource(path, bytes));
    refuseErrors(source, diagnostics);
    return this.compileBasicSource(source);
  }

  /** Reads and compiles a file. @throws what readFileSync throws; CompileError */
  compileBasicFile(path: string): CompiledBasic {
    const bytes = this.clock.measure('read', () => readFileSync(path));
    return this.compileBasic(bytes, path);
  }

  compileBasicSource(source: SourceText): CompiledBasic {
    if (this.program !== null) throw new TypeError(`this session already holds the program '${this.program.name}'`);
    const { part, warnings } = basicToIl(source, this.options.listings === true, this.clock);
    const library = this.clock.measure('runtime', () =>
      addRuntime(part.module, this.host, this.machine, this.provided, this.usableImage()),
    );
    const module = this.compileParts([part], source.path, library);
    this.program = {
      name: source.path,
      main: this.functionAddress('main'),
      state: module.address(STATE_SYMBOL) ?? 0,
      data: module.layout.data,
      image: this.host.read(module.layout.data.address, module.layout.data.size),
    };
    return { source, module, warnings };
  }

  /** Runs the BASIC program from its start, all variables at their defaults; without one, `main(argc, argv)` of the IL. */
  override execute(options: ExecuteOptions = {}): ExecutionResult {
    const { program } = this;
    if (program === null || options.entry !== undefined) return super.execute(options);
    // The caller may have disposed the program's module.
    this.functionAddress('main');
    const args = [options.programName ?? program.name, ...(options.args ?? [])];
    return this.run('main', () =>
      runBasicProgram(this.host, this.machine, program, args, (crash) => this.lineOf(crash)),
    );
  }

  /** Options that ask about the library's IL want it compiled here. */
  private usableImage(): RuntimeImage | null {
    const { optimize = true, check = false, listings = false, runtimeImage } = this.options;
    return optimize && !check && !listings ? (runtimeImage ?? null) : null;
  }

  /** The innermost line of the program that a crash happened in; 0 when there is none. */
  private lineOf({ backtrace }: { readonly backtrace: readonly number[] }): number {
    for (const pc of backtrace) {
      const line = this.linker.lineAt(pc - 1);
      if (line > 0) return line;
    }
    return 0;
  }
}
