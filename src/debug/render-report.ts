/** A session's report as text: what happened, phase by phase, and where everything lies. */
import type { LayoutInfo, ModuleLayout, SectionInfo } from '#link';
import { hex } from './linked-disassembly.js';
import { renderMetrics } from './render-metrics.js';
import type { ExecutionReport, IlSize, ModuleReport, SessionReport } from './session-report.js';

/** What was compiled and where it lies; listings too when the session kept them. */
export function renderPipeline(report: SessionReport): string {
  const parts = report.modules.flatMap(moduleSections);
  parts.push(section('Layout', layoutText(report.layout)));
  parts.push(section('Link table', linkTable(report.layout)));
  return parts.join('\n');
}

/** What happened when it ran, and how long everything took. */
export function renderOutcome(report: SessionReport): string {
  const phases = section('Phases', renderMetrics(report.phases));
  return `${phases}\n${section('Result', report.executions.map(executionText).join(''))}`;
}

/** Heading and body; both ended by a newline. */
export function section(title: string, body: string): string {
  return `== ${title} ==\n${body}`;
}

function moduleSections(module: ModuleReport): string[] {
  const { name, listings } = module;
  const sections = [section(`Pipeline: ${name}`, pipelineText(module))];
  if (listings === null) return sections;
  if (listings.bytecode !== '') sections.push(section(`Bytecode: ${name}`, listings.bytecode));
  sections.push(section(`IL: ${name}`, listings.il));
  sections.push(section(`Optimized IL: ${name}`, listings.optimizedIl));
  sections.push(section(`Machine code: ${name}`, listings.machine.join('\n')));
  return sections;
}

function pipelineText({
  language,
  sourceLines,
  sourceBytes,
  bytecodeWords,
  il,
  optimizedIl,
  code,
}: ModuleReport): string {
  const rows: [string, string][] = [['source', `${language}, ${sourceLines} lines, ${sourceBytes} bytes`]];
  if (bytecodeWords > 0) rows.push(['bytecode', `${bytecodeWords} words`]);
  rows.push(
    ['IL', ilText(il)],
    ['optimized IL', ilText(optimizedIl)],
    ['machine code', `${code.functions} functions, ${code.machineInstructions} instructions, ${code.bytes} bytes`],
    ['data', `${code.dataBytes} bytes`],
    ['registers', `${code.spills} spills, ${code.splits} splits, ${code.moves} moves, ${code.coalesced} coalesced`],
    ['back end', `select ${ms(code.selectMs)}, allocate ${ms(code.allocateMs)}, emit ${ms(code.emitMs)}`],
  );
  return rows.map(([name, text]) => `  ${name.padEnd(12)}  ${text}\n`).join('');
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(3)} ms`;

function ilText({ functions, instructions, data }: IlSize): string {
  return `${functions} functions, ${instructions} instructions, ${data} data definitions`;
}

function layoutText({ range, modules }: LayoutInfo): string {
  const head = `  range ${hex(range.address)}  ${range.size} bytes reserved, ${range.free} free\n`;
  return head + modules.map(moduleLayoutText).join('');
}

function moduleLayoutText({ name, code, readonly, data, symbols }: ModuleLayout): string {
  const lines = [`  module ${name}`, sectionText('code', 'r-x', code), sectionText('constants', 'r--', readonly)];
  lines.push(sectionText('data', 'rw-', data));
  for (const symbol of symbols) {
    if (symbol.kind === 'trampoline') continue;
    const size = `${symbol.size}`.padStart(7);
    lines.push(`    ${hex(symbol.address)} ${size} ${symbol.kind.padEnd(8)} ${symbol.name}`);
  }
  return `${lines.join('\n')}\n`;
}

function sectionText(name: string, access: string, { address, size }: SectionInfo): string {
  return `    ${hex(address)} ${`${size}`.padStart(7)} ${name} ${access}`;
}

/** Symbols outside the session, through which trampoline they are reached, and who provides them. */
function linkTable({ modules }: LayoutInfo): string {
  const rows = modules.flatMap(({ trampolines }) => trampolines);
  if (rows.length === 0) return '  nothing outside the session is called\n';
  const width = Math.max(...rows.map(({ symbol }) => symbol.length));
  return rows
    .map(({ symbol, address, target, source }) => {
      return `  ${symbol.padEnd(width)}  trampoline ${hex(address)} -> ${hex(target)}  ${source}\n`;
    })
    .join('');
}

function executionText({ entry, exitCode, crashed, milliseconds }: ExecutionReport): string {
  return `  ${entry}: ${crashed ? 'crashed, ' : ''}exit code ${exitCode} after ${ms(milliseconds)}\n`;
}
