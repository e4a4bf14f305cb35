/** Size, depth and rubbish: nothing may throw, hang or overflow, and what is too much is said with its place. */
// before anything else: it counts what is compiled after it
import '../steps.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeSource, parseProgram } from '#language';
import { SourceText } from '#support';
import { assertLinear } from '../steps.js';
import { codes, diagnose } from './helpers.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a 100,000-line program', () => {
  const lines = 'x = x + 1\nIF x > 5 THEN PRINT "a"; x ELSE PRINT "b"\nFOR i = 1 TO 10\n  s$ = LEFT$(s$, 3)\nNEXT i\n';
  assert.deepEqual(codes(lines.repeat(20_000)), []);
  assertLinear([1000, 2000, 4000], (times) => {
    const text = lines.repeat(times);
    return () => {
      codes(text);
    };
  });
});

const DEEP: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['100,000 parentheses', `x = ${'('.repeat(100_000)}1${')'.repeat(100_000)}`, []],
  ['a sum of 100,000 literals', `x = ${'1+'.repeat(100_000)}1`, []],
  ['a sum of 100,000 variables', `x = y${'+y'.repeat(100_000)}`, []],
  ['100,000 strings joined', `x$ = y$${'+y$'.repeat(100_000)}`, []],
  ['100,000 comparisons', `x = y${'<y'.repeat(100_000)}`, []],
  ['100,000 conditions', `IF y${' AND y'.repeat(100_000)} THEN PRINT 1`, []],
  ['alternating types', `x = y${'\\2/3'.repeat(20_000)}`, []],
  ['nesting to the right, within the limit', `x = ${'(1+'.repeat(900)}y${')'.repeat(900)}`, []],
  ['nesting to the right, beyond it', `x = ${'(1+'.repeat(10_000)}y${')'.repeat(10_000)}`, ['1:E0104']],
  ['10,000 signs', `x = ${'-'.repeat(10_000)}y`, ['1:E0104']],
  ['10,000 NOTs', `IF ${'NOT '.repeat(10_000)}y THEN PRINT 1`, ['1:E0104']],
  ['calls within the limit', `x = ${'SIN('.repeat(900)}y${')'.repeat(900)}`, []],
  ['10,000 calls', `x = ${'SIN('.repeat(10_000)}y${')'.repeat(10_000)}`, ['1:E0104']],
  ['10,000 members', `x = a${'.b'.repeat(10_000)}`, ['1:E0104']],
  ['CREATE in CREATE', `x = ${'CREATE p('.repeat(10_000)}`, ['1:E0104']],
  ['AWAIT AWAIT', `x = ${'AWAIT '.repeat(10_000)} y`, ['1:E0104']],
  ['blocks within the limit', `${'IF x THEN\n'.repeat(490)}${'END IF\n'.repeat(490)}`, []],
  ['10,000 blocks', `${'IF x THEN\n'.repeat(10_000)}${'END IF\n'.repeat(10_000)}`, ['500:E0105']],
  ['10,000 one-line IFs', `${'IF x THEN '.repeat(10_000)}PRINT 1`, ['1:E0105']],
  ['5000 times ELSE IF', `IF x THEN\n${'ELSE IF y THEN\n'.repeat(5000)}END IF\n`, []],
  ['400 times ELSE IF with END IFs', `IF x THEN\n${'ELSE IF y THEN\n'.repeat(400)}${'END IF\n'.repeat(401)}`, []],
];

for (const [name, text, expected] of DEEP) test(name, () => assert.deepEqual(codes(text), expected));

test('invalid UTF-8 is a diagnostic with its place', () => {
  const { source, diagnostics } = decodeSource('bad.bas', new Uint8Array([...bytes('PRINT 1\nx$ = "é'), 0xff, 0x22]));
  assert.equal(diagnostics.length, 1);
  assert.equal(diagnostics[0].code, 'E0005');
  assert.equal(source.lineAt(diagnostics[0].span.start), 2);
  assert.equal(source.columnAt(diagnostics[0].span.start), 8);
});

