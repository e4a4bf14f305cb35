/** What comes out of the back end besides code: data objects, source maps, statistics, listings; and many shapes at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompileStatistics, compileFunction, compileModule } from '#codegen';
import { lineAtOffset } from '#link';
import { agree, parse, runMain } from './harness.js';

test('data definitions become data objects', () => {
  const { data } = compileModule(
    parse(`
data $bytes = { b 1 2 "ab", h 513, w -1, z 3 }
export data $mixed = align 16 { l 72623859790382856, s s_1.5, z 4, d d_-2, l $bytes+5, l $mixed }
section ".rodata" data $constant = { w 7 }
thread data $own = align 4 { w 1, z 8 }
data $zeros = { z 1000 }
`),
  );
  const [bytes, mixed, constant, own, zeros] = data;
  assert.deepEqual([...bytes.bytes], [1, 2, 97, 98, 1, 2, 255, 255, 255, 255]);
  assert.deepEqual([bytes.zeroFill, bytes.alignment, bytes.exported, bytes.readonly], [3, 8, false, false]);
  const view = new DataView(mixed.bytes.buffer, mixed.bytes.byteOffset);
  assert.equal(view.getBigInt64(0, true), 72623859790382856n);
  assert.deepEqual([view.getFloat32(8, true), view.getInt32(12, true), view.getFloat64(16, true)], [1.5, 0, -2]);
  assert.deepEqual(mixed.relocations, [
    { kind: 'abs64', offset: 24, symbol: 'bytes', addend: 5 },
    { kind: 'abs64', offset: 32, symbol: 'mixed', addend: 0 },
  ]);
  assert.deepEqual([mixed.alignment, mixed.exported, mixed.bytes.length], [16, true, 40]);
  assert.equal(constant.readonly, true);
  assert.deepEqual([own.thread, own.alignment, own.zeroFill], [true, 4, 8]);
  assert.deepEqual([zeros.bytes.length, zeros.zeroFill], [0, 1000]);
});

test('data refers to functions, and code to data', () => {
  const result = runMain(
    parse(`
data $table = { l $one, l $two }
thread data $counter = { l 5 }
function l $one(l %x) {
@start
	%r =l add %x, 1
	ret %r
}
function l $two(l %x) {
@start
	%r =l mul %x, 2
	ret %r
}
export function l $main() {
@start
	%f =l loadl $table
	%a =l call %f(l 10)
	%p =l add $table, 8
	%g =l loadl %p
	%b =l call %g(l %a)
	%c =l loadl thread $counter
	%d =l add %b, %c
	storel %d, thread $counter
	%e =l loadl thread $counter
	ret %e
}
`),
  );
  assert.equal(result, 27n);
});

test('constants of a module are kept once', () => {
  const { data } = compileModule(
    parse(`
function d $f(d %x) {
@start
	%a =d mul %x, d_0.1
	%b =d add %a, d_0.1
	ret %b
}
function d $g(d %x, s %y) {
@start
	%a =d mul %x, d_0.1
	%n =d neg %a
	%z =s neg %y
	%w =d exts %z
	%r =d sub %n, %w
	ret %r
}
`),
  );
  assert.deepEqual(
    data.map(({ name, readonly, alignment, bytes }) => [name, readonly, alignment, bytes.length]),
    [['.constants', true, 16, 48]],
  );
});

test('source maps lead from code to lines', () => {
  const module = parse(`
dbgfile "a.bas"
export function l $f(l %p) {
@start
	dbgloc 10
	%a =l loadl %p
	dbgloc 20, 3
	storel 5, %p
	dbgloc 30
	%r =l mul %a, 3
	ret %r
}
`);
  const [{ sourceMap, bytes }] = compileFunction(module, module.functions[0]).functions;
  const lines = new Set<number>();
  for (let at = 0; at < bytes.length; at++) lines.add(lineAtOffset(sourceMap, at));
  assert.deepEqual(
    [...lines].filter((line) => line > 0),
    [10, 20, 30],
  );
});

test('a block without a line of its own has the one that control brings, not that of the block before it', () => {
  const module = parse(`
dbgfile "a.bas"
export function l $f(l %p, w %c) {
@start
	dbgloc 10
	%a =l loadl %p
	jnz %c, @then, @otherwise
@then
	dbgloc 20
	storel 5, %p
	%x =l mul %a, 7
	ret %x
@otherwise
	%r =l mul %a, 3
	ret %r
}
`);
  const [{ sourceMap, bytes }] = compileFunction(module, module.functions[0]).functions;
  const runs: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const line = lineAtOffset(sourceMap, at);
    if (line > 0 && runs.at(-1) !== line) runs.push(line);
  }
  assert.deepEqual(runs, [10, 20, 10]);
});

test('statistics and listings', () => {
  const statistics = new CompileStatistics();
  const listed: string[] = [];
  const module = parse(`
data $d = { z 16 }
function l $f(l %a) {
@start
	ret %a
}
function l $g(l %a) {
@start
	%r =l call $f(l %a)
	ret %r
}
`);
  const { functions } = compileModule(module, { statistics, listing: (name) => void listed.push(name) });
  assert.deepEqual(listed, ['f', 'g']);
  assert.equal(statistics.functions, 2);
  assert.equal(statistics.dataBytes, 16);
  assert.equal(
    statistics.bytes,
    functions.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  assert.ok(statistics.machineInstructions > 6 && statistics.allocateMs >= 0);
});

test('symbols of other modules', () => {
  const text = `
export function l $main() {
@start
	%v =l loadl $elsewhere
	ret %v
}
`;
  const listing = (isNear: boolean): string => {
    let text_ = '';
    compileModule(parse(text), { isNear: () => isNear, listing: (_, listed) => void (text_ = listed) });
    return text_;
  };
  assert.match(listing(true), /qword ptr \[rip\+\$elsewhere\]/);
  assert.match(listing(false), /movabs rax, \$elsewhere/);
});

test('control flow of every shape', () => {
  // loops left from inner loops, entered twice, jumped back to from inside others, and endless rings never run
  agree(`
function l $f(l %n, l %k) {
@start
	jmp @outer
@outer
	%i =l phi @start 0, @inner %i1, @skip %i2
	%s =l phi @start 1, @inner %s1, @skip %s2
	%i1 =l add %i, 1
	%i2 =l add %i, 2
	%c =w csgtl %i, %n
	jnz %c, @done, @inner
@inner
	%j =l phi @outer 0, @again %j1
	%s1 =l phi @outer %s, @again %s3
	%j1 =l add %j, 1
	%m =l mul %s1, 3
	%s3 =l add %m, %j
	%b =w csgtl %j, %k
	jnz %b, @outer, @again
@again
	%x =l and %s3, 64
	%y =w ceql %x, 64
	jnz %y, @leave, @inner
@leave
	%s2 =l xor %s3, %i
	%z =l and %s2, 1
	jnz %z, @skip, @done
@skip
	jmp @outer
@done
	%r =l phi @outer %s, @leave %s2
	ret %r
}
function l $irreducible(l %n) {
@start
	%o =l and %n, 1
	jnz %o, @a, @b
@a
	%x =l phi @start 1, @b %y1
	%i =l phi @start 0, @b %k1
	%x1 =l mul %x, 3
	%i1 =l add %i, 1
	%c =w csltl %i1, 10
	jnz %c, @b, @end
@b
	%y =l phi @start 2, @a %x1
	%k =l phi @start 0, @a %i1
	%y1 =l add %y, 7
	%k1 =l add %k, 1
	%d =w csltl %k1, %n
	jnz %d, @a, @end
@end
	%r =l phi @a %x1, @b %y1
	ret %r
}
function l $same(l %n) {
@start
	jnz %n, @next, @next
@next
	%r =l phi @start %n
	ret %r
}
function $never(w %n) {
@start
	jnz %n, @end, @ring
@ring
	jmp @ring2
@ring2
	jmp @ring
@end
	ret
}
export function $main() {
@start
	%a =l call $f(l 10, l 3)
	call $emitl(l %a)
	%b =l call $f(l 50, l 7)
	call $emitl(l %b)
	%c =l call $irreducible(l 9)
	call $emitl(l %c)
	%d =l call $irreducible(l 12)
	call $emitl(l %d)
	%e =l call $same(l 5)
	call $emitl(l %e)
	call $never(w 1)
	ret
}
`);
});
