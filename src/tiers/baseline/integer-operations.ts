/** IL operations on integers into x86-64. Each takes one use from its operands and defines its result. */
import { type Cls, Op } from '#il';
import { SITE } from '#link';
import { Gpr, NONE, X64 } from '#target/x64';
import { type Emission, SCRATCH, SECOND_VECTOR_SCRATCH, VECTOR_SCRATCH } from './emission.js';
import { Kind } from './values.js';

export type Operation = (m: Emission, cls: Cls, x: number, y: number, z: number) => number;

/** ORDER: w, l. */
type Rows = readonly [w: number, l: number];
type Alu = { readonly rm: Rows; readonly imm8: Rows; readonly imm32: Rows; readonly commutes: boolean };

// biome-ignore format: table
export const ADD: Alu = { rm: [X64.addR32Rm32, X64.addR64Rm64], imm8: [X64.addRm32Imm8, X64.addRm64Imm8], imm32: [X64.addRm32Imm32, X64.addRm64Imm32], commutes: true };
// biome-ignore format: table
const SUB: Alu = { rm: [X64.subR32Rm32, X64.subR64Rm64], imm8: [X64.subRm32Imm8, X64.subRm64Imm8], imm32: [X64.subRm32Imm32, X64.subRm64Imm32], commutes: false };
// biome-ignore format: table
const AND: Alu = { rm: [X64.andR32Rm32, X64.andR64Rm64], imm8: [X64.andRm32Imm8, X64.andRm64Imm8], imm32: [X64.andRm32Imm32, X64.andRm64Imm32], commutes: true };
// biome-ignore format: table
const OR: Alu = { rm: [X64.orR32Rm32, X64.orR64Rm64], imm8: [X64.orRm32Imm8, X64.orRm64Imm8], imm32: [X64.orRm32Imm32, X64.orRm64Imm32], commutes: true };
// biome-ignore format: table
const XOR: Alu = { rm: [X64.xorR32Rm32, X64.xorR64Rm64], imm8: [X64.xorRm32Imm8, X64.xorRm64Imm8], imm32: [X64.xorRm32Imm32, X64.xorRm64Imm32], commutes: true };

/** Whether a value is an integer constant that an instruction of this class takes as an immediate. */
export function isImmediate(m: Emission, cls: Cls, v: number): boolean {
  const { kind, a, b } = m.values;
  return kind[v] === Kind.constant && (cls === 0 || b[v] === a[v] >> 31);
}

/** Whether the value's register becomes free with its next use and may then be changed. */
function dies(m: Emission, v: number): boolean {
  return m.values.kind[v] === Kind.register && m.values.refs[v] === 1;
}

function alu({ rm, imm8, imm32, commutes }: Alu): Operation {
  return (m, cls, first, second) => {
    let [x, y] = [first, second];
    m.clobberFlags();
    const { values, asm } = m;
    if (commutes && (values.kind[x] === Kind.constant || (dies(m, y) && !dies(m, x) && !isImmediate(m, cls, y))))
      [x, y] = [y, x];
    // A multiplication has no such form.
    if (imm8[cls & 1] !== 0 && isImmediate(m, cls, y)) {
      const value = values.a[y];
      const stays =
        values.kind[x] === Kind.register ? !dies(m, x) : values.kind[x] === Kind.local && m.mirrors.has(values.a[x]);
      if (rm === ADD.rm && stays) return addThreeOperands(m, cls, x, y);
      const to = m.take(x);
      asm.ri((value << 24) >> 24 === value ? imm8[cls & 1] : imm32[cls & 1], to, value);
      m.consume(y);
      return m.defineRegister(to, cls);
    }
    // The second operand's registers first: what the first one takes must not be among them.
    const from = operandRegister(m, y);
    const to = m.take(x);
    if (from === NONE) m.setOperand(y);
    else asm.o.rm = from;
    asm.emitReg(rm[cls & 1], to);
    m.consume(y);
    return m.defineRegister(to, cls);
  };
}

