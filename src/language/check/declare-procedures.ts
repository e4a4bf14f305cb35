/** Signatures of SUBs, FUNCTIONs, workers, DEF FNs and class members; bodies are checked later (§10, §12.2). */
import { CheckMessage } from '../messages.js';
import type { ProcedureForm, ProcedureSymbol, VariableSymbol } from '../symbols.js';
import type { DefFnSyntax, NameSyntax, ParameterSyntax, ProcedureSyntax, StatementSyntax } from '../syntax.js';
import { DOUBLE, type Type, VOID } from '../types.js';
import type { Checker, ClassInfo } from './checker.js';
import { declaredType, resolveType } from './resolve-type.js';
import { keysOf, makeVariable, newScope, type Scope, suffixType } from './scope.js';

export function declareProcedures(c: Checker, body: readonly StatementSyntax[]): void {
  for (const statement of body) {
    if (statement.kind === 'procedure') declareProcedure(c, statement);
  }
  for (const info of c.classes.values()) declareMembers(c, info);
}

function declareProcedure(c: Checker, syntax: ProcedureSyntax): void {
  const { name } = syntax;
  const symbol = makeProcedure(c, syntax.form, bareSpelling(c, name), syntax, null);
  if (c.procedures.has(name.name)) c.report(name.span, CheckMessage.duplicateProcedure(c.spelling(name.span)));
  else c.procedures.set(name.name, symbol);
  const scope = openScope(c, symbol, syntax.parameters);
  symbol.result = syntax.form === 'sub' ? VOID : declaredType(c, name, syntax.result, DOUBLE);
  addResult(c, scope, name, symbol);
  c.pending.push({ symbol, syntax, scope });
}

/** DEF FN may stand inside blocks, so collecting calls this when it meets one. The result type may follow later. */
export function declareDefFn(c: Checker, syntax: DefFnSyntax): void {
  const { name } = syntax;
  if (c.procedures.has(name.name)) {
    c.report(name.span, CheckMessage.duplicateProcedure(c.spelling(name.span)));
    return;
  }
  const symbol = makeProcedure(c, 'deffn', bareSpelling(c, name), syntax, null);
  c.procedures.set(name.name, symbol);
  const scope = openScope(c, symbol, syntax.parameters);
  symbol.result = suffixType(name.suffix) ?? VOID;
  c.pending.push({ symbol, syntax, scope });
  c.uncheckedFns.set(symbol, { syntax, scope });
}

function bareSpelling(c: Checker, name: NameSyntax): string {
  const spelling = c.spelling(name.span).replace(/\s+/g, '');
  return name.suffix === '' ? spelling : spelling.slice(0, -name.suffix.length);
}

function makeProcedure(
  c: Checker,
  form: ProcedureForm,
  name: string,
  syntax: ProcedureSyntax | DefFnSyntax,
  owner: ClassInfo | null,
): ProcedureSymbol {
  const symbol: ProcedureSymbol = {
    kind: 'procedure',
    form,
    name,
    id: c.allProcedures.length,
    span: syntax.span,
    line: c.source.lineAt(syntax.span.start),
    owner: owner?.type ?? null,
    slot: -1,
    parameters: [],
    result: VOID,
    resultVariable: null,
    variables: [],
    arrays: [],
    labels: [],
    body: [],
    usesGosub: false,
  };
  c.allProcedures.push(symbol);
  return symbol;
}

function openScope(c: Checker, symbol: ProcedureSymbol, parameters: readonly ParameterSyntax[]): Scope {
  const scope = newScope(symbol);
  symbol.parameters = parameters.map((parameter) => declareParameter(c, scope, parameter));
  return scope;
}

/** Records are always passed by reference (§10.2), except to workers, which get copies of everything. */
function declareParameter(c: Checker, scope: Scope, parameter: ParameterSyntax): VariableSymbol {
  const { name } = parameter;
  const type = declaredType(c, name, parameter.type, DOUBLE);
  const copied = scope.procedure?.form === 'worker';
  const byReference = !copied && (type.kind === 'record' || parameter.byReference);
  const symbol = makeVariable(c, scope, c.spelling(name.span), type, name.span, { storage: 'parameter', byReference });
  if (scope.variables.has(name.name + name.suffix)) {
    c.report(name.span, CheckMessage.duplicateParameter(c.spelling(name.span)));
  }
  declareKeys(scope, name, type, symbol);
  return symbol;
}

