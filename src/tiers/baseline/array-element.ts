/** The address of an element of an array of any rank. */
import { ARRAY, arrayCountOffset, arrayLowerOffset } from '#bytecode';
import { Cond, X64 } from '#target/x64';
import { type Emission, SCRATCH } from './emission.js';
import type { ErrorStubs } from './error-stubs.js';
import { Kind } from './values.js';

/** Subscripts and descriptor are taken from their slots: there can be more of them than registers. */
export function elementOfMany(m: Emission, errors: ErrorStubs, at: number, rank: number, sizeBytes: number): void {
  const { asm } = m;
  m.clobberFlags();
  m.forceLoad();
  for (let j = m.depth - rank; j < m.depth; j++) m.flushEntry(j);
  const first = m.depth - rank;
  for (let j = first; j < m.depth; j++) m.consume(m.stack[j]);
  m.depth = first - 1;
  const descriptor = m.stack[m.depth];
  const base = m.use(descriptor);
  const [flat, from] = [m.allocate(false), m.allocate(false)];
  const failed = errors.manySubscripts(base, m.slotWord(first), rank, at);
  for (let k = 0; k < rank; k++) {
    asm.frame(X64.movR32Rm32, from, m.slotWord(first + k));
    asm.o.setMem(base, arrayLowerOffset(k));
    asm.emitReg(X64.subR32Rm32, from);
    asm.o.setMem(base, arrayCountOffset(k));
    asm.emitReg(X64.cmpR32Rm32, from);
    asm.labels.jumpIf(Cond.ae, failed);
    if (k === 0) asm.rr(X64.movR32Rm32, flat, from);
    else {
      asm.o.setMem(base, arrayCountOffset(k));
      asm.emitReg(X64.movR32Rm32, SCRATCH);
      asm.rr(X64.imulR64Rm64, flat, SCRATCH);
      asm.rr(X64.addR64Rm64, flat, from);
    }
  }
  asm.o.reg = flat;
  asm.o.rm = flat;
  asm.emitImm(X64.imulR64Rm64Imm32, sizeBytes);
  asm.o.setMem(base, ARRAY.data);
  asm.emitReg(X64.addR64Rm64, flat);
  m.consume(descriptor);
  const v = m.values.make(Kind.register, 1, 1, flat, 0);
  m.own(flat, v);
  m.push(v);
}
