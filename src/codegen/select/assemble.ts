/** Puts the groups of a backward selection into forward order, block by block, and fills in the control flow. */
import type { Selector } from './selector.js';

/**
 * @param groupEnd by machine block: number of groups staged once the block was done; blocks were selected from the last to
 *                 the first, and so were the groups in each.
 * @param params   virtual registers defined at each block's head
 * @param args     virtual registers passed at each block's end
 */
export function assemble(s: Selector, groupEnd: Int32Array, params: number[][], args: number[][]): void {
  const { stage, flow, out } = s;
  const { machine } = out;
  const groups = s.groupStart.data;
  const groupCount = s.groupStart.length;
  for (let v = 0; v < stage.vregClass.length; v++) machine.vregClass.push(stage.vregClass.data[v]);
  for (let b = 0; b < flow.count; b++) {
    machine.startBlock(flow.depth[b], flow.cold[b] === 1);
    out.loopEnd.push(flow.loopEnd[b]);
    const first = b + 1 < flow.count ? groupEnd[b + 1] : 0;
    for (let group = groupEnd[b] - 1; group >= first; group--) {
      const end = group + 1 < groupCount ? groups[group + 1] : stage.instOp.length;
      for (let inst = groups[group]; inst < end; inst++) copyInstruction(s, inst);
    }
  }
  for (let b = 0; b < flow.count; b++) {
    connect(s, b, flow.succ0[b]);
    connect(s, b, flow.succ1[b]);
    machine.blockParams[b] = params[b];
    machine.branchArgs[b] = args[b];
  }
}

function connect(s: Selector, from: number, to: number): void {
  if (to < 0) return;
  s.out.machine.blockSuccessors[from].push(to);
  s.out.machine.blockPredecessors[to].push(from);
}

function copyInstruction(s: Selector, inst: number): void {
  const { stage } = s;
  const { machine } = s.out;
  machine.inst(
    stage.instOp.data[inst],
    stage.instFlags.data[inst],
    stage.instPayload.data[inst],
    stage.instClobbers.data[inst],
  );
  const end = stage.operandEnd(inst);
  for (let i = stage.instOperands.data[inst]; i < end; i++) {
    machine.operand(stage.operandVreg.data[i], stage.operandWord.data[i]);
  }
}
