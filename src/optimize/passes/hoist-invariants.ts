/**
 * Loop-invariant motion: an instruction whose arguments are defined outside a loop moves in front of the outermost such
 * loop. Blocks are walked in reverse postorder, so arguments have moved before their users are looked at.
 *
 * Moved are pure operations that cannot trap, and loads from a symbol or a frame slot at a known offset (they cannot
 * fault) when nothing in the loop may change those bytes.
 * needs:  ssa, cfg, loops
 * breaks: cfg (preheaders are added)
 * cost:   linear; a loop with more than MAX_WRITES different written places counts as writing everything
 */
import {
  type Cfg,
  forEachArgument,
  type IlFunction,
  type IlModule,
  isTemp,
  Jump,
  type Loops,
  OP_TRAITS,
  refIndex,
  Trait,
} from '#il';
import { ACCESS_BYTES, type Address, BaseKind, isLoad, isStore, mayOverlap, rootOf, takeApart } from '../memory.js';
import { insertPreheader } from '../preheader.js';

const MAX_WRITES = 64;
/** The start block: as a header it has no edge from outside that a preheader could stand on. */
const START = 1;

/** What a loop may change: places written, or everything. */
type Effects = { everything: boolean; readonly writes: { address: Address; bytes: number }[] };

export function hoistInvariants(fn: IlFunction, cfg: Cfg, loops: Loops, module: IlModule): void {
  const headers = Array.from(cfg.order).filter((block) => loops.header[block] === block);
  if (headers.length === 0) return;
  fn.computeDefs();
  new Hoisting(fn, cfg, loops, headers, module).run();
}

class Hoisting {
  private readonly fn: IlFunction;
  private readonly cfg: Cfg;
  private readonly loops: Loops;
  private readonly module: IlModule;
  /** Header of the innermost loop around each block, with room for the preheaders. */
  private readonly loopOf: Int32Array;
  /** By header. */
  private readonly effects: Effects[] = [];
  private readonly preheaders: Int32Array;
  private readonly address: Address = { kind: 0, base: 0, offset: 0 };

  constructor(fn: IlFunction, cfg: Cfg, loops: Loops, headers: readonly number[], module: IlModule) {
    this.fn = fn;
    this.cfg = cfg;
    this.loops = loops;
    this.module = module;
    this.loopOf = new Int32Array(fn.blockCount + headers.length);
    this.loopOf.set(loops.header);
    this.preheaders = new Int32Array(fn.blockCount);
    this.collectEffects(headers);
  }

  run(): void {
    const { fn } = this;
    for (const block of this.cfg.order) {
      const loop = this.loops.header[block];
      if (loop === 0) continue;
      for (let ins = fn.blockFirst[block]; ins !== 0; ) {
        const next = fn.insNext[ins];
        if (isMovable(fn, ins, this.address)) {
          const target = this.outermostInvariant(ins, loop);
          if (target !== 0) moveTo(fn, ins, this.preheaderOf(target));
        }
        ins = next;
      }
    }
  }

  /** The outermost loop around `loop` in which all arguments are invariant, 0 when not even `loop` itself is. */
  private outermostInvariant(ins: number, loop: number): number {
    const { fn, loops, effects } = this;
    const op = fn.insOp[ins];
    const bytes = isLoad(op) ? ACCESS_BYTES[op] : 0;
    let best = 0;
    for (let outer = loop; outer !== 0 && outer !== START; outer = loops.outer[outer]) {
      let invariant = true;
      forEachArgument(fn, ins, (ref) => {
        if (isTemp(ref) && this.isDefinedIn(refIndex(ref), outer)) invariant = false;
      });
      if (!invariant) break;
      if (bytes !== 0 && changes(effects[outer], this.address, bytes, this.module)) break;
      best = outer;
    }
    return best;
  }

  private isDefinedIn(temp: number, loop: number): boolean {
    const def = this.fn.tempDef[temp];
    return def !== 0 && this.isInside(this.loopOf[this.fn.insBlock[def]], loop);
  }

  private isInside(loop: number, outer: number): boolean {
    while (loop !== 0 && loop !== outer) loop = this.loops.outer[loop];
    return loop === outer;
  }

  private collectEffects(headers: readonly number[]): void {
    const { fn, loops, effects } = this;
    for (const header of headers) effects[header] = { everything: false, writes: [] };
    for (const block of this.cfg.order) {
      const loop = loops.header[block];
      if (loop === 0) continue;
      for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) noteEffect(fn, ins, effects[loop]);
    }
    // Inner headers come after outer ones in reverse postorder: backwards, effects pass outward in one walk.
    for (let i = headers.length - 1; i >= 0; i--) {
      const inner = effects[headers[i]];
      const outer = effects[loops.outer[headers[i]]];
      if (outer === undefined) continue;
      outer.everything ||= inner.everything;
      for (const write of inner.writes) noteWrite(outer, write.address, write.bytes);
    }
  }

  /** The only block outside the loop that enters it, made when there is none that does nothing else. */
  private preheaderOf(header: number): number {
    if (this.preheaders[header] !== 0) return this.preheaders[header];
    const { fn, cfg } = this;
    const entries: number[] = [];
    for (let at = cfg.predStart[header]; at < cfg.predStart[header + 1]; at++) {
      const block = cfg.predList[at];
      if (cfg.isReachable(block) && !this.isInside(this.loopOf[block], header)) entries.push(block);
    }
    let preheader = entries[0];
    if (entries.length !== 1 || fn.blockJump[preheader] !== Jump.jmp) {
      preheader = insertPreheader(fn, header, entries);
      this.loopOf[preheader] = this.loops.outer[header];
    }
    this.preheaders[header] = preheader;
    return preheader;
  }
}

function isMovable(fn: IlFunction, ins: number, address: Address): boolean {
  const op = fn.insOp[ins];
  const traits = OP_TRAITS[op];
  // A comparison in front of its branch is one instruction without a result; hoisted, it is a register and a test.
  if ((traits & Trait.pure) !== 0) return (traits & (Trait.traps | Trait.compare)) === 0;
  if (!isLoad(op)) return false;
  takeApart(fn, fn.insArg0[ins], address);
  return address.kind !== BaseKind.unknown;
}

function moveTo(fn: IlFunction, ins: number, block: number): void {
  const op = fn.insOp[ins];
  fn.remove(ins);
  fn.insOp[ins] = op;
  fn.append(block, ins);
}

function changes(effects: Effects, address: Address, bytes: number, module: IlModule): boolean {
  if (effects.everything) return true;
  return effects.writes.some((write) => mayOverlap(address, bytes, write.address, write.bytes, module.unaliased));
}

function noteEffect(fn: IlFunction, ins: number, effects: Effects): void {
  const op = fn.insOp[ins];
  if ((OP_TRAITS[op] & Trait.writes) === 0 || effects.everything) return;
  if (!isStore(op)) {
    effects.everything = true;
    return;
  }
  const address: Address = { kind: 0, base: 0, offset: 0 };
  rootOf(fn, fn.insArg1[ins], address);
  noteWrite(effects, address, ACCESS_BYTES[op]);
}

function noteWrite(effects: Effects, address: Address, bytes: number): void {
  if (effects.everything) return;
  const same = effects.writes.some(
    (write) =>
      write.bytes === bytes &&
      write.address.kind === address.kind &&
      write.address.base === address.base &&
      Object.is(write.address.offset, address.offset),
  );
  if (same) return;
  effects.writes.push({ address, bytes });
  if (effects.writes.length > MAX_WRITES) effects.everything = true;
}
