/**
 * Memory layouts shared by generated code and the runtime library: byte offsets and sizes, little-endian, 8-byte slots.
 *
 * INVARIANT: zeroed memory is a valid default for every type. A null reference is the empty string, NOTHING, the empty
 * list; an all-zero array descriptor is an array whose DIM has not run (its counts are 0, so every bounds check fails).
 * INVARIANT: runtime routines borrow reference arguments and return owned (+1) references, unless their row says otherwise.
 */

/** What a reference-counted thing is; +4 of every heap object. */
export const HeapKind = { string: 1, list: 2, map: 3, object: 4, blob: 5, long: 6 } as const;
export type HeapKind = (typeof HeapKind)[keyof typeof HeapKind];

/** Head of every reference-counted heap object. */
export const HEAP = {
  /** i32; a negative count is immortal: never counted, never freed. A fresh object has 1. */
  refcount: 0,
  /** u8, a HeapKind. */
  kind: 4,
  /** u8; see STRING_FLAG for strings. */
  flags: 5,
  /** Everything but a string: pointer to its type descriptor. */
  type: 8,
} as const;

/** Type descriptor of a heap object that is not a string (of an object: its class), read-only data. */
export const HEAP_TYPE = {
  /** Address of the routine that frees the object and all it holds: `destroy(ref)`. */
  destroy: 0,
  /** Pointer to an immortal string. */
  name: 8,
} as const;

/** The count literals and static objects carry. Far from 0, so that a stray decrement cannot free one. */
export const IMMORTAL = -0x40000000;

export const STRING = {
  refcount: 0,
  kind: 4,
  flags: 5,
  /** u8, log2 of bytes per character: 0 = Latin-1 (all code points ≤ 255), 2 = UTF-32. */
  width: 6,
  /** i32, characters. */
  length: 8,
  /** i32, characters that fit at `data`. */
  capacity: 12,
  /** u32, 32-bit FNV-1a over the UTF-8 bytes; 0 = not computed. */
  hash: 16,
  /** Pointer to the characters: `inline` of the same object, or elsewhere. */
  data: 24,
  /** First byte of inline characters. */
  inline: 32,
} as const;

export const STRING_FLAG = {
  /** Holds bytes (MK*$, INPUT$, binary reads): written to files as they are, not as UTF-8. */
  bytes: 1,
} as const;

/**
 * The word at +4 of a plain Latin-1 string (kind 1, no flags, width 0): equal words mean that the short append path
 * applies, in one comparison.
 */
export const LATIN1_HEAD = 1;

/**
 * The table of one-character strings, symbol `fb_chars`: 256 immortal strings, `CHAR_STRIDE` bytes apart, by code.
 * Filled by `fb_start`.
 */
export const CHAR_TABLE = 'fb_chars';
export const CHAR_STRIDE = 64;

/** Type tag of a list element, as two-variable FOR EACH and MATCH TYPE see it; 0 = no element. */
export const ListTag = { none: 0, int: 1, float: 2, string: 3, list: 4, object: 5 } as const;
export type ListTag = (typeof ListTag)[keyof typeof ListTag];

/** Element kinds of arrays and field kinds of records. UINTEGER is i32 and ULONG is i64 (reference §3.1, note). */
export const ElementKind = {
  none: 0,
  i8: 1,
  u8: 2,
  i16: 3,
  u16: 4,
  i32: 5,
  i64: 6,
  f32: 7,
  f64: 8,
  string: 9,
  /** Any other reference: list, map, object, blob. */
  ref: 10,
  /** Inline record; a record descriptor goes with it. */
  record: 11,
  /** Dynamic value; counted when it holds a reference. */
  any: 12,
} as const;
export type ElementKind = (typeof ElementKind)[keyof typeof ElementKind];

/** Size in bytes by ElementKind; 0 where the record descriptor says. */
export const ELEMENT_SIZE: readonly number[] = [0, 1, 1, 2, 2, 4, 8, 4, 8, 8, 8, 0, 8];

/**
 * Array descriptor: a data object (module arrays) or frame memory (arrays of a procedure). Element size, kind and record
 * descriptor are set once: statically, or by `fb_array_init`; the rest belongs to DIM, REDIM and ERASE.
 *
 * Elements are row-major: the last subscript varies fastest. Counts of dimensions beyond the current rank are 0.
 * INVARIANT: data = 0 implies every count is 0. An access of rank r needs one unsigned comparison
 * `(i - lower) <u count` per dimension, and nothing else when all DIM and REDIM of the name have rank r; otherwise
 * `rank = r` has to be checked too.
 */
