/**
 * The child of fuzz-pool.ts: programs as JSON lines on descriptor 3, an answer for each of their modes on descriptor 4. A program is
 * read once, and each mode runs its bytecode in a session of its own.
 */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { BytecodeModule } from '#bytecode';
import { currentHost } from '#os';
import { CompileError, JitSession, openInterpreterImage, RuntimeImage, type SessionOptions } from '#session';
import { builtImages } from '../programs/built-images.js';
import type { Answer, Request } from './fuzz-pool.js';

const NAME = 'program.bas';
/** Generated programs do not go deep, and V8 collects garbage the more often the larger the memory is that it is shown. */
const STACK_BYTES = 2 << 20;
const host = currentHost();
// SAFETY: functions of the C library; descriptors are plain integers.
const dup2 = host.callable(host.lookup('dup2'), { args: ['i32', 'i32'], returns: 'i32' });
const dup = host.callable(host.lookup('dup'), { args: ['i32'], returns: 'i32' });
const lseek = host.callable(host.lookup('lseek'), { args: ['i32', 'i64', 'i32'], returns: 'i64' });
const own = [0, 1, 2].map((descriptor) => dup(descriptor));

// Files that are unlinked at once: nothing is left behind by a child that crashes.
const scratch = mkdtempSync(path.join(tmpdir(), 'fbc-fuzz-'));
const [input, output, errors] = ['in', 'out', 'err'].map((name) => openSync(path.join(scratch, name), 'w+'));
rmSync(scratch, { recursive: true, force: true });

const images = sharedImages();

function sharedImages(): SessionOptions {
  const places = builtImages();
  if (places === null) return {};
  const { runtime, interpreter } = places;
  return {
    runtimeImage: new RuntimeImage(readFileSync(runtime.file), runtime.checksum),
    interpreter: openInterpreterImage(readFileSync(interpreter.file), interpreter.checksum),
  };
}

function run({ text, modes }: Request): void {
  let bytecode: BytecodeModule | null = null;
  for (const mode of modes) {
    const before = process.cpuUsage();
    const ended = redirected(() => {
      using session = new JitSession({ ...mode.options, ...images, stackSize: STACK_BYTES });
      if (bytecode === null) bytecode = session.compileBasic(text, NAME).bytecode;
      else session.compileBytecode(bytecode, NAME);
      return execute(session);
    });
    const { user, system } = process.cpuUsage(before);
    const answer: Answer = {
      ...ended,
      stdout: take(output),
      stderr: take(errors),
      milliseconds: (user + system) / 1000,
    };
    writeSync(4, `${JSON.stringify(answer)}\n`);
    if (answer.refusal !== '') return;
  }
}

type Ended = { readonly exitCode: number | string; readonly refusal: string };

function redirected(body: () => number | string): Ended {
  for (const [descriptor, file] of [input, output, errors].entries()) dup2(file, descriptor);
  try {
    return { exitCode: body(), refusal: '' };
  } catch (error) {
    if (error instanceof CompileError) return { exitCode: 1, refusal: error.message };
    return { exitCode: `thrown: ${error instanceof Error ? error.stack : error}`, refusal: '' };
  } finally {
    for (const [descriptor, before] of own.entries()) dup2(before, descriptor);
  }
}

/** @returns the exit status, or how it crashed */
function execute(session: JitSession): number | string {
  const { exitCode, crash } = session.execute({ programName: NAME });
  return crash === null ? exitCode : `crash: ${JSON.stringify(crash)}`;
}

/** What a file has, one character per byte; it is empty afterwards. */
function take(file: number): string {
  const bytes = Buffer.alloc(fstatSync(file).size);
  readSync(file, bytes, 0, bytes.length, 0);
  ftruncateSync(file, 0);
  lseek(file, 0, 0);
  return bytes.toString('latin1');
}

for await (const line of createInterface({ input: new Socket({ fd: 3 }) })) run(JSON.parse(line));
for (const file of [input, output, errors]) closeSync(file);
