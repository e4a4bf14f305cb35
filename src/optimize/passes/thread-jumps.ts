/**
 * Jump threading: where a phi chooses between constants and a later branch compares it with a constant, what lies between gets a
 * copy per constant, in which the branch is decided. So a subroutine whose RETURNs switch on the number of the GOSUB becomes a piece of
 * straight code at each of them:
 *
 *     @sub    %r =w phi @a 0, @b 1                     @sub    …           (from @a)      @sub.b  …           (from @b)
 *             …                                 →              jmp @behinda                       jmp @behindb
 *             %c =w ceqw %r, 0
 *             jnz %c, @behinda, @behindb
 *
 * Copied is the region: the blocks from the phi's to the branches that use it. All of them are dominated by the phi's block, so they
 * are entered through it alone.
 *
 * A loop must not lose its head, else passes that look for its counter find none: nothing is done when one of the constants comes round to
 * the place that it came from without passing the phi's block.
 * needs:  ssa, cfg, dominators (by SSA: uses lie under definitions)
 * breaks: ssa: the copies assign the same temporaries (restored by the caller with constructSsa); cfg
 * cost:   linear in the function, plus the regions, of REGION_LIMIT instructions each; functions grow by GROWTH_LIMIT at most
 * (Bodík, Gupta and Soffa, "Complete removal of redundant expressions", 1998, restructure control flow in the same way.)
 */
import {
  type Cfg,
  Cls,
  ConstKind,
  type IlFunction,
  isConst,
  isTemp,
  Jump,
  OP_COUNT,
  Op,
  type Ref,
  refIndex,
} from '#il';
import { OUTCOMES } from '../facts/relations.js';
import { foldConstants } from '../fold.js';
import { smallInt } from '../rules/integer.js';

/** Instructions of a region, and what all copies of one may have together. */
const REGION_LIMIT = 80;
const COPIES_LIMIT = 300;
const GROWTH_LIMIT = 1200;
/** Blocks looked at in search of a way round. */
const SEARCH_LIMIT = 400;

/** Instructions that become code. */
const COUNTS = new Uint8Array(OP_COUNT).fill(1);
for (const op of [Op.live, Op.state, Op.dbgloc, Op.phi, Op.nop]) COUNTS[op] = 0;

/** Blocks that come to a phi with one constant. */
type Group = { readonly value: Ref; readonly from: number[] };

type Candidate = {
  readonly head: number;
  readonly groups: readonly Group[];
  /** The branches decided by the phi: block, and its condition. */
  readonly branches: Map<number, number>;
};

type Plan = Candidate & {
  /** The blocks from the head to the branches, the head first. */
  readonly region: readonly number[];
  /** Instructions in it. */
  readonly size: number;
};

/** True when blocks were copied, so that SSA form has to be made again. */
export function threadJumps(fn: IlFunction, cfg: Cfg): boolean {
  const candidates = findCandidates(fn, cfg);
  if (candidates.length === 0) return false;
  const touched = new Uint8Array(fn.blockCount);
  const plans = candidates
    .map((candidate): Plan => ({ ...candidate, ...regionOf(fn, cfg, candidate) }))
    .filter(({ size }) => size <= REGION_LIMIT)
    .sort((a, b) => a.size - b.size);
  let growth = 0;
  for (const plan of plans) {
    const added = plan.size * (plan.groups.length - 1);
    if (added > COPIES_LIMIT || growth + added > GROWTH_LIMIT) continue;
    if (plan.region.some((block) => touched[block] === 1) || comesRound(fn, plan)) continue;
    growth += added;
    for (const block of [...plan.region, ...exitsOf(fn, plan.region)]) touched[block] = 1;
    for (const { from } of plan.groups) for (const block of from) touched[block] = 1;
    copyRegion(fn, plan.head, plan.region, plan.groups);
  }
  return growth > 0;
}

/** Phis of constants that branches use. */
function findCandidates(fn: IlFunction, cfg: Cfg): Candidate[] {
  const byTemp = new Map<number, Candidate>();
  for (const block of cfg.order) {
    for (let ins = fn.blockFirst[block]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const groups = fn.insCls[ins] === Cls.w ? groupsOf(fn, ins) : [];
      if (groups.length > 1) byTemp.set(fn.insTo[ins], { head: block, groups, branches: new Map() });
    }
  }
  if (byTemp.size === 0) return [];
  fn.computeDefs();
  for (const block of cfg.order) {
    const condition = fn.blockArg[block];
    if (fn.blockJump[block] !== Jump.jnz || !isTemp(condition)) continue;
    const test = fn.tempDef[refIndex(condition)];
    if (test === 0 || OUTCOMES[fn.insOp[test]] === 0 || smallInt(fn, fn.insArg1[test]) === null) continue;
    if (isTemp(fn.insArg0[test])) byTemp.get(refIndex(fn.insArg0[test]))?.branches.set(block, test);
  }
  return [...byTemp.values()].filter(({ branches }) => branches.size > 0);
}

/** The constants that come to a phi; none when something else does. */
function groupsOf(fn: IlFunction, phi: number): Group[] {
  const groups: Group[] = [];
  for (let at = fn.insArg0[phi]; at < fn.insArg0[phi] + 2 * fn.insArg1[phi]; at += 2) {
    const value = fn.phiPool[at + 1];
    if (!isConst(value) || fn.constKind[refIndex(value)] !== ConstKind.int) return [];
    const group = groups.find((one) => one.value === value);
    if (group === undefined) groups.push({ value, from: [fn.phiPool[at]] });
    else group.from.push(fn.phiPool[at]);
  }
  return groups;
}

