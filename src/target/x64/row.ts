/**
 * One row of the instruction table, parsed: Intel's notation in, a record out.
 *
 *   addR64Rm64: ['r64 rm64', 'REX.W 03 /r', 'rw r flags:w', 'ADD']
 *
 * - The name is the mnemonic, then operand forms in camel case; a leading `lock` or `rep` is a prefix, `cc` a condition.
 * - Encoding: prefixes (F0 66 F2 F3), REX.W, opcode bytes, then `+r` (register in the last opcode byte), `+cc` (condition
 *   added to it), `/r` (ModR/M.reg is a register), `/0`..`/7` (ModR/M.reg extends the opcode), `ib iw id io` (immediate),
 *   `cb cd` (branch distance).
 * - Effects: one of `r w rw a` for each operand that is no immediate (`a`: only the address is used, lea), then implicit
 *   registers, `flags` and `mem`. A row says `rw` for flags when it may leave some of them as they were.
 *   Writing an 8- or 16-bit register keeps its upper bits, a scalar SSE result keeps the upper lanes: still `w`.
 */
import { InternalError } from '#support';
import { isOperandKindName, OPERAND_KINDS, type OperandKind, type OperandKindName } from './operand-kinds.js';
import { GPR64_NAMES } from './registers.js';

/** Operands, encoding, effects, name of the instruction in Intel SDM vol. 2. */
export type RowText = readonly [operands: string, encoding: string, effects: string, manual: string];

export const Effect = { none: 0, read: 1, write: 2, readWrite: 3 } as const;

export type X64Operand = {
  readonly kindName: OperandKindName;
  readonly kind: OperandKind;
  /** Field of `Operands` that holds it: 'reg', 'rm' (or address), 'imm', or '' when fixed. */
  readonly field: 'reg' | 'rm' | 'imm' | '';
  /** `Effect` bits on the register, or on the memory when `rm` is in memory; base and index are then read. */
  readonly effect: number;
};

export type X64Row = {
  readonly id: number;
  readonly name: string;
  /** `add`; with `cc` standing for the condition, and a prefix in front: `lock cmpxchg`. */
  readonly mnemonic: string;
  readonly manual: string;
  readonly operands: readonly X64Operand[];
  /** Implicit effects: bit n of the mask is general register n. Fixed operands are counted in. */
  readonly readsGprs: number;
  readonly writesGprs: number;
  /** `Effect` bits. */
  readonly flags: number;
  /** `Effect` bits on memory that no operand names: stack of push and call, strings. */
  readonly memory: number;
  readonly encoding: Encoding;
};

/** The bytes around the operands. */
export type Encoding = {
  /** Prefix bytes and opcode bytes, in order, first in the low byte. */
  readonly prefixes: number;
  readonly opcode: number;
  readonly opcodeCount: number;
  readonly rexW: boolean;
  /** `r`: ModR/M with a register operand; 0..7: ModR/M with an opcode extension; '' none. */
  readonly modrm: 'r' | number | '';
  readonly plus: 'r' | 'cc' | '';
  /** Bytes of the immediate or branch distance. */
  readonly immediateBytes: number;
};

const PREFIXES = new Set(['F0', '66', 'F2', 'F3']);
const IMMEDIATE_BYTES: Readonly<Record<string, number>> = { ib: 1, iw: 2, id: 4, io: 8, cb: 1, cd: 4 };
const EFFECTS: Readonly<Record<string, number>> = {
  r: Effect.read,
  w: Effect.write,
  rw: Effect.readWrite,
  a: Effect.none,
};

/** @throws InternalError naming the row when its text is malformed */
export function parseRow(id: number, name: string, text: RowText): X64Row {
  const [operandText, encodingText, effectText, manual] = text;
  const kinds = words(operandText).map((word) =>
    isOperandKindName(word) ? word : bad(name, `unknown operand kind '${word}'`),
  );
  const encoding = parseEncoding(name, encodingText);
  const effects = words(effectText);
  const fields = assignFields(name, kinds, encoding);
  const operands = kinds.map((kindName, i): X64Operand => {
    const kind: OperandKind = OPERAND_KINDS[kindName];
    const silent = kind.place === 'immediate' || kind.place === 'relative' || kindName === '1';
    const effect = silent ? Effect.none : EFFECTS[effects.shift() ?? ''];
    if (effect === undefined) bad(name, `operand '${kindName}' has no effect`);
    return { kindName, kind, field: fields[i], effect };
  });
  const implicit = parseImplicit(name, effects);
  for (const { kind, effect } of operands) {
    if (kind.place !== 'fixed' || kind.file !== 'gpr') continue;
    if (effect & Effect.read) implicit.readsGprs |= 1 << kind.fixed;
    if (effect & Effect.write) implicit.writesGprs |= 1 << kind.fixed;
  }
  return { id, name, mnemonic: mnemonicOf(name, encoding), manual, operands, ...implicit, encoding };
}

