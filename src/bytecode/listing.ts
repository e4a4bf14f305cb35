/**
 * Bytecode as text, for people: signatures, locals, one instruction a line with its offset, `-->` before jump targets,
 * source lines where they change, names behind numbers.
 */
import { readF32, readF64, readI64 } from './code-writer.js';
import { forEachTarget, instructionWords } from './decode.js';
import { IMMEDIATE_PLACES } from './decode-tables.js';
import { type BytecodeFunction, type BytecodeModule, type DataPart, HANDLER_ROW, LINE_ROW } from './module.js';
import type { ImmediateKind } from './op-row.js';
import { OPCODE_IMMEDIATES, OPCODE_NAMES } from './opcodes.js';
import { RUNTIME_NAMES } from './runtime-functions.js';
import { signatureText, VALUE_TYPE_NAMES } from './value-types.js';

export function listModule(module: BytecodeModule): string {
  const head = [`; ${module.sourceFile}`];
  module.literals.forEach((text, number) => {
    head.push(`literal ${number} ${JSON.stringify(text)}`);
  });
  module.data.forEach(({ name, external, alignment, parts }, number) => {
    if (external !== '') head.push(`data ${number} ${external} elsewhere`);
    else head.push(`data ${number} ${name} align ${alignment}: ${parts.map(partText).join(', ')}`);
  });
  module.signatures.forEach((signature, number) => {
    head.push(`signature ${number} ${signatureText(signature)}`);
  });
  return `${head.join('\n')}\n${module.functions.map((fn) => `\n${listFunction(module, fn)}`).join('')}`;
}

function partText(part: DataPart): string {
  switch (part.kind) {
    case 'bytes':
      return `bytes ${Buffer.from(part.bytes).toString('hex')}`;
    case 'zero':
      return `zero ${part.count}`;
    case 'literal':
      return `literal ${part.literal}`;
    case 'data':
      return `data ${part.data}+${part.offset}`;
    case 'function':
      return `function ${part.function}`;
  }
}

export function listFunction(module: BytecodeModule, fn: BytecodeFunction): string {
  const entry = fn.id === module.entry ? ' entry' : '';
  const text = [`function ${fn.id} ${fn.name} ${signatureText(fn.signature)}${entry}`];
  fn.locals.forEach(({ name, type }, number) => {
    const role = number < fn.signature.params.length ? 'param' : 'local';
    text.push(`  ${role} ${number} ${VALUE_TYPE_NAMES[type]} ${name}`.trimEnd());
  });
  fn.frameObjects.forEach(({ name, sizeBytes, alignment, zeroed }, number) => {
    text.push(`  frame ${number} ${sizeBytes} bytes align ${alignment}${zeroed ? '' : ' unset'} ${name}`.trimEnd());
  });
  if (fn.feedbackCount > 0) text.push(`  feedback ${fn.feedbackCount} words`);
  const targets = new Set<number>();
  for (let row = 0; row < fn.handlers.length; row += HANDLER_ROW) {
    text.push(`  errors in ${fn.handlers[row]} to ${fn.handlers[row + 1]} -> ${fn.handlers[row + 2]}`);
    targets.add(fn.handlers[row + 2]);
  }
  for (let at = 0; at < fn.code.length; at += instructionWords(fn.code, at))
    forEachTarget(fn.code, at, (target) => targets.add(target));
  let line = 0;
  for (let at = 0; at < fn.code.length; at += instructionWords(fn.code, at)) {
    for (; line < fn.lines.length && fn.lines[line] <= at; line += LINE_ROW) text.push(lineText(fn.lines, line));
    const mark = targets.has(at) ? '-->' : '   ';
    text.push(`${mark} ${String(at).padStart(5)}  ${instructionText(module, fn, at)}`);
  }
  return `${text.join('\n')}\n`;
}

function lineText(lines: Int32Array, row: number): string {
  const [physical, erl] = [lines[row + 1], lines[row + 2]];
  return `  ; line ${physical}${erl === physical ? '' : ` (ERL ${erl})`}`;
}

/** One instruction with its immediates; for the listing and for messages. */
export function instructionText(module: BytecodeModule, fn: BytecodeFunction, at: number): string {
  const opcode = fn.code[at];
  const kinds = OPCODE_IMMEDIATES[opcode];
  const texts = kinds.map((kind, k) => IMMEDIATE_TEXTS[kind](module, fn, at, at + IMMEDIATE_PLACES[opcode][k]));
  return [OPCODE_NAMES[opcode], ...texts].join(' ');
}

type ImmediateText = (module: BytecodeModule, fn: BytecodeFunction, at: number, place: number) => string;

const word: ImmediateText = (_, fn, __, place) => String(fn.code[place]);
const label: ImmediateText = (_, fn, at, place) => `-> ${at + fn.code[place]}`;
/** A number with what it stands for; the number alone when it stands for nothing. */
const named =
  (nameOf: (module: BytecodeModule, fn: BytecodeFunction, number: number) => string | undefined): ImmediateText =>
  (module, fn, _, place) => {
    const number = fn.code[place];
    const name = nameOf(module, fn, number);
    return name === undefined || name === '' ? String(number) : `${number}:${name}`;
  };

const IMMEDIATE_TEXTS: Record<ImmediateKind, ImmediateText> = {
  i32: word,
  i64: (_, fn, __, place) => String(readI64(fn.code, place)),
  f32: (_, fn, __, place) => floatText(readF32(fn.code, place)),
  f64: (_, fn, __, place) => floatText(readF64(fn.code, place)),
  offset: (_, fn, __, place) => `${fn.code[place] < 0 ? '' : '+'}${fn.code[place]}`,
  size: word,
  rank: word,
  label,
  labels: (_, fn, at, place) => {
    const targets = Array.from(fn.code.subarray(place + 1, place + 1 + fn.code[place]), (distance) => at + distance);
    return `[${targets.join(' ')}]`;
  },
  local: named((_, fn, number) => fn.locals[number]?.name),
  function: named((module, _, number) => module.functions[number]?.name),
  data: named((module, _, number) => module.data[number]?.name),
  frame: named((_, fn, number) => fn.frameObjects[number]?.name),
  literal: named((module, _, number) => JSON.stringify(module.literals[number])),
  signature: named((module, _, number) => module.signatures[number] && signatureText(module.signatures[number])),
  feedback: (_, fn, __, place) => `#${fn.code[place]}`,
  runtime: named((_, __, number) => RUNTIME_NAMES[number]),
};

const floatText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
