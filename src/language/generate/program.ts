/** The program: where everything lives, the module level as `main`, each procedure as a function. */
import { type BytecodeModule, type DataPart, type FunctionBuilder, ModuleBuilder, ValueType } from '#bytecode';
import type { Diagnostic } from '#support';
import type { ArraySymbol, CheckedProgram, ProcedureSymbol, VariableSymbol } from '../ast.js';
import { alignmentOf, sizeOf } from '../types.js';
import { descriptorParts, emitArrayInit, emitDrop, maxRankOf } from './arrays.js';
import { assignedVariables, hasTry, loopsOverMaps, redimensionedArrays } from './assigned.js';
import { Context, type Home, Identities, type ProgramContext } from './context.js';
import { planGosubs } from './gosub-plan.js';
import { emitRecordRelease, holdsReferences } from './records.js';
import { countedSlot, isCounted, moveOf, slotOf, valueTypeOf } from './representation.js';
import { emitBlock } from './statements.js';
import { Unsupported } from './unsupported.js';
import { emitFunctionEnd, emitLeave } from './unwind.js';

export type GeneratedProgram = {
  /** null when something is not supported yet; the diagnostics say what and where. */
  readonly module: BytecodeModule | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What the program calls its functions and the lines of their declarations, by number. */
  readonly functionPlaces: readonly { readonly name: string; readonly line: number }[];
  /**
   * What data objects hold, by number: two versions of a program mean the same variable or array by the same text. Others are constants,
   * known by their contents.
   */
  readonly identities: ReadonlyMap<number, string>;
  /** What code of all functions takes for granted about the program's arrays. */
  readonly arrayFacts: readonly string[];
  /** Code is good beside code with TRYs. */
  readonly usesTry: boolean;
};

/** @param assumesTry the code is to be good beside code with TRYs, also when the program itself has none */
export function generateProgram(
  checked: CheckedProgram,
  { assumesTry = false }: { readonly assumesTry?: boolean } = {},
): GeneratedProgram {
  const refusals = new Map<string, Unsupported>();
  // What is refused where it is declared is refused again at every use: one mistake, one message.
  const report = (what: Unsupported): void => void refusals.set(`${what.span.start} ${what.what}`, what);
  const bodies = [checked.body, ...checked.procedures.map((procedure) => procedure.body)];
  const program: ProgramContext = {
    source: checked.source,
    options: checked.options,
    module: new ModuleBuilder(checked.source.path),
    functions: new Map(),
    homes: new Map(),
    arrayHomes: new Map(),
    movableArrays: redimensionedArrays(bodies),
    recordDescriptors: new Map(),
    identities: new Identities(),
    hasTry: assumesTry || hasTry(bodies),
    report,
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      report(error);
    }
  };
  const main = program.module.declareFunction({ name: 'main', params: [], result: ValueType.i32 });
  const c = new Context(program, main, null);
  for (const variable of checked.variables) attempt(() => placeModuleVariable(c, variable));
  for (const array of checked.arrays) {
    attempt(() => {
      const data = program.module.addData({
        name: `a${array.id}.${plainName(array.name)}`,
        parts: descriptorParts(program, array),
      });
      // With more dimensions a STATIC array is another one: its descriptor does not fit.
      const owner = array.procedure === null ? '' : `${ownerOf(array)} ${maxRankOf(array)}`;
      program.identities.set(data, `array ${baseName(array.name)} of ${array.element.name}${owner}`);
      program.arrayHomes.set(array, { kind: 'data', data });
    });
  }
  for (const procedure of checked.procedures) attempt(() => declareProcedure(program, procedure));
  attempt(() => generateMain(c, checked));
  for (const [procedure, fn] of program.functions) attempt(() => generateProcedure(program, procedure, fn));
  const diagnostics = [...refusals.values()].sort((a, b) => a.span.start - b.span.start).map(refusalDiagnostic);
  const functionPlaces = [{ name: 'main', line: 1 }];
  for (const [{ name, line }, { id }] of program.functions) functionPlaces[id] = { name, line };
  return {
    module: refusals.size > 0 ? null : program.module.finish(main.id),
    diagnostics,
    functionPlaces,
    identities: program.identities.byData,
    arrayFacts: checked.arrays.map((array) => {
      const isMovable = program.movableArrays.has(array);
      return `${baseName(array.name)} ${array.ranks.join(' ')} ${array.zeroBased ? '' : 'based'} ${isMovable ? 'movable' : ''}`;
    }),
    usesTry: program.hasTry,
  };
}

function refusalDiagnostic({ what, span }: Unsupported): Diagnostic {
  return {
    severity: 'error',
    code: 'E0900',
    phase: 'semantic',
    category: 'not_supported',
    message: `not supported yet: ${what}`,
    span,
    label: '',
    help: 'the language has it, this version of fbc does not: do without it here',
  };
}

