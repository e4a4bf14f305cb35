/**
 * The evaluator's machine: frames, control, memory operations, calls. Frames are objects in a list, not JavaScript
 * activations, so that deep recursion in the program is no recursion here.
 */

import { livesOf, stateNumber, stateOf } from '../exits.js';
import { AbiType, ConstKind, type IlFunction, isConst, NO_REF, type Ref, refIndex } from '../function.js';
import type { IlModule } from '../module.js';
import { Jump, OP_NAMES, Op } from '../ops.js';
import { printInstruction } from '../print-function.js';
import { Cls, isFloat } from '../value-class.js';
import { bitsOf, truncateTo } from './bits.js';
import { EvaluationError, type EvaluationExit, Exited, Trapped } from './evaluation-error.js';
import { Heap, type HeapObject } from './heap.js';
import { HostCall, type HostFunction, type PassedArgument } from './host-function.js';
import { MEMORY } from './memory-operations.js';
import { OPERATIONS } from './operations.js';
import { Symbols } from './symbols.js';

export type MachineLimits = { readonly steps: number; readonly frames: number; readonly bytes: number };

/** One activation. */
export class Frame {
  readonly fn: IlFunction;
  readonly temps: bigint[];
  readonly args: readonly PassedArgument[];
  readonly env: bigint;
  /** Index of the next argument that a `par` takes; what is left when the parameters are done is variadic. */
  nextArg = 0;
  block = 1;
  /** Block that control came from. */
  from = 0;
  ins: number;
  readonly objects: HeapObject[] = [];
  /** Arguments of the call being prepared. */
  passed: PassedArgument[] = [];
  passedEnv = 0n;
  /** Instruction of the caller that waits for this frame's result, 0 at the bottom. */
  caller = 0;

  constructor(fn: IlFunction, args: readonly PassedArgument[], env: bigint) {
    this.fn = fn;
    this.temps = new Array(fn.tempCount).fill(0n);
    this.args = args;
    this.env = env;
    this.ins = fn.blockFirst[1];
  }
}

export type Returned = { readonly bits: bigint; readonly bytes: Uint8Array | null };

export class Machine {
  readonly module: IlModule;
  readonly heap: Heap;
  readonly symbols: Symbols;
  readonly out: [Uint8Array[], Uint8Array[]] = [[], []];
  private readonly limits: MachineLimits;
  private readonly frames: Frame[] = [];
  private steps = 0;
  /** Argument lists of variadic activations, by the number that `vastart` stores. */
  private readonly variadicLists: (readonly PassedArgument[])[] = [[]];

  constructor(module: IlModule, externals: Readonly<Record<string, HostFunction>>, limits: MachineLimits) {
    this.module = module;
    this.limits = limits;
    this.heap = new Heap(limits.bytes);
    this.symbols = new Symbols(module, this.heap, externals);
  }

  print(descriptor: number, bytes: Uint8Array): void {
    this.out[descriptor === 2 ? 1 : 0].push(bytes);
  }

  output(which: 0 | 1): string {
    return new TextDecoder().decode(Buffer.concat(this.out[which]));
  }

  /** Runs a function to its end. Traps come out as EvaluationError, `exit` as Exited. */
  run(fn: IlFunction, args: readonly PassedArgument[]): Returned {
    const bottom = this.frames.length;
    try {
      this.push(new Frame(fn, args, 0n));
      for (;;) {
        const returned = this.step(bottom);
        if (returned !== null) return returned;
      }
    } catch (error) {
      if (error instanceof Exited || error instanceof EvaluationError) throw error;
      if (error instanceof Trapped) throw this.located(error);
      throw error;
    }
  }

  /** A trap with the place where it happened. */
  located(trapped: Trapped): EvaluationError {
    const frame = this.frames[this.frames.length - 1];
    if (frame === undefined) {
      return new EvaluationError(
        trapped.trap,
        trapped.message,
        { fn: '', block: '', instruction: '' },
        -1,
        this.output(0),
      );
    }
    const { fn, ins, block } = frame;
    const instruction = ins === 0 ? '' : printInstruction(this.module, fn, ins);
    const place = { fn: fn.name, block: fn.blockNames[block], instruction };
    const position = ins === 0 ? fn.blockPos[block] : fn.insPos[ins];
    return new EvaluationError(trapped.trap, trapped.message, place, position, this.output(0), this.exitAt(frame));
  }

