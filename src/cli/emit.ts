/** -i and -c: write intermediate code or a listing of the machine code. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { JitSession, translateBasic } from '#session';
import { toStdout } from './output.js';
import type { CommandLine } from './parse-command-line.js';
import { readInput, reasonOf } from './read-input.js';
import { compileFile } from './run-basic.js';
import { sessionOptions } from './run-common.js';
import { UsageError } from './usage-error.js';

export function emit(line: CommandLine): number {
  const { flags, values, file } = line;
  const output = values.get('output');
  if (flags.has('il') && flags.has('asm') && output !== undefined) {
    throw new UsageError('-i and -c cannot both write to one -o');
  }
  if (flags.has('il')) {
    const { il } = translateBasic(readInput(file), file);
    if (output === undefined) toStdout(il);
    else writeOutput(output, il);
  }
  if (flags.has('asm')) writeOutput(output ?? `${path.parse(file).name}.s`, assemblyOf(line));
  return 0;
}

function assemblyOf(line: CommandLine): string {
  using session = new JitSession({ ...sessionOptions(line), listings: true });
  compileFile(session, line.file);
  const [module] = session.report().modules;
  return `# ${line.file}\n\n${module.listings?.machine.join('\n') ?? ''}`;
}

function writeOutput(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write '${file}': ${reasonOf(error)}`, false);
  }
}
