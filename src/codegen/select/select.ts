/**
 * Instruction selection for one function: IL in SSA form to machine code with virtual registers.
 *
 *   order blocks → count uses → walk backwards, a group of machine instructions per IL instruction → put groups in order
 *
 * Cost: linear in instructions, phi inputs and blocks.
 */
import { type IlFunction, type IlModule, Jump, Op, type Ref } from '#il';
import { InternalError } from '#support';
import { ENVIRONMENT, SAVE_AREA_BYTES } from '../convention/system-v.js';
import { InstFlag } from '../machine-function.js';
import { classOfType } from './aggregates.js';
import { assemble } from './assemble.js';
import { emitCondition } from './condition.js';
import { type Flow, orderBlocks } from './flow.js';
import { lowerEntry, lowerReturn } from './lower-entry.js';
import { lowerTailCall } from './lower-tail-call.js';
import { placeParameters } from './parameters.js';
import { firstPhi, prepare } from './prepass.js';
import { type ModuleState, Selector } from './selector.js';
import { inRegister } from './values.js';
import { LOWER, REMOVABLE } from './x64.rules.js';
import { Pseudo, SHAPE_CC_SHIFT, shape, X64Function } from './x64-function.js';

export function selectFunction(module: IlModule, fn: IlFunction, shared: ModuleState): X64Function {
  const out = new X64Function(fn.name);
  const flow = orderBlocks(fn);
  const facts = prepare(fn, flow, out);
  const parameters = placeParameters(fn, ENVIRONMENT, (type) => classOfType(module, type));
  if (fn.variadic) out.saveArea = out.newFrameObject(SAVE_AREA_BYTES, 16);
  const s = new Selector(module, fn, out, flow, facts, parameters, shared);
  const phis = new Phis(s);
  const groupEnd = new Int32Array(flow.count);
  for (let b = flow.count - 1; b >= 0; b--) {
    selectBlock(s, phis, b);
    groupEnd[b] = s.groupStart.length;
  }
  assemble(s, groupEnd, phis.params, phis.args);
  return out;
}

function selectBlock(s: Selector, phis: Phis, b: number): void {
  const { fn, facts } = s;
  const block = s.flow.ilBlock[b];
  s.block = block;
  s.machineBlock = b;
  s.epoch = block === 0 ? 0 : facts.endEpoch[block];
  s.beginGroup();
  phis.passArguments(b);
  lowerJump(s, b);
  if (block !== 0) {
    for (let ins = fn.blockLast[block]; ins !== 0; ins = fn.insPrev[ins]) {
      const op = fn.insOp[ins];
      if (op === Op.phi) continue;
      const to = fn.insTo[ins];
      if (to !== 0 && REMOVABLE[op] === 1 && s.vregOf[to] < 0) continue;
      s.epoch = facts.epoch[ins];
      s.beginGroup();
      LOWER[op](s, ins);
    }
    s.beginGroup();
    phis.receive(b);
  }
  if (b === 0) {
    s.beginGroup();
    lowerEntry(s);
  }
}

function lowerJump(s: Selector, b: number): void {
  const { fn, flow } = s;
  const block = flow.ilBlock[b];
  const jump = block === 0 ? Jump.jmp : fn.blockJump[block];
  if (jump === Jump.jnz && flow.succ1[b] >= 0) {
    const cc = emitCondition(s, fn.blockArg[block]);
    s.begin(Pseudo.branch, cc << SHAPE_CC_SHIFT, InstFlag.terminator);
  } else if (jump === Jump.jmp || jump === Jump.jnz) s.begin(Pseudo.jump, shape(-1, -1), InstFlag.terminator);
  else if (jump === Jump.ret) lowerReturn(s, block);
  else if (jump === Jump.tailcall) lowerTailCall(s, block);
  else if (jump === Jump.hlt) s.begin(Pseudo.trap, shape(-1, -1), InstFlag.terminator);
  else throw new InternalError('codegen/select', `block ${fn.blockNames[block]} of $${fn.name} has no jump`);
}

/** Phis as block parameters. A phi whose block has one predecessor, which branches, is a plain copy. */
class Phis {
  private readonly s: Selector;
  /** By machine block: references passed at its end, to the wanted phis of its successor in order. */
  private readonly passed: Ref[][];
  readonly params: number[][];
  readonly args: number[][];

  constructor(s: Selector) {
    this.s = s;
    const { flow } = s;
    this.passed = Array.from({ length: flow.count }, () => []);
    this.params = Array.from({ length: flow.count }, () => []);
    this.args = Array.from({ length: flow.count }, () => []);
    for (let b = 0; b < flow.count; b++) if (flow.ilBlock[b] !== 0) this.collect(flow, b);
  }

  private collect(flow: Flow, b: number): void {
    const { fn, facts } = this.s;
    const block = flow.ilBlock[b];
    for (let ins = firstPhi(fn, block); ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const to = fn.insTo[ins];
      if (facts.uses[to] === 0) continue;
      const start = fn.insArg0[ins];
      for (let i = 0; i < fn.insArg1[ins]; i++) {
        const from = fn.phiPool[start + 2 * i];
        if (flow.machineBlock[from] < 0) continue;
        const edge = flow.edgeBlock(from, block);
        this.passed[edge].push(fn.phiPool[start + 2 * i + 1]);
      }
    }
  }

  /** Whether the arguments for a block's phis come as branch arguments. */
  private travels(b: number): boolean {
    return this.s.flow.succ1[b] < 0;
  }

  passArguments(b: number): void {
    const { s } = this;
    if (this.passed[b].length === 0 || !this.travels(b)) return;
    const successor = s.flow.ilBlock[s.flow.succ0[b]];
    let i = 0;
    for (let ins = firstPhi(s.fn, successor); ins !== 0 && s.fn.insOp[ins] === Op.phi; ins = s.fn.insNext[ins]) {
      if (s.facts.uses[s.fn.insTo[ins]] === 0) continue;
      this.args[b].push(inRegister(s, this.passed[b][i++], s.fn.insCls[ins]));
    }
  }

  /** Parameters of the block, or copies when the only predecessor cannot pass arguments. */
  receive(b: number): void {
    const { s } = this;
    const { fn, facts, flow } = s;
    const block = flow.ilBlock[b];
    const first = firstPhi(fn, block);
    if (first === 0 || fn.insOp[first] !== Op.phi) return;
    const pairs = fn.insArg1[first];
    let from = 0;
    for (let i = 0; i < pairs; i++) {
      const each = fn.phiPool[fn.insArg0[first] + 2 * i];
      if (flow.machineBlock[each] >= 0) from = each;
    }
    const copies = flow.predCount[b] === 1 && !this.travels(flow.edgeBlock(from, block));
    for (let ins = first; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const to = fn.insTo[ins];
      if (facts.uses[to] === 0) continue;
      const vreg = s.vregOfTemp(to);
      if (!copies) {
        this.params[b].push(vreg);
        continue;
      }
      const source = fn.phiInput(ins, from);
      s.emitMove(fn.insCls[ins], vreg, inRegister(s, source, fn.insCls[ins]));
    }
  }
}
