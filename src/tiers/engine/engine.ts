/**
 * The engine: how control moves between the tiers of a running BASIC program.
 *
 *   const engine = new Engine(verified, { host, linker, machine, provided, interpreter, inlinable }, { threshold: 1000 });
 *   initialiseState(host, stateAddress, args);
 *   engine.start();
 *   machine.execute(engine.entry);
 *
 * Runtime routines must be linked (and exported) before, or be in `provided`.
 */
import { type BytecodeFunction, STATE, type VerifiedModule, verifyChanges } from '#bytecode';
import type { LinkedModule, Machine } from '#link';
import { type Data, discard, type Host, reserveData } from '#os';
import { NotSupportedError } from '#support';
import { compileBaseline, EXIT_SYMBOL, feedbackSymbol } from '../baseline/index.js';
import type { InterpretedProgram } from '../interpreter/program.js';
import { optimizeFunctionIl } from '../optimizing/optimize-function.js';
import { CodeManager, type TierCompilers } from './code-manager.js';
import { reachesMoreData } from './compile-il.js';
import type { CompiledCode } from './compiled-code.js';
import { bytecodeLine, Core } from './core.js';
import { Deoptimizer } from './deoptimizer.js';
import { ErrorPaths } from './errors.js';
import type { FunctionState } from './function-state.js';
import { HandlerFrames } from './handler-frames.js';
import { type LazyEntries, linkLazyEntries } from './lazy-entries.js';
import { Policy } from './policy.js';
import { ProgramData } from './program-data.js';
import type {
  CrashPlace,
  EngineInterface,
  EngineMetrics,
  EngineOptions,
  EngineServices,
  Redefinition,
  TierEvent,
} from './types.js';
import type { WalkStart } from './walk-frames.js';

const DEFAULT_THRESHOLD = 1000;
/**
 * MEASURED: with 30 or 100 whole runs of the small programs of the bench and of pairs with C gain little or nothing, and those whose turns are long
 * (nbody, matmul) lose up to a third with 100.
 */
const OPTIMIZE_FACTOR = 10;
const GUARD_FAILURES = 3;
const RECOMPILATIONS = 8;
/** Host function that compiles the function whose record it is given. */
const COMPILE_SYMBOL = 'fb_tier_compile';
const BOX_LONG = 'fb_any_box_long';
/** Runtime routines that the engine itself calls; to be linked with the program. */
export const ENGINE_IMPORTS: readonly string[] = [BOX_LONG, 'fb_throw', 'fb_any_release', 'fb_any_retain'];

export class Engine implements EngineInterface {
  private readonly host: Host;
  private readonly machine: Machine;
  private readonly options: EngineOptions;
  private readonly provided: Map<string, number>;
  private readonly core: Core;
  private readonly program: InterpretedProgram;
  private readonly data: ProgramData;
  private readonly code: CodeManager;
  private readonly policy: Policy;
  private readonly deoptimizer: Deoptimizer;
  private readonly errors: ErrorPaths;
  private readonly stressCounter: Data;
  private readonly lazy: LazyEntries | null = null;
  private readonly functionsByRecord = new Map<number, FunctionState>();
  private readonly hostFunctions: { dispose(): void }[] = [];
  private compilations = 0;
  private compileMilliseconds = 0;
  private ahead: LinkedModule | null = null;
  private disposed = false;
  /** Somebody is being told of an event: things are in the middle of changing. */
  private isTelling = false;

