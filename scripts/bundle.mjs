// Bundles the command, from what tsc made, into dist/bundle: main.bundle is the command as one script, runtime.image the
// library as machine code, and fbc.cjs starts them (src/cli/start.ts). A first run then leaves V8's compiled form beside
// them. What a plain run does not need is in the same script, but neither evaluated nor in the compiled form. The packages
// with native parts stay outside.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { checksumOf } from '../dist/runtime/index.js';
import { buildRuntimeImage } from '../dist/session/build-runtime-image.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist/bundle`;
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.cache')) rmSync(`${folder}/${name}`, { force: true });

const script = await bundle('dist/cli/index.js', {
  banner: { js: '(function (exports, require, moduleUrl) {const module = { exports };' },
  footer: { js: 'Object.assign(exports, { main: module.exports.main });})' },
  define: { 'import.meta.url': 'moduleUrl' },
});
writeFileSync(`${folder}/main.bundle`, script);

const image = buildRuntimeImage();
writeFileSync(`${folder}/runtime.image`, image);

const digest = createHash('sha256').update(script).digest('hex').slice(0, 16);
const start = await bundle('dist/cli/start.js', {
  banner: { js: '#!/usr/bin/env node\nconst moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: {
    'import.meta.url': 'moduleUrl',
    SCRIPT_DIGEST: JSON.stringify(digest),
    IMAGE_CHECKSUM: String(checksumOf(image)),
  },
});
writeFileSync(`${folder}/fbc.cjs`, start);
chmodSync(`${folder}/fbc.cjs`, 0o755);

const first = spawnSync(process.execPath, [`${folder}/fbc.cjs`, `${root}scripts/warm-up.bas`], { encoding: 'utf8' });
if (first.status !== 0) console.error(`bundle: no compiled form, because the first run fails:\n${first.stderr}`);

async function bundle(entry, options) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20.11',
    external: ['koffi', 'capstone-wasm'],
    // Loaded by require: a script cannot import before Node 20.12.
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text;
}
