/**
 * `function` definitions of IL text.
 *
 * Labels are met before their blocks exist and blocks are numbered in layout order, so jumps and phis hold label numbers
 * until the body has been read; `resolveLabels` then puts block numbers in their place. Temporaries are numbered as they
 * are met. One mistake costs one line: the rest of the body is still read.
 */
import { abiClass, abiSubWord, IlFunction, NO_REF, type Ref, typeRef } from './function.js';
import { W_DATA, W_ENV, W_EXPORT, W_FUNCTION, W_TYPEDEF } from './keywords.js';
import {
  T_COMMA,
  T_DOTS,
  T_EOF,
  T_LABEL,
  T_LBRACE,
  T_LPAREN,
  T_NEWLINE,
  T_RBRACE,
  T_RPAREN,
  T_TEMP,
  T_TYPE,
  T_WORD,
} from './lex.js';
import type { Linkage } from './linkage.js';
import { Messages } from './messages.js';
import { NameTable } from './names.js';
import { Jump, Op } from './ops.js';
import { parseInstruction } from './parse-instruction.js';
import { Abandon, type Reader } from './read.js';
import { CLS_NAMES, Cls } from './value-class.js';

export class FunctionParser {
  readonly read: Reader;
  readonly temps: NameTable;
  private readonly labels: NameTable;
  /** Block of each label, 0 while it is not defined. */
  private labelBlocks: number[] = [0];
  fn: IlFunction = new IlFunction('');
  /** The block being filled, 0 before the first label. */
  block = 0;
  /** The last block with a mistake in it: a jump may be what is missing there. */
  private brokenBlock = 0;
  /** Offset of the line being read. */
  lineStart = 0;

  constructor(read: Reader) {
    this.read = read;
    this.temps = new NameTable(read.source.text);
    this.labels = new NameTable(read.source.text);
  }

  /** Parses one function; the current token is what follows the word `function`. */
  parse(linkage: Linkage): IlFunction {
    const { read } = this;
    const { lex } = read;
    const errorsBefore = read.bag.items.length + read.bag.suppressed;
    this.temps.clear();
    this.labels.clear();
    this.labelBlocks = [0];
    this.block = 0;
    this.brokenBlock = 0;
    const abi = read.abiWord();
    let aggregate = 0;
    if (abi >= 0) lex.next();
    else if (lex.kind === T_TYPE) aggregate = read.typeNumber();
    const nameStart = lex.start;
    const nameEnd = lex.end;
    const symbol = read.symbol();
    this.fn = new IlFunction(read.module.symbolNames[symbol]);
    const { fn } = this;
    fn.linkage = linkage;
    fn.position = nameStart;
    fn.returnType = aggregate === 0 ? abi : Cls.l;
    fn.returnAggregate = aggregate;
    const parameters = this.parseParameters();
    read.skipNewlines();
    read.take(T_LBRACE);
    this.parseBody(parameters, nameStart, nameEnd);
    if (fn.blockCount === 1) read.report(Messages.noBlocks(fn.name), nameStart, nameEnd);
    this.resolveLabels();
    const clean = read.bag.items.length + read.bag.suppressed === errorsBefore;
    this.checkTemporaries(clean);
    return fn;
  }

  /** The parenthesised list; returns the `par` instructions, to be put at the head of the start block. */
  private parseParameters(): number[] {
    const { read, fn } = this;
    const { lex } = read;
    const parameters: number[] = [];
    const names = new Set<number>();
    read.take(T_LPAREN);
    while (lex.kind !== T_RPAREN) {
      if (fn.variadic) read.fail(Messages.parameterOrder("'...'", 'last'));
      this.lineStart = lex.start;
      if (lex.kind === T_DOTS) {
        fn.variadic = true;
        lex.next();
      } else {
        const ins = this.parseParameter(parameters.length === 0);
        if (names.has(fn.insTo[ins])) {
          read.report(Messages.duplicateParameter(fn.tempNames[fn.insTo[ins]] ?? ''), this.lineStart, lex.start);
        }
        names.add(fn.insTo[ins]);
        parameters.push(ins);
      }
      if (lex.kind !== T_COMMA) break;
      lex.next();
    }
    read.take(T_RPAREN);
    return parameters;
  }

  private parseParameter(first: boolean): number {
    const { read, fn } = this;
    const { lex } = read;
    const abi = read.abiWord();
    let op = Op.par;
    let type: Ref = NO_REF;
    if (abi >= 0) lex.next();
    else if (lex.kind === T_TYPE) {
      op = Op.parc;
      type = typeRef(read.typeNumber());
    } else if (lex.kind === T_WORD && lex.word === W_ENV) {
      if (!first) read.fail(Messages.parameterOrder('the env parameter', 'first'));
      op = Op.pare;
      lex.next();
    } else read.failExpected('a parameter');
    read.expect(T_TEMP);
    const temp = this.temp();
    const cls = op === Op.par ? abiClass(abi) : Cls.l;
    if (fn.tempClass[temp] === -1) fn.tempClass[temp] = cls;
    const ins = fn.newIns(op, cls, temp, type, NO_REF, op === Op.par ? abiSubWord(abi) : 0);
    fn.insPos[ins] = this.lineStart;
    return ins;
  }

