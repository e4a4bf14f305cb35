// Bundles modules into several scripts, each loaded when it is first needed. A layer may use everything of the layers below
// it; what lies in a lower layer is not bundled again but picked from there, so that every module exists once. Layer 0 knows
// the others only through doors: modules whose exports are functions, and that layer 0 has stand-ins for which load the layer
// and call the real one.
//
// A script is a function of (require, moduleUrl, layers): `layers.load(n)` gives a door's functions by name,
// `layers.pick(file, name)` an export of a lower layer; it returns its own doors' functions and keeps what upper layers pick
// in `layers.exports`.
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { frozenModule } from './frozen-tables.mjs';

const ROUNDS = 10;

/**
 * @param root   folder that files are relative to
 * @param entry  module whose exports layer 0 returns
 * @param doors  per upper layer, its doors
 * @param frozen modules whose exports are put in ready-made (frozen-tables.mjs)
 * @returns per layer: `text`, and `files` with the modules in it
 */
export async function bundleLayers(root, entry, doors, frozen = []) {
  const layers = [{ files: [], wanted: new Map() }, ...doors.map(() => ({ files: [], wanted: new Map() }))];
  const doorNames = await namesOf(root, doors.flat());
  const tables = new Map();
  for (const file of frozen) tables.set(file, frozenModule(await import(pathToFileURL(root + file).href)));
  for (let round = 0; round < ROUNDS; round++) {
    const before = JSON.stringify(layers.map(({ files, wanted }) => [files, [...wanted].map(([k, v]) => [k, [...v]])]));
    for (const [i, layer] of layers.entries()) {
      const entries = i === 0 ? [entry] : doors[i - 1];
      Object.assign(layer, await bundleOne(root, entries, i, layers, doors, doorNames, tables));
    }
    for (const layer of layers) layer.wanted = new Map();
    for (const [i, { text }] of layers.entries()) {
      for (const [, file, name] of text.matchAll(/layers\.pick\("([^"]+)",\s*"([^"]+)"\)/g)) {
        const owner = layers.findIndex(({ files }, at) => at < i && files.includes(file));
        if (owner < 0) continue;
        const names = layers[owner].wanted.get(file) ?? new Set();
        layers[owner].wanted.set(file, names.add(name));
      }
    }
    const after = JSON.stringify(layers.map(({ files, wanted }) => [files, [...wanted].map(([k, v]) => [k, [...v]])]));
    if (after === before) return layers.map(({ text, files }) => ({ text, files }));
  }
  throw new Error('bundle: the layers do not settle');
}

async function namesOf(root, files) {
  const names = new Map();
  for (const file of files) {
    const module = await import(pathToFileURL(root + file).href);
    const wrong = Object.keys(module).filter((name) => typeof module[name] !== 'function');
    if (wrong.length > 0) throw new Error(`bundle: ${file} is a door and exports more than functions: ${wrong}`);
    names.set(file, Object.keys(module));
  }
  return names;
}

async function bundleOne(root, entries, index, layers, doors, doorNames, tables) {
  const relative = (path) => path.slice(root.length);
  const wanted = [...layers[index].wanted];
  const entryText = [
    ...entries.map((file) => `export * from ${JSON.stringify(root + file)};`),
    ...wanted.map(([file, names], k) => {
      const list = [...names].map((name, n) => `${name} as w${k}_${n}`).join(', ');
      return `import { ${list} } from ${JSON.stringify(root + file)};`;
    }),
    ...wanted.map(([file, names], k) => {
      const list = [...names].map((name, n) => `${name}: w${k}_${n}`).join(', ');
      return `layers.exports[${JSON.stringify(file)}] = { ${list} };`;
    }),
  ].join('\n');
  const plugin = {
    name: 'layers',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /.*/ }, async (args) => {
        if (args.pluginData === 'seen' || args.kind === 'entry-point') return undefined;
        const found = await resolve(args.path, {
          resolveDir: args.resolveDir,
          importer: args.importer,
          kind: args.kind,
          pluginData: 'seen',
        });
        if (found.external || found.errors.length > 0) return found;
        const file = relative(found.path);
        const door = doors.findIndex((list) => list.includes(file)) + 1;
        if (door > index) return { path: file, namespace: 'door', pluginData: door, sideEffects: false };
        const owner = layers.findIndex(({ files }, at) => at < index && files.includes(file));
        if (owner >= 0) return { path: file, namespace: 'shared', sideEffects: false };
        return found;
      });
      onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path }) => {
        const contents = tables.get(relative(path));
        return contents === undefined ? undefined : { contents };
      });
      onLoad({ filter: /.*/, namespace: 'door' }, ({ path, pluginData }) => ({
        contents: doorNames
          .get(path)
          .map((name) => `export const ${name} = (...args) => layers.load(${pluginData}).${name}(...args);`)
          .join('\n'),
      }));
      onLoad({ filter: /.*/, namespace: 'shared' }, async ({ path }) => {
        const names = Object.keys(await import(pathToFileURL(root + path).href));
        return {
          contents: names
            .map((name) => `export const ${name} = /* @__PURE__ */ layers.pick(${JSON.stringify(path)}, "${name}");`)
            .join('\n'),
        };
      });
    },
  };
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: entryText, resolveDir: root, sourcefile: 'entry.js' },
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'out.js',
    format: 'cjs',
    platform: 'node',
    target: 'node20.11',
    external: ['koffi', 'capstone-wasm'],
    // Loaded by require: a script cannot import before Node 20.12.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: '(function (require, moduleUrl, layers) {const module = { exports: {} };' },
    footer: { js: 'return module.exports;})' },
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [plugin],
  });
  const { inputs } = metafile.outputs['out.js'];
  // Folders' index files hold no code of their own; each layer follows them to the modules behind.
  const files = Object.keys(inputs).filter(
    (file) => inputs[file].bytesInOutput > 0 && file.startsWith('dist/') && !/\/index\.js$/.test(file),
  );
  return { text: outputFiles[0].text, files: files.sort() };
}
