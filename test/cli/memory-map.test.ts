/**
 * W^X seen from outside: another process reads the memory map of fbc, over and over, from its start to its end. V8 has a
 * mapping of its own that may be written and executed; under `--jitless` it has none either.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Mapping, parseMemoryMap } from '#os';
import { JitSession } from '#session';
import { FBC, Folder } from './fbc.js';

const folder = new Folder();
folder.write(
  'busy.bas',
  `PRINT "running"
FLUSH
DIM a(1000) AS DOUBLE
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
PRINT LEN(s$)
`,
);

const isOurs = ({ name }: Mapping): boolean => name.includes('fasterbasic');
const isBoth = ({ permissions }: Mapping): boolean => permissions.includes('w') && permissions.includes('x');

type Observation = { readonly maps: Mapping[][]; readonly stdout: string; readonly status: number | null };

async function observe(node: readonly string[]): Promise<Observation> {
  const child = spawn(process.execPath, [...node, FBC, path.join(folder.path, 'busy.bas')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const ended = new Promise<number | null>((resolve) => void child.on('close', resolve));
  let over = false;
  void ended.then(() => {
    over = true;
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
  return { maps, stdout, status: await ended };
}

for (const node of [[], ['--jitless']]) {
  test(`no mapping of ours is ever writable and executable: node ${node.join(' ')}`, async () => {
    const { maps, stdout, status } = await observe(node);
    assert.deepEqual({ stdout, status }, { stdout: 'running\n2000\n', status: 0 });
    assert.ok(maps.some((map) => map.some((mapping) => isOurs(mapping) && mapping.permissions.startsWith('r-x'))));
    const wrong = maps.flatMap((map) =>
      map.filter((mapping) => isBoth(mapping) && (node.length > 0 || isOurs(mapping))),
    );
    assert.deepEqual(wrong, []);
  });
}

test('while a program runs, seen from inside', () => {
  using session = new JitSession();
  let seen: Mapping[] = [];
  session.provideFunction('look', { args: [], returns: 'void' }, () => {
    seen = parseMemoryMap(readFileSync('/proc/self/maps', 'latin1'));
  });
  session.compileIl('export function w $main() {\n@start\n\tcall $look()\n\tret 0\n}\n');
  assert.equal(session.execute().exitCode, 0);
  const main = session.symbols().find(({ name }) => name === 'main');
  assert.ok(main !== undefined);
  const at = seen.find(({ start, end }) => main.address >= start && main.address < end);
  assert.equal(at?.permissions, 'r-xp');
  assert.deepEqual(
    seen.filter((mapping) => isOurs(mapping) && isBoth(mapping)),
    [],
  );
});
