/** Random expressions: lines of IL that compute, never trap, and never let a NaN's sign or payload be seen. */
import { argumentLetters, CLS_NAMES, OP_NAMES, OP_RESULTS, OP_TRAITS, Trait } from '#il';
import type { BaseClass, Features } from './random-shape.js';
import { classesOf } from './random-shape.js';
import type { RandomSource } from './random-source.js';

/** Bytes of every integer slot and data object; offsets are masked so that 8 bytes always fit. */
export const AREA_BYTES = 64;
const OFFSET_MASKS = ['56', '48', '47', '40'];

const ADDITIONS = new Set([
  'select',
  'clz',
  'ctz',
  'popcnt',
  'bswap',
  'rotl',
  'rotr',
  'sqrt',
  'floor',
  'ceil',
  'trunc',
]);

/** Pure operations by result class, from the operation table. */
function pureOps(cls: BaseClass, features: Features): readonly number[] {
  const index = CLS_NAMES.indexOf(cls);
  return OP_NAMES.map((_, op) => op).filter((op) => {
    if ((OP_TRAITS[op] & Trait.pure) === 0 || (OP_RESULTS[op] & (1 << index)) === 0) return false;
    if (ADDITIONS.has(OP_NAMES[op]) && !features.additions) return false;
    return features.floats || !/[sd]/.test(argumentLetters(op, index));
  });
}

export class ValueWriter {
  readonly random: RandomSource;
  readonly features: Features;
  /** Body of the function so far. */
  readonly lines: string[] = [];
  /** Names of the variables of each class: assigned everywhere, always assigned before. */
  readonly variables: Record<BaseClass, string[]> = { w: [], l: [], s: [], d: [] };
  /** Addresses (class l) of areas that hold integers, and of areas that hold doubles and singles. */
  readonly integerAreas: string[] = [];
  readonly doubleAreas: string[] = [];
  readonly singleAreas: string[] = [];
  private readonly ops: Record<BaseClass, readonly number[]>;
  private temps = 0;

  constructor(random: RandomSource, features: Features) {
    this.random = random;
    this.features = features;
    this.ops = {
      w: pureOps('w', features),
      l: pureOps('l', features),
      s: pureOps('s', features),
      d: pureOps('d', features),
    };
  }

  line(text: string): void {
    this.lines.push(`\t${text}`);
  }

  fresh(): string {
    return `%t${this.temps++}`;
  }

  /** A line that computes something; returns its temporary. */
  compute(cls: BaseClass, text: string): string {
    const to = this.fresh();
    this.line(`${to} =${cls} ${text}`);
    return to;
  }

  /** A value of a class, as an operand. */
  value(cls: BaseClass, depth = 2): string {
    const { random } = this;
    if (depth <= 0 || random.chance(25)) return this.leaf(cls);
    if (this.features.memory && random.chance(15)) return this.load(cls);
    const op = random.pick(this.ops[cls]);
    const name = OP_NAMES[op];
    if (name === 'div' || name === 'rem' || name === 'udiv' || name === 'urem') {
      if (cls === 'w' || cls === 'l') return this.divide(cls, name, depth);
    }
    if (name === 'stoui' || name === 'dtoui') return this.unsigned(cls, name, depth);
    if (name === 'cast' && (cls === 'w' || cls === 'l')) {
      return this.bitsOfFloat(cls, this.value(cls === 'w' ? 's' : 'd', depth - 1));
    }
    const letters = argumentLetters(op, CLS_NAMES.indexOf(cls));
    const args = [...letters].map((letter) => this.value(classOfLetter(letter), depth - 1));
    return this.compute(cls, `${name} ${args.join(', ')}`);
  }

  /** A variable or constant; a w is now and then the low half of an l. */
  private leaf(cls: BaseClass): string {
    const { random, variables } = this;
    if (variables[cls].length === 0 || random.chance(30)) {
      return cls === 's' || cls === 'd' ? random.float(cls) : random.integer();
    }
    if (cls === 'w' && variables.l.length > 0 && random.chance(15)) return random.pick(variables.l);
    return random.pick(variables[cls]);
  }

