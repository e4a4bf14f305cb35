/**
 * TRY and THROW (reference §21.1). Entering and leaving a body costs nothing: a row of the exception table says where its errors go on.
 *
 *       body                                    errors: handler
 *       after = 0
 *   FINALLY:
 *       finally part
 *       if after ≠ 0, to exit number `after` (1: rethrow; others see leave-try.ts), and after = 0
 *   end:
 *
 * and at the function's end, so that code without errors runs straight on:
 *
 *   handler:        note ERR, ERL
 *       compare codes; CATCH parts              errors: pending, when there is a FINALLY
 *       after = 0; jump FINALLY, or end
 *   pending:        note ERR, ERL               (also from: no CATCH has matched)
 *       after = 1; jump FINALLY
 *   rethrow:        raise the noted error again
 *
 * A rethrown error is the one that was noted, whatever a nested TRY has handled in between. The slots belong to the statement, not to
 * one run of it: a GOSUB in CATCH or FINALLY, which may lead to the same TRY again, keeps them on the GOSUB stack (jumps.ts).
 */
import { STATE, ValueType } from '#bytecode';
import type { Catch, Throw, Try, TryPosition } from '../ast.js';
import { type Context, type Label, Leftovers } from './context.js';
import { emitValue } from './expressions.js';
import { handlerOf, type TryFrame } from './leave-try.js';
import { releaseRecords } from './record-values.js';
import { emitBlock } from './statements.js';

const NORMAL = 0;
const RETHROW = 1;

export function emitTry(c: Context, statement: Try): void {
  const { fn } = c;
  const [end, rethrow] = [fn.newLabel(), fn.newLabel()];
  const frame = openFrame(c, statement, end, rethrow);
  const leftovers = inside(c, frame, 'body', frame.handler, () => emitBlock(c, statement.body));
  if (frame.finally !== -1) {
    fn.i32(NORMAL).set(frame.after).bind(frame.finally);
    inside(c, frame, 'finally', -1, () => emitBlock(c, statement.finally ?? []));
    emitExit(c, frame);
  }
  fn.bind(end);
  const [path, around] = [c.tryPath, c.leftovers];
  c.cold.push(() => {
    c.tryPath = path;
    c.leftovers = around;
    const start = fn.offset;
    emitHandlers(c, frame, statement.catches, { end, rethrow, leftovers });
    const outer = handlerOf(path);
    if (outer !== null) fn.protect(start, outer);
    c.tryPath = [];
    c.leftovers = c.allLeftovers;
  });
}

/** What errors of the statement lead to. */
function emitHandlers(
  c: Context,
  frame: TryFrame,
  catches: readonly Catch[],
  { end, rethrow, leftovers }: { readonly end: Label; readonly rethrow: Label; readonly leftovers: Leftovers },
): void {
  const { fn } = c;
  const behind = frame.finally === -1 ? end : frame.finally;
  const unmatched = frame.finally === -1 ? rethrow : fn.newLabel();
  fn.bind(frame.handler);
  emitNote(c, frame);
  leftovers.emitReleases();
  const inCatches = inside(c, frame, 'catch', frame.catchHandler, () => {
    emitCatches(c, frame, catches, behind, unmatched);
  });
  if (frame.catchHandler !== -1) {
    fn.bind(frame.catchHandler);
    emitNote(c, frame);
    inCatches.emitReleases();
  }
  if (frame.finally !== -1) fn.bind(unmatched).i32(RETHROW).set(frame.after).jump(frame.finally);
  if (frame.finally === -1 && catchesAll(catches)) return;
  fn.bind(rethrow);
  fn.get(frame.error).get(frame.line).callRuntime('fb_rethrow');
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
): Leftovers {
  const [outerPath, outerLeftovers] = [c.tryPath, c.leftovers];
  const own = new Leftovers(outerLeftovers);
  c.tryPath = [...outerPath, { frame, part }];
  c.leftovers = own;
  const start = c.fn.offset;
  emit();
  if (handler !== -1) c.fn.protect(start, handler);
  c.tryPath = outerPath;
  c.leftovers = outerLeftovers;
  return own;
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
    if (frame.finally !== -1) fn.i32(NORMAL).set(frame.after);
    fn.jump(behind);
  }
}

/** Behind FINALLY: to the exit with the number in the slot, which becomes 0 again; straight on when it is 0. */
function emitExit(c: Context, frame: TryFrame): void {
  const { fn } = c;
  const exits = fn.newLabel();
  fn.get(frame.after).jumpIf(exits);
  c.deferred.push(() => {
    fn.bind(exits).get(frame.after).i32(NORMAL).set(frame.after).switch(frame.exits, frame.exits[NORMAL]);
  });
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
