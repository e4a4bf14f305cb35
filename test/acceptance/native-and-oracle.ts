/** Both executions of one IL text: the evaluator, which stands for the interpreter, and machine code in a session. */
import assert from 'node:assert/strict';
import { EvaluationError, evaluate, type IlModule, parseIl } from '#il';
import { CrashError, JitSession } from '#session';
import { SourceText } from '#support';

/** A result, or that the arithmetic trapped. */
export type Outcome = bigint | number | 'trap';

/** IL of a function of longs (`l`) or doubles (`d`) that gives one. */
export type Sample = {
  readonly text: string;
  readonly name: string;
  readonly kind: 'l' | 'd';
};

const ARITHMETIC_TRAPS: readonly string[] = ['divisionByZero', 'divisionOverflow'];

export function parseText(text: string): IlModule {
  const { module, diagnostics } = parseIl(new SourceText('acceptance.ssa', text));
  assert.deepEqual(diagnostics, []);
  return module;
}

/** What the evaluator makes of a call. */
export function interpreted({ text, name }: Sample, args: readonly (bigint | number)[]): Outcome {
  try {
    const { result } = evaluate(parseText(text), name, args);
    assert.ok(typeof result === 'bigint' || typeof result === 'number');
    return result;
  } catch (error) {
    if (error instanceof EvaluationError && ARITHMETIC_TRAPS.includes(error.trap)) return 'trap';
    throw error;
  }
}

/** What the processor makes of it. */
export function executed(session: JitSession, { name, kind }: Sample, args: readonly (bigint | number)[]): Outcome {
  try {
    if (kind === 'd') {
      const call = session.getFunction(name, { args: args.map(() => 'f64' as const), returns: 'f64' });
      return call(...args.map(Number));
    }
    const call = session.getFunction(name, { args: args.map(() => 'i64' as const), returns: 'i64' });
    return call(...args.map(BigInt));
  } catch (error) {
    if (error instanceof CrashError && error.signal === 'SIGFPE') return 'trap';
    throw error;
  }
}

/** Bits of a result, so that -0 and 0 differ. NaNs are one: processors choose sign and payload of those they make. */
export function bitsOf(outcome: Outcome): bigint | 'trap' {
  if (typeof outcome !== 'number') return outcome;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Number.isNaN(outcome) ? Number.NaN : outcome);
  return view.getBigUint64(0);
}

/** Listings of machine code by function, one line each; calls may go to `$callee(l)`. */
export function listings(text: string, optimize = false): Map<string, readonly string[]> {
  using session = new JitSession({ listings: true, optimize });
  session.provideFunction('callee', { args: ['i64'], returns: 'i64' }, () => 0n);
  session.compileIl(text);
  const machine = session.report().modules.flatMap((module) => module.listings?.machine ?? []);
  return new Map(
    machine.map((listing) => {
      const [head, ...lines] = listing.trimEnd().split('\n');
      return [head.replace(/^\$|:$/g, ''), lines.map((line) => line.trim())] as const;
    }),
  );
}
