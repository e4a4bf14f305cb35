/** The checksum of images, wherever it comes from, is zlib's. */
import assert from 'node:assert/strict';
import test from 'node:test';
import zlib from 'node:zlib';
import { checksumFunction } from '#os';

test('checksums are those of zlib, for any length and place in memory', { skip: zlib.crc32 === undefined }, () => {
  const checksum = checksumFunction();
  assert.ok(checksum !== null);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 2654435761) >>> 13);
  for (const length of [0, 1, 7, 63, 64, 4096, 69_990]) {
    for (const start of [0, 1, 5]) {
      const part = bytes.subarray(start, start + length);
      assert.equal(checksum(part), zlib.crc32(part), `${length} bytes at ${start}`);
    }
  }
});
