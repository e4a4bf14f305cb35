/** SELECT CASE (reference §9.5). */
import type { Compare, Expression, SelectArm, Statement } from '../ast.js';
import type { CaseItemSyntax, StatementSyntax } from '../syntax.js';
import { compare, hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { checkExpression } from './expression.js';
import { errorExpression } from './literals.js';
import { makeTemporary } from './scope.js';
import { checkBlock } from './statement.js';

export function checkSelect(c: Checker, syntax: Extract<StatementSyntax, { kind: 'select' }>): Statement {
  const checked = checkExpression(c, syntax.value);
  const value = hasValue(c, checked) ? checked : errorExpression(checked.span);
  const selector = makeTemporary(c, 'selector', value.type, syntax.value.span);
  const subject: Expression = { kind: 'variable', type: value.type, symbol: selector, span: syntax.value.span };
  const arms = syntax.arms.map(({ line, items, body }): SelectArm => {
    return { line, items: items.map((item) => checkItem(c, item, subject)), body: checkBlock(c, body) };
  });
  const otherwise = syntax.otherwise === null ? [] : checkBlock(c, syntax.otherwise);
  return { kind: 'select', span: syntax.span, line: syntax.line, selector, value, arms, otherwise };
}

/** The conditions that must all hold for an item to match. */
function checkItem(c: Checker, item: CaseItemSyntax, subject: Expression): Expression[] {
  const test = (op: Compare['op'], value: Expression): Expression =>
    hasValue(c, value) ? compare(c, op, subject, value, value.span) : errorExpression(value.span);
  switch (item.kind) {
    case 'value':
      return [test('=', checkExpression(c, item.value))];
    case 'range':
      return [test('>=', checkExpression(c, item.low)), test('<=', checkExpression(c, item.high))];
    case 'relation':
      return [test(item.operator, checkExpression(c, item.value))];
  }
}
