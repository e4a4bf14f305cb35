/** The child of run-cases.ts: jobs as JSON lines on descriptor 3, answers on descriptor 4. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { main } from '#cli';
import { currentHost } from '#os';
import { builtImages } from './built-images.js';
import type { Job, JobResult } from './run-cases.js';

const host = currentHost();
// SAFETY: dup2 of the C library; descriptors are plain integers.
const dup2 = host.callable(host.lookup('dup2'), { args: ['i32', 'i32'], returns: 'i32' });
const dup = host.callable(host.lookup('dup'), { args: ['i32'], returns: 'i32' });
const own = [0, 1, 2].map((descriptor) => dup(descriptor));
const home = process.cwd();
const scratch = mkdtempSync(path.join(tmpdir(), 'fbc-programs-'));
const files = { stdout: path.join(scratch, 'out'), stderr: path.join(scratch, 'err') };

const images = builtImages();

async function run({ words, input, folder }: Job): Promise<JobResult> {
  const redirected = [openSync(input, 'r'), openSync(files.stdout, 'w'), openSync(files.stderr, 'w')];
  for (const [descriptor, file] of redirected.entries()) dup2(file, descriptor);
  process.chdir(folder ?? home);
  let exitCode: number | string;
  try {
    exitCode = await main(words, import.meta.url, images);
  } catch (error) {
    exitCode = `thrown: ${error}`;
  } finally {
    for (const [descriptor, before] of own.entries()) dup2(before, descriptor);
    for (const file of redirected) closeSync(file);
  }
  return { stdout: readFileSync(files.stdout, 'latin1'), stderr: readFileSync(files.stderr, 'latin1'), exitCode };
}

for await (const line of createInterface({ input: new Socket({ fd: 3 }) })) {
  writeSync(4, `${JSON.stringify(await run(JSON.parse(line)))}\n`);
}
rmSync(scratch, { recursive: true, force: true });