  /** What the frame state at the current instruction of a frame would get, when there is one. */
  private exitAt(frame: Frame): EvaluationExit | null {
    const { fn, ins } = frame;
    const op = ins === 0 ? Op.nop : fn.insOp[ins];
    const exit = op === Op.guard ? ins : op === Op.divt || op === Op.remt ? stateOf(fn, ins) : 0;
    if (exit === 0) return null;
    const values = livesOf(fn, exit).map((live) => truncateTo(fn.insCls[live], this.value(frame, fn.insArg0[live])));
    return { state: stateNumber(fn, exit), values };
  }

  private push(frame: Frame): void {
    if (this.frames.length >= this.limits.frames) {
      throw new Trapped('stackOverflow', `more than ${this.limits.frames} activations`);
    }
    this.frames.push(frame);
  }

  /** One instruction or jump of the top frame; what the frame at `bottom` returned, once it has. */
  private step(bottom: number): Returned | null {
    if (++this.steps > this.limits.steps) throw new Trapped('stepLimit', `more than ${this.limits.steps} steps`);
    const frame = this.frames[this.frames.length - 1];
    const { fn, ins } = frame;
    if (ins === 0) return this.jump(frame, bottom);
    const op = fn.insOp[ins];
    const operation = OPERATIONS[op];
    if (operation !== null) {
      const cls = fn.insCls[ins];
      const a = this.value(frame, fn.insArg0[ins]);
      const b = this.value(frame, fn.insArg1[ins]);
      frame.temps[fn.insTo[ins]] = operation(cls, a, b, this.value(frame, fn.insArg2[ins]));
    } else if (MEMORY[op] !== null) {
      MEMORY[op](this, frame, ins);
    } else if (op === Op.call) {
      this.call(frame, ins);
      return null;
    } else {
      this.special(frame, ins, op);
    }
    frame.ins = fn.insNext[ins];
    return null;
  }

  /** Bits of a value; those of a constant are 64 whatever it is used at. */
  value(frame: Frame, ref: Ref): bigint {
    if (!isConst(ref)) return frame.temps[refIndex(ref)] ?? 0n;
    const { fn } = frame;
    const index = refIndex(ref);
    const kind = fn.constKind[index];
    if (kind === ConstKind.symbol || kind === ConstKind.threadSymbol) {
      const address = this.symbols.address(fn.constLo[index]);
      return BigInt.asUintN(64, address + BigInt(fn.constHi[index]));
    }
    return (BigInt(fn.constHi[index] >>> 0) << 32n) | BigInt(fn.constLo[index] >>> 0);
  }

  newObject(frame: Frame, name: string, size: number, alignment: number): HeapObject {
    const object = this.heap.allocate('frame', name, size, alignment);
    frame.objects.push(object);
    return object;
  }

  // ---- parameters, arguments, variadic lists

  private special(frame: Frame, ins: number, op: number): void {
    const { fn } = frame;
    switch (op) {
      case Op.par:
        frame.temps[fn.insTo[ins]] = this.takeValue(frame, fn.insArg2[ins] || fn.insCls[ins]);
        return;
      case Op.parc:
        frame.temps[fn.insTo[ins]] = this.takeAggregate(frame, refIndex(fn.insArg0[ins]));
        return;
      case Op.pare:
        frame.temps[fn.insTo[ins]] = frame.env;
        return;
      case Op.arg: {
        const cls = fn.insCls[ins];
        const bits = truncateTo(cls, this.value(frame, fn.insArg0[ins]));
        frame.passed.push({ kind: 'value', cls, bits });
        return;
      }
      case Op.argc: {
        const type = refIndex(fn.insArg0[ins]);
        const bytes = this.heap.read(this.value(frame, fn.insArg1[ins]), this.sizeOf(type));
        frame.passed.push({ kind: 'aggregate', type, bytes });
        return;
      }
      case Op.arge:
        frame.passedEnv = this.value(frame, fn.insArg0[ins]);
        return;
      case Op.vastart:
        this.startList(frame, this.value(frame, fn.insArg0[ins]));
        return;
      case Op.vaarg:
        frame.temps[fn.insTo[ins]] = this.nextOfList(this.value(frame, fn.insArg0[ins]), fn.insCls[ins]);
        return;
      case Op.guard:
        if (truncateTo(Cls.w, this.value(frame, fn.insArg0[ins])) === 0n)
          throw new Trapped('guard', `guard of frame state ${stateNumber(fn, ins)}`);
        return;
      case Op.live: // looked at when their guard fails
      case Op.state:
      case Op.nop:
      case Op.argv:
      case Op.dbgloc:
      case Op.phi: // done by the jump into the block
        return;
    }
    throw new Trapped('halt', `the evaluator does not know ${OP_NAMES[op]}`);
  }

