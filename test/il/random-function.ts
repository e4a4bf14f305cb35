/** Random functions: statements, structured and tangled control flow, calls with every kind of argument. */
import type { BaseClass, Features, Parameter, RandomType, Signature } from './random-shape.js';
import { baseOf, classesOf } from './random-shape.js';
import type { RandomSource } from './random-source.js';
import { AREA_BYTES, ValueWriter } from './random-values.js';

export type Surroundings = {
  readonly types: readonly RandomType[];
  /** Functions that may be called: those before this one, so nothing recurses. */
  readonly callees: readonly Signature[];
  /** Names of data objects of AREA_BYTES bytes with integers in them, `thread $x` where need be. */
  readonly areas: readonly string[];
};

/** Data object with the number of calls that may still be made, so that everything ends. */
export const BUDGET = '$budget';

const LOADS: Readonly<Record<string, string>> = {
  b: 'loadub',
  h: 'loadsh',
  w: 'loadsw',
  l: 'loadl',
  s: 'loads',
  d: 'loadd',
};

export class FunctionWriter extends ValueWriter {
  private readonly surroundings: Surroundings;
  private readonly signature: Signature;
  private readonly aggregateSlots = new Map<RandomType, string>();
  private readonly parameters: string[] = [];
  private blocks = 0;
  private states = 0;
  /** Statements left: what nests shares what there is. */
  private budget: number;

  constructor(
    random: RandomSource,
    features: Features,
    surroundings: Surroundings,
    signature: Signature,
    statements: number,
  ) {
    super(random, features);
    this.surroundings = surroundings;
    this.signature = signature;
    this.budget = statements;
  }

  write(): string {
    const { signature } = this;
    this.prologue();
    if (this.features.tangled && this.random.chance(30)) this.tangle();
    else this.statements();
    this.epilogue();
    const list = this.parameters.concat(signature.variadic === null ? [] : ['...']).join(', ');
    return `function ${signature.returns.kind} ${signature.name}(${list}) {\n@start\n${this.lines.join('\n')}\n}\n`;
  }

  // ---- head and end

  private prologue(): void {
    const { signature, features } = this;
    const aggregates: [RandomType, string][] = [];
    signature.parameters.forEach(({ kind, type }, index) => {
      const name = `%p${index}`;
      this.parameters.push(`${kind} ${name}`);
      if (type === null) this.variables[baseOf(kind)].push(name);
      else aggregates.push([type, name]);
    });
    for (const { type } of [signature.returns, ...signature.parameters]) this.aggregateSlot(type);
    for (const type of this.surroundings.types) this.aggregateSlot(type);
    if (features.memory) this.makeAreas();
    const list = signature.variadic === null ? '' : this.compute('l', 'alloc8 32');
    for (const cls of classesOf(features)) this.makeVariables(cls);
    for (const [type, name] of aggregates) this.readAggregate(type, name);
    if (list !== '') this.fetchVariadic(list);
    this.checkBudget();
  }

  private aggregateSlot(type: RandomType | null): void {
    if (type !== null && !this.aggregateSlots.has(type)) {
      this.aggregateSlots.set(type, this.compute('l', `alloc16 ${Math.max(1, type.size)}`));
    }
  }

  private makeAreas(): void {
    const slot = (): string => this.compute('l', `alloc8 ${AREA_BYTES}`);
    const fill = (area: string, store: string, step: number, value: () => string): void => {
      for (let at = 0; at < AREA_BYTES; at += step) {
        this.line(`${store} ${value()}, ${this.compute('l', `add ${area}, ${at}`)}`);
      }
    };
    const { random, surroundings } = this;
    const integers = [slot(), slot()];
    const doubles = slot();
    const singles = slot();
    for (const area of integers) fill(area, 'storel', 8, () => random.integer());
    this.integerAreas.push(...integers, ...surroundings.areas);
    if (!this.features.floats) return;
    fill(doubles, 'stored', 8, () => random.float('d'));
    fill(singles, 'stores', 4, () => random.float('s'));
    this.doubleAreas.push(doubles);
    this.singleAreas.push(singles);
  }

  private makeVariables(cls: BaseClass): void {
    const { random } = this;
    const wanted = random.between(2, 5);
    for (let i = 0; i < wanted; i++) {
      const name = `%${cls}${i}`;
      this.line(`${name} =${cls} copy ${cls === 's' || cls === 'd' ? random.float(cls) : random.integer()}`);
      this.variables[cls].push(name);
    }
  }