  private parseBody(parameters: readonly number[], nameStart: number, nameEnd: number): void {
    const { read } = this;
    for (;;) {
      try {
        while (this.parseLine(parameters));
        break;
      } catch (error) {
        if (!(error instanceof Abandon)) throw error;
        this.brokenBlock = this.block;
        read.skipLine();
      }
    }
    const { fn, block } = this;
    if (read.lex.kind !== T_RBRACE) {
      read.report(Messages.missingClose(fn.name), nameStart, nameEnd);
      return;
    }
    if (block !== 0 && fn.blockJump[block] === Jump.none && this.brokenBlock !== block) {
      read.report(Messages.noEnd(fn.blockNames[block]), read.lex.start, read.lex.end);
    }
    read.lex.next();
  }

  /** One line; false at the end of the body. */
  private parseLine(parameters: readonly number[]): boolean {
    const { read } = this;
    const { lex } = read;
    this.lineStart = lex.start;
    switch (lex.kind) {
      case T_NEWLINE:
        lex.next();
        return true;
      case T_RBRACE:
      case T_EOF:
        return false;
      case T_LABEL:
        this.parseLabel(parameters);
        break;
      default:
        if (lex.kind === T_WORD && startsDefinition(lex.word)) return false;
        if (this.block === 0) {
          read.report(Messages.labelMissing(), lex.start, lex.end);
          this.openBlock('start', parameters);
        } else if (this.fn.blockJump[this.block] !== Jump.none) {
          read.fail(Messages.afterJump());
        }
        parseInstruction(this);
    }
    if (lex.kind !== T_NEWLINE && lex.kind !== T_RBRACE) read.failExpected('end of line');
    return true;
  }

  private parseLabel(parameters: readonly number[]): void {
    const { read, fn } = this;
    const { lex } = read;
    const { start, end } = lex;
    const name = read.name;
    const label = this.label();
    const before = this.block;
    this.openBlock(name, parameters);
    if (before !== 0 && fn.blockJump[before] === Jump.none) fn.setJump(before, Jump.jmp, NO_REF, label, 0);
    if (this.labelBlocks[label] !== 0) read.report(Messages.duplicateLabel(name), start, end);
    else this.labelBlocks[label] = this.block;
  }

  private openBlock(name: string, parameters: readonly number[]): void {
    this.block = this.fn.newBlock(name);
    if (this.block === 1) for (const ins of parameters) this.fn.append(1, ins);
  }

  // ---- names

  /** Number of the temporary that the current token names, given out at the first meeting; reads on. */
  temp(): number {
    const { lex } = this.read;
    const temp = this.temps.intern(lex.nameStart, lex.nameEnd, lex.hash);
    if (temp === this.fn.tempCount) this.fn.newTemp(-1, lex.text.slice(lex.nameStart, lex.nameEnd));
    lex.next();
    return temp;
  }

  /** Label number of the current token; reads on. */
  label(): number {
    this.read.expect(T_LABEL);
    const { lex } = this.read;
    const label = this.labels.intern(lex.nameStart, lex.nameEnd, lex.hash);
    if (label === this.labelBlocks.length) this.labelBlocks.push(0);
    lex.next();
    return label;
  }

  /** Gives a temporary its class at an assignment. */
  define(temp: number, cls: number, start: number, end: number): void {
    const { fn, read } = this;
    const before = fn.tempClass[temp];
    if (before === -1) fn.tempClass[temp] = cls;
    else if (before !== cls) {
      const names = CLS_NAMES as readonly string[];
      read.report(Messages.classChanges(fn.tempNames[temp] ?? '', names[before], names[cls]), start, end);
    }
  }

  append(ins: number): void {
    this.fn.insPos[ins] = this.lineStart;
    this.fn.append(this.block, ins);
  }

  setJump(jump: number, arg: Ref, label0: number, label1: number): void {
    this.fn.blockPos[this.block] = this.lineStart;
    this.fn.setJump(this.block, jump, arg, label0, label1);
  }

  // ---- the end

  private resolveLabels(): void {
    const { fn, labelBlocks, labels, read } = this;
    for (let label = 1; label < labelBlocks.length; label++) {
      if (labelBlocks[label] !== 0) continue;
      const start = labels.startOf(label);
      const name = labels.nameOf(label);
      read.report(Messages.unknownLabel(name), start - 1, start + name.length);
    }
    for (let block = 1; block < fn.blockCount; block++) {
      const succ0 = labelBlocks[fn.blockSucc0[block]];
      const succ1 = labelBlocks[fn.blockSucc1[block]];
      fn.blockSucc0[block] = succ0;
      fn.blockSucc1[block] = succ1;
      if (succ0 === 1 || succ1 === 1) {
        const at = Math.max(0, fn.blockPos[block]);
        read.report(Messages.jumpToStart(fn.blockNames[1]), at, at + 3);
      }
    }
    for (let at = 0; at < fn.phiPoolLength; at += 2) fn.phiPool[at] = labelBlocks[fn.phiPool[at]];
  }

  private checkTemporaries(clean: boolean): void {
    const { fn, read, temps } = this;
    for (let temp = 1; temp < fn.tempCount; temp++) {
      if (fn.tempClass[temp] !== -1) continue;
      fn.tempClass[temp] = Cls.w;
      if (!clean) continue;
      const start = temps.startOf(temp);
      const name = temps.nameOf(temp);
      read.report(Messages.unassigned(name), start - 1, start + name.length);
    }
  }
}

const startsDefinition = (word: number): boolean =>
  word === W_FUNCTION || word === W_DATA || word === W_TYPEDEF || word === W_EXPORT;
