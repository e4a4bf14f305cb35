/**
 * Random BASIC programs that end, print much, and use what tiers can get wrong: arithmetic at the edges of all types, strings,
 * arrays with subscripts that are now and then out of bounds, nested loops, procedures with BYREF, GOSUB, records, TRY and
 * dynamic values.
 *
 * They end because loops count to constants, procedures call only earlier ones (one calls itself with a depth), and what a
 * statement may cost is budgeted: a call is not generated where loops around it would make it run too often.
 */
import { RandomSource } from '../il/random-source.js';
import { type Callable, Expressions, type Kind, NUMERIC, type Scope } from './basic-expressions.js';
import { block, line, type Program, type Statement } from './basic-tree.js';

export type Features = { readonly try: boolean; readonly any: boolean };

const AS: Readonly<Record<Kind, string>> = {
  i: 'INTEGER',
  l: 'LONG',
  f: 'SINGLE',
  d: 'DOUBLE',
  s: 'STRING',
  a: 'ANY',
};
/** What a program may cost in all, in statements, roughly. */
const BUDGET = 60_000;

export function generateBasic(seed: number, features: Features): Program {
  return new Generator(seed, features).program();
}

/** Where statements are made: what they may do there. */
type Place = {
  readonly scope: Scope;
  /** Scalars that may be assigned, by kind. */
  readonly targets: Readonly<Record<Kind, readonly string[]>>;
  readonly inProcedure: '' | 'SUB' | 'FUNCTION';
  readonly loops: readonly string[];
  readonly tryDepth: number;
};

class Generator {
  private readonly random: RandomSource;
  private readonly features: Features;
  private readonly make: Expressions;
  private readonly kinds: readonly Kind[];
  private readonly globals: Record<Kind, string[]> = { i: [], l: [], f: [], d: [], s: [], a: [] };
  private readonly arrays: Record<Kind, string[]> = { i: [], l: [], f: [], d: [], s: [], a: [] };
  private readonly functions: Callable[] = [];
  private readonly subs: { name: string; params: readonly { kind: Kind; byref: boolean }[]; cost: number }[] = [];
  private readonly rest: Statement[] = [];
  private gosubs = 0;
  private names = 0;

  constructor(seed: number, features: Features) {
    this.random = new RandomSource(seed);
    this.features = features;
    this.make = new Expressions(this.random);
    this.kinds = features.any ? ['i', 'l', 'f', 'd', 's', 'a', 'a'] : ['i', 'l', 'f', 'd', 's'];
  }

  program(): Program {
    const { random } = this;
    const head: string[] = [
      'TYPE Rec',
      '  n AS INTEGER',
      '  x AS DOUBLE',
      '  t AS STRING',
      'END TYPE',
      'DIM r1 AS Rec',
      'DIM r2 AS Rec',
    ];
    const kinds: readonly Kind[] = this.features.any ? ['i', 'l', 'f', 'd', 's', 'a'] : ['i', 'l', 'f', 'd', 's'];
    for (const kind of kinds) {
      for (let i = 0; i < 2; i++) {
        const name = `g${kind}${i}`;
        head.push(`DIM ${name} AS ${AS[kind]}`);
        this.globals[kind].push(name);
      }
      const name = `v${kind}`;
      head.push(`DIM ${name}(7) AS ${AS[kind]}`);
      this.arrays[kind].push(name);
    }
    const none: Record<Kind, string[]> = { i: [], l: [], f: [], d: [], s: [], a: [] };
    const constants: Scope = { variables: none, arrays: none, functions: [], budget: 0 };
    for (const kind of kinds) {
      for (const name of this.globals[kind]) {
        if (random.chance(70)) head.push(`${name} = ${this.make.of(kind, constants, 0)}`);
      }
    }
    this.globals.i.push('r1.n');
    this.globals.d.push('r1.x', 'r2.x');
    this.globals.s.push('r2.t');
    for (let i = random.between(1, 4); i > 0; i--) this.procedure();
    if (random.chance(60)) this.recursion();
    const place: Place = {
      scope: this.scope(this.globals, BUDGET),
      targets: this.globals,
      inProcedure: '',
      loops: [],
      tryDepth: 0,
    };
    const main = this.statements(place, random.between(6, 16), 3);
    if (random.chance(70)) main.push(this.hotLoop(place));
    main.push(...this.printAll());
    return { head, main, rest: this.rest };
  }

  private scope(variables: Readonly<Record<Kind, readonly string[]>>, budget: number): Scope {
    return { variables, arrays: this.arrays, functions: [...this.functions], budget };
  }

