/** Control flow: dominators, frontiers and loops against their definitions on random graphs, and depth without recursion. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Cfg,
  Cls,
  computeCfg,
  computeDominators,
  computeFrontiers,
  computeLoops,
  IlBuilder,
  type IlFunction,
  IlModule,
  removeUnreachableBlocks,
} from '#il';
import { assertSound } from './helpers.js';
import { RandomSource } from './random-source.js';

/** A function whose blocks jump anywhere but to the start. */
function randomGraph(random: RandomSource, blocks: number): IlFunction {
  const builder = new IlBuilder(new IlModule());
  const fn = builder.startFunction('f');
  const numbers = [1, ...Array.from({ length: blocks - 1 }, () => builder.createBlock())];
  for (const block of numbers) {
    builder.switchTo(block);
    const target = (): number => random.between(2, blocks);
    const kind = random.below(10);
    if (kind === 0 || blocks === 1) builder.ret();
    else if (kind < 5) builder.jmp(target());
    else builder.jnz(builder.int(1), target(), target());
  }
  return builder.finishFunction() && fn;
}

/** Blocks reachable from the start when one block may not be entered. */
function reachableWithout(fn: IlFunction, removed: number): Set<number> {
  const seen = new Set<number>();
  const work = removed === 1 ? [] : [1];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (seen.has(block)) continue;
    seen.add(block);
    for (const next of [fn.blockSucc0[block], fn.blockSucc1[block]])
      if (next !== 0 && next !== removed) work.push(next);
  }
  return seen;
}

const predecessors = (cfg: Cfg, block: number): number[] =>
  [...cfg.predList.subarray(cfg.predStart[block], cfg.predStart[block + 1])].sort((a, b) => a - b);

test('dominators, frontiers and loops are what their definitions say', () => {
  const random = new RandomSource(42);
  for (let round = 0; round < 300; round++) {
    const fn = randomGraph(random, random.between(1, 14));
    const cfg = computeCfg(fn);
    const dominators = computeDominators(cfg);
    const reachable = reachableWithout(fn, 0);
    const blocks = Array.from({ length: fn.blockCount - 1 }, (_, i) => i + 1);
    const without = new Map(blocks.map((block) => [block, reachableWithout(fn, block)]));
    const dominates = (above: number, below: number): boolean =>
      reachable.has(above) && reachable.has(below) && !without.get(above)?.has(below);
    for (const above of blocks) {
      assert.equal(cfg.isReachable(above), reachable.has(above));
      for (const below of blocks) assert.equal(dominators.dominates(above, below), dominates(above, below));
    }
    const frontiers = computeFrontiers(cfg, dominators);
    const depth = new Int32Array(fn.blockCount);
    for (const block of blocks.filter((candidate) => reachable.has(candidate))) {
      const expected = blocks.filter(
        (join) =>
          predecessors(cfg, join).some((from) => dominates(block, from)) && (!dominates(block, join) || join === block),
      );
      const found = [...frontiers.list.subarray(frontiers.start[block], frontiers.start[block + 1])];
      assert.deepEqual(
        found.sort((a, b) => a - b),
        expected,
      );
      for (const member of naturalLoop(cfg, block, dominates)) depth[member]++;
    }
    assert.deepEqual([...computeLoops(cfg, dominators).depth], [...depth]);
  }
});

/** Members of the loop with this header; empty when it heads none. */
function naturalLoop(cfg: Cfg, header: number, dominates: (a: number, b: number) => boolean): Set<number> {
  const work = predecessors(cfg, header).filter((from) => dominates(header, from));
  const members = new Set<number>(work.length > 0 ? [header] : []);
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (members.has(block)) continue;
    members.add(block);
    work.push(...predecessors(cfg, block).filter((from) => cfg.isReachable(from)));
  }
  return members;
}

