/**
 * A Machine runs emitted code: it has the stack that programs run on, and the stubs that lead in and out. It belongs to one
 * session and one JavaScript thread.
 *
 *   using machine = new Machine({ range: linker.range });
 *   const { status } = machine.execute(linker.lookup('main')!);
 *
 * Emitted code may call host functions, and these may call `execute` again: entries nest, each on what is left of the one
 * program stack, and `exit` leaves the innermost. An exception thrown in a host function leaves the emitted code at once and
 * comes out of `execute`. A crash comes out as CrashError, and the machine can be used again.
 */
import {
  AddressRange,
  type Callable,
  createStack,
  currentHost,
  discard,
  type Executable,
  type Host,
  type HostCallback,
  publish,
  reserve,
  reserveData,
  type Signature,
  type Stack,
  type ValueKind,
} from '#os';
import { InternalError, NotSupportedError } from '#support';
import { buildMachinePieces } from './build-machine-pieces.js';
import { ProgramExit, readCrash } from './crash.js';
import { HostFunctionTable, isFloat } from './host-functions.js';
import { LinkError } from './link-error.js';
import {
  addressIn,
  type CodePiece,
  type CodePieces,
  machinePieceName,
  placePiece,
  STUB_NAMES,
  type StubName,
} from './machine-code.js';
import { FLOAT_ARGUMENTS, HOST_DONE, HOST_FRAME_SAVED, INTEGER_ARGUMENTS, LEFT, STATE } from './machine-state.js';
import { RegisterFile, readWord, type Transfer, writeWord } from './register-file.js';
import { acquireTrapControl, type TrapControl } from './trap-handler.js';

export type MachineOptions = {
  readonly host?: Host;
  /** The session's address range; faults with the program counter in it are the program's. Its own when left out. */
  readonly range?: AddressRange;
  /** Bytes of program stack; 64 MiB when left out. */
  readonly stackSize?: number;
  /** Finished code to take the machine's own from, if it is there. */
  readonly pieces?: CodePieces;
};

export type Execution = {
  /** Argument of `exit`, or the function's 32-bit result, or 0 when it has none. */
  readonly status: number;
  /** True when the code left through `exit`. */
  readonly exitedEarly: boolean;
  /** Of the kind that the signature names; 0 when left early. */
  readonly returnValue: number | bigint;
};

/** A TypeScript function with an address. */
export type HostFunction = { readonly address: number; dispose(): void };

const MAIN: Signature = { args: [], returns: 'i32' };
const OWN_RANGE_SIZE = 16 * 2 ** 20;
const STATE_SIZE = 4096;
const CALL_SIZE = 5;

export class Machine {
  readonly stack: Stack;
  /**
   * C functions that would end the process, and what emitted code gets in their place: for the linker's runtime table.
   * `exit`, `_exit`, `_Exit` leave `execute`; `abort` is a crash. `fb_deopt_entry` is `deoptEntry`.
   */
  readonly symbols: ReadonlyMap<string, number>;
  private readonly host: Host;
  private readonly range: AddressRange;
  private readonly hostFunctions: HostFunctionTable;
  private readonly traps: TrapControl;
  private readonly trapHandler: CodePiece;
  private readonly enter: (target: number) => number;
  /** The state uncopied. SAFETY: the pages live until dispose, which drops these views. */
  private fields: DataView;
  private readonly hostDone: Int32Array;
  /** What gives back everything taken so far; run last to first. */
  private readonly releases: (() => void)[] = [];
  private thrown: { readonly error: unknown } | undefined;
  private transferring = false;
  /** Entries that are active, one in another. */
  private depth = 0;
  private stackView: DataView | undefined;
  private deoptFunction: HostFunction | undefined;
  private trapFunction: HostFunction | undefined;
  /** Emitted code calls this to have its registers captured and the deopt function called; for the linker's runtime table. */
  readonly deoptEntry: number;
  /**
   * A return address may be replaced by this one: then the deopt function is called when the callee returns, with the results in
   * the captured registers. `lazyReturnPc` is what it sees as program counter.
   */
  readonly lazyReturn: number;
  readonly lazyReturnPc: number;
  /** Registers at the innermost capture, and at the trap that the trap function is asked about. */
  readonly captured: RegisterFile;
  readonly trapped: RegisterFile;
  private disposed = false;

