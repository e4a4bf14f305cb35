/** The system this process runs on. */
import { HostError } from '#support';
import type { Host } from './host.js';
import { linuxHost } from './linux.js';

/** One row per system and processor that has an adapter. */
const HOSTS: Readonly<Record<string, () => Host>> = {
  'linux-x64': () => linuxHost('x64'),
  'linux-arm64': () => linuxHost('arm64'),
};

let host: Host | undefined;

/** @throws HostError on a system without an adapter */
export function currentHost(): Host {
  host ??= hostFor(process.platform, process.arch);
  return host;
}

export function hostFor(platform: string, architecture: string): Host {
  const make = HOSTS[`${platform}-${architecture}`];
  if (make !== undefined) return make();
  throw new HostError(
    `use executable memory on ${platform}-${architecture}`,
    'no adapter for this system',
    0,
    `supported are ${Object.keys(HOSTS).join(', ')}`,
  );
}
