/** Instructions, phis, calls and jumps of IL text: one line each. */
import { parseDouble, parseSingle } from './floats.js';
import {
  AbiType,
  abiClass,
  abiSubWord,
  ConstKind,
  isConst,
  NO_REF,
  type Ref,
  refIndex,
  tempRef,
  typeRef,
} from './function.js';
import { W_ENV, W_HLT, W_JMP, W_JNZ, W_RET, W_TAILCALL, W_THREAD, W_UNKNOWN, WRITTEN_OPS } from './keywords.js';
import {
  T_COMMA,
  T_DOTS,
  T_DOUBLE,
  T_EQUALS,
  T_GLOBAL,
  T_INT,
  T_LABEL,
  T_LPAREN,
  T_NEWLINE,
  T_RBRACE,
  T_RPAREN,
  T_SINGLE,
  T_TEMP,
  T_TYPE,
  T_WORD,
} from './lex.js';
import { Messages, nearestWord } from './messages.js';
import { describeResults, NO_RESULT, OP_ARITY, OP_RESULTS } from './op-forms.js';
import { Jump, OP_COUNT, OP_NAMES, Op } from './ops.js';
import type { FunctionParser } from './parse-function.js';
import { CLS_NAMES, Cls } from './value-class.js';

const CALL = Op.call;
const PHI = Op.phi;
const BLIT = Op.blit;
const DBGLOC = Op.dbgloc;
const LIVE = Op.live;
const args: Ref[] = [NO_REF, NO_REF, NO_REF];

/** Parses the line at the current token into the parser's block. */
export function parseInstruction(p: FunctionParser): void {
  const { lex } = p.read;
  if (lex.kind === T_TEMP) parseAssignment(p);
  else if (lex.kind === T_WORD) parsePlain(p);
  else p.read.failExpected('an instruction');
}

/** A line that assigns nothing. */
function parsePlain(p: FunctionParser): void {
  const { lex } = p.read;
  const { word } = lex;
  if (word >= OP_COUNT) {
    parseJump(p, word);
    return;
  }
  if (word === W_UNKNOWN) failUnknown(p);
  if (word === CALL) {
    lex.next();
    parseCall(p, 0, AbiType.none, 0);
    return;
  }
  if (word === LIVE) {
    parseLive(p);
    return;
  }
  if (word === PHI || (OP_RESULTS[word] & NO_RESULT) === 0) p.read.fail(Messages.needsResult(OP_NAMES[word]));
  parseOperation(p, word, 0, Cls.w);
}

function parseAssignment(p: FunctionParser): void {
  const { read } = p;
  const { lex } = read;
  const { start, end } = lex;
  const temp = p.temp();
  read.take(T_EQUALS);
  let aggregate = 0;
  const abi = read.abiWord();
  const typeStart = lex.start;
  const typeEnd = lex.end;
  if (abi >= 0) lex.next();
  else if (lex.kind === T_TYPE) aggregate = read.typeNumber();
  else read.fail(Messages.baseClassWanted(read.found()));
  const cls = aggregate === 0 ? abiClass(abi) : Cls.l;
  p.define(temp, cls, start, end);
  if (lex.kind !== T_WORD) read.failExpected('an operation');
  const op = lex.word;
  if (op === W_UNKNOWN) failUnknown(p);
  if (op >= OP_COUNT) read.failExpected('an operation');
  if (op === CALL) {
    lex.next();
    parseCall(p, temp, abi, aggregate);
    return;
  }
  if (aggregate !== 0 || abi >= AbiType.sb) read.fail(Messages.subWordResult(OP_NAMES[op]), typeStart, typeEnd);
  if ((OP_RESULTS[op] & (1 << cls)) === 0) {
    if ((OP_RESULTS[op] & 15) === 0) read.fail(Messages.noResult(OP_NAMES[op]));
    read.fail(Messages.resultClass(OP_NAMES[op], CLS_NAMES[cls], describeResults(op)), typeStart, typeEnd);
  }
  if (op === PHI) parsePhi(p, temp, cls);
  else parseOperation(p, op, temp, cls);
}

