/** Object code of the library to a runtime image; the layout is in image-format.ts. */
import type { CodeObject, DataObject, FunctionCode, Relocation } from '#link';
import { checksumOf } from './image.js';
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

/** @param inlinable IL by the name of the function that it defines */
export function writeImage(object: CodeObject, inlinable: ReadonlyMap<string, string>): Uint8Array {
  const writer = new ImageWriter(object);
  for (const item of object.functions) writer.addFunction(item, inlinable.get(item.name) ?? '');
  for (const item of object.data) writer.addData(item);
  return writer.finish();
}

class ImageWriter {
  private readonly items: number[] = [];
  private readonly relocations: number[] = [];
  private readonly bytes: number[] = [];
  private texts = '';
  private readonly names: string[];
  private readonly nameNumbers: Map<string, number>;

  constructor({ functions, data }: CodeObject) {
    this.names = [...functions, ...data].map(({ name }) => name);
    this.nameNumbers = new Map(this.names.map((name, i) => [name, i]));
  }

  addFunction(item: FunctionCode, text: string): void {
    const { frameSize, savedRegisters = 0 } = item;
    this.add(item, { flags: 0, frameSize, savedRegisters, zeroFill: 0 }, text);
  }

  addData(item: DataObject): void {
    const { data, readonly, thread } = ITEM_FLAG;
    const flags = data | (item.readonly ? readonly : 0) | (item.thread ? thread : 0);
    this.add(item, { flags, frameSize: 0, savedRegisters: 0, zeroFill: item.zeroFill }, '');
  }

  finish(): Uint8Array {
    const names = Buffer.from(this.names.join('\n'), 'latin1');
    const texts = Buffer.from(this.texts, 'latin1');
    const sections = [words(this.items), words(this.relocations), names, texts, Buffer.from(this.bytes)];
    const image = Buffer.alloc(sections.reduce((size, { length }) => size + padded(length), HEADER_WORDS * WORD));
    let at = HEADER_WORDS * WORD;
    for (const section of sections) {
      image.set(section, at);
      at += padded(section.length);
    }
    const header: Record<keyof typeof HEADER, number> = {
      magic: MAGIC,
      version: FORMAT_VERSION,
      checksum: 0,
      itemCount: this.items.length / ITEM_WORDS,
      relocationCount: this.relocations.length / RELOCATION_WORDS,
      namesSize: names.length,
      textsSize: texts.length,
      bytesSize: this.bytes.length,
    };
    image.set(words(row(HEADER_WORDS, HEADER, header)));
    image.writeInt32LE(checksumOf(image) | 0, HEADER.checksum * WORD);
    return image;
  }

  private add(
    item: FunctionCode | DataObject,
    own: Readonly<Record<'flags' | 'frameSize' | 'savedRegisters' | 'zeroFill', number>>,
    text: string,
  ): void {
    this.items.push(
      ...row(ITEM_WORDS, ITEM, {
        ...own,
        flags: own.flags | (item.exported ? ITEM_FLAG.exported : 0),
        alignment: item.alignment,
        bytes: this.bytes.length,
        bytesSize: item.bytes.length,
        relocation: this.relocations.length / RELOCATION_WORDS,
        relocationCount: item.relocations.length,
        text: this.texts.length,
        textSize: text.length,
      }),
    );
    this.texts += text;
    for (const byte of item.bytes) this.bytes.push(byte);
    for (const relocation of item.relocations) this.addRelocation(relocation);
  }

  private addRelocation({ kind, offset, symbol, addend }: Relocation): void {
    this.relocations.push(
      ...row(RELOCATION_WORDS, RELOCATION, {
        kind: RELOCATION_KINDS.indexOf(kind),
        offset,
        symbol: this.nameNumber(symbol),
        addend,
      }),
    );
  }

  private nameNumber(name: string): number {
    let number = this.nameNumbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.nameNumbers.set(name, number);
    }
    return number;
  }
}

/** Values in the order that a table of word numbers gives. */
function row<K extends string>(
  length: number,
  places: Readonly<Record<K, number>>,
  values: Readonly<Record<K, number>>,
): number[] {
  const out = new Array<number>(length).fill(0);
  for (const key in places) out[places[key]] = values[key];
  return out;
}

function words(values: readonly number[]): Buffer {
  const out = Buffer.alloc(values.length * WORD);
  for (const [i, value] of values.entries()) out.writeInt32LE(value | 0, i * WORD);
  return out;
}
