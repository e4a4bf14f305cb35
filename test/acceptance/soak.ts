/**
 * Compile, deoptimize, discard, in one session: BASIC calls a function with integers until it is compiled for them, then once with a
 * double; its guard fails, which with `guardFailures: 1` throws the code away. Redefining the function as it was makes
 * the engine forget what it learned, so that the next round compiles for integers again.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { currentHost } from '#os';
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
  /** JavaScript objects that are reachable, and what V8 holds for them, code included. */
  readonly heap: number;
  /** Of that, machine code that V8 made of this program's JavaScript. */
  readonly scripts: number;
  /** Memory outside of V8's heap that its objects own: typed arrays above all. The view of the program's stack counts in full. */
  readonly external: number;
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
  let sayAt = SAY_EVERY;
  for (let runs = 0; done < cycles && performance.now() < end; runs++) {
    if (runs > 3 * cycles + 100) throw new Error(`only ${done} of ${cycles} cycles came about`);
    const before = { compiled, deopts, discarded };
    const { exitCode } = session.execute();
    if (exitCode !== 0) throw new Error(`the program ended with ${exitCode} in round ${runs}`);
    session.redefineBytecode(add.name, add);
    if (compiled > before.compiled && deopts > before.deopts && discarded > before.discarded) done++;
    if (done === earlyAt && early === null) early = await measure(session);
    if (done >= sayAt) {
      sayAt += SAY_EVERY;
      const { resident, heap, external } = await measure(session);
      say(`${done} cycles: ${mib(resident)} resident, heap ${mib(heap)}, external ${mib(external)}`);
    }
  }
  const late = await measure(session);
  const freedBytes = session.metrics()?.freedBytes ?? 0;
  return { cycles: done, deopts, freedBytes, early: early ?? late, late };
}

const SAY_EVERY = 50_000;
const COLLECTIONS = 8;
const PAUSE_MS = 25;

/**
 * What is in use, without what only waits to be used again: garbage is collected (when Node lets us), V8's half empty pages are closed
 * up, and the C library gives free pages back. V8 does some of that in tasks of its event loop, which therefore gets turns.
 */
async function measure(session: JitSession): Promise<Memory> {
  // What is retired is freed now, so that all measurements see the same.
  session.metrics();
  setFlagsFromString('--compact-on-every-full-gc');
  for (let i = 0; i < COLLECTIONS; i++) {
    globalThis.gc?.();
    await setTimeout(PAUSE_MS);
  }
  setFlagsFromString('--no-compact-on-every-full-gc');
  giveFreePagesBack();
  const status = readFileSync('/proc/self/status', 'utf8');
  const { range } = session.layoutInfo();
  const { heapUsed, external } = process.memoryUsage();
  return {
    resident: 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0),
    heap: heapUsed,
    scripts: getHeapSpaceStatistics().find(({ space_name }) => space_name === 'code_space')?.space_used_size ?? 0,
    external,
    session: range.size - range.free,
  };
}

/** glibc keeps what was freed; musl has no such function and need not. */
function giveFreePagesBack(): void {
  const host = currentHost();
  const trim = host.lookup('malloc_trim');
  // SAFETY: int malloc_trim(size_t), of the C library.
  if (trim !== 0) host.callable(trim, { args: ['i64'], returns: 'i32' })(0n);
}

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
