/** Calls by the System V convention: arguments into their places all at once, what lives on kept safe meanwhile. */
import { CLS_OF_TYPE, type Signature } from '#bytecode';
import { type Cls, isFloat } from '#il';
import { Gpr, X64 } from '#target/x64';
import { ready } from './bring-values.js';
import { type Emission, FIRST_VECTOR, SCRATCH, VECTOR_SCRATCH } from './emission.js';
import { loadKept } from './kept-locals.js';
import { MOVES } from './moves.js';

export const ARGUMENT_REGISTERS: readonly number[] = [Gpr.rdi, Gpr.rsi, Gpr.rdx, Gpr.rcx, Gpr.r8, Gpr.r9];
export const FLOAT_ARGUMENTS = 8;
const SLOT = 8;
const RESULT_VECTOR = FIRST_VECTOR;
const IN_MEMORY = -1;

/** Where each argument goes: a register, or `IN_MEMORY`, in order. */
export function argumentPlaces(classes: readonly number[]): {
  readonly places: Int8Array;
  readonly stackBytes: number;
} {
  let integers = 0;
  let floats = 0;
  let slots = 0;
  const places = Int8Array.from(classes, (cls) => {
    if (isFloat(cls) && floats < FLOAT_ARGUMENTS) return FIRST_VECTOR + floats++;
    if (!isFloat(cls) && integers < ARGUMENT_REGISTERS.length) return ARGUMENT_REGISTERS[integers++];
    slots++;
    return IN_MEMORY;
  });
  return { places, stackBytes: SLOT * (slots + (slots & 1)) };
}

export type Callee =
  /** Direct call of a symbol. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** Through the pointer at symbol + addend. */
  | { readonly kind: 'pointer'; readonly symbol: string; readonly addend: number }
  /** Address in r10, which `extra` brought there. */
  | { readonly kind: 'register' };

/**
 * Emits a call and gives the result, 0 when there is none. All stack entries are in memory or need no register; the arguments are used up.
 * @param givenExtra value that goes to r10, 0 for none
 */
export function emitCall(
  m: Emission,
  callee: Callee,
  { params, result }: Signature,
  given: readonly number[],
  givenExtra: number,
  offset: number,
): number {
  const { asm } = m;
  const classes = params.map((type) => CLS_OF_TYPE[type]);
  const { places, stackBytes } = argumentPlaces(classes);
  m.clobberFlags();
  m.forceLoad();
  const args = given.map((arg) => ready(m, arg));
  const extra = givenExtra === 0 ? 0 : ready(m, givenExtra);
  if (stackBytes > 0) {
    asm.moveStack(-stackBytes);
    let slot = 0;
    args.forEach((arg, i) => {
      if (places[i] !== IN_MEMORY) return;
      const scratch = isFloat(classes[i]) ? VECTOR_SCRATCH : SCRATCH;
      m.loadInto(scratch, arg);
      asm.o.setMem(Gpr.rsp, SLOT * slot++);
      asm.emitReg(MOVES[classes[i]].store, scratch & 15);
    });
  }
  const values = args.filter((_, i) => places[i] !== IN_MEMORY);
  const targets = Array.from(places).filter((place) => place !== IN_MEMORY);
  if (extra !== 0) {
    values.push(extra);
    targets.push(Gpr.r10);
  }
  moveAll(m, values, targets);
  for (const arg of args) m.consume(arg);
  m.consume(extra);
  if (callee.kind === 'symbol') asm.callSymbol(callee.symbol, offset);
  else {
    if (callee.kind === 'register') asm.o.rm = Gpr.r10;
    else asm.setSymbol(callee.symbol, callee.addend);
    asm.callOperand(offset);
  }
  if (stackBytes > 0) asm.moveStack(stackBytes);
  m.mirrors.forget();
  loadKept(m, m.kept);
  m.pinned = 0;
  if (result === null) return 0;
  const cls = CLS_OF_TYPE[result];
  return isFloat(cls) ? RESULT_VECTOR : Gpr.rax;
}

/** Puts values into different registers at once. */
function moveAll(m: Emission, values: readonly number[], targets: readonly number[]): void {
  const { asm } = m;
  const from: number[] = [];
  const to: number[] = [];
  const classes: number[] = [];
  values.forEach((v, i) => {
    const register = m.registerOf(v);
    if (register < 0 || register === targets[i]) return;
    from.push(register);
    to.push(targets[i]);
    classes.push(m.values.cls[v]);
  });
  // A move is safe when nothing else is still to be read from its target.
  let left = from.length;
  while (left > 0) {
    let moved = false;
    for (let i = 0; i < from.length; i++) {
      if (to[i] < 0 || from.some((register, j) => j !== i && to[j] >= 0 && register === to[i])) continue;
      asm.rr(isFloat(classes[i]) ? X64.movapsXmmXmmM128 : X64.movR64Rm64, to[i] & 15, from[i] & 15);
      to[i] = -1;
      left--;
      moved = true;
    }
    if (!moved && left > 0) breakCycle(m, from, to, classes);
  }
  values.forEach((v, i) => {
    if (m.registerOf(v) < 0) m.loadInto(targets[i], v);
  });
}

/** All that is left are rings: the content of one register waits in scratch. */
function breakCycle(m: Emission, from: number[], to: readonly number[], classes: readonly number[]): void {
  const ring = to.findIndex((register) => register >= 0);
  const source = from[ring];
  const isVector = isFloat(classes[ring]);
  const scratch = isVector ? VECTOR_SCRATCH : SCRATCH;
  m.asm.rr(isVector ? X64.movapsXmmXmmM128 : X64.movR64Rm64, scratch & 15, source & 15);
  for (let i = 0; i < from.length; i++) if (from[i] === source && to[i] >= 0) from[i] = scratch;
}

/** Registers of values that live across a call, saved below the stack pointer before and restored after it. */
export class SavedRegisters {
  private readonly m: Emission;
  private readonly registers: number[] = [];
  private readonly bytes: number;

  constructor(m: Emission, live: number) {
    this.m = m;
    for (let r = 0; r < 32; r++) if ((live & (1 << r)) !== 0) this.registers.push(r);
    const count = this.registers.length;
    this.bytes = SLOT * (count + (count & 1));
  }

  save(): void {
    if (this.bytes === 0) return;
    this.m.asm.moveStack(-this.bytes);
    for (let i = 0; i < this.registers.length; i++) this.move(i, 'store');
  }

  restore(): void {
    if (this.bytes === 0) return;
    for (let i = 0; i < this.registers.length; i++) this.move(i, 'load');
    this.m.asm.moveStack(this.bytes);
  }

  has(register: number): boolean {
    return this.registers.includes(register);
  }

  private move(place: number, how: 'load' | 'store'): void {
    const register = this.registers[place];
    const cls: Cls = register >= FIRST_VECTOR ? 3 : 1;
    this.m.asm.o.setMem(Gpr.rsp, SLOT * place);
    this.m.asm.emitReg(MOVES[cls][how], register & 15);
  }
}
