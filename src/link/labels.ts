/**
 * Code of one function with labels: straight-line instructions go into `code` through the encoder, jumps to labels are
 * recorded here and put in when the function is finished, each as short as it can be.
 *
 *   const asm = new LabeledCode();
 *   const loop = asm.newLabel();
 *   asm.bind(loop);
 *   emitR(asm.code, X64.decRm64, Gpr.rax);
 *   asm.jumpIf(Cond.ne, loop);
 *   asm.relocate(emitI(asm.code, X64.callRel32, 0), 'call32', 'puts');
 *   const placed = asm.finish();
 *
 * Relaxation. Jumps and alignment paddings are *items*, which take no room in `code`. All jumps start short (2 bytes); each
 * round lays the items out and makes those jumps long (5 or 6 bytes) that do not reach; a jump never becomes short again, so
 * the rounds end. A contrived function could need a round per jump, so after MAX_ROUNDS every jump whose distance would not
 * surely fit, were all between long and all padding full, becomes long at once; that leaves nothing to grow. Cost: at most
 * MAX_ROUNDS + 2 passes over the items, usually 2.
 *
 * INVARIANT: item offsets in `code` never fall. A place (label, line) remembers its offset in `code` and how many items came
 * before it, so that places and items at the same offset keep their order.
 */
import { CodeBuffer, emitCI, emitI, emitNop, X64 } from '#target/x64';
import { LinkError } from './link-error.js';
import { isAlignment, type Relocation, type RelocationKind } from './object.js';

export type LabelId = number & { readonly brand: 'LabelId' };

/** A function's code with all its labels settled. */
export type PlacedCode = {
  readonly bytes: Uint8Array;
  /** The largest alignment asked for inside; the function must be placed at a multiple of it. */
  readonly alignment: number;
  readonly relocations: Relocation[];
  /** As in FunctionCode. */
  readonly sourceMap: Int32Array;
  /** Offset of each label, by LabelId; -1 for a label that was never bound. */
  readonly labelOffsets: Int32Array;
};

const JMP = 16;
const ALIGN = 17;
const SHORT_SIZE = 2;
const LONG_JMP_SIZE = 5;
const LONG_JCC_SIZE = 6;
const MAX_ROUNDS = 12;
const UNBOUND = -1;

export class LabeledCode {
  /** Straight-line instructions. Jumps to labels must go through the methods below. */
  readonly code: CodeBuffer;
  private readonly itemAt: number[] = [];
  /** Condition code, JMP or ALIGN. */
  private readonly itemKind: number[] = [];
  /** Label, or alignment. */
  private readonly itemArgument: number[] = [];
  private readonly labelAt: number[] = [];
  private readonly labelItems: number[] = [];
  /** Triples: offset in `code`, items before, line. */
  private readonly lines: number[] = [];
  /** Triples: offset of the field, label, offset that the distance counts from in `code`. */
  private readonly fields: number[] = [];
  private readonly relocations: Relocation[] = [];

  constructor(code: CodeBuffer = new CodeBuffer()) {
    this.code = code;
    this.code.truncate(0);
  }

  newLabel(): LabelId {
    this.labelItems.push(0);
    return (this.labelAt.push(UNBOUND) - 1) as LabelId;
  }

  /** The label is here. @throws LinkError when it is somewhere else already */
  bind(label: LabelId): void {
    if (this.labelAt[label] !== UNBOUND) throw new LinkError('duplicate', `label ${label} is bound twice`);
    this.labelAt[label] = this.code.length;
    this.labelItems[label] = this.itemAt.length;
  }

  isBound(label: LabelId): boolean {
    return this.labelAt[label] !== UNBOUND;
  }

  /** JMP label */
  jump(label: LabelId): void {
    this.addItem(JMP, label);
  }

  /** Jcc label */
  jumpIf(cond: number, label: LabelId): void {
    this.addItem(cond, label);
  }

  /** Fills with no-operations up to a multiple of `alignment` (a power of two, at most 4096) from the function's start. */
  align(alignment: number): void {
    if (!isAlignment(alignment))
      throw new LinkError('bad-object', `alignment ${alignment} is no power of two up to 4096`);
    if (alignment > 1) this.addItem(ALIGN, alignment);
  }

