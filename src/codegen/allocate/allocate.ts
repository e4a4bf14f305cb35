/**
 * Global register allocation on SSA, target-independent. The steps, each in its own file:
 *
 *   flow           frequencies and loops                        uses        operands as rows, constraints as copies
 *   liveness       segments and bundles                         merge       copies whose ends share a bundle
 *   reservations   what instructions do to registers            assign      registers, by eviction (plan-split, split)
 *   pieces         the outcome by virtual register              recolour    moves saved by exchanging registers
 *   slots          spill slots, shared                          stores      one store per spilled value
 *   resolve        places of operands, moves                    move-list   moves in sequence (parallel-moves)
 *
 * Cost: n·log n in instructions plus live ranges. The checker (check-allocation.ts) knows nothing of all this.
 */
import type { Allocation, MachineFunction, RegisterSet } from '../machine-function.js';
import { operandIsDef, placeIsRegister } from '../machine-function.js';
import { assignBundles } from './assign.js';
import { checkAllocation } from './check-allocation.js';
import { Context } from './context.js';
import { mergeBundles } from './merge.js';
import { MoveList } from './move-list.js';
import { Pieces } from './pieces.js';
import { recolour } from './recolour.js';
import { resolve } from './resolve.js';
import { assignSlots } from './slots.js';
import { placeStores } from './stores.js';

export type AllocateOptions = {
  /** Prove the answer right before it is returned. */
  readonly check?: boolean;
};

/** Functions beyond this many instructions do not leave their memory to the next one. */
const KEEP_LIMIT = 50_000;

let shared: { context: Context; pieces: Pieces; moves: MoveList } | null = null;

/**
 * @throws InternalError when an instruction needs more registers than there are, or when the function breaks an invariant of
 *         machine-function.ts that allocation relies on
 */
export function allocateRegisters(fn: MachineFunction, set: RegisterSet, options: AllocateOptions = {}): Allocation {
  const state = shared ?? { context: new Context(), pieces: new Pieces(), moves: new MoveList() };
  // a throw half-way leaves nothing behind
  shared = null;
  const allocation = run(state.context, state.pieces, state.moves, fn, set);
  if (fn.instOp.length <= KEEP_LIMIT) shared = state;
  if (options.check === true) checkAllocation(fn, set, allocation);
  return allocation;
}

function run(context: Context, pieces: Pieces, moves: MoveList, fn: MachineFunction, set: RegisterSet): Allocation {
  context.start(fn, set);
  context.copies.collect(fn, context.flow, context.uses);
  mergeBundles(context);
  assignBundles(context);
  pieces.collect(context);
  recolour(context, pieces);
  pieces.takePlaces(context);
  const slotCount = assignSlots(context, pieces);
  placeStores(context, pieces);
  const operandPlace = new Int32Array(fn.operandVreg.length);
  moves.clear();
  resolve(context, pieces, moves, operandPlace);
  const slotsUsed = moves.sequence(context, slotCount);
  const moveCount = moves.from.length;
  const moveTo = moves.to.data.slice(0, moveCount);
  return {
    operandPlace,
    moveCount,
    moveBefore: moves.before.data.slice(0, moveCount),
    moveFrom: moves.from.data.slice(0, moveCount),
    moveTo,
    moveClass: Uint8Array.from(moves.cls.data.subarray(0, moveCount)),
    slotCount: slotsUsed,
    usedRegisters: writtenRegisters(fn, operandPlace, moveTo),
    statistics: {
      spills: context.spills,
      splits: context.splits,
      coalesced: context.coalesced,
      moves: moveCount,
    },
  };
}

function writtenRegisters(fn: MachineFunction, operandPlace: Int32Array, moveTo: Int32Array): number {
  let mask = 0;
  for (let inst = 0; inst < fn.instOp.length; inst++) mask |= fn.instClobbers.data[inst];
  for (let o = 0; o < operandPlace.length; o++) {
    if (operandIsDef(fn.operandWord.data[o]) && placeIsRegister(operandPlace[o])) mask |= 1 << operandPlace[o];
  }
  for (const place of moveTo) if (placeIsRegister(place)) mask |= 1 << place;
  return mask;
}
