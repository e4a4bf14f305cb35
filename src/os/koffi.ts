/**
 * koffi, the only file that loads it. Its own entry looks for a binary in a dozen places and wraps deprecated functions,
 * which takes several times as long as loading the binary; where the binary for this system is where npm puts it, we take
 * that, and else leave it to Node's search for packages, then to koffi.
 *
 * MEASURED: import 9–12 ms; binary 1.3 ms by its package's name, 1.0 ms by its path (Node 20, linux-x64).
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type koffiModule from 'koffi';

const require = createRequire(import.meta.url);
const system = `${process.platform}-${process.arch}`;
const binary = `@koromix/koffi-${system}/${process.platform}_${process.arch}/koffi.node`;

/** Folders of packages seen from the compiled form of this file: our own, and the one that we are a package in. */
const FOLDERS = ['../../node_modules/', '../../../'];

function load(): typeof koffiModule {
  try {
    for (const folder of FOLDERS) {
      const file = new URL(folder + binary, import.meta.url);
      if (existsSync(file)) return require(fileURLToPath(file));
    }
    return require(binary);
  } catch {
    return require('koffi');
  }
}

export const koffi = load();