  /**
   * The 32-bit field of the instruction just encoded addresses a label: `call`, `lea r, [rip + label]`.
   * @param fixup what the encoder returned
   */
  addressLabel(fixup: number, label: LabelId): void {
    this.checkField(fixup, 4);
    this.fields.push(fixup, label, this.code.length);
  }

  /** Appends a 4-byte entry of a jump table: label − base, both offsets in this function. The table is data amid code. */
  tableEntry(label: LabelId, base: LabelId): void {
    this.code.u32(0);
    this.fields.push(this.code.length - 4, label, -1 - base);
  }

  /**
   * The instruction just encoded refers to a symbol.
   * @param fixup  offset in `code` of the field, as the encoder returned it; for `abs64` in `movabs` that is `code.length - 8`
   * @param addend added to the symbol's address; an immediate behind the field is accounted for here
   */
  relocate(fixup: number, kind: RelocationKind, symbol: string, addend = 0): void {
    const size = kind === 'abs64' ? 8 : 4;
    this.checkField(fixup, size);
    const trailing = kind === 'abs64' ? 0 : this.code.length - fixup - size;
    this.relocations.push({ kind, offset: fixup, symbol, addend: addend - trailing });
  }

  /** What follows belongs to a source line. */
  line(line: number): void {
    const { lines } = this;
    if (lines.length > 0 && lines[lines.length - 1] === line) return;
    lines.push(this.code.length, this.itemAt.length, line);
  }

  /** Settles every jump and address. The object is spent afterwards; its buffer may be reused. */
  finish(): PlacedCode {
    this.checkLabels();
    const layout = new Layout(this.itemAt, this.itemKind, this.itemArgument, this.labelAt, this.labelItems);
    layout.relax();
    const out = new CodeBuffer(this.code.length + layout.total);
    this.copyWithItems(out, layout);
    const place = (at: number) => at + layout.shiftAt(at);
    this.fillFields(out, layout, place);
    return {
      bytes: out.bytes(),
      alignment: this.itemKind.reduce(
        (most, kind, i) => (kind === ALIGN ? Math.max(most, this.itemArgument[i]) : most),
        1,
      ),
      relocations: this.relocations.map((relocation) => ({ ...relocation, offset: place(relocation.offset) })),
      sourceMap: this.placeLines(layout),
      labelOffsets: Int32Array.from(this.labelAt, (at, label) => (at === UNBOUND ? UNBOUND : layout.label(label))),
    };
  }

  private addItem(kind: number, argument: number): void {
    this.itemAt.push(this.code.length);
    this.itemKind.push(kind);
    this.itemArgument.push(argument);
  }

  private checkField(at: number, size: number): void {
    if (at >= 0 && at + size <= this.code.length) return;
    throw new LinkError('bad-object', `a field of ${size} bytes at ${at} is not in ${this.code.length} bytes of code`);
  }

  private checkLabels(): void {
    const missing = new Set<number>();
    const see = (label: number) => {
      if (this.labelAt[label] === UNBOUND) missing.add(label);
    };
    for (let i = 0; i < this.itemKind.length; i++) if (this.itemKind[i] !== ALIGN) see(this.itemArgument[i]);
    for (let i = 0; i < this.fields.length; i += 3) {
      see(this.fields[i + 1]);
      if (this.fields[i + 2] < 0) see(-1 - this.fields[i + 2]);
    }
    if (missing.size > 0) throw new LinkError('unresolved', `labels that were never bound: ${[...missing].join(', ')}`);
  }

  private copyWithItems(out: CodeBuffer, layout: Layout): void {
    const { itemAt, itemKind, itemArgument } = this;
    let from = 0;
    for (let i = 0; i < itemAt.length; i++) {
      out.append(this.code.data.subarray(from, itemAt[i]));
      from = itemAt[i];
      const kind = itemKind[i];
      const size = layout.size[i];
      if (kind === ALIGN) {
        emitNop(out, size);
        continue;
      }
      const distance = layout.label(itemArgument[i]) - (out.length + size);
      if (kind === JMP) emitI(out, size === SHORT_SIZE ? X64.jmpRel8 : X64.jmpRel32, distance);
      else emitCI(out, size === SHORT_SIZE ? X64.jccRel8 : X64.jccRel32, kind, distance);
    }
    out.append(this.code.data.subarray(from, this.code.length));
  }

