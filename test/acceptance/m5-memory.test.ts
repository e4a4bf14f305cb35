/** Little of `npm run soak`, in a process of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./soak-child.js', import.meta.url));
const CYCLES = 3000;

test('m5-memory: compile, deoptimize, discard: memory does not grow', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', SCRIPT, `${CYCLES}`], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.equal(status, 0, stderr);
  const { cycles, early, late, freedBytes } = JSON.parse(stdout);
  assert.equal(cycles, CYCLES);
  assert.ok(freedBytes > CYCLES * 100, `${freedBytes} bytes of code were freed`);
  assert.equal(late.session, early.session, 'pages of the session in use');
  // V8's own tables about its code take up to 1,200 bytes a cycle until it has settled (2,560 over the first 1,000 cycles, 450 over
  // 4,000, measured from a third on); what a version of a function held was 4,800.
  const grown = (late.heap - early.heap) / (cycles - Math.floor(cycles / 3));
  assert.ok(grown < 2500, `the heap grows by ${grown} bytes a cycle`);
});
