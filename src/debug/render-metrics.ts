/** Phase timings as a table. */
import type { Phase } from './session-report.js';

export type MemoryFigures = {
  readonly codeBytes: number;
  readonly dataBytes: number;
  /** Largest resident set of the process so far. */
  readonly peakResidentBytes: number;
};

/** A row per phase, total last: milliseconds and share. */
export function renderMetrics(phases: readonly Phase[], memory?: MemoryFigures): string {
  const total = phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const rows = [...phases, { name: 'total', milliseconds: total }];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, milliseconds }) => {
    const share = total === 0 ? 0 : (100 * milliseconds) / total;
    return `  ${name.padEnd(width)}  ${milliseconds.toFixed(3).padStart(10)} ms  ${share.toFixed(1).padStart(5)} %`;
  });
  if (memory !== undefined) lines.push(...memoryLines(memory));
  return `Metrics:\n${lines.join('\n')}\n`;
}

function memoryLines({ codeBytes, dataBytes, peakResidentBytes }: MemoryFigures): string[] {
  return [
    'Memory:',
    `  code ${codeBytes} bytes, data ${dataBytes} bytes, peak resident ${(peakResidentBytes / 2 ** 20).toFixed(1)} MiB`,
  ];
}
