/**
 * The encoder: a row of the instruction table and its operands in, bytes out. Intel SDM vol. 2, chapter 2.
 *
 *   [segment] [F0 66 F2 F3] [REX] opcode (1-3 bytes) [ModR/M [SIB] [disp8 | disp32]] [immediate]
 *
 * - REX is 0100WRXB: W 64-bit operand, R/X/B bit 3 of ModR/M.reg, SIB.index, and of rm, SIB.base or opcode register.
 * - ModR/M is mod:2 reg:3 rm:3. mod 3 register; 0, 1, 2 memory with no, an 8-bit or a 32-bit displacement.
 * - rm = 4 (rsp, r12) means "SIB follows", so these bases need one; mod 0 with rm = 5 (rbp, r13) means RIP-relative, so these
 *   bases need a displacement even when it is 0. In SIB, index 4 is none, and base 5 with mod 0 is none, with disp32.
 *
 * The shortest encoding of an address is taken. Every field is checked; a wrong one throws and leaves the buffer as it was.
 */
import type { CodeBuffer } from './code-buffer.js';
import { EncodeError } from './encode-error.js';
import { Trait } from './instruction-table.js';
import { TABLE } from './instructions.js';
import type { Operands } from './operands.js';
import { NONE, RIP } from './registers.js';

/** No instruction is longer. */
export const MAX_INSTRUCTION_BYTES = 15;

const { traits, prefixes, opcodes, low, high } = TABLE;
const REX = 0x40;
const REX_W = 0x48;
const REX_R = 0x44;
const REX_X = 0x42;
const REX_B = 0x41;
const RSP = 4;

/**
 * Appends one instruction.
 * @param id a row: `X64.addR64Rm64`
 * @returns  offset in `code` of the instruction's 32-bit RIP-relative displacement or 32-bit branch distance, NONE (-1) when
 *           it has none. Both count from the end of the instruction, so the linker adds `code.length - offset` bytes to the
 *           field's address; what the operands gave stands in the field as the addend.
 * @throws   EncodeError when an operand is none that the row takes
 */
export function encode(code: CodeBuffer, id: number, o: Operands): number {
  const t = traits[id] || loadRow(id);
  code.reserve(MAX_INSTRUCTION_BYTES + 1);
  const { data } = code;
  let at = code.length;
  let fixup = NONE;
  const isMemory = (t & Trait.modrm) !== 0 && o.rm === NONE;

  let rex = (t & Trait.rexW) !== 0 ? REX_W : 0;
  let reg = (t >> Trait.digitShift) & 7;
  if ((t & (Trait.regOperand | Trait.plusR)) !== 0) {
    reg = o.reg;
    if ((reg & 15) !== reg) fail(id, 'reg', `${reg} is no register`);
    if (reg > 7) rex |= (t & Trait.plusR) !== 0 ? REX_B : REX_R;
    if (reg >= RSP && (t & Trait.byteReg) !== 0) rex |= REX;
  }
  if (isMemory) {
    if ((t & Trait.rmMayBeMemory) === 0) fail(id, 'rm', 'memory where only a register is allowed');
    rex |= checkAddress(id, o);
    if (o.segment !== 0) data[at++] = o.segment;
  } else if ((t & Trait.modrm) !== 0) {
    const { rm } = o;
    if ((rm & 15) !== rm) fail(id, 'rm', `${rm} is no register`);
    if ((t & Trait.rmMayBeRegister) === 0) fail(id, 'rm', 'register where only memory is allowed');
    if (rm > 7) rex |= REX_B;
    if (rm >= RSP && (t & Trait.byteRm) !== 0) rex |= REX;
  }

  for (let rest = prefixes[id]; rest !== 0; rest >>>= 8) data[at++] = rest;
  if (rex !== 0) data[at++] = rex;
  const opcode = opcodes[id];
  const opcodeCount = (t >> Trait.opcodeCountShift) & 15;
  data[at++] = opcode;
  if (opcodeCount > 1) data[at++] = opcode >> 8;
  if (opcodeCount > 2) data[at++] = opcode >> 16;

  if ((t & Trait.modrm) !== 0) {
    if ((t & Trait.plusCc) !== 0) data[at - 1] += condition(id, o);
    const regField = (reg & 7) << 3;
    if (isMemory) {
      at = emitAddress(data, at, regField, o);
      if (o.base === RIP) fixup = at - 4;
    } else data[at++] = 0xc0 | regField | (o.rm & 7);
  } else if ((t & Trait.plusR) !== 0) data[at - 1] += reg & 7;
  else if ((t & Trait.plusCc) !== 0) data[at - 1] += condition(id, o);

  const immediateBytes = (t >> Trait.immediateBytesShift) & 15;
  if (immediateBytes !== 0) {
    checkImmediate(id, immediateBytes, o);
    let value = o.immLo;
    if (immediateBytes === 4 && (t & Trait.relative) !== 0) fixup = at;
    data[at++] = value;
    if (immediateBytes > 1) data[at++] = value >> 8;
    if (immediateBytes > 2) {
      data[at++] = value >> 16;
      data[at++] = value >> 24;
    }
    if (immediateBytes === 8) {
      value = o.immHi;
      data[at++] = value;
      data[at++] = value >> 8;
      data[at++] = value >> 16;
      data[at++] = value >> 24;
    }
  }
  code.length = at;
  return fixup;
}

