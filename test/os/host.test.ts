import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createStack,
  currentHost,
  hostFor,
  mappingAt,
  mappingsOf,
  memoryMap,
  parseMemoryMap,
  placeInStack,
  RegionError,
} from '#os';
import { HostError } from '#support';

const host = currentHost();
/** Mappings of address space that we reserved; V8 and libc map as they please. */
const ourMappings = () => mappingsOf(host.reservations());

test('symbols of libc and libm are found by address, others are 0', () => {
  const labs = host.callable(host.lookup('labs'), { args: ['i64'], returns: 'i64' });
  assert.equal(labs(-5), 5n);
  assert.equal(labs(-(2n ** 62n)), 2n ** 62n);
  const cosine = host.callable(host.lookup('cos'), { args: ['f64'], returns: 'f64' });
  assert.equal(cosine(0), 1);
  const cosinef = host.callable(host.lookup('cosf'), { args: ['f32'], returns: 'f32' });
  assert.equal(cosinef(0), 1);
  assert.equal(host.lookup('fasterbasic_has_no_such_symbol'), 0);
  assert.equal(host.lookup('uv_loop_init'), 0, "Node's own symbols are not for programs");
});

test('a library can be added; one that does not exist is an error', () => {
  assert.throws(() => host.openLibrary('libfasterbasic-missing.so'), HostError);
});

test('callbacks carry every kind of value', () => {
  const seen: unknown[] = [];
  const signature = { args: ['i32', 'i64', 'f32', 'f64', 'ptr'], returns: 'i64' } as const;
  const callback = host.callback((...args) => {
    seen.push(...args);
    return args[1];
  }, signature);
  const call = host.callable(callback.address, signature);
  assert.equal(call(-1, 2n ** 60n, 0.5, 1e300, 4096), 2n ** 60n);
  assert.equal(call(-1, 7, 0.5, 1e300, 4096), 7n);
  assert.deepEqual(seen, [-1, 2n ** 60n, 0.5, 1e300, 4096, -1, 7n, 0.5, 1e300, 4096]);
  callback.dispose();
  callback.dispose();
});

test('an exception in a callback comes out of the native call', () => {
  const signature = { args: [], returns: 'i32' } as const;
  const callback = host.callback(() => {
    throw new Error('from the callback');
  }, signature);
  assert.throws(host.callable(callback.address, signature), /from the callback/);
  callback.dispose();
});

test('memory is read, written and viewed by address', () => {
  const address = host.reserve(host.pageSize, 'fasterbasic test');
  host.commit(address, host.pageSize, 'fasterbasic test');
  host.write(address + 1, Uint8Array.of(1, 2, 3));
  assert.deepEqual(host.read(address, 5), Uint8Array.of(0, 1, 2, 3, 0));
  new DataView(host.view(address, 16)).setInt32(8, -2, true);
  assert.deepEqual(host.read(address + 8, 4), Uint8Array.of(0xfe, 255, 255, 255));
  host.decommit(address, host.pageSize, 'fasterbasic test');
  assert.equal(mappingAt(address)?.permissions, '---p');
  host.commit(address, host.pageSize, '');
  assert.deepEqual(host.read(address, 4), new Uint8Array(4));
  host.unmap(address, host.pageSize);
  assert.equal(mappingAt(address), undefined);
});

test('refused unmap and protect carry the error number', () => {
  const invalid = (error: unknown) => error instanceof HostError && error.errno === 22 && /EINVAL/.test(error.message);
  assert.throws(() => host.unmap(1, host.pageSize), invalid);
  assert.throws(() => host.protect(1, host.pageSize, 'read'), invalid);
});

test('a system without an adapter is refused by name', () => {
  for (const [platform, architecture] of [
    ['win32', 'x64'],
    ['darwin', 'arm64'],
    ['linux', 'riscv64'],
  ]) {
    assert.throws(
      () => hostFor(platform, architecture),
      (error) => error instanceof HostError && error.message.includes(`${platform}-${architecture}`),
    );
  }
});

test('the memory map is parsed', () => {
  assert.deepEqual(
    parseMemoryMap('7f00-7fff r-xp 00000000 08:01 123   /lib/a b.so\n8000-9000 rw-p 00000000 00:00 0 \nnoise\n'),
    [
      { start: 0x7f00, end: 0x7fff, permissions: 'r-xp', name: '/lib/a b.so' },
      { start: 0x8000, end: 0x9000, permissions: 'rw-p', name: '' },
    ],
  );
  assert.ok(memoryMap().some((mapping) => mapping.name === '[stack]'));
});

test('a stack has guard pages at both ends and goes away whole', () => {
  const before = ourMappings().length;
  const stack = createStack(host, 2 ** 20, 'fasterbasic test stack');
  assert.equal(mappingAt(stack.low)?.permissions, 'rw-p');
  assert.equal(mappingAt(stack.high - 1)?.permissions, 'rw-p');
  assert.equal(mappingAt(stack.low - 1)?.permissions, '---p');
  assert.equal(mappingAt(stack.high)?.permissions, '---p');
  assert.equal(placeInStack(stack, stack.low - 1), 'guard');
  assert.equal(placeInStack(stack, stack.high), 'guard');
  assert.equal(placeInStack(stack, stack.low), 'stack');
  assert.equal(placeInStack(stack, stack.guardLow - 1), 'outside');
  assert.equal(placeInStack(stack, stack.guardHigh), 'outside');
  stack.dispose();
  stack.dispose();
  assert.equal(ourMappings().length, before);
  assert.throws(() => createStack(host, 100), RegionError);
});
