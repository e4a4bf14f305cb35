/**
 * The words of IL text. A word is a small integer: an operation is its number, `W_…` are the rest. ORDER: the words of the
 * ABI types are `W_TYPE + AbiType`.
 */
import { hashName } from './names.js';
import { OP_NAMES, Op } from './ops.js';

export const W_UNKNOWN = -1;
/** w l s d sb ub sh uh, in the order of AbiType. */
export const W_TYPE = 1000;
export const W_LAST_TYPE = 1007;
export const W_B = 1010;
export const W_H = 1011;
export const W_Z = 1012;
export const W_EXPORT = 1020;
export const W_THREAD = 1021;
export const W_COMMON = 1022;
export const W_SECTION = 1023;
export const W_DATA = 1024;
export const W_TYPEDEF = 1025;
export const W_FUNCTION = 1026;
export const W_DBGFILE = 1027;
export const W_ALIGN = 1030;
export const W_ENV = 1031;
export const W_JMP = 1040;
export const W_JNZ = 1041;
export const W_RET = 1042;
export const W_HLT = 1043;
export const W_TAILCALL = 1044;

// biome-ignore format: table
const WORDS: Readonly<Record<string, number>> = {
  w: W_TYPE, l: W_TYPE + 1, s: W_TYPE + 2, d: W_TYPE + 3, sb: W_TYPE + 4, ub: W_TYPE + 5, sh: W_TYPE + 6, uh: W_TYPE + 7,
  b: W_B, h: W_H, z: W_Z,
  export: W_EXPORT, thread: W_THREAD, common: W_COMMON, section: W_SECTION,
  data: W_DATA, type: W_TYPEDEF, function: W_FUNCTION, dbgfile: W_DBGFILE,
  align: W_ALIGN, env: W_ENV,
  jmp: W_JMP, jnz: W_JNZ, ret: W_RET, hlt: W_HLT, tailcall: W_TAILCALL,
  loadw: Op.loadsw,
};

/** Operations that text writes otherwise: parameters and arguments inside parentheses, removed instructions not at all. */
const UNWRITTEN = new Set(['nop', 'par', 'parc', 'pare', 'arg', 'argc', 'arge', 'argv']);

/** Every operation that may be written, for suggestions. */
export const WRITTEN_OPS: readonly string[] = OP_NAMES.filter((name) => !UNWRITTEN.has(name)).concat();

const SLOTS = 1024;
const slotWord = new Int32Array(SLOTS).fill(W_UNKNOWN);
const slotText: string[] = new Array(SLOTS).fill('');

const slotOf = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 20) & (SLOTS - 1);

function enter(text: string, word: number): void {
  let slot = slotOf(hashName(text));
  while (slotWord[slot] !== W_UNKNOWN) slot = (slot + 1) & (SLOTS - 1);
  slotWord[slot] = word;
  slotText[slot] = text;
}

for (const text of Object.keys(WORDS)) enter(text, WORDS[text]);
const opNames: readonly string[] = OP_NAMES;
for (const name of WRITTEN_OPS) enter(name, opNames.indexOf(name));

/** The word written at `text[start, end)`, whose hash is given; W_UNKNOWN when it is none. */
export function findWord(text: string, start: number, end: number, hash: number): number {
  for (let slot = slotOf(hash); slotWord[slot] !== W_UNKNOWN; slot = (slot + 1) & (SLOTS - 1)) {
    const candidate = slotText[slot];
    if (candidate.length !== end - start) continue;
    let at = 0;
    while (at < candidate.length && candidate.charCodeAt(at) === text.charCodeAt(start + at)) at++;
    if (at === candidate.length) return slotWord[slot];
  }
  return W_UNKNOWN;
}
