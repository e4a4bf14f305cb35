/**
 * Values of the baseline compiler: rows of small integers that say where a value is, or how it can be had. Most are never in a
 * register of their own: constants, symbols and locals stay what they are until an instruction wants them, and then become part of
 * it.
 *
 * A value lives as long as it has uses: places on the operand stack, uses that the meaning at hand has left (use-counts.ts), and
 * values made of it (an address of base and index).
 */
import type { Cls } from '#il';

/** What the columns `a`, `b`, `c` of a value mean, by kind. */
export const Kind = {
  none: 0,
  /** In register a. */
  register: 1,
  /** 64 bits: a low, b high; for floats their bits. */
  constant: 2,
  /** Whatever is in the frame word a (8-byte words from `frame`; locals from 0) when it is used. */
  local: 3,
  /** In slot a of the operand stack's memory. */
  slot: 4,
  /** Address of symbol a, plus b. */
  symbol: 5,
  /** Base value a (0 none) + index value b (0 none) × scale + c. */
  address: 6,
  /** 1 or 0 by condition a of the processor's flags: conditions of the encoder, or the two below. */
  flags: 7,
  /** What is in memory at address value a; not loaded yet. `scale` is the load operation. */
  memory: 8,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Float equality needs two flags: equal and ordered; its opposite: not equal or unordered. They differ in bit 0, like other opposites. */
export const EQUAL_ORDERED = 16;
export const NOT_EQUAL_OR_UNORDERED = 17;

export class Values {
  kind = new Uint8Array(64);
  cls = new Uint8Array(64);
  refs = new Int32Array(64);
  a = new Int32Array(64);
  b = new Int32Array(64);
  c = new Int32Array(64);
  scale = new Uint8Array(64);
  /** 1 when the upper half of the register is zero above a w. */
  clean = new Uint8Array(64);
  count = 1;

  make(kind: Kind, cls: Cls, refs: number, a: number, b: number): number {
    if (this.count === this.kind.length) this.grow();
    const v = this.count++;
    this.kind[v] = kind;
    this.cls[v] = cls;
    this.refs[v] = refs;
    this.a[v] = a;
    this.b[v] = b;
    this.c[v] = 0;
    this.scale[v] = 1;
    this.clean[v] = 0;
    return v;
  }

  /** Forgets all values; there must be none alive. */
  clear(): void {
    this.count = 1;
  }

  /** As new. */
  reset(): void {
    this.count = 1;
    for (const column of [this.kind, this.cls, this.refs, this.a, this.b, this.c, this.scale, this.clean])
      column[0] = 0;
  }

  private grow(): void {
    const size = this.kind.length * 2;
    this.kind = extended(this.kind, new Uint8Array(size));
    this.cls = extended(this.cls, new Uint8Array(size));
    this.refs = extended(this.refs, new Int32Array(size));
    this.a = extended(this.a, new Int32Array(size));
    this.b = extended(this.b, new Int32Array(size));
    this.c = extended(this.c, new Int32Array(size));
    this.scale = extended(this.scale, new Uint8Array(size));
    this.clean = extended(this.clean, new Uint8Array(size));
  }
}

function extended<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
