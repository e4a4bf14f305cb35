// Bundles the command, from what tsc made, into dist/bundle: fbc.cjs starts (src/cli/start.ts) the scripts, of which `start` is
// all that a small program needs, `compilers` what turns code that runs often into machine code, and `tools` what reports and
// other commands need; runtime.image is the library as machine code, interpreter.image the interpreter. A first run then leaves V8's compiled form of the scripts beside
// them. The packages with native parts stay outside.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { checksumOf } from '../dist/runtime/index.js';
import { buildRuntimeImage } from '../dist/session/build-runtime-image.js';
import { buildInterpreter, interpreterChecksum, writeInterpreterImage } from '../dist/tiers/index.js';
import { bundleLayers } from './bundle-layers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist/bundle`;
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder))
  if (/\.(cache|bundle)$/.test(name)) rmSync(`${folder}/${name}`, { force: true });

const DOORS = {
  compilers: [
    'dist/session/native.js',
    'dist/session/bytecode-to-part.js',
    'dist/session/add-runtime.js',
    'dist/session/make-images.js',
    'dist/link/build-machine-pieces.js',
    'dist/tiers/interpreter/adapters.js',
    'dist/tiers/engine/lazy-entries.js',
    'dist/tiers/baseline/compile-baseline.js',
    'dist/tiers/engine/compile-il.js',
    'dist/tiers/optimizing/optimize-function.js',
  ],
  tools: [
    'dist/cli/batch-child.js',
    'dist/cli/batch.js',
    'dist/cli/diagnostics.js',
    'dist/cli/emit.js',
    'dist/cli/help.js',
    'dist/cli/report.js',
    'dist/cli/run-il.js',
    'dist/cli/tier-report.js',
    'dist/cli/trace.js',
    'dist/session/crash.js',
    'dist/session/replace-procedure.js',
    'dist/session/read-il.js',
    'dist/session/unresolved.js',
  ],
};
/** Tables whose definitions, meanings and all, are for those who make code, or take long to work out. */
const FROZEN = [
  'dist/bytecode/opcodes.js',
  'dist/bytecode/decode-tables.js',
  'dist/bytecode/runtime-functions.js',
  'dist/bytecode/runtime-signatures.js',
  'dist/language/builtins.js',
];
const names = ['start', ...Object.keys(DOORS)];
const layers = await bundleLayers(root, 'dist/cli/index.js', Object.values(DOORS), FROZEN);
const digests = layers.map(({ text }) => createHash('sha256').update(text).digest('hex').slice(0, 16));
layers.forEach(({ text }, i) => void writeFileSync(`${folder}/${names[i]}.bundle`, text, 'latin1'));
if (process.argv.includes('--verbose')) {
  for (const [i, { text, files }] of layers.entries()) {
    console.log(`${names[i]}: ${text.length} bytes, ${files.length} modules\n  ${files.join('\n  ')}`);
  }
}

const image = buildRuntimeImage();
writeFileSync(`${folder}/runtime.image`, image);
const interpreter = writeInterpreterImage(buildInterpreter());
writeFileSync(`${folder}/interpreter.image`, interpreter);

const start = await build({
  absWorkingDir: root,
  entryPoints: ['dist/cli/start.js'],
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20.11',
  minifyWhitespace: true,
  banner: { js: '#!/usr/bin/env node\nconst moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: {
    'import.meta.url': 'moduleUrl',
    SCRIPTS: JSON.stringify(names.map((name, i) => ({ name, digest: digests[i] }))),
    IMAGE_CHECKSUMS: JSON.stringify({ runtime: checksumOf(image), interpreter: interpreterChecksum(interpreter) }),
  },
});
writeFileSync(`${folder}/fbc.cjs`, start.outputFiles[0].text);
chmodSync(`${folder}/fbc.cjs`, 0o755);

const first = spawnSync(process.execPath, [`${folder}/fbc.cjs`, `${root}scripts/warm-up.bas`], { encoding: 'utf8' });
if (first.status !== 0) console.error(`bundle: no compiled form, because the first run fails:\n${first.stderr}`);