/** The region; of one beyond the limit only a part. */
function regionOf(fn: IlFunction, cfg: Cfg, { head, branches }: Candidate): Pick<Plan, 'region' | 'size'> {
  const region = [head];
  const seen = new Set(region);
  const work = [...branches.keys()];
  let size = sizeOf(fn, head);
  for (let block = work.pop(); block !== undefined && size <= REGION_LIMIT; block = work.pop()) {
    if (seen.has(block)) continue;
    seen.add(block);
    region.push(block);
    size += sizeOf(fn, block);
    for (let at = cfg.predStart[block]; at < cfg.predStart[block + 1]; at++)
      if (cfg.isReachable(cfg.predList[at])) work.push(cfg.predList[at]);
  }
  return { region, size };
}

function sizeOf(fn: IlFunction, block: number): number {
  let size = 1;
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) size += COUNTS[fn.insOp[ins]];
  return size;
}

function exitsOf(fn: IlFunction, region: readonly number[]): number[] {
  return region
    .flatMap((block) => [fn.blockSucc0[block], fn.blockSucc1[block]])
    .filter((block) => block !== 0 && !region.includes(block));
}

/** Does some constant get back to where it came from without passing the head? */
function comesRound(fn: IlFunction, { head, groups, branches, region }: Plan): boolean {
  return groups.some(({ value, from }) => {
    if (from.some((block) => region.includes(block))) return true;
    const seen = new Set<number>();
    const work = [head];
    for (let block = work.pop(); block !== undefined; block = work.pop()) {
      if (seen.has(block)) continue;
      seen.add(block);
      if (from.includes(block) || seen.size > SEARCH_LIMIT) return true;
      const test = branches.get(block);
      const isTaken = test === undefined ? null : outcome(fn, test, value);
      const [yes, no] = [fn.blockSucc0[block], fn.blockSucc1[block]];
      if (isTaken !== false && yes !== 0 && yes !== head) work.push(yes);
      if (isTaken !== true && no !== 0 && no !== head) work.push(no);
    }
    return false;
  });
}

/** What a comparison with a constant answers for this value. */
function outcome(fn: IlFunction, test: number, value: Ref): boolean | null {
  const answer = foldConstants(fn, fn.insOp[test], fn.insCls[test], value, fn.insArg1[test]);
  return isConst(answer) ? smallInt(fn, answer) !== 0 : null;
}

/** The first group keeps the region, each of the others gets a copy. */
function copyRegion(fn: IlFunction, head: number, region: readonly number[], groups: readonly Group[]): void {
  for (const { from } of groups.slice(1)) {
    const copies = new Map<number, number>();
    for (const block of region) copies.set(block, fn.newBlock(`${fn.blockNames[block]}.to${fn.blockCount}`));
    for (const [block, copy] of copies) copyBlock(fn, block, copy, copies, block === head ? from : null);
    const entry = copies.get(head) ?? 0;
    for (const block of from) {
      if (fn.blockSucc0[block] === head) fn.blockSucc0[block] = entry;
      if (fn.blockSucc1[block] === head) fn.blockSucc1[block] = entry;
    }
  }
  for (let ins = fn.blockFirst[head]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins])
    setInputs(
      fn,
      ins,
      inputs(fn, ins).filter(([block]) => groups[0].from.includes(block)),
    );
}

/** @param entries of the region's head: the blocks that come to this copy */
function copyBlock(
  fn: IlFunction,
  block: number,
  copy: number,
  copies: ReadonlyMap<number, number>,
  entries: readonly number[] | null,
): void {
  const to = (target: number): number => copies.get(target) ?? target;
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    const { insOp, insCls, insTo, insArg0, insArg1, insArg2 } = fn;
    const twin = fn.newIns(insOp[ins], insCls[ins], insTo[ins], insArg0[ins], insArg1[ins], insArg2[ins]);
    if (fn.insOp[ins] === Op.phi) {
      const pairs = inputs(fn, ins);
      setInputs(
        fn,
        twin,
        entries === null
          ? pairs.map(([from, value]) => [to(from), value])
          : pairs.filter(([from]) => entries.includes(from)),
      );
    }
    fn.insPos[twin] = fn.insPos[ins];
    fn.append(copy, twin);
  }
  fn.blockPos[copy] = fn.blockPos[block];
  const [first, second] = [fn.blockSucc0[block], fn.blockSucc1[block]];
  fn.setJump(copy, fn.blockJump[block], fn.blockArg[block], first && to(first), second && to(second));
  for (const target of new Set([first, second]))
    if (target !== 0 && !copies.has(target)) {
      for (let ins = fn.blockFirst[target]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins])
        setInputs(fn, ins, [...inputs(fn, ins), [copy, fn.phiInput(ins, block)]]);
    }
}

type Input = readonly [from: number, value: Ref];

function inputs(fn: IlFunction, phi: number): Input[] {
  const start = fn.insArg0[phi];
  return Array.from({ length: fn.insArg1[phi] }, (_, i) => [fn.phiPool[start + 2 * i], fn.phiPool[start + 2 * i + 1]]);
}

function setInputs(fn: IlFunction, phi: number, pairs: readonly Input[]): void {
  fn.insArg0[phi] = fn.addPhiPairs(pairs.flat());
  fn.insArg1[phi] = pairs.length;
}
