/**
 * Listing of a machine function for debugging, before or after allocation.
 *
 *   block 1  depth 1  (v3, v4)  from 0, 1
 *        .  r2 <- s0                          (inserted by the allocator before the next instruction)
 *     4  add     0:v5@r0 reuse 1 = 1:v3@r0, 2:v1@r2
 */
import {
  type Allocation,
  Constraint,
  InstFlag,
  type MachineFunction,
  operandConstraint,
  operandIsDef,
  operandIsLate,
  operandTarget,
  placeIsRegister,
  placeIsSlot,
  REMAT_BASE,
  SLOT_BASE,
  XMM_BASE,
} from '../machine-function.js';
import { blockOf } from './check-operands.js';

export type MachineNames = {
  readonly op?: (op: number) => string;
  readonly register?: (register: number) => string;
};

/** One line per block, instruction and inserted move; ends in a newline. */
export function printMachineFunction(fn: MachineFunction, allocation?: Allocation, names: MachineNames = {}): string {
  const opName = names.op ?? ((op: number) => `op${op}`);
  const registerName = names.register ?? ((r: number) => (r < XMM_BASE ? `r${r}` : `x${r - XMM_BASE}`));
  const lines: string[] = [`function ${fn.name}`];
  let move = 0;
  for (let block = 0; block < fn.blockCount; block++) {
    lines.push(blockLine(fn, block));
    const end = fn.blockEnd(block);
    for (let inst = fn.blockFirst.data[block]; inst < end; inst++) {
      for (; allocation !== undefined && move < allocation.moveCount && allocation.moveBefore[move] <= inst; move++) {
        lines.push(`        .  ${placeName(allocation.moveTo[move])} <- ${placeName(allocation.moveFrom[move])}`);
      }
      lines.push(`${String(inst).padStart(6)}  ${instructionText(inst)}`);
    }
    if (fn.branchArgs[block].length > 0) lines.push(`        passes ${fn.branchArgs[block].map(vregName).join(', ')}`);
  }
  if (allocation !== undefined) lines.push(`slots ${allocation.slotCount}`);
  return `${lines.join('\n')}\n`;

  function instructionText(inst: number): string {
    const first = fn.instOperands.data[inst];
    const defs: string[] = [];
    const uses: string[] = [];
    for (let o = first; o < fn.operandEnd(inst); o++) {
      (operandIsDef(fn.operandWord.data[o]) ? defs : uses).push(operandText(o, first));
    }
    const flags = fn.instFlags.data[inst];
    const notes = [
      (flags & InstFlag.move) !== 0 ? 'move' : '',
      (flags & InstFlag.call) !== 0 ? 'call' : '',
      (flags & InstFlag.rematerializable) !== 0 ? 'remat' : '',
      clobberText(fn.instClobbers.data[inst]),
      (flags & InstFlag.terminator) !== 0 ? `-> ${fn.blockSuccessors[blockOf(fn, inst)].join(', ')}` : '',
    ].filter((note) => note !== '');
    const result = defs.length > 0 ? `${defs.join(', ')} = ` : '';
    return `${opName(fn.instOp.data[inst]).padEnd(8)}${result}${uses.join(', ')}  ${notes.join(' ')}`.trimEnd();
  }

  function operandText(operand: number, first: number): string {
    const word = fn.operandWord.data[operand];
    const constraint = operandConstraint(word);
    const place = allocation === undefined ? '' : `@${placeName(allocation.operandPlace[operand])}`;
    let note = '';
    if (constraint === Constraint.any) note = ' any';
    else if (constraint === Constraint.state) note = ' state';
    else if (constraint === Constraint.fixed) note = ` ${registerName(operandTarget(word))}`;
    else if (constraint === Constraint.reuse) note = ` reuse ${operandTarget(word)}`;
    const moved = operandIsDef(word) === operandIsLate(word) ? '' : operandIsDef(word) ? ' early' : ' late';
    return `${operand - first}:${vregName(fn.operandVreg.data[operand])}${place}${note}${moved}`;
  }

  function clobberText(mask: number): string {
    if (mask === 0) return '';
    const registers: string[] = [];
    for (let r = 0; r < 32; r++) if ((mask & (1 << r)) !== 0) registers.push(registerName(r));
    return `clobbers ${registers.join(' ')}`;
  }

  function placeName(place: number): string {
    if (placeIsRegister(place)) return place < 0 ? '?' : registerName(place);
    return placeIsSlot(place) ? `s${place - SLOT_BASE}` : `remat ${place - REMAT_BASE}`;
  }

  function vregName(vreg: number): string {
    return `v${vreg}${fn.vregClass.data[vreg] === 1 ? 'f' : ''}`;
  }
}

function blockLine(fn: MachineFunction, block: number): string {
  const params = fn.blockParams[block];
  const from = fn.blockPredecessors[block];
  return [
    `block ${block}`,
    fn.blockLoopDepth.data[block] > 0 ? `depth ${fn.blockLoopDepth.data[block]}` : '',
    fn.blockCold.data[block] !== 0 ? 'cold' : '',
    params.length > 0 ? `(${params.map((vreg) => `v${vreg}`).join(', ')})` : '',
    from.length > 0 ? `from ${from.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join('  ');
}