  /** Mixes every field of an aggregate into the variables. */
  private readAggregate({ leaves }: RandomType, pointer: string): void {
    for (const { letter, offset } of leaves) {
      const cls = baseOf(letter);
      const at = this.compute('l', `add ${pointer}, ${offset}`);
      const field = this.compute(cls, `${LOADS[letter]} ${at}`);
      const into = this.random.pick(this.variables[cls]);
      this.line(`${into} =${cls} add ${into}, ${field}`);
    }
  }

  private fillAggregate({ leaves }: RandomType, pointer: string): void {
    for (const { letter, offset } of leaves) {
      const value = this.value(baseOf(letter), 1);
      this.line(`store${letter} ${value}, ${this.compute('l', `add ${pointer}, ${offset}`)}`);
    }
  }

  private fetchVariadic(list: string): void {
    this.line(`vastart ${list}`);
    for (const cls of this.signature.variadic ?? []) {
      const value = this.compute(cls, `vaarg ${list}`);
      const into = this.random.pick(this.variables[cls]);
      this.line(`${into} =${cls} ${cls === 'd' ? 'sub' : 'xor'} ${into}, ${value}`);
    }
  }

  /** Returns at once when the calls are used up. */
  private checkBudget(): void {
    const left = this.compute('w', `loadw ${BUDGET}`);
    const next = this.compute('w', `sub ${left}, 1`);
    this.line(`storew ${next}, ${BUDGET}`);
    const some = this.compute('w', `csgtw ${next}, 0`);
    const [go, stop] = [this.label(), this.label()];
    this.line(`jnz ${some}, ${go}, ${stop}`);
    this.lines.push(stop);
    this.returnValue();
    this.lines.push(go);
  }

  private epilogue(): void {
    if (this.features.tailcalls && this.random.chance(15) && this.tailcall()) return;
    this.returnValue();
  }

  private returnValue(): void {
    const { kind, type } = this.signature.returns;
    const slot = type === null ? undefined : this.aggregateSlots.get(type);
    if (type === null || slot === undefined) {
      this.line(`ret ${this.value(baseOf(kind), 3)}`);
      return;
    }
    this.fillAggregate(type, slot);
    this.line(`ret ${slot}`);
  }

  // ---- statements

  private label(): string {
    return `@b${this.blocks++}`;
  }

  private statements(): void {
    while (this.budget-- > 0) {
      const kind = this.random.below(100);
      if (kind < 8) this.branch();
      else if (kind < 16) this.loop();
      else if (kind < 18 && this.budget < 20) return;
      else this.simple(kind);
    }
  }

  private simple(kind: number): void {
    const { features, random } = this;
    if (features.exits && random.chance(20)) this.exit();
    if (features.memory && kind < 36) this.store();
    else if (features.memory && kind < 40) this.blit();
    else if (features.calls && kind < 55) this.call();
    else this.assign();
    if (random.chance(3)) this.line(`dbgloc ${random.between(1, 99)}`);
  }

  private blit(): void {
    const [from, to] = [this.integerAreas[0], this.integerAreas[1]];
    const bytes = this.random.below(AREA_BYTES + 1);
    if (this.random.chance(50)) this.line(`blit ${from}, ${to}, ${bytes}`);
    else this.line(`blit ${to}, ${from}, ${bytes}`);
  }

  private some(limit: number): void {
    for (let i = this.random.between(1, limit); i > 0 && this.budget > 0; i--) {
      this.budget--;
      const kind = this.random.below(100);
      if (kind < 10) this.branch();
      else if (kind < 16) this.loop();
      else this.simple(kind);
    }
  }

  private branch(): void {
    const [yes, no, join] = [this.label(), this.label(), this.label()];
    this.line(`jnz ${this.value('w')}, ${yes}, ${no}`);
    this.lines.push(yes);
    this.some(4);
    this.line(`jmp ${join}`);
    this.lines.push(no);
    if (this.random.chance(60)) this.some(4);
    this.lines.push(join);
  }

  /** Up to 8 turns, tested at the top or at the bottom. */
  private loop(): void {
    const [top, body, end] = [this.label(), this.label(), this.label()];
    const counter = `%c${this.blocks}`;
    const step = this.random.pick(['1', '2']);
    this.line(`${counter} =w copy ${this.random.between(1, 8)}`);
    this.lines.push(top);
    if (this.random.chance(50)) {
      const more = this.compute('w', `csgtw ${counter}, 0`);
      this.line(`jnz ${more}, ${body}, ${end}`);
      this.lines.push(body);
      this.some(5);
      this.line(`${counter} =w sub ${counter}, ${step}`);
      this.line(`jmp ${top}`);
    } else {
      this.some(5);
      this.line(`${counter} =w sub ${counter}, ${step}`);
      const more = this.compute('w', `csgtw ${counter}, 0`);
      this.line(`jnz ${more}, ${top}, ${end}`);
    }
    this.lines.push(end);
  }

