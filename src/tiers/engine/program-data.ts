/** A program's data in memory: literals and function records, which last, and its variables, which each run begins anew. */

import { type BytecodeModule, dataSymbol, type VerifiedModule } from '#bytecode';
import { compileData } from '#codegen';
import { IlModule } from '#il';
import type { CodeObject, DataObject, LinkedModule, Linker, SectionInfo } from '#link';
import type { Host } from '#os';
import { InternalError } from '#support';
import { contentsToIl, dataToIl } from '../optimizing/data-to-il.js';

export class ProgramData {
  /** Section that holds the function records. */
  readonly records: SectionInfo;
  private readonly host: Host;
  private readonly linker: Linker;
  /** Variables and what they hold at the start of a run, by address. */
  private readonly variables: { readonly address: number; readonly contents: Uint8Array }[] = [];
  private readonly modules: LinkedModule[] = [];

  /** @param linker finds the program's functions, by their symbols, in its runtime table */
  constructor(host: Host, linker: Linker, { module }: VerifiedModule) {
    this.host = host;
    this.linker = linker;
    const il = new IlModule();
    dataToIl(module, il);
    const constants = this.link(module, il);
    if (constants === null) throw new InternalError('tiers/engine', 'a program without functions');
    this.records = constants.layout.data;
  }

  /** Links literals and data that a later version of the program has more of; those of the former come first in its lists. */
  extend(former: BytecodeModule, module: BytecodeModule): void {
    const il = new IlModule();
    contentsToIl(module, il, { literals: former.literals.length, data: former.data.length });
    if (il.data.length > 0) this.link(module, il);
  }

  /** Gives the variables the values that they have at the start of a run. */
  reset(): void {
    // SAFETY: sections of live modules, as read when they were linked.
    for (const { address, contents } of this.variables) this.host.write(address, contents);
  }

  /** @returns the module with the constants, which there is when the IL has some */
  private link(module: BytecodeModule, il: IlModule): LinkedModule | null {
    const data = il.data.map((each) => compileData(il, each));
    const names = new Set(module.data.map((_, id) => dataSymbol(module, id)));
    const isVariable = ({ name }: DataObject): boolean => names.has(name);
    const constants = this.linkObjects(
      data.filter((each) => !isVariable(each)),
      'program constants',
    );
    const variables = this.linkObjects(data.filter(isVariable), 'program variables');
    if (variables !== null) {
      const { address, size } = variables.layout.data;
      // SAFETY: the section of a live module.
      this.variables.push({ address, contents: this.host.read(address, size) });
    }
    return constants;
  }

  private linkObjects(objects: readonly DataObject[], name: string): LinkedModule | null {
    if (objects.length === 0) return null;
    const linked = this.linker.link(exporting(objects), name);
    this.modules.push(linked);
    return linked;
  }

  dispose(): void {
    for (const module of this.modules.splice(0).reverse()) module.dispose();
  }
}

function exporting(data: readonly DataObject[]): CodeObject {
  return { functions: [], data: data.map((each) => ({ ...each, exported: true })) };
}
