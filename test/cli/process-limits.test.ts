/** What the process does to a program: signals that end it, and memory that it may not have. Nothing printed is lost. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { FBC, Folder } from './fbc.js';

const folder = new Folder();
const PATIENCE_MS = 60_000;

type Ended = { readonly stdout: string; readonly signal: string | null; readonly status: number | null };

/** Starts a program that says that it is under way by writing a file. */
async function start(name: string, text: string): Promise<{ child: ChildProcess; ended: Promise<Ended> }> {
  const ready = path.join(folder.path, `${name}.ready`);
  folder.write(`${name}.bas`, text.replace('READY', `SPIT "${name}.ready", "x"`));
  const child = spawn(process.execPath, [FBC, `${name}.bas`], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status, signal) => resolve({ stdout: Buffer.concat(chunks).toString(), signal, status }));
  });
  const deadline = Date.now() + PATIENCE_MS;
  while (!existsSync(ready) && Date.now() < deadline && child.exitCode === null) await sleep(20);
  assert.ok(existsSync(ready), 'the program did not get under way');
  return { child, ended };
}

describe('signals', () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    test(`${signal}: what is printed and not written yet comes out, and the signal ends the process`, async () => {
      const endless = 'PRINT "one"\nPRINT "two";\nREADY\nDO\n  x = x + 1\nLOOP\n';
      const { child, ended } = await start(signal, endless);
      child.kill(signal);
      assert.deepEqual(await ended, { stdout: 'one\ntwo', signal, status: null });
    });
  }

  test('while the buffer is being written: it is written to its end first', async () => {
    const flood = 'READY\nDO\n  PRINT i\n  i = i + 1\nLOOP\n';
    const { child, ended } = await start('flood', flood);
    child.stdout?.pause();
    await sleep(300); // the pipe is full by now, or will be: either is well
    child.kill('SIGINT');
    child.stdout?.resume();
    const { stdout, signal } = await ended;
    assert.equal(signal, 'SIGINT');
    const lines = stdout.split('\n');
    const last = lines.pop() ?? '';
    assert.ok(lines.length > 1000, String(lines.length));
    for (const [i, line] of lines.entries()) assert.equal(line, String(i));
    assert.ok(String(lines.length).startsWith(last), last);
  });

  test('a shell sees 130', () => {
    folder.write('long.bas', 'PRINT "out"\nSPIT "long.ready", "x"\nDO\nLOOP\n');
    const script = `"$0" "$1" long.bas & pid=$!; i=0
      until test -e long.ready || test $i = 600; do sleep 0.1; i=$((i + 1)); done; kill -INT $pid; wait $pid; echo $?`;
    const { stdout } = spawnSync('bash', ['-c', script, process.execPath, FBC], {
      cwd: folder.path,
      encoding: 'utf8',
      timeout: PATIENCE_MS,
    });
    assert.equal(stdout, 'out\n130\n');
  });
});

describe('memory', () => {
  const recursion = 'SUB Eat(s$)\n  DIM t$\n  t$ = s$ + STRING$(100000, "x")\n  Eat t$\nEND SUB\n';

  test('endless recursion that keeps growing strings is error 7, which can be caught', () => {
    const text = `PRINT "begin"\n${recursion}TRY\n  Eat ""\nCATCH 7\n  PRINT "caught"; ERR\nEND TRY\nPRINT LEN(STRING$(1000000, "y"))\nEat ""\n`;
    folder.write('eat.bas', text);
    for (const mode of [[], ['--jit'], ['--tier=0']]) {
      const { stdout, stderr, status } = folder.fbc([...mode, '--memory-limit=40M', 'eat.bas']);
      assert.deepEqual({ stdout, status }, { stdout: 'begin\ncaught7\n1000000\n', status: 1 }, stderr);
      assert.equal(stderr, 'Unhandled exception at line 4: Out of memory (error code 7)\n');
    }
  });

  test('arrays, lists, maps and strings that grow', () => {
    const ways = [
      'DIM a(10) AS DOUBLE\nDO\n  n = UBOUND(a) * 2\n  REDIM PRESERVE a(n)\nLOOP',
      'REDIM b(200000000) AS DOUBLE',
      'DIM h AS HASHMAP\nDO\n  n = n + 1\n  h(STR$(n)) = "value" + STR$(n)\nLOOP',
      's$ = "x"\nDO\n  s$ = s$ + s$\nLOOP',
    ];
    for (const way of ways) {
      folder.write('way.bas', `TRY\n${way}\nCATCH\n  PRINT "error"; ERR\nEND TRY\n`);
      const { stdout, stderr } = folder.fbc(['--memory-limit=60M', 'way.bas']);
      assert.equal(stdout, 'error7\n', way + stderr);
    }
  });

  test('memory that comes and goes is no trouble', () => {
    folder.write('churn.bas', 'FOR i = 1 TO 3000\n  s$ = STRING$(1000000, "x")\nNEXT\nPRINT LEN(s$)\n');
    assert.deepEqual(folder.fbc(['--memory-limit=8M', 'churn.bas']), { stdout: '1000000\n', stderr: '', status: 0 });
  });

  test('0 is no limit; what is no size is refused', () => {
    folder.write('little.bas', 'PRINT LEN(STRING$(30000000, "x"))\n');
    assert.equal(folder.fbc(['--memory-limit=0', 'little.bas']).stdout, '30000000\n');
    const { stderr, status } = folder.fbc(['--memory-limit=much', 'little.bas']);
    assert.deepEqual(
      [stderr.split('\n')[0], status],
      ["Error: --memory-limit 'much' is no size such as 500M or 2G", 1],
    );
  });

  test('a routine that runs out of memory keeps neither its buffers nor its file', () => {
    folder.write('large.txt', 'é'.repeat(12_000_000));
    const text = `FOR i = 1 TO 60
  TRY
    s$ = SLURP("large.txt")
  CATCH 7
    n = n + 1
  END TRY
NEXT
PRINT n
TRY
  INPUT s$
CATCH 7
  PRINT "line"
END TRY
PRINT LEN(STRING$(6000000, "x"))
PRINT LEN(SLURP("slurp.bas")) > 0
`;
    folder.write('slurp.bas', text);
    const script = `ulimit -n 50; exec "$0" "$1" --memory-limit=20M slurp.bas < large.txt`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, FBC], {
      cwd: folder.path,
      encoding: 'utf8',
      timeout: PATIENCE_MS,
    });
    assert.equal(stdout, '60\n? line\n6000000\n1\n', stderr);
  });
});
