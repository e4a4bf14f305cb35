/**
 * Compile, deoptimize, discard, in one session: BASIC calls a function with integers until it is compiled for them, then once with a
 * double; its guard fails, which with `guardFailures: 1` throws the code away. Redefining the function as it was makes
 * the engine forget what it learned, so that the next round compiles for integers again.
 */
import { readFileSync } from 'node:fs';
import { JitSession } from '#session';

const DECLARATION = `FUNCTION Add(a AS ANY, b AS ANY) AS ANY
  DIM own(1) AS INTEGER
  RETURN a + b
END FUNCTION`;
const PROGRAM = `
${DECLARATION}
DIM x AS ANY
FOR i% = 1 TO 6
  x = Add(i%, 1)
NEXT
x = Add(0.5, 1)
IF x <> 1.5 THEN THROW 1
`;

export type Soak = {
  /** Cycles in which code was compiled, failed its guard, and was discarded. */
  readonly cycles: number;
  readonly deopts: number;
  readonly freedBytes: number;
  /** Resident bytes after the first 10,000 (a third of fewer), and at the end. */
  readonly early: number;
  readonly late: number;
};

export function soak(cycles: number, say: (text: string) => void = () => {}): Soak {
  let compiled = 0;
  let deopts = 0;
  let discarded = 0;
  using session = new JitSession({
    mode: 'tiered',
    threshold: 1,
    optimizeThreshold: 2,
    guardFailures: 1,
    onTierEvent({ kind, ...rest }) {
      if (kind === 'compile' && 'tier' in rest && rest.tier === 2) compiled++;
      if (kind === 'deopt') deopts++;
      if (kind === 'discard') discarded++;
    },
  });
  const { bytecode } = session.compileBasic(PROGRAM);
  const add = bytecode.functions.find(({ name }) => name.endsWith('.Add'));
  if (add === undefined) throw new Error('no function Add');
  let early = 0;
  const earlyAt = Math.max(1, Math.min(10_000, Math.floor(cycles / 3)));
  let done = 0;
  for (let runs = 0; done < cycles; runs++) {
    if (runs > 3 * cycles + 100) throw new Error(`only ${done} of ${cycles} cycles came about`);
    const before = { compiled, deopts, discarded };
    const { exitCode } = session.execute();
    if (exitCode !== 0) throw new Error(`the program ended with ${exitCode} in round ${runs}`);
    session.redefineBytecode(add.name, add);
    if (compiled > before.compiled && deopts > before.deopts && discarded > before.discarded) done++;
    if (done === earlyAt && early === 0) early = resident();
    if (runs > 0 && runs % 50_000 === 0) say(`${done} cycles, ${(resident() / 2 ** 20).toFixed(1)} MiB`);
  }
  const freedBytes = session.metrics()?.freedBytes ?? 0;
  return { cycles: done, deopts, freedBytes, early, late: resident() };
}

/** With garbage gone, when Node lets us collect it. */
function resident(): number {
  globalThis.gc?.();
  const status = readFileSync('/proc/self/status', 'utf8');
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}
