/** Typed columns that outlive a function: taken again when large enough, else replaced by larger ones. Contents are stale. */

const roomFor = (length: number): number => Math.max(64, length + (length >> 1));
/** Columns that grow item by item double, and start with room for a small function. */
const roomToGrow = (length: number): number => Math.max(256, length * 2);

export function int32Column(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  return column.length >= length ? column : new Int32Array(roomFor(length));
}

export function uint8Column(column: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  return column.length >= length ? column : new Uint8Array(roomFor(length));
}

export function float64Column(column: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  return column.length >= length ? column : new Float64Array(roomFor(length));
}

/** A longer column with the same contents. */
export function grownInt32(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (column.length >= length) return column;
  const bigger = new Int32Array(roomToGrow(length));
  bigger.set(column);
  return bigger;
}

export function grownFloat64(column: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (column.length >= length) return column;
  const bigger = new Float64Array(roomToGrow(length));
  bigger.set(column);
  return bigger;
}
