/**
 * Every IL operation once: QBE IL 1.2 ("QBE Intermediate Language", sections Arithmetic to Variadic) and our additions.
 * Numbers, parser names, verifier, evaluator cases and documentation derive from this table.
 *
 * Signature notation: one `result:arguments` per allowed result class. w l s d are the base classes, m is a pointer
 * (class l), - is "no result", T an aggregate type, * anything. A w argument accepts an l value (its low half is used).
 */
import { InternalError } from '#support';

/** Traits, one bit each. */
export const Trait = {
  commutes: 1,
  /** Pure function of its arguments: may be folded, value-numbered, moved, removed. */
  pure: 2,
  /** May trap (integer division); pure otherwise. */
  traps: 4,
  reads: 8,
  writes: 16,
  /** Part of a call sequence or of the parameter list, or an exit: keeps its place. */
  fixed: 32,
  compare: 64,
} as const;

export type OpRow = { readonly signature: string; readonly traits: number; readonly meaning: string };

const row = (signature: string, traits: number, meaning: string): OpRow => ({ signature, traits, meaning });
const { commutes: C, pure: P, traps: T, reads: R, writes: W, fixed: F, compare: K } = Trait;
const INT = 'w:ww l:ll';
const ARITH = 'w:ww l:ll s:ss d:dd';
const SHIFT = 'w:ww l:lw';
const CMPW = 'w:ww l:ww';
const CMPL = 'w:ll l:ll';
const CMPS = 'w:ss l:ss';
const CMPD = 'w:dd l:dd';

