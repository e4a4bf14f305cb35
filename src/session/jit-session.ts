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
import { type CurrentProgram, currentProgram } from './current-program.js';
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
  private current: CurrentProgram | null = null;

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
    const read = readBasic(source, this.clock);
    const { bytecode, warnings } = read;
    const { module } = this.openProgram(source, bytecode, read.functionPlaces);
    this.current = currentProgram(source, read);
    return { source, bytecode, module, warnings };
  }

  /**
   * Replaces a FUNCTION or SUB of the BASIC program, while it runs or before: from the next call on the new one runs, also where the
   * old one was inlined, and through its address. Activations of the old one go on with it. STATIC variables that the new text declares
   * with the same type keep their values. Lines of the new text count from where the old one began; those of what stands behind it
   * stay as they were.
   * @param name of the procedure, as calls write it
   * @param text the whole declaration, FUNCTION … END FUNCTION; it may use everything that the program declares
   * @returns warnings
   * @throws CompileError with all mistakes; TypeError when parameters or result differ, or the program was compiled ahead;
   * NotSupportedError when other functions would have to change that are running (a variable of the module level that procedures did not
   * use before, an array that could not be redimensioned). The program is as it was then
   */
  redefine(name: string, text: string): readonly Diagnostic[] {
    const { verified } = this.tiers().engine;
    if (this.current === null) throw new TypeError('the program of this session is not BASIC');
    const { program, change, warnings } = replaceProcedure(this.current, verified.module, name, text);
    this.redefineFunctions(change);
    this.current = program;
    return warnings;
  }
}
