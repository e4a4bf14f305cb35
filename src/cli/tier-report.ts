/** What the tiers did, in words: lines of --trace-tiers and --trace-deopt, the table of --metrics. */
import type { CodeMetrics, EngineMetrics, FunctionMetrics, TierEvent } from '#session';

const TIERS = ['interpreter', 'baseline', 'optimizing'] as const;
const SHORT = ['interp', 'base', 'opt'] as const;

/** One line per event, without the newline. */
export function eventLine(event: TierEvent): string {
  const name = event.functionName;
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
      const inner = event.inFunction === event.functionName ? '' : ` (inlined ${event.inFunction})`;
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

/**
 * A row per function that was compiled, inlined, deoptimized or refused; the rest as a count. The tier is what calls get now, behind a
 * slash what loops got that were running. Ticks are calls and loop turns in the
 * interpreter and in baseline code; per tier: compilations, what they took, bytes in use now.
 */
export function renderTiers(metrics: EngineMetrics): string {
  const shown = metrics.functions.filter(isWorthARow);
  const header = [
    ...['function', 'line', 'tier', 'ticks'],
    ...['baseline', 'ms', 'bytes', 'optimized', 'ms', 'bytes'],
    ...['OSR', 'deopts'],
  ];
  const rows = [header, ...shown.map(functionRow)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i]))));
  const rest = metrics.functions.length - shown.length;
  return [
    'Tiers:',
    ...lines.map((cells) => `  ${cells.join('  ').trimEnd()}`),
    ...(rest > 0 ? [`  and ${rest} never compiled`] : []),
    ...shown.flatMap((fn) => [...detailLines(fn)]),
    `  ${metrics.compilations} compilations in ${metrics.compileMilliseconds.toFixed(3)} ms; ${metrics.deopts} deoptimizations`,
    `  code: ${metrics.liveBytes} bytes in use, ${metrics.retiredBytes} replaced and still on the stack, ${metrics.freedBytes} freed`,
    '',
  ].join('\n');
}

function isWorthARow({ tier, baseline, optimized, inlinedIn, deopts, refusals }: FunctionMetrics): boolean {
  const compilations = baseline.compilations + optimized.compilations;
  return tier > 0 || compilations > 0 || inlinedIn.length > 0 || deopts.length > 0 || refusals.length > 0;
}

function functionRow(fn: FunctionMetrics): string[] {
  const { name, line, tier, ticks, baseline, optimized, osrEntries, deopts } = fn;
  // A function that is called once, as main is, gets optimized code in its loops only.
  const loops = tier < 2 && optimized.codeBytes > 0 ? `/${SHORT[2]}` : '';
  return [
    name,
    line > 0 ? String(line) : '',
    SHORT[tier] + loops,
    String(ticks),
    ...codeCells(baseline),
    ...codeCells(optimized),
    String(osrEntries),
    String(deopts.reduce((sum, { count }) => sum + count, 0)),
  ];
}

function codeCells({ compilations, milliseconds, codeBytes }: CodeMetrics): string[] {
  return [String(compilations), milliseconds.toFixed(2), String(codeBytes)];
}

function* detailLines(fn: FunctionMetrics): Generator<string> {
  const { name, inlinedIn, deopts, givenUp, recompilations, refusals, blacklisted } = fn;
  if (inlinedIn.length > 0) yield `  ${name} is inlined in ${inlinedIn.join(', ')}`;
  for (const { reason, line, count, functionName } of deopts) {
    const inner = functionName === name ? '' : ` in ${functionName}`;
    yield `  deopt ${name}${inner}${atLine(line)}: ${reason}, ${times(count)}`;
  }
  for (const { reason, line } of givenUp) yield `  ${name}${atLine(line)}: ${reason} is no longer guessed`;
  if (recompilations > 0) yield `  ${name}: optimized code replaced ${times(recompilations)} because of guesses`;
  for (const reason of refusals) yield `  ${name} not compiled: ${reason}`;
  if (blacklisted !== '') yield `  ${name}: ${blacklisted}`;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
