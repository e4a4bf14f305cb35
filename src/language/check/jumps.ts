/** Labels, GOTO, GOSUB, ON, RETURN, EXIT, CONTINUE, RESTORE (reference §9.4, §9.7, §10.1, §19). */

import type { Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { LabelSymbol, ProcedureForm } from '../symbols.js';
import type { LabelReference, StatementSyntax } from '../syntax.js';
import { hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { convertAssigned, toInteger } from './convert.js';
import { checkExpression } from './expression.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

/** A duplicate, reported already, leaves nothing behind. */
export function checkLabel(c: Checker, syntax: Of<'label'>): Statement | null {
  const label = c.scope.labels.get(syntax.name);
  if (label === undefined || label.span.start !== syntax.span.start) return null;
  return { kind: 'label', span: syntax.span, line: syntax.line, label };
}

function findLabel(c: Checker, target: LabelReference): LabelSymbol | null {
  const label = c.scope.labels.get(target.name);
  if (label !== undefined) {
    label.used = true;
    return label;
  }
  const spelling = c.spelling(target.span);
  const elsewhere = c.module.labels.has(target.name) || c.pending.some((one) => one.scope.labels.has(target.name));
  c.report(target.span, elsewhere ? CheckMessage.labelElsewhere(spelling) : CheckMessage.undefinedLabel(spelling));
  return null;
}

export function checkGoto(c: Checker, syntax: Of<'goto'>): Statement | null {
  const label = findLabel(c, syntax.target);
  return label === null ? null : { kind: 'goto', span: syntax.span, line: syntax.line, label, tryPath: c.tryPath };
}

export function checkGosub(c: Checker, syntax: Of<'gosub'>): Statement | null {
  const label = findLabel(c, syntax.target);
  return label === null ? null : { kind: 'gosub', span: syntax.span, line: syntax.line, label, tryPath: c.tryPath };
}

export function checkOnJump(c: Checker, syntax: Of<'onJump'>): Statement | null {
  const { span, line, jump } = syntax;
  const selector = toInteger(c, checkExpression(c, syntax.selector));
  const labels = syntax.targets.map((target) => findLabel(c, target)).filter((label) => label !== null);
  return { kind: 'onJump', span, line, jump, selector, labels, tryPath: c.tryPath };
}

/** RESTORE may name a label of the module from anywhere. */
export function checkRestore(c: Checker, syntax: Of<'restore'>): Statement | null {
  const { target, span, line } = syntax;
  if (target === null) return { kind: 'restore', span, line, dataIndex: 0 };
  const label = c.scope.labels.get(target.name) ?? c.module.labels.get(target.name);
  if (label !== undefined) return { kind: 'restore', span, line, dataIndex: label.dataIndex };
  c.report(target.span, CheckMessage.undefinedLabel(c.spelling(target.span)));
  return null;
}

/** With a value it leaves a function; without, it ends a GOSUB or leaves the procedure, whichever is open. */
export function checkReturn(c: Checker, syntax: Of<'return'>): Statement | null {
  const { span, line } = syntax;
  const { procedure } = c;
  const value = syntax.value === null ? null : checkExpression(c, syntax.value);
  if (value === null) {
    if (procedure === null) return { kind: 'returnGosub', span, line, orProcedure: false };
    if (c.scope.usesGosub) return { kind: 'returnGosub', span, line, orProcedure: true };
    return { kind: 'returnProcedure', span, line, value: null };
  }
  if (procedure === null || procedure.result.kind === 'void') {
    c.report(value.span, CheckMessage.returnValue());
    return null;
  }
  if (!hasValue(c, value)) return null;
  return { kind: 'returnProcedure', span, line, value: convertAssigned(c, value, procedure.result) };
}

const FORMS: Record<Of<'exitProcedure'>['word'], ProcedureForm> = {
  SUB: 'sub',
  FUNCTION: 'function',
  METHOD: 'method',
  WORKER: 'worker',
  CONSTRUCTOR: 'constructor',
  DESTRUCTOR: 'destructor',
};

export function checkExitProcedure(c: Checker, syntax: Of<'exitProcedure'>): Statement | null {
  const { span, line, word } = syntax;
  if (c.procedure?.form === FORMS[word]) return { kind: 'returnProcedure', span, line, value: null };
  c.report(span, CheckMessage.exitMismatch(word));
  return null;
}

/** The parser has made sure that there is such a loop; a mistake in its header may have lost it. */
export function checkExitLoop(c: Checker, syntax: Of<'exitLoop'>): Statement | null {
  const loop = c.loops.findLast((one) => one.word === syntax.word);
  return loop === undefined ? null : { kind: 'exitLoop', span: syntax.span, line: syntax.line, loopId: loop.loopId };
}

export function checkContinue(c: Checker, syntax: Of<'continueLoop'>): Statement | null {
  const loop = c.loops.findLast((one) => syntax.word === null || one.word === syntax.word);
  return loop === undefined
    ? null
    : { kind: 'continueLoop', span: syntax.span, line: syntax.line, loopId: loop.loopId };
}
