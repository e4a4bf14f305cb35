/** What we use of capstone-wasm, whose package.json does not lead TypeScript to its own declarations. */
declare module 'capstone-wasm' {
  export type Insn = {
    readonly address: number | bigint;
    readonly size: number;
    readonly mnemonic: string;
    readonly opStr: string;
  };
  export class Capstone {
    constructor(arch: number, mode: number);
    setOption(option: number, value: number): number;
    disasm(data: Uint8Array, options?: { address?: number | bigint; count?: number }): Insn[];
    close(): void;
  }
  type ConstName = 'CS_ARCH_X86' | 'CS_MODE_64' | 'CS_OPT_SYNTAX' | 'CS_OPT_SYNTAX_INTEL';
  export const Const: Readonly<Record<ConstName, number>>;
  export function loadCapstone(): Promise<void>;
}
