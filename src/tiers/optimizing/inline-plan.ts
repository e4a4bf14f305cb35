/**
 * Which calls are replaced by their functions while bytecode becomes IL. Inlining here rather than on the IL keeps a frame state for
 * every call and guard in the copy: an interpreter frame for each activation.
 *
 * Small functions only, to a depth; a recursive function takes in as many levels of itself as fit, all calls of a level or none.
 */
import { type BytecodeFunction, instructionWords, Opcode } from '#bytecode';
import type { Activation } from './activation.js';
import { callsItself } from './closed-functions.js';
import type { CompilationUnit } from './compilation-unit.js';

/** Words of a callee; MEASURED: a call costs about as much as 15 words of straight code. */
const CALLEE_WORDS = 90;
/** Words that one function takes in altogether. */
const TOTAL_WORDS = 1200;
const DEPTH = 3;
/** Words of a recursive function with all the copies of itself. */
const RECURSION_WORDS = 500;

export function mayInline(unit: CompilationUnit, caller: Activation, callee: BytecodeFunction): boolean {
  const { code } = callee;
  // What is closed the optimizer inlines itself, as it sees fit.
  if (unit.isClosed) return false;
  if (unit.speculation === null || unit.options.inlining === false) return false;
  if (callee.id === unit.context.bytecode.entry || callee.handlers.length > 0 || callee.frameObjects.length > 0)
    return false;
  if (code.length > CALLEE_WORDS || unit.inlinedWords + code.length > TOTAL_WORDS || caller.depth >= DEPTH)
    return false;
  const levels = caller.countOf(callee.id);
  // A recursive function is worth little in somebody else: nearly all its calls are its own.
  return levels === 0 ? !callsItself(callee) : levels <= levelsOf(callee);
}

/** Levels of itself that a function takes in. */
function levelsOf({ id, code }: BytecodeFunction): number {
  let calls = 0;
  for (let at = 0; at < code.length; at += instructionWords(code, at))
    if (code[at] === Opcode.call && code[at + 1] === id) calls++;
  let total = code.length;
  let copies = 1;
  for (let level = 0; level < DEPTH; level++) {
    copies *= calls;
    total += copies * code.length;
    if (total > RECURSION_WORDS) return level;
  }
  return DEPTH;
}
