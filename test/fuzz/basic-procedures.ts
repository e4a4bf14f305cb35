/** Random procedures: small ones that are inlined, larger ones with loops, recursion, GOSUB inside. */
import type { Expressions } from './basic-expressions.js';
import { type Kind, merged, noNames, type Place, readable, TYPE_NAMES, type World } from './basic-scope.js';
import type { Statements } from './basic-statements.js';
import { block, line, type Statement } from './basic-tree.js';

/** What calling costs besides the statements. */
const CALL_COST = 2;

export class Procedures {
  private readonly world: World;
  private readonly make: Expressions;
  private readonly statements: Statements;

  constructor(world: World, make: Expressions, statements: Statements) {
    this.world = world;
    this.make = make;
    this.statements = statements;
  }

  one(): void {
    const { random, kinds, features, narrow } = this.world;
    const isFunction = random.chance(65);
    const isSmall = random.chance(40);
    const number = this.world.names++;
    const params = Array.from({ length: random.between(0, isSmall ? 2 : 5) }, (_, i) => ({
      kind: random.pick(kinds),
      byref: !isFunction && random.chance(40),
      name: `p${i}`,
    }));
    const locals = noNames();
    const arrays = noNames();
    const body: Statement[] = [];
    for (const { kind, name } of params) locals[kind].push(name);
    if (!isSmall) {
      for (const kind of new Set([random.pick(kinds), random.pick(kinds), 'i' as Kind])) {
        locals[kind].push(`t${kind}`);
        body.push(line(`LOCAL t${kind} AS ${TYPE_NAMES[kind]}`));
      }
      if (random.chance(25)) {
        const kind = random.pick(kinds);
        arrays[kind].push(`la${number}`);
        body.push(line(`DIM la${number}(7) AS ${TYPE_NAMES[kind]}`));
      }
    }
    const variables = readable(this.world, locals);
    const before = random.pick([40, 150, 400]);
    const budget = { left: before };
    const result = random.pick(kinds);
    const hasTargets = Object.values(locals).some((names) => names.length > 0);
    const place: Place = {
      scope: {
        variables,
        arrays: merged(this.world.arrays, arrays),
        functions: [...this.world.functions],
        repeats: 1,
        budget,
      },
      targets: hasTargets && random.chance(50) ? locals : merged(locals, this.world.globals),
      narrow: random.chance(50) ? narrow : [],
      procedure: isFunction ? 'FUNCTION' : 'SUB',
      result,
      loops: [],
      tryDepth: 0,
    };
    body.push(...this.statements.list(place, isSmall ? random.below(2) : random.between(1, 4), isSmall ? 1 : 2));
    const cost = (): number => before - budget.left + CALL_COST;
    const list = params.map(({ kind, byref, name }) => `${byref ? 'BYREF ' : ''}${name} AS ${TYPE_NAMES[kind]}`);
    if (isFunction) {
      const name = `F${number}`;
      // The result of a function that returns a dynamic value may go back into it.
      const value = this.statements.value(result, place.scope, place);
      body.push(line(random.chance(75) ? `RETURN ${value}` : `${name} = ${value}`));
      this.world.rest.push(
        block(`FUNCTION ${name}(${list.join(', ')}) AS ${TYPE_NAMES[result]}`, body, 'END FUNCTION'),
      );
      this.world.functions.push({ name, result, params: params.map(({ kind }) => kind), cost: cost() });
      return;
    }
    const name = `S${number}`;
    const isRecord = features.has('record') && random.chance(40);
    if (isRecord) {
      list.push('rec AS Rec');
      body.push(line(`rec.n = rec.n + 1: rec.t = ${this.make.of('s', place.scope, 2)}`));
    }
    this.world.rest.push(block(`SUB ${name}(${list.join(', ')})`, body, 'END SUB'));
    const heads = [...params, ...(isRecord ? [{ kind: 'record' as const, byref: true }] : [])];
    this.world.subs.push({ name, params: heads, cost: cost() });
  }

  /** A function that calls itself, and one around it that limits how deep. */
  recursion(): void {
    const { random, features, kinds } = this.world;
    const number = this.world.names++;
    const kind = random.pick(kinds.filter((each) => each !== 'a'));
    const name = `Deep${number}`;
    const locals = noNames();
    locals.i.push('n');
    locals[kind].push('x');
    const before = 12;
    const budget = { left: before };
    const variables = readable(this.world, locals);
    const place: Place = {
      scope: { variables, arrays: this.world.arrays, functions: [], repeats: 1, budget },
      targets: locals,
      // The depth must go down.
      narrow: [],
      procedure: 'FUNCTION',
      result: kind,
      loops: [],
      tryDepth: 0,
    };
    const value = (depth: number): string => this.make.of(kind, place.scope, depth);
    const isTwice = random.chance(40);
    const again = isTwice ? `${name}(n - 2, x) + ${name}(n - 3, x)` : `${name}(n - 1, ${value(2)})`;
    const sum = kind === 's' ? `LEFT$(${value(2)} + ${again}, 12)` : `${value(2)} + ${again}`;
    const body = [block('IF n <= 0 THEN', [line(`RETURN ${value(2)}`)], 'END IF')];
    if (random.chance(50)) {
      const targets = noNames();
      targets[kind].push('x');
      const isSafe = kind !== 'i';
      if (isSafe) body.push(this.statements.one({ ...place, targets }, 1));
    }
    const last = line(`RETURN ${sum}`);
    if (features.has('try') && random.chance(40)) {
      const handler = random.pick([`CATCH\n  PRINT "deep"; n; ERR\nEND TRY`, `FINALLY\n  PRINT "left"; n\nEND TRY`]);
      body.push(block('TRY', [line(`IF n = ${random.between(0, 6)} THEN THROW 17`), last], handler));
    } else body.push(last);
    this.world.rest.push(
      block(`FUNCTION ${name}(n AS INTEGER, x AS ${TYPE_NAMES[kind]}) AS ${TYPE_NAMES[kind]}`, body, 'END FUNCTION'),
    );
    const limited = `L${number}`;
    this.world.rest.push(
      block(
        `FUNCTION ${limited}(n AS INTEGER, x AS ${TYPE_NAMES[kind]}) AS ${TYPE_NAMES[kind]}`,
        [line(`RETURN ${name}(n AND 15, x)`)],
        'END FUNCTION',
      ),
    );
    // 15 deep, or as many calls as the sequence a(n) = a(n - 2) + a(n - 3) makes from there.
    const calls = isTwice ? 130 : 17;
    this.world.functions.push({
      name: limited,
      result: kind,
      params: ['i', kind],
      cost: calls * (before - budget.left + CALL_COST),
    });
  }
}
