/** Every option of fbc, once: how it is written, what it takes, what the help says, and whether this version can do it. */

export type OptionRow = {
  readonly short?: string;
  /** Name of the argument; absent for switches. */
  readonly argument?: string;
  readonly help: string;
  /** What to say of it when it is asked for and not there yet. */
  readonly missing?: string;
};

// biome-ignore format: table
export const OPTIONS = {
  'run':           { short: 'r', help: 'compile in memory and run; everything after the file goes to the program' },
  'jit':           { short: 'J', help: 'compile and optimize everything before it runs' },
  'tier':          { argument: '0|1|2', help: 'run everything interpreted, in baseline code, or optimized' },
  'threshold':     { argument: 'n', help: 'calls and loop iterations before a function is compiled (default 1000)' },
  'memory-limit':  { argument: 'size', help: 'memory of the program, as 500M or 2G; 0 = no limit (default 80 % of the machine\'s)' },
  'deopt-stress':  { argument: 'n', help: 'make every n-th guard fail (for tests)' },
  'trace-tiers':   { help: 'on stderr: what is compiled, entered, replaced, as it happens' },
  'trace-deopt':   { help: 'on stderr: every return from optimized code to the interpreter' },
  'il':            { short: 'i', help: 'print the intermediate code (or write it to -o)' },
  'asm':           { short: 'c', help: 'write a listing of the machine code to <stem>.s (or to -o)' },
  'output':        { short: 'o', argument: 'path', help: 'where -i and -c write' },
  'jit-verbose':   { help: 'run, and report the whole pipeline on stderr' },
  'metrics':       { help: 'after the run: times, memory and tiers of all functions on stderr' },
  'batch-jit':     { argument: 'dir', help: 'run every .bas under a directory, sorted by path' },
  'timeout':       { argument: 's', help: 'seconds per file of a batch, 0 = no limit (default 30)' },
  'fail-fast':     { help: 'stop the batch at the first failure' },
  'no-optimize':   { help: 'skip the optimizer' },
  'check':         { help: 'verify after every pass and prove every register allocation (slow)' },
  'show-il':       { help: 'intermediate code on stderr, then go on' },
  'show-tokens':   { help: 'tokens on stderr, then go on' },
  'trace-ast':     { short: 'A', help: 'syntax tree on stderr, then stop' },
  'trace-symbols': { short: 'S', help: 'symbols on stderr, then stop' },
  'trace-cfg':     { short: 'G', help: 'control flow graph on stderr, then stop' },
  'verbose':       { short: 'v', help: 'say on stderr what is being done' },
  'cc':            { argument: 'path', help: 'C compiler for executables', missing: '--cc' },
  'runtime-dir':   { argument: 'path', help: 'runtime library for executables', missing: '--runtime-dir' },
  'help':          { short: 'h', help: 'this text' },
  'version':       { short: 'V', help: 'version' },
} as const satisfies Record<string, OptionRow>;

export type OptionName = keyof typeof OPTIONS;
export const OPTION_NAMES = Object.keys(OPTIONS).filter((name): name is OptionName => name in OPTIONS);
export const optionRow = (name: OptionName): OptionRow => OPTIONS[name];

/** First words that are commands, and those among them that are not there yet. */
export const COMMANDS = ['run', 'il'] as const;
export type Command = (typeof COMMANDS)[number];
export const MISSING_COMMANDS: readonly string[] = ['build', 'repl', 'batch', 'debug', 'bench', 'report'];
