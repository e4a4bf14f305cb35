/**
 * The corpus in the other modes: interpreter, baseline and optimizing code alone, compiled ahead, threshold 1, guards that fail. Each
 * program runs in a third of them, so that every mode gets a third of the corpus; with FBC_MODES=all (`npm run test:modes`) in all.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MODES, wordsOf } from './modes.js';
import { programCases } from './program-cases.js';
import { runJobs } from './run-cases.js';

const SHARE = process.env['FBC_MODES'] === 'all' ? 1 : 3;
const only = process.env['FBC_ONLY'] ?? '';
const cases = programCases().filter(({ name }) => name.includes(only));
const modes = [...MODES.keys()].filter((mode) => mode !== 'tiered');

describe('programs by mode', () => {
  for (const [k, mode] of modes.entries()) {
    test(mode, async () => {
      const chosen = cases.filter((_, i) => (i + k) % SHARE === 0);
      const jobs = chosen.map(({ file, args, input }) => ({ words: ['run', ...wordsOf(mode), file, ...args], input }));
      const results = await runJobs(jobs, 2, 60_000);
      const wrong = chosen.flatMap(({ name, stdout, exitCode }, i) => {
        const result = results[i];
        if (result.stdout === stdout && result.exitCode === exitCode) return [];
        return [
          `${name}: exit ${result.exitCode}\n${result.stderr}\n--- got\n${result.stdout}\n--- expected\n${stdout}`,
        ];
      });
      assert.deepEqual(wrong, []);
    });
  }
});
