/**
 * Errors of the program: `STATE.unwind` and `STATE.locate`, which the runtime calls, and traps, which are errors 11 (division by zero)
 * and 28 (out of stack) when they come from code of ours.
 */
import { STATE } from '#bytecode';
import { type Machine, SITE } from '#link';
import type { Host } from '#os';
import { type CompiledCode, codeLine, findSite } from './compiled-code.js';
import { bytecodeLine, type Core, erlOfLine } from './core.js';
import { type FoundHandler, findHandler } from './find-handler.js';
import { prologueSaves } from './handler-frames.js';
import { CALLEE_SAVED, type SavedRegisters } from './program-stack.js';
import { isVector, type RegisterSource, type ValueServices, vectorNumber } from './state-values.js';
import type { CrashPlace } from './types.js';
import { type WalkStart, walkFrames } from './walk-frames.js';

const RSP = 4;
const RBP = 5;
const RDI = 7;
const RSI = 6;
const SIGFPE = 8;
const DIVISION_BY_ZERO = 11;
const OUT_OF_STACK = 28;
const PUSH_RBP = 0x55;

export class ErrorPaths {
  private readonly core: Core;
  private readonly machine: Machine;
  private readonly host: Host;
  private readonly services: ValueServices;
  private readonly onCaught: (found: FoundHandler) => void;
  /** Addresses of the host functions for the program's state. */
  readonly unwind: number;
  /** Where to walk from after the stack ran out and nobody caught it: the innermost frame may be there in part only. */
  private overflow: { readonly at: number; readonly start: WalkStart } | null = null;
  readonly locate: number;
  private readonly hostFunctions: { dispose(): void }[] = [];

  /** @param onCaught told before control goes to a handler */
  constructor(core: Core, services: ValueServices, onCaught: (found: FoundHandler) => void) {
    this.core = core;
    this.machine = core.machine;
    this.host = core.host;
    this.services = services;
    this.onCaught = onCaught;
    const unwind = this.machine.hostFunction(() => this.raise(), { args: ['i32'], returns: 'void' });
    const locate = this.machine.hostFunction(() => this.findLine(), { args: [], returns: 'void' });
    this.hostFunctions.push(unwind, locate);
    this.unwind = unwind.address;
    this.locate = locate.address;
    this.machine.setTrapFunction(() => this.trap());
  }

  /** Where the caller of the host function that runs was. */
  hostCallStart(): WalkStart {
    const { stack } = this.core;
    const frame = this.machine.hostFrame;
    return {
      pc: stack.address(frame + 8),
      rbp: stack.address(frame),
      registers: this.machine.hostFrameRegisters(),
      pcSlot: frame + 8,
    };
  }

  private raise(): void {
    this.goTo(findHandler(this.core, this.hostCallStart(), this.services));
  }

  private goTo(found: FoundHandler | null): boolean {
    if (found === null) return false;
    const transfer = found.transfer();
    this.onCaught(found);
    this.machine.transfer(transfer);
    return true;
  }

  /** Optimized code stores lines itself; the line of an interpreted activation is looked up. */
  private findLine(): void {
    const line = this.lineFrom(this.hostCallStart(), 'erl');
    if (line > 0) this.setState(STATE.line, line);
  }

  /** Line of the innermost activation when it is interpreted or baseline code; 0 for others. */
  private lineFrom(start: WalkStart, column: 'source' | 'erl'): number {
    const [activation] = walkFrames(this.core.walkContext, start);
    if (activation === undefined || activation.kind === 'optimized') return 0;
    const place = this.core.placeOf(activation);
    return place === null ? 0 : bytecodeLine(place.copy.bytecode, place.offset, column);
  }

  /** Source line of the innermost activation at a crash; 0 when there is none. */
  lineOfCrash({ pc, registers }: CrashPlace): number {
    const { core } = this;
    const saved = new Map(CALLEE_SAVED.map((register) => [register, 0n]));
    const rbp = Number(registers['rbp'] ?? 0n);
    const isFrameless = core.program.kindOf(pc) === 'handler' && core.walkContext.handlerSaved(pc) < 0;
    const start =
      this.overflow !== null && this.overflow.at === pc
        ? this.overflow.start
        : { pc: isFrameless ? core.program.exitPoint : pc, rbp, registers: saved, pcSlot: 0 };
    for (const activation of walkFrames(core.walkContext, start)) {
      const line =
        activation.kind === 'optimized'
          ? codeLine(activation.code, activation.pc - 1)
          : this.lineFrom({ ...start, ...activation }, 'source');
      if (line > 0) return line;
    }
    return 0;
  }

  dispose(): void {
    for (const each of this.hostFunctions.splice(0)) each.dispose();
  }

  private setState(field: number, value: number): void {
    // SAFETY: the program's state is data of a live module.
    this.host.write(this.core.state + field, new Uint8Array(Int32Array.of(value).buffer));
  }

  // ---- traps

  private trap(): void {
    const { machine, core } = this;
    const { trapped } = machine;
    const { pc } = trapped;
    if (!core.linker.range.contains(pc)) return;
    if (machine.trapSignal === SIGFPE) this.trapAt(pc, DIVISION_BY_ZERO);
    else if (this.isStackGuard(machine.trapAddress) || this.isStackGuard(trapped.address(RSP)))
      this.trapAt(pc, OUT_OF_STACK);
  }

  private isStackGuard(address: number): boolean {
    const { stack } = this.machine;
    return address >= stack.guardLow && address < stack.low;
  }