  constructor(options: MachineOptions = {}) {
    const host = options.host ?? currentHost();
    if (host.architecture !== 'x64') throw new NotSupportedError(`running code on ${host.system}-${host.architecture}`);
    this.host = host;
    const { releases } = this;
    try {
      this.stack = createStack(host, options.stackSize);
      releases.push(() => this.stack.dispose());
      this.range = options.range ?? new AddressRange(host, OWN_RANGE_SIZE, 'fasterbasic range');
      // The machine's memory must outlive the linker that shares the range, whichever goes first.
      if (options.range !== undefined) this.range.retain();
      releases.push(() => this.range.dispose());
      this.traps = acquireTrapControl(host);
      releases.push(() => this.traps.release());
      const state = reserveData(this.range, STATE_SIZE, 'fasterbasic state');
      releases.push(() => discard(state));
      const memory = host.view(state.address, STATE_SIZE);
      this.fields = new DataView(memory);
      this.hostDone = new Int32Array(memory, STATE.hostDone, 1);
      const pieceOf = machinePieces(host, options.pieces);
      this.trapHandler = pieceOf('handler');
      const piece = pieceOf('stubs');
      const stubs = placeStubs(this.range, piece, { state: state.address, control: this.traps.control });
      releases.push(() => discard(stubs));
      const at = (name: StubName) => stubs.address + piece.offsets[STUB_NAMES.indexOf(name)];
      this.initializeState(at('recover'));
      this.deoptEntry = at('deoptEntry');
      this.lazyReturn = at('lazyReturn');
      this.lazyReturnPc = this.lazyReturn + CALL_SIZE;
      this.captured = RegisterFile.captured(this.fields);
      this.trapped = RegisterFile.trapped(this.fields, host.signals.layout.registers);
      this.hostFunctions = new HostFunctionTable(host, this.range, pieceOf('hostStub'), at('hostCall'), at('goneHost'));
      releases.push(() => this.hostFunctions.dispose());
      this.enter = host.callable(at('enter'), { args: ['ptr'], returns: 'i32' });
      const names = {
        exit: 'exit',
        _exit: 'exit',
        _Exit: 'exit',
        abort: 'abort',
        fb_deopt_entry: 'deoptEntry',
      } as const;
      this.symbols = new Map(Object.entries(names).map(([name, stub]) => [name, at(stub)]));
    } catch (error) {
      this.releaseAll();
      throw error;
    }
  }

  /** How many calls of `execute` are active, one in another. */
  get nesting(): number {
    return this.depth;
  }

  /** True while emitted code, or a host function that it called, is active. */
  get running(): boolean {
    return !this.disposed && this.fields.getBigInt64(STATE.entry, true) !== 0n;
  }

  /**
   * Calls code on the program stack.
   * @param args      one value per argument of the signature; an array of integers when there is no signature
   * @param signature at most 6 integer and 8 floating arguments; all integers, returning `i32`, when left out
   * @throws CrashError when the code crashes; whatever a host function throws
   */
  execute(address: number, args: readonly (number | bigint)[] = [], signature?: Signature): Execution {
    const shape = signature ?? (args.length === 0 ? MAIN : { args: args.map(() => 'i64' as const), returns: 'i32' });
    if (args.length !== shape.args.length) {
      throw new TypeError(`${args.length} arguments given, ${shape.args.length} expected`);
    }
    this.checkLive();
    this.storeArguments(args, shape.args);
    this.traps.install(this.trapHandler);
    this.depth++;
    let left: number;
    try {
      left = this.enter(address);
    } finally {
      this.depth--;
    }
    if (left === LEFT.returned) {
      const returnValue = shape.returns === 'void' ? 0 : this.result(shape.returns);
      return { status: shape.returns === 'i32' ? Number(returnValue) : 0, exitedEarly: false, returnValue };
    }
    if (left === LEFT.exited) {
      return { status: this.fields.getInt32(STATE.status, true), exitedEarly: true, returnValue: 0 };
    }
    if (left === LEFT.crashed) throw readCrash(this.host, this.fields, this.stack);
    throw this.takeThrown();
  }

  /**
   * A TypeScript function that calls code on the program stack. Besides what `execute` throws it throws ProgramExit when the
   * code calls `exit`.
   */
  callable<const S extends Signature>(address: number, signature: S): Callable<S> {
    checkArgumentCount(signature);
    const call = (...args: (number | bigint)[]) => {
      const { exitedEarly, status, returnValue } = this.execute(address, args, signature);
      if (exitedEarly) throw new ProgramExit(status);
      return signature.returns === 'void' ? undefined : returnValue;
    };
    return call as never;
  }

