/** The builder: every kind of call, and variables that become SSA values. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AbiType,
  addData,
  addStringData,
  addStruct,
  Cls,
  dataAddress,
  dataDouble,
  dataInt,
  dataZero,
  evaluate,
  IlBuilder,
  IlModule,
  Op,
  printModule,
} from '#il';
import { assertSound, parseClean } from './helpers.js';
import { RandomSource } from './random-source.js';

const phiCount = (module: IlModule): number => (printModule(module).match(/ phi /g) ?? []).length;

test('a sum over a loop', () => {
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('sum', { returns: Cls.l, exported: true });
  const n = b.param(Cls.l, 'n');
  const unused = b.declareVariable(Cls.d, 'unused');
  const bound = b.declareVariable(Cls.l, 'bound');
  const i = b.declareVariable(Cls.l, 'i');
  const total = b.declareVariable(Cls.l, 'total');
  b.writeVariable(unused, b.double(1));
  b.writeVariable(bound, n);
  b.writeVariable(i, b.int(0));
  b.writeVariable(total, b.int(0));
  const [head, body, end] = [b.createBlock('head'), b.createBlock('body'), b.createBlock('end')];
  b.jmp(head);
  b.switchTo(head);
  b.jnz(b.ins(Op.csltl, Cls.w, b.readVariable(i), b.readVariable(bound)), body, end);
  b.sealBlock(body);
  b.switchTo(body);
  b.writeVariable(total, b.add(Cls.l, b.readVariable(total), b.readVariable(i)));
  b.writeVariable(i, b.add(Cls.l, b.readVariable(i), b.int(1)));
  b.jmp(head);
  b.sealBlock(head);
  b.sealBlock(end);
  b.switchTo(end);
  b.ret(b.readVariable(total));
  b.finishFunction();
  assertSound(module);
  assert.equal(phiCount(module), 2, 'a variable that does not change in the loop needs no phi');
  assert.equal(evaluate(module, 'sum', [100n]).result, 4950n);
  assert.equal(printModule(parseClean(printModule(module))), printModule(module));
});

test('calls of every kind', () => {
  const module = new IlModule();
  const pair = addStruct(module, 'pair', [{ kind: 'w', count: 2 }]);
  addStringData(module, 'format', '%d %s %g\n');
  addStringData(module, 'name', 'é');
  addData(module, 'table', [dataAddress(module, 'swap'), dataInt('w', 5), dataZero(4), dataDouble(2.5)]);
  const b = new IlBuilder(module);

  b.startFunction('swap', { returns: { aggregate: pair } });
  const p = b.paramAggregate(pair, 'p');
  const first = b.load(Cls.w, p);
  const at = b.add(Cls.l, p, b.int(4));
  b.store(Cls.w, b.load(Cls.w, at), p);
  b.store(Cls.w, first, at);
  b.ret(p);
  b.finishFunction();

  b.startFunction('byte', { returns: AbiType.sb });
  const env = b.paramEnv('e');
  const x = b.param(AbiType.ub, 'x');
  b.ret(b.add(Cls.w, x, b.load(Cls.w, env)));
  b.finishFunction();

  b.startFunction('main', { returns: Cls.w, exported: true });
  const slot = b.alloc(8, 4);
  b.store(Cls.w, b.int(1), slot);
  b.store(Cls.w, b.int(2), b.add(Cls.l, slot, b.int(4)));
  const swap = b.load(Cls.l, b.symbol('table'));
  const swapped = b.call(swap, { aggregate: pair }, [{ aggregate: pair, ref: slot }]);
  const byte = b.call('byte', AbiType.sb, [{ env: b.symbol('table', 8) }, { abi: AbiType.ub, ref: b.int(0x1fa) }]);
  const value = b.add(Cls.w, b.load(Cls.w, swapped), byte);
  const args = [
    { abi: Cls.l, ref: b.symbol('format') },
    { abi: Cls.w, ref: value },
    { abi: Cls.l, ref: b.symbol('name') },
    { abi: Cls.d, ref: b.load(Cls.d, b.symbol('table', 16)) },
  ];
  assert.equal(b.call('printf', null, args, { variadicFrom: 1 }), 0);
  b.tailcall('byte', [{ env: b.symbol('table', 8) }, { abi: AbiType.ub, ref: value }]);
  b.finishFunction();
  assertSound(module);
  const { output, result } = evaluate(module, 'main');
  assert.equal(output, `${2 - 1} é 2.5\n`);
  assert.equal(result, 6n);
});

test('what no path has written reads as zero', () => {
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('f', { returns: Cls.d });
  const variable = b.declareVariable(Cls.d);
  b.ret(b.readVariable(variable));
  b.finishFunction();
  assertSound(module);
  assert.equal(evaluate(module, 'f').result, 0);
});

test('ten thousand joins in a row need no recursion and leave no needless phi', () => {
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('f', { returns: Cls.l });
  const kept = b.declareVariable(Cls.l, 'kept');
  const changed = b.declareVariable(Cls.l, 'changed');
  b.writeVariable(kept, b.param(Cls.l, 'x'));
  b.writeVariable(changed, b.int(0));
  for (let i = 0; i < 10_000; i++) {
    const [yes, join] = [b.createBlock(), b.createBlock()];
    b.jnz(b.int(i & 1), yes, join);
    b.sealBlock(yes);
    b.switchTo(yes);
    if (i % 1000 === 1) b.writeVariable(changed, b.int(i));
    b.jmp(join);
    b.sealBlock(join);
    b.switchTo(join);
  }
  b.ret(b.add(Cls.l, b.readVariable(kept), b.readVariable(changed)));
  b.finishFunction();
  assertSound(module);
  assert.equal(phiCount(module), 10);
  assert.equal(evaluate(module, 'f', [7n]).result, 9008n);
});

test('random programs: variables behave like memory', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const module = new IlModule();
    const b = new IlBuilder(module);
    const withVariables = writeProgram(b, new RandomSource(seed), 'variables');
    const withSlots = writeProgram(b, new RandomSource(seed), 'slots');
    assertSound(module);
    const results = [withVariables, withSlots].map((name) => evaluate(module, name, [BigInt(seed)]).result);
    assert.equal(results[0], results[1], `seed ${seed}`);
  }
});

/** The same random program, its variables either declared to the builder or kept in frame slots. */
function writeProgram(b: IlBuilder, random: RandomSource, way: 'variables' | 'slots'): string {
  const name = `${way}`;
  b.startFunction(name, { returns: Cls.l });
  const x = b.param(Cls.l, 'x');
  const count = random.between(1, 5);
  const variables = Array.from({ length: count }, () => b.declareVariable(Cls.l));
  const slots = variables.map(() => (way === 'slots' ? b.alloc(8) : 0));
  const read = (i: number): number => (way === 'slots' ? b.load(Cls.l, slots[i]) : b.readVariable(variables[i]));
  const write = (i: number, value: number): void => {
    if (way === 'slots') b.store(Cls.l, value, slots[i]);
    else b.writeVariable(variables[i], value);
  };
  variables.forEach((_, i) => {
    write(i, i === 0 ? x : b.int(random.between(0, 9)));
  });
  const fuel = b.alloc(8);
  b.store(Cls.l, b.int(60), fuel);
  const blocks = Array.from({ length: random.between(1, 12) }, () => b.createBlock());
  const end = b.createBlock('end');
  b.jmp(blocks[0]);
  for (const block of blocks) {
    b.switchTo(block);
    for (let i = random.below(4); i > 0; i--) {
      write(
        random.below(count),
        b.add(Cls.l, b.mul(Cls.l, read(random.below(count)), b.int(3)), read(random.below(count))),
      );
    }
    const left = b.sub(Cls.l, b.load(Cls.l, fuel), b.int(1));
    b.store(Cls.l, left, fuel);
    const go = b.createBlock();
    b.jnz(b.ins(Op.csgtl, Cls.w, left, b.int(0)), go, end);
    if (random.chance(50)) b.sealBlock(go);
    b.switchTo(go);
    const condition = b.ins(Op.csltl, Cls.w, read(random.below(count)), read(random.below(count)));
    b.jnz(condition, random.pick(blocks), random.pick(blocks));
  }
  b.switchTo(end);
  let sum = b.int(0);
  for (let i = 0; i < count; i++) sum = b.add(Cls.l, b.mul(Cls.l, sum, b.int(31)), read(i));
  b.ret(sum);
  b.finishFunction();
  return name;
}
