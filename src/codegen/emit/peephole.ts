/**
 * Improvements that need registers: one backward walk that knows whether the flags are still wanted.
 *
 * - `mov r, r` of whole registers goes.
 * - `mov r, 0` becomes `xor r, r` where the flags are dead.
 * - A jump to the label that follows goes.
 */
import { NONE, X64, X64Count, x64Row } from '#target/x64';
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
    const effect = flagEffect(op);
    if ((effect & READS_FLAGS) !== 0) flagsWanted = true;
    else if ((effect & WRITES_FLAGS) !== 0) flagsWanted = false;
  }
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