  constructor(verified: VerifiedModule, services: EngineServices, options: EngineOptions = {}, compilers = COMPILERS) {
    const { host, linker, machine, provided, interpreter, inlinable } = services;
    this.host = host;
    this.machine = machine;
    this.options = options;
    this.provided = provided;
    const onEvent = (event: TierEvent): void => this.note(event);
    const { tier, threshold = DEFAULT_THRESHOLD, deoptStress = 0 } = options;
    this.program = interpreter.open(verified);
    for (const [symbol, address] of this.program.symbols) provided.set(symbol, address);
    this.data = new ProgramData(host, linker, verified);
    const handlers = new HandlerFrames(interpreter.address, interpreter.code);
    this.core = new Core(verified, this.program, handlers, { host, linker, machine, provided });
    this.stressCounter = reserveData(linker.range, host.pageSize, 'fasterbasic deopt stress');
    this.code = new CodeManager(this.core, compilers, this.data.records, {
      check: options.check ?? false,
      optimizesAhead: options.optimize ?? true,
      freeEagerly: options.freeEagerly ?? false,
      countsBranches: tier !== 1,
      stressCounter: deoptStress > 0 ? this.stressCounter.address : 0,
      inlinable,
      functionPlaces: options.functionPlaces ?? [],
      onEvent,
    });
    this.policy = new Policy(this.core, this.code, {
      tier,
      highestTier: options.optimize === false ? 1 : 2,
      threshold,
      optimizeThreshold: options.optimizeThreshold ?? OPTIMIZE_FACTOR * threshold,
      guardFailures: options.guardFailures ?? GUARD_FAILURES,
      recompilations: options.recompilations ?? RECOMPILATIONS,
      onEvent,
    });
    const values = {
      stack: this.core.stack,
      addressOf: (symbol: string) => this.core.addressOf(symbol),
      boxLong: (value: bigint) => this.boxLong(value),
    };
    const stress = { consume: () => deoptStress > 0 && this.consumeStress(deoptStress) };
    this.deoptimizer = new Deoptimizer(this.core, this.code, this.policy, values, stress, onEvent);
    this.errors = new ErrorPaths(this.core, values, ({ leaving, frames, functionIds }) => {
      for (const id of functionIds) this.policy.onCaught(this.code.functions[id]);
      if (leaving === null) return;
      const [{ functionId, offset }] = leaving.state.frames;
      this.deoptimizer.report(leaving.code, functionId, offset, 'exception', frames);
    });
    this.program.finish((symbol) => this.core.addressOf(symbol), { threshold: this.policy.firstThreshold });
    this.code.functions.forEach((fn, id) => {
      fn.armed = this.policy.firstThreshold;
      this.functionsByRecord.set(this.core.recordAddresses[id], fn);
    });
    provided.set(EXIT_SYMBOL, this.program.exitPoint);
    for (const { id } of this.code.functions) this.provideFeedback(id);
    const entryHook = this.hook('fb_tier_entry', (record) => this.onEntry(record), provided);
    const loopHook = this.hook('fb_tier_loop', (frame) => this.onLoop(frame), provided);
    interpreter.setHooks({ entry: entryHook, loop: loopHook });
    if (tier === 1 || tier === 2) {
      this.hook(COMPILE_SYMBOL, (record) => this.policy.compileAtFirstCall(this.functionOf(record)), provided);
      const lazy = linkLazyEntries(linker, verified.module, COMPILE_SYMBOL);
      this.lazy = lazy;
      this.policy.lazyEntry = (fn) => this.code.setEntry(fn, lazy.addressOf(fn.id), 0);
      for (const fn of this.code.functions) this.policy.lazyEntry(fn);
    }
    this.consumeStress(deoptStress);
  }

  private provideFeedback(id: number): void {
    const { bytecode } = this.code.functions[id];
    this.provided.set(feedbackSymbol(bytecode.name), this.code.feedbackAddress(id));
  }

  private hook(symbol: string, run: (address: number) => void, provided: Map<string, number>): number {
    const hostFunction = this.machine.hostFunction(run, { args: ['ptr'], returns: 'void' });
    this.hostFunctions.push(hostFunction);
    provided.set(symbol, hostFunction.address);
    return hostFunction.address;
  }

  get verified(): VerifiedModule {
    return this.core.verified;
  }

  get entry(): number {
    return this.program.pointerStub(this.core.verified.module.entry);
  }