export const ARRAY = {
  /** Pointer to the first element; 0 = not dimensioned. */
  data: 0,
  /** i64, elements in all dimensions together. */
  total: 8,
  /** i32, bytes. */
  elementSize: 16,
  /** i32, dimensions now; 0 = not dimensioned. */
  rank: 20,
  /** i32, ElementKind. */
  elementKind: 24,
  /** i32, dimensions that the descriptor has room for. */
  maxRank: 28,
  /** Pointer to the record descriptor, for ElementKind.record; else 0. */
  record: 32,
  /** i32, how many addresses of elements are held: REDIM and ERASE do not free storage then, they retire it. */
  pins: 40,
  /** Pointer to the storage that was retired while the array was pinned (runtime/lib/array-pins.ts); 0 = none. */
  retired: 48,
  /** First dimension: i32 lower bound, i32 count. */
  dims: 56,
} as const;
export const ARRAY_DIM_SIZE = 8;
export const arrayLowerOffset = (dimension: number): number => ARRAY.dims + ARRAY_DIM_SIZE * dimension;
export const arrayCountOffset = (dimension: number): number => ARRAY.dims + ARRAY_DIM_SIZE * dimension + 4;
/** Bytes of a descriptor for a name whose largest rank is `maxRank`. */
export const arrayDescriptorSize = (maxRank: number): number => ARRAY.dims + ARRAY_DIM_SIZE * maxRank;

/**
 * Record descriptor: read-only data. One field row per field in declaration order, `RECORD_FIELD_SIZE` bytes each, from
 * `RECORD.fields`. Records themselves are C structs: natural alignment, nested records inline.
 */
export const RECORD = {
  /** i32, bytes of one record, padding at the end included. */
  size: 0,
  /** i32 */
  fieldCount: 4,
  /** i32, RECORD_FLAG. */
  flags: 8,
  /** Pointer to an immortal string: the type's name as declared. */
  name: 16,
  fields: 24,
} as const;
export const RECORD_FLAG = {
  /** Holds references (nested ones included): copies count, and release is needed. */
  references: 1,
  /** All fields numeric (nested ones included): arithmetic is allowed. */
  numeric: 2,
} as const;
export const RECORD_FIELD = {
  /** i32, bytes from the start of the record. */
  offset: 0,
  /** i32, ElementKind. */
  kind: 4,
  /** Pointer to an immortal string: the field's name. */
  name: 8,
  /** Pointer to the descriptor of a nested record; else 0. */
  record: 16,
} as const;
export const RECORD_FIELD_SIZE = 24;
export const recordDescriptorSize = (fieldCount: number): number => RECORD.fields + RECORD_FIELD_SIZE * fieldCount;

/** Function record: one per user function, data. Installing code is one store to `entry`. */
export const FUNCTION_RECORD = {
  /** Address that calls go to. */
  entry: 0,
  /** Pointer to the interpreter's copy of the code, 0 when there is none. */
  bytecode: 8,
  /** i32, counts down at entry and at loop back edges; at 0 the engine is asked. */
  counter: 16,
  /** i32, tier of the code at `entry`. */
  tier: 20,
  /** i32 */
  flags: 24,
  /** i32, number of the function in its module. */
  id: 28,
  /** Pointer to an immortal string. */
  name: 32,
  /** Pointer to type feedback (i32 per site), 0 when none. */
  feedback: 40,
  /** i32, rbp − frame of an interpreter frame made at entry; a multiple of 16. */
  frameBytes: 48,
  /** i32, locals. */
  localCount: 52,
  /** i32, bytes of frame objects, rounded up to 16; they start at rbp − 16 − objectBytes. */
  objectBytes: 56,
  /** i32, words of bytecode. */
  codeWords: 60,
} as const;
export const FUNCTION_RECORD_SIZE = 96;

/** Interpreter frame: offsets from `frame`, the address of local 0 (docs/tiers.md). */
export const FRAME = {
  record: -8,
  pc: -16,
  sp: -24,
  objects: -32,
  /** Stack pointer while handlers run: the return address into the exit stub lies there. */
  stackPointer: -40,
} as const;
/** Offset from rbp of the pointer to `frame`. */
export const FRAME_FROM_RBP = -8;
/** Bytes between rbp and the end of the frame objects. */
export const FRAME_TOP = 16;

/** The dynamic type: tags in bits 63…48 (docs/tiers.md). Doubles are their bits + `doubleOffset`. */
export const ANY = {
  integer: 0,
  long: 1,
  boxedLong: 2,
  reference: 3,
  tagShift: 48,
  doubleTag: 8,
  doubleOffset: 0x0008_0000_0000_0000n,
  canonicalNaN: 0x7ff8_0000_0000_0000n,
} as const;
/** A LONG that does not fit 48 bits, as an `any` holds it: heap head and type, then the i64. */
export const BOXED_LONG = { value: 16, size: 32 } as const;
/** Bits of a feedback word at an `any` operation: what each operand was; the second operand's bits are shifted left by 8. */
export const ANY_SEEN = { integer: 1, long: 2, double: 4, string: 8, other: 16, secondShift: 8 } as const;

