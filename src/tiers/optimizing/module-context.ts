/** What all functions of a module share while they become IL: the module on both sides, and symbol numbers by id. */
import { type BytecodeModule, dataSymbol, functionSymbol, literalSymbol } from '#bytecode';
import { ConstKind, type IlFunction, type IlModule, type Ref, refIndex } from '#il';

export class ModuleContext {
  readonly bytecode: BytecodeModule;
  readonly il: IlModule;
  /** IL symbol numbers, by number of the thing in the bytecode module. */
  readonly functionSymbols: Int32Array;
  readonly dataSymbols: Int32Array;
  readonly literalSymbols: Int32Array;
  private readonly isLiteralSymbol: ReadonlySet<number>;
  /** Number of the `dbgfile`, 0 when the module has no source. */
  readonly file: number;

  constructor(bytecode: BytecodeModule, il: IlModule) {
    this.bytecode = bytecode;
    this.il = il;
    this.functionSymbols = Int32Array.from(bytecode.functions, (_, id) => il.symbol(functionSymbol(bytecode, id)));
    this.dataSymbols = Int32Array.from(bytecode.data, (_, id) => il.symbol(dataSymbol(bytecode, id)));
    // The empty string is null and has no object.
    this.literalSymbols = Int32Array.from(bytecode.literals, (text, id) =>
      text === '' ? 0 : il.symbol(literalSymbol(id)),
    );
    this.isLiteralSymbol = new Set(this.literalSymbols);
    this.file = bytecode.sourceFile === '' ? 0 : il.files.push(bytecode.sourceFile);
  }

  /** Whether a constant is the address of a string literal. */
  isLiteral(fn: IlFunction, constant: Ref): boolean {
    const index = refIndex(constant);
    return fn.constKind[index] === ConstKind.symbol && this.isLiteralSymbol.has(fn.constLo[index]);
  }
}
