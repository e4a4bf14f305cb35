/**
 * Program points. Instruction i spans four, in the order of execution:
 *
 *   4i      pre     the state before any move inserted ahead of the instruction
 *   4i + 1  mid     after the moves between places of one value (splits, fixed results of the instruction before)
 *   4i + 2  early   after the copies into fixed and reused registers: early operands
 *   4i + 3  late    late operands and clobbers
 *
 * Live ranges are half-open intervals of points. A range starts at a block's head (its first instruction's pre), at a
 * definition, or where a range was split: at mid (the value moves there), or right after an early use, at early or late.
 */
export const midOf = (point: number): number => (point & ~3) | 1;
export const instOf = (point: number): number => point >>> 2;

/**
 * Inserted moves before one instruction happen in this order; those of one group happen at once.
 * `head`: arriving from the only predecessor; `split`: see `mid`; `copy`: see `early`; `tail`: leaving to the only successor.
 */
export const MoveGroup = { head: 0, split: 1, copy: 2, tail: 3 } as const;
