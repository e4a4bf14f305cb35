/**
 * What is known about memory: which two accesses cannot overlap, and which loads repeat an earlier access.
 *
 * An address is a base and a byte offset. Bases: a symbol, a frame slot (alloc), or some other pointer. Two different
 * symbols, two different slots, and a slot and a symbol never overlap; the same base overlaps only where the byte ranges
 * do. A pointer that comes from elsewhere may point anywhere but into a slot whose address never leaves its loads and
 * stores, and into symbols that the module's maker called `unaliased` (il/module.ts).
 */
import {
  Cls,
  ConstKind,
  type IlFunction,
  type IlModule,
  isConst,
  isTemp,
  NO_REF,
  OP_TRAITS,
  Op,
  type OpName,
  type Ref,
  refIndex,
  Trait,
} from '#il';

/** Bytes an access touches, by operation; 0 = none, or unknown. */
export const ACCESS_BYTES = new Uint8Array(256);
// biome-ignore format: table
const WIDTHS: { readonly [K in OpName]?: number } = {
  storeb: 1, storeh: 2, storew: 4, storel: 8, stores: 4, stored: 8,
  loadsb: 1, loadub: 1, loadsh: 2, loaduh: 2, loadsw: 4, loaduw: 4, loadl: 8, loads: 4, loadd: 8,
};
for (const [name, bytes] of Object.entries(WIDTHS)) ACCESS_BYTES[Op[name as OpName]] = bytes;

export const isLoad = (op: number): boolean => op >= Op.loadsb && op <= Op.loadd;
export const isStore = (op: number): boolean => op >= Op.storeb && op <= Op.stored;

export const BaseKind = { unknown: 0, symbol: 1, slot: 2 } as const;

/** An address taken apart; one object is reused, so read it before the next call. */
export type Address = { kind: number; base: number; offset: number };

/** Writes the parts of `ref` into `into`. A base is a symbol number, a slot's temporary, or a reference. */
export function takeApart(fn: IlFunction, ref: Ref, into: Address): void {
  into.offset = 0;
  for (let steps = 0; steps < 4; steps++) {
    if (isConst(ref)) {
      const index = refIndex(ref);
      const isSymbol = fn.constKind[index] === ConstKind.symbol || fn.constKind[index] === ConstKind.threadSymbol;
      into.kind = isSymbol ? BaseKind.symbol : BaseKind.unknown;
      into.base = isSymbol ? fn.constLo[index] : ref;
      if (isSymbol) into.offset += fn.constHi[index];
      return;
    }
    const def = fn.tempDef[refIndex(ref)];
    const op = fn.insOp[def];
    if (def !== 0 && op >= Op.alloc4 && op <= Op.alloc16) {
      into.kind = BaseKind.slot;
      into.base = refIndex(ref);
      return;
    }
    const constant = def !== 0 && op === Op.add ? fn.insArg1[def] : NO_REF;
    if (!isConst(constant) || fn.constKind[refIndex(constant)] !== ConstKind.int || !isTemp(fn.insArg0[def])) break;
    into.offset += fn.constLo[refIndex(constant)];
    ref = fn.insArg0[def];
  }
  into.kind = BaseKind.unknown;
  into.base = ref;
}

/** Root of a pointer computed by sums: a symbol's or slot's own interior pointer has that base, at an unknown offset. */
export function rootOf(fn: IlFunction, ref: Ref, into: Address): void {
  takeApart(fn, ref, into);
  for (let steps = 0; steps < 8 && into.kind === BaseKind.unknown && isTemp(into.base); steps++) {
    const def = fn.tempDef[refIndex(into.base)];
    if (def === 0 || fn.insOp[def] !== Op.add) return;
    // base + computed index: follow the side that is a symbol or a slot, else the left one.
    const [left, right] = [fn.insArg0[def], fn.insArg1[def]];
    takeApart(fn, right, into);
    if (into.kind === BaseKind.unknown) takeApart(fn, left, into);
    into.offset = Number.NaN;
  }
}

/** Whether two accesses may touch a common byte. `unaliased` answers for symbols. */
export function mayOverlap(
  a: Readonly<Address>,
  aBytes: number,
  b: Readonly<Address>,
  bBytes: number,
  unaliased: ReadonlySet<number>,
): boolean {
  if (a.kind === b.kind && a.base === b.base) {
    // NaN offsets (unknown) compare false, so they overlap.
    return !(a.offset + aBytes <= b.offset || b.offset + bBytes <= a.offset);
  }
  if (a.kind !== BaseKind.unknown && b.kind !== BaseKind.unknown) return false;
  const known = a.kind === BaseKind.unknown ? b : a;
  return !(known.kind === BaseKind.symbol && unaliased.has(known.base));
}

