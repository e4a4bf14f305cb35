/** The string literals of a module that is being made: equal texts share a number. */
export class LiteralTable {
  /** By number. */
  readonly texts: string[];
  private readonly numbers: Map<string, number>;

  constructor(texts: readonly string[] = []) {
    this.texts = [...texts];
    this.numbers = new Map(texts.map((text, number) => [text, number]));
  }

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}
