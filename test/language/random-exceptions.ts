/**
 * Random BASIC programs about TRY, from a seed, with what they must print: statements are generated as a tree, written as BASIC, and run
 * here by completion records (as ECMAScript defines try), which shares nothing with code generation.
 */

type Part = readonly Statement[];
type Loop = 'FOR' | 'WHILE' | 'DO';
type Statement =
  | { readonly kind: 'print'; readonly tag: number }
  | { readonly kind: 'throw'; readonly code: number; readonly when: number }
  | { readonly kind: 'again' }
  | { readonly kind: 'divide' }
  | { readonly kind: 'text'; readonly tag: number }
  | { readonly kind: 'if'; readonly when: number; readonly body: Part; readonly otherwise: Part }
  | { readonly kind: 'loop'; readonly word: Loop; readonly id: number; readonly count: number; readonly body: Part }
  | { readonly kind: 'exit' | 'continue'; readonly word: Loop; readonly id: number; readonly when: number }
  | { readonly kind: 'return'; readonly value: number; readonly when: number }
  | { readonly kind: 'call'; readonly callee: number }
  | { readonly kind: 'gosub'; readonly sub: number }
  | { readonly kind: 'try'; readonly body: Part; readonly catches: readonly Catch[]; readonly last: Part | null };
type Catch = { readonly codes: readonly number[]; readonly body: Part };
type Procedure = { readonly body: Part; readonly subs: readonly Part[] };

type Random = (limit: number) => number;

