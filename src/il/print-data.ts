/** Data and type definitions as IL text. */
import { printDouble, printSingle } from './floats.js';
import type { Linkage } from './linkage.js';
import type { AggregateField, AggregateType, DataDefinition, DataItem, IlModule } from './module.js';
import { writtenName } from './print-names.js';
import { encodeString } from './strings.js';

export function linkageText(linkage: Linkage): string {
  let text = '';
  if (linkage.exported) text += 'export ';
  if (linkage.thread) text += 'thread ';
  if (linkage.common) text += 'common ';
  if (linkage.section !== '') text += `section "${linkage.section}" `;
  if (linkage.section !== '' && linkage.sectionFlags !== '') text += `"${linkage.sectionFlags}" `;
  return text;
}

export function printType(module: IlModule, type: AggregateType): string {
  const align = type.explicitAlignment ? `align ${type.alignment} ` : '';
  const fields = (list: readonly AggregateField[]): string => {
    const texts = list.map(({ kind, count }) => {
      const name = typeof kind === 'string' ? kind : writtenName(':', module.types[kind]?.name ?? '?');
      return count === 1 ? name : `${name} ${count}`;
    });
    return texts.length === 0 ? '{ }' : `{ ${texts.join(', ')} }`;
  };
  let body = type.isUnion ? `{ ${type.members.map(fields).join(' ')} }` : fields(type.members[0] ?? []);
  if (type.isOpaque) body = `{ ${type.size} }`;
  return `type ${writtenName(':', type.name)} = ${align}${body}\n`;
}

export function printData(module: IlModule, data: DataDefinition): string {
  const align = data.alignment === 0 ? '' : `align ${data.alignment} `;
  const groups: string[] = [];
  let letter = '';
  for (const item of data.items) {
    if (item.kind === 'zero') {
      groups.push(`z ${item.count}`);
      letter = '';
      continue;
    }
    const text = itemText(module, item);
    if (item.letter === letter) groups.push(`${groups.pop()} ${text}`);
    else groups.push(`${item.letter} ${text}`);
    letter = item.letter;
  }
  const body = groups.length === 0 ? '{ }' : `{ ${groups.join(', ')} }`;
  return `${linkageText(data.linkage)}data ${writtenName('$', data.name)} = ${align}${body}\n`;
}

function itemText(module: IlModule, item: Exclude<DataItem, { kind: 'zero' }>): string {
  switch (item.kind) {
    case 'int':
      return String(item.value);
    case 'float':
      if (Number.isNaN(item.value)) return `${item.letter}_nan`;
      return item.letter === 's' ? printSingle(item.value) : printDouble(item.value);
    case 'symbol': {
      const offset = item.offset === 0 ? '' : `+${item.offset}`;
      return `${writtenName('$', module.symbolNames[item.symbol])}${offset}`;
    }
    case 'string':
      return `"${encodeString(item.bytes)}"`;
  }
}
