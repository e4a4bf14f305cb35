/** What counts as a difference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseModes, judge } from './compare-basic.js';
import { type Answer, TIMEOUT } from './fuzz-pool.js';

const modes = chooseModes('none', ['tier 0', 'tier 2', 'jit']);
const good: Answer = { stdout: '1\n', stderr: '', exitCode: 0, refusal: '', milliseconds: 1 };
const verdictOf = (...answers: readonly Answer[]): string => {
  const { kind, modes: which } = judge(answers, modes);
  return [kind, ...which].join(' ');
};

test('modes that agree are the same, also about an uncaught error', () => {
  const error = { ...good, exitCode: 1, stderr: 'Unhandled exception at line 3\n' };
  assert.equal(verdictOf(good, good, good), 'same');
  assert.equal(verdictOf(error, error, error), 'same');
});

test('output, errors and status each make a difference', () => {
  assert.equal(verdictOf(good, { ...good, stdout: '2\n' }, good), 'different tier 2');
  assert.equal(verdictOf(good, good, { ...good, stderr: 'x' }), 'different jit');
  assert.equal(verdictOf(good, { ...good, exitCode: 1 }, { ...good, exitCode: 1 }), 'different tier 2 jit');
});

test('crashes are differences, even in all modes', () => {
  const crash = { ...good, exitCode: 'crash: SIGSEGV' };
  assert.equal(verdictOf(good, good, crash), 'different jit');
  assert.equal(verdictOf(crash, crash, crash), 'different tier 2 jit');
});

test('too long is a difference unless it is so in all modes', () => {
  const late = { ...good, stdout: '', exitCode: TIMEOUT };
  assert.equal(verdictOf(late, late, late), 'too long');
  assert.equal(verdictOf(good, late, good), 'different tier 2');
});

test('a program that the compiler refuses has one answer', () => {
  assert.equal(verdictOf({ ...good, exitCode: 1, refusal: 'error[E0202]' }), 'refused');
});
