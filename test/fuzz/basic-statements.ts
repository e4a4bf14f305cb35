/** Random statements: assignments, control flow, TRY. What single features add is in basic-features.ts. */
import type { Expressions } from './basic-expressions.js';
import { featureMakers } from './basic-features.js';
import {
  type Kind,
  type Maker,
  merged,
  NUMERIC,
  noNames,
  type Place,
  type Scope,
  type SubHead,
  spend,
  type World,
} from './basic-scope.js';
import { block, line, type Statement } from './basic-tree.js';

const PRINT_COST = 4;
const SHORT_LOOPS = [2, 3, 5, 8, 20];

export class Statements {
  private readonly world: World;
  private readonly make: Expressions;
  private readonly features: readonly Maker[];

  constructor(world: World, make: Expressions) {
    this.world = world;
    this.make = make;
    this.features = featureMakers(world, make, this);
  }

  list(place: Place, count: number, depth: number): Statement[] {
    return Array.from({ length: count }, () => this.one(place, depth));
  }

  one(place: Place, depth: number): Statement {
    const { random } = this.world;
    if (depth > 0 && random.chance(40)) return this.nested(place, depth);
    if (this.features.length > 0 && random.chance(30)) {
      const made = random.pick(this.features)(place, depth);
      if (made !== null) return made;
    }
    return this.simple(place);
  }

  private nested(place: Place, depth: number): Statement {
    const { random, features } = this.world;
    switch (random.below(features.has('try') ? 9 : 6)) {
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
      default:
        return this.tryBlock(place, depth);
    }
  }

  // ---- simple statements

  private simple(place: Place): Statement {
    const { random, kinds } = this.world;
    const { make } = this;
    const { scope, targets, narrow } = place;
    spend(scope, 1);
    const kind = random.pick(kinds.filter((each) => targets[each].length > 0));
    switch (random.below(20)) {
      case 0:
      case 1:
      case 2: {
        const element = random.pick(kinds);
        const [array] = scope.arrays[element].length > 0 ? [random.pick(scope.arrays[element])] : [''];
        if (array !== '') return line(`${array}(${make.subscript(scope, 1)}) = ${this.value(element, scope, place)}`);
        break;
      }
      case 3:
      case 4:
        if (spend(scope, PRINT_COST))
          return line(`PRINT "${this.world.names++}:"; ${make.of(random.pick(kinds), scope, 3)}`);
        break;
      case 5:
        return line(`SWAP ${random.pick(targets[kind])}, ${random.pick(targets[kind])}`);
      case 6:
        if (targets.i.length > 0)
          return line(`${random.pick(['INC', 'DEC'])} ${random.pick(targets.i)}${random.pick(['', ', 3', ', 2.5'])}`);
        break;
      case 7:
      case 8: {
        const leave = this.leave(place);
        if (leave !== '') return line(`IF ${make.condition(scope, 2)} THEN ${leave}`);
        break;
      }
      case 9:
      case 10:
        if (narrow.length > 0) return line(`${random.pick(narrow)} = ${this.value('i', scope, place)}`);
        break;
      case 11:
      case 12:
      case 13: {
        const called = this.callSub(place);
        if (called !== null) return called;
      }
    }
    return line(`${random.pick(targets[kind])} = ${this.value(kind, scope, place)}`);
  }

  /** What is assigned: of the kind, or of another that converts to it. */
  value(kind: Kind, scope: Scope, { procedure }: Place): string {
    const { random, features } = this.world;
    const { make } = this;
    if (kind === 'a') {
      // A text, or what may hold one: elsewhere the compiler refuses arithmetic with texts that it sees.
      const text = make.of(random.chance(30) ? 's' : 'a', scope, 3);
      return procedure !== '' || scope.repeats > 40 ? make.clipped(scope, text) : text;
    }
    if (features.has('any') && random.chance(4)) {
      // Error 13 where it holds something else.
      const names = scope.variables.a;
      if (kind !== 's') return make.of('a', scope, 2);
      if (names.length > 0) return random.pick(names);
    }
    return make.of(kind !== 's' && random.chance(25) ? random.pick(NUMERIC) : kind, scope, 3);
  }

