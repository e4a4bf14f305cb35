/** What a session remembers of its BASIC program, for replacing procedures of it (replace-procedure.ts), which few programs do. */
import type { SourceText } from '#support';
import type { BasicBytecode } from './read-basic.js';

export type CurrentProgram = {
  readonly source: SourceText;
  /** Numbers of the running module's variables and arrays, by what they are. */
  readonly dataNumbers: ReadonlyMap<string, number>;
  /** Code is good beside code with TRYs: some version of the program had one. */
  readonly usesTry: boolean;
};

export const currentProgram = (source: SourceText, { identities, usesTry }: BasicBytecode): CurrentProgram => ({
  source,
  dataNumbers: new Map([...identities].map(([id, identity]) => [identity, id])),
  usesTry,
});
