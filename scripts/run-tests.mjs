// Runs the compiled test files with Node's own runner, each file in a process of its own, and closes with the counts.
// Arguments: substrings of file names to run; none = all.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(path.join(root, 'dist-test'), { recursive: true })
  .filter((name) => name.endsWith('.test.js') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .map((name) => path.join('dist-test', name))
  .sort();
if (files.length === 0) {
  console.error(`no test file matches ${wanted.join(' ')}`);
  process.exit(1);
}
// all programs in all modes take minutes, and more on a busy machine
const timeoutMs = process.env.FBC_MODES === 'all' ? 3_600_000 : 240_000;
const reporter = process.stdout.isTTY ? 'spec' : 'tap';
const child = spawn(
  process.execPath,
  ['--test', '--test-concurrency=2', `--test-timeout=${timeoutMs}`, `--test-reporter=${reporter}`, ...files],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const counts = { pass: 0, fail: 0, skipped: 0, cancelled: 0, todo: 0 };
let rest = '';
child.stdout.on('data', (chunk) => {
  rest += chunk;
  const lines = rest.split('\n');
  rest = lines.pop();
  for (const line of lines) {
    const count = /^\W*(pass|fail|skipped|cancelled|todo) (\d+)\s*$/.exec(line);
    if (count) counts[count[1]] = Number(count[2]);
    if (
      reporter === 'spec' ||
      !/^\s+(ok|---|\.\.\.|duration_ms|type|\d+\.\.\d+)|^\s*(---|\.\.\.|duration_ms|type)/.test(line)
    )
      console.log(line);
  }
});
child.on('close', (status) => {
  const failed = counts.fail + counts.cancelled;
  console.log(`${counts.pass} passed, ${failed} failed, ${counts.skipped + counts.todo} skipped`);
  process.exit(status === 0 && failed === 0 ? 0 : 1);
});
