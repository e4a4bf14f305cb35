/**
 * Object code: what codegen produces and the linker consumes. Bytes are position-independent except where a relocation
 * says otherwise, so a CodeObject can be linked at any address, cached, and linked again.
 *
 * Formulae: S address of the symbol, A addend, P address of the relocated field.
 */

/**
 * | kind     | field   | value         | use                                                                              |
 * | -------- | ------- | ------------- | -------------------------------------------------------------------------------- |
 * | `rel32`  | 4 bytes | S + A − P − 4 | RIP-relative operand; if an immediate of n bytes follows the field, use A − n    |
 * | `call32` | 4 bytes | S + A − P − 4 | CALL/JMP to a function; the linker may interpose a trampoline, so keep A = 0     |
 * | `abs64`  | 8 bytes | S + A         | address stored in code (`movabs`) or data                                        |
 *
 * For a `rel32` to a symbol that no linked module defines (libc's `environ`, a runtime address) the symbol may be too far
 * away: that is a LinkError. Reach outside data and outside function addresses with `abs64` instead.
 */
export type RelocationKind = 'rel32' | 'call32' | 'abs64';

export type Relocation = {
  readonly kind: RelocationKind;
  /** Byte offset of the field from the start of the function or data object. */
  readonly offset: number;
  readonly symbol: string;
  /** Bytes added to the symbol's address. */
  readonly addend: number;
};

/** Machine code of one function. */
export type FunctionCode = {
  readonly name: string;
  /** Visible to other modules of the session; a name that is not exported is private to its CodeObject. */
  readonly exported: boolean;
  readonly bytes: Uint8Array;
  /** Power of two, 1 to 4096. */
  readonly alignment: number;
  readonly relocations: readonly Relocation[];
  /**
   * Source lines as pairs `[pcOffset, line, pcOffset, line, …]`, offsets rising; a pair holds until the next one. The line
   * is whatever codegen was given (`dbgloc`). Empty when there is none.
   */
  readonly sourceMap: Int32Array;
  /** Bytes that the prologue takes below the return address (pushed registers and RBP included); 0 when unknown. */
  readonly frameSize: number;
  /**
   * Mask of the callee-saved registers that the prologue pushes directly below RBP, in rising order of number: the first at
   * RBP − 8, the next at RBP − 16 …
   */
  readonly savedRegisters?: number;
  /** Places at which an activation can be looked into; absent when there are none. */
  readonly sites?: CodeSites;
};

/**
 * Side table of a function: where its activations can be left, and where the values are that a frame state needs.
 *
 * `rows`: SITE_ROW words per site, by rising offset:
 *   offset       guard: return address of the `call` in its stub; call: return address; trap: the instruction itself
 *   kind         SITE
 *   state        number of the frame state in the IL function, −1 for none (a trap or call outside of every TRY)
 *   firstValue   index of the first value in `values` (in pairs of words)
 *   valueCount
 * `values`: per live value two words (class | kind, place); class 0–3 for w l s d; upper bits of w and s are undefined. By kind:
 *   none                    place 0–15 general register, 16–31 vector register
 *   VALUE_IN_MEMORY         place is a byte offset from RBP at which the value lies
 *   VALUE_FRAME_ADDRESS     the value is RBP + place (address of a frame object)
 *   VALUE_CONSTANT          the value is `constants[place]`
 * The state's numbers are kept: value i of a site is source i of its frame state.
 */
export type CodeSites = {
  readonly rows: Int32Array;
  readonly values: Int32Array;
  /** 64 bits (w sign-extended), or the address of a symbol plus bytes. Absent when no value is a constant. */
  readonly constants?: readonly SiteConstant[];
};
export type SiteConstant = bigint | { readonly symbol: string; readonly addend: number };
export const SITE_ROW = 5;
export const SITE = { guard: 1, call: 2, trap: 3 } as const;
export const VALUE_IN_MEMORY = 4;
export const VALUE_FRAME_ADDRESS = 8;
export const VALUE_CONSTANT = 12;
/** `(word & VALUE_KIND)` is one of the kinds above, `word & 3` the class. */
export const VALUE_KIND = 12;

/** Data of one symbol: `bytes`, then `zeroFill` zero bytes. */
export type DataObject = {
  readonly name: string;
  readonly exported: boolean;
  /** In pages that are read-only while code runs (relocations are applied before). */
  readonly readonly: boolean;
  /**
   * Thread-local in the IL. The session runs one thread, so the linker gives it one instance in ordinary data and code
   * addresses it as ordinary data; the flag is kept for the day there are more.
   */
  readonly thread: boolean;
  /** Power of two, 1 to 4096. */
  readonly alignment: number;
  readonly bytes: Uint8Array;
  readonly zeroFill: number;
  /** `abs64` only. */
  readonly relocations: readonly Relocation[];
};

/** One compiled module. */
export type CodeObject = {
  readonly functions: readonly FunctionCode[];
  readonly data: readonly DataObject[];
};

export function isAlignment(value: number): boolean {
  return value >= 1 && value <= 4096 && (value & (value - 1)) === 0;
}
