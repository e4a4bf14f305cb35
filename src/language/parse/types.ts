/** What follows AS: a scalar type, LIST [OF T], HASHMAP [OF T], a TYPE or a CLASS (reference §3.3). */
import type { TypeSyntax } from '../syntax.js';
import type { Parser } from './parser.js';

export function parseType(p: Parser): TypeSyntax {
  const first = p.at;
  const name = p.expectName('a type');
  if (name.name === 'LIST') {
    const element = p.acceptWord('OF') ? parseType(p) : null;
    return { kind: 'list', element, span: p.spanFrom(first) };
  }
  if (name.name === 'HASHMAP' && p.acceptWord('OF')) parseType(p); // accepted and without effect, §14
  return { kind: 'named', name: name.name, span: name.span };
}

/** `AS <type>`, if it is there. */
export function acceptAsType(p: Parser): TypeSyntax | null {
  return p.acceptWord('AS') ? parseType(p) : null;
}
