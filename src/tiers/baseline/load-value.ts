/** How a value of each kind gets into a register. */
import { isFloat } from '#il';
import { X64 } from '#target/x64';
import { setFromFlags } from './bring-values.js';
import type { Emission } from './emission.js';
import { MOVES } from './moves.js';
import { Kind } from './values.js';

/** Copies the value into a register; nothing else changes. Flags stay. */
export function loadValue(m: Emission, register: number, v: number): void {
  const { kind, a, b, cls } = m.values;
  const { asm } = m;
  const move = MOVES[cls[v]];
  switch (kind[v]) {
    case Kind.register:
      if (a[v] !== register) asm.rr(move.copy, register & 15, a[v] & 15);
      return;
    case Kind.local: {
      const mirror = m.mirrors.of(a[v]);
      if (mirror < 0) asm.frame(move.load, register & 15, a[v]);
      else if (mirror !== register) asm.rr(move.copy, register & 15, mirror & 15);
      return;
    }
    case Kind.slot:
      asm.frame(move.load, register & 15, m.slotWord(a[v]));
      return;
    case Kind.constant:
      if (!isFloat(cls[v])) asm.loadConstant(register, a[v], cls[v] === 0 ? 0 : b[v]);
      else if ((a[v] | b[v]) === 0) asm.rr(X64.xorpsXmmXmmM128, register & 15, register & 15);
      else {
        asm.setConstant(a[v], b[v]);
        asm.emitReg(move.load, register & 15);
      }
      return;
    case Kind.symbol:
      m.setAddress(v);
      asm.emitReg(X64.leaR64M, register);
      return;
    case Kind.address:
      m.setAddress(v);
      asm.emitReg(X64.leaR64M, register);
      return;
    case Kind.memory:
      m.setAddress(a[v]);
      asm.emitReg(move.load, register & 15);
      return;
    case Kind.flags:
      setFromFlags(m, register, a[v]);
      return;
  }
}
