/** `type` and `data` definitions of IL text. */
import { aggregateType } from './aggregate-layout.js';
import { parseDouble, parseSingle } from './floats.js';
import { W_ALIGN, W_B, W_H, W_TYPE, W_Z } from './keywords.js';
import {
  T_COMMA,
  T_DOUBLE,
  T_EQUALS,
  T_GLOBAL,
  T_INT,
  T_LBRACE,
  T_RBRACE,
  T_SINGLE,
  T_STRING,
  T_TYPE,
  T_WORD,
} from './lex.js';
import type { Linkage } from './linkage.js';
import { Messages } from './messages.js';
import type { AggregateField, DataDefinition, DataItem } from './module.js';
import type { Reader } from './read.js';
import { decodeString } from './strings.js';

/** Letter of a field or data item at the current token: b h w l s d, or '' when it is none. */
function itemLetter(read: Reader): string {
  const { lex } = read;
  if (lex.kind !== T_WORD) return '';
  if (lex.word >= W_TYPE && lex.word < W_TYPE + 4) return 'wlsd'[lex.word - W_TYPE];
  return lex.word === W_B ? 'b' : lex.word === W_H ? 'h' : '';
}

/** `align N` at the current token, 0 when there is none. */
function optionalAlignment(read: Reader): number {
  if (read.lex.kind !== T_WORD || read.lex.word !== W_ALIGN) return 0;
  read.lex.next();
  return read.alignment();
}

/** `type :name = …`; the current token is the name. */
export function parseType(read: Reader): void {
  const { lex, module } = read;
  read.expect(T_TYPE);
  const name = read.name;
  if (module.typeNumbers.has(name)) read.report(Messages.duplicateType(name), lex.start, lex.end);
  lex.next();
  read.take(T_EQUALS);
  const align = optionalAlignment(read);
  read.take(T_LBRACE);
  read.skipNewlines();
  if (lex.kind === T_INT) {
    if (align === 0) read.fail(Messages.opaqueAlignment());
    const size = read.count();
    read.skipNewlines();
    read.take(T_RBRACE);
    module.addType({
      name,
      alignment: align,
      size,
      isUnion: false,
      isOpaque: true,
      explicitAlignment: true,
      members: [],
    });
    return;
  }
  const isUnion = lex.kind === T_LBRACE;
  const members: AggregateField[][] = [];
  if (isUnion) {
    while (lex.kind === T_LBRACE) {
      lex.next();
      members.push(parseFields(read));
      read.skipNewlines();
    }
    read.take(T_RBRACE);
  } else {
    members.push(parseFields(read));
  }
  module.addType(aggregateType(module, { name, isUnion, members, ...(align === 0 ? {} : { align }) }));
}

/** Fields up to and with the closing brace. */
function parseFields(read: Reader): AggregateField[] {
  const { lex } = read;
  const fields: AggregateField[] = [];
  read.skipNewlines();
  while (lex.kind !== T_RBRACE) {
    const letter = itemLetter(read);
    let kind: string | number = letter;
    if (lex.kind === T_TYPE) kind = read.typeNumber();
    else if (letter === '') read.failExpected('a field (b h w l s d or :type)');
    else lex.next();
    fields.push({ kind, count: lex.kind === T_INT ? read.count() : 1 });
    read.skipNewlines();
    if (lex.kind !== T_COMMA) break;
    lex.next();
    read.skipNewlines();
  }
  read.take(T_RBRACE);
  return fields;
}

/** `data $name = …`; the current token is the name, already known to be one. */
export function parseData(read: Reader, linkage: Linkage): DataDefinition {
  const { lex } = read;
  const name = read.name;
  read.symbol();
  read.take(T_EQUALS);
  const alignment = optionalAlignment(read);
  read.take(T_LBRACE);
  const items: DataItem[] = [];
  read.skipNewlines();
  while (lex.kind !== T_RBRACE) {
    parseGroup(read, items);
    if (lex.kind !== T_COMMA) break;
    lex.next();
    read.skipNewlines();
  }
  read.take(T_RBRACE);
  return { name, linkage, alignment, items };
}

/** One letter and its items, or `z count`. */
function parseGroup(read: Reader, items: DataItem[]): void {
  const { lex } = read;
  if (lex.kind === T_WORD && lex.word === W_Z) {
    lex.next();
    items.push({ kind: 'zero', count: read.count() });
    read.skipNewlines();
    return;
  }
  const letter = itemLetter(read);
  if (letter === '') read.failExpected('an item (b h w l s d or z)');
  lex.next();
  read.skipNewlines();
  const before = items.length;
  while (lex.kind !== T_COMMA && lex.kind !== T_RBRACE) {
    items.push(parseItem(read, letter));
    read.skipNewlines();
  }
  if (items.length === before) read.failExpected('a value');
}

function parseItem(read: Reader, letter: string): DataItem {
  const { lex } = read;
  switch (lex.kind) {
    case T_INT: {
      // As written: whoever lays it out takes the low bits.
      const bits = (BigInt(lex.hi) << 32n) | BigInt(lex.lo >>> 0);
      lex.next();
      return { kind: 'int', letter, value: bits };
    }
    case T_SINGLE:
    case T_DOUBLE: {
      const needed = lex.kind === T_SINGLE ? 's' : 'd';
      if (letter !== needed) read.fail(Messages.itemClass(letter, `a ${needed}_ number`));
      const value = lex.kind === T_SINGLE ? parseSingle(lex.numberText) : parseDouble(lex.numberText);
      if (value === null) read.fail(Messages.badNumber(lex.text.slice(lex.start, lex.end)));
      lex.next();
      return { kind: 'float', letter, value };
    }
    case T_GLOBAL: {
      if (letter !== 'l' && letter !== 'w') read.fail(Messages.itemClass(letter, 'an address'));
      const symbol = read.symbol();
      return { kind: 'symbol', letter, symbol, offset: read.symbolOffset() };
    }
    case T_STRING: {
      if (letter !== 'b') read.fail(Messages.itemClass(letter, 'a string'));
      const offset = lex.start + 1;
      return { kind: 'string', letter, bytes: decodeString(read, read.rawString(), offset) };
    }
    default:
      return read.failExpected('a value');
  }
}
