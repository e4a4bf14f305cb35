/** Writing to descriptors at once, so that nothing is lost when the process ends, whatever it is connected to. */
import { writeSync } from 'node:fs';

const STDOUT = 1;
const STDERR = 2;

export const toStdout = (text: string): void => write(STDOUT, text);
export const toStderr = (text: string): void => write(STDERR, text);

function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      // A pipe without room is tried again; one whose reader has gone is not.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
    }
  }
}
