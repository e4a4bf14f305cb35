/** Captured code to bytes: labels and jumps through the linker's label code, symbols as relocations. */
import { LabeledCode, type LabelId, type PlacedCode } from '#link';
import { type CodeBuffer, encode, NONE, Operands, RIP, X64 } from '#target/x64';
import { POOL_SYMBOL } from '../select/constant-pool.js';
import { FIELD_COUNT, Field, type MachineCode, MachineOp, NO_SYMBOL, POOL } from './machine-code.js';

const operands = new Operands();

/** Copies the operand fields of the entry at `at`. */
export function loadOperands(o: Operands, data: Int32Array, at: number): void {
  o.reg = data[at + Field.reg];
  o.rm = data[at + Field.rm];
  o.base = data[at + Field.base];
  o.index = data[at + Field.index];
  o.scale = data[at + Field.scale];
  o.disp = data[at + Field.disp];
  o.segment = 0;
  o.immLo = data[at + Field.immLo];
  o.immHi = data[at + Field.immHi];
  o.cc = data[at + Field.cc];
}

/** `siteOffsets`: byte offset of each site, -1 for one that was left out. */
export type EncodedCode = PlacedCode & { readonly siteOffsets: Int32Array };

export function encodeCode(
  code: MachineCode,
  symbolNames: readonly string[],
  buffer: CodeBuffer,
  siteCount: number,
): EncodedCode {
  const asm = new LabeledCode(buffer);
  const labels: LabelId[] = [];
  for (let i = 0; i < code.labelCount; i++) labels.push(asm.newLabel());
  const siteLabels: number[] = new Array(siteCount).fill(-1);
  const { data, length } = code;
  for (let at = 0; at < length; at += FIELD_COUNT) {
    const op = data[at];
    if (op > 0) encodeInstruction(asm, data, at, symbolNames);
    else if (op === MachineOp.label) asm.bind(labels[data[at + Field.immLo]]);
    else if (op === MachineOp.jump) asm.jump(labels[data[at + Field.immLo]]);
    else if (op === MachineOp.jumpIf) asm.jumpIf(data[at + Field.cc], labels[data[at + Field.immLo]]);
    else if (op === MachineOp.line) asm.line(data[at + Field.immLo]);
    else if (op === MachineOp.site) asm.bind((siteLabels[data[at + Field.immLo]] = asm.newLabel()));
  }
  const placed = asm.finish();
  return { ...placed, siteOffsets: Int32Array.from(siteLabels, (label) => placed.labelOffsets[label] ?? -1) };
}

function encodeInstruction(asm: LabeledCode, data: Int32Array, at: number, symbolNames: readonly string[]): void {
  loadOperands(operands, data, at);
  const op = data[at];
  const symbol = data[at + Field.symbol];
  if (symbol === NO_SYMBOL) {
    encode(asm.code, op, operands);
    return;
  }
  const name = symbol === POOL ? POOL_SYMBOL : symbolNames[symbol];
  if (op === X64.movR64Imm64) {
    const addend = operands.immLo;
    operands.immLo = 0;
    operands.immHi = 0;
    encode(asm.code, op, operands);
    asm.relocate(asm.code.length - 8, 'abs64', name, addend);
    return;
  }
  if (operands.base === RIP && operands.rm === NONE) {
    const addend = operands.disp;
    operands.disp = 0;
    asm.relocate(encode(asm.code, op, operands), 'rel32', name, addend);
    return;
  }
  asm.relocate(encode(asm.code, op, operands), 'call32', name);
}
