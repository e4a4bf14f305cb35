/**
 * One row of the opcode table, and the little notation it is written in.
 *
 * Stack effect: `i32 i32 -- i32`, deepest first. Capital letters are type variables (`T U -- U T`). Four effects are
 * not fixed and are named instead: `call`, `call.indirect`, `call.rt`, `array.at`.
 * Immediates: kinds separated by blanks, see `IMMEDIATE_WORDS`.
 */
import { InternalError } from '#support';
import type { OpBuilder, Value } from './op-builder.js';
import { type ValueType, valueTypeOf } from './value-types.js';

/** Words that each kind of immediate takes in the code; `labels` takes one for its count and one per label. */
export const IMMEDIATE_WORDS = {
  /** Signed number. */
  i32: 1,
  /** Low word, high word. */
  i64: 2,
  /** Bits. */
  f32: 1,
  /** Bits: low word, high word. */
  f64: 2,
  /** Signed byte offset. */
  offset: 1,
  /** Byte count, not negative. */
  size: 1,
  /** Number of subscripts, 1 … 60. */
  rank: 1,
  /** Number of a local of the function. */
  local: 1,
  /** Distance in words from the instruction's first word to the target's. */
  label: 1,
  /** Number of a function of the module. */
  function: 1,
  /** Number of a data object of the module. */
  data: 1,
  /** Number of a frame object of the function. */
  frame: 1,
  /** Number of a string literal of the module. */
  literal: 1,
  /** Number of a signature of the module. */
  signature: 1,
  /** Number of a routine in the runtime table. */
  runtime: 1,
  /** Number of a feedback word of the function. */
  feedback: 1,
  /** Count, then that many labels. */
  labels: 1,
} as const;
export type ImmediateKind = keyof typeof IMMEDIATE_WORDS;

/** What may follow: the next instruction only, the next or a label, a label only, or nothing of this function. */
export type Flow = 'next' | 'branch' | 'jump' | 'end';

/** Effects that depend on more than the row. */
export type OpenEffect = 'call' | 'call.indirect' | 'call.rt' | 'array.at';

export type Meaning = (b: OpBuilder, x: Value, y: Value, z: Value) => Value | undefined;

/** A slot of a stack effect: a type, or a type variable as −1 (T), −2 (U), −3 (V). */
export type EffectSlot = ValueType | -1 | -2 | -3;

export type OpRow = {
  readonly effect: string;
  readonly immediates: readonly ImmediateKind[];
  readonly flow: Flow;
  readonly meaning: Meaning | null;
  readonly doc: string;
};

/** A row with a fixed effect; `meaning` null only for the stack shuffles, which the stack itself carries out. */
export const row = (effect: string, immediates: string, doc: string, meaning: Meaning | null): OpRow =>
  flowRow(effect, immediates, 'next', doc, meaning);

export const flowRow = (
  effect: string,
  immediates: string,
  flow: Flow,
  doc: string,
  meaning: Meaning | null,
): OpRow => ({
  effect,
  immediates: immediateKinds(immediates),
  flow,
  meaning,
  doc,
});

/** Few notations make many rows, and rows are made at every start: each notation is parsed once. */
const knownImmediates = new Map<string, readonly ImmediateKind[]>([['', []]]);

function immediateKinds(text: string): readonly ImmediateKind[] {
  let kinds = knownImmediates.get(text);
  if (kinds === undefined) {
    kinds = text.split(' ').map(immediateKind);
    knownImmediates.set(text, kinds);
  }
  return kinds;
}

function immediateKind(name: string): ImmediateKind {
  if (!(name in IMMEDIATE_WORDS)) throw new InternalError('bytecode/op-row', `unknown immediate kind ${name}`);
  return name as ImmediateKind;
}

const OPEN_EFFECTS: readonly string[] = ['call', 'call.indirect', 'call.rt', 'array.at'] satisfies OpenEffect[];

export type ParsedEffect =
  | { readonly open: OpenEffect }
  | { readonly open: null; readonly pop: readonly EffectSlot[]; readonly push: readonly EffectSlot[] };

const knownEffects = new Map<string, ParsedEffect>();

export function parseEffect(name: string, effect: string): ParsedEffect {
  let parsed = knownEffects.get(effect);
  if (parsed === undefined) {
    parsed = parseNewEffect(name, effect);
    knownEffects.set(effect, parsed);
  }
  return parsed;
}

function parseNewEffect(name: string, effect: string): ParsedEffect {
  if (OPEN_EFFECTS.includes(effect)) return { open: effect as OpenEffect };
  const sides = effect.split('--');
  if (sides.length !== 2) throw new InternalError('bytecode/op-row', `malformed stack effect of ${name}: ${effect}`);
  const [pop, push] = sides.map((side) => side.split(' ').filter(Boolean).map(effectSlot));
  return { open: null, pop, push };
}

const VARIABLES = ['T', 'U', 'V'];

function effectSlot(text: string): EffectSlot {
  const variable = VARIABLES.indexOf(text);
  if (variable >= 0) return [-1, -2, -3][variable] as EffectSlot;
  const type = valueTypeOf(text);
  if (type === undefined) throw new InternalError('bytecode/op-row', `unknown type ${text} in a stack effect`);
  return type;
}
