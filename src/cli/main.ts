/** From the command line to what it asks for. What a plain run does not need is loaded when it is needed. */
import { describeFailure, FAILURE_STATUS } from './failures.js';
import type { ImagePlaces } from './images.js';
import { toStderr, toStdout } from './output.js';
import { type CommandLine, parseCommandLine } from './parse-command-line.js';
import { runBasic } from './run-basic.js';
import { UsageError } from './usage-error.js';

/** First word of the command line of a batch's child process; no option, so that nobody gets there by mistake. */
export const BATCH_CHILD = 'batch-child:';

/**
 * @param words  the command line without interpreter and script
 * @param script URL of the script that Node was started with, to start it again
 * @param image  where the images lie; null: nowhere
 * @returns exit status; everything was written
 */
export async function main(
  words: readonly string[],
  script: string,
  image: ImagePlaces | null = null,
): Promise<number> {
  try {
    if (words[0] === BATCH_CHILD) return (await import('./batch-child.js')).runBatchChild(words.slice(1), image);
    return await dispatch(parseCommandLine(words), script, image);
  } catch (error) {
    toStderr(describeFailure(error));
    return FAILURE_STATUS;
  }
}

async function dispatch(line: CommandLine, script: string, image: ImagePlaces | null): Promise<number> {
  const { flags, values, file } = line;
  if (flags.has('help') || flags.has('version')) {
    const { helpText, versionText } = await import('./help.js');
    toStdout(flags.has('help') ? helpText() : versionText());
    return 0;
  }
  if (values.has('batch-jit')) {
    if (file !== '') throw new UsageError(`--batch-jit takes a directory and no input file, but there is '${file}'`);
    return (await import('./batch.js')).runBatch(line, script);
  }
  if (file === '') throw new UsageError('no input file');
  if (line.command === 'il') return (await import('./run-il.js')).runIl(line);
  warnOfName(file);
  if (flags.has('il') || flags.has('asm')) return (await import('./emit.js')).emit(line);
  if (values.has('output'))
    throw new UsageError('not supported yet: writing an executable (-o without -i or -c)', false);
  if (['trace-ast', 'trace-symbols', 'trace-cfg', 'show-tokens', 'show-il'].some((name) => isGiven(line, name))) {
    const stop = (await import('./trace.js')).trace(line);
    if (stop) return 0;
  }
  return runBasic(line, image);
}

const isGiven = ({ flags }: CommandLine, name: string): boolean => [...flags].some((flag) => flag === name);

function warnOfName(file: string): void {
  if (!/\.bas$/i.test(file)) toStderr(`Warning: '${file}' has no .bas extension\n`);
}
