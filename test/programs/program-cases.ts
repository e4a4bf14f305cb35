/** The corpus: `NAME.bas` with `NAME.out` (stdout), and where it matters `.exit` (0), `.in` (stdin), `.args` (one a line). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export type ProgramCase = {
  /** Path below the corpus, without `.bas`. */
  readonly name: string;
  readonly file: string;
  /** Bytes, one per character. */
  readonly stdout: string;
  readonly exitCode: number;
  /** File for stdin; `/dev/null` when the case has none. */
  readonly input: string;
  readonly args: readonly string[];
};

export const CORPUS = fileURLToPath(new URL('../../test/programs/', import.meta.url));

export function programCases(): ProgramCase[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bas'))
    .sort()
    .map((name) => programCase(name.slice(0, -'.bas'.length)));
}

function programCase(name: string): ProgramCase {
  const at = (suffix: string): string => path.join(CORPUS, name + suffix);
  const optional = (suffix: string): string => (existsSync(at(suffix)) ? readFileSync(at(suffix), 'utf8') : '');
  return {
    name,
    file: at('.bas'),
    stdout: readFileSync(at('.out'), 'latin1'),
    exitCode: Number(optional('.exit').trim() || 0),
    input: existsSync(at('.in')) ? at('.in') : '/dev/null',
    args: optional('.args')
      .split('\n')
      .filter((line) => line !== ''),
  };
}
