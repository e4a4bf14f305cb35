/**
 * The verifier: types every operand-stack slot at every reachable instruction before anything else looks at the code.
 *
 * Two linear passes per function. The first decodes: opcodes, immediates, jump targets at instruction starts, an end
 * that does not fall off. The second interprets the code over types, starting at offset 0 and at each target once: since
 * all ways to a place must bring exactly the same types, no place is looked at twice. Code that cannot be reached has no
 * types; it is decoded and otherwise ignored.
 *
 * Borders of exception ranges are block starts, so that all of a block has the same handler; handlers are, and are entered with
 * an empty stack as soon as a block that they serve is reached.
 *
 * The result says where blocks start and what is on the stack there, which is what the builders need.
 */
import { BytecodeError } from './bytecode-error.js';
import { forEachTarget, instructionWords, isOpcode } from './decode.js';
import { IMMEDIATE_PLACES, RETURNS } from './decode-tables.js';
import { ANY } from './layout.js';
import { type BytecodeFunction, type BytecodeModule, HANDLER_ROW } from './module.js';
import type { ImmediateKind } from './op-row.js';
import { OPCODE_EFFECTS, OPCODE_FLOW, OPCODE_IMMEDIATES, OPCODE_NAMES, Opcode } from './opcodes.js';
import { RUNTIME_NAMES } from './runtime-functions.js';
import { RUNTIME_SIGNATURES } from './runtime-signatures.js';
import { type Signature, sameSignature, VALUE_TYPE_NAMES, ValueType } from './value-types.js';
import { verifyFrame, verifyModuleParts } from './verify-module.js';

export type FunctionFacts = {
  /** Offsets of reachable block starts, rising; the first is 0. Borders of exception ranges and handlers are among them. */
  readonly blockStarts: Int32Array;
  /** Of each block: where an error that it raises goes on, −1 for out of the function. */
  readonly blockHandlers: Int32Array;
  /** Types on the stack at block starts where it is not empty, deepest first. */
  readonly entryStacks: ReadonlyMap<number, readonly ValueType[]>;
  /** Most slots that the operand stack ever holds. */
  readonly maxStack: number;
};

/** A module that has passed, with what was found out. Made by `verifyModule` and `verifyChanges` alone. */
export type VerifiedModule = { readonly module: BytecodeModule; readonly facts: readonly FunctionFacts[] };

/** Operand stacks beyond this are refused: an interpreter frame has to hold them. */
const MAX_STACK = 4096;
export const MAX_RANK = 60;

/** @throws BytecodeError naming function, offset and reason */
export function verifyModule(module: BytecodeModule): VerifiedModule {
  verifyModuleParts(module);
  return { module, facts: module.functions.map((fn, id) => verifyFunction(module, fn, id)) };
}

/**
 * As `verifyModule`, but takes what is known of functions that are the same objects as in a version of the module that has passed.
 * @throws BytecodeError naming function, offset and reason
 */
export function verifyChanges(before: VerifiedModule, module: BytecodeModule): VerifiedModule {
  if (!saysTheSame(before.module, module)) return verifyModule(module);
  verifyModuleParts(module);
  const facts = module.functions.map((fn, id) =>
    fn === before.module.functions[id] ? before.facts[id] : verifyFunction(module, fn, id),
  );
  return { module, facts };
}

/** Whether all numbers that a function of one module may hold mean the same to the verifier in another. */
function saysTheSame(before: BytecodeModule, after: BytecodeModule): boolean {
  return (
    before.functions.every(({ signature }, id) => isSame(signature, after.functions[id]?.signature)) &&
    before.signatures.every((signature, id) => isSame(signature, after.signatures[id])) &&
    before.literals.length <= after.literals.length &&
    before.data.length <= after.data.length
  );
}

const isSame = (one: Signature, other: Signature | undefined): boolean =>
  one === other || (other !== undefined && sameSignature(one, other));

function verifyFunction(module: BytecodeModule, fn: BytecodeFunction, id: number): FunctionFacts {
  verifyFrame(module, fn, id);
  const places = markPlaces(module, fn);
  return new TypeCheck(module, fn, places, markHandlers(fn, places)).run();
}

