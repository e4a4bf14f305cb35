/** What a bare name means in an expression, and where it is stored to (reference §1 rules 1 to 6, §3.2, §10.3). */
import type { Span } from '#support';
import type { Expression, Variable } from '../ast.js';
import { BUILTINS, BUILTINS_BY_NAME } from '../builtins.js';
import { CheckMessage } from '../messages.js';
import type { VariableSymbol } from '../symbols.js';
import type { NameExpression } from '../syntax.js';
import { checkBuiltin } from './builtin-calls.js';
import type { Checker } from './checker.js';
import { errorExpression } from './literals.js';
import { callProcedure, findProcedure } from './procedure-calls.js';
import { findConstant, findVariable, implicitType, makeVariable } from './scope.js';
import { allowedInWorker } from './workers.js';

/** For its value: variable, constant, function without parameters, built-in without parentheses, implicit variable. */
export function checkName(c: Checker, syntax: NameExpression): Expression {
  const { name, suffix, span } = syntax;
  const variable = findVariable(c, name, suffix);
  if (variable !== null) return variableAt(c, variable, span);
  const constant = findConstant(c, name, suffix);
  if (constant !== null) return { ...constant.value, span };
  const procedure = findProcedure(c, name, suffix);
  if (procedure !== null && procedure.form !== 'worker') return callProcedure(c, procedure, [], span);
  const builtin = bareBuiltin(c, name, suffix, span);
  return builtin ?? variableAt(c, implicitVariable(c, name, suffix, span), span);
}

/** A built-in that needs no parentheses, unless the scope assigns a variable of that name. */
function bareBuiltin(c: Checker, name: string, suffix: string, span: Span): Expression | null {
  const id = BUILTINS_BY_NAME.get(name);
  if (id === undefined) return null;
  const row = BUILTINS[id];
  if (!row.bare || !(suffix === '' || (suffix === '$' && row.stringNamed))) return null;
  const key = name + suffix;
  if (c.scope.assigned.has(key) || c.module.assigned.has(key)) return null;
  return checkBuiltin(c, id, [], span);
}

export function variableAt(c: Checker, symbol: VariableSymbol, span: Span): Expression {
  if (!allowedInWorker(c, symbol.storage === 'module', symbol.name, span)) return errorExpression(span);
  return { kind: 'variable', type: symbol.type, symbol, span };
}

/** The variable that a name is stored to: found or made; null, reported, when it is a constant. */
export function variableToStore(c: Checker, name: string, suffix: string, span: Span): Variable | null {
  const found = findVariable(c, name, suffix);
  if (found === null && findConstant(c, name, suffix) !== null) {
    c.report(span, CheckMessage.assignConstant(c.spelling(span)));
    return null;
  }
  const symbol = found ?? implicitVariable(c, name, suffix, span);
  if (!allowedInWorker(c, symbol.storage === 'module', symbol.name, span)) return null;
  return { kind: 'variable', type: symbol.type, symbol, span };
}

/** A name that nothing declares becomes a variable of its scope at its first mention; DEF FN uses the module's. */
function implicitVariable(c: Checker, name: string, suffix: string, span: Span): VariableSymbol {
  const scope = c.procedure?.form === 'deffn' ? c.module : c.scope;
  if (c.explicit) c.report(span, CheckMessage.undeclared(c.spelling(span)));
  const symbol = makeVariable(c, scope, c.spelling(span), implicitType(scope, name, suffix), span);
  if (scope !== c.scope) symbol.usedByProcedures = true;
  scope.variables.set(name + suffix, symbol);
  return symbol;
}
