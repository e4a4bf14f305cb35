/** The child process of a batch: runs one program and tells its parent how it went. */
import { writeSync } from 'node:fs';
import { CompileError, JitSession, LinkError } from '#session';
import { describeFailure, FAILURE_STATUS } from './failures.js';
import type { ImagePlaces } from './images.js';
import { toStderr } from './output.js';
import { parseCommandLine } from './parse-command-line.js';
import { compileFile } from './run-basic.js';
import { basicOptions, finishRun } from './run-common.js';

export type BatchOutcome = {
  /** Where it ended: `lexer`, `parse`, `semantic`, `link`, `compile`, `crash` or `execute`. */
  readonly phase: string;
  readonly exitCode: number;
  readonly compileMs: number;
  readonly executeMs: number;
};

const REPORT_DESCRIPTOR = 3;

export async function runBatchChild(words: readonly string[], image: ImagePlaces | null): Promise<number> {
  const outcome = await run(words, image);
  writeSync(REPORT_DESCRIPTOR, JSON.stringify(outcome));
  return outcome.exitCode;
}

async function run(words: readonly string[], image: ImagePlaces | null): Promise<BatchOutcome> {
  const started = performance.now();
  const line = parseCommandLine(words);
  let session: JitSession;
  try {
    session = new JitSession(basicOptions(line, image));
    compileFile(session, line.file);
  } catch (error) {
    toStderr(describeFailure(error));
    const compileMs = performance.now() - started;
    return { phase: phaseOf(error), exitCode: FAILURE_STATUS, compileMs, executeMs: 0 };
  }
  const compileMs = performance.now() - started;
  const result = session.execute({ programName: line.file });
  const exitCode = await finishRun(line, session, result);
  const phase = result.crash === null ? 'execute' : 'crash';
  return { phase, exitCode, compileMs, executeMs: result.milliseconds };
}

function phaseOf(error: unknown): string {
  if (error instanceof CompileError) return error.diagnostics[0].phase;
  return error instanceof LinkError ? 'link' : 'compile';
}
