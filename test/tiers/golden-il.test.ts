/** Golden IL of small modules; it parses back to itself. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { parseIl, printModule } from '#il';
import { SourceText } from '#support';
import { checkGolden } from '../bytecode/golden.js';
import { SAMPLE_MODULES } from '../bytecode/sample-modules.js';
import { toIl } from './run-bytecode.js';

for (const [name, make] of Object.entries(SAMPLE_MODULES)) {
  test(name, () => {
    const text = printModule(toIl(make()));
    const { module, diagnostics } = parseIl(new SourceText(`${name}.ssa`, text));
    assert.deepEqual(diagnostics, []);
    assert.equal(printModule(module), text);
    checkGolden(`bytecode/${name}.ssa`, text);
  });
}
