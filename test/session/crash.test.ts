/** Crashes of emitted code end the program, never Node, and lose nothing of what was printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CrashError, JitSession } from '#session';

const FAULT = `dbgfile "fault.c"
export function w $main() {
@start
	dbgloc 3
	%r =w call $inner(l 24)
	ret %r
}
function w $inner(l %p) {
@start
	dbgloc 9
	%v =w loadsw %p
	dbgloc 10
	%w =w add %v, 1
	ret %w
}
`;

test('a fault is a crash record with function and line', () => {
  using session = new JitSession({ optimize: false });
  session.compileIl(FAULT, 'fault.ssa');
  const { crash, exitCode } = session.execute();
  assert.equal(exitCode, 128 + 11);
  assert.ok(crash !== null);
  assert.equal(crash.kind, 'fault');
  assert.equal(crash.signal, 'SIGSEGV');
  assert.equal(crash.faultAddress, 24);
  assert.equal(crash.line, 9);
  assert.deepEqual(
    crash.frames.slice(0, 2).map(({ function: name, line }) => [name, line]),
    [
      ['inner', 9],
      ['main', 3],
    ],
  );
  assert.equal(session.isJitPC(crash.pc), true);
  assert.equal(session.sourceLineForPC(crash.pc), 9);
});

test('a typed function that crashes throws, and the session goes on', () => {
  using session = new JitSession();
  session.compileIl(FAULT);
  session.compileIl('export function w $fine() {\n@start\n\tret 5\n}\n');
  const main = session.getFunction('main', { args: [], returns: 'i32' });
  for (let i = 0; i < 100; i++) assert.throws(main, CrashError);
  assert.equal(session.getFunction('fine', { args: [], returns: 'i32' })(), 5);
});

test('division by zero and hlt crash, endless recursion overflows the stack', () => {
  using session = new JitSession({ stackSize: 2 ** 20 });
  session.compileIl(`
export function w $divide(w %x) {
@start
	%r =w div 1, %x
	ret %r
}
export function $halt() {
@start
	hlt
}
export function w $endless(w %n) {
@start
	%m =w add %n, 1
	%r =w call $endless(w %m)
	%s =w add %r, 1
	ret %s
}`);
  const crashOf = (name: string): string => {
    const { crash } = session.execute({ entry: name });
    return crash === null ? 'none' : `${crash.kind} ${crash.signal}`;
  };
  assert.throws(
    () => session.getFunction('divide', { args: ['i32'], returns: 'i32' })(0),
    (error) => error instanceof CrashError && error.signal === 'SIGFPE',
  );
  assert.match(crashOf('halt'), /^fault SIG(ILL|TRAP)$/);
  assert.equal(crashOf('endless'), 'stack-overflow SIGSEGV');
});
