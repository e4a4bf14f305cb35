/**
 * Every text the front end can show, as functions of their arguments. The message says what is wrong, the label what the
 * marked text is, the help what to write instead. Codes are stable: E00xx lexer, E01xx parser, E02xx and up checker.
 */
import type { Diagnostic, DiagnosticBag, Severity, Span } from '#support';
import {
  helpForExpected,
  helpForExpression,
  helpForMember,
  helpForOperands,
  helpForProcedure,
  helpForStray,
  helpForTarget,
  helpForUnknownCharacter,
} from './remedies.js';

export type Message = {
  readonly code: string;
  readonly message: string;
  readonly label?: string;
  readonly help?: string;
  /** Semantic category; absent for the lexer and the parser. */
  readonly category?: string;
};

/** Adds `message` at `span`; the phase follows from the code. */
export function report(bag: DiagnosticBag, span: Span, message: Message, severity: Severity = 'error'): void {
  const phase = message.code < 'E0100' ? 'lexer' : message.code < 'E0200' ? 'parse' : 'semantic';
  bag.add({
    severity,
    code: message.code,
    phase,
    category: message.category ?? '',
    message: message.message,
    span,
    label: message.label ?? '',
    help: message.help ?? '',
  });
}

/** Diagnostics as a reader meets them, whatever order they were found in. */
export function inTextualOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((left, right) => left.span.start - right.span.start);
}

export const LexMessage = {
  unknownCharacter: (character: string): Message => ({
    code: 'E0001',
    message: `unexpected character '${character}'`,
    help: helpForUnknownCharacter(character),
  }),
  unterminatedString: (): Message => ({
    code: 'E0002',
    message: 'unterminated string',
    label: 'the string starts here',
    help: 'end it with " on the same line; a quote inside a string is written \\"',
  }),
  missingExponent: (): Message => ({
    code: 'E0003',
    message: 'a digit must follow the exponent sign',
    help: 'write the exponent as in 1E5 or 1E-5',
  }),
  missingDigits: (base: string): Message => ({
    code: 'E0004',
    message: `${base} digits expected`,
    help: 'write &HFF (hexadecimal), &O17 (octal) or &B101 (binary)',
  }),
  invalidUtf8: (offset: number): Message => ({
    code: 'E0005',
    message: `invalid UTF-8 at byte ${offset}`,
    help: 'save the file as UTF-8',
  }),
} as const;

const ASSIGNABLE = 'a variable, an array element, a field or a slice of a STRING variable can be';

export const ParseMessage = {
  expected: (what: string, found: string): Message => ({
    code: 'E0101',
    message: `expected ${what}, found ${found}`,
    help: helpForExpected(what, found),
  }),
  /** `before` is the text of what stands before it on the line. */
  expectedExpression: (found: string, before = ''): Message => ({
    code: 'E0102',
    message: `expected an expression, found ${found}`,
    help: helpForExpression(found, before),
  }),
  unexpected: (found: string): Message => ({
    code: 'E0103',
    message: `unexpected ${found}`,
    label: 'not part of a statement',
    help: helpForStray(found),
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
    help: `remove it, or write ${opener} before it`,
  }),
  unclosedBlock: (opener: string, closer: string): Message => ({
    code: 'E0107',
    message: `${opener} without ${closer}`,
    label: 'opened here',
    help: `close it with ${closer}`,
  }),
  unknownOption: (name: string): Message => ({
    code: 'E0108',
    message: `Unknown OPTION directive: ${name}`,
    help: 'known are BASE, BOUNDS_CHECK, EXPLICIT, SAMM, DETECTSTRING, UNICODE, ASCII, BITWISE, LOGICAL, ERROR, CANCELLABLE',
  }),
  notInProcedure: (what: string): Message => ({
    code: 'E0109',
    message: `${what} is only possible at module level`,
    help: 'move it out of the procedure',
  }),
  onlyInProcedure: (what: string): Message => ({
    code: 'E0110',
    message: `${what} is only possible inside a procedure`,
    help: 'at module level, declare with DIM or GLOBAL',
  }),
  exitOutside: (what: string, block: string): Message => ({
    code: 'E0111',
    message: `${what} outside ${block}`,
    help: 'remove it, or leave with GOTO',
  }),
  conflictingModes: (first: string, second: string): Message => ({
    code: 'E0112',
    message: `file modes ${first} and ${second} exclude each other`,
    help: 'name one of INPUT, OUTPUT, APPEND and RANDOM; BINARY may stand beside it',
  }),
  afterElse: (what: string): Message => ({
    code: 'E0113',
    message: `${what} after ELSE`,
    help: 'ELSE is the last part of an IF',
  }),
  afterFinally: (what: string): Message => ({
    code: 'E0119',
    message: `${what} after FINALLY`,
    help: 'FINALLY is the last part of a TRY, and there is one',
  }),
  onError: (): Message => ({
    code: 'E0114',
    message: 'ON ERROR is not part of the language',
    help: 'write TRY … CATCH … END TRY',
  }),
  arrayParameter: (): Message => ({
    code: 'E0119',
    message: 'whole arrays cannot be passed',
    help: 'module arrays are visible in every procedure',
  }),
  badTarget: (): Message => ({
    code: 'E0115',
    message: 'this cannot be assigned to',
    help: ASSIGNABLE,
  }),
  notInClass: (what: string): Message => ({
    code: 'E0116',
    message: `${what} cannot stand inside a CLASS`,
    help: 'methods are declared with METHOD',
  }),
  statementInSelect: (): Message => ({
    code: 'E0117',
    message: 'statement before the first CASE',
    help: 'move it before SELECT or behind a CASE',
  }),
  badRecordLength: (): Message => ({
    code: 'E0118',
    message: 'record length must be a positive whole number',
    help: 'write it as a number, as in FOR RANDOM 64',
  }),
} as const;

