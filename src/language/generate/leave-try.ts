/**
 * Ways out of TRY statements. A FINALLY part is generated once; a slot says where to go on behind it. Whoever leaves through
 * FINALLYs (EXIT, GOTO, RETURN) goes to a stub that sets the innermost one's slot and enters it; behind it stands the stub of the next
 * one, and at last the target. Stubs and the switches behind FINALLYs lie at the function's end.
 */
import type { TryPosition } from '../ast.js';
import type { Context, Label } from './context.js';

/** A TRY statement whose code is being generated, or was. */
export type TryFrame = {
  readonly tryId: number;
  /** Where errors go on that are raised in the body; in a CATCH part, when there is a FINALLY to run (else -1). */
  readonly handler: Label;
  readonly catchHandler: Label | -1;
  /** The FINALLY part; -1 when there is none. */
  readonly finally: Label | -1;
  /** Slot with the number of the place behind FINALLY, or -1. Every way into FINALLY sets it. */
  readonly after: number;
  /** The places behind FINALLY, by number. */
  readonly exits: Label[];
  /** Slots with number and line of the error that is being handled. */
  readonly error: number;
  readonly line: number;
  /** Stubs made so far, by the place that they lead to. */
  readonly stubs: Map<Label, Label>;
};

/** Where code stands: the TRYs around it, outermost first, each with the part. */
export type TryPath = readonly { readonly frame: TryFrame; readonly part: TryPosition['part'] }[];

/** The label to jump to from code at `path` so as to get to `target`, which only the first `kept` TRYs of the path are around. */
export function routeOut(c: Context, path: TryPath, kept: number, target: Label): Label {
  let label = target;
  for (const { frame, part } of path.slice(kept)) {
    if (frame.finally !== -1 && part !== 'finally') label = stubFor(c, frame, frame.finally, label);
  }
  return label;
}

/** Is there a FINALLY to run on the way out of all of these? */
export const hasFinally = (path: TryPath): boolean =>
  path.some(({ frame, part }) => frame.finally !== -1 && part !== 'finally');

function stubFor(c: Context, frame: TryFrame, finallyPart: Label, target: Label): Label {
  const known = frame.stubs.get(target);
  if (known !== undefined) return known;
  const stub = c.fn.newLabel();
  const number = frame.exits.push(target) - 1;
  frame.stubs.set(target, stub);
  c.deferred.push(() => void c.fn.bind(stub).i32(number).set(frame.after).jump(finallyPart));
  return stub;
}

/** How many TRYs of the path are also around `position`, whatever the part. */
export function commonTries(path: TryPath, position: readonly { readonly tryId: number }[]): number {
  let count = 0;
  while (count < path.length && position[count]?.tryId === path[count].frame.tryId) count++;
  return count;
}

const PART_ORDER: { readonly [part in TryPosition['part']]: number } = { body: 0, catch: 1, finally: 2 };

/**
 * How many TRYs around a RETURN it does not leave when it goes to a GOSUB at `site`. A GOSUB in a later part of the same TRY has led
 * into it anew.
 */
export function triesKept(path: TryPath, site: TryPath): number {
  let count = 0;
  while (
    count < path.length &&
    site[count]?.frame === path[count].frame &&
    PART_ORDER[path[count].part] >= PART_ORDER[site[count].part]
  )
    count++;
  return count;
}

/** Slots of the TRYs around `path` whose values code there still needs, in the order in which a GOSUB keeps them. */
export const slotsInUse = (path: TryPath): number[] =>
  path.flatMap(({ frame, part }) => {
    if (part === 'body') return [];
    return part === 'finally' ? [frame.after, frame.error, frame.line] : [frame.error, frame.line];
  });

/** The way from here to a label of the program. */
export const routeTo = (c: Context, target: Label, position: readonly TryPosition[]): Label =>
  routeOut(c, c.tryPath, commonTries(c.tryPath, position), target);

/** Where an error raised at `path` goes on; null when none of its TRYs takes errors there. */
export function handlerOf(path: TryPath): Label | null {
  for (let i = path.length - 1; i >= 0; i--) {
    const { frame, part } = path[i];
    if (part === 'body') return frame.handler;
    if (part === 'catch' && frame.catchHandler !== -1) return frame.catchHandler;
  }
  return null;
}
