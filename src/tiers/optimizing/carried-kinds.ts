/**
 * Which dynamic locals are always INTEGER, or always DOUBLE, where blocks meet: such a local is carried around loops unboxed, and an
 * edge that brings something not known to be of the kind tests it (function-to-il.ts). So what is found here is a guess, and need not
 * be exact: what calls and memory bring counts for nothing, and feedback counts for what an operation was given.
 *
 * Forward data flow over kinds (Kildall 1973), blocks in code order until nothing grows; three bits per local and block, so a
 * block is visited a few times at most.
 */
import {
  ANY,
  ANY_OPERATIONS,
  ANY_SEEN,
  type AnyOperation,
  type AnyOperationRow,
  type BytecodeFunction,
  instructionWords,
  OPCODE_EFFECTS,
  OPCODE_NAMES,
  Opcode,
  ValueType,
} from '#bytecode';
import { StateBox } from '#il';
import type { BlockGraph } from './block-graph.js';
import { Access, LOCAL_ACCESS, localOf } from './liveness.js';

/** What a dynamic value may be; bits. 0: nothing is known. */
const Kind = { integer: 1, double: 2, other: 4 } as const;

export type CarriedKind = typeof StateBox.integer | typeof StateBox.double | typeof StateBox.none;

/** The kind of a dynamic local where a block starts. */
export type CarriedKinds = (block: number, local: number) => CarriedKind;

/** Cells of the table of blocks and locals; larger functions carry everything boxed. */
const CELL_LIMIT = 4_000_000;

const OPERATIONS: readonly (AnyOperationRow | null)[] = OPCODE_NAMES.map((name) => {
  const operation = name.replace(/^any\.(?:to\.)?/, (prefix) => (prefix === 'any.to.' ? 'to_' : ''));
  return name.startsWith('any.') && operation in ANY_OPERATIONS ? ANY_OPERATIONS[operation as AnyOperation] : null;
});

/** What boxing opcodes make. */
const BOXED = new Map<number, number>([
  [Opcode['any.from.i32'], Kind.integer],
  [Opcode['any.from.f32'], Kind.double],
  [Opcode['any.from.f64'], Kind.double],
  [Opcode['any.from.i64'], Kind.other],
  [Opcode['any.from.ref'], Kind.other],
]);

/**
 * @param seen  feedback by its word in the function's vector
 * @param places locals with a phi at each block
 */
export function findCarriedKinds(
  fn: BytecodeFunction,
  graph: BlockGraph,
  places: readonly (readonly number[])[],
  seen: (word: number) => number,
): CarriedKinds {
  const isDynamic = (local: number): boolean => fn.locals[local].type === ValueType.any;
  const size = graph.count * fn.locals.length;
  if (size > CELL_LIMIT || !places.some((locals) => locals.some(isDynamic))) return NONE;
  const flow = new KindFlow(fn, graph, seen);
  flow.solve();
  return (block, local) => (isDynamic(local) ? flow.kindAt(block, local) : StateBox.none);
}

const NONE: CarriedKinds = () => StateBox.none;

class KindFlow {
  private readonly fn: BytecodeFunction;
  private readonly graph: BlockGraph;
  private readonly seen: (word: number) => number;
  private readonly width: number;
  /** Kinds of all locals where each block starts. */
  private readonly atStart: Uint8Array;
  /** Of the block at hand: kinds of locals; and of stack slots, each with the local that it was read from, −1 for none. */
  private readonly kinds: Uint8Array;
  private readonly stack: number[] = [];
  private readonly origins: number[] = [];

  constructor(fn: BytecodeFunction, graph: BlockGraph, seen: (word: number) => number) {
    this.fn = fn;
    this.graph = graph;
    this.seen = seen;
    this.width = fn.locals.length;
    this.atStart = new Uint8Array(graph.count * this.width);
    this.kinds = new Uint8Array(this.width);
  }

  kindAt(block: number, local: number): CarriedKind {
    const kind = this.atStart[block * this.width + local];
    if (kind === Kind.integer) return StateBox.integer;
    return kind === Kind.double ? StateBox.double : StateBox.none;
  }

  solve(): void {
    const { graph } = this;
    const isWaiting = new Uint8Array(graph.count).fill(1);
    this.enter();
    for (let isGrowing = true; isGrowing; ) {
      isGrowing = false;
      for (let block = 1; block < graph.count; block++) {
        if (isWaiting[block] === 0) continue;
        isWaiting[block] = 0;
        this.run(block);
        for (let i = graph.successorStart[block]; i < graph.successorStart[block + 1]; i++) {
          const to = graph.successors[i];
          if (!this.mergeInto(to)) continue;
          isWaiting[to] = 1;
          isGrowing = true;
        }
      }
    }
  }

