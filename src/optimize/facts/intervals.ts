/**
 * Signed intervals of integer values: what an operation can give when its arguments lie in known intervals.
 *
 * Bounds are plain numbers. Beyond 2^53 they are not exact, so a 64-bit interval that would pass that becomes the whole
 * range, whose ends are -2^63 and 2^63 (one too many, which only allows too much).
 */
import { Cls, ConstKind, type IlFunction, isConst, isTemp, Op, type Ref, refIndex } from '#il';

const WORD_MIN = -(2 ** 31);
const WORD_MAX = 2 ** 31 - 1;
const WIDE_MIN = -(2 ** 63);
const WIDE_MAX = 2 ** 63;
const EXACT = 2 ** 53;

export const minOf = (cls: number): number => (cls === Cls.l ? WIDE_MIN : WORD_MIN);
export const maxOf = (cls: number): number => (cls === Cls.l ? WIDE_MAX : WORD_MAX);

/** Results that the operation alone bounds, whatever its arguments: [low, high]. */
const FIXED: (readonly [number, number] | undefined)[] = [];
FIXED[Op.loadub] = [0, 255];
FIXED[Op.loaduh] = [0, 65535];
FIXED[Op.loadsb] = [-128, 127];
FIXED[Op.loadsh] = [-32768, 32767];
FIXED[Op.loadsw] = [WORD_MIN, WORD_MAX];
FIXED[Op.extub] = [0, 255];
FIXED[Op.extuh] = [0, 65535];
FIXED[Op.extsb] = [-128, 127];
FIXED[Op.extsh] = [-32768, 32767];
FIXED[Op.clz] = [0, 64];
FIXED[Op.ctz] = [0, 64];
FIXED[Op.popcnt] = [0, 64];
for (let op = Op.ceqw; op <= Op.cuod; op++) FIXED[op] = [0, 1];

