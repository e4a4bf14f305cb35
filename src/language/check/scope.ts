/**
 * Scopes: what names mean in the module or in one procedure (reference §3.2, §10.3). A key is the upper-case name with
 * its suffix. `DIM x AS INTEGER` takes the key `X` and, as the other spelling of the same variable, `X%`.
 */
import type { Span } from '#support';
import type { Statement } from '../ast.js';
import type { ArraySymbol, ConstantSymbol, LabelSymbol, ProcedureSymbol, Storage, VariableSymbol } from '../symbols.js';
import { DOUBLE, INTEGER, TYPES_BY_SUFFIX, type Type } from '../types.js';
import type { Checker } from './checker.js';

export type Scope = {
  /** null for the module level. */
  readonly procedure: ProcedureSymbol | null;
  readonly variables: Map<string, VariableSymbol>;
  readonly arrays: Map<string, ArraySymbol>;
  readonly constants: Map<string, ConstantSymbol>;
  readonly labels: Map<string, LabelSymbol>;
  readonly labelList: LabelSymbol[];
  /** Names listed in SHARED. */
  readonly shared: Map<string, VariableSymbol>;
  /** Keys of FOR control variables that have no declaration: INTEGER. */
  readonly loopVariables: Set<string>;
  /** Upper-case names, with suffix, that are assigned or declared somewhere in the scope: never a bare built-in. */
  readonly assigned: Set<string>;
  /** Variables that were declared, not merely used. */
  readonly declared: Set<VariableSymbol>;
  /** Bindings of MATCH arms and FOR EACH loops being checked, innermost last. */
  readonly overlays: Map<string, VariableSymbol>[];
  usesGosub: boolean;
  /** Statements to run before the scope's first, such as the implied call of a parent constructor. */
  readonly prologue: Statement[];
};

export function newScope(procedure: ProcedureSymbol | null): Scope {
  return {
    procedure,
    variables: new Map(),
    arrays: new Map(),
    constants: new Map(),
    labels: new Map(),
    labelList: [],
    shared: new Map(),
    loopVariables: new Set(),
    assigned: new Set(),
    declared: new Set(),
    overlays: [],
    usesGosub: false,
    prologue: [],
  };
}

const SUFFIX_OF: ReadonlyMap<Type, string> = new Map(
  [...TYPES_BY_SUFFIX].map(([suffix, type]): [Type, string] => [type, suffix]),
);

/** The suffix that means `type`, or '' when there is none. */
export function suffixOf(type: Type): string {
  return SUFFIX_OF.get(type) ?? '';
}

/** Type of a name that has a suffix; null without one. */
export function suffixType(suffix: string): Type | null {
  return TYPES_BY_SUFFIX.get(suffix) ?? null;
}

/** Both keys of a declared name: as spelled, and with the suffix of its type. */
export function keysOf(name: string, suffix: string, type: Type): string[] {
  return suffix === '' ? [name, name + suffixOf(type)] : suffix === '^' ? [name, `${name}^`] : [name + suffix];
}

/** Type of a name that nothing declares. */
export function implicitType(scope: Scope, name: string, suffix: string): Type {
  return suffixType(suffix) ?? (scope.loopVariables.has(name) ? INTEGER : DOUBLE);
}

/** Makes a variable of the scope without giving it a name to be found by. */
export function makeVariable(
  c: Checker,
  scope: Scope,
  name: string,
  type: Type,
  span: Span,
  kind: { storage?: Storage; byReference?: boolean } = {},
): VariableSymbol {
  const storage = kind.storage ?? (scope.procedure === null ? 'module' : 'local');
  const list =
    scope.procedure === null || storage === 'module' || storage === 'static'
      ? c.moduleVariables
      : scope.procedure.variables;
  const symbol: VariableSymbol = {
    kind: 'variable',
    name,
    type,
    storage,
    procedure: scope.procedure,
    byReference: kind.byReference ?? false,
    id: list.length,
    span,
    usedByProcedures: storage === 'static',
    addressTaken: false,
  };
  list.push(symbol);
  return symbol;
}

/** Makes a compiler temporary in the current scope. */
export function makeTemporary(c: Checker, what: string, type: Type, span: Span): VariableSymbol {
  return makeVariable(c, c.scope, ` ${what}`, type, span);
}

/** Looks a variable up among the overlays and variables of one scope. */
export function findIn(scope: Scope, key: string): VariableSymbol | null {
  for (let i = scope.overlays.length - 1; i >= 0; i--) {
    const symbol = scope.overlays[i].get(key);
    if (symbol !== undefined) return symbol;
  }
  return scope.variables.get(key) ?? null;
}

/**
 * Looks a variable up by the order of §10.3, without creating one. Module variables found from a procedure are marked
 * as used by it.
 */
export function findVariable(c: Checker, name: string, suffix: string): VariableSymbol | null {
  const key = name + suffix;
  const own = findIn(c.scope, key);
  if (own !== null || c.scope === c.module) return own;
  const shared = c.scope.shared.get(key);
  const found = shared ?? (hiddenConstant(c, key) ? null : findIn(c.module, key));
  if (found === null || found === undefined) return null;
  found.usedByProcedures = true;
  return found;
}

/** A constant of the procedure hides a module variable. */
function hiddenConstant(c: Checker, key: string): boolean {
  return c.scope.constants.has(key);
}

export function findConstant(c: Checker, name: string, suffix: string): ConstantSymbol | null {
  const key = name + suffix;
  return c.scope.constants.get(key) ?? c.module.constants.get(key) ?? null;
}

/** Local array first, then the module's; a module array found from a procedure is marked as used by it. */
export function findArray(c: Checker, name: string, suffix: string): ArraySymbol | null {
  const key = name + suffix;
  const own = c.scope.arrays.get(key);
  if (own !== undefined) return own;
  const found = c.module.arrays.get(key) ?? null;
  if (found !== null && c.scope !== c.module) found.usedByProcedures = true;
  return found;
}
