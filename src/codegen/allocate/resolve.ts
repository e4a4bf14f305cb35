/**
 * Resolution: from pieces to places of operands, and to the moves that connect them.
 *
 * Per virtual register: each operand gets the place of the piece that covers it; fixed operands get their register and a copy
 * from or to the value's place; transitions between pieces become moves unless the value is already there, which is the case
 * in memory once it was stored. Per edge: block arguments move into parameters. Then reused operands and copies, whose two
 * sides are known only now.
 *
 * Edge moves go to the end of a predecessor with one successor, before its jump, or to the head of a successor with one
 * predecessor; there are no other edges (selection splits critical ones).
 */
import { InternalError } from '#support';
import { placeIsSlot } from '../machine-function.js';
import type { Context } from './context.js';
import type { MoveList } from './move-list.js';
import { IN_MEMORY, type Pieces } from './pieces.js';
import { MoveGroup } from './points.js';
import { Role, Use } from './uses.js';

/** Fills `operandPlace` and `moves`. */
export function resolve(context: Context, pieces: Pieces, moves: MoveList, operandPlace: Int32Array): void {
  const { fn } = context;
  for (let v = 0; v < fn.vregClass.length; v++) {
    placeOperands(context, pieces, moves, operandPlace, v);
    if (pieces.from[v + 1] - pieces.from[v] > 1) connectPieces(context, pieces, moves, v);
  }
  for (let b = 0; b < fn.blockCount; b++) passArguments(context, pieces, moves, b);
  pairCopies(context, moves, operandPlace);
}

function placeOperands(
  context: Context,
  pieces: Pieces,
  moves: MoveList,
  operandPlace: Int32Array,
  vreg: number,
): void {
  const { uses } = context;
  const cls = context.fn.vregClass.data[vreg];
  const end = uses.to[vreg];
  let piece = pieces.from[vreg];
  const pieceEnd = pieces.from[vreg + 1];
  for (let row = uses.from[vreg]; row < end; row++) {
    const point = uses.point[row];
    while (piece < pieceEnd && pieces.end[piece] <= point) piece++;
    const operand = uses.operand[row];
    const place = piece < pieceEnd && pieces.start[piece] <= point ? pieces.source(vreg, piece) : -1;
    const isDefinition = (uses.kind[row] & Use.definition) !== 0;
    if (operand >= 0) {
      const role = uses.role[operand];
      if (role === Role.fixedUse || role === Role.fixedDef) {
        const register = uses.link[operand];
        operandPlace[operand] = register;
        if (role === Role.fixedUse) moves.add(point >>> 2, MoveGroup.copy, place, register, cls);
        else if (place >= 0) storeFixedResult(pieces, moves, vreg, point >>> 2, register, place, cls);
        continue;
      }
      operandPlace[operand] = place;
    }
    if (isDefinition && place >= 0 && !placeIsSlot(place) && pieces.storesAtDefinition[vreg] !== 0) {
      // parameters are stored at the head of their block, results before the next instruction
      const inst = operand < 0 ? point >>> 2 : (point >>> 2) + 1;
      moves.add(inst, MoveGroup.split, place, pieces.memoryPlace[vreg], cls);
    }
  }
}

function storeFixedResult(
  pieces: Pieces,
  moves: MoveList,
  vreg: number,
  inst: number,
  register: number,
  place: number,
  cls: number,
): void {
  moves.add(inst, MoveGroup.split, register, place, cls);
  if (pieces.storesAtDefinition[vreg] !== 0 && !placeIsSlot(place)) {
    moves.add(inst, MoveGroup.split, register, pieces.memoryPlace[vreg], cls);
  }
}

function connectPieces(context: Context, pieces: Pieces, moves: MoveList, vreg: number): void {
  const cls = context.fn.vregClass.data[vreg];
  pieces.findTransitions(context, vreg);
  for (let t = 0; t < pieces.transitionCount; t++) {
    const from = pieces.transitionFrom[t];
    const to = pieces.transitionTo[t];
    if (pieces.place[from] === pieces.place[to]) continue;
    const intoMemory = pieces.place[to] === IN_MEMORY;
    const target = intoMemory ? pieces.memoryPlace[vreg] : pieces.place[to];
    if (intoMemory && (pieces.stored[from] !== 0 || !placeIsSlot(target))) continue;
    const source = pieces.source(vreg, from);
    const pred = pieces.transitionPred[t];
    if (pred >= 0) addEdgeMove(context, moves, pred, pieces.transitionBlock[t], source, target, cls);
    else {
      const point = pieces.start[to];
      moves.add(point >>> 2, (point & 3) === 1 ? MoveGroup.split : MoveGroup.copy, source, target, cls);
    }
  }
}

function passArguments(context: Context, pieces: Pieces, moves: MoveList, pred: number): void {
  const { fn, flow } = context;
  const args = fn.branchArgs[pred];
  if (args.length === 0) return;
  const block = fn.blockSuccessors[pred][0];
  const params = fn.blockParams[block];
  for (let i = 0; i < args.length; i++) {
    const to = pieces.at(params[i], flow.blockHead[block]);
    if (to < 0) continue;
    const from = pieces.at(args[i], flow.blockHead[pred + 1] - 1);
    const target = pieces.source(params[i], to);
    // a parameter that is recomputed everywhere would be no parameter
    const alreadyThere = placeIsSlot(target) && pieces.stored[from] !== 0 && pieces.memoryPlace[args[i]] === target;
    if (alreadyThere) continue;
    addEdgeMove(context, moves, pred, block, pieces.source(args[i], from), target, fn.vregClass.data[params[i]]);
  }
}

function addEdgeMove(
  context: Context,
  moves: MoveList,
  pred: number,
  block: number,
  source: number,
  target: number,
  cls: number,
): void {
  const { fn } = context;
  if (source === target) return;
  const last = fn.blockEnd(pred) - 1;
  const plainJump = fn.operandEnd(last) === fn.instOperands.data[last] && fn.instClobbers.data[last] === 0;
  if (fn.blockSuccessors[pred].length === 1 && plainJump) moves.add(last, MoveGroup.tail, source, target, cls);
  else if (fn.blockPredecessors[block].length === 1) {
    moves.add(fn.blockFirst.data[block], MoveGroup.head, source, target, cls);
  } else {
    throw new InternalError(`register allocation of ${fn.name}`, `no place for moves from block ${pred} to ${block}`);
  }
}

/** Reused operands, copies and further uses of a reused register take the place of the definition. */
function pairCopies(context: Context, moves: MoveList, operandPlace: Int32Array): void {
  const { fn, uses } = context;
  for (let inst = 0; inst < fn.instOp.length; inst++) {
    const end = fn.operandEnd(inst);
    for (let o = fn.instOperands.data[inst]; o < end; o++) {
      const role = uses.role[o];
      if (role !== Role.reusedUse && role !== Role.moveUse && role !== Role.tied) continue;
      const place = operandPlace[uses.link[o]];
      if (role !== Role.tied) {
        const cls = fn.vregClass.data[fn.operandVreg.data[o]];
        moves.add(inst, MoveGroup.copy, operandPlace[o], place, cls);
      }
      operandPlace[o] = place;
    }
  }
}
