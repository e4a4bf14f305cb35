/** Source lines of blocks: a `dbgloc` holds along control flow, not along the order in which blocks are laid out. */
import { Pseudo, type X64Function } from '../select/x64-function.js';

const PAYLOAD_LINE = 3;

/**
 * The source line that control brings into each block; 0 where there is none. Of several it is that of the way with the fewest blocks
 * from the entry: those before the block that were there first.
 */
export function linesAtEntry({ machine, payload }: X64Function): Int32Array {
  const { blockCount, blockSuccessors, instOp, instPayload } = machine;
  const lines = new Int32Array(blockCount);
  const isKnown = new Uint8Array(blockCount);
  const queue = [0];
  isKnown[0] = 1;
  for (let i = 0; i < queue.length; i++) {
    const block = queue[i];
    let line = lines[block];
    const end = machine.blockEnd(block);
    for (let inst = machine.blockFirst.data[block]; inst < end; inst++) {
      if (instOp.data[inst] === Pseudo.line) line = payload.data[instPayload.data[inst] + PAYLOAD_LINE];
    }
    for (const successor of blockSuccessors[block]) {
      if (isKnown[successor] === 1) continue;
      isKnown[successor] = 1;
      lines[successor] = line;
      queue.push(successor);
    }
  }
  return lines;
}
