/**
 * Chooses fused forms for a function's code: from each instruction on, the way to the end of the straight line that takes the
 * fewest dispatches. One backward walk; the forms are looked up in a tree by opcode.
 *
 * The tree is one vector of words, made at build time, so that a session need not make it:
 *
 *   node: edge count, form words, edges (opcode, node) by rising opcode, forms (handler, count, fixed …)
 *
 * Forms with built-in immediates come first in their node.
 */
import { IMMEDIATE_PLACES, instructionWords, OPCODE_FLOW, Opcode } from '#bytecode';
import { FIRST_FUSED, type FusedForm } from './interpreter-code.js';

type Node = { readonly next: Map<number, Node>; readonly forms: { handler: number; fixed: readonly number[] }[] };
const newNode = (): Node => ({ next: new Map(), forms: [] });

/** The tree of forms; form k has handler FIRST_FUSED + k. */
export function fusionTree(forms: readonly FusedForm[]): Int32Array {
  const root = newNode();
  forms.forEach(({ opcodes, fixed }, k) => {
    let node = root;
    for (const opcode of opcodes) {
      const next = node.next.get(opcode) ?? newNode();
      node.next.set(opcode, next);
      node = next;
    }
    node.forms.push({ handler: FIRST_FUSED + k, fixed });
    node.forms.sort((a, b) => b.fixed.length - a.fixed.length);
  });
  const words: number[] = [];
  const write = (node: Node): number => {
    const start = words.length;
    const edges = [...node.next].sort(([a], [b]) => a - b);
    const own = node.forms.flatMap(({ handler, fixed }) => [handler, fixed.length, ...fixed]);
    words.push(edges.length, own.length, ...edges.flatMap(([opcode]) => [opcode, 0]), ...own);
    edges.forEach(([, next], i) => {
      const place = start + 2 + 2 * i + 1;
      words[place] = write(next);
    });
    return start;
  };
  write(root);
  return Int32Array.from(words);
}

const NONE = -1;

export class Fuser {
  private readonly tree: Int32Array;
  /** Offsets of the instructions that the form at hand covers. */
  private readonly covered: number[] = [];

  constructor(tree: Int32Array) {
    this.tree = tree;
  }

  /** Sets handlers in `copy`; an instruction whose first word differs from `code` has a handler of its own and is left alone. */
  fuse(code: Int32Array, copy: Int32Array): void {
    const starts: number[] = [];
    const instructionAt = new Int32Array(code.length);
    for (let at = 0; at < code.length; at += instructionWords(code, at)) instructionAt[at] = starts.push(at) - 1;
    const own = Uint8Array.from(starts, (at) => (copy[at] === code[at] ? 0 : 1));
    /** Dispatches from instruction i to the end of its straight line. */
    const cost = new Int32Array(starts.length + 1);
    const costBehind = (i: number): number => (OPCODE_FLOW[code[starts[i]]] === 'next' ? cost[i + 1] : 0);
    for (let first = starts.length - 1; first >= 0; first--) {
      cost[first] = 1 + costBehind(first);
      this.covered.length = 0;
      let i = first;
      for (let node = 0; i < starts.length && own[i] === 0; ) {
        const at = starts[i];
        node = this.follow(node, code[at]);
        if (node === NONE) break;
        this.covered.push(at);
        const total = 1 + costBehind(i);
        // Of equals the longest: fewer values go through memory.
        const handler = total <= cost[first] ? this.formAt(node, code) : NONE;
        if (handler !== NONE) {
          cost[first] = total;
          copy[starts[first]] = handler;
        }
        i = code[at] === Opcode.jump ? instructionAt[at + code[at + 1]] : i + 1;
      }
    }
  }

  private follow(node: number, opcode: number): number {
    const { tree } = this;
    let low = 0;
    let high = tree[node] - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = tree[node + 2 + 2 * middle];
      if (found === opcode) return tree[node + 3 + 2 * middle];
      if (found < opcode) low = middle + 1;
      else high = middle - 1;
    }
    return NONE;
  }

  /** Handler of the first form of the node that fits what is covered. */
  private formAt(node: number, code: Int32Array): number {
    const { tree } = this;
    let at = node + 2 + 2 * tree[node];
    const end = at + tree[node + 1];
    for (; at < end; at += 2 + tree[at + 1]) if (this.fits(at + 2, tree[at + 1], code)) return tree[at];
    return NONE;
  }

  private fits(fixed: number, count: number, code: Int32Array): boolean {
    const { tree, covered } = this;
    for (let k = fixed; k < fixed + count; k += 3) {
      const at = covered[tree[k]];
      if (code[at + IMMEDIATE_PLACES[code[at]][tree[k + 1]]] !== tree[k + 2]) return false;
    }
    return true;
  }
}
