/**
 * After a mistake in the header of a block, opens that block nevertheless, so that its end is not reported as well.
 * The statements in it are still parsed; what the header said is an `error` expression.
 */

import { MAX_BLOCK_DEPTH } from '../expressions.js';
import type { ExpressionSyntax, NameSyntax, ProcedureSyntax, RecordSyntax } from '../syntax.js';
import { addStatement, openFrame } from './blocks.js';
import type { Parser } from './parser.js';

/** `first` is the first token of the statement; the parser stands at the end of its line. */
export function recoverBlock(p: Parser, first: number): void {
  const { line } = p;
  const span = p.spanAt(first);
  const condition: ExpressionSyntax = { kind: 'error', span };
  const opener = OPENERS.get(p.wordAt(first));
  const top = p.frames[p.frames.length - 1];
  if (
    opener === undefined ||
    p.frames.length >= MAX_BLOCK_DEPTH ||
    top.body === null ||
    top.kind === 'type' ||
    top.kind === 'class'
  )
    return;
  switch (opener) {
    case 'if': {
      if (!opensBlock(p, first)) return;
      const body: never[] = [];
      const statement = { kind: 'if' as const, span, line, arms: [{ condition, line, body }], otherwise: null };
      addStatement(p, statement);
      openFrame(p, { kind: 'if', body, span, statement, oneLine: false });
      return;
    }
    case 'while':
    case 'for': {
      if (closedOnLine(p, first)) return;
      const statement = { kind: 'while' as const, span, line, condition, body: [], endLine: line };
      addStatement(p, statement);
      if (opener === 'while') openFrame(p, { kind: 'while', body: statement.body, span, statement });
      else openFrame(p, { kind: 'for', body: statement.body, span, statement: eachOf(condition, line) });
      return;
    }
    case 'select': {
      const statement = { kind: 'select' as const, span, line, value: condition, arms: [], otherwise: null };
      addStatement(p, statement);
      openFrame(p, { kind: 'select', body: [], span, statement });
      return;
    }
    case 'type': {
      if (p.frames.length > 1) return;
      const statement: RecordSyntax = { kind: 'type', span, line, name: p.nameAt(first), fields: [] };
      openFrame(p, { kind: 'type', body: [], span, statement });
      return;
    }
    case 'procedure': {
      const name: NameSyntax = p.nameAt(first);
      const form = name.name === 'FUNCTION' ? 'function' : name.name === 'WORKER' ? 'worker' : 'sub';
      const statement: ProcedureSyntax = {
        kind: 'procedure',
        span,
        line,
        form,
        name,
        parameters: [],
        result: null,
        body: [],
      };
      openFrame(p, { kind: 'procedure', body: statement.body, span, statement });
      return;
    }
  }
}

type Opener = 'if' | 'while' | 'for' | 'select' | 'procedure' | 'type';
const OPENERS = new Map<string, Opener>([
  ['IF', 'if'],
  ['WHILE', 'while'],
  ['FOR', 'for'],
  ['SELECT', 'select'],
  ['SUB', 'procedure'],
  ['FUNCTION', 'procedure'],
  ['WORKER', 'procedure'],
  ['TYPE', 'type'],
]);

/** THEN ends the line, or is what was missing. */
function opensBlock(p: Parser, first: number): boolean {
  for (let at = first; at < p.at; at++) if (p.wordAt(at) === 'THEN') return at === p.at - 1;
  return true;
}

const CLOSERS: ReadonlySet<string> = new Set(['NEXT', 'WEND']);

function closedOnLine(p: Parser, first: number): boolean {
  for (let at = first; at < p.at; at++) if (CLOSERS.has(p.wordAt(at))) return true;
  return false;
}

function eachOf(collection: ExpressionSyntax, line: number) {
  return {
    kind: 'forEach' as const,
    span: collection.span,
    line,
    variables: [],
    collection,
    body: [],
    endLine: line,
  };
}
