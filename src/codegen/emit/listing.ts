/** Captured code as text, one instruction per line in Intel syntax, for reports and tests. */
import { COND_NAMES, formatX64, Operands, RIP, X64 } from '#target/x64';
import { loadOperands } from './encode-code.js';
import { FIELD_COUNT, Field, type MachineCode, MachineOp, NO_SYMBOL, POOL } from './machine-code.js';

export function listCode(name: string, code: MachineCode, symbolNames: readonly string[]): string {
  const lines = [`$${name}:`];
  const used = usedLabels(code);
  const operands = new Operands();
  const { data, length } = code;
  for (let at = 0; at < length; at += FIELD_COUNT) {
    const op = data[at];
    const label = data[at + Field.immLo];
    if (op > 0) lines.push(`\t${instruction(operands, data, at, symbolNames)}`);
    else if (op === MachineOp.label && used.has(label)) lines.push(`.L${used.get(label)}:`);
    else if (op === MachineOp.jump) lines.push(`\tjmp .L${used.get(label)}`);
    else if (op === MachineOp.jumpIf) lines.push(`\tj${COND_NAMES[data[at + Field.cc]]} .L${used.get(label)}`);
    else if (op === MachineOp.line) lines.push(`\t# line ${label}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Labels that something jumps to, numbered in the order of their places. */
function usedLabels(code: MachineCode): Map<number, number> {
  const { data, length } = code;
  const targets = new Set<number>();
  for (let at = 0; at < length; at += FIELD_COUNT) {
    if (data[at] === MachineOp.jump || data[at] === MachineOp.jumpIf) targets.add(data[at + Field.immLo]);
  }
  const numbers = new Map<number, number>();
  for (let at = 0; at < length; at += FIELD_COUNT) {
    const label = data[at + Field.immLo];
    if (data[at] === MachineOp.label && targets.has(label)) numbers.set(label, numbers.size + 1);
  }
  return numbers;
}

function instruction(operands: Operands, data: Int32Array, at: number, symbolNames: readonly string[]): string {
  loadOperands(operands, data, at);
  const op = data[at];
  const symbol = data[at + Field.symbol];
  if (symbol === NO_SYMBOL) return formatX64(op, operands);
  const name = symbol === POOL ? '.constants' : `$${symbolNames[symbol]}`;
  if (op === X64.movR64Imm64) {
    const text = formatX64(op, operands);
    return `${text.slice(0, text.lastIndexOf(' '))} ${offsetFrom(name, operands.immLo)}`;
  }
  if (operands.base !== RIP) return formatX64(op, operands, name);
  const { disp } = operands;
  operands.disp = 0;
  return formatX64(op, operands).replace('[rip]', `[rip+${offsetFrom(name, disp)}]`);
}

function offsetFrom(name: string, offset: number): string {
  if (offset === 0) return name;
  return offset < 0 ? `${name}${offset}` : `${name}+${offset}`;
}
