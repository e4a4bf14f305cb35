/** What runs of BASIC and IL have in common: options, reports around the run, exit status. */
import type { CodeSession, ExecutionResult, JitSession, SessionOptions } from '#session';
import { type ImagePlaces, openImages } from './images.js';
import { toStderr } from './output.js';
import type { CommandLine } from './parse-command-line.js';
import { tierOptions } from './tier-options.js';
import { eventLine } from './tier-report.js';
import { UsageError } from './usage-error.js';

export function sessionOptions({ flags }: CommandLine): SessionOptions {
  return {
    listings: flags.has('jit-verbose'),
    optimize: !flags.has('no-optimize'),
    check: flags.has('check'),
  };
}

/** The same for BASIC, with the library compiled ahead unless an option wants it compiled before our eyes. */
export function basicOptions(line: CommandLine, place: ImagePlaces | null): SessionOptions {
  const options = { ...sessionOptions(line), ...tierOptions(line), ...memoryOptions(line), ...traceOptions(line) };
  if (options.listings === true || options.optimize === false || options.check === true) return options;
  return { ...options, ...openImages(place, options.mode) };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };

function memoryOptions({ values }: CommandLine): SessionOptions {
  const text = values.get('memory-limit');
  if (text === undefined) return {};
  const [, digits, unit] = /^(\d{1,12})([KMG]?)$/i.exec(text) ?? [];
  if (digits === undefined) throw new UsageError(`--memory-limit '${text}' is no size such as 500M or 2G`);
  return { memoryLimit: Number(digits) * UNITS[unit.toUpperCase()] };
}

function traceOptions({ flags }: CommandLine): SessionOptions {
  const tiers = flags.has('trace-tiers');
  const deopts = flags.has('trace-deopt');
  if (!tiers && !deopts) return {};
  return {
    onTierEvent(event) {
      if (event.kind === 'deopt' ? deopts : tiers) toStderr(`${eventLine(event)}\n`);
    },
  };
}

/** Before the program runs: what was compiled, and where it lies. */
export async function reportBefore({ flags, file }: CommandLine, session: CodeSession): Promise<void> {
  if (flags.has('jit-verbose')) toStderr(await (await import('./report.js')).pipelineText(session));
  if (flags.has('verbose')) {
    for (const { name, milliseconds } of session.report().phases)
      toStderr(`fbc: ${name} ${milliseconds.toFixed(3)} ms\n`);
    toStderr(`fbc: running ${file}\n`);
  }
}

/** After the program has run. @returns its exit status */
export async function finishRun({ flags }: CommandLine, session: JitSession, result: ExecutionResult): Promise<number> {
  const { crash, exitCode } = result;
  if (crash !== null) toStderr((await import('./report.js')).crashText(crash));
  if (flags.has('verbose')) toStderr(`fbc: exit code ${exitCode}\n`);
  if (flags.has('jit-verbose')) toStderr((await import('./report.js')).outcomeText(session));
  if (flags.has('metrics')) toStderr((await import('./report.js')).metricsText(session));
  return exitCode;
}
