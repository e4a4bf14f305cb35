/** The part of the C library that programs on the evaluator may call. Mathematics is JavaScript's: last digits may differ. */
import { Cls } from '../value-class.js';
import { Exited, Trapped } from './evaluation-error.js';
import type { HostCall, HostFunction } from './host-function.js';
import { type ArgumentSource, formatPrintf } from './printf.js';

/** The arguments of a call from number `first` on, in order. */
function argumentsFrom(call: HostCall, first: number): ArgumentSource {
  let next = first;
  return {
    next: (cls) => (cls === Cls.w ? BigInt.asUintN(32, call.bits(next++)) : call.long(next++)),
    nextDouble: () => call.double(next++),
    cString: (address) => call.machine.heap.cString(address),
  };
}

const printed = (call: HostCall, formatAt: number): Uint8Array =>
  formatPrintf(call.cString(formatAt), argumentsFrom(call, formatAt + 1));

const withZero = (bytes: Uint8Array): Uint8Array => {
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  return longer;
};

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return Math.sign(a.length - b.length);
}

function resize(call: HostCall): bigint {
  const { heap } = call.machine;
  const old = call.long(0);
  const size = call.size(1);
  const bigger = heap.allocate('heap', 'heap block', size);
  if (old !== 0n) {
    const object = heap.objectAt(old);
    if (object !== null) heap.write(bigger.address, object.bytes.slice(0, size));
    heap.free(old);
  }
  return bigger.address;
}

function printInto(call: HostCall, limit: number, formatAt: number): number {
  const bytes = printed(call, formatAt);
  if (limit > 0) call.machine.heap.write(call.long(0), withZero(bytes.slice(0, limit - 1)));
  return bytes.length;
}

function sort(call: HostCall): void {
  const { heap, invoke } = call.machine;
  const base = call.long(0);
  const count = call.size(1);
  const size = call.size(2);
  const compare = call.long(3);
  const items = Array.from({ length: count }, (_, i) => heap.read(base + BigInt(i * size), size));
  const left = heap.allocate('heap', 'qsort item', size);
  const right = heap.allocate('heap', 'qsort item', size);
  const pointers = [left, right].map((item) => ({ kind: 'value' as const, cls: Cls.l, bits: item.address }));
  items.sort((a, b) => {
    heap.write(left.address, a);
    heap.write(right.address, b);
    return Number(BigInt.asIntN(32, invoke(compare, pointers)));
  });
  items.forEach((item, i) => {
    heap.write(base + BigInt(i * size), item);
  });
  heap.release(right);
  heap.release(left);
}

const copyBytes: HostFunction = (call) => {
  const { heap } = call.machine;
  heap.write(call.long(0), heap.read(call.long(1), call.size(2)));
  return call.long(0);
};

const ofDouble =
  (apply: (x: number) => number): HostFunction =>
  (call) =>
    apply(call.double(0));
const ofSingle =
  (apply: (x: number) => number): HostFunction =>
  (call) =>
    Math.fround(apply(call.single(0)));
const ofDoubles =
  (apply: (x: number, y: number) => number): HostFunction =>
  (call) =>
    apply(call.double(0), call.double(1));

/** Half to even, as the default rounding mode has it. */
function roundEven(x: number): number {
  const below = Math.floor(x);
  const rest = x - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

/** Half away from zero. */
const roundAway = (x: number): number => (Number.isInteger(x) ? x : Math.sign(x) * Math.floor(Math.abs(x) + 0.5));

/** Functions of one double that exist with an f at the end for singles too. */
const MATHEMATICS: Readonly<Record<string, (x: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  exp: Math.exp,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  floor: Math.floor,
  ceil: Math.ceil,
  trunc: Math.trunc,
  round: roundAway,
  rint: roundEven,
  nearbyint: roundEven,
  fabs: Math.abs,
};

const mathematics: Record<string, HostFunction> = {};
for (const name of Object.keys(MATHEMATICS)) {
  mathematics[name] = ofDouble(MATHEMATICS[name]);
  mathematics[`${name}f`] = ofSingle(MATHEMATICS[name]);
}

export const LIBC: Readonly<Record<string, HostFunction>> = {
  ...mathematics,
  pow: ofDoubles((x, y) => (x === 1 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) ? 1 : x ** y)),
  fmod: ofDoubles((x, y) => x % y),
  atan2: ofDoubles(Math.atan2),
  hypot: ofDoubles(Math.hypot),
  printf: (call) => {
    const bytes = printed(call, 0);
    call.machine.print(1, bytes);
    return bytes.length;
  },
  sprintf: (call) => printInto(call, Number.POSITIVE_INFINITY, 1),
  snprintf: (call) => printInto(call, call.size(1), 2),
  puts: (call) => {
    call.machine.print(1, call.cString(0));
    call.machine.print(1, Uint8Array.of(10));
    return 1;
  },
  putchar: (call) => {
    call.machine.print(1, Uint8Array.of(call.int(0) & 255));
    return call.int(0) & 255;
  },
  write: (call) => {
    const descriptor = call.int(0);
    if (descriptor !== 1 && descriptor !== 2) return -1;
    call.machine.print(descriptor, call.machine.heap.read(call.long(1), call.size(2)));
    return call.long(2);
  },
  malloc: (call) => call.machine.heap.allocate('heap', 'heap block', call.size(0)).address,
  calloc: (call) => {
    const object = call.machine.heap.allocate('heap', 'heap block', call.size(0) * call.size(1));
    object.bytes.fill(0);
    return object.address;
  },
  realloc: resize,
  free: (call) => call.machine.heap.free(call.long(0)),
  memcpy: copyBytes,
  memmove: copyBytes,
  memset: (call) => {
    call.machine.heap.write(call.long(0), new Uint8Array(call.size(2)).fill(call.int(1)));
    return call.long(0);
  },
  memcmp: (call) => {
    const { heap } = call.machine;
    return compareBytes(heap.read(call.long(0), call.size(2)), heap.read(call.long(1), call.size(2)));
  },
  strlen: (call) => call.cString(0).length,
  strcmp: (call) => compareBytes(call.cString(0), call.cString(1)),
  strncmp: (call) => compareBytes(call.cString(0).slice(0, call.size(2)), call.cString(1).slice(0, call.size(2))),
  strcpy: (call) => {
    call.machine.heap.write(call.long(0), withZero(call.cString(1)));
    return call.long(0);
  },
  strcat: (call) => {
    call.machine.heap.write(call.long(0) + BigInt(call.cString(0).length), withZero(call.cString(1)));
    return call.long(0);
  },
  strchr: (call) => {
    const at = withZero(call.cString(0)).indexOf(call.int(1) & 255);
    return at < 0 ? 0n : call.long(0) + BigInt(at);
  },
  abs: (call) => Math.abs(call.int(0)),
  labs: (call) => {
    const value = BigInt.asIntN(64, call.long(0));
    return value < 0n ? -value : value;
  },
  qsort: sort,
  exit: (call) => {
    throw new Exited(call.int(0) & 255);
  },
  abort: () => {
    throw new Trapped('abort', 'abort()');
  },
};
