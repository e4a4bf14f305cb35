/** Runs the command in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const FBC = fileURLToPath(new URL('../../dist/cli/fbc.js', import.meta.url));

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
