/**
 * Before any statement is checked: gathers, for the module and for each procedure, what holds throughout it wherever it
 * stands: declarations, FOR variables, labels, constants, assigned names; and the DATA of the whole text in order.
 */
import { CheckMessage } from '../messages.js';
import type { ArraySymbol, ConstantSymbol, LabelSymbol, TryPosition } from '../symbols.js';
import type {
  DataItemSyntax,
  DeclarationSyntax,
  DeclareSyntax,
  ExpressionSyntax,
  NameSyntax,
  StatementSyntax,
} from '../syntax.js';
import { DOUBLE, type Type } from '../types.js';
import type { Checker } from './checker.js';
import { evaluateConstant } from './constants.js';
import { declareDefFn, declareKeys } from './declare-procedures.js';
import { declaredType } from './resolve-type.js';
import { implicitType, keysOf, makeVariable, type Scope, suffixType } from './scope.js';
import { valuePrefix } from './value-prefix.js';
import { innerBodies } from './walk.js';

/** Walks one body. `scopes` gives the scope of each procedure met on the way, so that DATA stays in textual order. */
export function collect(
  c: Checker,
  scope: Scope,
  body: readonly StatementSyntax[],
  scopes: ReadonlyMap<StatementSyntax, Scope>,
  tryPath: readonly TryPosition[] = [],
): void {
  c.scope = scope;
  for (const statement of body) {
    collectStatement(c, scope, statement, tryPath);
    if (statement.kind === 'procedure') collectProcedure(c, statement, scopes);
    else if (statement.kind === 'class') for (const member of statement.members) collectProcedure(c, member, scopes);
    else if (statement.kind === 'try') collectTry(c, scope, statement, scopes, tryPath);
    else for (const inner of innerBodies(statement)) collect(c, scope, inner.body, scopes, tryPath);
    c.scope = scope;
  }
}

function collectProcedure(
  c: Checker,
  statement: Extract<StatementSyntax, { kind: 'procedure' }>,
  scopes: ReadonlyMap<StatementSyntax, Scope>,
): void {
  const scope = scopes.get(statement);
  if (scope !== undefined) collect(c, scope, statement.body, scopes);
  else c.report(statement.span, CheckMessage.nestedWorker());
}

/** Ids of TRYs are given here, in the order in which the checker meets them again. */
function collectTry(
  c: Checker,
  scope: Scope,
  statement: StatementSyntax,
  scopes: ReadonlyMap<StatementSyntax, Scope>,
  tryPath: readonly TryPosition[],
): void {
  const tryId = c.nextTryId++;
  c.tryIds.set(statement, tryId);
  for (const { body, part } of innerBodies(statement)) {
    const inside = part === 'plain' ? tryPath : [...tryPath, { tryId, part }];
    collect(c, scope, body, scopes, inside);
  }
}

function collectStatement(c: Checker, scope: Scope, statement: StatementSyntax, tryPath: readonly TryPosition[]): void {
  switch (statement.kind) {
    case 'label':
      collectLabel(c, scope, statement, tryPath);
      break;
    case 'declare':
      for (const declaration of statement.declarations) collectDeclaration(c, scope, statement, declaration);
      break;
    case 'redim':
      for (const declaration of statement.declarations) c.redims.push({ scope, declaration });
      break;
    case 'constant':
      collectConstant(c, scope, statement.name, statement.value);
      break;
    case 'defFn':
      declareDefFn(c, statement);
      break;
    case 'for':
      collectLoopVariable(scope, statement.variable);
      break;
    case 'forEach':
      for (const name of statement.variables) assign(scope, name.name, name.suffix);
      break;
    case 'data':
      for (const item of statement.items) c.data.push(dataItem(item));
      break;
    case 'gosub':
      scope.usesGosub = true;
      break;
    case 'onJump':
      if (statement.jump === 'gosub') scope.usesGosub = true;
      break;
    case 'option':
      if (statement.name === 'EXPLICIT') c.explicit = statement.value !== 'OFF';
      else if (statement.name === 'BOUNDS_CHECK') c.boundsCheck = statement.value !== 'OFF';
      else if (statement.name === 'SAMM') c.samm = statement.value !== 'OFF';
      break;
    default:
      for (const target of assignedTargets(statement)) {
        if (target.kind === 'name') assign(scope, target.name, target.suffix);
      }
  }
}

