/**
 * Text of syntax and checked trees, for golden tests and `--trace-ast`: one statement per line, blocks indented under
 * the name of the field that holds them, expressions in parentheses as `(kind:TYPE field=… …)`. Symbols, types and
 * fields appear by name. Places in the source are left out.
 */
import type { CheckedProgram } from './ast.js';
import type { ProcedureSymbol, VariableSymbol } from './symbols.js';
import type { ProgramSyntax } from './syntax.js';

export function printSyntax(program: ProgramSyntax): string {
  return statements(program.body, '');
}

/** The whole program: module level first, then each procedure with its header. */
export function printAst(program: CheckedProgram): string {
  const { data } = program;
  const items = data.length === 0 ? '' : `data ${data.map((item) => JSON.stringify(item.text)).join(' ')}\n`;
  return (
    items + declarations(program.variables) + statements(program.body, '') + program.procedures.map(procedure).join('')
  );
}

function declarations(variables: readonly VariableSymbol[]): string {
  return variables.map((one) => `${one.storage} ${one.name}:${one.type.name}${flags(one)}\n`).join('');
}

function flags(one: VariableSymbol): string {
  const used = one.usedByProcedures && one.storage === 'module' ? ' used by procedures' : '';
  return (one.byReference ? ' by reference' : '') + used + (one.addressTaken ? ' address taken' : '');
}

function procedure(symbol: ProcedureSymbol): string {
  const slot = symbol.slot >= 0 ? ` slot ${symbol.slot}` : '';
  const head = `${symbol.form} ${symbol.name}:${symbol.result.name}${slot}\n`;
  const variables = declarations(symbol.variables).replace(/^/gm, '  ').trimEnd();
  return `${head}${variables === '' ? '' : `${variables}\n`}${statements(symbol.body, '  ')}`;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Places and what is printed elsewhere. */
const HIDDEN: ReadonlySet<string> = new Set(['kind', 'span', 'line', 'endLine', 'type', 'operatorSpan', 'wrapped']);

function statements(list: readonly unknown[], indent: string): string {
  return list.map((one) => (isFields(one) ? statement(one, indent) : '')).join('');
}

/** A statement, or an arm of one: its expressions on the line, its blocks below. */
function statement(node: Fields, indent: string): string {
  const inline: string[] = [];
  const below: string[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'line' && typeof value === 'number') inline.unshift(`${value}`);
    else if (HIDDEN.has(key) || value === null) continue;
    else if (isBlock(value)) below.push(`${indent}  ${key}\n${statements(value, `${indent}    `)}`);
    else inline.push(`${key}=${inlineText(value)}`);
  }
  const kind = typeof node['kind'] === 'string' ? node['kind'] : '-';
  return `${indent}${kind} ${inline.join(' ')}`.trimEnd() + `\n${below.join('')}`;
}

/** A list of statements or arms: things with a line of their own, or nothing. */
function isBlock(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isFields(one) && 'line' in one);
}

function inlineText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(inlineText).join(' ')}]`;
  if (!isFields(value)) return Object.is(value, -0) ? '-0' : String(value);
  return named(value) ?? expression(value);
}

/** Symbols, types and fields: whatever has a name and is no tree. */
function named(value: Fields): string | null {
  const isSymbol = 'id' in value || 'offset' in value || (typeof value['name'] === 'string' && !('span' in value));
  return isSymbol && typeof value['name'] === 'string' ? value['name'].trim() : null;
}

function expression(value: Fields): string {
  const { kind, type } = value;
  if (typeof kind !== 'string' && typeof value['name'] === 'string')
    return value['name'] + String(value['suffix'] ?? '');
  const typed = isFields(type) && typeof type['name'] === 'string' && !('span' in type) ? `:${type['name']}` : '';
  const fields = Object.entries(value)
    .filter(([key, field]) => !(HIDDEN.has(key) && !(key === 'type' && typed === '')) && field !== null && field !== '')
    .map(([key, field]) => `${key}=${inlineText(field)}`);
  return `(${[`${typeof kind === 'string' ? kind : ''}${typed}`, ...fields].join(' ').trim()})`;
}