// ---- first pass: decoding

/** What is known about a word of code after decoding; a set of bits. */
const Place = { none: 0, instruction: 1, blockStart: 2, reached: 4 } as const;

function markPlaces(module: BytecodeModule, fn: BytecodeFunction): Uint8Array {
  const { code } = fn;
  const places = new Uint8Array(code.length + 1);
  if (code.length === 0) throw new BytecodeError(fn.name, 0, 'there is no code');
  let last = 0;
  for (let at = 0; at < code.length; ) {
    if (!isOpcode(code[at])) throw new BytecodeError(fn.name, at, `${code[at]} is no opcode`);
    if (code[at] === Opcode.switch && (at + 2 >= code.length || code[at + 2] < 0))
      throw new BytecodeError(fn.name, at, 'bad label count');
    const next = at + instructionWords(code, at);
    if (next > code.length) throw new BytecodeError(fn.name, at, `${OPCODE_NAMES[code[at]]} is cut short`);
    places[at] |= Place.instruction;
    // Compiled code is entered at loop heads, whether anything jumps there or not.
    if (code[at] === Opcode['loop.head']) places[at] |= Place.blockStart;
    checkImmediates(module, fn, at);
    if (OPCODE_FLOW[code[at]] !== 'next') places[next] |= Place.blockStart;
    last = at;
    at = next;
  }
  const flow = OPCODE_FLOW[code[last]];
  if (flow === 'next' || flow === 'branch')
    throw new BytecodeError(fn.name, last, `control runs off the end after ${OPCODE_NAMES[code[last]]}`);
  markTargets(fn, places);
  return places;
}

function markTargets(fn: BytecodeFunction, places: Uint8Array): void {
  const { code } = fn;
  for (let at = 0; at < code.length; at += instructionWords(code, at)) {
    forEachTarget(code, at, (target) => {
      if (target < 0 || target >= code.length) throw new BytecodeError(fn.name, at, `jump out of range to ${target}`);
      if ((places[target] & Place.instruction) === 0)
        throw new BytecodeError(fn.name, at, `jump into the middle of an instruction at ${target}`);
      places[target] |= Place.blockStart;
    });
  }
}

/**
 * Checks the exception table: ranges lie at instruction starts, are nested or apart, inner ones first; targets are instruction starts.
 * Answers the handler of each offset, −1 for none; null when the function has no table.
 */
function markHandlers(fn: BytecodeFunction, places: Uint8Array): Int32Array | null {
  const { code, handlers } = fn;
  if (handlers.length === 0) return null;
  const targets = new Int32Array(code.length).fill(-1);
  const borders = new Uint8Array(code.length + 1);
  for (let row = handlers.length - HANDLER_ROW; row >= 0; row -= HANDLER_ROW) {
    const [start, end, target] = [handlers[row], handlers[row + 1], handlers[row + 2]];
    const number = row / HANDLER_ROW;
    const fail = (reason: string): never => {
      throw new BytecodeError(fn.name, start, `exception range ${number} (${start} to ${end}): ${reason}`);
    };
    if (start < 0 || end > code.length || start >= end) fail('is empty or out of the code');
    if ((places[start] & Place.instruction) === 0) fail('starts in the middle of an instruction');
    if (end < code.length && (places[end] & Place.instruction) === 0) fail('ends in the middle of an instruction');
    if (target < 0 || target >= code.length || (places[target] & Place.instruction) === 0)
      fail(`its handler ${target} is no instruction`);
    for (let at = start + 1; at < end; at++)
      if (borders[at] !== 0) fail(`is not inside a later range, which has a border at ${at}`);
    borders[start] = borders[end] = 1;
    targets.fill(target, start, end);
    places[start] |= Place.blockStart;
    places[end] |= Place.blockStart;
    places[target] |= Place.blockStart;
  }
  return targets;
}

