/**
 * The interpreter as code, before it has an address: what the build writes into the image and what a session links.
 *
 * One blob holds every handler and every fixed stub; its relocations name symbols of the runtime and the interpreter's own
 * block of data. Handlers are numbered: opcodes first, by opcode number, then fused forms and other special forms.
 */
import { OPCODE_NAMES } from '#bytecode';
import type { CodeObject, CodePieces, Relocation } from '#link';

/** Symbols that the interpreter's code object defines. */
export const INTERPRETER_SYMBOL = 'fb.interpreter';
export const BLOCK_SYMBOL = 'fb.interpreter.block';

/** The interpreter's block of data, byte offsets. */
export const BLOCK = {
  /** Address of the engine's `entry(record)`, called when a function's counter reached 0 at its entry; 0 = nothing is called. */
  entryHook: 0,
  /** Address of the engine's `loop(frame)`, called when it did at a loop head; pc and sp are stored. */
  loopHook: 8,
  /** Start of the session's address range. */
  base: 16,
  /** Dispatch table: 8-byte addresses by handler number. */
  table: 64,
} as const;
/** Entries of the dispatch table: handlers of the image, then call adapters made during the session. */
export const TABLE_CAPACITY = 8192;
export const BLOCK_SIZE = BLOCK.table + 8 * TABLE_CAPACITY;

/** Handler of `str.const` for the empty string, which is null and has no address. */
export const EMPTY_LITERAL = OPCODE_NAMES.length;
export const FIRST_FUSED = OPCODE_NAMES.length + 1;

/** Code that is there once, besides handlers. */
export const STUB_NAMES = [
  // `leave; ret`, and behind it the same for `osrCall`
  'exit',
  'resume',
  'osrCall',
  'osrReturn',
  // ways out of `ret` handlers: the value comes as first argument
  'exitVoid',
  'exitInteger',
  'exitFloat',
  // cold ends
  'callAndGo',
  'loopHook',
  'entryHook',
  // common part of entry adapters: r10 = record, r11 = frame, parameters are stored, rax = address behind them
  'enter',
  // rax and flags are lost: touches every page from rsp down to r11
  'growStack',
  'noHandler',
] as const;
export type StubName = (typeof STUB_NAMES)[number];

/**
 * A fused form: opcodes that follow each other, as one handler; behind a `jump` in the middle it goes on at the jump's target.
 * Immediates that the handler has built in are given by place.
 */
export type FusedForm = {
  readonly opcodes: readonly number[];
  /** Triples: position in `opcodes`, immediate number, value that it must have. */
  readonly fixed: readonly number[];
};

export type InterpreterCode = {
  readonly bytes: Uint8Array;
  readonly relocations: readonly Relocation[];
  /** Offset in the blob of each handler, by number. */
  readonly handlers: Int32Array;
  /** End of the handlers, which come first. */
  readonly handlersEnd: number;
  readonly stubs: Readonly<Record<StubName, number>>;
  /** Fused forms: form k has handler number `firstFused` + k. */
  readonly firstFused: number;
  readonly fused: readonly FusedForm[];
  /** The forms as a tree (fuse.ts). */
  readonly tree: Int32Array;
  /** Finished code that sessions put in place as they need it: adapters of common shapes, a machine's own. */
  readonly pieces: CodePieces;
  /** False in the variant for measuring what counting costs. */
  readonly counters: boolean;
};

/** Everything outside that the code refers to: runtime routines, `fb_state`, libc. */
export function interpreterImports(code: InterpreterCode): string[] {
  const names = new Set(code.relocations.map(({ symbol }) => symbol));
  names.delete(BLOCK_SYMBOL);
  return [...names];
}

/** The interpreter for the linker. It is exported, so that it may be linked before or after what it calls. */
export function interpreterObject(code: InterpreterCode): CodeObject {
  const { bytes, relocations } = code;
  return {
    functions: [
      {
        name: INTERPRETER_SYMBOL,
        exported: true,
        bytes,
        alignment: 64,
        relocations,
        sourceMap: new Int32Array(0),
        frameSize: 0,
      },
    ],
    data: [
      {
        name: BLOCK_SYMBOL,
        exported: true,
        readonly: false,
        thread: false,
        alignment: 64,
        bytes: new Uint8Array(0),
        zeroFill: BLOCK_SIZE,
        relocations: [],
      },
    ],
  };
}
