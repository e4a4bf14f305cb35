/**
 * TRY and THROW (reference §21.1). Entering and leaving a body costs nothing: a row of the exception table says where its errors go on.
 *
 *       body                                    errors: handler
 *       jump FINALLY
 *   handler:        note ERR, ERL
 *       compare codes; CATCH parts              errors: pending, when there is a FINALLY
 *       jump FINALLY
 *   pending:        note ERR, ERL               (also from: no CATCH has matched)
 *       after = 1
 *   FINALLY:
 *       finally part; go to exit number `after`: 0 behind END TRY, 1 rethrow, others see leave-try.ts
 *   rethrow:        raise the noted error again
 *
 * A rethrown error is the one that was noted, whatever a nested TRY has handled in between.
 */
import { STATE, ValueType } from '#bytecode';
import type { Catch, Throw, Try, TryPosition } from '../ast.js';
import type { Context, Label } from './context.js';
import { emitValue } from './expressions.js';
import type { TryFrame } from './leave-try.js';
import { releaseRecords } from './record-values.js';
import { emitBlock } from './statements.js';

const NORMAL = 0;
const RETHROW = 1;

export function emitTry(c: Context, statement: Try): void {
  const { fn } = c;
  const [end, rethrow] = [fn.newLabel(), fn.newLabel()];
  const frame = openFrame(c, statement, end, rethrow);
  const behind = frame.finally === -1 ? end : frame.finally;
  const leftovers = inside(c, frame, 'body', frame.handler, () => emitBlock(c, statement.body));
  fn.jump(behind).bind(frame.handler);
  emitNote(c, frame);
  for (const emit of leftovers) emit();
  const unmatched = frame.finally === -1 ? rethrow : fn.newLabel();
  const again = inside(c, frame, 'catch', frame.catchHandler, () => {
    emitCatches(c, frame, statement.catches, behind, unmatched);
  });
  if (frame.finally !== -1) {
    if (frame.catchHandler !== -1) {
      fn.bind(frame.catchHandler);
      emitNote(c, frame);
      for (const emit of again) emit();
    }
    fn.bind(unmatched).i32(RETHROW).set(frame.after).bind(frame.finally);
    inside(c, frame, 'finally', -1, () => emitBlock(c, statement.finally ?? []));
    emitExit(c, frame);
  }
  if (statement.finally !== null || !catchesAll(statement.catches)) {
    fn.bind(rethrow);
    fn.get(frame.error).get(frame.line).callRuntime('fb_rethrow');
  }
  fn.bind(end);
}

const catchesAll = (catches: readonly Catch[]): boolean => catches.some(({ codes }) => codes.length === 0);

function openFrame(c: Context, statement: Try, end: Label, rethrow: Label): TryFrame {
  const { fn } = c;
  const hasFinally = statement.finally !== null;
  return {
    tryId: statement.tryId,
    handler: fn.newLabel(),
    catchHandler: hasFinally && statement.catches.length > 0 ? fn.newLabel() : -1,
    finally: hasFinally ? fn.newLabel() : -1,
    after: hasFinally ? fn.local(ValueType.i32, 'after FINALLY') : -1,
    exits: [end, rethrow],
    error: fn.local(ValueType.i32, 'error'),
    line: fn.local(ValueType.i32, 'error line'),
    stubs: new Map(),
  };
}

/** Generates a part; its errors go to `handler`. Answers what its expressions may leave behind when they are interrupted. */
function inside(
  c: Context,
  frame: TryFrame,
  part: TryPosition['part'],
  handler: Label | -1,
  emit: () => void,
): Iterable<() => void> {
  const [outerPath, outerLeftovers] = [c.tryPath, c.leftovers];
  c.tryPath = [...outerPath, { frame, part }];
  c.leftovers = new Map();
  const start = c.fn.offset;
  emit();
  if (handler !== -1) c.fn.protect(start, handler);
  const own = c.leftovers;
  for (const [key, emitRelease] of own) outerLeftovers.set(key, emitRelease);
  c.tryPath = outerPath;
  c.leftovers = outerLeftovers;
  return own.values();
}

/** Keeps number and line of the error that has just been raised. */
function emitNote(c: Context, frame: TryFrame): void {
  emitCurrentError(c);
  c.fn.set(frame.line).set(frame.error);
}

/** Stack: -- number, ERL line of the last error. */
export function emitCurrentError(c: Context): void {
  const state = c.program.module.state();
  c.fn.dataAddress(state).emit('i32.load', STATE.err).dataAddress(state).emit('i32.load', STATE.erl);
}

function emitCatches(c: Context, frame: TryFrame, catches: readonly Catch[], behind: Label, unmatched: Label): void {
  const { fn } = c;
  const bodies: { readonly label: Label; readonly one: Catch }[] = [];
  let isOpen = true;
  for (const one of catches) {
    // What stands behind a CATCH of everything is never entered but by GOTO.
    const label = fn.newLabel();
    bodies.push({ label, one });
    if (!isOpen) continue;
    for (const code of one.codes) fn.get(frame.error).i32(code).emit('i32.eq').jumpIf(label);
    if (one.codes.length > 0) continue;
    fn.jump(label);
    isOpen = false;
  }
  if (isOpen) fn.jump(unmatched);
  for (const { label, one } of bodies) {
    fn.bind(label);
    emitBlock(c, one.body);
    fn.jump(behind);
  }
}

/** Behind FINALLY: to the exit with the number in the slot, which becomes 0 again. */
function emitExit(c: Context, frame: TryFrame): void {
  const { fn } = c;
  const exits = fn.newLabel();
  fn.get(frame.after).i32(NORMAL).set(frame.after).jump(exits);
  c.deferred.push(() => void fn.bind(exits).switch(frame.exits, frame.exits[NORMAL]));
}

/** Without a code: the error that the innermost CATCH around it handles, again. */
export function emitThrow(c: Context, statement: Throw): void {
  const { fn } = c;
  const handling = statement.code === null ? c.tryPath.findLast(({ part }) => part === 'catch') : undefined;
  if (handling !== undefined) fn.get(handling.frame.error);
  else if (statement.code === null) fn.i32(1);
  else emitValue(c, statement.code);
  releaseRecords(c);
  if (statement.at !== null) emitValue(c, statement.at);
  else if (handling !== undefined) fn.get(handling.frame.line);
  else fn.i32(statement.line);
  fn.callRuntime(handling === undefined ? 'fb_throw' : 'fb_rethrow');
}
