/** Addresses of symbols on the evaluator: the module's functions and data, laid out at the start, and host functions. */
import { LETTER_BYTES } from '../aggregate-layout.js';
import type { IlFunction } from '../function.js';
import type { DataDefinition, DataItem, IlModule } from '../module.js';
import { Cls } from '../value-class.js';
import { bitsOf } from './bits.js';
import { Trapped } from './evaluation-error.js';
import type { Heap } from './heap.js';
import type { HostFunction } from './host-function.js';

export type CallTarget =
  | { readonly kind: 'il'; readonly fn: IlFunction }
  | { readonly kind: 'host'; readonly name: string; readonly run: HostFunction };

const FUNCTION_BYTES = 16;

export class Symbols {
  private readonly module: IlModule;
  private readonly heap: Heap;
  private readonly externals: Readonly<Record<string, HostFunction>>;
  /** Address by symbol number, 0 while it is not known. */
  private readonly addresses: bigint[] = [];
  private readonly targets = new Map<bigint, CallTarget>();

  constructor(module: IlModule, heap: Heap, externals: Readonly<Record<string, HostFunction>>) {
    this.module = module;
    this.heap = heap;
    this.externals = externals;
    for (const fn of module.functions) this.place(fn.name, { kind: 'il', fn });
    for (const data of module.data) {
      const object = heap.allocate('data', `$${data.name}`, dataSize(data), data.alignment || 8);
      this.addresses[module.symbol(data.name)] = object.address;
    }
    for (const data of module.data) this.fill(data);
  }

  /** Address of a symbol; host functions get theirs at the first call of this. */
  address(symbol: number): bigint {
    const known = this.addresses[symbol];
    if (known !== undefined) return known;
    const name = this.module.symbolNames[symbol];
    if (!Object.hasOwn(this.externals, name)) throw new Trapped('unresolvedSymbol', `$${name} is defined nowhere`);
    return this.place(name, { kind: 'host', name, run: this.externals[name] });
  }

  functionAt(address: bigint): CallTarget {
    const target = this.targets.get(address);
    if (target !== undefined) return target;
    throw new Trapped('badCall', `call of 0x${address.toString(16)}, which is no function`);
  }

  private place(name: string, target: CallTarget): bigint {
    const { address } = this.heap.allocate('function', `$${name}`, FUNCTION_BYTES);
    this.addresses[this.module.symbol(name)] = address;
    this.targets.set(address, target);
    return address;
  }

  private fill(data: DataDefinition): void {
    let at = this.address(this.module.symbol(data.name));
    for (const item of data.items) {
      const size = itemSize(item);
      if (item.kind === 'string') this.heap.write(at, item.bytes);
      else if (item.kind !== 'zero') this.heap.store(at, sizeOfLetter(item.letter), this.itemBits(item));
      at += BigInt(size);
    }
  }

  private itemBits(item: Exclude<DataItem, { kind: 'zero' } | { kind: 'string' }>): bigint {
    switch (item.kind) {
      case 'int':
        return BigInt.asUintN(64, item.value);
      case 'float':
        return bitsOf(item.letter === 's' ? Cls.s : Cls.d, item.value);
      case 'symbol':
        return BigInt.asUintN(64, this.address(item.symbol) + BigInt(item.offset));
    }
  }
}

const sizeOfLetter = (letter: string): 1 | 2 | 4 | 8 => {
  const size = LETTER_BYTES[letter];
  return size === 1 || size === 2 || size === 4 ? size : 8;
};

const itemSize = (item: DataItem): number =>
  item.kind === 'zero' ? item.count : item.kind === 'string' ? item.bytes.length : LETTER_BYTES[item.letter];

/** Size of a data definition in bytes. */
export function dataSize(data: DataDefinition): number {
  let size = 0;
  for (const item of data.items) size += itemSize(item);
  return size;
}
