/** FOR EACH and FOR … IN over arrays, lists and maps (reference §9.6). */
import type { Expression, ForEach, ForEachBinding, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ArraySymbol, VariableSymbol } from '../symbols.js';
import type { NameSyntax, StatementSyntax } from '../syntax.js';
import { INTEGER, STRING, type Type } from '../types.js';
import type { Checker } from './checker.js';
import { checkLoopBody } from './control.js';
import { convert } from './convert.js';
import { checkExpression } from './expression.js';
import { findIn, keysOf, makeTemporary, makeVariable, suffixType } from './scope.js';
import { arrayNamed } from './special-functions.js';
import { allowedInWorker } from './workers.js';

type What = ForEachBinding['what'];
type Plan = { readonly over: ForEach['over']; readonly values: readonly (readonly [What, Type])[] };

export function checkForEach(c: Checker, syntax: Extract<StatementSyntax, { kind: 'forEach' }>): Statement | null {
  const { span, line, endLine, variables } = syntax;
  const array = arrayNamed(c, syntax.collection);
  const collection = array ?? checkExpression(c, syntax.collection);
  const plan = planOf(collection, variables.length);
  const overlay = new Map<string, VariableSymbol>();
  const bindings =
    plan === null ? [] : variables.map((name, i) => bind(c, name, plan.values[i][0], plan.values[i][1], overlay));
  const loopId = c.nextLoopId++;
  if (plan === null)
    for (const name of variables)
      overlay.set(name.name + name.suffix, makeTemporary(c, 'item', errorType(c), name.span));
  c.scope.overlays.push(overlay);
  const body = checkLoopBody(c, 'FOR', loopId, syntax.body);
  c.scope.overlays.pop();
  if (plan === null) {
    if (collection.kind !== 'nothing') c.report(syntax.collection.span, CheckMessage.cannotIterate(typeOf(collection)));
    return null;
  }
  if (array !== null && !allowedInWorker(c, array.storage === 'module', array.name, syntax.collection.span))
    return null;
  return { kind: 'forEach', span, line, endLine, loopId, over: plan.over, collection, bindings, body };
}

function errorType(_: Checker): Type {
  return { kind: 'any', name: 'ANY' };
}

function typeOf(collection: ArraySymbol | Expression): string {
  return collection.kind === 'array' ? 'an array' : collection.type.name;
}

/** What the one or two variables receive; null when this cannot be iterated. */
function planOf(collection: ArraySymbol | Expression, count: number): Plan | null {
  if (collection.kind === 'array') {
    return {
      over: 'array',
      values: [
        ['element', collection.element],
        ['index', INTEGER],
      ],
    };
  }
  const { type } = collection;
  if (type.kind === 'hashmap')
    return {
      over: 'map',
      values: [
        ['key', STRING],
        ['element', STRING],
      ],
    };
  if (type.kind !== 'list') return null;
  if (type.element.kind !== 'any')
    return {
      over: 'list',
      values: [
        ['element', type.element],
        ['index', INTEGER],
      ],
    };
  const tagged = count === 2;
  return {
    over: 'listOfAny',
    values: tagged
      ? [
          ['tag', INTEGER],
          ['element', type.element],
        ]
      : [['element', type.element]],
  };
}

/**
 * The loop variable: one declared in the scope receives the value converted; otherwise it takes the value's type, and is
 * the scope's implicit variable of that name, or when that has another type already, the loop's own.
 */
function bind(
  c: Checker,
  name: NameSyntax,
  what: What,
  type: Type,
  overlay: Map<string, VariableSymbol>,
): ForEachBinding {
  const key = name.name + name.suffix;
  const existing = findIn(c.scope, key);
  const wanted = suffixType(name.suffix) ?? type;
  if (existing !== null && (existing.type === wanted || c.scope.declared.has(existing))) {
    return bindingTo(c, existing, what, type, name);
  }
  const fresh = makeVariable(c, c.scope, c.spelling(name.span), wanted, name.span);
  if (existing === null) c.scope.variables.set(key, fresh);
  else for (const spelling of keysOf(name.name, name.suffix, wanted)) overlay.set(spelling, fresh);
  return bindingTo(c, fresh, what, type, name);
}

function bindingTo(c: Checker, variable: VariableSymbol, what: What, type: Type, name: NameSyntax): ForEachBinding {
  if (variable.type === type) return { what, variable, raw: variable, converted: null };
  const raw = makeTemporary(c, 'item', type, name.span);
  const converted = convert(c, { kind: 'variable', type, symbol: raw, span: name.span }, variable.type);
  return { what, variable, raw, converted };
}
