/**
 * Adapters between the calling convention and interpreter frames, one per shape of signature: which parameters are integers
 * (addresses, references) and which floats, and what comes back. The image has those of common shapes; others are made when a
 * program is taken in.
 *
 * Entry: r10 = function record, arguments as the convention has them. Call: as a handler, arguments on the operand stack.
 */
import { FRAME, FRAME_FROM_RBP, FUNCTION_RECORD } from '#bytecode';
import { type CodePiece, LabeledCode, type LabelId } from '#link';
import { Cond, emitI, emitM, emitR, emitRI, emitRM, emitRR, Gpr, mem, RIP, X64 } from '#target/x64';
import {
  type CallKind,
  callPieceName,
  commonCalls,
  commonEntries,
  entryPieceName,
  FUNCTION_STUBS,
  parametersOf,
  STUB_SIZE,
} from './adapter-shapes.js';
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
export function buildEntryAdapter(parameters: string): CodePiece {
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
  return finish(asm);
}

/** Its offset is the return point's. */
export function buildCallAdapter(kind: CallKind, shape: string): CodePiece {
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
  return finish(asm, returned);
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

/** What FUNCTION_STUBS says. The adapters above find the record in r10. */
export function buildFunctionStubs(): CodePiece {
  const asm = new LabeledCode();
  asm.relocate(emitRM(asm.code, X64.leaR64M, r10, mem(RIP, 0)), 'rel32', 'record');
  asm.relocate(emitI(asm.code, X64.jmpRel32, 0), 'call32', 'adapter');
  while (asm.code.length % STUB_SIZE !== 0) asm.code.u8(INT3);
  asm.relocate(emitM(asm.code, X64.jmpRm64, mem(RIP, 0)), 'rel32', 'recordEntry');
  while (asm.code.length % STUB_SIZE !== 0) asm.code.u8(INT3);
  return finish(asm);
}
const INT3 = 0xcc;

/** What the image has. */
export function buildCommonPieces(): Map<string, CodePiece> {
  return new Map([
    [FUNCTION_STUBS, buildFunctionStubs()],
    ...commonEntries().map((parameters) => [entryPieceName(parameters), buildEntryAdapter(parameters)] as const),
    ...commonCalls().map(([kind, shape]) => [callPieceName(kind, shape), buildCallAdapter(kind, shape)] as const),
  ]);
}

function finish(asm: LabeledCode, ...labels: readonly LabelId[]): CodePiece {
  const { bytes, relocations, labelOffsets } = asm.finish();
  return { bytes, relocations, offsets: Int32Array.from(labels, (label) => labelOffsets[label]) };
}
