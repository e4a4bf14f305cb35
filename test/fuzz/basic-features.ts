/** Random statements of single features of the language: a table from features to what makes a statement of each. */
import type { Expressions } from './basic-expressions.js';
import {
  declare,
  type Feature,
  type Kind,
  type Maker,
  type Place,
  spend,
  type World,
  withNames,
} from './basic-scope.js';
import type { Statements } from './basic-statements.js';
import { block, line, type Statement } from './basic-tree.js';

/** Makers of the features that the program uses, once per way. */
export function featureMakers(world: World, make: Expressions, statements: Statements): readonly Maker[] {
  const all = new Features(world, make, statements).makers();
  return [...world.features].flatMap((feature) => all[feature] ?? []);
}

const FORMATS = ['"###.##"', '"#,###"', '"+##.#"', '"**####.##"', '"##.##^^^^"', '"@ and ###-"'];

class Features {
  private readonly world: World;
  private readonly make: Expressions;
  private readonly statements: Statements;

  constructor(world: World, make: Expressions, statements: Statements) {
    this.world = world;
    this.make = make;
    this.statements = statements;
  }

  makers(): Readonly<Partial<Record<Feature, readonly Maker[]>>> {
    return {
      any: [(place, depth) => this.match(place, depth)],
      'array expressions': [(place) => this.arrayExpression(place), (place) => this.reduction(place)],
      data: [(place) => this.read(place)],
      gosub: [(place, depth) => this.gosub(place, depth)],
      goto: [(place, depth) => this.jumpOut(place, depth)],
      map: [(place) => this.map(place), (place, depth) => this.forEach(place, depth)],
      record: [(place) => this.record(place)],
      redim: [(place) => this.redim(place)],
      text: [(place) => this.text(place), (place) => this.using(place)],
    };
  }

  private match(place: Place, depth: number): Statement | null {
    const { random, names } = this.world;
    const { make, statements } = this;
    this.world.names++;
    const kind = random.chance(85) ? 'a' : random.pick(['i', 'd', 's'] as const);
    const arms: readonly (readonly [type: string, binding: string, kind: Kind])[] = [
      [random.pick(['INTEGER', 'LONG']), `mi${names}`, 'i'],
      [random.pick(['DOUBLE', 'SINGLE']), `md${names}`, 'd'],
      ['STRING', `ms${names}$`, 's'],
    ];
    const cases = arms
      .filter(() => random.chance(75))
      .map(([type, name, binding]) => {
        // A LONG arm binds a LONG.
        const inside = withNames(place, type === 'LONG' ? 'l' : binding, name);
        const body = statements.list(inside, 1, depth - 1);
        if (spend(place.scope, 4)) body.unshift(line(`PRINT "${binding}"; ${name}`));
        return block(`CASE ${type} ${name}`, body, "' end of case");
      });
    if (cases.length === 0 || random.chance(60))
      cases.push(block('CASE ELSE', [line(`PRINT "other ${names}"`)], "' end of case"));
    return block(`MATCH TYPE ${make.of(kind, place.scope, 2)}`, cases, 'END MATCH');
  }

  private numericArray(): Kind | null {
    const { random, kinds, arrays } = this.world;
    const usable = kinds.filter((kind) => kind !== 's' && kind !== 'a' && arrays[kind].length > 0);
    return usable.length === 0 ? null : random.pick(usable);
  }

  private arrayExpression({ scope }: Place): Statement | null {
    const { random, arrays } = this.world;
    const kind = this.numericArray();
    if (kind === null || !spend(scope, 8)) return null;
    const [name] = arrays[kind];
    const constant = random.pick(['2', '3', '-1']);
    return line(
      `${name}() = ${random.pick([
        `${name}() ${random.pick(['+', '-', '*'])} ${name}()`,
        `${name}() ${random.pick(['+', '-', '*', '/'])} ${constant}`,
        `${constant} - ${name}()`,
        `-${name}()`,
        `ABS(${name}())`,
        `${name}() + ${name}() * ${name}()`,
        this.make.of(kind, scope, 1),
      ])}`,
    );
  }

