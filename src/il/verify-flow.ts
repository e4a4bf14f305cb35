/** The shape of a function: blocks, phis against predecessors, one assignment each, assignments before uses. */
import { type Cfg, computeCfg } from './cfg.js';
import { computeDominators, type DominatorTree } from './dominators.js';
import { type IlFunction, isTemp, refIndex } from './function.js';
import { Jump, Op } from './ops.js';
import { forEachArgument } from './references.js';
import { CLS_NAMES } from './value-class.js';
import { verifyExit } from './verify-exits.js';
import type { VerifyReport } from './verify-report.js';
import { describeMisuse } from './verify-types.js';

/** Jumps and instruction lists; false when they are too broken to go on. */
export function verifyBlocks(report: VerifyReport, fn: IlFunction): boolean {
  const before = report.items.length;
  if (fn.blockCount <= 1) report.fn(fn, 'E1120', 'there is no block');
  const seen = new Uint8Array(fn.insCount);
  for (let block = 1; block < fn.blockCount; block++) {
    verifyTargets(report, fn, block);
    if (!verifyList(report, fn, block, seen)) return false;
  }
  return report.items.length === before;
}

function verifyTargets(report: VerifyReport, fn: IlFunction, block: number): void {
  const jump = fn.blockJump[block];
  if (jump <= Jump.none || jump > Jump.tailcall) {
    report.block(fn, block, 'E1121', 'the block has no jump');
    return;
  }
  const wanted = jump === Jump.jnz ? 2 : jump === Jump.jmp ? 1 : 0;
  [fn.blockSucc0[block], fn.blockSucc1[block]].forEach((target, arm) => {
    const exists = target > 0 && target < fn.blockCount;
    if (arm < wanted ? !exists : target !== 0) report.block(fn, block, 'E1122', `the jump has a bad target ${target}`);
    else if (target === 1) report.block(fn, block, 'E1123', 'the jump goes to the start block');
  });
}

function verifyList(report: VerifyReport, fn: IlFunction, block: number, seen: Uint8Array): boolean {
  let before = 0;
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    const sound =
      ins > 0 && ins < fn.insCount && seen[ins] === 0 && fn.insBlock[ins] === block && fn.insPrev[ins] === before;
    if (!sound) {
      report.block(fn, block, 'E1124', `the list of instructions is broken at ${ins}`);
      return false;
    }
    seen[ins] = 1;
    before = ins;
  }
  if (fn.blockLast[block] === before) return true;
  report.block(fn, block, 'E1124', 'the list of instructions does not end at its last');
  return false;
}

/** Order inside blocks: parameters, phis, and arguments directly before their call. */
export function verifyOrder(report: VerifyReport, fn: IlFunction): void {
  for (let block = 1; block < fn.blockCount; block++) {
    let ordinary = false;
    let args = 0;
    let variadic = false;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      if (op === Op.nop) continue;
      const isParameter = op === Op.par || op === Op.parc || op === Op.pare;
      if (isParameter && (block !== 1 || ordinary)) {
        report.instruction(fn, ins, 'E1125', 'parameter elsewhere than at the head of the start block');
      }
      if (op === Op.pare && fn.insPrev[ins] !== 0) report.instruction(fn, ins, 'E1126', 'the environment is not first');
      if (op === Op.phi && ordinary) report.instruction(fn, ins, 'E1127', 'phi after another instruction');
      if (!isParameter && op !== Op.phi) ordinary = true;
      verifyExit(report, fn, ins);
      if (op === Op.arg || op === Op.argc || op === Op.arge || op === Op.argv) {
        if (op === Op.arge && args > 0) report.instruction(fn, ins, 'E1126', 'the environment is not first');
        if (op === Op.argv && variadic) report.instruction(fn, ins, 'E1128', "second '...'");
        variadic ||= op === Op.argv;
        args++;
      } else {
        if (args > 0 && op !== Op.call)
          report.instruction(fn, ins, 'E1129', 'instruction between arguments and their call');
        args = 0;
        variadic = false;
      }
    }
    if (args > 0 && fn.blockJump[block] !== Jump.tailcall) {
      report.block(fn, block, 'E1129', 'arguments without a call');
    }
  }
}

/** One assignment per temporary, before all its uses; phi inputs exactly one per predecessor. */
export function verifySsa(report: VerifyReport, fn: IlFunction): void {
  const before = report.items.length;
  const defs = findDefs(report, fn);
  // Where the only assignment is cannot be said of a temporary with two.
  if (report.items.length > before) return;
  const cfg = computeCfg(fn);
  const dominators = computeDominators(cfg);
  const order = new Int32Array(fn.insCount);
  let place = 1;
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) order[ins] = place++;
  }
  const uses = new UseCheck(report, fn, cfg, dominators, defs, order);
  for (let block = 1; block < fn.blockCount; block++) uses.block(block);
}

