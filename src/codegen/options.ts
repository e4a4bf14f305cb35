/** Options and statistics of a compilation. */

/** Instructions beyond baseline x86-64 that the code may use. */
export type CpuFeatures = {
  /** roundsd and roundss. */
  readonly sse41: boolean;
  readonly popcnt: boolean;
  readonly lzcnt: boolean;
  readonly bmi1: boolean;
};

/** Every processor since 2009. */
export const DEFAULT_FEATURES: CpuFeatures = { sse41: true, popcnt: true, lzcnt: false, bmi1: false };

/** Counts and times (milliseconds) summed over the functions compiled; pass one record to several compilations to add up. */
export class CompileStatistics {
  functions = 0;
  ilInstructions = 0;
  machineInstructions = 0;
  bytes = 0;
  dataBytes = 0;
  spills = 0;
  splits = 0;
  moves = 0;
  coalesced = 0;
  selectMs = 0;
  allocateMs = 0;
  emitMs = 0;
}

export type CompileOptions = {
  /** Prove every register allocation right (slow). */
  readonly check?: boolean;
  /** Called with the listing of each function. */
  readonly listing?: (functionName: string, text: string) => void;
  readonly statistics?: CompileStatistics;
  readonly cpu?: CpuFeatures;
  /**
   * Symbols outside the module that lie within ±2 GiB of its code, such as those of other modules of the session: they are
   * addressed RIP-relative. Others are reached through 64-bit addresses.
   */
  readonly isNear?: (symbol: string) => boolean;
};
