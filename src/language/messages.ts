/**
 * Every text the front end can show, as functions of their arguments. The message says what is wrong, the label what the
 * marked text is, the help what to write instead. Codes are stable: E00xx lexer, E01xx parser, E02xx and up checker.
 */
import type { DiagnosticBag, Span } from '#support';

export type Message = {
  readonly code: string;
  readonly message: string;
  readonly label?: string;
  readonly help?: string;
  /** Semantic category; absent for the lexer and the parser. */
  readonly category?: string;
};

/** Adds `message` at `span`; the phase follows from the code. */
export function report(bag: DiagnosticBag, span: Span, message: Message): void {
  const phase = message.code < 'E0100' ? 'lexer' : message.code < 'E0200' ? 'parse' : 'semantic';
  bag.add({
    severity: 'error',
    code: message.code,
    phase,
    category: message.category ?? '',
    message: message.message,
    span,
    label: message.label ?? '',
    help: message.help ?? '',
  });
}

export const LexMessage = {
  unknownCharacter: (character: string): Message => ({
    code: 'E0001',
    message: `unexpected character '${character}'`,
  }),
  unterminatedString: (): Message => ({
    code: 'E0002',
    message: 'unterminated string',
    label: 'the string starts here',
    help: 'end it with " on the same line; a quote inside a string is written \\"',
  }),
  missingExponent: (): Message => ({ code: 'E0003', message: 'a digit must follow the exponent sign' }),
  missingDigits: (base: string): Message => ({ code: 'E0004', message: `${base} digits expected` }),
  invalidUtf8: (offset: number): Message => ({
    code: 'E0005',
    message: `invalid UTF-8 at byte ${offset}`,
    help: 'save the file as UTF-8',
  }),
} as const;

export const ParseMessage = {
  expected: (what: string, found: string): Message => ({ code: 'E0101', message: `expected ${what}, found ${found}` }),
  expectedExpression: (found: string): Message => ({
    code: 'E0102',
    message: `expected an expression, found ${found}`,
  }),
  unexpected: (found: string): Message => ({
    code: 'E0103',
    message: `unexpected ${found}`,
    label: 'not part of a statement',
  }),
  tooDeep: (limit: number): Message => ({
    code: 'E0104',
    message: `expression nested too deeply (the limit is ${limit} levels)`,
    help: 'put a part of it into a variable',
  }),
  blocksTooDeep: (limit: number): Message => ({
    code: 'E0105',
    message: `blocks nested too deeply (the limit is ${limit} levels)`,
    help: 'move an inner part into a SUB',
  }),
  closerWithoutOpener: (closer: string, opener: string): Message => ({
    code: 'E0106',
    message: `${closer} without ${opener}`,
  }),
  unclosedBlock: (opener: string, closer: string): Message => ({
    code: 'E0107',
    message: `${opener} without ${closer}`,
    label: 'opened here',
    help: `close it with ${closer}`,
  }),
  unknownOption: (name: string): Message => ({ code: 'E0108', message: `Unknown OPTION directive: ${name}` }),
  notInProcedure: (what: string): Message => ({
    code: 'E0109',
    message: `${what} is only possible at module level`,
  }),
  onlyInProcedure: (what: string): Message => ({
    code: 'E0110',
    message: `${what} is only possible inside a procedure`,
  }),
  exitOutside: (what: string, block: string): Message => ({ code: 'E0111', message: `${what} outside ${block}` }),
  conflictingModes: (first: string, second: string): Message => ({
    code: 'E0112',
    message: `file modes ${first} and ${second} exclude each other`,
  }),
  afterElse: (what: string): Message => ({ code: 'E0113', message: `${what} after ELSE` }),
  onError: (): Message => ({
    code: 'E0114',
    message: 'ON ERROR is not part of the language',
    help: 'write TRY … CATCH … END TRY',
  }),
  badTarget: (): Message => ({ code: 'E0115', message: 'this cannot be assigned to' }),
  notInClass: (what: string): Message => ({
    code: 'E0116',
    message: `${what} cannot stand inside a CLASS`,
    help: 'methods are declared with METHOD',
  }),
  statementInSelect: (): Message => ({
    code: 'E0117',
    message: 'statement before the first CASE',
  }),
  badRecordLength: (): Message => ({ code: 'E0118', message: 'record length must be a positive whole number' }),
  misplacedWorker: (): Message => ({
    code: 'E0119',
    message: 'a WORKER cannot be declared inside another procedure',
  }),
} as const;
