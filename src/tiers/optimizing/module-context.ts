/** What all functions of a module share while they become IL: the module on both sides, and symbol numbers by id. */
import {
  type BytecodeFunction,
  type BytecodeModule,
  dataSymbol,
  type FunctionFacts,
  functionSymbol,
  literalSymbol,
  recordSymbol,
  type VerifiedModule,
} from '#bytecode';
import { ConstKind, type IlFunction, type IlModule, type Ref, refIndex } from '#il';
import { Liveness } from './liveness.js';

/** How code is going to live among the other tiers. */
export type CodeOptions = {
  /**
   * Functions are replaced while the program runs: calls go through the callee's record, and every call of a function has a state
   * in which its caller can be given up.
   */
  readonly replaceable: boolean;
  /** The code can be left: divisions by zero trap, and errors find handlers through the states of what raises them. */
  readonly exits: boolean;
};

export class ModuleContext {
  readonly bytecode: BytecodeModule;
  readonly facts: readonly FunctionFacts[];
  readonly il: IlModule;
  readonly options: CodeOptions;
  /** IL symbol numbers by number of the thing in the bytecode module, of those that were asked for. */
  private readonly functionSymbols: number[] = [];
  private readonly recordSymbols: number[] = [];
  private readonly dataSymbols: number[] = [];
  private readonly literalSymbols = new Map<number, number>();
  private readonly isLiteralSymbol = new Set<number>();
  /** Number of the `dbgfile`, 0 when the module has no source. */
  readonly file: number;

  constructor({ module, facts }: VerifiedModule, il: IlModule, options: CodeOptions) {
    this.bytecode = module;
    this.facts = facts;
    this.il = il;
    this.options = options;
    this.file = module.sourceFile === '' ? 0 : il.files.push(module.sourceFile);
  }

  functionSymbol(id: number): number {
    this.functionSymbols[id] ??= this.il.symbol(functionSymbol(this.bytecode, id));
    return this.functionSymbols[id];
  }

  recordSymbol(id: number): number {
    this.recordSymbols[id] ??= this.il.symbol(recordSymbol(this.bytecode, id));
    return this.recordSymbols[id];
  }

  dataSymbol(id: number): number {
    this.dataSymbols[id] ??= this.il.symbol(dataSymbol(this.bytecode, id));
    return this.dataSymbols[id];
  }

  /** Numbers of the data objects whose symbols were asked for. */
  usedData(): number[] {
    return [...this.dataSymbols.keys()].filter((id) => this.dataSymbols[id] !== undefined);
  }

  /** 0 for the empty string, which is null and has no object. */
  literalSymbol(id: number): number {
    if (this.bytecode.literals[id] === '') return 0;
    let symbol = this.literalSymbols.get(id);
    if (symbol === undefined) {
      symbol = this.il.symbol(literalSymbol(id));
      this.literalSymbols.set(id, symbol);
      this.isLiteralSymbol.add(symbol);
    }
    return symbol;
  }

  /** Whether a constant is the address of a string literal. */
  isLiteral(fn: IlFunction, constant: Ref): boolean {
    const index = refIndex(constant);
    return fn.constKind[index] === ConstKind.symbol && this.isLiteralSymbol.has(fn.constLo[index]);
  }

  /** Whether code made of a function may need frame states. */
  mayLeave(fn: BytecodeFunction): boolean {
    return this.options.replaceable || (this.options.exits && fn.handlers.length > 0);
  }

  livenessOf(fn: BytecodeFunction): Liveness {
    let liveness = LIVENESS.get(fn);
    if (liveness === undefined) {
      liveness = new Liveness(fn, this.facts[fn.id]);
      LIVENESS.set(fn, liveness);
    }
    return liveness;
  }
}

/** Found once per function: it is asked again by every compilation that inlines it. */
const LIVENESS = new WeakMap<BytecodeFunction, Liveness>();

export const forgetLiveness = (fn: BytecodeFunction): void => void LIVENESS.delete(fn);