/** Without the suffix, which one mention of a name may have and another not. */
const baseName = (name: string): string => name.replace(/[^\p{L}\p{N}_]+$/u, '').toUpperCase();

/** Tells what STATIC declares from namesakes elsewhere. */
const ownerOf = ({ procedure }: VariableSymbol | ArraySymbol): string =>
  procedure === null ? '' : ` of ${procedure.name.toUpperCase()}`;

/** Letters, digits, `_` of a name: what symbols may contain. */
const plainName = (name: string): string => name.replace(/[^A-Za-z0-9_]/g, '_');

function placeModuleVariable(c: Context, variable: VariableSymbol): void {
  const inMemory =
    variable.storage === 'static' ||
    variable.usedByProcedures ||
    variable.addressTaken ||
    variable.type.kind === 'record';
  if (inMemory) {
    const size = Math.max(8, sizeOf(variable.type));
    const data = c.program.module.addZeroedData(
      `g${variable.id}.${plainName(variable.name)}`,
      size,
      Math.max(8, alignmentOf(variable.type)),
    );
    const owner = ownerOf(variable);
    c.program.identities.set(data, `variable ${baseName(variable.name)} AS ${variable.type.name}${owner}`);
    c.program.homes.set(variable, { kind: 'data', data });
  } else {
    c.homes.set(variable, {
      kind: 'local',
      local: c.fn.local(valueTypeOf(variable.type, variable.span), variable.name),
    });
  }
}

const UNSUPPORTED_FORMS: { readonly [form: string]: string } = {
  worker: 'WORKER',
  method: 'CLASS',
  constructor: 'CLASS',
  destructor: 'CLASS',
};

function declareProcedure(program: ProgramContext, procedure: ProcedureSymbol): void {
  const form = UNSUPPORTED_FORMS[procedure.form];
  if (form !== undefined) throw new Unsupported(form, procedure.span);
  const params = procedure.parameters.map((parameter) => ({
    name: parameter.name,
    type: parameter.byReference ? ValueType.ptr : valueTypeOf(parameter.type, parameter.span),
  }));
  const { result } = procedure;
  if (result.kind === 'record') params.unshift({ name: 'result', type: ValueType.ptr });
  const resultType = result.kind === 'record' || result.kind === 'void' ? null : valueTypeOf(result, procedure.span);
  const fn = program.module.declareFunction({
    name: `p${procedure.id}.${plainName(procedure.name)}`,
    params,
    result: resultType,
  });
  program.functions.set(procedure, fn);
}

function generateMain(c: Context, checked: CheckedProgram): void {
  const { fn, program } = c;
  fn.line(1);
  fn.callRuntime('fb_start');
  if (checked.data.length > 0) {
    const parts: DataPart[] = checked.data.map((item) => ({
      kind: 'literal',
      literal: program.module.literal(item.text),
    }));
    fn.dataAddress(program.module.addData({ name: 'data', parts }))
      .i32(checked.data.length)
      .callRuntime('fb_data_set');
  }
  c.gosubs = planGosubs(checked.body);
  const start = fn.offset;
  emitBlock(c, checked.body);
  const end = fn.offset;
  fn.bind(c.leave).bind(c.exit).i32(0).callRuntime('fb_end');
  emitFunctionEnd(c, start, end, () => []);
}

function generateProcedure(program: ProgramContext, procedure: ProcedureSymbol, fn: FunctionBuilder): void {
  const c = new Context(program, fn, procedure);
  fn.line(procedure.line);
  const assigned = assignedVariables(procedure.body);
  const firstParameter = procedure.result.kind === 'record' ? 1 : 0;
  procedure.parameters.forEach((parameter, i) => {
    placeParameter(c, parameter, firstParameter + i, assigned);
  });
  for (const variable of procedure.variables) if (!c.homes.has(variable)) placeLocal(c, variable);
  for (const array of procedure.arrays) {
    c.arrayHomes.set(array, {
      kind: 'frame',
      frame: fn.frameObject(descriptorBytes(descriptorParts(program, array)), { name: array.name }),
    });
    emitArrayInit(c, array);
  }
  if (procedure.usesGosub) c.gosubs = planGosubs(procedure.body);
  if (c.gosubs.usesStack) {
    c.gosubDepth = fn.local(ValueType.i32, 'gosub depth');
    fn.emit('gosub.depth').set(c.gosubDepth);
  }
  for (const statement of loopsOverMaps(procedure.body)) c.loopReference(statement);
  const start = fn.offset;
  emitBlock(c, procedure.body);
  const end = fn.offset;
  emitLeave(c);
  fn.bind(c.exit);
  for (const emit of ownedThings(c, procedure, assigned)) emit();
  emitReturn(c, procedure);
  emitFunctionEnd(c, start, end, () => [...ownedThings(c, procedure, assigned), ...ownedResult(c, procedure)]);
}

