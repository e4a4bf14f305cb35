/**
 * Builds IL functions from TypeScript.
 *
 * ```ts
 * const b = new IlBuilder(module);
 * b.startFunction('sum', { returns: Cls.l, exported: true });
 * const n = b.param(Cls.l, 'n');
 * const total = b.declareVariable(Cls.l, 'total');
 * b.writeVariable(total, b.int(0));
 * …
 * b.ret(b.readVariable(total));
 * b.finishFunction();
 * ```
 *
 * Blocks are laid out in the order in which they are made. `finishFunction` completes phis and must be called before anyone
 * looks at the function; the refs handed out until then may name phis that turned out trivial, and are rewritten by it.
 */
import { assert, InternalError } from '#support';
import type { FrameState } from './frame-state.js';
import { AbiType, abiClass, abiSubWord, IlFunction, NO_REF, type Ref, tempRef, typeRef } from './function.js';
import { plainLinkage } from './linkage.js';
import type { IlModule } from './module.js';
import { Jump, Op } from './ops.js';
import { Cls } from './value-class.js';
import { type Variable, VariableTable } from './variables.js';

/** What a function or call returns: an AbiType (classes included), or an aggregate by type number. */
export type ReturnKind = number | { readonly aggregate: number };

export type FunctionOptions = {
  /** Nothing is returned when absent. */
  readonly returns?: ReturnKind;
  readonly exported?: boolean;
  readonly variadic?: boolean;
};

/** An argument of a call: `abi` is a class or sub-word AbiType; or an aggregate (`ref` points to it); or the environment. */
export type CallArgument =
  | { readonly abi: number; readonly ref: Ref }
  | { readonly aggregate: number; readonly ref: Ref }
  | { readonly env: Ref };

export type CallOptions = {
  /** Index of the first variadic argument; absent when the callee is not variadic. */
  readonly variadicFrom?: number;
};

const isAggregate = (kind: ReturnKind): kind is { readonly aggregate: number } => typeof kind === 'object';

const LOADS = [Op.loadsw, Op.loadl, Op.loads, Op.loadd] as const;
const STORES = [Op.storew, Op.storel, Op.stores, Op.stored] as const;

export class IlBuilder {
  readonly module: IlModule;
  /** The function being built. */
  fn: IlFunction = new IlFunction('');
  /** The block that instructions are appended to. */
  block = 0;
  /** Source position given to new instructions: offset in the file, -1 for none. */
  position = -1;
  private variables = new VariableTable(this.fn);

  constructor(module: IlModule) {
    this.module = module;
  }

  // ---- functions, parameters, blocks

  /** Starts a function, adds it to the module, and makes its start block current (and sealed). */
  startFunction(name: string, options: FunctionOptions = {}): IlFunction {
    this.fn = new IlFunction(name);
    this.variables = new VariableTable(this.fn);
    this.module.symbol(name);
    this.module.functions.push(this.fn);
    this.fn.linkage = { ...plainLinkage(), exported: options.exported === true };
    this.fn.variadic = options.variadic === true;
    const { returns } = options;
    if (returns !== undefined && isAggregate(returns)) {
      this.fn.returnType = Cls.l;
      this.fn.returnAggregate = returns.aggregate;
    } else {
      this.fn.returnType = returns ?? AbiType.none;
    }
    this.block = this.fn.newBlock('start');
    this.variables.seal(this.block);
    return this.fn;
  }

  /** Completes the function: every block must have its jump. */
  finishFunction(): IlFunction {
    const { fn } = this;
    for (let block = 1; block < fn.blockCount; block++) {
      if (fn.blockJump[block] === Jump.none) {
        throw new InternalError('il/build', `block @${fn.blockNames[block]} of $${fn.name} has no jump`);
      }
    }
    this.variables.finish();
    return fn;
  }

  /** The next parameter; only before any other instruction of the start block. `abi` is a class or sub-word AbiType. */
  param(abi: number, name?: string): Ref {
    return this.define(Op.par, abiClass(abi), NO_REF, NO_REF, abiSubWord(abi), name);
  }

  /** The next parameter, an aggregate passed by value: pointer to it. */
  paramAggregate(type: number, name?: string): Ref {
    return this.define(Op.parc, Cls.l, typeRef(type), NO_REF, 0, name);
  }

  paramEnv(name?: string): Ref {
    return this.define(Op.pare, Cls.l, NO_REF, NO_REF, 0, name);
  }

  createBlock(name = ''): number {
    return this.fn.newBlock(name);
  }

  /** Continues in another block. */
  switchTo(block: number): void {
    this.block = block;
  }

  /** True once the current block has its jump. */
  get isTerminated(): boolean {
    return this.fn.blockJump[this.block] !== Jump.none;
  }

