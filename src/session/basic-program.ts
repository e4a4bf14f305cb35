/**
 * Running a BASIC program: `fb_state` is put in order before, and what is left in the output buffer is written after a
 * crash, which the program's own way out no longer does.
 */
import { writeSync } from 'node:fs';
import { STATE, STATE_SIZE } from '#bytecode';
import { CrashError, type Execution, type Machine } from '#link';
import type { Host } from '#os';
import { ERROR_MESSAGES, initialiseState, type ProgramLimits } from '#runtime';

/** A linked program. */
export type BasicProgram = {
  /** Addresses of the entry function and of `fb_state`. */
  readonly main: number;
  readonly state: number;
  /** Puts its variables and other data back to what they hold before the program runs. */
  readonly reset: () => void;
  /** Puts what the tiers need into `fb_state`, once that is in order. */
  readonly start?: () => void;
};

const OUT_OF_STACK = 28;
const STDOUT = 1;
const STDERR = 2;

/**
 * @param args   program name first
 * @param limits what it may do to the process
 * @param lineOf source line where a crash happened; 0 when unknown
 * @throws CrashError for all crashes but running out of stack, which ends the program like any uncaught error; what a
 * library routine in TypeScript throws
 */
export function runBasicProgram(
  host: Host,
  machine: Machine,
  program: BasicProgram,
  args: readonly string[],
  limits: ProgramLimits,
  lineOf: (crash: CrashError) => number,
): Execution {
  program.reset();
  const release = initialiseState(host, program.state, args, limits);
  try {
    program.start?.();
    return machine.execute(program.main);
  } catch (error) {
    // A crash, or an exception of a library routine in TypeScript.
    const state = readState(host, program.state);
    flushOutput(host, state);
    if (!(error instanceof CrashError && error.kind === 'stack-overflow')) throw error;
    const line = lineOf(error) || state.getInt32(STATE.line, true);
    const text = `Unhandled exception at line ${line}: ${ERROR_MESSAGES[OUT_OF_STACK]} (error code ${OUT_OF_STACK})\n`;
    writeAll(STDERR, Buffer.from(text));
    return { status: 1, exitedEarly: true, returnValue: 0 };
  } finally {
    release();
  }
}

function readState(host: Host, address: number): DataView {
  // SAFETY: fb_state is data of a live module and has STATE_SIZE bytes.
  return new DataView(host.read(address, STATE_SIZE).buffer);
}

/** Writes what the program had printed and not yet flushed. */
function flushOutput(host: Host, state: DataView): void {
  const buffer = Number(state.getBigUint64(STATE.out, true));
  const length = state.getInt32(STATE.outLength, true);
  const capacity = state.getInt32(STATE.outCapacity, true);
  if (buffer === 0 || length <= 0 || length > capacity || state.getInt32(STATE.outError, true) !== 0) return;
  // SAFETY: the buffer is the program's, allocated with this capacity. Its memory is not given back: after a crash
  // the heap is not to be trusted.
  writeAll(STDOUT, host.read(buffer, length));
}

/** Writes to a descriptor that may be a pipe without room, or closed at the other end. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
    }
  }
}
