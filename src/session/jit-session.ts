/**
 * The session with BASIC in front: everything that a session of the back end does, and BASIC programs.
 *
 * A BASIC program becomes bytecode, which is interpreted at first and compiled where it runs often. Compiled ahead
 * (`mode: 'ahead'`), it is one module together with the parts of the runtime library that it reaches, so that library routines are
 * inlined like the program's own.
 */
import { readFileSync } from 'node:fs';
import type { BytecodeModule } from '#bytecode';
import { decodeSource } from '#language';
import type { LinkedModule } from '#link';
import type { Diagnostic, SourceText } from '#support';
import { BytecodeSession } from './bytecode-session.js';
import { refuseErrors } from './compile-error.js';
import { readBasic } from './read-basic.js';
import { replaceProcedure } from './replace-procedure.js';

export type CompiledBasic = {
  readonly source: SourceText;
  readonly bytecode: BytecodeModule;
  /** Code that was compiled ahead; null in tiered mode. */
  readonly module: LinkedModule | null;
  readonly warnings: readonly Diagnostic[];
};

export class JitSession extends BytecodeSession {
  private source: SourceText | null = null;

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
    const { bytecode, warnings } = readBasic(source, this.clock);
    const { module } = this.openProgram(source, bytecode);
    this.source = source;
    return { source, bytecode, module, warnings };
  }

  /**
   * Replaces a FUNCTION or SUB of the BASIC program, while it runs or before: from the next call on the new one runs, also where the
   * old one was inlined. Activations of the old one go on with it.
   * @param name of the procedure, as calls write it
   * @param text the whole declaration, FUNCTION … END FUNCTION; it may use everything that the program declares
   * @returns warnings
   * @throws CompileError with all mistakes; TypeError when parameters or result differ, or the program was compiled ahead
   */
  redefine(name: string, text: string): readonly Diagnostic[] {
    const { verified } = this.tiers().engine;
    if (this.source === null) throw new TypeError('the program of this session is not BASIC');
    const { source, functionId, replacement, warnings } = replaceProcedure(this.source, verified.module, name, text);
    this.replaceFunction(functionId, replacement);
    this.source = source;
    return warnings;
  }
}
