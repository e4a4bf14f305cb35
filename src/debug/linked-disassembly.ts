/**
 * Disassembly of code as it lies in memory after linking, at its real addresses, with the names of what operands refer to
 * and the source lines.
 */
import { type LayoutInfo, lineAtOffset, type SymbolInfo } from '#link';
import type { Disassembler, Instruction } from './disassemble.js';

/** What the renderer needs of a session. */
export type CodeMemory = {
  readonly layout: LayoutInfo;
  read(address: number, length: number): Uint8Array;
  symbolAt(address: number): SymbolInfo | undefined;
};

const BYTES_SHOWN = 10;

/** All functions of all modules, then the trampolines. */
export function renderDisassembly(memory: CodeMemory, disassembler: Disassembler): string {
  const sections: string[] = [];
  for (const module of memory.layout.modules) {
    for (const symbol of module.symbols) {
      if (symbol.kind !== 'data' && symbol.size > 0) sections.push(renderSymbol(memory, disassembler, symbol));
    }
  }
  return sections.join('\n');
}

function renderSymbol(memory: CodeMemory, disassembler: Disassembler, symbol: SymbolInfo): string {
  const { address, size, name, sourceMap } = symbol;
  const what = symbol.kind === 'trampoline' ? `trampoline to ${name}` : name;
  const lines = [`${hex(address)} <${what}> ${size} bytes, module ${symbol.module}`];
  // SAFETY: the symbol's bytes lie in a live module of the session.
  const bytes = memory.read(address, size);
  // Behind the jump of a trampoline lie an address and padding.
  const code = symbol.kind === 'trampoline' ? bytes.subarray(0, TRAMPOLINE_JUMP_SIZE) : bytes;
  let line = 0;
  for (const instruction of disassembler.decode(code, address)) {
    const offset = instruction.address - address;
    const here = lineAtOffset(sourceMap, offset);
    if (here !== line && here !== 0) lines.push(`  ; line ${here}`);
    line = here;
    lines.push(instructionText(memory, instruction, bytes.subarray(offset, offset + instruction.size)));
  }
  return `${lines.join('\n')}\n`;
}

const TRAMPOLINE_JUMP_SIZE = 6;

function instructionText(memory: CodeMemory, instruction: Instruction, bytes: Uint8Array): string {
  const shown = Buffer.from(bytes.subarray(0, BYTES_SHOWN)).toString('hex');
  const target = targetOf(instruction);
  const note = target === undefined ? '' : annotation(memory, target);
  return `  ${hex(instruction.address)}  ${shown.padEnd(2 * BYTES_SHOWN)}  ${instruction.text}${note}`.trimEnd();
}

/** The address that an operand refers to: of a branch, RIP-relative, or a 64-bit constant. */
function targetOf({ address, size, text }: Instruction): number | undefined {
  const relative = /\[rip ([+-]) (0x[0-9a-f]+|\d+)\]/.exec(text);
  if (relative !== null) {
    const distance = Number(relative[2]);
    return address + size + (relative[1] === '-' ? -distance : distance);
  }
  if (text.includes('[rip]')) return address + size;
  const absolute = /^(?:call|j[a-z]+|movabs \w+,) (0x[0-9a-f]+)$/.exec(text);
  return absolute === null ? undefined : Number(absolute[1]);
}

function annotation(memory: CodeMemory, target: number): string {
  const symbol = memory.symbolAt(target);
  if (symbol === undefined) return '';
  const offset = target - symbol.address;
  return `  ; ${symbol.name}${offset === 0 ? '' : `+0x${offset.toString(16)}`}`;
}

export function hex(address: number): string {
  return address.toString(16).padStart(12, '0');
}
