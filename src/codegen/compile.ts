/**
 * The back end's pipeline for a module: select → allocate → lay out the frame → expand → improve → encode, function by
 * function, and data as it is. Needs verified SSA form; changes nothing in the IL but may add symbols it calls (`memcpy`).
 */
import type { IlFunction, IlModule } from '#il';
import type { CodeObject, DataObject, FunctionCode } from '#link';
import { CodeBuffer } from '#target/x64';
import { allocateRegisters } from './allocate/index.js';
import { ArgumentAssigner, REGISTER_SET } from './convention/system-v.js';
import { compileData } from './data-object.js';
import { encodeCode } from './emit/encode-code.js';
import { Expander } from './emit/expand.js';
import { listCode } from './emit/listing.js';
import { MachineCode } from './emit/machine-code.js';
import { improve } from './emit/peephole.js';
import { buildSites } from './emit/sites.js';
import { layoutFrame } from './frame/layout.js';
import { type CompileOptions, DEFAULT_FEATURES } from './options.js';
import { ConstantPool } from './select/constant-pool.js';
import { selectFunction } from './select/select.js';
import type { ModuleState } from './select/selector.js';

const FUNCTION_ALIGNMENT = 16;

/** Compiles every function and data definition of a module. */
export function compileModule(module: IlModule, options: CompileOptions = {}): CodeObject {
  const compiler = new ModuleCompiler(module, options);
  const functions = module.functions.map((fn) => compiler.compile(fn));
  return { functions, data: compiler.data() };
}

/** Compiles one function of a module alone; the code object holds its constants but no data of the module. */
export function compileFunction(module: IlModule, fn: IlFunction, options: CompileOptions = {}): CodeObject {
  const compiler = new ModuleCompiler(module, options);
  const functions = [compiler.compile(fn)];
  return { functions, data: compiler.constants() };
}

/** Buffers are shared by all compilations: one runs at a time, and what leaves is copied. */
const code = new MachineCode();
const buffer = new CodeBuffer(1 << 16);

class ModuleCompiler {
  private readonly module: IlModule;
  private readonly options: CompileOptions;
  private readonly state: ModuleState;

  constructor(module: IlModule, options: CompileOptions) {
    this.module = module;
    this.options = options;
    this.state = {
      pool: new ConstantPool(),
      cpu: options.cpu ?? DEFAULT_FEATURES,
      near: nearSymbols(module, options),
      assigner: new ArgumentAssigner(),
    };
  }

  compile(fn: IlFunction): FunctionCode {
    const { module, options } = this;
    const started = performance.now();
    const selected = selectFunction(module, fn, this.state);
    const isSelected = performance.now();
    const allocation = allocateRegisters(selected.machine, REGISTER_SET, { check: options.check ?? false });
    const isAllocated = performance.now();
    const layout = layoutFrame(selected, allocation);
    code.clear();
    const expander = new Expander(code, selected, allocation, layout);
    expander.run();
    improve(code);
    if (options.listing !== undefined) options.listing(fn.name, listCode(fn.name, code, module.symbolNames));
    const placed = encodeCode(code, module.symbolNames, buffer, selected.siteKind.length);
    const sites = buildSites(selected, allocation, layout, expander.siteInst, placed.siteOffsets);
    selected.release();
    const { statistics } = options;
    if (statistics !== undefined) {
      statistics.functions++;
      statistics.ilInstructions += fn.insCount - 1;
      statistics.machineInstructions += code.count;
      statistics.bytes += placed.bytes.length;
      statistics.spills += allocation.statistics.spills;
      statistics.splits += allocation.statistics.splits;
      statistics.moves += allocation.statistics.moves;
      statistics.coalesced += allocation.statistics.coalesced;
      statistics.selectMs += isSelected - started;
      statistics.allocateMs += isAllocated - isSelected;
      statistics.emitMs += performance.now() - isAllocated;
    }
    return {
      name: fn.name,
      exported: fn.linkage.exported,
      bytes: placed.bytes,
      alignment: Math.max(FUNCTION_ALIGNMENT, placed.alignment),
      relocations: placed.relocations,
      sourceMap: placed.sourceMap,
      frameSize: layout.size,
      savedRegisters: layout.saved.reduce((mask, register) => mask | (1 << register), 0),
      ...(sites === undefined ? {} : { sites }),
    };
  }

  constants(): DataObject[] {
    const pool = this.state.pool.toData();
    return pool === null ? [] : [pool];
  }

  data(): DataObject[] {
    const { module, options } = this;
    const data = module.data.map((definition) => compileData(module, definition));
    if (options.statistics !== undefined) {
      for (const { bytes, zeroFill } of data) options.statistics.dataBytes += bytes.length + zeroFill;
    }
    return [...data, ...this.constants()];
  }
}

/** By symbol number: 1 for what the module defines and what the caller vouches for. */
function nearSymbols(module: IlModule, options: CompileOptions): Uint8Array {
  const defined = new Set<string>();
  for (const fn of module.functions) defined.add(fn.name);
  for (const definition of module.data) defined.add(definition.name);
  const near = new Uint8Array(module.symbolNames.length);
  for (let symbol = 1; symbol < near.length; symbol++) {
    const name = module.symbolNames[symbol];
    if (defined.has(name) || options.isNear?.(name) === true) near[symbol] = 1;
  }
  return near;
}
