/**
 * Random BASIC programs that end, print much, and use what tiers can get wrong: arithmetic at the edges of all types, strings,
 * arrays with subscripts that are now and then out of bounds, nested loops, procedures with BYREF, GOSUB, records, TRY and
 * dynamic values.
 *
 * They end because loops count to constants and procedures call only earlier ones (one calls itself with a depth). What they cost is
 * bounded: each statement and call is charged to the budget of its procedure, times the turns of the loops around it, when it is
 * made, and what a procedure was charged is what a call of it costs. Texts do not grow: see `Clip`.
 */
import { RandomSource } from '../il/random-source.js';
import { CLIP_TEXT, Expressions } from './basic-expressions.js';
import { Procedures } from './basic-procedures.js';
import {
  FEATURES,
  type Feature,
  KINDS,
  type Kind,
  NARROW_TYPES,
  noNames,
  type Place,
  readable,
  type Scope,
  TYPE_NAMES,
  type World,
} from './basic-scope.js';
import { Statements } from './basic-statements.js';
import { block, line, type Program, type Statement } from './basic-tree.js';

export type Features = { readonly try: boolean; readonly any: boolean };

/** Statements of a program, without its loops that are to be hot; those of such a loop. */
const BUDGETS = [1500, 4000, 10_000];
const HOT_BUDGET = 12_000;
/** Turns of hot loops: enough for each of the thresholds in fuzz-modes.ts. */
const HOT_TURNS = [60, 120, 400, 1500];

const SHOW_TEXT = `SUB Show(x AS ANY)
  MATCH TYPE x
    CASE LONG i
      PRINT "int "; i
    CASE DOUBLE d
      PRINT "dbl "; d
    CASE STRING s$
      PRINT "str "; s$
  END MATCH
END SUB`;

export function generateBasic(seed: number, allowed: Features): Program {
  const random = new RandomSource(seed);
  const features = new Set(
    FEATURES.filter((feature) => isAllowed(feature, allowed) && random.chance(chanceOf(feature))),
  );
  const others: readonly Kind[] = ['l', 'f', 'd', 's'];
  const world: World = {
    random,
    features,
    kinds: KINDS.filter(
      (kind) => kind === 'i' || (others.includes(kind) && random.chance(55)) || (kind === 'a' && features.has('any')),
    ),
    head: [],
    rest: [],
    globals: noNames(),
    arrays: noNames(),
    narrow: [],
    functions: [],
    subs: [],
    names: 0,
  };
  return new ProgramMaker(world).program();
}

const isAllowed = (feature: Feature, allowed: Features): boolean =>
  feature === 'try' ? allowed.try : feature === 'any' ? allowed.any : true;
const chanceOf = (feature: Feature): number => (feature === 'try' || feature === 'any' ? 75 : 30);

class ProgramMaker {
  private readonly world: World;
  private readonly make: Expressions;
  private readonly statements: Statements;

  constructor(world: World) {
    this.world = world;
    this.make = new Expressions(world.random);
    this.statements = new Statements(world, this.make);
  }

  program(): Program {
    const { world, statements } = this;
    const { random, features, head, rest } = world;
    this.declarations();
    const procedures = new Procedures(world, this.make, statements);
    for (let i = random.pick([0, 1, 1, 1, 2, 3]); i > 0; i--) procedures.one();
    if (random.chance(25)) procedures.recursion();
    const place = this.mainPlace(random.pick(BUDGETS));
    const isLarge = random.chance(10);
    const main = statements.list(place, isLarge ? random.between(6, 10) : random.between(2, 4), isLarge ? 3 : 2);
    if (random.chance(70)) {
      const hot = this.mainPlace(HOT_BUDGET);
      main.push(statements.hotLoop(hot, random.pick(HOT_TURNS)));
    }
    const guarded = features.has('try') ? main.map((each) => this.guarded(each)) : main;
    guarded.push(...this.printAll());
    rest.push(block(CLIP_TEXT, [], "' end of Clip"));
    return { head, main: guarded, rest };
  }

  /** An error ends a program early: often it is caught, so that the rest gets its turn. */
  private guarded(statement: Statement): Statement {
    const { random } = this.world;
    // A label must stay where jumps from outside can reach it.
    if (!random.chance(45) || statement.close.includes(':')) return statement;
    return block('TRY', [statement], 'CATCH\n  PRINT "top"; ERR; ERL\nEND TRY');
  }

  private mainPlace(budget: number): Place {
    const { globals, arrays, narrow, functions } = this.world;
    const variables = readable(this.world, noNames());
    return {
      scope: { variables, arrays, functions: [...functions], repeats: 1, budget: { left: budget } },
      targets: globals,
      narrow,
      procedure: '',
      result: 'i',
      loops: [],
      tryDepth: 0,
    };
  }

  private declarations(): void {
    const { random, features, head, kinds, globals, arrays, narrow } = this.world;
    if (features.has('record')) {
      head.push('TYPE Rec', '  n AS INTEGER', '  x AS DOUBLE', '  t AS STRING', '  q AS LONG', '  b AS BYTE');
      if (features.has('any')) head.push('  w AS ANY');
      head.push('END TYPE', 'TYPE Outer', '  inner AS Rec', '  k AS INTEGER', 'END TYPE');
      head.push('DIM r1 AS Rec, r2 AS Rec, o1 AS Outer, o2 AS Outer', 'DIM vr(7) AS Rec');
    }
    const none: Scope = { variables: noNames(), arrays: noNames(), functions: [], repeats: 1, budget: { left: 0 } };
    for (const kind of kinds) {
      for (let i = 0; i < 2; i++) {
        const name = `g${kind}${i}`;
        head.push(`DIM ${name} AS ${TYPE_NAMES[kind]}`);
        globals[kind].push(name);
        if (random.chance(70)) head.push(`${name} = ${this.make.of(kind, none, 0)}`);
      }
      head.push(`DIM v${kind}(7) AS ${TYPE_NAMES[kind]}`);
      arrays[kind].push(`v${kind}`);
    }
    if (features.has('record')) {
      globals.i.push('r1.n', 'o1.k');
      if (kinds.includes('d')) globals.d.push('r1.x', 'r2.x');
      if (kinds.includes('s')) globals.s.push('r2.t');
      if (kinds.includes('l')) globals.l.push('r1.q');
      if (features.has('any')) globals.a.push('r2.w');
      narrow.push('r1.b');
    }
    if (features.has('narrow')) {
      for (const type of NARROW_TYPES) {
        if (!random.chance(60)) continue;
        const name = `n${type.toLowerCase()}`;
        head.push(`DIM ${name} AS ${type}`, `DIM v${name}(7) AS ${type}`);
        narrow.push(name, `v${name}(${random.below(8)})`);
      }
    }
    for (const name of narrow.filter((each) => !each.includes('.'))) head.push(`${name} = ${random.between(-3, 300)}`);
  }

  private printAll(): Statement[] {
    const { globals, arrays, kinds, narrow, features } = this.world;
    const shown = [...kinds.filter((kind) => kind !== 'a').flatMap((kind) => globals[kind]), ...narrow];
    const lines = [line(`PRINT ${shown.join('; "|"; ')}`)];
    for (const kind of kinds.filter((each) => each !== 'a'))
      lines.push(line(`FOR z% = 0 TO 7: PRINT ${arrays[kind][0]}(z%); ";"; : NEXT: PRINT`));
    if (features.has('any')) {
      this.world.rest.push(block(SHOW_TEXT, [], "' end of Show"));
      for (const name of [...globals.a, 'va(1)', 'va(3)']) lines.push(line(`Show(${name})`));
    }
    return lines;
  }
}
