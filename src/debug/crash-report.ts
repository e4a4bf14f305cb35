/** A crash of emitted code, with names and lines in place of bare addresses. */
import type { CrashKind } from '#link';

export type CrashFrame = {
  readonly pc: number;
  /** Function of the session; empty when the address is outside, in libc for one. */
  readonly function: string;
  /** Source file or module; empty outside. */
  readonly file: string;
  /** 1-based; 0 when unknown. */
  readonly line: number;
};

export type CrashReport = {
  readonly kind: CrashKind;
  /** `SIGSEGV` */
  readonly signal: string;
  readonly signalNumber: number;
  /** What the instruction tried to access; 0 when the processor does not say. */
  readonly faultAddress: number;
  readonly pc: number;
  readonly registers: Readonly<Record<string, bigint>>;
  /** Innermost first. */
  readonly frames: readonly CrashFrame[];
  /** Line of the innermost frame that has one; 0 when none has. */
  readonly line: number;
  readonly message: string;
};

const SHOWN_FRAMES = 12;

/** Several lines, the last one ended. */
export function renderCrash(crash: CrashReport): string {
  const place = crash.line === 0 ? '' : ` at line ${crash.line}`;
  const lines = [`Crash${place}: ${crash.message}`];
  for (const frame of crash.frames.slice(0, SHOWN_FRAMES)) lines.push(`  in ${frameText(frame)}`);
  const hidden = crash.frames.length - SHOWN_FRAMES;
  if (hidden > 0) lines.push(`  … and ${hidden} more`);
  return `${lines.join('\n')}\n`;
}

function frameText({ pc, function: name, file, line }: CrashFrame): string {
  const address = `0x${pc.toString(16)}`;
  if (name === '') return address;
  return `${name} (${line === 0 ? file : `${file}:${line}`}, ${address})`;
}
