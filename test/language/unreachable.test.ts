/** Warnings about unreachable code: one per stretch, none where something jumps to a label. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { codes } from './helpers.js';

const warns = (name: string, text: string, ...lines: readonly number[]): void =>
  void test(`unreachable: ${name}`, () => {
    assert.deepEqual(
      codes(text),
      lines.map((line) => `${line}:W0611`),
    );
  });

warns('nothing in ordinary code', 'FOR i = 1 TO 3\nIF i = 2 THEN EXIT FOR\nPRINT i\nNEXT\nPRINT "end"\nEND');
warns('behind END, once per stretch', 'END\nPRINT 1\nPRINT 2', 2);
warns('behind GOTO up to a label that is used', 'GOTO a\nPRINT 1\na:\nPRINT 2\nGOTO b\nPRINT 3\nb:', 2, 6);
warns('behind a label that nobody uses', 'END\nlost:\nPRINT 1', 3);
warns('numbered lines are entered when something goes there', '10 GOSUB 40\n20 END\n30 PRINT 1\n40 RETURN', 3);
warns('a label inside a block is a way in', 'GOTO inside\nIF x THEN\ninside:\nPRINT 1\nEND IF\nPRINT 2');
warns('behind an IF that leaves either way', 'SUB S\nIF x THEN RETURN ELSE EXIT SUB\nPRINT 1\nEND SUB', 3);
warns('not behind an IF without ELSE', 'SUB S\nIF x THEN RETURN\nPRINT 1\nEND SUB');
warns('behind a SELECT all of whose arms leave', 'SELECT CASE x\nCASE 1\nEND\nCASE ELSE\nEND\nEND SELECT\nPRINT 1', 7);
warns('not behind a SELECT without CASE ELSE', 'SELECT CASE x\nCASE 1\nEND\nEND SELECT\nPRINT 1');
warns(
  'in loops, not behind them',
  'DO\nEXIT DO\nPRINT 1\nLOOP\nFOR i = 1 TO 2\nCONTINUE FOR\nPRINT 2\nNEXT\nPRINT 3',
  3,
  7,
);
warns('behind THROW', 'TRY\nTHROW 1\nPRINT 1\nCATCH\nPRINT 2\nEND TRY\nPRINT 3', 3);
warns('behind a TRY whose every way leaves', 'TRY\nEND\nCATCH\nEND\nEND TRY\nPRINT 1', 6);
warns('behind a FINALLY that leaves', 'SUB S\nTRY\nPRINT 1\nFINALLY\nRETURN\nEND TRY\nPRINT 2\nEND SUB', 7);
warns('DATA and declarations are no code', 'END\nDATA 1, 2\nSUB S\nEND SUB\nTYPE T\nx AS INTEGER\nEND TYPE');
