// Fails when a file under src/ imports upward, reaches into another folder, or names a package outside its folder.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAYERS, PACKAGES } from './layers.mjs';

const root = fileURLToPath(new URL('../src/', import.meta.url));
const names = Object.keys(LAYERS);
const problems = [];
// Statements at the start of a line, so that comments and texts that speak of imports are not taken for them.
const IMPORTS = [
  /^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^import\s*['"]([^'"]+)['"]/gm,
  /\bawait import\(\s*['"]([^'"]+)['"]/g,
];

for (const [layer, below] of Object.entries(LAYERS)) {
  for (const other of below) {
    if (names.indexOf(other) >= names.indexOf(layer))
      problems.push(`layers: ${layer} lists ${other}, which is not below it`);
  }
}

for (const entry of readdirSync(root, { recursive: true })) {
  if (!entry.endsWith('.ts')) continue;
  const file = entry.split(path.sep).join('/');
  const layer = names.find((name) => file.startsWith(`${name}/`));
  if (layer === undefined) {
    problems.push(`${file}: lies in no layer`);
    continue;
  }
  const text = readFileSync(path.join(root, entry), 'utf8');
  for (const pattern of IMPORTS)
    for (const [, specifier] of text.matchAll(pattern)) checkImport(file, layer, specifier);
}

function checkImport(file, layer, specifier) {
  if (specifier.startsWith('#')) {
    const target = specifier.slice(1);
    if (!LAYERS[layer].includes(target)) problems.push(`${file}: layer '${layer}' may not import '${specifier}'`);
  } else if (specifier.startsWith('.')) {
    const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
    if (!resolved.startsWith(`${layer}/`))
      problems.push(`${file}: '${specifier}' leaves its folder; import '#…' instead`);
  } else if (!specifier.startsWith('node:') && PACKAGES[specifier] !== layer) {
    problems.push(`${file}: package '${specifier}' may be named only under ${PACKAGES[specifier] ?? 'no folder'}`);
  }
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log('layers: ok');