  private reduction({ scope }: Place): Statement | null {
    const { random, arrays } = this.world;
    const kind = this.numericArray();
    if (kind === null || !spend(scope, 12)) return null;
    const [name] = arrays[kind];
    const of = random.pick([
      `SUM(${name}())`,
      `MAX(${name}())`,
      `MIN(${name}())`,
      `AVG(${name}())`,
      `DOT(${name}(), ${name}())`,
    ]);
    return line(`PRINT "${this.world.names++}:"; ${of}`);
  }

  private read({ scope, targets, tryDepth }: Place): Statement | null {
    const { random, kinds } = this.world;
    if (!spend(scope, 3)) return null;
    const kind = random.pick(kinds.filter((each) => each !== 'a' && targets[each].length > 0));
    declare(this.world, `DATA 1, -2.5, "text", 99999, 7, "x y", 1e3, 12`);
    if (kind === undefined) return null;
    const read = `READ ${random.pick(targets[kind])}`;
    if (random.chance(20)) return line('RESTORE');
    return tryDepth > 0 && random.chance(40) ? line(read) : line(`RESTORE\n${read}`);
  }

  private gosub(place: Place, depth: number): Statement | null {
    const { random } = this.world;
    const { statements } = this;
    if (place.procedure !== '') return null;
    const routine = (): string => {
      const label = `Sub${this.world.names++}`;
      const inner: Place = { ...place, loops: [], tryDepth: 0 };
      this.world.rest.unshift(
        block(`${label}:`, statements.list(inner, random.between(1, 2), Math.min(1, depth - 1)), 'RETURN'),
      );
      return label;
    };
    if (random.chance(70)) return line(`GOSUB ${routine()}`);
    return line(`ON ${this.make.of('i', place.scope, 2)} GOSUB ${routine()}, ${routine()}`);
  }

  /** A loop that is left by GOTO from its middle. */
  private jumpOut(place: Place, depth: number): Statement | null {
    if (depth <= 0) return null;
    const { random } = this.world;
    const label = `Out${this.world.names++}`;
    const body = this.statements.list(place, random.between(1, 2), depth - 1);
    const at = random.below(body.length + 1);
    body.splice(at, 0, line(`IF ${this.make.condition(place.scope, 2)} THEN GOTO ${label}`));
    const open = random.pick([
      'IF 1 THEN',
      `FOR j${label}% = 1 TO 1`,
      ...(this.world.features.has('try') ? ['TRY'] : []),
    ]);
    const close = open === 'TRY' ? `CATCH\n  PRINT "out"; ERR\nEND TRY` : open.startsWith('FOR') ? 'NEXT' : 'END IF';
    return block(open, body, `${close}\n${label}:`);
  }

  private map({ scope, targets, procedure }: Place): Statement | null {
    const { random } = this.world;
    const { make } = this;
    if (!spend(scope, 5)) return null;
    declare(this.world, 'DIM hm AS HASHMAP');
    const key = random.chance(60) ? random.pick(['"a"', '"b"', '"key"']) : make.of('s', scope, 1);
    const target = targets.s.length > 0 ? random.pick(targets.s) : null;
    const stored = random.pick(['s', 'i', 'd'] as const);
    return line(
      random.pick([
        `hm(${key}) = ${make.of(stored, scope, 2)}`,
        `hm(${key}) = ${make.of(stored, scope, 2)}`,
        target === null ? `PRINT hm(${key})` : `${target} = LEFT$(hm(${key}), 12)`,
        `PRINT hm.HASKEY(${key}); hm.SIZE()`,
        `hm.REMOVE(${key})`,
        procedure === '' ? 'hm.CLEAR()' : `PRINT hm(${key})`,
      ]),
    );
  }

  private forEach(place: Place, depth: number): Statement | null {
    const { random, arrays, kinds } = this.world;
    if (depth <= 0 || !spend(place.scope, 80)) return null;
    const number = this.world.names++;
    const scope = { ...place.scope, repeats: place.scope.repeats * 8 };
    const inside = (kind: Kind, name: string): Place => ({
      ...withNames({ ...place, scope }, kind, name),
      loops: [...place.loops, 'FOR'],
    });
    const kind = random.pick(kinds.filter((each) => arrays[each].length > 0));
    if (random.chance(50) || kind === undefined) {
      declare(this.world, 'DIM hm AS HASHMAP');
      // Only a few entries are visited, and none may come or go meanwhile.
      return block(`FOR EACH e${number}$, x${number}$ IN hm`, [line(`PRINT e${number}$; x${number}$; ",";`)], 'NEXT');
    }
    const name = `e${number}`;
    return block(
      `FOR EACH ${name}, x${number} IN ${arrays[kind][0]}`,
      this.statements.list(inside(kind, name), 2, depth - 1),
      'NEXT',
    );
  }

