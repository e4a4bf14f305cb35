/** What the tiers did, in words: lines of --trace-tiers and --trace-deopt, the table of --metrics. */
import type { EngineMetrics, FunctionMetrics, TierEvent } from '#session';

const TIERS = ['interpreter', 'baseline', 'optimizing'] as const;
const SHORT = ['interp', 'base', 'opt'] as const;

/** One line per event, without the newline. */
export function eventLine(event: TierEvent): string {
  const name = plainName(event.functionName);
  switch (event.kind) {
    case 'compile': {
      const where = event.osrOffset < 0 ? '' : `, entered in its loop${atLine(event.line)}`;
      const cost = `${event.milliseconds.toFixed(2)} ms, ${event.codeBytes} bytes`;
      return `tier: ${name}: ${TIERS[event.tier]} code${where} (${cost})`;
    }
    case 'refused':
      return `tier: ${name}: no ${TIERS[event.tier]} code: ${event.reason}`;
    case 'osr':
      return `tier: ${name}: into ${TIERS[event.tier]} code in the middle of a loop${atLine(event.line)}`;
    case 'deopt': {
      const inner = event.inFunction === event.functionName ? '' : ` (inlined ${plainName(event.inFunction)})`;
      const frames = event.frames === 1 ? '1 frame' : `${event.frames} frames`;
      return `deopt: ${name}${inner}${atLine(event.line)}, offset ${event.offset}: ${event.reason}; ${frames}`;
    }
    case 'discard':
      return `tier: ${name}: code replaced: ${event.reason}`;
    case 'blacklist':
      return `tier: ${name}: from now on ${event.level}`;
    case 'free':
      return `tier: ${name}: ${event.codeBytes} bytes of replaced code freed`;
  }
}

const atLine = (line: number): string => (line > 0 ? ` at line ${line}` : '');

/** Functions are called `p12.Name` in bytecode. */
const plainName = (name: string): string => name.replace(/^p\d+\./, '');

/** A row per function that was compiled, deoptimized or refused; the rest as a count. */
export function renderTiers(metrics: EngineMetrics): string {
  const shown = metrics.functions.filter(isWorthARow);
  const header = ['function', 'line', 'tier', 'ticks', 'base ms', 'bytes', 'opt ms', 'bytes', 'OSR', 'deopts'];
  const rows = [header, ...shown.map(functionRow)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i]))));
  const rest = metrics.functions.length - shown.length;
  return [
    'Tiers:',
    ...lines.map((cells) => `  ${cells.join('  ').trimEnd()}`),
    ...(rest > 0 ? [`  and ${rest} interpreted only`] : []),
    ...shown.flatMap((fn) => [...detailLines(fn)]),
    `  ${metrics.compilations} compilations in ${metrics.compileMilliseconds.toFixed(3)} ms; ${metrics.deopts} deoptimizations`,
    `  code: ${metrics.liveBytes} bytes in use, ${metrics.retiredBytes} replaced and still on the stack, ${metrics.freedBytes} freed`,
    '',
  ].join('\n');
}

function isWorthARow({ tier, baseline, optimized, deopts, refusals, blacklisted }: FunctionMetrics): boolean {
  const compilations = baseline.compilations + optimized.compilations;
  return tier > 0 || compilations > 0 || deopts.length > 0 || refusals.length > 0 || blacklisted !== '';
}

function functionRow({ name, line, tier, ticks, baseline, optimized, osrEntries, deopts }: FunctionMetrics): string[] {
  return [
    plainName(name),
    line > 0 ? String(line) : '',
    SHORT[tier],
    String(ticks),
    baseline.milliseconds.toFixed(2),
    String(baseline.codeBytes),
    optimized.milliseconds.toFixed(2),
    String(optimized.codeBytes),
    String(osrEntries),
    String(deopts.reduce((sum, { count }) => sum + count, 0)),
  ];
}

function* detailLines({ name, deopts, refusals, blacklisted }: FunctionMetrics): Generator<string> {
  for (const { reason, line, count, functionName } of deopts) {
    const inner = functionName === name ? '' : ` in ${plainName(functionName)}`;
    yield `  deopt ${plainName(name)}${inner}${atLine(line)}: ${reason}, ${count} times`;
  }
  for (const reason of refusals) yield `  ${plainName(name)} not compiled: ${reason}`;
  if (blacklisted !== '') yield `  ${plainName(name)}: ${blacklisted}`;
}