export class Intervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
  private readonly fn: IlFunction;
  /** Earlier bounds to go back to: temporary, low, high. */
  private readonly trail: number[] = [];
  private lowResult = 0;
  private highResult = 0;

  constructor(fn: IlFunction) {
    this.fn = fn;
    this.low = new Float64Array(fn.tempCount);
    this.high = new Float64Array(fn.tempCount);
    for (let temp = 1; temp < fn.tempCount; temp++) {
      this.low[temp] = minOf(fn.tempClass[temp]);
      this.high[temp] = maxOf(fn.tempClass[temp]);
    }
  }

  /** Lower bound of a value read at a width; a wider value that may not fit is cut, so it can be anything. */
  lowOf(ref: Ref, cls: number): number {
    if (isTemp(ref)) {
      const temp = refIndex(ref);
      const fits = this.fn.tempClass[temp] === cls || (this.low[temp] >= WORD_MIN && this.high[temp] <= WORD_MAX);
      return fits && this.fn.tempClass[temp] <= Cls.l ? this.low[temp] : minOf(cls);
    }
    return this.constant(ref, cls) ?? minOf(cls);
  }

  highOf(ref: Ref, cls: number): number {
    if (isTemp(ref)) {
      const temp = refIndex(ref);
      const fits = this.fn.tempClass[temp] === cls || (this.low[temp] >= WORD_MIN && this.high[temp] <= WORD_MAX);
      return fits && this.fn.tempClass[temp] <= Cls.l ? this.high[temp] : maxOf(cls);
    }
    return this.constant(ref, cls) ?? maxOf(cls);
  }

  /** The integer that a constant is at a width; null for symbols, floats and what a number does not hold exactly. */
  private constant(ref: Ref, cls: number): number | null {
    const index = refIndex(ref);
    if (!isConst(ref) || this.fn.constKind[index] !== ConstKind.int) return null;
    if (cls === Cls.w) return this.fn.constLo[index];
    const value = this.fn.constHi[index] * 4294967296 + (this.fn.constLo[index] >>> 0);
    return Math.abs(value) <= EXACT ? value : null;
  }

  /** Cuts a temporary's interval down, to be undone by `undoTo`. */
  narrow(temp: number, low: number, high: number): void {
    const newLow = Math.max(low, this.low[temp]);
    const newHigh = Math.min(high, this.high[temp]);
    // An empty interval means that control cannot come here; nothing is gained by saying so.
    if (newLow > newHigh || (newLow === this.low[temp] && newHigh === this.high[temp])) return;
    this.trail.push(temp, this.low[temp], this.high[temp]);
    this.low[temp] = newLow;
    this.high[temp] = newHigh;
  }

  get mark(): number {
    return this.trail.length;
  }

  undoTo(mark: number): void {
    const { trail } = this;
    while (trail.length > mark) {
      const high = trail.pop() ?? 0;
      const low = trail.pop() ?? 0;
      const temp = trail.pop() ?? 0;
      this.low[temp] = low;
      this.high[temp] = high;
    }
  }

  /** Bounds the result of an instruction by its arguments. */
  define(ins: number): void {
    const { fn } = this;
    const temp = fn.insTo[ins];
    const cls = fn.insCls[ins];
    if (temp === 0 || cls > Cls.l) return;
    this.lowResult = minOf(cls);
    this.highResult = maxOf(cls);
    this.compute(fn.insOp[ins], cls, fn.insArg0[ins], fn.insArg1[ins], fn.insArg2[ins]);
    this.low[temp] = this.lowResult;
    this.high[temp] = this.highResult;
  }

  /** Sets a result that must fit its class (and, wide, be exact); leaves the whole range otherwise. */
  private result(cls: number, low: number, high: number): void {
    const limit = cls === Cls.l ? EXACT : WORD_MAX;
    if (low < (cls === Cls.l ? -EXACT : WORD_MIN) || high > limit) return;
    this.lowResult = low;
    this.highResult = high;
  }

  private compute(op: number, cls: number, a: Ref, b: Ref, c: Ref): void {
    const fixed = FIXED[op];
    if (fixed !== undefined) {
      this.result(cls, fixed[0], fixed[1]);
      return;
    }
    switch (op) {
      case Op.copy:
        this.result(cls, this.lowOf(a, cls), this.highOf(a, cls));
        break;
      case Op.add:
        this.result(cls, this.lowOf(a, cls) + this.lowOf(b, cls), this.highOf(a, cls) + this.highOf(b, cls));
        break;
      case Op.sub:
        this.result(cls, this.lowOf(a, cls) - this.highOf(b, cls), this.highOf(a, cls) - this.lowOf(b, cls));
        break;
      case Op.mul:
        this.multiply(cls, a, b);
        break;
      case Op.and:
        this.intersect(cls, a, b);
        break;
      case Op.or:
      case Op.xor:
        this.combine(cls, a, b);
        break;
      case Op.shr:
      case Op.sar:
        this.shiftRight(op, cls, a, b);
        break;
      case Op.rem:
      case Op.remt:
      case Op.urem:
        this.remainder(op, cls, a, b);
        break;
      case Op.div:
      case Op.divt:
      case Op.udiv:
        this.divide(op, cls, a, b);
        break;
      case Op.extsw:
        this.result(cls, this.lowOf(a, Cls.w), this.highOf(a, Cls.w));
        break;
      case Op.extuw:
        this.extendWord(this.lowOf(a, Cls.w), this.highOf(a, Cls.w));
        break;
      case Op.loaduw:
        if (cls === Cls.l) this.result(cls, 0, 2 ** 32 - 1);
        break;
      case Op.select:
        this.result(
          cls,
          Math.min(this.lowOf(b, cls), this.lowOf(c, cls)),
          Math.max(this.highOf(b, cls), this.highOf(c, cls)),
        );
        break;
    }
  }

  private multiply(cls: number, a: Ref, b: Ref): void {
    const products = [
      this.lowOf(a, cls) * this.lowOf(b, cls),
      this.lowOf(a, cls) * this.highOf(b, cls),
      this.highOf(a, cls) * this.lowOf(b, cls),
      this.highOf(a, cls) * this.highOf(b, cls),
    ];
    this.result(cls, Math.min(...products), Math.max(...products));
  }

  private intersect(cls: number, a: Ref, b: Ref): void {
    const [aLow, bLow] = [this.lowOf(a, cls), this.lowOf(b, cls)];
    if (aLow >= 0 && bLow >= 0) this.result(cls, 0, Math.min(this.highOf(a, cls), this.highOf(b, cls)));
    else if (bLow >= 0) this.result(cls, 0, this.highOf(b, cls));
    else if (aLow >= 0) this.result(cls, 0, this.highOf(a, cls));
  }

  /** Or and exclusive or of two that are not negative stay below the next power of two. */
  private combine(cls: number, a: Ref, b: Ref): void {
    if (this.lowOf(a, cls) < 0 || this.lowOf(b, cls) < 0) return;
    const high = Math.max(this.highOf(a, cls), this.highOf(b, cls));
    if (high <= WORD_MAX) this.result(cls, 0, high === 0 ? 0 : 2 ** (32 - Math.clz32(high)) - 1);
  }

  private shiftRight(op: number, cls: number, a: Ref, b: Ref): void {
    const bits = cls === Cls.l ? 64 : 32;
    const count = this.lowOf(b, Cls.w);
    if (count !== this.highOf(b, Cls.w) || count <= 0 || count >= bits) return;
    const [low, high] = [this.lowOf(a, cls), this.highOf(a, cls)];
    const by = 2 ** count;
    if (low >= 0 || op === Op.sar) this.result(cls, Math.floor(low / by), Math.floor(high / by));
    else this.result(cls, 0, 2 ** (bits - count) - 1);
  }

  private remainder(op: number, cls: number, a: Ref, b: Ref): void {
    const [low, high, most] = [this.lowOf(a, cls), this.highOf(a, cls), this.highOf(b, cls) - 1];
    if (this.lowOf(b, cls) <= 0) return;
    if (low >= 0) this.result(cls, 0, Math.min(high, most));
    else if (op === Op.urem) this.result(cls, 0, most);
    else this.result(cls, Math.max(low, -most), Math.max(0, Math.min(high, most)));
  }

  private divide(op: number, cls: number, a: Ref, b: Ref): void {
    const [low, high, least] = [this.lowOf(a, cls), this.highOf(a, cls), this.lowOf(b, cls)];
    if (least <= 0) return;
    if (low >= 0) this.result(cls, 0, Math.floor(high / least));
    else if (op !== Op.udiv) this.result(cls, Math.ceil(low / least), Math.max(0, Math.floor(high / least)));
  }

  private extendWord(low: number, high: number): void {
    if (low >= 0) this.result(Cls.l, low, high);
    else this.result(Cls.l, 0, 2 ** 32 - 1);
  }
}