/** How many things an immediate of each kind may name; kinds not listed are checked on their own. */
const NAMED_THINGS: Partial<Record<ImmediateKind, (module: BytecodeModule, fn: BytecodeFunction) => number>> = {
  local: (_, fn) => fn.locals.length,
  function: (module) => module.functions.length,
  data: (module) => module.data.length,
  frame: (_, fn) => fn.frameObjects.length,
  literal: (module) => module.literals.length,
  signature: (module) => module.signatures.length,
  runtime: () => RUNTIME_NAMES.length,
  feedback: (_, fn) => fn.feedbackCount,
};

function checkImmediates(module: BytecodeModule, fn: BytecodeFunction, at: number): void {
  const opcode = fn.code[at];
  const kinds = OPCODE_IMMEDIATES[opcode];
  for (let k = 0; k < kinds.length; k++) {
    const value = fn.code[at + IMMEDIATE_PLACES[opcode][k]];
    const fail = (reason: string): never => {
      throw new BytecodeError(fn.name, at, `${OPCODE_NAMES[opcode]}: ${reason}`);
    };
    const count = NAMED_THINGS[kinds[k]]?.(module, fn);
    if (count !== undefined && (value < 0 || value >= count)) fail(`there is no ${kinds[k]} ${value}`);
    if (kinds[k] === 'size' && value < 0) fail(`size ${value} is negative`);
    if (kinds[k] === 'rank' && (value < 1 || value > MAX_RANK)) fail(`rank ${value} is not in 1 … ${MAX_RANK}`);
    if (opcode === Opcode['any.const'] && isCountedTag(fn.code[at + 2] >>> 16)) fail('a constant may not be a pointer');
    if (kinds[k] === 'local') checkLocalType(fn, opcode, value, fail);
  }
}

const isCountedTag = (tag: number): boolean => tag === ANY.boxedLong || tag === ANY.reference;

/** A row with a local either pops or pushes the local's type. */
function checkLocalType(fn: BytecodeFunction, opcode: number, local: number, fail: (reason: string) => never): void {
  const effect = OPCODE_EFFECTS[opcode];
  if (effect.open !== null) return;
  const wanted = effect.pop[0] ?? effect.push[0];
  const { name, type } = fn.locals[local];
  if (type !== wanted) fail(`local ${local}${name === '' ? '' : ` (${name})`} is ${VALUE_TYPE_NAMES[type]}`);
}

// ---- second pass: types

const EMPTY: readonly ValueType[] = [];

class TypeCheck {
  private readonly module: BytecodeModule;
  private readonly fn: BytecodeFunction;
  private readonly places: Uint8Array;
  /** Handler by offset; null when there are none. */
  private readonly handlers: Int32Array | null;
  /** Types at block starts reached so far where the stack is not empty. */
  private readonly entries = new Map<number, readonly ValueType[]>();
  private readonly waiting: number[] = [];
  private stack: ValueType[] = [];
  private maxStack = 0;
  private at = 0;
  /** Bindings of the type variables T, U, V of the row at hand. */
  private readonly bound: ValueType[] = [0, 0, 0];

  constructor(module: BytecodeModule, fn: BytecodeFunction, places: Uint8Array, handlers: Int32Array | null) {
    this.module = module;
    this.fn = fn;
    this.places = places;
    this.handlers = handlers;
  }

  run(): FunctionFacts {
    this.reach(0);
    for (let from = this.waiting.pop(); from !== undefined; from = this.waiting.pop()) this.walk(from);
    const blockStarts: number[] = [];
    this.places.forEach((place, at) => {
      if ((place & Place.reached) !== 0) blockStarts.push(at);
    });
    return {
      blockStarts: Int32Array.from(blockStarts),
      blockHandlers: Int32Array.from(blockStarts, (at) => this.handlers?.[at] ?? -1),
      entryStacks: this.entries,
      maxStack: this.maxStack,
    };
  }

