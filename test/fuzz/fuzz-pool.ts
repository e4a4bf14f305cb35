/**
 * Processes that run programs in many modes, one after the other in themselves. When a program takes its process down, or uses more
 * time of the processor than it may, that mode has failed and a new process goes on with the next.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FuzzMode } from './fuzz-modes.js';

export type Request = { readonly text: string; readonly modes: readonly FuzzMode[] };
/** How one mode ended. Output has one character per byte; a number as exit code means that the program ended by itself. */
export type Answer = {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | string;
  /** Why the compiler refused the program; then there is this one answer. */
  readonly refusal: string;
  /** Processor time. */
  readonly milliseconds: number;
};
export const TIMEOUT = 'timeout';

const CHILD = fileURLToPath(new URL('./fuzz-child.js', import.meta.url));
/** Processor seconds of one mode, and seconds by the clock for one that hangs without using the processor. */
const CPU_LIMIT = 10;
const CLOCK_LIMIT = 120;
const LOOK_MS = 500;
/** Programs until a process is replaced: what programs do not give back piles up in it. */
const PROGRAMS = 400;
const TICKS_PER_SECOND = 100;

/** Runs programs one after the other; several of them make a pool. */
export class Runner {
  private readonly environment: Readonly<Record<string, string>>;
  private child: Child | null = null;
  private programs = 0;

  constructor(environment: Readonly<Record<string, string>>) {
    this.environment = environment;
  }

  /** Answers in the order of the modes; a single one when the compiler refuses the program. */
  async run({ text, modes }: Request): Promise<Answer[]> {
    const answers: Answer[] = [];
    if (++this.programs % PROGRAMS === 0) this.end();
    while (answers.length < modes.length) {
      this.child ??= new Child(this.environment);
      const isWhole = await this.child.run({ text, modes: modes.slice(answers.length) }, answers);
      if (!isWhole) this.child = null;
      if (answers[0]?.refusal !== '') break;
    }
    return answers;
  }

  end(): void {
    this.child?.end();
    this.child = null;
  }
}

class Child {
  private readonly process: ChildProcess;
  private onAnswer: (answer: Answer) => void = () => {};
  private onEnd: (how: string) => void = () => {};

  constructor(environment: Readonly<Record<string, string>>) {
    // Scavenges of a small new space were a sixth of all time.
    this.process = spawn(process.execPath, ['--max-semi-space-size=64', CHILD], {
      stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const [, , , requests, answers] = this.process.stdio;
    requests?.on('error', () => {});
    let rest = '';
    answers?.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.onAnswer(JSON.parse(line));
    });
    // Not `exit`: the answers before it must have been read.
    this.process.on('close', (status, signal) => this.onEnd(`the process ended: ${signal ?? status}`));
  }

  /** Adds an answer for each mode that ran. @returns false when the process has ended, its last answer saying why */
  run(request: Request, answers: Answer[]): Promise<boolean> {
    const [, , , requests] = this.process.stdio;
    const wanted = answers.length + request.modes.length;
    return new Promise((resolve) => {
      let started = { cpu: this.cpuSeconds(), clock: performance.now() };
      let failure = '';
      const timer = setInterval(() => {
        const isLate = performance.now() - started.clock > CLOCK_LIMIT * 1000;
        if (this.cpuSeconds() - started.cpu < CPU_LIMIT && !isLate) return;
        failure = TIMEOUT;
        this.process.kill('SIGKILL');
      }, LOOK_MS);
      const settle = (isWhole: boolean): void => {
        clearInterval(timer);
        this.onAnswer = () => {};
        resolve(isWhole);
      };
      this.onAnswer = (answer) => {
        answers.push(answer);
        started = { cpu: this.cpuSeconds(), clock: performance.now() };
        if (answers.length === wanted || answer.refusal !== '') settle(true);
      };
      this.onEnd = (how) => {
        if (answers.length < wanted) answers.push(failed(failure === '' ? how : failure));
        settle(false);
      };
      if (requests !== null && requests !== undefined && 'write' in requests)
        requests.write(`${JSON.stringify(request)}\n`);
    });
  }

  end(): void {
    this.onEnd = () => {};
    const [, , , requests] = this.process.stdio;
    if (requests !== null && requests !== undefined && 'end' in requests) requests.end();
  }

  /** 0 where the system does not tell: then the clock alone decides. */
  private cpuSeconds(): number {
    try {
      const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ');
      // utime and stime, fields 14 and 15 of the line.
      return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    } catch {
      return 0;
    }
  }
}

const failed = (exitCode: string): Answer => ({ stdout: '', stderr: '', exitCode, refusal: '', milliseconds: 0 });