const TYPE_ERROR = 'type_mismatch';
const UNDEFINED = 'undefined_symbol';
const DUPLICATE = 'duplicate_symbol';
const ARGUMENTS = 'argument_error';
const CONTROL = 'control_flow';
const WORKER = 'worker_isolation_violation';

const RENAME = 'give one of them another name';

function semantic(
  code: string,
  category: string,
  message: string,
  more: { label?: string; help?: string } = {},
): Message {
  return { code, category, message, ...more };
}

export const CheckMessage = {
  // types and conversion
  cannotConvert: (from: string, to: string, help = ''): Message =>
    semantic('E0201', TYPE_ERROR, `cannot convert ${from} to ${to}`, {
      label: `this is ${withArticle(from)}`,
      help: help || helpForTarget(to),
    }),
  cannotAssign: (from: string, to: string, help = ''): Message =>
    semantic('E0204', TYPE_ERROR, `cannot assign ${from} to ${to}`, {
      label: `this is ${withArticle(from)}`,
      help: help || helpForTarget(to),
    }),
  operandType: (operator: string, type: string): Message =>
    semantic('E0202', TYPE_ERROR, `${operator} is not defined for ${type}`, {
      label: `this is ${withArticle(type)}`,
      help: helpForOperands(type),
    }),
  operandTypes: (operator: string, left: string, right: string): Message =>
    semantic('E0202', TYPE_ERROR, `${operator} is not defined between ${left} and ${right}`, {
      help: helpForOperands(left, right),
    }),
  compareTypes: (left: string, right: string): Message =>
    semantic('E0203', TYPE_ERROR, `cannot compare ${left} with ${right}`, {
      help: helpForOperands(left, right),
    }),
  noValue: (what: string): Message =>
    semantic('E0205', TYPE_ERROR, `${what} has no value`, {
      label: 'returns nothing',
      help: 'a FUNCTION has a value; a SUB is called as a statement',
    }),
  numberNeeded: (type: string): Message =>
    semantic('E0206', TYPE_ERROR, `a number is needed here, not ${type}`, {
      label: `this is ${withArticle(type)}`,
      help: type === 'STRING' ? 'VAL(…) converts' : 'take one of its parts',
    }),
  stringNeeded: (type: string, help = ''): Message =>
    semantic('E0207', TYPE_ERROR, `a STRING is needed here, not ${type}`, {
      label: `this is ${withArticle(type)}`,
      help: help || 'take a part of it that is a STRING',
    }),
  scalarNeeded: (type: string): Message =>
    semantic('E0221', TYPE_ERROR, `a number or STRING is needed here, not ${type}`, {
      label: `this is ${withArticle(type)}`,
      help: 'take one of its parts',
    }),
  objectNeeded: (type: string): Message =>
    semantic('E0208', TYPE_ERROR, `an object is needed here, not ${type}`, {
      label: `this is ${withArticle(type)}`,
      help: 'declare it with DIM … AS and the name of a TYPE or CLASS',
    }),
  cannotIterate: (type: string): Message =>
    semantic('E0209', TYPE_ERROR, `cannot iterate over ${type}`, {
      help: 'FOR EACH takes an array, a LIST or a HASHMAP',
    }),
  notElementwise: (type: string): Message =>
    semantic('E0210', TYPE_ERROR, `arithmetic on whole arrays is not defined for elements of type ${type}`, {
      help: 'go through the elements with FOR',
    }),
  suffixConflict: (name: string, type: string): Message =>
    semantic('E0211', TYPE_ERROR, `the suffix of ${name} contradicts AS ${type}`, {
      help: 'leave out one of them',
    }),
  swapTypes: (left: string, right: string): Message =>
    semantic('E0212', TYPE_ERROR, `SWAP needs two values of the same type, not ${left} and ${right}`, {
      help: 'exchange them by way of a third variable',
    }),
  fieldType: (type: string): Message =>
    semantic('E0213', TYPE_ERROR, `a field cannot be of type ${type}`, { help: 'keep it in a variable of its own' }),
  recursiveType: (name: string): Message =>
    semantic('E0214', TYPE_ERROR, `TYPE ${name} contains itself`, { help: 'a class reference can refer back' }),
  notConstant: (): Message =>
    semantic('E0215', TYPE_ERROR, 'the value of a CONSTANT must be known at compile time', {
      help: 'use literals and earlier constants, or a variable',
    }),
  notAPlace: (): Message => semantic('E0216', TYPE_ERROR, 'this cannot be assigned to', { help: ASSIGNABLE }),
  assignConstant: (name: string): Message =>
    semantic('E0217', TYPE_ERROR, `${name} is a CONSTANT and cannot be assigned to`, {
      help: 'declare it with DIM if it changes',
    }),
  elementType: (type: string): Message =>
    semantic('E0218', TYPE_ERROR, `arrays of ${type} are not supported`, { help: 'keep them in variables' }),
  overrideMismatch: (name: string, parent: string): Message =>
    semantic('E0219', TYPE_ERROR, `METHOD ${name} does not match the one it overrides in ${parent}`, {
      help: 'parameters and result must have the same types',
    }),
  duplicateArm: (): Message =>
    semantic('E0220', TYPE_ERROR, 'another CASE already takes this type', {
      help: 'remove one of them; INTEGER and LONG take the same values, and so do SINGLE and DOUBLE',
    }),

  // names
  undefinedLabel: (name: string): Message =>
    semantic('E0301', 'undefined_label', `undefined label ${name}`, {
      help: /^\d/.test(name) ? `start a line with ${name}` : `write ${name}: where it is to go on`,
    }),
  labelElsewhere: (name: string): Message =>
    semantic('E0302', 'undefined_label', `label ${name} is in another procedure`, {
      help: 'a jump cannot leave its procedure',
    }),
  unknownArrayOrFunction: (name: string): Message =>
    semantic('E0303', UNDEFINED, `unknown array or function ${name}`, {
      help: `DIM ${name}(…) declares an array`,
    }),
  unknownProcedure: (name: string): Message =>
    semantic('E0304', UNDEFINED, `unknown procedure ${name}`, {
      help: helpForProcedure(name),
    }),
  unknownType: (name: string): Message =>
    semantic('E0305', UNDEFINED, `unknown type ${name}`, { help: `TYPE ${name} … END TYPE declares it` }),
  unknownClass: (name: string): Message =>
    semantic('E0306', UNDEFINED, `unknown class ${name}`, { help: `CLASS ${name} … END CLASS declares it` }),
  unknownParent: (name: string): Message =>
    semantic('E0307', UNDEFINED, `unknown parent class ${name}`, { help: 'the parent must be declared earlier' }),
  unknownMember: (type: string, name: string): Message =>
    semantic('E0308', UNDEFINED, `${type} has no member ${name}`, { help: helpForMember(type) }),
  unknownField: (type: string, name: string): Message =>
    semantic('E0309', UNDEFINED, `${type} has no field ${name}`, {
      help: `write one of the fields of ${type}, or add ${name} to it`,
    }),
  undeclared: (name: string): Message =>
    semantic('E0310', UNDEFINED, `undeclared variable ${name}`, {
      help: 'OPTION EXPLICIT is in force: declare it with DIM',
    }),
  unknownWorker: (name: string): Message =>
    semantic('E0311', UNDEFINED, `unknown worker ${name}`, { help: `WORKER ${name} … END WORKER declares it` }),
  notAnArray: (name: string): Message =>
    semantic('E0312', UNDEFINED, `${name} is not an array`, { help: `DIM ${name}(…) declares one` }),
  notImplemented: (name: string): Message =>
    semantic('E0313', UNDEFINED, `${name} is reserved and has no implementation`, {
      help: 'arrays, MK…$ and CV… take its place',
    }),

  // duplicates
  duplicateLabel: (name: string): Message =>
    semantic('E0401', 'duplicate_label', `duplicate label ${name}`, { help: 'give one of them another name' }),
  duplicateArray: (name: string): Message =>
    semantic('E0402', DUPLICATE, `Array already declared: ${name}`, { help: 'REDIM changes the size of an array' }),
  duplicateProcedure: (name: string): Message =>
    semantic('E0403', DUPLICATE, `${name} is already defined`, { help: RENAME }),
  duplicateType: (name: string): Message =>
    semantic('E0404', DUPLICATE, `type ${name} is already defined`, { help: RENAME }),
  duplicateConstant: (name: string): Message =>
    semantic('E0405', DUPLICATE, `constant ${name} is already defined`, { help: RENAME }),
  duplicateVariable: (name: string, type: string): Message =>
    semantic('E0406', DUPLICATE, `${name} is already declared as ${type}`, { help: RENAME }),
  duplicateField: (name: string): Message =>
    semantic('E0407', DUPLICATE, `field ${name} is already declared`, { help: RENAME }),
  duplicateParameter: (name: string): Message =>
    semantic('E0408', DUPLICATE, `parameter ${name} occurs twice`, { help: RENAME }),

  // arguments
  argumentCount: (name: string, needed: string, given: number): Message =>
    semantic('E0501', ARGUMENTS, `${name} takes ${needed}, ${given} given`, { help: `call it with ${needed}` }),
  wholeArrayArgument: (): Message =>
    semantic('E0502', ARGUMENTS, 'whole arrays cannot be passed', {
      help: 'module arrays are visible in every procedure',
    }),
  rangeNotAllowed: (): Message =>
    semantic('E0503', ARGUMENTS, 'a TO b is only possible in a slice of a STRING', {
      help: 'an array takes single subscripts',
    }),
  arrayNeeded: (name: string): Message =>
    semantic('E0504', ARGUMENTS, `${name} needs a whole array`, { help: 'write its name with ()' }),
  noSubscript: (): Message =>
    semantic('E0505', ARGUMENTS, 'a subscript is missing', { help: 'write one for each dimension' }),
  rankMismatch: (name: string, rank: number): Message =>
    semantic('E0506', ARGUMENTS, `REDIM of ${name} needs ${rank} bounds`, {
      help: 'an array keeps its number of dimensions',
    }),

  // control
  returnValue: (): Message =>
    semantic(
      'E0601',
      CONTROL,
      'RETURN with a value is only possible in a FUNCTION, METHOD or WORKER that has a result',
      { help: 'write RETURN alone, or make this a FUNCTION' },
    ),
  exitMismatch: (word: string): Message =>
    semantic('E0602', CONTROL, `EXIT ${word} outside a ${word}`, {
      help: 'remove it; END stops the program',
    }),
  onlyInClass: (what: string): Message =>
    semantic('E0603', CONTROL, `${what} is only possible inside a CLASS`, {
      help: 'elsewhere, name the object',
    }),
  noParent: (): Message =>
    semantic('E0604', CONTROL, 'this class has no parent', { help: 'CLASS … EXTENDS names one' }),
  parentOutside: (): Message =>
    semantic('E0605', CONTROL, 'PARENT is only possible inside a WORKER', {
      help: 'outside, use the handle that SPAWN gave',
    }),
  badCatchCode: (): Message =>
    semantic('E0606', CONTROL, 'CATCH takes whole numbers', { help: 'write CATCH alone for any error' }),
  initialStatic: (): Message =>
    semantic('E0607', CONTROL, 'STATIC takes no initial value', { help: 'it starts as 0 or ""' }),
  initialArray: (): Message =>
    semantic('E0608', CONTROL, 'an array takes no initial value', { help: 'write A() = value after the DIM' }),
  superConstructor: (): Message =>
    semantic('E0609', CONTROL, 'SUPER(…) is only possible in a CONSTRUCTOR', {
      help: 'SUPER.Name(…) calls a method of the parent',
    }),
  tooDeep: (): Message =>
    semantic('E0610', CONTROL, 'the program is nested too deeply', { help: 'move an inner part into a SUB' }),
  unreachable: (): Message => semantic('W0611', CONTROL, 'unreachable code'),

  // workers
  workerVariable: (name: string): Message =>
    semantic('E0701', WORKER, `a WORKER cannot use the module variable ${name}`, {
      help: 'pass it as an argument, or declare a local with DIM',
    }),
  nestedWorker: (): Message =>
    semantic('E0703', WORKER, 'a WORKER cannot be declared inside another procedure', {
      help: 'move it to module level',
    }),
  workerStatement: (what: string): Message =>
    semantic('E0702', WORKER, `${what} is not possible in a WORKER`, {
      help: 'let the spawner do it',
    }),
} as const;

function withArticle(type: string): string {
  return /^[AEIOU]/i.test(type) && !/^U[A-Z]*(?:INT|LONG|BYTE|SHORT)/.test(type) ? `an ${type}` : `a ${type}`;
}