  private sizeOf(type: number): number {
    return this.module.types[type]?.size ?? 0;
  }

  private takeValue(frame: Frame, abi: number): bigint {
    const arg = frame.args[frame.nextArg++];
    const wanted = `parameter ${frame.nextArg} of $${frame.fn.name}`;
    if (arg === undefined || arg.kind !== 'value') throw new Trapped('callMismatch', `${wanted} is not passed`);
    if (isFloat(arg.cls) ? arg.cls !== abi : isFloat(abi) && abi < AbiType.sb) {
      throw new Trapped('callMismatch', `${wanted} is of another class`);
    }
    if (abi === Cls.l && arg.cls === Cls.w) throw new Trapped('callMismatch', `${wanted} is passed as w, taken as l`);
    return extendSubWord(abi, arg.bits);
  }

  private takeAggregate(frame: Frame, type: number): bigint {
    const arg = frame.args[frame.nextArg++];
    const size = this.sizeOf(type);
    if (arg === undefined || arg.kind !== 'aggregate' || arg.bytes.length !== size) {
      throw new Trapped('callMismatch', `parameter ${frame.nextArg} of $${frame.fn.name} is no such aggregate`);
    }
    const object = this.newObject(frame, 'aggregate parameter', size, this.module.types[type]?.alignment ?? 8);
    object.bytes.set(arg.bytes);
    return object.address;
  }

  /** A va_list is a list number and the index of its next argument, 8 bytes each; so copying the bytes copies the list. */
  private startList(frame: Frame, address: bigint): void {
    this.heap.store(address, 8, BigInt(this.variadicLists.length));
    this.heap.store(address + 8n, 8, BigInt(frame.nextArg));
    this.variadicLists.push(frame.args);
  }

  private nextOfList(address: bigint, cls: number): bigint {
    const list = this.variadicLists[Number(this.heap.load(address, 8))];
    const index = this.heap.load(address + 8n, 8);
    const arg = list?.[Number(index)];
    if (arg === undefined || arg.kind !== 'value' || isFloat(arg.cls) !== isFloat(cls)) {
      throw new Trapped('callMismatch', `no variadic argument of class ${'wlsd'[cls]} is left`);
    }
    this.heap.store(address + 8n, 8, index + 1n);
    return truncateTo(cls, arg.bits);
  }

  // ---- control

  private jump(frame: Frame, bottom: number): Returned | null {
    const { fn, block } = frame;
    switch (fn.blockJump[block]) {
      case Jump.jmp:
        this.enter(frame, fn.blockSucc0[block]);
        return null;
      case Jump.jnz: {
        const condition = truncateTo(Cls.w, this.value(frame, fn.blockArg[block]));
        this.enter(frame, condition !== 0n ? fn.blockSucc0[block] : fn.blockSucc1[block]);
        return null;
      }
      case Jump.ret:
        return this.leave(frame, bottom, this.returned(frame));
      case Jump.tailcall:
        return this.tailcall(frame, bottom);
      case Jump.hlt:
        throw new Trapped('halt', 'hlt reached');
    }
    throw new Trapped('halt', 'block without a jump');
  }

  /** Goes to a block; its phis all take their inputs from before any of them is assigned. */
  private enter(frame: Frame, block: number): void {
    const { fn, temps } = frame;
    frame.from = frame.block;
    frame.block = block;
    let ins = fn.blockFirst[block];
    const values: bigint[] = [];
    for (let phi = ins; phi !== 0 && fn.insOp[phi] === Op.phi; phi = fn.insNext[phi]) {
      values.push(truncateTo(fn.insCls[phi], this.value(frame, fn.phiInput(phi, frame.from))));
    }
    for (const value of values) {
      temps[fn.insTo[ins]] = value;
      ins = fn.insNext[ins];
    }
    frame.ins = ins;
  }

