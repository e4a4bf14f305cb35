/** All handlers as one IL module: opcodes by number, then special forms, then fused forms. */
import {
  CLS_OF_TYPE,
  IMMEDIATE_WORDS,
  OPCODE_EFFECTS,
  OPCODE_IMMEDIATES,
  OPCODE_MEANINGS,
  OPCODE_NAMES,
  Opcode,
  type ParsedEffect,
} from '#bytecode';
import { Cls, IlModule, NO_REF, parseIl, type Ref } from '#il';
import { InternalError, SourceText } from '#support';
import { arrayAtText } from './array-at.js';
import { HandlerBuilder, NotFinal } from './handler-builder.js';
import type { StackValue } from './handler-stack.js';
import { EMPTY_LITERAL, FIRST_FUSED, type FusedForm } from './interpreter-code.js';

/** Opcodes whose work the adapters do: calls depend on the shape of the callee. */
export const ADAPTED: ReadonlySet<number> = new Set([Opcode.call, Opcode['call.indirect'], Opcode['call.rt']]);

export const handlerName = (number: number): string => `h.${number}`;

/** @param fused forms to be numbered from FIRST_FUSED */
export function buildHandlers(fused: readonly FusedForm[], options: { readonly counters: boolean }): IlModule {
  const module = new IlModule();
  for (let opcode = 0; opcode < OPCODE_NAMES.length; opcode++) {
    if (ADAPTED.has(opcode)) continue;
    if (opcode === Opcode['array.at']) parse(module, arrayAtText(handlerName(opcode)));
    else addHandler(module, handlerName(opcode), { opcodes: [opcode], fixed: [] }, options);
  }
  addEmptyLiteral(module);
  fused.forEach((form, k) => void addHandler(module, handlerName(FIRST_FUSED + k), form, options));
  return module;
}

function parse(module: IlModule, text: string): void {
  const { diagnostics } = parseIl(new SourceText('array.at', text), module);
  if (diagnostics.length > 0) throw new InternalError('tiers/interpreter', diagnostics[0].message);
  module.functions[module.functions.length - 1].frameless = true;
}

type Options = { readonly counters: boolean };

/** First with calls that leave for good where a meaning has them last; as a matter of course when it does not. */
function addHandler(module: IlModule, name: string, form: FusedForm, options: Options): void {
  try {
    addHandlerWith(new HandlerBuilder(module, name, { ...options, leaves: true }), module, form);
  } catch (error) {
    if (!(error instanceof NotFinal)) throw error;
    addHandlerWith(new HandlerBuilder(module, name, { ...options, leaves: false }), module, form);
  }
}

function addHandlerWith(builder: HandlerBuilder, module: IlModule, form: FusedForm): void {
  let at = 0;
  form.opcodes.forEach((opcode, position) => {
    if (builder.ended) throw new InternalError('tiers/interpreter', `${OPCODE_NAMES[opcode]} behind a jump`);
    const next = at + fixedWords(opcode);
    builder.enterInstruction(opcode, at, next, builtIn(form, position));
    const isFollowed = opcode === Opcode.jump && position + 1 < form.opcodes.length;
    if (isFollowed) builder.followJump();
    else step(builder, opcode);
    at = isFollowed ? at : next;
  });
  builder.finish();
  module.functions.push(builder.emitter.fn);
}

/** `data.addr` and `frame.addr` have their offset in the address when the code is copied. */
function builtIn({ opcodes, fixed }: FusedForm, position: number): Map<number, number> {
  const values = new Map<number, number>();
  const opcode = opcodes[position];
  if (opcode === Opcode['data.addr'] || opcode === Opcode['frame.addr']) values.set(1, 0);
  for (let i = 0; i < fixed.length; i += 3) if (fixed[i] === position) values.set(fixed[i + 1], fixed[i + 2]);
  return values;
}

/** Words of an instruction without a table of labels. */
const fixedWords = (opcode: number): number =>
  OPCODE_IMMEDIATES[opcode].reduce((words, kind) => words + IMMEDIATE_WORDS[kind], 1);

type EffectSlot = Extract<ParsedEffect, { readonly open: null }>['pop'][number];

/** A type variable's value is moved as it lies. */
const classOf = (slot: EffectSlot): Cls => (slot < 0 ? Cls.l : CLS_OF_TYPE[slot]);

function step(builder: HandlerBuilder, opcode: number): void {
  const effect = OPCODE_EFFECTS[opcode];
  if (effect.open !== null) throw new InternalError('tiers/interpreter', `${OPCODE_NAMES[opcode]} is no plain opcode`);
  const operands: StackValue[] = [];
  for (let i = effect.pop.length - 1; i >= 0; i--) operands[i] = builder.pop(classOf(effect.pop[i]));
  const meaning = OPCODE_MEANINGS[opcode];
  if (meaning === null) {
    for (const slot of effect.push) {
      const { ref, cls } = operands[effect.pop.indexOf(slot)];
      builder.push(ref, cls);
    }
    return;
  }
  const [x = NO_REF, y = NO_REF, z = NO_REF] = operands.map(({ ref }): Ref => ref);
  const value = meaning(builder, x, y, z);
  if (effect.push.length > 0) builder.push(value ?? NO_REF, classOf(effect.push[0]));
}

function addEmptyLiteral(module: IlModule): void {
  const builder = new HandlerBuilder(module, handlerName(EMPTY_LITERAL), { counters: true, leaves: true });
  builder.enterInstruction(Opcode['str.const'], 0, 2, new Map());
  builder.push(builder.int(0), Cls.l);
  builder.finish();
  module.functions.push(builder.emitter.fn);
}
