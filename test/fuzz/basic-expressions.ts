/** Random expressions of BASIC by type, over what is in scope. */
import type { RandomSource } from '../il/random-source.js';
import { type Callable, type Kind, NUMERIC, type Scope, spend } from './basic-scope.js';

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
/** Cuts texts, so that what a loop adds to them does not grow without end. */
export const CLIP = 'Clip';
export const CLIP_TEXT = `FUNCTION ${CLIP}(x AS ANY) AS ANY
  MATCH TYPE x
    CASE STRING s$
      RETURN LEFT$(s$, 20)
  END MATCH
  RETURN x
END FUNCTION`;
const CLIP_COST = 3;

export class Expressions {
  private readonly random: RandomSource;

  constructor(random: RandomSource) {
    this.random = random;
  }

  /** An expression whose value has this kind or converts to it; never parenthesised wrongly, since it always is. */
  of(kind: Kind, scope: Scope, depth: number): string {
    const { random } = this;
    if (depth <= 0 || random.chance(25)) return this.leaf(kind, scope, depth);
    const callees = scope.functions.filter(({ result }) => result === kind);
    if (callees.length > 0 && random.chance(25)) {
      const called = this.call(random.pick(callees), scope, depth);
      if (called !== null) return called;
    }
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
    return this.random.below(100) === 0 ? this.of('i', scope, depth) : `(${this.of('i', scope, depth)}) AND 7`;
  }

  /** Null where it would run too often. */
  call({ name, params, cost }: Callable, scope: Scope, depth: number): string | null {
    if (!spend(scope, cost)) return null;
    return `${name}(${params.map((kind) => this.of(kind, scope, depth - 1)).join(', ')})`;
  }

  /** A dynamic value that is kept: a text of bounded length. */
  clipped(scope: Scope, text: string): string {
    return spend(scope, CLIP_COST) ? `${CLIP}(${text})` : this.random.pick(CONSTANTS.a);
  }

  private leaf(kind: Kind, scope: Scope, depth: number): string {
    const { random } = this;
    const variables = scope.variables[kind];
    const arrays = scope.arrays[kind];
    if (arrays.length > 0 && random.chance(20)) return `${random.pick(arrays)}(${this.subscript(scope, depth - 1)})`;
    if (variables.length > 0 && random.chance(70)) return random.pick(variables);
    if (kind === 'i' && random.chance(20)) return String((random.bits() | 0) % 100000);
    return random.pick(CONSTANTS[kind]);
  }

  private number(kind: Kind, scope: Scope, depth: number): string {
    const { random } = this;
    const of = (which: Kind): string => this.of(which, scope, depth - 1);
    const integral = kind === 'i' || kind === 'l';
    const choice = random.below(integral ? 18 : 15);
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
        return integral
          ? `(${of(kind)} ${random.pick(['AND', 'OR', 'XOR', 'EQV', 'IMP'])} ${of(kind)})`
          : `SQR(ABS(${of(kind)}))`;
      case 11:
        return kind === 'd' ? `(${of('i')} * ${of('d')})` : `(${of(kind)} + ${of('i')})`;
      case 12:
        return `${random.pick(['MAX', 'MIN'])}(${of(kind)}, ${of(kind)})`;
      case 13:
        return integral
          ? `(${of(kind)} * ${random.pick(['2', '8', '10', '-3', '7'])})`
          : `${kind === 'f' ? 'CSNG' : 'CDBL'}(${of('l')})`;
      case 14:
        return integral ? this.quotient(kind, scope, depth) : `${random.pick(['FIX', 'CEIL', 'ROUND'])}(${of(kind)})`;
      case 15:
        return this.quotient(kind, scope, depth);
      case 16:
        return random.pick([`INSTR(${of('s')}, ${of('s')})`, `ASC(${of('s')})`, 'ERR', `(NOT ${of(kind)})`]);
      default:
        return kind === 'i' ? `CINT(${of('d')})` : `CLNG(${of('d')})`;
    }
  }

  /** By constants, by what is never 0, now and then by what may be. */
  private quotient(kind: Kind, scope: Scope, depth: number): string {
    const { random } = this;
    const divisor = random.chance(50)
      ? random.pick(['2', '3', '7', '8', '-1', '10', '-16', '1000'])
      : random.chance(20)
        ? this.of(kind, scope, depth - 1)
        : `(${this.of(kind, scope, depth - 1)} OR 1)`;
    return `(${this.of(kind, scope, depth - 1)} ${random.pick(['\\', 'MOD'])} ${divisor})`;
  }

  private text(scope: Scope, depth: number): string {
    const { random } = this;
    const of = (which: Kind): string => this.of(which, scope, depth - 1);
    switch (random.below(12)) {
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
        return `${random.pick(['UCASE$', 'LCASE$', 'TRIM$', 'LTRIM$', 'RTRIM$'])}(${of('s')})`;
      case 6:
        return `CHR$(65 + (${of('i')} AND 15))`;
      case 7:
        return `LEFT$(${of('s')} + ${of(random.pick(NUMERIC))}, 14)`;
      case 8:
        return `STRING$(${of('i')} AND 3, ${of('s')})`;
      case 9:
        return `${random.pick(['HEX$', 'BIN$', 'OCT$'])}(${of('i')})`;
      case 10:
        return scope.variables.a.length > 0 ? `LEFT$(${of('s')} + ${of('a')}, 12)` : `SPACE$(${of('i')} AND 3)`;
      default:
        return `IIF(${this.condition(scope, depth - 1)}, ${of('s')}, ${of('s')})`;
    }
  }

  private dynamic(scope: Scope, depth: number): string {
    const { random } = this;
    const of = (which: Kind): string => this.of(which, scope, depth - 1);
    switch (random.below(10)) {
      case 0:
      case 1:
        return of(random.pick(['i', 'd', 'l', 'f']));
      case 2:
      case 3:
        return this.clipped(scope, `${of('a')} + ${of('a')}`);
      case 4:
        // The compiler sees that a text and something make a text; Clip hides it.
        return random.chance(40)
          ? this.clipped(scope, `${of('a')} + ${of('s')}`)
          : `(${of('a')} + ${of(random.pick(['i', 'd']))})`;
      case 5:
        return `(${of('a')} ${random.pick(['/', '\\', 'MOD'])} ${random.chance(80) ? random.pick(['2', '3.5', '7&']) : of('a')})`;
      case 6:
        return `(${of('a')} ${random.pick([...COMPARISONS, 'AND', 'OR'])} ${of(random.pick(['a', 'i']))})`;
      case 7:
        return `(-${of('a')})`;
      default:
        return `(${of('a')} ${random.pick(['-', '*'])} ${of(random.pick(['a', 'i', 'd', 'a']))})`;
    }
  }
}
