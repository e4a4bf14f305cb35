/** Operands that a row cannot take: always an error, never wrong bytes. */
export class EncodeError extends Error {
  /** Row of the instruction table, `addR64Rm64`. */
  readonly row: string;
  /** Which operand: `reg`, `rm`, `base`, `index`, `scale`, `disp`, `segment`, `imm`, `cc`, `row`. */
  readonly operand: string;

  constructor(row: string, operand: string, what: string) {
    super(`cannot encode ${row}: ${operand}: ${what}`);
    this.name = 'EncodeError';
    this.row = row;
    this.operand = operand;
  }
}
