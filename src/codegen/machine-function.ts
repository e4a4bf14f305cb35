/**
 * Machine code with virtual registers: what instruction selection captures, what the register allocator reads, and what
 * emission turns into bytes. The allocator sees operands, clobbers, moves, blocks and block parameters; it never looks
 * at opcodes or payloads.
 *
 * SSA: every virtual register has exactly one definition (an operand or a block parameter) that dominates its uses.
 * Phis are block parameters; the values passed are branch arguments on the predecessor.
 *
 * INVARIANTS, established by selection:
 * - No critical edges: a block with several successors has none with several predecessors.
 * - Branch arguments exist only on blocks with one successor; they are read at the block's end.
 * - Every block ends in exactly one terminator (flag `terminator`), its last instruction; the start block is block 0
 *   and has no predecessors.
 * - Blocks are stored in layout order, which is a reverse postorder with loops contiguous.
 * - Within one instruction a virtual register has at most one fixed-register use; arguments that need two places were
 *   copied first. A `reuse` definition names a `use` operand of the same instruction and class.
 */
import { borrowColumn, growColumn, returnColumn } from '#il';

/** Register classes. Physical registers: 0–15 general purpose, 16–31 vector (hardware number + 16). */
export const RegClass = { int: 0, float: 1 } as const;
export const XMM_BASE = 16;
export const PHYSICAL_REGISTER_COUNT = 32;

/**
 * Operand word, packed:  bits 0–2 constraint, bit 3 definition, bit 4 position, bits 8–15 fixed register or operand number.
 * Position: `early` is read (or written) before the instruction's own work, `late` after. Uses are early unless they must
 * not share a register with a definition (then late); definitions are late unless they are written while uses are still
 * needed (then early). A temporary needed inside the instruction is an early definition without uses.
 */
export const Constraint = {
  /** Register or spill slot (the form takes a memory operand). */
  any: 0,
  /** Any register of the class. */
  register: 1,
  /** The physical register in bits 8–15. */
  fixed: 2,
  /** Definition in the same register as the use operand numbered in bits 8–15 (two-address forms). */
  reuse: 3,
  /** Register or spill slot; read only when the function is left there, so that memory costs nothing. */
  state: 4,
} as const;
export const OPERAND_DEF = 8;
export const OPERAND_LATE = 16;

export const useAny = Constraint.any;
export const useState = Constraint.state;
/** A value that a frame state needs while the instruction is under way: in no register that it destroys. */
export const useStateLate = Constraint.state | OPERAND_LATE;
export const useRegister = Constraint.register;
export const useRegisterLate = Constraint.register | OPERAND_LATE;
export const useFixed = (register: number): number => Constraint.fixed | (register << 8);
export const defRegister = Constraint.register | OPERAND_DEF | OPERAND_LATE;
export const defRegisterEarly = Constraint.register | OPERAND_DEF;
export const defAny = Constraint.any | OPERAND_DEF | OPERAND_LATE;
export const defFixed = (register: number): number => Constraint.fixed | OPERAND_DEF | OPERAND_LATE | (register << 8);
export const defReuse = (operand: number): number => Constraint.reuse | OPERAND_DEF | OPERAND_LATE | (operand << 8);

export const operandConstraint = (word: number): number => word & 7;
export const operandIsDef = (word: number): boolean => (word & OPERAND_DEF) !== 0;
export const operandIsLate = (word: number): boolean => (word & OPERAND_LATE) !== 0;
/** Fixed register, or the number of the reused operand. */
export const operandTarget = (word: number): number => (word >>> 8) & 0xff;

/** Instruction flags. */
export const InstFlag = {
  /** operand 0 = definition, operand 1 = use, same class: a copy the allocator tries to coalesce; dropped if it does. */
  move: 1,
  terminator: 2,
  call: 4,
  /** Recomputing it anywhere gives the same value at the cost of one instruction: no uses, one definition, no effects. */
  rematerializable: 8,
} as const;

/** Growable int32 column, of the pool. What lies behind `length` is stale. */
export class IntColumn {
  data: Int32Array;
  length = 0;
  constructor(capacity = 64) {
    this.data = borrowColumn(capacity);
  }
  push(value: number): number {
    if (this.length === this.data.length) this.data = growColumn(this.data);
    this.data[this.length] = value;
    return this.length++;
  }
  /** Gives the memory back; the column is empty and must not grow any more. */
  release(): void {
    returnColumn(this.data);
    this.data = NO_DATA;
    this.length = 0;
  }
}

const NO_DATA = new Int32Array(0);

export class MachineFunction {
  readonly name: string;

  /** Class of each virtual register; numbered from 0. */
  readonly vregClass = new IntColumn();

