// Reduced sizes of the programs of shared/bench: tier 0 takes 0.15 to 0.4 s for each. Every change names a piece of text and must
// hit exactly once, so that a program that was changed is noticed rather than measured at its full size.

/** By program: by language, pieces of the text and what stands there in the small program. */
const REDUCED = {
  sum_loop: same('600000000', '60000000'),
  mandelbrot: {
    bas: { 'w = 2100': 'w = 700', 'h = 1400': 'h = 467' },
    c: { 'w = 2100, h = 1400': 'w = 700, h = 467' },
    lua: { '= 2100, 1400, 500': '= 700, 467, 500' },
  },
  nbody: same('15000000', '500000'),
  matmul: {
    bas: { 'rep = 1 TO 100': 'rep = 1 TO 2' },
    c: { 'REPS = 100': 'REPS = 2' },
    lua: { 'reps = 300, 100': 'reps = 300, 2' },
  },
  sieve: {
    bas: { 'reps = 7000': 'reps = 200' },
    c: { 'REPS = 7000': 'REPS = 200' },
    lua: { 'reps = 100000, 7000': 'reps = 100000, 200' },
  },
  spectral_norm: { bas: { 'n = 4000': 'n = 600' }, c: { 'N = 4000': 'N = 600' }, lua: { 'n = 4000': 'n = 600' } },
  fib: { bas: { 'Fib(43)': 'Fib(35)' }, c: { 'fib(43)': 'fib(35)' }, lua: { 'fib(43)': 'fib(35)' } },
  tak: {
    bas: { 'Tak(32, 21, 10)': 'Tak(28, 18, 9)' },
    c: { 'tak(32, 21, 10)': 'tak(28, 18, 9)' },
    lua: { 'tak(32, 21, 10)': 'tak(28, 18, 9)' },
  },
  factorial_10m: same('100000000', '5000000'),
  string_build: same('4000000', '300000'),
  string_hash: same('8000000', '2500000'),
};

function same(from, to) {
  const change = { [from]: to };
  return { bas: change, c: change, lua: change };
}

/**
 * @param language `bas`, `c` or `lua`
 * @returns the text with the small sizes; as it is when the program has none
 * @throws Error when a piece of text is not there exactly once
 */
export function reduce(name, language, text) {
  for (const [from, to] of Object.entries(REDUCED[name]?.[language] ?? {})) {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${name}.${language}: "${from}" is there ${parts.length - 1} times`);
    text = parts.join(to);
  }
  return text;
}
