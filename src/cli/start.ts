/**
 * What `fbc` starts in the package: the command as scripts beside this one (scripts/bundle.mjs makes them), each loaded when it
 * is first needed, with V8's compiled form of it, so that nothing has to be parsed or compiled again.
 *
 * The compiled form is a file per script and V8 version, closed by a checksum, since V8 believes what it reads. Where the file
 * is missing, damaged or refused, the script is loaded as text, and the form that V8 has after the run is kept for the next
 * time, if the folder lets us.
 */
import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { checksumFunction } from '#os';
import type { ImagePlaces } from './images.js';

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;
type Main = (words: readonly string[], script: string, image: ImagePlaces) => Promise<number>;
/** What a script evaluates to. It returns the functions that it is loaded for. */
type Body = (require: NodeJS.Require, url: string, layers: Layers) => Functions & { readonly main?: Main };
/** How scripts know each other (scripts/bundle-layers.mjs). */
type Layers = {
  readonly exports: Record<string, Readonly<Record<string, unknown>>>;
  pick(file: string, name: string): unknown;
  load(index: number): Functions;
};

/** Put in by the bundler; the compiled form belongs to one text, whose digest this is. The first script starts. */
declare const SCRIPTS: readonly { readonly name: string; readonly digest: string }[];
/** Checksums of the images that were made with the scripts. */
declare const IMAGE_CHECKSUMS: { readonly runtime: number; readonly interpreter: number };

const url = import.meta.url;
const require = createRequire(url);
const images: ImagePlaces = {
  runtime: { file: new URL('runtime.image', url), checksum: IMAGE_CHECKSUMS.runtime },
  interpreter: { file: new URL('interpreter.image', url), checksum: IMAGE_CHECKSUMS.interpreter },
};
const CHECKSUM_SIZE = 4;

const loaded: (ReturnType<Body> | undefined)[] = [];
const withoutForm: { readonly script: Script; readonly cacheName: string }[] = [];

const layers: Layers = {
  exports: {},
  pick: (file, name) => layers.exports[file][name],
  load(index) {
    loaded[index] ??= load(index);
    return loaded[index];
  },
};

function load(index: number): ReturnType<Body> {
  // A script picks from those before it.
  if (index > 1) layers.load(index - 1);
  const { name, digest } = SCRIPTS[index];
  const cacheName = `${name}-${digest}-${process.versions.v8}-${process.platform}-${process.arch}.cache`;
  const cachedData = readCache(new URL(cacheName, url));
  const file = new URL(`${name}.bundle`, url);
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: fileURLToPath(file),
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (cachedData === undefined || script.cachedDataRejected === true) withoutForm.push({ script, cacheName });
  const body: Body = script.runInThisContext();
  return body(require, url, layers);
}

async function start(): Promise<number> {
  const { main } = load(0);
  const status = (await main?.(process.argv.slice(2), url, images)) ?? 1;
  for (const { script, cacheName } of withoutForm) writeCache(script, cacheName);
  return status;
}

/** Without a quick checksum there is no compiled form. */
function readCache(file: URL): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(0, -CHECKSUM_SIZE);
    return checksumFunction()?.(data) === bytes.readUInt32LE(data.length) ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whole or not at all: other processes may be starting. What fails here costs time at the next start and nothing else.
 * V8 under flags of the user's makes a form that V8 without them refuses.
 */
function writeCache(script: Script, cacheName: string): void {
  if (process.execArgv.length > 0 || process.env['NODE_OPTIONS'] !== undefined) return;
  const scratch = new URL(`${cacheName}.${process.pid}`, url);
  try {
    accessSync(new URL('.', url), constants.W_OK);
    const data = script.createCachedData();
    const crc = checksumFunction();
    if (crc === null) return;
    const checksum = Buffer.alloc(CHECKSUM_SIZE);
    checksum.writeUInt32LE(crc(data));
    writeFileSync(scratch, Buffer.concat([data, checksum]));
    renameSync(scratch, new URL(cacheName, url));
  } catch {
    rmSync(scratch, { force: true });
  }
}

start().then((status) => process.exit(status));