test('UTF-8: overlong, surrogate and cut sequences are invalid; a byte order mark is skipped', () => {
  const bad = [[0xc0, 0x80], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe4, 0xb8], [0x80]];
  for (const one of bad) assert.equal(decodeSource('x', new Uint8Array(one)).diagnostics.length, 1, String(one));
  assert.equal(decodeSource('x', bytes('PRINT "世界 😀"')).diagnostics.length, 0);
  assert.equal(decodeSource('x', new Uint8Array([0xef, 0xbb, 0xbf, 0x41])).source.text, 'A');
});

const PROGRAM = `TYPE P
  X AS INTEGER
END TYPE
CLASS C EXTENDS B
  n AS LIST OF STRING
  METHOD m(a, b$) AS P
    RETURN CREATE P(X := 1)
  END METHOD
END CLASS
DIM a(3, 1 TO 4) AS DOUBLE, h AS HASHMAP = x, o AS C = NEW C(1)
10 FOR EACH k, v IN h.KEYS()
  SELECT CASE a(1, 2)
    CASE 1 TO 3, IS > 5 : PRINT USING "##"; o.m(1, "x").X;
    CASE ELSE : IF NOT x THEN GOTO 10 ELSE GOSUB 10
  END SELECT
NEXT k
TRY
  THROW 5
CATCH 1, 2
  s$(1 TO 3) = "a" + s$(2 TO)
FINALLY
  DO UNTIL EOF(1): LOOP
END TRY
SUB s(BYREF q AS P)
  LOCAL z% = 3
  MATCH TYPE q
    CASE INTEGER n% : EXIT SUB
  END MATCH
END SUB
`;

test('a program cut off at any place', () => {
  for (let end = 0; end < PROGRAM.length; end++) diagnose(PROGRAM.slice(0, end));
});

test('a program with any one token missing or doubled', () => {
  const tokens = PROGRAM.match(/\w+[$%]?|\n|[^\w\s]/g) ?? [];
  for (let i = 0; i < tokens.length; i++) {
    diagnose([...tokens.slice(0, i), ...tokens.slice(i + 1)].join(' '));
    diagnose([...tokens.slice(0, i), tokens[i], ...tokens.slice(i)].join(' '));
  }
});

const WORDS =
  'IF THEN ELSE ELSEIF END ENDIF FOR EACH TO STEP NEXT IN WHILE WEND DO LOOP UNTIL REPEAT SELECT CASE IS WHEN MATCH TYPE TRY ' +
  'CATCH FINALLY THROW SUB FUNCTION WORKER CLASS EXTENDS METHOD CONSTRUCTOR DESTRUCTOR DIM AS INTEGER STRING LIST OF HASHMAP ANY ' +
  'LOCAL SHARED GLOBAL CONST REDIM ERASE PRINT USING INPUT LINE READ DATA RESTORE GOTO GOSUB RETURN ON EXIT CONTINUE NEW CREATE ' +
  'ME NOTHING SUPER SPAWN AWAIT SEND RECEIVE PARENT OPEN CLOSE FIELD LSET GET PUT SWAP INC DEF FN CALL LET OPTION NOT AND OR XOR ' +
  'MOD IIF LEFT$ MID$ SUM MAX a b c% d$ e# p o 1 2.5 10 "s" ( ) , ; : . = <> < > + - * / \\ ^ ? # := \n \n \n';

test('token soup never throws', () => {
  const token = fc.constantFrom(...WORDS.split(/ /));
  fc.assert(
    fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
      diagnose(tokens.join(' '));
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test('byte soup never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (soup) => {
      const { source } = decodeSource('soup.bas', soup);
      parseProgram(source);
    }),
    { numRuns: 2000, seed: 11 },
  );
});

test('character soup never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (soup) => {
      parseProgram(new SourceText('soup.bas', soup));
    }),
    { numRuns: 1000, seed: 13 },
  );
});
