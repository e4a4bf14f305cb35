/**
 * The evaluator's memory: separate objects with rising addresses that are never used twice, and gaps between them, so that
 * every access outside an object, after its end of life, or through null is noticed. Addresses are unsigned 64-bit BigInts
 * outside, plain numbers inside.
 */
import { Trapped } from './evaluation-error.js';

export type HeapKind = 'data' | 'frame' | 'heap' | 'function';

export class HeapObject {
  readonly kind: HeapKind;
  readonly name: string;
  readonly base: number;
  readonly size: number;
  bytes: Uint8Array;
  view: DataView;
  isDead = false;

  constructor(kind: HeapKind, name: string, base: number, size: number) {
    this.kind = kind;
    this.name = name;
    this.base = base;
    this.size = size;
    // A function has an address but nothing to read.
    this.bytes = new Uint8Array(kind === 'function' ? 0 : size);
    this.view = new DataView(this.bytes.buffer);
  }

  get address(): bigint {
    return BigInt(this.base);
  }
}

const FIRST_ADDRESS = 0x10000;
/** Between objects: an address just past one is not in the next. */
const GAP = 64;
/** What uninitialised frame and heap memory holds. */
const UNINITIALISED = 0xcd;

export class Heap {
  private readonly objects: HeapObject[] = [];
  private nextBase = FIRST_ADDRESS;
  private liveBytes = 0;
  private readonly limitBytes: number;
  private lastFound: HeapObject | null = null;

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes;
  }

  allocate(kind: HeapKind, name: string, size: number, alignment = 16): HeapObject {
    if (this.liveBytes + size > this.limitBytes) {
      throw new Trapped('outOfMemory', `more than ${this.limitBytes} bytes of memory`);
    }
    const base = Math.ceil(this.nextBase / alignment) * alignment;
    const object = new HeapObject(kind, name, base, size);
    if (kind === 'frame' || kind === 'heap') object.bytes.fill(UNINITIALISED);
    this.nextBase = base + size + GAP;
    this.liveBytes += size;
    this.objects.push(object);
    return object;
  }

  /** Ends the life of an object; any later access is an error. */
  release(object: HeapObject): void {
    object.isDead = true;
    object.bytes = new Uint8Array(0);
    object.view = new DataView(object.bytes.buffer);
    this.liveBytes -= object.size;
    const { objects } = this;
    while (objects.length > 0 && objects[objects.length - 1].isDead) {
      if (this.lastFound === objects.pop()) this.lastFound = null;
    }
  }

  /** `free`: the address must be what an allocation returned. */
  free(address: bigint): void {
    if (address === 0n) return;
    const object = this.objectAt(address);
    if (object === null || object.kind !== 'heap' || object.base !== Number(address)) {
      throw new Trapped('badFree', `free of ${hex(address)}, which no allocation returned`);
    }
    if (object.isDead) throw new Trapped('badFree', `second free of ${hex(address)}`);
    this.release(object);
  }

  /** The object that an address lies in, dead or alive; null when none. One past the end does not count. */
  objectAt(address: bigint): HeapObject | null {
    const { objects, lastFound } = this;
    const place = Number(address);
    if (lastFound !== null && place >= lastFound.base && place < lastFound.base + lastFound.size) return lastFound;
    let low = 0;
    let high = objects.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const object = objects[middle];
      if (place < object.base) high = middle - 1;
      else if (place >= object.base + Math.max(1, object.size)) low = middle + 1;
      else {
        this.lastFound = object;
        return object;
      }
    }
    return null;
  }

  /** The object that holds `size` bytes from an address on, which must all be accessible. */
  access(address: bigint, size: number, intent: 'read' | 'write'): HeapObject {
    const object = this.objectAt(address);
    if (object === null) {
      if (address < BigInt(FIRST_ADDRESS)) throw new Trapped('nullAccess', `${intent} through ${hex(address)}`);
      throw new Trapped('outOfBounds', `${intent} of ${size} bytes at ${hex(address)}, ${this.surroundings(address)}`);
    }
    if (object.isDead) throw new Trapped('useAfterFree', `${intent} of ${describe(object)} after its end`);
    if (object.kind === 'function') throw new Trapped('readOnly', `${intent} of the code of ${object.name}`);
    const offset = Number(address) - object.base;
    if (offset + size > object.size) {
      throw new Trapped('outOfBounds', `${intent} of ${size} bytes at offset ${offset} of ${describe(object)}`);
    }
    return object;
  }

  /** Where an address outside all objects lies: most mistakes are just past the end of one. */
  private surroundings(address: bigint): string {
    const place = Number(address);
    const below = this.objects.findLast((object) => object.base <= place);
    if (below === undefined || place > below.base + below.size + GAP) return 'in no object';
    return `${place - below.base - below.size} bytes past the end of ${describe(below)}`;
  }

  load(address: bigint, size: 1 | 2 | 4 | 8): bigint {
    const { view, base } = this.access(address, size, 'read');
    const offset = Number(address) - base;
    if (size === 8) return view.getBigUint64(offset, true);
    if (size === 4) return BigInt(view.getUint32(offset, true));
    return BigInt(size === 2 ? view.getUint16(offset, true) : view.getUint8(offset));
  }

  store(address: bigint, size: 1 | 2 | 4 | 8, value: bigint): void {
    const { view, base } = this.access(address, size, 'write');
    const offset = Number(address) - base;
    if (size === 8) view.setBigUint64(offset, value, true);
    else if (size === 4) view.setUint32(offset, Number(BigInt.asUintN(32, value)), true);
    else if (size === 2) view.setUint16(offset, Number(BigInt.asUintN(16, value)), true);
    else view.setUint8(offset, Number(BigInt.asUintN(8, value)));
  }

  /** A copy of `size` bytes. */
  read(address: bigint, size: number): Uint8Array {
    if (size === 0) return new Uint8Array(0);
    const { bytes, base } = this.access(address, size, 'read');
    const offset = Number(address) - base;
    return bytes.slice(offset, offset + size);
  }

  write(address: bigint, data: Uint8Array): void {
    if (data.length === 0) return;
    const { bytes, base } = this.access(address, data.length, 'write');
    bytes.set(data, Number(address) - base);
  }

  /** Bytes up to, and without, the zero byte. */
  cString(address: bigint): Uint8Array {
    const { bytes, base } = this.access(address, 1, 'read');
    const start = Number(address) - base;
    const end = bytes.indexOf(0, start);
    if (end < 0) throw new Trapped('outOfBounds', `string at ${hex(address)} has no zero byte in its object`);
    return bytes.slice(start, end);
  }
}

const hex = (address: bigint): string => `0x${address.toString(16)}`;
const describe = (object: HeapObject): string => `${object.name} (${object.size} bytes)`;
