/** Classification of aggregate types, worked out once per type and module. */
import { type IlModule, type Ref, refIndex } from '#il';
import { InternalError } from '#support';
import { type AggregateClass, classifyAggregate } from '../convention/system-v.js';
import type { Selector } from './selector.js';

const known = new WeakMap<IlModule, (AggregateClass | undefined)[]>();

/** Class of an aggregate type of a module, by number. */
export function classOfType(module: IlModule, number: number): AggregateClass {
  let classes = known.get(module);
  if (classes === undefined) known.set(module, (classes = []));
  const type = module.types[number];
  if (type === null || type === undefined) throw new InternalError('codegen/select', `no aggregate type ${number}`);
  return (classes[number] ??= classifyAggregate(module, type));
}

/** Class of the aggregate type that a type reference names. */
export const aggregateClass = (s: Selector, ref: Ref): AggregateClass => classOfType(s.module, refIndex(ref));
