/** The interpreter's image: what is read is what was written; whatever is not intact is refused. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { CrashError, Machine } from '#link';
import { InterpreterImageError, interpreterChecksum, openInterpreterImage, writeInterpreterImage } from '#tiers';
import { interpret, randomModule } from '../random-bytecode.js';
import { InterpretedSession, sharedCode } from './run-interpreted.js';

const image = writeInterpreterImage(sharedCode());

test('an image holds the interpreter', () => {
  const code = openInterpreterImage(image, interpreterChecksum(image));
  const { bytes, pieces, ...rest } = sharedCode();
  const { bytes: read, pieces: readPieces, ...others } = code;
  assert.deepEqual(others, rest);
  assert.ok(pieces.size > 100);
  for (const [name, piece] of pieces) {
    const { bytes: pieceBytes, ...known } = piece;
    const { bytes: readBytes, ...found } = readPieces.get(name)!;
    assert.deepEqual(found, known, name);
    assert.ok(Buffer.from(readBytes).equals(Buffer.from(pieceBytes)), name);
  }
  assert.equal(readPieces.get('entry of nothing'), undefined);
  assert.ok(Buffer.from(read).equals(Buffer.from(bytes)));
  assert.ok(image.length < 1 << 20, `${image.length} bytes`);
  using session = new InterpretedSession(randomModule(5, 6), { code });
  assert.equal(String(session.call('f', [], { args: [], returns: 'i64' })), interpret(randomModule(5, 6)));
});

test('it may lie anywhere in memory', () => {
  const moved = new Uint8Array(image.length + 3);
  moved.set(image, 3);
  assert.equal(openInterpreterImage(moved.subarray(3)).handlersEnd, sharedCode().handlersEnd);
});

test('a damaged, cut or foreign image is refused', () => {
  const refused = (file: Uint8Array, why: RegExp, checksum?: number) =>
    assert.throws(
      () => openInterpreterImage(file, checksum),
      (error: unknown) => error instanceof InterpreterImageError && why.test(error.message),
    );
  refused(new Uint8Array(0), /is none/);
  refused(image.subarray(0, 40), /is none/);
  refused(Buffer.from('#!/bin/sh\necho hello, this is something else\n'.repeat(10)), /is none/);
  for (const length of [72, 100, image.length >> 1, image.length - 1]) refused(image.subarray(0, length), /is damaged/);
  for (const at of [12, 70, 5000, image.length - 2]) {
    const damaged = new Uint8Array(image);
    damaged[at] ^= 4;
    refused(damaged, /is damaged/);
  }
  const newer = new Uint8Array(image);
  newer[4]++;
  refused(newer, /another format/);
  refused(image, /another build/, interpreterChecksum(image) ^ 1);
});

test('finished pieces are what sessions take, and what they would make', () => {
  const { pieces } = openInterpreterImage(image);
  const asked: string[] = [];
  const recording = {
    get(name: string) {
      const piece = pieces.get(name);
      assert.ok(piece !== undefined, `'${name}' is not in the image`);
      asked.push(name);
      return piece;
    },
  };
  using machine = new Machine({ stackSize: 1 << 20, pieces: recording });
  const host = machine.hostFunction((x) => x * 3, { args: ['i32'], returns: 'i32' });
  assert.equal(machine.execute(host.address, [7]).status, 21);
  assert.throws(() => machine.execute(machine.symbols.get('abort')!), CrashError);
  assert.throws(() => machine.execute(1), CrashError);
  using session = new InterpretedSession(randomModule(5, 6), { code: { ...sharedCode(), pieces: recording } });
  assert.equal(String(session.call('f', [], { args: [], returns: 'i64' })), interpret(randomModule(5, 6)));
  for (const [kind, count] of Object.entries({ machine: 3, function: 1, entry: 1 }))
    assert.ok(asked.filter((name) => name.startsWith(kind)).length >= count, `${kind}: ${asked}`);
});

test('shapes that the image has no adapter for get one', () => {
  const pieces = { get: () => undefined };
  using session = new InterpretedSession(randomModule(5, 6), { code: { ...sharedCode(), pieces } });
  assert.equal(String(session.call('f', [], { args: [], returns: 'i64' })), interpret(randomModule(5, 6)));
});
