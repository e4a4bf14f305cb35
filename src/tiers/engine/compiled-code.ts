/** Compiled functions in memory, found by address. */
import type { FrameState } from '#il';
import { type CodeSites, type LinkedModule, lineAtOffset, SITE, SITE_ROW } from '#link';
import type { FunctionCopy } from '../interpreter/program.js';

export type CompiledCode = {
  readonly functionId: number;
  readonly functionName: string;
  readonly tier: 1 | 2;
  /** Loop head at which it is entered; −1 for ordinary code. */
  readonly osrOffset: number;
  readonly start: number;
  readonly size: number;
  /** Bytes that the prologue takes below the return address. */
  readonly frameSize: number;
  readonly savedRegisters: number;
  readonly sites: CodeSites;
  /** By number, as the sites name them; none in baseline code, whose sites name bytecode offsets. */
  readonly states: readonly FrameState[];
  readonly sourceMap: Int32Array;
  readonly inlined: ReadonlySet<number>;
  /** The versions of the function and of inlined ones that it was made from. */
  readonly copies: ReadonlyMap<number, FunctionCopy>;
  /** Addresses by offset of the loop head; baseline code only. */
  readonly loopEntries: ReadonlyMap<number, number>;
  /** Bytes of memory that go with it. */
  readonly codeBytes: number;
  /** What frees it; null for code that stays with the module that it is part of. */
  readonly module: Pick<LinkedModule, 'dispose'> | null;
  readonly speculates: boolean;
};

export const NO_SITES: CodeSites = { rows: new Int32Array(0), values: new Int32Array(0) };

/** Row of the site of a kind at an address (for calls and guards the return address); −1 when there is none. */
export function findSite(code: CompiledCode, pc: number, kind: number): number {
  const { rows } = code.sites;
  const offset = pc - code.start;
  let low = 0;
  let high = rows.length / SITE_ROW;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle * SITE_ROW] < offset) low = middle + 1;
    else high = middle;
  }
  for (let row = low; row * SITE_ROW < rows.length && rows[row * SITE_ROW] === offset; row++)
    if (rows[row * SITE_ROW + 1] === kind) return row;
  return -1;
}

/** The first call site that starts after an address and within the length of a call: the call that faults there. */
export function callSiteBehind(code: CompiledCode, pc: number, longest = 8): number {
  const { rows } = code.sites;
  const offset = pc - code.start;
  for (let row = 0; row * SITE_ROW < rows.length; row++) {
    const at = rows[row * SITE_ROW];
    if (at > offset && at <= offset + longest && rows[row * SITE_ROW + 1] === SITE.call) return row;
  }
  return -1;
}

export const siteState = (code: CompiledCode, row: number): number =>
  row < 0 ? -1 : code.sites.rows[row * SITE_ROW + 2];

/** Line that an instruction came from; 0 when unknown. */
export const codeLine = (code: CompiledCode, pc: number): number => lineAtOffset(code.sourceMap, pc - code.start);

const PAGE = 4096;

/** Compiled code by address. Every piece but the parts of one module has pages of its own. */
export class CodeMap {
  private readonly pages = new Map<number, CompiledCode[]>();

  add(code: CompiledCode): void {
    for (const page of pagesOf(code)) {
      const there = this.pages.get(page);
      if (there === undefined) this.pages.set(page, [code]);
      else there.push(code);
    }
  }

  remove(code: CompiledCode): void {
    for (const page of pagesOf(code)) {
      const left = (this.pages.get(page) ?? []).filter((each) => each !== code);
      if (left.length === 0) this.pages.delete(page);
      else this.pages.set(page, left);
    }
  }

  at(pc: number): CompiledCode | undefined {
    const there = this.pages.get(Math.floor(pc / PAGE));
    if (there === undefined) return undefined;
    for (const code of there) if (pc >= code.start && pc <= code.start + code.size) return code;
    return undefined;
  }
}

function* pagesOf({ start, size }: CompiledCode): Iterable<number> {
  // A call may be the last instruction: its return address is one past the end.
  for (let page = Math.floor(start / PAGE); page <= Math.floor((start + size) / PAGE); page++) yield page;
}
