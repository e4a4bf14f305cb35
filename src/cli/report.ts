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
import { type CodeSession, INTERPRETER_SYMBOL, type JitSession } from '#session';
import { renderTiers } from './tier-report.js';

export const crashText = (crash: CrashReport): string => renderCrashReport(crash);

export const outcomeText = (session: CodeSession): string => renderOutcome(session.report());

/** All that was compiled, and the linked code with names; without the interpreter, which is the same for every program. */
export async function pipelineText(session: CodeSession): Promise<string> {
  const disassembler = await Disassembler.open();
  const report = session.report();
  const code = renderDisassembly(
    {
      layout: { ...report.layout, modules: report.layout.modules.map(withoutInterpreter) },
      read: (address, length) => session.readMemory(address, length),
      symbolAt: (address) => session.symbolAt(address),
    },
    disassembler,
  );
  disassembler.close();
  return `${renderPipeline(report)}\n${section('Disassembly', code)}\n`;
}

function withoutInterpreter(module: Module): Module {
  return { ...module, symbols: module.symbols.filter(({ name }) => name !== INTERPRETER_SYMBOL) };
}

type Module = ReturnType<CodeSession['report']>['layout']['modules'][number];

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
