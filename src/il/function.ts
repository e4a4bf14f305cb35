/**
 * One IL function in memory: dense columns indexed by small integers.
 *
 * - A `Ref` is what an argument holds: kind in the low 3 bits, index above. Ref 0 is "nothing".
 * - Temporaries, constants, instructions and blocks are numbered from 1; row 0 of every column is "none".
 * - Instructions are a doubly linked list per block (`insPrev`, `insNext`), so passes insert and remove in O(1) and
 *   instruction numbers stay valid. Phis come first in their block; parameters first in the start block.
 * - Phi arguments are (block, ref) pairs in `phiPool`: `insArg0` = index of the first pair's block, `insArg1` = pairs.
 * - Constants are interned: equal constants have equal refs.
 *
 * - `par`, `arg` and `call` keep a sub-word AbiType (sb ub sh uh = 4…7) as a plain number in `insArg2`, 0 otherwise.
 *
 * INVARIANT: every block has a jump before anything but the parser and builders sees the function.
 */

import { InternalError } from '#support';
import { borrowColumn, growColumn, returnColumn } from './columns.js';
import type { FrameState } from './frame-state.js';
import { type Linkage, plainLinkage } from './linkage.js';
import { Jump, Op } from './ops.js';

export type Ref = number;
export const RefKind = { none: 0, temp: 1, constant: 2, type: 3 } as const;
export const NO_REF: Ref = 0;
export const refKind = (ref: Ref): number => ref & 7;
export const refIndex = (ref: Ref): number => ref >>> 3;
export const tempRef = (temp: number): Ref => (temp << 3) | RefKind.temp;
export const constRef = (constant: number): Ref => (constant << 3) | RefKind.constant;
/** A reference to aggregate type number `type` of the module. */
export const typeRef = (type: number): Ref => (type << 3) | RefKind.type;
export const isTemp = (ref: Ref): boolean => (ref & 7) === RefKind.temp;
export const isConst = (ref: Ref): boolean => (ref & 7) === RefKind.constant;

/** Constants: 64 bits as two int32 halves; a float as its bits; a symbol as (symbol number, byte offset). */
export const ConstKind = { none: 0, int: 1, single: 2, double: 3, symbol: 4, threadSymbol: 5 } as const;

/** ABI type of a parameter, argument or result in text: base class, sub-word, or aggregate. */
export const AbiType = { none: -1, w: 0, l: 1, s: 2, d: 3, sb: 4, ub: 5, sh: 6, uh: 7 } as const;

/** Base class of an AbiType: w for the sub-word ones. */
export const abiClass = (abi: number): number => (abi >= AbiType.sb ? 0 : abi);
/** What `insArg2` keeps of an AbiType: the sub-word ones, 0 otherwise. */
export const abiSubWord = (abi: number): number => (abi >= AbiType.sb ? abi : 0);

const scratchFloat = new Float64Array(1);
const scratchSingle = new Float32Array(scratchFloat.buffer, 0, 1);
const scratchWords = new Int32Array(scratchFloat.buffer);

export class IlFunction {
  readonly name: string;
  linkage: Linkage = plainLinkage();
  /** AbiType of the result, or AbiType.none; for an aggregate result `returnAggregate` is its type number. */
  returnType = -1;
  returnAggregate = 0;
  variadic = false;
  /**
   * Leave the frame out when nothing needs one: the code then runs on its caller's rbp, and rsp points at the return address.
   * For handlers of the interpreter and the like; not printed.
   */
  frameless = false;
  /** Source position of the name: offset in the file, -1 when built. */
  position = -1;
  /** Number (from 1) of the `dbgfile` in force, in `IlModule.files`; 0 when none. */
  file = 0;

  // temporaries
  tempCount = 1;
  tempClass: Int32Array = borrowColumn(32);
  /** Instruction that defines the temporary; only valid in SSA form, after `computeDefs`. */
  tempDef: Int32Array = borrowColumn(32);
  readonly tempNames: (string | undefined)[] = [undefined];

