/** Runs IL text on the processor and in the evaluator, and compares what both report. */
import assert from 'node:assert/strict';
import { type CpuFeatures, compileModule } from '#codegen';
import { constructSsa, evaluate, type HostFunction, type IlModule, parseIl, verifyModule } from '#il';
import { Linker, Machine } from '#link';
import { renderDiagnostic, SourceText } from '#support';

/** Parses and verifies; a mistake fails the test with its text. */
export function parse(text: string): IlModule {
  const source = new SourceText('test.ssa', text);
  const { module, diagnostics } = parseIl(source);
  for (const fn of module.functions) constructSsa(fn);
  const mistakes = [...diagnostics, ...verifyModule(module)];
  assert.equal(mistakes.map((mistake) => renderDiagnostic(source, mistake)).join(''), '');
  return module;
}

/**
 * What a program reports: through `$emitl(l)` and `$emitd(d)`, in order. NaNs are all one.
 */
export type Reported = (bigint | number)[];

export type RunOptions = { readonly cpu?: CpuFeatures; readonly check?: boolean };

/** One session for all tests of a file. */
const runtime = new Map<string, number>();
const linker = new Linker({ runtime });
const machine = new Machine({ range: linker.range });
let reported: Reported = [];
const emitl = machine.hostFunction((value) => void reported.push(value), { args: ['i64'], returns: 'void' });
const emitd = machine.hostFunction((value) => void reported.push(value), { args: ['f64'], returns: 'void' });
for (const [name, address] of machine.symbols) runtime.set(name, address);
runtime.set('emitl', emitl.address);
runtime.set('emitd', emitd.address);

/** Reports of `$main` on the processor. */
export function runNative(module: IlModule, options: RunOptions = {}): Reported {
  reported = [];
  const linked = linker.link(compileModule(module, { check: true, ...options }));
  try {
    const main = linked.address('main');
    assert.ok(main !== undefined, 'no $main');
    machine.execute(main);
  } finally {
    linked.dispose();
  }
  return reported;
}

/** Reports of `$main` by the evaluator. */
export function runEvaluator(module: IlModule): Reported {
  const reported: Reported = [];
  const emitl: HostFunction = (call) => void reported.push(BigInt.asIntN(64, call.bits(0)));
  const emitd: HostFunction = (call) => void reported.push(call.double(0));
  evaluate(module, 'main', [], { externals: { emitl, emitd } });
  return reported;
}

/** Both must report the same, which is returned. */
export function agree(text: string, options: RunOptions = {}): Reported {
  const module = parse(text);
  const expected = runEvaluator(module);
  const actual = runNative(parse(text), options);
  assert.ok(expected.length > 0, 'nothing was reported');
  for (let i = 0; i < Math.max(expected.length, actual.length); i++) {
    assert.ok(Object.is(actual[i], expected[i]), `report ${i}: ${show(actual[i])} instead of ${show(expected[i])}`);
  }
  return actual;
}

function show(value: bigint | number | undefined): string {
  if (typeof value === 'bigint') return `${value} (0x${BigInt.asUintN(64, value).toString(16)})`;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Result of `$main`, a function of no arguments that returns an l. */
export function runMain(module: IlModule, options: RunOptions = {}): bigint | number {
  const linked = linker.link(compileModule(module, { check: true, ...options }));
  try {
    const main = linked.address('main');
    assert.ok(main !== undefined, 'no $main');
    return machine.execute(main, [], { args: [], returns: 'i64' }).returnValue;
  } finally {
    linked.dispose();
  }
}