  private fillFields(out: CodeBuffer, layout: Layout, place: (at: number) => number): void {
    for (let i = 0; i < this.fields.length; i += 3) {
      const at = place(this.fields[i]);
      const from = this.fields[i + 2];
      const target = layout.label(this.fields[i + 1]);
      if (from < 0) out.patch32(at, target - layout.label(-1 - from));
      // The operands' own displacement stands in the field and counts from the label. No item lies inside an instruction.
      else out.patch32(at, out.read32(at) + target - (at + from - this.fields[i]));
    }
  }

  private placeLines(layout: Layout): Int32Array {
    const map: number[] = [];
    for (let i = 0; i < this.lines.length; i += 3) {
      const at = this.lines[i] + layout.shiftBefore[this.lines[i + 1]];
      // A line that got no code gives way to the next.
      if (map.length > 0 && map[map.length - 2] === at) map.length -= 2;
      map.push(at, this.lines[i + 2]);
    }
    return Int32Array.from(map);
  }
}

/** Sizes of the items, and from them the final offset of everything. */
class Layout {
  readonly size: Uint16Array;
  /** Bytes that the items before item i take; one entry more than there are items. */
  readonly shiftBefore: Int32Array;
  private readonly at: readonly number[];
  private readonly kind: readonly number[];
  private readonly argument: readonly number[];
  private readonly labelAt: readonly number[];
  private readonly labelItems: readonly number[];

  constructor(
    at: readonly number[],
    kind: readonly number[],
    argument: readonly number[],
    labelAt: readonly number[],
    labelItems: readonly number[],
  ) {
    this.at = at;
    this.kind = kind;
    this.argument = argument;
    this.labelAt = labelAt;
    this.labelItems = labelItems;
    this.size = Uint16Array.from(kind, (each) => (each === ALIGN ? 0 : SHORT_SIZE));
    this.shiftBefore = new Int32Array(kind.length + 1);
  }

  /** Bytes that all items take. */
  get total(): number {
    return this.shiftBefore[this.kind.length];
  }

  label(label: number): number {
    return this.labelAt[label] + this.shiftBefore[this.labelItems[label]];
  }

  /** Bytes that the items up to and at an offset take; for a byte of the code at that offset. */
  shiftAt(at: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return this.shiftBefore[low];
  }

  relax(): void {
    this.place();
    for (let round = 0; this.grow(); round++) {
      if (round === MAX_ROUNDS) this.growForSure();
      this.place();
    }
  }

  /** Sums the sizes up; padding depends on what comes before it. */
  private place(): void {
    const { at, kind, argument, size, shiftBefore } = this;
    let shift = 0;
    for (let i = 0; i < kind.length; i++) {
      shiftBefore[i] = shift;
      if (kind[i] === ALIGN) size[i] = -(at[i] + shift) & (argument[i] - 1);
      shift += size[i];
    }
    shiftBefore[kind.length] = shift;
  }

  /** Makes jumps long that do not reach; true when there were any. */
  private grow(): boolean {
    const { at, kind, argument, size, shiftBefore } = this;
    let grew = false;
    for (let i = 0; i < kind.length; i++) {
      if (kind[i] === ALIGN || size[i] !== SHORT_SIZE) continue;
      const distance = this.label(argument[i]) - (at[i] + shiftBefore[i] + SHORT_SIZE);
      if (distance >= -128 && distance <= 127) continue;
      size[i] = longSize(kind[i]);
      grew = true;
    }
    return grew;
  }

  /** Makes jumps long that might not reach when everything between is as large as it can become. */
  private growForSure(): void {
    const { at, kind, argument, size } = this;
    const most = new Float64Array(kind.length + 1);
    for (let i = 0; i < kind.length; i++)
      most[i + 1] = most[i] + (kind[i] === ALIGN ? argument[i] - 1 : longSize(kind[i]));
    for (let i = 0; i < kind.length; i++) {
      if (kind[i] === ALIGN || size[i] !== SHORT_SIZE) continue;
      const items = this.labelItems[argument[i]];
      const raw = Math.abs(this.labelAt[argument[i]] - at[i]);
      // A backward jump also spans itself.
      const between = items > i ? most[items] - most[i + 1] : most[i] - most[items] + SHORT_SIZE;
      if (raw + between > 127) size[i] = longSize(kind[i]);
    }
  }
}

function longSize(kind: number): number {
  return kind === JMP ? LONG_JMP_SIZE : LONG_JCC_SIZE;
}