  // ---- instructions

  /** Appends an instruction with a result. */
  ins(op: number, cls: number, arg0: Ref = NO_REF, arg1: Ref = NO_REF, arg2: Ref = NO_REF): Ref {
    return this.define(op, cls, arg0, arg1, arg2);
  }

  /** Appends an instruction without result. */
  effect(op: number, arg0: Ref = NO_REF, arg1: Ref = NO_REF, arg2: Ref = NO_REF): void {
    this.append(op, Cls.w, 0, arg0, arg1, arg2);
  }

  /** Appends an instruction whose result is a temporary made before (`reserve`): for front ends that name theirs. */
  insTo(to: Ref, op: number, arg0: Ref = NO_REF, arg1: Ref = NO_REF, arg2: Ref = NO_REF): void {
    this.append(op, this.fn.classOf(to), to >>> 3, arg0, arg1, arg2);
  }

  /** A temporary that is not defined yet. */
  reserve(cls: number, name?: string): Ref {
    return tempRef(this.fn.newTemp(cls, name));
  }

  private define(op: number, cls: number, arg0: Ref, arg1: Ref, arg2: Ref, name?: string): Ref {
    const temp = this.fn.newTemp(cls, name);
    this.append(op, cls, temp, arg0, arg1, arg2);
    return tempRef(temp);
  }

  private append(op: number, cls: number, temp: number, arg0: Ref, arg1: Ref, arg2: Ref): void {
    const { fn, block } = this;
    assert(fn.blockJump[block] === Jump.none, 'il/build', `instruction after the jump of @${fn.blockNames[block]}`);
    const ins = fn.newIns(op, cls, temp, arg0, arg1, arg2);
    fn.insPos[ins] = this.position;
    fn.append(block, ins);
  }

  // ---- constants

  int(value: number): Ref {
    return this.fn.int(value);
  }

  int64(value: bigint): Ref {
    return this.fn.int64(value);
  }

  double(value: number): Ref {
    return this.fn.double(value);
  }

  single(value: number): Ref {
    return this.fn.single(value);
  }

  /** Address of a symbol of this or another module, plus a byte offset. */
  symbol(name: string, offset = 0): Ref {
    return this.fn.symbol(this.module.symbol(name), offset);
  }

  // ---- the common operations by name; the others through `ins`

  add(cls: number, a: Ref, b: Ref): Ref {
    return this.ins(Op.add, cls, a, b);
  }

  sub(cls: number, a: Ref, b: Ref): Ref {
    return this.ins(Op.sub, cls, a, b);
  }

  mul(cls: number, a: Ref, b: Ref): Ref {
    return this.ins(Op.mul, cls, a, b);
  }

  neg(cls: number, a: Ref): Ref {
    return this.ins(Op.neg, cls, a);
  }

  and(cls: number, a: Ref, b: Ref): Ref {
    return this.ins(Op.and, cls, a, b);
  }

  or(cls: number, a: Ref, b: Ref): Ref {
    return this.ins(Op.or, cls, a, b);
  }

  xor(cls: number, a: Ref, b: Ref): Ref {
    return this.ins(Op.xor, cls, a, b);
  }

  copy(cls: number, a: Ref): Ref {
    return this.ins(Op.copy, cls, a);
  }

  select(cls: number, condition: Ref, yes: Ref, no: Ref): Ref {
    return this.ins(Op.select, cls, condition, yes, no);
  }

  /** Loads a whole value of a class; sub-word loads through `ins(Op.loadub, …)`. */
  load(cls: number, address: Ref): Ref {
    return this.ins(LOADS[cls], cls, address);
  }

  /** Stores a whole value of a class; sub-word stores through `effect(Op.storeb, …)`. */
  store(cls: number, value: Ref, address: Ref): void {
    this.effect(STORES[cls], value, address);
  }

  /** Reserves frame space; belongs in the start block unless it is meant to grow the frame. */
  alloc(bytes: number, alignment: 4 | 8 | 16 = 8): Ref {
    const op = alignment === 4 ? Op.alloc4 : alignment === 8 ? Op.alloc8 : Op.alloc16;
    return this.ins(op, Cls.l, this.int(bytes));
  }

  blit(from: Ref, to: Ref, bytes: number): void {
    this.effect(Op.blit, from, to, this.int(bytes));
  }

  /** Source line (and column) of what follows. */
  location(line: number, column = 0): void {
    this.effect(Op.dbgloc, this.int(line), this.int(column));
  }