/** The load that reads back what a store wrote, when the value's class is the load's. */
const LOAD_OF_STORE = new Int32Array(256);
LOAD_OF_STORE[Op.storel] = Op.loadl;
LOAD_OF_STORE[Op.stores] = Op.loads;
LOAD_OF_STORE[Op.stored] = Op.loadd;
LOAD_OF_STORE[Op.storew] = Op.loadsw;
/** Class that such a load gives; a stored value of another class (a wider one, cut) is not what it reads. */
const LOADED_CLASS = new Int32Array(256);
LOADED_CLASS[Op.loadl] = Cls.l;
LOADED_CLASS[Op.loads] = Cls.s;
LOADED_CLASS[Op.loadd] = Cls.d;
LOADED_CLASS[Op.loadsw] = Cls.w;

/** More entries than this are forgotten oldest first: accesses repeat soon or never. */
const ENTRIES = 32;

/** Joins of more ways than this start with nothing: each way is one more comparison of what stood at its end. */
const MAX_JOINED = 8;

/** One remembered value: `key` is the exact address, `root` where the pointer comes from (offset NaN when computed). */
type Entry = {
  readonly key: Readonly<Address>;
  readonly root: Readonly<Address>;
  readonly bytes: number;
  readonly op: number;
  readonly cls: number;
  readonly value: Ref;
};

const newAddress = (): Address => ({ kind: BaseKind.unknown, base: 0, offset: 0 });
const NOTHING: readonly Entry[] = [];

/**
 * Loads and stores whose values still stand. A block goes on with what stood at the ends of all blocks that control comes from; one that
 * is entered from a block not walked yet (the head of a loop) starts with nothing.
 */
export class AvailableMemory {
  private readonly fn: IlFunction;
  private readonly unaliased: ReadonlySet<number>;
  private entries: Entry[] = [];
  /** What stood at the end of each block left so far. */
  private readonly atEnd: (readonly Entry[] | undefined)[] = [];
  private readonly key = newAddress();
  private readonly root = newAddress();

  constructor(fn: IlFunction, module: IlModule) {
    this.fn = fn;
    this.unaliased = module.unaliased;
  }

  /** @param from the blocks that control comes from; none for a block that is entered from elsewhere too */
  enterBlock(from: Int32Array): void {
    this.entries = [];
    if (from.length === 0 || from.length > MAX_JOINED) return;
    let common = this.atEnd[from[0]] ?? NOTHING;
    for (let i = 1; i < from.length && common.length > 0; i++) {
      const others = this.atEnd[from[i]] ?? NOTHING;
      common = common.filter((entry) => others.some((other) => other === entry || isSameEntry(other, entry)));
    }
    this.entries = common.slice();
  }

  /** The block is done; another may go on from here. */
  leaveBlock(block: number): void {
    if (this.entries.length > 0) this.atEnd[block] = this.entries;
  }

  /** Takes note of a memory operation; for a load whose value is known, answers it. */
  visit(ins: number): Ref {
    const op = this.fn.insOp[ins];
    if (isLoad(op)) return this.load(ins, op);
    if (isStore(op)) this.store(ins, op);
    else if ((OP_TRAITS[op] & Trait.writes) !== 0) this.entries = [];
    return NO_REF;
  }

  private load(ins: number, op: number): Ref {
    const { fn, key } = this;
    const cls = fn.insCls[ins];
    takeApart(fn, fn.insArg0[ins], key);
    for (const entry of this.entries) {
      if (entry.op === op && entry.cls === cls && isSame(entry.key, key)) return entry.value;
    }
    rootOf(fn, fn.insArg0[ins], this.root);
    this.remember(op, cls, (fn.insTo[ins] << 3) | 1);
    return NO_REF;
  }

  private store(ins: number, op: number): void {
    const { fn, root, entries } = this;
    const bytes = ACCESS_BYTES[op];
    rootOf(fn, fn.insArg1[ins], root);
    let kept = 0;
    for (const entry of entries)
      if (!mayOverlap(root, bytes, entry.root, entry.bytes, this.unaliased)) entries[kept++] = entry;
    entries.length = kept;
    const value = fn.insArg0[ins];
    const load = LOAD_OF_STORE[op];
    if (load === 0 || !isTemp(value) || fn.classOf(value) !== LOADED_CLASS[load]) return;
    takeApart(fn, fn.insArg1[ins], this.key);
    this.remember(load, fn.classOf(value), value);
  }

  private remember(op: number, cls: number, value: Ref): void {
    if (this.entries.length === ENTRIES) this.entries.shift();
    this.entries.push({ key: { ...this.key }, root: { ...this.root }, bytes: ACCESS_BYTES[op], op, cls, value });
  }
}

const isSame = (a: Readonly<Address>, b: Readonly<Address>): boolean =>
  a.kind === b.kind && a.base === b.base && a.offset === b.offset;

const isSameEntry = (a: Entry, b: Entry): boolean =>
  a.value === b.value && a.op === b.op && a.cls === b.cls && isSame(a.key, b.key);
