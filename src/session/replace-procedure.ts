/**
 * Compiles one FUNCTION or SUB anew against a program that runs already: the program's text with the new declaration in place of
 * the old one goes through the front end, and the function's code is told the numbers that the running module uses.
 *
 * Order of declarations is unchanged, so functions and data keep their order; data is matched by name and order, literals by text.
 */
import {
  type BytecodeFunction,
  type BytecodeModule,
  IMMEDIATE_PLACES,
  instructionWords,
  OPCODE_IMMEDIATES,
  sameSignature,
} from '#bytecode';
import { lex, parseProgram, type TokenTable } from '#language';
import { type Diagnostic, NotSupportedError, SourceText, type Span } from '#support';
import { refuseErrors } from './compile-error.js';
import { PhaseClock } from './phase-clock.js';
import { readBasic } from './read-basic.js';

export type Replacement = {
  /** The whole program with the new declaration. */
  readonly source: SourceText;
  readonly functionId: number;
  readonly replacement: BytecodeFunction;
  readonly warnings: readonly Diagnostic[];
};

/**
 * @param text the whole declaration
 * @throws CompileError; ReferenceError when there is no such procedure; TypeError when it is another declaration than it
 * should be, or its parameters or result differ; NotSupportedError when it needs data that the program does not have
 */
export function replaceProcedure(source: SourceText, module: BytecodeModule, name: string, text: string): Replacement {
  const old = declarationOf(source, name);
  if (old === undefined) throw new ReferenceError(`no FUNCTION or SUB '${name}' in the program`);
  const alone = new SourceText(source.path, text);
  const replacing = declarationOf(alone, name);
  if (
    replacing === undefined ||
    text.slice(0, replacing.start).trim() !== '' ||
    text.slice(replacing.end).trim() !== ''
  )
    throw new TypeError(`the new text is not a declaration of '${name}' and nothing else`);
  const declaration = text.slice(replacing.start, replacing.end);
  const changed = new SourceText(
    source.path,
    source.text.slice(0, old.start) + declaration + source.text.slice(old.end),
  );
  const { bytecode, warnings } = readBasic(changed, new PhaseClock());
  const fn = functionNamed(bytecode, name);
  const before = functionNamed(module, name);
  if (fn.id !== before.id || !sameSignature(fn.signature, before.signature))
    throw new TypeError(`parameters or result of '${name}' differ from what the program calls`);
  return { source: changed, functionId: fn.id, replacement: renumber(fn, bytecode, module), warnings };
}

/** Where the text declares a procedure. */
function declarationOf(source: SourceText, name: string): Span | undefined {
  const lexed = lex(source);
  const { program, diagnostics } = parseProgram(source, lexed);
  refuseErrors(source, diagnostics);
  const found = program.body.find(
    (each) =>
      each.kind === 'procedure' &&
      source.text.slice(each.name.span.start, each.name.span.end).toUpperCase() === name.toUpperCase(),
  );
  return found === undefined
    ? undefined
    : { start: found.span.start, end: endOfProcedure(source, lexed.tokens, found.span.start) };
}

/** Behind the END SUB or END FUNCTION that closes the declaration; procedures do not nest. */
function endOfProcedure({ text }: SourceText, { length, start, end }: TokenTable, from: number): number {
  const word = (at: number): string => (at < length ? text.slice(start[at], end[at]).toUpperCase() : '');
  for (let at = 0; at < length; at++) {
    if (start[at] < from) continue;
    if (/^END(SUB|FUNCTION)$/.test(word(at))) return end[at];
    if (word(at) === 'END' && /^(SUB|FUNCTION)$/.test(word(at + 1))) return end[at + 1];
  }
  return text.length;
}

const sameName = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();
/** Functions are called `p3.Name` in bytecode, data `g7.Name`, `a2.Name`; numbers may have shifted. */
const withoutNumber = (name: string): string => name.replace(/^([a-z])\d+\./, '$1.');

function functionNamed(module: BytecodeModule, name: string): BytecodeFunction {
  const plain = name.replace(/[^A-Za-z0-9_]/g, '_');
  const found = module.functions.find((each) => sameName(withoutNumber(each.name), `p.${plain}`));
  if (found === undefined) throw new ReferenceError(`no FUNCTION or SUB '${name}' in the program`);
  return found;
}

function renumber(fn: BytecodeFunction, from: BytecodeModule, to: BytecodeModule): BytecodeFunction {
  const code = fn.code.slice();
  const numberOf: Partial<Record<string, (number: number) => number>> = {
    function: (id) => sameFunction(id, from, to),
    literal: (id) => found(to.literals.indexOf(from.literals[id]), fn, `the new text "${from.literals[id]}"`),
    data: (id) => sameData(id, from, to, fn),
    signature: (id) =>
      found(
        to.signatures.findIndex((each) => sameSignature(each, from.signatures[id])),
        fn,
        'a new shape of call',
      ),
  };
  for (let at = 0; at < code.length; at += instructionWords(code, at)) {
    const kinds = OPCODE_IMMEDIATES[code[at]];
    const places = IMMEDIATE_PLACES[code[at]];
    for (const [i, kind] of kinds.entries()) {
      const place = at + places[i];
      code[place] = numberOf[kind]?.(code[place]) ?? code[place];
    }
  }
  return { ...fn, code, name: to.functions[fn.id].name };
}

function sameFunction(id: number, from: BytecodeModule, to: BytecodeModule): number {
  const same =
    id < to.functions.length && sameName(withoutNumber(from.functions[id].name), withoutNumber(to.functions[id].name));
  if (!same) throw new TypeError('the new declaration changes what the program declares');
  return id;
}

/** The object of the same name, the n-th of it like the n-th before. */
function sameData(id: number, from: BytecodeModule, to: BytecodeModule, fn: BytecodeFunction): number {
  const { name, external } = from.data[id];
  if (external !== '')
    return found(
      to.data.findIndex((each) => each.external === external),
      fn,
      `${external}`,
    );
  const key = withoutNumber(name);
  const nth = from.data.slice(0, id).filter((each) => withoutNumber(each.name) === key).length;
  const candidates = [...to.data.keys()].filter((k) => withoutNumber(to.data[k].name) === key);
  return found(candidates[nth] ?? -1, fn, `new data (${name})`);
}

function found(number: number, fn: BytecodeFunction, what: string): number {
  if (number < 0) throw new NotSupportedError(`a replacement of ${withoutNumber(fn.name).slice(2)} with ${what}`);
  return number;
}
