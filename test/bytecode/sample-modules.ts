/** Small modules, each making one point, for golden texts of the listing and of the IL made of it. */
import { type BytecodeModule, ModuleBuilder, ValueType } from '#bytecode';

const { i32, i64, f64, ref, ptr } = ValueType;

/** Constants of all types, literals, data with all kinds of parts, frame objects, a signature. */
function everyKindOfThing(): BytecodeModule {
  const module = new ModuleBuilder('things.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: null });
  const point = module.addData({
    name: 'point',
    alignment: 16,
    parts: [
      { kind: 'bytes', bytes: Uint8Array.of(1, 2, 255) },
      { kind: 'zero', count: 5 },
      { kind: 'literal', literal: module.literal('Point "x"') },
      { kind: 'literal', literal: module.literal('') },
      { kind: 'function', function: main.id },
    ],
  });
  const nested = module.addData({ name: 'nested', parts: [{ kind: 'data', data: point, offset: 8 }] });
  const temporary = main.frameObject(24, { name: 'temporary' });
  const raw = main.frameObject(3, { alignment: 1, zeroed: false });
  const number = main.local(i64, 'n&');
  main
    .line(1)
    .i32(-5)
    .emit('drop')
    .i64(2n ** 40n)
    .set(number)
    .f32(0.5)
    .emit('drop')
    .f64(-0)
    .emit('drop');
  main.line(2, 200).str('日本').emit('ref.release').dataAddress(nested, 4).frameAddress(temporary, 8);
  main
    .emit('ptr.store', -8)
    .frameAddress(raw)
    .emit('func.addr', main.id)
    .callIndirect({ params: [ptr], result: null });
  main.line(3).dataAddress(module.state()).emit('i32.load', 4).callRuntime('fb_end');
  return module.finish(main.id);
}

/** A counted loop over an array with a bounds check, a division, an integer conversion. */
function loopOverArray(): BytecodeModule {
  const module = new ModuleBuilder('loop.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  const array = module.addZeroedData('a', 48);
  const [i, total] = [main.local(i32, 'i'), main.local(f64, 'total')];
  const [head, done] = [main.newLabel(), main.newLabel()];
  main.line(10).i32(0).set(i).bind(head).emit('loop.head').get(i).i32(9).emit('i32.gt').jumpIf(done);
  main.line(20).get(total).dataAddress(array).get(i).emit('array.at1.zero', 8).emit('f64.load', 0).emit('f64.add');
  main.set(total).line(30).get(i).i32(1).emit('i32.add').set(i).jump(head).bind(done);
  main.line(40).i32(100).get(total).emit('i32.from.f64').emit('i32.divs').ret();
  return module.finish(main.id);
}

/** Strings: a parameter, an assignment to a module variable, a runtime call that raises, a value on the stack at a join. */
function strings(): BytecodeModule {
  const module = new ModuleBuilder('strings.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  const greet = module.declareFunction({
    name: 'greet',
    params: [
      { name: 'name$', type: ref },
      { name: 'loud', type: i32 },
    ],
    result: ref,
  });
  const variable = module.addZeroedData('s$', 8);
  main.line(1).dataAddress(variable).str('world').i32(1).call(greet).emit('ref.assign', 0).i32(0).ret();
  const [quiet, join] = [greet.newLabel(), greet.newLabel()];
  greet.line(5).str('hello ').get(1).jumpUnless(quiet).get(0).emit('ref.retain').jump(join);
  greet.bind(quiet).str('you').bind(join).callRuntime('fb_str_concat').ret();
  return module.finish(main.id);
}

/** ON … GOSUB inside a function: pushes return numbers, dispatches by `switch`. */
function gosub(): BytecodeModule {
  const module = new ModuleBuilder('gosub.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  const count = main.local(i32, 'count');
  const [back0, back1, sub, dispatch] = [main.newLabel(), main.newLabel(), main.newLabel(), main.newLabel()];
  main.line(1).i32(0).emit('gosub.push').jump(sub).bind(back0);
  main.line(2).i32(1).emit('gosub.push').jump(sub).bind(back1).get(count).ret();
  main.line(3).bind(sub).get(count).i32(1).emit('i32.add').set(count).jump(dispatch);
  main.bind(dispatch).emit('gosub.pop').switch([back0, back1], dispatch);
  return module.finish(main.id);
}

export const SAMPLE_MODULES: Readonly<Record<string, () => BytecodeModule>> = {
  'every-kind-of-thing': everyKindOfThing,
  'loop-over-array': loopOverArray,
  strings,
  gosub,
};

/** Nested exception ranges: division by zero in the inner one, everything else in the outer one. */
export function exceptions(): BytecodeModule {
  const module = new ModuleBuilder('exceptions.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  const [other, inner, outer, again] = [main.newLabel(), main.newLabel(), main.newLabel(), main.newLabel()];
  const start = main.line(1).offset;
  main.line(2).callRuntime('fb_err').jumpIf(other);
  const division = main.offset;
  main.line(3).i32(1).i32(0).emit('i32.divs').ret().protect(division, inner).bind(inner);
  main.line(4).callRuntime('fb_err').i32(11).emit('i32.eq').jumpUnless(again).i32(2).ret().bind(again);
  main.callRuntime('fb_err').callRuntime('fb_erl').callRuntime('fb_rethrow').bind(other);
  main.line(5, 50).i32(5).emit('throw').protect(start, outer).bind(outer).line(6).callRuntime('fb_erl').ret();
  return module.finish(main.id);
}
