/**
 * Runs many command lines quickly: a child process runs one after the other in itself, its descriptors 0 to 2 pointing to
 * files meanwhile. When one takes it down or hangs, that one has failed and a new child goes on with the rest.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Job = {
  readonly words: readonly string[];
  /** File for stdin. */
  readonly input: string;
  /** Folder to run in; the child's own when left out. */
  readonly folder?: string;
};
/** Output as bytes, one per character. */
export type JobResult = { readonly stdout: string; readonly stderr: string; readonly exitCode: number | string };

const CHILD = fileURLToPath(new URL('./case-child.js', import.meta.url));

/** Results in the order of the jobs. */
export async function runJobs(jobs: readonly Job[], concurrency: number, timeoutMs: number): Promise<JobResult[]> {
  const results: JobResult[] = [];
  let next = 0;
  const take = (): number => (next < jobs.length ? next++ : -1);
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let child = new Child(timeoutMs), at = take(); at >= 0; at = take()) {
        results[at] = await child.run(jobs[at]);
        if (next >= jobs.length) child.end();
        else if (child.gone) child = new Child(timeoutMs);
      }
    }),
  );
  return results;
}

class Child {
  gone = false;
  private readonly process: ChildProcess;
  private readonly timeoutMs: number;
  private answer = '';
  private settle: (result: JobResult) => void = () => {};

  constructor(timeoutMs: number) {
    this.timeoutMs = timeoutMs;
    this.process = spawn(process.execPath, [CHILD], { stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe'] });
    const [, , , , answers] = this.process.stdio;
    answers?.on('data', (chunk) => {
      this.answer += chunk;
      if (!this.answer.endsWith('\n')) return;
      const result: JobResult = JSON.parse(this.answer);
      this.answer = '';
      this.settle(result);
    });
    this.process.on('exit', (status, signal) => {
      this.gone = true;
      this.settle({ stdout: '', stderr: '', exitCode: `the process ended: ${signal ?? status}` });
    });
  }

  async run(job: Job): Promise<JobResult> {
    const [, , , commands] = this.process.stdio;
    const done = new Promise<JobResult>((resolve) => {
      this.settle = resolve;
    });
    if (commands !== null && commands !== undefined && 'write' in commands) commands.write(`${JSON.stringify(job)}\n`);
    const timer = setTimeout(() => {
      this.settle({ stdout: '', stderr: '', exitCode: 'timeout' });
      this.gone = true;
      this.process.kill('SIGKILL');
    }, this.timeoutMs);
    const result = await done;
    clearTimeout(timer);
    return result;
  }

  end(): void {
    const [, , , commands] = this.process.stdio;
    if (commands !== null && commands !== undefined && 'end' in commands) commands.end();
  }
}
