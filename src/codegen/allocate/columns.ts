/** Typed columns that outlive a function: taken again when large enough, else replaced by larger ones. Contents are stale. */

const roomFor = (length: number): number => Math.max(64, length + (length >> 1));

export function int32Column(column: Int32Array, length: number): Int32Array {
  return column.length >= length ? column : new Int32Array(roomFor(length));
}

export function uint8Column(column: Uint8Array, length: number): Uint8Array {
  return column.length >= length ? column : new Uint8Array(roomFor(length));
}

export function float64Column(column: Float64Array, length: number): Float64Array {
  return column.length >= length ? column : new Float64Array(roomFor(length));
}

/** A longer column with the same contents. */
export function grownInt32(column: Int32Array, length: number): Int32Array {
  if (column.length >= length) return column;
  const bigger = new Int32Array(roomFor(length));
  bigger.set(column);
  return bigger;
}

export function grownFloat64(column: Float64Array, length: number): Float64Array {
  if (column.length >= length) return column;
  const bigger = new Float64Array(roomFor(length));
  bigger.set(column);
  return bigger;
}