// biome-ignore format: table
export const OPS = {
  nop:     row('-:',                      0,     'nothing; what a removed instruction becomes'),
  // arithmetic and bits
  add:     row(ARITH,                     P | C, 'wrapping / IEEE sum'),
  sub:     row(ARITH,                     P,     'wrapping / IEEE difference'),
  neg:     row('w:w l:l s:s d:d',         P,     'negation; flips the sign bit of floats'),
  div:     row(ARITH,                     P | T, 'signed quotient; integers trap on 0 and on MIN / -1'),
  mul:     row(ARITH,                     P | C, 'wrapping / IEEE product'),
  udiv:    row(INT,                       P | T, 'unsigned quotient; traps on 0'),
  rem:     row(INT,                       P | T, 'signed remainder, sign of the dividend; traps like div'),
  urem:    row(INT,                       P | T, 'unsigned remainder; traps on 0'),
  or:      row(INT,                       P | C, 'bitwise or'),
  xor:     row(INT,                       P | C, 'bitwise exclusive or'),
  and:     row(INT,                       P | C, 'bitwise and'),
  sar:     row(SHIFT,                     P,     'arithmetic right shift; count modulo width'),
  shr:     row(SHIFT,                     P,     'logical right shift; count modulo width'),
  shl:     row(SHIFT,                     P,     'left shift; count modulo width'),
  // memory
  storeb:  row('-:wm',                    W,     'store low 8 bits'),
  storeh:  row('-:wm',                    W,     'store low 16 bits'),
  storew:  row('-:wm',                    W,     'store 32 bits'),
  storel:  row('-:lm',                    W,     'store 64 bits'),
  stores:  row('-:sm',                    W,     'store f32'),
  stored:  row('-:dm',                    W,     'store f64'),
  loadsb:  row('w:m l:m',                 R,     'load 8 bits, sign-extend'),
  loadub:  row('w:m l:m',                 R,     'load 8 bits, zero-extend'),
  loadsh:  row('w:m l:m',                 R,     'load 16 bits, sign-extend'),
  loaduh:  row('w:m l:m',                 R,     'load 16 bits, zero-extend'),
  loadsw:  row('w:m l:m',                 R,     'load 32 bits, sign-extend to l'),
  loaduw:  row('w:m l:m',                 R,     'load 32 bits, zero-extend to l'),
  loadl:   row('l:m',                     R,     'load 64 bits'),
  loads:   row('s:m',                     R,     'load f32'),
  loadd:   row('d:m',                     R,     'load f64'),
  blit:    row('-:mm*',                   R | W, 'copy arg2 bytes (an integer constant) from arg0 to arg1'),
  alloc4:  row('m:l',                     F,     'reserve arg0 bytes of frame, 4-byte aligned'),
  alloc8:  row('m:l',                     F,     'reserve arg0 bytes of frame, 8-byte aligned'),
  alloc16: row('m:l',                     F,     'reserve arg0 bytes of frame, 16-byte aligned'),
  // comparisons: 1 or 0
  ceqw:    row(CMPW,                      P | K | C, 'equal'),
  cnew:    row(CMPW,                      P | K | C, 'not equal'),
  csgew:   row(CMPW,                      P | K, 'signed ≥'),
  csgtw:   row(CMPW,                      P | K, 'signed >'),
  cslew:   row(CMPW,                      P | K, 'signed ≤'),
  csltw:   row(CMPW,                      P | K, 'signed <'),
  cugew:   row(CMPW,                      P | K, 'unsigned ≥'),
  cugtw:   row(CMPW,                      P | K, 'unsigned >'),
  culew:   row(CMPW,                      P | K, 'unsigned ≤'),
  cultw:   row(CMPW,                      P | K, 'unsigned <'),
  ceql:    row(CMPL,                      P | K | C, 'equal'),
  cnel:    row(CMPL,                      P | K | C, 'not equal'),
  csgel:   row(CMPL,                      P | K, 'signed ≥'),
  csgtl:   row(CMPL,                      P | K, 'signed >'),
  cslel:   row(CMPL,                      P | K, 'signed ≤'),
  csltl:   row(CMPL,                      P | K, 'signed <'),
  cugel:   row(CMPL,                      P | K, 'unsigned ≥'),
  cugtl:   row(CMPL,                      P | K, 'unsigned >'),
  culel:   row(CMPL,                      P | K, 'unsigned ≤'),
  cultl:   row(CMPL,                      P | K, 'unsigned <'),
  ceqs:    row(CMPS,                      P | K | C, 'equal and ordered'),
  cges:    row(CMPS,                      P | K, '≥ and ordered'),
  cgts:    row(CMPS,                      P | K, '> and ordered'),
  cles:    row(CMPS,                      P | K, '≤ and ordered'),
  clts:    row(CMPS,                      P | K, '< and ordered'),
  cnes:    row(CMPS,                      P | K | C, 'not equal, or unordered'),
  cos:     row(CMPS,                      P | K | C, 'ordered: no NaN'),
  cuos:    row(CMPS,                      P | K | C, 'unordered: some NaN'),
  ceqd:    row(CMPD,                      P | K | C, 'equal and ordered'),
  cged:    row(CMPD,                      P | K, '≥ and ordered'),
  cgtd:    row(CMPD,                      P | K, '> and ordered'),
  cled:    row(CMPD,                      P | K, '≤ and ordered'),
  cltd:    row(CMPD,                      P | K, '< and ordered'),
  cned:    row(CMPD,                      P | K | C, 'not equal, or unordered'),
  cod:     row(CMPD,                      P | K | C, 'ordered: no NaN'),
  cuod:    row(CMPD,                      P | K | C, 'unordered: some NaN'),
  // conversions
  extsb:   row('w:w l:w',                 P,     'sign-extend the low 8 bits'),
  extub:   row('w:w l:w',                 P,     'zero-extend the low 8 bits'),
  extsh:   row('w:w l:w',                 P,     'sign-extend the low 16 bits'),
  extuh:   row('w:w l:w',                 P,     'zero-extend the low 16 bits'),
  extsw:   row('l:w',                     P,     'sign-extend 32 bits'),
  extuw:   row('l:w',                     P,     'zero-extend 32 bits'),
  exts:    row('d:s',                     P,     'f32 to f64'),
  truncd:  row('s:d',                     P,     'f64 to f32, nearest'),
  stosi:   row('w:s l:s',                 P,     'f32 to signed, toward zero; out of range gives MIN (cvttss2si)'),
  stoui:   row('w:s l:s',                 P,     'f32 to unsigned, toward zero; out of range like dtoui'),
  dtosi:   row('w:d l:d',                 P,     'f64 to signed, toward zero; out of range gives MIN (cvttsd2si)'),
  dtoui:   row('w:d l:d',                 P,     'f64 to unsigned, toward zero; w: low half of the signed 64-bit one; l: MIN if not in (-2^63, 2^64)'),
  swtof:   row('s:w d:w',                 P,     'signed 32 to float'),
  uwtof:   row('s:w d:w',                 P,     'unsigned 32 to float'),
  sltof:   row('s:l d:l',                 P,     'signed 64 to float'),
  ultof:   row('s:l d:l',                 P,     'unsigned 64 to float'),
  cast:    row('w:s l:d s:w d:l',         P,     'same bits, other class'),
  copy:    row('w:w l:l s:s d:d',         P,     'the argument'),
  // calls; arguments come first, in order, directly before their call
  par:     row('w: l: s: d:',             F,     'next parameter; at the head of the start block'),
  parc:    row('m:T',                     F,     'next parameter, an aggregate: pointer to it'),
  pare:    row('m:',                      F,     'the environment parameter'),
  arg:     row('-:*',                     F,     'next argument, class in the cls column'),
  argc:    row('-:Tm',                    F,     'next argument, an aggregate of type arg0 at arg1'),
  arge:    row('-:m',                     F,     'the environment argument'),
  argv:    row('-:',                      F,     'the arguments that follow are variadic'),
  call:    row('w:m* l:m* s:m* d:m* -:m*', R | W | F, 'call arg0; arg1 is the returned aggregate type, or nothing'),
  vastart: row('-:m',                     R | W | F, 'initialise the va_list at arg0'),
  vaarg:   row('w:m l:m s:m d:m',         R | W | F, 'fetch the next variadic argument'),
  // join
  phi:     row('w:* l:* s:* d:*',         F,     'value by predecessor; arg0 = start in the phi pool, arg1 = pair count'),
  // debugging
  dbgloc:  row('-:ww',                    F,     'line arg0, column arg1 of the current dbgfile'),
  // our additions
  select:  row('w:www l:wll s:wss d:wdd', P,     'arg0 ≠ 0 ? arg1 : arg2'),
  clz:     row('w:w l:l',                 P,     'leading zero bits; width for 0'),
  ctz:     row('w:w l:l',                 P,     'trailing zero bits; width for 0'),
  popcnt:  row('w:w l:l',                 P,     'one bits'),
  bswap:   row('w:w l:l',                 P,     'bytes reversed'),
  rotl:    row(SHIFT,                     P,     'rotate left; count modulo width'),
  rotr:    row(SHIFT,                     P,     'rotate right; count modulo width'),
  sqrt:    row('s:s d:d',                 P,     'square root, correctly rounded'),
  floor:   row('s:s d:d',                 P,     'round toward −∞'),
  ceil:    row('s:s d:d',                 P,     'round toward +∞'),
  trunc:   row('s:s d:d',                 P,     'round toward zero'),
  // speculation and exceptions: docs/tiers.md; `live`s stand directly before their guard or state, a state directly
  // before the arguments of its call, or its divt or remt
  live:    row('-:*',                     F,     'next value of the frame state that follows, class in the cls column'),
  guard:   row('-:w*',                    R | F, 'arg0 ≠ 0, else leaves for frame state arg1 (an integer constant)'),
  state:   row('-:*',                     F,     'the call or division that follows may leave for frame state arg0 (an integer constant)'),
  divt:    row(INT,                       T | F, 'signed quotient; traps like div, and the trap is observable: stays in its place'),
  remt:    row(INT,                       T | F, 'signed remainder; traps like divt'),
} as const satisfies Record<string, OpRow>;

