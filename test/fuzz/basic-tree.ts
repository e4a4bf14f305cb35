/** A generated program as a tree, so that it can be shrunk: a statement is a line, or a block with lines around its body. */

export type Statement = {
  readonly open: string;
  readonly body: readonly Statement[];
  /** Empty for a line. */
  readonly close: string;
};

export type Program = {
  /** Declarations that everything relies on. */
  readonly head: readonly string[];
  readonly main: readonly Statement[];
  /** Procedures and GOSUB routines: whole blocks. */
  readonly rest: readonly Statement[];
};

export const line = (text: string): Statement => ({ open: text, body: [], close: '' });
export const block = (open: string, body: readonly Statement[], close: string): Statement => ({ open, body, close });

export function programText({ head, main, rest }: Program): string {
  const lines = [...head];
  for (const each of main) append(lines, each, '');
  lines.push('END');
  for (const each of rest) append(lines, each, '');
  return `${lines.join('\n')}\n`;
}

function append(lines: string[], { open, body, close }: Statement, indent: string): void {
  lines.push(...open.split('\n').map((text) => indent + text));
  for (const each of body) append(lines, each, `${indent}  `);
  if (close !== '') lines.push(...close.split('\n').map((text) => indent + text));
}

/** Every program with one statement (and what is in it) less, larger ones first; and blocks without their frame. */
export function* smallerPrograms(program: Program): Generator<Program> {
  for (const main of smallerLists(program.main)) yield { ...program, main };
  for (const rest of smallerLists(program.rest)) yield { ...program, rest };
}

function* smallerLists(list: readonly Statement[]): Generator<readonly Statement[]> {
  for (let size = list.length; size >= 1; size = size >> 1) {
    for (let at = 0; at + size <= list.length; at += size) yield [...list.slice(0, at), ...list.slice(at + size)];
  }
  for (const [i, each] of list.entries()) {
    const replace = (by: readonly Statement[]): Statement[] => [...list.slice(0, i), ...by, ...list.slice(i + 1)];
    if (each.close !== '' && each.body.length > 0) yield replace(each.body);
    for (const body of smallerLists(each.body)) yield replace([{ ...each, body }]);
  }
}
