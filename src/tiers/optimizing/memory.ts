/** Clearing memory of known size: stores while it is small, libc's memset beyond. */
import { Cls, type IlModule, Op, type Ref } from '#il';
import type { IlEmitter } from './il-emitter.js';

/** Largest size cleared by single stores: sixteen of them. */
const STORED_BYTES = 128;

/** Store operations, widest first, with their bytes. */
const STORES = [
  [Op.storel, 8],
  [Op.storew, 4],
  [Op.storeh, 2],
  [Op.storeb, 1],
] as const;

export function clearMemory(emitter: IlEmitter, module: IlModule, address: Ref, sizeBytes: number): void {
  const { fn } = emitter;
  const zero = fn.int(0);
  if (sizeBytes > STORED_BYTES) {
    const memset = fn.symbol(module.symbol('memset'));
    emitter.call(memset, Cls.l, [Cls.l, address, Cls.w, zero, Cls.l, fn.int(sizeBytes)]);
    return;
  }
  let done = 0;
  for (const [op, bytes] of STORES) {
    for (; sizeBytes - done >= bytes; done += bytes)
      emitter.effect(op, zero, emitter.ins(Op.add, Cls.l, address, fn.int(done)));
  }
}