function parseEncoding(name: string, text: string): Encoding {
  let prefixes = 0;
  let prefixCount = 0;
  let opcode = 0;
  let opcodeCount = 0;
  let rexW = false;
  let modrm: Encoding['modrm'] = '';
  let plus: Encoding['plus'] = '';
  let immediateBytes = 0;
  for (const word of words(text)) {
    if (word === 'REX.W') rexW = true;
    else if (PREFIXES.has(word) && opcodeCount === 0 && !rexW)
      prefixes |= Number.parseInt(word, 16) << (8 * prefixCount++);
    else if (/^[0-9A-F]{2}(\+r|\+cc)?$/.test(word)) {
      if (plus !== '' || modrm !== '' || opcodeCount === 3) bad(name, `misplaced opcode byte '${word}'`);
      opcode |= Number.parseInt(word.slice(0, 2), 16) << (8 * opcodeCount++);
      plus = word.endsWith('+r') ? 'r' : word.endsWith('+cc') ? 'cc' : '';
    } else if (/^\/[r0-7]$/.test(word) && modrm === '') modrm = word === '/r' ? 'r' : Number(word[1]);
    else if (word in IMMEDIATE_BYTES && immediateBytes === 0) immediateBytes = IMMEDIATE_BYTES[word];
    else bad(name, `unknown or misplaced encoding '${word}'`);
  }
  if (opcodeCount === 0 || prefixCount > 3) bad(name, 'needs one to three opcode bytes and at most three prefixes');
  return { prefixes, opcode, opcodeCount, rexW, modrm, plus, immediateBytes };
}

/** Which field of `Operands` each operand comes from; checks that encoding and operands agree. */
function assignFields(name: string, kinds: readonly OperandKindName[], encoding: Encoding): X64Operand['field'][] {
  const places = kinds.map((kindName): Place => OPERAND_KINDS[kindName].place);
  let rm = places.findIndex((place) => place === 'rm' || place === 'memory');
  // a register-only operand in the rm field is the last register, as in `movmskpd r32, xmm`
  if (rm < 0 && encoding.modrm !== '') rm = places.lastIndexOf('register');
  let registers = 0;
  let immediateBits = 0;
  const fields = places.map((place, i): X64Operand['field'] => {
    if (i === rm) return 'rm';
    if (place === 'fixed') return '';
    if (place === 'register') {
      registers++;
      return 'reg';
    }
    if (place === 'rm' || place === 'memory' || immediateBits > 0) bad(name, `operand '${kinds[i]}' is one too many`);
    immediateBits = OPERAND_KINDS[kinds[i]].bits;
    return 'imm';
  });
  if ((encoding.modrm !== '') !== rm >= 0) bad(name, 'a ModR/M byte and an rm operand must come together');
  if (registers !== (encoding.modrm === 'r' || encoding.plus === 'r' ? 1 : 0))
    bad(name, 'register operands do not fit /r or +r');
  if (immediateBits !== encoding.immediateBytes * 8) bad(name, 'immediate operand and encoding differ in size');
  return fields;
}

type Place = OperandKind['place'];
type Implicit = { readsGprs: number; writesGprs: number; flags: number; memory: number };

function parseImplicit(name: string, effects: readonly string[]): Implicit {
  const implicit: Implicit = { readsGprs: 0, writesGprs: 0, flags: 0, memory: 0 };
  for (const word of effects) {
    const [what, how] = word.split(':');
    const effect = EFFECTS[how ?? ''] ?? bad(name, `unknown effect '${word}'`);
    const register = GPR64_NAMES.indexOf(what);
    if (what === 'flags') implicit.flags |= effect;
    else if (what === 'mem') implicit.memory |= effect;
    else if (register >= 0) {
      if (effect & Effect.read) implicit.readsGprs |= 1 << register;
      if (effect & Effect.write) implicit.writesGprs |= 1 << register;
    } else bad(name, `unknown effect '${word}'`);
  }
  return implicit;
}

/**
 * `lockCmpxchgRm64R64` gives `lock cmpxchg`, `jccRel8` gives `jcc`, `movsdXmmM64` gives `movsd`.
 * A mov with a 64-bit immediate is `movabs` to every assembler, else the shorter mov would be meant.
 */
function mnemonicOf(name: string, encoding: Encoding): string {
  if (encoding.immediateBytes === 8) return 'movabs';
  const match = /^(lock|rep)?([A-Z]?[a-z0-9]+)/.exec(name) ?? bad(name, 'no mnemonic in the name');
  const mnemonic = match[2].toLowerCase();
  if ((encoding.plus === 'cc') !== mnemonic.endsWith('cc'))
    bad(name, 'cc in the name and +cc in the encoding must come together');
  return match[1] === undefined ? mnemonic : `${match[1]} ${mnemonic}`;
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function bad(name: string, what: string): never {
  throw new InternalError(`x64 instruction table, row ${name}`, what);
}
