/** Calls as statements, SUPER(…), and the rows of COMMANDS (reference §10.1, §12.1, §23). */
import type { Expression, Statement } from '../ast.js';
import { BUILTINS_BY_NAME, COMMANDS, type CommandId, SPECIAL_FUNCTIONS } from '../builtins.js';
import { CheckMessage } from '../messages.js';
import type { ArgumentSyntax, ExpressionSyntax, NameSyntax, StatementSyntax } from '../syntax.js';
import { bindParameters } from './builtin-calls.js';
import type { Checker } from './checker.js';
import { checkExpression } from './expression.js';
import { callOwnMethod } from './members.js';
import { checkSuperConstructor } from './objects.js';
import { callProcedure } from './procedure-calls.js';
import { findVariable } from './scope.js';
import { forbidInWorker } from './workers.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

export function checkCallStatement(c: Checker, syntax: Of<'callStatement'>): Statement | null {
  const { call, span, line } = syntax;
  if (call.kind === 'super' && call.method === null) {
    const bound = checkSuperConstructor(c, call);
    return bound === null ? null : { kind: 'superConstructor', span, line, ...bound };
  }
  const value = calledValue(c, call);
  return value === null ? null : { kind: 'evaluate', span, line, value };
}

function calledValue(c: Checker, call: ExpressionSyntax): Expression | null {
  if (call.kind === 'name') return callNamed(c, call, [], call);
  if (call.kind !== 'call') return checkExpression(c, call);
  return callNamed(c, call.callee, call.arguments, call);
}

/** A procedure or own method by name, else whatever the name means in an expression, as long as that is a call. */
function callNamed(
  c: Checker,
  name: NameSyntax,
  list: readonly ArgumentSyntax[],
  syntax: ExpressionSyntax,
): Expression | null {
  const method = callOwnMethod(c, name, list, syntax.span);
  if (method !== null) return method;
  const procedure = c.procedures.get(name.name);
  if (procedure !== undefined) return callProcedure(c, procedure, list, syntax.span);
  const errorsBefore = c.diagnostics.items.length + c.diagnostics.suppressed;
  if (syntax.kind === 'name' || isUnknown(c, name, syntax)) {
    c.report(name.span, CheckMessage.unknownProcedure(c.spelling(name.span)));
    return null;
  }
  const value = checkExpression(c, syntax);
  if (c.diagnostics.items.length + c.diagnostics.suppressed > errorsBefore) return null;
  if (isCall(value)) return value;
  c.report(name.span, CheckMessage.unknownProcedure(c.spelling(name.span)));
  return null;
}

/** Nothing that could be called has this name: say that, rather than that there is no such array. */
function isUnknown(c: Checker, name: NameSyntax, syntax: ExpressionSyntax): boolean {
  if (syntax.kind !== 'call' || name.name === 'PEEK' || name.name === 'POKE') return false;
  const key = name.name + name.suffix;
  const known = c.scope.arrays.has(key) || c.module.arrays.has(key) || findVariable(c, name.name, name.suffix) !== null;
  return !known && !BUILTINS_BY_NAME.has(name.name) && !SPECIAL_FUNCTIONS.has(name.name);
}

function isCall(value: Expression): boolean {
  switch (value.kind) {
    case 'userCall':
    case 'methodCall':
    case 'builtin':
    case 'listCall':
    case 'mapCall':
    case 'channel':
    case 'spawn':
      return true;
    default:
      return false;
  }
}

/** Commands that only draw or steer the screen and keyboard: not for workers (§22.1). */
const SCREEN_COMMANDS: ReadonlySet<CommandId> = new Set<CommandId>([
  'cls',
  'locate',
  'color',
  'styleReset',
  'bold',
  'italic',
  'underline',
  'blink',
  'inverse',
  'cursorOn',
  'cursorOff',
  'cursorSave',
  'cursorRestore',
  'screenAlternate',
  'screenMain',
  'beginPaint',
  'endPaint',
  'kbRaw',
  'kbEcho',
  'kbFlush',
  'noEffect',
]);

export function checkCommand(c: Checker, syntax: Of<'command'>): Statement | null {
  const { command, name, span, line } = syntax;
  const spelling = name.name;
  if (SCREEN_COMMANDS.has(command)) forbidInWorker(c, spelling, span);
  const bound = bindParameters(c, COMMANDS[command], spelling, syntax.arguments, span);
  return bound === null ? null : { kind: 'command', span, line, command, arguments: bound };
}
