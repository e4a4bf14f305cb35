/** Which columns of an instruction hold values: the one place that knows which of them keep other things there. */
import type { IlFunction } from './function.js';
import { OP_COUNT, OP_NAMES, type OpName } from './ops.js';

/** Bit i: `insArg<i>` is a value (temporary or constant). Phis keep theirs in the phi pool and are 0 here. */
export const OP_VALUES = new Uint8Array(OP_COUNT);

const SPECIAL: Readonly<Partial<Record<OpName, number>>> = {
  nop: 0,
  par: 0,
  parc: 0,
  pare: 0,
  phi: 0,
  argv: 0,
  dbgloc: 3,
  blit: 7,
  select: 7,
  arg: 1,
  argc: 2,
  arge: 1,
  call: 1,
  live: 1,
  guard: 1,
  state: 0,
};
for (let op = 0; op < OP_COUNT; op++) OP_VALUES[op] = SPECIAL[OP_NAMES[op]] ?? 3;

/** Calls `visit` with every value that an instruction other than a phi uses; empty columns are left out. */
export function forEachArgument(fn: IlFunction, ins: number, visit: (ref: number) => void): void {
  const mask = OP_VALUES[fn.insOp[ins]];
  if ((mask & 1) !== 0 && fn.insArg0[ins] !== 0) visit(fn.insArg0[ins]);
  if ((mask & 2) !== 0 && fn.insArg1[ins] !== 0) visit(fn.insArg1[ins]);
  if ((mask & 4) !== 0 && fn.insArg2[ins] !== 0) visit(fn.insArg2[ins]);
}
