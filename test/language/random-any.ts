/**
 * Random programs about dynamic values, from a seed, with what they print: statements under TRY over variables, array elements and
 * fields of type ANY, in loops whose turns meet other types, so that what compiled code has assumed goes wrong. The model is
 * ANY_MODEL; expressions are made so that at least one operand of every operator is dynamic.
 */
import assert from 'node:assert/strict';
import type { AnyOperation } from '#bytecode';
import { ANY_MODEL, type Dynamic, double, general, int, long, text, textOf } from '../runtime/any-model.js';

export type RandomAny = { readonly source: string; readonly output: string };

type Random = (limit: number) => number;

/** xorshift, 32 bits. */
function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b9) | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

class BasicError extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`error ${code}`);
    this.code = code;
  }
}

/** An expression: its text, what it is known to be statically, its value when evaluated. */
type Expression = {
  readonly text: string;
  readonly is: 'any' | 'number' | 'string';
  readonly value: () => Dynamic;
};
type Statement = { readonly lines: readonly string[]; readonly run: () => void };

function apply(operation: AnyOperation, x: Dynamic, y: Dynamic): Dynamic {
  const result = ANY_MODEL[operation](x, y);
  if (typeof result === 'number') return int(result);
  if ('error' in result) throw new BasicError(result.error);
  return result;
}

const OPERATORS: readonly (readonly [string, AnyOperation])[] = [
  ['+', 'add'],
  ['+', 'add'],
  ['-', 'sub'],
  ['*', 'mul'],
  ['/', 'div'],
  ['\\', 'idiv'],
  ['MOD', 'mod'],
  ['AND', 'and'],
  ['OR', 'or'],
  ['XOR', 'xor'],
  ['EQV', 'eqv'],
  ['IMP', 'imp'],
];
const RELATIONS: readonly (readonly [string, AnyOperation])[] = [
  ['=', 'eq'],
  ['<>', 'ne'],
  ['<', 'lt'],
  ['<=', 'le'],
  ['>', 'gt'],
  ['>=', 'ge'],
];
const VARIABLES = ['v0', 'v1', 'v2', 'a(0)', 'a(1)', 'r.F'];

