/**
 * One reserved stretch of address space, handed out in runs of pages. Everything a session links lives in one range of at
 * most 2 GiB, so that a 32-bit PC-relative field reaches from anywhere in it to anywhere else.
 *
 * INVARIANT: `free` holds disjoint runs in rising order, no two of them adjacent. Taking is first fit, which keeps code
 * that was linked early close together; both operations are linear in the number of free runs.
 */
import { HostError } from '#support';
import { alignUp, type Host } from './host.js';
import { RegionError } from './region-error.js';

/** A PC-relative field is signed and counts from its own end. */
export const MAX_RANGE_SIZE = 2 ** 31;
/** Reserving falls back to halves of the wish down to this, for systems with a limit on address space. */
const MIN_RANGE_SIZE = 16 * 2 ** 20;

type Run = { start: number; size: number };

export class AddressRange {
  readonly host: Host;
  readonly start: number;
  readonly size: number;
  private readonly label: string;
  private readonly free: Run[];
  private users = 1;

  /** Reserves `wanted` bytes, or less when the system refuses so much. */
  constructor(host: Host, wanted: number, label: string) {
    if (!(wanted > 0 && wanted <= MAX_RANGE_SIZE)) {
      throw new RegionError('bad-size', `an address range of ${wanted} bytes is not between 1 and ${MAX_RANGE_SIZE}`);
    }
    this.host = host;
    const { start, size } = reserveAtMost(host, alignUp(wanted, host.pageSize), label);
    this.label = label;
    this.start = start;
    this.size = size;
    this.free = [{ start, size }];
  }

  /** Address of `size` bytes of reserved, inaccessible pages; size is rounded up to whole pages. */
  take(size: number): number {
    if (this.users === 0) throw new RegionError('wrong-state', 'the address range was given back');
    const rounded = alignUp(size, this.host.pageSize);
    const at = this.free.findIndex((run) => run.size >= rounded);
    if (at < 0 || rounded <= 0) {
      throw new RegionError(
        rounded <= 0 ? 'bad-size' : 'exhausted',
        `no ${size} contiguous bytes are left of ${this.size} reserved, ${this.freeBytes} free`,
      );
    }
    const run = this.free[at];
    const address = run.start;
    run.start += rounded;
    run.size -= rounded;
    if (run.size === 0) this.free.splice(at, 1);
    return address;
  }

  /** Returns pages that `take` gave out, and their memory to the system. */
  give(address: number, size: number): void {
    if (this.users === 0) return;
    const rounded = alignUp(size, this.host.pageSize);
    this.host.decommit(address, rounded, this.label);
    let at = this.free.findIndex((run) => run.start > address);
    if (at < 0) at = this.free.length;
    this.free.splice(at, 0, { start: address, size: rounded });
    if (at + 1 < this.free.length) this.joinWithNext(at);
    if (at > 0) this.joinWithNext(at - 1);
  }

  get freeBytes(): number {
    return this.free.reduce((sum, run) => sum + run.size, 0);
  }

  contains(address: number): boolean {
    return address >= this.start && address < this.start + this.size;
  }

  /** One more user, who will call `dispose` too. */
  retain(): void {
    if (this.users === 0) throw new RegionError('wrong-state', 'the address range was given back');
    this.users++;
  }

  /** One user less; the last one gives the whole range back, with whatever is still in it. Harmless after that. */
  dispose(): void {
    if (this.users === 0) return;
    if (--this.users === 0) this.host.unmap(this.start, this.size);
  }

  private joinWithNext(at: number): void {
    const run = this.free[at];
    const next = this.free[at + 1];
    if (run.start + run.size !== next.start) return;
    run.size += next.size;
    this.free.splice(at + 1, 1);
  }
}

function reserveAtMost(host: Host, wanted: number, label: string): Run {
  for (let size = wanted; ; size = alignUp(size / 2, host.pageSize)) {
    try {
      return { start: host.reserve(size, label), size };
    } catch (error) {
      if (!(error instanceof HostError) || size <= MIN_RANGE_SIZE) throw error;
    }
  }
}
