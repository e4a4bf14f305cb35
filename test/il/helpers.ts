/** What the tests of the IL share. */
import assert from 'node:assert/strict';
import { type IlModule, parseIl, printFunction, verifyModule } from '#il';
import { renderDiagnostic, SourceText } from '#support';

/** Parses text that must be free of mistakes. */
export function parseClean(text: string): IlModule {
  const source = new SourceText('test.ssa', text);
  const { module, diagnostics } = parseIl(source);
  assert.equal(diagnostics.map((diagnostic) => renderDiagnostic(source, diagnostic)).join(''), '');
  return module;
}

/** Rendered diagnostics of the parser. */
export function parseMistakes(text: string): string {
  const source = new SourceText('test.ssa', text);
  return parseIl(source)
    .diagnostics.map((diagnostic) => renderDiagnostic(source, diagnostic))
    .join('');
}

/** Messages of the verifier. */
export const verifyMessages = (module: IlModule): string[] =>
  verifyModule(module).map((diagnostic) => `${diagnostic.code} ${diagnostic.message}`);

export function assertSound(module: IlModule): void {
  const messages = verifyMessages(module);
  if (messages.length > 0) {
    assert.fail(`${messages.join('\n')}\n${module.functions.map((fn) => printFunction(module, fn)).join('\n')}`);
  }
}