/** Operation and plain arguments. */
function parseOperation(p: FunctionParser, op: number, temp: number, cls: number): void {
  const { read, fn } = p;
  const { lex } = read;
  const { start } = lex;
  let count = 0;
  args[0] = args[1] = args[2] = NO_REF;
  lex.next();
  if (lex.kind !== T_NEWLINE) {
    for (;;) {
      const value = parseValue(p);
      if (count < 3) args[count] = value;
      count++;
      if (lex.kind !== T_COMMA) break;
      lex.next();
    }
  }
  const arity = OP_ARITY[op];
  if (op === DBGLOC && count === 1) args[1] = fn.int(0);
  else if (count !== arity) failCount(p, op, count, start);
  if (op === BLIT && !isCount(p, args[2])) read.fail(Messages.blitCount(), start, lex.start);
  const state = op === Op.guard ? args[1] : op === Op.state ? args[0] : NO_REF;
  if (state !== NO_REF && !isCount(p, state)) read.fail(Messages.stateNumber(), start, lex.start);
  p.append(fn.newIns(op, cls, temp, args[0], args[1], args[2]));
}

/** `live CLASS VALUE`. */
function parseLive(p: FunctionParser): void {
  const { read, fn } = p;
  read.lex.next();
  const abi = read.abiWord();
  if (abi < 0 || abi >= AbiType.sb) read.fail(Messages.baseClassWanted(read.found()));
  read.lex.next();
  p.append(fn.newIns(LIVE, abi, 0, parseValue(p), NO_REF));
}

function failCount({ read }: FunctionParser, op: number, count: number, start: number): never {
  const { lex } = read;
  if (lex.kind !== T_NEWLINE && lex.kind !== T_RBRACE) read.failExpected("',' or end of line");
  return read.fail(Messages.argumentCount(OP_NAMES[op], OP_ARITY[op], count), start, lex.start);
}

const isCount = ({ fn }: FunctionParser, ref: Ref): boolean =>
  isConst(ref) &&
  fn.constKind[refIndex(ref)] === ConstKind.int &&
  fn.constHi[refIndex(ref)] === 0 &&
  fn.constLo[refIndex(ref)] >= 0;

export function parseValue(p: FunctionParser): Ref {
  const { read, fn } = p;
  const { lex } = read;
  switch (lex.kind) {
    case T_TEMP:
      return tempRef(p.temp());
    case T_INT: {
      const ref = fn.constant(ConstKind.int, lex.lo, lex.hi);
      lex.next();
      return ref;
    }
    case T_SINGLE:
    case T_DOUBLE:
      return parseFloating(p);
    case T_GLOBAL: {
      const symbol = read.symbol();
      return fn.symbol(symbol, read.symbolOffset());
    }
    case T_WORD:
      if (lex.word === W_THREAD) {
        lex.next();
        const symbol = read.symbol();
        return fn.symbol(symbol, read.symbolOffset(), true);
      }
  }
  return read.failExpected('a value');
}

function parseFloating(p: FunctionParser): Ref {
  const { lex } = p.read;
  const single = lex.kind === T_SINGLE;
  const value = single ? parseSingle(lex.numberText) : parseDouble(lex.numberText);
  if (value === null) p.read.fail(Messages.badNumber(lex.text.slice(lex.start, lex.end)));
  lex.next();
  return single ? p.fn.single(value) : p.fn.double(value);
}

function parsePhi(p: FunctionParser, temp: number, cls: number): void {
  const { read, fn } = p;
  const { lex } = read;
  const last = fn.blockLast[p.block];
  if (last !== 0 && !mayPrecedePhi(fn.insOp[last])) read.fail(Messages.phiNotFirst());
  const pairs: number[] = [];
  const seen = new Set<number>();
  do {
    lex.next();
    const { start, end } = lex;
    const name = lex.kind === T_LABEL ? read.name : '';
    const label = p.label();
    if (seen.has(label)) read.fail(Messages.duplicateInput(name), start, end);
    seen.add(label);
    pairs.push(label, parseValue(p));
  } while (lex.kind === T_COMMA);
  p.append(fn.newIns(PHI, cls, temp, fn.addPhiPairs(pairs), pairs.length / 2));
}

