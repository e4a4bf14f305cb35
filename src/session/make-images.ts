/** The images made in memory, for sessions that find none. */
import { checksumOf, RuntimeImage } from '#runtime';
import { buildInterpreter, type InterpreterCode } from '#tiers';
import { buildRuntimeImage } from './build-runtime-image.js';

export function makeRuntimeImage(): RuntimeImage {
  const bytes = buildRuntimeImage();
  return new RuntimeImage(bytes, checksumOf(bytes));
}

export function makeInterpreter(): InterpreterCode {
  return buildInterpreter();
}
