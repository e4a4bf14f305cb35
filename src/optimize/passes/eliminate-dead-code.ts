/**
 * Dead code elimination: removes instructions that have no effect and whose result nobody needs, rings of phis included.
 *
 * Marks from the roots (effects, traps, parameters, jump arguments) through arguments, then sweeps what is unmarked.
 * needs:  ssa
 * breaks: nothing
 * cost:   linear
 */
import { forEachArgument, type IlFunction, isTemp, OP_TRAITS, Op, type Ref, refIndex, Trait } from '#il';

export function eliminateDeadCode(fn: IlFunction): void {
  fn.computeDefs();
  const live = new Uint8Array(fn.insCount);
  const work = new Int32Array(fn.insCount);
  let depth = 0;

  const need = (ref: Ref): void => {
    if (!isTemp(ref)) return;
    const def = fn.tempDef[refIndex(ref)];
    if (def === 0 || live[def] !== 0) return;
    live[def] = 1;
    work[depth++] = def;
  };

  for (let block = 1; block < fn.blockCount; block++) {
    need(fn.blockArg[block]);
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      if (live[ins] === 0 && isRoot(fn.insOp[ins])) {
        live[ins] = 1;
        work[depth++] = ins;
      }
    }
  }
  while (depth > 0) {
    const ins = work[--depth];
    if (fn.insOp[ins] === Op.phi) {
      const start = fn.insArg0[ins];
      for (let at = start; at < start + 2 * fn.insArg1[ins]; at += 2) need(fn.phiPool[at + 1]);
      continue;
    }
    forEachArgument(fn, ins, need);
  }
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ) {
      const next = fn.insNext[ins];
      if (live[ins] === 0) fn.remove(ins);
      ins = next;
    }
  }
}

function isRoot(op: number): boolean {
  if (op === Op.phi || op === Op.nop || (op >= Op.alloc4 && op <= Op.alloc16)) return false;
  const traits = OP_TRAITS[op];
  if ((traits & Trait.traps) !== 0) return true;
  return (traits & Trait.pure) === 0 && traits !== Trait.reads;
}
