/** NEW, CREATE, ME, NOTHING, IS, SUPER (reference §11, §12). */
import type { Span } from '#support';
import type { Create, Expression } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ExpressionSyntax } from '../syntax.js';
import { type ClassType, INTEGER, isReference, NOTHING, type RecordType } from '../types.js';
import { bindArguments, valuesOf } from './arguments.js';
import type { Checker } from './checker.js';
import { convert } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression } from './literals.js';
import { callMethod } from './members.js';
import { countOf, reportCount } from './procedure-calls.js';

type Of<Kind extends ExpressionSyntax['kind']> = Extract<ExpressionSyntax, { kind: Kind }>;

/** Missing constructor arguments take default values; too many are a mistake. */
export function checkNew(c: Checker, syntax: Of<'new'>): Expression {
  const { class: name, span } = syntax;
  const info = c.classes.get(name.name);
  if (info === undefined) {
    c.report(name.span, CheckMessage.unknownClass(c.spelling(name.span)));
    return errorExpression(span);
  }
  const { type } = info;
  const constructorMethod = type.constructorMethod;
  const values = valuesOf(c, syntax.arguments);
  const parameters = constructorMethod?.parameters ?? [];
  if (values.length > parameters.length) {
    c.report(span, CheckMessage.argumentCount(`NEW ${type.name}`, countOf(parameters.length), values.length));
    return errorExpression(span);
  }
  const bound = bindArguments(c, parameters, values, span);
  return { kind: 'new', type, constructorMethod, arguments: bound, span };
}

export function checkCreate(c: Checker, syntax: Of<'create'>): Expression {
  const { record: name, span } = syntax;
  const type = c.records.get(name.name);
  if (type === undefined) {
    c.report(name.span, CheckMessage.unknownType(c.spelling(name.span)));
    return errorExpression(span);
  }
  return createOf(c, type, syntax);
}

function createOf(c: Checker, type: RecordType, syntax: Of<'create'>): Expression {
  const { span } = syntax;
  if (syntax.arguments.length > type.fields.length) {
    const needed = countOf(type.fields.length);
    c.report(span, CheckMessage.argumentCount(`CREATE ${type.name}`, needed, syntax.arguments.length));
    return errorExpression(span);
  }
  const fields: Create['fields'][number][] = [];
  syntax.arguments.forEach(({ name, value }, i) => {
    const field = name === null ? type.fields[i] : c.recordFields.get(type)?.get(name.name);
    const checked = checkExpression(c, value);
    if (field !== undefined) fields.push({ field, value: convert(c, checked, field.type) });
    else if (name !== null) c.report(name.span, CheckMessage.unknownField(type.name, c.spelling(name.span)));
  });
  return { kind: 'create', type, fields, span };
}

export function meExpression(type: ClassType, span: Span): Expression {
  return { kind: 'me', type, span };
}

export function checkMe(c: Checker, span: Span): Expression {
  const owner = c.procedure?.owner ?? null;
  if (owner !== null) return meExpression(owner, span);
  c.report(span, CheckMessage.onlyInClass('ME'));
  return errorExpression(span);
}

export function checkNothing(span: Span): Expression {
  return { kind: 'nothing', type: NOTHING, span };
}

/** `o IS Class`, `o IS NOTHING`; lists and maps may be tested for NOTHING too. */
export function checkIs(c: Checker, syntax: Of<'is'>): Expression {
  const object = checkExpression(c, syntax.operand);
  const { class: name, span } = syntax;
  const isNothing = name.name === 'NOTHING';
  const type = isNothing ? null : c.classes.get(name.name)?.type;
  if (type === undefined) {
    c.report(name.span, CheckMessage.unknownClass(c.spelling(name.span)));
    return errorExpression(span);
  }
  const { kind } = object.type;
  const fits = kind === 'class' || kind === 'object' || kind === 'any' || kind === 'nothing';
  if (!fits && !(isNothing && isReference(object.type))) {
    c.report(object.span, CheckMessage.objectNeeded(object.type.name));
    return errorExpression(span);
  }
  return { kind: 'isClass', type: INTEGER, object, class: type, span };
}

/** `SUPER.M(args)`: the parent's implementation, called directly. */
export function checkSuper(c: Checker, syntax: Of<'super'>): Expression {
  const { method: name, span } = syntax;
  const owner = c.procedure?.owner ?? null;
  if (name === null) {
    c.report(span, CheckMessage.superConstructor());
    return errorExpression(span);
  }
  if (owner === null) {
    c.report(span, CheckMessage.onlyInClass('SUPER'));
    return errorExpression(span);
  }
  const parent = owner.parent;
  const method = parent === null ? undefined : c.classInfo.get(parent)?.methods.get(name.name);
  if (parent === null || method === undefined) {
    if (parent === null) c.report(span, CheckMessage.noParent());
    else c.report(name.span, CheckMessage.unknownMember(parent.name, c.spelling(name.span)));
    return errorExpression(span);
  }
  return callMethod(c, meExpression(owner, span), method, syntax.arguments, span, false);
}

/** `SUPER(args)` in a constructor: what must be called, or null after a report. A parent without one needs nothing. */
export function checkSuperConstructor(c: Checker, syntax: Of<'super'>): ReturnType<typeof boundConstructor> | null {
  const { procedure } = c;
  const owner = procedure?.owner ?? null;
  if (owner === null || procedure?.form !== 'constructor') {
    c.report(syntax.span, CheckMessage.superConstructor());
    return null;
  }
  if (owner.parent === null) {
    c.report(syntax.span, CheckMessage.noParent());
    return null;
  }
  return boundConstructor(c, owner.parent, syntax);
}

function boundConstructor(c: Checker, parent: ClassType, syntax: Of<'super'>) {
  const constructorMethod = parent.constructorMethod;
  const values = valuesOf(c, syntax.arguments);
  if (constructorMethod === null) {
    if (values.length > 0) {
      c.report(syntax.span, CheckMessage.argumentCount(`the constructor of ${parent.name}`, countOf(0), values.length));
    }
    return null;
  }
  if (values.length > constructorMethod.parameters.length) {
    reportCount(c, constructorMethod, values.length, syntax.span);
    return null;
  }
  return { constructorMethod, arguments: bindArguments(c, constructorMethod.parameters, values, syntax.span) };
}
