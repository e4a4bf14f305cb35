/** TRY, THROW, DELETE (reference §21.1, §12.6). */
import type { Catch, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { TryPosition } from '../symbols.js';
import type { CatchSyntax, StatementSyntax } from '../syntax.js';
import type { Checker } from './checker.js';
import { toInteger } from './convert.js';
import { checkExpression } from './expression.js';
import { makeInteger, numericValue } from './literals.js';
import { checkPlace } from './places.js';
import { checkBlock } from './statement.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

export function checkTry(c: Checker, syntax: Of<'try'>): Statement {
  const tryId = c.tryIds.get(syntax) ?? c.nextTryId++;
  const outer = c.tryPath;
  const inside = (part: TryPosition['part'], body: Of<'try'>['body']) => {
    c.tryPath = [...outer, { tryId, part }];
    const block = checkBlock(c, body);
    c.tryPath = outer;
    return block;
  };
  const body = inside('body', syntax.body);
  const catches = syntax.catches.map((one): Catch => {
    return { line: one.line, codes: catchCodes(c, one), body: inside('catch', one.body) };
  });
  const last = syntax.finally === null ? null : inside('finally', syntax.finally);
  return { kind: 'try', span: syntax.span, line: syntax.line, tryId, body, catches, finally: last };
}

function catchCodes(c: Checker, syntax: CatchSyntax): number[] {
  return syntax.codes.flatMap((code) => {
    const value = checkExpression(c, code);
    const number = numericValue(value)?.number;
    if (number !== undefined && Number.isInteger(number) && Math.abs(number) <= 0x7fffffff) return [number];
    if (value.type.kind !== 'any') c.report(code.span, CheckMessage.badCatchCode());
    return [];
  });
}

/** Without a code: the current error again inside CATCH, else error 1. */
export function checkThrow(c: Checker, syntax: Of<'throw'>): Statement {
  const { span, line } = syntax;
  const at = syntax.at === null ? null : toInteger(c, checkExpression(c, syntax.at));
  if (syntax.code !== null)
    return { kind: 'throw', span, line, code: toInteger(c, checkExpression(c, syntax.code)), at };
  const inCatch = c.tryPath.some((one) => one.part === 'catch');
  return { kind: 'throw', span, line, code: inCatch ? null : makeInteger(1, span), at };
}

export function checkDelete(c: Checker, syntax: Of<'delete'>): Statement | null {
  const target = checkPlace(c, syntax.target);
  if (target === null) return null;
  const { kind } = target.type;
  if (kind === 'class' || kind === 'object' || kind === 'any') {
    return { kind: 'delete', span: syntax.span, line: syntax.line, target };
  }
  c.report(target.span, CheckMessage.objectNeeded(target.type.name));
  return null;
}