const mayPrecedePhi = (op: number): boolean => op === PHI || op === Op.par || op === Op.parc || op === Op.pare;

/** `call` after its word: callee, arguments, and the call itself. */
function parseCall(p: FunctionParser, temp: number, abi: number, aggregate: number): void {
  const callee = parseValue(p);
  parseArguments(p);
  const cls = aggregate !== 0 ? Cls.l : abi < 0 ? Cls.w : abiClass(abi);
  const type = aggregate === 0 ? NO_REF : typeRef(aggregate);
  p.append(p.fn.newIns(CALL, cls, temp, callee, type, aggregate === 0 ? abiSubWord(abi) : 0));
}

function parseArguments(p: FunctionParser): void {
  const { read } = p;
  const { lex } = read;
  let first = true;
  let variadic = false;
  read.take(T_LPAREN);
  while (lex.kind !== T_RPAREN) {
    if (lex.kind === T_DOTS) {
      if (variadic) read.fail(Messages.parameterOrder("'...'", 'once'));
      variadic = true;
      lex.next();
      p.append(p.fn.newIns(Op.argv, Cls.w, 0, NO_REF, NO_REF));
    } else {
      parseArgument(p, first);
    }
    first = false;
    if (lex.kind !== T_COMMA) break;
    lex.next();
  }
  read.take(T_RPAREN);
}

function parseArgument(p: FunctionParser, first: boolean): void {
  const { read, fn } = p;
  const { lex } = read;
  const abi = read.abiWord();
  if (abi >= 0) {
    lex.next();
    const value = parseValue(p);
    p.append(fn.newIns(Op.arg, abiClass(abi), 0, value, NO_REF, abiSubWord(abi)));
  } else if (lex.kind === T_TYPE) {
    const type = typeRef(read.typeNumber());
    p.append(fn.newIns(Op.argc, Cls.l, 0, type, parseValue(p)));
  } else if (lex.kind === T_WORD && lex.word === W_ENV) {
    if (!first) read.fail(Messages.parameterOrder('the env argument', 'first'));
    lex.next();
    p.append(fn.newIns(Op.arge, Cls.l, 0, parseValue(p), NO_REF));
  } else {
    read.failExpected('an argument');
  }
}

function parseJump(p: FunctionParser, word: number): void {
  const { read } = p;
  const { lex } = read;
  if (word < W_JMP || word > W_TAILCALL) read.failExpected('an instruction');
  lex.next();
  switch (word) {
    case W_JMP:
      p.setJump(Jump.jmp, NO_REF, p.label(), 0);
      break;
    case W_JNZ: {
      const condition = parseValue(p);
      read.take(T_COMMA);
      const yes = p.label();
      read.take(T_COMMA);
      p.setJump(Jump.jnz, condition, yes, p.label());
      break;
    }
    case W_RET:
      p.setJump(Jump.ret, lex.kind === T_NEWLINE ? NO_REF : parseValue(p), 0, 0);
      break;
    case W_HLT:
      p.setJump(Jump.hlt, NO_REF, 0, 0);
      break;
    case W_TAILCALL: {
      const callee = parseValue(p);
      parseArguments(p);
      p.setJump(Jump.tailcall, callee, 0, 0);
    }
  }
}

function failUnknown(p: FunctionParser): never {
  const { lex } = p.read;
  const text = lex.text.slice(lex.start, lex.end);
  p.read.fail(
    Messages.unknownOperation(text, nearestWord(text, [...WRITTEN_OPS, 'loadw', 'jmp', 'jnz', 'ret', 'hlt'])),
  );
}
