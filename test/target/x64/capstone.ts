/** Disassembly by Capstone, and a common form in which its texts and our listing can be compared. */
import { Capstone, Const, loadCapstone } from 'capstone-wasm';
import type { X64Operand } from '#target/x64';

export type Disassembly = { readonly text: string; readonly size: number };

/** Loads Capstone; the function returned decodes the first instruction of `bytes` as if it stood at address 0. */
export async function openCapstone(): Promise<(bytes: Uint8Array) => Disassembly> {
  await loadCapstone();
  const capstone = new Capstone(Const.CS_ARCH_X86, Const.CS_MODE_64);
  capstone.setOption(Const.CS_OPT_SYNTAX, Const.CS_OPT_SYNTAX_INTEL);
  return (bytes) => {
    const [first] = capstone.disasm(bytes, { address: 0, count: 1 });
    return { text: `${first.mnemonic} ${first.opStr}`.trim(), size: first.size };
  };
}

/** Compares names of predicates that Capstone writes into the mnemonic: `cmpltsd xmm0, xmm1` is `cmpsd xmm0, xmm1, 1`. */
const PREDICATES = ['eq', 'lt', 'le', 'unord', 'neq', 'nlt', 'nle', 'ord'];

/**
 * One spelling per meaning: no spaces, decimal numbers cut to the width of the operation, address terms in one order,
 * operands of xchg in order of their names, string instructions without the operands that they always have.
 */
export function canonical(text: string, operands: readonly X64Operand[]): string {
  const [, mnemonic, rest] = /^((?:lock |rep )?\S+)\s*(.*)$/.exec(text) ?? ['', text, ''];
  if (/^rep /.test(mnemonic)) return mnemonic;
  const bits = operands.find(({ kind }) => kind.file === 'gpr' || kind.memoryBits > 0)?.kind;
  const width = bits === undefined ? 64 : bits.bits || bits.memoryBits;
  const parts = rest === '' ? [] : rest.split(',').map((part) => canonicalOperand(part.trim(), Math.min(width, 64)));
  const predicate = /^cmp([a-z]+)(s[sd]|p[sd])$/.exec(mnemonic);
  if (predicate !== null && PREDICATES.includes(predicate[1])) {
    return `cmp${predicate[2]} ${[...parts, PREDICATES.indexOf(predicate[1])].join(',')}`;
  }
  if (mnemonic === 'rcl' && parts.length === 1) parts.push('1');
  // Capstone calls the 8 bytes that comisd reads 16
  if (mnemonic === 'comisd') parts[1] = parts[1].replace('xmmword', 'qword');
  if (/xchg$/.test(mnemonic) && !/cmp/.test(mnemonic)) parts.sort();
  return parts.length === 0 ? mnemonic : `${mnemonic} ${parts.join(',')}`;
}

function canonicalOperand(text: string, width: number): string {
  const address = /^(?:(\w+) ptr )?(?:(fs|gs):)?\[(.*)\]$/.exec(text);
  if (address === null)
    return /^-?(0x[0-9a-f]+|\d+)$/.test(text) ? `${BigInt.asUintN(width, parseNumber(text))}` : text;
  let displacement = 0n;
  const terms: string[] = [];
  for (const [, sign, term] of address[3].replace(/ /g, '').matchAll(/([+-]?)([^+-]+)/g)) {
    if (/^(0x[0-9a-f]+|\d+)$/.test(term)) displacement += sign === '-' ? -parseNumber(term) : parseNumber(term);
    else terms.push(term);
  }
  const size = address[1] === undefined ? '' : `${address[1]} `;
  return `${size}${address[2] ?? ''}[${terms.join('+')}:${BigInt.asIntN(64, displacement)}]`;
}

function parseNumber(text: string): bigint {
  return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text);
}