  /** A phi at the head of the current block; `to` when its temporary was reserved before. */
  phi(cls: number, inputs: readonly (readonly [block: number, ref: Ref])[], to: Ref = this.reserve(cls)): Ref {
    const { fn, block } = this;
    const ins = fn.newIns(Op.phi, cls, to >>> 3, fn.addPhiPairs(inputs.flat()), inputs.length);
    fn.insPos[ins] = this.position;
    let place = fn.blockFirst[block];
    while (place !== 0 && fn.insOp[place] === Op.phi) place = fn.insNext[place];
    if (place === 0) fn.append(block, ins);
    else fn.insertBefore(place, ins);
    return to;
  }

  // ---- calls

  /** Calls a symbol or an address; the result is NO_REF when nothing is returned (`returns` null). */
  call(
    callee: string | Ref,
    returns: ReturnKind | null,
    args: readonly CallArgument[],
    options: CallOptions = {},
  ): Ref {
    this.passArguments(args, options);
    const target = typeof callee === 'string' ? this.symbol(callee) : callee;
    if (returns === null || returns === AbiType.none) {
      this.effect(Op.call, target);
      return NO_REF;
    }
    if (isAggregate(returns)) return this.ins(Op.call, Cls.l, target, typeRef(returns.aggregate));
    return this.define(Op.call, abiClass(returns), target, NO_REF, abiSubWord(returns));
  }

  /** Ends the block by a call that replaces this activation; the callee's result becomes this function's. */
  tailcall(callee: string | Ref, args: readonly CallArgument[], options: CallOptions = {}): void {
    this.passArguments(args, options);
    this.end(Jump.tailcall, typeof callee === 'string' ? this.symbol(callee) : callee, 0, 0);
  }

  private passArguments(args: readonly CallArgument[], options: CallOptions): void {
    args.forEach((arg, index) => {
      if (index === options.variadicFrom) this.effect(Op.argv);
      if ('abi' in arg) this.append(Op.arg, abiClass(arg.abi), 0, arg.ref, NO_REF, abiSubWord(arg.abi));
      else if ('aggregate' in arg) this.append(Op.argc, Cls.l, 0, typeRef(arg.aggregate), arg.ref, 0);
      else this.append(Op.arge, Cls.l, 0, arg.env, NO_REF, 0);
    });
    if (options.variadicFrom === args.length) this.effect(Op.argv);
  }

  // ---- frame states

  /** Numbers a frame state, for `guard` and `state`. */
  frameState(state: FrameState): number {
    return this.fn.frameStates.push(state) - 1;
  }

  /** The next value of the frame state that the following `guard` or `state` names. */
  live(cls: number, value: Ref): void {
    this.append(Op.live, cls, 0, value, NO_REF, NO_REF);
  }

  /** Goes on when the condition (class w) is not zero, else leaves the function for a frame state. */
  guard(condition: Ref, state: number): void {
    this.effect(Op.guard, condition, this.int(state));
  }

  /** The call (before its arguments), divt or remt that follows may leave the function for a frame state. */
  state(state: number): void {
    this.effect(Op.state, this.int(state));
  }

  // ---- jumps

  jmp(to: number): void {
    this.end(Jump.jmp, NO_REF, to, 0);
  }

  /** Goes to `yes` when the condition (class w) is not zero. */
  jnz(condition: Ref, yes: number, no: number): void {
    this.end(Jump.jnz, condition, yes, no);
  }

  ret(value: Ref = NO_REF): void {
    this.end(Jump.ret, value, 0, 0);
  }

  hlt(): void {
    this.end(Jump.hlt, NO_REF, 0, 0);
  }

  private end(jump: number, arg: Ref, succ0: number, succ1: number): void {
    const { fn, block } = this;
    assert(fn.blockJump[block] === Jump.none, 'il/build', `second jump in @${fn.blockNames[block]} of $${fn.name}`);
    fn.setJump(block, jump, arg, succ0, succ1);
    fn.blockPos[block] = this.position;
    if (succ0 !== 0) this.variables.addEdge(block, succ0);
    if (succ1 !== 0) this.variables.addEdge(block, succ1);
  }

  // ---- variables

  declareVariable(cls: number, name?: string): Variable {
    return this.variables.declare(cls, name);
  }

  /** Assigns a variable in the current block. */
  writeVariable(variable: Variable, value: Ref): void {
    this.variables.write(variable, this.block, value);
  }

  /** Value of a variable in the current block: the last one written, a phi where several meet, 0 when never written. */
  readVariable(variable: Variable): Ref {
    return this.variables.read(variable, this.block);
  }

  /** What a ref handed out earlier is now: a phi that turned out trivial has been replaced by its only input. */
  resolve(ref: Ref): Ref {
    return this.variables.forward(ref);
  }

  /** Says that no more jumps to the block will be made. `finishFunction` seals what is left. */
  sealBlock(block: number): void {
    this.variables.seal(block);
  }
}
