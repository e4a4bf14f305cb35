// What the benches of the tiers share: the programs, in-process runs with the output thrown away, medians, tables.
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentHost } from '../dist/os/index.js';

export const DEFAULT_FOLDER = fileURLToPath(new URL('../../shared/bench', import.meta.url));

/** @returns name, source text, expected output and Lua file of each program of a folder with `programs/NAME.bas` */
export function benchPrograms(folder, only) {
  const programs = path.join(folder, 'programs');
  return readdirSync(programs)
    .filter((file) => file.endsWith('.bas') && new RegExp(only).test(file))
    .sort()
    .map((file) => {
      const stem = path.join(programs, file.slice(0, -'.bas'.length));
      const lua = `${stem}.lua`;
      return {
        name: path.basename(stem),
        text: readFileSync(`${stem}.bas`, 'utf8'),
        lua: existsSync(lua) ? lua : null,
      };
    });
}

const host = currentHost();
// SAFETY: dup and dup2 of the C library; descriptors are plain integers.
const dup2 = host.callable(host.lookup('dup2'), { args: ['i32', 'i32'], returns: 'i32' });
const dup = host.callable(host.lookup('dup'), { args: ['i32'], returns: 'i32' });

/** Runs something with what it writes to descriptor 1 thrown away. */
export function silently(work) {
  const before = dup(1);
  const nowhere = openSync('/dev/null', 'w');
  dup2(nowhere, 1);
  try {
    return work();
  } finally {
    dup2(before, 1);
    closeSync(before);
    closeSync(nowhere);
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

export const geometricMean = (values) =>
  Math.exp(values.reduce((sum, each) => sum + Math.log(each), 0) / values.length);

export function printTable(header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  for (const row of all)
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i]))).join('  '));
}