/** The register of a value that is not an operand in memory of its own accord; NONE when `setOperand` needs no register. */
export function operandRegister(m: Emission, v: number): number {
  const { kind, cls, refs, a } = m.values;
  if (kind[v] === Kind.slot) return NONE;
  if (kind[v] === Kind.local && refs[v] <= 1 && !m.mirrors.has(a[v])) return NONE;
  if (kind[v] === Kind.constant && cls[v] >= 2) return NONE;
  if (kind[v] === Kind.memory && refs[v] <= 1) {
    m.setAddress(a[v]);
    return NONE;
  }
  return m.use(v) & 15;
}

function addThreeOperands(m: Emission, cls: Cls, x: number, y: number): number {
  const from = m.use(x);
  const value = m.values.a[y];
  const to = m.allocateResult(false, x);
  m.asm.o.setMem(from, value);
  m.asm.emitReg(cls === 0 ? X64.leaR32M : X64.leaR64M, to);
  m.consume(x);
  m.consume(y);
  return m.defineRegister(to, cls);
}

// ---- addresses: sums and products of pointers stay what they are until they are used

const isAddressPart = (kind: number): boolean => kind === Kind.symbol || kind === Kind.address;

const add: Operation = (m, cls, x, y, z) => {
  if (cls !== 1) return plainAdd(m, cls, x, y, z);
  const { kind, a, b, c } = m.values;
  if (isImmediate(m, 1, y)) {
    const value = a[y];
    if (isImmediate(m, 1, x)) {
      const sum = a[x] + value;
      if (sum === (sum | 0)) return folded(m, x, y, Kind.constant, sum, sum >> 31);
    }
    if (kind[x] === Kind.symbol && fits(b[x] + value)) return folded(m, x, y, Kind.symbol, a[x], b[x] + value);
    if (kind[x] === Kind.address && fits(c[x] + value)) return extended(m, x, y, b[x], m.values.scale[x], c[x] + value);
    if (kind[x] !== Kind.constant && kind[x] !== Kind.symbol && kind[x] !== Kind.address) {
      m.consume(y);
      return makeAddress(m, x, 0, 1, value);
    }
    return plainAdd(m, cls, x, y, z);
  }
  const isIndex = kind[y] === Kind.address && a[y] === 0;
  if (isIndex && kind[x] === Kind.address && b[x] === 0 && a[x] !== 0 && fits(c[x] + c[y]))
    return extended(m, x, y, b[y], m.values.scale[y], c[x] + c[y]);
  if (isIndex && kind[x] !== Kind.address && kind[x] !== Kind.constant) {
    const index = b[y];
    m.values.refs[index]++;
    const sum = makeAddress(m, x, index, m.values.scale[y], c[y]);
    m.consume(y);
    return sum;
  }
  if (isAddressPart(kind[x]) && !isAddressPart(kind[y]) && kind[y] !== Kind.constant) {
    if (kind[x] === Kind.symbol) return makeAddress(m, x, y, 1, 0);
    if (b[x] === 0 && a[x] !== 0) return extended(m, x, 0, y, 1, c[x]);
  }
  return plainAdd(m, cls, x, y, z);
};

const fits = (value: number): boolean => value === (value | 0);

/** A constant or symbol made of two others. */
function folded(m: Emission, x: number, y: number, kind: Kind, a: number, b: number): number {
  const v = m.define(kind, 1, a, b);
  m.consume(x);
  m.consume(y);
  return v;
}

/** Base (whose use goes over to the address) + index (likewise) × scale + disp. */
function makeAddress(m: Emission, base: number, index: number, scale: number, disp: number): number {
  settlePart(m, base);
  settlePart(m, index);
  const v = m.define(Kind.address, 1, base, index);
  m.values.c[v] = disp;
  m.values.scale[v] = scale;
  return v;
}

/** Values that may change before the address is used have to be had now: waiting loads, slots of the stack's memory. */
function settlePart(m: Emission, v: number): void {
  const kind = m.values.kind[v];
  if (v !== 0 && (kind === Kind.memory || kind === Kind.slot || kind === Kind.flags)) m.use(v);
}

