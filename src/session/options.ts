/** What sessions and their methods take and give. */
import type { CrashReport } from '#debug';
import type { Host } from '#os';
import type { RuntimeImage } from '#runtime';
import type { InterpreterCode, Tier, TierEvent } from '#tiers';

export type SessionOptions = {
  /** Bytes of the stack that programs run on; 64 MiB when left out. */
  readonly stackSize?: number;
  /** False: only what code generation needs is done to the IL, also where errors are caught; in tiered mode no code above the baseline. */
  readonly optimize?: boolean;
  /** Verify the IL after every pass and prove every register allocation right: slow, for bug hunts. */
  readonly check?: boolean;
  /** Keep the text of every stage for `report()`: slow, for reports. */
  readonly listings?: boolean;
  /**
   * The library compiled ahead. In ahead mode without it, and with any of the options above but the first, the library comes from its
   * IL; in tiered mode, when left out, the one that the build made, or one made in memory once per process.
   */
  readonly runtimeImage?: RuntimeImage;
  /** The interpreter; when left out, the one that the build made, or one made in memory once per process. */
  readonly interpreter?: InterpreterCode;
  /**
   * How BASIC programs and bytecode run. `tiered`: interpreted at first, what runs often compiled while it runs. `ahead`: all of it
   * compiled and optimized before it runs. Left out: tiered, unless `listings` or `optimize: false` ask about the ahead pipeline.
   */
  readonly mode?: 'tiered' | 'ahead';
  /** Tiered mode: every function in this tier from its first call; 0 interpreter, 1 baseline, 2 optimizing. */
  readonly tier?: Tier;
  /** Entries and loop iterations of a function in the interpreter before it is compiled; 1000 when left out. */
  readonly threshold?: number;
  /** The same in baseline code before it is optimized; ten times `threshold` when left out. */
  readonly optimizeThreshold?: number;
  /** Makes every n-th pass of a guard fail, for tests; 0 and left out: none. */
  readonly deoptStress?: number;
  /** Failures of one guard before its code is replaced; 3 when left out. */
  readonly guardFailures?: number;
  /** Replacements of a function's optimized code before it is compiled without speculation; 8 when left out. */
  readonly recompilations?: number;
  /** Free replaced code as soon as no frame is in it, for tests: by itself it waits until there is some to free. */
  readonly freeEagerly?: boolean;
  /** Told what the tiers do, as it happens; it must not call into the session. `tierEvents` sorts it by kind. */
  readonly onTierEvent?: (event: TierEvent) => void;
  /**
   * Bytes of memory that a BASIC program may take: more is error 7, which it can catch. 0: no limit; when left out, four fifths of the
   * machine's (or container's) memory.
   */
  readonly memoryLimit?: number;
  /**
   * Signals that end the process (HUP, INT, TERM) write what the program has printed before they do. They belong to the whole process,
   * and stay taken: for a command that runs one program and ends, whose session is not disposed.
   */
  readonly flushOnSignals?: boolean;
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
