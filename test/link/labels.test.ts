// before anything else: it counts what is compiled after it
import '../steps.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LabeledCode, type LabelId, LinkError } from '#link';
import { Cond, emit0, emitI, emitNop, emitRM, Gpr, mem, RIP, X64 } from '#target/x64';
import { assertLinear } from '../steps.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const code = (expected: LinkError['code']) => (error: unknown) => error instanceof LinkError && error.code === expected;

test('backward fixup', () => {
  const asm = new LabeledCode();
  const loop = asm.newLabel();
  emit0(asm.code, X64.nop);
  asm.bind(loop);
  emit0(asm.code, X64.nop);
  asm.jumpIf(Cond.ne, loop);
  asm.jump(loop);
  assert.equal(hex(asm.finish().bytes), '9090' + '75fd' + 'ebfb');
});

test('forward fixup', () => {
  const asm = new LabeledCode();
  const end = asm.newLabel();
  asm.jump(end);
  emit0(asm.code, X64.nop);
  asm.jumpIf(Cond.e, end);
  asm.bind(end);
  emit0(asm.code, X64.ret);
  const placed = asm.finish();
  assert.equal(hex(placed.bytes), 'eb03' + '90' + '7400' + 'c3');
  assert.deepEqual([...placed.labelOffsets], [5]);
});

test('a jump is short to the last byte it reaches and long beyond', () => {
  const jumpOver = (count: number) => {
    const asm = new LabeledCode();
    const end = asm.newLabel();
    asm.jump(end);
    emitNop(asm.code, count);
    asm.bind(end);
    return hex(asm.finish().bytes.subarray(0, 5));
  };
  assert.equal(jumpOver(127).slice(0, 4), 'eb7f');
  assert.equal(jumpOver(128), 'e980000000');
  const jumpBack = (count: number) => {
    const asm = new LabeledCode();
    const start = asm.newLabel();
    asm.bind(start);
    emitNop(asm.code, count);
    asm.jumpIf(Cond.g, start);
    return hex(asm.finish().bytes.subarray(count));
  };
  assert.equal(jumpBack(126), '7f80');
  assert.equal(jumpBack(127), '0f8f7bffffff');
});

test('relocations, lines and addresses move with the code', () => {
  const asm = new LabeledCode();
  const [end, table] = [asm.newLabel(), asm.newLabel()];
  asm.line(10);
  asm.jump(end);
  asm.line(20);
  asm.relocate(emitI(asm.code, X64.callRel32, 0), 'call32', 'puts');
  asm.line(30);
  asm.addressLabel(emitRM(asm.code, X64.leaR64M, Gpr.rax, mem(RIP, 0)), table);
  emitNop(asm.code, 200);
  asm.align(16);
  asm.bind(table);
  asm.tableEntry(end, table);
  asm.tableEntry(table, table);
  asm.bind(end);
  asm.line(40);
  emit0(asm.code, X64.ret);
  const placed = asm.finish();
  // jmp rel32 (5), call (5), lea (7), 200 nops: 217, aligned to 224, two entries, ret
  assert.deepEqual([...placed.labelOffsets], [232, 224]);
  assert.deepEqual(placed.relocations, [{ kind: 'call32', offset: 6, symbol: 'puts', addend: 0 }]);
  assert.deepEqual([...placed.sourceMap], [0, 10, 5, 20, 10, 30, 232, 40]);
  assert.equal(placed.alignment, 16);
  const view = new DataView(placed.bytes.buffer, placed.bytes.byteOffset);
  assert.equal(view.getInt32(13, true), 224 - 17);
  assert.equal(view.getInt32(224, true), 8);
  assert.equal(view.getInt32(228, true), 0);
});

test('an immediate behind the field is taken off the addend', () => {
  const asm = new LabeledCode();
  emit0(asm.code, X64.nop);
  asm.code.append(Uint8Array.of(0xc7, 0x05, 0, 0, 0, 0, 1, 0, 0, 0)); // mov dword [rip], 1
  asm.relocate(3, 'rel32', 'counter', 8);
  assert.deepEqual(asm.finish().relocations, [{ kind: 'rel32', offset: 3, symbol: 'counter', addend: 4 }]);
});

