/** A thousandth of `npm run soak`, in a process of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./soak-child.js', import.meta.url));

test('m5-memory: compile, deoptimize, discard: memory does not grow', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', SCRIPT, '1000'], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.equal(status, 0, stderr);
  const { cycles, early, late, freedBytes } = JSON.parse(stdout);
  assert.equal(cycles, 1000);
  assert.ok(freedBytes > 1000 * 100, `${freedBytes} bytes of code were freed`);
  assert.equal(late.session, early.session, 'pages of the session in use');
  // What V8 knows of its own code still grows in the first thousands, by some 200 bytes a cycle; a bytecode version kept is 5,000.
  const grown = (late.heap - early.heap) / (cycles - Math.floor(cycles / 3));
  assert.ok(grown < 1000, `the heap grows by ${grown} bytes a cycle`);
});
