/**
 * The linker: object code in, running memory out.
 *
 * A Linker belongs to a session. It reserves one address range (1 GiB, without memory behind it) and puts all code and data
 * of the session there, so that a 32-bit PC-relative field reaches from anywhere to anywhere. What lies outside, libc above
 * all, is called through trampolines: always, even if it happens to be near, so that the layout of a program does not depend
 * on where the system put its libraries.
 *
 *   lay out → resolve → take memory → copy → relocate → publish (RX, R, RW) → register symbols
 *
 * Nothing is taken before all symbols are resolved, and a failure later gives back what was taken.
 */
import { AddressRange, currentHost, type Host } from '#os';
import { layOut } from './layout.js';
import { LinkError } from './link-error.js';
import type { CodeObject } from './object.js';
import { resolveSymbols } from './resolve.js';
import { SymbolIndex, type SymbolInfo } from './symbol-index.js';
import { type ModuleLayout, type SectionInfo, Unit } from './unit.js';

export const DEFAULT_RANGE_SIZE = 2 ** 30;

export type LinkerOptions = {
  readonly host?: Host;
  /** Bytes of address space for the session, at most 2 GiB. */
  readonly rangeSize?: number;
  /** Symbols that the session provides: addresses by name. Read at each link, so it may grow. */
  readonly runtime?: ReadonlyMap<string, number>;
};

export type LayoutInfo = {
  readonly range: SectionInfo & { readonly free: number };
  readonly modules: readonly ModuleLayout[];
};

export type LinkedModule = {
  readonly name: string;
  readonly layout: ModuleLayout;
  /** Address of a symbol that the module defines, exported or not; the first of that name. */
  address(name: string): number | undefined;
  /**
   * Gives the module's memory back. The caller sees to it that none of its code is running or will be called.
   * @throws LinkError 'in-use' while other live modules refer to it
   */
  dispose(): void;
};

export class Linker {
  readonly range: AddressRange;
  private readonly host: Host;
  private readonly runtime: ReadonlyMap<string, number>;
  private readonly exported = new Map<string, { readonly address: number; readonly module: number }>();
  private readonly index = new SymbolIndex();
  private readonly units = new Map<number, Unit>();
  private nextUnit = 1;
  private disposed = false;

  constructor(options: LinkerOptions = {}) {
    this.host = options.host ?? currentHost();
    this.runtime = options.runtime ?? new Map();
    this.range = new AddressRange(this.host, options.rangeSize ?? DEFAULT_RANGE_SIZE, 'fasterbasic range');
  }

  /**
   * Links modules with each other and with what was linked before.
   * @throws UnresolvedSymbolError, LinkError; RegionError 'exhausted' when the range is full; HostError
   */
  link(objects: CodeObject | readonly CodeObject[], name = `module${this.nextUnit}`): LinkedModule {
    if (this.disposed) throw new LinkError('disposed', 'the linker was disposed');
    const layout = layOut('functions' in objects ? [objects] : objects);
    const resolution = resolveSymbols(layout, {
      session: (symbol) => this.exported.get(symbol),
      runtime: this.runtime,
      library: (symbol) => this.host.lookup(symbol),
    });
    const id = this.nextUnit++;
    const unit = new Unit(id, name, layout, resolution, this.range);
    this.units.set(id, unit);
    for (const each of unit.dependencies) this.units.get(each)!.dependents.add(id);
    for (const symbol of unit.symbols) {
      if (symbol.exported) this.exported.set(symbol.name, { address: symbol.address, module: id });
    }
    this.index.add(unit.symbols);
    return {
      name,
      layout: unit.describe(),
      address: (symbol) => unit.addressOf(symbol),
      dispose: () => this.release(unit),
    };
  }

  /** Exported symbols of all live modules. */
  get symbols(): ReadonlyMap<string, number> {
    return new Map([...this.exported].map(([name, { address }]) => [name, address]));
  }

  /** Address of an exported symbol. */
  lookup(name: string): number | undefined {
    return this.exported.get(name)?.address;
  }

  symbolAt(address: number): SymbolInfo | undefined {
    return this.index.at(address);
  }

  /** Source line of an instruction; 0 when unknown. */
  lineAt(address: number): number {
    return this.index.lineAt(address);
  }

  /** True for addresses in a live module's functions and trampolines. */
  isCode(address: number): boolean {
    const symbol = this.index.at(address);
    return symbol !== undefined && symbol.kind !== 'data';
  }

  layoutInfo(): LayoutInfo {
    const { start, size, freeBytes } = this.range;
    return {
      range: { address: start, size, free: freeBytes },
      modules: [...this.units.values()].map((unit) => unit.describe()),
    };
  }

  /** Gives everything back. The caller sees to it that no code of the session is running. Harmless when repeated. */
  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    for (const unit of this.units.values()) this.index.remove(unit.symbols);
    this.units.clear();
    this.exported.clear();
    this.range.dispose();
  }

  private release(unit: Unit): void {
    if (!this.units.has(unit.id)) return;
    if (unit.dependents.size > 0) {
      const users = [...unit.dependents].map((id) => this.units.get(id)!.name);
      throw new LinkError('in-use', `module '${unit.name}' is used by ${users.join(', ')}`);
    }
    this.units.delete(unit.id);
    for (const id of unit.dependencies) this.units.get(id)?.dependents.delete(unit.id);
    for (const { name, exported } of unit.symbols) if (exported) this.exported.delete(name);
    this.index.remove(unit.symbols);
    unit.release();
  }
}
