/** Instructions as text in Intel syntax, as `llvm-mc -x86-asm-syntax=intel` and GNU as read it. A view: nothing parses it back. */
import { COND_NAMES } from './conditions.js';
import { x64Row } from './instructions.js';
import type { Operands } from './operands.js';
import { gprName, NONE, RIP, Segment, XMM_NAMES } from './registers.js';
import type { Encoding, X64Operand } from './row.js';

/**
 * One instruction: `add rax, qword ptr [rbx+rcx*8+16]`.
 * @param target what to print for the destination of a relative branch; else it is counted from the branch's start, `.+7`
 */
export function formatX64(id: number, o: Operands, target = ''): string {
  const { mnemonic, operands, encoding } = x64Row(id);
  const name = encoding.plus === 'cc' ? mnemonic.slice(0, -2) + COND_NAMES[o.cc] : mnemonic;
  const texts = operands.map((operand) => formatOperand(operand, o, encoding, target));
  return texts.length === 0 ? name : `${name} ${texts.join(', ')}`;
}

function formatOperand(operand: X64Operand, o: Operands, encoding: Encoding, target: string): string {
  const { kind, field } = operand;
  if (kind.place === 'relative') return target !== '' ? target : formatDistance(o.immLo, encoding);
  if (kind.place === 'immediate') return kind.bits === 64 ? formatImm64(o.immLo, o.immHi) : `${o.immLo}`;
  if (kind.place === 'fixed') return kind.fixed === NONE ? '1' : registerName(kind.file, kind.fixed, kind.bits);
  if (field === 'rm' && o.rm === NONE) return formatAddress(o, kind.memoryBits);
  return registerName(kind.file, field === 'rm' ? o.rm : o.reg, kind.bits);
}

function formatDistance(distance: number, encoding: Encoding): string {
  const fromStart = distance + encoding.opcodeCount + encoding.immediateBytes;
  return fromStart < 0 ? `.${fromStart}` : `.+${fromStart}`;
}

function formatImm64(lo: number, hi: number): string {
  return `${(BigInt(hi | 0) << 32n) | BigInt(lo >>> 0)}`;
}

function registerName(file: string, register: number, bits: number): string {
  return file === 'xmm' ? XMM_NAMES[register] : gprName(register, bits);
}

const SIZES: Readonly<Record<number, string>> = {
  0: '',
  8: 'byte ptr ',
  16: 'word ptr ',
  32: 'dword ptr ',
  64: 'qword ptr ',
  128: 'xmmword ptr ',
};

/** `qword ptr fs:[rbx+rcx*8-16]`; an index alone and unscaled is a base. */
function formatAddress(o: Operands, bits: number): string {
  const terms: string[] = [];
  if (o.base === RIP) terms.push('rip');
  else if (o.base !== NONE) terms.push(gprName(o.base, 64));
  if (o.index !== NONE) terms.push(o.scale === 1 ? gprName(o.index, 64) : `${gprName(o.index, 64)}*${o.scale}`);
  let text = terms.join('+');
  if (o.disp !== 0 || text === '') text += o.disp < 0 || text === '' ? `${o.disp}` : `+${o.disp}`;
  const segment = o.segment === Segment.fs ? 'fs:' : o.segment === Segment.gs ? 'gs:' : '';
  return `${SIZES[bits]}${segment}[${text}]`;
}
