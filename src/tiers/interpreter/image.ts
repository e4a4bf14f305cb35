/**
 * The interpreter's image file: the code with all that belongs to it, made once at build time. Little-endian, sections follow each
 * other and begin at multiples of 4 bytes.
 *
 *     header       HEADER words; the checksum covers everything behind itself
 *     code         the blob, then the bytes of the pieces
 *     numbers      handlers; stubs in STUB_NAMES order; fused forms, each as (opcode count, fixed count, opcodes, fixed); their tree
 *     pieces       rows of PIECE, then their offsets
 *     relocations  rows of (kind, offset, symbol number, addend): the blob's, then each piece's
 *     names        pieces in their order, then symbols, one per line
 *
 * Handlers go by opcode number, so the names of opcodes and stubs are in the header as a checksum: an image of another
 * opcode table is stale.
 */
import { OPCODE_NAMES } from '#bytecode';
import type { CodePiece, CodePieces, Relocation, RelocationKind } from '#link';
import { checksumFunction } from '#os';
import { type FusedForm, type InterpreterCode, STUB_NAMES, type StubName } from './interpreter-code.js';

const MAGIC = 0x49544246;
/** Raised whenever the layout changes. */
const FORMAT = 3;
const WORD = 4;
// biome-ignore format: table
const HEADER = { magic: 0, format: 1, checksum: 2, table: 3, codeBytes: 4, handlersEnd: 5, firstFused: 6, counters: 7, handlerCount: 8, fusedCount: 9, fusedWords: 10, treeWords: 11, relocationCount: 12, nameBytes: 13, pieceCount: 14, pieceBytes: 15, pieceOffsets: 16, pieceRelocations: 17 } as const;
/** Words of a piece: where its bytes, offsets and relocations begin in all pieces', and how many there are. */
// biome-ignore format: table
const PIECE = { bytes: 0, byteCount: 1, offsets: 2, offsetCount: 3, relocations: 4, relocationCount: 5 } as const;
const PIECE_WORDS = 6;
const HEADER_WORDS = 18;
const RELOCATION_WORDS = 4;
const KINDS: readonly RelocationKind[] = ['rel32', 'call32', 'abs64'];

type WrittenPieces = CodePieces & Iterable<readonly [string, CodePiece]>;

/** Why an image cannot be used. */
export class InterpreterImageError extends Error {
  constructor(what: string) {
    super(`interpreter image ${what}`);
    this.name = 'InterpreterImageError';
  }
}

/** @param code with pieces that can be listed */
export function writeInterpreterImage(code: InterpreterCode & { readonly pieces: WrittenPieces }): Uint8Array {
  const pieces = [...code.pieces];
  const all = [...code.relocations, ...pieces.flatMap(([, { relocations }]) => relocations)];
  const symbols = [...new Set(all.map(({ symbol }) => symbol))];
  const fused = code.fused.flatMap(({ opcodes, fixed }) => [opcodes.length, fixed.length, ...opcodes, ...fixed]);
  const relocations = all.flatMap(({ kind, offset, symbol, addend }) => [
    ...[KINDS.indexOf(kind), offset, symbols.indexOf(symbol), addend],
  ]);
  const nameBytes = Buffer.from([...pieces.map(([name]) => name), ...symbols].join('\n'), 'latin1');
  const pieceBytes = Buffer.concat(pieces.map(([, { bytes }]) => bytes));
  const pieceOffsets = pieces.flatMap(([, { offsets }]) => [...offsets]);
  const header = new Int32Array(HEADER_WORDS);
  const fields: Record<keyof typeof HEADER, number> = {
    magic: MAGIC,
    format: FORMAT,
    checksum: 0,
    table: tableChecksum(),
    codeBytes: code.bytes.length,
    handlersEnd: code.handlersEnd,
    firstFused: code.firstFused,
    counters: code.counters ? 1 : 0,
    handlerCount: code.handlers.length,
    fusedCount: code.fused.length,
    fusedWords: fused.length,
    treeWords: code.tree.length,
    relocationCount: code.relocations.length,
    nameBytes: nameBytes.length,
    pieceCount: pieces.length,
    pieceBytes: pieceBytes.length,
    pieceOffsets: pieceOffsets.length,
    pieceRelocations: all.length - code.relocations.length,
  };
  for (const name of Object.keys(HEADER) as (keyof typeof HEADER)[]) header[HEADER[name]] = fields[name];
  const numbers = Int32Array.from([
    ...code.handlers,
    ...STUB_NAMES.map((name) => code.stubs[name]),
    ...fused,
    ...code.tree,
    ...pieceRows(pieces.map(([, piece]) => piece)),
    ...pieceOffsets,
    ...relocations,
  ]);
  const image = Buffer.concat([
    bytesOf(header),
    padded(Buffer.concat([code.bytes, pieceBytes])),
    bytesOf(numbers),
    nameBytes,
  ]);
  image.writeInt32LE(checksum(image) | 0, HEADER.checksum * WORD);
  return new Uint8Array(image);
}

