/**
 * Building a module from a front end: declare functions, data and literals in any order, fill each function's code, finish.
 *
 *   const module = new ModuleBuilder('count.bas');
 *   const main = module.declareFunction({ name: 'main', params: [], result: ValueType.i32 });
 *   const i = main.local(ValueType.i32, 'i');
 *   main.line(10);
 *   main.i32(5).set(i).i32(0).ret();
 *   const bytecode = module.finish(main.id);
 *
 * The builder checks what it is told (kinds and ranges of immediates, labels); what the code does to the stack is
 * verify.ts's business.
 */
import { InternalError } from '#support';
import { FunctionBuilder } from './build-function.js';
import { STATE_SYMBOL } from './layout.js';
import { LiteralTable } from './literals.js';
import type { BytecodeModule, DataObject, DataPart } from './module.js';
import { type Signature, sameSignature, type ValueType } from './value-types.js';

export type FunctionDeclaration = {
  /** Unique in the module: letters, digits, `_ . $`. */
  readonly name: string;
  readonly params: readonly { readonly name: string; readonly type: ValueType }[];
  readonly result: ValueType | null;
};

export type DataDeclaration = {
  /** Unique in the module: letters, digits, `_ . $`. */
  readonly name: string;
  /** 8 unless given. */
  readonly alignment?: number;
  readonly parts: readonly DataPart[];
};

const NAME = /^[A-Za-z_.][\w.$]*$/;

export class ModuleBuilder {
  private readonly sourceFile: string;
  private readonly functions: FunctionBuilder[] = [];
  private readonly functionNames = new Set<string>();
  private readonly literals = new LiteralTable();
  private readonly data: DataObject[] = [];
  private readonly dataNumbers = new Map<string, number>();
  private readonly signatures: Signature[] = [];

  constructor(sourceFile: string) {
    this.sourceFile = sourceFile;
  }

  /** A function that can be called at once and filled any time before `finish`. Parameters are locals 0, 1, … */
  declareFunction(declaration: FunctionDeclaration): FunctionBuilder {
    if (!NAME.test(declaration.name)) refuse(`function name ${declaration.name}`);
    if (this.functionNames.has(declaration.name)) refuse(`second function named ${declaration.name}`);
    this.functionNames.add(declaration.name);
    const fn = new FunctionBuilder(this, this.functions.length, declaration);
    this.functions.push(fn);
    return fn;
  }

  /** Number of a string literal; equal texts share one. */
  literal(text: string): number {
    return this.literals.numberOf(text);
  }

  /** A data object that lives as long as the program. */
  addData(declaration: DataDeclaration): number {
    if (!NAME.test(declaration.name)) refuse(`data name ${declaration.name}`);
    return this.newData(declaration.name, '', declaration.alignment ?? 8, declaration.parts);
  }

  /** Zeroed data: a module variable, an array descriptor, a record. */
  addZeroedData(name: string, sizeBytes: number, alignment = 8): number {
    return this.addData({ name, alignment, parts: [{ kind: 'zero', count: sizeBytes }] });
  }

  /** Something defined elsewhere, by its symbol; asking again gives the same number. */
  externalData(symbol: string): number {
    return this.dataNumbers.get(`external ${symbol}`) ?? this.newData(`external ${symbol}`, symbol, 8, []);
  }

  /** The program's state block (`STATE` in layout.ts). */
  state(): number {
    return this.externalData(STATE_SYMBOL);
  }

  /** Number of a signature for indirect calls. */
  signature(signature: Signature): number {
    const known = this.signatures.findIndex((other) => sameSignature(other, signature));
    return known >= 0 ? known : this.signatures.push(signature) - 1;
  }

  finish(entry: number): BytecodeModule {
    return {
      sourceFile: this.sourceFile,
      functions: this.functions.map((fn) => fn.finish()),
      entry,
      literals: this.literals.texts,
      data: this.data,
      signatures: this.signatures,
    };
  }

  private newData(name: string, external: string, alignment: number, parts: readonly DataPart[]): number {
    if (this.dataNumbers.has(name)) refuse(`second data object named ${name}`);
    const number = this.data.push({ name, external, alignment, parts }) - 1;
    this.dataNumbers.set(name, number);
    return number;
  }
}

function refuse(what: string): never {
  throw new InternalError('bytecode/build', `refused: ${what}`);
}
