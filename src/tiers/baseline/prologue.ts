/**
 * The way in: makes the interpreter frame of docs/tiers.md with sizes built in, stores the parameters, clears the rest, counts down.
 * A frame of pages touches each page on its way down, so that the guard page is met.
 */
import { type BytecodeFunction, CLS_OF_TYPE, FRAME, FRAME_FROM_RBP, FRAME_TOP, FUNCTION_RECORD } from '#bytecode';
import { isFloat } from '#il';
import { Cond, Gpr, X64 } from '#target/x64';
import { argumentPlaces } from './calls.js';
import { type Emission, SCRATCH, VECTOR_SCRATCH } from './emission.js';
import { REST_BELOW_FRAME } from './frame-shape.js';
import { clearUnrolled, UNROLLED_BYTES } from './memory-operations.js';
import { MOVES } from './moves.js';
import { ENTRY_HOOK_SYMBOL, EXIT_SYMBOL } from './symbols.js';

const PAGE = 4096;
const SLOT = 8;
/** Above the caller's rbp and the return address. */
const INCOMING = 16;
/** Longest row of locals that is cleared by single stores. */
const UNROLLED_LOCALS = 32;

export function emitPrologue(m: Emission, fn: BytecodeFunction, record: string): void {
  const { asm, shape } = m;
  const { frameBytes, objectBytes } = shape;
  asm.r(X64.pushR64, Gpr.rbp);
  asm.rr(X64.movR64Rm64, Gpr.rbp, Gpr.rsp);
  touchPages(m, frameBytes + REST_BELOW_FRAME);
  asm.o.setMem(Gpr.rbp, -frameBytes - REST_BELOW_FRAME);
  asm.emitReg(X64.leaR64M, Gpr.rsp);
  storeAddress(m, Gpr.rbp, -frameBytes, frameBytes + FRAME_FROM_RBP);
  asm.setSymbol(record, 0);
  asm.emitReg(X64.leaR64M, SCRATCH);
  asm.frame(X64.movRm64R64, SCRATCH, FRAME.record / SLOT);
  asm.setSymbol(EXIT_SYMBOL, 0);
  asm.emitReg(X64.leaR64M, SCRATCH);
  asm.frame(X64.movRm64R64, SCRATCH, FRAME.stackPointer / SLOT);
  storeAddress(m, Gpr.rbp, -FRAME_TOP - objectBytes, FRAME.objects);
  storeParameters(m, fn);
  clearLocals(m, fn.signature.params.length, shape.localCount);
  if (objectBytes > 0) clearBlock(m, Gpr.rbp, -FRAME_TOP - objectBytes, objectBytes);
  countEntry(m, record);
}

/** [frame + place] ← base + disp */
function storeAddress(m: Emission, base: number, disp: number, place: number): void {
  const { asm } = m;
  asm.o.setMem(base, disp);
  asm.emitReg(X64.leaR64M, SCRATCH);
  asm.o.setMem(Gpr.rsp, REST_BELOW_FRAME + place);
  asm.emitReg(X64.movRm64R64, SCRATCH);
}

function touchPages(m: Emission, bytes: number): void {
  const { asm } = m;
  const pages = Math.floor(bytes / PAGE);
  if (pages === 0) return;
  asm.o.setMem(Gpr.rsp, -pages * PAGE);
  asm.emitReg(X64.leaR64M, SCRATCH);
  const again = m.newLabel();
  asm.labels.bind(again);
  asm.ri(X64.subRm64Imm32, Gpr.rsp, PAGE);
  asm.o.setMem(Gpr.rsp, 0);
  asm.emitReg(X64.testRm32R32, Gpr.rsp);
  asm.rr(X64.cmpR64Rm64, Gpr.rsp, SCRATCH);
  asm.labels.jumpIf(Cond.ne, again);
}

function storeParameters(m: Emission, { signature }: BytecodeFunction): void {
  const { asm } = m;
  const classes = signature.params.map((type) => CLS_OF_TYPE[type]);
  let incoming = 0;
  argumentPlaces(classes).places.forEach((place, local) => {
    const move = MOVES[isFloat(classes[local]) ? 3 : 1];
    if (place >= 0) {
      asm.frame(move.store, place & 15, local);
      return;
    }
    asm.o.setMem(Gpr.rbp, INCOMING + SLOT * incoming++);
    asm.emitReg(X64.movR64Rm64, SCRATCH);
    asm.frame(X64.movRm64R64, SCRATCH, local);
  });
}

function clearLocals(m: Emission, from: number, to: number): void {
  const { asm } = m;
  if (to - from > UNROLLED_LOCALS) {
    clearBlock(m, Gpr.rsp, REST_BELOW_FRAME + SLOT * from, SLOT * (to - from));
    return;
  }
  if (to - from > 1) asm.rr(X64.xorpsXmmXmmM128, VECTOR_SCRATCH & 15, VECTOR_SCRATCH & 15);
  let word = from;
  for (; word + 1 < to; word += 2) asm.frame(X64.movupsM128Xmm, VECTOR_SCRATCH & 15, word);
  if (word === to) return;
  asm.setFrame(word);
  asm.emitImm(X64.movRm64Imm32, 0);
}

/** A multiple of 8 bytes; parameters are in the frame already, so their registers are free. */
function clearBlock(m: Emission, base: number, disp: number, bytes: number): void {
  const { asm } = m;
  if (bytes <= UNROLLED_BYTES) {
    clearUnrolled(m, base, disp, bytes);
    return;
  }
  asm.o.setMem(base, disp);
  asm.emitReg(X64.leaR64M, Gpr.rdi);
  asm.rr(X64.xorR32Rm32, Gpr.rax, Gpr.rax);
  asm.loadConstant(Gpr.rcx, bytes / SLOT, 0);
  asm.plain(X64.repStosq);
}

function countEntry(m: Emission, record: string): void {
  const { asm } = m;
  const [asks, goesOn] = [m.newLabel(), m.newLabel()];
  asm.setSymbol(record, FUNCTION_RECORD.counter);
  asm.emit(X64.decRm32);
  asm.labels.jumpIf(Cond.e, asks);
  asm.labels.bind(goesOn);
  asm.defer(() => {
    asm.labels.bind(asks);
    asm.setSymbol(record, 0);
    asm.emitReg(X64.leaR64M, Gpr.rdi);
    asm.callSymbol(ENTRY_HOOK_SYMBOL, 0);
    asm.labels.jump(goesOn);
  });
}