/**
 * @param file     the whole file
 * @param expected checksum of the image that belongs to this program, when it is known
 * @throws InterpreterImageError when the file is damaged, cut short, of another format, or of another build
 */
export function openInterpreterImage(file: Uint8Array, expected?: number): InterpreterCode {
  const image = aligned(file);
  const words = new Int32Array(image.buffer, image.byteOffset, Math.floor(image.length / WORD));
  if (words.length < HEADER_WORDS || words[HEADER.magic] !== MAGIC) throw new InterpreterImageError('is none');
  if (words[HEADER.format] !== FORMAT) throw new InterpreterImageError('has another format');
  if (checksum(image) !== words[HEADER.checksum] >>> 0) throw new InterpreterImageError('is damaged');
  if (expected !== undefined && words[HEADER.checksum] >>> 0 !== expected)
    throw new InterpreterImageError('belongs to another build');
  if (words[HEADER.table] !== tableChecksum()) throw new InterpreterImageError('is for other opcodes');
  const codeBytes = words[HEADER.codeBytes];
  const start = HEADER_WORDS * WORD;
  const pieceBytes = image.subarray(start + codeBytes, start + codeBytes + words[HEADER.pieceBytes]);
  let at = HEADER_WORDS + Math.ceil((codeBytes + pieceBytes.length) / WORD);
  const take = (count: number): Int32Array => {
    at += count;
    return words.subarray(at - count, at);
  };
  const handlers = take(words[HEADER.handlerCount]);
  const stubWords = take(STUB_NAMES.length);
  const fusedWords = take(words[HEADER.fusedWords]);
  const fusedCount = words[HEADER.fusedCount];
  const tree = take(words[HEADER.treeWords]);
  let fused: FusedForm[] | undefined;
  const rows = take(words[HEADER.pieceCount] * PIECE_WORDS);
  const offsets = take(words[HEADER.pieceOffsets]);
  const relocations = take(words[HEADER.relocationCount] * RELOCATION_WORDS);
  const pieceRelocations = take(words[HEADER.pieceRelocations] * RELOCATION_WORDS);
  const names = image.toString('latin1', at * WORD, at * WORD + words[HEADER.nameBytes]).split('\n');
  const symbols = names.splice(words[HEADER.pieceCount]);
  return {
    bytes: image.subarray(start, start + codeBytes),
    relocations: readRelocations(relocations, symbols),
    handlers,
    handlersEnd: words[HEADER.handlersEnd],
    stubs: Object.fromEntries(STUB_NAMES.map((name, i) => [name, stubWords[i]])) as Record<StubName, number>,
    firstFused: words[HEADER.firstFused],
    // Only tests and reports look at them.
    get fused() {
      return (fused ??= readFused(fusedWords, fusedCount));
    },
    tree,
    pieces: new ImagePieces(names, rows, pieceBytes, offsets, { rows: pieceRelocations, symbols }),
    counters: words[HEADER.counters] === 1,
  };
}