function assign(scope: Scope, name: string, suffix: string): void {
  scope.assigned.add(name + suffix);
}

/** What a statement stores into. */
function assignedTargets(statement: StatementSyntax): readonly ExpressionSyntax[] {
  switch (statement.kind) {
    case 'assign':
    case 'increment':
    case 'delete':
    case 'unmarshall':
    case 'setJustified':
      return [statement.target];
    case 'swap':
      return [statement.left, statement.right];
    case 'read':
    case 'input':
      return statement.targets;
    case 'field':
      return statement.slices.map((slice) => slice.target);
    default:
      return [];
  }
}

function collectLabel(
  c: Checker,
  scope: Scope,
  statement: Extract<StatementSyntax, { kind: 'label' }>,
  tryPath: readonly TryPosition[],
): void {
  const symbol: LabelSymbol = {
    kind: 'label',
    name: statement.lineNumber ? statement.name : c.spelling(statement.span),
    id: scope.labelList.length,
    span: statement.span,
    used: false,
    tryPath,
    dataIndex: c.data.length,
  };
  if (scope.labels.has(statement.name)) {
    c.report(statement.span, CheckMessage.duplicateLabel(symbol.name));
    return;
  }
  scope.labels.set(statement.name, symbol);
  scope.labelList.push(symbol);
}

function collectDeclaration(c: Checker, scope: Scope, statement: DeclareSyntax, declaration: DeclarationSyntax): void {
  if (statement.scope === 'shared') return; // needs the module's variables: resolved when the body is checked
  const { name } = declaration;
  const type = declaredType(c, name, declaration.type, DOUBLE);
  const isStatic = statement.scope === 'static';
  if (declaration.bounds !== null) declareArray(c, scope, declaration, type, isStatic);
  else declareVariable(c, scope, name, type, isStatic);
}

/** Declaring a scalar again with the same type is harmless: DIM is not a reset (§3.3). */
function declareVariable(c: Checker, scope: Scope, name: NameSyntax, type: Type, isStatic: boolean): void {
  const existing = scope.variables.get(name.name + name.suffix);
  if (scope.constants.has(name.name + name.suffix)) {
    c.report(name.span, CheckMessage.duplicateConstant(c.spelling(name.span)));
    return;
  }
  if (existing !== undefined && existing.type === type) {
    scope.declared.add(existing);
    return;
  }
  if (existing !== undefined && (existing.storage === 'parameter' || sameSpelling(scope, name))) {
    c.report(name.span, CheckMessage.duplicateVariable(c.spelling(name.span), existing.type.name));
    return;
  }
  const other = keysOf(name.name, name.suffix, type).map((key) => scope.variables.get(key));
  const twin = other.find((symbol) => symbol !== undefined && symbol.type === type && scope.declared.has(symbol));
  const storage = isStatic ? ('static' as const) : undefined;
  const symbol =
    twin ?? makeVariable(c, scope, c.spelling(name.span), type, name.span, storage === undefined ? {} : { storage });
  declareKeys(scope, name, type, symbol);
}

/** The name was declared under this very spelling, not merely as the alias of another. */
function sameSpelling(scope: Scope, name: NameSyntax): boolean {
  const existing = scope.variables.get(name.name + name.suffix);
  return existing !== undefined && existing.name.toUpperCase() === name.name + name.suffix;
}

function declareArray(
  c: Checker,
  scope: Scope,
  declaration: DeclarationSyntax,
  element: Type,
  isStatic: boolean,
): void {
  const { name } = declaration;
  const existing = scope.arrays.get(name.name + name.suffix);
  if (existing !== undefined && c.dimmed.has(existing)) {
    c.report(name.span, CheckMessage.duplicateArray(c.spelling(name.span)));
    return;
  }
  const symbol = existing ?? makeArray(c, scope, name, element, { isStatic });
  c.dimmed.add(symbol);
  noteBounds(symbol, declaration);
}

