/** Shapes of signatures, which share adapters (adapters.ts), and the names under which finished adapters lie in the image. */
import { RUNTIME_SIGNATURES, type Signature, ValueType } from '#bytecode';

/** How a call finds its target: a record, an address on the operand stack, a cell with an address. */
export type CallKind = 'call' | 'call.indirect' | 'call.rt';

const isFloat = (type: ValueType): boolean => type === ValueType.f32 || type === ValueType.f64;
const letterOf = (type: ValueType | null): string => (type === null ? 'v' : isFloat(type) ? 'f' : 'i');

/** Signatures of one shape share adapters: `iif:i`. */
export const shapeOf = ({ params, result }: Signature): string =>
  `${params.map(letterOf).join('')}:${letterOf(result)}`;
/** Results make no difference at entry. */
export const parametersOf = (shape: string): string => shape.slice(0, shape.indexOf(':'));

/** Names of pieces. A call adapter's first offset is its return point. */
export const entryPieceName = (parameters: string): string => `entry ${parameters}`;
export const callPieceName = (kind: CallKind, shape: string): string => `${kind} ${shape}`;
/**
 * A function's two stubs, STUB_SIZE bytes each: `record` is its record, `recordEntry` the entry in it, `adapter` its entry adapter.
 */
export const FUNCTION_STUBS = 'function stubs';
export const STUB_SIZE = 16;

/**
 * Parameters of functions that the image has adapters for: all up to 6, and more of one kind. Other shapes' are made when they come.
 * MEASURED: that loads the compilers, 15 ms; those of 5 and 6 add 0.1 ms to reading the image.
 */
const PARAMETERS_LIMIT = 6;
const UNIFORM_LIMIT = 10;

export function commonEntries(): string[] {
  const all = [''];
  for (let i = 0; all[i].length < PARAMETERS_LIMIT; i++) all.push(`${all[i]}i`, `${all[i]}f`);
  for (let length = PARAMETERS_LIMIT + 1; length <= UNIFORM_LIMIT; length++)
    all.push('i'.repeat(length), 'f'.repeat(length));
  return all;
}

/** Calls of such functions, and of every runtime routine. */
export function commonCalls(): (readonly [CallKind, string])[] {
  const functions = commonEntries().flatMap((parameters) => ['v', 'i', 'f'].map((result) => `${parameters}:${result}`));
  const routines = new Set(RUNTIME_SIGNATURES.map(shapeOf));
  return [
    ...functions.map((shape) => ['call', shape] as const),
    ...[...routines].map((shape) => ['call.rt', shape] as const),
  ];
}
