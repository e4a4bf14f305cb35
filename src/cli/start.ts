/**
 * What `fbc` starts in the package: the whole command is one script beside this one (scripts/bundle.mjs makes both), loaded
 * with V8's compiled form of it, so that nothing has to be parsed or compiled again.
 *
 * The compiled form is a file per V8 version, closed by a checksum, since V8 believes what it reads. Where the file is
 * missing, damaged or refused, the script is loaded as text, and the form that V8 has after the run is kept for the next
 * time, if the folder lets us.
 */
import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import type { ImagePlace } from './runtime-image.js';

/** What the script evaluates to: the body of a CommonJS module. */
type ModuleBody = (
  exports: { main?: (words: readonly string[], script: string, image: ImagePlace) => Promise<number> },
  require: NodeJS.Require,
  url: string,
) => void;

/** Digest of the script's text, put in by the bundler: the compiled form belongs to one text. */
declare const SCRIPT_DIGEST: string;
/** Checksum of the runtime image that was made with the script. */
declare const IMAGE_CHECKSUM: number;

const url = import.meta.url;
const image: ImagePlace = { file: new URL('runtime.image', url), checksum: IMAGE_CHECKSUM };
const scriptFile = new URL('main.bundle', url);
const cacheName = `main-${SCRIPT_DIGEST}-${process.versions.v8}-${process.platform}-${process.arch}.cache`;
const cacheFile = new URL(cacheName, url);
const CHECKSUM_SIZE = 4;

async function start(): Promise<number> {
  const cachedData = readCache();
  const script = new Script(readFileSync(scriptFile, 'latin1'), {
    filename: fileURLToPath(scriptFile),
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const body: ModuleBody = script.runInThisContext();
  const module: Parameters<ModuleBody>[0] = {};
  body(module, createRequire(url), url);
  const status = (await module.main?.(process.argv.slice(2), url, image)) ?? 1;
  if (cachedData === undefined || script.cachedDataRejected === true) writeCache(script);
  return status;
}

/** Node before 20.15 has no quick checksum, and goes without. */
function readCache(): Buffer | undefined {
  try {
    const bytes = readFileSync(cacheFile);
    const data = bytes.subarray(0, -CHECKSUM_SIZE);
    return crc32(data) === bytes.readUInt32LE(data.length) ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whole or not at all: other processes may be starting. What fails here costs time at the next start and nothing else.
 * V8 under flags of the user's makes a form that V8 without them refuses.
 */
function writeCache(script: Script): void {
  if (process.execArgv.length > 0 || process.env['NODE_OPTIONS'] !== undefined) return;
  const scratch = new URL(`${cacheName}.${process.pid}`, url);
  try {
    accessSync(new URL('.', url), constants.W_OK);
    const data = script.createCachedData();
    const checksum = Buffer.alloc(CHECKSUM_SIZE);
    checksum.writeUInt32LE(crc32(data));
    writeFileSync(scratch, Buffer.concat([data, checksum]));
    renameSync(scratch, cacheFile);
  } catch {
    rmSync(scratch, { force: true });
  }
}

start().then((status) => process.exit(status));
