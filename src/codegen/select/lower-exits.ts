/**
 * Guards and frame states: what a `guard`, or a call or division with a `state`, notes for the function's side table.
 *
 * The values of a frame state are operands that may lie anywhere (`useState`): early at a guard, where nothing happens to
 * them, and late at a call or division, so that they survive it. Constants and addresses of frame objects take no place: the
 * side table holds them. A guard's condition goes into the flags directly before it; the way out is a call in a cold stub
 * behind the function's code, whose return address names the site.
 */
import { ConstKind, isConst, livesOf, type Ref, stateNumber, stateOf } from '#il';
import { SITE, VALUE_CONSTANT, VALUE_FRAME_ADDRESS } from '#link';
import { useState, useStateLate } from '../machine-function.js';
import { emitCondition } from './condition.js';
import type { Selector } from './selector.js';
import { Pseudo, SHAPE_CC_SHIFT } from './x64-function.js';

/** Where every guard leads; defined by the engine. */
export const DEOPT_ENTRY = 'fb_deopt_entry';
/** State of a trap site that has none. */
const NO_STATE = -1;

export function lowerGuard(s: Selector, ins: number): void {
  const { fn } = s;
  const condition = s.resolve(fn.insArg0[ins]);
  const known =
    isConst(condition) && fn.constKind[condition >>> 3] === ConstKind.int ? fn.constLo[condition >>> 3] : -1;
  if (isConst(condition) && known !== 0) return;
  const site = s.out.newSite(SITE.guard, stateNumber(fn, ins));
  const vregs = collectValues(s, ins, site);
  // a guard that always fails stands where nothing else runs: no condition, no stub
  const cc = known === 0 ? 0 : emitCondition(s, condition);
  const row = s.row(cc << SHAPE_CC_SHIFT, 0, s.module.symbol(DEOPT_ENTRY), site, known === 0 ? 1 : 0);
  s.stage.inst(Pseudo.guard, 0, row, 0);
  for (const vreg of vregs) s.operand(vreg, useState);
}

/** A call or division that may leave the function, begun but without its values; they follow by `finishSite`. */
export type OpenSite = {
  /** Number of the site + 1; 0 for a call without a state. */
  readonly tag: number;
  readonly vregs: readonly number[];
};

export const NO_SITE: OpenSite = { tag: 0, vregs: [] };

/** The side table's row of a call: only when it has a state. */
export function openCall(s: Selector, call: number): OpenSite {
  const state = stateOf(s.fn, call);
  if (state === 0) return NO_SITE;
  const site = s.out.newSite(SITE.call, stateNumber(s.fn, state));
  return { tag: site + 1, vregs: collectValues(s, state, site) };
}

/** The side table's row of a division that may trap: always. */
export function openTrap(s: Selector, division: number): OpenSite {
  const state = stateOf(s.fn, division);
  const site = s.out.newSite(SITE.trap, state === 0 ? NO_STATE : stateNumber(s.fn, state));
  return { tag: site + 1, vregs: state === 0 ? [] : collectValues(s, state, site) };
}

/** Adds the values to the instruction just begun; after its own operands. */
export function finishSite(s: Selector, { tag, vregs }: OpenSite): void {
  if (tag === 0) return;
  s.out.siteFirstOperand.data[tag - 1] = operandCount(s);
  for (const vreg of vregs) s.operand(vreg, useStateLate);
}

function operandCount({ stage }: Selector): number {
  return stage.operandVreg.length - stage.instOperands.data[stage.instOp.length - 1];
}

/** Notes the values of a site in order; returns the virtual registers among them, each once. */
function collectValues(s: Selector, exit: number, site: number): number[] {
  const { fn, out, facts } = s;
  const vregs: number[] = [];
  for (const live of livesOf(fn, exit)) {
    const ref = s.resolve(fn.insArg0[live]);
    const cls = fn.insCls[live];
    if (isConst(ref)) out.addSiteValue(cls | VALUE_CONSTANT, out.siteConstants.push(constantOf(s, ref, cls)) - 1);
    else if (facts.frameOf[ref >>> 3] !== 0) out.addSiteValue(cls | VALUE_FRAME_ADDRESS, facts.frameOf[ref >>> 3] - 1);
    else {
      const vreg = s.vregOfTemp(ref >>> 3);
      let number = vregs.indexOf(vreg);
      if (number < 0) number = vregs.push(vreg) - 1;
      out.addSiteValue(cls, number);
    }
  }
  out.closeSite(site);
  return vregs;
}

function constantOf({ fn, module }: Selector, ref: Ref, cls: number): bigint | { symbol: string; addend: number } {
  const constant = ref >>> 3;
  const kind = fn.constKind[constant];
  if (kind === ConstKind.symbol || kind === ConstKind.threadSymbol)
    return { symbol: module.symbolNames[fn.constLo[constant]], addend: fn.constHi[constant] };
  const bits = fn.constInt(ref);
  return cls === 0 ? BigInt.asIntN(32, bits) : bits;
}
