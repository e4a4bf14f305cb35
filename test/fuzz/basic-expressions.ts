/** Random expressions of BASIC by type, over what is in scope. */
import type { RandomSource } from '../il/random-source.js';

/** i INTEGER, l LONG, f SINGLE, d DOUBLE, s STRING, a ANY. */
export type Kind = 'i' | 'l' | 'f' | 'd' | 's' | 'a';
export const NUMERIC: readonly Kind[] = ['i', 'l', 'f', 'd'];

export type Callable = {
  readonly name: string;
  readonly result: Kind;
  readonly params: readonly Kind[];
  readonly cost: number;
};

export type Scope = {
  /** Names of scalars that can be read, by kind. */
  readonly variables: Readonly<Record<Kind, readonly string[]>>;
  /** Names of arrays with elements 0 to 7. */
  readonly arrays: Readonly<Record<Kind, readonly string[]>>;
  readonly functions: readonly Callable[];
  /** Operations that a call may cost here. */
  budget: number;
};

const CONSTANTS: Readonly<Record<Kind, readonly string[]>> = {
  i: ['0', '1', '2', '3', '-1', '7', '10', '255', '65536', '2147483647', '(-2147483647 - 1)', '-7', '100', '1000003'],
  l: [
    '0&',
    '1&',
    '-1&',
    '4294967296&',
    '9223372036854775807&',
    '(-9223372036854775807& - 1&)',
    '2147483648',
    '-3&',
    '1000000007&',
  ],
  f: ['0.5!', '1.25!', '-2.5!', '3!', '0.1!', '16777216!', '1e-30!', '3e38!'],
  d: ['0.5', '1.5', '-0.25', '2.0', '0.1', '1e10', '1e308', '1e-310', '-3.75', '2147483648.5', '9e18', '(0.0 / 1.0)'],
  s: ['""', '"a"', '"abc"', '"Zebra"', '"x y"', '"12"', '"é"'],
  a: ['1', '2.5', '-7', '40000000000&'],
};
const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;

export class Expressions {
  private readonly random: RandomSource;

  constructor(random: RandomSource) {
    this.random = random;
  }

  /** An expression whose value has this kind or converts to it; never parenthesised wrongly, since it always is. */
  of(kind: Kind, scope: Scope, depth: number): string {
    const { random } = this;
    if (depth <= 0 || random.chance(25)) return this.leaf(kind, scope, depth);
    const callees = scope.functions.filter(({ result, cost }) => result === kind && cost < scope.budget);
    if (callees.length > 0 && random.chance(20)) return this.call(random.pick(callees), scope, depth);
    if (kind === 's') return this.text(scope, depth);
    if (kind === 'a') return this.dynamic(scope, depth);
    return this.number(kind, scope, depth);
  }

  /** 1 or 0. */
  condition(scope: Scope, depth: number): string {
    const { random } = this;
    if (depth > 1 && random.chance(25)) {
      const operator = random.pick(['AND', 'OR', 'XOR']);
      return `(${this.condition(scope, depth - 1)} ${operator} ${this.condition(scope, depth - 1)})`;
    }
    if (random.chance(8)) return `NOT (${this.condition(scope, depth - 1)})`;
    const kind = random.pick(['i', 'i', 'l', 'f', 'd', 's'] as const);
    const other = kind === 's' || random.chance(70) ? kind : random.pick(NUMERIC);
    return `(${this.of(kind, scope, depth - 1)} ${random.pick(COMPARISONS)} ${this.of(other, scope, depth - 1)})`;
  }

  /** A subscript: nearly always from 0 to 7. */
  subscript(scope: Scope, depth: number): string {
    return this.random.below(150) === 0 ? this.of('i', scope, depth) : `(${this.of('i', scope, depth)}) AND 7`;
  }

  call({ name, params, cost }: Callable, scope: Scope, depth: number): string {
    const before = scope.budget;
    scope.budget = Math.max(0, before - cost) >> 1;
    const text = `${name}(${params.map((kind) => this.of(kind, scope, depth - 1)).join(', ')})`;
    scope.budget = before - cost;
    return text;
  }

  private leaf(kind: Kind, scope: Scope, depth: number): string {
    const { random } = this;
    const variables = scope.variables[kind];
    const arrays = scope.arrays[kind];
    if (arrays.length > 0 && random.chance(20)) return `${random.pick(arrays)}(${this.subscript(scope, depth - 1)})`;
    if (variables.length > 0 && random.chance(65)) return random.pick(variables);
    if (kind === 'i' && random.chance(20)) return String((random.bits() | 0) % 100000);
    return random.pick(CONSTANTS[kind]);
  }

  private number(kind: Kind, scope: Scope, depth: number): string {
    const { random } = this;
    const of = (which: Kind): string => this.of(which, scope, depth - 1);
    const integral = kind === 'i' || kind === 'l';
    const choice = random.below(integral ? 14 : 12);
    switch (choice) {
      case 0:
      case 1:
      case 2:
      case 3:
        return `(${of(kind)} ${random.pick(['+', '-', '*'])} ${of(kind)})`;
      case 4:
        return `(-${of(kind)})`;
      case 5:
        return `ABS(${of(kind)})`;
      case 6:
        return `IIF(${this.condition(scope, depth - 1)}, ${of(kind)}, ${of(kind)})`;
      case 7:
        return integral ? this.condition(scope, depth - 1) : `(${of(kind)} / ${of(random.pick(NUMERIC))})`;
      case 8:
        return integral ? `LEN(${of('s')})` : `INT(${of(kind)})`;
      case 9:
        return kind === 'i' ? `SGN(${of(random.pick(NUMERIC))})` : `(${of(random.pick(NUMERIC))} + ${of(kind)})`;
      case 10:
        return integral ? `(${of(kind)} ${random.pick(['AND', 'OR', 'XOR'])} ${of(kind)})` : `SQR(ABS(${of(kind)}))`;
      case 11:
        return kind === 'd' ? `(${of('i')} * ${of('d')})` : `(${of(kind)} + ${of('i')})`;
      case 12:
        return `(${of(kind)} ${random.pick(['\\', 'MOD'])} ${random.chance(6) ? of(kind) : `(${of(kind)} OR 1)`})`;
      default:
        return kind === 'i' ? `CINT(${of('d')})` : `CLNG(${of('d')})`;
    }
  }

  private text(scope: Scope, depth: number): string {
    const { random } = this;
    const of = (which: Kind): string => this.of(which, scope, depth - 1);
    switch (random.below(8)) {
      case 0:
      case 1:
        return `LEFT$(${of('s')} + ${of('s')}, 12)`;
      case 2:
        return `MID$(${of('s')}, ${of('i')} AND 7, 3)`;
      case 3:
        return `STR$(${of(random.pick(NUMERIC))})`;
      case 4:
        return `RIGHT$(${of('s')}, ${of('i')} AND 3)`;
      case 5:
        return `UCASE$(${of('s')})`;
      case 6:
        return `CHR$(65 + (${of('i')} AND 15))`;
      default:
        return `IIF(${this.condition(scope, depth - 1)}, ${of('s')}, ${of('s')})`;
    }
  }

  private dynamic(scope: Scope, depth: number): string {
    const { random } = this;
    const of = (which: Kind): string => this.of(which, scope, depth - 1);
    if (random.chance(30)) return of(random.pick(['i', 'd', 'l']));
    return `(${of('a')} ${random.pick(['+', '+', '-', '*'])} ${of(random.pick(['a', 'i', 'd', 'a']))})`;
  }
}
