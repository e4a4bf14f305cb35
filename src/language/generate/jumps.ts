/**
 * GOTO, GOSUB, RETURN, ON, END, THROW. A GOSUB pushes the number of the place behind it; RETURN pops a number and switches
 * to the place. Numbers belong to one function: a procedure remembers the depth at entry and never pops below it.
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
  Throw,
} from '../ast.js';
import type { Context } from './context.js';
import { emitStoreVariable } from './control.js';
import { emitValue } from './expressions.js';
import { releaseRecords } from './record-values.js';

export function emitGoto(c: Context, { label }: Goto): void {
  c.fn.jump(c.label(label));
}

export function emitGosub(c: Context, { label }: Gosub): void {
  const back = pushReturnPlace(c);
  c.fn.jump(c.label(label)).bind(back);
}

function pushReturnPlace(c: Context): ReturnType<Context['fn']['newLabel']> {
  const back = c.fn.newLabel();
  c.fn.i32(c.gosubSites.push(back) - 1).emit('gosub.push');
  return back;
}

export function emitOnJump(c: Context, { jump, selector, labels }: OnJump): void {
  const { fn } = c;
  const targets = labels.map((label: LabelSymbol) => c.label(label));
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
    fn.get(choice).switch(targets, next).bind(back).bind(next);
  }
  c.freeTemp(choice);
}

export function emitReturnGosub(c: Context, { orProcedure }: ReturnGosub): void {
  const { fn } = c;
  if (orProcedure) fn.emit('gosub.depth').get(c.gosubDepth).emit('i32.gt').jumpUnless(c.exit);
  if (c.gosubReturn === -1) c.gosubReturn = fn.newLabel();
  fn.emit('gosub.pop').jump(c.gosubReturn);
}

/** The switch that all RETURNs of the function share; stack: number --. Emitted once all sites are known. */
export function emitGosubReturns(c: Context): void {
  if (c.gosubReturn === -1) return;
  const lost = c.fn.newLabel();
  c.fn.bind(c.gosubReturn).switch(c.gosubSites, lost);
  c.fn.bind(lost).i32(RETURN_WITHOUT_GOSUB).callRuntime('fb_error');
}

const RETURN_WITHOUT_GOSUB = 3;

export function emitReturnProcedure(c: Context, { value }: ReturnProcedure): void {
  const result = c.procedure?.resultVariable ?? null;
  if (value !== null && result !== null) {
    emitStoreVariable(c, result, value);
    releaseRecords(c);
  }
  c.fn.jump(c.exit);
}

export function emitExitLoop(c: Context, { loopId }: ExitLoop): void {
  const loop = c.loops.get(loopId);
  if (loop !== undefined) c.fn.jump(loop.exit);
}

export function emitContinueLoop(c: Context, { loopId }: ContinueLoop): void {
  const loop = c.loops.get(loopId);
  if (loop !== undefined) c.fn.jump(loop.next);
}

export function emitEnd(c: Context, _statement: End): void {
  c.fn.i32(0).callRuntime('fb_end');
}

/** Nothing catches it: a program with TRY is refused, so the runtime reports it and ends the program. */
export function emitThrow(c: Context, statement: Throw): void {
  if (statement.code === null) c.fn.i32(1);
  else emitValue(c, statement.code);
  releaseRecords(c);
  if (statement.at === null) c.fn.i32(statement.line);
  else emitValue(c, statement.at);
  c.fn.callRuntime('fb_throw');
}
