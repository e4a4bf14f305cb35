/**
 * Promotion of data to values in loops: what a loop loads from and stores to at a symbol is kept in a temporary while the loop
 * runs. It is loaded in front of the loop and stored on every way out.
 *
 *     @head                                     %n = loadsw $n
 *       %a = loadsw $n                        @head
 *       %b = add %a, 1                →         %a = copy %n;  %b = add %a, 1;  %n = copy %b
 *       storew %b, $n                           jnz … @head, @out
 *       jnz … @head, @out                     @out
 *                                               storew %n, $n
 *
 * Only symbols into which no pointer leads (`IlModule.unaliased`), where all accesses of the loop to these bytes are of one
 * kind, and only loops in which nothing else can look at memory: no call, no exit to the interpreter, no trap that is observable. Ways to errors leave the loop, so
 * that whoever handles them finds memory as it should be. Outer loops come first: what they take over is no access any more.
 * What a loop only loads is none of this pass: hoist-invariants.ts moves that.
 * needs:  ssa, cfg, loops
 * breaks: ssa (restored by the caller with constructSsa), cfg
 * cost:   linear for each level of loops
 * (Cooper and Lu, "Register promotion in C programs", 1997.)
 */
import { type Cfg, type IlFunction, type IlModule, Jump, type Loops, NO_REF, OP_TRAITS, Op, Trait, tempRef } from '#il';
import type { LoopBlocks } from '../induction.js';
import { ACCESS_BYTES, type Address, BaseKind, isLoad, isStore, rootOf, takeApart } from '../memory.js';
import { entriesOf, insertPreheader } from '../preheader.js';
import { assignInstead, KIND, rowOfKind, useInstead } from '../slot-access.js';

/** More places than this in one loop would only be spilled. */
const MAX_PLACES = 12;
/** As a header the start block has no edge from outside that a preheader could stand on. */
const START = 1;

/** Bytes of a symbol that the loop accesses, all in one way. */
type Place = {
  readonly symbol: number;
  readonly offset: number;
  readonly kind: number;
  readonly bytes: number;
  readonly accesses: number[];
  isStored: boolean;
};

/** True when something was promoted, so that SSA form has to be made again. */
export function promoteData(fn: IlFunction, cfg: Cfg, loops: Loops, module: IlModule): boolean {
  const blocksOf = blocksOfLoops(cfg, loops);
  if (blocksOf.size === 0) return false;
  fn.computeDefs();
  let changed = false;
  for (const [header, blocks] of blocksOf) {
    const places = placesIn(fn, blocks, module);
    if (places.length === 0) continue;
    const isInside = new Uint8Array(fn.blockCount);
    for (const block of blocks) isInside[block] = 1;
    promote(fn, { header, blocks, isInside }, places);
    changed = true;
  }
  return changed;
}

/** Blocks of each loop, those of loops inside among them; outer loops come before inner ones. */
function blocksOfLoops(cfg: Cfg, loops: Loops): Map<number, number[]> {
  const blocksOf = new Map<number, number[]>();
  for (const block of cfg.order) {
    if (loops.header[block] === block && block !== START) blocksOf.set(block, []);
    for (let loop = loops.header[block]; loop !== 0; loop = loops.outer[loop]) blocksOf.get(loop)?.push(block);
  }
  return blocksOf;
}

/** What can be promoted in a loop: at most MAX_PLACES, those with most accesses. */
function placesIn(fn: IlFunction, blocks: readonly number[], module: IlModule): Place[] {
  const places: Place[] = [];
  /** Symbols with accesses that fit no place. */
  const spoiled = new Set<number>();
  const key: Address = { kind: BaseKind.unknown, base: 0, offset: 0 };
  for (const block of blocks) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      const isWrite = isStore(op);
      if (!isWrite && !isLoad(op)) {
        if (looksAtMemory(op)) return [];
        continue;
      }
      const pointer = isWrite ? fn.insArg1[ins] : fn.insArg0[ins];
      takeApart(fn, pointer, key);
      const { kind, base, offset } = key;
      if (kind !== BaseKind.symbol) {
        rootOf(fn, pointer, key);
        if (key.kind === BaseKind.symbol) spoiled.add(key.base);
      } else if (module.unaliased.has(base) && !note(places, base, offset, op, ins, isWrite)) spoiled.add(base);
    }
  }
  return places
    .filter((place) => place.isStored && !spoiled.has(place.symbol))
    .sort((a, b) => b.accesses.length - a.accesses.length)
    .slice(0, MAX_PLACES);
}

