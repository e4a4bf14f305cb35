/** The ways a BASIC program can run: options of the command line by name. What it prints must not depend on them. */
const stressed = (n: number): readonly [name: string, words: readonly string[]] => [
  `stress ${n}`,
  ['--threshold=1', `--deopt-stress=${n}`],
];

export const MODES: ReadonlyMap<string, readonly string[]> = new Map([
  ['tiered', []],
  ['tier 0', ['--tier=0']],
  ['tier 1', ['--tier=1']],
  ['tier 2', ['--tier=2']],
  ['jit', ['--jit']],
  ['threshold 1', ['--threshold=1']],
  stressed(1),
  stressed(2),
  stressed(3),
  stressed(7),
  stressed(13),
]);

export const wordsOf = (mode: string): readonly string[] => {
  const words = MODES.get(mode);
  if (words === undefined) throw new RangeError(`no mode '${mode}'; there are: ${[...MODES.keys()].join(', ')}`);
  return words;
};
