/**
 * Compiles one FUNCTION or SUB anew against a program that runs already. The program's text is compiled with the old declaration and with
 * the new one in its place; functions whose code differs between the two are replaced. Usually that is the one: others differ when the
 * new text changes what code of all functions relies on (a module variable that lies in memory from now on, an array that may move).
 * Shorter texts get lines behind them, so that in both versions everything else stands in the same line.
 */
import type { BytecodeFunction, BytecodeModule } from '#bytecode';
import { lex, type ProcedureSymbol, parseProgram, type TokenTable, type VariableSymbol } from '#language';
import { type Diagnostic, InternalError, SourceText, type Span } from '#support';
import type { Redefinition } from '#tiers';
import { refuseErrors } from './compile-error.js';
import type { CurrentProgram } from './current-program.js';
import { GrowingModule, Renumbering, sameCode } from './merge-modules.js';
import { PhaseClock } from './phase-clock.js';
import { type BasicBytecode, readBasic } from './read-basic.js';

export type Replacement = {
  readonly program: CurrentProgram;
  readonly change: Redefinition;
  readonly warnings: readonly Diagnostic[];
};

/**
 * @param module the one that runs
 * @param text   the whole declaration
 * @throws CompileError; ReferenceError when there is no such procedure; TypeError when the text is another declaration than it should
 * be, or its parameters or result differ
 */
export function replaceProcedure(
  current: CurrentProgram,
  module: BytecodeModule,
  name: string,
  text: string,
): Replacement {
  const { source } = current;
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
  const [former, declaration] = sameHeight(
    source.text.slice(old.start, old.end),
    text.slice(replacing.start, replacing.end),
  );
  const compile = (part: string, assumesTry: boolean): BasicBytecode =>
    readBasic(withDeclaration(source, old, part), new PhaseClock(), { assumesTry });
  const after = compile(declaration, current.usesTry);
  const before = compile(former, current.usesTry);
  const target = procedureNamed(after, name);
  refuseOtherSignature(procedureNamed(before, name), target);
  // What a program's first TRY changes in other functions does not disturb their activations: these are older than the TRY.
  const beside = after.usesTry === before.usesTry ? before : compile(former, true);
  const id = functionOf(after, target);
  const { changed, exclusive, reason } = compareVersions(current, module, [before, beside, after], id);
  const growing = new GrowingModule(module, current.dataNumbers);
  const numbers = new Renumbering(growing, after);
  const functions = module.functions.map((fn, id) =>
    changed.includes(id) ? { ...numbers.take(after.bytecode.functions[id]), name: fn.name } : fn,
  );
  const { literals, data, signatures } = growing;
  return {
    program: {
      source: withDeclaration(source, old, declaration),
      dataNumbers: growing.byIdentity,
      usesTry: after.usesTry,
    },
    change: {
      module: { ...module, functions, literals, data, signatures },
      functions: changed,
      exclusive,
      reason: `'${target.name}' at line ${target.line} ${reason}`,
    },
    warnings: after.warnings,
  };
}

/** Which functions get new code, the target first; and which of them must not be running. */
function compareVersions(
  current: CurrentProgram,
  module: BytecodeModule,
  versions: readonly [before: BasicBytecode, beside: BasicBytecode, after: BasicBytecode],
  target: number,
): { readonly changed: number[]; readonly exclusive: number[]; readonly reason: string } {
  const [first, , last] = versions;
  const growing = new GrowingModule(module, current.dataNumbers);
  const [before, beside, after] = versions.map((version): BytecodeFunction[] => {
    const numbers = new Renumbering(growing, version);
    return version.bytecode.functions.map((fn) => numbers.take(fn));
  });
  if (after.length !== module.functions.length)
    throw new TypeError('the new declaration changes what the program declares');
  const differs = (others: readonly BytecodeFunction[], id: number): boolean => !sameCode(after[id], others[id]);
  const others = after.map(({ id }) => id).filter((id) => id !== target);
  const exclusive = others.filter((id) => differs(beside, id));
  // The target's old activations have been compiled for arrays as they were, like everybody else's.
  const arrays = last.arrayFacts.some((fact, i) => fact !== first.arrayFacts[i]);
  if (arrays) exclusive.push(target);
  const moved = [...growing.byIdentity.keys()].filter((what) => !current.dataNumbers.has(what) && !isStatic(what));
  const reason = arrays
    ? 'gives an array dimensions or a freedom that it did not have'
    : moved.length > 0
      ? `uses what only the module level used so far, ${moved.join(', ')}`
      : 'changes what the program as a whole declares';
  return { changed: [target, ...others.filter((id) => differs(before, id))], exclusive, reason };
}

const isStatic = (identity: string): boolean => identity.startsWith('variable ') && identity.includes(' of ');

// ---- texts

const withDeclaration = ({ path, text }: SourceText, place: Span, declaration: string): SourceText =>
  new SourceText(path, text.slice(0, place.start) + declaration + text.slice(place.end));

/** Both texts with empty lines behind the shorter one. */
function sameHeight(one: string, other: string): readonly [string, string] {
  const more = linesOf(other) - linesOf(one);
  return [one + '\n'.repeat(Math.max(0, more)), other + '\n'.repeat(Math.max(0, -more))];
}

const linesOf = (text: string): number => text.split('\n').length;

/** Where the text declares a procedure. */
function declarationOf(source: SourceText, name: string): Span | undefined {
  const lexed = lex(source);
  const { program, diagnostics } = parseProgram(source, lexed);
  refuseErrors(source, diagnostics);
  const found = program.body.find(
    (each) => each.kind === 'procedure' && sameName(source.text.slice(each.name.span.start, each.name.span.end), name),
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

/** Names are the same in any case, with their suffixes or without. */
const sameName = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (name: string): string => name.replace(/[^\p{L}\p{N}_]+$/u, '').toUpperCase();

// ---- signatures

function procedureNamed({ procedures }: BasicBytecode, name: string): ProcedureSymbol {
  const found = procedures.find((each) => sameName(each.name, name));
  if (found === undefined) throw new InternalError('session', `'${name}' is parsed and not checked`);
  return found;
}

const functionOf = ({ functionPlaces }: BasicBytecode, { name }: ProcedureSymbol): number =>
  functionPlaces.findIndex((place) => place.name === name);

/** Calls are compiled for parameters and result as they are. */
function refuseOtherSignature(one: ProcedureSymbol, other: ProcedureSymbol): void {
  const [before, after] = [one, other].map(signatureParts);
  const at = after.findIndex((part, i) => part !== before[i]);
  if (at < 0 && after.length === before.length) return;
  const place = at < 0 ? after.length : at;
  const what = place === 0 ? 'result' : `parameter ${place}`;
  const [was, is] = [before, after].map((parts) => parts[place] ?? 'not there');
  throw new TypeError(
    `'${other.name}' at line ${other.line}: ${what} is ${is} and was ${was}; calls of it in the program are compiled for that`,
  );
}

const signatureParts = ({ parameters, result }: ProcedureSymbol): string[] => [
  result.name,
  ...parameters.map(parameterText),
];

const parameterText = ({ byReference, type }: VariableSymbol): string => `${byReference ? 'BYREF ' : ''}${type.name}`;
