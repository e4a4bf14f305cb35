/**
 * Host functions: TypeScript functions that emitted code calls by address. Each has a small stub,
 *
 *   lea r10, [table entry]; jmp hostCall
 *
 * and a table entry in data: the address of koffi's C function, and how many 8-byte arguments come on the stack. Stubs are
 * made a page at a time, so that adding a function writes data only and no code page ever changes.
 */
import {
  type AddressRange,
  type Data,
  discard,
  type Executable,
  type Host,
  publish,
  reserve,
  reserveData,
  type Signature,
  type Writable,
} from '#os';
import { addressIn, type CodePiece, placePiece } from './machine-code.js';
import { FLOAT_ARGUMENTS, INTEGER_ARGUMENTS } from './machine-state.js';

/** One page of code and one of data. */
const STUBS_PER_CHUNK = 256;
const STUB_SIZE = 16;
const ENTRY_SIZE = 16;
/** Of the distance in a stub's jump: behind 7 bytes LEA and the opcode. */
const DISTANCE_AT = 8;

type Chunk = { readonly code: Executable; readonly table: Data };
type Slot = { readonly chunk: Chunk; readonly number: number };

export class HostFunctionTable {
  private readonly host: Host;
  private readonly range: AddressRange;
  private readonly stub: CodePiece;
  /** Addresses of stubs.ts's stubs. */
  private readonly hostCall: number;
  private readonly goneHost: number;
  private readonly chunks: Chunk[] = [];
  private readonly free: Slot[] = [];
  private readonly live = new Set<{ dispose(): void }>();

  constructor(host: Host, range: AddressRange, stub: CodePiece, hostCall: number, goneHost: number) {
    this.host = host;
    this.range = range;
    this.stub = stub;
    this.hostCall = hostCall;
    this.goneHost = goneHost;
  }

  /** Gives a function an address in the session's range. `fn` is what koffi shall call. */
  add(fn: (...args: never[]) => unknown, signature: Signature): { readonly address: number; dispose(): void } {
    const slot = this.free.pop() ?? this.addChunk();
    const callback = this.host.callback(fn as never, signature);
    this.fill(slot, callback.address, stackWords(signature));
    const added = {
      address: slot.chunk.code.address + slot.number * STUB_SIZE,
      dispose: () => {
        if (!this.live.delete(added)) return;
        this.fill(slot, this.goneHost, 0);
        this.free.push(slot);
        callback.dispose();
      },
    };
    this.live.add(added);
    return added;
  }

  dispose(): void {
    for (const each of [...this.live]) each.dispose();
    for (const { code, table } of this.chunks.splice(0)) {
      discard(code);
      discard(table);
    }
    this.free.length = 0;
  }

  private fill(slot: Slot, target: number, words: number): void {
    const entry = new BigUint64Array([BigInt(target), BigInt(words)]);
    slot.chunk.table.write(slot.number * ENTRY_SIZE, new Uint8Array(entry.buffer));
  }

  /** Makes a page of stubs and returns the first. */
  private addChunk(): Slot {
    const table = reserveData(this.range, STUBS_PER_CHUNK * ENTRY_SIZE, 'fasterbasic host table');
    const handles = new Set<Data | Writable>([table]);
    let executable: Executable;
    try {
      const writable = reserve(this.range, STUBS_PER_CHUNK * STUB_SIZE, 'fasterbasic host stubs');
      handles.add(writable);
      writable.write(0, this.stubsFor(table.address, writable.plannedAddress));
      executable = publish(writable);
    } catch (error) {
      for (const handle of handles) discard(handle);
      throw error;
    }
    const chunk: Chunk = { code: executable, table };
    this.chunks.push(chunk);
    table.write(0, this.emptyTable());
    for (let number = STUBS_PER_CHUNK - 1; number >= 0; number--) this.free.push({ chunk, number });
    return this.free.pop()!;
  }

  /**
   * The first stub is put in place, the others are copies. An entry is as long as a stub, so the distance to the entry is the same in
   * all of them, and that to `hostCall` shrinks by as much from one to the next.
   */
  private stubsFor(table: number, address: number): Uint8Array {
    const stubs = new Uint8Array(STUBS_PER_CHUNK * STUB_SIZE);
    placePiece(stubs, this.stub, 0, address, addressIn({ entry: table, hostCall: this.hostCall }));
    for (let filled = STUB_SIZE; filled < stubs.length; filled *= 2) stubs.copyWithin(filled, 0, filled);
    const words = new Int32Array(stubs.buffer);
    for (let at = DISTANCE_AT; at < stubs.length; at += STUB_SIZE)
      words[at >> 2] = words[DISTANCE_AT >> 2] - at + DISTANCE_AT;
    return stubs;
  }

  private emptyTable(): Uint8Array {
    const entries = new BigUint64Array((STUBS_PER_CHUNK * ENTRY_SIZE) / 8);
    for (let i = 0; i < entries.length; i += ENTRY_SIZE / 8) entries[i] = BigInt(this.goneHost);
    return new Uint8Array(entries.buffer);
  }
}

/** Arguments that System V puts on the stack, rounded up to keep it aligned. */
function stackWords(signature: Signature): number {
  const floats = signature.args.filter(isFloat).length;
  const integers = signature.args.length - floats;
  const words = Math.max(0, integers - INTEGER_ARGUMENTS) + Math.max(0, floats - FLOAT_ARGUMENTS);
  return words + (words & 1);
}

export function isFloat(kind: string): boolean {
  return kind === 'f32' || kind === 'f64';
}
