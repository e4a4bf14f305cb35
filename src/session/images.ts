/**
 * The parts of a session that are machine code already: the runtime library and the interpreter. The command opens them itself
 * and passes them on; everyone else gets those that the build left in dist/bundle, or has them made in memory, once per process.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { checksumOf, ImageError, RuntimeImage } from '#runtime';
import { type InterpreterCode, InterpreterImageError, openInterpreterImage } from '#tiers';
import { makeInterpreter, makeRuntimeImage } from './make-images.js';

const FOLDER = new URL('../bundle/', import.meta.url);
const MODULES = new URL('../', import.meta.url);

let runtime: RuntimeImage | null = null;
let interpreter: InterpreterCode | null = null;
let usable: boolean | null = null;

export function defaultRuntimeImage(): RuntimeImage {
  runtime ??= openRuntime() ?? makeRuntimeImage();
  return runtime;
}

export function defaultInterpreter(): InterpreterCode {
  interpreter ??= openInterpreter() ?? makeInterpreter();
  return interpreter;
}

function openRuntime(): RuntimeImage | null {
  const file = read('runtime.image');
  try {
    return file === null ? null : new RuntimeImage(file, checksumOf(file));
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}

function openInterpreter(): InterpreterCode | null {
  const file = read('interpreter.image');
  try {
    return file === null ? null : openInterpreterImage(file);
  } catch (error) {
    if (error instanceof InterpreterImageError) return null;
    throw error;
  }
}

function read(name: string): Uint8Array | null {
  usable ??= isUpToDate();
  try {
    return usable ? readFileSync(new URL(name, FOLDER)) : null;
  } catch {
    return null;
  }
}

/** No module was compiled after the images were made: in a working tree they may be of an older state. */
function isUpToDate(): boolean {
  try {
    const made = Math.min(
      ...['runtime.image', 'interpreter.image'].map((name) => statSync(new URL(name, FOLDER)).mtimeMs),
    );
    return readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js') && !name.startsWith('bundle'))
      .every((name) => statSync(new URL(name.replaceAll('\\', '/'), MODULES)).mtimeMs <= made);
  } catch {
    return false;
  }
}
