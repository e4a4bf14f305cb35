/**
 * Which registers hold what a word of the frame holds. A mirror saves a load, and is given up whenever its register is wanted. Mirrors that
 * are *kept* stay for a whole loop (loop-locals.ts): their registers are not handed out, and a w in them always has a zero upper half.
 */
const NO_WORD = -0x80000000;
/** Words of the frame's head that can be mirrored, as locals can: −8 … −1. */
const HEAD_WORDS = 8;

export class Mirrors {
  /** Frame word that a register mirrors. */
  readonly words = new Int32Array(32).fill(NO_WORD);
  /** Register that mirrors a frame word, −1 for none; by word + HEAD_WORDS. */
  private readonly registers: Int8Array;
  private readonly clean = new Uint8Array(32);
  /** Registers that mirror something, and the ones of them that are kept. */
  mask = 0;
  kept = 0;

  constructor(localCount: number) {
    this.registers = new Int8Array(localCount + HEAD_WORDS).fill(-1);
  }

  /** −1 when no register mirrors the word. */
  of(word: number): number {
    return this.registers[word + HEAD_WORDS];
  }

  has(word: number): boolean {
    return this.registers[word + HEAD_WORDS] >= 0;
  }

  isMirror(register: number): boolean {
    return (this.mask & (1 << register)) !== 0;
  }

  isKept(register: number): boolean {
    return (this.kept & (1 << register)) !== 0;
  }

  isClean(register: number): boolean {
    return this.clean[register] === 1;
  }

  set(word: number, register: number, isClean: number): void {
    this.drop(register);
    const old = this.registers[word + HEAD_WORDS];
    if (old >= 0) this.drop(old);
    this.registers[word + HEAD_WORDS] = register;
    this.words[register] = word;
    this.clean[register] = isClean;
    this.mask |= 1 << register;
  }

  keep(word: number, register: number): void {
    this.set(word, register, 1);
    this.kept |= 1 << register;
  }

  drop(register: number): void {
    const word = this.words[register];
    if (word === NO_WORD) return;
    this.registers[word + HEAD_WORDS] = -1;
    this.words[register] = NO_WORD;
    this.mask &= ~(1 << register);
  }

  /** All but the kept ones. */
  forget(): void {
    for (let rest = this.mask & ~this.kept; rest !== 0; rest &= rest - 1) this.drop(31 - Math.clz32(rest & -rest));
  }

  restore(words: Int32Array): void {
    this.forget();
    for (let r = 0; r < 32; r++) if (words[r] !== NO_WORD && !this.isKept(r)) this.set(words[r], r, 0);
  }

  /** Keeps what another way has too. */
  intersect(words: Int32Array): void {
    for (let r = 0; r < 32; r++) if (this.words[r] !== words[r]) this.drop(r);
  }
}
