/** An IL module: functions, data, aggregate types, and the table of symbol names they share. */
import type { IlFunction } from './function.js';
import type { Linkage } from './linkage.js';

/** One field group of an aggregate: `kind` is a base or sub-word letter (b h w l s d) or an aggregate's type number. */
export type AggregateField = { readonly kind: string | number; readonly count: number };

/** `type :name = …`. A union has several field lists; an opaque type has none and a size. */
export type AggregateType = {
  readonly name: string;
  readonly alignment: number;
  readonly size: number;
  readonly isUnion: boolean;
  readonly isOpaque: boolean;
  /** Alignment was written in the text. */
  readonly explicitAlignment: boolean;
  readonly members: readonly (readonly AggregateField[])[];
};

/** One item of a data definition. `letter` is b h w l s d; 'z' is zero fill of `count` bytes. */
export type DataItem =
  | { readonly kind: 'int'; readonly letter: string; readonly value: bigint }
  | { readonly kind: 'float'; readonly letter: string; readonly value: number }
  | { readonly kind: 'symbol'; readonly letter: string; readonly symbol: number; readonly offset: number }
  | { readonly kind: 'string'; readonly letter: string; readonly bytes: Uint8Array }
  | { readonly kind: 'zero'; readonly count: number };

export type DataDefinition = {
  readonly name: string;
  readonly linkage: Linkage;
  /** 0 when not given: 8 is used. */
  readonly alignment: number;
  readonly items: readonly DataItem[];
};

export class IlModule {
  readonly functions: IlFunction[] = [];
  readonly data: DataDefinition[] = [];
  /** Numbered from 1. */
  readonly types: (AggregateType | null)[] = [null];
  readonly typeNumbers = new Map<string, number>();
  /** Symbol names by number, from 1. */
  readonly symbolNames: string[] = [''];
  private readonly symbolNumbers = new Map<string, number>();
  /**
   * Symbols that no pointer loaded from memory, passed as a parameter or returned by a call ever points into: accesses
   * to them all go through the symbol itself. Calls may still change them. Set by the module's maker.
   */
  readonly unaliased = new Set<number>();
  /** `dbgfile` names in order of appearance. */
  readonly files: string[] = [];

  symbol(name: string): number {
    let number = this.symbolNumbers.get(name);
    if (number === undefined) {
      number = this.symbolNames.length;
      this.symbolNames.push(name);
      this.symbolNumbers.set(name, number);
    }
    return number;
  }

  addType(type: AggregateType): number {
    const number = this.types.length;
    this.types.push(type);
    this.typeNumbers.set(type.name, number);
    return number;
  }
}