  // constants
  constCount = 1;
  constKind: Int32Array = borrowColumn(32);
  constLo: Int32Array = borrowColumn(32);
  constHi: Int32Array = borrowColumn(32);
  private constHash: Int32Array = borrowColumn(64).fill(0);

  // instructions
  insCount = 1;
  insOp: Int32Array = borrowColumn(64);
  insCls: Int32Array = borrowColumn(64);
  /** Temporary defined, 0 when none. */
  insTo: Int32Array = borrowColumn(64);
  insArg0: Int32Array = borrowColumn(64);
  insArg1: Int32Array = borrowColumn(64);
  insArg2: Int32Array = borrowColumn(64);
  insPrev: Int32Array = borrowColumn(64);
  insNext: Int32Array = borrowColumn(64);
  insBlock: Int32Array = borrowColumn(64);
  /** Source position of text-parsed instructions: offset in the file, -1 when built. */
  insPos: Int32Array = borrowColumn(64);

  // blocks, in layout order 1 … blockCount-1; block 1 is the start
  blockCount = 1;
  blockFirst: Int32Array = borrowColumn(32);
  blockLast: Int32Array = borrowColumn(32);
  blockJump: Int32Array = borrowColumn(32);
  /** jnz: condition; ret: value or NO_REF; tailcall: the callee. */
  blockArg: Int32Array = borrowColumn(32);
  blockSucc0: Int32Array = borrowColumn(32);
  blockSucc1: Int32Array = borrowColumn(32);
  /** Source position of the block's jump: offset in the file, -1 when built. */
  blockPos: Int32Array = borrowColumn(32);
  readonly blockNames: string[] = [''];

  phiPool: Int32Array = borrowColumn(32);
  phiPoolLength = 0;
  /** Place among a phi's inputs where `phiInput` found the last. */
  private lastPhiInput = 0;

  /** Named by number in `guard` and `state`. */
  readonly frameStates: FrameState[] = [];

  constructor(name: string) {
    this.name = name;
  }

  // ---- temporaries

  newTemp(cls: number, name?: string): number {
    const temp = this.tempCount++;
    if (temp >= this.tempClass.length) {
      this.tempClass = growColumn(this.tempClass);
      this.tempDef = growColumn(this.tempDef);
    }
    this.tempClass[temp] = cls;
    this.tempDef[temp] = 0;
    this.tempNames[temp] = name;
    return temp;
  }

  /** Class of a value; constants have none of their own (-1): the using instruction decides. */
  classOf(ref: Ref): number {
    return isTemp(ref) ? this.tempClass[ref >>> 3] : -1;
  }

  // ---- constants

