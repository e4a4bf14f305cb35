/** Boxing opcodes: what they box is remembered, so that unboxing it again costs nothing and frame states box it when they have to. */
import { Opcode } from '#bytecode';
import { type Ref, StateBox } from '#il';
import type { SsaBuilder } from './ssa-builder.js';

const BOXES = new Map<number, StateBox>([
  [Opcode['any.from.i32'], StateBox.integer],
  [Opcode['any.from.f64'], StateBox.double],
]);

/** Notes that `boxed` is what opcode `opcode` made of `value`, when it is a boxing one. */
export function boxedForm(b: SsaBuilder, opcode: number, value: Ref, boxed: Ref): void {
  const box = BOXES.get(opcode);
  if (box !== undefined) b.learn(boxed, { box, value });
}