  functionAddress(functionId: number): number {
    return this.program.pointerStub(functionId);
  }

  reset(): void {
    this.data.reset();
  }

  start(): void {
    this.code.freeRetired(null, true);
    if (this.machine.nesting === 0) this.core.lazyOriginals.clear();
    const hooks: [number, number][] = [
      [STATE.unwind, this.errors.unwind],
      [STATE.locate, this.errors.locate],
    ];
    // SAFETY: the program's state is data of a live module.
    for (const [field, address] of hooks) {
      this.host.write(this.core.state + field, new Uint8Array(BigUint64Array.of(BigInt(address)).buffer));
    }
  }

  // ---- tiering

  private functionOf(record: number): FunctionState {
    const fn = this.functionsByRecord.get(record);
    if (fn === undefined) throw new TypeError(`there is no function record at 0x${record.toString(16)}`);
    return fn;
  }

  private onEntry(record: number): void {
    this.policy.onEntry(this.functionOf(record));
    this.code.freeRetired(this.errors.hostCallStart());
  }

  private onLoop(_frame: number): void {
    const start = this.errors.hostCallStart();
    const record = this.core.stack.address(this.core.frameAt(start.rbp) - 8);
    const inBaseline = this.core.codes.at(start.pc)?.tier === 1;
    const transfer = this.policy.onLoop(this.functionOf(record), start.rbp, inBaseline, start.registers);
    this.code.freeRetired(start);
    if (transfer !== null) this.machine.transfer(transfer);
  }

  private consumeStress(every: number): boolean {
    const view = new DataView(this.host.read(this.stressCounter.address, 4).buffer);
    if (view.getInt32(0, true) > 0) return false;
    view.setInt32(0, every, true);
    this.stressCounter.write(0, new Uint8Array(view.buffer));
    return true;
  }

  private boxLong(value: bigint): bigint {
    const address = this.core.addressOf(BOX_LONG);
    // SAFETY: the routine is linked; it runs on the host's stack and calls nothing but malloc.
    return BigInt.asUintN(64, this.host.callable(address, { args: ['i64'], returns: 'i64' })(value));
  }

  private note(event: TierEvent): void {
    if (event.kind === 'compile') {
      this.compilations++;
      this.compileMilliseconds += event.milliseconds;
    }
    this.isTelling = true;
    try {
      this.options.onEvent?.(event);
    } finally {
      this.isTelling = false;
    }
  }

  // ---- code that was compiled ahead

  compileAhead(): LinkedModule {
    this.ahead ??= this.code.compileAhead();
    return this.ahead;
  }

  // ---- replacing functions

  redefine(functionId: number, replacement: BytecodeFunction): void {
    const { module } = this.core.verified;
    const functions = module.functions.map((fn, id) => (id === functionId ? replacement : fn));
    this.redefineAll({ module: { ...module, functions }, functions: [functionId], exclusive: [], reason: '' });
  }

