/**
 * The fused forms: sequences of opcodes that get a handler of their own, derived in families from what opcodes take.
 *
 * Notation: opcodes in order, `:n` fixes an opcode's first immediate. Behind a `jump` the form goes on at the jump's target.
 *
 * MEASURED: families and extra sequences were chosen by what the programs of shared/bench run, weighted by loop depth
 * (docs/decisions); test/tiers/interpreter/fused.test.ts runs every form against its parts.
 */
import { OPCODE_NAMES, Opcode, type OpcodeName } from '#bytecode';
import { InternalError } from '#support';
import type { FusedForm } from './interpreter-code.js';

type NumberType = 'i32' | 'i64' | 'f32' | 'f64';
const NUMBERS: readonly NumberType[] = ['i32', 'i64', 'f32', 'f64'];

const ARITHMETIC: Readonly<Record<NumberType, readonly string[]>> = {
  i32: ['add', 'sub', 'mul', 'and', 'or', 'xor', 'divs', 'rems'],
  i64: ['add', 'sub', 'mul', 'and', 'or', 'xor', 'divs', 'rems'],
  f32: ['add', 'sub', 'mul', 'div'],
  f64: ['add', 'sub', 'mul', 'div'],
};
const COMPARISONS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];

/** Ways in which two operands of a type come from elsewhere than the stack. */
const operands = (t: NumberType): string[] => [`${t}.get`, `${t}.const`, `${t}.get ${t}.get`, `${t}.get ${t}.const`];

/** Operands from locals and constants, results to locals. */
function* arithmetic(): Generator<string> {
  for (const t of NUMBERS) {
    for (const op of ARITHMETIC[t]) {
      for (const source of operands(t)) {
        yield `${source} ${t}.${op}`;
        yield `${source} ${t}.${op} ${t}.set`;
      }
      yield `${t}.${op} ${t}.set`;
    }
  }
  for (const op of ['i32.shl', 'i32.shr', 'i32.sar', 'i64.shl', 'i64.shr', 'i64.sar']) yield `i32.const ${op}`;
}

/** Comparisons that only decide a jump, and those that a loop starts with. */
function* comparisons(): Generator<string> {
  for (const t of NUMBERS) {
    for (const op of COMPARISONS) {
      for (const source of ['', ...operands(t)]) {
        const compared = `${source} ${t}.${op}`.trim();
        yield `${compared} jump.unless`;
        if (t !== 'f32') yield `${compared} jump.if`;
      }
    }
  }
  for (const t of ['i32', 'i64', 'f64'] as const)
    for (const op of ['le', 'ge', 'lt', 'gt'])
      for (const second of ['get', 'const']) yield `loop.head ${t}.get ${t}.${second} ${t}.${op} jump.unless`;
}

/** The end of FOR: counting, the jump back, and the test there. */
function* loopEnds(): Generator<string> {
  for (const t of ['i32', 'i64', 'f64'] as const) {
    for (const step of ['const', 'get']) {
      const count = `${t}.get ${t}.${step} ${t}.add ${t}.set jump`;
      yield count;
      yield `${count} loop.head ${t}.get ${t}.get ${t}.le jump.unless`;
      yield `${count} loop.head ${t}.get ${t}.get ${t}.ge jump.unless`;
    }
  }
}

function* moves(): Generator<string> {
  for (const t of ['i32', 'i64', 'f32', 'f64', 'ref', 'ptr', 'any']) yield `${t}.get ${t}.set`;
  for (const t of NUMBERS) {
    yield `${t}.const ${t}.set`;
    yield `${t}.get ${t}.ret`;
    yield `${t}.set jump`;
    yield `${t}.get ${t}.get`;
    yield `${t}.get ${t}.get ${t}.get`;
    // RETURN: the result's local, the jump to the end, and the end.
    for (const source of ['', `${t}.get `, `${t}.const `]) yield `${source}${t}.set jump ${t}.get ${t}.ret`;
  }
  yield 'i32.const i32.const';
  yield 'i32.get i32.const';
  yield 'ref.get ref.get';
  yield 'ref.get i32.get';
  yield 'ref.get i32.const';
  yield 'ref.get ref.release';
  yield 'ref.get ref.retain';
  yield 'i32.get f64.from.i32';
  yield 'i32.get i64.from.i32';
  yield 'loop.head jump';
}

/** Element types by what loads them and how many bytes they take. */
const ELEMENTS: readonly (readonly [type: string, bytes: number])[] = [
  ['i32', 4],
  ['i64', 8],
  ['f32', 4],
  ['f64', 8],
  ['ref', 8],
];
const SUBSCRIPTS: readonly (readonly [access: string, indices: string])[] = [
  ['array.at1.zero', 'i32.get'],
  ['array.at1', 'i32.get'],
  ['array.at2.zero', 'i32.get i32.get'],
  ['array.at2', 'i32.get i32.get'],
];

const isNumberType = (name: string): name is NumberType => NUMBERS.some((t) => t === name);