  private printAll(): Statement[] {
    const shown = [...this.globals.i, ...this.globals.l, ...this.globals.f, ...this.globals.d, ...this.globals.s];
    const lines = [line(`PRINT ${shown.join('; "|"; ')}`)];
    for (const kind of ['i', 'l', 'd', 's'] as const)
      lines.push(line(`FOR z% = 0 TO 7: PRINT v${kind}(z%); ";"; : NEXT: PRINT`));
    if (this.features.any) {
      for (const name of [...this.globals.a, 'va(1)', 'va(3)']) lines.push(...this.showDynamic(name));
    }
    return lines;
  }

  private showDynamic(expression: string): Statement[] {
    return [
      block(
        `MATCH TYPE ${expression}`,
        [
          line('CASE INTEGER mi\n  PRINT "int "; mi'),
          line('CASE DOUBLE md\n  PRINT "dbl "; md'),
          line('CASE STRING ms$\n  PRINT "str "; ms$'),
          line('CASE ELSE\n  PRINT "other"'),
        ],
        'END MATCH',
      ),
    ];
  }

  // ---- procedures

  private procedure(): void {
    const { random } = this;
    const isFunction = random.chance(65);
    const number = this.names++;
    const params = Array.from({ length: random.between(0, 4) }, (_, i) => ({
      kind: random.pick(this.kinds),
      byref: !isFunction && random.chance(40),
      name: `p${i}`,
    }));
    const locals: Record<Kind, string[]> = { i: [], l: [], f: [], d: [], s: [], a: [] };
    const declarations: Statement[] = [];
    for (const { kind, name } of params) locals[kind].push(name);
    for (const kind of new Set([random.pick(this.kinds), random.pick(this.kinds), 'i' as Kind])) {
      locals[kind].push(`t${kind}`);
      declarations.push(line(`LOCAL t${kind} AS ${AS[kind]}`));
    }
    const budget = random.pick([60, 300, 900]);
    const variables = merged(locals, this.globals);
    const targets = random.chance(50) ? variables : locals;
    const place: Place = {
      scope: this.scope(variables, budget),
      targets,
      inProcedure: isFunction ? 'FUNCTION' : 'SUB',
      loops: [],
      tryDepth: 0,
    };
    const body = [...declarations, ...this.statements(place, random.between(2, 6), 2)];
    const list = params.map(({ kind, byref, name }) => `${byref ? 'BYREF ' : ''}${name} AS ${AS[kind]}`).join(', ');
    if (isFunction) {
      const result = random.pick(this.kinds);
      const name = `F${number}`;
      body.push(line(`RETURN ${this.make.of(result, place.scope, 3)}`));
      this.rest.push(block(`FUNCTION ${name}(${list}) AS ${AS[result]}`, body, 'END FUNCTION'));
      this.functions.push({ name, result, params: params.map(({ kind }) => kind), cost: budget });
    } else {
      const name = `S${number}`;
      this.rest.push(block(`SUB ${name}(${list})`, body, 'END SUB'));
      this.subs.push({ name, params, cost: budget });
    }
  }

  private recursion(): void {
    const { random } = this;
    const number = this.names++;
    const kind = random.pick(['i', 'l', 'd'] as const);
    const name = `Deep${number}`;
    const locals: Record<Kind, string[]> = { i: ['n'], l: [], f: [], d: [], s: [], a: [] };
    locals[kind] = [...locals[kind], 'x'];
    const scope: Scope = { variables: merged(locals, this.globals), arrays: this.arrays, functions: [], budget: 0 };
    const again = random.chance(50)
      ? `${name}(n - 1, ${this.make.of(kind, scope, 2)})`
      : `${name}(n - 2, x) + ${name}(n - 3, x)`;
    const body = [
      block('IF n <= 0 THEN', [line(`RETURN ${this.make.of(kind, scope, 2)}`)], 'END IF'),
      line(`RETURN ${this.make.of(kind, scope, 2)} + ${again}`),
    ];
    this.rest.push(block(`FUNCTION ${name}(n AS INTEGER, x AS ${AS[kind]}) AS ${AS[kind]}`, body, 'END FUNCTION'));
    // Called through a function that limits the depth.
    const limited = `L${number}`;
    this.rest.push(
      block(
        `FUNCTION ${limited}(n AS INTEGER, x AS ${AS[kind]}) AS ${AS[kind]}`,
        [line(`RETURN ${name}(n AND 15, x)`)],
        'END FUNCTION',
      ),
    );
    this.functions.push({ name: limited, result: kind, params: ['i', kind], cost: 400 });
  }

  // ---- statements

  private statements(place: Place, count: number, depth: number): Statement[] {
    const all: Statement[] = [];
    for (let i = 0; i < count; i++) all.push(this.statement(place, depth));
    return all;
  }

