/**
 * Instruction selection for one function: IL in SSA form to machine code with virtual registers.
 *
 *   order blocks → count uses → walk backwards, a group of machine instructions per IL instruction → put groups in order
 *
 * Cost: linear in instructions, phi inputs and blocks.
 */
import { type IlFunction, type IlModule, Jump, Op } from '#il';
import { InternalError } from '#support';
import { ENVIRONMENT, SAVE_AREA_BYTES } from '../convention/system-v.js';
import { InstFlag } from '../machine-function.js';
import { classOfType } from './aggregates.js';
import { assemble } from './assemble.js';
import { emitCondition } from './condition.js';
import { duplicateReturns } from './duplicate-returns.js';
import { orderBlocks } from './flow.js';
import { lowerEntry, lowerReturn } from './lower-entry.js';
import { lowerTailCall } from './lower-tail-call.js';
import { placeParameters } from './parameters.js';
import { Phis } from './phis.js';
import { prepare } from './prepass.js';
import { type ModuleState, Selector } from './selector.js';
import { LOWER, REMOVABLE } from './x64.rules.js';
import { Pseudo, SHAPE_CC_SHIFT, shape, X64Function } from './x64-function.js';

export function selectFunction(module: IlModule, fn: IlFunction, shared: ModuleState): X64Function {
  duplicateReturns(fn);
  const out = new X64Function(fn.name);
  const flow = orderBlocks(fn);
  const facts = prepare(fn, flow, out);
  const parameters = placeParameters(fn, ENVIRONMENT, (type) => classOfType(module, type));
  out.frameless = fn.frameless && parameters.stackBytes === 0;
  if (fn.variadic) out.saveArea = out.newFrameObject(SAVE_AREA_BYTES, 16);
  const s = new Selector(module, fn, out, flow, facts, parameters, shared);
  const phis = new Phis(s);
  const groupEnd = new Int32Array(flow.count);
  for (let b = flow.count - 1; b >= 0; b--) {
    selectBlock(s, phis, b);
    groupEnd[b] = s.groupStart.length;
  }
  assemble(s, groupEnd, phis.params, phis.args);
  // memory allocated at run time lies above the outgoing arguments, and is to be aligned
  if (out.hasDynamicAlloc) out.outgoingBytes = (out.outgoingBytes + 15) & ~15;
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