/** Elements of arrays, module variables, fields. */
function* memory(): Generator<string> {
  for (const [access, indices] of SUBSCRIPTS) {
    for (const bytes of [4, 8]) {
      yield `${access}:${bytes}`;
      yield `${indices} ${access}:${bytes}`;
      yield `data.addr ${indices} ${access}:${bytes}`;
    }
    for (const [t, bytes] of ELEMENTS) {
      const load = `${access}:${bytes} ${t}.load:0`;
      yield load;
      yield `${indices} ${load}`;
      yield `data.addr ${indices} ${load}`;
      const place = `data.addr ${indices} ${access}:${bytes}`;
      yield `${place} ${t}.get ${t}.store:0`;
      if (isNumberType(t)) {
        yield `${place} ${t}.const ${t}.store:0`;
        for (const op of ['add', 'sub', 'mul']) yield `${place} ${t}.load:0 ${t}.${op}`;
        yield `${place} ${t}.load:0 ${t}.add ${t}.set`;
      }
    }
    yield `data.addr ${indices} ${access}:8 f64.load:0 f64.mul f64.add f64.set`;
    yield `data.addr ${indices} ${access}:8 f64.load:0 f64.get f64.mul`;
    for (const op of ['eq', 'ne']) yield `data.addr ${indices} ${access}:4 i32.load:0 i32.const i32.${op} jump.unless`;
  }
  for (const [t] of ELEMENTS) {
    yield `${t}.load:0`;
    yield `${t}.store:0`;
    yield `data.addr ${t}.load:0`;
    yield `data.addr ${t}.load`;
    yield `data.addr ${t}.get ${t}.store:0`;
    yield `ptr.get ${t}.load`;
    yield `${t}.get ${t}.store:0`;
    if (t !== 'ref') yield `${t}.const ${t}.store:0`;
  }
  yield 'data.addr i32.get';
  yield 'data.addr i32.const';
}

/** Found hot beyond the families. */
// biome-ignore format: list
const EXTRA: readonly string[] = [
  'f64.mul f64.add', 'f64.mul f64.sub', 'f64.mul f64.add f64.set', 'f64.mul f64.sub f64.set',
  'f64.get f64.get f64.mul f64.add', 'f64.get f64.mul f64.add', 'f64.get f64.get f64.mul f64.sub', 'f64.get f64.mul f64.get f64.mul',
  'i64.const i64.mul i64.const i64.add', 'i64.get i64.const i64.mul i64.const i64.add', 'i64.get i64.add i64.const i64.and i64.set',
  'i64.const i64.add i64.const i64.and i64.set', 'i64.const i64.and i64.set', 'i64.get i64.get i64.add i64.const i64.and i64.set',
  'i32.mul i32.add', 'i32.add i32.add', 'i32.const i32.mul i32.const i32.add', 'i32.get i32.const i32.mul i32.const i32.add',
  'i32.const i32.rems i32.set', 'i32.add i32.const i32.rems', 'i32.mul i32.const i32.divs', 'i32.get i32.add i32.const i32.add',
  'i32.get i32.const i32.mul i32.const i32.add i32.const i32.rems i32.set', 'i32.const i32.divs i32.add',
  'i64.get i64.const i64.mul i64.const i64.add i64.const i64.and i64.set', 'f64.from.i32 f64.set',
  'i32.get i32.get i32.mul i32.get i32.le jump.unless', 'i32.get i32.get i32.mul i32.get i32.gt jump.unless',
  'f64.const f64.get f64.div f64.set', 'f64.get f64.get f64.sub f64.get f64.add f64.set', 'f64.get f64.get f64.add f64.const f64.le jump.unless',
  'f64.const f64.get f64.mul f64.get f64.mul', 'f64.const f64.get f64.mul f64.get f64.mul f64.get f64.add f64.set', 'f64.get f64.get f64.mul f64.get f64.get f64.mul f64.add',
];

/** A form by its notation. */
export function parseForm(text: string): FusedForm {
  const fixed: number[] = [];
  const opcodes = text.split(' ').map((word, position) => {
    const [name, value] = word.split(':');
    if (!isOpcodeName(name)) throw new InternalError('tiers/fused-forms', `no opcode ${name}`);
    if (value !== undefined) fixed.push(position, 0, Number.parseInt(value, 10));
    return Opcode[name];
  });
  return { opcodes, fixed };
}

const isOpcodeName = (name: string): name is OpcodeName => name in Opcode;

/** The notation of a form. */
export const formText = ({ opcodes, fixed }: FusedForm): string =>
  opcodes
    .map((opcode, position) => {
      const at = fixed.findIndex((value, i) => i % 3 === 0 && value === position);
      return at < 0 ? OPCODE_NAMES[opcode] : `${OPCODE_NAMES[opcode]}:${fixed[at + 2]}`;
    })
    .join(' ');

/** Notations of all forms, each once. */
export const fusedTexts = (): string[] => [
  ...new Set([...arithmetic(), ...comparisons(), ...loopEnds(), ...moves(), ...memory(), ...EXTRA]),
];

let forms: readonly FusedForm[] | undefined;
/** Worked out when the interpreter is built; an image brings its own. */
export const fusedForms = (): readonly FusedForm[] => (forms ??= fusedTexts().map(parseForm));
