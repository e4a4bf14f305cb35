/** Compares a text with a file under test/golden, or writes the file when UPDATE_GOLDEN is set. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export function checkGolden(name: string, text: string): void {
  const url = new URL(`../../test/golden/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] !== undefined) {
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, text);
  } else {
    assert.equal(text, readFileSync(url, 'utf8'), `test/golden/${name} differs; UPDATE_GOLDEN=1 rewrites it`);
  }
}
