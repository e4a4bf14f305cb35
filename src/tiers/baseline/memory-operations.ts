/** Loads, stores, and memory copied or cleared in one piece. */
import { type Cls, Op } from '#il';
import { NONE, X64 } from '#target/x64';
import { type Emission, SCRATCH, VECTOR_SCRATCH } from './emission.js';
import type { Operation } from './integer-operations.js';
import { Kind } from './values.js';

// ---- loads

/** A load as wide as its class waits: the instruction that uses it may take it as its operand. */
const waiting: Operation = (m, cls, x) => {
  m.forceLoad();
  const v = m.define(Kind.memory, cls, x, 0);
  const kind = m.values.kind[x];
  if (kind === Kind.slot || kind === Kind.memory) m.use(x);
  if (m.values.refs[v] > 0) m.pendingLoad = v;
  return v;
};

/** ORDER: w, l. */
const loaded =
  (rows: readonly [number, number]): Operation =>
  (m, cls, x) => {
    m.setAddress(x);
    const to = m.allocate(false);
    m.setAddress(x);
    m.asm.emitReg(rows[cls & 1], to);
    m.consume(x);
    return m.defineRegister(to, cls);
  };

const word = (wide: number): Operation => {
  const widened = loaded([X64.movR32Rm32, wide]);
  return (m, cls, x, y, z) => (cls === 0 ? waiting(m, cls, x, y, z) : widened(m, cls, x, y, z));
};

export const LOAD_OPERATIONS: Readonly<Record<number, Operation>> = {
  [Op.loadsb]: loaded([X64.movsxR32Rm8, X64.movsxR64Rm8]),
  [Op.loadub]: loaded([X64.movzxR32Rm8, X64.movzxR32Rm8]),
  [Op.loadsh]: loaded([X64.movsxR32Rm16, X64.movsxR64Rm16]),
  [Op.loaduh]: loaded([X64.movzxR32Rm16, X64.movzxR32Rm16]),
  [Op.loadsw]: word(X64.movsxdR64Rm32),
  [Op.loaduw]: word(X64.movR32Rm32),
  [Op.loadl]: waiting,
  [Op.loads]: waiting,
  [Op.loadd]: waiting,
};

// ---- stores

type StoreRow = { readonly register: number; readonly immediate: number; readonly cls: Cls };

// biome-ignore format: table
const STORES: Readonly<Record<number, StoreRow>> = {
  [Op.storeb]: { register: X64.movRm8R8,     immediate: X64.movRm8Imm8,   cls: 0 },
  [Op.storeh]: { register: X64.movRm16R16,   immediate: X64.movRm16Imm16, cls: 0 },
  [Op.storew]: { register: X64.movRm32R32,   immediate: X64.movRm32Imm32, cls: 0 },
  [Op.storel]: { register: X64.movRm64R64,   immediate: X64.movRm64Imm32, cls: 1 },
  [Op.stores]: { register: X64.movssM32Xmm,  immediate: NONE,             cls: 2 },
  [Op.stored]: { register: X64.movsdM64Xmm,  immediate: NONE,             cls: 3 },
};

export function store(m: Emission, op: number, value: number, address: number): void {
  m.forceLoad();
  const { kind, a, b } = m.values;
  const { register, immediate, cls } = STORES[op];
  const isImmediate = kind[value] === Kind.constant && immediate !== NONE && (cls === 0 || b[value] === a[value] >> 31);
  if (isImmediate) {
    m.setAddress(address);
    m.asm.emitImm(immediate, narrow(op, a[value]));
  } else {
    const from = m.use(value);
    m.setAddress(address);
    m.asm.emitReg(register, from & 15);
  }
  m.consume(value);
  m.consume(address);
}

const narrow = (op: number, value: number): number =>
  op === Op.storeb ? (value << 24) >> 24 : op === Op.storeh ? (value << 16) >> 16 : value;

// ---- blocks of memory

/** Largest block that is copied or cleared by single instructions. */
export const UNROLLED_BYTES = 128;

/** Pieces of a block, widest first: offset and bytes. */
function forEachPiece(sizeBytes: number, visit: (offset: number, bytes: 16 | 8 | 4 | 2 | 1) => void): void {
  let offset = 0;
  for (const bytes of [16, 8, 4, 2, 1] as const)
    for (; sizeBytes - offset >= bytes; offset += bytes) visit(offset, bytes);
}

const PIECE_LOADS = { 8: X64.movR64Rm64, 4: X64.movR32Rm32, 2: X64.movzxR32Rm16, 1: X64.movzxR32Rm8 } as const;
const PIECE_STORES = { 8: X64.movRm64R64, 4: X64.movRm32R32, 2: X64.movRm16R16, 1: X64.movRm8R8 } as const;

/** Both addresses are used up. */
export function copyUnrolled(m: Emission, to: number, from: number, sizeBytes: number): void {
  const { asm } = m;
  m.forceLoad();
  const [target, source] = [m.use(to), m.use(from)];
  forEachPiece(sizeBytes, (offset, bytes) => {
    asm.o.setMem(source, offset);
    if (bytes === 16) asm.emitReg(X64.movupsXmmXmmM128, VECTOR_SCRATCH & 15);
    else asm.emitReg(PIECE_LOADS[bytes], SCRATCH);
    asm.o.setMem(target, offset);
    if (bytes === 16) asm.emitReg(X64.movupsM128Xmm, VECTOR_SCRATCH & 15);
    else asm.emitReg(PIECE_STORES[bytes], SCRATCH);
  });
  m.consume(to);
  m.consume(from);
}

/** Clears memory at a register + disp; flags stay. */
export function clearUnrolled(m: Emission, base: number, disp: number, sizeBytes: number): void {
  const { asm } = m;
  if (sizeBytes >= 16) asm.rr(X64.xorpsXmmXmmM128, VECTOR_SCRATCH & 15, VECTOR_SCRATCH & 15);
  if (sizeBytes % 16 !== 0) asm.loadConstant(SCRATCH, 0, 0);
  forEachPiece(sizeBytes, (offset, bytes) => {
    asm.o.setMem(base, disp + offset);
    if (bytes === 16) asm.emitReg(X64.movupsM128Xmm, VECTOR_SCRATCH & 15);
    else asm.emitReg(PIECE_STORES[bytes], SCRATCH);
  });
}
