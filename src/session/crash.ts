/** From the linker's crash record to a report with names and lines. */
import os from 'node:os';
import type { CrashFrame, CrashReport } from '#debug';
import type { CrashError, Linker } from '#link';

const SIGNALS: Readonly<Record<string, number>> = os.constants.signals;

export function crashReport(linker: Linker, error: CrashError): CrashReport {
  // A return address may be the first byte of another line or function: what matters is the call before it.
  const frames = error.backtrace.map((pc, depth) => frameAt(linker, pc, depth === 0 ? pc : pc - 1));
  return {
    kind: error.kind,
    signal: error.signal,
    signalNumber: SIGNALS[error.signal] ?? 0,
    faultAddress: error.faultAddress,
    pc: error.pc,
    registers: error.registers,
    frames,
    line: frames.find(({ line }) => line > 0)?.line ?? 0,
    message: error.message,
  };
}

function frameAt(linker: Linker, pc: number, inside: number): CrashFrame {
  const symbol = linker.symbolAt(inside);
  if (symbol === undefined || symbol.kind === 'data') return { pc, function: '', file: '', line: 0 };
  return { pc, function: symbol.name, file: symbol.module, line: linker.lineAt(inside) };
}
