/** What the tests use of capstone-wasm, whose package.json does not lead TypeScript to its own declarations. */
declare module 'capstone-wasm' {
  export type Insn = { readonly size: number; readonly mnemonic: string; readonly opStr: string };
  export class Capstone {
    /** The library's handle, for `call`. */
    readonly handle: number;
    constructor(arch: number, mode: number);
    setOption(option: number, value: number): number;
    disasm(data: Uint8Array, options?: { address?: number; count?: number }): Insn[];
    getRegName(id: number): string;
    close(): void;
    /** A function of the C library; pointers are offsets in its heap. */
    static call(name: string, ...args: (number | bigint | Uint8Array)[]): number;
  }
  type ConstName =
    | 'CS_ARCH_X86'
    | 'CS_MODE_64'
    | 'CS_OPT_SYNTAX'
    | 'CS_OPT_SYNTAX_INTEL'
    | 'CS_OPT_DETAIL'
    | 'CS_OPT_ON';
  export const Const: Readonly<Record<ConstName, number>>;
  /** The record given becomes the module, and so shows its heap. */
  export function loadCapstone(module?: { HEAPU8?: Uint8Array }): Promise<void>;
}
