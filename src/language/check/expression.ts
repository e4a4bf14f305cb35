/**
 * Expressions: from syntax to checked nodes. Left-deep chains are walked with a loop, since they may be very long;
 * everything else recurses, which the parser's depth limit bounds.
 */
import type { Expression } from '../ast.js';
import type { BinarySyntax, ExpressionSyntax } from '../syntax.js';
import { combine, complement, negate } from './arithmetic.js';
import { checkApply, checkCall } from './calls.js';
import type { Checker } from './checker.js';
import { errorExpression, literalOf, makeString } from './literals.js';
import { checkMember, checkMemberCall } from './members.js';
import { checkName } from './names.js';
import { checkCreate, checkIs, checkMe, checkNew, checkNothing, checkSuper } from './objects.js';
import { checkAwait, checkSpawn } from './workers.js';

/** Checks an expression for its value. A mistake is reported once and gives an expression of type ANY. */
export function checkExpression(c: Checker, syntax: ExpressionSyntax): Expression {
  switch (syntax.kind) {
    case 'number':
      return literalOf(syntax);
    case 'string':
      return makeString(syntax.value, syntax.span);
    case 'group':
      return checkExpression(c, syntax.operand);
    case 'unary':
      return checkUnary(c, syntax);
    case 'binary':
      return checkChain(c, syntax);
    case 'name':
      return checkName(c, syntax);
    case 'call':
      return checkCall(c, syntax);
    case 'apply':
      return checkApply(c, syntax);
    case 'member':
      return checkMember(c, syntax);
    case 'memberCall':
      return checkMemberCall(c, syntax);
    case 'is':
      return checkIs(c, syntax);
    case 'new':
      return checkNew(c, syntax);
    case 'create':
      return checkCreate(c, syntax);
    case 'me':
      return checkMe(c, syntax.span);
    case 'nothing':
      return checkNothing(syntax.span);
    case 'super':
      return checkSuper(c, syntax);
    case 'spawn':
      return checkSpawn(c, syntax);
    case 'await':
      return checkAwait(c, syntax);
    case 'error':
      return errorExpression(syntax.span);
  }
}

function checkUnary(c: Checker, syntax: Extract<ExpressionSyntax, { kind: 'unary' }>): Expression {
  const operand = checkExpression(c, syntax.operand);
  if (syntax.operator === 'NOT') return complement(c, operand, syntax.span);
  if (syntax.operator === '-') return negate(c, operand, syntax.span);
  const negated = negate(c, operand, syntax.span); // unary + has the rules of unary - and no effect
  return negated.kind === 'negate' ? negated.operand : operand;
}

function checkChain(c: Checker, syntax: BinarySyntax): Expression {
  const chain: BinarySyntax[] = [];
  let at: ExpressionSyntax = syntax;
  while (at.kind === 'binary' || at.kind === 'group') {
    if (at.kind === 'group') at = at.operand;
    else {
      chain.push(at);
      at = at.left;
    }
  }
  let value = checkExpression(c, at);
  for (let i = chain.length - 1; i >= 0; i--)
    value = combine(c, chain[i].operator, value, checkExpression(c, chain[i].right));
  return value;
}
