/**
 * Built-in functions (§16, §20, §21, §23) and the statements that are plain calls of the runtime (COMMANDS), one row
 * each. A row's key is its id, which the generator maps to a routine.
 *
 * Parameters, in order, separated by blanks:
 *   s  STRING     i  INTEGER     l  LONG     d  DOUBLE
 *   c  channel (file number), INTEGER; the program may write # before it
 *   n  any number, in the type it computes in (INTEGER, LONG, SINGLE or DOUBLE), or ANY as it is
 *   w  digits of a number: INTEGER, LONG, or DOUBLE (a SINGLE is widened)
 *   x  STRING, or a character code as INTEGER
 * `=value` makes one optional and gives what stands for it when omitted; `?` makes it optional with nothing in its stead,
 * so that the call has fewer arguments.
 * Results: $ STRING, i l d as above, `same` the type of the first argument, `promoted` the promotion of the arguments.
 */
import { InternalError } from '#support';

export type ParameterKind = 's' | 'i' | 'l' | 'd' | 'c' | 'n' | 'w' | 'x';
export type BuiltinParameter = {
  readonly kind: ParameterKind;
  readonly optional: boolean;
  /** Value for an omitted one; null when nothing is passed. */
  readonly standIn: number | string | null;
};
export type BuiltinResult = '$' | 'i' | 'l' | 'd' | 'same' | 'promoted' | '';

export type BuiltinRow = {
  /** Names in upper case without `$`. */
  readonly names: readonly string[];
  /** The name may carry a `$`. */
  readonly stringNamed: boolean;
  /** May be written without parentheses. */
  readonly bare: boolean;
  readonly parameters: readonly BuiltinParameter[];
  readonly result: BuiltinResult;
};

const PARAMETER = /^([silcdnwx])(?:(\?)|=(.*))?$/;

function parameter(text: string): BuiltinParameter {
  const match = PARAMETER.exec(text);
  const kind = match === null ? undefined : PARAMETER_KINDS.find((one) => one === match[1]);
  if (match === null || kind === undefined) throw new InternalError('builtins', `bad parameter '${text}'`);
  const standIn = match[3] === undefined ? null : kind === 's' ? match[3] : Number(match[3]);
  return { kind, optional: match[2] !== undefined || match[3] !== undefined, standIn };
}

const PARAMETER_KINDS: readonly ParameterKind[] = ['s', 'i', 'l', 'd', 'c', 'n', 'w', 'x'];

/** `names`: alternatives separated by blanks, `$` when string-named, `()` never; `bare` when parentheses may be left out. */
function row(names: string, parameters: string, result: BuiltinResult, bare?: 'bare'): BuiltinRow {
  const list = names.split(' ');
  return {
    names: list.map((name) => name.replace('$', '')),
    stringNamed: list.some((name) => name.endsWith('$')),
    bare: bare !== undefined,
    parameters: parameters === '' ? [] : parameters.split(' ').map(parameter),
    result,
  };
}

