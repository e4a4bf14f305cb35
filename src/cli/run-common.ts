/** What runs of BASIC and IL have in common: options, reports around the run, exit status. */
import type { CodeSession, ExecutionResult, JitSession, SessionOptions } from '#session';
import { type ImagePlaces, openImages } from './images.js';
import { toStderr } from './output.js';
import type { CommandLine } from './parse-command-line.js';
import { tierOptions } from './tier-options.js';
import { eventLine } from './tier-report.js';

export function sessionOptions({ flags }: CommandLine): SessionOptions {
  return {
    listings: flags.has('jit-verbose'),
    optimize: !flags.has('no-optimize'),
    check: flags.has('check'),
  };
}

/** The same for BASIC, with the library compiled ahead unless an option wants it compiled before our eyes. */
export function basicOptions(line: CommandLine, place: ImagePlaces | null): SessionOptions {
  const options = { ...sessionOptions(line), ...tierOptions(line), ...traceOptions(line) };
  if (options.listings === true || options.optimize === false || options.check === true) return options;
  return { ...options, ...openImages(place, options.mode) };
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