const descriptorBytes = (parts: readonly DataPart[]): number =>
  parts.reduce(
    (sum, part) => sum + (part.kind === 'bytes' ? part.bytes.length : part.kind === 'zero' ? part.count : 8),
    0,
  );

/**
 * A parameter stays where the caller put it, unless its address is needed. References are borrowed; one that the body
 * assigns to gets a count of its own, so that it can be replaced like any local.
 */
function placeParameter(
  c: Context,
  parameter: VariableSymbol,
  local: number,
  assigned: ReadonlySet<VariableSymbol>,
): void {
  const { fn } = c;
  if (parameter.byReference) {
    c.homes.set(parameter, { kind: 'pointer', local });
    return;
  }
  const isOwned = isCounted(parameter.type);
  const kind = countedSlot(parameter.type);
  if (parameter.addressTaken) {
    const frame = fn.frameObject(8, { name: parameter.name });
    fn.frameAddress(frame).get(local);
    if (isOwned) fn.emit(`${kind}.retain`);
    fn.emit(moveOf(parameter.type, parameter.span), 0);
    c.homes.set(parameter, { kind: 'frame', frame });
    return;
  }
  if (isOwned && assigned.has(parameter)) fn.get(local).emit(`${kind}.retain`).set(local);
  c.homes.set(parameter, { kind: 'local', local });
}

function placeLocal(c: Context, variable: VariableSymbol): void {
  const { fn } = c;
  if (variable.type.kind === 'record') {
    const home: Home =
      variable.storage === 'result'
        ? { kind: 'pointer', local: 0 }
        : { kind: 'frame', frame: fn.frameObject(Math.max(8, variable.type.sizeBytes), { name: variable.name }) };
    c.homes.set(variable, home);
  } else if (variable.addressTaken) {
    c.homes.set(variable, { kind: 'frame', frame: fn.frameObject(8, { name: variable.name }) });
  } else {
    c.homes.set(variable, { kind: 'local', local: fn.local(valueTypeOf(variable.type, variable.span), variable.name) });
  }
}

/** What the activation owns goes when it ends; the result stays. One emitter per thing. */
function ownedThings(c: Context, procedure: ProcedureSymbol, assigned: ReadonlySet<VariableSymbol>): (() => void)[] {
  const emitters: (() => void)[] = [];
  for (const variable of procedure.variables) {
    if (variable.storage === 'result' || variable.storage === 'static') continue;
    const isBorrowed = variable.storage === 'parameter' && !assigned.has(variable) && !variable.addressTaken;
    const emit = isBorrowed ? null : releaseOf(c, variable);
    if (emit !== null) emitters.push(emit);
  }
  for (const slot of c.loopReferences.values()) emitters.push(() => void c.fn.get(slot).emit('ref.release'));
  for (const array of procedure.arrays) emitters.push(() => emitDrop(c, array));
  if (c.gosubDepth >= 0) emitters.push(() => void c.fn.get(c.gosubDepth).emit('gosub.cut'));
  return emitters;
}

/** Releases the value of a result that is not going to be returned. A record is the caller's. */
function ownedResult(c: Context, procedure: ProcedureSymbol): (() => void)[] {
  const result = procedure.resultVariable;
  const emit = result === null || result.type.kind === 'record' ? null : releaseOf(c, result);
  return emit === null ? [] : [emit];
}

function releaseOf(c: Context, variable: VariableSymbol): (() => void) | null {
  const home = c.home(variable);
  const { type } = variable;
  if (home.kind === 'frame' && type.kind === 'record' && holdsReferences(type)) {
    return () => {
      c.fn.frameAddress(home.frame);
      emitRecordRelease(c, type);
    };
  }
  if (!isCounted(type)) return null;
  const kind = countedSlot(type);
  if (home.kind === 'local') return () => void c.fn.get(home.local).emit(`${kind}.release`);
  if (home.kind === 'frame')
    return () => void c.fn.frameAddress(home.frame).emit(`${kind}.load`, 0).emit(`${kind}.release`);
  return null;
}

function emitReturn(c: Context, procedure: ProcedureSymbol): void {
  const result = procedure.resultVariable;
  if (result !== null && result.type.kind !== 'record') {
    const home = c.home(result);
    if (home.kind === 'local') c.fn.get(home.local);
    else if (home.kind === 'frame') c.fn.frameAddress(home.frame).emit(loadOfSlot(result), 0);
  }
  c.fn.ret();
}

const loadOfSlot = (
  variable: VariableSymbol,
): 'i32.load' | 'i64.load' | 'f32.load' | 'f64.load' | 'ref.load' | 'ptr.load' | 'any.load' =>
  `${slotOf(variable.type, variable.span)}.load`;