  private record({ scope }: Place): Statement | null {
    const { random, features } = this.world;
    const { make } = this;
    if (!spend(scope, 6)) return null;
    const field = random.pick(['n', 'x', 't', 'q', 'b'] as const);
    const kinds: Record<typeof field, Kind> = { n: 'i', x: 'd', t: 's', q: 'l', b: 'i' };
    const value = make.of(kinds[field], scope, 2);
    const element = `vr(${make.subscript(scope, 1)})`;
    return line(
      random.pick([
        'r1 = r2',
        'SWAP r1.x, r2.x',
        `${element} = r1`,
        `r2 = ${element}`,
        `${element}.${field} = ${value}`,
        `o1.inner.${field} = ${value}`,
        'o1.inner = r2',
        'o2 = o1',
        'PRINT r1; r2',
        'PRINT o1.inner.n; o2.inner.t; o1.k',
        `r1 = CREATE Rec(${make.of('i', scope, 1)}, ${make.of('d', scope, 1)}, ${make.of('s', scope, 1)})`,
        ...(features.has('any') ? [] : ['PRINT r1 = r2', `PRINT ${element} = r1`]),
        ...(features.has('any') ? [`r1.w = ${make.clipped(scope, make.of('a', scope, 2))}`, 'vr(2).w = r1.w'] : []),
      ]),
    );
  }

  private redim({ scope, tryDepth }: Place): Statement | null {
    const { random } = this.world;
    const { make } = this;
    if (!spend(scope, 8)) return null;
    declare(this.world, 'DIM dv(3) AS DOUBLE');
    declare(this.world, 'DIM dt(3) AS STRING');
    const at = `${make.of('i', scope, 1)} AND 3`;
    const act = random.pick([
      `REDIM dv(${random.below(6)})`,
      `REDIM PRESERVE dt(${random.below(6)})`,
      `REDIM dt(${make.of('i', scope, 1)} AND 7)`,
      'ERASE dt',
      'ERASE dv',
      `dv(${at}) = ${make.of('d', scope, 2)}`,
      `dt(${at}) = ${make.of('s', scope, 2)}`,
      `PRINT dv(${at}); dt(${at})`,
      'PRINT UBOUND(dv); UBOUND(dt)',
    ]);
    if (tryDepth > 0 || !this.world.features.has('try') || act.startsWith('REDIM')) return line(act);
    return block('TRY', [line(act)], 'CATCH\n  PRINT "redim"; ERR\nEND TRY');
  }

  private text({ scope, targets }: Place): Statement | null {
    const { random } = this.world;
    const { make } = this;
    if (targets.s.length === 0 || !spend(scope, 3)) return null;
    const name = random.pick(targets.s);
    const value = make.of('s', scope, 2);
    const [from, to] = [`(${make.of('i', scope, 1)} AND 7) + 1`, `${make.of('i', scope, 1)} AND 7`];
    // A slice of a field or an element needs its parentheses after a name.
    return line(
      random.pick([
        `MID$(${name}, ${from}, 3) = ${value}`,
        `MID$(${name}, ${from}) = ${value}`,
        ...(name.includes('.') || name.includes('(')
          ? []
          : [`${name}(${from} TO ${to}) = ${value}: ${name} = LEFT$(${name}, 20)`, `PRINT ${name}(${from} TO ${to})`]),
      ]),
    );
  }

  private using({ scope }: Place): Statement | null {
    const { random } = this.world;
    if (!spend(scope, 8)) return null;
    const item = this.make.of(random.pick(['i', 'd', 'l']), scope, 2);
    return line(`PRINT USING ${random.pick(FORMATS)}; ${item}; ${this.make.of('i', scope, 1)}`);
  }
}
