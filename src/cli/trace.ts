/** --show-… and --trace-…: what the first stages make of a program, on stderr. */
import { Jump, parseIl } from '#il';
import { checkProgram, decodeSource, lex, parseProgram, printAst, TOKEN_TEXT, type TokenTable } from '#language';
import { CompileError, SourceText, translateBasic } from '#session';
import { toStderr } from './output.js';
import type { CommandLine } from './parse-command-line.js';
import { readInput } from './read-input.js';

type Checked = ReturnType<typeof checkProgram>['checked'];

/** @returns whether an option asks to stop here @throws CompileError */
export function trace({ flags, file }: CommandLine): boolean {
  const bytes = readInput(file);
  const { source, diagnostics } = decodeSource(file, bytes);
  if (diagnostics.length > 0) throw new CompileError(source, diagnostics);
  if (flags.has('show-tokens')) toStderr(tokenLines(source, lex(source).tokens));
  if (flags.has('trace-ast')) toStderr(printAst(check(source)));
  if (flags.has('trace-symbols')) toStderr(symbolLines(check(source)));
  if (flags.has('show-il')) toStderr(translateBasic(bytes, file).il);
  if (flags.has('trace-cfg')) toStderr(flowLines(translateBasic(bytes, file).il));
  return flags.has('trace-ast') || flags.has('trace-symbols') || flags.has('trace-cfg');
}

function check(source: SourceText): Checked {
  const parsed = parseProgram(source);
  const { checked, diagnostics } = checkProgram(parsed.program, source);
  const errors = [parsed.diagnostics, diagnostics].find((list) => list.some(({ severity }) => severity === 'error'));
  if (errors !== undefined) throw new CompileError(source, errors);
  return checked;
}

/** `line:column  kind  text` */
function tokenLines(source: SourceText, { length, kind, start, end }: TokenTable): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    const place = `${source.lineAt(start[i])}:${source.columnAt(start[i])}`;
    const spelling = source.text.slice(start[i], end[i]).trim();
    text += `${place.padEnd(8)} ${TOKEN_TEXT[kind[i]].padEnd(12)} ${spelling}`.trimEnd() + '\n';
  }
  return text;
}

function symbolLines({ source, variables, arrays, labels, procedures, records, classes }: Checked): string {
  const lines: string[] = [];
  const add = (indent: string, what: string, name: string, detail: string, at: number): void => {
    const place = `${source.lineAt(at)}:${source.columnAt(at)}`;
    lines.push(`${indent}${what.padEnd(10)} ${name.trim().padEnd(20)} ${detail.padEnd(12)} ${place}`);
  };
  for (const each of variables) add('', each.storage, each.name, each.type.name, each.span.start);
  for (const each of arrays) add('', 'array', each.name, each.element.name, each.span.start);
  for (const each of labels) add('', 'label', each.name, '', each.span.start);
  for (const { name } of [...records, ...classes]) lines.push(`type       ${name}`);
  for (const procedure of procedures) {
    add('', procedure.form, procedure.name, procedure.result.name, procedure.span.start);
    for (const each of procedure.variables) add('  ', each.storage, each.name, each.type.name, each.span.start);
    for (const each of procedure.arrays) add('  ', 'array', each.name, each.element.name, each.span.start);
    for (const each of procedure.labels) add('  ', 'label', each.name, '', each.span.start);
  }
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** Blocks and where they lead, by function. */
function flowLines(il: string): string {
  const { module } = parseIl(new SourceText('il', il));
  const lines: string[] = [];
  for (const fn of module.functions) {
    lines.push(`$${fn.name}`);
    for (let block = 1; block < fn.blockCount; block++) {
      const names = [fn.blockSucc0[block], fn.blockSucc1[block]]
        .filter((to) => to !== 0)
        .map((to) => `@${fn.blockNames[to]}`);
      const end = names.length > 0 ? names.join(' ') : fn.blockJump[block] === Jump.hlt ? 'hlt' : 'ret';
      lines.push(`  @${fn.blockNames[block]} -> ${end}`);
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}
