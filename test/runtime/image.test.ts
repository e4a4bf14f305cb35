/** Runtime images: what is written can be read, and nothing else is believed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeObject } from '#link';
import { checksumOf, ImageError, RuntimeImage, writeImage } from '#runtime';

const OBJECT: CodeObject = {
  functions: [
    {
      name: 'fb_one',
      exported: true,
      bytes: Uint8Array.of(0xe8, 0, 0, 0, 0, 0xc3),
      alignment: 16,
      relocations: [{ kind: 'call32', offset: 1, symbol: 'malloc', addend: 0 }],
      sourceMap: new Int32Array(0),
      frameSize: 8,
      savedRegisters: 0x9008,
    },
    {
      name: 'fb_two',
      exported: false,
      bytes: Uint8Array.of(0x8b, 0x05, 0, 0, 0, 0, 0xc3),
      alignment: 32,
      relocations: [{ kind: 'rel32', offset: 2, symbol: 'fb_table', addend: -4 }],
      sourceMap: new Int32Array(0),
      frameSize: 0,
      savedRegisters: 0,
    },
  ],
  data: [
    {
      name: 'fb_table',
      exported: true,
      readonly: true,
      thread: false,
      alignment: 8,
      bytes: new Uint8Array(16).fill(7),
      zeroFill: 0,
      relocations: [{ kind: 'abs64', offset: 8, symbol: 'fb_one', addend: 3 }],
    },
    {
      name: 'fb_zeros',
      exported: false,
      readonly: false,
      thread: true,
      alignment: 4096,
      bytes: new Uint8Array(0),
      zeroFill: 2 ** 30,
      relocations: [],
    },
  ],
};
const TEXTS = new Map([['fb_two', 'function w $fb_two() {\n@start\n\tret 2\n}\n']]);
const FILE = writeImage(OBJECT, TEXTS);
const open = (file = FILE): RuntimeImage => new RuntimeImage(file, checksumOf(FILE));

const plain = ({ functions, data }: CodeObject): unknown =>
  [...functions, ...data].map((item) => ({ ...item, bytes: [...item.bytes] }));

test('an image gives back the object code that it was made from', () => {
  const names = ['fb_one', 'fb_two', 'fb_table', 'fb_zeros'];
  assert.deepEqual(plain(open().select(names)), plain(OBJECT));
});

test('only what is asked for becomes object code', () => {
  const { functions, data } = open().select(['fb_table']);
  assert.equal(functions.length, 0);
  assert.deepEqual(
    data.map(({ name }) => name),
    ['fb_table'],
  );
  assert.throws(() => open().select(['malloc']), ImageError);
});

test('names, references and texts', () => {
  const image = open();
  assert.ok(image.has('fb_zeros'));
  assert.ok(!image.has('malloc'));
  assert.deepEqual([...image.references('fb_one')], ['malloc']);
  assert.deepEqual([...image.references('fb_table')], ['fb_one']);
  assert.equal(image.inlinableText('fb_two'), TEXTS.get('fb_two'));
  assert.equal(image.inlinableText('fb_one'), '');
  assert.equal(image.inlinableText('malloc'), '');
});

test('a file at an odd address can be read', () => {
  const shifted = new Uint8Array(FILE.length + 1);
  shifted.set(FILE, 1);
  assert.deepEqual(plain(open(shifted.subarray(1)).select(['fb_two'])), plain(open().select(['fb_two'])));
});

test('every damaged byte, every cut and another build are refused', () => {
  for (let at = 0; at < FILE.length; at++) {
    const damaged = Uint8Array.from(FILE);
    damaged[at] ^= 0x10;
    assert.throws(() => open(damaged), ImageError, `byte ${at}`);
  }
  for (let size = 0; size < FILE.length; size++) {
    assert.throws(() => open(FILE.slice(0, size)), ImageError, `${size} bytes`);
  }
  assert.throws(() => new RuntimeImage(FILE, 1), /belongs to another build/);
});
