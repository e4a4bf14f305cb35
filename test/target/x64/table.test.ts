import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  Effect,
  Gpr,
  parseRow,
  type RowText,
  X64,
  X64Count,
  X64Name,
  type X64Operand,
  x64Operands,
  x64Row,
} from '#target/x64';

/** `rm64` is Rm64 in a name, `xmm/m64` XmmM64, `simm32` Imm32, `1` One. A lock row's memory goes by the name without lock. */
function formOf({ kindName }: X64Operand, isLocked: boolean): string {
  if (kindName === '1') return 'One';
  const plain = isLocked && /^m\d/.test(kindName) ? `r${kindName}` : kindName.replace(/^[su]imm/, 'imm');
  return plain
    .split('/')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('');
}

test('ids are the places of the names, from 1', () => {
  assert.equal(X64Name[0], 'none');
  for (const [name, id] of Object.entries(X64)) assert.equal(X64Name[id], name);
  assert.equal(Object.keys(X64).length, X64Count - 1);
});

test('every row parses, and its name says its operands', () => {
  for (let id = 1; id < X64Count; id++) {
    const row = x64Row(id);
    const isLocked = row.name.startsWith('lock') && !/8bM|16bM/.test(row.name);
    const forms = row.operands.map((operand) => formOf(operand, isLocked)).join('');
    assert.ok(row.name.endsWith(forms), `${row.name} does not end in ${forms}`);
    const mnemonic = row.name.slice(0, row.name.length - forms.length).toLowerCase();
    if (row.mnemonic !== 'movabs') assert.equal(mnemonic, row.mnemonic.replace(' ', ''), row.name);
    assert.notEqual(row.manual, '', row.name);
  }
});

test('no two rows have the same encoding, except forms that differ in what they may access', () => {
  const seen = new Map<string, string>();
  for (let id = 1; id < X64Count; id++) {
    const { encoding, operands, name } = x64Row(id);
    const rm = operands.find(({ field }) => field === 'rm')?.kind.place ?? '';
    const key = JSON.stringify([encoding, rm]);
    assert.equal(seen.get(key), undefined, `${name} and ${seen.get(key)}`);
    seen.set(key, name);
  }
});

test('effects: explicit, fixed and implicit operands, flags, memory', () => {
  const add = x64Row(X64.addR64Rm64);
  assert.deepEqual(
    x64Operands(X64.addR64Rm64).map(({ effect }) => effect),
    [Effect.readWrite, Effect.read],
  );
  assert.deepEqual([add.flags, add.memory, add.readsGprs, add.writesGprs], [Effect.write, Effect.none, 0, 0]);
  const shift = x64Row(X64.shlRm64Cl);
  assert.equal(shift.readsGprs, 1 << Gpr.rcx);
  assert.equal(shift.flags, Effect.readWrite);
  const divide = x64Row(X64.idivRm64);
  assert.equal(divide.readsGprs, (1 << Gpr.rax) | (1 << Gpr.rdx));
  assert.equal(divide.writesGprs, (1 << Gpr.rax) | (1 << Gpr.rdx));
  const extend = x64Row(X64.cqo);
  assert.deepEqual([extend.readsGprs, extend.writesGprs], [1 << Gpr.rax, 1 << Gpr.rdx]);
  assert.equal(x64Operands(X64.leaR64M)[1].effect, Effect.none);
  assert.equal(x64Row(X64.pushR64).memory, Effect.write);
  assert.equal(x64Row(X64.jccRel32).flags, Effect.read);
  assert.equal(x64Row(X64.addEaxImm32).writesGprs, 1 << Gpr.rax);
});

const MALFORMED: Readonly<Record<string, RowText>> = {
  unknownKind: ['r63', '03 /r', 'rw', 'X'],
  unknownEncoding: ['r64 rm64', '03 /9', 'rw r', 'X'],
  lowerCase: ['r64 rm64', '0f 03 /r', 'rw r', 'X'],
  noOpcode: ['r64 rm64', 'REX.W /r', 'rw r', 'X'],
  prefixBehindRex: ['r64 rm64', 'REX.W F2 03 /r 01', 'rw r', 'X'],
  fourOpcodeBytes: ['', '0F 38 01 02', '', 'X'],
  missingEffect: ['r64 rm64', '03 /r', 'rw', 'X'],
  unknownEffect: ['r64 rm64', '03 /r', 'rw x', 'X'],
  unknownImplicit: ['r64 rm64', '03 /r', 'rw r eflags:w', 'X'],
  implicitWithoutEffect: ['r64 rm64', '03 /r', 'rw r flags', 'X'],
  noModrm: ['rm64', '03', 'r', 'X'],
  modrmWithoutOperand: ['', '03 /0', '', 'X'],
  registerTooMany: ['r64 rm64', '03 /0', 'rw r', 'X'],
  registerTooFew: ['rm64', '03 /r', 'rw', 'X'],
  immediateSize: ['rm64 simm32', '81 /0 ib', 'rw', 'X'],
  immediateMissing: ['rm64', '81 /0 ib', 'rw', 'X'],
  twoImmediates: ['rm64 imm8 imm8', '81 /0 ib', 'rw', 'X'],
  twoMemories: ['rm64 m64', '81 /r', 'rw r', 'X'],
  conditionUnnamed: ['rel8', '70+cc cb', 'flags:r', 'X'],
  namedcc: ['rel8', '70 cb', 'flags:r', 'X'],
};

test('a malformed row throws and names itself', () => {
  for (const [name, text] of Object.entries(MALFORMED))
    assert.throws(() => parseRow(1, name, text), new RegExp(`row ${name}`), name);
});
