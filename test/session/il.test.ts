/** Sessions of the back end: typed functions, several modules, IL programs, what an address belongs to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryMap } from '#os';
import {
  Cls,
  CompileError,
  IlBuilder,
  IlModule,
  JitSession,
  LinkError,
  Op,
  ProgramExit,
  parseIl,
  SourceText,
  UnresolvedSymbolError,
} from '#session';

const TWICE = 'export function l $twice(l %x) {\n@start\n\t%r =l add %x, %x\n\tret %r\n}\n';

test('a typed function takes and gives 64-bit integers', () => {
  using session = new JitSession();
  session.compileIl(TWICE);
  const twice = session.getFunction('twice', { args: ['i64'], returns: 'i64' });
  assert.equal(twice(21n), 42n);
  assert.equal(twice(-(2n ** 62n)), -(2n ** 63n));
});

test('a typed function takes and gives floats and 32-bit integers', () => {
  using session = new JitSession();
  session.compileIl(`
export function d $mix(d %a, w %n, s %b) {
@start
	%i =d swtof %n
	%f =d exts %b
	%p =d mul %a, %i
	%r =d add %p, %f
	ret %r
}`);
  const mix = session.getFunction('mix', { args: ['f64', 'i32', 'f32'], returns: 'f64' });
  assert.equal(mix(1.5, -2, 0.25), -2.75);
});

test('a module calls what an earlier one exports', () => {
  using session = new JitSession();
  session.compileIl(TWICE, 'first');
  session.compileIl(
    'export function l $four(l %x) {\n@start\n\t%a =l call $twice(l %x)\n\t%b =l call $twice(l %a)\n\tret %b\n}\n',
    'second',
  );
  assert.equal(session.getFunction('four', { args: ['i64'], returns: 'i64' })(10n), 40n);
  assert.deepEqual(
    session.layoutInfo().modules.map(({ name }) => name),
    ['first', 'second'],
  );
});

test('data of an earlier module is shared', () => {
  using session = new JitSession();
  session.compileIl('export data $counter = { l 40 }\n', 'data');
  session.compileIl(
    'export function l $next() {\n@start\n\t%n =l loadl $counter\n\t%m =l add %n, 1\n\tstorel %m, $counter\n\tret %m\n}\n',
    'code',
  );
  const next = session.getFunction('next', { args: [], returns: 'i64' });
  assert.equal(next(), 41n);
  assert.equal(next(), 42n);
});

test('modules compiled together refer to each other both ways', () => {
  using session = new JitSession();
  const half = (name: string, other: string, atZero: number): IlModule =>
    parseIl(
      new SourceText(
        name,
        `export function w $${name}(w %n) {\n@start\n\tjnz %n, @more, @done\n@more\n\t%m =w sub %n, 1\n\t%r =w call $${other}(w %m)\n\tret %r\n@done\n\tret ${atZero}\n}\n`,
      ),
    ).module;
  session.compileIlModules([half('even', 'odd', 1), half('odd', 'even', 0)]);
  const even = session.getFunction('even', { args: ['i32'], returns: 'i32' });
  assert.deepEqual(
    [0, 1, 2, 7, 100].map((n) => even(n)),
    [1, 0, 1, 0, 1],
  );
});

test('a module made with the builder', () => {
  using session = new JitSession();
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('square', { returns: Cls.d, exported: true });
  const x = b.param(Cls.d, 'x');
  b.ret(b.ins(Op.mul, Cls.d, x, x));
  b.finishFunction();
  session.compileIlModule(module, 'built');
  assert.equal(session.getFunction('square', { args: ['f64'], returns: 'f64' })(1.5), 2.25);
});

test('a built module that is unsound is refused', () => {
  using session = new JitSession();
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('bad', { returns: Cls.w, exported: true });
  const x = b.param(Cls.d, 'x');
  b.ret(b.ins(Op.add, Cls.w, x, x));
  b.finishFunction();
  assert.throws(() => session.compileIlModule(module), CompileError);
});

test('emitted code calls a TypeScript function, and its exception comes out', () => {
  using session = new JitSession();
  session.provideFunction('host_add', { args: ['i32', 'f64'], returns: 'f64' }, (n, x) => {
    if (n < 0) throw new RangeError('negative');
    return n + x;
  });
  session.compileIl(
    'export function d $f(w %n) {\n@start\n\t%r =d call $host_add(w %n, d d_0.5)\n\t%s =d add %r, d_1\n\tret %s\n}\n',
  );
  const f = session.getFunction('f', { args: ['i32'], returns: 'f64' });
  assert.equal(f(3), 4.5);
  assert.throws(() => f(-1), RangeError);
  assert.equal(f(4), 5.5);
});

test('temporaries may be assigned more than once', () => {
  using session = new JitSession();
  session.compileIl(`
export function w $sum(w %n) {
@start
	%s =w copy 0
@loop
	jnz %n, @body, @end
@body
	%s =w add %s, %n
	%n =w sub %n, 1
	jmp @loop
@end
	ret %s
}`);
  assert.equal(session.getFunction('sum', { args: ['i32'], returns: 'i32' })(100), 5050);
});

test('a program gets argc and argv, and its status modulo 256 is the exit code', () => {
  using session = new JitSession();
  session.compileIl(`
export function w $main(w %argc, l %argv) {
@start
	%second =l add %argv, 8
	%text =l loadl %second
	%length =l call $strlen(l %text)
	%l =w copy %length
	%h =w mul %argc, 256
	%r =w add %h, %l
	ret %r
}`);
  const result = session.execute({ args: ['three', 'words', 'here'] });
  assert.equal(result.status, 4 * 256 + 5);
  assert.equal(result.exitCode, 5);
  assert.equal(result.crash, null);
});

test('exit() ends a program; in a typed function it is an exception', () => {
  using session = new JitSession();
  session.compileIl('export function $main() {\n@start\n\tcall $exit(w 300)\n\thlt\n}\n');
  assert.equal(session.execute().exitCode, 44);
  const main = session.getFunction('main', { args: [], returns: 'void' });
  assert.throws(main, (error) => error instanceof ProgramExit && error.status === 300);
});

test('addresses lead to symbols and lines', () => {
  using session = new JitSession();
  session.compileIl('dbgfile "f.c"\nexport function w $f() {\n@start\n\tdbgloc 7\n\tcall $abort()\n\tret 0\n}\n', 'm');
  const f = session.symbols().find(({ name }) => name === 'f');
  assert.ok(f !== undefined && f.size > 0);
  assert.equal(session.isJitPC(f.address), true);
  assert.equal(session.isJitPC(f.address - 2 ** 31), false);
  assert.equal(session.symbolAt(f.address + 1)?.name, 'f');
  assert.equal(session.sourceLineForPC(f.address + f.size - 1), 7);
  assert.equal(session.readMemory(f.address, f.size).length, f.size);
  assert.throws(() => session.readMemory(f.address, 2 ** 20), RangeError);
});

test('asking for what is not there', () => {
  using session = new JitSession();
  assert.throws(() => session.getFunction('f', { args: [], returns: 'void' }), ReferenceError);
  assert.throws(() => session.execute(), ReferenceError);
});

test('two modules export the same name', () => {
  using session = new JitSession();
  session.compileIl(TWICE);
  assert.throws(() => session.compileIl(TWICE), LinkError);
});

test('unresolved symbols are mistakes with their places', () => {
  using session = new JitSession();
  const text =
    '# $missing_one\nexport function $f() {\n@start\n\tcall $missing_one()\n\tcall $missing_two()\n\tret\n}\n';
  assert.throws(
    () => session.compileIl(text, 'f.ssa'),
    (error) => {
      assert.ok(error instanceof CompileError);
      assert.match(error.message, /--> f\.ssa:4:7\n/);
      assert.match(error.message, /--> f\.ssa:5:7\n/);
      return true;
    },
  );
  const { module } = parseIl(new SourceText('', text));
  assert.throws(
    () => session.compileIlModule(module),
    (error) => error instanceof UnresolvedSymbolError && error.missing.length === 2,
  );
  session.compileIl(TWICE);
  assert.equal(session.getFunction('twice', { args: ['i64'], returns: 'i64' })(1n), 2n);
});

test('mistakes in IL come as one exception with all of them', () => {
  using session = new JitSession();
  assert.throws(
    () =>
      session.compileIl('function w $f(d %x) {\n@start\n\t%y =w add %x, 1\n\t%z =w sub %x, 2\n\tret %z\n}\n', 'f.ssa'),
    (error) => error instanceof CompileError && error.diagnostics.length >= 2 && error.message.includes('f.ssa:3:'),
  );
});

test('checked and unoptimized sessions compute the same', () => {
  for (const options of [{ check: true }, { optimize: false }, { check: true, optimize: false }]) {
    using session = new JitSession(options);
    session.compileIl(TWICE);
    assert.equal(session.getFunction('twice', { args: ['i64'], returns: 'i64' })(4n), 8n);
  }
});

test('the report counts and keeps listings when asked to', () => {
  using session = new JitSession({ listings: true });
  session.compileIl(TWICE, 'twice.ssa');
  const { modules, phases } = session.report();
  assert.equal(modules.length, 1);
  const [{ code, il, listings, name }] = modules;
  assert.equal(name, 'twice.ssa');
  assert.equal(il.functions, 1);
  assert.ok(code.machineInstructions > 0 && code.bytes > 0);
  assert.match(listings?.machine.join('') ?? '', /\$twice:/);
  assert.match(listings?.optimizedIl ?? '', /function l \$twice/);
  assert.ok(phases.some((phase) => phase.name === 'link' && phase.milliseconds >= 0));
});

test('a disposed session gives everything back and refuses to run', () => {
  const mappings = () => memoryMap().filter(({ name }) => name.includes('fasterbasic')).length;
  {
    using warm = new JitSession();
    warm.compileIl(TWICE);
  }
  const before = mappings();
  const session = new JitSession();
  session.compileIl('export function w $main() {\n@start\n\tret 0\n}\n');
  session.execute();
  session.dispose();
  session.dispose();
  assert.equal(mappings(), before);
  assert.throws(() => session.execute());
});

test('the back end alone is the same session without BASIC', async () => {
  const jit = await import('fasterbasic/jit');
  using session = new jit.JitSession();
  session.compileIl(TWICE);
  assert.equal(session.getFunction('twice', { args: ['i64'], returns: 'i64' })(21n), 42n);
  assert.equal('compileBasic' in session, false);
});
