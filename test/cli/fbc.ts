/** Runs the command in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runJobs } from '../programs/run-cases.js';

const root = new URL('../../', import.meta.url);
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
/** The command as it is installed. */
export const FBC = fileURLToPath(new URL(bin.fbc, root));

export type Outcome = { readonly stdout: string; readonly stderr: string; readonly status: number | null };
export type Options = {
  readonly input?: string;
  readonly node?: readonly string[];
  readonly env?: Record<string, string>;
};

/** A scratch folder that is removed when the test file is done. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'fbc-cli-'));

  constructor() {
    after(() => rmSync(this.path, { recursive: true, force: true }));
  }

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return name;
  }

  /** Many command lines, faster: without a process for each. */
  async fbcAll(commandLines: readonly (readonly string[])[]): Promise<Outcome[]> {
    const jobs = commandLines.map((words) => ({ words, input: '/dev/null', folder: this.path }));
    const results = await runJobs(jobs, 1, 30_000);
    return results.map(({ stdout, stderr, exitCode }) => ({
      stdout: utf8(stdout),
      stderr: utf8(stderr),
      status: typeof exitCode === 'number' ? exitCode : null,
    }));
  }

  fbc(words: readonly string[], { input = '', node = [], env = {} }: Options = {}): Outcome {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...node, FBC, ...words], {
      cwd: this.path,
      input,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 28,
      timeout: 60_000,
    });
    return { stdout, stderr, status };
  }
}

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
