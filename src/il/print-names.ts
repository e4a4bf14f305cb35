/** Names as IL text: unique per function for temporaries and blocks, quoted where the plain form cannot hold them. */
import type { IlFunction } from './function.js';

const PLAIN = /^[a-zA-Z._][a-zA-Z0-9$._]*$/;

/** A sigil and a name, quoted when it is no plain one. */
export const writtenName = (sigil: string, name: string): string =>
  PLAIN.test(name) ? sigil + name : `${sigil}"${name}"`;

/**
 * `%name` by temporary number. Unnamed temporaries are `%t.N`; where two share a name, the later gets its number appended,
 * so that what is printed means the same when parsed.
 */
export function temporaryNames(fn: IlFunction): string[] {
  return uniqueNames('%', 't', fn.tempCount, (temp) => fn.tempNames[temp] ?? '');
}

/** `@name` by block number; unnamed blocks are `@b.N`. */
export function blockNames(fn: IlFunction): string[] {
  return uniqueNames('@', 'b', fn.blockCount, (block) => fn.blockNames[block]);
}

function uniqueNames(sigil: string, letter: string, count: number, nameOf: (index: number) => string): string[] {
  const names: string[] = new Array(count).fill('');
  const taken = new Set<string>();
  for (let index = 1; index < count; index++) {
    const name = nameOf(index);
    if (name === '' || taken.has(name)) continue;
    taken.add(name);
    names[index] = writtenName(sigil, name);
  }
  for (let index = 1; index < count; index++) {
    if (names[index] !== '') continue;
    const base = nameOf(index) || letter;
    let name = `${base}.${index}`;
    while (taken.has(name)) name = `${name}.${index}`;
    taken.add(name);
    names[index] = writtenName(sigil, name);
  }
  return names;
}
