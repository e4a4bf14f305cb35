/** Checks what functions of a module share: numbers that point at each other, names, sizes, line tables. */
import { BytecodeError } from './bytecode-error.js';
import { type BytecodeFunction, type BytecodeModule, type DataPart, HANDLER_ROW, LINE_ROW } from './module.js';
import { sameSignature, signatureText, ValueType } from './value-types.js';

const MAX_FRAME_OBJECT_BYTES = 1 << 24;
const MAX_FEEDBACK = 1 << 24;

export function verifyModuleParts(module: BytecodeModule): void {
  const fail = (reason: string): never => {
    throw new BytecodeError('', -1, reason);
  };
  const entry = module.functions[module.entry] ?? fail(`entry function ${module.entry} does not exist`);
  if (entry.signature.params.length > 0 || (entry.signature.result ?? ValueType.i32) !== ValueType.i32)
    fail(`entry function ${entry.name} has signature ${signatureText(entry.signature)}; wanted () or () -> i32`);

  const names = new Set<string>();
  for (const fn of module.functions) {
    if (names.has(fn.name)) fail(`two functions are named ${fn.name}`);
    names.add(fn.name);
  }
  for (const data of module.data) {
    if (![1, 2, 4, 8, 16].includes(data.alignment)) fail(`data ${data.name}: alignment ${data.alignment}`);
    for (const part of data.parts) checkPart(module, data.name, part, fail);
  }
}

type Fail = (reason: string) => never;

function checkPart(module: BytecodeModule, name: string, part: DataPart, fail: Fail): void {
  if (part.kind === 'zero' && part.count < 0) fail(`data ${name}: zero fill of ${part.count} bytes`);
  if (part.kind === 'literal' && !(part.literal in module.literals)) fail(`data ${name}: no literal ${part.literal}`);
  if (part.kind === 'data' && !(part.data in module.data)) fail(`data ${name}: no data object ${part.data}`);
  if (part.kind === 'function' && !(part.function in module.functions))
    fail(`data ${name}: no function ${part.function}`);
}

/** What a function says about itself, before its code. */
export function verifyFrame(module: BytecodeModule, fn: BytecodeFunction, id: number): void {
  const fail = (reason: string): never => {
    throw new BytecodeError(fn.name, -1, reason);
  };
  if (fn.id !== id) fail(`is number ${id} but says ${fn.id}`);
  const { params } = fn.signature;
  const ownParams = fn.locals.slice(0, params.length).map((local) => local.type);
  if (!sameSignature({ params, result: null }, { params: ownParams, result: null }))
    fail('parameters differ from its first locals');
  for (const { name, sizeBytes, alignment } of fn.frameObjects) {
    if (!Number.isInteger(sizeBytes) || sizeBytes < 0 || sizeBytes > MAX_FRAME_OBJECT_BYTES)
      fail(`frame object ${name}: size ${sizeBytes}`);
    if (![1, 2, 4, 8, 16].includes(alignment)) fail(`frame object ${name}: alignment ${alignment}`);
  }
  if (fn.lines.length % LINE_ROW !== 0) fail('line table is cut short');
  for (let i = LINE_ROW; i < fn.lines.length; i += LINE_ROW)
    if (fn.lines[i] <= fn.lines[i - LINE_ROW]) fail('line table does not rise');
  if (fn.handlers.length % HANDLER_ROW !== 0) fail('exception table is cut short');
  if (!Number.isInteger(fn.feedbackCount) || fn.feedbackCount < 0 || fn.feedbackCount > MAX_FEEDBACK)
    fail(`${fn.feedbackCount} feedback words`);
  if (module.functions[id] !== fn) fail('is not a function of this module');
}
