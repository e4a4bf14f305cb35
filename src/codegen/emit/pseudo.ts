/** Expansion of the pseudo operations: one function per operation, in a table. */
import { InternalError } from '#support';
import { Cond, Gpr, invertCond, X64 } from '#target/x64';
import { emitEpilogue, touch } from '../frame/prologue.js';
import { FloatCond, PSEUDO_BASE, Pseudo, type PseudoName, SHAPE_CC_SHIFT } from '../select/x64-function.js';
import type { Expander } from './expand.js';
import { Field } from './machine-code.js';

type Expand = (e: Expander, inst: number) => void;

const { rdx, rsp, r11 } = Gpr;
const PAGE = 4096;

const unexpected: Expand = (e, inst) => e.fail(inst, 'is expanded with its block');

const RULES: Readonly<Record<PseudoName, Expand>> = {
  moveInt: (e, inst) => e.copy(0, e.place(inst, 1), e.place(inst, 0)),
  moveFloat: (e, inst) => e.copy(1, e.place(inst, 1), e.place(inst, 0)),
  entry: unexpected,
  jump: unexpected,
  branch: unexpected,
  ret: (e) => {
    emitEpilogue(e.code, e.fn, e.layout);
    e.code.plain(X64.ret);
  },
  trap: (e) => e.code.plain(X64.ud2),
  call: (e, inst) => {
    e.code.call(e.payload(inst, 2));
    e.site(inst, e.payload(inst, 3) - 1);
  },
  tailCall: (e, inst) => {
    emitEpilogue(e.code, e.fn, e.layout);
    const at = e.code.add(X64.jmpRel32);
    e.code.data[at + Field.symbol] = e.payload(inst, 2);
  },
  tailCallIndirect: (e) => {
    emitEpilogue(e.code, e.fn, e.layout);
    e.code.register(X64.jmpRm64, r11);
  },
  tailCallMemory: (e, inst) => {
    // the operands' registers may be ones that the epilogue restores; r11 carries no argument
    const at = e.code.add(e.layout.isFrameless ? X64.jmpRm64 : X64.movR64Rm64);
    e.setAddress(at, inst, e.shapeOf(inst));
    if (e.layout.isFrameless) return;
    e.code.data[at + Field.reg] = r11;
    emitEpilogue(e.code, e.fn, e.layout);
    e.code.register(X64.jmpRm64, r11);
  },
  line: (e, inst) => e.line(e.payload(inst, 3)),
  divide,
  selectFloat,
  allocate,
  vaArgAddress,
  blit,
  guard,
};

/** By operation number − PSEUDO_BASE. */
export const EXPAND: readonly Expand[] = table();

function table(): readonly Expand[] {
  const rules: Expand[] = [];
  for (const name of Object.keys(Pseudo)) {
    if (!isPseudo(name)) throw new InternalError('codegen/emit', `no rule for ${name}`);
    rules[Pseudo[name] - PSEUDO_BASE] = RULES[name];
  }
  return rules;
}

function isPseudo(name: string): name is PseudoName {
  return name in RULES;
}

/** Extends rax into rdx, divides rdx:rax by operand 2. */
function divide(e: Expander, inst: number): void {
  const { code } = e;
  const form = e.payload(inst, 3);
  if (form === X64.idivRm64) code.plain(X64.cqo);
  else if (form === X64.idivRm32) code.plain(X64.cdq);
  else code.registers(X64.xorR32Rm32, rdx, rdx);
  e.site(inst, e.payload(inst, 4) - 1);
  const at = code.add(form);
  e.setPlace(at, e.place(inst, 2));
}

/** Jumps to a stub that calls the deoptimizer, unless the condition holds. */
function guard(e: Expander, inst: number): void {
  const { code } = e;
  const symbol = e.payload(inst, 2);
  const site = e.payload(inst, 3);
  if (e.payload(inst, 4) === 1) {
    code.call(symbol);
    e.site(inst, site);
    return;
  }
  const cc = (e.shapeOf(inst) >> SHAPE_CC_SHIFT) & 31;
  const stub = e.stub(inst, symbol, site);
  if (cc === FloatCond.equal) {
    code.jumpIf(Cond.p, stub);
    code.jumpIf(Cond.ne, stub);
  } else if (cc === FloatCond.notEqual) {
    const passed = code.newLabel();
    code.jumpIf(Cond.p, passed);
    code.jumpIf(Cond.e, stub);
    code.label(passed);
  } else code.jumpIf(invertCond(cc), stub);
}

