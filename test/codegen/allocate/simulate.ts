/**
 * The checker's own oracle: runs a machine function along random paths twice at once, on virtual registers and on places, and
 * compares what each instruction reads. An instruction's results are hashes of its number and inputs.
 */
import {
  type Allocation,
  InstFlag,
  type MachineFunction,
  operandIsDef,
  operandIsLate,
  REMAT_BASE,
} from '#codegen/allocate';
import type { Random } from './random-function.js';

const mix = (a: number, b: number): number => Math.imul(a ^ (b + 0x7f4a7c15), 0x9e3779b1) ^ (a >>> 15);

/** Null when all reads agree along the path, else what went wrong first. */
export function simulate(fn: MachineFunction, allocation: Allocation, random: Random, steps: number): string | null {
  const values = new Map<number, number>();
  const places = new Map<number, number>();
  let move = 0;
  let block = 0;
  let junk = 1;
  for (let step = 0; step < steps; ) {
    const first = fn.blockFirst.data[block];
    const end = fn.blockEnd(block);
    move = 0;
    while (move < allocation.moveCount && allocation.moveBefore[move] < first) move++;
    for (let inst = first; inst < end; inst++, step++) {
      for (; move < allocation.moveCount && allocation.moveBefore[move] === inst; move++) {
        const from = allocation.moveFrom[move];
        const value = from >= REMAT_BASE ? mix(from - REMAT_BASE, 77) : (places.get(from) ?? junk++);
        places.set(allocation.moveTo[move], value);
      }
      const problem = execute(fn, allocation, inst, values, places, () => junk++);
      if (problem !== null) return problem;
    }
    const successors = fn.blockSuccessors[block];
    if (successors.length === 0) return null;
    const next = successors[random.below(successors.length)];
    const passed = fn.branchArgs[block].map((v) => values.get(v) ?? 0);
    fn.blockParams[next].forEach((param, i) => {
      values.set(param, passed[i]);
    });
    block = next;
  }
  return null;
}

function execute(
  fn: MachineFunction,
  allocation: Allocation,
  inst: number,
  values: Map<number, number>,
  places: Map<number, number>,
  junk: () => number,
): string | null {
  const first = fn.instOperands.data[inst];
  const end = fn.operandEnd(inst);
  const { operandPlace } = allocation;
  const isMove = (fn.instFlags.data[inst] & InstFlag.move) !== 0;
  const dropped = isMove && operandPlace[first] === operandPlace[first + 1];
  let input = inst;
  for (let o = first; o < end; o++) {
    if (operandIsDef(fn.operandWord.data[o])) continue;
    input = mix(input, values.get(fn.operandVreg.data[o]) ?? 0);
  }
  const result = (o: number): number => {
    if (isMove) return values.get(fn.operandVreg.data[first + 1]) ?? 0;
    if ((fn.instFlags.data[inst] & InstFlag.rematerializable) !== 0) return mix(inst, 77);
    return mix(input, o - first);
  };
  const read = (late: boolean): string | null => {
    for (let o = first; o < end; o++) {
      if (operandIsDef(fn.operandWord.data[o]) || operandIsLate(fn.operandWord.data[o]) !== late) continue;
      const expected = values.get(fn.operandVreg.data[o]) ?? 0;
      if (places.get(operandPlace[o]) !== expected)
        return `instruction ${inst} operand ${o - first} reads a wrong value`;
    }
    return null;
  };
  const write = (late: boolean): void => {
    for (let o = first; o < end; o++) {
      if (!operandIsDef(fn.operandWord.data[o]) || operandIsLate(fn.operandWord.data[o]) !== late) continue;
      places.set(operandPlace[o], result(o));
    }
  };
  const results = new Map<number, number>();
  for (let o = first; o < end; o++)
    if (operandIsDef(fn.operandWord.data[o])) results.set(fn.operandVreg.data[o], result(o));
  if (dropped) {
    const problem = read(false);
    if (problem !== null) return problem;
  } else {
    const early = read(false);
    if (early !== null) return early;
    write(false);
    const late = read(true);
    if (late !== null) return late;
    for (let r = 0; r < 32; r++) if ((fn.instClobbers.data[inst] & (1 << r)) !== 0) places.set(r, junk());
    write(true);
  }
  for (const [vreg, value] of results) values.set(vreg, value);
  return null;
}
