/** A program's data in memory: literals and function records, which last, and its variables, which each run begins anew. */

import { dataSymbol, type VerifiedModule } from '#bytecode';
import { compileData } from '#codegen';
import { IlModule } from '#il';
import type { CodeObject, DataObject, LinkedModule, Linker, SectionInfo } from '#link';
import type { Host } from '#os';
import { dataToIl } from '../optimizing/data-to-il.js';

export class ProgramData {
  /** Section that holds the function records. */
  readonly records: SectionInfo;
  /** Section of the variables; size 0 when there are none. */
  readonly variables: SectionInfo;
  private readonly host: Host;
  private readonly contents: Uint8Array;
  private readonly modules: LinkedModule[] = [];

  /** @param linker finds the program's functions, by their symbols, in its runtime table */
  constructor(host: Host, linker: Linker, { module }: VerifiedModule) {
    this.host = host;
    const il = new IlModule();
    dataToIl(module, il);
    const data = il.data.map((each) => compileData(il, each));
    const isVariable = new Set(module.data.map((_, id) => dataSymbol(module, id)));
    const fixed = linker.link(exporting(data.filter(({ name }) => !isVariable.has(name))), 'program constants');
    this.modules.push(fixed);
    this.records = fixed.layout.data;
    const variable = linker.link(exporting(data.filter(({ name }) => isVariable.has(name))), 'program variables');
    this.modules.push(variable);
    this.variables = variable.layout.data;
    const { address, size } = this.variables;
    // SAFETY: the section of a live module.
    this.contents = host.read(address, size);
  }

  /** Gives the variables the values that they have at the start of a run. */
  reset(): void {
    // SAFETY: as in the constructor.
    this.host.write(this.variables.address, this.contents);
  }

  dispose(): void {
    for (const module of this.modules.splice(0).reverse()) module.dispose();
  }
}

function exporting(data: readonly DataObject[]): CodeObject {
  return { functions: [], data: data.map((each) => ({ ...each, exported: true })) };
}
