/** What runs of BASIC and IL have in common: options, reports around the run, exit status. */
import type { CodeSession, ExecutionResult, SessionOptions } from '#session';
import { toStderr } from './output.js';
import type { CommandLine } from './parse-command-line.js';
import { type ImagePlace, openRuntimeImage } from './runtime-image.js';

export function sessionOptions({ flags }: CommandLine): SessionOptions {
  return {
    listings: flags.has('jit-verbose'),
    optimize: !flags.has('no-optimize'),
    check: flags.has('check'),
  };
}

/** The same for BASIC, with the library compiled ahead unless an option wants it compiled before our eyes. */
export function basicOptions(line: CommandLine, place: ImagePlace | null): SessionOptions {
  const options = sessionOptions(line);
  if (options.listings === true || options.optimize === false || options.check === true) return options;
  const image = openRuntimeImage(place);
  return image === null ? options : { ...options, runtimeImage: image };
}

/** Before the program runs: what was compiled, and where it lies. */
export async function reportBefore({ flags, file }: CommandLine, session: CodeSession): Promise<void> {
  if (flags.has('jit-verbose')) {
    const { Disassembler, renderDisassembly, renderPipeline, section } = await import('#debug');
    const disassembler = await Disassembler.open();
    const report = session.report();
    const code = renderDisassembly(
      {
        layout: report.layout,
        read: (address, length) => session.readMemory(address, length),
        symbolAt: (address) => session.symbolAt(address),
      },
      disassembler,
    );
    disassembler.close();
    toStderr(`${renderPipeline(report)}\n${section('Disassembly', code)}\n`);
  }
  if (flags.has('verbose')) {
    for (const { name, milliseconds } of session.report().phases)
      toStderr(`fbc: ${name} ${milliseconds.toFixed(3)} ms\n`);
    toStderr(`fbc: running ${file}\n`);
  }
}

/** After the program has run. @returns its exit status */
export async function finishRun(
  { flags }: CommandLine,
  session: CodeSession,
  result: ExecutionResult,
): Promise<number> {
  const { crash, exitCode } = result;
  if (crash !== null) toStderr((await import('#debug')).renderCrash(crash));
  if (flags.has('verbose')) toStderr(`fbc: exit code ${exitCode}\n`);
  if (flags.has('jit-verbose')) toStderr((await import('#debug')).renderOutcome(session.report()));
  if (flags.has('metrics')) await printMetrics(session);
  return exitCode;
}

async function printMetrics(session: CodeSession): Promise<void> {
  const { renderMetrics } = await import('#debug');
  const { phases, layout } = session.report();
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const memory = {
    codeBytes: sum(layout.modules.map(({ code }) => code.size)),
    dataBytes: sum(layout.modules.map(({ data, readonly }) => data.size + readonly.size)),
    peakResidentBytes: process.resourceUsage().maxRSS * 1024,
  };
  toStderr(renderMetrics(phases, memory));
}