/** Checks the address fields and returns their REX bits. */
function checkAddress(id: number, o: Operands): number {
  const { base, index, scale, disp, segment } = o;
  let rex = 0;
  if ((disp | 0) !== disp) fail(id, 'disp', `${disp} is out of the range of int32`);
  if (segment !== 0 && segment !== 0x64 && segment !== 0x65) fail(id, 'segment', `${segment} is neither fs nor gs`);
  if (base !== NONE && base !== RIP) {
    if ((base & 15) !== base) fail(id, 'base', `${base} is no register`);
    if (base > 7) rex |= REX_B;
  }
  if (index === NONE) return rex;
  if (base === RIP) fail(id, 'index', 'a RIP-relative address has none');
  if ((index & 15) !== index) fail(id, 'index', `${index} is no register`);
  if (index === RSP) fail(id, 'index', 'rsp cannot be one');
  if (scale !== 1 && scale !== 2 && scale !== 4 && scale !== 8) fail(id, 'scale', `${scale} is none of 1, 2, 4, 8`);
  // a lone index unscaled is emitted as the base
  if (index > 7) rex |= base === NONE && scale === 1 ? REX_B : REX_X;
  return rex;
}

/** ModR/M, SIB and displacement of a checked address; returns the offset behind them. */
function emitAddress(data: Uint8Array, at: number, regField: number, o: Operands): number {
  const { disp, scale } = o;
  let { base, index } = o;
  if (base === RIP) {
    data[at++] = regField | 5;
    return emit32(data, at, disp);
  }
  if (base === NONE && scale === 1) {
    base = index;
    index = NONE;
  }
  const indexField = index === NONE ? 4 << 3 : (index & 7) << 3;
  const scaleField = index === NONE || scale === 1 ? 0 : scale === 2 ? 0x40 : scale === 4 ? 0x80 : 0xc0;
  if (base === NONE) {
    data[at++] = regField | 4;
    data[at++] = scaleField | indexField | 5;
    return emit32(data, at, disp);
  }
  const baseField = base & 7;
  const mod = disp === 0 && baseField !== 5 ? 0 : disp >= -128 && disp <= 127 ? 0x40 : 0x80;
  if (index === NONE && baseField !== RSP) data[at++] = mod | regField | baseField;
  else {
    data[at++] = mod | regField | 4;
    data[at++] = scaleField | indexField | baseField;
  }
  if (mod === 0) return at;
  if (mod === 0x80) return emit32(data, at, disp);
  data[at] = disp;
  return at + 1;
}

function emit32(data: Uint8Array, at: number, value: number): number {
  data[at] = value;
  data[at + 1] = value >> 8;
  data[at + 2] = value >> 16;
  data[at + 3] = value >> 24;
  return at + 4;
}

function condition(id: number, o: Operands): number {
  if ((o.cc & 15) !== o.cc) fail(id, 'cc', `${o.cc} is no condition`);
  return o.cc;
}

function checkImmediate(id: number, bytes: number, o: Operands): void {
  const { immLo, immHi } = o;
  if (!(immLo >= low[id] && immLo <= high[id])) fail(id, 'imm', `${immLo} is not within ${low[id]}..${high[id]}`);
  if ((immLo | 0) !== immLo && immLo >>> 0 !== immLo) fail(id, 'imm', `${immLo} is no integer`);
  const highFits =
    bytes === 8 ? (immHi | 0) === immHi || immHi >>> 0 === immHi : immHi === 0 || (immHi === -1 && immLo < 0);
  if (!highFits) fail(id, 'imm', `its high half ${immHi} does not fit`);
}

function loadRow(id: number): number {
  if (!(Number.isInteger(id) && id > 0 && id < TABLE.count)) throw new EncodeError(`row ${id}`, 'row', 'there is none');
  return TABLE.loadTraits(id);
}

function fail(id: number, operand: string, what: string): never {
  throw new EncodeError(TABLE.names[id], operand, what);
}
