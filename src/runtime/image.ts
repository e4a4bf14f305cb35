/**
 * Reading a runtime image: the file is taken as it is, and only what a program reaches becomes object code.
 *
 * INVARIANT: an image that was opened is the one that was asked for: its checksum is right, and the one that the caller
 * expects. Nothing behind the checksum is checked again.
 */
import type { CodeObject, DataObject, FunctionCode, Relocation } from '#link';
import { checksumFunction } from '#os';
import {
  FORMAT_VERSION,
  HEADER,
  HEADER_WORDS,
  ITEM,
  ITEM_FLAG,
  ITEM_WORDS,
  MAGIC,
  padded,
  RELOCATION,
  RELOCATION_KINDS,
  RELOCATION_WORDS,
  WORD,
} from './image-format.js';

/** Why an image cannot be used. */
export class ImageError extends Error {
  constructor(what: string) {
    super(`runtime image ${what}`);
    this.name = 'ImageError';
  }
}

const NO_LINES = new Int32Array(0);

export class RuntimeImage {
  private readonly items: Int32Array;
  private readonly relocations: Int32Array;
  private readonly names: readonly string[];
  private readonly texts: Buffer;
  private readonly bytes: Buffer;
  /** Item numbers by name. */
  private readonly numbers = new Map<string, number>();

  /**
   * @param file     the whole file
   * @param checksum of the image that belongs to this program
   * @throws ImageError when the file is damaged, of another format, or of another build
   */
  constructor(file: Uint8Array, checksum: number) {
    const image = aligned(file);
    const header = new Int32Array(image.buffer, image.byteOffset, Math.min(HEADER_WORDS, image.length / WORD));
    if (header.length < HEADER_WORDS || header[HEADER.magic] !== MAGIC) throw new ImageError('is none');
    if (header[HEADER.version] !== FORMAT_VERSION) throw new ImageError('has another format');
    if (checksumOf(image) !== header[HEADER.checksum] >>> 0) throw new ImageError('is damaged');
    if (header[HEADER.checksum] >>> 0 !== checksum) throw new ImageError('belongs to another build');
    let at = HEADER_WORDS * WORD;
    const section = (size: number): Buffer => {
      const start = at;
      at += padded(size);
      return image.subarray(start, start + size);
    };
    this.items = wordsOf(section(header[HEADER.itemCount] * ITEM_WORDS * WORD));
    this.relocations = wordsOf(section(header[HEADER.relocationCount] * RELOCATION_WORDS * WORD));
    this.names = section(header[HEADER.namesSize]).toString('latin1').split('\n');
    this.texts = section(header[HEADER.textsSize]);
    this.bytes = section(header[HEADER.bytesSize]);
    for (let i = 0; i < header[HEADER.itemCount]; i++) this.numbers.set(this.names[i], i);
  }

  has(name: string): boolean {
    return this.numbers.has(name);
  }

  /** IL of a function that is worth inlining, optimized; empty for all others. */
  inlinableText(name: string): string {
    const number = this.numbers.get(name);
    if (number === undefined) return '';
    const start = this.word(number, ITEM.text);
    return this.texts.toString('latin1', start, start + this.word(number, ITEM.textSize));
  }

  /** Object code of the items with these names, which the image has. Bytes are the image's own. */
  select(names: Iterable<string>): CodeObject {
    const functions: FunctionCode[] = [];
    const data: DataObject[] = [];
    for (const name of names) {
      const number = this.numbers.get(name);
      if (number === undefined) throw new ImageError(`has no '${name}'`);
      if ((this.word(number, ITEM.flags) & ITEM_FLAG.data) === 0) functions.push(this.functionAt(number));
      else data.push(this.dataAt(number));
    }
    return { functions, data };
  }

  /** Symbols that an item refers to. */
  *references(name: string): Iterable<string> {
    const number = this.numbers.get(name) ?? 0;
    const first = this.word(number, ITEM.relocation);
    const end = first + this.word(number, ITEM.relocationCount);
    for (let i = first; i < end; i++) yield this.names[this.relocations[i * RELOCATION_WORDS + RELOCATION.symbol]];
  }

  private word(number: number, field: number): number {
    return this.items[number * ITEM_WORDS + field];
  }

  private common(number: number): Pick<FunctionCode, 'name' | 'exported' | 'alignment' | 'bytes' | 'relocations'> {
    const start = this.word(number, ITEM.bytes);
    return {
      name: this.names[number],
      exported: (this.word(number, ITEM.flags) & ITEM_FLAG.exported) !== 0,
      alignment: this.word(number, ITEM.alignment),
      bytes: this.bytes.subarray(start, start + this.word(number, ITEM.bytesSize)),
      relocations: this.relocationsOf(number),
    };
  }

  private functionAt(number: number): FunctionCode {
    return {
      ...this.common(number),
      sourceMap: NO_LINES,
      frameSize: this.word(number, ITEM.frameSize),
      savedRegisters: this.word(number, ITEM.savedRegisters),
    };
  }

  private dataAt(number: number): DataObject {
    const flags = this.word(number, ITEM.flags);
    return {
      ...this.common(number),
      readonly: (flags & ITEM_FLAG.readonly) !== 0,
      thread: (flags & ITEM_FLAG.thread) !== 0,
      zeroFill: this.word(number, ITEM.zeroFill),
    };
  }

  private relocationsOf(number: number): Relocation[] {
    const { relocations, names } = this;
    const list: Relocation[] = [];
    const first = this.word(number, ITEM.relocation) * RELOCATION_WORDS;
    const end = first + this.word(number, ITEM.relocationCount) * RELOCATION_WORDS;
    for (let at = first; at < end; at += RELOCATION_WORDS) {
      list.push({
        kind: RELOCATION_KINDS[relocations[at + RELOCATION.kind]],
        offset: relocations[at + RELOCATION.offset],
        symbol: names[relocations[at + RELOCATION.symbol]],
        addend: relocations[at + RELOCATION.addend],
      });
    }
    return list;
  }
}

/** Checksum that an intact image holds: of everything behind the checksum. */
export function checksumOf(image: Uint8Array): number {
  const checksum = checksumFunction();
  if (checksum === null) throw new ImageError('cannot be checked on this version of Node');
  return checksum(image.subarray((HEADER.checksum + 1) * WORD));
}

/** The file's bytes where words can be read in place. */
function aligned(file: Uint8Array): Buffer {
  const inPlace = file.byteOffset % WORD === 0 ? file : new Uint8Array(file);
  return Buffer.from(inPlace.buffer, inPlace.byteOffset, inPlace.length);
}

function wordsOf(section: Buffer): Int32Array {
  return new Int32Array(section.buffer, section.byteOffset, section.length / WORD);
}
