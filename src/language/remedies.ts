/** What to write instead: the help lines of messages that depend on what the programmer seems to have meant. */

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['THEN', 'write IF condition THEN'],
  ['TO', 'write FOR variable = start TO limit'],
  ['IN', 'write FOR EACH element IN array'],
  ['CASE', 'write SELECT CASE value'],
  ['FN', 'write DEF FN name(x) = value'],
  ["';' or ','", 'put ; or , between items'],
  ["')'", 'close the parenthesis'],
  ['GOTO or GOSUB', 'write ON number GOTO label, label'],
  ['a type', 'INTEGER, LONG, SINGLE, DOUBLE, STRING or the name of a TYPE, for instance'],
  ['a label or line number', 'write the name of a label or a line number, without quotes'],
]);

/** `found` is the token as messages show it. */
export function helpForExpected(what: string, found: string): string {
  const known = EXPECTED.get(what);
  if (known !== undefined) return known;
  return found.startsWith('end of') ? `add ${what}` : `put ${what} in place of ${found} or before it`;
}

/** Where a value is missing. `before` is the text between the start of the statement and that place. */
export function helpForExpression(found: string, before: string): string {
  const operator = /([-+*/\\&^])\s*$/.exec(before)?.[1] ?? '';
  if (found === "'='" && operator !== '') return `there is no ${operator}=; write x = x ${operator} value`;
  const relation = /^'(<>|<=|>=|<|>|=)'$/.exec(found)?.[1];
  if (relation !== undefined && /\bCASE\s*$/i.test(before)) return `write CASE IS ${relation} value`;
  if (found === "'='" && /=\s*$/.test(before)) return 'a comparison has one =';
  if (/(\+\+|--)\s*$/.test(before)) return operator === '+' ? 'INC adds 1 to a variable' : 'DEC takes 1 off a variable';
  return 'write a number, a "string", a variable or a call';
}

/** Statements of other BASICs that this language does without. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...['DEFINT', 'DEFLNG', 'DEFSNG', 'DEFDBL', 'DEFSTR'].map(
    (word) => [word, 'the type of a name is its suffix (n%, s$) or what DIM … AS says'] as const,
  ),
  ['WITH', 'write the variable before each field: p.x = 1'],
  ['COMMON', 'GLOBAL declares variables that every procedure sees'],
  ['ENDWITH', 'write the variable before each field: p.x = 1'],
  ['BEEP', 'WRCH 7 sounds the bell of a terminal'],
  ['RESUME', 'write TRY … CATCH … END TRY'],
]);

export function helpForProcedure(name: string): string {
  return ELSEWHERE.get(name.toUpperCase()) ?? `SUB ${name} declares one, ${name} = … assigns to a variable`;
}

/** What begins no statement, or stands behind one. */
export function helpForStray(found: string): string {
  if (found === "')'") return 'remove it, or add the ( that it closes';
  return 'remove it; statements are separated by : or a new line';
}

export function helpForUnknownCharacter(character: string): string {
  if ('“”„‘’'.includes(character)) return 'strings stand between straight quotes: "…"';
  if ('$%@!#'.includes(character)) return 'a type suffix directly follows the name that it belongs to';
  if (character === '&') return 'write AND, or + between STRINGs';
  if (character === '|') return 'write OR';
  if ('[]{}'.includes(character)) return 'subscripts and arguments stand in parentheses: ( )';
  return 'remove it, or put it into a "string"';
}

/** Operands that an operator doesn't take. */
export function helpForOperands(...types: readonly string[]): string {
  if (!types.includes('STRING')) return 'use their fields or elements';
  return types.every((type) => type === 'STRING') ? 'VAL(…) makes a number of a STRING' : 'VAL(…) or STR$(…) converts';
}

export function helpForMember(type: string): string {
  if (type === 'HASHMAP') return 'a HASHMAP has HASKEY, SIZE, REMOVE, CLEAR and KEYS';
  if (type.startsWith('LIST')) return 'a LIST has APPEND, GET, SET, LENGTH, REMOVE and others';
  return `write one of the members of ${type}`;
}

/** What a place of type `type` takes. */
export function helpForTarget(type: string): string {
  return type === 'ANY' ? 'an ANY holds a number or a STRING; take a field' : `give it a value of type ${type}`;
}
