/** fbc il FILE.ssa: run `$main` of a program in intermediate language, with the C library at hand. */
import { decodeSource } from '#language';
import { CompileError, JitSession } from '#session';
import type { CommandLine } from './parse-command-line.js';
import { readInput } from './read-input.js';
import { finishRun, reportBefore, sessionOptions } from './run-common.js';
import { UsageError } from './usage-error.js';

export async function runIl(line: CommandLine): Promise<number> {
  const { source, diagnostics } = decodeSource(line.file, readInput(line.file));
  if (diagnostics.length > 0) throw new CompileError(source, diagnostics);
  using session = new JitSession(sessionOptions(line));
  session.compileIlSource(source);
  if (!session.symbols().some(({ name, kind, exported }) => name === 'main' && kind === 'function' && exported)) {
    throw new UsageError(`'${line.file}' exports no function $main`, false);
  }
  await reportBefore(line, session);
  return await finishRun(line, session, session.execute({ args: line.args, programName: line.file }));
}
