/** MATCH TYPE and MATCH RECEIVE (reference §13.2, §22.2). */
import type { Expression, MatchArm, MatchTest, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { VariableSymbol } from '../symbols.js';
import type { MatchArmSyntax, NameSyntax, StatementSyntax } from '../syntax.js';
import {
  ANY,
  type ClassType,
  DOUBLE,
  derivesFrom,
  INTEGER,
  isNumeric,
  LONG,
  listOf,
  MARSHALLED,
  OBJECT,
  SINGLE,
  STRING,
  type Type,
} from '../types.js';
import { hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { tryConvert } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression } from './literals.js';
import { findIn, keysOf, makeTemporary, makeVariable, suffixType } from './scope.js';
import { checkBlock } from './statement.js';
import { checkChannel } from './workers.js';

type MatchSyntax = Extract<StatementSyntax, { kind: 'match' }>;
/** What an arm asks for: the type its binding gets, and the test. */
type Wanted = { readonly type: Type; readonly test: MatchTest };

export function checkMatch(c: Checker, syntax: MatchSyntax): Statement {
  const value = subjectOf(c, syntax);
  const subject = makeTemporary(c, 'subject', value.type, syntax.value.span);
  const seen = new Set<string>();
  const arms = syntax.arms.flatMap((arm) => checkArm(c, syntax, arm, subject, seen));
  const otherwise = syntax.otherwise === null ? [] : checkBlock(c, syntax.otherwise);
  return { kind: 'match', span: syntax.span, line: syntax.line, subject, value, arms, otherwise };
}

function subjectOf(c: Checker, syntax: MatchSyntax): Expression {
  if (syntax.receive) {
    const channel = checkChannel(c, syntax.value);
    return { kind: 'channel', type: ANY, op: 'receive', channel, span: syntax.value.span };
  }
  const value = checkExpression(c, syntax.value);
  return hasValue(c, value) ? value : errorExpression(value.span);
}

/** The body is checked even when the arm can never match, for its mistakes. */
function checkArm(
  c: Checker,
  syntax: MatchSyntax,
  arm: MatchArmSyntax,
  subject: VariableSymbol,
  seen: Set<string>,
): MatchArm[] {
  const wanted = wantedBy(c, arm, syntax.receive);
  if (wanted === null) {
    checkBlock(c, arm.body);
    return [];
  }
  const tag = tagOf(wanted.test);
  if (tag !== '' && seen.has(tag)) c.report(arm.type.span, CheckMessage.duplicateArm());
  seen.add(tag);
  const overlay = new Map<string, VariableSymbol>();
  const variable = arm.binding === null ? null : bindingOf(c, arm.binding, wanted.type, syntax.receive, overlay);
  c.scope.overlays.push(overlay);
  const body = checkBlock(c, arm.body);
  c.scope.overlays.pop();
  const test = staticTest(subject.type, wanted);
  if (test === 'never') return [];
  const binding = variable === null ? null : boundValue(variable, subject, wanted.type, arm);
  return [{ line: arm.line, test: test === 'always' ? null : wanted.test, binding, body }];
}

const NAMED_TESTS = new Map<string, Wanted>([
  ['INTEGER', { type: INTEGER, test: { kind: 'int' } }],
  ['LONG', { type: LONG, test: { kind: 'int' } }],
  ['DOUBLE', { type: DOUBLE, test: { kind: 'float' } }],
  ['SINGLE', { type: SINGLE, test: { kind: 'float' } }],
  ['STRING', { type: STRING, test: { kind: 'string' } }],
  ['OBJECT', { type: OBJECT, test: { kind: 'object' } }],
  ['MARSHALLED', { type: MARSHALLED, test: { kind: 'marshalled' } }],
]);

function wantedBy(c: Checker, arm: MatchArmSyntax, receive: boolean): Wanted | null {
  const { type } = arm;
  if (type.kind === 'list') return { type: listOf(ANY), test: { kind: 'list' } };
  const record = c.records.get(type.name);
  if (record !== undefined) return { type: record, test: { kind: 'record', record } };
  const info = c.classes.get(type.name);
  if (info !== undefined) return { type: info.type, test: { kind: 'class', class: info.type } };
  const named = NAMED_TESTS.get(type.name);
  if (named === undefined) {
    c.report(type.span, CheckMessage.unknownType(c.spelling(type.span)));
    return null;
  }
  if (!receive || named.test.kind !== 'int') return named;
  return { type: named.type, test: { kind: named.type === LONG ? 'long' : 'integer' } };
}

/** Arms with the same tag exclude each other; classes and records may occur side by side. */
function tagOf(test: MatchTest): string {
  return test.kind === 'class' || test.kind === 'record' ? '' : test.kind;
}

/** A subject of a static type decides most arms at once. */
function staticTest(subject: Type, wanted: Wanted): 'always' | 'never' | 'test' {
  if (subject.kind === 'any') return 'test';
  const { test } = wanted;
  const decided = (matches: boolean) => (matches ? 'always' : 'never');
  if (isNumeric(subject)) return decided(test.kind === (subject.floating ? 'float' : 'int'));
  switch (subject.kind) {
    case 'class':
      return test.kind === 'object' ? 'test' : test.kind === 'class' && related(subject, test.class) ? 'test' : 'never';
    case 'object':
      return test.kind === 'object' || test.kind === 'class' ? 'test' : 'never';
    case 'record':
      return decided(test.kind === 'record' && test.record === subject);
    default:
      return decided(test.kind === subject.kind);
  }
}

function related(left: ClassType, right: ClassType): boolean {
  return derivesFrom(left, right) || derivesFrom(right, left);
}

/** A fresh variable of the arm; in MATCH RECEIVE one declared with the same record type is used instead. */
function bindingOf(
  c: Checker,
  name: NameSyntax,
  type: Type,
  receive: boolean,
  overlay: Map<string, VariableSymbol>,
): VariableSymbol {
  const declared = suffixType(name.suffix);
  if (declared !== null && declared !== type) {
    c.report(name.span, CheckMessage.suffixConflict(c.spelling(name.span), type.name));
  }
  const existing = findIn(c.scope, name.name + name.suffix);
  if (receive && existing !== null && existing.type === type) return existing;
  const variable = makeVariable(c, c.scope, c.spelling(name.span), type, name.span);
  for (const key of keysOf(name.name, name.suffix, type)) overlay.set(key, variable);
  return variable;
}

function boundValue(
  variable: VariableSymbol,
  subject: VariableSymbol,
  type: Type,
  arm: MatchArmSyntax,
): { variable: VariableSymbol; value: Expression } {
  const source: Expression = { kind: 'variable', type: subject.type, symbol: subject, span: arm.span };
  const value = tryConvert(source, type) ?? downcast(source, type);
  return { variable, value };
}

/** The test has established the class, so the reference is taken as it is. */
function downcast(source: Expression, type: Type): Expression {
  return { kind: 'convert', type, operand: source, span: source.span };
}