/** The address x with another index and distance; `y` is used up, 0 when its use goes over. */
function extended(m: Emission, x: number, y: number, index: number, scale: number, disp: number): number {
  const { a, b, refs } = m.values;
  const base = a[x];
  if (base !== 0) refs[base]++;
  if (index !== 0 && (y !== 0 || index === b[x])) refs[index]++;
  const v = makeAddress(m, base, index, scale, disp);
  m.consume(x);
  m.consume(y);
  return v;
}

const plainAdd = alu(ADD);

const mul: Operation = (m, cls, first, second) => {
  let [x, y] = [first, second];
  const { kind, a } = m.values;
  // Two constants may come together: only one that is an immediate may stand last.
  if (kind[x] === Kind.constant && !isImmediate(m, cls, y)) [x, y] = [y, x];
  if (isImmediate(m, cls, y)) {
    const factor = a[y];
    if (cls === 1 && (factor === 1 || factor === 2 || factor === 4 || factor === 8) && kind[x] !== Kind.constant) {
      if (kind[x] !== Kind.address) {
        m.consume(y);
        return makeAddress(m, 0, x, factor, 0);
      }
    }
    m.clobberFlags();
    const from = operandRegister(m, x);
    const to = m.allocateResult(false, x);
    if (from === NONE) m.setOperand(x);
    else m.asm.o.rm = from;
    m.asm.o.reg = to;
    const short = (factor << 24) >> 24 === factor;
    if (cls === 0) m.asm.emitImm(short ? X64.imulR32Rm32Imm8 : X64.imulR32Rm32Imm32, factor);
    else m.asm.emitImm(short ? X64.imulR64Rm64Imm8 : X64.imulR64Rm64Imm32, factor);
    m.consume(x);
    m.consume(y);
    return m.defineRegister(to, cls);
  }
  return plainMul(m, cls, x, y, 0);
};
// biome-ignore format: table
const plainMul = alu({ rm: [X64.imulR32Rm32, X64.imulR64Rm64], imm8: [0, 0], imm32: [0, 0], commutes: true });

// ---- one operand

const oneOperand =
  (rows: Rows): Operation =>
  (m, cls, x) => {
    m.clobberFlags();
    const to = m.take(x);
    m.asm.r(rows[cls & 1], to);
    return m.defineRegister(to, cls);
  };

/** Into a fresh register from a register or memory operand. */
const converted =
  (row: number, isClean: number): Operation =>
  (m, cls, x) => {
    const from = operandRegister(m, x);
    const to = m.allocateResult(false, x);
    if (from === NONE) m.setOperand(x);
    else m.asm.o.rm = from;
    m.asm.emitReg(row, to);
    m.consume(x);
    return m.defineRegister(to, cls, isClean);
  };
const byClass =
  (w: Operation, l: Operation): Operation =>
  (m, cls, x, y, z) =>
    cls === 0 ? w(m, cls, x, y, z) : l(m, cls, x, y, z);

/** Same register when it is free after this: the upper half is zero already, or does not matter. */
function renamed(m: Emission, cls: Cls, x: number, isClean: number): number {
  const register = m.take(x);
  return m.defineRegister(register, cls, isClean);
}

const zeroExtend: Operation = (m, cls, x, y, z) => {
  const { kind, a } = m.values;
  if (kind[x] === Kind.constant) {
    const v = m.define(Kind.constant, 1, a[x], 0);
    m.consume(x);
    return v;
  }
  if (kind[x] === Kind.register && m.isClean(x) && m.values.refs[x] === 1) {
    const register = a[x];
    m.consume(x);
    return m.defineRegister(register, cls);
  }
  if (kind[x] === Kind.local && m.isKept(a[x])) {
    const v = m.lazyLocal(a[x], 1, m.uses.next());
    m.uses.made(v);
    m.consume(x);
    return v;
  }
  return converted(X64.movR32Rm32, 1)(m, cls, x, y, z);
};

