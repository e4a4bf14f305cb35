/** Puts the state of a program into order before it runs: all zero, and the command line. `fb_start` does the rest. */
import { STATE, STATE_SIZE, STRING, stringImage } from '#bytecode';
import type { Host } from '#os';

const POINTER = 8;

/**
 * @param address   of `fb_state` in the linked program
 * @param args      program name (COMMAND$(0)), then the user's arguments
 * @returns a function that frees the command line's memory; to be called when the program has ended
 */
export function initialiseState(host: Host, address: number, args: readonly string[]): () => void {
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
  host.write(address, new Uint8Array(state.buffer));
  return () => free(block);
}