  redefineAll({ module, functions: changed, exclusive, reason }: Redefinition): void {
    if (this.ahead !== null) throw new TypeError('functions of a program that was compiled ahead cannot be replaced');
    if (this.isTelling) throw new TypeError('functions cannot be replaced by who is told of a tier event');
    const { core, code } = this;
    const former = core.verified.module;
    for (const id of changed) {
      const before = former.functions[id];
      if (before === undefined) throw new TypeError(`there is no function ${id}`);
      if (!sameSignature(before, module.functions[id]))
        throw new TypeError(`${before.name} is redefined with another signature`);
    }
    const functions = former.functions.map((fn, id) =>
      changed.includes(id) ? { ...module.functions[id], id, name: fn.name } : fn,
    );
    const verified = verifyChanges(core.verified, { ...module, functions });
    const running = this.machine.nesting > 0 ? this.errors.hostCallStart() : null;
    if (running !== null) this.refuseRunning(exclusive, reason, running);
    this.data.extend(former, verified.module);
    const reachesMore = code.hasOptimized && reachesMoreData(core.verified, verified);
    core.verified = verified;
    core.learn(verified);
    // A function's own code may hold copies of it, for calls of itself.
    const isWrong = ({ functionId, inlined }: CompiledCode): boolean =>
      reachesMore || changed.some((id) => id === functionId || inlined.has(id));
    if (running !== null) this.deoptimizer.invalidate(isWrong, running);
    const replaced = changed.map((id) => code.functions[id]);
    for (const fn of replaced) {
      code.discardOptimized(fn, 'redefined');
      code.discardBaseline(fn);
    }
    const names = replaced.map(({ name }) => name).join(', ');
    for (const each of code.functions) {
      if (replaced.includes(each) || ![...each.optimizedCode()].some(isWrong)) continue;
      code.discardOptimized(each, `${names} redefined`);
      this.policy.afterDiscard(each);
    }
    for (const fn of replaced) this.install(fn, verified);
    code.freeRetired(running);
  }

  /** A function's new version, none of whose code is there yet. */
  private install(fn: FunctionState, verified: VerifiedModule): void {
    const { core, code, program, policy } = this;
    fn.startAnew(verified.module.functions[fn.id]);
    policy.forget(fn.id);
    const threshold = policy.firstThreshold;
    code.retireCopy(program.copyOf(fn.id));
    program.replace(verified, fn.id, (symbol) => core.addressOf(symbol), { threshold });
    fn.armed = threshold;
    this.provideFeedback(fn.id);
    policy.lazyEntry?.(fn);
  }

  /** @throws NotSupportedError when one of the functions has an activation, or may have one where the stack cannot be read */
  private refuseRunning(functions: readonly number[], reason: string, start: WalkStart): void {
    if (functions.length === 0) return;
    const active = this.code.activeFunctions(start);
    const found = functions.find((id) => active === null || active.has(id));
    if (found === undefined) return;
    const { name } = this.code.functions[found];
    throw new NotSupportedError(`${reason}: ${name} would have to change with it, and is running`);
  }

  // ---- what people see

  metrics(): EngineMetrics {
    if (this.machine.nesting === 0) this.code.freeRetired(null, true);
    const inlinedIn = this.code.inlinedIn();
    const functions = this.code.functions.map((fn) =>
      fn.metrics(this.code.counterOf(fn.id), inlinedIn.get(fn.id) ?? [], this.policy.givenUp(fn)),
    );
    return {
      functions,
      deopts: this.deoptimizer.count,
      compilations: this.compilations,
      compileMilliseconds: this.compileMilliseconds,
      liveBytes: functions.reduce((sum, { baseline, optimized }) => sum + baseline.codeBytes + optimized.codeBytes, 0),
      retiredBytes: this.code.retiredBytes,
      freedBytes: this.code.freedBytes,
    };
  }

  lineOfCrash(crash: CrashPlace): number {
    return this.errors.lineOfCrash(crash);
  }

  /** Source line of an offset of a function. */
  lineOf(functionId: number, offset: number): number {
    return bytecodeLine(this.code.functions[functionId].bytecode, offset);
  }

  /** Gives everything back. No code of the program is running, or will be called. Harmless when repeated. */
  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.machine.setTrapFunction(null);
    this.code.dispose();
    this.ahead?.dispose();
    this.lazy?.dispose();
    for (const each of this.hostFunctions.splice(0)) each.dispose();
    this.errors.dispose();
    this.program.dispose();
    this.data.dispose();
    discard(this.stressCounter);
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}

const COMPILERS: TierCompilers = { baseline: compileBaseline, optimize: optimizeFunctionIl };

function sameSignature(one: BytecodeFunction, other: BytecodeFunction): boolean {
  const [a, b] = [one.signature, other.signature];
  return (
    a.result === b.result && a.params.length === b.params.length && a.params.every((type, i) => type === b.params[i])
  );
}