  private statement(place: Place, depth: number): Statement {
    const { random } = this;
    const nested = depth > 0 && random.chance(45);
    if (!nested) return this.simple(place);
    switch (random.below(this.features.try ? 9 : 7)) {
      case 0:
      case 1:
        return this.conditional(place, depth);
      case 2:
        return this.select(place, depth);
      case 3:
      case 4:
        return this.forLoop(place, depth);
      case 5:
        return this.whileLoop(place, depth);
      case 6:
        return place.inProcedure === '' && place.loops.length === 0
          ? this.gosub(place, depth)
          : this.forLoop(place, depth);
      default:
        return this.tryBlock(place, depth);
    }
  }

  private simple(place: Place): Statement {
    const { random, make } = this;
    const { scope, targets } = place;
    const choice = random.below(20);
    const kinds = this.kinds.filter((kind) => targets[kind].length > 0);
    const kind = random.pick(kinds);
    if (choice < 8) return line(`${random.pick(targets[kind])} = ${this.value(kind, scope)}`);
    if (choice < 12) {
      const element = random.pick(this.kinds);
      return line(`v${element}(${make.subscript(scope, 1)}) = ${this.value(element, scope)}`);
    }
    if (choice < 14) {
      const printed = random.pick(['i', 'l', 'f', 'd', 's'] as const);
      return line(`PRINT "${this.names++}:"; ${make.of(printed, scope, 3)}`);
    }
    if (choice === 14) return line(random.chance(50) ? 'r1 = r2' : 'SWAP r1.x, r2.x');
    if (choice === 15) {
      const [one, other] = [random.pick(targets[kind]), random.pick(targets[kind])];
      return line(`SWAP ${one}, ${other}`);
    }
    if (choice === 16 && targets.i.length > 0) return line(`${random.pick(['INC', 'DEC'])} ${random.pick(targets.i)}`);
    if (choice === 17 && place.loops.length > 0)
      return line(
        `IF ${make.condition(scope, 2)} THEN ${random.pick(['EXIT', 'CONTINUE'])} ${place.loops[place.loops.length - 1]}`,
      );
    if (choice === 18 && place.inProcedure === 'SUB') return line(`IF ${make.condition(scope, 2)} THEN EXIT SUB`);
    if (choice === 19 && place.tryDepth > 0)
      return line(`IF ${make.condition(scope, 2)} THEN THROW ${random.between(1, 40)}`);
    const callees = this.subs.filter(({ cost }) => cost < scope.budget);
    if (callees.length > 0) return this.callSub(place, random.pick(callees));
    return line(`${random.pick(targets[kind])} = ${this.value(kind, scope)}`);
  }

  /** What is assigned: of the kind, or of another that converts to it. */
  private value(kind: Kind, scope: Scope): string {
    const { random, make } = this;
    const from = kind !== 's' && kind !== 'a' && random.chance(25) ? random.pick(NUMERIC) : kind;
    // A dynamic value that is no number makes error 13 here.
    if (this.features.any && kind !== 's' && kind !== 'a' && random.chance(4)) return make.of('a', scope, 2);
    // Strings get into dynamic values here only: where the compiler sees one, it refuses arithmetic.
    return make.of(kind === 'a' && random.chance(20) ? 's' : from, scope, 3);
  }

  private callSub({ scope, targets }: Place, { name, params, cost }: (typeof this.subs)[number]): Statement {
    const args = params.map(({ kind, byref }) => {
      const places = targets[kind];
      if (byref && places.length > 0 && this.random.chance(70)) return this.random.pick(places);
      return this.make.of(kind, scope, 2);
    });
    scope.budget -= cost;
    return line(`${name}(${args.join(', ')})`);
  }

  private conditional(place: Place, depth: number): Statement {
    const { random, make } = this;
    const body = this.statements(place, random.between(1, 3), depth - 1);
    if (random.chance(50)) {
      const other = this.statements(place, random.between(1, 2), depth - 1);
      const condition = make.condition(place.scope, 2);
      return block(`IF ${condition} THEN`, [...body, block('ELSE', other, "' end of else")], 'END IF');
    }
    return block(`IF ${make.condition(place.scope, 3)} THEN`, body, 'END IF');
  }

