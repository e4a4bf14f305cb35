import type { RegisterSet } from '#codegen/allocate';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const mask = (registers: readonly number[]): number => registers.reduce((bits, r) => bits | (1 << r), 0);

/** Like System V x86-64: 4 and 5 are reserved, 3 and 12–15 callee-saved. */
export const FULL: RegisterSet = {
  order: [[0, 1, 2, 6, 7, 8, 9, 10, 11, 3, 12, 13, 14, 15], range(16, 32)],
  calleeSaved: mask([3, 12, 13, 14, 15]),
};

/** Few registers: everything spills. */
export const SMALL: RegisterSet = { order: [[0, 1, 2, 3, 6], range(16, 20)], calleeSaved: mask([3, 6]) };

/** Many callee-saved ones, few others. */
export const SAVED: RegisterSet = { order: [[0, 1, 2, 6, 12, 13], range(16, 21)], calleeSaved: mask([12, 13]) };
