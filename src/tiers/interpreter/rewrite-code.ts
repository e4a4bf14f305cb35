/**
 * The interpreter's copy of a function's code: same length, same offsets. Immediates that number things become 32-bit distances
 * from the session's base; first words of instructions become handler numbers, fused where several go together.
 *
 * Every instruction keeps a handler of its own, or that of a fused form that starts with it: so any boundary stays executable.
 */
import { type BytecodeFunction, IMMEDIATE_PLACES, instructionWords, OPCODE_IMMEDIATES, Opcode } from '#bytecode';
import { InternalError } from '#support';
import type { Fuser } from './fuse.js';
import { EMPTY_LITERAL } from './interpreter-code.js';

/** Where the things are that code names; 0 for an empty literal. */
export type Places = {
  readonly data: (id: number) => number;
  readonly literal: (id: number) => number;
  /** Address of a function, for `func.addr`, and of its record. */
  readonly function: (id: number) => number;
  readonly record: (id: number) => number;
  /** Cell that holds the address of a routine. */
  readonly routine: (number: number) => number;
  /** Handler of the call at an offset. */
  readonly callHandler: (offset: number) => number;
  /** Offset of a frame object from the base of the frame objects. */
  readonly frameObject: (id: number) => number;
};

export function rewriteCode(fn: BytecodeFunction, base: number, places: Places, fuser: Fuser): Int32Array {
  const { code } = fn;
  const copy = code.slice();
  for (let at = 0; at < code.length; at += instructionWords(code, at)) rewrite(code, copy, at, base, places);
  fuser.fuse(code, copy);
  return copy;
}

function rewrite(code: Int32Array, copy: Int32Array, at: number, base: number, places: Places): void {
  const opcode = code[at];
  const kinds = OPCODE_IMMEDIATES[opcode];
  if (opcode === Opcode.call || opcode === Opcode['call.indirect'] || opcode === Opcode['call.rt'])
    copy[at] = places.callHandler(at);
  for (let k = 0; k < kinds.length; k++) {
    const word = at + IMMEDIATE_PLACES[opcode][k];
    const value = code[word];
    switch (kinds[k]) {
      case 'data':
        copy[word] = distance(base, places.data(value) + code[word + 1]);
        break;
      case 'frame':
        copy[word] = places.frameObject(value) + code[word + 1];
        break;
      case 'literal': {
        const address = places.literal(value);
        if (address === 0) copy[at] = EMPTY_LITERAL;
        else copy[word] = distance(base, address);
        break;
      }
      case 'function':
        copy[word] = distance(base, opcode === Opcode.call ? places.record(value) : places.function(value));
        break;
      case 'runtime':
        copy[word] = distance(base, places.routine(value));
        break;
    }
  }
}

/** The range of a session is at most 2 GiB. */
function distance(base: number, address: number): number {
  const bytes = address - base;
  if (bytes < 0 || bytes > 0xffffffff)
    throw new InternalError('tiers/interpreter', `address ${address.toString(16)} is out of the interpreter's reach`);
  return bytes | 0;
}
