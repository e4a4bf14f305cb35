/** Bytecode that must not run: says which function, which offset, and why. */
export class BytecodeError extends Error {
  readonly functionName: string;
  /** Word index in the function's code, −1 when the fault is not in the code. */
  readonly offset: number;
  readonly reason: string;

  constructor(functionName: string, offset: number, reason: string) {
    const place = functionName === '' ? 'module' : `function ${functionName}`;
    super(`invalid bytecode: ${place}${offset < 0 ? '' : ` at offset ${offset}`}: ${reason}`);
    this.name = 'BytecodeError';
    this.functionName = functionName;
    this.offset = offset;
    this.reason = reason;
  }
}
