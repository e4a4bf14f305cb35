/** Builds data and type definitions from TypeScript. */
import { type AggregateShape, aggregateType } from './aggregate-layout.js';
import { plainLinkage } from './linkage.js';
import type { AggregateField, DataDefinition, DataItem, IlModule } from './module.js';

export type DataOptions = {
  readonly exported?: boolean;
  readonly thread?: boolean;
  /** Power of two; 8 when absent. */
  readonly alignment?: number;
};

/** Adds a data definition to the module. */
export function addData(
  module: IlModule,
  name: string,
  items: readonly DataItem[],
  options: DataOptions = {},
): DataDefinition {
  const linkage = { ...plainLinkage(), exported: options.exported === true, thread: options.thread === true };
  module.symbol(name);
  const data: DataDefinition = { name, linkage, alignment: options.alignment ?? 0, items };
  module.data.push(data);
  return data;
}

/** Adds a string as UTF-8 bytes and a zero. */
export function addStringData(module: IlModule, name: string, text: string, options: DataOptions = {}): DataDefinition {
  return addData(module, name, [{ kind: 'string', letter: 'b', bytes: utf8(text) }, dataInt('b', 0)], options);
}

/** Items of a data definition. Letters: b h w l (1, 2, 4, 8 bytes). */
export const dataInt = (letter: 'b' | 'h' | 'w' | 'l', value: number | bigint): DataItem => ({
  kind: 'int',
  letter,
  value: BigInt(value),
});
export const dataDouble = (value: number): DataItem => ({ kind: 'float', letter: 'd', value });
export const dataSingle = (value: number): DataItem => ({ kind: 'float', letter: 's', value });
export const dataBytes = (bytes: Uint8Array): DataItem => ({ kind: 'string', letter: 'b', bytes });
export const dataZero = (count: number): DataItem => ({ kind: 'zero', count });
/** Eight bytes: the address of a symbol, plus a byte offset. */
export const dataAddress = (module: IlModule, symbol: string, offset = 0): DataItem => ({
  kind: 'symbol',
  letter: 'l',
  symbol: module.symbol(symbol),
  offset,
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Adds a struct type; returns its number. */
export function addStruct(module: IlModule, name: string, fields: readonly AggregateField[], align?: number): number {
  return addShape(module, { name, isUnion: false, members: [fields], ...(align === undefined ? {} : { align }) });
}

/** Adds a union type; returns its number. */
export function addUnion(module: IlModule, name: string, members: readonly (readonly AggregateField[])[]): number {
  return addShape(module, { name, isUnion: true, members });
}

const addShape = (module: IlModule, shape: AggregateShape): number => module.addType(aggregateType(module, shape));