const signExtend: Operation = (m, cls, x, y, z) => {
  const { kind, a } = m.values;
  if (kind[x] !== Kind.constant) return converted(X64.movsxdR64Rm32, 1)(m, cls, x, y, z);
  const v = m.define(Kind.constant, 1, a[x], a[x] >> 31);
  m.consume(x);
  return v;
};

const copy: Operation = (m, cls, x) => {
  const { kind, a } = m.values;
  if (kind[x] === Kind.constant) {
    const v = m.define(Kind.constant, cls, a[x], cls === 0 ? a[x] >> 31 : m.values.b[x]);
    m.consume(x);
    return v;
  }
  return renamed(m, cls, x, 0);
};

// ---- shifts

const SHIFT_ROWS: Readonly<Record<number, { readonly imm: Rows; readonly cl: Rows }>> = {
  [Op.shl]: { imm: [X64.shlRm32Imm8, X64.shlRm64Imm8], cl: [X64.shlRm32Cl, X64.shlRm64Cl] },
  [Op.shr]: { imm: [X64.shrRm32Imm8, X64.shrRm64Imm8], cl: [X64.shrRm32Cl, X64.shrRm64Cl] },
  [Op.sar]: { imm: [X64.sarRm32Imm8, X64.sarRm64Imm8], cl: [X64.sarRm32Cl, X64.sarRm64Cl] },
};

const shift = (op: number): Operation => {
  const { imm, cl } = SHIFT_ROWS[op];
  return (m, cls, x, y) => {
    m.clobberFlags();
    const { asm, values } = m;
    if (values.kind[y] === Kind.constant) {
      const count = values.a[y] & (cls === 0 ? 31 : 63);
      const to = m.take(x);
      if (count !== 0) asm.ri(imm[cls & 1], to, count);
      m.consume(y);
      return m.defineRegister(to, cls);
    }
    const count = m.use(y);
    // In r11, since the count has to be in cl.
    m.loadInto(SCRATCH, x);
    m.consume(x);
    m.consume(y);
    const isSaved = m.isOwned(Gpr.rcx) && count !== Gpr.rcx;
    if (isSaved) asm.rr(X64.movqXmmRm64, VECTOR_SCRATCH & 15, Gpr.rcx);
    else if (count !== Gpr.rcx) m.mirrors.drop(Gpr.rcx);
    if (count !== Gpr.rcx) asm.rr(X64.movR32Rm32, Gpr.rcx, count);
    asm.r(cl[cls & 1], SCRATCH);
    if (isSaved) asm.rr(X64.movqRm64Xmm, VECTOR_SCRATCH & 15, Gpr.rcx);
    return defineFromScratch(m, cls);
  };
};

/** A value that is in the scratch register gets one of its own. Making room for it may take the scratch register. */
function defineFromScratch(m: Emission, cls: Cls): number {
  const { asm } = m;
  const isSafe = m.hasFreeRegister;
  if (!isSafe) asm.rr(X64.movqXmmRm64, SECOND_VECTOR_SCRATCH & 15, SCRATCH);
  const to = m.allocate(false);
  if (isSafe) asm.rr(X64.movR64Rm64, to, SCRATCH);
  else asm.rr(X64.movqRm64Xmm, SECOND_VECTOR_SCRATCH & 15, to);
  return m.defineRegister(to, cls);
}

// ---- division

/**
 * Quotient or remainder in rax or rdx. When these are taken by values that live on, they wait in vector registers meanwhile: inside of a
 * bracket values must not move.
 * @param offset of the bytecode instruction, when a zero divisor may come and is to become error 11; −1 when it cannot
 */
