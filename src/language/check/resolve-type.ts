/** Type names to types, and the types of declared names (reference §3.1, §3.3). */
import { CheckMessage } from '../messages.js';
import type { NameSyntax, TypeSyntax } from '../syntax.js';
import { ANY, listOf, TYPES_BY_NAME, type Type, UNRESOLVED } from '../types.js';
import type { Checker } from './checker.js';
import { suffixType } from './scope.js';

/** An unknown name is reported and taken for UNRESOLVED, which fits everywhere. */
export function resolveType(c: Checker, syntax: TypeSyntax): Type {
  if (syntax.kind === 'list') return listOf(syntax.element === null ? ANY : resolveType(c, syntax.element));
  const type = typeNamed(c, syntax.name);
  if (type !== null) return type;
  c.report(syntax.span, CheckMessage.unknownType(c.spelling(syntax.span)));
  return UNRESOLVED;
}

/** A built-in type, TYPE or CLASS by its upper-case name. The program's own types may have any name but those. */
export function typeNamed(c: Checker, name: string): Type | null {
  return TYPES_BY_NAME.get(name) ?? c.records.get(name) ?? c.classes.get(name)?.type ?? null;
}

/** Type of a declared name: AS, else its suffix, else `otherwise`. Both may be given if they agree. */
export function declaredType(c: Checker, name: NameSyntax, as: TypeSyntax | null, otherwise: Type): Type {
  const bySuffix = suffixType(name.suffix);
  if (as === null) return bySuffix ?? otherwise;
  const type = resolveType(c, as);
  if (bySuffix !== null && bySuffix !== type && type.kind !== 'any') {
    c.report(name.span, CheckMessage.suffixConflict(c.spelling(name.span), type.name));
  }
  return type;
}

export function fieldTypeAllowed(type: Type): boolean {
  return type.kind !== 'void' && type.kind !== 'nothing' && type.kind !== 'object';
}
