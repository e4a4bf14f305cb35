/** Bodies of DEF FN, checked when first called or at the end: the result type may follow from the expression (§10.4). */
import type { ProcedureSymbol } from '../symbols.js';
import { ARITHMETIC_TYPES, DOUBLE, isNumeric, type Type } from '../types.js';
import type { Checker } from './checker.js';
import { convert } from './convert.js';
import { checkExpression } from './expression.js';
import { makeVariable } from './scope.js';

/** Checks the body of `symbol` unless that has been done, or is being done further out. */
export function checkDefFn(c: Checker, symbol: ProcedureSymbol): void {
  const pending = c.uncheckedFns.get(symbol);
  if (pending === undefined) return;
  c.uncheckedFns.delete(symbol);
  const outer = c.scope;
  c.scope = pending.scope;
  const untyped = symbol.result.kind === 'void';
  if (untyped) symbol.result = DOUBLE; // what a call of itself inside the expression would give
  const value = checkExpression(c, pending.syntax.value);
  if (untyped) symbol.result = resultType(value.type);
  const { span } = pending.syntax;
  symbol.resultVariable = makeVariable(c, pending.scope, symbol.name, symbol.result, span, { storage: 'result' });
  symbol.body = [{ kind: 'returnProcedure', span, line: pending.syntax.line, value: convert(c, value, symbol.result) }];
  c.scope = outer;
}

function resultType(type: Type): Type {
  return isNumeric(type) ? ARITHMETIC_TYPES[type.computesIn] : type.kind === 'void' ? DOUBLE : type;
}
