/** What goes wrong outside the program that runs, as text for people; the exit status is 1. */
import { RegionError } from '#os';
import { CompileError, HostError, LinkError, NotSupportedError } from '#session';
import { renderErrors } from './diagnostics.js';
import { UsageError } from './usage-error.js';

export const FAILURE_STATUS = 1;

/** Lines for stderr. A stack trace only with FBC_DEBUG=1. */
export function describeFailure(error: unknown): string {
  if (error instanceof CompileError) return renderErrors(error.source, error.diagnostics);
  const trace = process.env['FBC_DEBUG'] === '1' && error instanceof Error ? `${error.stack}\n` : '';
  return `${explain(error)}${trace}`;
}

function explain(error: unknown): string {
  if (error instanceof UsageError) {
    return `Error: ${error.message}\n${error.hint ? "Try 'fbc --help' for usage information.\n" : ''}`;
  }
  if (error instanceof NotSupportedError || error instanceof HostError || error instanceof LinkError) {
    return `Error: ${error.message}\n`;
  }
  if (error instanceof RegionError && error.code === 'exhausted') {
    return `Error: the program's code and data are too large: ${error.message}\n`;
  }
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const what = message.replace(/^internal error in /, 'in ').replace(/ \(please report this\)$/, '');
  return `Internal error: ${what}\nThis is a bug in fbc. Please report it with the program; FBC_DEBUG=1 adds a stack trace.\n`;
}
