/**
 * Where errors go on that no TRY of the function takes where they are raised: what interrupted expressions have left behind is
 * released; a TRY is looked for that stands around one of the GOSUBs under way; then the activation's own things are released and
 * the error goes on to the caller. Only programs with a TRY have this, and only functions that have something of it to do.
 */
import type { Context, Label } from './context.js';
import { handlerOf, hasFinally, routeOut, type TryPath } from './leave-try.js';
import { emitCurrentError } from './try.js';

/** Emits the end of a function whose code began at `start`; `cleanUp` releases what the activation owns, null when it owns nothing. */
export function emitUnwinding(c: Context, cleanUp: (() => void) | null): void {
  const { fn } = c;
  fn.bind(c.unwound);
  for (const emit of c.leftovers.values()) emit();
  if (hasGosubInTry(c)) emitGosubSearch(c);
  cleanUp?.();
  emitCurrentError(c);
  fn.callRuntime('fb_rethrow');
}

/** Is there something to do when an error leaves the function, or may a GOSUB in a TRY have led to where it was raised? */
export const needsUnwinding = (c: Context, ownsSomething: boolean): boolean =>
  c.program.hasTry && (hasGosubInTry(c) || (c.procedure !== null && (ownsSomething || c.leftovers.size > 0)));

const hasGosubInTry = (c: Context): boolean => c.gosubSites.some(({ path }) => handlerOf(path) !== null);

/**
 * A TRY takes the errors of the subroutines that its GOSUBs call. The return numbers on the GOSUB stack say which: they are popped until
 * one belongs to a GOSUB in a TRY.
 */
function emitGosubSearch(c: Context): void {
  const head = c.fn.newLabel();
  c.fn.bind(head);
  emitGosubPops(c, head, (path) => handlerOf(path) ?? head);
}

/**
 * Where a procedure is left before its end. From a subroutine, the FINALLYs around the GOSUBs under way are run: their return numbers
 * are popped one by one.
 */
export function emitLeave(c: Context): void {
  c.fn.bind(c.leave);
  if (c.gosubSites.some(({ path }) => hasFinally(path)))
    emitGosubPops(c, c.leave, (path) => routeOut(c, path, 0, c.leave));
}

/** Pops the activation's return numbers, the last first, and goes where `next` says; goes on behind when there are none. */
function emitGosubPops(c: Context, head: Label, next: (path: TryPath) => Label): void {
  const { fn } = c;
  const none = fn.newLabel();
  fn.emit('gosub.depth');
  if (c.gosubDepth >= 0) fn.get(c.gosubDepth);
  else fn.i32(0);
  fn.emit('i32.gt').jumpUnless(none).emit('gosub.pop');
  fn.switch(
    c.gosubSites.map(({ path }) => next(path)),
    head,
  );
  fn.bind(none);
}
