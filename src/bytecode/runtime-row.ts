/** Shape of one row of the table of runtime routines. */
import { InternalError } from '#support';

/** Type of a value that crosses the boundary: IL class w l s d l l. */
export type RuntimeType = 'i32' | 'i64' | 'f32' | 'f64' | 'ref' | 'ptr';

export type RuntimeRow = {
  readonly params: readonly RuntimeType[];
  readonly result: RuntimeType | 'void';
  /** May raise a BASIC error: the caller stores the current line into STATE.line first. */
  readonly raises: boolean;
  /** Never returns. */
  readonly noreturn: boolean;
  /** No effect; the result depends on the arguments (and what they refer to) only. */
  readonly pure: boolean;
  readonly doc: string;
};

const TYPES: readonly RuntimeType[] = ['i32', 'i64', 'f32', 'f64', 'ref', 'ptr'];
const isType = (name: string): name is RuntimeType => (TYPES as readonly string[]).includes(name);

/** A row from its short notation: types separated by blanks, flags R X P. */
export function row(params: string, result: RuntimeType | 'void', flags: string, doc: string): RuntimeRow {
  return {
    params: params === '' ? [] : params.split(' ').map(parseType),
    result,
    raises: flags.includes('R'),
    noreturn: flags.includes('X'),
    pure: flags.includes('P'),
    doc,
  };
}

function parseType(name: string): RuntimeType {
  if (isType(name)) return name;
  throw new InternalError('bytecode/runtime-row', `unknown type "${name}"`);
}
