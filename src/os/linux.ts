/**
 * Linux, x64 and arm64 alike, through libc.
 *
 * Constants are those of the kernel's generic headers, the same on both processors (asm-generic/mman-common.h,
 * linux/prctl.h). Address space is reserved with PROT_NONE and MAP_NORESERVE, which costs no memory and no commit charge.
 */
import { getSystemErrorName } from 'node:util';
import { HostError, NotSupportedError } from '#support';
import { callable, callback } from './call.js';
import type { Host, Protection, Reservation } from './host.js';
import { koffi } from './koffi.js';
import { linuxSignals } from './linux-signals.js';

const PROT: Record<Protection, number> = { none: 0, read: 1, 'read-write': 3, 'read-execute': 5 };
const MAP_PRIVATE_ANONYMOUS_NORESERVE = 0x02 | 0x20 | 0x4000;
const MAP_FIXED = 0x10;
/** What mmap returns on failure, (void *)-1, as a signed integer. */
const MAP_FAILED = -1;
const PR_SET_VMA = 0x53564d41;
const PR_SET_VMA_ANON_NAME = 0;
const SC_PAGESIZE = 30;
const EINVAL = 22;
const RTLD_NOW = 2;

/** Names under which libc and libm go: glibc, then musl (where libm is part of libc). */
const LIBRARIES = [
  ['libc.so.6', 'libc.musl-x86_64.so.1', 'libc.musl-aarch64.so.1'],
  ['libm.so.6', 'libc.musl-x86_64.so.1', 'libc.musl-aarch64.so.1'],
] as const;

export function linuxHost(architecture: 'x64' | 'arm64'): Host {
  const libc = bindLibc();
  const pageSize = libc.sysconf(SC_PAGESIZE);
  const libraries: number[] = [];
  const reservations = new Map<number, Reservation>();
  let opened = false;
  let namesMappings = true;

  function fail(operation: string, remedy: string): never {
    const errno = koffi.errno();
    throw new HostError(operation, errno === 0 ? 'failed' : getSystemErrorName(-errno), errno, remedy);
  }

  function map(address: number, size: number, protection: Protection, flags: number): number {
    const result = libc.mmap(address, size, PROT[protection], MAP_PRIVATE_ANONYMOUS_NORESERVE | flags, -1, 0);
    if (result === MAP_FAILED) fail(`mmap of ${describeSize(size)}`, 'raise the limit on address space (ulimit -v)');
    return result;
  }

  /** Names an anonymous mapping in /proc/self/maps. Kernels built without it refuse, are not asked again, and nothing is lost. */
  function label(address: number, size: number, name: string): void {
    if (namesMappings && name !== '' && libc.prctl(PR_SET_VMA, PR_SET_VMA_ANON_NAME, address, size, name) !== 0)
      namesMappings = koffi.errno() !== EINVAL;
  }

  function protect(address: number, size: number, protection: Protection): void {
    if (libc.mprotect(address, size, PROT[protection]) === 0) return;
    fail(
      `mprotect of ${describeSize(size)} to ${protection}`,
      protection === 'read-execute' ? 'a hardened kernel may forbid making memory executable' : '',
    );
  }

  function openStandardLibraries(): void {
    opened = true;
    for (const names of LIBRARIES) {
      const handle = firstLoaded(names);
      if (handle !== 0 && !libraries.includes(handle)) libraries.push(handle);
    }
  }

  function firstLoaded(names: readonly string[]): number {
    for (const name of names) {
      const handle = libc.dlopen(name, RTLD_NOW);
      if (handle !== 0) return handle;
    }
    return 0;
  }

  function lookup(name: string): number {
    if (!opened) openStandardLibraries();
    for (const library of libraries) {
      const address = libc.dlsym(library, name);
      if (address !== 0) return address;
    }
    return 0;
  }

  return {
    system: 'linux',
    architecture,
    pageSize,
    reserve(size, name) {
      const address = map(0, size, 'none', 0);
      label(address, size, name);
      reservations.set(address, { address, size, label: name });
      return address;
    },
    commit(address, size, name) {
      protect(address, size, 'read-write');
      label(address, size, name);
    },
    decommit(address, size, name) {
      // A fresh mapping over the old one drops its memory and its access in one step.
      map(address, size, 'none', MAP_FIXED);
      label(address, size, name);
    },
    protect,
    unmap(address, size) {
      if (libc.munmap(address, size) !== 0) fail(`munmap of ${describeSize(size)}`, '');
      reservations.delete(address);
    },
    reservations: () => [...reservations.values()],
    flushInstructionCache: architecture === 'x64' ? () => {} : arm64Flush(libc),
    lookup,
    openLibrary(path) {
      if (!opened) openStandardLibraries();
      const handle = libc.dlopen(path, RTLD_NOW);
      if (handle === 0) throw new HostError(`open library ${path}`, libc.dlerror() ?? 'failed', 0, '');
      if (!libraries.includes(handle)) libraries.push(handle);
    },
    write(address, bytes) {
      // SAFETY: the caller vouches for the range; the bytes stay alive during the call.
      if (bytes.length > 0) libc.memcpyTo(address, bytes, bytes.length);
    },
    read(address, length) {
      const bytes = new Uint8Array(length);
      // SAFETY: the caller vouches for the range.
      if (length > 0) libc.memcpyFrom(bytes, address, length);
      return bytes;
    },
    view(address, length) {
      // SAFETY: the caller vouches for the range, and drops the view before unmapping it.
      return koffi.view(address, length);
    },
    callable,
    callback,
    signals: linuxSignals(architecture, lookup, fail),
  };
}

