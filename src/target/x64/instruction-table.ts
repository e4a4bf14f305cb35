/**
 * The instruction table in the form in which it is used: small integer ids, and flat columns that the encoder reads.
 * A row is parsed when it is first asked for: a program uses a few dozen of the several hundred rows, and start-up counts.
 * Id 0 is no instruction.
 */
import { InternalError } from '#support';
import { parseRow, type RowText, type X64Row } from './row.js';

/** Bits of the `traits` column. `digit` and `opcodeCount` are fields. */
export const Trait = {
  loaded: 1 << 0,
  rexW: 1 << 1,
  modrm: 1 << 2,
  /** The opcode's last byte takes the low bits of `reg`. */
  plusR: 1 << 3,
  /** The opcode's last byte takes `cc`. */
  plusCc: 1 << 4,
  /** ModR/M.reg is the operand `reg`, else `digit`. */
  regOperand: 1 << 5,
  /** 8-bit registers: 4..7 need an empty REX to mean spl..dil. */
  byteReg: 1 << 6,
  byteRm: 1 << 7,
  rmMayBeRegister: 1 << 8,
  rmMayBeMemory: 1 << 9,
  relative: 1 << 10,
  digitShift: 12,
  opcodeCountShift: 16,
  immediateBytesShift: 20,
} as const;

export type RowTable = Readonly<Record<string, RowText>>;

export class InstructionTable {
  /** Row names by id. */
  readonly names: readonly string[];
  readonly count: number;
  /** Columns of the encoder, valid once `traits[id] !== 0`. */
  readonly traits: Int32Array;
  readonly prefixes: Int32Array;
  readonly opcodes: Int32Array;
  /** Range of the immediate. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  private readonly texts: readonly RowText[];
  private readonly rows: (X64Row | null)[];

  constructor(tables: readonly RowTable[]) {
    const names = ['none', ...tables.flatMap((rows) => Object.keys(rows))];
    const texts: RowText[] = [['', '', '', ''], ...tables.flatMap((rows) => Object.values(rows))];
    this.names = names;
    this.count = names.length;
    this.traits = new Int32Array(this.count);
    this.prefixes = new Int32Array(this.count);
    this.opcodes = new Int32Array(this.count);
    this.low = new Float64Array(this.count);
    this.high = new Float64Array(this.count);
    this.texts = texts;
    this.rows = new Array(this.count).fill(null);
  }

  /** The parsed row. @throws InternalError when there is no such id, or when the row is malformed */
  row(id: number): X64Row {
    return this.rows[id] ?? this.load(id);
  }

  /** Fills the columns of a row and returns its traits. */
  loadTraits(id: number): number {
    this.row(id);
    return this.traits[id];
  }

  private load(id: number): X64Row {
    if (!(Number.isInteger(id) && id > 0 && id < this.count))
      throw new InternalError('x64 instruction table', `no row ${id}`);
    const row = parseRow(id, this.names[id], this.texts[id]);
    const { encoding } = row;
    let traits =
      Trait.loaded |
      (encoding.opcodeCount << Trait.opcodeCountShift) |
      (encoding.immediateBytes << Trait.immediateBytesShift);
    if (encoding.rexW) traits |= Trait.rexW;
    if (encoding.plus === 'r') traits |= Trait.plusR;
    if (encoding.plus === 'cc') traits |= Trait.plusCc;
    if (encoding.modrm !== '') traits |= Trait.modrm;
    if (encoding.modrm === 'r') traits |= Trait.regOperand;
    else if (encoding.modrm !== '') traits |= encoding.modrm << Trait.digitShift;
    for (const { field, kind } of row.operands) {
      const isByte = kind.file === 'gpr' && kind.bits === 8;
      if (field === 'reg' && isByte) traits |= Trait.byteReg;
      if (field === 'rm') {
        if (isByte) traits |= Trait.byteRm;
        if (kind.place !== 'memory') traits |= Trait.rmMayBeRegister;
        if (kind.place !== 'register') traits |= Trait.rmMayBeMemory;
      }
      if (field === 'imm') {
        if (kind.place === 'relative') traits |= Trait.relative;
        this.low[id] = kind.low;
        this.high[id] = kind.high;
      }
    }
    this.prefixes[id] = encoding.prefixes;
    this.opcodes[id] = encoding.opcode;
    this.traits[id] = traits;
    this.rows[id] = row;
    return row;
  }
}

/**
 * Row names of several tables to ids. Tables aren't merged, and the result has no prototype: V8 then makes a hash table at
 * once and not a chain of 800 shapes.
 *
 * MEASURED: 7 ms merged into a plain object, 0.4 ms this way, at start-up.
 */
export function rowIds<Rows extends RowTable>(tables: readonly Rows[]): { readonly [Name in KeyOfEach<Rows>]: number };
export function rowIds(tables: readonly RowTable[]): Readonly<Record<string, number>> {
  const ids: Record<string, number> = Object.create(null);
  let id = 1;
  for (const rows of tables) for (const name in rows) ids[name] = id++;
  return ids;
}

type KeyOfEach<Rows> = Rows extends unknown ? keyof Rows : never;
