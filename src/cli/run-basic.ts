/** fbc FILE.bas: compile in memory and run. */
import { JitSession } from '#session';
import { renderWarnings } from './diagnostics.js';
import type { ImagePlaces } from './images.js';
import { toStderr } from './output.js';
import type { CommandLine } from './parse-command-line.js';
import { isSystemError, unreadable } from './read-input.js';
import { basicOptions, finishRun, reportBefore } from './run-common.js';

/** @returns the program's exit status */
export async function runBasic(line: CommandLine, image: ImagePlaces | null): Promise<number> {
  // Not disposed: the process ends with the program, and that takes care of all memory at once.
  const session = new JitSession({ ...basicOptions(line, image), flushOnSignals: true });
  compileFile(session, line.file);
  await reportBefore(line, session);
  return await finishRun(line, session, session.execute({ args: line.args, programName: line.file }));
}

/** Compiles a file and prints warnings. @throws UsageError when it cannot be read; CompileError */
export function compileFile(session: JitSession, file: string): void {
  try {
    const { source, warnings } = session.compileBasicFile(file);
    if (warnings.length > 0) toStderr(renderWarnings(source, warnings));
  } catch (error) {
    throw isSystemError(error) ? unreadable(file, error) : error;
  }
}
