/** A link unit: what was linked in one go, its memory, and how its fields were filled. */
import {
  type AddressRange,
  type Data,
  discard,
  type Executable,
  mappingAt,
  memoryMap,
  publish,
  reserve,
  reserveData,
  type SealedData,
  seal,
  type Writable,
} from '#os';
import { type PlacedData, type SectionName, sectionOf, sizeOf, type UnitLayout } from './layout.js';
import { LinkError } from './link-error.js';
import type { Relocation } from './object.js';
import type { Resolution, Target } from './resolve.js';
import type { SymbolInfo } from './symbol-index.js';
import { PADDING, TRAMPOLINE_SIZE, trampolineBytes } from './trampoline.js';

export type SectionInfo = { readonly address: number; readonly size: number };
export type TrampolineInfo = {
  readonly symbol: string;
  readonly address: number;
  readonly target: number;
  readonly source: 'runtime' | 'library';
};

/** Where a module lies; for reports. */
export type ModuleLayout = {
  readonly name: string;
  /** Sizes in bytes as used; an empty section has size 0 and address 0. */
  readonly code: SectionInfo;
  readonly readonly: SectionInfo;
  readonly data: SectionInfo;
  readonly trampolines: readonly TrampolineInfo[];
  readonly symbols: readonly SymbolInfo[];
};

type Outside = Extract<Target, { kind: 'outside' }>;

export class Unit {
  readonly id: number;
  readonly name: string;
  readonly symbols: readonly SymbolInfo[];
  /** Units that this one refers to, and that refer to this one. */
  readonly dependencies = new Set<number>();
  readonly dependents = new Set<number>();
  /** Dropped once everything is in place: they hold the object code. */
  private layout: UnitLayout;
  private resolution: Resolution;
  private readonly range: AddressRange;
  private readonly trampolines: ReadonlyMap<string, { readonly target: Outside; readonly offset: number }>;
  private readonly base: Record<SectionName, number> = { code: 0, readonly: 0, data: 0 };
  private readonly size: Record<SectionName, number>;
  private readonly regions = new Set<Writable | Executable | Data | SealedData>();

  constructor(id: number, name: string, layout: UnitLayout, resolution: Resolution, range: AddressRange) {
    this.id = id;
    this.name = name;
    this.layout = layout;
    this.resolution = resolution;
    this.range = range;
    this.trampolines = this.planTrampolines();
    this.size = {
      code: layout.trampolinesAt + this.trampolines.size * TRAMPOLINE_SIZE,
      // A symbol without bytes has an address too.
      readonly: Math.max(layout.readonlySize, Math.min(layout.readonly.length, 1)),
      data: Math.max(layout.dataSize, Math.min(layout.data.length, 1)),
    };
    try {
      this.load();
    } catch (error) {
      this.release();
      throw error;
    }
    this.symbols = this.listSymbols();
    this.layout = NO_LAYOUT;
    this.resolution = noResolution;
  }

  addressOf(name: string): number | undefined {
    return this.symbols.find((symbol) => symbol.name === name && symbol.kind !== 'trampoline')?.address;
  }

  describe(): ModuleLayout {
    const section = (of: SectionName): SectionInfo => ({ address: this.base[of], size: this.size[of] });
    return {
      name: this.name,
      code: section('code'),
      readonly: section('readonly'),
      data: section('data'),
      trampolines: [...this.trampolines.values()].map(({ target, offset }) => ({
        symbol: target.symbol,
        address: this.base.code + offset,
        target: target.address,
        source: target.source,
      })),
      symbols: this.symbols,
    };
  }

  release(): void {
    for (const region of this.regions) discard(region);
    this.regions.clear();
  }

  /** One trampoline for each symbol outside the range that code calls or takes the address of. */
  private planTrampolines(): Map<string, { target: Outside; offset: number }> {
    const planned = new Map<string, { target: Outside; offset: number }>();
    let map: ReturnType<typeof memoryMap> | undefined;
    for (const { item, object } of this.layout.functions) {
      for (const { kind, symbol } of item.relocations) {
        const target = this.resolution(object, symbol);
        if (kind === 'abs64' || target.kind !== 'outside' || this.range.contains(target.address)) continue;
        if (planned.has(symbol)) continue;
        if (kind === 'rel32') {
          // For a function its trampoline stands in; data must be reached by its address.
          map ??= memoryMap();
          if (!mappingAt(target.address, map)?.permissions.includes('x')) {
            throw new LinkError(
              'out-of-reach',
              `'${item.name}' reaches for data '${symbol}' outside the session; use abs64`,
            );
          }
        }
        planned.set(symbol, { target, offset: this.layout.trampolinesAt + planned.size * TRAMPOLINE_SIZE });
      }
    }
    return planned;
  }

