/** DIM and its relatives where they are executed, and REDIM (reference §3.3, §7.1, §7.3, §10.3). */
import type { DimensionBounds, Expression, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { BoundSyntax, DeclarationSyntax, NameSyntax, StatementSyntax } from '../syntax.js';
import { DOUBLE, INTEGER, type Type } from '../types.js';
import { hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { convertAssigned, toInteger } from './convert.js';
import { checkExpression } from './expression.js';
import { defaultValue, makeNumber } from './literals.js';
import { declaredType } from './resolve-type.js';
import { findArray, findIn, implicitType, keysOf, makeVariable } from './scope.js';
import { allowedInWorker, forbidInWorker } from './workers.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

export function checkDeclare(c: Checker, syntax: Of<'declare'>): readonly Statement[] {
  if (syntax.scope === 'shared') return shareNames(c, syntax);
  if (syntax.scope === 'global') forbidInWorker(c, 'GLOBAL', syntax.span);
  return syntax.declarations.flatMap((declaration) => {
    const { bounds } = declaration;
    const list = bounds === null ? executeScalar(c, syntax, declaration) : dimArray(c, syntax, declaration, bounds);
    return syntax.scope === 'static' && list.length > 0 ? [once(c, declaration, list)] : list;
  });
}

/** What makes a STATIC array or collection runs in the first call only. */
function once(c: Checker, { name, bounds }: DeclarationSyntax, body: readonly Statement[]): Statement {
  const { span, line } = body[0];
  const array = bounds === null ? undefined : c.scope.arrays.get(name.name + name.suffix);
  // Told apart in the same way as what it guards: another type or more dimensions make something else.
  const kind = array === undefined ? '' : `(${Math.max(...array.ranks)}) OF ${array.element.name}`;
  const what = `${c.spelling(name.span)}${kind}`;
  const symbol = makeVariable(c, c.scope, ` ${what} made`, INTEGER, span, { storage: 'static' });
  const made = { kind: 'variable' as const, type: INTEGER, symbol, span };
  const condition: Expression = { kind: 'not', type: INTEGER, logical: true, operand: made, span };
  const note: Statement = { kind: 'assign', span, line, target: made, value: makeNumber(INTEGER, 1, null, span) };
  return { kind: 'if', span, line, arms: [{ condition, line, body: [...body, note] }], otherwise: [] };
}

/** An initial value is assigned each time; lists and maps without one become fresh; other scalars keep their value. */
function executeScalar(c: Checker, syntax: Of<'declare'>, declaration: DeclarationSyntax): readonly Statement[] {
  const { name, initial } = declaration;
  const { span, line } = syntax;
  const symbol = findIn(c.scope, name.name + name.suffix);
  const value = initial === null ? null : checkExpression(c, initial);
  if (symbol === null) return [];
  if (value !== null && syntax.scope === 'static') {
    c.report(value.span, CheckMessage.initialStatic());
    return [];
  }
  const assigned = value === null ? freshCollection(symbol.type, name) : assignedValue(c, value, symbol.type);
  if (assigned === null) return [];
  const target = { kind: 'variable' as const, type: symbol.type, symbol, span: name.span };
  return [{ kind: 'assign', span, line, target, value: assigned }];
}

function assignedValue(c: Checker, value: Expression, type: Type): Expression | null {
  return hasValue(c, value) ? convertAssigned(c, value, type) : null;
}

function freshCollection(type: Type, name: NameSyntax): Expression | null {
  return type.kind === 'list' || type.kind === 'hashmap' ? defaultValue(type, name.span) : null;
}

function dimArray(
  c: Checker,
  syntax: Of<'declare'>,
  declaration: DeclarationSyntax,
  bounds: readonly BoundSyntax[],
): readonly Statement[] {
  const { name, initial } = declaration;
  const array = c.scope.arrays.get(name.name + name.suffix);
  if (initial !== null) c.report(initial.span, CheckMessage.initialArray());
  const checked = checkBounds(c, bounds);
  if (array === undefined || bounds.length === 0) return []; // `DIM a()` only declares
  return [{ kind: 'dimArray', span: syntax.span, line: syntax.line, array, bounds: checked }];
}

function checkBounds(c: Checker, bounds: readonly BoundSyntax[]): DimensionBounds[] {
  return bounds.map(({ lower, upper }) => ({
    lower: lower === null ? null : toInteger(c, checkExpression(c, lower)),
    upper: toInteger(c, checkExpression(c, upper)),
  }));
}

export function checkRedim(c: Checker, syntax: Of<'redim'>): readonly Statement[] {
  const { span, line, preserve } = syntax;
  return syntax.declarations.flatMap(({ name, bounds }): Statement[] => {
    const array = findArray(c, name.name, name.suffix);
    if (bounds === null || bounds.length === 0) {
      c.report(name.span, CheckMessage.noSubscript());
      return [];
    }
    const checked = checkBounds(c, bounds);
    if (array === null || !allowedInWorker(c, array.storage === 'module', array.name, name.span)) return [];
    return [{ kind: 'redim', span, line, array, preserve, bounds: checked }];
  });
}

/** SHARED makes the module's variable visible; one that the module never mentions is made for it. */
function shareNames(c: Checker, syntax: Of<'declare'>): readonly Statement[] {
  forbidInWorker(c, 'SHARED', syntax.span);
  for (const { name, type: as, bounds } of syntax.declarations) {
    if (bounds !== null) continue; // arrays are visible anyway
    const key = name.name + name.suffix;
    const existing = findIn(c.module, key);
    const type = declaredType(c, name, as, existing?.type ?? implicitType(c.module, name.name, name.suffix) ?? DOUBLE);
    if (existing !== null && as !== null && existing.type !== type) {
      c.report(name.span, CheckMessage.duplicateVariable(c.spelling(name.span), existing.type.name));
    }
    const symbol = existing ?? makeVariable(c, c.module, c.spelling(name.span), type, name.span);
    symbol.usedByProcedures = true;
    if (existing === null) c.module.variables.set(key, symbol);
    for (const spelling of keysOf(name.name, name.suffix, symbol.type)) c.scope.shared.set(spelling, symbol);
  }
  return [];
}
