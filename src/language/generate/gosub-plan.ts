/**
 * Which subroutines need no GOSUB stack. A subroutine is what control can get to from a label that a GOSUB names; subroutines that share
 * code count as one (`group`). When such a group shares no code with the part of the function that is reached without a GOSUB, and
 * never calls itself, not even through others, then at most one call of it is under way and each RETURN in it ends that one. So
 * one slot of the function holds the number of the place to return to; and where there is only one GOSUB, RETURN is a jump to it:
 *
 *     GOSUB a … GOSUB a … END          slot = 0, jump a … slot = 1, jump a
 *     a: … RETURN                      a: … switch slot
 *
 * Slots are locals, which optimized code follows as values. All others (recursion, GOTO out of a subroutine, falling into one) use the
 * stack. So does a function that contains a TRY: errors look for the GOSUBs under way there (unwind.ts).
 *
 * A control flow graph of the statements, which only has to say what might be reached; each place is visited once.
 */
import type { Block, Gosub, LabelSymbol, OnJump, ReturnGosub, Statement } from '../ast.js';

/** Subroutines that share one slot. */
export type SubroutineGroup = {
  /** GOSUBs that lead into it: the numbers of their places are from 0 to one less. */
  sites: number;
  /** Once the first GOSUB has been generated: the slot with the number, when there are several sites. */
  slot: number;
};

export type GosubPlan = {
  /** The groups of labels that need no stack. */
  readonly groups: ReadonlyMap<LabelSymbol, SubroutineGroup>;
  /** The groups that RETURN statements end calls of; others pop the stack. */
  readonly returns: ReadonlyMap<ReturnGosub, SubroutineGroup>;
  /** Some GOSUB uses the stack, or may. */
  readonly usesStack: boolean;
};

/** Plans one function; `body` is all of it. */
export function planGosubs(body: Block): GosubPlan {
  return new FlowGraph(body).plan();
}

type Site = { readonly node: number; readonly labels: readonly LabelSymbol[] };

/**
 * With more GOSUBs than this in one function the subroutines that several lead to use the stack after all: the many ways in and out
 * of each make work for the optimizing tier. MEASURED: 1500 GOSUBs to 400 subroutines, 3.2 s to compile against 1.9 s.
 */
const MAX_SWITCHED = 256;

/** Owner of what is reached without a GOSUB. */
const MAIN = 0;
const NOBODY = -1;

class FlowGraph {
  private readonly successors: number[][] = [];
  private readonly labelNodes = new Map<LabelSymbol, number>();
  private readonly loops = new Map<number, { readonly head: number; readonly exit: number }>();
  private readonly sites: Site[] = [];
  private readonly returns: { readonly node: number; readonly statement: ReturnGosub }[] = [];
  private hasTry = false;
  /** The labels that GOSUBs name; label k is root k + 1, MAIN the first. */
  private readonly roots: LabelSymbol[] = [];
  /** By root: the one that stands for its group, itself or a step towards it. */
  private readonly joined: number[] = [MAIN];
  /** Root by node. */
  private readonly owners: number[] = [];

  constructor(body: Block) {
    this.walk(body, this.newNode());
  }

  plan(): GosubPlan {
    const groups = new Map<LabelSymbol, SubroutineGroup>();
    const returns = new Map<ReturnGosub, SubroutineGroup>();
    if (this.hasTry) return { groups, returns, usesStack: true };
    this.roots.push(...new Set(this.sites.flatMap(({ labels }) => labels)));
    this.explore(MAIN, 0);
    this.roots.forEach((label, k) => {
      this.joined.push(k + 1);
      this.explore(k + 1, this.labelNode(label));
    });
    const byRoot = this.groupsWithoutStack();
    this.roots.forEach((label, k) => {
      const group = byRoot.get(this.groupOf(k + 1));
      if (group !== undefined) groups.set(label, group);
    });
    for (const { node, statement } of this.returns) {
      const group = byRoot.get(this.ownerOf(node));
      if (group !== undefined) returns.set(statement, group);
    }
    let usesStack = false;
    for (const { labels } of this.sites) {
      for (const group of new Set(labels.map((label) => groups.get(label)))) {
        if (group === undefined) usesStack = true;
        else group.sites++;
      }
    }
    const shared = new Set([...groups.values()].filter(({ sites }) => sites > 1));
    if ([...shared].reduce((sum, { sites }) => sum + sites, 0) > MAX_SWITCHED) {
      for (const [label, group] of groups) if (shared.has(group)) groups.delete(label);
      for (const [statement, group] of returns) if (shared.has(group)) returns.delete(statement);
      usesStack = true;
    }
    return { groups, returns, usesStack };
  }

  // ---- the graph

  private newNode(...from: readonly number[]): number {
    const node = this.successors.push([]) - 1;
    this.owners.push(NOBODY);
    for (const one of from) this.edge(one, node);
    return node;
  }

