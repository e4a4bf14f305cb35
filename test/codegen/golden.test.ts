/**
 * Golden cases of the back end: test/golden/codegen/*.ssa. The text up to `# ---- expect` is IL, the rest the listing of its
 * functions. UPDATE_GOLDEN=1 writes the expectations. Cases are small, so that the registers are easy to follow.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileModule } from '#codegen';
import { parse } from './harness.js';

const FOLDER = new URL('../../test/golden/codegen/', import.meta.url);
const MARK = '# ---- expect\n';

for (const file of readdirSync(FOLDER).sort()) {
  test(`golden ${file}`, () => {
    const url = new URL(file, FOLDER);
    const [input, expected = ''] = readFileSync(url, 'utf8').split(MARK);
    const listings: string[] = [];
    compileModule(parse(input), { check: true, listing: (_, text) => void listings.push(text) });
    const actual = listings.join('\n');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(url, `${input}${MARK}${actual}`);
    else assert.equal(actual, expected);
  });
}
