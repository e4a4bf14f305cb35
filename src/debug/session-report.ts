/** What a session tells about itself: plain data, gathered by `session`, put into words by the renderers of this folder. */
import type { CompileStatistics } from '#codegen';
import type { LayoutInfo } from '#link';

/** One step of the pipeline. A phase that ran several times has one row, its times added up. */
export type Phase = { readonly name: string; readonly milliseconds: number };

export type IlSize = { readonly functions: number; readonly instructions: number; readonly data: number };

/** Text of every stage; kept only by sessions that were asked to (`listings: true`). */
export type ModuleListings = {
  /** Empty for modules that did not come from BASIC. */
  readonly bytecode: string;
  /** The module as it was handed to the back end, without the runtime library. */
  readonly il: string;
  /** After optimization, with the parts of the library that the program reaches. */
  readonly optimizedIl: string;
  /** Machine code as captured, before linking; by function. */
  readonly machine: readonly string[];
};

export type ModuleReport = {
  readonly name: string;
  readonly language: 'basic' | 'il';
  readonly sourceLines: number;
  readonly sourceBytes: number;
  /** 32-bit words in all functions; 0 for modules that did not come from BASIC. */
  readonly bytecodeWords: number;
  readonly il: IlSize;
  readonly optimizedIl: IlSize;
  readonly code: Readonly<CompileStatistics>;
  readonly listings: ModuleListings | null;
};

export type ExecutionReport = {
  readonly entry: string;
  /** Status modulo 256. */
  readonly exitCode: number;
  readonly crashed: boolean;
  readonly milliseconds: number;
};

export type SessionReport = {
  /** In the order in which they first ran. */
  readonly phases: readonly Phase[];
  readonly modules: readonly ModuleReport[];
  readonly layout: LayoutInfo;
  readonly executions: readonly ExecutionReport[];
};
