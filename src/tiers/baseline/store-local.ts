/** Writing a local: at once into the frame, where it has to be at all times, and into the register that mirrors or keeps it. */
import { type Cls, isFloat } from '#il';
import { NotSupportedError } from '#support';
import { X64 } from '#target/x64';
import type { Emission } from './emission.js';
import { MOVES } from './moves.js';
import { Kind } from './values.js';

/** Writes a local; values that stand for what it was get it now. */
export function storeLocal(m: Emission, word: number, cls: Cls, v: number): void {
  const { kind, a, b, refs } = m.values;
  for (const reader of m.lazyLocals)
    if (reader !== v && kind[reader] === Kind.local && a[reader] === word && refs[reader] > 0) keepOld(m, reader);
  const mirror = m.mirrors.of(word);
  if (m.isKept(word)) {
    storeKept(m, word, cls, v, mirror);
    return;
  }
  const { asm } = m;
  const move = MOVES[cls];
  const isClean = m.isClean(v) ? 1 : 0;
  if (kind[v] === Kind.constant && !isFloat(cls) && (cls === 0 || b[v] === a[v] >> 31)) {
    if (mirror >= 0) m.mirrors.drop(mirror);
    asm.setFrame(word);
    asm.emitImm(cls === 0 ? X64.movRm32Imm32 : X64.movRm64Imm32, a[v]);
  } else {
    const register = m.use(v);
    if (mirror >= 0 && mirror !== register) m.mirrors.drop(mirror);
    asm.frame(move.store, register & 15, word);
    // A register that keeps another local goes on standing for that one.
    if (!m.mirrors.isKept(register)) m.mirrors.set(word, register, isClean);
  }
  m.consume(v);
}

/** Into the register that keeps the local, and into the frame. */
function storeKept(m: Emission, word: number, cls: Cls, v: number, to: number): void {
  const { kind, a, b, refs } = m.values;
  const { asm } = m;
  const move = MOVES[cls];
  if (kind[v] === Kind.constant && !isFloat(cls) && (cls === 0 || b[v] === a[v] >> 31)) {
    asm.setFrame(word);
    asm.emitImm(cls === 0 ? X64.movRm32Imm32 : X64.movRm64Imm32, a[v]);
    asm.loadConstant(to, a[v], cls === 0 ? 0 : b[v]);
    m.consume(v);
    return;
  }
  if (kind[v] !== Kind.register && refs[v] === 1 && m.values.cls[v] === cls) m.loadInto(to, v);
  else {
    const from = m.use(v);
    // The upper half of a w is cleared.
    if (from !== to || (cls === 0 && !m.isClean(v))) asm.rr(move.copy, to & 15, from & 15);
  }
  asm.frame(move.store, to & 15, word);
  m.consume(v);
}

function keepOld(m: Emission, reader: number): void {
  if (!m.isMovable(reader)) throw new NotSupportedError('baseline code that writes a local in a bracket');
  const isClean = m.isClean(reader) ? 1 : 0;
  let register = m.mirrors.of(m.values.a[reader]);
  if (register < 0 || m.isOwned(register) || m.mirrors.isKept(register)) {
    register = m.allocate(isFloat(m.values.cls[reader]));
    m.loadInto(register, reader);
  }
  m.settle(reader, register, isClean);
}