/** The one block of state of a running program. */
export const STATE_SYMBOL = 'fb_state';
export const STATE = {
  /** i32, line of the statement that runs; stored before every call of a routine that may raise. */
  line: 0,
  /** i32, ERR. */
  err: 4,
  /** i32, ERL. */
  erl: 8,
  /** i32, 1 once the program is on its way out. */
  ending: 12,
  /** Output buffer: pointer, i32 bytes in it, i32 capacity. */
  out: 16,
  outLength: 24,
  outCapacity: 28,
  /** i32, characters since the last newline, for TAB. */
  column: 32,
  /** i32, 1 when stdout is a terminal: flushed after each statement. */
  isTerminal: 36,
  /** i32, errno of the write that failed for good (EPIPE…); output is dropped from then on. */
  outError: 40,
  /** i32, 1 between BEGINPAINT and ENDPAINT. */
  painting: 44,
  /** GOSUB stack: pointer to i32 return numbers, i32 depth, i32 capacity (entries). */
  gosub: 48,
  gosubDepth: 56,
  gosubCapacity: 60,
  /** DATA: pointer to string references, i32 count, i32 index of the next item. */
  data: 64,
  dataCount: 72,
  dataCursor: 76,
  /** Random numbers: four u64. */
  rng: 80,
  /** Pointer to `argc` string references: program name, then arguments. */
  argv: 112,
  /** i32 */
  argc: 120,
  /** i32, column and row of the last LOCATE, 0-based. */
  cursorColumn: 124,
  /** i64, nanoseconds of the monotonic clock at the start. */
  startTime: 128,
  /** stdin buffer: pointer, i32 bytes in it, i32 next byte, i32 at end. */
  input: 136,
  inputLength: 144,
  inputCursor: 148,
  inputEnded: 152,
  cursorRow: 156,
  /** Address of `unwind(code)`, which does not come back when something catches the error; 0 = nothing can. */
  unwind: 160,
  /** i32, 1 once RANDOMIZE or the clock has seeded `rng`. */
  seeded: 168,
  /** Pool of small blocks: a free list per size class of 16 bytes (sizes 0 … POOL_LIMIT). */
  pool: 192,
  /** The chunk that new blocks are cut from: next free byte, end; the chain of all chunks. */
  poolNext: 328,
  poolEnd: 336,
  poolChunks: 344,
  /** i64, largest block that comes from the pool: POOL_LIMIT, or 0 to take everything from malloc (tests). */
  poolLimit: 352,
  /** Address of `locate()`, which puts the line of the innermost interpreted activation into `line`; 0 = none. */
  locate: 360,
  /** i32, bytes of the failing thing's own text in ERROR_TEXT, 0 when the last error had none; and the error and line it belongs to. */
  errorTextLength: 368,
  errorTextCode: 372,
  errorTextLine: 376,
  /** Memory and file (i32, descriptor + 1) that a routine holds while it runs; whoever raises gives them back (lib/temporaries.ts). */
  temporaries: 384,
  temporaryFile: 392,
  /** i32, 1 while the output buffer is being written; i32, the signal that came meanwhile. */
  writing: 396,
  interrupted: 400,
  /** i32, 1 when signals that end the process shall write the output buffer first. */
  flushOnSignals: 404,
  /** i64, bytes that the program may take, 0 = any number; may take before that is looked at again; had the process when it began. */
  memoryLimit: 408,
  memoryLeft: 416,
  memoryBase: 424,
  /** Address of glibc's mallinfo2; 0 where there is none. */
  memoryInfo: 432,
} as const;
export const STATE_SIZE = 512;
/** Bytes of the largest block that is kept in free lists. */
export const POOL_LIMIT = 256;

/**
 * Bytes of a string object with its characters inline. A pointer to `STRING.inline` of the object itself must be
 * relocated into `STRING.data`.
 */
export function stringImage(text: string): Uint8Array {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const wide = codes.some((code) => code > 255);
  const size = STRING.inline + codes.length * (wide ? 4 : 1);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setInt32(STRING.refcount, IMMORTAL, true);
  view.setUint8(STRING.kind, HeapKind.string);
  view.setUint8(STRING.width, wide ? 2 : 0);
  view.setInt32(STRING.length, codes.length, true);
  view.setInt32(STRING.capacity, codes.length, true);
  codes.forEach((code, i) => {
    if (wide) view.setUint32(STRING.inline + 4 * i, code, true);
    else view.setUint8(STRING.inline + i, code);
  });
  return bytes;
}