  /** Gives a TypeScript function an address that emitted code can call with any number of arguments. */
  hostFunction<const S extends Signature>(fn: HostCallback<S>, signature: S): HostFunction {
    this.checkLive();
    return this.hostFunctions.add(this.guard(fn as (...args: never[]) => unknown, signature), signature);
  }

  // ---- leaving host functions for other places

  /**
   * Asks that the host function (or deopt or trap function) that runs, when it returns, hands control to a place of emitted code
   * instead of to its caller: all general registers but R11, and XMM0, are loaded first. The value it returns is dropped.
   */
  transfer(to: Transfer): void {
    const { fields } = this;
    for (let register = 0; register < 16; register++) {
      const value = to.registers[register] ?? 0;
      const at = STATE.transferRegisters + 8 * register;
      if (typeof value === 'bigint') fields.setBigUint64(at, BigInt.asUintN(64, value), true);
      else writeWord(fields, at, value);
    }
    fields.setBigUint64(STATE.transferVector, to.vector ?? 0n, true);
    writeWord(fields, STATE.transferPc, to.pc);
    this.transferring = true;
  }

  /** What is called when emitted code calls `deoptEntry` or returns to `lazyReturn`; it has to transfer. */
  setDeoptFunction(fn: () => void): void {
    const wrapped = () => {
      fn();
      if (!this.transferring) throw new InternalError('deoptimization', 'there is no place to go on');
    };
    const before = this.deoptFunction;
    this.deoptFunction = this.hostFunction(wrapped, { args: [], returns: 'void' });
    writeWord(this.fields, STATE.deoptTarget, this.deoptFunction.address);
    before?.dispose();
  }

  /**
   * What is asked when a fault is the program's; `null` for nobody. It may transfer; if it does not, the fault is a crash. It runs on
   * the host's stack and must not enter emitted code on the program stack.
   */
  setTrapFunction(fn: (() => void) | null): void {
    const before = this.trapFunction;
    const signature = { args: [], returns: 'void' } as const;
    this.trapFunction = fn === null ? undefined : this.host.callback(this.guard(fn, signature), signature);
    writeWord(this.fields, STATE.trapTarget, this.trapFunction?.address ?? 0);
    before?.dispose();
  }

  /** Signal and fault address of the trap that the trap function is asked about. */
  get trapSignal(): number {
    return readWord(this.fields, STATE.trapSignal);
  }
  get trapAddress(): number {
    return readWord(this.fields, STATE.trapAddress);
  }

  /**
   * Where on the program stack the caller of the innermost host function left RBP, and above it the return address; callee-saved
   * registers lie below in the order of HOST_FRAME_SAVED.
   */
  get hostFrame(): number {
    return readWord(this.fields, STATE.hostFrame);
  }

  /** Callee-saved registers of the innermost host function's caller, by number. */
  hostFrameRegisters(): Map<number, bigint> {
    const { hostFrame } = this;
    return new Map(
      HOST_FRAME_SAVED.map((register, i) => [
        register,
        this.stackMemory.getBigUint64(hostFrame - 8 * (i + 1) - this.stack.low, true),
      ]),
    );
  }

  /** The program stack itself, from `stack.low` to `stack.high`. Not to be kept. */
  get stackMemory(): DataView {
    this.checkLive();
    // SAFETY: the stack lives until dispose, which drops the view.
    this.stackView ??= new DataView(this.host.view(this.stack.low, this.stack.high - this.stack.low));
    return this.stackView;
  }