  /** The divisor is positive and small, so neither zero nor -1. */
  private divide(cls: BaseClass, name: string, depth: number): string {
    const dividend = this.value(cls, depth - 1);
    const masked = this.compute(
      cls,
      `and ${this.value(cls, depth - 1)}, ${this.random.pick(['7', '255', '65535', '2147483647'])}`,
    );
    const divisor = this.random.chance(30)
      ? this.random.pick(['1', '2', '3', '7', '8', '10', '100', '641', '1024', '-3', '-8', '2147483647'])
      : this.compute(cls, `or ${masked}, 1`);
    return this.compute(cls, `${name} ${dividend}, ${divisor}`);
  }

  /** Conversions to unsigned are only used in their range: processors disagree beyond. */
  private unsigned(cls: BaseClass, name: string, depth: number): string {
    const from = name === 'stoui' ? 's' : 'd';
    const whole = this.compute(from, `uwtof ${this.value('w', depth - 1)}`);
    const scaled = this.compute(from, `mul ${whole}, ${from}_${this.random.pick(['0.5', '0.25', '0.75'])}`);
    return this.compute(cls, `${name} ${scaled}`);
  }

  /** Bits of a float, those of NaN replaced by 0. */
  bitsOfFloat(cls: 'w' | 'l', value: string): string {
    const from = cls === 'w' ? 's' : 'd';
    const bits = this.compute(cls, `cast ${value}`);
    const ordered = this.compute('w', `co${from} ${value}, ${value}`);
    if (cls === 'w') return this.compute('w', `mul ${bits}, ${ordered}`);
    const wide = this.compute('l', `extuw ${ordered}`);
    return this.compute('l', `mul ${bits}, ${wide}`);
  }

  /** Address inside an area, at an offset that leaves room for 8 bytes. */
  private inside(area: string, masks: readonly string[]): string {
    if (this.random.chance(50)) return this.compute('l', `add ${area}, ${8 * this.random.below(AREA_BYTES / 8)}`);
    const offset = this.compute('l', `and ${this.value('l', 1)}, ${this.random.pick(masks)}`);
    return this.compute('l', `add ${area}, ${offset}`);
  }

  private load(cls: BaseClass): string {
    const { random } = this;
    if (cls === 's') return this.compute('s', `loads ${this.inside(random.pick(this.singleAreas), ['56'])}`);
    if (cls === 'd') return this.compute('d', `loadd ${this.inside(random.pick(this.doubleAreas), ['56'])}`);
    const loads = ['loadsb', 'loadub', 'loadsh', 'loaduh', 'loadsw', 'loaduw'];
    const name = cls === 'l' && random.chance(40) ? 'loadl' : random.pick(loads);
    return this.compute(cls, `${name} ${this.inside(random.pick(this.integerAreas), OFFSET_MASKS)}`);
  }

  store(): void {
    const { random } = this;
    const kind = random.below(this.features.floats ? 6 : 4);
    if (kind === 4) this.line(`stores ${this.value('s')}, ${this.inside(random.pick(this.singleAreas), ['56'])}`);
    else if (kind === 5) this.line(`stored ${this.value('d')}, ${this.inside(random.pick(this.doubleAreas), ['56'])}`);
    else {
      const name = ['storeb', 'storeh', 'storew', 'storel'][kind];
      const value = this.value(kind === 3 ? 'l' : 'w');
      this.line(`${name} ${value}, ${this.inside(random.pick(this.integerAreas), OFFSET_MASKS)}`);
    }
  }

  assign(): void {
    const cls = this.random.pick(classesOf(this.features));
    const value = this.value(cls, 3);
    this.line(`${this.random.pick(this.variables[cls])} =${cls} copy ${value}`);
  }
}

const classOfLetter = (letter: string): BaseClass =>
  letter === 'l' || letter === 'm' ? 'l' : letter === 's' ? 's' : letter === 'd' ? 'd' : 'w';