/** Enters a declared variable under all its spellings. A spelling that is taken stays with its owner. */
export function declareKeys(scope: Scope, name: NameSyntax, type: Type, symbol: VariableSymbol): void {
  for (const key of keysOf(name.name, name.suffix, type))
    if (!scope.variables.has(key)) scope.variables.set(key, symbol);
  scope.variables.set(name.name + name.suffix, symbol);
  scope.assigned.add(name.name);
  scope.assigned.add(name.name + name.suffix);
  scope.declared.add(symbol);
}

/** The function's own name is a variable that holds the value assigned so far; a parameter of that name hides it. */
function addResult(c: Checker, scope: Scope, name: NameSyntax, symbol: ProcedureSymbol): void {
  if (symbol.result.kind === 'void') return;
  const variable = makeVariable(c, scope, symbol.name, symbol.result, name.span, { storage: 'result' });
  symbol.resultVariable = variable;
  for (const key of [name.name, ...keysOf(name.name, name.suffix, symbol.result)]) {
    if (!scope.variables.has(key)) scope.variables.set(key, variable);
  }
  scope.assigned.add(name.name);
  scope.declared.add(variable);
}

/** Members of one class; its parent's come first in the table, so inherited slots are known. */
function declareMembers(c: Checker, info: ClassInfo): void {
  const { type, syntax } = info;
  const parent = type.parent === null ? undefined : c.classInfo.get(type.parent);
  if (parent !== undefined) {
    type.methods = [...parent.type.methods];
    type.constructorMethod = parent.type.constructorMethod;
    for (const [name, method] of parent.methods) info.methods.set(name, method);
  }
  const own = new Set<string>();
  for (const member of syntax.members) declareMember(c, info, member, own);
}

function declareMember(c: Checker, info: ClassInfo, syntax: ProcedureSyntax, own: Set<string>): void {
  const { name } = syntax;
  const { type } = info;
  const symbol = makeProcedure(c, syntax.form, `${type.name}.${bareSpelling(c, name)}`, syntax, info);
  const scope = openScope(c, symbol, syntax.parameters);
  if (own.has(name.name)) c.report(name.span, CheckMessage.duplicateProcedure(c.spelling(name.span)));
  own.add(name.name);
  if (syntax.form === 'constructor') {
    info.ownConstructor = symbol;
    type.constructorMethod = symbol;
  } else if (syntax.form === 'destructor') type.destructorMethod = symbol;
  else {
    symbol.result = syntax.result === null ? (suffixType(name.suffix) ?? VOID) : resolveType(c, syntax.result);
    addResult(c, scope, name, symbol);
    addMethod(c, info, name, symbol);
  }
  c.pending.push({ symbol, syntax, scope });
}

function addMethod(c: Checker, info: ClassInfo, name: NameSyntax, symbol: ProcedureSymbol): void {
  const { type, methods } = info;
  const inherited = methods.get(name.name);
  if (inherited === undefined || inherited.owner === type) symbol.slot = type.methods.length;
  else {
    symbol.slot = inherited.slot;
    if (!sameSignature(inherited, symbol)) {
      const parent = inherited.owner?.name ?? '';
      c.report(name.span, CheckMessage.overrideMismatch(c.spelling(name.span), parent));
    }
  }
  type.methods[symbol.slot] = symbol;
  methods.set(name.name, symbol);
}

function sameSignature(left: ProcedureSymbol, right: ProcedureSymbol): boolean {
  if (left.parameters.length !== right.parameters.length) return false;
  const bothObjects = left.result.kind === 'class' && right.result.kind === 'class';
  if (left.result !== right.result && !bothObjects) return false;
  return left.parameters.every((one, i) => {
    const other = right.parameters[i];
    const objects = one.type.kind === 'class' && other.type.kind === 'class';
    return (one.type === other.type || objects) && one.byReference === other.byReference;
  });
}
