/**
 * GOTO, GOSUB, RETURN, ON, EXIT, CONTINUE, END. A GOSUB pushes the number of the place behind it; RETURN pops a number and switches
 * to the place. Numbers belong to one function: a procedure remembers the depth at entry and never pops below it.
 *
 * In CATCH and FINALLY parts a GOSUB first pushes what their TRYs have in slots, since the subroutine may enter the same TRYs; whoever
 * has popped the number pops that too.
 */
import { ValueType } from '#bytecode';
import type {
  ContinueLoop,
  End,
  ExitLoop,
  Gosub,
  Goto,
  LabelSymbol,
  OnJump,
  ReturnGosub,
  ReturnProcedure,
} from '../ast.js';
import type { Context, GosubSite, Label } from './context.js';
import { emitStoreVariable } from './control.js';
import { emitValue } from './expressions.js';
import { hasFinally, routeOut, routeTo, slotsInUse, type TryPath, triesKept } from './leave-try.js';
import { releaseRecords } from './record-values.js';

export function emitGoto(c: Context, { label }: Goto): void {
  c.fn.jump(routeToLabel(c, label));
}

const routeToLabel = (c: Context, label: LabelSymbol): Label => routeTo(c, c.label(label), label.tryPath);

export function emitGosub(c: Context, { label }: Gosub): void {
  const back = pushReturnPlace(c);
  c.fn.jump(c.label(label)).bind(back);
  emitKeptSlots(c, c.tryPath);
}

function pushReturnPlace(c: Context): Label {
  const back = c.fn.newLabel();
  for (const slot of slotsInUse(c.tryPath)) c.fn.get(slot).emit('gosub.push');
  c.fn.i32(c.gosubSites.push({ label: back, path: c.tryPath }) - 1).emit('gosub.push');
  return back;
}

/** Behind popping the number of a GOSUB at `path`: gives the slots of its TRYs back the values that it pushed. */
export function emitKeptSlots(c: Context, path: TryPath): void {
  for (const slot of slotsInUse(path).reverse()) c.fn.emit('gosub.pop').set(slot);
}

export function emitOnJump(c: Context, { jump, selector, labels }: OnJump): void {
  const { fn } = c;
  const targets = labels.map((label) => (jump === 'goto' ? routeToLabel(c, label) : c.label(label)));
  const choice = c.temp(ValueType.i32);
  const next = fn.newLabel();
  emitValue(c, selector);
  releaseRecords(c);
  fn.i32(1).emit('i32.sub').set(choice);
  if (jump === 'goto') {
    fn.get(choice).switch(targets, next).bind(next);
  } else {
    fn.get(choice).i32(labels.length).emit('i32.ltu').jumpUnless(next);
    const back = pushReturnPlace(c);
    fn.get(choice).switch(targets, next).bind(back);
    emitKeptSlots(c, c.tryPath);
    fn.bind(next);
  }
  c.freeTemp(choice);
}

export function emitReturnGosub(c: Context, { orProcedure }: ReturnGosub): void {
  const { fn } = c;
  if (orProcedure)
    fn.emit('gosub.depth')
      .get(c.gosubDepth)
      .emit('i32.gt')
      .jumpUnless(routeOut(c, c.tryPath, 0, c.exit));
  // RETURNs that pass no FINALLY share one switch.
  const path = hasFinally(c.tryPath) ? c.tryPath : [];
  let place = c.gosubReturns.find((one) => one.path === path || (one.path.length === 0 && path.length === 0));
  if (place === undefined) {
    place = { label: fn.newLabel(), path };
    c.gosubReturns.push(place);
  }
  fn.emit('gosub.pop').jump(place.label);
}

/** The switches that RETURNs share; stack: number --. Emitted once all sites are known. */
export function emitGosubReturns(c: Context): void {
  for (const { label, path } of c.gosubReturns) {
    const lost = c.fn.newLabel();
    const stubs: (() => void)[] = [];
    const targets = c.gosubSites.map((site, number) => returnRoute(c, path, site, number, stubs));
    c.fn.bind(label).switch(targets, lost);
    for (const emit of stubs) emit();
    c.fn.bind(lost).i32(RETURN_WITHOUT_GOSUB).callRuntime('fb_error');
  }
}

/**
 * The way of a RETURN at `path` to a GOSUB's place. As long as FINALLYs run on it the subroutine is not left: errors that they raise
 * belong to the TRYs around the GOSUB, so its number goes back onto the stack until then.
 */
function returnRoute(c: Context, path: TryPath, site: GosubSite, number: number, stubs: (() => void)[]): Label {
  const { fn } = c;
  const left = path.slice(triesKept(path, site.path));
  if (!hasFinally(left)) return site.label;
  const [stub, popped] = [fn.newLabel(), fn.newLabel()];
  const route = routeOut(c, left, 0, popped);
  stubs.push(() => {
    fn.bind(stub).i32(number).emit('gosub.push').jump(route);
    fn.bind(popped).emit('gosub.pop').emit('drop').jump(site.label);
  });
  return stub;
}

const RETURN_WITHOUT_GOSUB = 3;

export function emitReturnProcedure(c: Context, { value }: ReturnProcedure): void {
  const result = c.procedure?.resultVariable ?? null;
  if (value !== null && result !== null) {
    emitStoreVariable(c, result, value);
    releaseRecords(c);
  }
  c.fn.jump(routeOut(c, c.tryPath, 0, c.leave));
}

export function emitExitLoop(c: Context, { loopId }: ExitLoop): void {
  const loop = c.loops.get(loopId);
  if (loop !== undefined) c.fn.jump(routeOut(c, c.tryPath, loop.tryDepth, loop.exit));
}

export function emitContinueLoop(c: Context, { loopId }: ContinueLoop): void {
  const loop = c.loops.get(loopId);
  if (loop !== undefined) c.fn.jump(routeOut(c, c.tryPath, loop.tryDepth, loop.next));
}

export function emitEnd(c: Context, _statement: End): void {
  c.fn.i32(0).callRuntime('fb_end');
}