function findDefs(report: VerifyReport, fn: IlFunction): Int32Array {
  const defs = new Int32Array(fn.tempCount);
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const to = fn.insTo[ins];
      if (to === 0) continue;
      if (defs[to] !== 0) report.instruction(fn, ins, 'E1130', 'second assignment');
      defs[to] = ins;
    }
  }
  return defs;
}

class UseCheck {
  private readonly report: VerifyReport;
  private readonly fn: IlFunction;
  private readonly cfg: Cfg;
  private readonly dominators: DominatorTree;
  /** Instruction that assigns each temporary, and place of each instruction in layout order. */
  private readonly defs: Int32Array;
  private readonly order: Int32Array;

  constructor(
    report: VerifyReport,
    fn: IlFunction,
    cfg: Cfg,
    dominators: DominatorTree,
    defs: Int32Array,
    order: Int32Array,
  ) {
    this.report = report;
    this.fn = fn;
    this.cfg = cfg;
    this.dominators = dominators;
    this.defs = defs;
    this.order = order;
  }

  block(block: number): void {
    const { fn, report } = this;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      if (fn.insOp[ins] === Op.phi) this.phi(block, ins);
      else
        forEachArgument(fn, ins, (ref) => {
          const wrong = this.misplaced(ref, block, this.order[ins]);
          if (wrong !== '') report.instruction(fn, ins, 'E1131', wrong);
        });
    }
    const wrong = this.misplaced(fn.blockArg[block], block, this.order.length + 1);
    if (wrong !== '') report.block(fn, block, 'E1131', `${wrong} at the jump`);
  }

  /** Why a value cannot be used at a place of a block; '' when it can. Nothing is wrong in unreachable blocks. */
  private misplaced(ref: number, block: number, place: number): string {
    const { fn, cfg, defs, dominators } = this;
    if (!isTemp(ref)) return '';
    const temp = refIndex(ref);
    const name = `%${fn.tempNames[temp] ?? `t.${temp}`}`;
    const def = defs[temp] ?? 0;
    if (def === 0) return `${name} is never assigned`;
    if (!cfg.isReachable(block)) return '';
    const from = fn.insBlock[def];
    if (from === block ? this.order[def] < place : dominators.dominates(from, block)) return '';
    return `${name} is used where it may not be assigned yet`;
  }

  private phi(block: number, ins: number): void {
    verifyPhi(this.report, this.fn, this.cfg, block, ins, (ref, from) =>
      this.misplaced(ref, from, this.order.length + 1),
    );
  }
}

/** Phis where temporaries may be assigned many times: exactly one input per predecessor, of the right class. */
export function verifyPhis(report: VerifyReport, fn: IlFunction): void {
  let cfg: Cfg | null = null;
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      cfg ??= computeCfg(fn);
      verifyPhi(report, fn, cfg, block, ins, () => '');
    }
  }
}

/** @param misplaced why a value cannot be used at the end of a block; '' when it can */
function verifyPhi(
  report: VerifyReport,
  fn: IlFunction,
  cfg: Cfg,
  block: number,
  ins: number,
  misplaced: (ref: number, from: number) => string,
): void {
  const start = fn.insArg0[ins];
  const count = fn.insArg1[ins];
  if (start < 0 || count < 0 || start + 2 * count > fn.phiPoolLength) {
    report.instruction(fn, ins, 'E1132', 'the inputs of the phi lie outside the pool');
    return;
  }
  const missing = new Set<number>();
  for (let edge = cfg.predStart[block]; edge < cfg.predStart[block + 1]; edge++) missing.add(cfg.predList[edge]);
  for (let at = start; at < start + 2 * count; at += 2) {
    const from = fn.phiPool[at];
    const name = `@${fn.blockNames[from] ?? from}`;
    if (!missing.delete(from)) {
      report.instruction(fn, ins, 'E1133', `${name} is no predecessor, or given twice,`);
      continue;
    }
    const wrong = describeMisuse(report, fn, fn.phiPool[at + 1], CLS_NAMES[fn.insCls[ins]]);
    if (wrong !== '') report.instruction(fn, ins, 'E1107', wrong);
    else {
      const early = misplaced(fn.phiPool[at + 1], from);
      if (early !== '') report.instruction(fn, ins, 'E1131', early);
    }
  }
  for (const from of missing) report.instruction(fn, ins, 'E1134', `no input for predecessor @${fn.blockNames[from]}`);
}
