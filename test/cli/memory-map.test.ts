/**
 * W^X while BASIC programs run. V8 has a mapping of its own that may be written and executed, so in a plain process only
 * ours are looked at, by another thread; under `--jitless` V8 has none and so nobody may, seen from another process.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { currentHost, type Mapping, parseMemoryMap } from '#os';
import { JitSession } from '#session';
import { FBC, Folder } from './fbc.js';

const BUSY = `DIM a(1000) AS DOUBLE
FOR round = 1 TO 40
  FOR i = 0 TO 1000
    a(i) = SQR(i) + round
  NEXT i
  s$ = ""
  FOR i = 1 TO 2000
    s$ = s$ + CHR$(65 + i MOD 26)
  NEXT i
  SLEEP 0.02
NEXT round
`;

const isBoth = ({ permissions }: Mapping): boolean => permissions.includes('w') && permissions.includes('x');

test('under node --jitless no mapping of the process is ever writable and executable', async () => {
  const folder = new Folder();
  folder.write('busy.bas', `PRINT "running"\nFLUSH\n${BUSY}PRINT LEN(s$)\n`);
  const child = spawn(process.execPath, ['--jitless', FBC, path.join(folder.path, 'busy.bas')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (status) => {
      over = true;
      resolve(status);
    });
  });
  const maps: Mapping[][] = [];
  while (!over) {
    try {
      maps.push(parseMemoryMap(readFileSync(`/proc/${child.pid}/maps`, 'latin1')));
    } catch {
      // It has just ended.
    }
    await sleep(5);
  }
  assert.deepEqual({ stdout, status: await ended }, { stdout: 'running\n2000\n', status: 0 });
  const isCode = ({ name, permissions }: Mapping): boolean =>
    permissions.startsWith('r-x') && (name === '' || name.includes('fasterbasic'));
  assert.ok(maps.some((map) => map.some(isCode)));
  assert.deepEqual(
    maps.flatMap((map) => map.filter(isBoth)),
    [],
  );
});

/** Collects, until told to stop, every mapping that is writable and executable. */
const WATCHER = `
const { readFileSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const flags = new Int32Array(workerData);
const seen = new Set();
do {
  for (const line of readFileSync('/proc/self/maps', 'latin1').split('\\n')) if (/^\\S+ .wx/.test(line)) seen.add(line);
  Atomics.add(flags, 1, 1);
} while (Atomics.load(flags, 0) === 0);
parentPort.postMessage([...seen].join('\\n'));
`;

test('no mapping of ours is ever writable and executable, from compilation to end', async () => {
  const flags = new Int32Array(new SharedArrayBuffer(8));
  const watcher = new Worker(WATCHER, { eval: true, workerData: flags.buffer });
  const found = new Promise<string>((resolve) => void watcher.on('message', resolve));
  while (Atomics.load(flags, 1) === 0) await sleep(5);
  const before = Atomics.load(flags, 1);
  using session = new JitSession();
  session.compileBasic(BUSY);
  assert.equal(session.execute().exitCode, 0);
  assert.ok(Atomics.load(flags, 1) > before + 10);
  Atomics.store(flags, 0, 1);
  const ours = currentHost().reservations();
  const wrong = parseMemoryMap(await found).filter(({ start, end }) =>
    ours.some(({ address, size }) => start < address + size && end > address),
  );
  assert.deepEqual(wrong, []);
  assert.ok(
    ours.some(({ address, size }) =>
      session.symbols().every((s) => s.address >= address && s.address < address + size),
    ),
  );
});

test('while a program runs, seen from inside', () => {
  using session = new JitSession();
  let seen: Mapping[] = [];
  session.provideFunction('look', { args: [], returns: 'void' }, () => {
    seen = parseMemoryMap(readFileSync('/proc/self/maps', 'latin1'));
  });
  session.compileIl('export function w $main() {\n@start\n\tcall $look()\n\tret 0\n}\n');
  assert.equal(session.execute().exitCode, 0);
  const main = session.symbols().find(({ name }) => name === 'main');
  const at = seen.find(({ start, end }) => main !== undefined && main.address >= start && main.address < end);
  assert.equal(at?.permissions, 'r-xp');
});
