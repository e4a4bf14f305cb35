/**
 * Improvements that need registers: one backward walk that knows whether the flags are still wanted.
 *
 * - `mov r, r` of whole registers goes.
 * - `lea r, [r + n]` and `lea r, [r + q]` become additions where the flags are dead.
 * - `mov r, 0` becomes `xor r, r` where the flags are dead.
 * - A comparison with 0 of the memory that was just added to or subtracted from goes, when only equality is asked.
 * - A jump to the label that follows goes.
 */
import { Cond, NONE, X64, X64Count, x64Row } from '#target/x64';
import { FIELD_COUNT, Field, type MachineCode, MachineOp } from './machine-code.js';

const READS_FLAGS = 1;
const WRITES_FLAGS = 2;
const KNOWN = 4;
/** Effects on the flags by row, filled as rows are met. */
const flagEffects = new Uint8Array(X64Count);

function flagEffect(op: number): number {
  const known = flagEffects[op];
  return known !== 0 ? known : (flagEffects[op] = KNOWN | (x64Row(op).flags & 3));
}

export function improve(code: MachineCode): void {
  const { data, length } = code;
  let flagsWanted = false;
  for (let at = length - FIELD_COUNT; at >= 0; at -= FIELD_COUNT) {
    const op = data[at];
    if (op <= 0) {
      if (op === MachineOp.jump) {
        flagsWanted = false;
        if (followedBy(code, at, data[at + Field.immLo])) data[at] = MachineOp.none;
      } else if (op === MachineOp.jumpIf) flagsWanted = true;
      continue;
    }
    if (op === X64.movR64Rm64 || op === X64.movapsXmmXmmM128) {
      if (data[at + Field.rm] === data[at + Field.reg]) data[at] = MachineOp.none;
      continue;
    }
    if (op === X64.movR32Imm32) {
      if (!flagsWanted && data[at + Field.immLo] === 0) {
        data[at] = X64.xorR32Rm32;
        data[at + Field.rm] = data[at + Field.reg];
        data[at + Field.base] = NONE;
      }
      continue;
    }
    if (op === X64.leaR64M || op === X64.leaR32M) {
      if (isPlainCopy(data, at)) shortenCopy(data, at);
      else if (!flagsWanted) shortenLea(data, at, op === X64.leaR64M);
    }
    if (repeatsFlags(code, at)) {
      data[at] = MachineOp.none;
      continue;
    }
    if (data[at] <= 0) continue;
    const effect = flagEffect(data[at]);
    if ((effect & READS_FLAGS) !== 0) flagsWanted = true;
    else if ((effect & WRITES_FLAGS) !== 0) flagsWanted = false;
  }
}

/** `add [m], x; cmp [m], 0; je`: the sum has set the flag already. */
function repeatsFlags({ data, length }: MachineCode, at: number): boolean {
  if (data[at] !== X64.cmpRm32Imm8 || data[at + Field.immLo] !== 0 || data[at + Field.rm] !== NONE) return false;
  const before = at - FIELD_COUNT;
  if (before < 0 || !SUMS_IN_MEMORY.has(data[before])) return false;
  for (const field of [Field.rm, Field.base, Field.index, Field.scale, Field.disp, Field.symbol])
    if (data[before + field] !== data[at + field]) return false;
  const jump = at + FIELD_COUNT;
  const isEquality = jump < length && data[jump] === MachineOp.jumpIf && (data[jump + Field.cc] | 1) === Cond.ne;
  return isEquality && (jump + FIELD_COUNT >= length || data[jump + FIELD_COUNT] !== MachineOp.jumpIf);
}

const SUMS_IN_MEMORY: ReadonlySet<number> = new Set([
  ...[X64.addRm32Imm8, X64.subRm32Imm8, X64.addRm32Imm32, X64.subRm32Imm32, X64.addRm32R32, X64.subRm32R32],
]);

/** `lea r, [q]` */
const isPlainCopy = (data: Int32Array, at: number): boolean =>
  data[at + Field.disp] === 0 &&
  data[at + Field.index] === NONE &&
  data[at + Field.base] >= 0 &&
  data[at + Field.base] < 16;

function shortenCopy(data: Int32Array, at: number): void {
  const isWide = data[at] === X64.leaR64M;
  data[at + Field.rm] = data[at + Field.base];
  data[at + Field.base] = NONE;
  // a 32-bit move to itself still clears the upper half
  if (isWide && data[at + Field.rm] === data[at + Field.reg]) data[at] = MachineOp.none;
  else data[at] = isWide ? X64.movR64Rm64 : X64.movR32Rm32;
}

/** A three-address addition whose result shares a register with an operand. */
function shortenLea(data: Int32Array, at: number, isWide: boolean): void {
  const reg = data[at + Field.reg];
  const base = data[at + Field.base];
  const index = data[at + Field.index];
  const disp = data[at + Field.disp];
  if (index === NONE) {
    if (base !== reg) return;
    const isByte = disp >= -128 && disp <= 128;
    // adding 128 takes four bytes, subtracting −128 one
    const subtracts = disp === 128;
    if (subtracts) data[at] = isWide ? X64.subRm64Imm8 : X64.subRm32Imm8;
    else if (isByte) data[at] = isWide ? X64.addRm64Imm8 : X64.addRm32Imm8;
    else data[at] = isWide ? X64.addRm64Imm32 : X64.addRm32Imm32;
    data[at + Field.immLo] = subtracts ? -128 : disp;
    data[at + Field.immHi] = data[at + Field.immLo] >> 31;
    data[at + Field.rm] = reg;
  } else if (disp === 0 && data[at + Field.scale] === 1 && (base === reg || index === reg)) {
    data[at] = isWide ? X64.addR64Rm64 : X64.addR32Rm32;
    data[at + Field.rm] = base === reg ? index : base;
  } else return;
  data[at + Field.base] = NONE;
  data[at + Field.index] = NONE;
  data[at + Field.scale] = 1;
  data[at + Field.disp] = 0;
}

/** Whether nothing but labels and lines stands between an entry and a label. */
function followedBy(code: MachineCode, from: number, label: number): boolean {
  const { data, length } = code;
  for (let at = from + FIELD_COUNT; at < length; at += FIELD_COUNT) {
    const op = data[at];
    if (op === MachineOp.label && data[at + Field.immLo] === label) return true;
    if (op !== MachineOp.label && op !== MachineOp.line && op !== MachineOp.none) return false;
  }
  return false;
}