function randomFrom(seed: number): Random {
  let state = (seed ^ 0x51ed270b) | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const LIMIT = 400;

/** Programs that run beyond the limit are cut off by a counter of their own. */
export type RandomProgram = { readonly source: string; readonly output: string; readonly exitCode: number };

export function randomExceptions(seed: number): RandomProgram {
  const writer = new Writer(randomFrom(seed));
  const procedures = writer.procedures();
  const { output, exitCode } = new Model(procedures).run();
  return { source: writer.source(procedures), output, exitCode };
}

// ---- generation

class Writer {
  private readonly random: Random;
  private tags = 0;
  private loops = 0;
  private readonly open: { readonly word: Loop; readonly id: number }[] = [];
  private inCatch = 0;
  private budget = 0;
  private at = 0;
  private subs = 0;

  constructor(random: Random) {
    this.random = random;
  }

  /** The last one is the module level. Calls go to earlier procedures, so nothing recurs. */
  procedures(): Procedure[] {
    return Array.from({ length: 1 + this.random(3) }, (_, at): Procedure => {
      this.at = at;
      this.subs = this.random(3);
      this.budget = 40;
      const body = [...this.block(0), ...this.block(0), ...this.block(0)];
      const subs: Part[] = [];
      const count = this.subs;
      for (let sub = 0; sub < count; sub++) {
        // A subroutine may call the ones behind it.
        this.budget = 8;
        this.subs = count;
        this.firstSub = sub + 1;
        subs.push(this.block(2));
      }
      this.firstSub = 0;
      return { body, subs };
    });
  }
  private firstSub = 0;

  private block(depth: number): Part {
    return Array.from({ length: 1 + this.random(4) }, () => this.statement(depth));
  }

  private statement(depth: number): Statement {
    const { random } = this;
    const print = (): Statement => ({ kind: 'print', tag: this.tags++ });
    if (this.budget-- <= 0) return print();
    if (depth === 0 && random(3) > 0) return this.try(1);
    switch (random(depth > 4 ? 9 : 15)) {
      case 0:
        return { kind: 'throw', code: 1 + random(5), when: random(4) };
      case 1:
        return this.inCatch > 0 ? { kind: 'again' } : print();
      case 2:
        return random(3) === 0 ? { kind: 'divide' } : { kind: 'text', tag: this.tags++ };
      case 3:
      case 4: {
        const loop = this.open.length === 0 ? undefined : this.open[random(this.open.length)];
        if (loop === undefined) return print();
        // The innermost loop of its word is the one that EXIT means.
        const target = this.open.findLast(({ word }) => word === loop.word) ?? loop;
        return { kind: random(2) === 0 ? 'exit' : 'continue', ...target, when: random(4) };
      }
      case 5:
        return { kind: 'return', value: random(100), when: this.at === 0 || random(3) === 0 ? random(4) : 3 };
      case 6:
        return this.at > 0 ? { kind: 'call', callee: random(this.at) } : print();
      case 7:
        return this.firstSub < this.subs
          ? { kind: 'gosub', sub: this.firstSub + random(this.subs - this.firstSub) }
          : print();
      case 8:
        return print();
      case 9:
        return { kind: 'if', when: random(4), body: this.block(depth + 1), otherwise: this.block(depth + 1) };
      case 10: {
        const loop = { word: (['FOR', 'WHILE', 'DO'] as const)[random(3)], id: this.loops++ };
        this.open.push(loop);
        const body = this.block(depth + 1);
        this.open.pop();
        return { kind: 'loop', ...loop, count: 1 + random(3), body };
      }
      default:
        return this.try(depth + 1);
    }
  }

  private try(depth: number): Statement {
    const { random } = this;
    const body = this.block(depth);
    const catches = Array.from({ length: random(3) }, (): Catch => {
      this.inCatch++;
      const codes = Array.from({ length: random(3) }, () => (random(6) === 0 ? 11 : 1 + random(5)));
      const one = { codes, body: this.block(depth) };
      this.inCatch--;
      return one;
    });
    const last = catches.length === 0 || random(2) === 0 ? this.block(depth) : null;
    return { kind: 'try', body, catches, last };
  }

  // ---- as BASIC

  /** Every statement counts in `n&`: conditions and the emergency brake use it. */
  source(procedures: readonly Procedure[]): string {
    const lines = ['GLOBAL n AS INTEGER', 'GLOBAL zero AS INTEGER', 'DIM keep(3) AS STRING'];
    procedures.forEach(({ body, subs }, at) => {
      const isMain = at === procedures.length - 1;
      if (!isMain) lines.push(`FUNCTION P${at}(p AS INTEGER) AS STRING`, `LOCAL s$ = "local" + STR$(p)`);
      this.write(lines, body, at, isMain);
      lines.push(isMain ? 'END' : 'EXIT FUNCTION');
      subs.forEach((sub, k) => {
        lines.push(`sub${at}_${k}:`);
        this.write(lines, sub, at, isMain);
        lines.push('RETURN');
      });
      if (!isMain) lines.push('END FUNCTION');
    });
    return `${lines.join('\n')}\n`;
  }

  private write(lines: string[], part: Part, at: number, isMain: boolean): void {
    const inner = (body: Part): void => this.write(lines, body, at, isMain);
    for (const one of part) {
      lines.push('n = n + 1', `IF n > ${LIMIT} THEN END`);
      const guard = 'when' in one ? `IF (n AND 3) >= ${one.when} THEN` : '';
      switch (one.kind) {
        case 'print':
          lines.push(`PRINT "t${one.tag} "; n; " "; ERR`);
          break;
        case 'throw':
          lines.push(`${guard} THROW ${one.code}`);
          break;
        case 'again':
          lines.push('THROW');
          break;
        case 'divide':
          lines.push('PRINT "x" + STR$(n); 7 \\ zero');
          break;
        case 'text':
          lines.push(`keep(n AND 7) = "k" + STR$(n) + UCASE$("t${one.tag}" + keep(0))`, 'PRINT keep(n AND 3)');
          break;
        case 'if':
          lines.push(guard);
          inner(one.body);
          lines.push('ELSE');
          inner(one.otherwise);
          lines.push('END IF');
          break;
        case 'loop':
          lines.push(
            one.word === 'FOR' ? `FOR c${one.id} = 1 TO ${one.count}` : `c${one.id} = 0`,
            ...(one.word === 'FOR' ? [] : [one.word === 'WHILE' ? `WHILE c${one.id} < ${one.count}` : 'DO']),
          );
          if (one.word !== 'FOR') lines.push(`c${one.id} = c${one.id} + 1`);
          inner(one.body);
          lines.push(
            one.word === 'FOR' ? 'NEXT' : one.word === 'WHILE' ? 'WEND' : `LOOP WHILE c${one.id} < ${one.count}`,
          );
          break;
        case 'exit':
        case 'continue':
          lines.push(`${guard} ${one.kind.toUpperCase()} ${one.word}`);
          break;
        case 'return':
          lines.push(isMain ? `${guard} END` : `${guard} RETURN "r${one.value}" + STR$(n)`);
          break;
        case 'call':
          lines.push(`PRINT "c" + STR$(n) + P${one.callee}(n)`);
          break;
        case 'gosub':
          lines.push(`GOSUB sub${at}_${one.sub}`);
          break;
        case 'try':
          lines.push('TRY');
          inner(one.body);
          for (const { codes, body } of one.catches) {
            lines.push(`CATCH ${codes.join(', ')}`.trimEnd());
            inner(body);
          }
          if (one.last !== null) {
            lines.push('FINALLY');
            inner(one.last);
          }
          lines.push('END TRY');
          break;
      }
    }
  }
}

// ---- meaning

type Completion =
  | { readonly kind: 'normal' }
  | { readonly kind: 'error'; readonly code: number }
  | { readonly kind: 'exit' | 'continue'; readonly id: number }
  | { readonly kind: 'return' };

const NORMAL: Completion = { kind: 'normal' };

class Ended extends Error {}

class Model {
  private readonly code: readonly Procedure[];
  private readonly out: string[] = [];
  private readonly keep = ['', '', '', ''];
  private n = 0;
  private err = 0;
  /** Of the function that runs. */
  private result = '';

  constructor(code: readonly Procedure[]) {
    this.code = code;
  }

  run(): { output: string; exitCode: number } {
    let exitCode = 0;
    try {
      if (this.part(this.code[this.code.length - 1].body, this.code.length - 1, 0).kind === 'error') exitCode = 1;
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
    }
    return { output: this.out.join(''), exitCode };
  }

  private fail(code: number): Completion {
    this.err = code;
    return { kind: 'error', code };
  }

  private part(part: Part, at: number, handled: number): Completion {
    for (const one of part) {
      if (++this.n > LIMIT) throw new Ended();
      const completion = this.statement(one, at, handled);
      if (completion.kind !== 'normal') return completion;
    }
    return NORMAL;
  }

  /** `handled`: the error that the innermost CATCH around is for. */
  private statement(one: Statement, at: number, handled: number): Completion {
    const { n } = this;
    if ('when' in one && one.kind !== 'if' && (n & 3) < one.when) return NORMAL;
    switch (one.kind) {
      case 'print':
        this.out.push(`t${one.tag} ${n} ${this.err}\n`);
        return NORMAL;
      case 'throw':
        return this.fail(one.code);
      case 'again':
        return this.fail(handled);
      case 'divide':
        this.out.push(`x${n}`);
        return this.fail(11);
      case 'text':
        if ((n & 7) > 3) return this.fail(9);
        this.keep[n & 7] = `k${n}${(`t${one.tag}${this.keep[0]}`).toUpperCase()}`;
        this.out.push(`${this.keep[n & 3]}\n`);
        return NORMAL;
      case 'if':
        return this.part((n & 3) >= one.when ? one.body : one.otherwise, at, handled);
      case 'loop':
        for (let turn = 0; turn < one.count; turn++) {
          const completion = this.part(one.body, at, handled);
          const isOurs = 'id' in completion && completion.id === one.id;
          if (isOurs && completion.kind === 'exit') return NORMAL;
          if (completion.kind !== 'normal' && !isOurs) return completion;
        }
        return NORMAL;
      case 'exit':
      case 'continue':
        return { kind: one.kind, id: one.id };
      case 'return':
        if (at === this.code.length - 1) throw new Ended();
        // RETURN assigns the result and leaves; when a FINALLY leaves another way, the value stays.
        this.result = `r${one.value}${n}`;
        return { kind: 'return' };
      case 'call': {
        const outer = this.result;
        this.result = '';
        const completion = this.part(this.code[one.callee].body, one.callee, 0);
        const { result } = this;
        this.result = outer;
        if (completion.kind === 'error') return completion;
        this.out.push(`c${n}${result}\n`);
        return NORMAL;
      }
      case 'gosub': {
        const completion = this.part(this.code[at].subs[one.sub], at, 0);
        return completion;
      }
      case 'try':
        return this.try(one, at, handled);
    }
  }

  private try(one: Extract<Statement, { kind: 'try' }>, at: number, handled: number): Completion {
    let completion = this.part(one.body, at, handled);
    if (completion.kind === 'error') {
      const { code } = completion;
      const found = one.catches.find(({ codes }) => codes.length === 0 || codes.includes(code));
      if (found !== undefined) completion = this.part(found.body, at, code);
    }
    if (one.last === null) return completion;
    const last = this.part(one.last, at, handled);
    if (last.kind !== 'normal') return last;
    // The error goes on as it was, whatever FINALLY has handled.
    if (completion.kind === 'error') this.err = completion.code;
    return completion;
  }
}
