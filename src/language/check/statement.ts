/** Statements: from syntax to checked nodes. Each syntax kind has one function, in a table that tsc keeps complete. */
import type { Block, Statement } from '../ast.js';
import type { StatementSyntax } from '../syntax.js';
import { checkAssign, checkErase, checkIncrement, checkSwap } from './assign.js';
import { checkCallStatement, checkCommand } from './call-statements.js';
import type { Checker } from './checker.js';
import { checkDo, checkFor, checkIf, checkWhile } from './control.js';
import { checkDeclare, checkRedim } from './declarations.js';
import { checkDelete, checkThrow, checkTry } from './exceptions.js';
import { checkClose, checkField, checkOpen, checkSetJustified, checkTransfer } from './files.js';
import { checkForEach } from './for-each.js';
import { checkInput, checkPrint, checkRead, checkWrite } from './input-output.js';
import {
  checkContinue,
  checkExitLoop,
  checkExitProcedure,
  checkGosub,
  checkGoto,
  checkLabel,
  checkOnJump,
  checkRestore,
  checkReturn,
} from './jumps.js';
import { checkMatch } from './match.js';
import { checkCancel, checkSend, checkTimerSend, checkTimerStop, checkUnmarshall } from './messaging.js';
import { checkSelect } from './select.js';

/** null: nothing to execute, or a mistake was reported. Several statements come as an array. */
export type Checked = Statement | readonly Statement[] | null;
type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;
type Rows = { readonly [Kind in StatementSyntax['kind']]: (c: Checker, syntax: Of<Kind>) => Checked };

const nothing = () => null;

const CHECKS: Rows = {
  label: checkLabel,
  declare: checkDeclare,
  constant: nothing,
  redim: checkRedim,
  erase: checkErase,
  procedure: nothing,
  type: nothing,
  class: nothing,
  defFn: nothing,
  assign: checkAssign,
  callStatement: checkCallStatement,
  swap: checkSwap,
  increment: checkIncrement,
  print: checkPrint,
  write: checkWrite,
  input: checkInput,
  if: checkIf,
  for: checkFor,
  forEach: checkForEach,
  while: checkWhile,
  do: checkDo,
  exitLoop: checkExitLoop,
  continueLoop: checkContinue,
  exitProcedure: checkExitProcedure,
  select: checkSelect,
  match: checkMatch,
  goto: checkGoto,
  gosub: checkGosub,
  onJump: checkOnJump,
  return: checkReturn,
  try: checkTry,
  throw: checkThrow,
  data: nothing,
  read: checkRead,
  restore: checkRestore,
  delete: checkDelete,
  open: checkOpen,
  close: checkClose,
  field: checkField,
  setJustified: checkSetJustified,
  recordTransfer: checkTransfer,
  send: checkSend,
  timerSend: checkTimerSend,
  timerStop: checkTimerStop,
  cancel: checkCancel,
  unmarshall: checkUnmarshall,
  option: nothing,
  end: (_, { span, line }) => ({ kind: 'end', span, line }),
  command: checkCommand,
};

export function checkBlock(c: Checker, body: readonly StatementSyntax[]): Block {
  const block: Statement[] = [];
  for (const statement of body) {
    c.current = statement.span;
    const checked = checkOne(c, statement);
    if (checked === null) continue;
    if (isList(checked)) block.push(...checked);
    else block.push(checked);
  }
  return block;
}

function isList(checked: Statement | readonly Statement[]): checked is readonly Statement[] {
  return Array.isArray(checked);
}

function checkOne<Kind extends StatementSyntax['kind']>(c: Checker, statement: Of<Kind>): Checked {
  const check: (c: Checker, syntax: Of<Kind>) => Checked = CHECKS[statement.kind];
  return check(c, statement);
}
