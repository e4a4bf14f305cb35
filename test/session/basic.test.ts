/** BASIC through the API. What programs print goes to descriptor 1, so the tests that look at it are in test/cli. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { CompileError, JitSession, translateBasic } from '#session';

test('a program runs to its end', () => {
  using session = new JitSession();
  const { warnings } = session.compileBasic('x% = 6 * 7\nIF x% <> 42 THEN THROW 5\n');
  assert.deepEqual(warnings, []);
  assert.deepEqual(session.execute().exitCode, 0);
});

test('every run starts from fresh variables', () => {
  using session = new JitSession();
  session.compileBasic(`
DIM a(3) AS INTEGER
SUB Check
  SHARED n%, s$
  IF n% <> 0 OR s$ <> "" THEN END
  n% = n% + 1
  s$ = s$ + "x"
END SUB
Check
IF n% <> 1 OR s$ <> "x" OR a(2) <> 0 THEN THROW 9
a(2) = 5
`);
  for (let i = 0; i < 3; i++) assert.equal(session.execute().exitCode, 0);
});

test('arguments reach the program', () => {
  using session = new JitSession();
  session.compileBasic('IF COMMAND$(1) <> "one" OR COMMAND$(0) <> "me" OR COMMAND$(2) <> "zwö" THEN THROW 3', 'p.bas');
  assert.equal(session.execute({ args: ['one', 'zwö'], programName: 'me' }).exitCode, 0);
});

test('a session holds one program', () => {
  using session = new JitSession();
  session.compileBasic('END');
  assert.throws(() => session.compileBasic('END'), TypeError);
});

test('a program whose module was disposed cannot run', () => {
  using session = new JitSession({ mode: 'ahead' });
  const { module } = session.compileBasic('END');
  module?.dispose();
  assert.throws(() => session.execute(), ReferenceError);
});

test('many sessions one after the other, and two at once', () => {
  for (let i = 0; i < 20; i++) {
    using session = new JitSession();
    session.compileBasic(`IF ${i} < 0 THEN THROW 1`);
    assert.equal(session.execute().exitCode, 0);
  }
  using first = new JitSession();
  using second = new JitSession();
  first.compileBasic('a% = 1');
  second.compileBasic('END');
  assert.equal(first.execute().exitCode + second.execute().exitCode, 0);
});

test('files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fbc-session-'));
  try {
    const file = path.join(folder, 'x.bas');
    writeFileSync(file, 'x = 1\n');
    using session = new JitSession();
    assert.equal(session.compileBasicFile(file).source.path, file);
    assert.throws(() => session.compileBasicFile(path.join(folder, 'none.bas')), { code: 'ENOENT' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('mistakes are an exception with source lines; the session can be used again', () => {
  using session = new JitSession();
  assert.throws(
    () => session.compileBasic('a = 1\nGOTO nowhere\n', 'g.bas'),
    (error) => {
      assert.ok(error instanceof CompileError);
      assert.equal(error.diagnostics[0].phase, 'semantic');
      assert.match(error.message, /--> g\.bas:2:/);
      return true;
    },
  );
  session.compileBasic('a = 1');
  assert.equal(session.execute().exitCode, 0);
});

test('source lines survive into machine code', () => {
  using session = new JitSession({ mode: 'ahead' });
  session.compileBasic('a% = 1\n\nPRINT a%;\n', 'l.bas');
  const main = session.symbols().find(({ name }) => name === 'main');
  assert.ok(main !== undefined);
  const lines = new Set(Array.from({ length: main.size }, (_, i) => session.sourceLineForPC(main.address + i)));
  assert.ok(lines.has(3));
});

test('listings of the stages without running', () => {
  const { bytecode, il } = translateBasic('PRINT 1 + 2\n', 't.bas');
  assert.match(bytecode, /entry/);
  assert.match(il, /export function w \$main\(\)/);
});

test('checked and unoptimized sessions run the same program', () => {
  for (const options of [{ check: true }, { optimize: false }]) {
    using session = new JitSession(options);
    session.compileBasic('s = 0\nFOR i = 1 TO 10: s = s + i: NEXT\nIF s <> 55 THEN THROW 2\n');
    assert.equal(session.execute().exitCode, 0);
  }
});
