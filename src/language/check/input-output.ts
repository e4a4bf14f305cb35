/** PRINT, PRINT USING, WRITE, INPUT, READ (reference §17 to §20). */
import type { Expression, Place, PrintItem, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ExpressionSyntax, PrintItemSyntax, StatementSyntax } from '../syntax.js';
import { isNumeric } from '../types.js';
import { hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { toInteger, toStringStrict, toText } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression, makeString } from './literals.js';
import { checkPlace } from './places.js';
import { findArray } from './scope.js';
import { forbidInWorker } from './workers.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

export function checkPrint(c: Checker, syntax: Of<'print'>): Statement {
  const { span, line, items } = syntax;
  const channel = checkChannelNumber(c, syntax.channel);
  const last = items.at(-1);
  if (syntax.using !== null) return printUsing(c, syntax, syntax.using, channel);
  const newline = last === undefined || last.kind === 'value';
  const commas = channel === null && !syntax.console;
  const checked = items.flatMap((item) => checkItem(c, item, commas));
  return { kind: 'print', span, line, channel, items: checked, newline };
}

function checkChannelNumber(c: Checker, channel: ExpressionSyntax | null): Expression | null {
  return channel === null ? null : toInteger(c, checkExpression(c, channel));
}

/** A comma writes a TAB on the console only, and nothing in CONSOLE or to a file. */
function checkItem(c: Checker, item: PrintItemSyntax, commas: boolean): PrintItem[] {
  if (item.kind === 'semicolon') return [];
  if (item.kind !== 'value') return commas ? [{ kind: 'comma' }] : [];
  const column = positioning(c, item.value, 'TAB');
  if (column !== null) return [{ kind: 'tab', column }];
  const count = positioning(c, item.value, 'SPC');
  if (count !== null) return [{ kind: 'spc', count }];
  const value = checkExpression(c, item.value);
  return hasValue(c, value) ? [{ kind: 'value', value }] : [];
}

/** `TAB(n)` and `SPC(n)`, unless the program has an array or function of that name. */
function positioning(c: Checker, syntax: ExpressionSyntax, word: string): Expression | null {
  if (syntax.kind !== 'call' || syntax.callee.name !== word || syntax.callee.suffix !== '') return null;
  if (c.procedures.has(word) || findArray(c, word, '') !== null) return null;
  const [only] = syntax.arguments;
  if (syntax.arguments.length === 1 && only.kind === 'value') return toInteger(c, checkExpression(c, only.value));
  c.report(syntax.span, CheckMessage.argumentCount(word, '1 argument', syntax.arguments.length));
  return errorExpression(syntax.span);
}

function printUsing(c: Checker, syntax: Of<'print'>, using: ExpressionSyntax, channel: Expression | null): Statement {
  const format = toStringStrict(c, checkExpression(c, using));
  const strings: Expression[] = [];
  const numeric: boolean[] = [];
  for (const item of syntax.items) {
    if (item.kind !== 'value') continue;
    const value = checkExpression(c, item.value);
    if (!hasValue(c, value)) continue;
    numeric.push(isNumeric(value.type));
    strings.push(toText(c, value));
  }
  const last = syntax.items.at(-1);
  const newline = last === undefined || last.kind !== 'semicolon';
  return { kind: 'printUsing', span: syntax.span, line: syntax.line, channel, format, strings, numeric, newline };
}

export function checkWrite(c: Checker, syntax: Of<'write'>): Statement {
  const channel = checkChannelNumber(c, syntax.channel);
  const items = syntax.items.map((item) => {
    const value = checkExpression(c, item);
    const { kind } = value.type;
    if (isNumeric(value.type) || kind === 'string' || kind === 'any') return value;
    if (hasValue(c, value)) c.report(value.span, CheckMessage.scalarNeeded(value.type.name));
    return errorExpression(value.span);
  });
  return { kind: 'write', span: syntax.span, line: syntax.line, channel, items };
}

export function checkInput(c: Checker, syntax: Of<'input'>): Statement {
  const { span, line, lineInput } = syntax;
  forbidInWorker(c, 'INPUT', span);
  const channel = checkChannelNumber(c, syntax.channel);
  const silent = lineInput || channel !== null;
  const given = syntax.prompt === null ? null : toStringStrict(c, checkExpression(c, syntax.prompt));
  const prompt = given ?? (silent ? null : makeString('? ', span));
  return { kind: 'input', span, line, channel, prompt, targets: checkTargets(c, syntax.targets) };
}

export function checkRead(c: Checker, syntax: Of<'read'>): Statement {
  return { kind: 'read', span: syntax.span, line: syntax.line, targets: checkTargets(c, syntax.targets) };
}

/** Places that take text or a number. */
function checkTargets(c: Checker, targets: readonly ExpressionSyntax[]): Place[] {
  return targets.flatMap((syntax) => {
    const target = checkPlace(c, syntax);
    if (target === null) return [];
    if (isNumeric(target.type) || target.type.kind === 'string' || target.type.kind === 'any') return [target];
    c.report(target.span, CheckMessage.scalarNeeded(target.type.name));
    return [];
  });
}
