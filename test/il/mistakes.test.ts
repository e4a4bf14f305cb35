/** Every class of mistake in IL text, with the place that is marked: « » stand around it in the source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIl } from '#il';
import { SourceText } from '#support';

const inBody = (line: string): string => `function w $f(w %x) {\n@start\n${line}\n\tret %x\n}\n`;

// biome-ignore format: table
const MISTAKES: readonly (readonly [code: string, source: string])[] = [
  ['E1001', inBody('\t%y «w» add %x, 1')],
  ['E1001', inBody('\t%y =w add %x, «,»')],
  ['E1001', inBody('\t%y =w add %x 1').replace(' 1', ' «1»')],
  ['E1001', 'function w «{»\n@start\n\tret\n}\n'],
  ['E1001', 'data $d = { w «}»'],
  ['E1001', 'type :t = { w 2, «5» }'],
  ['E1001', inBody('\tjmp «%x»')],
  ['E1001', inBody('\tcall $g(«%x»)')],
  ['E1002', inBody('\t%y =w add %x, «!»')],
  ['E1002', inBody('\t%y =w add %x, «-»')],
  ['E1003', inBody('\t%y =w add «%», 1')],
  ['E1004', 'data $d = { b «"abc» }'.replace('» }', ' }»\n')],
  ['E1005', inBody('\t%y =w add %x, «12x»')],
  ['E1005', inBody('\t%y =d copy «d_1.2.3»')],
  ['E1005', inBody('\t%y =s copy «s_x»')],
  ['E1005', 'data $d = { d «d_» }'],
  ['E1006', inBody('\t%y =l copy «18446744073709551616»')],
  ['E1006', inBody('\t%y =l copy «-9223372036854775809»')],
  ['E1007', 'data $d = { b "ab«\\q»c" }'],
  ['E1010', inBody('\t%y =w «addd» %x, 1')],
  ['E1010', inBody('\t«frob» %x')],
  ['E1011', '«hello»\n'],
  ['E1011', 'export «type» :t = { w }\n'.replace('export «type»', 'export «42»')],
  ['E1012', 'function w «$f»(w %x) {\n@start\n\tret %x\n'],
  ['E1012', 'function «$f»() {\n@start\n\tret\nfunction $g() {\n@start\n\tret\n}\n'],
  ['E1013', 'function «$f»() {\n}\n'],
  ['E1014', 'function w $f(w %x) {\n\t«%y» =w copy %x\n\tret %y\n}\n'],
  ['E1015', 'function w $f(w %x) {\n@start\n\tret %x\n\t«%y» =w copy 1\n}\n'],
  ['E1016', 'function w $f(w %x) {\n@start\n\tjmp @a\n@a\n\t%z =w copy 1\n\t%y =w «phi» @start 1\n\tret %y\n}\n'],
  ['E1017', 'function w $f(w %x) {\n@start\n\t%y =w copy %x\n«}»\n'],
  ['E1020', inBody('\t%y =«s» and %x, 1')],
  ['E1020', inBody('\t%y =«w» loadl %x')],
  ['E1020', inBody('\t%y =«w» alloc8 8')],
  ['E1021', inBody('\t%y =w «storew» 1, %x')],
  ['E1022', inBody('\t«add» %x, 1')],
  ['E1022', inBody('\t«phi» @start 1')],
  ['E1023', inBody('\t%y =w «add %x»')],
  ['E1023', inBody('\t«storew 1, 2, 3»')],
  ['E1024', inBody('\t«blit 1, 2, %x»')],
  ['E1024', inBody('\t«blit 1, 2, -1»')],
  ['E1025', inBody('\t%y =«x» add %x, 1')],
  ['E1026', inBody('\t%y =«ub» add %x, 1')],
  ['E1026', `type :t = { w }\n${inBody('\t%y =«:t» add %x, 1')}`],
  ['E1030', 'data $d = { w 1 }\ndata «$d» = { w 1 }\n'],
  ['E1030', 'data $d = { w 1 }\nfunction «$d»() {\n@start\n\tret\n}\n'],
  ['E1031', 'type :t = { w }\ntype «:t» = { l }\n'],
  ['E1032', 'function w $f(w %x) {\n@start\n\tjmp @a\n@a\n\tret %x\n«@a»\n\tret %x\n}\n'],
  ['E1033', 'function w $f(w %x, «w %x») {\n@start\n\tret %x\n}\n'],
  ['E1034', 'function w $f(«:t» %x) {\n@start\n\tret %x\n}\n'],
  ['E1034', inBody('\tcall $g(«:t» %x)')],
  ['E1035', 'function w $f(w %x) {\n@start\n\tjnz %x, «@a», @b\n@b\n\tret %x\n}\n'],
  ['E1036', inBody('\t%y =w add %x, «%z»')],
  ['E1037', inBody('\t«%x» =l copy 1')],
  ['E1038', 'function w $f(w %x) {\n@start\n\t«jmp» @start\n}\n'],
  ['E1039', 'function w $f(w %x) {\n@start\n\tjmp @a\n@a\n\t%y =w phi @start 1, «@start» 2\n\tret %y\n}\n'],
  ['E1040', 'function w $f(..., «w» %x) {\n@start\n\tret %x\n}\n'],
  ['E1040', 'function w $f(w %x, «env» %e) {\n@start\n\tret %x\n}\n'],
  ['E1040', inBody('\tcall $g(w %x, «env» %x)')],
  ['E1040', inBody('\tcall $g(..., w %x, «...»)')],
  ['E1041', 'data $d = align «3» { w 1 }\n'],
  ['E1042', 'data $d = { z «-1» }\n'],
  ['E1043', 'type :t = { «8» }\n'],
  ['E1045', 'export «export» data $d = { w 1 }\n'],
  ['E1046', 'common «function» $f() {\n@start\n\tret\n}\n'],
  ['E1047', 'data $d = { w «"abc"» }\n'],
  ['E1047', 'data $d = { w «d_1» }\n'],
  ['E1047', 'data $d = { b «$d» }\n'],
  ['E1048', 'data $d = { l $e + «4294967296» }\n'],
];

MISTAKES.forEach(([code, marked], index) => {
  test(`${code}, case ${index}`, () => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const { diagnostics } = parseIl(new SourceText('test.ssa', marked.replace(/[«»]/g, '')));
    assert.deepEqual(
      diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.span, diagnostic.phase]),
      [[code, { start, end }, 'il']],
      diagnostics.map((diagnostic) => diagnostic.message).join('; '),
    );
  });
});

test('garbage of every kind is survived', () => {
  const pieces = [
    'function',
    'w',
    '$f',
    '(',
    ')',
    '{',
    '}',
    '@a',
    '%x',
    '=',
    'add',
    ',',
    '\n',
    'phi',
    'call',
    'type',
    ':t',
    'data',
    '"',
    '12',
    'd_1',
    '...',
    'ret',
    '#',
    '\\',
    'é',
    'jnz',
    '+',
  ];
  let state = 1;
  for (let round = 0; round < 2000; round++) {
    let text = '';
    for (let i = 0; i < 30; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      text += `${pieces[(state >>> 8) % pieces.length]}${(state & 1) === 0 ? ' ' : ''}`;
    }
    parseIl(new SourceText('garbage.ssa', text));
  }
});

test('more mistakes than anyone reads are cut off', () => {
  const { diagnostics } = parseIl(new SourceText('test.ssa', 'nonsense\n'.repeat(3) + inBody('\tfrob\n'.repeat(500))));
  assert.equal(diagnostics.length, 100);
});
