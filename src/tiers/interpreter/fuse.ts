/**
 * Chooses fused forms for a function's code: from each instruction on, the way to the end of the straight line that takes the
 * fewest dispatches. One backward walk; the forms are looked up in a tree by opcode.
 */
import { IMMEDIATE_PLACES, instructionWords, OPCODE_FLOW, Opcode } from '#bytecode';
import type { FusedForm } from './interpreter-code.js';

type Node = {
  readonly next: Map<number, Node>;
  /** Forms that end here, by handler number; those with built-in immediates first. */
  readonly forms: { readonly handler: number; readonly fixed: readonly number[] }[];
};
const newNode = (): Node => ({ next: new Map(), forms: [] });

export class Fuser {
  private readonly root = newNode();

  constructor(forms: readonly FusedForm[], firstHandler: number) {
    forms.forEach(({ opcodes, fixed }, k) => {
      let node = this.root;
      for (const opcode of opcodes) {
        let next = node.next.get(opcode);
        if (next === undefined) {
          next = newNode();
          node.next.set(opcode, next);
        }
        node = next;
      }
      node.forms.push({ handler: firstHandler + k, fixed });
      node.forms.sort((a, b) => b.fixed.length - a.fixed.length);
    });
  }

  /** Sets handlers in `copy`; what differs from `code` in a first word has a handler of its own and is left alone. */
  fuse(code: Int32Array, copy: Int32Array): void {
    const starts: number[] = [];
    const instructionAt = new Int32Array(code.length);
    for (let at = 0; at < code.length; at += instructionWords(code, at)) instructionAt[at] = starts.push(at) - 1;
    const own = Uint8Array.from(starts, (at) => (copy[at] === code[at] ? 0 : 1));
    /** Dispatches from instruction i to the end of its straight line. */
    const cost = new Int32Array(starts.length + 1);
    const costBehind = (i: number): number => (OPCODE_FLOW[code[starts[i]]] === 'next' ? cost[i + 1] : 0);
    /** Instructions that the forms at hand cover. */
    const covered: number[] = [];
    for (let first = starts.length - 1; first >= 0; first--) {
      cost[first] = 1 + costBehind(first);
      covered.length = 0;
      let node = this.root.next.get(code[starts[first]]);
      for (let i = first; node !== undefined && own[i] === 0; node = node.next.get(code[starts[i]])) {
        covered.push(starts[i]);
        const total = 1 + costBehind(i);
        const form = node.forms.find(({ fixed }) => fits(fixed, covered, code));
        // Of equals the longest: fewer values go through memory.
        if (form !== undefined && total <= cost[first]) {
          cost[first] = total;
          copy[starts[first]] = form.handler;
        }
        if (node.next.size === 0) break;
        i = code[starts[i]] === Opcode.jump ? instructionAt[starts[i] + code[starts[i] + 1]] : i + 1;
        if (i >= starts.length) break;
      }
    }
  }
}

function fits(fixed: readonly number[], covered: readonly number[], code: Int32Array): boolean {
  for (let k = 0; k < fixed.length; k += 3) {
    const at = covered[fixed[k]];
    if (code[at + IMMEDIATE_PLACES[code[at]][fixed[k + 1]]] !== fixed[k + 2]) return false;
  }
  return true;
}
