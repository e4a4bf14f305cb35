/**
 * Compile, deoptimize, discard, in one session: BASIC calls a function with integers until it is compiled for them, then once with a
 * double; its guard fails, which with `guardFailures: 1` throws the code away. Redefining the function as it was makes
 * the engine forget what it learned, so that the next round compiles for integers again.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
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
  /** After the first 10,000 (a third of fewer), and at the end. */
  readonly early: Memory;
  readonly late: Memory;
};

/** In bytes. */
export type Memory = {
  readonly resident: number;
  /** JavaScript objects that are reachable. */
  readonly heap: number;
  /** Pages of the session's address range that are in use. */
  readonly session: number;
};

/** @param minutes after which it ends, with fewer cycles */
export async function soak(
  cycles: number,
  say: (text: string) => void = () => {},
  minutes = Number.POSITIVE_INFINITY,
): Promise<Soak> {
  const end = performance.now() + 60_000 * minutes;
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
  let early: Memory | null = null;
  const earlyAt = Math.max(1, Math.min(10_000, Math.floor(cycles / 3)));
  let done = 0;
  for (let runs = 0; done < cycles && performance.now() < end; runs++) {
    if (runs > 3 * cycles + 100) throw new Error(`only ${done} of ${cycles} cycles came about`);
    const before = { compiled, deopts, discarded };
    const { exitCode } = session.execute();
    if (exitCode !== 0) throw new Error(`the program ended with ${exitCode} in round ${runs}`);
    session.redefineBytecode(add.name, add);
    if (compiled > before.compiled && deopts > before.deopts && discarded > before.discarded) done++;
    if (done === earlyAt && early === null) early = await measure(session);
    if (runs > 0 && runs % SAY_EVERY === 0) {
      const { resident, heap } = await measure(session);
      say(`${done} cycles, ${mib(resident)} resident, ${mib(heap)} of them JavaScript`);
    }
  }
  const late = await measure(session);
  const freedBytes = session.metrics()?.freedBytes ?? 0;
  return { cycles: done, deopts, freedBytes, early: early ?? late, late };
}

const SAY_EVERY = 10_000;
const COLLECTIONS = 8;
const PAUSE_MS = 25;

/** With garbage gone, when Node lets us collect it. V8 gives pages back in tasks of its event loop, which therefore gets turns. */
async function measure(session: JitSession): Promise<Memory> {
  // What is retired is freed now, so that both measurements see the same.
  session.metrics();
  for (let i = 0; i < COLLECTIONS; i++) {
    globalThis.gc?.();
    await setTimeout(PAUSE_MS);
  }
  const status = readFileSync('/proc/self/status', 'utf8');
  const { range } = session.layoutInfo();
  return {
    resident: 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0),
    heap: process.memoryUsage().heapUsed,
    session: range.size - range.free,
  };
}

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
