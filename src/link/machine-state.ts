/**
 * The memory that stubs, signal handler and TypeScript share. All fields are 8 bytes; offsets are in bytes.
 *
 * While emitted code runs, `entry` is the host's stack pointer at the innermost entry, where the entry record lies:
 *
 *   host stack (koffi's)                         program stack (ours)
 *   ┌ caller of the entry stub                   ┌ function that was entered
 *   │ return address, saved registers            │ its callees …
 *   │ entry record   ◄── entry                   │ … one calls a host function     ◄── programStack
 *   └ host functions run below                   └ a nested entry goes on below
 */

/** One Machine's state. */
export const STATE = {
  /** Host stack pointer at the innermost entry; 0 while no emitted code is active. */
  entry: 0x00,
  /** Stack pointer with which the next entry starts. */
  programStack: 0x08,
  /** 1 while a host function runs. */
  inHost: 0x10,
  /** HOST_DONE: 0 before a host function is called, set by its last statement. */
  hostDone: 0x18,
  /** Argument of `exit`. */
  status: 0x20,
  /** What the function that was entered returned, in RAX and XMM0. */
  resultInteger: 0x28,
  resultFloat: 0x30,
  /** The program stack with its guards; the session's code. */
  stackLow: 0x38,
  stackSize: 0x40,
  codeLow: 0x48,
  codeSize: 0x50,
  /** Stub where the signal handler resumes. */
  recovery: 0x58,
  /**
   * Of the innermost host call: where RBP and the return address of its caller lie on the program stack. The callee-saved
   * registers (HOST_FRAME_SAVED) lie below, from −8 down.
   */
  hostFrame: 0x60,
  /** Host function that the capture stub calls; 0 when there is none. */
  deoptTarget: 0x68,
  /** C function that is asked about a trap before it becomes a crash; 0 when there is none. */
  trapTarget: 0x70,
  /** 6 integer and 8 floating arguments. */
  integers: 0x80,
  floats: 0xc0,
  /** The trap record: signal, its code, fault address, registers in the order of the system's layout. */
  trapSignal: 0x100,
  trapCode: 0x108,
  trapAddress: 0x110,
  trapRegisters: 0x118,
  /** Low halves of the 16 vector registers at the trap. */
  trapVectors: 0x200,
  /** What a transfer loads: 16 general registers by number (R11 is not loaded), XMM0, and where it goes. */
  transferRegisters: 0x300,
  transferVector: 0x380,
  transferPc: 0x388,
  /** What the capture stub saved: 16 general registers by number, the low halves of 16 vector registers, its return address. */
  capturedRegisters: 0x400,
  capturedVectors: 0x480,
  capturedPc: 0x500,
} as const;

/** `STATE.hostDone`: the host function threw, returned, or asked for a transfer. */
export const HOST_DONE = { no: 0, returned: 1, transfer: 2 } as const;

/** Registers that the host call stub pushes below `STATE.hostFrame`, by number. */
export const HOST_FRAME_SAVED = [3, 12, 13, 14, 15] as const;

/** On the host stack, at `STATE.entry`: what the state was before, and the modes of the floating-point units. */
export const ENTRY_RECORD = {
  entry: 0x00,
  programStack: 0x08,
  inHost: 0x10,
  machine: 0x18,
  mxcsr: 0x20,
  x87Control: 0x24,
  hostFrame: 0x28,
  /** Keeps the stack pointer a multiple of 16 after the return address and six saved registers. */
  size: 0x38,
} as const;

/** One JavaScript thread's control block: the running machine's state, then the table of previous signal handlers. */
export const CONTROL = { machine: 0x00, previousHandlers: 0x10 } as const;

/** How emitted code was left; what the entry stub returns. */
export const LEFT = { returned: 0, exited: 1, crashed: 2, hostFailed: 3 } as const;

export const INTEGER_ARGUMENTS = 6;
export const FLOAT_ARGUMENTS = 8;
