// What the benches of the tiers share: the programs, processor time of runs inside and outside of this process, medians, tables.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentHost } from '../dist/os/index.js';
import { reduce } from './sizes.mjs';

export const DEFAULT_FOLDER = fileURLToPath(new URL('../../shared/bench', import.meta.url));

/** A folder for temporary files that goes when the process does. */
export const scratch = mkdtempSync(path.join(tmpdir(), 'fbc-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/**
 * The programs of a folder with `programs/NAME.bas`, in C and Lua as well where they are there.
 * @param full false: with the sizes of sizes.mjs
 */
export function benchPrograms(folder, only, full) {
  const programs = path.join(folder, 'programs');
  return readdirSync(programs)
    .filter((file) => file.endsWith('.bas') && new RegExp(only).test(file))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.bas'.length);
      const read = (language) => {
        const source = path.join(programs, `${name}.${language}`);
        if (!existsSync(source)) return null;
        const text = readFileSync(source, 'utf8');
        return full ? text : reduce(name, language, text);
      };
      return { name, text: read('bas'), c: read('c'), lua: read('lua') };
    });
}

const host = currentHost();
// SAFETY: dup, dup2 and getrusage of the C library; descriptors are plain integers, the last is given a page of ours to fill.
const dup2 = host.callable(host.lookup('dup2'), { args: ['i32', 'i32'], returns: 'i32' });
const dup = host.callable(host.lookup('dup'), { args: ['i32'], returns: 'i32' });
const getrusage = host.callable(host.lookup('getrusage'), { args: ['i32', 'ptr'], returns: 'i32' });
const usage = host.reserve(host.pageSize, 'bench');
host.commit(usage, host.pageSize, 'bench');

/** Runs something with what it writes to descriptor 1 kept from the terminal. @returns what that was, and the work's result */
export function captured(work) {
  const before = dup(1);
  const file = path.join(scratch, 'output');
  const output = openSync(file, 'w');
  dup2(output, 1);
  let result;
  try {
    result = work();
  } finally {
    dup2(before, 1);
    closeSync(before);
    closeSync(output);
  }
  return { result, output: readFileSync(file, 'utf8') };
}

/** Milliseconds of processor time, user and system, of a session's run, and what it printed. */
export function timeRun(session, name) {
  const { result, output } = captured(() => {
    const before = process.cpuUsage();
    const { exitCode } = session.execute();
    const { user, system } = process.cpuUsage(before);
    return { exitCode, milliseconds: (user + system) / 1000 };
  });
  if (result.exitCode !== 0) throw new Error(`${name} ended with ${result.exitCode}`);
  return { milliseconds: result.milliseconds, output };
}

const RUSAGE_CHILDREN = -1;
/** Milliseconds of processor time that children took so far: `struct rusage` starts with user and system time, each two longs. */
function childrenMilliseconds() {
  if (getrusage(RUSAGE_CHILDREN, usage) !== 0) throw new Error('getrusage failed');
  const bytes = host.read(usage, 32);
  const words = new BigInt64Array(bytes.buffer, bytes.byteOffset, 4);
  return Number(words[0] + words[2]) * 1000 + Number(words[1] + words[3]) / 1000;
}

/** The same as `timeRun` for a command, start and end of its process included. */
export function timeCommand(command, args) {
  const before = childrenMilliseconds();
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}`);
  return { milliseconds: childrenMilliseconds() - before, output: stdout };
}

export const isInstalled = (command, versionFlag) => spawnSync(command, [versionFlag]).status === 0;

/** Writes a temporary file. @returns its path */
export function temporary(name, text) {
  const file = path.join(scratch, name);
  writeFileSync(file, text);
  return file;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Half the distance from the smallest to the largest, in percent of the median. */
export const spread = (values) => (50 * (Math.max(...values) - Math.min(...values))) / median(values);

export const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;

export const geometricMean = (values) => Math.exp(mean(values.map(Math.log)));

export function printTable(header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  for (const row of all)
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i]))).join('  '));
}

/** A table whose rows appear as they are known. @returns what prints a row */
export function startTable(header) {
  const widths = header.map((cell, i) => (i === 0 ? 14 : Math.max(cell.length, 10)));
  const print = (row) =>
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i]))).join('  '));
  print(header);
  return print;
}
