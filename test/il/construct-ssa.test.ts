/** SSA construction: programs mean the same before and after, what is in SSA form stays, and size costs no more than it must. */
// before anything else: it counts what is compiled after it
import '../steps.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  Cls,
  computeCfg,
  computeDominators,
  computeFrontiers,
  constructSsa,
  evaluate,
  IlBuilder,
  type IlFunction,
  IlModule,
  Op,
  parseIl,
  printModule,
} from '#il';
import { SourceText } from '#support';
import { assertLinear } from '../steps.js';
import { generateRandomIl } from './generate-random.js';
import { assertSound, parseClean } from './helpers.js';
import { RandomSource } from './random-source.js';

test('random programs with many assignments mean the same', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const text = generateRandomIl(seed);
    const module = parseClean(text);
    const before = evaluate(module, 'main').result;
    for (const fn of module.functions) constructSsa(fn);
    assertSound(module);
    assert.equal(evaluate(module, 'main').result, before, `seed ${seed}`);
    const printed = printModule(module);
    for (const fn of module.functions) assert.equal(constructSsa(fn), 0);
    assert.equal(printModule(module), printed, 'nothing happens the second time');
  }
});

test('no dead and no needless phis', () => {
  const module = parseClean(`
function w $f(w %c) {
@start
	%dead =w copy 1
	%x =w copy 1
	%y =w copy 2
	jnz %c, @a, @b
@a
	%dead =w copy 2
	%x =w copy 3
	jmp @join
@b
	%t =w add %y, 1
	%y =w copy %t
@join
	%r =w add %x, 1
	ret %r
}`);
  constructSsa(module.functions[0]);
  assert.equal((printModule(module).match(/ phi /g) ?? []).length, 1);
});

/** `count` instructions in diamonds inside loops, a handful of variables assigned over and over. */
function bigProgram(count: number): string {
  const lines = ['function w $main(w %x) {', '@start', '\t%a =w copy 1', '\t%b =w copy 2', '\t%c =w copy 3'];
  for (let i = 0; i < count / 8; i++) {
    lines.push(
      `\tjnz %a, @yes${i}, @no${i}`,
      `@yes${i}`,
      '\t%a =w add %a, %b',
      '\t%b =w xor %b, %x',
      `\tjmp @join${i}`,
    );
    lines.push(
      `@no${i}`,
      '\t%c =w sub %c, 1',
      '\t%b =w add %b, %c',
      `@join${i}`,
      '\t%a =w mul %a, 3',
      '\t%x =w add %x, %a',
    );
    lines.push('\t%b =w add %b, 1', '\t%c =w xor %c, %b');
  }
  lines.push('\t%r =w add %a, %b', '\tret %r', '}', '');
  return lines.join('\n');
}

test('a hundred thousand instructions in one function', () => {
  assertLinear([25_000, 50_000, 100_000], (size) => {
    const { module, diagnostics } = parseIl(new SourceText('big.ssa', bigProgram(size)));
    assert.equal(diagnostics.length, 0);
    return () => {
      constructSsa(module.functions[0]);
    };
  });
  const { module } = parseIl(new SourceText('big.ssa', bigProgram(100_000)));
  constructSsa(module.functions[0]);
  assertSound(module);
});

test('phis are at the iterated dominance frontier, where the variable is live, and nowhere else', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const { module, fn, defs, uses } = randomAssignments(new RandomSource(seed));
    const expected = placedByDefinition(fn, defs, uses);
    constructSsa(fn);
    assertSound(module);
    const found: number[] = [];
    for (let block = 1; block < fn.blockCount; block++)
      if (fn.insOp[fn.blockFirst[block]] === Op.phi) found.push(block);
    assert.deepEqual(found, expected, `seed ${seed}`);
  }
});

type Assignments = { module: IlModule; fn: IlFunction; defs: Set<number>; uses: Set<number> };

/** A graph without unreachable blocks in which one temporary is assigned and used at random; uses come before assignments. */
function randomAssignments(random: RandomSource): Assignments {
  const module = new IlModule();
  const b = new IlBuilder(module);
  const fn = b.startFunction('f', { returns: Cls.w });
  const count = random.between(3, 14);
  const blocks = [1, ...Array.from({ length: count - 1 }, () => b.createBlock())];
  const x = b.reserve(Cls.w, 'x');
  const defs = new Set<number>([1]);
  const uses = new Set<number>();
  for (const block of blocks) {
    b.switchTo(block);
    if (block === 1) b.insTo(x, Op.copy, b.int(0));
    if (block > 1 && random.chance(30)) {
      b.effect(Op.storew, x, b.symbol('d'));
      uses.add(block);
    }
    if (block > 1 && random.chance(30)) {
      b.insTo(x, Op.copy, b.int(block));
      defs.add(block);
    }
    // One arm goes on to the next block, so that all are reachable.
    if (block === count) b.ret(b.int(0));
    else if (random.chance(30)) b.jmp(block + 1);
    else b.jnz(b.int(1), block + 1, random.between(2, count));
  }
  b.finishFunction();
  return { module, fn, defs, uses };
}

function placedByDefinition(fn: IlFunction, defs: Set<number>, uses: Set<number>): number[] {
  const cfg = computeCfg(fn);
  const frontiers = computeFrontiers(cfg, computeDominators(cfg));
  const live = new Set<number>();
  const work = [...uses];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (live.has(block)) continue;
    live.add(block);
    for (let edge = cfg.predStart[block]; edge < cfg.predStart[block + 1]; edge++) {
      if (!defs.has(cfg.predList[edge])) work.push(cfg.predList[edge]);
    }
  }
  const placed = new Set<number>();
  const pending = [...defs];
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    for (let at = frontiers.start[block]; at < frontiers.start[block + 1]; at++) {
      const join = frontiers.list[at];
      if (!live.has(join) || placed.has(join)) continue;
      placed.add(join);
      pending.push(join);
    }
  }
  return [...placed].sort((a, b) => a - b);
}

function nestAround(body: number, loops: number): string {
  const lines = ['function w $main(w %x) {', '@start', '\t%a =w copy 1'];
  for (let i = 0; i < loops; i++) lines.push(`@head${i}`, '\t%a =w add %a, 1');
  for (let i = 0; i < body; i++) lines.push(`@body${i}`);
  lines.push('\t%a =w mul %a, 3');
  for (let i = loops - 1; i >= 0; i--) lines.push(`\tjnz %x, @head${i}, @tail${i}`, `@tail${i}`);
  return `${lines.join('\n')}\n\tret %a\n}\n`;
}

test('five hundred nested loops around a long body', () => {
  assertLinear([125, 250, 500], (loops) => {
    const module = parseClean(nestAround(40 * loops, loops));
    return () => {
      constructSsa(module.functions[0]);
    };
  });
  const module = parseClean(nestAround(20_000, 500));
  constructSsa(module.functions[0]);
  assertSound(module);
});
