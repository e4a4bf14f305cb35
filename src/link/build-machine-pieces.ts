/** Makes a machine's pieces of code (machine-code.ts), where no image has them and for the image. */
import type { SignalLayout } from '#os';
import { buildTrapHandler } from './build-trap-handler.js';
import type { PlacedCode } from './labels.js';
import { type CodePiece, machinePieceName } from './machine-code.js';
import { buildHostStub, buildStubs } from './stubs.js';

/** @param target system and processor, as in `linux-x64` */
export function buildMachinePieces(layout: SignalLayout, target: string): Map<string, CodePiece> {
  const { code, offsets } = buildStubs(layout);
  return new Map([
    [machinePieceName('stubs', target), pieceOf(code, offsets)],
    [machinePieceName('handler', target), pieceOf(buildTrapHandler(layout))],
    [machinePieceName('hostStub', target), pieceOf(buildHostStub())],
  ]);
}

function pieceOf({ bytes, relocations }: PlacedCode, offsets: readonly number[] = []): CodePiece {
  return { bytes, relocations, offsets: Int32Array.from(offsets) };
}
