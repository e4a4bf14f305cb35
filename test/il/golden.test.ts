/**
 * Golden cases of the IL: test/golden/il/*.ssa. The first line says what is tested (`# test: il print`), the text up to
 * `# ---- expect` is the input, the rest what must come out. UPDATE_GOLDEN=1 writes it instead.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { constructSsa, EvaluationError, evaluate, parseIl, printModule, verifyModule } from '#il';
import { renderDiagnostic, SourceText } from '#support';
import { parseClean } from './helpers.js';

const FOLDER = new URL('../../test/golden/il/', import.meta.url);
const MARK = '# ---- expect\n';

const DIRECTIVES: Readonly<Record<string, (source: SourceText) => string>> = {
  'il print': (source) => {
    const printed = printModule(parseClean(source.text));
    assert.equal(printModule(parseClean(printed)), printed, 'print∘parse is a fixed point');
    return printed;
  },
  'il diagnostics': (source) => render(source, parseIl(source).diagnostics),
  'il verify': (source) => render(source, verifyModule(parseClean(source.text))),
  'il ssa': (source) => {
    const module = parseClean(source.text);
    for (const fn of module.functions) constructSsa(fn);
    assert.deepEqual(verifyModule(module), []);
    return printModule(module);
  },
  'il run': (source) => {
    const module = parseClean(source.text);
    assert.deepEqual(verifyModule(module, { ssa: false }), []);
    try {
      const { result, output, exitCode } = evaluate(module, 'main');
      return `${output}result ${result}, exit code ${exitCode}\n`;
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      return `${error.output}${error.trap}: ${error.message}\n`;
    }
  },
};

const render = (
  source: SourceText,
  diagnostics: Parameters<typeof renderDiagnostic>[1][] | readonly Parameters<typeof renderDiagnostic>[1][],
): string => diagnostics.map((diagnostic) => renderDiagnostic(source, diagnostic)).join('');

for (const file of readdirSync(FOLDER).sort()) {
  test(`golden ${file}`, () => {
    const url = new URL(file, FOLDER);
    const [input, expected = ''] = readFileSync(url, 'utf8').split(MARK);
    const directive = /^# test: (.+)\n/.exec(input)?.[1] ?? '';
    const run = DIRECTIVES[directive];
    assert.ok(run !== undefined, `unknown directive '${directive}'`);
    const actual = run(new SourceText(file, input));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(url, `${input}${MARK}${actual}`);
    else assert.equal(actual, expected);
  });
}
