/** Programs with the library from an image: the same as with the library from IL. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksumOf, librarySource, librarySymbols } from '#runtime';
import { JitSession, RuntimeImage, type SessionOptions } from '#session';
import { buildRuntimeImage } from '../../dist/session/build-runtime-image.js';

const FILE = buildRuntimeImage();
const runtimeImage = new RuntimeImage(FILE, checksumOf(FILE));

/** Calls in a loop and in a procedure, which are inlined; outside of both, which are not; C functions and host routines. */
const PROGRAM = `
DIM words$(3), n%(10)
FUNCTION Twice$(s$)
  RETURN LEFT$(s$ + s$, 2 * LEN(s$))
END FUNCTION
FOR i% = 1 TO 3
  words$(i%) = Twice$(MID$("abcdef", i%, 2)) + CHR$(64 + i%) + STR$(i%)
  n%(i%) = ASC(words$(i%)) + LEN(words$(i%))
NEXT
IF words$(2) <> "bcbcB2" THEN THROW 101
IF n%(3) <> 99 + 6 THEN THROW 102
IF UCASE$("grün") <> "GRÜN" THEN THROW 103
IF ABS(SIN(1) - 0.841470984807897) > 1E-14 THEN THROW 104
IF VAL("12.5") <> 12.5 OR STR$(0.1) <> "0.1" THEN THROW 105
n%(n%(3)) = 1
`;

function run(options: SessionOptions): { exitCode: number; functions: number; instructions: number } {
  using session = new JitSession({ mode: 'ahead', ...options });
  session.compileBasic(PROGRAM);
  const { exitCode } = session.execute();
  const [{ code }] = session.report().modules;
  return { exitCode, functions: code.functions, instructions: code.machineInstructions };
}

test('the image holds every routine of the library', () => {
  const missing = librarySymbols().filter((name) => librarySource(name) !== undefined && !runtimeImage.has(name));
  assert.deepEqual(missing, []);
});

test('a program runs the same, and none of the library is compiled for it', () => {
  const fromIl = run({});
  const fromImage = run({ runtimeImage });
  // The program ends with a subscript out of range.
  assert.equal(fromIl.exitCode, 1);
  assert.equal(fromImage.exitCode, 1);
  assert.equal(fromImage.functions, 2);
  assert.ok(fromIl.functions > 20);
});

test('options that ask about the compilation leave the image alone', () => {
  assert.equal(run({ runtimeImage, check: true }).functions, run({}).functions);
});

test('routines of the image have names, and crash reports find them', () => {
  using session = new JitSession({ runtimeImage, mode: 'ahead' });
  const { module } = session.compileBasic('PRINT "x" + STR$(COMMANDCOUNT)');
  const start = module?.address('fb_start') ?? 0;
  assert.ok(session.isJitPC(start));
  assert.equal(session.symbolAt(start)?.name, 'fb_start');
});
