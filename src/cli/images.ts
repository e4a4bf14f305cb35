/** The images that lie beside the bundled command: the runtime library and the interpreter as machine code. */
import { readFileSync } from 'node:fs';
import { checksumFunction } from '#os';
import { ImageError, InterpreterImageError, openInterpreterImage, RuntimeImage, type SessionOptions } from '#session';
import { toStderr } from './output.js';
import { isSystemError, reasonOf } from './read-input.js';

/** Where an image is, and which one it must be. */
export type ImagePlace = { readonly file: URL; readonly checksum: number };
export type ImagePlaces = { readonly runtime: ImagePlace; readonly interpreter: ImagePlace };

/** Images for a session: those that can be used. One warning for each that cannot; it is then made in memory. */
export function openImages(places: ImagePlaces | null, mode: SessionOptions['mode']): SessionOptions {
  // Where images cannot be checked, what they hold is made anew, without a word each time.
  if (places === null || checksumFunction() === null) return {};
  const runtimeImage = open(places.runtime, 'runtime', 'compiling the runtime library instead', (file, checksum) => {
    return new RuntimeImage(file, checksum);
  });
  const interpreter =
    mode === 'ahead'
      ? null
      : open(places.interpreter, 'interpreter', 'building the interpreter instead', openInterpreterImage);
  return { ...(runtimeImage === null ? {} : { runtimeImage }), ...(interpreter === null ? {} : { interpreter }) };
}

function open<T>(
  place: ImagePlace,
  what: string,
  remedy: string,
  read: (file: Uint8Array, checksum: number) => T,
): T | null {
  try {
    return read(readFileSync(place.file), place.checksum);
  } catch (error) {
    const isOurs = error instanceof ImageError || error instanceof InterpreterImageError;
    if (!isOurs && !isSystemError(error)) throw error;
    const why = isOurs ? error.message : `cannot read the ${what} image: ${reasonOf(error)}`;
    toStderr(`Warning: ${why}; ${remedy}\n`);
    return null;
  }
}