class Generator {
  readonly random: Random;
  readonly state = new Map<string, Dynamic>(VARIABLES.map((name) => [name, int(0)]));
  /** Value of the loop counters in force. */
  readonly counters: { readonly name: string; value: number }[] = [];
  printed = '';
  private loops = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.random(items.length)];
  }

  // ---- expressions

  variable(): Expression {
    const name = this.pick(VARIABLES);
    return { text: name, is: 'any', value: () => this.state.get(name) ?? assert.fail() };
  }

  number(): Expression {
    const counter = this.counters.length > 0 && this.random(2) === 0 ? this.pick(this.counters) : null;
    if (counter !== null) return { text: counter.name, is: 'number', value: () => int(counter.value) };
    const literal: readonly [string, Dynamic] = this.pick([
      ['0', int(0)],
      ['1', int(1)],
      ['3', int(3)],
      ['-7', int(-7)],
      ['2147483647', int(2147483647)],
      ['2.5', double(2.5)],
      ['-0.75', double(-0.75)],
      ['1e10', double(1e10)],
      ['big&', long(6148914691236517205n)],
      ['small&', long(77n)],
    ] as const);
    return { text: literal[0], is: 'number', value: () => literal[1] };
  }

  string(): Expression {
    const value = this.pick(['', 'a', 'b', '12']);
    return { text: `"${value}"`, is: 'string', value: () => text(value) };
  }

  /** A dynamic expression. */
  dynamic(depth: number): Expression {
    if (depth === 0) return this.variable();
    const kind = this.random(12);
    if (kind < 6) return this.binary(depth);
    if (kind === 6) return this.unary('-', 'neg', depth);
    if (kind === 7) return this.unary('NOT ', 'not', depth);
    if (kind === 8) {
      const x = this.dynamic(depth - 1);
      return { text: `Same(${x.text})`, is: 'any', value: x.value };
    }
    if (kind === 9) return this.choice(depth);
    if (kind === 10) return this.extreme(depth);
    return this.variable();
  }

  binary(depth: number): Expression {
    const [symbol, operation] = this.pick(OPERATORS);
    const left = this.dynamic(depth - 1);
    const right = this.random(2) === 0 ? this.dynamic(depth - 1) : this.number();
    const [x, y] = this.random(3) === 0 ? [right, left] : [left, right];
    return this.joined(x, symbol, operation, y, 'any');
  }

  private joined(
    x: Expression,
    symbol: string,
    operation: AnyOperation,
    y: Expression,
    is: Expression['is'],
  ): Expression {
    return { text: `(${x.text} ${symbol} ${y.text})`, is, value: () => apply(operation, x.value(), y.value()) };
  }

  unary(symbol: string, operation: AnyOperation, depth: number): Expression {
    const x = this.dynamic(depth - 1);
    return { text: `(${symbol}(${x.text}))`, is: 'any', value: () => apply(operation, x.value(), int(0)) };
  }

  choice(depth: number): Expression {
    const condition = this.condition(depth - 1);
    const [x, y] = [this.dynamic(depth - 1), this.dynamic(depth - 1)];
    return {
      text: `IIF(${condition.text}, ${x.text}, ${y.text})`,
      is: 'any',
      value: () => (isTrue(condition.value()) ? x : y).value(),
    };
  }

  extreme(depth: number): Expression {
    const [name, operation] = this.pick([
      ['MAX', 'gt'],
      ['MIN', 'lt'],
    ] as const);
    const [x, y] = [this.dynamic(depth - 1), this.dynamic(depth - 1)];
    return {
      text: `${name}(${x.text}, ${y.text})`,
      is: 'any',
      value: () => {
        const [a, b] = [x.value(), y.value()];
        return isTrue(apply(operation, a, b)) ? a : b;
      },
    };
  }

  /** INTEGER 1 or 0, or a dynamic value taken for its truth. */
  condition(depth: number): Expression {
    // behind a call, where NOT, AND, OR and XOR are values and no conditions
    if (this.random(4) === 0) {
      const x = this.dynamic(depth);
      return { text: `Same(${x.text})`, is: 'any', value: x.value };
    }
    const [symbol, operation] = this.pick(RELATIONS);
    const right = this.pick([() => this.dynamic(depth), () => this.number(), () => this.string()])();
    return this.joined(this.dynamic(depth), symbol, operation, right, 'number');
  }

  /** Anything that may be assigned to a dynamic place. */
  anything(depth: number): Expression {
    const kind = this.random(8);
    if (kind === 0) return this.number();
    if (kind === 1) return this.string();
    if (kind === 2) return this.joined(this.dynamic(depth), '+', 'add', this.string(), 'string');
    if (kind === 3) return this.condition(depth);
    return this.dynamic(depth);
  }

  // ---- statements

  statement(depth: number): Statement {
    const kind = this.random(depth > 0 ? 12 : 9);
    if (kind < 5) return this.assignment();
    if (kind === 5) return this.typed();
    if (kind === 6) return this.swap();
    if (kind === 7) return this.increment();
    if (kind === 8) return this.print();
    if (kind === 9) return this.branch(depth);
    if (kind === 10) return this.match(depth);
    return this.loop(depth);
  }

  /** Errors of the statement are caught behind it. */
  guarded(line: string, run: () => void): Statement {
    return {
      lines: ['TRY', `  ${line}`, 'CATCH', '  PRINT "E"; ERR()', 'END TRY'],
      run: () => this.caught(run),
    };
  }

  caught(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (!(error instanceof BasicError)) throw error;
      this.printed += `E${error.code}\n`;
    }
  }

  assignment(): Statement {
    const target = this.pick(VARIABLES);
    const value = this.anything(3);
    return this.guarded(`${target} = Cut(${value.text})`, () => void this.state.set(target, cut(value.value())));
  }

  typed(): Statement {
    const target = this.pick(VARIABLES);
    const value = this.dynamic(2);
    const [name, convert] = this.pick<readonly [string, (x: Dynamic) => Dynamic]>([
      ['i%', (x) => apply('to_i32', x, x)],
      ['l&', (x) => apply('to_i64', x, x)],
      ['d#', (x) => apply('to_f64', x, x)],
      ['f!', (x) => apply('to_f32', x, x)],
      ['s$', (x) => (x.type === 'string' ? x : raise(13))],
    ]);
    return this.guarded(`${name} = Cut(${value.text}) : ${target} = ${name}`, () => {
      this.state.set(target, convert(cut(value.value())));
    });
  }

  swap(): Statement {
    const [x, y] = [this.pick(VARIABLES), this.pick(VARIABLES)];
    return {
      lines: [`SWAP ${x}, ${y}`],
      run: () => {
        const [a, b] = [this.state.get(x) ?? assert.fail(), this.state.get(y) ?? assert.fail()];
        this.state.set(x, b);
        this.state.set(y, a);
      },
    };
  }

  increment(): Statement {
    const target = this.pick(VARIABLES);
    const amount = this.number();
    const [word, operation] = this.pick([
      ['INC', 'add'],
      ['DEC', 'sub'],
    ] as const);
    return this.guarded(`${word} ${target}, ${amount.text}`, () => {
      const value = amount.value();
      this.state.set(target, apply(operation, this.state.get(target) ?? assert.fail(), value));
    });
  }

  print(): Statement {
    const value = this.anything(2);
    return this.guarded(`PRINT ${value.text}`, () => {
      this.printed += `${shown(value.value())}\n`;
    });
  }

  branch(depth: number): Statement {
    const condition = this.condition(2);
    const [yes, no] = [this.block(depth - 1), this.block(depth - 1)];
    return {
      lines: [
        'TRY',
        `  truth% = 0`,
        `  IF ${condition.text} THEN truth% = 1`,
        'CATCH',
        '  PRINT "E"; ERR()',
        'END TRY',
        'IF truth% THEN',
        ...indented(yes.lines),
        'ELSE',
        ...indented(no.lines),
        'END IF',
      ],
      run: () => {
        let truth = false;
        this.caught(() => {
          truth = isTrue(condition.value());
        });
        (truth ? yes : no).run();
      },
    };
  }

  match(depth: number): Statement {
    const name = this.pick(VARIABLES);
    const bodies = Array.from({ length: 4 }, () => this.block(depth - 1));
    const heads = ['CASE LONG n&', 'CASE DOUBLE x#', 'CASE STRING t$', 'CASE ELSE'];
    const shows = ['PRINT "whole "; n&', 'PRINT "float "; x#', 'PRINT "text "; t$', 'PRINT "other"'];
    const words = { integer: 'whole', long: 'whole', double: 'float', string: 'text', list: 'other' };
    return {
      lines: [
        `MATCH TYPE ${name}`,
        ...heads.flatMap((head, k) => [`  ${head}`, `    ${shows[k]}`, ...indented(indented(bodies[k].lines))]),
        'END MATCH',
      ],
      run: () => {
        const value = this.state.get(name) ?? assert.fail();
        this.printed += `${words[value.type]} ${shown(value)}\n`;
        bodies[['whole', 'float', 'text'].indexOf(words[value.type])].run();
      },
    };
  }

  loop(depth: number): Statement {
    const counter = { name: `k${this.loops++}%`, value: 0 };
    const turns = 2 + this.random(5);
    this.counters.push(counter);
    const body = this.block(depth - 1);
    this.counters.pop();
    return {
      lines: [`FOR ${counter.name} = 1 TO ${turns}`, ...indented(body.lines), 'NEXT'],
      run: () => {
        for (counter.value = 1; counter.value <= turns; counter.value++) body.run();
      },
    };
  }

  block(depth: number): Statement {
    const statements = Array.from({ length: 1 + this.random(4) }, () => this.statement(depth));
    return {
      lines: statements.flatMap(({ lines }) => lines),
      run: () => {
        // texts would grow without end
        for (const { run } of statements) {
          run();
          assert.ok(this.printed.length < 1_000_000);
        }
      },
    };
  }
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
const raise = (code: number): never => {
  throw new BasicError(code);
};
const isTrue = (x: Dynamic): boolean => ANY_MODEL.truth(x, x) === 1;
/** As PRINT shows it. */
const shown = (x: Dynamic): string => (x.type === 'double' ? general(x.value, 6) : textOf(x));

