/**
 * --batch-jit: runs every program under a directory, each in a child process, so that one that hangs can be ended. What
 * the programs print goes to stdout as it is; everything said about them to stderr.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BatchOutcome } from './batch-child.js';
import { BATCH_CHILD } from './main.js';
import { toStderr } from './output.js';
import type { CommandLine } from './parse-command-line.js';
import { unreadable } from './read-input.js';
import { UsageError } from './usage-error.js';

const DEFAULT_TIMEOUT_SECONDS = 30;
const TIMEOUT_STATUS = 124;
/** Descriptor on which a child tells how it went. */
const REPORT_DESCRIPTOR = 3;

type Outcome = BatchOutcome & { readonly timedOut: boolean };

export function runBatch(line: CommandLine, script: string): number {
  const directory = line.values.get('batch-jit') ?? '';
  const timeout = timeoutOf(line);
  const files = programsUnder(directory);
  if (files.length === 0) throw new UsageError(`no .bas file under '${directory}'`, false);
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const [i, file] of files.entries()) {
    toStderr(`[${i + 1}/${files.length}] ${file}\n`);
    const outcome = runOne(line, script, file, timeout);
    outcomes.push(outcome);
    toStderr(outcomeLine(file, outcome, timeout));
    if (outcome.exitCode !== 0 && line.flags.has('fail-fast')) break;
  }
  const failed = outcomes.filter(({ exitCode }) => exitCode !== 0).length;
  toStderr(summary(outcomes, failed, performance.now() - started));
  return failed === 0 ? 0 : 1;
}

function timeoutOf({ values }: CommandLine): number {
  const text = values.get('timeout');
  if (text === undefined) return DEFAULT_TIMEOUT_SECONDS;
  const seconds = Number(text);
  if (!(Number.isFinite(seconds) && seconds >= 0)) throw new UsageError(`--timeout '${text}' is no number of seconds`);
  return seconds;
}

function programsUnder(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.bas$/i.test(name))
      .map((name) => path.join(directory, name))
      .sort();
  } catch (error) {
    throw unreadable(directory, error);
  }
}

function runOne({ flags }: CommandLine, script: string, file: string, timeoutSeconds: number): Outcome {
  const passed = [...flags].filter((flag) => flag !== 'fail-fast').map((flag) => `--${flag}`);
  const child = spawnSync(process.execPath, [fileURLToPath(script), BATCH_CHILD, ...passed, file], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    killSignal: 'SIGKILL',
    ...(timeoutSeconds === 0 ? {} : { timeout: Math.ceil(timeoutSeconds * 1000) }),
  });
  const text = String(child.output?.[REPORT_DESCRIPTOR] ?? '');
  if (text !== '') return { ...JSON.parse(text), timedOut: false };
  const timedOut = child.error !== undefined && 'code' in child.error && child.error.code === 'ETIMEDOUT';
  const exitCode = timedOut ? TIMEOUT_STATUS : (child.status ?? 1) || 1;
  return { phase: timedOut ? 'timeout' : 'execute', exitCode, compileMs: 0, executeMs: 0, timedOut };
}

function outcomeLine(file: string, { phase, exitCode, timedOut }: Outcome, timeout: number): string {
  if (timedOut) return `  TIMEOUT (>${timeout}s)  ${file}\n`;
  return exitCode === 0 ? `  OK    ${file}\n` : `  FAIL (${phase}, exit=${exitCode})  ${file}\n`;
}

function summary(outcomes: readonly Outcome[], failed: number, totalMs: number): string {
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(3)} s`;
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, each) => total + of(each), 0);
  return [
    '',
    `Files:   ${outcomes.length}`,
    `Passed:  ${outcomes.length - failed}`,
    `Failed:  ${failed}`,
    `Compile: ${seconds(sum(({ compileMs }) => compileMs))}`,
    `Execute: ${seconds(sum(({ executeMs }) => executeMs))}`,
    `Total:   ${seconds(totalMs)}`,
    '',
  ].join('\n');
}