  // instructions, numbered from 0 in layout order
  /** Target opcode: meaning belongs to selection and emission. */
  readonly instOp = new IntColumn();
  readonly instFlags = new IntColumn();
  /** First operand; instruction i has operands instOperands[i] … instOperands[i + 1] - 1 (see `operandEnd`). */
  readonly instOperands = new IntColumn();
  /** Bit mask of physical registers (bit = register number) destroyed by the instruction, late. */
  readonly instClobbers = new IntColumn();
  /** Payload: meaning belongs to selection and emission. */
  readonly instPayload = new IntColumn();
  readonly operandVreg = new IntColumn(128);
  readonly operandWord = new IntColumn(128);

  // blocks, numbered from 0 in layout order
  /** First instruction; block b has instructions blockFirst[b] … blockFirst[b + 1] - 1 (see `blockEnd`). */
  readonly blockFirst = new IntColumn();
  /** Loop nesting depth, for spill weights. */
  readonly blockLoopDepth = new IntColumn();
  /** 1 when the block is expected to run hardly ever (error paths). */
  readonly blockCold = new IntColumn();
  readonly blockSuccessors: number[][] = [];
  readonly blockPredecessors: number[][] = [];
  /** Virtual registers defined at the block's head. */
  readonly blockParams: number[][] = [];
  /** Virtual registers passed to the only successor's parameters, in their order. */
  readonly branchArgs: number[][] = [];

  constructor(name: string) {
    this.name = name;
  }

  get blockCount(): number {
    return this.blockSuccessors.length;
  }

  newVreg(cls: number): number {
    return this.vregClass.push(cls);
  }

  /** Starts the next block in layout order. */
  startBlock(loopDepth: number, cold: boolean): number {
    this.blockFirst.push(this.instOp.length);
    this.blockLoopDepth.push(loopDepth);
    this.blockCold.push(cold ? 1 : 0);
    this.blockSuccessors.push([]);
    this.blockPredecessors.push([]);
    this.blockParams.push([]);
    this.branchArgs.push([]);
    return this.blockSuccessors.length - 1;
  }

  /** Starts the next instruction; its operands follow by `operand`. */
  inst(op: number, flags = 0, payload = 0, clobbers = 0): number {
    this.instFlags.push(flags);
    this.instClobbers.push(clobbers);
    this.instPayload.push(payload);
    this.instOperands.push(this.operandVreg.length);
    return this.instOp.push(op);
  }

  operand(vreg: number, word: number): void {
    this.operandVreg.push(vreg);
    this.operandWord.push(word);
  }

  blockEnd(block: number): number {
    return block + 1 < this.blockCount ? this.blockFirst.data[block + 1] : this.instOp.length;
  }

  operandEnd(inst: number): number {
    return inst + 1 < this.instOp.length ? this.instOperands.data[inst + 1] : this.operandVreg.length;
  }

  /** Gives the columns back, when the code is made. */
  release(): void {
    this.vregClass.release();
    this.instOp.release();
    this.instFlags.release();
    this.instOperands.release();
    this.instClobbers.release();
    this.instPayload.release();
    this.operandVreg.release();
    this.operandWord.release();
    this.blockFirst.release();
    this.blockLoopDepth.release();
    this.blockCold.release();
  }
}

/**
 * A place: 0–31 a physical register; SLOT_BASE + n the n-th spill slot (8 bytes each); REMAT_BASE + inst (only as a move
 * source) "execute instruction `inst` again into the destination".
 */
export const SLOT_BASE = 1 << 8;
export const REMAT_BASE = 1 << 28;
export const placeIsRegister = (place: number): boolean => place < PHYSICAL_REGISTER_COUNT;
export const placeIsSlot = (place: number): boolean => place >= SLOT_BASE && place < REMAT_BASE;
export const placeIsRemat = (place: number): boolean => place >= REMAT_BASE;

/** What the allocator is told about the target. */
export type RegisterSet = {
  /** Allocatable registers by class, in order of preference, without stack and frame pointer. */
  readonly order: readonly [readonly number[], readonly number[]];
  /** Mask of registers a function must save before using them. */
  readonly calleeSaved: number;
};

/** What the allocator answers. Moves are already sequential (cycles broken): execute them in order. */
export type Allocation = {
  /** Place of each operand, parallel to `operandVreg`. */
  readonly operandPlace: Int32Array;
  /** Inserted moves, sorted: before instruction `moveBefore[i]` (an instruction number), copy moveFrom to moveTo. */
  readonly moveCount: number;
  readonly moveBefore: Int32Array;
  readonly moveFrom: Int32Array;
  readonly moveTo: Int32Array;
  /** Register class of each move (decides the copy instruction; slot-to-slot moves never occur). */
  readonly moveClass: Uint8Array;
  readonly slotCount: number;
  /** Mask of physical registers written anywhere, clobbers included. */
  readonly usedRegisters: number;
  /** Statistics for reports: spilled ranges, splits, coalesced moves. */
  readonly statistics: {
    readonly spills: number;
    readonly splits: number;
    readonly coalesced: number;
    readonly moves: number;
  };
};
