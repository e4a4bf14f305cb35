/**
 * Shorthands over encoder and labels for the baseline compiler: operands are set in one shared record, then an instruction is emitted.
 * The memory operand can be a word of the frame (addressed from rsp), a symbol, a constant of the function's pool, or base and index.
 */
import { type CodeSites, LabeledCode, type LabelId, type PlacedCode, SITE, SITE_ROW } from '#link';
import { CodeBuffer, encode, Gpr, NONE, Operands, RIP, X64 } from '#target/x64';
import { REST_BELOW_FRAME } from './frame-shape.js';

const SLOT = 8;
const NO_LABEL = -1;

/** Of the function at hand: one is compiled at a time, and `finish` copies. */
const buffer = new CodeBuffer();

export class Assembler {
  readonly labels = new LabeledCode(buffer);
  readonly o = new Operands();
  /** Bytes that rsp is below its resting place. */
  shift = 0;
  /** Distance of `frame` above rsp at rest. */
  private readonly code: CodeBuffer = this.labels.code;
  /** What the memory operand set last refers to. */
  private symbol = '';
  private addend = 0;
  private label: number = NO_LABEL;
  /** Constants of the pool: label by bits. */
  private readonly pool = new Map<string, { readonly label: LabelId; readonly lo: number; readonly hi: number }>();
  /** Triples: label, kind, bytecode offset. */
  private readonly sites: number[] = [];
  private readonly cold: { readonly line: number; readonly emit: () => void }[] = [];
  private currentLine = 0;

  // ---- operands

  setFrame(word: number): void {
    this.o.setMem(Gpr.rsp, REST_BELOW_FRAME + this.shift + SLOT * word);
  }

  setSymbol(symbol: string, addend: number): void {
    this.o.setMem(RIP, 0);
    this.symbol = symbol;
    this.addend = addend;
    this.label = NO_LABEL;
  }

  setLabel(label: LabelId): void {
    this.o.setMem(RIP, 0);
    this.label = label;
  }

  setConstant(lo: number, hi: number): void {
    const key = `${lo} ${hi}`;
    let entry = this.pool.get(key);
    if (entry === undefined) {
      entry = { label: this.labels.newLabel(), lo, hi };
      this.pool.set(key, entry);
    }
    this.setLabel(entry.label);
  }

  // ---- instructions

  /** An instruction with a register-or-memory operand, as set. */
  emit(id: number): void {
    const fixup = encode(this.code, id, this.o);
    if (fixup < 0) return;
    if (this.label === NO_LABEL) this.labels.relocate(fixup, 'rel32', this.symbol, this.addend);
    else this.labels.addressLabel(fixup, this.label as LabelId);
  }

  emitReg(id: number, reg: number): void {
    this.o.reg = reg;
    this.emit(id);
  }

  emitImm(id: number, imm: number): void {
    this.o.immLo = imm;
    this.o.immHi = imm < 0 ? -1 : 0;
    this.emit(id);
  }

  /** Two registers: the row's `reg` operand and its `rm` operand. */
  rr(id: number, reg: number, rm: number): void {
    this.o.reg = reg;
    this.o.rm = rm;
    this.emit(id);
  }

  r(id: number, register: number): void {
    this.rr(id, register, register);
  }

  ri(id: number, register: number, imm: number): void {
    this.o.reg = register;
    this.o.rm = register;
    this.emitImm(id, imm);
  }

  plain(id: number): void {
    this.o.rm = 0;
    encode(this.code, id, this.o);
  }

  frame(id: number, reg: number, word: number): void {
    this.setFrame(word);
    this.emitReg(id, reg);
  }

  loadConstant(register: number, lo: number, hi: number): void {
    const { o } = this;
    o.reg = register;
    o.rm = register;
    o.immLo = lo;
    o.immHi = hi;
    if (hi === 0) {
      o.immLo = lo >>> 0;
      encode(this.code, X64.movR32Imm32, o);
    } else if (hi === -1 && lo < 0) encode(this.code, X64.movRm64Imm32, o);
    else encode(this.code, X64.movR64Imm64, o);
  }

  /** rsp ← rsp + bytes; flags stay. */
  moveStack(bytes: number): void {
    this.o.setMem(Gpr.rsp, bytes);
    this.emitReg(X64.leaR64M, Gpr.rsp);
    this.shift -= bytes;
  }

  setCondition(cc: number, register: number): void {
    this.o.cc = cc;
    this.r(X64.setccRm8, register);
  }

  // ---- calls and sites

  /** A direct call of a runtime routine or a C function. */
  callSymbol(symbol: string, offset: number): void {
    this.o.rm = NONE;
    this.o.immLo = 0;
    this.o.immHi = 0;
    const fixup = encode(this.code, X64.callRel32, this.o);
    this.labels.relocate(fixup, 'call32', symbol);
    this.site(SITE.call, offset);
  }

  /** A call through the operand as set. */
  callOperand(offset: number): void {
    this.emit(X64.callRm64);
    this.site(SITE.call, offset);
  }

  /** The place at hand is a site: behind a call, or at an instruction that may trap. */
  site(kind: number, offset: number): void {
    const label = this.labels.newLabel();
    this.labels.bind(label);
    this.sites.push(label, kind, offset);
  }

  // ---- what lies behind the code

  /** What follows belongs to a source line. */
  line(line: number): void {
    this.currentLine = line;
    this.labels.line(line);
  }

  /** `emit` is called when everything else is there; its code belongs to the line at hand. */
  defer(emit: () => void): void {
    this.cold.push({ line: this.currentLine, emit });
  }

  finish(): PlacedCode {
    for (const { line, emit } of this.cold) {
      this.labels.line(line);
      emit();
    }
    if (this.pool.size > 0) this.labels.align(SLOT);
    for (const { label, lo, hi } of this.pool.values()) {
      this.labels.bind(label);
      this.code.u64(lo, hi);
    }
    return this.labels.finish();
  }

  /** The site table, once the code is placed. */
  siteTable({ labelOffsets }: PlacedCode): CodeSites {
    const { sites } = this;
    const order = Array.from({ length: sites.length / 3 }, (_, i) => 3 * i);
    order.sort((a, b) => labelOffsets[sites[a]] - labelOffsets[sites[b]]);
    const rows = new Int32Array(SITE_ROW * order.length);
    order.forEach((from, i) => {
      rows.set([labelOffsets[sites[from]], sites[from + 1], sites[from + 2], 0, 0], SITE_ROW * i);
    });
    return { rows, values: new Int32Array(0) };
  }
}
