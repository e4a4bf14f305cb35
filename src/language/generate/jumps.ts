/**
 * GOTO, GOSUB, RETURN, ON, EXIT, CONTINUE, END. A GOSUB notes the number of the place behind it; RETURN switches to the place by it.
 * Where gosub-plan.ts finds that one slot is enough the number is kept there, else pushed onto a stack and popped. Numbers on the stack belong to one function: a procedure remembers the depth at entry and never pops below it.
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
import type { SubroutineGroup } from './gosub-plan.js';
import { hasFinally, routeOut, routeTo, slotsInUse, type TryPath, triesKept } from './leave-try.js';
import { releaseRecords } from './record-values.js';

export function emitGoto(c: Context, { label }: Goto): void {
  c.fn.jump(routeToLabel(c, label));
}

const routeToLabel = (c: Context, label: LabelSymbol): Label => routeTo(c, c.label(label), label.tryPath);

export function emitGosub(c: Context, { label }: Gosub): void {
  const back = c.fn.newLabel();
  const group = c.gosubs.groups.get(label);
  if (group === undefined) pushReturnPlace(c, back);
  else setReturnPlace(c, group, back);
  c.fn.jump(c.label(label)).bind(back);
  if (group?.sites === 1) c.fn.bind(returnLabel(c, group));
  emitKeptSlots(c, c.tryPath);
}

/** Notes in the slot of a group that its next RETURN goes to `back`; nothing to note where there is one place only. */
function setReturnPlace(c: Context, group: SubroutineGroup, back: Label): void {
  if (group.sites === 1) return;
  const places = c.groupSites.get(group) ?? [];
  c.groupSites.set(group, places);
  if (!places.includes(back)) places.push(back);
  if (group.slot < 0) group.slot = c.fn.local(ValueType.i32, 'return to');
  c.fn.i32(places.indexOf(back)).set(group.slot);
}

/** Where the RETURNs of a group go: the place behind its only GOSUB, or the switch that they share. */
function returnLabel(c: Context, group: SubroutineGroup): Label {
  const label = c.groupReturns.get(group) ?? c.fn.newLabel();
  c.groupReturns.set(group, label);
  return label;
}

function pushReturnPlace(c: Context, back: Label): void {
  for (const slot of slotsInUse(c.tryPath)) c.fn.get(slot).emit('gosub.push');
  c.fn.i32(c.gosubSites.push({ label: back, path: c.tryPath }) - 1).emit('gosub.push');
}

/** Behind popping the number of a GOSUB at `path`: gives the slots of its TRYs back the values that it pushed. */
export function emitKeptSlots(c: Context, path: TryPath): void {
  for (const slot of slotsInUse(path).reverse()) c.fn.emit('gosub.pop').set(slot);
}

export function emitOnJump(c: Context, { jump, selector, labels }: OnJump): void {
  const { fn } = c;
  const targets = jump === 'goto' ? labels.map((label) => routeToLabel(c, label)) : [];
  const choice = c.temp(ValueType.i32);
  const next = fn.newLabel();
  emitValue(c, selector);
  releaseRecords(c);
  fn.i32(1).emit('i32.sub').set(choice);
  if (jump === 'goto') fn.get(choice).switch(targets, next);
  else emitOnGosub(c, choice, labels, next);
  fn.bind(next);
  c.freeTemp(choice);
}

/** Goes on behind when the choice, from 0, is none; the code ends open, at `next`. */
function emitOnGosub(c: Context, choice: number, labels: readonly LabelSymbol[], next: Label): void {
  const { fn } = c;
  const back = fn.newLabel();
  const groups = labels.map((label) => c.gosubs.groups.get(label));
  if (groups.every((group) => group === undefined)) {
    fn.get(choice).i32(labels.length).emit('i32.ltu').jumpUnless(next);
    pushReturnPlace(c, back);
    const targets = labels.map((label) => c.label(label));
    fn.get(choice).switch(targets, next);
  } else {
    const calls = labels.map(() => fn.newLabel());
    fn.get(choice).switch(calls, next);
    labels.forEach((label, i) => {
      const group = groups[i];
      fn.bind(calls[i]);
      if (group === undefined) pushReturnPlace(c, back);
      else setReturnPlace(c, group, back);
      fn.jump(c.label(label));
    });
  }
  fn.bind(back);
  for (const group of new Set(groups)) if (group?.sites === 1) fn.bind(returnLabel(c, group));
  emitKeptSlots(c, c.tryPath);
}

export function emitReturnGosub(c: Context, statement: ReturnGosub): void {
  const { fn } = c;
  const group = c.gosubs.returns.get(statement);
  if (group !== undefined) {
    fn.jump(returnLabel(c, group));
    return;
  }
  if (statement.orProcedure && !c.gosubs.usesStack) {
    fn.jump(c.leave);
    return;
  }
  if (statement.orProcedure)
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
  for (const [group, label] of c.groupReturns) {
    const places = c.groupSites.get(group);
    if (places !== undefined)
      c.fn
        .bind(label)
        .get(group.slot)
        .switch(places, places[places.length - 1]);
  }
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
