/** The start block: parameters, or the values that an interpreter frame holds; memory of the frame objects. */
import { type BytecodeFunction, CLS_OF_TYPE, FRAME, frameObjectOffsets, type ValueType } from '#bytecode';
import { Cls, type IlFunction, NO_REF, Op, type Ref, tempRef } from '#il';
import type { CompilationUnit } from './compilation-unit.js';
import { entryConstants } from './entry-constants.js';
import type { IlEmitter } from './il-emitter.js';
import { clearMemory } from './memory.js';
import { LOAD_OF_CLS, type SsaLocals } from './ssa-locals.js';

const SLOT_BYTES = 8;

export function takeParameters(emitter: IlEmitter, { signature, locals }: BytecodeFunction, values: SsaLocals): void {
  signature.params.forEach((type, local) => {
    const temp = emitter.fn.newTemp(CLS_OF_TYPE[type], locals[local].name || undefined);
    emitter.append(Op.par, CLS_OF_TYPE[type], temp, NO_REF, NO_REF, NO_REF);
    values.initialise(local, tempRef(temp));
  });
}

/** What entering in the middle finds: the operand stack, deepest first, and the address of the frame objects (NO_REF for none). */
export type LoadedFrame = { readonly stack: readonly Ref[]; readonly objects: Ref };

/** Takes over an interpreter frame, whose address is the only parameter, at the loop head where the unit enters. */
export function loadFrame(
  { emitter, context }: CompilationUnit,
  bytecode: BytecodeFunction,
  locals: SsaLocals,
  stackTypes: readonly ValueType[],
  offset: number,
): LoadedFrame {
  const { fn } = emitter;
  const temp = fn.newTemp(Cls.l, 'frame');
  emitter.append(Op.par, Cls.l, temp, NO_REF, NO_REF, NO_REF);
  const frame = tempRef(temp);
  const load = (cls: Cls, slot: number): Ref =>
    emitter.ins(LOAD_OF_CLS[cls], cls, emitter.ins(Op.add, Cls.l, frame, fn.int(SLOT_BYTES * slot)));
  const constants = entryConstants(bytecode, context.facts[bytecode.id], offset);
  context
    .livenessOf(bytecode)
    .atBlock(offset)
    .forEach((local) => {
      locals.initialise(local, constants.get(local)?.(fn) ?? load(locals.classes[local], local));
    });
  const stack = stackTypes.map((type, i) => load(CLS_OF_TYPE[type], bytecode.locals.length + i));
  const hasObjects = bytecode.frameObjects.length > 0;
  const objects = emitter.ins(Op.add, Cls.l, frame, fn.int(FRAME.objects));
  return { stack, objects: hasObjects ? emitter.ins(Op.loadl, Cls.l, objects) : NO_REF };
}

/** Addresses of the frame objects; `base` when they lie together as the interpreter has them. */
export type FrameMemory = { readonly base: Ref; readonly objects: readonly Ref[] };

/**
 * Memory for the frame objects. Where the function may be left they are one block, else each is its own, which may end up in a register.
 * @param existing address of the block in a frame that was taken over, or NO_REF
 */
export function frameMemory(unit: CompilationUnit, bytecode: BytecodeFunction, existing: Ref): FrameMemory {
  const { frameObjects } = bytecode;
  const { emitter, context } = unit;
  if (frameObjects.length === 0) return { base: NO_REF, objects: [] };
  if (existing === NO_REF && !context.mayLeave(bytecode)) {
    const objects = frameObjects.map(({ sizeBytes, alignment }) => emitter.alloc(sizeBytes, alignment));
    clearObjects(unit, bytecode, objects);
    return { base: NO_REF, objects };
  }
  const { offsets, bytes } = frameObjectOffsets(bytecode);
  const base = existing === NO_REF ? emitter.alloc(bytes, 16) : existing;
  const objects = frameObjects.map((_, number) => emitter.ins(Op.add, Cls.l, base, emitter.fn.int(offsets[number])));
  if (existing === NO_REF) clearObjects(unit, bytecode, objects);
  return { base, objects };
}

function clearObjects(
  { emitter, context }: CompilationUnit,
  bytecode: BytecodeFunction,
  objects: readonly Ref[],
): void {
  bytecode.frameObjects.forEach(({ sizeBytes, zeroed }, number) => {
    if (zeroed) clearMemory(emitter, context.il, objects[number], sizeBytes);
  });
}

/** Frame memory for subscripts of a failing access, at the head of the start block; one place serves all. */
export function allocateSubscripts(fn: IlFunction, count: number): Ref {
  const temp = fn.newTemp(Cls.l);
  const ins = fn.newIns(Op.alloc4, Cls.l, temp, fn.int(4 * count), NO_REF);
  let place = fn.blockFirst[1];
  while (place !== 0 && fn.insOp[place] === Op.par) place = fn.insNext[place];
  if (place === 0) fn.append(1, ins);
  else fn.insertBefore(place, ins);
  return tempRef(temp);
}
