/** Methods of LIST (§13.1) and HASHMAP (§14), one row each: parameters, result, names. */

/** `position`: INTEGER; `element`: the list's element type; `list`: a list of compatible elements; `key`, `value`, `string`: STRING. */
export type MethodParameter = 'position' | 'element' | 'list' | 'key' | 'value' | 'string';
/** `element`: the list's element type; `same`: the list's own type; `strings`: LIST OF STRING. */
export type MethodResult = 'none' | 'integer' | 'string' | 'element' | 'same' | 'strings';

export type MethodRow = {
  /** Names in upper case. */
  readonly names: readonly string[];
  readonly parameters: readonly MethodParameter[];
  /** How many parameters must be given; a missing string is "". */
  readonly required: number;
  readonly result: MethodResult;
};

function row(names: string, parameters: string, result: MethodResult, required?: number): MethodRow {
  const list = parameters.split(' ').filter((word): word is MethodParameter => word !== '');
  return { names: names.split(' '), parameters: list, required: required ?? list.length, result };
}

// biome-ignore format: table
const LIST_ROWS = {
  //             names         parameters          result
  append:    row('APPEND',     'element',          'none'),
  prepend:   row('PREPEND',    'element',          'none'),
  insert:    row('INSERT',     'position element', 'none'),
  extend:    row('EXTEND',     'list',             'none'),
  head:      row('HEAD',       '',                 'element'),
  get:       row('GET',        'position',         'element'),
  set:       row('SET',        'position element', 'none'),
  shift:     row('SHIFT',      '',                 'element'),
  pop:       row('POP',        '',                 'element'),
  remove:    row('REMOVE',     'position',         'none'),
  length:    row('LENGTH',     '',                 'integer'),
  empty:     row('EMPTY',      '',                 'integer'),
  contains:  row('CONTAINS',   'element',          'integer'),
  indexOf:   row('INDEXOF',    'element',          'integer'),
  join:      row('JOIN',       'string',           'string', 0),
  copy:      row('COPY',       '',                 'same'),
  reverse:   row('REVERSE',    '',                 'same'),
  rest:      row('REST TAIL',  '',                 'same'),
  clear:     row('CLEAR',      '',                 'none'),
};

// biome-ignore format: table
const MAP_ROWS = {
  //             names         parameters          result
  get:       row('GET',        'key',              'string'),
  set:       row('SET',        'key value',        'none'),
  hasKey:    row('HASKEY',     'key',              'integer'),
  size:      row('SIZE',       '',                 'integer'),
  remove:    row('REMOVE',     'key',              'integer'),
  clear:     row('CLEAR',      '',                 'none'),
  keys:      row('KEYS',       '',                 'strings'),
};

export type ListMethodId = keyof typeof LIST_ROWS;
export type MapMethodId = keyof typeof MAP_ROWS;

export const LIST_METHODS: Record<ListMethodId, MethodRow> = LIST_ROWS;
export const MAP_METHODS: Record<MapMethodId, MethodRow> = MAP_ROWS;

/** Finds the id of a method by its upper-case name. */
export function methodNamed<Id extends string>(rows: Record<Id, MethodRow>, name: string): Id | null {
  for (const id in rows) if (rows[id].names.includes(name)) return id;
  return null;
}
