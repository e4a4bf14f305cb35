/** Which GOSUBs use the stack: only those whose subroutine may be under way twice, or shares code with what is no subroutine. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { listModule } from '#bytecode';
import { bytecodeOf } from './compile.js';

/** @param pushes places that push a return number, and `returns` how many pop one */
const stack = (name: string, text: string, pushes: number, pops: number): void =>
  void test(`gosub plan: ${name}`, () => {
    const listing = listModule(bytecodeOf(text.replaceAll(' | ', '\n')));
    const count = (op: string): number => listing.split(`  ${op}`).length - 1;
    assert.deepEqual([count('gosub.push'), count('gosub.pop')], [pushes, pops]);
  });

stack('one call', 'GOSUB a | END | a: | PRINT 1 | RETURN', 0, 0);
stack('several calls, several RETURNs', 'GOSUB a | GOSUB a | END | a: | IF x THEN RETURN | PRINT 1 | RETURN', 0, 0);
stack('before its calls', 'GOTO s | a: | PRINT 1 | RETURN | s: | FOR i = 1 TO 3 | GOSUB a | NEXT i', 0, 0);
stack('one that calls another', 'GOSUB a | GOSUB b | END | a: | GOSUB b | RETURN | b: | RETURN', 0, 0);
stack('one that runs on into another', 'GOSUB a | GOSUB b | END | a: | PRINT 1 | b: | RETURN', 0, 0);
stack('behind a loop without end', 'DO | GOSUB a | LOOP | a: | RETURN', 0, 0);
stack('ON GOSUB', 'ON k GOSUB a, b, a | END | a: | RETURN | b: | RETURN', 0, 0);
stack('in a procedure', 'SUB s | GOSUB a | RETURN | a: | RETURN | END SUB', 0, 0);

stack('recursion', 'GOSUB a | END | a: | IF n > 0 THEN GOSUB a | RETURN', 2, 1);
stack('through another', 'GOSUB a | END | a: | GOSUB b | RETURN | b: | GOSUB a | RETURN', 3, 2);
stack('through code that two share', 'GOSUB a | END | a: | GOSUB b | x: | RETURN | b: | GOTO x', 2, 1);
stack('recursion beside a plain one', 'GOSUB a | GOSUB c | END | a: | GOSUB a | RETURN | c: | RETURN', 2, 1);
stack('main runs into it', 'GOSUB a | a: | RETURN', 1, 1);
stack('it jumps out', 'GOSUB a | out: | END | a: | IF x THEN GOTO out | RETURN', 1, 1);
stack('ON GOSUB to both kinds', 'ON k GOSUB a, b | END | a: | RETURN | b: | GOSUB b | RETURN', 2, 1);
stack('a TRY in the function', 'TRY | GOSUB a | CATCH | END TRY | END | a: | RETURN', 1, 2);
const many = 'GOSUB a | '.repeat(257);
stack('very many calls, and one of another', `${many} GOSUB b | END | a: | RETURN | b: | RETURN`, 257, 1);
stack('RETURN alone', 'RETURN', 0, 1);
