/**
 * Sources of library routines: IL text, one chunk per symbol, so that start-up parses and compiles only what a program
 * reaches. The text is the published IL plus two conveniences, both undone here:
 *
 * - a load or store may name its address as `%base+8` or `$symbol+8`; the addition becomes an instruction of its own;
 * - temporaries may be assigned more than once (SSA is constructed after parsing).
 *
 * A chunk is `function …` or `data …`; the collector adds `export` where generated code or the session needs the symbol.
 */

/** IL text by the symbol it defines. */
export type Sources = Readonly<Record<string, string>>;

const ADDRESS = /^(\s*.*\b(?:load|store)\w*\b.*?)([%$][\w.]+)\+(\d+)[ \t]*(?:#.*)?$/gm;
const SYMBOL = /\$([A-Za-z_][\w.]*)/g;
const COMMENT = /#.*$/gm;

/** Turns `loadw %s+8` into an addition and a load. */
export function expandAddresses(text: string): string {
  let count = 0;
  return text.replace(ADDRESS, (_line, head: string, base: string, offset: string) => {
    if (offset === '0') return `${head}${base}`;
    const name = `%.at${count++}`;
    return `\t${name} =l add ${base}, ${offset}\n${head}${name}`;
  });
}

/** Symbols that a chunk mentions, itself excluded, each once. */
export function referencesOf(name: string, text: string): string[] {
  const found = new Set<string>();
  for (const match of text.replace(COMMENT, '').matchAll(SYMBOL)) found.add(match[1]);
  found.delete(name);
  return [...found];
}

/** A reference parameter that may be null becomes the static empty string: no branch, and all fields can be read. */
export function orEmpty(...names: string[]): string {
  return names
    .map((name) => `\t%.null_${name} =w ceql %${name}, 0\n\t%${name} =l select %.null_${name}, $fb_empty, %${name}`)
    .join('\n');
}

/** NUL-terminated text as a data chunk. */
export function cText(name: string, text: string): string {
  return `data $${name} = { b "${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}", b 0 }`;
}
