/**
 * Hardware traps as the system presents them. The handler itself is machine code, emitted by link/, because no JavaScript
 * may run in signal context; what it must know about the system (signal numbers, where the kernel saves the registers) is
 * the layout here, and putting it in place is the system's file behind SignalHost.
 */

/** Registers of x64 in the order in which Linux saves them (ucontext_t, `gregs`). */
export const X64_SAVED_REGISTERS = [
  // biome-ignore format: table
  'r8',
  'r9',
  'r10',
  'r11',
  'r12',
  'r13',
  'r14',
  'r15',
  'rdi',
  'rsi',
  'rbp',
  'rbx',
  'rdx',
  'rax',
  'rcx',
  'rsp',
  'rip',
  // biome-ignore format: table
  'eflags',
  'csgsfs',
  'err',
  'trapno',
  'oldmask',
  'cr2',
] as const;

export type SignalLayout = {
  /** Signals that a fault of an instruction raises, by name. */
  readonly signals: Readonly<Record<string, number>>;
  /** Offsets in siginfo_t of the code (int) and the fault address. */
  readonly codeOffset: number;
  readonly faultAddressOffset: number;
  /** Offset in ucontext_t of the saved registers, 8 bytes each, and their names in order. */
  readonly registersOffset: number;
  readonly registers: readonly string[];
  /** Offset in ucontext_t of the pointer to the saved vector registers, and of the first of them behind it, 16 bytes each. */
  readonly vectorsPointerOffset: number;
  readonly vectorsOffset: number;
  readonly stackPointer: string;
  readonly programCounter: string;
};

/** One entry of the table of previous handlers, indexed by signal number: handler address, then flags, 8 bytes each. */
export const PREVIOUS_HANDLER_SIZE = 16;
/** Signal numbers below this have an entry. */
export const PREVIOUS_HANDLER_COUNT = 32;

export type SignalHost = {
  readonly layout: SignalLayout;
  /** Address of C's `signal`, which gives a signal (first argument) its default action (second argument 0). */
  readonly signalFunction: () => number;
  /** Address of C's `raise`. */
  readonly raiseFunction: () => number;
  /** Makes `[address, address + size)` the calling thread's signal stack; returns how to put the old one back. */
  useAlternateStack(address: number, size: number): () => void;
  /**
   * Installs a handler (SA_SIGINFO, on the signal stack) for every signal of the layout, after writing what was installed
   * before to the table at `previous`. Returns how to undo that. A signal that somebody else took over since is left alone;
   * undoing then returns false, and handler and table must stay mapped, for the other may pass signals on to them.
   */
  install(handler: number, previous: number): () => boolean;
};