/** A STATIC array is known in its procedure only and lives as long as the module's. */
function makeArray(
  c: Checker,
  scope: Scope,
  name: NameSyntax,
  element: Type,
  { isStatic = false }: { readonly isStatic?: boolean } = {},
): ArraySymbol {
  if (element.kind === 'hashmap' || element.kind === 'void')
    c.report(name.span, CheckMessage.elementType(element.name));
  const list = scope.procedure === null || isStatic ? c.moduleArrays : scope.procedure.arrays;
  const symbol: ArraySymbol = {
    kind: 'array',
    name: c.spelling(name.span),
    element,
    storage: scope.procedure === null || isStatic ? 'module' : 'local',
    procedure: scope.procedure,
    id: list.length,
    span: name.span,
    ranks: [],
    zeroBased: true,
    usedByProcedures: isStatic,
  };
  list.push(symbol);
  for (const key of keysOf(name.name, name.suffix, element)) if (!scope.arrays.has(key)) scope.arrays.set(key, symbol);
  return symbol;
}

/** REDIM of a name that nothing declares makes a module array, wherever it stands. */
export function collectRedims(c: Checker): void {
  for (const { scope, declaration } of c.redims) collectRedim(c, scope, declaration);
}

function collectRedim(c: Checker, scope: Scope, declaration: DeclarationSyntax): void {
  const { name } = declaration;
  const key = name.name + name.suffix;
  const existing = scope.arrays.get(key) ?? c.module.arrays.get(key);
  const type =
    declaration.type === null ? (suffixType(name.suffix) ?? DOUBLE) : declaredType(c, name, declaration.type, DOUBLE);
  const symbol = existing ?? makeArray(c, c.module, name, type);
  if (scope !== c.module && symbol.storage === 'module') symbol.usedByProcedures = true;
  noteBounds(symbol, declaration);
}

function noteBounds(symbol: ArraySymbol, declaration: DeclarationSyntax): void {
  const bounds = declaration.bounds ?? [];
  if (bounds.length > 0 && !symbol.ranks.includes(bounds.length)) {
    symbol.ranks = [...symbol.ranks, bounds.length].sort((left, right) => left - right);
  }
  for (const { lower } of bounds) {
    if (lower !== null && !(lower.kind === 'number' && lower.value === 0)) symbol.zeroBased = false;
  }
}

function collectConstant(c: Checker, scope: Scope, name: NameSyntax, value: ExpressionSyntax): void {
  const key = name.name + name.suffix;
  const literal = evaluateConstant(c, value);
  if (scope.constants.has(key) || scope.variables.has(key)) {
    c.report(name.span, CheckMessage.duplicateConstant(c.spelling(name.span)));
    return;
  }
  if (literal === null) return;
  const symbol: ConstantSymbol = { kind: 'constant', name: c.spelling(name.span), span: name.span, value: literal };
  for (const spelling of keysOf(name.name, name.suffix, literal.type)) {
    if (!scope.constants.has(spelling)) scope.constants.set(spelling, symbol);
  }
}

/** A FOR variable is local to its scope, and INTEGER unless declared otherwise or suffixed. */
function collectLoopVariable(scope: Scope, name: NameSyntax): void {
  if (name.suffix === '') scope.loopVariables.add(name.name);
  assign(scope, name.name, name.suffix);
}

/** After collecting a scope: FOR variables that no declaration has claimed become its implicit variables. */
export function makeLoopVariables(c: Checker, scope: Scope, body: readonly StatementSyntax[]): void {
  for (const statement of body) {
    if (statement.kind === 'for') {
      const { name, suffix, span } = statement.variable;
      const key = name + suffix;
      if (!scope.variables.has(key) && !scope.constants.has(key) && !c.module.constants.has(key)) {
        scope.variables.set(key, makeVariable(c, scope, c.spelling(span), implicitType(scope, name, suffix), span));
      }
    }
    if (statement.kind !== 'procedure')
      for (const inner of innerBodies(statement)) makeLoopVariables(c, scope, inner.body);
  }
}

function dataItem(item: DataItemSyntax): Checker['data'][number] {
  if (item.kind === 'number') return { text: item.text, number: item.value, digits: item.digits };
  return { text: item.text, number: valuePrefix(item.text), digits: null };
}
