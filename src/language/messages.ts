/**
 * Every text the front end can show, as functions of their arguments. The message says what is wrong, the label what the
 * marked text is, the help what to write instead. Codes are stable: E00xx lexer, E01xx parser, E02xx and up checker.
 */
import type { Diagnostic, DiagnosticBag, Severity, Span } from '#support';

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
} as const;

const TYPE_ERROR = 'type_mismatch';
const UNDEFINED = 'undefined_symbol';
const DUPLICATE = 'duplicate_symbol';
const ARGUMENTS = 'argument_error';
const CONTROL = 'control_flow';
const WORKER = 'worker_isolation_violation';

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
    semantic('E0201', TYPE_ERROR, `cannot convert ${from} to ${to}`, { label: `this is ${withArticle(from)}`, help }),
  cannotAssign: (from: string, to: string, help = ''): Message =>
    semantic('E0204', TYPE_ERROR, `cannot assign ${from} to ${to}`, { label: `this is ${withArticle(from)}`, help }),
  operandType: (operator: string, type: string): Message =>
    semantic('E0202', TYPE_ERROR, `${operator} is not defined for ${type}`, { label: `this is ${withArticle(type)}` }),
  operandTypes: (operator: string, left: string, right: string): Message =>
    semantic('E0202', TYPE_ERROR, `${operator} is not defined between ${left} and ${right}`),
  compareTypes: (left: string, right: string): Message =>
    semantic('E0203', TYPE_ERROR, `cannot compare ${left} with ${right}`),
  noValue: (what: string): Message =>
    semantic('E0205', TYPE_ERROR, `${what} has no value`, { label: 'returns nothing' }),
  numberNeeded: (type: string): Message =>
    semantic('E0206', TYPE_ERROR, `a number is needed here, not ${type}`, { label: `this is ${withArticle(type)}` }),
  stringNeeded: (type: string, help = ''): Message =>
    semantic('E0207', TYPE_ERROR, `a STRING is needed here, not ${type}`, {
      label: `this is ${withArticle(type)}`,
      help,
    }),
  scalarNeeded: (type: string): Message =>
    semantic('E0221', TYPE_ERROR, `a number or STRING is needed here, not ${type}`, {
      label: `this is ${withArticle(type)}`,
    }),
  objectNeeded: (type: string): Message =>
    semantic('E0208', TYPE_ERROR, `an object is needed here, not ${type}`, { label: `this is ${withArticle(type)}` }),
  cannotIterate: (type: string): Message =>
    semantic('E0209', TYPE_ERROR, `cannot iterate over ${type}`, {
      help: 'FOR EACH takes an array, a LIST or a HASHMAP',
    }),
  notElementwise: (type: string): Message =>
    semantic('E0210', TYPE_ERROR, `arithmetic on whole arrays is not defined for elements of type ${type}`),
  suffixConflict: (name: string, type: string): Message =>
    semantic('E0211', TYPE_ERROR, `the suffix of ${name} contradicts AS ${type}`),
  swapTypes: (left: string, right: string): Message =>
    semantic('E0212', TYPE_ERROR, `SWAP needs two values of the same type, not ${left} and ${right}`),
  fieldType: (type: string): Message => semantic('E0213', TYPE_ERROR, `a field cannot be of type ${type}`),
  recursiveType: (name: string): Message =>
    semantic('E0214', TYPE_ERROR, `TYPE ${name} contains itself`, { help: 'a class reference can refer back' }),
  notConstant: (): Message => semantic('E0215', TYPE_ERROR, 'the value of a CONSTANT must be known at compile time'),
  notAPlace: (): Message => semantic('E0216', TYPE_ERROR, 'this cannot be assigned to'),
  assignConstant: (name: string): Message =>
    semantic('E0217', TYPE_ERROR, `${name} is a CONSTANT and cannot be assigned to`),
  elementType: (type: string): Message => semantic('E0218', TYPE_ERROR, `arrays of ${type} are not supported`),
  overrideMismatch: (name: string, parent: string): Message =>
    semantic('E0219', TYPE_ERROR, `METHOD ${name} does not match the one it overrides in ${parent}`, {
      help: 'parameters and result must have the same types',
    }),
  duplicateArm: (): Message => semantic('E0220', TYPE_ERROR, 'another CASE already takes this type'),

  // names
  undefinedLabel: (name: string): Message => semantic('E0301', 'undefined_label', `undefined label ${name}`),
  labelElsewhere: (name: string): Message =>
    semantic('E0302', 'undefined_label', `label ${name} is in another procedure`, {
      help: 'a jump cannot leave its procedure',
    }),
  unknownArrayOrFunction: (name: string): Message =>
    semantic('E0303', UNDEFINED, `unknown array or function ${name}`, { help: `DIM ${name}(…) declares an array` }),
  unknownProcedure: (name: string): Message => semantic('E0304', UNDEFINED, `unknown procedure ${name}`),
  unknownType: (name: string): Message => semantic('E0305', UNDEFINED, `unknown type ${name}`),
  unknownClass: (name: string): Message => semantic('E0306', UNDEFINED, `unknown class ${name}`),
  unknownParent: (name: string): Message =>
    semantic('E0307', UNDEFINED, `unknown parent class ${name}`, { help: 'the parent must be declared earlier' }),
  unknownMember: (type: string, name: string): Message => semantic('E0308', UNDEFINED, `${type} has no member ${name}`),
  unknownField: (type: string, name: string): Message => semantic('E0309', UNDEFINED, `${type} has no field ${name}`),
  undeclared: (name: string): Message =>
    semantic('E0310', UNDEFINED, `undeclared variable ${name}`, {
      help: 'OPTION EXPLICIT is in force: declare it with DIM',
    }),
  unknownWorker: (name: string): Message => semantic('E0311', UNDEFINED, `unknown worker ${name}`),
  notAnArray: (name: string): Message => semantic('E0312', UNDEFINED, `${name} is not an array`),
  notImplemented: (name: string): Message =>
    semantic('E0313', UNDEFINED, `${name} is reserved and has no implementation`),

  // duplicates
  duplicateLabel: (name: string): Message => semantic('E0401', 'duplicate_label', `duplicate label ${name}`),
  duplicateArray: (name: string): Message =>
    semantic('E0402', DUPLICATE, `Array already declared: ${name}`, { help: 'REDIM changes the size of an array' }),
  duplicateProcedure: (name: string): Message => semantic('E0403', DUPLICATE, `${name} is already defined`),
  duplicateType: (name: string): Message => semantic('E0404', DUPLICATE, `type ${name} is already defined`),
  duplicateConstant: (name: string): Message => semantic('E0405', DUPLICATE, `constant ${name} is already defined`),
  duplicateVariable: (name: string, type: string): Message =>
    semantic('E0406', DUPLICATE, `${name} is already declared as ${type}`),
  duplicateField: (name: string): Message => semantic('E0407', DUPLICATE, `field ${name} is already declared`),
  duplicateParameter: (name: string): Message => semantic('E0408', DUPLICATE, `parameter ${name} occurs twice`),

  // arguments
  argumentCount: (name: string, needed: string, given: number): Message =>
    semantic('E0501', ARGUMENTS, `${name} takes ${needed}, ${given} given`),
  wholeArrayArgument: (): Message =>
    semantic('E0502', ARGUMENTS, 'whole arrays cannot be passed', {
      help: 'module arrays are visible in every procedure',
    }),
  rangeNotAllowed: (): Message => semantic('E0503', ARGUMENTS, 'a TO b is only possible in a slice of a STRING'),
  arrayNeeded: (name: string): Message =>
    semantic('E0504', ARGUMENTS, `${name} needs a whole array`, { help: 'write its name with ()' }),
  noSubscript: (): Message => semantic('E0505', ARGUMENTS, 'a subscript is missing'),
  rankMismatch: (name: string, rank: number): Message =>
    semantic('E0506', ARGUMENTS, `REDIM of ${name} needs ${rank} bounds`),

  // control
  returnValue: (): Message =>
    semantic(
      'E0601',
      CONTROL,
      'RETURN with a value is only possible in a FUNCTION, METHOD or WORKER that has a result',
    ),
  exitMismatch: (word: string): Message => semantic('E0602', CONTROL, `EXIT ${word} outside a ${word}`),
  onlyInClass: (what: string): Message => semantic('E0603', CONTROL, `${what} is only possible inside a CLASS`),
  noParent: (): Message => semantic('E0604', CONTROL, 'this class has no parent'),
  parentOutside: (): Message =>
    semantic('E0605', CONTROL, 'PARENT is only possible inside a WORKER', {
      help: 'outside, use the handle that SPAWN gave',
    }),
  badCatchCode: (): Message => semantic('E0606', CONTROL, 'CATCH takes whole numbers'),
  initialStatic: (): Message => semantic('E0607', CONTROL, 'STATIC takes no initial value'),
  initialArray: (): Message =>
    semantic('E0608', CONTROL, 'an array takes no initial value', { help: 'write A() = value after the DIM' }),
  superConstructor: (): Message => semantic('E0609', CONTROL, 'SUPER(…) is only possible in a CONSTRUCTOR'),
  tooDeep: (): Message => semantic('E0610', CONTROL, 'the program is nested too deeply'),
  unreachable: (): Message => semantic('W0611', CONTROL, 'unreachable code'),

  // workers
  workerVariable: (name: string): Message =>
    semantic('E0701', WORKER, `a WORKER cannot use the module variable ${name}`, {
      help: 'pass it as an argument, or declare a local with DIM',
    }),
  nestedWorker: (): Message => semantic('E0703', WORKER, 'a WORKER cannot be declared inside another procedure'),
  workerStatement: (what: string): Message => semantic('E0702', WORKER, `${what} is not possible in a WORKER`),
} as const;

function withArticle(type: string): string {
  return /^[AEIOU]/i.test(type) && !/^U[A-Z]*(?:INT|LONG|BYTE|SHORT)/.test(type) ? `an ${type}` : `a ${type}`;
}
