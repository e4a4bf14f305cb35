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
  /** IL symbol numbers, by number of the thing in the bytecode module. */
  readonly functionSymbols: Int32Array;
  readonly recordSymbols: Int32Array;
  readonly dataSymbols: Int32Array;
  readonly literalSymbols: Int32Array;
  private readonly isLiteralSymbol: ReadonlySet<number>;
  /** Number of the `dbgfile`, 0 when the module has no source. */
  readonly file: number;

  constructor({ module, facts }: VerifiedModule, il: IlModule, options: CodeOptions) {
    this.bytecode = module;
    this.facts = facts;
    this.il = il;
    this.options = options;
    this.functionSymbols = Int32Array.from(module.functions, (_, id) => il.symbol(functionSymbol(module, id)));
    this.recordSymbols = options.replaceable
      ? Int32Array.from(module.functions, (_, id) => il.symbol(recordSymbol(module, id)))
      : new Int32Array(0);
    this.dataSymbols = Int32Array.from(module.data, (_, id) => il.symbol(dataSymbol(module, id)));
    // The empty string is null and has no object.
    this.literalSymbols = Int32Array.from(module.literals, (text, id) =>
      text === '' ? 0 : il.symbol(literalSymbol(id)),
    );
    this.isLiteralSymbol = new Set(this.literalSymbols);
    this.file = module.sourceFile === '' ? 0 : il.files.push(module.sourceFile);
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
