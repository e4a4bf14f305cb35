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
  // A thousand cycles of the smallest leak would be below what V8's own heap moves by; a page of code each would not.
  assert.ok(late - early < 3 * 2 ** 20, `${early} bytes resident after 333 cycles, ${late} after 1000`);
});
