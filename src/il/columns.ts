/** A pool of typed-array columns. Fresh typed arrays cost more than objects for small functions; pooled ones a fifth. */

const MIN_BITS = 5;
const free32: Int32Array[][] = [];

const sizeClass = (capacity: number): number => Math.max(MIN_BITS, 32 - Math.clz32((capacity - 1) | 1));

/** A column of at least `capacity` elements. Contents are undefined. */
export function borrowColumn(capacity: number): Int32Array {
  const bits = sizeClass(capacity);
  return free32[bits]?.pop() ?? new Int32Array(1 << bits);
}

/** Gives a column back; the caller must not touch it afterwards. */
export function returnColumn(column: Int32Array): void {
  const bits = sizeClass(column.length);
  (free32[bits] ??= []).push(column);
}

/** A column at least twice as long with the same contents; the old one goes back to the pool. */
export function growColumn(column: Int32Array): Int32Array {
  const bigger = borrowColumn(column.length * 2);
  bigger.set(column);
  returnColumn(column);
  return bigger;
}
