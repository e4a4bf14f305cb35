/** What sessions and their methods take and give. */
import type { CrashReport } from '#debug';
import type { Host } from '#os';
import type { RuntimeImage } from '#runtime';

export type SessionOptions = {
  /** Bytes of the stack that programs run on; 64 MiB when left out. */
  readonly stackSize?: number;
  /** False: only what code generation needs is done to the IL. */
  readonly optimize?: boolean;
  /** Verify the IL after every pass and prove every register allocation right: slow, for bug hunts. */
  readonly check?: boolean;
  /** Keep the text of every stage for `report()`: slow, for reports. */
  readonly listings?: boolean;
  /** The library compiled ahead. Without it, and with any of the options above but the first, it comes from its IL. */
  readonly runtimeImage?: RuntimeImage;
  /** The operating system; another one than the process's own only in tests. */
  readonly host?: Host;
};

export type ExecuteOptions = {
  /** Arguments of the program: COMMAND$(1) and up, `argv[1]` and up. */
  readonly args?: readonly string[];
  /** COMMAND$(0), `argv[0]`; the module's name when left out. */
  readonly programName?: string;
  /** Function to start with; `main` when left out. */
  readonly entry?: string;
};

export type ExecutionResult = {
  /** Status modulo 256; 128 + signal number after a crash, 1 after running out of stack in a BASIC program. */
  readonly exitCode: number;
  /** The whole 32-bit status that the program ended with. */
  readonly status: number;
  /** How the program crashed; null when it did not. */
  readonly crash: CrashReport | null;
  readonly milliseconds: number;
};
