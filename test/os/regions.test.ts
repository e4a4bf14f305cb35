import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AddressRange,
  currentHost,
  discard,
  type Host,
  makeWritable,
  mappingAt,
  mappingsOf,
  publish,
  RegionError,
  reserve,
  reserveData,
  seal,
} from '#os';
import { HostError } from '#support';

const host = currentHost();
/** mov eax, 42; ret */
const RETURN_42 = Uint8Array.of(0xb8, 42, 0, 0, 0, 0xc3);

const code = (expected: RegionError['code']) => (error: unknown) =>
  error instanceof RegionError && error.code === expected;
const permissionsAt = (address: number) => mappingAt(address)?.permissions;
/** Mappings of address space that we reserved; V8 and libc map as they please. */
const ourMappings = () => mappingsOf(host.reservations());

test('m1-mmap-read-write-without-exec', () => {
  const writable = reserve(host, 100);
  assert.equal(permissionsAt(writable.plannedAddress), 'rw-p');
  discard(writable);
});

test('m1-mprotect-read-execute-without-write', () => {
  const writable = reserve(host, 100);
  writable.write(0, RETURN_42);
  const executable = publish(writable);
  assert.equal(permissionsAt(executable.address), 'r-xp');
  assert.equal(host.callable(executable.address, { args: [], returns: 'i32' })(), 42);
  discard(executable);
});

test('m1-wrong-state', () => {
  const writable = reserve(host, 100);
  writable.write(0, RETURN_42);
  const executable = publish(writable);
  assert.throws(() => writable.write(0, RETURN_42), code('wrong-state'));
  assert.throws(() => publish(writable), code('wrong-state'));
  const again = makeWritable(executable);
  assert.throws(() => executable.address, code('wrong-state'));
  assert.throws(() => makeWritable(executable), code('wrong-state'));
  assert.equal(permissionsAt(again.plannedAddress), 'rw-p');
  again.write(1, Uint8Array.of(43));
  const patched = publish(again);
  assert.equal(host.callable(patched.address, { args: [], returns: 'i32' })(), 43);
  discard(patched);
  assert.throws(() => patched.read(0, 1), code('wrong-state'));
});

test('m1-overflow', () => {
  const writable = reserve(host, 100);
  assert.equal(writable.size, host.pageSize);
  writable.write(writable.size - 6, RETURN_42);
  assert.throws(() => writable.write(writable.size - 5, RETURN_42), code('overflow'));
  assert.throws(() => writable.write(-1, RETURN_42), code('overflow'));
  assert.throws(() => writable.read(writable.size, 1), code('overflow'));
  assert.deepEqual(writable.read(writable.size - 6, 6), RETURN_42);
  discard(writable);
});

test('m1-double-free', () => {
  const writable = reserve(host, 100);
  discard(writable);
  assert.throws(() => discard(writable), code('double-free'));
  assert.throws(() => publish(writable), code('wrong-state'));
});

test('m1-failed-mmap-has-errno', () => {
  assert.throws(
    () => host.reserve(2 ** 47, 'far too much'),
    (error) =>
      error instanceof HostError && error.errno === 12 && /ENOMEM/.test(error.message) && /mmap/.test(error.operation),
  );
});

test('sizes are checked', () => {
  for (const size of [0, -1, 1.5, Number.NaN]) assert.throws(() => reserve(host, size), code('bad-size'));
  assert.throws(() => reserve(host, 2 ** 31 + 1), code('bad-size'));
});

test('a refused mprotect leaves the region writable and usable', () => {
  let refuse = true;
  const hardened: Host = {
    ...host,
    protect(address, size, protection) {
      if (refuse && protection === 'read-execute') throw new HostError('mprotect', 'EACCES', 13, '');
      host.protect(address, size, protection);
    },
  };
  const writable = reserve(hardened, 100);
  assert.throws(() => publish(writable), HostError);
  assert.ok(writable.live);
  writable.write(0, RETURN_42);
  refuse = false;
  const executable = publish(writable);
  assert.equal(host.callable(executable.address, { args: [], returns: 'i32' })(), 42);
  discard(executable);
});

test('a refused commit gives the address space back', () => {
  const failing: Host = {
    ...host,
    commit() {
      throw new HostError('mprotect', 'ENOMEM', 12, '');
    },
  };
  const before = ourMappings().length;
  assert.throws(() => reserve(failing, 100), HostError);
  assert.equal(ourMappings().length, before);
});

test('data is never executable, and sealed data is read-only', () => {
  const data = reserveData(host, 10, 'fasterbasic test data');
  data.write(0, Uint8Array.of(1, 2, 3));
  assert.equal(permissionsAt(data.address), 'rw-p');
  const sealed = seal(data);
  assert.equal(permissionsAt(sealed.address), 'r--p');
  assert.throws(() => data.write(0, Uint8Array.of(9)), code('wrong-state'));
  assert.deepEqual(sealed.read(0, 3), Uint8Array.of(1, 2, 3));
  discard(sealed);
});

test('an address range gives out disjoint pages, joins what comes back, and reports exhaustion', () => {
  const pages = 16;
  const range = new AddressRange(host, pages * host.pageSize, 'fasterbasic test range');
  const taken = Array.from({ length: pages }, () => range.take(1));
  assert.equal(new Set(taken).size, pages);
  assert.equal(range.freeBytes, 0);
  assert.throws(() => range.take(1), code('exhausted'));
  for (const i of [3, 5, 4]) range.give(taken[i], 1);
  assert.equal(range.take(3 * host.pageSize), taken[3]);
  for (const i of [0, 1, 2, 15, 14, 6]) range.give(taken[i], 1);
  assert.throws(() => range.take(4 * host.pageSize), code('exhausted'));
  range.give(taken[3], 3 * host.pageSize);
  assert.equal(range.take(7 * host.pageSize), taken[0]);
  range.dispose();
  range.dispose();
  assert.throws(() => range.take(1), code('wrong-state'));
});

test('an address range makes do with less where address space is limited', () => {
  const limited: Host = {
    ...host,
    reserve(size, label) {
      if (size > 64 * 2 ** 20) throw new HostError('mmap', 'ENOMEM', 12, '');
      return host.reserve(size, label);
    },
  };
  const range = new AddressRange(limited, 2 ** 30, 'fasterbasic test range');
  assert.equal(range.size, 64 * 2 ** 20);
  range.dispose();
});

test('regions leave no mapping behind', () => {
  const range = new AddressRange(host, 2 ** 24, 'fasterbasic test range');
  const before = ourMappings().length;
  for (let round = 0; round < 200; round++) {
    const executable = publish(reserve(range, 5000));
    const data = reserveData(range, 5000);
    discard(executable);
    discard(data);
    discard(publish(reserve(host, 5000)));
  }
  assert.equal(ourMappings().length, before);
  range.dispose();
});
