/**
 * Finished pieces of machine code: made once, at build time, and kept in an image by name, since emitting them takes longer than
 * all else that a start does with them. Addresses that differ from run to run are relocations. Whoever finds no piece makes it.
 */
import type { Relocation } from './object.js';

export type CodePiece = {
  readonly bytes: Uint8Array;
  readonly relocations: readonly Relocation[];
  /** Places in `bytes` that others must know; which, the maker says. */
  readonly offsets: Int32Array;
};

/** Pieces by name. */
export type CodePieces = { get(name: string): CodePiece | undefined };

/** Stubs of a machine (stubs.ts), in the order of their offsets in the piece. */
export const STUB_NAMES = [
  'enter',
  'exit',
  'abort',
  'recover',
  'hostCall',
  'goneHost',
  'transfer',
  'deoptEntry',
  'lazyReturn',
] as const;
export type StubName = (typeof STUB_NAMES)[number];

/**
 * The pieces of a machine, for one system and processor, as in `linux-x64`, and the symbols in them:
 *
 *   stubs     `state`: the machine's state, `control`: the thread's control block
 *   handler   `control`; `signal` and `raise` of C
 *   hostStub  `entry`: the host function's entry in the table, `hostCall`: the stub
 */
export const machinePieceName = (piece: 'stubs' | 'handler' | 'hostStub', target: string): string =>
  `machine ${piece} ${target}`;

/** @throws Error where a symbol is not given */
export function addressIn(symbols: Readonly<Record<string, number>>): (symbol: string) => number {
  return (symbol) => {
    if (!Object.hasOwn(symbols, symbol)) throw new ReferenceError(`machine code refers to '${symbol}'`);
    return symbols[symbol];
  };
}

/**
 * Copies a piece and fills its relocations; the formulae are in object.ts.
 * @param at      where in `image`
 * @param address of the piece once the image is in place
 */
export function placePiece(
  image: Uint8Array,
  { bytes, relocations }: CodePiece,
  at: number,
  address: number,
  addressOf: (symbol: string) => number,
): void {
  image.set(bytes, at);
  const view = new DataView(image.buffer, image.byteOffset);
  for (const { kind, offset, symbol, addend } of relocations) {
    const target = addressOf(symbol) + addend;
    if (kind === 'abs64') view.setBigUint64(at + offset, BigInt(target), true);
    else view.setInt32(at + offset, target - (address + offset + 4), true);
  }
}
