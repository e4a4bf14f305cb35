/** Helpers shared by the tests of this folder: object code by hand. */
import { type CodeObject, type DataObject, type FunctionCode, LabeledCode, Linker, Machine } from '#link';
import { currentHost, type Mapping, mappingsOf, type Signature } from '#os';
import { emit0, emitI, emitR, emitRR, Gpr, X64 } from '#target/x64';

/** A function from what `write` assembles; exported unless its name starts with a dot. */
export function fn(name: string, write: (asm: LabeledCode) => void): FunctionCode {
  const asm = new LabeledCode();
  write(asm);
  const { bytes, relocations, sourceMap, alignment } = asm.finish();
  return {
    name,
    exported: !name.startsWith('.'),
    bytes,
    alignment: Math.max(alignment, 16),
    relocations,
    sourceMap,
    frameSize: 0,
  };
}

export function data(name: string, bytes: ArrayLike<number>, more: Partial<DataObject> = {}): DataObject {
  return {
    name,
    exported: !name.startsWith('.'),
    readonly: false,
    thread: false,
    alignment: 8,
    bytes: Uint8Array.from(bytes),
    zeroFill: 0,
    relocations: [],
    ...more,
  };
}

export function object(functions: FunctionCode[], objects: DataObject[] = []): CodeObject {
  return { functions, data: objects };
}

/** Mappings of address space that we reserved. V8 and libc map as they please, so a count of all says nothing. */
export function ourMappings(): Mapping[] {
  return mappingsOf(currentHost().reservations());
}

export type Assemble = (asm: LabeledCode) => void;

/** Links functions that may call each other, host functions and libc, and hands them over by address. */
export function withCode(
  functions: Record<string, Assemble>,
  body: (machine: Machine, address: (name: string) => number) => void,
  hosts: Record<string, [signature: Signature, fn: (...args: never[]) => unknown]> = {},
): void {
  const runtime = new Map<string, number>();
  const linker = new Linker({ runtime });
  const machine = new Machine({ range: linker.range });
  for (const [name, address] of machine.symbols) runtime.set(name, address);
  for (const [name, [signature, host]] of Object.entries(hosts)) {
    runtime.set(name, machine.hostFunction(host as never, signature).address);
  }
  linker.link(object(Object.entries(functions).map(([name, write]) => fn(name, write))));
  try {
    body(machine, (name) => linker.lookup(name)!);
  } finally {
    machine.dispose();
    linker.dispose();
  }
}

export const call = (asm: LabeledCode, symbol: string) =>
  asm.relocate(emitI(asm.code, X64.callRel32, 0), 'call32', symbol);

/** push rbp; mov rbp, rsp; … pop rbp; ret */
export const framed =
  (write: Assemble): Assemble =>
  (asm) => {
    emitR(asm.code, X64.pushR64, Gpr.rbp);
    emitRR(asm.code, X64.movR64Rm64, Gpr.rbp, Gpr.rsp);
    write(asm);
    emitR(asm.code, X64.popR64, Gpr.rbp);
    emit0(asm.code, X64.ret);
  };
