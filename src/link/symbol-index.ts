/** From an address to what is there: functions, trampolines and data of all live modules, found by binary search. */

import type { CodeSites } from './object.js';

export type SymbolKind = 'function' | 'trampoline' | 'data';

export type SymbolInfo = {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly address: number;
  /** Bytes. */
  readonly size: number;
  readonly exported: boolean;
  /** Name of the module. */
  readonly module: string;
  /** As in FunctionCode; empty for all but functions. */
  readonly sourceMap: Int32Array;
  /** As in FunctionCode, absent for all but functions. */
  readonly frameSize?: number;
  readonly savedRegisters?: number;
  readonly sites?: CodeSites;
};

/** Neighbouring symbols of one module, rising by address; no other module's symbols lie between them. */
type Block = { readonly start: number; readonly end: number; readonly symbols: readonly SymbolInfo[] };

/** Modules get whole pages, so that a gap of less than two never holds another one's symbols. */
const PAGE = 4096;

export class SymbolIndex {
  /** Rising by address. Adding or removing a module costs a search and a move of what is behind, no sorting of the others. */
  private readonly blocks: Block[] = [];

  add(symbols: readonly SymbolInfo[]): void {
    for (const block of blocksOf(symbols)) this.blocks.splice(this.find(block.start) + 1, 0, block);
  }

  remove(symbols: readonly SymbolInfo[]): void {
    for (const { start, symbols: own } of blocksOf(symbols)) {
      const at = this.find(start);
      if (at >= 0 && this.blocks[at].symbols[0] === own[0]) this.blocks.splice(at, 1);
    }
  }

  /** The symbol whose bytes an address is among. */
  at(address: number): SymbolInfo | undefined {
    const block = this.blocks[this.find(address)];
    if (block === undefined || address >= block.end) return undefined;
    const { symbols } = block;
    let low = 0;
    let high = symbols.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (symbols[middle].address <= address) low = middle + 1;
      else high = middle;
    }
    // Symbols of no size may share the address of the one that counts.
    for (let i = low - 1; i >= 0; i--) {
      const symbol = symbols[i];
      if (symbol.size === 0) continue;
      return address < symbol.address + symbol.size ? symbol : undefined;
    }
    return undefined;
  }

  /** Source line of an instruction; 0 when it has none. */
  lineAt(address: number): number {
    const symbol = this.at(address);
    return symbol === undefined ? 0 : lineAtOffset(symbol.sourceMap, address - symbol.address);
  }

  /** Number of the last block that starts at or before an address; −1 when there is none. */
  private find(address: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.blocks[middle].start <= address) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function blocksOf(symbols: readonly SymbolInfo[]): Block[] {
  const sorted = [...symbols].sort((a, b) => a.address - b.address);
  const blocks: Block[] = [];
  for (let first = 0; first < sorted.length; ) {
    let end = sorted[first].address + sorted[first].size;
    let next = first + 1;
    for (; next < sorted.length && sorted[next].address < end + PAGE; next++) {
      end = Math.max(end, sorted[next].address + sorted[next].size);
    }
    blocks.push({ start: sorted[first].address, end, symbols: sorted.slice(first, next) });
    first = next;
  }
  return blocks;
}

/** The line of the last pair at or before an offset; 0 before the first. */
export function lineAtOffset(sourceMap: Int32Array, offset: number): number {
  let low = 0;
  let high = sourceMap.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sourceMap[2 * middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : sourceMap[2 * low - 1];
}