test('the line of code that vanished gives way to the next', () => {
  const asm = new LabeledCode();
  asm.line(1);
  asm.line(2);
  emit0(asm.code, X64.nop);
  asm.line(2);
  emit0(asm.code, X64.ret);
  assert.deepEqual([...asm.finish().sourceMap], [0, 2]);
});

test('unbound and twice bound labels are errors', () => {
  const asm = new LabeledCode();
  const label = asm.newLabel();
  asm.jump(label);
  assert.throws(() => asm.finish(), code('unresolved'));
  asm.bind(label);
  assert.throws(() => asm.bind(label), code('duplicate'));
  assert.throws(() => asm.align(3), code('bad-object'));
  assert.throws(() => asm.relocate(0, 'abs64', 'x'), code('bad-object'));
});

/** The rows of a random function: filler, jump, label or alignment. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('fill' as const), value: fc.integer({ min: 0, max: 60 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      value: fc.nat(),
      cond: fc.integer({ min: 0, max: 16 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('label' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('align' as const), value: fc.constantFrom(1, 4, 16, 32) }) },
);

test('relaxation: every jump lands on its label, and alignments hold', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
      const asm = new LabeledCode();
      const labels: LabelId[] = [asm.newLabel()];
      for (const each of pieces) if (each.kind === 'label') labels.push(asm.newLabel());
      const bytesOf: { kind: 'fill' | 'jump' | 'align'; value: number; cond: number }[] = [];
      let bound = 1;
      asm.bind(labels[0]);
      for (const each of pieces) {
        if (each.kind === 'label') asm.bind(labels[bound++]);
        else if (each.kind === 'fill') asm.code.append(new Uint8Array(each.value).fill(0xcc));
        else if (each.kind === 'align') asm.align(each.value);
        else if (each.cond === 16) asm.jump(labels[each.value % labels.length]);
        else asm.jumpIf(each.cond, labels[each.value % labels.length]);
        if (each.kind !== 'label') {
          const value = each.kind === 'jump' ? labels[each.value % labels.length] : each.value;
          bytesOf.push({ kind: each.kind, value, cond: each.kind === 'jump' ? each.cond : 0 });
        }
      }
      const { bytes, labelOffsets } = asm.finish();
      walk(bytes, labelOffsets, bytesOf);
    }),
    { numRuns: 200 },
  );
});

/** Decodes what was asked for, piece by piece, and checks each. */
function walk(
  bytes: Uint8Array,
  labelOffsets: Int32Array,
  pieces: { kind: string; value: number; cond: number }[],
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  for (const { kind, value, cond } of pieces) {
    if (kind === 'fill') {
      for (let i = 0; i < value; i++) assert.equal(bytes[at++], 0xcc);
    } else if (kind === 'align') {
      at = Math.ceil(at / value) * value;
    } else {
      const target = labelOffsets[value];
      const isShort = bytes[at] === (cond === 16 ? 0xeb : 0x70 + cond);
      if (isShort) {
        assert.equal(at + 2 + view.getInt8(at + 1), target);
        at += 2;
        continue;
      }
      if (cond === 16) assert.equal(bytes[at++], 0xe9);
      else {
        assert.equal(bytes[at++], 0x0f);
        assert.equal(bytes[at++], 0x80 + cond);
      }
      assert.equal(at + 4 + view.getInt32(at, true), target);
      at += 4;
    }
  }
  assert.equal(at, bytes.length);
}

test('relaxation of a chain in which each jump pushes the next out of reach ends, in linear steps', () => {
  assertLinear([5000, 10_000, 20_000], (count) => () => {
    const asm = new LabeledCode();
    const labels = Array.from({ length: count + 1 }, () => asm.newLabel());
    for (let i = 0; i < count; i++) {
      asm.bind(labels[i]);
      asm.jump(labels[Math.min(i + 59, count)]);
      if (i % 2 === 0) emitNop(asm.code, i === 0 ? 20 : 1);
    }
    asm.bind(labels[count]);
    const { bytes, labelOffsets } = asm.finish();
    assert.equal(labelOffsets[count], bytes.length);
  });
});
