/** Code of any length is disassembled, whole instructions only. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Disassembler } from '#debug';

const COUNT = 13_001;
/** `movabs rax, imm64`, whose length of 10 bytes divides no piece that is decoded at a time. */
const MOVABS = [0x48, 0xb8, 1, 2, 3, 4, 5, 6, 7, 8];

test('code longer than Capstone can take at a time', async () => {
  const disassembler = await Disassembler.open();
  const bytes = Uint8Array.from({ length: COUNT * MOVABS.length }, (_, i) => MOVABS[i % MOVABS.length]);
  const instructions = disassembler.decode(bytes, 0x1000);
  assert.equal(instructions.length, COUNT);
  assert.ok(instructions.every(({ text }) => text === 'movabs rax, 0x807060504030201'));
  assert.equal(instructions[COUNT - 1].address, 0x1000 + bytes.length - MOVABS.length);
  // The last byte is alone: 48 begins an instruction that never comes.
  const cut = disassembler.decode(Uint8Array.of(0x90, 0x48), 0);
  assert.deepEqual(
    cut.map(({ text }) => text),
    ['nop', 'db 0x48'],
  );
  disassembler.close();
});