export function divide(m: Emission, op: number, cls: Cls, x: number, y: number, offset: number): number {
  m.clobberFlags();
  const { asm } = m;
  const wide = cls === 1;
  // Before anything is in the scratch register, which making room may take.
  const dividend = m.use(x);
  let divisor = operandRegister(m, y);
  if (divisor === Gpr.rax || divisor === Gpr.rdx) {
    asm.rr(X64.movR64Rm64, SCRATCH, divisor);
    divisor = SCRATCH;
  }
  m.consume(x);
  const isDivisorInMemory = divisor === NONE;
  if (isDivisorInMemory) {
    m.setOperand(y);
    asm.emitReg(wide ? X64.movR64Rm64 : X64.movR32Rm32, SCRATCH);
    divisor = SCRATCH;
  }
  m.consume(y);
  const savesA = m.isOwned(Gpr.rax);
  const savesD = m.isOwned(Gpr.rdx);
  if (savesA) asm.rr(X64.movqXmmRm64, SECOND_VECTOR_SCRATCH & 15, Gpr.rax);
  else m.mirrors.drop(Gpr.rax);
  if (savesD) asm.rr(X64.movqXmmRm64, VECTOR_SCRATCH & 15, Gpr.rdx);
  else m.mirrors.drop(Gpr.rdx);
  if (dividend !== Gpr.rax) asm.rr(wide ? X64.movR64Rm64 : X64.movR32Rm32, Gpr.rax, dividend);
  asm.plain(wide ? X64.cqo : X64.cdq);
  if (offset >= 0) asm.site(SITE.trap, offset);
  asm.r(wide ? X64.idivRm64 : X64.idivRm32, divisor);
  const from = op === Op.div ? Gpr.rax : Gpr.rdx;
  if (!savesA && !savesD) {
    m.pin(from);
    return m.defineRegister(from, cls);
  }
  asm.rr(X64.movR64Rm64, SCRATCH, from);
  if (savesA) asm.rr(X64.movqRm64Xmm, SECOND_VECTOR_SCRATCH & 15, Gpr.rax);
  if (savesD) asm.rr(X64.movqRm64Xmm, VECTOR_SCRATCH & 15, Gpr.rdx);
  m.pin(Gpr.rax);
  m.pin(Gpr.rdx);
  return defineFromScratch(m, cls);
}

/** Bits of a float as an integer; straight from memory when they are there. */
const castToInteger: Operation = (m, cls, x) => {
  const { asm } = m;
  const from = operandRegister(m, x);
  const to = m.allocate(false);
  if (from === NONE) {
    m.setOperand(x);
    asm.emitReg(cls === 0 ? X64.movR32Rm32 : X64.movR64Rm64, to);
  } else asm.rr(cls === 0 ? X64.movdRm32Xmm : X64.movqRm64Xmm, from, to);
  m.consume(x);
  return m.defineRegister(to, cls);
};

const toInteger = (w: number, l: number): Operation => byClass(converted(w, 1), converted(l, 1));

export const INTEGER_OPERATIONS: Readonly<Record<number, Operation>> = {
  [Op.add]: add,
  [Op.sub]: alu(SUB),
  [Op.mul]: mul,
  [Op.and]: alu(AND),
  [Op.or]: alu(OR),
  [Op.xor]: alu(XOR),
  [Op.neg]: oneOperand([X64.negRm32, X64.negRm64]),
  [Op.shl]: shift(Op.shl),
  [Op.shr]: shift(Op.shr),
  [Op.sar]: shift(Op.sar),
  [Op.div]: (m, cls, x, y) => divide(m, Op.div, cls, x, y, -1),
  [Op.rem]: (m, cls, x, y) => divide(m, Op.rem, cls, x, y, -1),
  [Op.copy]: copy,
  [Op.extsb]: byClass(converted(X64.movsxR32Rm8, 1), converted(X64.movsxR64Rm8, 1)),
  [Op.extub]: converted(X64.movzxR32Rm8, 1),
  [Op.extsh]: byClass(converted(X64.movsxR32Rm16, 1), converted(X64.movsxR64Rm16, 1)),
  [Op.extuh]: converted(X64.movzxR32Rm16, 1),
  [Op.extsw]: signExtend,
  [Op.extuw]: zeroExtend,
  [Op.dtosi]: toInteger(X64.cvttsd2siR32XmmM64, X64.cvttsd2siR64XmmM64),
  [Op.stosi]: toInteger(X64.cvttss2siR32XmmM32, X64.cvttss2siR64XmmM32),
  [Op.cast]: castToInteger,
};
