/** The images that `npm run build` left, for tests that run many programs; null when modules were compiled after them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { checksumOf } from '#runtime';
import { interpreterChecksum } from '#tiers';

const DIST = new URL('../../dist/', import.meta.url);
const place = (name: string): URL => new URL(`bundle/${name}.image`, DIST);

export type Place = { readonly file: URL; readonly checksum: number };

export function builtImages(): { readonly runtime: Place; readonly interpreter: Place } | null {
  try {
    const made = Math.min(statSync(place('runtime')).mtimeMs, statSync(place('interpreter')).mtimeMs);
    const modules = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.js') && !name.startsWith('bundle'),
    );
    if (modules.some((name) => statSync(new URL(name, DIST)).mtimeMs > made)) return null;
    return {
      runtime: { file: place('runtime'), checksum: checksumOf(readFileSync(place('runtime'))) },
      interpreter: { file: place('interpreter'), checksum: interpreterChecksum(readFileSync(place('interpreter'))) },
    };
  } catch {
    return null;
  }
}
