/** Statements: the table from kind to emitter. A statement that cannot be compiled yet is reported and skipped. */
import type { Block, Erase, Evaluate, Statement } from '../ast.js';
import { emitAssignArray } from './array-assign.js';
import { emitDim, emitErase } from './arrays.js';
import { emitAssign, emitAssignMid, emitAssignSlice, emitIncrement, emitSwap } from './assign.js';
import { emitCommand } from './commands.js';
import type { Context } from './context.js';
import { emitDo, emitFor, emitForEach, emitIf, emitSelect, emitWhile } from './control.js';
import { emitRef, emitValue } from './expressions.js';
import { emitInput, emitRead, emitRestore } from './input.js';
import {
  emitContinueLoop,
  emitEnd,
  emitExitLoop,
  emitGosub,
  emitGoto,
  emitOnJump,
  emitReturnGosub,
  emitReturnProcedure,
} from './jumps.js';
import { emitMatch } from './match.js';
import { emitPrint, emitPrintUsing } from './print.js';
import { releaseRecords } from './record-values.js';
import { countedSlot, isCounted } from './representation.js';
import { emitThrow, emitTry } from './try.js';
import { refuse, Unsupported, unsupported } from './unsupported.js';

type Emit<K extends Statement['kind']> = (c: Context, statement: Extract<Statement, { kind: K }>) => void;

const files = refuse('file input and output');
const workers = refuse('WORKER and messages');

const EMIT: { readonly [K in Statement['kind']]: Emit<K> } = {
  assign: emitAssign,
  assignSlice: emitAssignSlice,
  assignMid: emitAssignMid,
  assignArray: emitAssignArray,
  evaluate: emitEvaluate,
  swap: emitSwap,
  increment: emitIncrement,
  dimArray: emitDim,
  redim: emitDim,
  erase: emitEraseStatement,
  print: emitPrint,
  printUsing: emitPrintUsing,
  write: files,
  input: emitInput,
  if: emitIf,
  for: emitFor,
  forEach: emitForEach,
  while: emitWhile,
  do: emitDo,
  exitLoop: emitExitLoop,
  continueLoop: emitContinueLoop,
  select: emitSelect,
  match: emitMatch,
  label: (c, { label }) => void c.fn.bind(c.label(label)),
  goto: emitGoto,
  gosub: emitGosub,
  onJump: emitOnJump,
  returnGosub: emitReturnGosub,
  returnProcedure: emitReturnProcedure,
  try: emitTry,
  throw: emitThrow,
  restore: emitRestore,
  read: emitRead,
  superConstructor: refuse('CLASS'),
  delete: refuse('DELETE'),
  open: files,
  close: files,
  field: files,
  setJustified: files,
  recordTransfer: files,
  send: workers,
  timerSend: workers,
  timerStop: workers,
  cancel: workers,
  unmarshall: refuse('UNMARSHALL'),
  end: emitEnd,
  command: emitCommand,
};

export function emitBlock(c: Context, block: Block): void {
  for (const statement of block) emitStatement(c, statement);
}

function emitStatement<K extends Statement['kind']>(c: Context, statement: Extract<Statement, { kind: K }>): void {
  c.line(statement.span, statement.line);
  try {
    (EMIT[statement.kind as K] as Emit<K>)(c, statement);
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    c.program.report(error);
  }
  releaseRecords(c);
  c.endStatement();
}

/** A value that nobody wants: a call for its effects. */
function emitEvaluate(c: Context, { value }: Evaluate): void {
  if (isCounted(value.type)) {
    if (emitRef(c, value) === 'owned') c.fn.emit(`${countedSlot(value.type)}.release`);
    else c.fn.emit('drop');
    return;
  }
  emitValue(c, value);
  if (value.type.kind !== 'void' && !leavesNothing(value.kind, value)) c.fn.emit('drop');
}

/** A map's `set` and `clear` are typed by their method, not by a value. */
function leavesNothing(kind: string, value: Evaluate['value']): boolean {
  return kind === 'mapCall' && value.kind === 'mapCall' && (value.method === 'set' || value.method === 'clear');
}

function emitEraseStatement(c: Context, { target }: Erase): void {
  if (target.kind !== 'array') unsupported('ERASE of a LIST', target.span);
  else emitErase(c, target);
}