  /** At the function's start locals are INTEGER 0 and parameters anything; in the middle nothing is known. */
  private enter(): void {
    const { fn, graph } = this;
    if (graph.start[graph.entry] !== 0) return;
    const base = graph.entry * this.width;
    this.atStart.fill(Kind.integer, base + fn.signature.params.length, base + this.width);
  }

  private mergeInto(to: number): boolean {
    const base = to * this.width;
    let grew = false;
    for (let local = 0; local < this.width; local++) {
      const merged = this.atStart[base + local] | this.kinds[local];
      if (merged === this.atStart[base + local]) continue;
      this.atStart[base + local] = merged;
      grew = true;
    }
    return grew;
  }

  private run(block: number): void {
    const { code } = this.fn;
    const base = block * this.width;
    this.kinds.set(this.atStart.subarray(base, base + this.width));
    this.stack.length = 0;
    this.origins.length = 0;
    for (let at = this.graph.start[block]; at < this.graph.end[block]; at += instructionWords(code, at)) this.step(at);
  }

  private step(at: number): void {
    const { code } = this.fn;
    const opcode = code[at];
    const row = OPERATIONS[opcode];
    if (row !== null) this.operate(row, this.seen(code[at + 1]));
    else if (LOCAL_ACCESS[opcode] !== Access.none) this.access(opcode, localOf(code, at));
    else if (opcode === Opcode['any.const']) this.push(kindOfBits(code[at + 2]));
    else if (opcode !== Opcode['any.retain']) this.shuffle(opcode);
  }

  private access(opcode: number, local: number): void {
    if (LOCAL_ACCESS[opcode] === Access.read) {
      this.push(this.kinds[local], local);
      return;
    }
    const kind = this.pop();
    this.kinds[local] = kind;
    if (opcode === Opcode['any.tee']) this.push(kind, local);
  }

  private operate(row: AnyOperationRow, seen: number): void {
    const second = row.operands === 2 ? this.operand(seen >> ANY_SEEN.secondShift) : 0;
    const first = this.operand(seen);
    this.push(row.result === 'any' ? resultKind(row, first, row.operands === 2 ? second : first) : 0);
  }

  /** Pops an operand. One that was always of one kind is of that kind, and so is the local that it came from. */
  private operand(seen: number): number {
    const origin = this.origins[this.origins.length - 1] ?? -1;
    const kind = this.pop();
    if (kind === Kind.integer || kind === Kind.double) return kind;
    const kinds = seen & ((1 << ANY_SEEN.secondShift) - 1);
    if (kinds === 0) return kind;
    const only = kinds === ANY_SEEN.integer ? Kind.integer : kinds === ANY_SEEN.double ? Kind.double : Kind.other;
    if (origin >= 0 && only !== Kind.other) this.kinds[origin] = only;
    return only;
  }

  /** Anything else: nothing is known of what it pushes, but where slots only change places. */
  private shuffle(opcode: number): void {
    const effect = OPCODE_EFFECTS[opcode];
    if (effect.open !== null) {
      this.stack.length = 0;
      this.origins.length = 0;
      return;
    }
    const { pop, push } = effect;
    const bound: number[] = [];
    const origins: number[] = [];
    for (let i = pop.length - 1; i >= 0; i--) {
      const origin = this.origins[this.origins.length - 1] ?? -1;
      const kind = this.pop();
      if (pop[i] >= 0) continue;
      bound[-pop[i]] = kind;
      origins[-pop[i]] = origin;
    }
    for (const slot of push) {
      if (slot < 0) this.push(bound[-slot] ?? 0, origins[-slot] ?? -1);
      else this.push(BOXED.get(opcode) ?? 0);
    }
  }

  private push(kind: number, origin = -1): void {
    this.stack.push(kind);
    this.origins.push(origin);
  }

  private pop(): number {
    this.origins.pop();
    return this.stack.pop() ?? 0;
  }
}

function resultKind(row: AnyOperationRow, first: number, second: number): number {
  const both = first | second;
  if (both === Kind.integer) return first === second ? kindOfForm(row.integers.gives) : 0;
  if (first === 0 || second === 0) return 0;
  const isNumeric = (kind: number): boolean => kind === Kind.integer || kind === Kind.double;
  if (!isNumeric(first) || !isNumeric(second) || row.doubles === null) return Kind.other;
  return first === second || row.promotes ? kindOfForm(row.doubles.gives) : Kind.other;
}

const kindOfForm = (gives: string): number => (gives === 'i32' ? Kind.integer : Kind.double);

function kindOfBits(high: number): number {
  const tag = high >>> (ANY.tagShift - 32);
  if (tag === ANY.integer) return Kind.integer;
  return tag >= ANY.doubleTag ? Kind.double : Kind.other;
}
