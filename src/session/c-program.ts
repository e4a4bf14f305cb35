/** Running IL that is a C program: `main(argc, argv)`, its output in libc's buffers. */
import { CrashError, type Execution, type Machine } from '#link';
import type { Host, Signature } from '#os';

const MAIN: Signature = { args: ['i32', 'ptr'], returns: 'i32' };
const POINTER = 8;

/** @param args program name first @throws CrashError after flushing what was printed */
export function runCProgram(host: Host, machine: Machine, address: number, args: readonly string[]): Execution {
  const { argv, release } = allocateArguments(host, args);
  try {
    return machine.execute(address, [args.length, argv], MAIN);
  } finally {
    flushLibc(host, machine);
    release();
  }
}

/** `char *argv[argc + 1]` and the texts, in one block of C memory. */
function allocateArguments(host: Host, args: readonly string[]): { argv: number; release: () => void } {
  const texts = args.map((text) => Buffer.from(`${text}\0`));
  const table = (args.length + 1) * POINTER;
  const size = texts.reduce((sum, { length }) => sum + length, table);
  const argv = host.callable(host.lookup('malloc'), { args: ['ptr'], returns: 'ptr' })(size);
  const bytes = Buffer.alloc(size);
  let at = table;
  texts.forEach((text, i) => {
    bytes.writeBigUInt64LE(BigInt(argv + at), i * POINTER);
    text.copy(bytes, at);
    at += text.length;
  });
  // SAFETY: the block was just allocated with this size.
  host.write(argv, bytes);
  const free = host.callable(host.lookup('free'), { args: ['ptr'], returns: 'void' });
  return { argv, release: () => free(argv) };
}

/** `fflush(NULL)`, inside the machine: after a crash libc's own state may make it crash as well. */
function flushLibc(host: Host, machine: Machine): void {
  try {
    machine.execute(host.lookup('fflush'), [0]);
  } catch (error) {
    if (!(error instanceof CrashError)) throw error;
  }
}
