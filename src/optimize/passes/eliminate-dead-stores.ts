/**
 * Dead store elimination: a store whose bytes are all overwritten before anything can see them.
 *
 * Backwards through each block, with the places that later stores overwrite. Whatever may read memory forgets those it may
 * read: loads what they may overlap, calls, guards and traps all of them, since they may leave for code that looks anywhere.
 * needs:  ssa, defs
 * breaks: nothing
 * cost:   linear; at most PLACES places are known at a time
 * leaves: stores that are dead only across blocks
 *
 *     storew 15, $fb_state                       (goes)
 *     storew 1, %p                      →        storew 1, %p
 *     storew 16, $fb_state                       storew 16, $fb_state
 */
import { type IlFunction, type IlModule, OP_TRAITS, Trait } from '#il';
import { ACCESS_BYTES, type Address, BaseKind, isLoad, isStore, mayOverlap, rootOf, takeApart } from '../memory.js';

const PLACES = 16;

/** Bytes that are written later in the block. `root` is where the address comes from, for asking what may overlap. */
type Place = { readonly key: Address; readonly root: Address; readonly bytes: number };

const newAddress = (): Address => ({ kind: BaseKind.unknown, base: 0, offset: 0 });

export function eliminateDeadStores(fn: IlFunction, module: IlModule): void {
  fn.computeDefs();
  let places: Place[] = [];
  const key = newAddress();
  const root = newAddress();
  for (let block = 1; block < fn.blockCount; block++) {
    places = [];
    for (let ins = fn.blockLast[block]; ins !== 0; ) {
      const before = fn.insPrev[ins];
      const op = fn.insOp[ins];
      const bytes = ACCESS_BYTES[op];
      if (isStore(op)) {
        takeApart(fn, fn.insArg1[ins], key);
        if (places.some((place) => covers(place, key, bytes))) fn.remove(ins);
        else {
          rootOf(fn, fn.insArg1[ins], root);
          if (places.length === PLACES) places.shift();
          places.push({ key: { ...key }, root: { ...root }, bytes });
        }
      } else if (isLoad(op)) {
        rootOf(fn, fn.insArg0[ins], root);
        places = places.filter((place) => !mayOverlap(root, bytes, place.root, place.bytes, module.unaliased));
      } else if ((OP_TRAITS[op] & (Trait.reads | Trait.writes | Trait.traps)) !== 0) places = [];
      ins = before;
    }
  }
}

/** Whether a later store writes all the bytes. */
const covers = (place: Place, key: Address, bytes: number): boolean =>
  place.key.kind === key.kind &&
  place.key.base === key.base &&
  place.key.offset <= key.offset &&
  place.key.offset + place.bytes >= key.offset + bytes;