  private edge(from: number, to: number): void {
    this.successors[from].push(to);
  }

  private labelNode(label: LabelSymbol): number {
    let node = this.labelNodes.get(label);
    if (node === undefined) {
      node = this.newNode();
      this.labelNodes.set(label, node);
    }
    return node;
  }

  /** Adds a block that is entered at `at`; answers where it ends. */
  private walk(block: Block, at: number): number {
    for (const statement of block) at = this.statement(statement, at);
    return at;
  }

  private statement(statement: Statement, at: number): number {
    switch (statement.kind) {
      case 'label':
        this.edge(at, this.labelNode(statement.label));
        return this.labelNode(statement.label);
      case 'goto':
        this.edge(at, this.labelNode(statement.label));
        return this.newNode();
      case 'gosub':
      case 'onJump':
        return this.jumpStatement(statement, at);
      case 'returnGosub':
        this.returns.push({ node: at, statement });
        return this.newNode();
      case 'returnProcedure':
      case 'throw':
      case 'end':
        return this.newNode();
      case 'exitLoop':
      case 'continueLoop': {
        const loop = this.loops.get(statement.loopId);
        if (loop !== undefined) this.edge(at, statement.kind === 'exitLoop' ? loop.exit : loop.head);
        return this.newNode();
      }
      case 'if':
      case 'select':
      case 'match': {
        const ends = statement.arms.map((arm) => this.walk(arm.body, this.newNode(at)));
        return this.newNode(...ends, this.walk(statement.otherwise, this.newNode(at)));
      }
      case 'for':
      case 'forEach':
      case 'while':
        return this.loop(statement, at, true);
      case 'do':
        return this.loop(statement, at, statement.top !== null || statement.bottom !== null);
      case 'try':
        this.hasTry = true;
        return at;
      default:
        return at;
    }
  }

  private jumpStatement(statement: Gosub | OnJump, at: number): number {
    const labels = statement.kind === 'gosub' ? [statement.label] : statement.labels;
    if (statement.kind === 'gosub' || statement.jump === 'gosub') this.sites.push({ node: at, labels });
    else for (const label of labels) this.edge(at, this.labelNode(label));
    return this.newNode(at);
  }

  /** What is left at the head might be left at the end as well: for what can be reached that makes no difference. */
  private loop({ loopId, body }: { loopId: number; body: Block }, at: number, hasTest: boolean): number {
    const head = this.newNode(at);
    const exit = this.newNode();
    if (hasTest) this.edge(head, exit);
    this.loops.set(loopId, { head, exit });
    this.edge(this.walk(body, this.newNode(head)), head);
    return exit;
  }

  // ---- owners

  /** Takes what is reached from `start`; where another root was first, both become one group. */
  private explore(root: number, start: number): void {
    const work = [start];
    for (let node = work.pop(); node !== undefined; node = work.pop()) {
      const owner = this.owners[node];
      if (owner === NOBODY) {
        this.owners[node] = root;
        work.push(...this.successors[node]);
      } else this.join(owner, root);
    }
  }

  private join(a: number, b: number): void {
    const [first, second] = [this.groupOf(a), this.groupOf(b)];
    // MAIN is the smallest, so it stands for its group.
    this.joined[Math.max(first, second)] = Math.min(first, second);
  }

  private groupOf(root: number): number {
    while (this.joined[root] !== root) root = this.joined[root];
    return root;
  }

  private ownerOf(node: number): number {
    const owner = this.owners[node];
    return owner === NOBODY ? NOBODY : this.groupOf(owner);
  }

  /** The groups that neither are part of MAIN nor call themselves: what is left when groups without callers have been taken away. */
  private groupsWithoutStack(): Map<number, SubroutineGroup> {
    const callees = new Map<number, number[]>();
    const callers = new Map<number, number>();
    for (const { node, labels } of this.sites) {
      const from = this.ownerOf(node);
      if (from === NOBODY) continue;
      for (const label of labels) {
        const to = this.groupOf(this.roots.indexOf(label) + 1);
        callees.set(from, [...(callees.get(from) ?? []), to]);
        callers.set(to, (callers.get(to) ?? 0) + 1);
      }
    }
    const all = new Set(this.joined.map((_, root) => this.groupOf(root)));
    const work = [...all].filter((group) => !callers.has(group));
    const result = new Map<number, SubroutineGroup>();
    for (let group = work.pop(); group !== undefined; group = work.pop()) {
      if (group !== MAIN) result.set(group, { sites: 0, slot: -1 });
      for (const callee of callees.get(group) ?? []) {
        const left = (callers.get(callee) ?? 0) - 1;
        callers.set(callee, left);
        if (left === 0) work.push(callee);
      }
    }
    return result;
  }
}