  private trapAt(pc: number, error: number): void {
    const { core, machine } = this;
    const code = core.codes.at(pc);
    // A division of the runtime library, or of a module that the engine does not know, is a crash as ever.
    if (error === DIVISION_BY_ZERO && !this.mayDivide(pc)) return;
    const registers = this.trapRegisters();
    const start = this.trapStart(pc, registers);
    const isInCode = code !== undefined && start.pc === pc;
    const source: RegisterSource = (place) =>
      isVector(place) ? machine.trapped.vector(vectorNumber(place)) : machine.trapped.general(place);
    const found = findHandler(core, start, this.services, isInCode ? source : null);
    const line = error === DIVISION_BY_ZERO && isInCode ? this.divisionLine(start) : this.trapLine(start);
    this.overflow = found === null && error === OUT_OF_STACK ? { at: pc, start } : null;
    this.setState(STATE.line, line);
    if (found !== null) {
      this.setState(STATE.err, error);
      this.setState(STATE.erl, line);
      this.setState(STATE.errorTextLength, 0);
      this.goTo(found);
      return;
    }
    // Nobody catches it: the runtime says so and ends the program. Without stack left that is for the session to do.
    if (error === OUT_OF_STACK) return;
    const rsp = machine.trapped.address(RSP);
    const low = rsp - (rsp % 16) - RED_ZONE;
    core.stack.setAddress(low - 8, pc);
    machine.transfer({
      pc: core.addressOf('fb_throw'),
      registers: { [RDI]: error, [RSI]: line, [RSP]: low - 8, [RBP]: machine.trapped.address(RBP) },
    });
  }

  private mayDivide(pc: number): boolean {
    const { core } = this;
    const code = core.codes.at(pc);
    if (code !== undefined) return findSite(code, pc, SITE.trap) >= 0;
    return core.program.kindOf(pc) === 'handler';
  }

  private trapRegisters(): SavedRegisters {
    return new Map(CALLEE_SAVED.map((register) => [register, this.machine.trapped.general(register)]));
  }

  /**
   * Where to walk from. Inside a prologue the frame is not there yet, or not all of it: then the walk starts with the caller, whose
   * callee-saved registers nobody has changed.
   */
  private trapStart(pc: number, registers: SavedRegisters): WalkStart {
    const { core, machine } = this;
    const rsp = machine.trapped.address(RSP);
    const rbp = machine.trapped.address(RBP);
    const from = (slot: number, framePointer: number): WalkStart => ({
      pc: core.stack.contains(slot) ? core.stack.address(slot) : 0,
      rbp: framePointer,
      registers,
      pcSlot: slot,
    });
    const caller = (): WalkStart => from(rbp + 8, core.stack.contains(rbp) ? core.stack.address(rbp) : 0);
    // SAFETY: pc is in the session's range and was just executed, so its page is readable.
    if (this.host.read(pc, 1)[0] === PUSH_RBP) return from(rsp, rbp);
    const state = core.program.entryState(pc);
    if (state === 'pushing') return from(rsp, rbp);
    if (state === 'building') return caller();
    const code = core.codes.at(pc);
    if (code !== undefined) {
      const isInPrologue = code.tier === 2 ? this.isInPushes(code.start, pc) : this.isBuildingBaseline(code, rbp);
      return isInPrologue ? caller() : { pc, rbp, registers, pcSlot: 0 };
    }
    // A handler without a frame of its own runs on the interpreter's: as if the exit stub had called.
    const isFrameless = core.program.kindOf(pc) === 'handler' && core.walkContext.handlerSaved(pc) < 0;
    return { pc: isFrameless ? core.program.exitPoint : pc, rbp, registers, pcSlot: 0 };
  }

  private isInPushes(start: number, pc: number): boolean {
    // SAFETY: the code is live.
    const head = this.host.read(start, PROLOGUE_READ);
    const mask = prologueSaves(head, 0);
    if (mask < 0) return false;
    let size = 4;
    for (const register of CALLEE_SAVED) if ((mask & (1 << register)) !== 0) size += register >= 8 ? 2 : 1;
    return pc < start + size;
  }

  /** Baseline code makes an interpreter frame; as long as that is not complete, its low end is below the stack. */
  private isBuildingBaseline(code: CompiledCode, rbp: number): boolean {
    return rbp + 8 - code.frameSize < this.core.stack.low;
  }

  /** ERL of a division. Optimized code stores it in front of it: the source map has lines, which of inlined functions say no ERL. */
  private divisionLine(start: WalkStart): number {
    const interpreted = this.lineFrom(start, 'erl');
    return interpreted > 0 ? interpreted : readLine(this.host, this.core.state);
  }

  /** ERL of a trap. */
  private trapLine(start: WalkStart): number {
    const interpreted = this.lineFrom(start, 'erl');
    if (interpreted > 0) return interpreted;
    const code = this.core.codes.at(start.pc);
    if (code === undefined || code.tier !== 2) return readLine(this.host, this.core.state);
    const line = codeLine(code, start.pc);
    const copy = code.copies.get(code.functionId);
    return copy === undefined ? line : erlOfLine(copy.bytecode, line);
  }
}

const RED_ZONE = 256;
const PROLOGUE_READ = 16;

function readLine(host: Host, state: number): number {
  return new DataView(host.read(state + STATE.line, 4).buffer).getInt32(0, true);
}
