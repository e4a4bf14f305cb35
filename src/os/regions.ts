/**
 * Memory for code and data, W^X in types.
 *
 *   reserve → Writable ── publish ──► Executable ── makeWritable ──► Writable …
 *                │                        │
 *                └───────── discard ──────┘
 *
 * A handle is good for one state: each step consumes the handle it is given and returns the next, and a consumed handle
 * throws. Only an Executable can be called, only a Writable written; pages go RW → RX → RW and never both. When the system
 * refuses a step, the region and its handle stay as they were.
 *
 * Data regions are never executable; they are RW until sealed, and sealed ones are read-only.
 */
import { type AddressRange, MAX_RANGE_SIZE } from './address-range.js';
import { alignUp, type Host } from './host.js';
import { RegionError } from './region-error.js';

type State = 'writable' | 'executable' | 'data' | 'sealed' | 'discarded';

/** What the handles of one region share. */
class Pages {
  readonly host: Host;
  readonly range: AddressRange | undefined;
  readonly address: number;
  readonly size: number;
  readonly label: string;
  state: State;
  /** The one handle that has not been consumed. */
  handle: Handle | null = null;

  constructor(source: Host | AddressRange, size: number, label: string, state: State) {
    if (!(Number.isSafeInteger(size) && size > 0)) throw new RegionError('bad-size', `a region of ${size} bytes`);
    this.range = 'take' in source ? source : undefined;
    this.host = 'take' in source ? source.host : source;
    this.size = alignUp(size, this.host.pageSize);
    this.label = label;
    this.state = state;
    this.address = 'take' in source ? source.take(this.size) : source.reserve(this.size, label);
    try {
      this.host.commit(this.address, this.size, label);
    } catch (error) {
      this.release();
      throw error;
    }
  }

  protect(protection: 'read' | 'read-write' | 'read-execute', next: State): void {
    this.host.protect(this.address, this.size, protection);
    this.state = next;
  }

  release(): void {
    if (this.range === undefined) this.host.unmap(this.address, this.size);
    else this.range.give(this.address, this.size);
    this.state = 'discarded';
  }

  write(offset: number, bytes: Uint8Array): void {
    this.checkBounds('write', offset, bytes.length);
    // SAFETY: bounds checked; the state, checked by the handle, says that the pages are writable.
    this.host.write(this.address + offset, bytes);
  }

  read(offset: number, length: number): Uint8Array {
    this.checkBounds('read', offset, length);
    // SAFETY: bounds checked; pages are readable in every state but discarded, which the handle checked.
    return this.host.read(this.address + offset, length);
  }

  private checkBounds(what: string, offset: number, length: number): void {
    if (offset >= 0 && length >= 0 && offset + length <= this.size) return;
    throw new RegionError(
      'overflow',
      `${what} of ${length} bytes at offset ${offset} leaves region '${this.label}' of ${this.size} bytes`,
    );
  }
}

/** Under this name the functions of this file get at a handle's pages, and nobody else. */
const PAGES: unique symbol = Symbol('pages');

abstract class Handle {
  readonly [PAGES]: Pages;
  /** The state in which this handle is good. */
  private readonly expected: State;

  constructor(pages: Pages, expected: State) {
    this[PAGES] = pages;
    this.expected = expected;
  }

  /** Bytes, a multiple of the page size. */
  get size(): number {
    return this[PAGES].size;
  }

  /** False once a step has consumed this handle. */
  get live(): boolean {
    return this[PAGES].state === this.expected && this[PAGES].handle === this;
  }

  read(offset: number, length: number): Uint8Array {
    return checked(this, 'read').read(offset, length);
  }
}

function adopt<H extends Handle>(handle: H, pages: Pages): H {
  pages.handle = handle;
  return handle;
}

function checked(handle: Handle, operation: string): Pages {
  const pages = handle[PAGES];
  if (handle.live) return pages;
  if (operation === 'discard' && pages.state === 'discarded') {
    throw new RegionError('double-free', `region '${pages.label}' was discarded before`);
  }
  throw new RegionError('wrong-state', `cannot ${operation} region '${pages.label}': it is ${pages.state} now`);
}

/** Pages that can be written and not executed. */
export class Writable extends Handle {
  constructor(pages: Pages) {
    super(pages, 'writable');
  }

  /** Where the code will be once published; for relocations, not for calling. */
  get plannedAddress(): number {
    return this[PAGES].address;
  }

  write(offset: number, bytes: Uint8Array): void {
    checked(this, 'write').write(offset, bytes);
  }
}

/** Pages that can be executed and not written. */
export class Executable extends Handle {
  constructor(pages: Pages) {
    super(pages, 'executable');
  }

  get address(): number {
    return checked(this, 'call').address;
  }
}

/** Pages of data, never executable. */
export class Data extends Handle {
  constructor(pages: Pages) {
    super(pages, 'data');
  }

  get address(): number {
    return this[PAGES].address;
  }

  write(offset: number, bytes: Uint8Array): void {
    checked(this, 'write').write(offset, bytes);
  }
}

/** Pages of data that nobody writes any more. */
export class SealedData extends Handle {
  constructor(pages: Pages) {
    super(pages, 'sealed');
  }

  get address(): number {
    return this[PAGES].address;
  }
}

/** Takes pages for code from an address range, or from the system at large. Writable, zero-filled. */
export function reserve(source: Host | AddressRange, size: number, label = 'fasterbasic code'): Writable {
  const pages = new Pages(source, checkCodeSize(size), label, 'writable');
  return adopt(new Writable(pages), pages);
}

/** RW → RX, and the instruction cache flushed. */
export function publish(writable: Writable): Executable {
  const pages = checked(writable, 'publish');
  pages.protect('read-execute', 'executable');
  pages.host.flushInstructionCache(pages.address, pages.size);
  return adopt(new Executable(pages), pages);
}

/** RX → RW, to patch code. The caller sees to it that nothing runs in it meanwhile. */
export function makeWritable(executable: Executable): Writable {
  const pages = checked(executable, 'make writable');
  pages.protect('read-write', 'writable');
  return adopt(new Writable(pages), pages);
}

export function reserveData(source: Host | AddressRange, size: number, label = 'fasterbasic data'): Data {
  const pages = new Pages(source, size, label, 'data');
  return adopt(new Data(pages), pages);
}

/** RW → R. */
export function seal(data: Data): SealedData {
  const pages = checked(data, 'seal');
  pages.protect('read', 'sealed');
  return adopt(new SealedData(pages), pages);
}

/** Gives the pages back. The caller sees to it that no code runs in them and no view of them is used. */
export function discard(handle: Writable | Executable | Data | SealedData): void {
  checked(handle, 'discard').release();
}

function checkCodeSize(size: number): number {
  if (size > MAX_RANGE_SIZE) throw new RegionError('bad-size', `${size} bytes of code are out of reach of themselves`);
  return size;
}
