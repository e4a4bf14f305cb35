/** Bundles waiting for a register: a binary heap, the largest first, equal ones in order of their numbers. */
import { IntColumn } from '../machine-function.js';

export class WorkQueue {
  private readonly bundles = new IntColumn(256);
  private readonly sizes = new IntColumn(256);

  get isEmpty(): boolean {
    return this.bundles.length === 0;
  }

  clear(): void {
    this.bundles.length = 0;
    this.sizes.length = 0;
  }

  push(bundle: number, size: number): void {
    let at = this.bundles.push(bundle);
    this.sizes.push(size);
    const bundles = this.bundles.data;
    const sizes = this.sizes.data;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (sizes[parent] > size || (sizes[parent] === size && bundles[parent] < bundle)) break;
      bundles[at] = bundles[parent];
      sizes[at] = sizes[parent];
      at = parent;
    }
    bundles[at] = bundle;
    sizes[at] = size;
  }

  pop(): number {
    const bundles = this.bundles.data;
    const sizes = this.sizes.data;
    const top = bundles[0];
    const length = --this.bundles.length;
    this.sizes.length = length;
    const bundle = bundles[length];
    const size = sizes[length];
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= length) break;
      if (child + 1 < length && isBefore(bundles, sizes, child + 1, child)) child++;
      if (size > sizes[child] || (size === sizes[child] && bundle < bundles[child])) break;
      bundles[at] = bundles[child];
      sizes[at] = sizes[child];
      at = child;
    }
    bundles[at] = bundle;
    sizes[at] = size;
    return top;
  }
}

function isBefore(bundles: Int32Array, sizes: Int32Array, a: number, b: number): boolean {
  return sizes[a] > sizes[b] || (sizes[a] === sizes[b] && bundles[a] < bundles[b]);
}
