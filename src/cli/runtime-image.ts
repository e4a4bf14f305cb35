/** The runtime image that lies beside the bundled command. Without it the library is compiled at each start. */
import { readFileSync } from 'node:fs';
import * as zlib from 'node:zlib';
import { ImageError, RuntimeImage } from '#session';
import { toStderr } from './output.js';
import { isSystemError, reasonOf } from './read-input.js';

/** Where the image is, and which one it must be. */
export type ImagePlace = { readonly file: URL; readonly checksum: number };

/** @returns null with one warning where there is an image to be and it cannot be used */
export function openRuntimeImage(place: ImagePlace | null): RuntimeImage | null {
  // Node before 20.15 has no CRC, so the image could not be checked: the library is compiled, without a word each time.
  if (place === null || zlib.crc32 === undefined) return null;
  try {
    return new RuntimeImage(readFileSync(place.file), place.checksum);
  } catch (error) {
    if (!(error instanceof ImageError) && !isSystemError(error)) throw error;
    const why = error instanceof ImageError ? error.message : `cannot read the runtime image: ${reasonOf(error)}`;
    toStderr(`Warning: ${why}; compiling the runtime library instead\n`);
    return null;
  }
}
