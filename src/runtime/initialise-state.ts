/** Puts the state of a program into order before it runs: all zero, and the command line. `fb_start` does the rest. */
import { STATE, STATE_SIZE, STRING, stringImage } from '#bytecode';
import type { Host } from '#os';

const POINTER = 8;

export type ProgramLimits = {
  /** Bytes that it may take; 0: no limit. */
  readonly memoryLimit: number;
  /** Signals that end the process write what is printed before. They are the process's: for programs that own it. */
  readonly flushOnSignals: boolean;
};

/**
 * @param address   of `fb_state` in the linked program
 * @param args      program name (COMMAND$(0)), then the user's arguments
 * @param limits    what the program may do to the process
 * @returns a function that frees the command line's memory; to be called when the program has ended
 */
export function initialiseState(
  host: Host,
  address: number,
  args: readonly string[],
  limits: ProgramLimits = { memoryLimit: 0, flushOnSignals: false },
): () => void {
  const images = args.map(stringImage);
  const offsets: number[] = [];
  let size = args.length * POINTER;
  for (const image of images) {
    offsets.push(size);
    size += Math.ceil(image.length / POINTER) * POINTER;
  }
  const malloc = host.callable(host.lookup('malloc'), { args: ['ptr'], returns: 'ptr' });
  const free = host.callable(host.lookup('free'), { args: ['ptr'], returns: 'void' });
  const block = malloc(Math.max(size, POINTER));
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  images.forEach((image, i) => {
    bytes.set(image, offsets[i]);
    view.setBigUint64(offsets[i] + STRING.data, BigInt(block + offsets[i] + STRING.inline), true);
    view.setBigUint64(i * POINTER, BigInt(block + offsets[i]), true);
  });
  // SAFETY: the block was just allocated with this size; fb_state has STATE_SIZE bytes.
  host.write(block, bytes);
  const state = new DataView(new ArrayBuffer(STATE_SIZE));
  state.setBigUint64(STATE.argv, BigInt(block), true);
  state.setInt32(STATE.argc, args.length, true);
  state.setBigUint64(STATE.memoryLimit, BigInt(limits.memoryLimit), true);
  state.setBigUint64(STATE.memoryInfo, BigInt(limits.memoryLimit === 0 ? 0 : mallinfo(host)), true);
  state.setInt32(STATE.flushOnSignals, limits.flushOnSignals ? 1 : 0, true);
  host.write(address, new Uint8Array(state.buffer));
  return () => free(block);
}

function mallinfo(host: Host): number {
  try {
    return host.lookup('mallinfo2');
  } catch {
    return 0;
  }
}
