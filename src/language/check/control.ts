/** IF, FOR, WHILE, REPEAT, DO (reference §9.1 to §9.3). */
import type { Expression, IfArm, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { LoopTest, LoopWord, StatementSyntax } from '../syntax.js';
import { type AnyType, DOUBLE, INTEGER, isNumeric, LONG, type NumericType, SINGLE } from '../types.js';
import type { Checker } from './checker.js';
import { checkCondition, checkNegatedCondition } from './condition.js';
import { toNumber } from './convert.js';
import { checkExpression } from './expression.js';
import { makeNumber, numericValue } from './literals.js';
import { variableToStore } from './names.js';
import { checkBlock } from './statement.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

export function checkIf(c: Checker, syntax: Of<'if'>): Statement {
  const arms = syntax.arms.map(({ condition, line, body }): IfArm => {
    return { condition: checkCondition(c, condition), line, body: checkBlock(c, body) };
  });
  const otherwise = syntax.otherwise === null ? [] : checkBlock(c, syntax.otherwise);
  return { kind: 'if', span: syntax.span, line: syntax.line, arms, otherwise };
}

/** Checks a loop's body with the loop open, so that EXIT and CONTINUE find it. */
export function checkLoopBody(c: Checker, word: LoopWord, loopId: number, body: Parameters<typeof checkBlock>[1]) {
  c.loops.push({ word, loopId });
  const block = checkBlock(c, body);
  c.loops.pop();
  return block;
}

export function checkFor(c: Checker, syntax: Of<'for'>): Statement | null {
  const { variable: name, span, line, endLine } = syntax;
  const variable = variableToStore(c, name.name, name.suffix, name.span);
  if (
    c.explicit &&
    variable !== null &&
    !c.scope.declared.has(variable.symbol) &&
    !c.module.declared.has(variable.symbol)
  ) {
    c.report(name.span, CheckMessage.undeclared(c.spelling(name.span)));
  }
  const from = checkExpression(c, syntax.from);
  const limit = checkExpression(c, syntax.limit);
  const step = syntax.step === null ? makeNumber(INTEGER, 1, null, span) : checkExpression(c, syntax.step);
  const loopId = c.nextLoopId++;
  const body = checkLoopBody(c, 'FOR', loopId, syntax.body);
  if (variable === null) return null;
  const { type } = variable;
  if (!isNumeric(type) && type.kind !== 'any') {
    c.report(name.span, CheckMessage.numberNeeded(type.name));
    return null;
  }
  const loopType = loopTypeOf(type, [from, limit, step]);
  const converted = toNumber(c, step, loopType);
  return {
    kind: 'for',
    span,
    line,
    endLine,
    loopId,
    variable: variable.symbol,
    loopType,
    from: toNumber(c, from, loopType),
    limit: toNumber(c, limit, loopType),
    step: converted,
    stepConstant: numericValue(converted)?.number ?? null,
    body,
  };
}

/**
 * Loops compute in INTEGER, or in LONG for a LONG variable. A variable of type SINGLE or DOUBLE (which only a
 * declaration or suffix can give it) computes in its own type when something may be fractional: for whole values that
 * gives what INTEGER would. A dynamic variable holds what its loop computes in: the widest type that a part may have.
 */
function loopTypeOf(variable: NumericType | AnyType, parts: readonly Expression[]): NumericType {
  if (variable.kind === 'any') return dynamicLoopType(parts);
  if (variable.computesIn === 'long') return LONG;
  if (!variable.floating || !parts.some(mayBeFractional)) return INTEGER;
  return variable.kind === 'single' ? SINGLE : DOUBLE;
}

function dynamicLoopType(parts: readonly Expression[]): NumericType {
  if (parts.some(mayBeFractional)) return DOUBLE;
  return parts.some(({ type }) => isNumeric(type) && type.computesIn === 'long') ? LONG : INTEGER;
}

function mayBeFractional(part: Expression): boolean {
  const literal = numericValue(part);
  if (literal !== null) return !Number.isInteger(literal.number);
  return part.type.kind === 'any' || (isNumeric(part.type) && part.type.floating);
}

export function checkWhile(c: Checker, syntax: Of<'while'>): Statement {
  const condition = checkCondition(c, syntax.condition);
  const loopId = c.nextLoopId++;
  const body = checkLoopBody(c, 'WHILE', loopId, syntax.body);
  const { span, line, endLine } = syntax;
  return { kind: 'while', span, line, endLine, loopId, condition, body };
}

export function checkDo(c: Checker, syntax: Of<'do'>): Statement {
  const top = checkTest(c, syntax.top);
  const loopId = c.nextLoopId++;
  const body = checkLoopBody(c, syntax.word, loopId, syntax.body);
  const bottom = checkTest(c, syntax.bottom);
  const { span, line, endLine } = syntax;
  return { kind: 'do', span, line, endLine, loopId, top, bottom, body };
}

/** Put as "goes on while". */
function checkTest(c: Checker, test: LoopTest | null): Expression | null {
  if (test === null) return null;
  return test.until ? checkNegatedCondition(c, test.condition) : checkCondition(c, test.condition);
}