/** operand 0, where operand 1 is already, unless the condition fails. */
function selectFloat(e: Expander, inst: number): void {
  const { code } = e;
  const cc = (e.shapeOf(inst) >> SHAPE_CC_SHIFT) & 31;
  const take = code.newLabel();
  const done = code.newLabel();
  if (cc === FloatCond.equal) {
    code.jumpIf(Cond.p, take);
    code.jumpIf(Cond.e, done);
  } else if (cc === FloatCond.notEqual) {
    code.jumpIf(Cond.p, done);
    code.jumpIf(Cond.ne, done);
  } else code.jumpIf(cc, done);
  code.label(take);
  e.copy(1, e.place(inst, 2), e.place(inst, 0));
  code.label(done);
}

/** Lowers rsp, touching each page on the way; the new memory lies above the outgoing arguments. */
function allocate(e: Expander, inst: number): void {
  const { code } = e;
  const dst = e.register(inst, 0);
  if (e.fn.machine.instPayload.data[inst] >= 0) {
    const bytes = e.payload(inst, 3);
    if (bytes > 0) code.immediate(X64.subRm64Imm32, rsp, bytes);
    touch(code);
  } else {
    const again = code.newLabel();
    const last = code.newLabel();
    code.registers(X64.movR64Rm64, dst, rsp);
    code.registers(X64.subR64Rm64, dst, e.register(inst, 1));
    code.label(again);
    code.immediate(X64.subRm64Imm32, rsp, PAGE);
    code.registers(X64.cmpR64Rm64, rsp, dst);
    code.jumpIf(Cond.be, last);
    touch(code);
    code.jump(again);
    code.label(last);
    code.registers(X64.movR64Rm64, rsp, dst);
    touch(code);
  }
  code.memory(X64.leaR64M, dst, rsp, e.fn.outgoingBytes);
}

/** Byte limits of the two parts of the register save area, and what an argument takes in each. */
const SAVED = [
  { offset: 0, limit: 48, step: 8 },
  { offset: 4, limit: 176, step: 16 },
] as const;

/** Next variadic argument: from the register save area while it lasts, then from the stack. */
function vaArgAddress(e: Expander, inst: number): void {
  const { code } = e;
  const place = e.register(inst, 0);
  const temporary = e.register(inst, 1);
  const list = e.register(inst, 2);
  const { offset, limit, step } = SAVED[e.payload(inst, 3) === 1 ? 1 : 0];
  const fromStack = code.newLabel();
  const done = code.newLabel();
  code.memory(X64.movR32Rm32, place, list, offset);
  code.immediate(X64.cmpRm32Imm32, place, limit);
  code.jumpIf(Cond.ae, fromStack);
  code.memory(X64.leaR64M, temporary, place, step);
  code.memory(X64.movRm32R32, temporary, list, offset);
  code.memory(X64.addR64Rm64, place, list, 16);
  code.jump(done);
  code.label(fromStack);
  code.memory(X64.movR64Rm64, place, list, 8);
  code.memory(X64.leaR64M, temporary, place, 8);
  code.memory(X64.movRm64R64, temporary, list, 8);
  code.label(done);
}

/** Copies by overlapping pieces: the largest that fit, the last one ending at the end. */
function blit(e: Expander, inst: number): void {
  const temporary = e.register(inst, 0);
  const from = e.register(inst, 1);
  const to = e.register(inst, 2);
  const fromDisp = e.payload(inst, 1);
  const bytes = e.payload(inst, 3);
  const toDisp = e.payload(inst, 4);
  const piece = (load: number, store: number, at: number): void => {
    e.code.memory(load, temporary, from, fromDisp + at);
    e.code.memory(store, temporary, to, toDisp + at);
  };
  if (bytes < 4) {
    if (bytes >= 2) piece(X64.movzxR32Rm16, X64.movRm16R16, 0);
    if (bytes !== 2) piece(X64.movzxR32Rm8, X64.movRm8R8, bytes - 1);
    return;
  }
  let at = 0;
  for (const [size, load, store] of PIECES) {
    for (; bytes - at >= size; at += size) piece(load, store, at);
    // the rest overlaps what is copied already; both areas are the same or disjoint, so it cannot hurt
    if (at > 0 && at < bytes && bytes >= size && bytes - at > size / 2) {
      piece(load, store, bytes - size);
      at = bytes;
    }
  }
  if (at < bytes) piece(X64.movssXmmM32, X64.movssM32Xmm, bytes - 4);
}

const PIECES = [
  [16, X64.movupsXmmXmmM128, X64.movupsM128Xmm],
  [8, X64.movsdXmmM64, X64.movsdM64Xmm],
  [4, X64.movssXmmM32, X64.movssM32Xmm],
] as const;
