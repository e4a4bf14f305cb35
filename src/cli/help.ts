/** What --help and --version print. */
import { readFileSync } from 'node:fs';
import { OPTION_NAMES, optionRow } from './option-table.js';

const USAGE = `Usage:
  fbc [options] FILE.bas [arguments]        compile in memory and run
  fbc run [options] FILE.bas [arguments]    the same; nothing after the file is taken for an option
  fbc il [options] FILE.ssa [arguments]     run $main of a program in intermediate language
  fbc --batch-jit DIR [--timeout S] [--fail-fast] [--metrics]
`;

export function helpText(): string {
  const rows = OPTION_NAMES.map((name) => {
    const { short, argument, help, missing } = optionRow(name);
    const left = `  ${short === undefined ? '    ' : `-${short}, `}--${name}${argument === undefined ? '' : ` <${argument}>`}`;
    return `${left.padEnd(28)}${help}${missing === undefined ? '' : ' (not supported yet)'}\n`;
  });
  return `${USAGE}\nOptions:\n${rows.join('')}\nExit status: the program's, modulo 256; 1 for errors.\n`;
}

export function versionText(): string {
  return `fbc ${packageVersion()} (${process.platform}-${process.arch}, Node ${process.versions.node})\n`;
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}
