/**
 * Verifier: whatever else may assume about a module, checked. Run after parsing and building, and between passes in tests.
 * Finds nothing wrong in what `parseIl` accepts but types, SSA form and phis, which text can get wrong too.
 */
import type { Diagnostic } from '#support';
import type { IlFunction } from './function.js';
import type { IlModule } from './module.js';
import { verifyBlocks, verifyOrder, verifyPhis, verifySsa } from './verify-flow.js';
import { VerifyReport } from './verify-report.js';
import { verifyJumpArgument, verifyTypes } from './verify-types.js';

export type VerifyOptions = {
  /** False: temporaries may be assigned many times, as in text before `constructSsa`. */
  readonly ssa?: boolean;
};

/** Everything wrong with a module; empty when it is sound. Positions refer to its source text when it has one. */
export function verifyModule(module: IlModule, options: VerifyOptions = {}): readonly Diagnostic[] {
  const report = new VerifyReport(module);
  verifySymbols(report);
  for (const fn of module.functions) verifyInto(report, fn, options);
  return report.items;
}

export function verifyFunction(module: IlModule, fn: IlFunction, options: VerifyOptions = {}): readonly Diagnostic[] {
  const report = new VerifyReport(module);
  verifyInto(report, fn, options);
  return report.items;
}

function verifyInto(report: VerifyReport, fn: IlFunction, options: VerifyOptions): void {
  const before = report.items.length;
  if (!verifyBlocks(report, fn)) return;
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) verifyTypes(report, fn, ins);
    verifyJumpArgument(report, fn, block);
  }
  verifyOrder(report, fn);
  // The walks over uses index by what the checks above have found sound.
  if (report.items.length > before) return;
  if (options.ssa === false) verifyPhis(report, fn);
  else verifySsa(report, fn);
}

function verifySymbols(report: VerifyReport): void {
  const { module } = report;
  const defined = new Set<string>();
  const define = (name: string, position: number): void => {
    if (defined.has(name)) report.add('E1140', `$${name} is defined twice`, position, name.length + 1);
    defined.add(name);
  };
  for (const data of module.data) define(data.name, -1);
  for (const fn of module.functions) define(fn.name, fn.position);
  for (const data of module.data) {
    for (const item of data.items) {
      const known = item.kind !== 'symbol' || (item.symbol > 0 && item.symbol < module.symbolNames.length);
      if (!known) report.add('E1141', `$${data.name} holds the address of no symbol`, -1, 0);
    }
  }
}
