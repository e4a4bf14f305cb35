/**
 * The cold ends of baseline code: they raise a BASIC error and never come back. What they pass on is where it was when control left for
 * them, so places are written down then.
 */
import type { LabelId } from '#link';
import { Gpr, NONE, X64 } from '#target/x64';
import { type Recipe, recipe } from './bring-values.js';
import type { Emission } from './emission.js';

const SLOT = 8;

export class ErrorStubs {
  private readonly m: Emission;
  /** Stub of an error number at an instruction, the last few of them. */
  private plainKey = '';
  private plainLabel: LabelId = NONE as LabelId;

  constructor(m: Emission) {
    this.m = m;
  }

  /** A place that raises error `error`. */
  plain(error: number, offset: number): LabelId {
    const key = `${error} ${offset}`;
    if (key === this.plainKey) return this.plainLabel;
    const { asm } = this.m;
    const label = this.m.newLabel();
    asm.defer(() => {
      asm.labels.bind(label);
      asm.loadConstant(Gpr.rdi, error, 0);
      asm.callSymbol('fb_error', offset);
    });
    this.plainKey = key;
    this.plainLabel = label;
    return label;
  }

  /** A place that says which one or two subscripts are out of bounds. */
  badSubscripts(descriptor: number, indices: readonly number[], offset: number): LabelId {
    // The values of a second check may have moved meanwhile: each has a stub of its own.
    const { m } = this;
    const { asm } = m;
    const label = m.newLabel();
    const recipes = [descriptor, ...indices].map((v) => recipe(m, v));
    asm.defer(() => {
      asm.labels.bind(label);
      const targets = [Gpr.rdi, Gpr.rsi, Gpr.rdx];
      passAll(m, recipes, targets);
      asm.callSymbol(indices.length === 1 ? 'fb_array_error1' : 'fb_array_error2', offset);
    });
    return label;
  }

  /** The same for subscripts in `rank` words of the frame from `word` on; the descriptor's address is in a register. */
  manySubscripts(descriptor: number, word: number, rank: number, offset: number): LabelId {
    const { asm } = this.m;
    const label = this.m.newLabel();
    asm.defer(() => {
      asm.labels.bind(label);
      if (descriptor !== Gpr.rdi) asm.rr(X64.movR64Rm64, Gpr.rdi, descriptor);
      if (rank <= 2) {
        asm.frame(X64.movR32Rm32, Gpr.rsi, word);
        if (rank === 2) asm.frame(X64.movR32Rm32, Gpr.rdx, word + 1);
        asm.callSymbol(rank === 1 ? 'fb_array_error1' : 'fb_array_error2', offset);
        return;
      }
      const bytes = 16 * Math.ceil((4 * rank) / 16);
      asm.moveStack(-bytes);
      for (let k = 0; k < rank; k++) {
        asm.frame(X64.movR32Rm32, Gpr.rax, word + k);
        asm.o.setMem(Gpr.rsp, 4 * k);
        asm.emitReg(X64.movRm32R32, Gpr.rax);
      }
      asm.loadConstant(Gpr.rsi, rank, 0);
      asm.rr(X64.movR64Rm64, Gpr.rdx, Gpr.rsp);
      asm.callSymbol('fb_array_error', offset);
      // Nothing comes back; the stubs that follow start with rsp at rest.
      asm.shift -= bytes;
    });
    return label;
  }
}

/** Each value is pushed through r11, so that none is overwritten before it is read; then all are popped into place. */
function passAll(m: Emission, recipes: readonly Recipe[], targets: readonly number[]): void {
  const { asm } = m;
  for (const recipe of recipes) {
    recipe(Gpr.r11);
    asm.r(X64.pushR64, Gpr.r11);
    asm.shift += SLOT;
  }
  for (let i = recipes.length - 1; i >= 0; i--) {
    asm.r(X64.popR64, targets[i]);
    asm.shift -= SLOT;
  }
}