  private returned(frame: Frame): Returned {
    const { fn, block } = frame;
    const arg = fn.blockArg[block];
    if (fn.returnAggregate !== 0 && arg !== NO_REF) {
      return { bits: 0n, bytes: this.heap.read(this.value(frame, arg), this.sizeOf(fn.returnAggregate)) };
    }
    if (arg === NO_REF || fn.returnType === AbiType.none) return { bits: 0n, bytes: null };
    return { bits: extendSubWord(fn.returnType, this.value(frame, arg)), bytes: null };
  }

  /** Ends the top frame and hands its result to the caller; the result when it was the frame at `bottom`. */
  private leave(frame: Frame, bottom: number, result: Returned): Returned | null {
    this.frames.pop();
    for (let object = frame.objects.pop(); object !== undefined; object = frame.objects.pop())
      this.heap.release(object);
    if (this.frames.length === bottom) return result;
    const caller = this.frames[this.frames.length - 1];
    this.accept(caller, frame.caller, result);
    return null;
  }

  /** Puts the result of a call where the call wants it, and goes on after it. */
  private accept(frame: Frame, ins: number, result: Returned): void {
    const { fn } = frame;
    const to = fn.insTo[ins];
    if (to !== 0) {
      const type = fn.insArg1[ins];
      if (type === NO_REF) {
        frame.temps[to] = extendSubWord(fn.insArg2[ins] || fn.insCls[ins], result.bits);
      } else {
        const size = this.sizeOf(refIndex(type));
        if (result.bytes?.length !== size) throw new Trapped('callMismatch', 'the callee returns no such aggregate');
        const object = this.newObject(frame, 'returned aggregate', size, 16);
        object.bytes.set(result.bytes);
        frame.temps[to] = object.address;
      }
    }
    frame.ins = fn.insNext[ins];
  }

  private call(frame: Frame, ins: number): void {
    const { fn } = frame;
    const address = this.value(frame, fn.insArg0[ins]);
    const target = this.symbols.functionAt(address);
    const args = frame.passed;
    const env = frame.passedEnv;
    frame.passed = [];
    frame.passedEnv = 0n;
    if (target.kind === 'host') {
      const cls = fn.insArg2[ins] || fn.insCls[ins];
      this.accept(frame, ins, { bits: this.callHost(target.name, target.run, args, cls), bytes: null });
      return;
    }
    const next = new Frame(target.fn, args, env);
    next.caller = ins;
    this.push(next);
  }

  private callHost(name: string, run: HostFunction, args: readonly PassedArgument[], abi: number): bigint {
    const result = run(new HostCall(name, this, args));
    if (result === undefined) return 0n;
    if (typeof result === 'bigint') return BigInt.asUintN(64, result);
    return abi === Cls.s || abi === Cls.d ? bitsOf(abi, result) : BigInt.asUintN(64, BigInt(Math.trunc(result)));
  }

  private tailcall(frame: Frame, bottom: number): Returned | null {
    const { fn, block } = frame;
    const target = this.symbols.functionAt(this.value(frame, fn.blockArg[block]));
    const { passed, passedEnv } = frame;
    if (target.kind === 'host') {
      const bits = this.callHost(target.name, target.run, passed, fn.returnType);
      return this.leave(frame, bottom, { bits, bytes: null });
    }
    for (let object = frame.objects.pop(); object !== undefined; object = frame.objects.pop())
      this.heap.release(object);
    const next = new Frame(target.fn, passed, passedEnv);
    next.caller = frame.caller;
    this.frames[this.frames.length - 1] = next;
    return null;
  }

  /** For host functions that call back. */
  readonly invoke = (address: bigint, args: readonly PassedArgument[]): bigint => {
    const target = this.symbols.functionAt(address);
    if (target.kind === 'host') return this.callHost(target.name, target.run, args, Cls.l);
    return this.run(target.fn, args).bits;
  };
}

/** What a parameter or result of an AbiType is when only its own bits can be relied upon. */
function extendSubWord(abi: number, bits: bigint): bigint {
  switch (abi) {
    case AbiType.sb:
      return BigInt.asUintN(32, BigInt.asIntN(8, bits));
    case AbiType.ub:
      return BigInt.asUintN(8, bits);
    case AbiType.sh:
      return BigInt.asUintN(32, BigInt.asIntN(16, bits));
    case AbiType.uh:
      return BigInt.asUintN(16, bits);
  }
  return truncateTo(abi, bits);
}
