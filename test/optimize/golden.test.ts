/**
 * Golden cases of the optimizer: test/golden/optimize/*.ssa. The first line names the passes (`# test: number-values`, or
 * `all` for the whole pipeline); the text up to `# ---- expect` is the input, the rest what must come out. Each case also
 * runs `$main`, when there is one, before and after: the answers must agree. A second line `# unaliased: a b` names the data that no
 * pointer leads into (`IlModule.unaliased`). UPDATE_GOLDEN=1 writes the expectations.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate, type IlModule, parseIl, printModule, verifyModule } from '#il';
import { optimizeModule, PASS_NAMES } from '#optimize';
import { renderDiagnostic, SourceText } from '#support';

const FOLDER = new URL('../../test/golden/optimize/', import.meta.url);
const MARK = '# ---- expect\n';
const ALL = PASS_NAMES;

function parseClean(name: string, text: string): IlModule {
  const source = new SourceText(name, text);
  const { module, diagnostics } = parseIl(source);
  assert.equal(diagnostics.map((diagnostic) => renderDiagnostic(source, diagnostic)).join(''), '');
  return module;
}

for (const file of readdirSync(FOLDER).sort()) {
  test(`golden ${file}`, () => {
    const url = new URL(file, FOLDER);
    const [input, expected = ''] = readFileSync(url, 'utf8').split(MARK);
    const wanted = /^# test: (.+)\n/.exec(input)?.[1].split(' ') ?? [];
    for (const name of wanted) assert.ok(name === 'all' || ALL.includes(name), `unknown pass '${name}'`);
    const module = parseClean(file, input);
    for (const name of /^# unaliased: (.+)$/m.exec(input)?.[1].split(' ') ?? [])
      module.unaliased.add(module.symbol(name));
    const without = wanted.includes('all') ? [] : ALL.filter((name) => !wanted.includes(name));
    optimizeModule(module, {
      without,
      after: (fn, pass) =>
        assert.deepEqual(
          verifyModule(module).map((d) => d.message),
          [],
          `${fn.name} after ${pass}`,
        ),
    });
    const actual = printModule(module);
    if (module.functions.some((fn) => fn.name === 'main')) {
      const before = evaluate(parseClean(file, input), 'main');
      assert.deepEqual(evaluate(module, 'main'), before);
    }
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(url, `${input}${MARK}${actual}`);
    else assert.equal(actual, expected);
  });
}