test('removing unreachable blocks renumbers what stays', () => {
  const random = new RandomSource(7);
  for (let round = 0; round < 200; round++) {
    const fn = randomGraph(random, random.between(2, 12));
    const names = [...reachableWithout(fn, 0)].sort((a, b) => a - b).map((block) => fn.blockNames[block]);
    const before = fn.blockCount;
    const removed = removeUnreachableBlocks(fn);
    assert.equal(fn.blockCount, before - removed);
    assert.deepEqual(fn.blockNames.slice(1), names);
    assert.equal(reachableWithout(fn, 0).size, fn.blockCount - 1);
    assert.equal(removeUnreachableBlocks(fn), 0);
  }
});

test('a phi loses the inputs of removed blocks', () => {
  const module = new IlModule();
  const b = new IlBuilder(module);
  b.startFunction('f', { returns: Cls.w });
  const dead = b.createBlock('dead');
  const end = b.createBlock('end');
  b.jmp(end);
  b.switchTo(dead);
  b.jmp(end);
  b.switchTo(end);
  b.ret(
    b.phi(Cls.w, [
      [1, b.int(1)],
      [dead, b.int(2)],
    ]),
  );
  const fn = b.finishFunction();
  assert.equal(removeUnreachableBlocks(fn), 1);
  assertSound(module);
});

test('a hundred thousand nested and chained blocks take no recursion', () => {
  const b = new IlBuilder(new IlModule());
  b.startFunction('f');
  const headers: number[] = [];
  for (let i = 0; i < 1000; i++) {
    const header = b.createBlock();
    b.jmp(header);
    b.switchTo(header);
    headers.push(header);
  }
  for (let i = 0; i < 100_000; i++) {
    const next = b.createBlock();
    b.jmp(next);
    b.switchTo(next);
  }
  for (const header of headers.reverse()) {
    const next = b.createBlock();
    b.jnz(b.int(1), header, next);
    b.switchTo(next);
  }
  b.ret();
  const fn = b.finishFunction();
  const cfg = computeCfg(fn);
  const dominators = computeDominators(cfg);
  assert.equal(computeLoops(cfg, dominators).depth[50_000], 1000);
});

test('a graph is acyclic exactly when a depth-first walk meets no block on its own path', () => {
  const random = new RandomSource(77);
  let acyclic = 0;
  for (let round = 0; round < 600; round++) {
    const fn = randomGraph(random, 1 + random.below(7));
    const cyclic = hasCycle(fn, 1, new Set(), new Set());
    assert.equal(computeCfg(fn).isAcyclic, !cyclic);
    if (!cyclic) acyclic++;
  }
  assert.ok(acyclic > 50 && acyclic < 550, `${acyclic} of 600 are acyclic`);
});

function hasCycle(fn: IlFunction, block: number, path: Set<number>, done: Set<number>): boolean {
  if (path.has(block)) return true;
  if (done.has(block)) return false;
  done.add(block);
  path.add(block);
  const found = [fn.blockSucc0[block], fn.blockSucc1[block]].some((to) => to !== 0 && hasCycle(fn, to, path, done));
  path.delete(block);
  return found;
}

test('walks of graphs of different sizes do not disturb each other', () => {
  const random = new RandomSource(78);
  const graphs = [3, 200, 5, 64, 65, 2, 500, 4].map((blocks) => randomGraph(random, blocks));
  const ordersOf = (fn: IlFunction): number[][] => {
    const { order, preorder, parentOf } = computeCfg(fn);
    return [order, preorder, parentOf].map((column) => [...column]);
  };
  const before = graphs.map((fn) => computeCfg(fn));
  const orders = graphs.map(ordersOf);
  assert.deepEqual([...graphs].reverse().map(ordersOf).reverse(), orders);
  // What a walk found stays as it was when there were others.
  assert.deepEqual(
    before.map(({ order, preorder, parentOf }) => [order, preorder, parentOf].map((column) => [...column])),
    orders,
  );
});