  /** Types the code from a block start to the first instruction that does not fall through. */
  private walk(from: number): void {
    const { code } = this.fn;
    this.at = from;
    const handler = this.handlers === null ? -1 : this.handlers[from];
    if (handler >= 0) {
      this.stack = [];
      this.reach(handler);
    }
    this.stack = [...(this.entries.get(from) ?? EMPTY)];
    for (let at = from; ; ) {
      this.at = at;
      this.step(code[at]);
      const flow = OPCODE_FLOW[code[at]];
      if (flow !== 'next') forEachTarget(code, at, (target) => this.reach(target));
      if (flow === 'jump' || flow === 'end') return;
      at += instructionWords(code, at);
      if ((this.places[at] & Place.blockStart) === 0) continue;
      this.reach(at);
      return;
    }
  }

  /** Control gets to a block start with the stack as it is. */
  private reach(target: number): void {
    if ((this.places[target] & Place.reached) === 0) {
      this.places[target] |= Place.reached;
      if (this.stack.length > 0) this.entries.set(target, [...this.stack]);
      this.waiting.push(target);
      return;
    }
    const known = this.entries.get(target) ?? EMPTY;
    if (known.length !== this.stack.length || known.some((type, i) => type !== this.stack[i]))
      this.fail(`the stack is (${typesText(this.stack)}) here but (${typesText(known)}) on another way to ${target}`);
  }

  private step(opcode: number): void {
    const effect = OPCODE_EFFECTS[opcode];
    if (effect.open !== null) {
      this.stepOpen(effect.open);
      return;
    }
    for (let i = effect.pop.length - 1; i >= 0; i--) {
      const slot = effect.pop[i];
      if (slot < 0) this.bound[-1 - slot] = this.popAny();
      else this.pop(slot);
    }
    for (const slot of effect.push) this.push(slot < 0 ? this.bound[-1 - slot] : slot);
    if (OPCODE_FLOW[opcode] === 'end') this.checkReturn(opcode, effect.pop[0] ?? null);
  }

  private stepOpen(effect: 'call' | 'call.indirect' | 'call.rt' | 'array.at'): void {
    const immediate = this.fn.code[this.at + 1];
    switch (effect) {
      case 'call':
        this.applySignature(this.module.functions[immediate].signature);
        break;
      case 'call.indirect':
        this.pop(ValueType.ptr);
        this.applySignature(this.module.signatures[immediate]);
        break;
      case 'call.rt':
        this.applySignature(RUNTIME_SIGNATURES[immediate]);
        break;
      case 'array.at':
        for (let i = 0; i < immediate; i++) this.pop(ValueType.i32);
        this.pop(ValueType.ptr);
        this.push(ValueType.ptr);
        break;
    }
  }

  private applySignature({ params, result }: Signature): void {
    for (let i = params.length - 1; i >= 0; i--) this.pop(params[i]);
    if (result !== null) this.push(result);
  }

  private checkReturn(opcode: number, popped: number | null): void {
    if (RETURNS[opcode] === 0) return;
    const { result } = this.fn.signature;
    if (popped !== result) this.fail(`returns ${typeText(popped)} but the function gives ${typeText(result)}`);
  }

  private push(type: number): void {
    if (this.stack.length === MAX_STACK) this.fail(`the stack grows beyond ${MAX_STACK} slots`);
    this.stack.push(type as ValueType);
    if (this.stack.length > this.maxStack) this.maxStack = this.stack.length;
  }

  private popAny(): ValueType {
    return this.stack.pop() ?? this.fail('stack underflow');
  }

  private pop(wanted: number): void {
    const found = this.stack.pop();
    if (found === undefined) this.fail(`stack underflow: ${typeText(wanted)} wanted`);
    else if (found !== wanted) this.fail(`${typeText(wanted)} wanted, ${typeText(found)} found on the stack`);
  }

  private fail(reason: string): never {
    throw new BytecodeError(this.fn.name, this.at, `${OPCODE_NAMES[this.fn.code[this.at]]}: ${reason}`);
  }
}

const typeText = (type: number | null): string => (type === null ? 'nothing' : VALUE_TYPE_NAMES[type]);
const typesText = (types: readonly ValueType[]): string => types.map(typeText).join(' ');
