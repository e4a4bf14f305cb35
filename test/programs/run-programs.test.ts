/** Every program of the corpus, through the command line. FBC_FLAGS adds options, such as `--check` or `--no-optimize`. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { programCases } from './program-cases.js';
import { runJobs } from './run-cases.js';

const flags = (process.env['FBC_FLAGS'] ?? '').split(' ').filter((word) => word !== '');
const only = process.env['FBC_ONLY'] ?? '';
const cases = programCases().filter(({ name }) => name.includes(only));
const jobs = cases.map(({ file, args, input }) => ({ words: ['run', ...flags, file, ...args], input }));
const results = await runJobs(jobs, 2, 20_000);

describe('programs', () => {
  for (const [i, { name, stdout, exitCode }] of cases.entries()) {
    test(name, () => {
      const result = results[i];
      const shown = `stderr:\n${result.stderr}`;
      assert.equal(
        result.stdout,
        stdout,
        `stdout differs; ${shown}\n--- got\n${result.stdout}\n--- expected\n${stdout}`,
      );
      assert.equal(result.exitCode, exitCode, shown);
    });
  }
});
