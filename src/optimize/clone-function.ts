/** A copy of a function with the same temporaries, constants and blocks by number; instructions are numbered anew. */
import { ConstKind, IlFunction, Op } from '#il';

/** @param symbolOf number of a symbol in the copy's module, when that is another one */
export function cloneFunction(fn: IlFunction, symbolOf: (symbol: number) => number = itself): IlFunction {
  const copy = new IlFunction(fn.name);
  copy.linkage = { ...fn.linkage };
  copy.returnType = fn.returnType;
  copy.returnAggregate = fn.returnAggregate;
  copy.variadic = fn.variadic;
  copy.position = fn.position;
  copy.file = fn.file;
  copy.frameStates.push(...fn.frameStates);
  for (let temp = 1; temp < fn.tempCount; temp++) copy.newTemp(fn.tempClass[temp], fn.tempNames[temp]);
  // Constants are interned in order, so they get the numbers that they had.
  for (let i = 1; i < fn.constCount; i++) {
    const kind = fn.constKind[i];
    const isSymbol = kind === ConstKind.symbol || kind === ConstKind.threadSymbol;
    copy.constant(kind, isSymbol ? symbolOf(fn.constLo[i]) : fn.constLo[i], fn.constHi[i]);
  }
  for (let block = 1; block < fn.blockCount; block++) copyBlock(fn, copy, block);
  return copy;
}

const itself = (symbol: number): number => symbol;

function copyBlock(fn: IlFunction, copy: IlFunction, block: number): void {
  copy.newBlock(fn.blockNames[block]);
  copy.blockPos[block] = fn.blockPos[block];
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    let first = fn.insArg0[ins];
    if (fn.insOp[ins] === Op.phi)
      first = copy.addPhiPairs(Array.from(fn.phiPool.subarray(first, first + 2 * fn.insArg1[ins])));
    const own = copy.newIns(fn.insOp[ins], fn.insCls[ins], fn.insTo[ins], first, fn.insArg1[ins], fn.insArg2[ins]);
    copy.insPos[own] = fn.insPos[ins];
    copy.append(block, own);
  }
  copy.setJump(block, fn.blockJump[block], fn.blockArg[block], fn.blockSucc0[block], fn.blockSucc1[block]);
}
