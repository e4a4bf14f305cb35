/**
 * Machine functions as text, for hand-written tests:
 *
 *   @0                          block 0; `depth 1`, `cold` and parameters `(i, s)` may follow
 *     a:r7 b = entry            results = name operands; result and operand constraints follow a colon
 *     c:reuse1 = add a b:any    reuse1: the place of operand 1 (counting results and uses)
 *     call r7:a clobbers        !call !remat !move set flags, clobbers destroys all caller-saved registers
 *     br c -> 1 2               terminators name successors; `jump -> 1(a, b)` passes arguments
 *
 * Constraints: any, late, early, reuseN, rN and xN; none means any register. Names that begin with f are float.
 */
import {
  Constraint,
  InstFlag,
  MachineFunction,
  OPERAND_DEF,
  OPERAND_LATE,
  type RegisterSet,
  XMM_BASE,
} from '#codegen/allocate';

export function machine(text: string, set: RegisterSet): MachineFunction {
  const fn = new MachineFunction('test');
  const vregs = new Map<string, number>();
  const vreg = (name: string): number => {
    const known = vregs.get(name);
    if (known !== undefined) return known;
    const made = fn.newVreg(name.startsWith('f') ? 1 : 0);
    vregs.set(name, made);
    return made;
  };
  let clobbers = 0;
  for (const order of set.order) for (const r of order) clobbers |= 1 << r;
  clobbers &= ~set.calleeSaved;
  let block = -1;
  const edges: [from: number, to: number, args: string[]][] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/#.*/, '').trim();
    if (line === '') continue;
    const header = /^@\d+\s*(?:\((.*?)\))?\s*(?:depth (\d+))?\s*(cold)?$/.exec(line);
    if (header) {
      block = fn.startBlock(Number(header[2] ?? 0), header[3] !== undefined);
      fn.blockParams[block].push(...names(header[1]).map(vreg));
      continue;
    }
    const [body, targets] = line.split('->').map((part) => part.trim());
    for (const [, to, , args] of (targets ?? '').matchAll(/(\d+)(\((.*?)\))?/g))
      edges.push([block, Number(to), names(args)]);
    const words = body.split(/\s+/);
    const equals = words.indexOf('=');
    const results = equals < 0 ? [] : words.slice(0, equals);
    const rest = words.slice(equals + 1);
    const has = (flag: string): boolean => rest.includes(flag);
    let flags = targets !== undefined || has('!end') ? InstFlag.terminator : 0;
    if (has('!call')) flags |= InstFlag.call;
    if (has('!move')) flags |= InstFlag.move;
    if (has('!remat')) flags |= InstFlag.rematerializable;
    fn.inst(1, flags, 0, has('clobbers') ? clobbers : 0);
    for (const result of results) addOperand(fn, vreg, result, OPERAND_DEF | OPERAND_LATE);
    for (const use of rest.slice(1)) if (!use.startsWith('!') && use !== 'clobbers') addOperand(fn, vreg, use, 0);
  }
  for (const [from, to, args] of edges) {
    fn.blockSuccessors[from].push(to);
    fn.blockPredecessors[to].push(from);
    fn.branchArgs[from].push(...args.map(vreg));
  }
  return fn;
}

function names(list: string | undefined): string[] {
  return (list ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

function addOperand(fn: MachineFunction, vreg: (name: string) => number, text: string, bits: number): void {
  const [name, constraint = ''] = text.split(':');
  let word: number = Constraint.register | bits;
  const fixed = /^([rx])(\d+)$/.exec(constraint);
  const reuse = /^reuse(\d+)$/.exec(constraint);
  if (fixed) word = Constraint.fixed | bits | ((Number(fixed[2]) + (fixed[1] === 'x' ? XMM_BASE : 0)) << 8);
  else if (reuse) word = Constraint.reuse | bits | (Number(reuse[1]) << 8);
  else if (constraint === 'any') word = Constraint.any | bits;
  else if (constraint === 'state') word = Constraint.state | (bits & OPERAND_LATE);
  else if (constraint === 'late') word |= OPERAND_LATE;
  else if (constraint === 'early') word &= ~OPERAND_LATE;
  else if (constraint !== '') throw new Error(`constraint '${constraint}'`);
  fn.operand(vreg(name), word);
}