type Libc = {
  mmap(address: number, size: number, protection: number, flags: number, fd: number, offset: number): number;
  mprotect(address: number, size: number, protection: number): number;
  munmap(address: number, size: number): number;
  prctl(option: number, operation: number, address: number, size: number, name: string): number;
  sysconf(name: number): number;
  dlopen(path: string, flags: number): number;
  dlsym(library: number, name: string): number;
  dlerror(): string | null;
  memcpyTo(to: number, from: Uint8Array, size: number): number;
  memcpyFrom(to: Uint8Array, from: number, size: number): number;
};

function bindLibc(): Libc {
  const self = koffi.load(null);
  return {
    // The result is taken as signed, so that MAP_FAILED is a number too.
    mmap: self.func('mmap', 'intptr_t', ['uintptr_t', 'size_t', 'int', 'int', 'int', 'int64']),
    mprotect: self.func('mprotect', 'int', ['uintptr_t', 'size_t', 'int']),
    munmap: self.func('munmap', 'int', ['uintptr_t', 'size_t']),
    // Variadic in C; on both processors the arguments travel in the same registers as fixed ones.
    prctl: self.func('prctl', 'int', ['int', 'uintptr_t', 'uintptr_t', 'size_t', 'str']),
    sysconf: self.func('sysconf', 'intptr_t', ['int']),
    dlopen: self.func('dlopen', 'uintptr_t', ['str', 'int']),
    dlsym: self.func('dlsym', 'uintptr_t', ['uintptr_t', 'str']),
    dlerror: self.func('dlerror', 'str', []),
    memcpyTo: self.func('memcpy', 'uintptr_t', ['uintptr_t', 'const void *', 'size_t']),
    memcpyFrom: self.func('memcpy', 'uintptr_t', ['void *', 'uintptr_t', 'size_t']),
  };
}

/** The cleaning loop is libgcc's `__clear_cache`, which every glibc and musl system with C++ programs has. */
function arm64Flush(libc: Libc): Host['flushInstructionCache'] {
  let flush: ((from: number, to: number) => void) | undefined;
  return (address, size) => {
    if (flush === undefined) {
      const library = libc.dlopen('libgcc_s.so.1', RTLD_NOW);
      const entry = library === 0 ? 0 : libc.dlsym(library, '__clear_cache');
      if (entry === 0) throw new NotSupportedError('instruction cache flush on arm64 without libgcc_s.so.1');
      flush = callable(entry, { args: ['ptr', 'ptr'], returns: 'void' });
    }
    flush(address, address + size);
  };
}

function describeSize(size: number): string {
  return size % 1048576 === 0 ? `${size / 1048576} MiB` : `${size} bytes`;
}
