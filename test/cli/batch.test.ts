/** --batch-jit */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Folder } from './fbc.js';

const folder = new Folder();
folder.write('b/02_bad.bas', 'PRINT (\n');
folder.write('b/01_hello.bas', 'PRINT "one"\n');
folder.write('b/sub/03_fails.bas', 'PRINT "three"\nTHROW 5\n');
folder.write('b/sub/04_last.bas', 'PRINT "four"\n');
folder.write('b/notes.txt', 'no program');
folder.write('slow/1.bas', 'PRINT "start"\nFLUSH\nDO\nLOOP\n');
folder.write('slow/2.bas', 'PRINT "end"\n');

const lines = (stderr: string): string[] =>
  stderr.split('\n').filter((line) => /^(\[| {2}(OK|FAIL|TIMEOUT)|[A-Z]\w+: )/.test(line));

test('runs everything, sorted, and sums up', () => {
  const { stdout, stderr, status } = folder.fbc(['--batch-jit', 'b']);
  assert.equal(stdout, 'one\nthree\nfour\n');
  assert.equal(status, 1);
  const [...got] = lines(stderr);
  assert.deepEqual(got.slice(0, 11), [
    '[1/4] b/01_hello.bas',
    '  OK    b/01_hello.bas',
    '[2/4] b/02_bad.bas',
    '  FAIL (parse, exit=1)  b/02_bad.bas',
    '[3/4] b/sub/03_fails.bas',
    '  FAIL (execute, exit=1)  b/sub/03_fails.bas',
    '[4/4] b/sub/04_last.bas',
    '  OK    b/sub/04_last.bas',
    'Files:   4',
    'Passed:  2',
    'Failed:  2',
  ]);
  assert.match(got[11], /^Compile: \d+\.\d{3} s$/);
  assert.match(got[12], /^Execute: /);
  assert.match(got[13], /^Total: /);
});

test('--fail-fast stops at the first failure', () => {
  const { stdout, stderr, status } = folder.fbc(['--batch-jit', 'b', '--fail-fast']);
  assert.equal(stdout, 'one\n');
  assert.equal(status, 1);
  assert.match(stderr, /^Files: {3}2$/m);
});

test('a program that hangs is ended', () => {
  const { stdout, stderr, status } = folder.fbc(['--batch-jit', 'slow', '--timeout', '4.5']);
  assert.equal(stdout, 'start\nend\n');
  assert.equal(status, 1);
  assert.deepEqual(lines(stderr).slice(0, 4), [
    '[1/2] slow/1.bas',
    '  TIMEOUT (>4.5s)  slow/1.bas',
    '[2/2] slow/2.bas',
    '  OK    slow/2.bas',
  ]);
});

test('a batch without failures ends with 0', () => {
  folder.write('good/x.bas', 'x = 1\n');
  assert.equal(folder.fbc(['--batch-jit', 'good', '--metrics']).status, 0);
});
