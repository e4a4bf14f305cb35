/** Instructions that copy a value of each class: ORDER w l s d. */
import { X64 } from '#target/x64';

export type Move = { readonly copy: number; readonly load: number; readonly store: number };

// biome-ignore format: table
export const MOVES: readonly Move[] = [
  { copy: X64.movR32Rm32,       load: X64.movR32Rm32,  store: X64.movRm32R32 },
  { copy: X64.movR64Rm64,       load: X64.movR64Rm64,  store: X64.movRm64R64 },
  { copy: X64.movapsXmmXmmM128, load: X64.movssXmmM32, store: X64.movssM32Xmm },
  { copy: X64.movapsXmmXmmM128, load: X64.movsdXmmM64, store: X64.movsdM64Xmm },
];