  private load(): void {
    const { range, layout, size, base } = this;
    // Addresses first: relocations in one section hold addresses in another.
    const code = size.code > 0 ? this.hold(reserve(range, size.code, 'fasterbasic code')) : null;
    const readonly = size.readonly > 0 ? this.hold(reserveData(range, size.readonly, 'fasterbasic constants')) : null;
    const data = size.data > 0 ? this.hold(reserveData(range, size.data, 'fasterbasic data')) : null;
    base.code = code?.plannedAddress ?? 0;
    base.readonly = readonly?.address ?? 0;
    base.data = data?.address ?? 0;
    data?.write(0, this.dataImage(layout.data, layout.dataInitialized));
    readonly?.write(0, this.dataImage(layout.readonly, layout.readonlySize));
    code?.write(0, this.codeImage());
    if (readonly !== null) this.hold(seal(readonly), readonly);
    if (code !== null) this.hold(publish(code), code);
  }

  /** Remembers a region for release, in place of the handle that it was before. */
  private hold<R extends Writable | Executable | Data | SealedData>(region: R, before?: Writable | Data): R {
    if (before !== undefined) this.regions.delete(before);
    this.regions.add(region);
    return region;
  }

  private codeImage(): Uint8Array {
    const image = new Uint8Array(this.size.code).fill(PADDING);
    for (const { item, offset, object } of this.layout.functions) {
      image.set(item.bytes, offset);
      this.relocate(image, 'code', offset, object, item.relocations, item.name);
    }
    for (const { target, offset } of this.trampolines.values()) image.set(trampolineBytes(target.address), offset);
    return image;
  }

  private dataImage(placed: readonly PlacedData[], length: number): Uint8Array {
    const image = new Uint8Array(length);
    for (const { item, offset, object } of placed) {
      if (item.bytes.length === 0) continue;
      image.set(item.bytes, offset);
      this.relocate(image, item.readonly ? 'readonly' : 'data', offset, object, item.relocations, item.name);
    }
    return image;
  }

  /** Fills the fields of one function or data object; the formulae are in object.ts. */
  private relocate(
    image: Uint8Array,
    section: SectionName,
    start: number,
    object: number,
    relocations: readonly Relocation[],
    name: string,
  ): void {
    const view = new DataView(image.buffer);
    for (const { kind, offset, symbol, addend } of relocations) {
      const at = start + offset;
      const target = this.resolution(object, symbol);
      if (target.kind === 'session') this.dependencies.add(target.module);
      if (kind === 'abs64') {
        view.setBigInt64(at, BigInt(this.targetAddress(target)) + BigInt(addend), true);
        continue;
      }
      const trampoline = target.kind === 'outside' ? this.trampolines.get(target.symbol) : undefined;
      const address = trampoline === undefined ? this.targetAddress(target) : this.base.code + trampoline.offset;
      const value = address + addend - (this.base[section] + at + 4);
      if ((value | 0) !== value)
        throw new LinkError('out-of-reach', `'${name}' cannot reach '${symbol}': ${value} bytes`);
      view.setInt32(at, value, true);
    }
  }

  private targetAddress(target: Target): number {
    return target.kind === 'unit' ? this.base[sectionOf(target.placed)] + target.placed.offset : target.address;
  }

  private listSymbols(): SymbolInfo[] {
    const { functions, readonly, data } = this.layout;
    const symbols = [...functions, ...readonly, ...data].map((placed): SymbolInfo => {
      const { name, exported } = placed.item;
      const address = this.base[sectionOf(placed)] + placed.offset;
      const size = sizeOf(placed);
      const module = this.name;
      if (placed.kind === 'data') return { name, kind: 'data', address, size, exported, module, sourceMap: NO_LINES };
      const { sourceMap, frameSize, savedRegisters = 0, sites } = placed.item;
      const common = { name, kind: 'function', address, size, exported, module } as const;
      if (sites === undefined) return { ...common, sourceMap, frameSize, savedRegisters };
      return { ...common, sourceMap, frameSize, savedRegisters, sites };
    });
    for (const { target, offset } of this.trampolines.values()) {
      const address = this.base.code + offset;
      const common = { size: TRAMPOLINE_SIZE, exported: false, module: this.name, sourceMap: NO_LINES };
      symbols.push({ name: target.symbol, kind: 'trampoline', address, ...common });
    }
    return symbols;
  }
}

const NO_LINES = new Int32Array(0);
const NO_LAYOUT: UnitLayout = {
  functions: [],
  readonly: [],
  data: [],
  trampolinesAt: 0,
  readonlySize: 0,
  dataInitialized: 0,
  dataSize: 0,
};
const noResolution: Resolution = () => {
  throw new LinkError('bad-object', 'the unit is linked');
};