/** Texts that grow beyond this are cut, by the program itself: they would double again and again. */
const LIMIT = 40;
const cut = (x: Dynamic): Dynamic =>
  x.type === 'string' && [...x.value].length > LIMIT ? text(x.value.slice(0, 3)) : x;
const CUT = [
  'FUNCTION Cut(x AS ANY) AS ANY',
  '  Cut = x',
  '  MATCH TYPE x',
  '    CASE STRING t$',
  `      IF LEN(t$) > ${LIMIT} THEN Cut = LEFT$(t$, 3)`,
  '  END MATCH',
  'END FUNCTION',
];

/** A program of a module level and a procedure whose locals are dynamic too. */
export function randomAny(seed: number): RandomAny {
  const g = new Generator(seed);
  const blocks = Array.from({ length: 4 }, () => g.block(3));
  const rounds = 2 + g.random(4);
  const body = [
    `FOR round% = 1 TO ${rounds}`,
    ...blocks.flatMap(({ lines }) => lines).map((line) => `  ${line}`),
    'NEXT',
    ...VARIABLES.map((name) => `PRINT ${name}`),
  ];
  const head = [
    'TYPE Rec',
    '  N AS STRING',
    '  F AS ANY',
    'END TYPE',
    'FUNCTION Same(x AS ANY) AS ANY',
    '  Same = x',
    'END FUNCTION',
    ...CUT,
  ];
  const declarations = ['DIM v0 AS ANY, v1 AS ANY, v2 AS ANY, a(1) AS ANY, r AS Rec', 'DIM big&, small&'];
  const start = ['big& = 6148914691236517205', 'small& = 77'];
  const inProcedure = g.random(2) === 0;
  const source = inProcedure
    ? [...head, 'SUB Work', ...indented([...declarations, ...start, ...body]), 'END SUB', 'Work']
    : [...head, ...declarations, ...start, ...body];
  for (let round = 0; round < rounds; round++) {
    for (const block of blocks) block.run();
  }
  for (const name of VARIABLES) g.printed += `${shown(g.state.get(name) ?? assert.fail())}\n`;
  return { source: `${source.join('\n')}\n`, output: g.printed };
}
