/** What goes into one compilation besides the IL itself, and how large modules are. */
import type { IlSize } from '#debug';
import type { IlModule } from '#il';

/** A module on its way to machine code, with what the report will say of it. */
export type ModulePart = {
  readonly name: string;
  readonly language: 'basic' | 'il';
  readonly module: IlModule;
  readonly sourceLines: number;
  readonly sourceBytes: number;
  readonly bytecodeWords: number;
  /** Empty when not asked for. */
  readonly bytecodeListing: string;
  readonly ilListing: string;
  /** Size before the runtime library joined it. */
  readonly size: IlSize;
  /** The session made the IL itself and may give its columns back to the pool. */
  readonly owned: boolean;
};

export function ilSize(module: IlModule): IlSize {
  const instructions = module.functions.reduce((sum, { insCount }) => sum + insCount - 1, 0);
  return { functions: module.functions.length, instructions, data: module.data.length };
}