/** Calls, exits, and divisions whose trap somebody may handle. */
function looksAtMemory(op: number): boolean {
  return (OP_TRAITS[op] & (Trait.reads | Trait.writes)) !== 0 || op === Op.divt || op === Op.remt || op === Op.state;
}

/** False when the access overlaps a place without being one of its kind. */
function note(places: Place[], symbol: number, offset: number, op: number, ins: number, isWrite: boolean): boolean {
  const bytes = ACCESS_BYTES[op];
  const kind = KIND[op];
  for (const place of places) {
    if (place.symbol !== symbol || offset + bytes <= place.offset || place.offset + place.bytes <= offset) continue;
    if (place.offset !== offset || place.kind !== kind) return false;
    place.accesses.push(ins);
    place.isStored ||= isWrite;
    return true;
  }
  places.push({ symbol, offset, kind, bytes, accesses: [ins], isStored: isWrite });
  return true;
}

function promote(fn: IlFunction, loop: LoopBlocks, places: readonly Place[]): void {
  const preheader = preheaderOf(fn, loop);
  const temps: number[] = [];
  for (const { symbol, offset, kind, accesses } of places) {
    const { cls, load } = rowOfKind(kind);
    const temp = fn.newTemp(cls);
    temps.push(temp);
    fn.append(preheader, fn.newIns(load, cls, temp, fn.symbol(symbol, offset), NO_REF));
    for (const ins of accesses) {
      if (isStore(fn.insOp[ins])) assignInstead(fn, ins, temp);
      else useInstead(fn, ins, temp);
    }
  }
  for (const exit of exitsOf(fn, loop)) {
    let first = fn.blockFirst[exit];
    while (first !== 0 && fn.insOp[first] === Op.phi) first = fn.insNext[first];
    places.forEach(({ symbol, offset, kind }, at) => {
      const { cls, store } = rowOfKind(kind);
      const ins = fn.newIns(store, cls, 0, tempRef(temps[at]), fn.symbol(symbol, offset));
      if (first === 0) fn.append(exit, ins);
      else fn.insertBefore(first, ins);
    });
  }
}

function preheaderOf(fn: IlFunction, loop: LoopBlocks): number {
  const entries = entriesOf(fn, loop);
  if (entries.length === 1 && fn.blockJump[entries[0]] === Jump.jmp) return entries[0];
  return insertPreheader(fn, loop.header, entries);
}

/** Blocks that control passes when, and only when, it leaves the loop; made where there are none. */
function exitsOf(fn: IlFunction, { blocks, isInside }: LoopBlocks): Set<number> {
  const targets = new Set<number>();
  const isOutside = (block: number): boolean => block !== 0 && (isInside[block] ?? 0) === 0;
  for (const block of blocks) {
    if (isOutside(fn.blockSucc0[block])) targets.add(fn.blockSucc0[block]);
    if (isOutside(fn.blockSucc1[block])) targets.add(fn.blockSucc1[block]);
  }
  const shared = new Set<number>();
  for (let block = 1; block < fn.blockCount; block++) {
    if (!isOutside(block)) continue;
    shared.add(fn.blockSucc0[block]);
    shared.add(fn.blockSucc1[block]);
  }
  const exits = new Set<number>();
  for (const target of targets) {
    if (!shared.has(target)) exits.add(target);
    else for (const block of blocks) if (leadsTo(fn, block, target)) exits.add(splitEdge(fn, block, target));
  }
  return exits;
}

const leadsTo = (fn: IlFunction, block: number, target: number): boolean =>
  fn.blockSucc0[block] === target || fn.blockSucc1[block] === target;

function splitEdge(fn: IlFunction, from: number, to: number): number {
  const block = fn.newBlock(`${fn.blockNames[from]}.out${fn.blockCount}`);
  fn.setJump(block, Jump.jmp, NO_REF, to, 0);
  if (fn.blockSucc0[from] === to) fn.blockSucc0[from] = block;
  if (fn.blockSucc1[from] === to) fn.blockSucc1[from] = block;
  for (let ins = fn.blockFirst[to]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
    const start = fn.insArg0[ins];
    for (let at = start; at < start + 2 * fn.insArg1[ins]; at += 2) if (fn.phiPool[at] === from) fn.phiPool[at] = block;
  }
  return block;
}