  /** Gives stack and stubs back. @throws LinkError 'in-use' while code is running; harmless when repeated */
  dispose(): void {
    if (this.disposed) return;
    if (this.running) throw new LinkError('in-use', 'the machine is running code');
    this.disposed = true;
    this.stackView = undefined;
    this.trapFunction?.dispose();
    this.fields = new DataView(new ArrayBuffer(0));
    this.releaseAll();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  private releaseAll(): void {
    for (const release of this.releases.splice(0).reverse()) release();
  }

  private initializeState(recovery: number): void {
    const { stack, range } = this;
    const values: [offset: number, value: number][] = [
      [STATE.programStack, stack.high],
      [STATE.stackLow, stack.guardLow],
      [STATE.stackSize, stack.guardHigh - stack.guardLow],
      [STATE.codeLow, range.start],
      [STATE.codeSize, range.size],
      [STATE.recovery, recovery],
    ];
    for (const [offset, value] of values) this.fields.setBigUint64(offset, BigInt(value), true);
  }

  private storeArguments(args: readonly (number | bigint)[], kinds: readonly ValueKind[]): void {
    const { fields } = this;
    let integers = 0;
    let floats = 0;
    for (let i = 0; i < kinds.length; i++) {
      const value = args[i];
      if (isFloat(kinds[i])) {
        if (floats === FLOAT_ARGUMENTS) tooMany();
        const at = STATE.floats + 8 * floats++;
        if (kinds[i] === 'f64') fields.setFloat64(at, Number(value), true);
        else fields.setFloat32(at, Number(value), true);
      } else {
        if (integers === INTEGER_ARGUMENTS) tooMany();
        fields.setBigInt64(STATE.integers + 8 * integers++, BigInt(value), true);
      }
    }
  }

  private result(kind: ValueKind): number | bigint {
    const { fields } = this;
    if (kind === 'i32') return fields.getInt32(STATE.resultInteger, true);
    if (kind === 'f64') return fields.getFloat64(STATE.resultFloat, true);
    if (kind === 'f32') return fields.getFloat32(STATE.resultFloat, true);
    if (kind === 'i64') return fields.getBigInt64(STATE.resultInteger, true);
    return Number(fields.getBigUint64(STATE.resultInteger, true));
  }

  /** Keeps exceptions from koffi: they are remembered, and the stub, not seeing `hostDone`, leaves the emitted code. */
  private guard(fn: (...args: never[]) => unknown, signature: Signature): (...args: never[]) => unknown {
    const { returns } = signature;
    return (...args) => {
      try {
        const value = fn(...args);
        if (returns === 'void' || this.transferring) {
          this.hostDone[0] = this.transferring ? HOST_DONE.transfer : HOST_DONE.returned;
          this.transferring = false;
          return returns === 'void' ? undefined : 0;
        }
        if (typeof value !== 'number' && typeof value !== 'bigint') {
          throw new TypeError(`host function returned ${typeof value} where ${returns} is due`);
        }
        this.hostDone[0] = HOST_DONE.returned;
        return value;
      } catch (error) {
        this.transferring = false;
        this.thrown = { error };
        return returns === 'void' ? undefined : 0;
      }
    };
  }

  private takeThrown(): unknown {
    const { thrown } = this;
    this.thrown = undefined;
    return thrown === undefined ? new InternalError('host call', 'left without an exception') : thrown.error;
  }

  private checkLive(): void {
    if (this.disposed) throw new LinkError('disposed', 'the machine was disposed');
  }
}

type PieceOf = (name: 'stubs' | 'handler' | 'hostStub') => CodePiece;

/** A machine's pieces, made in memory once per thread where the image has none for this system. */
function machinePieces(host: Host, pieces: CodePieces | undefined): PieceOf {
  const target = `${host.system}-${host.architecture}`;
  return (name) => {
    const full = machinePieceName(name, target);
    const ready = pieces?.get(full);
    if (ready !== undefined) return ready;
    if (!made.has(full))
      for (const [key, piece] of buildMachinePieces(host.signals.layout, target)) made.set(key, piece);
    return made.get(full)!;
  };
}
const made = new Map<string, CodePiece>();

function placeStubs(range: AddressRange, piece: CodePiece, symbols: Readonly<Record<string, number>>): Executable {
  const bytes = new Uint8Array(piece.bytes.length);
  const writable = reserve(range, bytes.length, 'fasterbasic stubs');
  try {
    placePiece(bytes, piece, 0, writable.plannedAddress, addressIn(symbols));
    writable.write(0, bytes);
    return publish(writable);
  } catch (error) {
    discard(writable);
    throw error;
  }
}

function checkArgumentCount({ args }: Signature): void {
  const floats = args.filter(isFloat).length;
  if (floats > FLOAT_ARGUMENTS || args.length - floats > INTEGER_ARGUMENTS) tooMany();
}

function tooMany(): never {
  throw new NotSupportedError(
    `entering code with more than ${INTEGER_ARGUMENTS} integer or ${FLOAT_ARGUMENTS} floating arguments`,
  );
}
