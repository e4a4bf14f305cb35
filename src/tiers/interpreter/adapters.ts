/**
 * Adapters between the calling convention and interpreter frames, one per shape of signature: which parameters are integers
 * (addresses, references) and which floats, and what comes back. Made when a program is taken in.
 *
 * Entry: r10 = function record, arguments as the convention has them. Call: as a handler, arguments on the operand stack.
 */
import { FRAME, FRAME_FROM_RBP, FUNCTION_RECORD, type Signature, ValueType } from '#bytecode';
import { LabeledCode, type PlacedCode } from '#link';
import { Cond, emitI, emitM, emitR, emitRI, emitRM, emitRR, Gpr, mem, X64 } from '#target/x64';
import { dispatch, loadSession } from './stubs.js';

const { rax, rcx, rdx, rsi, rdi, rbp, rsp, r8, r9, r10, r11 } = Gpr;
const INTEGERS = [rdi, rsi, rdx, rcx, r8, r9] as const;
const FLOATS = 8;
const SLOT = 8;
/** Above the caller's rbp and the return address. */
const INCOMING = 16;
/** Frames that reach no further below rbp need no touching: the stores at their low end are within a page of the high end. */
const SMALL_FRAME = 4096 - 256;
/** Words of `call`, `call.indirect` and `call.rt`. */
const CALL_WORDS = 2;
const WORD = 4;

/** How a call finds its target: a record, an address on the operand stack, a cell with an address. */
export type CallKind = 'call' | 'call.indirect' | 'call.rt';

const isFloat = (type: ValueType): boolean => type === ValueType.f32 || type === ValueType.f64;
const letterOf = (type: ValueType | null): string => (type === null ? 'v' : isFloat(type) ? 'f' : 'i');

/** Signatures of one shape share adapters: `iif:i`. */
export const shapeOf = ({ params, result }: Signature): string =>
  `${params.map(letterOf).join('')}:${letterOf(result)}`;
/** Results make no difference at entry. */
export const parametersOf = (shape: string): string => shape.slice(0, shape.indexOf(':'));

/** Where each parameter travels: a register number of its class, or −1 − its place among the stack arguments. */
function place(parameters: string): { places: number[]; stackWords: number } {
  let integers = 0;
  let floats = 0;
  let stackWords = 0;
  const places = Array.from(parameters, (letter) => {
    if (letter === 'f') return floats < FLOATS ? floats++ : -1 - stackWords++;
    return integers < INTEGERS.length ? INTEGERS[integers++] : -1 - stackWords++;
  });
  return { places, stackWords };
}

/** Symbols `enter` and `growStack` are the interpreter's stubs. */
export function buildEntryAdapter(parameters: string): PlacedCode {
  const asm = new LabeledCode();
  const { code } = asm;
  const [large, ready] = [asm.newLabel(), asm.newLabel()];
  emitR(code, X64.pushR64, rbp);
  emitRR(code, X64.movR64Rm64, rbp, rsp);
  emitRM(code, X64.movR32Rm32, rax, mem(r10, FUNCTION_RECORD.frameBytes));
  emitRR(code, X64.movR64Rm64, r11, rsp);
  emitRR(code, X64.subR64Rm64, r11, rax);
  emitRI(code, X64.cmpRm32Imm32, rax, SMALL_FRAME);
  asm.jumpIf(Cond.a, large);
  asm.bind(ready);
  emitRM(code, X64.leaR64M, rsp, mem(r11, FRAME.stackPointer));
  const { places } = place(parameters);
  places.forEach((at, k) => {
    const local = mem(r11, SLOT * k);
    if (at < 0) {
      emitRM(code, X64.movR64Rm64, rax, mem(rbp, INCOMING + SLOT * (-1 - at)));
      emitRM(code, X64.movRm64R64, rax, local);
    } else emitRM(code, parameters[k] === 'f' ? X64.movsdM64Xmm : X64.movRm64R64, at, local);
  });
  emitRM(code, X64.leaR64M, rax, mem(r11, SLOT * places.length));
  asm.relocate(emitI(code, X64.jmpRel32, 0), 'call32', 'enter');
  asm.bind(large);
  asm.relocate(emitI(code, X64.callRel32, 0), 'call32', 'growStack');
  asm.jump(ready);
  return asm.finish();
}

export type CallAdapter = { readonly code: PlacedCode; readonly returnOffset: number };

export function buildCallAdapter(kind: CallKind, shape: string): CallAdapter {
  const asm = new LabeledCode();
  const { code } = asm;
  const parameters = parametersOf(shape);
  const popped = parameters.length + (kind === 'call.indirect' ? 1 : 0);
  const { places, stackWords } = place(parameters);
  emitRM(code, X64.movRm64R64, rdi, mem(rdx, FRAME.pc));
  emitRM(code, X64.leaR64M, r11, mem(rsi, -SLOT * popped));
  emitRM(code, X64.movRm64R64, r11, mem(rdx, FRAME.sp));
  // rax: memory that holds the target's address, or the address itself
  if (kind === 'call.indirect') emitRM(code, X64.movR64Rm64, rax, mem(rsi, -SLOT));
  else {
    emitRM(code, X64.movR32Rm32, rax, mem(rdi, WORD));
    emitRR(code, X64.addR64Rm64, rax, r8);
  }
  // rsp is 8 below a multiple of 16; an odd number of pushed words makes it one
  if (stackWords % 2 === 0) emitRI(code, X64.subRm64Imm8, rsp, SLOT);
  for (let k = places.length - 1; k >= 0; k--) if (places[k] < 0) emitM(code, X64.pushRm64, mem(r11, SLOT * k));
  places.forEach((at, k) => {
    if (at < 0) return;
    emitRM(code, parameters[k] === 'f' ? X64.movsdXmmM64 : X64.movR64Rm64, at, mem(r11, SLOT * k));
  });
  if (kind === 'call.indirect') emitR(code, X64.callRm64, rax);
  else emitM(code, X64.callRm64, mem(rax, 0));
  const returned = asm.newLabel();
  asm.bind(returned);
  emitReturn(asm, shape[shape.length - 1]);
  const placed = asm.finish();
  return { code: placed, returnOffset: placed.labelOffsets[returned] };
}

/** The return point: everything but rbp and the result is worked out anew. */
function emitReturn(asm: LabeledCode, result: string): void {
  const { code } = asm;
  emitRM(code, X64.movR64Rm64, rdx, mem(rbp, FRAME_FROM_RBP));
  emitRM(code, X64.movR64Rm64, rsi, mem(rdx, FRAME.sp));
  emitRM(code, X64.movR64Rm64, rdi, mem(rdx, FRAME.pc));
  emitRM(code, X64.leaR64M, rsp, mem(rdx, FRAME.stackPointer));
  if (result !== 'v') {
    emitRM(code, result === 'f' ? X64.movsdM64Xmm : X64.movRm64R64, 0, mem(rsi, 0));
    emitRI(code, X64.addRm64Imm8, rsi, SLOT);
  }
  loadSession(asm);
  emitRI(code, X64.addRm64Imm8, rdi, WORD * CALL_WORDS);
  emitRM(code, X64.movR32Rm32, rax, mem(rdi, 0));
  dispatch(asm);
}

/** Registers that the entry stub and the pointer stub of a function use. */
export const RECORD_REGISTER = r10;
