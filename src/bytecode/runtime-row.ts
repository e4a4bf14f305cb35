/** Shape of one row of the table of runtime routines. */
import { InternalError } from '#support';

/** Type of a value that crosses the boundary: IL class w l s d l l l. */
export type RuntimeType = 'i32' | 'i64' | 'f32' | 'f64' | 'ref' | 'ptr' | 'any';

export type RuntimeRow = {
  readonly params: readonly RuntimeType[];
  readonly result: RuntimeType | 'void';
  /** May raise a BASIC error: the caller stores the current line into STATE.line first. */
  readonly raises: boolean;
  /** Never returns. */
  readonly noreturn: boolean;
  /** No effect; the result depends on the arguments (and what they refer to) only. */
  readonly pure: boolean;
  /** Leaves the program for as long as that takes; meanwhile its functions may be replaced, so callers can be left when it returns. */
  readonly waits: boolean;
  readonly doc: string;
};

const TYPES: readonly RuntimeType[] = ['i32', 'i64', 'f32', 'f64', 'ref', 'ptr', 'any'];
const isType = (name: string): name is RuntimeType => (TYPES as readonly string[]).includes(name);

/** A row from its short notation: types separated by blanks, flags R X P W. */
export function row(params: string, result: RuntimeType | 'void', flags: string, doc: string): RuntimeRow {
  return {
    params: parseTypes(params),
    result,
    raises: flags.includes('R'),
    noreturn: flags.includes('X'),
    pure: flags.includes('P'),
    waits: flags.includes('W'),
    doc,
  };
}

/** Few lists make many rows, and rows are made at every start. */
const knownTypes = new Map<string, readonly RuntimeType[]>([['', []]]);

function parseTypes(text: string): readonly RuntimeType[] {
  let types = knownTypes.get(text);
  if (types === undefined) {
    types = text.split(' ').map(parseType);
    knownTypes.set(text, types);
  }
  return types;
}

function parseType(name: string): RuntimeType {
  if (isType(name)) return name;
  throw new InternalError('bytecode/runtime-row', `unknown type "${name}"`);
}