  /** Blocks that jump anywhere, until a counter has run down. */
  private tangle(): void {
    const blocks = Array.from({ length: this.random.between(3, 9) }, () => this.label());
    const end = this.label();
    this.line(`%fuel =w copy ${this.random.between(5, 40)}`);
    for (const block of blocks) {
      this.lines.push(block);
      this.budget = Math.max(this.budget, 4);
      for (let i = this.random.between(0, 3); i > 0; i--) this.simple(this.random.below(100));
      const next = this.label();
      this.line('%fuel =w sub %fuel, 1');
      this.line(`jnz ${this.compute('w', 'csgtw %fuel, 0')}, ${next}, ${end}`);
      this.lines.push(next);
      if (this.random.chance(25)) this.line(`jmp ${this.random.pick(blocks)}`);
      else this.line(`jnz ${this.value('w')}, ${this.random.pick(blocks)}, ${this.random.pick(blocks)}`);
    }
    this.lines.push(end);
  }

  // ---- calls

  private call(): void {
    const { random, surroundings } = this;
    if (surroundings.callees.length === 0) {
      this.assign();
      return;
    }
    const callee = random.pick(surroundings.callees);
    const list = this.argumentList(callee);
    const target = this.features.indirect && random.chance(25) ? this.compute('l', `copy ${callee.name}`) : callee.name;
    const { kind, type } = callee.returns;
    // An aggregate comes back through a pointer that only a call with a result passes.
    if (this.features.exits && random.chance(50)) this.state();
    if (type === null && random.chance(10)) this.line(`call ${target}(${list})`);
    else {
      const result = this.fresh();
      this.line(`${result} =${kind} call ${target}(${list})`);
      if (type !== null) this.readAggregate(type, result);
      else this.line(`${random.pick(this.variables[baseOf(kind)])} =${baseOf(kind)} copy ${result}`);
    }
  }

  // ---- exits

  /** A guard that mostly holds, or a division that mostly does not trap. */
  private exit(): void {
    const { random } = this;
    if (random.chance(70)) {
      const condition = this.condition();
      this.lives();
      this.line(`guard ${condition}, ${this.stateNumber()}`);
      return;
    }
    const cls = random.pick(['w', 'l'] as const);
    const [dividend, divisor] = [this.value(cls, 2), this.value(cls, 1)];
    if (random.chance(70)) this.state();
    const quotient = this.compute(cls, `${random.pick(['divt', 'remt'])} ${dividend}, ${divisor}`);
    if (random.chance(70)) this.line(`${random.pick(this.variables[cls])} =${cls} copy ${quotient}`);
  }

  private condition(): string {
    const { random } = this;
    const value = this.value('w', 2);
    const kind = random.below(4);
    if (kind === 0) return this.compute('w', `cugtw ${this.compute('w', `and ${value}, 63`)}, ${random.below(3)}`);
    if (kind === 1) return this.compute('w', `cslew ${value}, ${this.value('w', 0)}`);
    if (kind === 2) return this.compute('w', `or ${value}, ${random.below(2)}`);
    return this.compute('w', `cnew ${value}, ${random.integer()}`);
  }

  private lives(): void {
    for (let i = this.random.below(10); i > 0; i--) {
      const cls = this.random.pick(classesOf(this.features));
      this.line(`live ${cls} ${this.value(cls, 0)}`);
    }
  }

  private state(): void {
    this.lives();
    this.line(`state ${this.stateNumber()}`);
  }

  /** Tells the places of a program apart. */
  private stateNumber(): number {
    return Number(this.signature.name.slice(2)) * 1000 + this.states++;
  }

  private argumentList(callee: Signature): string {
    const args = callee.parameters.map((parameter) => this.argument(parameter));
    if (callee.variadic !== null) {
      args.push('...');
      for (const cls of callee.variadic) args.push(`${cls} ${this.value(cls, 1)}`);
    }
    return args.join(', ');
  }

  private argument({ kind, type }: Parameter): string {
    const slot = type === null ? undefined : this.aggregateSlots.get(type);
    if (type === null || slot === undefined) return `${kind} ${this.value(baseOf(kind), 1)}`;
    this.fillAggregate(type, slot);
    return `${kind} ${slot}`;
  }

  /** Only to functions with the same result and few enough arguments for registers on every target. */
  private tailcall(): boolean {
    const callee = this.surroundings.callees.find(({ parameters, returns, variadic }) => {
      const simple = variadic === null && parameters.length <= 4 && parameters.every(({ type }) => type === null);
      return simple && returns.type === null && returns.kind === this.signature.returns.kind;
    });
    if (callee === undefined) return false;
    this.line(`tailcall ${callee.name}(${this.argumentList(callee)})`);
    return true;
  }
}
