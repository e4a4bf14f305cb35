/**
 * Which data objects of a module nobody points into: every access goes through the symbol, so a store through some other
 * pointer leaves them alone (`IlModule.unaliased`). That is what lets the optimizer keep an array's descriptor and a module
 * variable in registers while a loop writes elements.
 *
 * A symbol qualifies as long as its address, and whatever sums make of it, is only loaded from, stored to, compared, or
 * handed to routines of the runtime, which keep no pointers. It is aliased once the address is stored, returned, merged by
 * a phi or select, given to a user's function, or sits in a data object. Blocks are made in dominator order, so one walk
 * in layout order meets definitions before uses.
 */
import { RUNTIME_NAMES } from '#bytecode';
import { ConstKind, type IlFunction, type IlModule, isConst, isTemp, Jump, Op, type Ref, refIndex } from '#il';

export function findUnaliased(il: IlModule, candidates: Iterable<number>): void {
  for (const symbol of candidates) il.unaliased.add(symbol);
  const isRoutine = (symbol: number): boolean => ROUTINES.has(il.symbolNames[symbol]);
  for (const fn of il.functions) scanFunction(fn, il.unaliased, isRoutine);
  for (const { items } of il.data)
    for (const item of items) if (item.kind === 'symbol') il.unaliased.delete(item.symbol);
}

const ROUTINES: ReadonlySet<string> = new Set(RUNTIME_NAMES);

function scanFunction(fn: IlFunction, unaliased: Set<number>, isRoutine: (symbol: number) => boolean): void {
  /** Symbol that a temporary points into, 0 when none. */
  const pointsInto = new Int32Array(fn.tempCount);
  const symbolOf = (ref: Ref): number => {
    const index = refIndex(ref);
    if (isTemp(ref)) return pointsInto[index];
    return isConst(ref) && fn.constKind[index] === ConstKind.symbol ? fn.constLo[index] : 0;
  };
  const escapes = (ref: Ref): void => {
    const symbol = symbolOf(ref);
    if (symbol !== 0) unaliased.delete(symbol);
  };
  /** Symbols passed to the call that is being assembled. */
  const passed: Ref[] = [];
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      const use = USES[op];
      if (use === Use.address) continue;
      if (use === Use.sum) {
        pointsInto[fn.insTo[ins]] = symbolOf(fn.insArg0[ins]) || symbolOf(fn.insArg1[ins]);
      } else if (use === Use.stored) {
        escapes(fn.insArg0[ins]);
      } else if (use === Use.argument) {
        passed.push(fn.insArg0[ins]);
      } else if (use === Use.call) {
        const callee = symbolOf(fn.insArg0[ins]);
        if (!isRoutine(callee)) passed.forEach(escapes);
        passed.length = 0;
      } else if (use === Use.phi) {
        const end = fn.insArg0[ins] + 2 * fn.insArg1[ins];
        for (let at = fn.insArg0[ins]; at < end; at += 2) escapes(fn.phiPool[at + 1]);
      } else {
        escapes(fn.insArg0[ins]);
        escapes(fn.insArg1[ins]);
        escapes(fn.insArg2[ins]);
      }
    }
    if (fn.blockJump[block] === Jump.ret) escapes(fn.blockArg[block]);
  }
}

/** What an operation does with addresses among its arguments. */
const Use = { other: 0, address: 1, sum: 2, stored: 3, argument: 4, call: 5, phi: 6 } as const;

const USES = new Uint8Array(Object.keys(Op).length);
for (let op = Op.loadsb; op <= Op.loadd; op++) USES[op] = Use.address;
for (let op = Op.storeb; op <= Op.stored; op++) USES[op] = Use.stored;
for (let op = Op.ceqw; op <= Op.cuod; op++) USES[op] = Use.address;
USES[Op.blit] = Use.address;
USES[Op.dbgloc] = Use.address;
USES[Op.add] = Use.sum;
USES[Op.arg] = Use.argument;
USES[Op.call] = Use.call;
USES[Op.phi] = Use.phi;
