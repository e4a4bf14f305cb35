/** From source to syntax tree. There is always a tree; what was wrong is in the diagnostics. */
import type { Diagnostic, DiagnosticBag, SourceText } from '#support';
import { lex } from '../lex/lex.js';
import { inTextualOrder } from '../messages.js';
import type { Body, ProgramSyntax } from '../syntax.js';
import { abandonTo } from './blocks.js';
import { findNestedElseIfs } from './else-if.js';
import { Parser } from './parser.js';
import { findProcedureNames } from './prescan.js';
import { parseStatements } from './statement.js';

/** Lexes and parses. When there are lexer errors only those are reported. */
export function parseProgram(
  source: SourceText,
  lexed = lex(source),
): { program: ProgramSyntax; diagnostics: readonly Diagnostic[] } {
  const p = new Parser(source, lexed.tokens, findProcedureNames(lexed.tokens), findNestedElseIfs(lexed.tokens));
  const body: Body = [];
  p.frames.push({ kind: 'module', body, span: { start: 0, end: 0 } });
  parseStatements(p);
  abandonTo(p, 1);
  const bag: DiagnosticBag = lexed.diagnostics.hasErrors ? lexed.diagnostics : p.diagnostics;
  return { program: { source, body }, diagnostics: inTextualOrder(bag.items) };
}
