/** Shapes of the IL that matter beyond its meaning: shared error blocks, aliasing, dropped work, linear time. */
// before anything else: it counts what is compiled after it
import '../steps.js';
import assert from 'node:assert/strict';
import test from 'node:test';
import { type BytecodeModule, type FunctionBuilder, ModuleBuilder, STATE, ValueType, verifyModule } from '#bytecode';
import { evaluate, type IlModule, Op } from '#il';
import { bytecodeToIl } from '#tiers';
import { assertLinear } from '../steps.js';
import { callF, ilOf, moduleOf, toIl, withRuntime } from './run-bytecode.js';

const { i32, ref, ptr } = ValueType;

const count = (il: IlModule, name: string, op: number): number => {
  const fn = il.functions.find((candidate) => candidate.name === name) ?? assert.fail(`no ${name}`);
  let found = 0;
  for (let block = 1; block < fn.blockCount; block++)
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) if (fn.insOp[ins] === op) found++;
  return found;
};

test('one error block per line and error, one per array access', () => {
  const il = ilOf([i32, i32], i32, (fn, module) => {
    const array = module.addZeroedData('a', 64);
    fn.line(1).get(0).get(1).emit('i32.divs').get(0).get(1).emit('i32.rems').emit('i32.add');
    fn.dataAddress(array).get(0).get(1).emit('array.at2', 4).emit('i32.load', 0).emit('i32.add').ret();
  });
  assert.equal(count(il, 'f.f', Op.call), 2);
});

test('literals and null are not counted', () => {
  const il = ilOf([], null, (fn) => {
    const local = fn.local(ref);
    fn.str('x').emit('ref.retain').emit('ref.release').emit('ref.null').emit('ref.release');
    // The local is null before, a literal afterwards.
    fn.str('y').emit('ref.replace', local).get(local).emit('ref.release').ret();
  });
  assert.equal(count(il, 'f.f', Op.loadsw), 0);
});

test('the line is stored once per block as long as no user function was called', () => {
  const il = ilOf([ref], null, (fn, module) => {
    const other = module.declareFunction({ name: 'other', params: [], result: null });
    other.ret();
    fn.line(1).get(0).callRuntime('fb_str_val').emit('drop');
    for (let i = 0; i < 3; i++) fn.get(0).callRuntime('fb_str_ucase').emit('ref.release');
    fn.call(other).get(0).callRuntime('fb_str_ucase').emit('drop').ret();
  });
  const { functions, symbolNames } = il;
  const fn = functions[1];
  let stores = 0;
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const address = fn.insArg1[ins] >>> 3;
      if (fn.insOp[ins] !== Op.storew || symbolNames[fn.constLo[address]] !== 'fb_state') continue;
      assert.equal(fn.constHi[address], STATE.line);
      stores++;
    }
  }
  assert.equal(stores, 2);
});

test('data that nobody points into is found', () => {
  const module = moduleOf([ptr], i32, (fn, builder) => {
    const byRef = builder.declareFunction({ name: 'by_ref', params: [{ name: 'p', type: ptr }], result: null });
    byRef.ret();
    const names = ['scalar', 'array', 'text', 'passed', 'stored', 'chosen', 'joined', 'listed'];
    const data = Object.fromEntries(names.map((name) => [name, builder.addZeroedData(name, 64)]));
    builder.addData({ name: 'list', parts: [{ kind: 'data', data: data['listed'], offset: 0 }] });
    fn.dataAddress(data['scalar']).i32(1).emit('i32.store', 4);
    fn.dataAddress(data['array']).i32(1).emit('array.at1', 8).i32(5).emit('i32.store', 0);
    fn.dataAddress(data['text']).str('x').callRuntime('fb_str_append');
    fn.dataAddress(data['passed'], 8).call(byRef);
    fn.get(0).dataAddress(data['stored']).emit('ptr.store', 0);
    fn.get(0)
      .emit('i32.load', 0)
      .dataAddress(data['chosen'])
      .get(0)
      .emit('ptr.select')
      .emit('i32.load', 0)
      .emit('drop');
    const [other, join] = [fn.newLabel(), fn.newLabel()];
    fn.get(0).emit('i32.load', 0).jumpIf(other).get(0).jump(join).bind(other).dataAddress(data['joined']).bind(join);
    fn.emit('i32.load', 0).ret();
  });
  const il = toIl(module);
  const unaliased = [...il.unaliased].map((symbol) => il.symbolNames[symbol]);
  assert.deepEqual(unaliased.sort(), ['v.array', 'v.list', 'v.scalar', 'v.text']);
});

