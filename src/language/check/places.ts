/** Places: what can be assigned to, exchanged, read into, or passed by reference. */
import type { Expression, Place } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ExpressionSyntax } from '../syntax.js';
import type { Checker } from './checker.js';
import { checkExpression } from './expression.js';
import { isError } from './literals.js';
import { variableToStore } from './names.js';

export function isPlace(expression: Expression): expression is Place {
  switch (expression.kind) {
    case 'variable':
    case 'arrayElement':
    case 'objectField':
      return true;
    case 'recordField':
      return isPlace(expression.record);
    default:
      return false;
  }
}

/** Checks something that is stored to; null, reported, when it is no place. */
export function checkPlace(c: Checker, syntax: ExpressionSyntax): Place | null {
  if (syntax.kind === 'name') return variableToStore(c, syntax.name, syntax.suffix, syntax.span);
  if (syntax.kind === 'error') return null;
  const errorsBefore = c.diagnostics.items.length + c.diagnostics.suppressed;
  const value = checkExpression(c, syntax);
  if (isPlace(value)) return value;
  const reported = isError(value) || c.diagnostics.items.length + c.diagnostics.suppressed > errorsBefore;
  if (!reported) c.report(syntax.span, CheckMessage.notAPlace());
  return null;
}