  /** A statement that leaves what is around; empty where there is nothing to leave. */
  private leave({ loops, procedure, tryDepth, result, scope }: Place): string {
    const { random } = this.world;
    const ways: string[] = [];
    if (loops.length > 0) ways.push(`${random.pick(['EXIT', 'CONTINUE'])} ${random.pick(loops)}`);
    if (procedure === 'SUB') ways.push(random.pick(['EXIT SUB', 'RETURN']));
    if (procedure === 'FUNCTION') ways.push('EXIT FUNCTION', `RETURN ${this.make.of(result, scope, 2)}`);
    if (tryDepth > 0) ways.push(`THROW ${random.between(1, 40)}`);
    return ways.length === 0 ? '' : random.pick(ways);
  }

  private callSub({ scope, targets }: Place): Statement | null {
    const { random, subs } = this.world;
    if (subs.length === 0) return null;
    const { name, params, cost }: SubHead = random.pick(subs);
    if (!spend(scope, cost)) return null;
    const args = params.map(({ kind, byref }) => {
      if (kind === 'record') return random.pick(['r1', 'r2']);
      const places = targets[kind];
      return byref && places.length > 0 && random.chance(70) ? random.pick(places) : this.make.of(kind, scope, 2);
    });
    return line(`${name}(${args.join(', ')})`);
  }

  // ---- control flow

  private conditional(place: Place, depth: number): Statement {
    const { random } = this.world;
    const condition = this.make.condition(place.scope, 2);
    const body = this.list(place, random.between(1, 2), depth - 1);
    if (random.chance(40)) body.push(block('ELSE', this.list(place, 1, depth - 1), "' end of else"));
    return block(`IF ${condition} THEN`, body, 'END IF');
  }

  private select(place: Place, depth: number): Statement {
    const { random } = this.world;
    const { make } = this;
    const kind = random.pick(['i', 'd', 's', 's', 'l'] as const);
    const items = Array.from({ length: random.between(1, 3) }, () => {
      const of = (): string => make.of(kind, place.scope, 1);
      const test = (): string =>
        random.pick([`${of()} TO ${of()}`, `IS ${random.pick(['<', '>=', '<>'])} ${of()}`, of(), of()]);
      const tests = random.chance(30) ? `${test()}, ${test()}` : test();
      return block(`CASE ${tests}`, this.list(place, 1, depth - 1), "' end of case");
    });
    if (random.chance(60)) items.push(block('CASE ELSE', this.list(place, 1, depth - 1), "' end of case"));
    return block(`SELECT CASE ${make.of(kind, place.scope, 2)}`, items, 'END SELECT');
  }

  private forLoop(place: Place, depth: number): Statement {
    const { random } = this.world;
    const count = this.tripCount(place.scope);
    const number = this.world.names++;
    const name = `k${number}${random.pick(['%', '%', '%', '&'])}`;
    const step = random.pick([1, 1, 2, 3]);
    const opens = [
      `FOR ${name} = 1 TO ${count}`,
      `FOR ${name} = ${count} TO 1 STEP -1`,
      `FOR ${name} = 0 TO ${(count - 1) * step} STEP ${step}`,
      `FOR ${name} = (${this.make.of('i', place.scope, 1)} AND 1) TO ${count}`,
    ];
    const kind = name.endsWith('&') ? 'l' : 'i';
    const body = this.list(this.inLoop(place, 'FOR', count + 1, name, kind), random.between(1, 3), depth - 1);
    return block(random.pick(opens), body, 'NEXT');
  }

  private whileLoop(place: Place, depth: number): Statement {
    const { random } = this.world;
    const count = this.tripCount(place.scope);
    const name = `w${this.world.names++}%`;
    const [open, close, kind] = random.pick([
      [`WHILE ${name} < ${count}`, 'WEND', 'WHILE'],
      [`DO WHILE ${name} < ${count}`, 'LOOP', 'DO'],
      ['DO', `LOOP UNTIL ${name} >= ${count}`, 'DO'],
      ['REPEAT', `UNTIL ${name} >= ${count}`, 'REPEAT'],
    ] as const);
    const body = this.list(this.inLoop(place, kind, count, name, 'i'), random.between(1, 2), depth - 1);
    // Counted first, so that CONTINUE does not loop forever.
    return block(`${name} = 0\n${open}\n  ${name} = ${name} + 1`, body, close);
  }

  /** A loop that every tier gets to see: often run. */
  hotLoop(place: Place, count: number): Statement {
    const { random } = this.world;
    const name = `h${this.world.names++}%`;
    const inside = this.inLoop(place, 'FOR', count, name, 'i');
    const body = this.list(inside, random.between(2, 4), 1);
    if (this.world.features.has('any')) body.push(...this.changeOfType(inside, name, count));
    return block(`FOR ${name} = 1 TO ${count}`, body, 'NEXT');
  }