// biome-ignore format: table
const BUILTIN_ROWS = {
  // §16.1 strings           names          parameters         result
  len:              row('LEN',              's',               'i'),
  left:             row('LEFT$',            's i',             '$'),
  right:            row('RIGHT$',           's i',             '$'),
  mid:              row('MID$',             's i i=2147483647', '$'),
  instr:            row('INSTR',            'i=1 s s',         'i'),
  ucase:            row('UCASE$',           's',               '$'),
  lcase:            row('LCASE$',           's',               '$'),
  trim:             row('TRIM$',            's',               '$'),
  ltrim:            row('LTRIM$',           's',               '$'),
  rtrim:            row('RTRIM$',           's',               '$'),
  space:            row('SPACE$',           'i',               '$'),
  string:           row('STRING$',          'i x',             '$'),
  chr:              row('CHR$',             'i',               '$'),
  asc:              row('ASC',              's',               'i'),
  str:              row('STR$',             'n',               '$'),   // becomes a convert node
  val:              row('VAL',              's',               'd'),
  hex:              row('HEX$',             'w i=0',           '$'),
  oct:              row('OCT$',             'w i=0',           '$'),
  bin:              row('BIN$',             'w i=0',           '$'),
  mki:              row('MKI$',             'i',               '$'),
  cvi:              row('CVI',              's',               'i'),
  mks:              row('MKS$',             'd',               '$'),
  cvs:              row('CVS',              's',               'd'),
  mkd:              row('MKD$',             'd',               '$'),
  cvd:              row('CVD',              's',               'd'),
  mkl:              row('MKL$',             'i',               '$'),
  cvl:              row('CVL',              's',               'i'),
  // §16.2 numbers
  abs:              row('ABS',              'n',               'same'),
  sgn:              row('SGN',              'n',               'i'),
  int:              row('INT FLOOR',        'd',               'd'),
  fix:              row('FIX',              'd',               'd'),
  ceil:             row('CEIL',             'd',               'd'),
  round:            row('ROUND',            'd',               'd'),
  cint:             row('CINT',             'd',               'i'),   // of a whole number it becomes a convert node
  clng:             row('CLNG',             'd',               'l'),   // likewise
  csng:             row('CSNG',             'n',               'd'),   // becomes a convert node
  cdbl:             row('CDBL',             'n',               'd'),   // becomes a convert node
  sqr:              row('SQR',              'd',               'd'),
  sin:              row('SIN',              'd',               'd'),
  cos:              row('COS',              'd',               'd'),
  tan:              row('TAN',              'd',               'd'),
  atan:             row('ATN ATAN',         'd',               'd'),
  asin:             row('ASIN',             'd',               'd'),
  acos:             row('ACOS',             'd',               'd'),
  sinh:             row('SINH',             'd',               'd'),
  cosh:             row('COSH',             'd',               'd'),
  tanh:             row('TANH',             'd',               'd'),
  exp:              row('EXP',              'd',               'd'),
  log:              row('LOG',              'd',               'd'),
  log10:            row('LOG10',            'd',               'd'),
  atan2:            row('ATAN2',            'd d',             'd'),
  pow:              row('POW',              'd d',             'd'),
  hypot:            row('HYPOT',            'd d',             'd'),
  cbrt:             row('CBRT',             'd',               'd'),
  max:              row('MAX',              'n n',             'promoted'),
  min:              row('MIN',              'n n',             'promoted'),
  rnd:              row('RND',              'd=1',             'd', 'bare'),
  // §16.2, second list
  deg:              row('DEG',              'd',               'd'),
  rad:              row('RAD',              'd',               'd'),
  sigmoid:          row('SIGMOID',          'd',               'd'),
  logit:            row('LOGIT',            'd',               'd'),
  normPdf:          row('NORMPDF',          'd',               'd'),
  normCdf:          row('NORMCDF',          'd',               'd'),
  fact:             row('FACT',             'd',               'd'),
  comb:             row('COMB',             'd d',             'd'),
  perm:             row('PERM',             'd d',             'd'),
  clamp:            row('CLAMP',            'd d d',           'd'),
  lerp:             row('LERP',             'd d d',           'd'),
  fmod:             row('FMOD',             'd d',             'd'),
  remainder:        row('REMAINDER',        'd d',             'd'),
  exp2:             row('EXP2',             'd',               'd'),
  expm1:            row('EXPM1',            'd',               'd'),
  log1p:            row('LOG1P',            'd',               'd'),
  asinh:            row('ASINH',            'd',               'd'),
  acosh:            row('ACOSH',            'd',               'd'),
  atanh:            row('ATANH',            'd',               'd'),
  erf:              row('ERF',              'd',               'd'),
  erfc:             row('ERFC',             'd',               'd'),
  tgamma:           row('TGAMMA',           'd',               'd'),
  lgamma:           row('LGAMMA',           'd',               'd'),
  copysign:         row('COPYSIGN',         'd d',             'd'),
  fma:              row('FMA',              'd d d',           'd'),
  pmt:              row('PMT',              'd d d',           'd'),
  pv:               row('PV',               'd d d',           'd'),
  fv:               row('FV',               'd d d',           'd'),
  rand:             row('RAND',             'd',               'd'),
  // §16.3 system, §6, §20, §21
  timer:            row('TIMER',            '',                'd', 'bare'),
  timerMs:          row('TIMER_MS',         '',                'l', 'bare'),
  commandCount:     row('COMMANDCOUNT',     '',                'i', 'bare'),
  command:          row('COMMAND$',         'i',               '$'),
  err:              row('ERR',              '',                'i', 'bare'),
  erl:              row('ERL',              '',                'i', 'bare'),
  eof:              row('EOF',              'c',               'i'),
  loc:              row('LOC',              'c',               'l'),
  lof:              row('LOF',              'c',               'l'),
  inputChars:       row('INPUT$',           'i c=-1',          '$'),   // -1 is the console
  slurp:            row('SLURP$',           's',               '$'),
  date:             row('DATE$',            '',                '$', 'bare'),
  time:             row('TIME$',            '',                '$', 'bare'),
  freeFile:         row('FREEFILE',         '',                'i', 'bare'),
  environ:          row('ENVIRON$',         's',               '$'),
  // §23 keyboard, screen, mouse
  inkey:            row('INKEY$',           '',                '$', 'bare'),
  kbHit:            row('KBHIT',            '',                'i', 'bare'),
  kbGet:            row('KBGET',            '',                'i', 'bare'),
  kbPeek:           row('KBPEEK',           '',                'i', 'bare'),
  kbCode:           row('KBCODE',           '',                'i', 'bare'),
  kbSpecial:        row('KBSPECIAL',        '',                'i', 'bare'),
  kbMod:            row('KBMOD',            '',                'i', 'bare'),
  kbCount:          row('KBCOUNT',          '',                'i', 'bare'),
  pos:              row('POS',              'd=0',             'i', 'bare'),
  row:              row('ROW',              '',                'i', 'bare'),
  csrLin:           row('CSRLIN',           '',                'i', 'bare'),
  screenWidth:      row('SCREENWIDTH',      '',                'i', 'bare'),
  screenHeight:     row('SCREENHEIGHT',     '',                'i', 'bare'),
  mouseX:           row('MOUSE_X',          '',                'i', 'bare'),
  mouseY:           row('MOUSE_Y',          '',                'i', 'bare'),
  mouseButtons:     row('MOUSE_BUTTONS',    '',                'i', 'bare'),
  mouseButton:      row('MOUSE_BUTTON',     'i',               'i'),
  mousePoll:        row('MOUSE_POLL',       '',                'i', 'bare'),
};

