/** From an address to what is there: functions, trampolines and data of all live modules, found by binary search. */

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
};

export class SymbolIndex {
  private readonly symbols = new Set<SymbolInfo>();
  /** Sorted by address; null when out of date. */
  private sorted: SymbolInfo[] | null = [];

  add(symbols: readonly SymbolInfo[]): void {
    for (const symbol of symbols) this.symbols.add(symbol);
    this.sorted = null;
  }

  remove(symbols: readonly SymbolInfo[]): void {
    for (const symbol of symbols) this.symbols.delete(symbol);
    this.sorted = null;
  }

  /** The symbol whose bytes an address is among. */
  at(address: number): SymbolInfo | undefined {
    this.sorted ??= [...this.symbols].sort((a, b) => a.address - b.address);
    const { sorted } = this;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].address <= address) low = middle + 1;
      else high = middle;
    }
    // Symbols of no size may share the address of the one that counts.
    for (let i = low - 1; i >= 0; i--) {
      const symbol = sorted[i];
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
