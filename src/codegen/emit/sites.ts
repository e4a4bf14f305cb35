/** The side table of a function (link/object.ts): for each site its offset, and the places of the values it needs. */
import { type CodeSites, SITE_ROW, VALUE_FRAME_ADDRESS, VALUE_IN_MEMORY, VALUE_KIND } from '#link';
import type { FrameLayout } from '../frame/layout.js';
import { type Allocation, placeIsRegister, SLOT_BASE } from '../machine-function.js';
import type { X64Function } from '../select/x64-function.js';

/**
 * @param siteInst    instruction of each site
 * @param siteOffsets byte offset of each site, −1 for those that were left out
 */
export function buildSites(
  fn: X64Function,
  allocation: Allocation,
  layout: FrameLayout,
  siteInst: Int32Array,
  siteOffsets: Int32Array,
): CodeSites | undefined {
  const order: number[] = [];
  for (let site = 0; site < siteOffsets.length; site++) if (siteOffsets[site] >= 0) order.push(site);
  if (order.length === 0) return undefined;
  order.sort((a, b) => siteOffsets[a] - siteOffsets[b]);
  const rows = new Int32Array(order.length * SITE_ROW);
  const values: number[] = [];
  order.forEach((site, index) => {
    const first = site === 0 ? 0 : fn.siteValueEnd.data[site - 1];
    const count = fn.siteValueEnd.data[site] - first;
    rows.set(
      [siteOffsets[site], fn.siteKind.data[site], fn.siteState.data[site], values.length / 2, count],
      index * SITE_ROW,
    );
    const operands = fn.machine.instOperands.data[siteInst[site]] + fn.siteFirstOperand.data[site];
    for (let value = first; value < first + count; value++) {
      const word = fn.siteValueWord.data[value];
      const data = fn.siteValueData.data[value];
      const kind = word & VALUE_KIND;
      if (kind === VALUE_FRAME_ADDRESS) values.push(word, layout.objectOffset[data]);
      else if (kind !== 0) values.push(word, data);
      else {
        const place = allocation.operandPlace[operands + data];
        if (placeIsRegister(place)) values.push(word, place);
        else values.push(word | VALUE_IN_MEMORY, layout.slotOffset - 8 * (place - SLOT_BASE));
      }
    }
  });
  const sites = { rows, values: Int32Array.from(values) };
  return fn.siteConstants.length === 0 ? sites : { ...sites, constants: fn.siteConstants };
}
