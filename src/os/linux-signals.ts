/**
 * Signals on Linux: sigaction and sigaltstack of libc, and where the kernel saves registers (asm/ucontext.h and
 * asm/sigcontext.h of each processor). Both libcs lay `struct sigaction` out alike: handler, 128 bytes of mask, flags,
 * restorer, which the library fills in.
 */
import { koffi } from './koffi.js';
import {
  PREVIOUS_HANDLER_COUNT,
  PREVIOUS_HANDLER_SIZE,
  type SignalHost,
  type SignalLayout,
  X64_SAVED_REGISTERS,
} from './traps.js';

const SIGNALS = { SIGILL: 4, SIGTRAP: 5, SIGBUS: 7, SIGFPE: 8, SIGSEGV: 11 } as const;

const LAYOUTS: Record<'x64' | 'arm64', SignalLayout> = {
  x64: {
    signals: SIGNALS,
    codeOffset: 8,
    faultAddressOffset: 16,
    registersOffset: 40,
    registers: X64_SAVED_REGISTERS,
    // uc_mcontext.fpregs, a struct of FXSAVE's layout
    vectorsPointerOffset: 224,
    vectorsOffset: 160,
    stackPointer: 'rsp',
    programCounter: 'rip',
  },
  arm64: {
    signals: SIGNALS,
    codeOffset: 8,
    faultAddressOffset: 16,
    registersOffset: 184,
    registers: [...Array.from({ length: 31 }, (_, i) => `x${i}`), 'sp', 'pc', 'pstate'],
    // fpsimd_context lies in a chain of records, which no handler reads yet
    vectorsPointerOffset: 0,
    vectorsOffset: 0,
    stackPointer: 'sp',
    programCounter: 'pc',
  },
};

const SA_SIGINFO = 4;
const SA_ONSTACK = 0x08000000;
const ACTION_SIZE = 152;
const ACTION_FLAGS_OFFSET = 136;
const STACK_SIZE = 24;

type Fail = (operation: string, remedy: string) => never;

export function linuxSignals(architecture: 'x64' | 'arm64', lookup: (name: string) => number, fail: Fail): SignalHost {
  let bound: ReturnType<typeof bindSignals> | undefined;
  const libc = () => {
    bound ??= bindSignals();
    return bound;
  };

  function currentAction(signal: number): DataView<ArrayBuffer> {
    const action = new Uint8Array(ACTION_SIZE);
    if (libc().sigaction(signal, null, action) !== 0) fail(`sigaction of signal ${signal}`, '');
    return new DataView(action.buffer);
  }

  function setAction(signal: number, action: DataView<ArrayBuffer>): void {
    const bytes = new Uint8Array(action.buffer);
    if (libc().sigaction(signal, bytes, null) !== 0) fail(`sigaction of signal ${signal}`, '');
  }

  /**
   * Handlers belong to the process, and each of its JavaScript threads chains its own: reading what is installed and
   * replacing it must not be interleaved. The lock of the stream stderr is one that all threads of a process share.
   */
  function exclusively<T>(work: () => T): T {
    const { copyFrom, flockfile, funlockfile } = libc();
    const pointer = new Uint8Array(8);
    copyFrom(pointer, lookup('stderr'), 8);
    const stream = Number(new DataView(pointer.buffer).getBigUint64(0, true));
    flockfile(stream);
    try {
      return work();
    } finally {
      funlockfile(stream);
    }
  }

  return {
    layout: LAYOUTS[architecture],
    signalFunction: () => lookup('signal'),
    raiseFunction: () => lookup('raise'),
    useAlternateStack(address, size) {
      const stack = new DataView(new ArrayBuffer(STACK_SIZE));
      stack.setBigUint64(0, BigInt(address), true);
      stack.setBigUint64(16, BigInt(size), true);
      const previous = new Uint8Array(STACK_SIZE);
      if (libc().sigaltstack(new Uint8Array(stack.buffer), previous) !== 0) fail('sigaltstack', '');
      return () => void libc().sigaltstack(previous, null);
    },
    install(handler, previous) {
      const old = new Map<number, DataView<ArrayBuffer>>();
      const action = new DataView(new ArrayBuffer(ACTION_SIZE));
      action.setBigUint64(0, BigInt(handler), true);
      action.setInt32(ACTION_FLAGS_OFFSET, SA_SIGINFO | SA_ONSTACK, true);
      exclusively(() => {
        for (const signal of Object.values(SIGNALS)) old.set(signal, currentAction(signal));
        libc().memcpy(previous, encodePrevious(old), PREVIOUS_HANDLER_COUNT * PREVIOUS_HANDLER_SIZE);
        for (const signal of old.keys()) setAction(signal, action);
      });
      return () =>
        exclusively(() => {
          const mine = [...old].filter(([signal]) => currentAction(signal).getBigUint64(0, true) === BigInt(handler));
          for (const [signal, before] of mine) setAction(signal, before);
          return mine.length === old.size;
        });
    },
  };
}

/** The table that traps.ts describes; signals that are not ours stay zero. */
function encodePrevious(actions: ReadonlyMap<number, DataView<ArrayBuffer>>): Uint8Array {
  const table = new DataView(new ArrayBuffer(PREVIOUS_HANDLER_COUNT * PREVIOUS_HANDLER_SIZE));
  for (const [signal, action] of actions) {
    table.setBigUint64(signal * PREVIOUS_HANDLER_SIZE, action.getBigUint64(0, true), true);
    table.setBigInt64(signal * PREVIOUS_HANDLER_SIZE + 8, BigInt(action.getInt32(ACTION_FLAGS_OFFSET, true)), true);
  }
  return new Uint8Array(table.buffer);
}

type Signals = {
  sigaction(signal: number, action: Uint8Array | null, old: Uint8Array | null): number;
  sigaltstack(stack: Uint8Array | null, old: Uint8Array | null): number;
  memcpy(to: number, from: Uint8Array, size: number): number;
  copyFrom(to: Uint8Array, from: number, size: number): number;
  flockfile(stream: number): void;
  funlockfile(stream: number): void;
};

function bindSignals(): Signals {
  const self = koffi.load(null);
  return {
    sigaction: self.func('sigaction', 'int', ['int', 'const void *', 'void *']),
    sigaltstack: self.func('sigaltstack', 'int', ['const void *', 'void *']),
    memcpy: self.func('memcpy', 'uintptr_t', ['uintptr_t', 'const void *', 'size_t']),
    copyFrom: self.func('memcpy', 'uintptr_t', ['void *', 'uintptr_t', 'size_t']),
    flockfile: self.func('flockfile', 'void', ['uintptr_t']),
    funlockfile: self.func('funlockfile', 'void', ['uintptr_t']),
  };
}
