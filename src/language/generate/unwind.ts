/**
 * Where errors go on that no TRY of the function takes where they are raised: what interrupted expressions have left behind is
 * released; a TRY is looked for that stands around one of the GOSUBs under way; then the activation's own things are released and
 * the error goes on to the caller. Only programs with a TRY have this, and only functions that have something of it to do.
 */
import type { Context, Label } from './context.js';
import { emitGosubReturns, emitKeptSlots } from './jumps.js';
import { handlerOf, hasFinally, routeOut, slotsInUse, type TryPath } from './leave-try.js';
import { emitCurrentError } from './try.js';

/**
 * What lies behind the code of a function, which goes from `start` to `end`: CATCH parts, GOSUB's switches, ways through FINALLYs, the
 * road of errors. `ownedThings` gives the emitters that release what the activation owns.
 */
export function emitFunctionEnd(c: Context, start: number, end: number, ownedThings: () => (() => void)[]): void {
  const { fn } = c;
  const coldStart = fn.offset;
  for (const emit of c.cold) emit();
  const owned = ownedThings();
  const unwinds = needsUnwinding(c, owned.length > 0);
  if (unwinds) fn.protect(start, c.unwound, end).protect(coldStart, c.unwound);
  emitLateLeave(c);
  emitGosubReturns(c);
  for (const emit of c.deferred) emit();
  if (!unwinds) return;
  fn.bind(c.unwound);
  c.leftovers.emitReleases();
  if (hasGosubInTry(c)) emitGosubSearch(c);
  for (const emit of owned) emit();
  emitCurrentError(c);
  fn.callRuntime('fb_rethrow');
}

/** Is there something to do when an error leaves the function, or may a GOSUB in a TRY have led to where it was raised? */
const needsUnwinding = (c: Context, ownsSomething: boolean): boolean =>
  c.program.hasTry && (hasGosubInTry(c) || (c.procedure !== null && (ownsSomething || !c.leftovers.isEmpty)));

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

/** Binds the place to which a procedure is left from inside, unless it needs more code than the return itself. */
export function emitLeave(c: Context): void {
  if (!mayLeaveSubroutines(c)) c.fn.bind(c.leave);
}

/**
 * A procedure that is left from a subroutine: the FINALLYs around the GOSUBs under way are run. Their return numbers are popped one by
 * one.
 */
function emitLateLeave(c: Context): void {
  if (!mayLeaveSubroutines(c)) return;
  c.fn.bind(c.leave);
  if (c.gosubSites.some(({ path }) => hasFinally(path)))
    emitGosubPops(c, c.leave, (path) => routeOut(c, path, 0, c.leave));
  c.fn.jump(c.exit);
}

const mayLeaveSubroutines = (c: Context): boolean => c.program.hasTry && c.procedure !== null && c.gosubDepth >= 0;

/** Pops the activation's return numbers, the last first, and goes where `next` says; goes on behind when there are none. */
function emitGosubPops(c: Context, head: Label, next: (path: TryPath) => Label): void {
  const { fn } = c;
  const none = fn.newLabel();
  fn.emit('gosub.depth');
  if (c.gosubDepth >= 0) fn.get(c.gosubDepth);
  else fn.i32(0);
  fn.emit('i32.gt').jumpUnless(none).emit('gosub.pop');
  const stubs: (() => void)[] = [];
  const targets = c.gosubSites.map(({ path }) => {
    const target = next(path);
    if (slotsInUse(path).length === 0) return target;
    const stub = fn.newLabel();
    stubs.push(() => {
      fn.bind(stub);
      emitKeptSlots(c, path);
      fn.jump(target);
    });
    return stub;
  });
  fn.switch(targets, head);
  for (const emit of stubs) emit();
  fn.bind(none);
}
