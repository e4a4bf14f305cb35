/**
 * What we ask of an operating system. Everything above this interface sees addresses as plain numbers (user space ends
 * far below 2^53) and failures as HostError with the system's error number. It is an object of functions so that a test
 * can replace one of them and see what a refusal does.
 */
import type { Callable, Callback, HostCallback, Signature } from './call.js';
import type { SignalHost } from './traps.js';

/** Access to a range of pages. There is no value for writable and executable at once: W^X holds by construction. */
export type Protection = 'none' | 'read' | 'read-write' | 'read-execute';

export type Reservation = { readonly address: number; readonly size: number; readonly label: string };

export type Host = {
  readonly system: 'linux';
  readonly architecture: 'x64' | 'arm64';
  /** Bytes per page; every address and size below is a multiple of it. */
  readonly pageSize: number;

  /** Takes `size` bytes of address space without access or memory behind it. */
  reserve(size: number, label: string): number;
  /** Makes reserved pages readable and writable; they read as zero. */
  commit(address: number, size: number, label: string): void;
  /** Returns pages to the reserved state and their memory to the system. */
  decommit(address: number, size: number, label: string): void;
  protect(address: number, size: number, protection: Protection): void;
  /** Gives address space back: all that one `reserve` took. */
  unmap(address: number, size: number): void;
  /** What was reserved and not given back, oldest first; for audits and leak tests. */
  reservations(): Reservation[];
  /** Makes freshly written instructions visible to instruction fetch; nothing on x64. */
  flushInstructionCache(address: number, size: number): void;

  /** Address of a C symbol in libc, libm or a library opened before; 0 when there is none. */
  lookup(name: string): number;
  /** Adds a shared library to those that `lookup` searches, after libc and libm. */
  openLibrary(path: string): void;

  /** Copies bytes to an address. The caller vouches for the range. */
  write(address: number, bytes: Uint8Array): void;
  /** Copies bytes from an address. The caller vouches for the range. */
  read(address: number, length: number): Uint8Array;
  /** The memory itself, uncopied. The caller drops it before the range is unmapped. */
  view(address: number, length: number): ArrayBuffer;

  /** A JavaScript function that calls the code at an address, on koffi's stack; see call.ts. */
  callable<const S extends Signature>(address: number, signature: S): Callable<S>;
  /** A C function that calls a JavaScript function; see call.ts. */
  callback<const S extends Signature>(fn: HostCallback<S>, signature: S): Callback;

  /** Signal handlers and the stack they run on. */
  readonly signals: SignalHost;
};

export function alignUp(value: number, alignment: number): number {
  return Math.ceil(value / alignment) * alignment;
}
