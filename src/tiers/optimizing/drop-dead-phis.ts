/** Removes phis that nothing but other dead phis uses. Marks from what is certainly used; linear. */
import { type IlFunction, isTemp, Op, refIndex } from '#il';

export function dropDeadPhis(fn: IlFunction): void {
  /** Phi instruction that defines a temporary, 0 when none or already known to be used. */
  const unusedPhi = new Int32Array(fn.tempCount);
  let phiCount = 0;
  forEachPhi(fn, (phi) => {
    unusedPhi[fn.insTo[phi]] = phi;
    phiCount++;
  });
  if (phiCount === 0) return;
  const waiting: number[] = [];
  const use = (ref: number): void => {
    if (!isTemp(ref)) return;
    const phi = unusedPhi[refIndex(ref)];
    if (phi === 0) return;
    unusedPhi[refIndex(ref)] = 0;
    waiting.push(phi);
  };
  for (let block = 1; block < fn.blockCount; block++) {
    use(fn.blockArg[block]);
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      if (fn.insOp[ins] === Op.phi) continue;
      use(fn.insArg0[ins]);
      use(fn.insArg1[ins]);
      use(fn.insArg2[ins]);
    }
  }
  for (let phi = waiting.pop(); phi !== undefined; phi = waiting.pop()) {
    const end = fn.insArg0[phi] + 2 * fn.insArg1[phi];
    for (let at = fn.insArg0[phi]; at < end; at += 2) use(fn.phiPool[at + 1]);
  }
  forEachPhi(fn, (phi) => {
    if (unusedPhi[fn.insTo[phi]] === phi) fn.remove(phi);
  });
}

/** Calls `visit` with each phi; it may remove the phi. */
function forEachPhi(fn: IlFunction, visit: (phi: number) => void): void {
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0 && fn.insOp[ins] === Op.phi; ) {
      const next = fn.insNext[ins];
      visit(ins);
      ins = next;
    }
  }
}