/** `count` GOSUBs to one subroutine, each after changing one of `count` variables; returns the sum of some. */
function manyGosubs(many: number): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  const stack = module.addZeroedData('places', 64);
  main.dataAddress(module.state()).dataAddress(stack).emit('ptr.store', STATE.gosub);
  main.dataAddress(module.state()).i32(16).emit('i32.store', STATE.gosubCapacity);
  const locals = Array.from({ length: many }, (_, k) => main.local(i32, `v${k}`));
  const [sub, dispatch] = [main.newLabel(), main.newLabel()];
  const backs = locals.map((local, k) => {
    const back = main.newLabel();
    main
      .line(k + 1)
      .get(local)
      .i32(k)
      .emit('i32.add')
      .set(local)
      .i32(k)
      .emit('gosub.push')
      .jump(sub)
      .bind(back);
    return back;
  });
  main
    .get(locals[0])
    .get(locals[many >> 1])
    .emit('i32.add')
    .get(locals[many - 1])
    .emit('i32.add')
    .ret();
  main.bind(sub);
  for (const local of [0, many >> 1]) main.get(locals[local]).i32(1).emit('i32.add').set(locals[local]);
  main.jump(dispatch).bind(dispatch).emit('gosub.pop').switch(backs, dispatch);
  return module.finish(main.id);
}

test('a dispatcher that everything meets in: phis for some variables, memory for the rest, the same result', () => {
  for (const many of [20, 1600]) {
    const il = withRuntime(toIl(manyGosubs(many)));
    const { result } = evaluate(il, 'main');
    assert.equal(result, BigInt(many + many + (many >> 1) + many - 1));
    assert.equal(count(il, 'main', Op.alloc8) > 0, many > 1000, 'variables are demoted only where there are too many');
  }
});

/** A main program of `lines` lines with branches, arrays and 300 variables. */
function longProgram(lines: number): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'start', params: [], result: null });
  const array = module.addZeroedData('a', 48);
  const locals = Array.from({ length: 300 }, (_, k) => main.local(i32, `v${k}`));
  for (let line = 1; line <= lines; line++) {
    const [x, y] = [locals[(line * 7) % 300], locals[(line * 13) % 300]];
    const skip = main.newLabel();
    main.line(line).get(x).i32(line).emit('i32.gt').jumpUnless(skip).get(x).get(y).emit('i32.add').set(x).bind(skip);
    main.dataAddress(array).get(y).emit('array.at1.zero', 4).get(x).emit('i32.store', 0);
  }
  main.ret();
  return module.finish(main.id);
}

test('steps grow with the length of a program, not faster', () => {
  assertLinear([5000, 10_000, 20_000], (lines) => {
    const module = longProgram(lines);
    return () => {
      for (const fn of bytecodeToIl(verifyModule(module)).functions) fn.release();
    };
  });
});

test('expressions and blocks nest as deeply as they like', () => {
  const deep = (fn: FunctionBuilder): void => {
    for (let i = 0; i < 4000; i++) fn.get(0);
    for (let i = 1; i < 4000; i++) fn.emit('i32.add');
    const labels = Array.from({ length: 5000 }, () => fn.newLabel());
    for (const label of labels) fn.get(0).jumpUnless(label);
    for (const label of labels.reverse()) fn.bind(label).get(0).i32(0).emit('i32.add').set(0);
    fn.ret();
  };
  assert.equal(callF(ilOf([i32], i32, deep), [3n]), 12000n);
});
