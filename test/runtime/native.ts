/**
 * Runs a test program as machine code in this process. `write` is replaced by a TypeScript function, so that what the
 * program prints can be looked at; everything else is libc's.
 */
import { writeSync } from 'node:fs';
import { compileModule } from '#codegen';
import { constructSsa, parseIl } from '#il';
import { type HostFunction, Linker, Machine } from '#link';
import { currentHost } from '#os';
import { ALIASED, HOST_ROUTINES, initialiseState } from '#runtime';
import { SourceText } from '#support';

export type Outcome = { readonly output: string; readonly errorOutput: string; readonly exitCode: number };

export type NativeOptions = {
  readonly args?: readonly string[];
  /** What the program reads from stdin, in the pieces that read(2) gives. */
  readonly input?: readonly string[];
  /** Stands in for write(2): bytes taken, or minus an errno. What it takes counts as written. */
  readonly write?: (descriptor: number, length: number) => number;
};

export function runNative(text: string, { args = ['test'], input = [], write: taken }: NativeOptions = {}): Outcome {
  const host = currentHost();
  const { module, diagnostics } = parseIl(new SourceText('test', text));
  if (diagnostics.length > 0) throw new Error(diagnostics[0].message);
  for (const fn of module.functions) constructSsa(fn);
  const runtime = new Map<string, number>();
  const linker = new Linker({ runtime });
  const machine = new Machine({ range: linker.range });
  const installed: HostFunction[] = [];
  try {
    for (const [name, address] of machine.symbols) runtime.set(name, address);
    for (const [name, symbol] of ALIASED) runtime.set(name, host.lookup(symbol));
    for (const each of HOST_ROUTINES) {
      const added = each.install(machine, host);
      installed.push(added);
      runtime.set(each.name, added.address);
    }
    const errno = host.callable(host.lookup('__errno_location'), { args: [], returns: 'ptr' })();
    const written: Record<number, Buffer[]> = { 1: [], 2: [] };
    const write = machine.hostFunction(
      (descriptor, from, length) => {
        const bytes = Buffer.from(host.read(from, length));
        if (descriptor > 2) return writeSync(descriptor, bytes);
        const count = taken?.(descriptor, length) ?? length;
        if (count >= 0) written[descriptor].push(bytes.subarray(0, count));
        else host.write(errno, Buffer.from(Int32Array.of(-count).buffer));
        return Math.max(count, -1);
      },
      { args: ['i32', 'ptr', 'ptr'], returns: 'i64' },
    );
    installed.push(write);
    runtime.set('write', write.address);
    if (input.length > 0) {
      const pieces = [...input];
      const read = machine.hostFunction(
        (_descriptor, to) => {
          const bytes = Buffer.from(pieces.shift() ?? '');
          host.write(to, bytes);
          return bytes.length;
        },
        { args: ['i32', 'ptr', 'ptr'], returns: 'ptr' },
      );
      installed.push(read);
      runtime.set('read', read.address);
    }
    const linked = linker.link(compileModule(module, { check: true }));
    const free = initialiseState(host, linked.address('fb_state') ?? 0, args);
    const { status } = machine.execute(linked.address('main') ?? 0);
    free();
    const textOf = (descriptor: number): string => Buffer.concat(written[descriptor]).toString('utf8');
    return { output: textOf(1), errorOutput: textOf(2), exitCode: status };
  } finally {
    for (const each of installed) each.dispose();
    machine.dispose();
    linker.dispose();
  }
}
