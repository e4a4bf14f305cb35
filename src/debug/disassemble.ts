/**
 * Disassembly by Capstone, the only file that names it. It is loaded when first asked for: its code is large and nothing
 * but reports needs it.
 */
import type { Capstone } from 'capstone-wasm';

export type Instruction = { readonly address: number; readonly size: number; readonly text: string };

/** Bytes given to Capstone at a time: it breaks down when it gets the whole interpreter, and all that it is asked later with it. */
const PIECE = 4096;
const LONGEST_INSTRUCTION = 15;

export class Disassembler {
  private readonly capstone: Capstone;

  private constructor(capstone: Capstone) {
    this.capstone = capstone;
  }

  /** A disassembler for x64 in Intel syntax. */
  static async open(): Promise<Disassembler> {
    const { Capstone, Const, loadCapstone } = await import('capstone-wasm');
    await loadCapstone();
    const capstone = new Capstone(Const.CS_ARCH_X86, Const.CS_MODE_64);
    capstone.setOption(Const.CS_OPT_SYNTAX, Const.CS_OPT_SYNTAX_INTEL);
    return new Disassembler(capstone);
  }

  /** Instructions of `bytes` as if they lay at `address`; a byte that begins none is shown as data. */
  decode(bytes: Uint8Array, address: number): Instruction[] {
    const instructions: Instruction[] = [];
    let at = 0;
    while (at < bytes.length) {
      const end = Math.min(at + PIECE, bytes.length);
      for (const { size, mnemonic, opStr } of this.capstone.disasm(bytes.subarray(at, end), {
        address: address + at,
      })) {
        instructions.push({ address: address + at, size, text: `${mnemonic} ${opStr}`.trim() });
        at += size;
      }
      // The last instruction of a piece may be cut short: the next piece begins with it.
      const mayBeCut = end < bytes.length && end - at < LONGEST_INSTRUCTION;
      if (at < bytes.length && !mayBeCut) {
        instructions.push({ address: address + at, size: 1, text: `db 0x${bytes[at].toString(16)}` });
        at++;
      }
    }
    return instructions;
  }

  close(): void {
    this.capstone.close();
  }
}
