/** The arguments of a call, gathered from the instructions directly before it. */
import { NO_REF, Op, type Ref } from '#il';
import type { Selector } from './selector.js';

export type OutgoingArgument = {
  readonly ref: Ref;
  readonly cls: number;
  /** Sub-word ABI type, 0 otherwise. */
  readonly abiType: number;
  /** Reference to the aggregate type, 0 for scalars. */
  readonly type: Ref;
  readonly isEnvironment: boolean;
};

export type OutgoingArguments = { readonly list: readonly OutgoingArgument[]; readonly isVariadic: boolean };

/** Arguments from the instruction `last` upwards, in their order. */
export function collectArguments(s: Selector, last: number): OutgoingArguments {
  const { fn } = s;
  const list: OutgoingArgument[] = [];
  let isVariadic = false;
  for (let ins = last; ins !== 0; ins = fn.insPrev[ins]) {
    const op = fn.insOp[ins];
    const arg0 = fn.insArg0[ins];
    if (op === Op.arg) list.push(argument(arg0, fn.insCls[ins], fn.insArg2[ins], NO_REF));
    else if (op === Op.argc) list.push(argument(fn.insArg1[ins], fn.insCls[ins], 0, arg0));
    else if (op === Op.arge) list.push({ ...argument(arg0, fn.insCls[ins], 0, NO_REF), isEnvironment: true });
    else if (op === Op.argv) isVariadic = true;
    else if (op !== Op.nop && op !== Op.dbgloc) break;
  }
  list.reverse();
  return { list, isVariadic };
}

const argument = (ref: Ref, cls: number, abiType: number, type: Ref): OutgoingArgument => ({
  ref,
  cls,
  abiType,
  type,
  isEnvironment: false,
});
