/** The bundled command as users get it: the same output, whatever happens to the files beside it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Folder } from './fbc.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const BUNDLE = path.join(DIST, 'bundle');
const skip = existsSync(path.join(BUNDLE, 'fbc.cjs')) ? false : 'no bundle: npm run build makes it';

const folder = new Folder();
folder.write('p.bas', 'FOR i = 1 TO 3\n  PRINT i; MID$("abc", i, 1)\nNEXT\n');
folder.write('bad.bas', 'PRINT (\n');
const EXPECTED = { stdout: '1a\n2b\n3c\n', stderr: '', status: 0 };

/** A copy of the bundle, in dist so that it finds its packages. */
function copyOfBundle(): string {
  const copy = mkdtempSync(path.join(DIST, 'bundle-test-'));
  after(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(BUNDLE, copy, { recursive: true });
  return copy;
}

function fbc(bundle: string, ...words: string[]): { stdout: string; stderr: string; status: number | null } {
  const env = { ...process.env };
  delete env['NODE_OPTIONS'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(bundle, 'fbc.cjs'), ...words], {
    cwd: folder.path,
    encoding: 'utf8',
    env,
    timeout: 60_000,
  });
  return { stdout, stderr, status };
}

const cacheOf = (bundle: string): string | undefined =>
  readdirSync(bundle).find(
    (name) => name.startsWith('start-') && name.endsWith('.cache') && name.includes(process.versions.v8),
  );

test('it runs a program', { skip }, () => assert.deepEqual(fbc(BUNDLE, 'p.bas'), EXPECTED));

test('what is loaded when needed is in it', { skip }, () => {
  assert.match(fbc(BUNDLE, '--version').stdout, /^fbc \d+\.\d+\.\d+ /);
  assert.match(fbc(BUNDLE, '--jit-verbose', 'p.bas').stderr, /exit code 0/);
  assert.match(fbc(BUNDLE, 'bad.bas').stderr, /Parse errors in 'bad\.bas'/);
  assert.match(fbc(BUNDLE, '--batch-jit', '.').stderr, /Failed: {2}1/);
});

test('a program that never gets hot needs nothing but the first script', { skip }, () => {
  const copy = copyOfBundle();
  for (const name of ['compilers.bundle', 'tools.bundle']) rmSync(path.join(copy, name));
  folder.write(
    'cold.bas',
    `TYPE P
  x AS DOUBLE
END TYPE
DIM a(5) AS P, t$
FUNCTION Twice(n AS INTEGER, x AS DOUBLE) AS DOUBLE
  RETURN n * x
END FUNCTION
SUB Show(a$, b$, c AS DOUBLE, d AS DOUBLE, e%)
  PRINT a$; b$; c; d; e%
END SUB
FOR i% = 0 TO 5
  a(i%).x = Twice(i%, 0.5)
  t$ = t$ + STR$(i%)
NEXT
TRY
  PRINT 1 \\ (i% - 6)
CATCH
  Show "error ", STR$(ERR), a(5).x, 0.5, 3
END TRY
`,
  );
  assert.deepEqual(fbc(copy, 'cold.bas'), { stdout: 'error 112.50.53\n', stderr: '', status: 0 });
  // What is taken away is missed by a program that does get hot.
  folder.write('hot.bas', 'FOR i% = 1 TO 100000\n  s% = s% XOR i%\nNEXT\nPRINT s%\n');
  assert.notEqual(fbc(copy, 'hot.bas').status, 0);
});

test('a runtime image that is damaged, missing or of another build costs one warning', { skip }, () => {
  const copy = copyOfBundle();
  const file = path.join(copy, 'runtime.image');
  const image = readFileSync(file);
  const cases: [change: () => void, warning: RegExp][] = [
    [
      () =>
        writeFileSync(
          file,
          image.map((byte, at) => (at === image.length - 9 ? byte ^ 1 : byte)),
        ),
      /is damaged/,
    ],
    [() => writeFileSync(file, image.subarray(0, 1000)), /is damaged/],
    [() => writeFileSync(file, ''), /is none/],
    [() => rmSync(file), /no such file/],
  ];
  for (const [change, warning] of cases) {
    change();
    const { stderr, ...rest } = fbc(copy, 'p.bas');
    assert.deepEqual({ ...rest, stderr: '' }, EXPECTED);
    assert.match(stderr, /^Warning: [^\n]*; compiling the runtime library instead\n$/);
    assert.match(stderr, warning);
  }
});

test('an interpreter image that is damaged, cut short, missing or of another build costs one warning', { skip }, () => {
  const copy = copyOfBundle();
  const file = path.join(copy, 'interpreter.image');
  const image = readFileSync(file);
  const flipped = (at: number): Uint8Array => image.map((byte, i) => (i === at ? byte ^ 1 : byte));
  const cases: [change: () => void, warning: RegExp][] = [
    [() => writeFileSync(file, flipped(image.length - 9)), /is damaged/],
    [() => writeFileSync(file, flipped(4)), /has another format/],
    [() => writeFileSync(file, image.subarray(0, 1000)), /is damaged/],
    [() => writeFileSync(file, ''), /is none/],
    [() => rmSync(file), /no such file/],
  ];
  for (const [change, warning] of cases) {
    change();
    const { stderr, ...rest } = fbc(copy, 'p.bas');
    assert.deepEqual({ ...rest, stderr: '' }, EXPECTED);
    assert.match(stderr, /^Warning: [^\n]*; building the interpreter instead\n$/);
    assert.match(stderr, warning);
  }
});

test('a compiled form that is damaged or missing is made again, silently', { skip }, () => {
  const copy = copyOfBundle();
  const name = cacheOf(copy);
  if (name === undefined) return;
  const file = path.join(copy, name);
  const form = readFileSync(file);
  for (const damaged of [form.map((byte, at) => (at % 5000 === 4000 ? ~byte : byte)), form.subarray(0, 5000), null]) {
    if (damaged === null) rmSync(file);
    else writeFileSync(file, damaged);
    assert.deepEqual(fbc(copy, 'p.bas'), EXPECTED);
    assert.ok(readFileSync(file).length > 100_000, 'made again');
    assert.deepEqual(fbc(copy, 'p.bas'), EXPECTED);
  }
  assert.equal(readdirSync(copy).length, readdirSync(BUNDLE).length, 'nothing is left behind');
});
