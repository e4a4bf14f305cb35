/** One random module through the evaluator and through machine code, plain and optimized: the answers must be the same. */
import { compileModule } from '#codegen';
import { constructSsa, evaluate, type IlModule, parseIl } from '#il';
import { Linker, Machine } from '#link';
import { optimizeModule } from '#optimize';
import { SourceText } from '#support';
import { generateRandomIl } from '../il/generate-random.js';

export type Outcome = {
  readonly functions: number;
  /** Empty when all agree. */
  readonly difference: string;
};

const parse = (text: string): IlModule => parseIl(new SourceText('random.ssa', text)).module;

export function compareModule(seed: number): Outcome {
  const text = generateRandomIl(seed);
  const module = parse(text);
  const functions = module.functions.length;
  const expected = checksum(evaluate(module, 'main').result);
  for (const optimized of [false, true]) {
    const found = runCompiled(text, optimized);
    if (found !== expected) {
      const how = optimized ? 'optimized' : 'plain';
      return { functions, difference: `${how} code gives ${found}, the evaluator ${expected}` };
    }
  }
  return { functions, difference: '' };
}

function runCompiled(text: string, optimized: boolean): bigint {
  const module = parse(text);
  if (optimized) optimizeModule(module);
  else for (const fn of module.functions) constructSsa(fn);
  const object = compileModule(module, { check: true });
  for (const fn of module.functions) fn.release();
  const runtime = new Map<string, number>();
  const linker = new Linker({ runtime, rangeSize: 1 << 24 });
  const machine = new Machine({ range: linker.range, stackSize: 1 << 20 });
  try {
    for (const [name, address] of machine.symbols) runtime.set(name, address);
    linker.link(object);
    const address = linker.lookup('main');
    if (address === undefined) throw new Error('no $main');
    const { returnValue } = machine.execute(address, [], { args: [], returns: 'i64' });
    return BigInt.asIntN(64, BigInt(returnValue ?? 0));
  } finally {
    machine.dispose();
    linker.dispose();
  }
}

function checksum(result: unknown): bigint {
  if (typeof result !== 'bigint') throw new Error(`$main gave ${result}`);
  return BigInt.asIntN(64, result);
}
