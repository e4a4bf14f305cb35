/** What builders share that emit IL: values appended to, and constants of, the function at hand. */
import type { Cls, Ref } from '#il';
import type { IlEmitter } from './il-emitter.js';

export class IlValues {
  readonly emitter: IlEmitter;

  constructor(emitter: IlEmitter) {
    this.emitter = emitter;
  }

  ins(op: number, cls: Cls, x: Ref, y?: Ref, z?: Ref): Ref {
    return this.emitter.ins(op, cls, x, y, z);
  }

  store(op: number, value: Ref, address: Ref): undefined {
    this.emitter.effect(op, value, address);
  }

  int(value: number): Ref {
    return this.emitter.fn.int(value);
  }

  int64(value: bigint): Ref {
    return this.emitter.fn.int64(value);
  }

  single(value: number): Ref {
    return this.emitter.fn.single(value);
  }

  double(value: number): Ref {
    return this.emitter.fn.double(value);
  }
}
