/** Every mistake that the diagnostics cases show is answered with what to write instead, and one mistake by one message. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { diagnose } from './helpers.js';

const CASES = new URL('../../test/golden/diagnostics/', import.meta.url);

test('every error names a remedy', () => {
  let errors = 0;
  for (const file of readdirSync(CASES)) {
    const [text] = readFileSync(new URL(file, CASES), 'utf8').split("' ---- expect\n");
    for (const one of diagnose(text).diagnostics.filter(({ severity }) => severity === 'error')) {
      assert.notEqual(one.help, '', `${file}: ${one.code} ${one.message}`);
      errors++;
    }
  }
  assert.ok(errors > 100);
});

/** The help of the only error in `text`. */
function remedy(text: string): string {
  const { diagnostics } = diagnose(text);
  assert.equal(diagnostics.length, 1, text);
  return diagnostics[0].help;
}

test('habits from other languages are recognised', () => {
  assert.equal(remedy('x += 1\n'), 'there is no +=; write x = x + value');
  assert.equal(remedy('IF a == 2 THEN PRINT 1\n'), 'a comparison has one =');
  assert.equal(remedy('SELECT CASE x\nCASE > 3\nEND SELECT\n'), 'write CASE IS > value');
  assert.equal(remedy('i++\n'), 'INC adds 1 to a variable');
  assert.equal(remedy('i--\n'), 'DEC takes 1 off a variable');
  assert.equal(remedy('PRINT "a" & "b"\n'), 'write AND, or + between STRINGs');
  assert.equal(remedy('PRINT a[1\n'), 'subscripts and arguments stand in parentheses: ( )');
  assert.equal(remedy('PRINT “\n'), 'strings stand between straight quotes: "…"');
});

test('what other BASICs have is answered with what to do here', () => {
  assert.equal(remedy('DEFINT A-Z\n'), 'the type of a name is its suffix (n%, s$) or what DIM … AS says');
  assert.equal(remedy('DIM p AS INTEGER\nWITH p\n'), 'write the variable before each field: p.x = 1');
  assert.equal(remedy('SUB s(a())\nEND SUB\n'), 'module arrays are visible in every procedure');
});

test('a type that is unknown is reported once, not again for each field', () => {
  const { diagnostics } = diagnose('DIM p AS Nope\np.x = 1\nPRINT p.y + p.z\np.q.r = p.s\n');
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['E0305'],
  );
});

test('PRINT with nothing before a parenthesis asks for an expression', () => {
  const [one] = diagnose('PRINT )\n').diagnostics;
  assert.equal(one.message, "expected an expression, found ')'");
});