  /** Dynamic variables of one type for a while, then of another: what was guessed of them becomes wrong late. */
  private changeOfType({ scope, targets }: Place, counter: string, count: number): Statement[] {
    const { random } = this.world;
    const [name, other] = [random.pick(targets.a), random.pick(targets.a)];
    const operand = random.pick([counter, other, '0.5', '3&', `va(${counter} AND 7)`]);
    const turn = random.between(count >> 1, count - 2);
    const value = random.pick(['"text"', '1.5', '7', '40000000000&', '-2147483648', `va(${counter} AND 7)`]);
    const use = random.pick([
      `${name} = ${this.make.clipped(scope, `${name} + ${operand}`)}`,
      `${name} = ${operand} - ${name}`,
      `va(${counter} AND 7) = ${name}`,
      `IF ${name} > ${operand} THEN ${other} = ${operand}`,
    ]);
    return [line(`IF ${counter} ${random.pick(['=', '>='])} ${turn} THEN ${name} = ${value}`), line(use)];
  }

  private tripCount({ repeats, budget }: Scope): number {
    const affordable = SHORT_LOOPS.filter((count) => repeats * count * 8 <= budget.left);
    return affordable.length === 0 ? SHORT_LOOPS[0] : this.world.random.pick(affordable);
  }

  private inLoop(place: Place, kind: string, count: number, variable: string, variableKind: 'i' | 'l'): Place {
    const { scope } = place;
    const own = noNames();
    own[variableKind].push(variable);
    return {
      ...place,
      scope: { ...scope, variables: merged(scope.variables, own), repeats: scope.repeats * count },
      loops: [...place.loops, kind],
    };
  }

  // ---- errors

  tryBlock(place: Place, depth: number): Statement {
    const { random } = this.world;
    const inside = { ...place, tryDepth: place.tryDepth + 1 };
    const parts = this.list(inside, random.between(1, 2), depth - 1);
    if (random.chance(50)) parts.push(this.failure(inside));
    const hasFinally = random.chance(40);
    if (!hasFinally || random.chance(80)) {
      if (random.chance(35)) {
        const codes = random.pick(['9', '11', '9, 11', '13', '5, 9', '11, 13']);
        const body = [line('PRINT "caught"; ERR'), ...this.list(inside, 1, depth - 1)];
        parts.push(block(`CATCH ${codes}`, body, "' end of catch"));
      }
      if (place.tryDepth === 0 || random.chance(75)) {
        const body = [line('PRINT "error"; ERR; ERL')];
        if (random.chance(25)) body.push(...this.list(place, 1, depth - 1));
        if (place.tryDepth > 0 && random.chance(15)) body.push(line('THROW'));
        parts.push(block('CATCH', body, "' end of catch"));
      }
    }
    if (hasFinally) {
      const body = [line(`PRINT "finally ${this.world.names++}"`)];
      if (random.chance(40)) body.push(this.simple({ ...place, loops: [], procedure: '' }));
      parts.push(block('FINALLY', body, "' end of finally"));
    }
    spend(place.scope, 3 * PRINT_COST);
    return block('TRY', parts, 'END TRY');
  }

  /** What raises an error, or may. */
  private failure({ scope, targets }: Place): Statement {
    const { random, arrays, kinds, narrow } = this.world;
    const { make } = this;
    const kind = random.pick(kinds.filter((each) => arrays[each].length > 0));
    const element = `${random.pick(arrays[kind])}(${random.pick(['8', '-1', `7 + ${make.of('i', scope, 1)}`])})`;
    const target = random.pick(
      targets.i.length > 0 ? targets.i : narrow.length > 0 ? narrow : arrays.i.map((each) => `${each}(1)`),
    );
    return line(
      random.pick([
        `${element} = ${make.of(kind, scope, 1)}`,
        `${target} = ${make.of('i', scope, 1)} ${random.pick(['\\', 'MOD'])} (${make.of('i', scope, 1)} AND ${random.pick(['0', '1', '3'])})`,
        `${target} = ${make.of('l', scope, 1)} \\ ${make.of('l', scope, 1)}`,
        `IF ${make.condition(scope, 2)} THEN THROW ${random.between(1, 40)}`,
        `THROW ${random.between(1, 14)}`,
        `PRINT ${element}`,
      ]),
    );
  }
}
