/** What is said about a session on stderr. */
import {
  type CrashReport,
  Disassembler,
  renderCrash as renderCrashReport,
  renderDisassembly,
  renderMetrics,
  renderOutcome,
  renderPipeline,
  section,
} from '#debug';
import type { CodeSession, JitSession } from '#session';
import { renderTiers } from './tier-report.js';

export const crashText = (crash: CrashReport): string => renderCrashReport(crash);

export const outcomeText = (session: CodeSession): string => renderOutcome(session.report());

/** All that was compiled, and the linked code with names. */
export async function pipelineText(session: CodeSession): Promise<string> {
  const disassembler = await Disassembler.open();
  const report = session.report();
  const code = renderDisassembly(
    {
      layout: report.layout,
      read: (address, length) => session.readMemory(address, length),
      symbolAt: (address) => session.symbolAt(address),
    },
    disassembler,
  );
  disassembler.close();
  return `${renderPipeline(report)}\n${section('Disassembly', code)}\n`;
}

export function metricsText(session: JitSession): string {
  const { phases, layout } = session.report();
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const memory = {
    codeBytes: sum(layout.modules.map(({ code }) => code.size)),
    dataBytes: sum(layout.modules.map(({ data, readonly }) => data.size + readonly.size)),
    peakResidentBytes: process.resourceUsage().maxRSS * 1024,
  };
  const metrics = session.metrics();
  return renderMetrics(phases, memory) + (metrics === null ? '' : renderTiers(metrics));
}
