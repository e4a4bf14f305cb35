/**
 * The signal handler, in machine code: `handler(signal, siginfo, ucontext)` on the thread's signal stack.
 *
 * A fault is ours when a machine is running, is not in a host function, and either its stack pointer is in the machine's
 * program stack (guards included: that is also libc called with a bad pointer, or overflowing our stack) or its program
 * counter is in the session's range. Ours are recorded in the machine's state and resumed at its recovery stub, on the host's
 * stack. Everything else goes to whoever was installed before, V8's handler for one, as if we were not there.
 *
 * One handler and control block serve one JavaScript thread; those of several threads pass on to each other.
 */
import {
  createStack,
  discard,
  type Executable,
  type Host,
  PREVIOUS_HANDLER_COUNT,
  PREVIOUS_HANDLER_SIZE,
  publish,
  reserve,
  reserveData,
} from '#os';
import { addressIn, type CodePiece, placePiece } from './machine-code.js';
import { CONTROL } from './machine-state.js';

/** Room for V8's handler too, should it be called from ours. */
const SIGNAL_STACK_SIZE = 256 * 1024;

export type TrapControl = {
  /** Address of the control block. */
  readonly control: number;
  /** Puts the handler in place; does nothing when it is. */
  install(handler: CodePiece): void;
  /** Drops one user; the last one takes the handler out. */
  release(): void;
};

let shared: (TrapControl & { users: number }) | undefined;

/** The thread's trap control, for one more user. */
export function acquireTrapControl(host: Host): TrapControl {
  shared ??= createTrapControl(host);
  shared.users++;
  return shared;
}

function createTrapControl(host: Host): TrapControl & { users: number } {
  const block = reserveData(
    host,
    CONTROL.previousHandlers + PREVIOUS_HANDLER_COUNT * PREVIOUS_HANDLER_SIZE,
    'fasterbasic control',
  );
  let uninstall: (() => boolean) | undefined;
  return {
    control: block.address,
    users: 0,
    install(handler) {
      uninstall ??= installHandler(host, handler, block.address);
    },
    release() {
      if (--this.users > 0) return;
      shared = undefined;
      // When someone still refers to the handler, it and its block stay, and pass on.
      if (uninstall?.() ?? true) discard(block);
    },
  };
}

function installHandler(host: Host, handler: CodePiece, control: number): () => boolean {
  const stack = createStack(host, SIGNAL_STACK_SIZE, 'fasterbasic signals');
  const releases = [() => stack.dispose()];
  const releaseAll = () => {
    for (const release of releases.splice(0).reverse()) release();
  };
  try {
    const code = placeHandler(host, handler, control);
    releases.push(() => discard(code), host.signals.useAlternateStack(stack.low, stack.high - stack.low));
    const uninstall = host.signals.install(code.address, control + CONTROL.previousHandlers);
    return () => {
      if (!uninstall()) return false;
      // A signal of another thread may be passing through a thread's handler just now: its code stays mapped.
      if (!isMainThread(host)) return false;
      releaseAll();
      return true;
    };
  } catch (error) {
    releaseAll();
    throw error;
  }
}

/** Linux: the first thread's number is the process's. MEASURED: loading node:worker_threads to ask takes 3 ms of each start. */
function isMainThread(host: Host): boolean {
  return host.callable(host.lookup('gettid'), { args: [], returns: 'i32' })() === process.pid;
}

function placeHandler(host: Host, handler: CodePiece, control: number): Executable {
  const { signals } = host;
  const bytes = new Uint8Array(handler.bytes.length);
  const writable = reserve(host, bytes.length, 'fasterbasic trap handler');
  try {
    const symbols = { control, signal: signals.signalFunction(), raise: signals.raiseFunction() };
    placePiece(bytes, handler, 0, writable.plannedAddress, addressIn(symbols));
    writable.write(0, bytes);
    return publish(writable);
  } catch (error) {
    discard(writable);
    throw error;
  }
}
