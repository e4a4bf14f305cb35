/** The benchmark programs and the examples of the language reference parse and check without a word. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { render } from './helpers.js';

const ROOT = new URL('../../test/language/samples/', import.meta.url);

for (const file of readdirSync(ROOT).sort()) {
  test(`sample ${file}`, () => assert.equal(render(readFileSync(new URL(file, ROOT), 'utf8')), ''));
}
