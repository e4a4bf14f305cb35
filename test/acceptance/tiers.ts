/** Runs BASIC in a session and catches what it prints, with what the tiers did meanwhile. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { currentHost } from '#os';
import { type EngineMetrics, type FunctionMetrics, JitSession, type SessionOptions, type TierEvent } from '#session';

export type Run = {
  readonly stdout: string;
  readonly exitCode: number;
  readonly events: readonly TierEvent[];
  readonly metrics: EngineMetrics;
};

/** @param during called with the session before it runs */
export function runTiered(text: string, options: SessionOptions = {}, during?: (session: JitSession) => void): Run {
  const events: TierEvent[] = [];
  using session = new JitSession({ ...options, mode: 'tiered', onTierEvent: (event) => void events.push(event) });
  session.compileBasic(text);
  during?.(session);
  let exitCode = -1;
  const stdout = captured(() => {
    exitCode = session.execute().exitCode;
  });
  const metrics = session.metrics();
  if (metrics === null) throw new Error('the program did not run in tiers');
  return { stdout, exitCode, events, metrics };
}

/** What descriptor 1 receives while something runs. */
export function captured(work: () => void): string {
  const host = currentHost();
  // SAFETY: dup and dup2 of the C library; descriptors are plain integers.
  const dup2 = host.callable(host.lookup('dup2'), { args: ['i32', 'i32'], returns: 'i32' });
  const dup = host.callable(host.lookup('dup'), { args: ['i32'], returns: 'i32' });
  const folder = mkdtempSync(path.join(tmpdir(), 'fbc-tiers-'));
  const file = path.join(folder, 'out');
  const before = dup(1);
  const target = openSync(file, 'w');
  dup2(target, 1);
  try {
    work();
  } finally {
    dup2(before, 1);
    closeSync(before);
    closeSync(target);
  }
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return text;
}

/** By the name that the program gives it. */
export function functionOf({ functions }: EngineMetrics, name: string): FunctionMetrics {
  const found = functions.find((each) => each.name.replace(/^p\d+\./, '') === name);
  if (found === undefined)
    throw new RangeError(`no function ${name} in ${functions.map((each) => each.name).join(' ')}`);
  return found;
}

export const eventsOf = <K extends TierEvent['kind']>(
  events: readonly TierEvent[],
  kind: K,
  name = '',
): Extract<TierEvent, { readonly kind: K }>[] =>
  events.filter(
    (event): event is Extract<TierEvent, { readonly kind: K }> =>
      event.kind === kind && (name === '' || event.functionName.replace(/^p\d+\./, '') === name),
  );