  constant(kind: number, lo: number, hi: number): Ref {
    let hash = (Math.imul(lo, 0x9e3779b1) ^ Math.imul(hi, 0x85ebca6b) ^ Math.imul(kind, 0x27d4eb2f)) >>> 0;
    const mask = this.constHash.length - 1;
    hash ^= hash >>> 15;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const found = this.constHash[at];
      if (found === 0) {
        const constant = this.addConstant(kind, lo, hi);
        this.constHash[at] = constant;
        if (this.constCount * 2 > this.constHash.length) this.rehashConstants();
        return constRef(constant);
      }
      if (this.constLo[found] === lo && this.constHi[found] === hi && this.constKind[found] === kind)
        return constRef(found);
    }
  }

  /** Integer constant from a number that is exact in 53 bits. */
  int(value: number): Ref {
    const lo = value | 0;
    return this.constant(
      ConstKind.int,
      lo,
      lo === value ? lo >> 31 : Math.floor((value - (lo >>> 0)) / 4294967296) | 0,
    );
  }

  int64(value: bigint): Ref {
    return this.constant(ConstKind.int, Number(BigInt.asIntN(32, value)), Number(BigInt.asIntN(32, value >> 32n)));
  }

  double(value: number): Ref {
    scratchFloat[0] = value;
    return this.constant(ConstKind.double, scratchWords[0], scratchWords[1]);
  }

  single(value: number): Ref {
    scratchFloat[0] = 0;
    scratchSingle[0] = value;
    return this.constant(ConstKind.single, scratchWords[0], 0);
  }

  /** Address of a symbol (its number in the module) plus a byte offset. */
  symbol(symbol: number, offset = 0, thread = false): Ref {
    return this.constant(thread ? ConstKind.threadSymbol : ConstKind.symbol, symbol, offset);
  }

  /** Value of an integer constant as bigint, signed 64 bits. */
  constInt(ref: Ref): bigint {
    const index = refIndex(ref);
    return (BigInt(this.constHi[index]) << 32n) | BigInt(this.constLo[index] >>> 0);
  }

  /** Value of a single or double constant. */
  constFloat(ref: Ref): number {
    const index = refIndex(ref);
    scratchWords[0] = this.constLo[index];
    scratchWords[1] = this.constHi[index];
    return this.constKind[index] === ConstKind.single ? scratchSingle[0] : scratchFloat[0];
  }

  private addConstant(kind: number, lo: number, hi: number): number {
    const constant = this.constCount++;
    if (constant >= this.constKind.length) {
      this.constKind = growColumn(this.constKind);
      this.constLo = growColumn(this.constLo);
      this.constHi = growColumn(this.constHi);
    }
    this.constKind[constant] = kind;
    this.constLo[constant] = lo;
    this.constHi[constant] = hi;
    return constant;
  }

  private rehashConstants(): void {
    const size = this.constHash.length * 2;
    returnColumn(this.constHash);
    this.constHash = borrowColumn(size).fill(0);
    const mask = this.constHash.length - 1;
    for (let constant = 1; constant < this.constCount; constant++) {
      let hash =
        (Math.imul(this.constLo[constant], 0x9e3779b1) ^
          Math.imul(this.constHi[constant], 0x85ebca6b) ^
          Math.imul(this.constKind[constant], 0x27d4eb2f)) >>>
        0;
      hash ^= hash >>> 15;
      let at = hash & mask;
      while (this.constHash[at] !== 0) at = (at + 1) & mask;
      this.constHash[at] = constant;
    }
  }

  // ---- instructions

  /** A new instruction in no block yet. */
  newIns(op: number, cls: number, to: number, arg0: Ref, arg1: Ref, arg2: Ref = NO_REF): number {
    const ins = this.insCount++;
    if (ins >= this.insOp.length) this.growInstructions();
    this.insOp[ins] = op;
    this.insCls[ins] = cls;
    this.insTo[ins] = to;
    this.insArg0[ins] = arg0;
    this.insArg1[ins] = arg1;
    this.insArg2[ins] = arg2;
    this.insPrev[ins] = 0;
    this.insNext[ins] = 0;
    this.insBlock[ins] = 0;
    this.insPos[ins] = -1;
    return ins;
  }

  append(block: number, ins: number): void {
    const last = this.blockLast[block];
    this.insBlock[ins] = block;
    this.insPrev[ins] = last;
    this.insNext[ins] = 0;
    if (last === 0) this.blockFirst[block] = ins;
    else this.insNext[last] = ins;
    this.blockLast[block] = ins;
  }

  insertBefore(place: number, ins: number): void {
    const block = this.insBlock[place];
    const before = this.insPrev[place];
    this.insBlock[ins] = block;
    this.insPrev[ins] = before;
    this.insNext[ins] = place;
    this.insPrev[place] = ins;
    if (before === 0) this.blockFirst[block] = ins;
    else this.insNext[before] = ins;
  }

  prepend(block: number, ins: number): void {
    const first = this.blockFirst[block];
    if (first === 0) this.append(block, ins);
    else this.insertBefore(first, ins);
  }

  /** Takes an instruction out of its block; its row stays. */
  remove(ins: number): void {
    const block = this.insBlock[ins];
    const before = this.insPrev[ins];
    const after = this.insNext[ins];
    if (before === 0) this.blockFirst[block] = after;
    else this.insNext[before] = after;
    if (after === 0) this.blockLast[block] = before;
    else this.insPrev[after] = before;
    this.insBlock[ins] = 0;
    this.insOp[ins] = Op.nop;
  }

  private growInstructions(): void {
    this.insOp = growColumn(this.insOp);
    this.insCls = growColumn(this.insCls);
    this.insTo = growColumn(this.insTo);
    this.insArg0 = growColumn(this.insArg0);
    this.insArg1 = growColumn(this.insArg1);
    this.insArg2 = growColumn(this.insArg2);
    this.insPrev = growColumn(this.insPrev);
    this.insNext = growColumn(this.insNext);
    this.insBlock = growColumn(this.insBlock);
    this.insPos = growColumn(this.insPos);
  }

  // ---- blocks

  newBlock(name: string): number {
    const block = this.blockCount++;
    if (block >= this.blockFirst.length) {
      this.blockFirst = growColumn(this.blockFirst);
      this.blockLast = growColumn(this.blockLast);
      this.blockJump = growColumn(this.blockJump);
      this.blockArg = growColumn(this.blockArg);
      this.blockSucc0 = growColumn(this.blockSucc0);
      this.blockSucc1 = growColumn(this.blockSucc1);
      this.blockPos = growColumn(this.blockPos);
    }
    this.blockPos[block] = -1;
    this.blockFirst[block] = 0;
    this.blockLast[block] = 0;
    this.setJump(block, Jump.none, NO_REF, 0, 0);
    this.blockNames[block] = name;
    return block;
  }

  setJump(block: number, jump: number, arg: Ref, succ0: number, succ1: number): void {
    this.blockJump[block] = jump;
    this.blockArg[block] = arg;
    this.blockSucc0[block] = succ0;
    this.blockSucc1[block] = succ1;
  }

  // ---- phis

  /** Appends a phi's (block, ref) pairs to the pool; returns the index of the first. */
  addPhiPairs(pairs: readonly number[]): number {
    const start = this.phiPoolLength;
    while (start + pairs.length > this.phiPool.length) this.phiPool = growColumn(this.phiPool);
    for (let i = 0; i < pairs.length; i++) this.phiPool[start + i] = pairs[i];
    this.phiPoolLength = start + pairs.length;
    return start;
  }

  /** Ref that a phi takes when control comes from `from`. */
  phiInput(phi: number, from: number): Ref {
    const start = this.insArg0[phi];
    const count = this.insArg1[phi];
    const { phiPool } = this;
    // who asks for one asks for its neighbours next: the same place in the next phi, or the next place in this one
    const near = this.lastPhiInput;
    for (let i = Math.max(0, near - 1); i < count && i <= near + 1; i++)
      if (phiPool[start + 2 * i] === from) return this.foundPhiInput(start, i);
    for (let i = 0; i < count; i++) if (phiPool[start + 2 * i] === from) return this.foundPhiInput(start, i);
    throw new InternalError(
      'il/function',
      `phi ${phi} of $${this.name} has no input for block ${this.blockNames[from]}`,
    );
  }

  private foundPhiInput(start: number, index: number): Ref {
    this.lastPhiInput = index;
    return this.phiPool[start + 2 * index + 1];
  }

  /** Fills `tempDef` from the instruction lists. Needs SSA form. */
  computeDefs(): void {
    this.tempDef.fill(0, 0, this.tempCount);
    for (let block = 1; block < this.blockCount; block++) {
      for (let ins = this.blockFirst[block]; ins !== 0; ins = this.insNext[ins]) this.tempDef[this.insTo[ins]] = ins;
    }
  }

  /** Gives all columns back to the pool. The function must not be used afterwards. */
  release(): void {
    // biome-ignore format: one list
    for (const column of [
      this.tempClass, this.tempDef, this.constKind, this.constLo, this.constHi, this.constHash,
      this.insOp, this.insCls, this.insTo, this.insArg0, this.insArg1, this.insArg2, this.insPrev, this.insNext, this.insBlock, this.insPos,
      this.blockFirst, this.blockLast, this.blockJump, this.blockArg, this.blockSucc0, this.blockSucc1, this.blockPos, this.phiPool,
    ]) returnColumn(column);
  }
}
