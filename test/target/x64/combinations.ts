/**
 * Operand combinations for every row of the instruction table: first, last and edge registers, every addressing form, the
 * extremes of each immediate, all conditions. The same list makes the golden vectors (scripts/x64-vectors.mjs) and checks them.
 * Rows take turns through the long lists, so that a file of some thousand lines sees each pairing of form and address.
 */
import { Gpr, NONE, Operands, RIP, Segment, X64Count, X64Name, type X64Operand, x64Row } from '#target/x64';

export type Combination = { readonly id: number; readonly operands: Operands };

/** Rows that see every address: a load, a store, both with an immediate behind, 8-bit, 16-bit and SSE forms. */
const THOROUGH = new Set([
  'movR64Rm64',
  'movRm8R8',
  'addRm16Imm16',
  'cmpRm64Imm8',
  'leaR64M',
  'movsdXmmM64',
  'pinsrbXmmR32M8Imm8',
]);

type Address = readonly [base: number, disp: number, index?: number, scale?: number, segment?: number];

const { rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r12, r13, r15 } = Gpr;

// biome-ignore format: table
const ADDRESSES: readonly Address[] = [
  [rax, 0], [rcx, 16], [rbx, 127], [rdi, -128], [rsi, 128], [rax, -129], [r15, 0x7fffffff], [r8, -0x80000000],
  [rsp, 0], [rsp, 8], [rsp, 1024], [r12, 0], [r12, -8], [r12, 4096],
  [rbp, 0], [rbp, -16], [rbp, 512], [r13, 0], [r13, 1], [r13, -1000],
  [rax, 0, rcx, 1], [rbx, 16, rsi, 2], [rsp, 8, rbp, 4], [rbp, 0, rax, 8], [r13, 0, r12, 8], [r12, 0, r13, 4], [r8, 300, r9, 2],
  [rdi, -5, r15, 1], [r15, -70000, rdi, 8], [rax, 0, rbp, 1], [rbp, 127, r12, 1], [r9, 0x7fffffff, rbx, 4],
  [NONE, 0, rcx, 2], [NONE, 64, rbp, 4], [NONE, -8, r12, 8], [NONE, 0x7fffffff, r13, 8], [NONE, 16, rdx, 1], [NONE, 0, r9, 1],
  [NONE, 0], [NONE, 4096], [NONE, -0x80000000], [NONE, 0x7fffffff],
  [RIP, 0], [RIP, 100], [RIP, -0x80000000], [RIP, 0x7fffffff],
  [NONE, 40, NONE, 1, Segment.fs], [rax, 8, r8, 8, Segment.fs], [NONE, 48, NONE, 1, Segment.gs], [r12, 0, NONE, 1, Segment.gs],
];

// biome-ignore format: table
const REGISTER_PAIRS = [[0, 15], [15, 0], [4, 7], [8, 5], [7, 8], [5, 4]] as const;

const ADDRESSES_PER_ROW = 5;

export function combinations(): Combination[] {
  const all: Combination[] = [];
  for (let id = 1; id < X64Count; id++) all.push(...combinationsOf(id));
  return all;
}

export function combinationsOf(id: number): Combination[] {
  const { operands, encoding } = x64Row(id);
  const rm = operands.find((operand) => operand.field === 'rm');
  const immediate = operands.find((operand) => operand.field === 'imm');
  const usesRegister = operands.some(
    (operand) => operand.field === 'reg' || (operand.field === 'rm' && operand.kind.place !== 'memory'),
  );
  const places: ((o: Operands) => void)[] = [];
  if (usesRegister && rm?.kind.place !== 'memory') {
    for (const pair of REGISTER_PAIRS) places.push((o) => ([o.reg, o.rm] = pair));
  }
  if (rm !== undefined && rm.kind.place !== 'register') {
    for (const [i, address] of addressesFor(id).entries()) {
      places.push((o) => {
        o.reg = REGISTER_PAIRS[i % REGISTER_PAIRS.length][0];
        const [base, disp, index, scale, segment] = address;
        o.setMem(base, disp, index, scale);
        o.segment = segment ?? 0;
      });
    }
  }
  if (places.length === 0) places.push(() => {});
  const immediates = immediate === undefined ? [0] : immediatesFor(immediate);
  const conditions = encoding.plus === 'cc' ? 16 : 1;
  const count = Math.max(places.length, immediates.length, conditions);
  return Array.from({ length: count }, (_, i) => {
    const o = new Operands();
    places[i % places.length](o);
    setImmediate(o, immediates[i % immediates.length], immediate);
    o.cc = i % conditions;
    return { id, operands: o };
  });
}

function addressesFor(id: number): readonly Address[] {
  if (THOROUGH.has(X64Name[id])) return ADDRESSES;
  return Array.from(
    { length: ADDRESSES_PER_ROW },
    (_, i) => ADDRESSES[(id * ADDRESSES_PER_ROW + i * 11) % ADDRESSES.length],
  );
}

function immediatesFor({ kind, kindName }: X64Operand): readonly (number | bigint)[] {
  const { low, high } = kind;
  if (kindName === 'imm64')
    return [0n, 1n, -1n, 0x7fffffffn, 0x80000000n, -0x80000000n, 2n ** 63n - 1n, -(2n ** 63n), 0x123456789abcdefn];
  if (kind.bits === 8) return [low, high, 1, 0, 0x35, 127];
  return [low, high, 1, -1, 0x1234, 128, -129, 127, low + 1, 0].filter((value) => value >= low);
}

function setImmediate(o: Operands, value: number | bigint, immediate: X64Operand | undefined): void {
  if (immediate === undefined) return;
  if (typeof value === 'number') o.setImm(value);
  else {
    o.immLo = Number(BigInt.asIntN(32, value));
    o.immHi = Number(BigInt.asIntN(32, value >> 32n));
  }
}
