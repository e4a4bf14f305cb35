/**
 * Which data objects of a bytecode module nobody points into (find-unaliased.ts), found function by function and remembered, for functions
 * that are compiled one at a time; and what entering a function in the middle changes about it.
 */
import {
  type BytecodeFunction,
  type BytecodeModule,
  dataSymbol,
  type EffectSlot,
  functionSymbol,
  IMMEDIATE_PLACES,
  instructionWords,
  OPCODE_EFFECTS,
  OPCODE_FLOW,
  OPCODE_IMMEDIATES,
  Opcode,
  type OpcodeName,
  type OpenEffect,
  RUNTIME_SIGNATURES,
  type Signature,
  type VerifiedModule,
} from '#bytecode';
import { IlModule } from '#il';
import { CompilationUnit } from './compilation-unit.js';
import { findUnaliased } from './find-unaliased.js';
import { functionToIl } from './function-to-il.js';
import { Access, LOCAL_ACCESS } from './liveness.js';
import { ModuleContext } from './module-context.js';

const KNOWN = new WeakMap<BytecodeModule, ReadonlySet<string>>();

/**
 * Symbols of unaliased data. Compiled code relies on it: when a function of the module is replaced, code made before is good only as long
 * as the new module's set has all that the old one had.
 */
export function unaliasedData(verified: VerifiedModule): ReadonlySet<string> {
  const { module } = verified;
  let names = KNOWN.get(module);
  if (names === undefined) {
    const reached = new Set<number>(dataHeldInData(module));
    for (const fn of module.functions) for (const id of dataThatEscapes(verified, fn)) reached.add(id);
    names = new Set(
      module.data.flatMap(({ external }, id) => (external === '' && !reached.has(id) ? [dataSymbol(module, id)] : [])),
    );
    KNOWN.set(module, names);
  }
  return names;
}

/** Of a version of a program that has a successor. */
export const forgetUnaliased = ({ module }: VerifiedModule): void => void KNOWN.delete(module);

function dataHeldInData({ data }: BytecodeModule): number[] {
  return data.flatMap(({ external, parts }) =>
    external === '' ? parts.flatMap((part) => (part.kind === 'data' ? [part.data] : [])) : [],
  );
}

/** By function: a replacement of one leaves what is known of the others, whose code says all about what escapes from them. */
const ESCAPES = new WeakMap<BytecodeFunction, readonly number[]>();
const NOTHING: readonly number[] = [];

export const forgetEscapes = (fn: BytecodeFunction): void => void ESCAPES.delete(fn);

/** Numbers of the data objects into which a function lets pointers out of its sight. */
function dataThatEscapes(verified: VerifiedModule, fn: BytecodeFunction): readonly number[] {
  let escaping = ESCAPES.get(fn);
  if (escaping === undefined) {
    const named = [...dataNamedBy(verified.module, fn)];
    escaping = named.length === 0 ? NOTHING : escapingOf(verified, fn, named);
    ESCAPES.set(fn, escaping);
  }
  return escaping;
}

function escapingOf(verified: VerifiedModule, fn: BytecodeFunction, named: readonly number[]): readonly number[] {
  const il = new IlModule();
  const context = new ModuleContext(verified, il, { replaceable: false, exits: false });
  il.functions.push(functionToIl(new CompilationUnit(context, functionSymbol(verified.module, fn.id)), fn));
  const symbols = named.map((id) => context.dataSymbol(id));
  findUnaliased(il, symbols);
  for (const each of il.functions) each.release();
  return named.filter((_, i) => !il.unaliased.has(symbols[i]));
}

/** Numbers of the module's own data objects that a function's code names. */
function dataNamedBy(module: BytecodeModule, { code }: BytecodeFunction): ReadonlySet<number> {
  const named = new Set<number>();
  for (let at = 0; at < code.length; at += instructionWords(code, at)) {
    const kinds = OPCODE_IMMEDIATES[code[at]];
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] !== 'data') continue;
      const id = code[at + IMMEDIATE_PLACES[code[at]][i]];
      if (module.data[id].external === '') named.add(id);
    }
  }
  return named;
}

/** Opcodes whose result points where an operand points. */
const PASSES_ON = new Set(
  (
    [
      'ptr.offset',
      'ptr.add',
      'ptr.index',
      'ptr.select',
      'ref.from.ptr',
      'ptr.from.i64',
      'i64.from.ptr',
      'ptr.from.ref',
    ] satisfies OpcodeName[]
  ).map((name) => Opcode[name]),
);

/**
 * Numbers of the data objects to which a frame of the function may hold pointers at a loop head, in locals or on the stack. Code that is
 * entered there loads these pointers, and no longer sees where they come from.
 */
export function dataHeldInFrame(module: BytecodeModule, { code }: BytecodeFunction): ReadonlySet<number> {
  const held = new Set<number>();
  const hold = (value: number): void => {
    if (value > 0) held.add(value - 1);
  };
  /** Data object + 1 that each stack slot points into, 0 for none; slots from before the block are not known and not there. */
  const stack: number[] = [];
  for (let at = 0; at < code.length; at += instructionWords(code, at)) {
    const opcode = code[at];
    const effect = OPCODE_EFFECTS[opcode];
    if (opcode === Opcode['data.addr']) {
      stack.push(code[at + 1] + 1);
    } else if (effect.open !== null) {
      // What callees do with pointers is in the facts already; results are nobody's.
      const { pops, pushes } = openCounts(module, code, at, effect.open);
      stack.length = Math.max(0, stack.length - pops);
      if (pushes > 0) stack.push(0);
    } else {
      const operands = stack.splice(Math.max(0, stack.length - effect.pop.length));
      while (operands.length < effect.pop.length) operands.unshift(0);
      stack.push(...results(opcode, effect, operands, hold));
    }
    if (OPCODE_FLOW[opcode] === 'next' && opcode !== Opcode['loop.head']) continue;
    stack.forEach(hold);
    if (OPCODE_FLOW[opcode] !== 'branch' && opcode !== Opcode['loop.head']) stack.length = 0;
  }
  return held;
}

function openCounts(
  { functions, signatures }: BytecodeModule,
  code: Int32Array,
  at: number,
  effect: OpenEffect,
): { pops: number; pushes: number } {
  const immediate = code[at + 1];
  if (effect === 'array.at') return { pops: immediate + 1, pushes: 1 };
  if (effect === 'call') return countsOf(functions[immediate].signature, 0);
  if (effect === 'call.rt') return countsOf(RUNTIME_SIGNATURES[immediate], 0);
  return countsOf(signatures[immediate], 1);
}

const countsOf = ({ params, result }: Signature, more: number): { pops: number; pushes: number } => ({
  pops: params.length + more,
  pushes: result === null ? 0 : 1,
});

/** Where the results of an instruction point; tells `hold` what goes into a local. */
function results(
  opcode: number,
  effect: { readonly pop: readonly EffectSlot[]; readonly push: readonly EffectSlot[] },
  operands: readonly number[],
  hold: (value: number) => void,
): number[] {
  // A shuffle: type variables say what goes where.
  if (effect.pop.some((slot) => slot < 0)) return effect.push.map((slot) => operands[effect.pop.indexOf(slot)]);
  const isWrite = (LOCAL_ACCESS[opcode] & Access.write) !== 0;
  const pointers = operands.filter((value) => value > 0);
  // A choice between two objects: it may be either.
  if (isWrite || pointers.length > 1) pointers.forEach(hold);
  const passed = isWrite || PASSES_ON.has(opcode) ? (pointers[0] ?? 0) : 0;
  return effect.push.map(() => passed);
}