/** Pieces of an image; few of them are ever asked for. */
class ImagePieces implements CodePieces {
  private readonly names: readonly string[];
  private readonly rows: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly offsets: Int32Array;
  private readonly relocations: { readonly rows: Int32Array; readonly symbols: readonly string[] };

  constructor(
    names: readonly string[],
    rows: Int32Array,
    bytes: Uint8Array,
    offsets: Int32Array,
    relocations: { readonly rows: Int32Array; readonly symbols: readonly string[] },
  ) {
    this.names = names;
    this.rows = rows;
    this.bytes = bytes;
    this.offsets = offsets;
    this.relocations = relocations;
  }

  get(name: string): CodePiece | undefined {
    const number = this.names.indexOf(name);
    if (number < 0) return undefined;
    const row = this.rows.subarray(number * PIECE_WORDS, (number + 1) * PIECE_WORDS);
    const { rows, symbols } = this.relocations;
    const first = row[PIECE.relocations];
    const own = rows.subarray(first * RELOCATION_WORDS, (first + row[PIECE.relocationCount]) * RELOCATION_WORDS);
    return {
      bytes: this.bytes.subarray(row[PIECE.bytes], row[PIECE.bytes] + row[PIECE.byteCount]),
      relocations: readRelocations(own, symbols),
      offsets: this.offsets.subarray(row[PIECE.offsets], row[PIECE.offsets] + row[PIECE.offsetCount]),
    };
  }
}

function pieceRows(pieces: readonly CodePiece[]): number[] {
  const ends = { bytes: 0, offsets: 0, relocations: 0 };
  return pieces.flatMap(({ bytes, offsets, relocations }) => {
    const counts = [bytes.length, offsets.length, relocations.length];
    const row = [ends.bytes, counts[0], ends.offsets, counts[1], ends.relocations, counts[2]];
    ends.bytes += counts[0];
    ends.offsets += counts[1];
    ends.relocations += counts[2];
    return row;
  });
}

/** Checksum that an intact image holds. */
export const interpreterChecksum = (image: Uint8Array): number =>
  new DataView(image.buffer, image.byteOffset).getUint32(HEADER.checksum * WORD, true);

function readFused(words: Int32Array, count: number): FusedForm[] {
  const forms: FusedForm[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const opcodeEnd = at + 2 + words[at];
    const end = opcodeEnd + words[at + 1];
    forms.push({
      opcodes: Array.from(words.subarray(at + 2, opcodeEnd)),
      fixed: Array.from(words.subarray(opcodeEnd, end)),
    });
    at = end;
  }
  return forms;
}

function readRelocations(rows: Int32Array, names: readonly string[]): Relocation[] {
  const list: Relocation[] = [];
  for (let at = 0; at < rows.length; at += RELOCATION_WORDS)
    list.push({ kind: KINDS[rows[at]], offset: rows[at + 1], symbol: names[rows[at + 2]], addend: rows[at + 3] });
  return list;
}

const tableChecksum = (): number => crc32(Buffer.from([...OPCODE_NAMES, ...STUB_NAMES].join(' '), 'latin1')) | 0;

const checksum = (image: Uint8Array): number => crc32(image.subarray((HEADER.checksum + 1) * WORD));

function crc32(bytes: Uint8Array): number {
  const crc = checksumFunction();
  if (crc === null) throw new InterpreterImageError('cannot be checked on this version of Node');
  return crc(bytes);
}

const bytesOf = (words: Int32Array): Uint8Array => new Uint8Array(words.buffer, words.byteOffset, words.byteLength);

function padded(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(Math.ceil(bytes.length / WORD) * WORD);
  all.set(bytes);
  return all;
}

/** The file's bytes where words can be read in place. */
function aligned(file: Uint8Array): Buffer {
  const inPlace = file.byteOffset % WORD === 0 ? file : new Uint8Array(file);
  return Buffer.from(inPlace.buffer, inPlace.byteOffset, inPlace.length);
}