  private select(place: Place, depth: number): Statement {
    const { random, make } = this;
    const kind = random.pick(['i', 'd', 's', 'l'] as const);
    const items = Array.from({ length: random.between(1, 3) }, () => {
      const of = (): string => make.of(kind, place.scope, 1);
      const item = random.chance(30)
        ? `${of()} TO ${of()}`
        : random.chance(30)
          ? `IS ${random.pick(['<', '>='])} ${of()}`
          : of();
      return block(`CASE ${item}`, this.statements(place, random.between(1, 2), depth - 1), "' end of case");
    });
    if (random.chance(60)) items.push(block('CASE ELSE', this.statements(place, 1, depth - 1), "' end of case"));
    return block(`SELECT CASE ${make.of(kind, place.scope, 2)}`, items, 'END SELECT');
  }

  private forLoop(place: Place, depth: number): Statement {
    const { random } = this;
    const name = `k${this.names++}%`;
    const count = random.pick([2, 3, 5, 8, 20]);
    const inside = this.inLoop(place, 'FOR', count, name);
    const body = this.statements(inside, random.between(1, 4), depth - 1);
    const open = random.chance(20) ? `FOR ${name} = ${count} TO 1 STEP -1` : `FOR ${name} = 1 TO ${count}`;
    return block(open, body, 'NEXT');
  }

  private whileLoop(place: Place, depth: number): Statement {
    const { random } = this;
    const name = `w${this.names++}%`;
    const count = random.pick([2, 4, 9]);
    const [open, close, kind] = random.pick([
      [`WHILE ${name} < ${count}`, 'WEND', 'WHILE'],
      [`DO WHILE ${name} < ${count}`, 'LOOP', 'DO'],
      ['REPEAT', `UNTIL ${name} >= ${count}`, 'REPEAT'],
    ] as const);
    const body = this.statements(this.inLoop(place, kind, count, name), random.between(1, 3), depth - 1);
    // Counted first, so that CONTINUE does not loop forever.
    return block(`${name} = 0\n${open}\n  ${name} = ${name} + 1`, body, close);
  }

  private inLoop(place: Place, kind: string, count: number, variable: string): Place {
    const { scope } = place;
    const variables = { ...scope.variables, i: [...scope.variables.i, variable] };
    return {
      ...place,
      scope: { ...scope, variables, budget: Math.floor(scope.budget / count) },
      loops: [...place.loops, kind],
    };
  }

  /** A loop that every tier gets to see: plain, often run. */
  private hotLoop(place: Place): Statement {
    const { random } = this;
    const name = `h${this.names++}%`;
    const count = random.pick([300, 1500, 4000]);
    const inside = this.inLoop({ ...place, scope: { ...place.scope, budget: 12 * BUDGET } }, 'FOR', count, name);
    return block(`FOR ${name} = 1 TO ${count}`, this.quiet(this.statements(inside, random.between(2, 4), 1)), 'NEXT');
  }

  /** Without PRINT, so that the output stays readable. */
  private quiet(list: readonly Statement[]): Statement[] {
    return list
      .filter(({ open }) => !open.startsWith('PRINT'))
      .map((each) => ({ ...each, body: this.quiet(each.body) }));
  }

  private gosub(place: Place, depth: number): Statement {
    const label = `Sub${this.gosubs++}`;
    const inner: Place = { ...place, loops: [], tryDepth: 0, inProcedure: '' };
    const body = this.statements(inner, this.random.between(1, 3), Math.min(1, depth - 1));
    this.rest.unshift(block(`${label}:`, body, 'RETURN'));
    return line(`GOSUB ${label}`);
  }

  private tryBlock(place: Place, depth: number): Statement {
    const { random } = this;
    const inside = { ...place, tryDepth: place.tryDepth + 1 };
    const parts = this.statements(inside, random.between(1, 4), depth - 1);
    if (random.chance(30)) parts.push(line(`v${random.pick(['i', 'd'])}(8) = 1`));
    const hasFinally = random.chance(40);
    if (!hasFinally || random.chance(80)) {
      if (random.chance(30)) {
        const codes = random.pick(['9', '11', '9, 11', '13', '5, 9']);
        parts.push(
          block(
            `CATCH ${codes}`,
            [line('PRINT "caught"; ERR'), ...this.statements(place, 1, depth - 1)],
            "' end of catch",
          ),
        );
      }
      parts.push(block('CATCH', [line('PRINT "error"; ERR; ERL')], "' end of catch"));
    }
    if (hasFinally) parts.push(block('FINALLY', [line(`PRINT "finally ${this.names++}"`)], "' end of finally"));
    return block('TRY', parts, 'END TRY');
  }
}

function merged(
  one: Readonly<Record<Kind, readonly string[]>>,
  other: Readonly<Record<Kind, readonly string[]>>,
): Record<Kind, readonly string[]> {
  const both = (kind: Kind): readonly string[] => [...one[kind], ...other[kind]];
  return { i: both('i'), l: both('l'), f: both('f'), d: both('d'), s: both('s'), a: both('a') };
}
