/** The effects column against what Capstone knows of each instruction's registers, implicit ones and flags included. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Capstone, Const, loadCapstone } from 'capstone-wasm';
import {
  CodeBuffer,
  Effect,
  encode,
  GPR8_NAMES,
  GPR16_NAMES,
  GPR32_NAMES,
  GPR64_NAMES,
  Operands,
  X64Count,
  type X64Row,
  XMM_NAMES,
  x64Row,
} from '#target/x64';

type Accesses = { readonly reads: Set<string>; readonly writes: Set<string> };

/** Where we differ on purpose, by mnemonic. Reads and writes named here are not compared. Intel SDM vol. 2 is the judge. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  test: 'Capstone takes memory forms for two writes, and fixed forms to write rax',
  cwd: 'Capstone writes rax; rdx keeps its upper bits',
  cdq: 'Capstone writes rax',
  cqo: 'Capstone writes rax',
  mul: '16 bits: rdx keeps its upper bits',
  imul: '16 bits: rdx keeps its upper bits',
  bsf: 'the destination stays when the source is 0',
  bsr: 'the destination stays when the source is 0',
  cmovcc: 'the destination stays when the condition fails',
  leave: 'Capstone reads rsp',
  xadd: 'Capstone forgets flags',
  cmpxchg: 'Capstone forgets rax and flags',
  syscall: 'Capstone forgets the registers of the call',
  roundss: 'we count only the low lane of a scalar result',
  roundsd: 'we count only the low lane of a scalar result',
};

const [REG, RM, BASE, INDEX] = [9, 12, 10, 11];

test('effects agree with Capstone', async () => {
  const accessesOf = await openAccesses();
  const failures: string[] = [];
  const excused = new Set<string>();
  for (let id = 1; id < X64Count; id++) {
    const row = x64Row(id);
    const rm = row.operands.find(({ field }) => field === 'rm')?.kind.place;
    for (const inMemory of [false, true]) {
      if (inMemory ? rm === undefined || rm === 'register' : rm === 'memory') continue;
      const theirs = accessesOf(encodeSample(row, inMemory));
      const ours = ourAccesses(row, inMemory);
      // reading flags that an instruction may leave as they were is ours to add
      if (!theirs.reads.has('rflags')) ours.reads.delete('rflags');
      const difference = [
        ...differences('reads', ours.reads, theirs.reads),
        ...differences('writes', ours.writes, theirs.writes),
      ];
      if (difference.length === 0) continue;
      const mnemonic = row.mnemonic.replace('lock ', '');
      if (mnemonic in EXCEPTIONS) excused.add(mnemonic);
      else failures.push(`${row.name}: ${difference.join(', ')}`);
    }
  }
  assert.deepEqual(failures, []);
  assert.deepEqual([...excused].sort(), Object.keys(EXCEPTIONS).sort(), 'an exception that is none any more');
});

function encodeSample(row: X64Row, inMemory: boolean): Uint8Array {
  const o = new Operands();
  o.reg = REG;
  o.rm = RM;
  if (inMemory) o.setMem(BASE, 4, INDEX, 2);
  if (row.operands.some(({ field }) => field === 'imm')) o.immLo = 5;
  const code = new CodeBuffer();
  encode(code, row.id, o);
  return code.bytes();
}

function ourAccesses(row: X64Row, inMemory: boolean): Accesses {
  const reads = new Set<string>();
  const writes = new Set<string>();
  const add = (name: string, effect: number): void => {
    if (effect & Effect.read) reads.add(name);
    if (effect & Effect.write) writes.add(name);
  };
  for (const { field, kind, effect } of row.operands) {
    if (field === 'rm' && inMemory) {
      add(GPR64_NAMES[BASE], Effect.read);
      add(GPR64_NAMES[INDEX], Effect.read);
    } else if (kind.file !== '') {
      const register = field === 'rm' ? RM : field === 'reg' ? REG : kind.fixed;
      add(kind.file === 'xmm' ? XMM_NAMES[register] : GPR64_NAMES[register], effect);
    }
  }
  for (const [i, name] of GPR64_NAMES.entries()) {
    if (row.readsGprs & (1 << i)) reads.add(name);
    if (row.writesGprs & (1 << i)) writes.add(name);
  }
  add('rflags', row.flags);
  return { reads, writes };
}

function differences(what: string, ours: Set<string>, theirs: Set<string>): string[] {
  const missing = [...theirs].filter((name) => !ours.has(name)).map((name) => `Capstone ${what} ${name}`);
  return [...missing, ...[...ours].filter((name) => !theirs.has(name)).map((name) => `only ours ${what} ${name}`)];
}

async function openAccesses(): Promise<(bytes: Uint8Array) => Accesses> {
  const library: { HEAPU8?: Uint8Array } = {};
  await loadCapstone(library);
  const capstone = new Capstone(Const.CS_ARCH_X86, Const.CS_MODE_64);
  capstone.setOption(Const.CS_OPT_DETAIL, Const.CS_OPT_ON);
  const { handle } = capstone;
  const found = Capstone.call('malloc', 8);
  // registers read, their count, registers written, their count: uint16[64] and uint8 each
  const [read, readCount, written, writtenCount] = [128, 8, 128, 8].map((size) => Capstone.call('malloc', size));
  const widths = [GPR8_NAMES, GPR16_NAMES, GPR32_NAMES];
  const nameOf = (register: number): string => {
    const name = capstone.getRegName(register);
    if (name === 'ah') return 'rax';
    const narrow = widths.map((names) => names.indexOf(name)).find((i) => i >= 0);
    return narrow === undefined ? name : GPR64_NAMES[narrow];
  };
  return (bytes) => {
    Capstone.call('cs_disasm', handle, bytes, bytes.length, 0n, 1, found);
    const heap = library.HEAPU8 ?? assert.fail('the heap of Capstone is not in reach');
    const view = new DataView(heap.buffer);
    const instruction = view.getUint32(found, true);
    Capstone.call('cs_regs_access', handle, instruction, read, readCount, written, writtenCount);
    const names = (list: number, count: number): Set<string> => {
      const all = Array.from({ length: heap[count] }, (_, i) => nameOf(view.getUint16(list + 2 * i, true)));
      return new Set(all.filter((name) => name !== 'rip'));
    };
    const accesses = { reads: names(read, readCount), writes: names(written, writtenCount) };
    Capstone.call('cs_free', instruction, 1);
    return accesses;
  };
}
