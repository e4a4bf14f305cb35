/** All library routines by symbol. */
import { ANY_ROUTINES } from './lib/any.js';
import { ANY_COMPARE } from './lib/any-compare.js';
import { ANY_TEXT } from './lib/any-text.js';
import { ARRAY_COPY } from './lib/array-copy.js';
import { ARRAY_ERRORS } from './lib/array-errors.js';
import { arrayOperations } from './lib/array-operations.js';
import { ARRAY_PINS } from './lib/array-pins.js';
import { ARRAYS } from './lib/arrays.js';
import { CONVERSIONS } from './lib/conversions.js';
import { DIVISION } from './lib/divide.js';
import { ERRORS } from './lib/errors.js';
import { INPUT } from './lib/input.js';
import { LIST_QUERIES } from './lib/list-queries.js';
import { LISTS } from './lib/lists.js';
import { MAPS } from './lib/maps.js';
import { MATHEMATICS } from './lib/mathematics.js';
import { MEMORY } from './lib/memory.js';
import { MEMORY_LIMIT } from './lib/memory-limit.js';
import { NUMBERS_FORMAT } from './lib/numbers-format.js';
import { NUMBERS_PARSE } from './lib/numbers-parse.js';
import { OUTPUT } from './lib/output.js';
import { POOL } from './lib/pool.js';
import { PRINT } from './lib/print.js';
import { PRINT_USING } from './lib/print-using.js';
import { PROGRAM } from './lib/program.js';
import { RANDOM } from './lib/random.js';
import { RECORDS } from './lib/records.js';
import { SIGNALS } from './lib/signals.js';
import { STRINGS_BUILD } from './lib/strings-build.js';
import { STRINGS_CASE } from './lib/strings-case.js';
import { STRINGS_CHARACTER } from './lib/strings-character.js';
import { STRINGS_COMPARE } from './lib/strings-compare.js';
import { STRINGS_CUT } from './lib/strings-cut.js';
import { SYSTEM } from './lib/system.js';
import { TEMPORARIES } from './lib/temporaries.js';
import { TERMINAL } from './lib/terminal.js';
import type { Sources } from './source.js';

const TABLES: readonly Sources[] = [
  MEMORY,
  MEMORY_LIMIT,
  TEMPORARIES,
  SIGNALS,
  POOL,
  STRINGS_BUILD,
  STRINGS_CUT,
  STRINGS_COMPARE,
  STRINGS_CASE,
  STRINGS_CHARACTER,
  NUMBERS_FORMAT,
  NUMBERS_PARSE,
  OUTPUT,
  PRINT,
  PRINT_USING,
  ERRORS,
  PROGRAM,
  INPUT,
  ARRAYS,
  ARRAY_ERRORS,
  ARRAY_COPY,
  ARRAY_PINS,
  RECORDS,
  CONVERSIONS,
  MATHEMATICS,
  RANDOM,
  SYSTEM,
  TERMINAL,
  MAPS,
  DIVISION,
  LISTS,
  LIST_QUERIES,
  ANY_ROUTINES,
  ANY_COMPARE,
  ANY_TEXT,
];

let operations: Sources | undefined;

/** IL text of the chunk that defines a symbol, as written; undefined when the library has none. */
export function librarySource(name: string): string | undefined {
  for (const table of TABLES) {
    if (Object.hasOwn(table, name)) return table[name];
  }
  if (!name.startsWith('fb_array_')) return undefined;
  operations ??= arrayOperations();
  return Object.hasOwn(operations, name) ? operations[name] : undefined;
}

/** Every symbol that is defined more than once is listed more than once. */
export function librarySymbols(): string[] {
  return [...TABLES, arrayOperations()].flatMap((table) => Object.keys(table));
}
