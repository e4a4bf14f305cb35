/** Leaving optimized code: at a failing guard, or when an invalidated activation is returned to. */
import { type Machine, SITE, type Transfer } from '#link';
import { InternalError } from '#support';
import type { CodeManager } from './code-manager.js';
import { type CompiledCode, findSite, siteState } from './compiled-code.js';
import { bytecodeLine, type Core } from './core.js';
import type { Policy } from './policy.js';
import { CALLEE_SAVED, type SavedRegisters } from './program-stack.js';
import { rebuildFrames } from './rebuild-frames.js';
import { isVector, type RegisterSource, type ValueServices, vectorNumber } from './state-values.js';
import type { TierEvent } from './types.js';
import { type WalkStart, walkFrames } from './walk-frames.js';

const RAX = 0;
const RSP = 4;
const RBP = 5;

export type Stress = {
  /** True when the guard failed because of `--deopt-stress`; sets the counter anew. */
  readonly consume: () => boolean;
};

export class Deoptimizer {
  private readonly core: Core;
  private readonly machine: Machine;
  private readonly code: CodeManager;
  private readonly policy: Policy;
  private readonly services: ValueServices;
  private readonly stress: Stress;
  private readonly onEvent: (event: TierEvent) => void;
  count = 0;

  constructor(
    core: Core,
    code: CodeManager,
    policy: Policy,
    services: ValueServices,
    stress: Stress,
    onEvent: (event: TierEvent) => void,
  ) {
    this.core = core;
    this.machine = core.machine;
    this.code = code;
    this.policy = policy;
    this.services = services;
    this.stress = stress;
    this.onEvent = onEvent;
    this.machine.setDeoptFunction(() => this.run());
  }

  private run(): void {
    const { captured } = this.machine;
    const transfer = captured.pc === this.machine.lazyReturnPc ? this.afterReturn() : this.atGuard(captured.pc);
    const rbp = transfer.registers[RBP];
    // The activation has left its code: what remains on the stack begins with the frames made for it.
    this.policy.walkAndFree({
      pc: this.core.program.exitPoint,
      rbp: Number(rbp),
      registers: new Map(CALLEE_SAVED.map((register) => [register, BigInt(transfer.registers[register] ?? 0)])),
      pcSlot: 0,
    });
    this.machine.transfer(transfer);
  }

  private atGuard(pc: number): Transfer {
    const { core, machine } = this;
    const { captured } = machine;
    const code = core.codes.at(pc);
    if (code === undefined) throw new InternalError('deoptimization', `no code at ${pc.toString(16)}`);
    const row = findSite(code, pc, SITE.guard);
    const state = code.states[siteState(code, row)];
    if (state === undefined) throw new InternalError('deoptimization', `no frame state in ${code.functionName}`);
    const registers: RegisterSource = (place) =>
      isVector(place) ? captured.vector(vectorNumber(place)) : captured.general(place);
    const saved: SavedRegisters = new Map(CALLEE_SAVED.map((register) => [register, captured.general(register)]));
    const leaving = {
      code,
      row,
      state,
      rbp: captured.address(RBP),
      registers,
      saved,
      stackPointer: captured.address(RSP),
    };
    const transfer = rebuildFrames(core, leaving, state.frames, { kind: 'before' }, this.services);
    const isStress = this.stress.consume();
    const [{ functionId, offset }] = state.frames;
    this.report(code, functionId, offset, isStress ? 'stress' : state.reason, state.frames.length);
    // At least one turn is interpreted: the guard may stand at the very loop head where the next entry would be.
    if (isStress) this.code.arm(this.code.functions[code.functionId], Math.max(2, this.policy.firstThreshold));
    else this.policy.onGuardFailure(code, functionId, offset, state.reason);
    return transfer;
  }

  /** A callee has returned to an activation that was invalidated meanwhile. */
  private afterReturn(): Transfer {
    const { core, machine } = this;
    const { captured } = machine;
    const rbp = captured.address(RBP);
    const pc = core.lazyOriginals.get(rbp);
    const code = pc === undefined ? undefined : core.codes.at(pc);
    if (pc === undefined || code === undefined)
      throw new InternalError('deoptimization', 'an unknown activation was returned to');
    core.lazyOriginals.delete(rbp);
    const row = findSite(code, pc, SITE.call);
    const state = code.states[siteState(code, row)];
    const saved: SavedRegisters = new Map(CALLEE_SAVED.map((register) => [register, captured.general(register)]));
    const leaving = {
      code,
      row,
      state,
      rbp,
      registers: (place: number) => saved.get(place) ?? 0n,
      saved,
      stackPointer: captured.address(RSP),
    };
    const resume = { kind: 'call', result: captured.general(RAX), vector: captured.vector(0) } as const;
    const transfer = rebuildFrames(core, leaving, state.frames, resume, this.services);
    const [{ functionId, offset }] = state.frames;
    this.report(code, functionId, offset, 'invalidated', state.frames.length);
    return transfer;
  }

  /** Notes that an activation left its code. */
  report(code: CompiledCode, functionId: number, offset: number, reason: string, frames: number): void {
    this.count++;
    const inner = this.code.functions[functionId];
    // The code may be of an older version than the function is now.
    const line = bytecodeLine((code.copies.get(functionId) ?? inner).bytecode, offset);
    const fn = this.code.functions[code.functionId];
    fn.countDeopt({ reason, functionName: inner.name, file: inner.file, line, offset });
    const { name: functionName, file } = fn;
    this.onEvent({ kind: 'deopt', functionName, file, line, inFunction: inner.name, offset, reason, frames });
  }

  /**
   * Sees to it that activations of optimized code that is no longer right leave it when control returns to them. Those without a
   * frame state at their call finish in it.
   * @returns how many will
   */
  invalidate(isWrong: (code: CompiledCode) => boolean, start: WalkStart): number {
    const { core, machine } = this;
    let count = 0;
    for (const activation of walkFrames(core.walkContext, start)) {
      if (activation.kind !== 'optimized' || !isWrong(activation.code)) continue;
      const { code, pc, pcSlot, rbp } = activation;
      const state = code.states[siteState(code, findSite(code, pc, SITE.call))];
      if (state === undefined || state.mode !== 'call' || pcSlot === 0) continue;
      core.lazyOriginals.set(rbp, pc);
      core.stack.setAddress(pcSlot, machine.lazyReturn);
      count++;
    }
    return count;
  }
}