// biome-ignore format: table
const COMMAND_ROWS = {
  // §6                      names          parameters
  sleep:            row('SLEEP',            'd?',              ''),
  wait:             row('WAIT',             'd',               ''),
  waitMs:           row('WAIT_MS',          'd',               ''),
  randomize:        row('RANDOMIZE',        'd?',              ''),
  shell:            row('SHELL SYSTEM',     's',               ''),
  spit:             row('SPIT',             's s',             ''),
  // §17, §20
  writeString:      row('WRSTR',            's',               ''),
  writeByte:        row('WRCH',             'i',               ''),
  seek:             row('SEEK',             'c l',             ''),
  // §23
  cls:              row('CLS',              '',                ''),
  locate:           row('LOCATE',           'i i=1',           ''),
  color:            row('COLOR COLOUR',     'i i?',            ''),
  styleReset:       row('COLOR_RESET STYLE_RESET NORMAL', '',  ''),
  bold:             row('BOLD',             '',                ''),
  italic:           row('ITALIC',           '',                ''),
  underline:        row('UNDERLINE',        '',                ''),
  blink:            row('BLINK',            '',                ''),
  inverse:          row('INVERSE',          '',                ''),
  cursorOn:         row('CURSOR_ON CURSOR_SHOW', '',           ''),
  cursorOff:        row('CURSOR_OFF CURSOR_HIDE', '',          ''),
  cursorSave:       row('CURSOR_SAVE',      '',                ''),
  cursorRestore:    row('CURSOR_RESTORE',   '',                ''),
  screenAlternate:  row('SCREEN_ALTERNATE', '',                ''),
  screenMain:       row('SCREEN_MAIN',      '',                ''),
  beginPaint:       row('BEGINPAINT',       '',                ''),
  endPaint:         row('ENDPAINT',         '',                ''),
  flush:            row('FLUSH',            '',                ''),
  kbRaw:            row('KBRAW',            'i',               ''),
  kbEcho:           row('KBECHO',           'i',               ''),
  kbFlush:          row('KBFLUSH KBCLEAR',  '',                ''),
  noEffect:         row('GCLS CLG VSYNC',   '',                ''),
};

export type BuiltinId = keyof typeof BUILTIN_ROWS;
export type CommandId = keyof typeof COMMAND_ROWS;

export const BUILTINS: Record<BuiltinId, BuiltinRow> = BUILTIN_ROWS;
export const COMMANDS: Record<CommandId, BuiltinRow> = COMMAND_ROWS;

function byName<Id extends string>(rows: Record<Id, BuiltinRow>): ReadonlyMap<string, Id> {
  const names = new Map<string, Id>();
  for (const id in rows) for (const name of rows[id].names) names.set(name, id);
  return names;
}

/** Ids by upper-case name without `$`. */
export const BUILTINS_BY_NAME = byName(BUILTINS);
export const COMMANDS_BY_NAME = byName(COMMANDS);

/** Words that are functions of a special form, worked out by the checker: they have no row. */
export const SPECIAL_FUNCTIONS: ReadonlySet<string> = new Set([
  'IIF',
  'LIST',
  'SUM',
  'AVG',
  'DOT',
  'UBOUND',
  'LBOUND',
  'MARSHALL',
  'READY',
  'RECEIVE',
  'HASMESSAGE',
  'CANCELLED',
]);