export type OpName = keyof typeof OPS;
export const OP_NAMES = Object.keys(OPS) as readonly OpName[];
export const OP_COUNT = OP_NAMES.length;
/** Operation numbers: `Op.add`. ORDER: the order of the table. */
export const Op = Object.fromEntries(OP_NAMES.map((name, index) => [name, index])) as {
  readonly [K in OpName]: number;
};

/** Traits by operation number. */
export const OP_TRAITS = new Uint8Array(OP_NAMES.map((name) => OPS[name].traits));

/** Argument classes of one operation at one result class: letters of the signature, or null when not allowed. */
export function signatureOf(op: number, result: string): string | null {
  const wanted = result === 'l' ? /^[lm]$/ : null;
  for (const part of OPS[OP_NAMES[op]].signature.split(' ')) {
    const colon = part.indexOf(':');
    if (colon < 0) throw new InternalError('il/ops', `malformed signature of ${OP_NAMES[op]}`);
    const letter = part.slice(0, colon);
    if (letter === result || wanted?.test(letter)) return part.slice(colon + 1);
  }
  return null;
}

/** How a block ends. */
export const Jump = { none: 0, jmp: 1, jnz: 2, ret: 3, hlt: 4, tailcall: 5 } as const;
export type Jump = (typeof Jump)[keyof typeof Jump];
export const JUMP_NAMES = ['none', 'jmp', 'jnz', 'ret', 'hlt', 'tailcall'] as const;
