/**
 * The command line. Options may stand before and after the file, with two exceptions: after `run` (or --run) the file ends
 * option parsing, and where no mode is named what follows the file belongs to the program from the first word that is no
 * option of ours.
 */
import { parseArgs } from 'node:util';
import { COMMANDS, type Command, MISSING_COMMANDS, OPTION_NAMES, type OptionName, optionRow } from './option-table.js';
import { UsageError } from './usage-error.js';

export type CommandLine = {
  /** The first word when it is a command. */
  readonly command: Command | null;
  /** Switches that were given. */
  readonly flags: ReadonlySet<OptionName>;
  readonly values: ReadonlyMap<OptionName, string>;
  /** Input file; empty when there is none. */
  readonly file: string;
  readonly args: readonly string[];
};

type Token = NonNullable<ReturnType<typeof parseOptions>['tokens']>[number];

/** @throws UsageError */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const tokens = tokenize(words);
  const options = new OptionSet();
  let command: Command | null = null;
  let file: { readonly name: string; readonly index: number } | null = null;
  let next = 0;
  for (; next < tokens.length && file === null; next++) {
    const token = tokens[next];
    if (token.kind === 'option') options.add(token);
    else if (token.kind === 'positional') {
      const found: Command | undefined = command === null ? commandOf(token.value) : undefined;
      if (found !== undefined) command = found;
      else file = { name: token.value, index: token.index };
    }
  }
  const rest = file === null ? [] : tokens.slice(next);
  const result = { command, flags: options.flags, values: options.values, file: file?.name ?? '' };
  if (file === null) return { ...result, args: [] };
  if (command !== null || options.flags.has('run')) return { ...result, args: words.slice(file.index + 1) };
  return { ...result, args: takeAfterFile(words, rest, options, file.name) };
}

/** Most command lines are a file's name, and spare the start the options. */
function tokenize(words: readonly string[]): readonly Token[] {
  if (words.some((word) => word.startsWith('-'))) return parseOptions(words).tokens;
  return words.map((value, index) => ({ kind: 'positional', index, value }));
}

function parseOptions(words: readonly string[]) {
  const options = Object.fromEntries(
    OPTION_NAMES.map((name) => {
      const { short, argument } = optionRow(name);
      const type: 'boolean' | 'string' = argument === undefined ? 'boolean' : 'string';
      return [name, short === undefined ? { type } : { type, short }];
    }),
  );
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
}

function commandOf(word: string): Command | undefined {
  if (MISSING_COMMANDS.includes(word)) throw new UsageError(`not supported yet: fbc ${word}`, false);
  return COMMANDS.find((name) => name === word);
}

/** Modes in which nothing goes to a program, so that a second file is a mistake. */
const FILE_MODES: readonly OptionName[] = ['jit', 'il', 'asm', 'output', 'jit-verbose', 'batch-jit'];

/** Options after the file; returns the program's arguments. */
function takeAfterFile(words: readonly string[], rest: readonly Token[], options: OptionSet, file: string): string[] {
  for (const token of rest) {
    const names = options.names;
    if (token.kind === 'option' && (isOption(token.name) || FILE_MODES.some((mode) => names.has(mode))))
      options.add(token);
    else if (FILE_MODES.some((mode) => names.has(mode))) {
      if (token.kind === 'positional') {
        throw new UsageError(`more than one input file: '${file}' and '${token.value}'`);
      }
    } else return words.slice(token.kind === 'option-terminator' ? token.index + 1 : token.index);
  }
  return [];
}

const isOption = (name: string): name is OptionName => OPTION_NAMES.some((known) => known === name);

class OptionSet {
  readonly flags = new Set<OptionName>();
  readonly values = new Map<OptionName, string>();

  get names(): ReadonlySet<OptionName> {
    return new Set([...this.flags, ...this.values.keys()]);
  }

  add(token: Extract<Token, { kind: 'option' }>): void {
    const { name, rawName, value } = token;
    if (!isOption(name)) throw new UsageError(`unknown option '${rawName}'`);
    const { argument, missing } = optionRow(name);
    if (argument === undefined) {
      if (value !== undefined) throw new UsageError(`option '${rawName}' takes no argument`);
      this.flags.add(name);
    } else {
      if (value === undefined || value === '')
        throw new UsageError(`option '${rawName}' needs an argument <${argument}>`);
      this.values.set(name, value);
    }
    if (missing !== undefined) throw new UsageError(`not supported yet: ${missing}`, false);
  }
}
