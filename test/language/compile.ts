/** BASIC text to bytecode; mistakes fail the test. */
import assert from 'node:assert/strict';
import type { BytecodeModule } from '#bytecode';
import { checkProgram, decodeSource, generateProgram, lex, parseProgram } from '#language';
import type { Diagnostic, SourceText } from '#support';

export function bytecodeOf(text: string | Uint8Array, path = 'test.bas'): BytecodeModule {
  const { source } = decodeSource(path, typeof text === 'string' ? Buffer.from(text) : text);
  const lexed = lex(source);
  const parsed = parseProgram(source, lexed);
  refuse(source, parsed.diagnostics);
  const { checked, diagnostics } = checkProgram(parsed.program, source);
  refuse(source, diagnostics);
  const generated = generateProgram(checked);
  refuse(source, generated.diagnostics);
  return generated.module ?? assert.fail('no module');
}

function refuse(source: SourceText, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ span, message }) => `${source.lineAt(span.start)}: ${message}`),
    [],
  );
}
