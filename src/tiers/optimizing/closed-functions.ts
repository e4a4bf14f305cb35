/**
 * Functions that call nobody but themselves, and guess nothing. While one runs nothing else of the program does, so none of its
 * activations can be given up in the middle: its calls of itself need no frame states and no record. That leaves the optimizer free
 * to turn them into loops and to take copies of the function into itself.
 */
import {
  type BytecodeFunction,
  instructionWords,
  OPCODE_NAMES,
  Opcode,
  RUNTIME_FUNCTIONS,
  RUNTIME_NAMES,
} from '#bytecode';
import { isGuessedConversion } from './numeric-guesses.js';

export function isClosed(fn: BytecodeFunction): boolean {
  if (fn.handlers.length > 0) return false;
  let recurs = false;
  const { code } = fn;
  for (let at = 0; at < code.length; at += instructionWords(code, at)) {
    if (code[at] === Opcode.call && code[at + 1] === fn.id) recurs = true;
    else if (OPENS.has(code[at]) || (code[at] === Opcode['call.rt'] && mayLeave(code[at + 1]))) return false;
  }
  return recurs;
}

export function callsItself({ id, code }: BytecodeFunction): boolean {
  for (let at = 0; at < code.length; at += instructionWords(code, at))
    if (code[at] === Opcode.call && code[at + 1] === id) return true;
  return false;
}

/** A routine that may get to the host, to a destructor, or to anything else of the program, and come back. */
function mayLeave(routine: number): boolean {
  const { pure, noreturn } = RUNTIME_FUNCTIONS[RUNTIME_NAMES[routine]];
  return !pure && !noreturn;
}

/** Opcodes that go elsewhere, may free things, or come with guards. */
const OPENS = new Set(
  OPCODE_NAMES.flatMap((name, opcode) => {
    const calls = name === 'call' || name === 'call.indirect' || name.startsWith('gosub.');
    const frees = /\.(release|assign|replace)$/.test(name);
    return calls || frees || name.startsWith('any.') || isGuessedConversion(opcode) ? [opcode] : [];
  }),
);
