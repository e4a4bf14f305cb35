/**
 * Accesses to a place in memory that becomes a temporary (promote-slots.ts, promote-data.ts): which loads and stores may share
 * one, and what becomes of them.
 */
import { Cls, type IlFunction, NO_REF, Op, type OpName, type Ref, tempRef } from '#il';

/** Kinds of access that may share a place: same letter = same bytes, same register class. */
// biome-ignore format: table
const ACCESS_KIND: { readonly [K in OpName]?: string } = {
  storeb: 'b', loadsb: 'b', loadub: 'b', storeh: 'h', loadsh: 'h', loaduh: 'h', storew: 'w', loadsw: 'w', loaduw: 'w',
  storel: 'l', loadl: 'l', stores: 's', loads: 's', stored: 'd', loadd: 'd',
};
/** By operation: its kind, 0 for what is no plain access. */
export const KIND = new Uint8Array(256);
for (const [name, letter] of Object.entries(ACCESS_KIND)) KIND[Op[name as OpName]] = letter.charCodeAt(0);

type Row = { readonly cls: number; readonly load: number; readonly store: number };
// biome-ignore format: table
const ROWS: { readonly [letter: string]: Row } = {
  b: { cls: Cls.w, load: Op.loadsb, store: Op.storeb },
  h: { cls: Cls.w, load: Op.loadsh, store: Op.storeh },
  w: { cls: Cls.w, load: Op.loadsw, store: Op.storew },
  l: { cls: Cls.l, load: Op.loadl,  store: Op.storel },
  s: { cls: Cls.s, load: Op.loads,  store: Op.stores },
  d: { cls: Cls.d, load: Op.loadd,  store: Op.stored },
};
/** Class of the temporary, and the load and store that move a whole value of the kind. */
export const rowOfKind = (kind: number): Row => ROWS[String.fromCharCode(kind)];

/** What a load does to the temporary: extend the stored low bits to the load's class. */
const EXTENSION = new Int32Array(256);
EXTENSION[Op.loadsb] = Op.extsb;
EXTENSION[Op.loadub] = Op.extub;
EXTENSION[Op.loadsh] = Op.extsh;
EXTENSION[Op.loaduh] = Op.extuh;
EXTENSION[Op.loadsw] = Op.extsw;
EXTENSION[Op.loaduw] = Op.extuw;

/** Makes an instruction another one, of one argument. */
export function become(fn: IlFunction, ins: number, op: number, cls: number, to: number, arg: Ref): void {
  fn.insOp[ins] = op;
  fn.insCls[ins] = cls;
  fn.insTo[ins] = to;
  fn.insArg0[ins] = arg;
  fn.insArg1[ins] = NO_REF;
}

/** Makes a store an assignment of the temporary. */
export function assignInstead(fn: IlFunction, store: number, temp: number): void {
  become(fn, store, Op.copy, fn.tempClass[temp], temp, fn.insArg0[store]);
}

/** Makes a load a use of the temporary. */
export function useInstead(fn: IlFunction, load: number, temp: number): void {
  const op = fn.insOp[load];
  const cls = fn.insCls[load];
  const isWord = op === Op.loadsw || op === Op.loaduw;
  const extension = isWord && cls === Cls.w ? Op.copy : EXTENSION[op] || Op.copy;
  become(fn, load, extension, cls, fn.insTo[load], tempRef(temp));
}
